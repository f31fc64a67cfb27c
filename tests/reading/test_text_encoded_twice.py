"""Text that was encoded twice, and pieces of pages pasted as text."""

from __future__ import annotations

import pytest

from vnsum import read
from vnsum.reading.formats.twice import repair_twice

_TITLE = "Xã Đồng Mít khánh thành cầu treo Khe Sậy"
_FIRST = "Sáng 12/9, UBND xã Đồng Mít khánh thành cầu treo Khe Sậy, dài 84 m, hết 4,6 tỷ đồng."
_LAST = "Ông Nông Văn Tưởng, Chủ tịch UBND xã, cho biết 112 hộ dân không còn phải đi bè qua suối."
_TEXT = f"{_TITLE}\n\n{_FIRST}\n\n{_LAST}\n"


def _twice(text: str) -> str:
    """Read the bytes of a text one by one, as Windows-1252 where it knows them."""
    shown = (bytes([one]).decode("cp1252", "ignore") or chr(one) for one in text.encode())
    return "".join(shown)


@pytest.mark.parametrize("text", [_twice(_TEXT), _TEXT.encode().decode("latin-1")])
def test_a_second_encoding_is_undone(text: str) -> None:
    release = read(text)
    assert release.source == _TEXT
    assert [one.normalised for one in release.paragraphs] == [_FIRST, _LAST]
    assert "twice" in release.warnings[0]


def test_lost_letters_are_named() -> None:
    lost = _TEXT.encode().decode("cp1252", "replace")
    assert read(lost).warnings


@pytest.mark.parametrize("text", [_TEXT, "SÃO PAULO: ĐỘI BÓNG ÁO VÀNG", "Café à la carte", ""])
def test_text_that_is_right_stays(text: str) -> None:
    assert repair_twice(text) == (text, False)


def test_a_piece_of_a_page_is_read_as_one() -> None:
    release = read(f"<p><strong>{_TITLE}</strong></p><p>{_FIRST}</p>\n<p>{_LAST}</p>")
    assert [one.normalised for one in release.paragraphs] == [_FIRST, _LAST]


def test_one_tag_in_a_text_makes_it_no_page() -> None:
    assert read(f"{_TITLE}\n\n{_FIRST} Thẻ </p> đóng đoạn văn.\n\n{_LAST}").format == "text"


def test_the_mark_of_bytes_before_a_title_is_no_part_of_it() -> None:
    title = read(f"\ufeff{_TEXT}").title
    assert title is not None
    assert title.text == _TITLE


def test_a_title_that_says_that_it_ends() -> None:
    release = read(f"{_TITLE.upper()}./.\n\n{_FIRST}\n\n{_LAST}./.\n")
    assert release.title is not None
    assert release.title.text == _TITLE.upper()


@pytest.mark.parametrize("mark", ["\uf0b7\t", "\uf0d8 ", "o\t", "Ø ", "v ", "§\t", "=> "])
def test_what_is_left_of_a_bullet_is_no_text(mark: str) -> None:
    items = ["Trường Hoa Sen: 25 chỉ tiêu", "Trường Họa Mi: 18 chỉ tiêu"]
    text = f"{_TITLE}\n\n{_FIRST}\n" + "\n".join(mark + one for one in items) + f"\n{_LAST}\n"
    release = read(text)
    shown = [one.normalised for one in release.paragraphs]
    assert [one for one in shown if one in items] == items
    assert all(release.source[one.start : one.end] == one.text for one in release.paragraphs)
