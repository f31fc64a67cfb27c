"""Tables of every kind of source: out of the body, and no captions."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest

from vnsum.reading import read
from vnsum.reading.formats.markup import scan_page
from vnsum.reading.layout.tables import Block, join_blocks, table_blocks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import PressRelease

TITLE = "Phường Hồ Bạch mở ba lớp dạy nghề"
FIRST = "Sáng 12/6, phường Hồ Bạch khai giảng ba lớp dạy nghề cho bốn mươi hộ trên địa bàn."
LAST = "Mỗi học viên được hỗ trợ vải, chỉ và tiền ăn trưa trong suốt ba tháng của khóa học này."
ROWS = [["Lớp", "Số hộ"], ["Thêu tay", "18"], ["Nấu ăn cho trường học", "22 hộ, khai giảng sau."]]
LINES = [" | ".join(row) for row in ROWS]
LONG = (
    "Ủy ban nhân dân phường Hồ Bạch giao bộ phận văn hóa theo dõi việc học của từng lớp, báo cáo "
    "vào ngày 25 hằng tháng, đồng thời phối hợp với trường nghề của quận cấp giấy chứng nhận cho "
    "những người học đủ số buổi."
)


def word(tables: Sequence[Sequence[Sequence[str]]], *, before: bool = False) -> bytes:
    document = docx.Document()
    if not before:
        document.add_paragraph(TITLE)
        document.add_paragraph(FIRST)
    for rows in tables:
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        cells = [text for row in rows for text in row]
        for cell, text in zip(table._cells, cells, strict=True):
            cell.text = text
        document.add_paragraph()
    if before:
        document.add_paragraph(TITLE)
        document.add_paragraph(FIRST)
    document.add_paragraph(LAST)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def page(inner: str) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>"
        f"<p>{FIRST}</p>{inner}<p>{LAST}</p></article></body></html>"
    )


def html_table(opening: str, closing: str) -> str:
    rows = (f"{opening}{closing}{opening}".join(row).join((opening, closing)) for row in ROWS)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def table_lines(release: PressRelease) -> list[str]:
    kept = [part for part in release.boilerplate if part.kind == "table"]
    assert all(release.source[part.start : part.end] == part.text for part in kept)
    return [" ".join(part.text.split()) for part in kept]


@pytest.mark.parametrize(
    "source",
    [
        word([ROWS]),
        page(html_table("<td>", "</td>")),
        page(html_table("<td><p>", "</p></td>")),
        page(html_table("<td>", "")),
        f"{TITLE}\n\n{FIRST}\n\n" + "\n".join(LINES) + f"\n\n{LAST}",
        f"{TITLE}\n\n{FIRST}\n\n" + "\n".join(f"| {line} |" for line in LINES) + f"\n\n{LAST}",
        f"{TITLE}\n\n{FIRST}\n\n" + "\n".join(map("\t".join, ROWS)) + f"\n\n{LAST}",
    ],
    ids=["docx", "td", "td-p", "td-open", "bars", "markdown", "tabs"],
)
def test_rows_are_neither_body_nor_captions(source: bytes | str) -> None:
    release = read(source)
    assert [one.normalised for one in release.sentences] == [FIRST, LAST]
    assert release.captions == ()
    assert [row.strip("| ") for row in table_lines(release)] in (
        LINES,
        [" ".join(row) for row in ROWS],
    )


def test_cells_of_a_layout_are_body() -> None:
    release = read(word([[["Tổ chức thực hiện", LONG]]]))
    assert [one.normalised for one in release.sentences] == [FIRST, LONG, LAST]
    assert table_lines(release) == []


def test_a_framed_text_is_body() -> None:
    release = read(word([[["Lớp học kéo dài ba tháng. Ai học đủ buổi được cấp giấy chứng nhận."]]]))
    assert len(release.sentences) == 4


def test_a_letterhead_in_a_table_is_read_line_by_line() -> None:
    left = "ỦY BAN NHÂN DÂN\nPHƯỜNG HỒ BẠCH"
    right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    number, date = "Số: 41/TB-UBND", "Hồ Bạch, ngày 12 tháng 6 năm 2024"
    release = read(word([[[left, right], [number, date]]], before=True))
    assert release.agency is not None
    assert release.agency.text.split("\n")[-1] == "PHƯỜNG HỒ BẠCH"
    assert release.doc_number is not None
    assert release.doc_number.text == "41/TB-UBND"
    assert release.place is not None
    assert release.place.text == "Hồ Bạch"
    assert [one.normalised for one in release.sentences] == [FIRST, LAST]


def test_a_table_alone_is_better_than_nothing() -> None:
    rows = "Lớp thêu tay của phường | 18 hộ học\nLớp nấu ăn của phường | 22 hộ học"
    assert len(read(rows).sentences) == 2


def test_a_tab_behind_a_number_makes_no_column() -> None:
    points = "1.\tPhường mở lớp thêu\n2.\tPhường mở lớp nấu ăn\n"
    release = read(f"{TITLE}\n\n{FIRST}\n\n{points}\n{LAST}")
    assert table_lines(release) == []


def test_numbers_of_rows_count_line_feeds() -> None:
    joined = join_blocks([Block("a\nb"), Block("c | d", "row"), Block("e | f", "row"), Block("g")])
    assert joined.text.split("\n") == ["a", "b", "", "c | d", "e | f", "", "g"]
    assert joined.kinds == {3: "row", 4: "row"}


def test_tables_in_tables_keep_every_block_in_order() -> None:
    html = f"<table><tr><td>{LONG}<table><tr><td>a<td>b</table><td>c</table>d" + "<table><tr>" * 90
    shown = [(block.text, block.kind) for block in scan_page(html + "<td>e").blocks]
    assert shown == [(LONG, "text"), ("a | b", "row"), ("c", "text"), ("d", "text"), ("e", "text")]


def test_lists_of_a_document_are_items_without_a_bullet() -> None:
    points = ["Thêu tay: 18 hộ", "Nấu ăn: 22 hộ"]
    document = docx.Document()
    for text in [TITLE, FIRST]:
        document.add_paragraph(text)
    for text in points:
        document.add_paragraph(text, style="List Bullet")
    document.add_paragraph(LAST)
    stream = io.BytesIO()
    document.save(stream)
    listed = "".join(f"<li>{text}</li>" for text in points)
    for source in (stream.getvalue(), page(f"<ul>{listed}</ul>")):
        found = [(one.kind, one.text) for one in read(source).paragraphs]
        assert found == [
            ("text", FIRST),
            *(("item", text) for text in points),
            ("text", LAST),
        ]


def test_empty_cells_leave_no_row() -> None:
    assert list(table_blocks([[[], []], [], [[Block("a")], []]])) == [Block("a")]
