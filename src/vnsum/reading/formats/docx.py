"""The paragraphs and tables of a Word document.

The package is checked before any of it is unpacked: what it would unpack to,
and that its XML declares no entities.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.errors import InputTooLargeError, MissingExtraError, UnreadableInputError
from vnsum.lazily import pattern
from vnsum.reading.formats.word_paragraphs import (
    HIDDEN,
    W,
    goes_on,
    holds_picture,
    looks_shown,
    shown_text,
    within,
)
from vnsum.reading.layout.tables import PICTURE, Block, join_blocks, table_blocks
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

    from vnsum.options import ReadLimits
    from vnsum.reading.layout.tables import BlockKind

__all__ = ["DocxText", "read_docx"]

_SAVE_ANEW = "open it in Word and save it anew"

_SMALL = 4 * 1024 * 1024
"""Bytes any document may unpack to; a blank document unpacks 23-fold to 0.8 MB."""
_XML_PER_CHAR = 40
"""Bytes of markup and text a character may take: python-docx writes 1.6, the rest is room for
the formatting of single runs in Word."""
_XML_SUFFIXES = (".xml", ".rels")
_LIST_STYLES = ("ListBullet", "ListNumber")
_TITLE_STYLES = {"Title", "Heading1"}
_TITLE_SYLLABLES = 45
"""Most syllables of a title; set by hand."""
_BODY_SYLLABLES = 12
"""Fewest syllables of a sentence, which ends what stands above a text; set by hand."""
_CAPTION_SYLLABLES = 40
"""Most syllables of the words below a picture; set by hand."""
_SECTION = pattern(
    r"(?:[IVX]{1,4}|\d{1,2}|[A-H])[.)/]\s|(?:phần|mục|chương) [\dIVX]+\b", re.IGNORECASE
)
"""How the heading of a section begins, which is no title."""


@dataclass(frozen=True, slots=True)
class DocxText:
    """What was found in a document.

    Attributes:
        text: Paragraphs apart by blank lines, the cells of a row by " | ".
        title: The paragraph that is styled as the title.
        kinds: What its lines are, by number.
    """

    text: str
    title: str | None
    kinds: Mapping[int, BlockKind]


def read_docx(data: bytes, limits: ReadLimits) -> DocxText:
    """Read a Word document.

    Args:
        data: The .docx file.
        limits: `max_expansion` and `max_chars` are checked before unpacking.

    Returns:
        The text, its title and its tables.

    Raises:
        InputTooLargeError: When the package unpacks to far more than it holds.
        MissingExtraError: When python-docx is not installed.
        UnreadableInputError: When the package is damaged.
    """
    try:
        import docx  # noqa: PLC0415 - an extra, loaded on demand
    except ImportError as error:
        raise MissingExtraError("Reading .docx files", "files") from error
    try:
        _check_package(data, limits)
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
        joined = join_blocks(_blocks(body, _styles(document)))
        return DocxText(joined.text, _title(body), joined.kinds)
    except (InputTooLargeError, UnreadableInputError):
        raise
    except Exception as error:  # zipfile, lxml and python-docx fail in a dozen ways
        raise UnreadableInputError("the DOCX file is damaged", hint=_SAVE_ANEW) from error


def _check_package(data: bytes, limits: ReadLimits) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = package.infolist()
        unpacked = sum(part.file_size for part in parts)
        markup = [part for part in parts if part.filename.lower().endswith(_XML_SUFFIXES)]
        if unpacked > max(_SMALL, limits.max_expansion * len(data)) or (
            sum(part.file_size for part in markup) > _XML_PER_CHAR * limits.max_chars
        ):
            raise InputTooLargeError(
                f"the DOCX file would unpack to {unpacked:,} bytes",
                hint="it may be a zip bomb; raise ReadLimits.max_expansion if you trust it",
            )
        for part in markup:
            with package.open(part) as stream:
                _refuse_entities(stream.read(4096))


def _refuse_entities(head: bytes) -> None:
    if b"<!DOCTYPE" in head.replace(b"\0", b""):
        raise UnreadableInputError(
            "the DOCX file declares XML entities, which Word never does", hint=_SAVE_ANEW
        )


def _styles(document: Document) -> dict[str, BlockKind]:
    """Find the styles that Word calls captions and headings, whatever their ids are."""
    found: dict[str, BlockKind] = {"Caption": "caption"}
    for style in document.styles:
        name = str(style.name).lower()
        if name == "caption" or name.startswith("heading "):
            found[str(style.style_id)] = "caption" if name == "caption" else "heading"
    return found


def _blocks(parent: BaseOxmlElement, styles: Mapping[str, BlockKind]) -> Iterator[Block]:
    """Yield paragraphs and tables in order, text boxes after the paragraph that holds them."""
    waiting = list(reversed(list(parent)))
    begun = ""
    below = told = False
    while waiting:
        element = waiting.pop()
        if element.tag == f"{W}p":
            text, boxes = shown_text(element)
            waiting += reversed(boxes)
            if goes_on(element):
                begun += text
                continue
            text, begun = (begun + text).strip(), ""
            kind = _kind(element, styles)
            if kind == "text" and below and told and _is_caption(element, text):
                kind = "caption"
            if text:
                yield Block(text, kind)
            told = told or _is_body(text)
            below = not text and (below or holds_picture(element))
            if below:
                yield PICTURE
        elif element.tag == f"{W}tbl":
            yield from table_blocks([_cells(row, styles) for row in within(element, f"{W}tr")])
        elif element.tag not in HIDDEN:
            waiting += reversed(list(element))
    if begun.strip():
        yield Block(begun.strip())


def _is_caption(paragraph: BaseOxmlElement, text: str) -> bool:
    """Tell the words below a picture by how they look."""
    return looks_shown(paragraph) and 0 < count_syllables(text) <= _CAPTION_SYLLABLES


def _is_body(text: str) -> bool:
    return text.endswith((".", "./")) and count_syllables(text) >= _BODY_SYLLABLES


def _kind(paragraph: BaseOxmlElement, styles: Mapping[str, BlockKind]) -> BlockKind:
    """Tell a caption, a heading, and a paragraph before which Word draws a bullet or a number."""
    name = _style(paragraph)
    if name in styles:
        return styles[name]
    listed = name.startswith(_LIST_STYLES)
    return "item" if listed or paragraph.find(f"{W}pPr/{W}numPr") is not None else "text"


def _cells(row: BaseOxmlElement, styles: Mapping[str, BlockKind]) -> list[list[Block]]:
    return [list(_blocks(cell, styles)) for cell in within(row, f"{W}tc")]


def _title(body: BaseOxmlElement) -> str | None:
    """Find what is styled as the title, above the text and no heading of a section.

    A title may be broken by a new paragraph of its style, which then begins with a small letter.
    """
    found = ""
    style = ""
    for paragraph in body.iter(f"{W}p"):
        text = shown_text(paragraph)[0].strip()
        named = _style(paragraph)
        if found and text:
            found += f" {text}" if named == style and text[0].islower() else ""
            break
        if named in _TITLE_STYLES and text and not _SECTION.match(text):
            found, style = text, named
        elif _is_body(text):
            break
    return found if 0 < count_syllables(found) <= _TITLE_SYLLABLES else None


def _style(paragraph: BaseOxmlElement) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return str(style.get(f"{W}val")) if style is not None else ""
