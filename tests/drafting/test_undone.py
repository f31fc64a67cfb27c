"""Headlines of releases that take back what they tell first."""

from __future__ import annotations

import pytest

from vnsum import Summarizer, SummaryOptions
from vnsum.drafting.undone import takes_back

SUMMARIZER = Summarizer()
_FAIR = (
    "Hội chợ hàng Việt phường Vân Lộc mở cửa từ ngày 10 đến 15/11 tại công viên với 120 gian hàng."
    " Khách mua trên 500.000 đồng được tặng quà.\n"
    "Sáng 8/11, UBND phường thông báo hủy hội chợ vì lũ lên nhanh."
)
_FIRE = (
    "Một vụ cháy bùng phát tại quầy vải tầng 2 chợ Vân Bình, phường An Vân, 5 người mắc kẹt.\n"
    "Đó là tình huống giả định của buổi diễn tập do UBND phường An Vân tổ chức."
)
_RUMOUR = (
    "Trên mạng xã hội lan truyền thông tin Nhà máy nước Vân Liên bị nhiễm dầu, 12.000 hộ phải "
    "ngừng dùng nước.\nTrung tâm Kiểm soát bệnh tật khẳng định nước đạt quy chuẩn, không có dầu."
)
_DECREE = (
    "UBND phường Cẩm Vân ban hành Quyết định số 12 quy định mức thu vệ sinh 30.000 đồng/hộ từ "
    "ngày 1/7.\nQuyết định này thay thế Quyết định số 5 năm 2019."
)


def headlines(text: str, title: str | None = None, limit: int | None = None) -> list[str]:
    """Return the headlines of a release."""
    options = SummaryOptions() if limit is None else SummaryOptions(headline_max_chars=limit)
    return [one.text for one in SUMMARIZER.summarize(text, options, title=title).headlines]


@pytest.mark.parametrize(
    ("text", "untrue"),
    [(_FAIR, "mở cửa"), (_FAIR, "tặng quà"), (_FIRE, "bùng phát"), (_RUMOUR, "nhiễm dầu")],
)
def test_no_headline_tells_what_is_taken_back(text: str, untrue: str) -> None:
    """What a later sentence cancels, denies or calls a drill is no headline."""
    found = headlines(text)
    assert found
    assert not any(untrue in one for one in found)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Hủy hội chợ hàng Việt ở phường Vân Lộc vì lũ", _FAIR),
        ("Phường An Vân diễn tập chữa cháy tại chợ Vân Bình", _FIRE),
        ("Bác thông tin nhà máy nước Vân Liên bị nhiễm dầu", _RUMOUR),
    ],
)
def test_nothing_taken_back_stands_beside_the_title_that_does_so(title: str, text: str) -> None:
    """The title stays first, and none of the others tells what it takes back."""
    first, *others = headlines(text, title)
    assert first == title
    assert not any(word in one for one in others for word in ("mở cửa", "bùng phát", "nhiễm dầu"))


def test_title_too_long_gives_way_to_nothing_untrue() -> None:
    """A title that is too long is not replaced by what it takes back."""
    title = "Hủy Hội chợ hàng Việt phường Vân Lộc do ảnh hưởng của lũ lên nhanh trên sông Vân Hương"
    found = headlines(_FAIR, title, limit=70)
    assert found
    assert not any("mở cửa" in one for one in found)


def test_decree_that_replaces_an_older_one_is_news() -> None:
    """The last article of an act takes back the act before it, not itself."""
    assert "Quyết định số 12" in headlines(_DECREE)[0]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Hoãn khai mạc lễ hội hoa ban", True),
        ("Khai trương chợ đêm lùi sang tháng 2", True),
        ("Bản tin số 5 thay thế bản tin số 4", True),
        ("Không có chuyện bắt cóc trẻ em ở phường Vân Hội", True),
        ("Gỡ lệnh cấm biển từ 12 giờ ngày 4/9", True),
        ("Di dời 40 hộ dân khỏi vùng sạt lở", False),
        ("Tiêu hủy 200 con lợn mắc dịch", False),
        ("Phường Vân Hội đẩy lùi sốt xuất huyết", False),
        ("Bác sĩ trẻ về bản", False),
        ("Thay thế 200 cột điện cũ", False),
    ],
)
def test_titles_that_take_back(title: str, *, expected: bool) -> None:
    """Words that sound so do not make a title take something back."""
    assert takes_back(title) is expected


def test_what_is_played_in_a_drill_is_no_headline() -> None:
    """Only what tells of the drill itself is."""
    text = (
        "Sáng 18/11, công an phường An Vân diễn tập chữa cháy tại khu nhà trọ năm tầng Phúc An.\n"
        "Tình huống giả định: xe điện đang sạc ở tầng trệt phát nổ, 12 người mắc kẹt.\n"
        "Hai xe chữa cháy của đội khu vực 4 có mặt sau 9 phút, đưa 7 người ra ngoài.\n"
        "Có 168 người tham gia buổi diễn tập, phần lớn là người thuê trọ của phường."
    )
    assert not any("mắc kẹt" in one or "Hai xe" in one for one in headlines(text))
