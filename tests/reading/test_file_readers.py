"""Every kind of file, good and bad, through the one door `load`."""

from __future__ import annotations

import io
import sys
import time
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.generic import NameObject, StreamObject

from tests.reading.pdf_pages import pdf_writer, saved
from vnsum.documents import Encoding
from vnsum.errors import (
    EmptyInputError,
    InputTooLargeError,
    MissingExtraError,
    NoBodyTextError,
    UnreadableInputError,
    UnsupportedFormatError,
    VnsumError,
)
from vnsum.options import ReadLimits
from vnsum.reading import read
from vnsum.reading.formats.files import load

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Phường Hồ Bạch mở lớp dạy nghề thêu"
FIRST = "Sáng 12/6, phường Hồ Bạch khai giảng lớp dạy nghề thêu cho bốn mươi hộ trên địa bàn."
CAPTION = "Học viên trong buổi đầu tiên"
SECOND = "Mỗi học viên được hỗ trợ vải, chỉ và tiền ăn trưa trong suốt ba tháng của khóa học này."
BYLINE = "Đỗ Khẩn"
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE} | Cổng phường</title>
<meta property="article:published_time" content="2024-06-12T09:30:00+07:00">
<script>var x = "<p>không phải chữ của bài</p>";</script></head><body>
<nav><a href="/">Trang chủ</a><a href="/t">Tin tức</a></nav><article><h1>{TITLE}</h1>
<p>{FIRST}</p><figure><img src="a.jpg"><figcaption>{CAPTION}</figcaption></figure>
<p>{SECOND}</p><p>{BYLINE}</p></article><script>theo_doi()</script></body></html>"""


def docx_bytes() -> bytes:
    document = docx.Document()
    document.add_heading(TITLE, level=1)
    document.add_paragraph(FIRST)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["Lớp", "Số hộ", "Thêu", "40"], strict=True):
        cell.text = text
    document.add_paragraph(SECOND)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """Return a DOCX with one part replaced."""
    with zipfile.ZipFile(io.BytesIO(docx_bytes())) as archive:
        parts = {item: archive.read(item) for item in archive.namelist()}
    return zipped(parts | {name: content})


def read_or_refused(data: bytes) -> str:
    """Return the text, or the message of the only kind of error allowed."""
    try:
        return load(data).text.strip()
    except VnsumError as error:
        return error.message


def test_str_is_text_even_where_it_names_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(FIRST, encoding="utf-8")
    assert load(str(path)).text == str(path)
    assert load(FIRST).format == "text"
    assert load(FIRST).encoding == Encoding("unicode")


def test_text_file_keeps_every_character(tmp_path: Path) -> None:
    path = tmp_path / "thong-cao.txt"
    path.write_bytes(f"\ufeff{TITLE}\r\n\r\n{FIRST}  \r\n".encode())
    loaded = load(path)
    assert loaded.text == f"{TITLE}\r\n\r\n{FIRST}  \r\n"
    assert (loaded.format, loaded.encoding) == ("txt", Encoding("utf-8"))


@pytest.mark.parametrize("text", [f"{FIRST}\0{SECOND}", f"{FIRST} \ud83d {SECOND}", "\udc00a"])
def test_nul_and_unpaired_surrogates_of_a_str_are_kept(text: str) -> None:
    assert load(text).text == text


def test_line_of_20000_characters_is_read_whole() -> None:
    text = "nghìn " * 3_334
    assert load(text.encode()).text == text


def test_pasted_tcvn3_is_repaired_and_told() -> None:
    wrong = "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc"
    loaded = load(wrong)
    assert loaded.text == "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"
    assert loaded.encoding.name == "tcvn3"
    assert "tcvn3" in loaded.warnings[0]


@pytest.mark.parametrize("source", [PAGE, PAGE.encode(), PAGE.encode("utf-16")])
def test_html_gives_title_blocks_and_captions(source: str | bytes) -> None:
    loaded = load(source)
    assert loaded.text.split("\n\n") == [TITLE, FIRST, CAPTION, SECOND, BYLINE]
    assert loaded.format == "html"
    assert loaded.title_hint == TITLE
    assert loaded.published_hint == "2024-06-12T09:30:00+07:00"


def test_html_fragment_is_known_by_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<p>Một dòng.</p><p>Hai &amp; ba</p>", encoding="utf-8")
    assert load(path).text == "Một dòng.\n\nHai & ba"


def test_html_in_windows_1258_is_believed() -> None:
    page = '<html><head><meta charset="windows-1258"></head><p>Đêm trăng non</p></html>'
    assert load(page.encode("cp1258")).text == "Đêm trăng non"
    assert load(page.encode("cp1258")).warnings == ()


def test_html_with_10000_nested_tags_is_read() -> None:
    page = f"<html><body>{'<div>' * 10_000}{FIRST}{'</div>' * 10_000}{SECOND}</body></html>"
    assert load(page).text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<![CDATA[", "</", '<a">', "<script>", "&#9"])
def test_broken_markup_takes_linear_time(piece: str) -> None:
    page = f"<html><p>{FIRST}</p>{piece * 30_000}"
    assert FIRST in load(page).text


def test_a_page_with_an_endless_name_takes_no_time() -> None:
    page = f"<html><head><title>{'trang - ' * 60_000}</title></head><p>{FIRST}</p></html>"
    began = time.process_time()
    assert load(page).text == FIRST
    assert time.process_time() - began < 1


def test_html_with_script_alone_is_empty() -> None:
    with pytest.raises(EmptyInputError):
        load("<html><script>document.write('chào')</script></html>")


def test_docx_gives_paragraphs_and_rows() -> None:
    loaded = load(docx_bytes())
    assert loaded.text == f"{TITLE}\n\n{FIRST}\n\nLớp | Số hộ\nThêu | 40\n\n{SECOND}"
    assert (loaded.format, loaded.title_hint) == ("docx", TITLE)


def test_zip_bomb_as_docx_is_refused_before_unpacking() -> None:
    bomb = with_part("word/document.xml", b"<w:t>" + b" " * 60_000_000)
    with pytest.raises(InputTooLargeError, match="unpack"):
        load(bomb)


def test_docx_with_entities_is_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'
    with pytest.raises(UnreadableInputError, match="entities"):
        load(with_part("word/document.xml", bomb))


def test_a_pdf_that_unpacks_to_far_more_is_refused() -> None:
    writer = pdf_writer("x")
    bomb = StreamObject()
    bomb[NameObject("/Filter")] = NameObject("/FlateDecode")
    bomb._data = zlib.compress(b"BT (x) Tj ET\n" * 10_000_000)
    writer.pages[0][NameObject("/Contents")] = writer._add_object(bomb)
    with pytest.raises(InputTooLargeError, match="unpack"):
        load(saved(writer))


def test_a_page_of_thousands_of_pieces_takes_no_time() -> None:
    began = time.process_time()
    load(saved(pdf_writer("\n".join(["Ubnd xa to chuc le phat dong"] * 3_000))))
    assert time.process_time() - began < 6


def test_damaged_docx_is_refused() -> None:
    whole = docx_bytes()
    for data in (whole[: len(whole) // 2], with_part("word/document.xml", b"<w:p>")):
        with pytest.raises(UnreadableInputError, match="damaged"):
            load(data)


@pytest.mark.parametrize("source", ["", " \n\t\u00a0", b"", b"\xef\xbb\xbf\r\n"])
def test_empty_is_refused(source: str | bytes) -> None:
    with pytest.raises(EmptyInputError):
        load(source)


def test_50_mb_file_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    with pytest.raises(InputTooLargeError, match="52,428,800"):
        load(path)


@pytest.mark.parametrize("source", ["a" * 11, b"a" * 11, f"<html><p>{FIRST}"])
def test_text_over_the_character_limit_is_refused(source: str | bytes) -> None:
    with pytest.raises(InputTooLargeError, match="characters"):
        load(source, ReadLimits(max_chars=10))


def test_formats_with_text_check_the_character_limit() -> None:
    for data in (docx_bytes(), saved(pdf_writer("some longer text"))):
        with pytest.raises(InputTooLargeError):
            load(data, ReadLimits(max_chars=10))


def test_missing_file_folder_and_impossible_name_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path, tmp_path / "a\0b", tmp_path / ("n" * 5_000)):
        with pytest.raises(UnreadableInputError):
            load(path)


def test_forbidden_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("chữ", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "open", refuse)
    with pytest.raises(UnreadableInputError, match="Permission denied"):
        load(path)


def test_binary_file_is_refused() -> None:
    with pytest.raises(UnreadableInputError, match="binary"):
        load(b"\x7fELF\x02\x01\x01" + bytes(200))


def test_truncated_utf8_is_read_with_a_warning() -> None:
    loaded = load("Mưa lớn ở Hồ Bạch".encode() + "ế".encode()[:2])
    assert loaded.text == "Mưa lớn ở Hồ Bạch"
    assert "cut off" in loaded.warnings[0]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Office"),
        (b"{\\rtf1\\ansi chao}", "rich text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "image"),
        (b"\xff\xd8\xff\xe0" + bytes(60), "image"),
        (zipped({"content.xml": b"<a/>", "mimetype": b"x"}), "OpenDocument"),
        (zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "spreadsheet"),
        (zipped({"a.txt": b"a"}), "ZIP archive"),
    ],
)
def test_other_formats_say_what_to_do(data: bytes, kind: str) -> None:
    with pytest.raises(UnsupportedFormatError, match=kind) as caught:
        load(data)
    assert caught.value.hint


def test_docx_with_password_says_so() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(UnreadableInputError, match="password"):
        load(ole)


@pytest.mark.parametrize(
    ("module", "source"),
    [("trafilatura", PAGE), ("docx", docx_bytes()), ("pypdf", saved(pdf_writer("a")))],
)
def test_missing_extra_names_its_command(
    module: str, source: str | bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=r"vnsum\[files\]"):
        load(source)


STARTS = [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf", b"{\\rtf"]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(STARTS), st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_politely(start: bytes, rest: bytes) -> None:
    assert read_or_refused(start + rest)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=8), st.booleans())
def test_damage_anywhere_in_a_file_is_read_or_refused(place: int, junk: bytes, word: bool) -> None:  # noqa: FBT001
    whole = DOCX if word else PDF
    place %= len(whole)
    assert read_or_refused(whole[:place] + junk + whole[place + len(junk) :])


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_html_is_read_or_empty(text: str) -> None:
    try:
        assert load(f"<html>{text}").format == "html"
    except EmptyInputError:
        assert FIRST not in text


DOCX = docx_bytes()
PDF = saved(pdf_writer("First line", "second page"))


@pytest.mark.parametrize("path", ["tin.txt", "hộp thư/tin mới.pdf", "C:\\tin mới.DOCX"])
def test_a_path_as_text_is_told(path: str) -> None:
    with pytest.raises(NoBodyTextError, match=r"pathlib\.Path"):
        read(path)


def test_text_that_ends_in_the_name_of_a_file_is_text() -> None:
    text = "Phường đăng danh sách hộ được hỗ trợ trong tệp danh-sach.pdf"
    assert read(text).source == text


@pytest.mark.parametrize("source", [None, 5, ["tin"]])
def test_what_is_no_source_is_told(source: Any) -> None:  # noqa: ANN401 - wrong on purpose
    with pytest.raises(TypeError, match=r"a source must be text, bytes, a path"):
        load(source)
