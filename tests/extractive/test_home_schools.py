"""The only school of a text stands for "nhà trường"; where there may be another, nothing does."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.backends.extractive.names.home_schools import with_home_school

_NAMED = "Hơn 120 học sinh Trường THCS Ea Kuh phải đi đường vòng."
_TOLD = "Nhà trường đã lùi giờ vào lớp 15 phút."


def _named(text: str, *before: str, said: str = "", most: int = 0) -> str:
    sentences = (*before, text)
    return with_home_school(Completed(text), len(before), sentences, said=said, most=most).text


@pytest.mark.parametrize(
    ("text", "before", "named"),
    [
        (_TOLD, _NAMED, "Trường THCS Ea Kuh đã lùi giờ vào lớp 15 phút."),
        (
            "Trong hè, nhà trường được cấp 2 tỷ đồng.",
            "Trường Tiểu học Hà Vân B (phường Hà Vân) đón 812 học sinh.",
            "Trong hè, Trường Tiểu học Hà Vân B được cấp 2 tỷ đồng.",
        ),
        (
            "Ban giám hiệu nhà trường đã xin lỗi phụ huynh.",
            "Trường Mầm non Hoa Gạo thông báo nghỉ học hai ngày.",
            "Ban giám hiệu Trường Mầm non Hoa Gạo đã xin lỗi phụ huynh.",
        ),
    ],
)
def test_the_only_school_is_named(text: str, before: str, named: str) -> None:
    assert _named(text, before) == named


def test_it_is_named_once_where_there_is_room_and_with_its_place() -> None:
    assert _named(_TOLD, _NAMED, said=_NAMED) == _TOLD
    assert _named(_TOLD, _NAMED, most=8) == _TOLD
    done = with_home_school(Completed(_TOLD), 1, (_NAMED, _TOLD), said="", most=0)
    assert [_NAMED[start:end] for _, start, end in done.places] == ["Trường THCS Ea Kuh"]


@pytest.mark.parametrize(
    "before",
    [
        "Trường Tiểu học Cư Drang và Trường THCS Ea Kuh bị tốc mái.",
        "Trường THCS Ea Kuh thua trận, đội thắng là trường của em Lộc.",
        "Trường THCS Ea Kuh cùng các trường lân cận nghỉ học.",
        "Em K. ở Trường THCS Ea Kuh bị học sinh trường khác chặn đường.",
        "Đội xã đấu với đội của Trường THCS Ea Kuh.",
        "Cô Hà, giáo viên Trường Tiểu học Hoa Lư Nguyễn Thị Lan kể lại.",
        "Trường Tiểu học Chất lượng cao Ban Mai đón học sinh.",
        "Trường Đại học Y Dược Hòa Sơn ký kết với Học viện Quân y.",
        "Phường Trường Thi dọn vệ sinh đường Trường Chinh.",
        "Nhà trường nghỉ học.",
    ],
)
def test_no_other_school_lends_its_name(before: str) -> None:
    assert _named(_TOLD, before) == _TOLD


def test_a_school_told_of_later_is_not_meant() -> None:
    sentences = ("Đường đóng 30 ngày.", _TOLD, _NAMED)
    assert with_home_school(Completed(_TOLD), 1, sentences, said="", most=0).text == _TOLD


def test_schools_without_a_name_that_are_told_of_later_are_not_meant() -> None:
    later = "Phường xem xét nhân rộng cho 4 trường."
    sentences = (_NAMED, _TOLD, later)
    done = with_home_school(Completed(_TOLD), 1, sentences, said="", most=0)
    assert done.text == "Trường THCS Ea Kuh đã lùi giờ vào lớp 15 phút."
    assert _named(_TOLD, _NAMED, later) == _TOLD
