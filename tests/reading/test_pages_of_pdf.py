"""Running heads, numbers and notes of the pages of a PDF."""

from __future__ import annotations

import pytest

from tests.reading.pdf_pages import pdf_writer, saved
from vnsum import read
from vnsum.reading.formats.notes import PageNotes
from vnsum.reading.formats.pdf import _without_print_marks
from vnsum.reading.formats.running import without_running

_PAGE = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def test_heads_and_feet_are_dropped_but_the_first_head() -> None:
    pages = [["UBND xã A", f"Câu {one}", "Bản tin số 4"] for one in ("một", "hai", "ba")]
    assert without_running(pages) == [["UBND xã A", "Câu một"], ["Câu hai"], ["Câu ba"]]


@pytest.mark.parametrize("head", ["Số 31 - 8/2025", "Bản tin xã A số 4 tháng 8/2025"])
def test_the_number_of_an_issue_is_dropped_from_the_first_page_too(head: str) -> None:
    pages = [[head, "Tít bài", "Câu một."], [head, "Câu hai."], [head, "Câu ba."]]
    assert without_running(pages) == [["Tít bài", "Câu một."], ["Câu hai."], ["Câu ba."]]


def test_a_title_that_heads_the_pages_stands_once_on_the_first() -> None:
    head = "Xã A mở chợ đêm bên hồ"
    pages = [[head, "XÃ A MỞ CHỢ ĐÊM", "BÊN HỒ", "Câu một."], [head, "Câu hai."]]
    assert without_running(pages) == [["XÃ A MỞ CHỢ ĐÊM", "BÊN HỒ", "Câu một."], ["Câu hai."]]


@pytest.mark.parametrize("head", ["Số 12/BC-UBND", "Khu phố số 3 ra quân dọn rác", "Xã A mở chợ"])
def test_what_may_be_a_title_or_a_number_stays_on_the_first_page(head: str) -> None:
    pages = [[head, "Câu một."], [head, "Câu hai."], [head, "Câu ba."]]
    assert without_running(pages)[0] == [head, "Câu một."]


def test_what_a_browser_prints_line_by_line_is_dropped() -> None:
    address = ["https://xa.example.vn/tin/cho-dem-31877.html", "1/2"]
    lines = ["10:24, 20/11/2025", "Xã A mở chợ", *address, "Trang chủ", "Xã A mở chợ", "Câu một."]
    assert _without_print_marks(lines) == lines[4:]
    assert _without_print_marks(lines[4:] + address) == lines[4:]
    assert _without_print_marks(["Xã A mở chợ", "Đạt", "1/2"]) == ["Xã A mở chợ", "Đạt", "1/2"]


@pytest.mark.parametrize("form", ["{}", "- {} -", "Trang {}", "Trang {}/2", "{}/2", "Trang | {}"])
def test_numbers_of_pages_are_dropped(form: str) -> None:
    pages = [["Một câu dài", form.format(1)], [form.format(2), "đi tiếp ở đây."]]
    assert without_running(pages) == [["Một câu dài"], ["đi tiếp ở đây."]]


def test_a_figure_that_is_no_number_of_its_page_stays() -> None:
    assert without_running([["Đạt tỷ lệ", "12"], ["Hết."]]) == [["Đạt tỷ lệ", "12"], ["Hết."]]


def test_one_page_has_no_running_head() -> None:
    assert without_running([["Tin xã", "Câu một.", "Hết"]]) == [["Tin xã", "Câu một.", "Hết"]]


def _see(notes: PageNotes, *pieces: tuple[str, float, float]) -> None:
    for text, size, height in pieces:
        notes.see(text, _PAGE, (1.0, 0.0, 0.0, 1.0, 50.0, height), None, size)
        notes.see("\n", _PAGE, _PAGE, None, size) if text.endswith(" ") else None


def test_a_raised_figure_behind_a_figure_is_a_mark() -> None:
    notes = PageNotes()
    _see(notes, ("còn 118", 13, 700), ("1", 8, 705), (" hộ nghèo", 13, 700))
    assert notes.marks == [("còn 118", "1")]
    assert notes.without_marks("Xã còn 1181 hộ nghèo") == "Xã còn 118 hộ nghèo"


def test_a_square_metre_is_no_mark() -> None:
    notes = PageNotes()
    _see(notes, ("rộng 56 m", 13, 700), ("2", 8, 705), (", cao 4 m", 13, 700))
    assert notes.marks == []


def test_notes_at_the_foot_come_apart_from_the_text() -> None:
    notes = PageNotes()
    _see(notes, ("còn 118", 13, 700), ("1", 8, 705), (" hộ nghèo ở các thôn. ", 13, 700))
    _see(notes, ("1 Theo chuẩn mới. ", 9, 60))
    lines = ["còn 118 hộ nghèo ở các thôn.", "1 Theo chuẩn mới."]
    assert notes.split(lines) == (lines[:1], lines[1:])


def test_a_numbered_line_as_large_as_the_text_is_no_note() -> None:
    notes = PageNotes()
    _see(notes, ("Xã có hai việc. ", 13, 700), ("1 Sửa đường. ", 13, 680))
    lines = ["Xã có hai việc.", "1 Sửa đường."]
    assert notes.split(lines) == (lines, [])


def test_a_sentence_goes_on_over_the_edge_of_a_page() -> None:
    first = "Xa Dong Mit to chuc le khanh thanh cau treo Khe Say noi hai thon\nLung Vai va"
    page = f"Tin hoat dong\n\n{first}"
    data = saved(pdf_writer(f"{page}\nTrang 1/2", "Na Phac, dai 84 m.\nTrang 2/2"))
    source = read(data).source
    assert "Trang" not in source
    assert "Lung Vai va\nNa Phac" in source
