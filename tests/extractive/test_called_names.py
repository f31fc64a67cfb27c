"""Who is called by the end of a name amid a sentence is named in full, if it can be but one."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.backends.extractive.names.called_names import with_called_names

_CAUGHT = "Tại trụ sở, đối tượng khai tên Phan Hữu Thạnh (sinh năm 1990)."
_TOLD = "Công an xác định từ đầu tháng 11 đến nay, Thạnh đã lấy trộm 9 bình ắc quy."
_FULL = "Công an xác định từ đầu tháng 11 đến nay, Phan Hữu Thạnh đã lấy trộm 9 bình ắc quy."
_PUPIL = "Em Lường Bảo Hân, học sinh lớp 5A, đọc thơ bằng hai thứ tiếng."


def _named(text: str, *before: str, said: str = "", most: int = 0) -> str:
    sentences = (*before, text)
    done = with_called_names(Completed(text), len(before), sentences, said=said, most=most)
    told = [sentences[index][start:end] for index, start, end in done.places]
    assert all(words in done.text for words in told)
    return done.text


@pytest.mark.parametrize(
    ("text", "before", "named"),
    [
        (_TOLD, _CAUGHT, _FULL),
        (
            "Tiết mục giúp Hân giành giải Nhất.",
            _PUPIL,
            "Tiết mục giúp Lường Bảo Hân giành giải Nhất.",
        ),
        ("Giải thưởng của Hân, 5 triệu.", _PUPIL, "Giải thưởng của Lường Bảo Hân, 5 triệu."),
        ("Năm nay, Bảo Hân đã 11 tuổi.", _PUPIL, "Năm nay, Lường Bảo Hân đã 11 tuổi."),
    ],
)
def test_one_bearer_is_named(text: str, before: str, named: str) -> None:
    assert _named(text, before) == named


def test_men_of_the_mong_are_named_in_full() -> None:
    two = "Hai đối tượng là Vàng A Chía (SN 1988) và Giàng A Lử (SN 1996)."
    text = "Tại cơ quan chức năng, bước đầu Chía khai được thuê gùi hàng."
    named = "Tại cơ quan chức năng, bước đầu Vàng A Chía khai được thuê gùi hàng."
    assert _named(text, two) == named
    assert _named(text, two, "Công an mời Thào A Chía, anh họ, đến làm việc.") == text


def test_who_was_read_of_or_does_not_fit_is_not_named_again() -> None:
    assert _named(_TOLD, _CAUGHT, said=_CAUGHT) == _TOLD
    assert _named(_TOLD, _CAUGHT, most=10) == _TOLD


@pytest.mark.parametrize(
    "other",
    [
        "Công an mời Lê Văn Thạnh đến làm việc.",
        "Một người tên Thạnh ở cùng thôn đã bỏ trốn.",
        "Xe bị lấy ở xã Thạnh và chợ huyện.",
        "Một nghi phạm khác là Thạnh Đen đang bị truy tìm.",
        "Anh Phan Hữu Thạnh bị nhầm với ông Thạnh nhà bên.",
        "Hội đua ghe Vĩnh Thạnh mất hai bình ắc quy.",
    ],
)
def test_a_namesake_of_any_kind_keeps_it_short(other: str) -> None:
    assert _named(_TOLD, _CAUGHT, other) == _TOLD


@pytest.mark.parametrize(
    "text",
    [
        "Công an nói: “Chính Thạnh đã lấy trộm”.",
        "Theo anh Thạnh, việc trộm là do túng thiếu.",
        "Kho hàng ở Thạnh Phú đã bị phá khóa.",
    ],
)
def test_what_is_said_or_titled_is_left(text: str) -> None:
    assert _named(text, _CAUGHT) == text


def test_who_is_presented_only_later_is_not_meant() -> None:
    sentences = (_PUPIL, _TOLD, _CAUGHT)
    assert with_called_names(Completed(_TOLD), 1, sentences, said="", most=0).text == _TOLD


def test_a_school_that_bears_the_name_is_nobody() -> None:
    school = "Công nhân Lê Hoàng Diệu sửa ống nước trên đường Hoàng Diệu."
    text = "Trong lúc sửa, Diệu phát hiện một quả bom."
    assert _named(text, school) == text
