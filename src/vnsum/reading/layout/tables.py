"""Blocks of a document, and which of them are rows of a table.

Word and the web use tables for three things: for data, for the layout of a page and for the
two sides of a letterhead. Only rows of data are rows here; the cells of the others are blocks
of text like any other, in their order.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from vnsum.reading.layout.labels import names_own
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vnsum.reading.formats.elements import Box

__all__ = ["Block", "BlockKind", "BlockText", "TableStack", "join_blocks", "table_blocks"]

BlockKind = Literal["text", "caption", "item", "row", "note", "picture", "heading", "placed"]

_LAYOUT_SYLLABLES = 40
"""Syllables of one block in a cell that no row of data has; set by hand."""
_COLUMN_BLOCKS = 3
"""Fewest blocks of a cell that is a column of the page; set by hand."""
_LETTERHEAD = ("cộng hòa xã hội chủ nghĩa", "độc lập", "nơi nhận", "số:", "đảng cộng sản")
_CELLS = " | "
_LONGEST_CAPTION = 300
"""Characters of what a picture of a table shows; set by hand."""
_PAIR = 2
_LABEL_SYLLABLES = 6
"""Most syllables of a label in a column of its own; set by hand."""
_MAX_DEPTH = 50
"""Tables in tables that are told apart; deeper ones count as text."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a document, a caption, an item of a list or a row of a table.

    Attributes:
        text: The text; a caption or a row is one line.
        kind: What it is.
        linked: Whether all of it is a link, as an entry of a menu is.
        leads: Whether a link is the first and the greater part of it.
        level: The level of a heading of a page; 0 for any other block.
        box: The element of a page that it stands in.
    """

    text: str
    kind: BlockKind = "text"
    linked: bool = False
    leads: bool = False
    level: int = 0
    box: Box | None = field(default=None, compare=False, repr=False)


PICTURE = Block("", "picture")
"""Where a picture stands."""


@dataclass(frozen=True, slots=True)
class BlockText:
    """Blocks as one text.

    Attributes:
        text: Blocks apart by blank lines, rows of one table by line breaks.
        kinds: What the lines are that are no plain text, by number, counted by line feeds from 0.
    """

    text: str
    kinds: Mapping[int, BlockKind]


def join_blocks(blocks: Iterable[Block]) -> BlockText:
    """Write blocks as one text.

    Args:
        blocks: The blocks in order.

    Returns:
        The text and what its lines are.
    """
    pieces: list[str] = []
    kinds: dict[int, BlockKind] = {}
    line = 0
    previous = ""
    for block in blocks:
        if block.kind == "picture":
            continue
        if pieces:
            pieces.append("\n" if block.kind == previous == "row" else "\n\n")
            line += len(pieces[-1])
        if block.kind != "text":
            kinds[line] = block.kind
        pieces.append(block.text)
        line += block.text.count("\n")
        previous = block.kind
    return BlockText("".join(pieces), kinds)


def table_blocks(rows: Sequence[Sequence[Sequence[Block]]]) -> Iterator[Block]:
    """Tell data from layout.

    Args:
        rows: The rows of a table; each is its cells, each cell its blocks.

    Yields:
        One block for each row of data; for other rows the blocks of their cells.
    """
    filled = [[cell for cell in row if _texts(cell)] for row in rows]
    if _is_labelled(filled):
        yield from (
            Block(" ".join(map(_one_line, row)), box=row[0][0].box) for row in filled if row
        )
        return
    letterhead = any(_is_letterhead(block) for row in filled for cell in row for block in cell)
    pictures = any(block.kind == "picture" for row in rows for cell in row for block in cell)
    told = letterhead or pictures or any(map(_is_asked, filled))
    data = not told and any(len(row) > 1 and not _is_layout(row) for row in filled)
    shown = False
    for row, full in zip(rows, filled, strict=True):
        if data and full and not _is_layout(full):
            yield Block(_CELLS.join(map(_one_line, full)), "row", box=full[0][0].box)
        else:
            yield from (block for cell in row for block in _below_picture(cell, shown=shown))
        shown = bool(row) and not full and any(row)


def _texts(cell: Sequence[Block]) -> list[Block]:
    return [block for block in cell if block.kind != "picture"]


def _is_labelled(rows: Sequence[Sequence[Sequence[Block]]]) -> bool:
    """Tell two columns of labels and what they name, as an invitation has them."""
    filled = [row for row in rows if row]
    pairs = bool(filled) and all(len(row) == _PAIR for row in filled)
    labels = [fold(_one_line(row[0])) for row in filled] if pairs else []
    return bool(labels) and all(map(_is_label, labels)) and any(map(names_own, labels))


def _is_label(folded: str) -> bool:
    return folded.endswith(":") and count_syllables(folded) <= _LABEL_SYLLABLES


def _is_asked(row: Sequence[Sequence[Block]]) -> bool:
    """Tell a question beside its answer."""
    if len(row) != _PAIR:
        return False
    asked, answer = (fold(_one_line(cell)) for cell in row)
    return asked.startswith(("hỏi", "câu hỏi")) and answer.startswith(("đáp", "trả lời"))


def _below_picture(cell: Sequence[Block], *, shown: bool) -> Iterator[Block]:
    """Tell the words below a picture, in its cell or in the one below, from text beside it."""
    texts = _texts(cell)
    pictured = shown or len(texts) < len(cell)
    for block in texts:
        short = count_syllables(block.text) < _LAYOUT_SYLLABLES
        plain = block.kind in {"text", "placed"} and len(texts) == 1 and pictured and short
        yield replace(block, kind="caption") if plain else block


def _one_line(cell: Sequence[Block]) -> str:
    return " ".join(" ".join(block.text for block in cell).split())


def _is_layout(row: Sequence[Sequence[Block]]) -> bool:
    return any(map(_is_column, row)) or any(
        block.kind in {"caption", "row"} or count_syllables(block.text) >= _LAYOUT_SYLLABLES
        for cell in row
        for block in cell
    )


def _is_column(cell: Sequence[Block]) -> bool:
    """Tell a column of a page, with its heading and paragraphs, from a cell of data."""
    syllables = sum(count_syllables(block.text) for block in cell)
    return len(cell) >= _COLUMN_BLOCKS and syllables >= _LAYOUT_SYLLABLES


def _is_letterhead(block: Block) -> bool:
    return fold(block.text[:200]).lstrip().startswith(_LETTERHEAD)


class TableStack:
    """Gathers the blocks of a page whose tables open and close as they come."""

    def __init__(self) -> None:
        """Start with an empty page."""
        self._page: list[Block] = []
        self._open: list[list[list[list[Block]]]] = []

    def add(self, block: Block) -> None:
        """Put a block where the page stands: in the open cell, if any."""
        rows = self._open[-1] if self._open else []
        (rows[-1][-1] if rows and rows[-1] else self._page).append(block)

    def mark(self, name: str, *, closes: bool, pictures: int = 0) -> None:
        """Take note of a tag.

        Args:
            name: Its name; only those of tables matter.
            closes: Whether it is a closing tag.
            pictures: Pictures in the table that closes.
        """
        if name == "table" and not closes and len(self._open) < _MAX_DEPTH:
            self._open.append([])
        elif not self._open:
            return
        elif name == "table" and closes:
            self._close(pictures)
        elif name == "tr":
            self._open[-1].append([])
        elif name in {"td", "th"} and not closes:
            if not self._open[-1]:
                self._open[-1].append([])
            self._open[-1][-1].append([])

    def done(self) -> list[Block]:
        """Close what is open and return the page's blocks."""
        while self._open:
            self._close()
        return self._page

    def _close(self, pictures: int = 0) -> None:
        rows = self._open.pop()
        told = [block for row in rows for cell in row for block in cell]
        if pictures and 0 < len(told) <= pictures + 1 and all(map(_stands_below, told)):
            for block in told:
                self.add(replace(block, kind="caption"))
            return
        for block in table_blocks(rows):
            self.add(block)


def _stands_below(block: Block) -> bool:
    """Tell what a picture shows, in a table of pictures, from a text that stands beside one."""
    around = list(block.box.upwards()) if block.box else []
    cell = next((box for box in around if box.name in {"td", "th"}), None)
    row = next((box for box in around if box.name == "tr"), None)
    beside = row is not None and bool(row.pictures) and cell is not None and not cell.pictures
    return len(block.text) <= _LONGEST_CAPTION and not (block.linked or block.level or beside)
