"""No draft opens with the weather, with a voice or with the past where there is news."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.drafting.leads.scenery import scenery

NEWS = "Ngày 5/3, UBND xã Bàu Tràm bàn giao 6 căn nhà cho hộ nghèo ấp Rạch Vồn."
MORE = "Mỗi căn rộng 40 m2, trị giá 80 triệu đồng."
LAST = "Xã còn 12 hộ cần xóa nhà tạm."


@pytest.mark.parametrize(
    "opening",
    [
        "Mưa phùn phủ kín con rạch suốt ba ngày.",
        "Nắng như đổ lửa, mặt sông trắng lóa.",
        "Bà Sáu Lụa ngồi bên bếp lửa còn thơm mùi khói mới.",
        "Cụ Tư Ri còn nhớ những đêm nước lên.",
        "Tiếng cười rộn cả một khúc rạch.",
        "“Ngoại ơi, nhà mình có nền gạch rồi!”.",
    ],
)
def test_what_sets_a_scene_opens_nothing(opening: str) -> None:
    assert scenery("Bàn giao nhà ở Bàu Tràm", [opening, NEWS, MORE, LAST]) == {0}


@pytest.mark.parametrize(
    ("title", "opening", "behind"),
    [
        ("Mưa lớn ở Bàu Tràm", "Mưa trút xuống Bàu Tràm suốt đêm.", NEWS),
        ("", "Nắng nóng đã sang ngày thứ 16, cao nhất 40 độ C.", NEWS),
        ("", "Mưa làm 12 căn nhà ở Bàu Tràm tốc mái.", NEWS),
        ("", "Trời rét 5 độ C, xã Bàu Tràm cho học sinh nghỉ học.", NEWS),
        ("", "Từ chiều 2/3, vùng biển có gió cấp 6.", "Tối cùng ngày, tàu của ông Ba gặp nạn."),
        ("", "“Giọt hồng Bàu Tràm” thu 612 đơn vị máu.", NEWS),
        ("", "“Nhà mình có nền gạch rồi”, bà Sáu Lụa nói.", NEWS),
        ("", "“Đắp lá là khỏi, không phải tiêm”.", "Đó là lời ông lang ở ấp Rạch Vồn."),
        ("", "Trước đây, ấp Rạch Vồn của xã Bàu Tràm chỉ có cầu khỉ.", "Cầu dài 30 m."),
    ],
)
def test_what_is_news_may_open(title: str, opening: str, behind: str) -> None:
    assert scenery(title, [opening, behind, MORE, LAST]) == frozenset()


def test_the_past_opens_nothing_where_it_has_changed() -> None:
    before = "Những năm trước, cứ cuối vụ là bà con xã Bàu Tràm lo dừa rớt giá."
    turned = "Năm nay thì khác."
    now = "Toàn xã đã bán 900 tấn dừa với giá 9.000 đồng/kg."
    title = "Dừa Bàu Tràm được giá"
    assert scenery(title, [before, turned, now, MORE]) == {0}
    assert scenery("Dừa được giá", [before, turned, now, MORE]) == frozenset()  # where, else?


def test_too_short_a_text_keeps_its_opening() -> None:
    assert scenery("", ["Mưa phùn phủ kín con rạch suốt ba ngày.", NEWS]) == frozenset()


def test_a_summary_does_not_open_with_a_voice() -> None:
    text = f"""Nhà mới ở Bàu Tràm

“Ngoại ơi, nhà mình có nền gạch rồi!”.

{NEWS} {MORE} Đoàn viên thanh niên góp 310 ngày công chở cát, đá và xi măng bằng xuồng.

{LAST} Bà Sáu Lụa, một chủ nhà, cho biết mùa mưa tới không còn lo dột.
"""
    assert not vnsum.summarize(text).summary.startswith("“")
