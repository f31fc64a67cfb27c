"""One door to every kind of file: what comes in, plain text comes out.

The content decides what a file is, its suffix only where the content does not
say. This file knows sizes, formats and failures; what the text means is left
to the rest of `vnsum.reading`.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field, replace
from os import PathLike, fsdecode
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from vnsum.documents import SOURCES, Encoding
from vnsum.errors import (
    ArgumentTypeError,
    EmptyInputError,
    InputTooLargeError,
    UnreadableInputError,
    UnsupportedFormatError,
)
from vnsum.lazily import pattern
from vnsum.options import ReadLimits
from vnsum.reading.formats.snapshots import is_snapshot, page_in_snapshot
from vnsum.reading.formats.twice import repair_twice
from vnsum.text.encodings import decode, repair_legacy_text
from vnsum.text.legacy import LEGACY_TABLES
from vnsum.text.spelling import spelling_score

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnsum.reading.layout.tables import BlockKind

__all__ = ["FileFormat", "Loaded", "load"]

FileFormat = Literal["text", "txt", "html", "docx", "pdf"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_HTML_SUFFIXES = {".htm", ".html", ".shtml", ".xhtml"}
_HTML_STARTS = ("<!doctype html", "<html", "<head", "<body")
_FRAGMENT = pattern(
    r"<(?:article|b|center|div|em|font|h[1-6]|img|main|meta|p|section|span|strong|table|title|ul)"
    r"(?:\s[^<>]{0,2000})?/?>"
)
_FRAGMENT_ENDS = ("</p>", "</div>", "</h1>", "</h2>", "</td>", "</article>", "</section>")
_HTML_PROLOGUE = 2_048
"""Characters in which an XML declaration and comments may stand before <html>."""
_CLOSING_TAGS = pattern(r"</(?:p|div|strong|span|li|h[1-6])>")
_PASTED_TAGS = 2
"""Fewest ends of elements that make a text without a head a piece of a page."""
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_GOOD_TITLE = 0.75
"""A title spelled this well is Unicode already, whatever the body is in."""
_SPLIT = "split it, one release a file; in Python you may also"
"""What to do about a size; the command line has no limits to raise."""
_SAVE_AS_DOCX = "save it as .docx, .pdf or .txt"
_OTHER_ZIPS = {
    "content.xml": "an OpenDocument file",
    "xl/workbook.xml": "a spreadsheet",
    "ppt/presentation.xml": "a presentation",
    "META-INF/container.xml": "an e-book",
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """The text of a source, and what its container said about it.

    Attributes:
        text: The text; for a `str` or a text file every character as it was.
        format: Which reader made it.
        encoding: How the characters were found.
        warnings: What an editor should know about the reading, in English sentences.
        title_hint: The title that the container names.
        published_hint: The publication time that the container names, as written there.
        kinds: What the document says of its lines, by number, counted by line feeds from 0.
    """

    text: str
    format: FileFormat
    encoding: Encoding
    warnings: tuple[str, ...] = ()
    title_hint: str | None = None
    published_hint: str | None = None
    kinds: Mapping[int, BlockKind] = field(default_factory=dict)


def load(
    source: str | bytes | bytearray | memoryview | PathLike[str], limits: ReadLimits | None = None
) -> Loaded:
    """Read any source into text.

    Args:
        source: Text (a `str` is never taken for a path), the bytes of a file, or its path: any
            `os.PathLike`.
        limits: Size limits; `ReadLimits()` when None.

    Returns:
        The text, never empty.

    Raises:
        EmptyInputError: When there is nothing but white space.
        InputTooLargeError: When a limit is passed.
        ArgumentTypeError: When the source is something else.
        UnreadableInputError: When the source is missing, binary, damaged, encrypted or scanned.
        UnsupportedFormatError: When no reader exists for this kind of file.
    """
    limits = limits or ReadLimits()
    if isinstance(source, str):
        loaded = _load_text(source, limits)
    elif isinstance(source, PathLike):
        path = Path(fsdecode(source))
        loaded = _load_bytes(_read_path(path, limits), path.suffix.lower(), limits)
    elif not isinstance(source, bytes | bytearray | memoryview):
        raise ArgumentTypeError(
            f"a source must be {SOURCES}, not {type(source).__name__}",
            hint="give str, bytes, pathlib.Path or vnsum.PressRelease",
        )
    else:
        _check_bytes(len(source), limits)
        loaded = _load_bytes(bytes(source), "", limits)
    return _checked(_repaired(loaded), limits)


def _load_text(text: str, limits: ReadLimits) -> Loaded:
    text, warnings = _once(text)
    if _looks_like_html(text):
        return replace(_load_html(text, Encoding("unicode"), limits), warnings=warnings)
    return Loaded(text, "text", Encoding("unicode"), warnings)


def _once(text: str) -> tuple[str, tuple[str, ...]]:
    """Undo a second encoding, and say so."""
    text, twice = repair_twice(text)
    return text, ("the letters were encoded twice and have been repaired",) if twice else ()


def _load_bytes(data: bytes, suffix: str, limits: ReadLimits) -> Loaded:
    """Choose the reader by the first bytes, then by the suffix."""
    _refuse_unsupported(data)
    if b"%PDF-" in data[:1024]:
        return _load_pdf(data, limits)
    if data.startswith(b"PK\x03\x04"):
        return _load_zip(data, limits)
    if is_snapshot(data):
        return _load_bytes(page_in_snapshot(data), ".html", limits)
    text, encoding, warnings = decode(data, _declared_charset(data))
    text, repaired = _once(text)
    warnings += repaired
    if suffix in _HTML_SUFFIXES or _looks_like_html(text):
        loaded = _load_html(text, encoding, limits)
    else:
        loaded = Loaded(text, "txt", encoding)
    return replace(loaded, warnings=(*warnings, *loaded.warnings))


def _load_html(text: str, encoding: Encoding, limits: ReadLimits) -> Loaded:
    from vnsum.reading.formats.html import read_html  # noqa: PLC0415 - extras load on demand

    _check_chars(text, limits)
    page = read_html(text)
    return Loaded(page.text, "html", encoding, (), page.title, page.published, page.kinds)


def _load_pdf(data: bytes, limits: ReadLimits) -> Loaded:
    from vnsum.reading.formats.pdf import read_pdf  # noqa: PLC0415 - extras load on demand

    found = read_pdf(data, limits)
    unicode = Encoding("unicode")
    return Loaded(found.text, "pdf", unicode, found.warnings, found.title, kinds=found.kinds)


def _load_zip(data: bytes, limits: ReadLimits) -> Loaded:
    from vnsum.reading.formats.docx import read_docx  # noqa: PLC0415 - extras load on demand

    _refuse_other_zip(data)
    found = read_docx(data, limits)
    unicode = Encoding("unicode")
    return Loaded(found.text, "docx", unicode, title_hint=found.title, kinds=found.kinds)


def _refuse_unsupported(data: bytes) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED_OFFICE in data:
            raise UnreadableInputError(
                "the document is protected by a password", hint="save it without a password"
            )
        raise UnsupportedFormatError("this is an old Office file (.doc)", hint=_SAVE_AS_DOCX)
    if data.lstrip()[:5] == b"{\\rtf":
        raise UnsupportedFormatError("this is a rich text file (.rtf)", hint=_SAVE_AS_DOCX)
    if data.startswith(_IMAGES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        raise UnsupportedFormatError("this is an image", hint="run text recognition (OCR) first")


def _refuse_other_zip(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
        raise UnreadableInputError(
            "the file is a damaged DOCX or ZIP", hint="copy or download it again"
        ) from error
    if "[Content_Types].xml" in names and not names & _OTHER_ZIPS.keys():
        return
    kind = next((kind for name, kind in _OTHER_ZIPS.items() if name in names), "a ZIP archive")
    raise UnsupportedFormatError(f"this is {kind}", hint=_SAVE_AS_DOCX)


def _declared_charset(data: bytes) -> str | None:
    """Return the charset that an HTML head names."""
    head = data[:_HTML_PROLOGUE].lower()
    _, found, rest = head.partition(b"charset=")
    if not found:
        return None
    return rest.lstrip(b"\"' ")[:20].replace(b">", b'"').split(b'"')[0].decode("ascii", "ignore")


def _looks_like_html(text: str) -> bool:
    start = text[:_HTML_PROLOGUE].lstrip("\ufeff \t\r\n").lower()
    if start.startswith(_HTML_STARTS) or len(_CLOSING_TAGS.findall(start)) >= _PASTED_TAGS:
        return True
    if start.startswith(("<?xml", "<!--")):
        return "<html" in start
    return start.startswith("<") and _is_fragment(start, text)


def _is_fragment(start: str, text: str) -> bool:
    """Tell a part of a page, as an editor copies it out of one."""
    opened = _FRAGMENT.match(start) is not None
    return opened and any(end in text or end.upper() in text for end in _FRAGMENT_ENDS)


def _read_path(path: Path, limits: ReadLimits) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableInputError(f"{path} is a folder", hint="give the files inside it")
        _check_bytes(path.stat().st_size, limits)
        with path.open("rb") as stream:  # a pipe has size 0: read no more than allowed
            data = stream.read(limits.max_bytes + 1)
    except FileNotFoundError as error:
        raise UnreadableInputError(
            f"there is no file {path}", hint="check its name and folder"
        ) from error
    except (OSError, ValueError) as error:
        raise UnreadableInputError(
            f"{path} cannot be read: {error}", hint="see whether you may open it"
        ) from error
    _check_bytes(len(data), limits)
    return data


def _check_bytes(size: int, limits: ReadLimits) -> None:
    if size > limits.max_bytes:
        raise InputTooLargeError(
            f"the file has {size:,} bytes, the limit is {limits.max_bytes:,}",
            hint=f"{_SPLIT}, raise ReadLimits.max_bytes",
        )


def _check_chars(text: str, limits: ReadLimits) -> None:
    if len(text) > limits.max_chars:
        raise InputTooLargeError(
            f"the text has {len(text):,} characters, the limit is {limits.max_chars:,}",
            hint=f"{_SPLIT}, raise ReadLimits.max_chars",
        )


def _checked(loaded: Loaded, limits: ReadLimits) -> Loaded:
    _check_chars(loaded.text, limits)
    if not loaded.text.strip().strip("\ufeff\u200b"):
        raise EmptyInputError("there is no text", hint="the source holds nothing but white space")
    return loaded


def _repaired(loaded: Loaded) -> Loaded:
    """Undo a wrong decoding that happened before the text came here."""
    text, encoding = repair_legacy_text(loaded.text)
    if encoding is None:
        return loaded
    title = loaded.title_hint
    if title is not None and spelling_score(title)[0] < _GOOD_TITLE:
        title = LEGACY_TABLES[encoding.name](title)
    warning = f"the letters were in the font encoding {encoding.name} and have been converted"
    return replace(
        loaded,
        text=text,
        encoding=encoding,
        title_hint=title,
        warnings=(*loaded.warnings, warning),
    )
