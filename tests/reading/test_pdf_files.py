"""PDF files, good and bad, through the one door `load`."""

from __future__ import annotations

import pytest
from pypdf import PageObject
from pypdf.generic import DecodedStreamObject, NameObject

from tests.reading.pdf_pages import pdf_writer, saved
from vnsum.errors import UnreadableInputError
from vnsum.options import ReadLimits
from vnsum.reading.formats.files import load
from vnsum.reading.formats.pdf import _page_text


def test_pdf_gives_pages_without_their_numbers() -> None:
    data = saved(pdf_writer("First line\nsecond line\n1", "- 2 -\nthird line"))
    loaded = load(data)
    assert loaded.text == "First line\nsecond line\nthird line"
    assert (loaded.format, loaded.warnings) == ("pdf", ())


def placed_pdf(*pieces: tuple[int, int, str]) -> bytes:
    """Write a page of pieces of text with their places."""
    writer = pdf_writer("")
    content = DecodedStreamObject()
    shown = "".join(f"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET " for x, y, text in pieces)
    content.set_data(shown.encode("ascii"))
    writer.pages[0][NameObject("/Contents")] = writer._add_object(content)
    return saved(writer)


def test_pdf_paragraphs_stand_apart_where_the_page_shows_it() -> None:
    text = load(placed_pdf((50, 800, "One line"), (50, 786, "goes on"), (50, 740, "Two"))).text
    assert text == "One line\ngoes on\n\nTwo"
    wide = [(50, 800 - 40 * place, f"line {place}") for place in range(6)]
    assert load(placed_pdf(*wide)).text == "\n".join(text for _, _, text in wide)


def test_pdf_prints_of_a_browser_lose_its_lines() -> None:
    body = [(50, 780, "First line"), (50, 766, "second line")]
    for stamp in ("11/25/26, 10:19 PM Title", "10:19 25/11/2026 Title"):
        around = [(50, 820, stamp), *body, (50, 20, "https://a.example/b?c=1 1/3")]
        assert load(placed_pdf(*around)).text == "First line\nsecond line"
        assert stamp in load(placed_pdf((50, 820, stamp), *body)).text


def test_pdf_words_torn_into_letters_are_put_together() -> None:
    """Pieces that touch each other on the page, with the blanks that pypdf hears between fonts."""
    page = PageObject.create_blank_page(width=595, height=842)
    said = {"plain": "s \u1eaf p x \u1ebf p l \u1ea1 i", "layout": "  s\u1eafp x\u1ebfp l\u1ea1i"}
    page.extract_text = lambda extraction_mode="plain": said[extraction_mode]
    assert _page_text(page) == "s\u1eafp x\u1ebfp l\u1ea1i"
    said["layout"] = said["plain"]
    assert _page_text(page) == said["plain"]


def test_pdf_letters_come_from_its_own_map() -> None:
    writer = pdf_writer("abcd")
    table = "beginbfchar <61> <0110> <62> <1EAB> <63> <01B0> <64> <1EDD> endbfchar"
    cmap = DecodedStreamObject()
    cmap.set_data(f"1 begincodespacerange <00> <FF> endcodespacerange 4 {table}".encode())
    font = writer.pages[0]["/Resources"]["/Font"]["/F1"]
    font[NameObject("/ToUnicode")] = writer._add_object(cmap)
    assert load(saved(writer)).text == "Đẫườ"


def test_pdf_over_the_page_limit_is_cut_with_a_warning() -> None:
    loaded = load(saved(pdf_writer("one", "two", "three")), ReadLimits(max_pages=2))
    assert loaded.text == "one\ntwo"
    assert loaded.warnings == ("only the first 2 of 3 pages were read",)


def test_pdf_title_counts_only_where_the_text_has_it() -> None:
    writer = pdf_writer("Opening day\nIt rained.")
    writer.add_metadata({"/Title": "Opening day"})
    assert load(saved(writer)).title_hint == "Opening day"
    writer.add_metadata({"/Title": "Microsoft Word - a.doc"})
    assert load(saved(writer)).title_hint is None


def test_encrypted_pdf_is_refused_with_a_hint() -> None:
    writer = pdf_writer("secret text")
    writer.encrypt("mat khau", algorithm="RC4-128")
    with pytest.raises(UnreadableInputError, match="encrypted") as caught:
        load(saved(writer))
    assert "password" in caught.value.hint


def test_pdf_that_only_forbids_printing_is_read() -> None:
    writer = pdf_writer("open text")
    writer.encrypt("", "owner", algorithm="RC4-128")
    assert load(saved(writer)).text == "open text"


def test_scanned_pdf_asks_for_text_recognition() -> None:
    with pytest.raises(UnreadableInputError, match="OCR"):
        load(saved(pdf_writer("")))


def test_damaged_pdf_is_refused() -> None:
    with pytest.raises(UnreadableInputError, match="damaged"):
        load(b"%PDF-1.7\n%%EOF")
