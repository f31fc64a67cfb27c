"""The paragraphs and tables of a Word document.

The package is checked before any of it is unpacked: what it would unpack to,
and that its XML declares no entities.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.errors import InputTooLargeError, MissingExtraError, UnreadableInputError
from vnsum.reading.tables import Block, join_blocks, table_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docx.oxml.xmlchemy import BaseOxmlElement

    from vnsum.options import ReadLimits
    from vnsum.reading.tables import BlockKind

__all__ = ["DocxText", "read_docx"]

_SMALL = 4 * 1024 * 1024
"""Bytes any document may unpack to; a blank document unpacks 23-fold to 0.8 MB."""
_XML_PER_CHAR = 40
"""Bytes of markup and text a character may take: python-docx writes 1.6, the rest is room for
the formatting of single runs in Word."""
_XML_SUFFIXES = (".xml", ".rels")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HIDDEN = {f"{_W}del", f"{_W}pPr", f"{_W}rPr", f"{_W}moveFrom", _MC_FALLBACK}
_CHARACTERS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_LIST_STYLES = ("ListBullet", "ListNumber")
_TITLE_STYLES = {"Title", "Heading1"}


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
        body = docx.Document(io.BytesIO(data)).element.body
        joined = join_blocks(_blocks(body))
        return DocxText(joined.text, _title(body), joined.kinds)
    except (InputTooLargeError, UnreadableInputError):
        raise
    except Exception as error:  # zipfile, lxml and python-docx fail in a dozen ways
        raise UnreadableInputError("the DOCX file is damaged") from error


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
        raise UnreadableInputError("the DOCX file declares XML entities, which Word never does")


def _blocks(parent: BaseOxmlElement) -> Iterator[Block]:
    """Yield paragraphs and tables in order, text boxes after the paragraph that holds them."""
    waiting = list(reversed(list(parent)))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}p":
            text, boxes = _paragraph(element)
            if text.strip():
                yield Block(text.strip(), _kind(element))
            waiting += reversed(boxes)
        elif element.tag == f"{_W}tbl":
            yield from table_blocks([_cells(row) for row in element.iterchildren(f"{_W}tr")])
        elif element.tag not in _HIDDEN:
            waiting += reversed(list(element))


def _kind(paragraph: BaseOxmlElement) -> BlockKind:
    """Tell a caption, and whether Word draws a bullet or a number before a paragraph."""
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = str(style.get(f"{_W}val")) if style is not None else ""
    if name == "Caption":
        return "caption"
    listed = name.startswith(_LIST_STYLES)
    return "item" if listed or paragraph.find(f"{_W}pPr/{_W}numPr") is not None else "text"


def _cells(row: BaseOxmlElement) -> list[list[Block]]:
    return [list(_blocks(cell)) for cell in row.iterchildren(f"{_W}tc")]


def _paragraph(paragraph: BaseOxmlElement) -> tuple[str, list[BaseOxmlElement]]:
    """Return the visible text of a paragraph and the text boxes in it."""
    pieces: list[str] = []
    boxes: list[BaseOxmlElement] = []
    waiting = list(reversed(list(paragraph)))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}t":
            pieces.append(element.text or "")
        elif element.tag in _CHARACTERS:
            pieces.append(_CHARACTERS[element.tag])
        elif element.tag == f"{_W}txbxContent":
            boxes.append(element)
        elif element.tag not in _HIDDEN:
            waiting += reversed(list(element))
    return "".join(pieces), boxes


def _title(body: BaseOxmlElement) -> str | None:
    for paragraph in body.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if style is not None and style.get(f"{_W}val") in _TITLE_STYLES:
            return _paragraph(paragraph)[0].strip() or None
    return None
