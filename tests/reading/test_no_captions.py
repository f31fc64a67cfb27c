"""Short lines without a stop that are no captions: headings, names, buttons, heads of columns."""

from __future__ import annotations

import io

import pytest
from docx import Document

from vnsum import read

_TITLE = "Xã Đồng Mít khánh thành cầu treo Khe Sậy"
_FIRST = "Sáng 12/9, UBND xã Đồng Mít khánh thành cầu treo Khe Sậy, dài 84 m, hết 4,6 tỷ đồng."
_LAST = "Ông Nông Văn Tưởng, Chủ tịch UBND xã, cho biết 112 hộ dân không còn phải đi bè qua suối."
_HEADING = "Qua suối không còn phải đi bè"


def test_a_heading_of_word_is_no_caption() -> None:
    document = Document()
    document.add_heading(_TITLE, level=1)
    document.add_paragraph(_FIRST)
    document.add_heading(_HEADING, level=2)
    document.add_paragraph(_LAST)
    stream = io.BytesIO()
    document.save(stream)
    release = read(stream.getvalue())
    assert not release.captions
    assert [one.text for one in release.boilerplate] == [_HEADING]
    assert [one.normalised for one in release.paragraphs] == [_FIRST, _LAST]


def test_a_heading_of_markdown_is_no_caption() -> None:
    release = read(f"# {_TITLE}\n\n{_FIRST}\n\n### {_HEADING}\n\n{_LAST}")
    assert release.title_text == _TITLE
    assert not release.captions
    assert [one.kind for one in release.boilerplate] == ["rest"]


@pytest.mark.parametrize(
    "text",
    [
        f"{_TITLE}\nLò Thị Mai\n{_FIRST}\n{_LAST}",
        f"{_TITLE}\n\n{_FIRST}\n\nLò Thị Mai\n\n{_LAST}",
    ],
)
def test_a_name_at_the_top_is_the_byline(text: str) -> None:
    release = read(text)
    assert release.byline is not None
    assert release.byline.text == "Lò Thị Mai"
    assert not release.captions


@pytest.mark.parametrize(
    "name",
    [
        "Nông Văn Tưởng",
        "Ông Lò Văn Tài",
        "Lò Văn TÀI",
        "Đồng Mít",
        "Nông thôn mới",
        "Cầu treo Khe Sậy sáng 12/9",
    ],
)
def test_what_the_text_tells_of_is_no_byline(name: str) -> None:
    assert read(f"{_TITLE}\n\n{_FIRST}\n\n{name}\n\n{_LAST}").byline is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("... Xem thêm", "share"),
        ("1,2K", "share"),
        ("Bạn, Hoa Nguyễn và 327 người khác", "share"),
        ("Nam miền Bắc  Nữ miền Nam", "share"),
        ("Chi tiết xem tại: https://dongmit.example.vn/cau", "contact"),
    ],
)
def test_a_button_or_a_link_is_no_caption(line: str, kind: str) -> None:
    release = read(f"{_TITLE}\n\n{_FIRST}\n\n{line}\n\n{_LAST}\n\n{line}")
    assert not release.captions
    assert {one.kind for one in release.boilerplate} == {kind}


def test_the_heads_of_columns_are_part_of_a_table() -> None:
    cells = "Quý\nKhách trong nước\nKhách nước ngoài\nI\n1.020\n214\nII\n1.110\n146"
    release = read(f"{_TITLE}\n\n{_FIRST}\n{cells}\n{_LAST}")
    assert not release.captions
    assert len(release.paragraphs) == 2


def test_a_picture_is_still_told() -> None:
    caption = "Bà con đi qua cầu treo Khe Sậy trong ngày khánh thành"
    release = read(f"{_TITLE}\n\n{_FIRST}\n\n{caption}\n\n{_LAST}")
    assert [one.text for one in release.captions] == [caption]
