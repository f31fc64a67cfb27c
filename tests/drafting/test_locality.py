"""Headlines of releases without a title say where."""

from __future__ import annotations

import pytest

import vnsum
from vnsum import SummaryOptions
from vnsum.backends.extractive.sentences.writing import Page
from vnsum.drafting.headlines import offering
from vnsum.drafting.headlines.locality import find_locality

BODY = """Sáng 4/11, UBND xã Đông Rạch họp bàn việc dời nhà khỏi bờ kênh Rạch Vồn, nơi 36 hộ dân \
đang sống sát 4 điểm sạt lở.

Mỗi hộ được hỗ trợ 20 triệu đồng tiền dời nhà và mượn nền ở khu dân cư ấp 5 trong hai năm.

Trước đó, lũ cuốn trôi 210 m bờ kênh, làm hư hại 14 căn nhà và một trạm bơm điện."""
OPTIONS = SummaryOptions(headline_max_chars=None, use_title=False)


@pytest.fixture(autouse=True)
def _offers_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offer what is not good enough to stand beside another headline, too."""
    monkeypatch.setattr(offering, "_LEAST", -9.0)


def _headlines(text: str, options: SummaryOptions = OPTIONS) -> list[str]:
    draft = vnsum.summarize(text, options)
    source = vnsum.read(text).source
    for headline in draft.headlines:
        assert all(source[span.start : span.end] == span.text for span in headline.spans)
    assert draft.facts.headline.supported
    return [headline.text for headline in draft.headlines]


def test_the_place_stands_before_what_does_not_name_one() -> None:
    told = _headlines(BODY)
    assert [text for text in told if text.startswith("Xã Đông Rạch: Mỗi hộ được hỗ trợ 20")]
    assert not [text for text in told if text.count("Đông Rạch") > 1]


def test_no_place_is_put_before_what_another_level_does() -> None:
    text = BODY.replace("Mỗi hộ được", "Huyện cho biết mỗi hộ được")
    assert not [one for one in _headlines(text) if one.startswith("Xã Đông Rạch: Huyện")]


def test_no_place_is_put_where_two_are_named_alike() -> None:
    text = BODY.replace("Mỗi hộ", "Ở xã Tây Rạch, mỗi hộ").replace("cư ấp 5", "cư xã Tây Rạch")
    assert not [one for one in _headlines(text) if one.startswith("Xã Đông Rạch:")]


def test_a_title_names_its_place_itself() -> None:
    told = _headlines(f"Dời nhà 36 hộ khỏi bờ kênh\n\n{BODY}", SummaryOptions())
    assert told[0] == "Dời nhà 36 hộ khỏi bờ kênh"
    assert not [text for text in told if text.startswith("Xã Đông Rạch:")]


def test_what_happens_elsewhere_does_not_get_the_place_of_who_helps() -> None:
    text = (
        "Bão số 12 làm 15 người chết, 3.000 ngôi nhà sập ở miền Trung trong đêm 4/3. UBND xã Đông "
        "Rạch quyên góp 500 triệu đồng gửi bà con vùng bão. Đoàn của xã Đông Rạch đi sáng 5/3."
    )
    assert not [one for one in _headlines(text) if one.startswith("Xã Đông Rạch:")]


def test_a_longer_name_is_another_place() -> None:
    text = (
        "Công an xã Phú Rạch hỗ trợ tìm kiếm trong sáng 5/3 cùng 40 chiến sĩ. Lũ quét làm 3 người "
        "mất tích, 20 ngôi nhà bị cuốn trôi trong đêm 4/3. Đường vào xã Phú Rạch Hưng bị chia cắt, "
        "xã Phú Rạch Hưng còn 500 hộ chưa được tiếp cận."
    )
    assert not [one for one in _headlines(text) if one.startswith("Xã Phú Rạch: Đường vào")]


def test_a_place_named_among_others_is_no_place_of_the_news() -> None:
    text = (
        "Sáng 4/11, UBND xã Đông Rạch họp bàn việc phun thuốc cho lúa. Toàn vùng có 214 ha lúa "
        "nhiễm đạo ôn lá, tăng gần gấp ba so với tuần trước. Trong đó, 36 ha nhiễm nặng ở các xã "
        "Đông Rạch, Tây Vịnh và Bàu Tràm. Đội bay phun thuốc suốt hai ngày cuối tuần này."
    )
    assert not [one for one in _headlines(text) if one.startswith("Xã Đông Rạch: 36 ha")]


def test_where_somebody_lives_is_not_where_it_happens() -> None:
    text = (
        "Chiều 5/3, tòa tuyên phạt ông Lê Tý (trú xã Đông Rạch) 3 năm tù vì lừa bán 4 lô đất. Ông "
        "Tý nhận 900 triệu đồng rồi bỏ trốn. Bị cáo có 15 ngày để kháng cáo. Vợ ông Tý cũng trú xã "
        "Đông Rạch."
    )
    assert not [one for one in _headlines(text) if one.startswith("Xã Đông Rạch:")]


PLAIN = "Sáng 4/11, UBND xã Đông Rạch họp. Mưa còn lớn. Gió to. Nước lên nhanh."


def _told(headline: str, text: str = PLAIN) -> str:
    page = Page(vnsum.read(text), "author")
    locality = find_locality(page)
    assert locality is not None
    return locality.told(headline, len(page.sentences) - 1)


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("Toàn xã còn 9 hộ nghèo", "Toàn xã Đông Rạch còn 9 hộ nghèo"),
        ("Xã bố trí 4 bãi gửi xe", "Xã Đông Rạch bố trí 4 bãi gửi xe"),
        ("Toàn xã hội chung tay", "Toàn xã hội chung tay"),
        ("Xã đạt chuẩn phải có nhà văn hóa", "Xã đạt chuẩn phải có nhà văn hóa"),
        ("Toàn huyện còn 9 hộ nghèo", "Toàn huyện còn 9 hộ nghèo"),
    ],
)
def test_the_place_a_headline_means_is_named(headline: str, wanted: str) -> None:
    assert _told(headline) == wanted


def test_the_place_named_last_is_meant() -> None:
    first = "Sáng 4/11, UBND xã Đông Rạch họp với UBND xã Đông Rạch cũ."
    second = "Ở xã Tây Kênh, việc dời nhà đã xong. Mưa còn lớn. Toàn xã còn 9 hộ."
    assert _told("Toàn xã còn 9 hộ", f"{first} {second}") == "Toàn xã còn 9 hộ"
    assert _told("Toàn xã còn 9 hộ", f"{first} Mưa còn lớn. Gió to. Toàn xã còn 9 hộ.") == (
        "Toàn xã Đông Rạch còn 9 hộ"
    )


@pytest.mark.parametrize(
    "name", ["Liên minh hợp tác xã Việt Nam", "Thông tấn xã Việt Nam", "Hợp tác xã Tân Phú"]
)
def test_what_only_ends_like_a_commune_is_no_place(name: str) -> None:
    sentences = [
        f"Ngày 12/4, {name} họp bàn việc giúp nông dân bán vải thiều.",
        f"{name} sẽ mở 40 điểm bán vải từ ngày 1/6.",
    ]
    assert find_locality(Page(vnsum.read("\n".join(sentences)), "author")) is None
