"""Lines that a page broke: copied out of it, apart by blank lines, each a paragraph of its own."""

from __future__ import annotations

import io
import textwrap
from itertools import pairwise

import pytest
from docx import Document

from vnsum import read
from vnsum.reading.layout.endings import awaits_more, breaks_off, opens_text
from vnsum.reading.layout.lines import split_lines
from vnsum.reading.layout.typefaces import set_width

_TITLE = "Xã Đồng Mít khánh thành cầu treo Khe Sậy"
_BODY = (
    "Sáng 12/9, Ủy ban nhân dân xã Đồng Mít tổ chức lễ khánh thành cầu treo Khe Sậy, nối thôn Lũng"
    " Vài với trung tâm xã, dài 84 m, tải trọng 3 tấn, tổng kinh phí 4,6 tỷ đồng từ nguồn xã hội"
    " hóa và ngân sách tỉnh.\n"
    "Ông Nông Văn Tưởng, Chủ tịch Ủy ban nhân dân xã, cho biết 112 hộ dân của Lũng Vài và Nà Phặc"
    " không còn phải đi bè qua suối. Riêng Trường Tiểu học Đồng Mít có 46 học sinh đi học bằng cầu"
    " này từ đầu năm học.\n"
    "Cầu được khởi công tháng 3/2025. Trong 6 tháng, nhân dân hai thôn góp 540 ngày công."
).splitlines()


def _set(text: str, ems: int, indent: int = 0) -> list[str]:
    """Break a paragraph where a page of so many ems would."""
    lines, line, room = [], "", ems * 1000 - indent
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and set_width(longer) > room:
            lines.append(line)
            line, room = word, ems * 1000
        else:
            line = longer
    return [*lines, line]


def _paragraphs(text: str | bytes) -> list[str]:
    return [one.normalised for one in read(text).paragraphs]


@pytest.mark.parametrize("ems", [31, 32, 33, 34, 35, 36, 37, 38])
@pytest.mark.parametrize("indent", [0, 2200, 2800])
def test_lines_of_a_page_are_put_together(ems: int, indent: int) -> None:
    body = "\n\n".join("\n".join(_set(one, ems, indent)) for one in _BODY)
    release = read(f"{_TITLE}\n\n{body}\n")
    assert [one.normalised for one in release.paragraphs] == _BODY
    assert release.title is not None
    assert release.title.text == _TITLE
    assert not release.captions
    assert all(release.source[one.start : one.end] == one.text for one in release.sentences)


@pytest.mark.parametrize("ems", [31, 33, 35, 37])
def test_no_blank_line_between_title_and_paragraphs(ems: int) -> None:
    release = read("\n".join([_TITLE, *(line for one in _BODY for line in _set(one, ems, 2800))]))
    assert release.title is not None
    assert release.title.text == _TITLE
    assert "".join(one.normalised for one in release.paragraphs).replace(" ", "") == "".join(
        _BODY
    ).replace(" ", "")


@pytest.mark.parametrize("width", [60, 68, 74, 80, 90])
def test_a_blank_line_behind_every_line_parts_nothing(width: int) -> None:
    lines = [textwrap.wrap(one, width) for one in _BODY]
    apart = "\n\n\n".join("\n\n".join(one) for one in lines)
    assert _paragraphs(f"{_TITLE}\n\n{apart}\n") == _BODY


@pytest.mark.parametrize("width", [64, 72, 80])
def test_a_document_whose_lines_are_paragraphs(width: int) -> None:
    document = Document()
    document.add_paragraph(_TITLE)
    for one in _BODY:
        for line in textwrap.wrap(one, width):
            document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    release = read(stream.getvalue())
    assert " ".join(one.normalised for one in release.paragraphs) == " ".join(_BODY)
    assert not release.captions


def test_paragraphs_apart_by_blank_lines_stay_apart() -> None:
    release = read("\n\n".join([_TITLE, *_BODY, "Quang cảnh buổi lễ", "Lò Thị Mai"]))
    assert [one.normalised for one in release.paragraphs] == _BODY
    assert [one.text for one in release.captions] == ["Quang cảnh buổi lễ"]


def test_lines_of_a_list_stay_apart() -> None:
    listed = ["Thôn Lũng Vài: 25 hộ", "Thôn Nà Phặc: 31 hộ", "Thôn Bản Cậu: 18 hộ"]
    text = f"{_TITLE}\n\n{_BODY[0]}\n\nSố hộ hưởng lợi:\n" + "\n".join(listed) + f"\n\n{_BODY[1]}\n"
    found = _paragraphs(text)
    assert all(one in found for one in listed)


def test_capitals_above_the_text_are_no_part_of_it() -> None:
    text = "\n".join(["XÃ ĐỒNG MÍT KHÁNH THÀNH CẦU TREO KHE SẬY NỐI HAI THÔN", *_set(_BODY[0], 34)])
    text += "\n\n" + "\n\n".join("\n".join(_set(one, 34)) for one in _BODY[1:])
    release = read(text)
    assert release.title is not None
    assert release.title.text.isupper()
    assert _paragraphs(text)[0] == _BODY[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("lễ khánh thành cầu và", True),
        ("theo quyết định số", True),
        ("trao quà cho", True),
        ("đẩy mạnh chuyển đổi số", False),
        ("các em trở về", False),
        ("phong trào trong năm", False),
    ],
)
def test_words_that_end_no_line(text: str, *, told: bool) -> None:
    assert breaks_off(text) is told


def test_a_name_behind_its_kind_in_the_next_line() -> None:
    lines = split_lines("nối thôn\nLũng Vài\nvà cán bộ xã\nđã dự", {})
    told = [awaits_more(line, after) for line, after in pairwise(lines)]
    assert told == [True, False, False]


@pytest.mark.parametrize(
    ("text", "told"),
    [("Sáng 14/10, Đoàn xã", True), ("Ngày hội Đại đoàn kết", False), ("Sáng tạo trẻ", False)],
)
def test_how_a_text_begins(text: str, *, told: bool) -> None:
    assert opens_text(text) is told


def test_a_heading_may_end_with_such_a_word() -> None:
    release = read(f"{_TITLE}\n\n{_BODY[0]}\n\n2. Công tác ứng phó\n\n{_BODY[1]}\n\n{_BODY[2]}\n")
    assert [one.text for one in release.captions] == ["2. Công tác ứng phó"]


def test_widths_of_letters() -> None:
    assert set_width("ố") == set_width("o")
    assert set_width("m") > set_width("n") > set_width("i")
    assert set_width("\U0001f600") > 0
