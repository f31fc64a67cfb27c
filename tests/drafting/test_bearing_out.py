"""What a title claims and who was harmed is told beside an event."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.backends.extractive.sentences.forms import sentence_forms
from vnsum.backends.extractive.sentences.tails import shorter_forms
from vnsum.drafting.leads.bearing_out import bearing_out, figure_of_title, harmed, killed

FIRE = (
    "Khoảng 1 giờ ngày 5/3, một vụ cháy xảy ra tại kho dừa của ông Lê Văn Út ở ấp 3, xã Bàu Tràm."
)


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Vụ việc không gây thiệt hại về người.", True),
        ("Rất may không có ai bị thương.", True),
        ("Hai công nhân ngủ trong kho bị thương nhẹ.", True),
        ("Kho chứa 40 tấn dừa khô và 3 máy ép.", False),
        ("Người này đã bị thương từ trước.", False),
    ],
)
def test_who_was_harmed_is_found(sentence: str, tells: bool) -> None:  # noqa: FBT001
    sentences = [FIRE, "Xe chữa cháy đến sau 20 phút.", sentence]
    assert harmed(FIRE, sentences, (1, 2)) == (2 if tells else None)
    assert harmed("Sáng 5/3, xã họp bàn việc thu gom rác.", sentences, (1, 2)) is None


def test_who_was_harmed_stands_in_lead_and_summary() -> None:
    text = f"""{FIRE} Ngọn lửa lan nhanh vì gió lớn.

Công an huyện điều 4 xe chữa cháy và 30 cán bộ, chiến sĩ đến dập lửa trong gần ba giờ.

Rất may không có thiệt hại về người. Nguyên nhân đang được điều tra.

Chủ tịch UBND xã yêu cầu các chủ kho ven rạch lắp báo cháy trước ngày 1/4 và dọn lối thoát.
"""
    draft = vnsum.summarize(text)
    assert "Rất may không có thiệt hại về người." in draft.lead
    assert "Rất may không có thiệt hại về người." in draft.summary


def test_the_figure_of_a_title_is_found() -> None:
    title = "Xã Bàu Tràm trao 45 suất học bổng cho học sinh cù lao"
    first = "Sáng 2/9, xã Bàu Tràm tổ chức lễ khai giảng năm học mới tại Trường Tiểu học Bàu Tràm."
    told = [first, "Trường có 18 lớp.", "Nhà trường trao 45 suất học bổng."]
    assert figure_of_title(title, first, told, (1, 2)) == 2
    assert figure_of_title("Khai giảng ngày 2/9 năm 2025", first, told, (1, 2)) is None
    assert figure_of_title(title, told[2], told, (1,)) is None


def test_a_sentence_bears_out_a_title() -> None:
    title = "Giải đua vỏ lãi Bàu Tràm: đội ấp Rạch Vồn thắng chung kết"
    told = [
        "Sáng 2/9, hàng trăm người xem giải đua vỏ lãi Bàu Tràm trên sông Vạc.",
        "Có 12 đội của các ấp và ba xã bạn dự giải.",
        "Ở trận cuối, đội ấp Rạch Vồn về trước đội ấp 5 đúng 2 giây.",
    ]
    assert bearing_out(title, told[:1], told, (1, 2)) == 2
    assert bearing_out(title, told, told, (1,)) is None


def test_only_details_go_at_the_end() -> None:
    sentence = (
        "Kết quả, 39 lô đất được bán với tổng số tiền 97 tỷ đồng, cao hơn giá khởi điểm 41 tỷ "
        "đồng; lô góc có giá cao nhất."
    )
    forms = [form.text for form in shorter_forms(sentence_forms(sentence, 0, whole_only=True)[0])]
    assert forms[1].endswith("cao hơn giá khởi điểm 41 tỷ đồng")
    assert forms[2] == "Kết quả, 39 lô đất được bán với tổng số tiền 97 tỷ đồng"


def test_what_bears_out_a_title_may_stand_behind_what_the_networks_read() -> None:
    body = "\n\n".join(
        f"Sáng 12/9, UBND xã kiểm tra hạng mục số {n} của kho lúa gạo với {n + 3} cán bộ thuộc tổ "
        f"{n} cùng tham gia buổi kiểm tra tại ấp {n}."
        for n in range(2, 120)
    )
    title = "Xã An Bình trao tặng ba mươi căn nhà tình nghĩa cho hộ nghèo"
    draft = vnsum.summarize(f"{title}\n\n{body}\n\nUBND {title[0].lower()}{title[1:]} tại ấp 3.")
    assert draft.summary
    assert draft.headline == title


DAMAGE = (
    "Mưa từ 22 giờ đến 3 giờ, lượng mưa 214 mm.",
    "Ước thiệt hại 37 tỷ đồng.",
    "3 người chết do sập nhà, 13 người bị thương.",
)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Thiệt hại do dông lốc và lũ quét đêm 3/5", 2),
        ("Kết quả sản xuất vụ xuân", None),
    ],
)
def test_how_many_died_in_the_accident_of_a_title_is_found(title: str, found: int | None) -> None:
    assert killed(title, DAMAGE, range(3)) == found


def test_a_title_of_an_accident_without_dead_asks_for_nothing() -> None:
    assert (
        killed("Cháy lớn tại kho gỗ", ("Lửa bốc lên lúc 9 giờ.", "Không ai chết."), (0, 1)) is None
    )
