"""Rows of a table told as lines: "Dịch vụ ăn uống | 1.017 | 98 | 365" below their heads.

A cell that is a figure alone has the unit and the name of its column, which stand in the row of
heads above: "Loại hình | Kiểm tra | Vi phạm | Phạt tiền (triệu đồng)".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from vnsum.lazily import pattern
from vnsum.text.normalise import normalise
from vnsum.truth.index.shared_units import UNIT_IN_BRACKETS, has_no_unit, unit_of, with_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place

__all__ = ["Column", "find_columns", "with_columns"]

_PARTED = pattern(r"\s*(?:\||\.{4,})\s*| / ")
_UNIT = pattern(UNIT_IN_BRACKETS)
_LAST_UNIT = pattern(r"\([^()]{1,80}, ?(%|\w[\w ]{0,19})\)")
"""The unit behind what the figures of a table tell: "(tỷ lệ hài lòng và rất hài lòng, %)"."""
_FIGURE = pattern(r"[-+–−]?\d[\d.,]*%?")
_WORD = pattern(r"\w+")
_YEAR = pattern(r"(?:19|20)\d\d")
_COUNTS = pattern(r"(?:stt|tt|năm|(?:tổng )?số (?!tiền|thu|nợ|nộp|vốn|phạt))")
"""What heads begin with that take no unit from the title of the table."""
_PAIR, _FEWEST = 2, 3
"""Cells of a row at least: "Kính gửi: A | B" is no table."""
_SIGNS = frozenset("+-–−")
_RANKS = (("hạng",), ("thứ", "hạng"), ("xếp", "hạng"))
_FAR = 2
"""Passages above the heads in which the unit of a whole table stands."""


class Column(NamedTuple):
    """What stands above the cells of a column.

    Attributes:
        words: Its name in folded words.
        unit: One of its unit; None where none is told.
    """

    words: tuple[str, ...]
    unit: Fact | None


def find_columns(passages: Sequence[Passage]) -> dict[int, Sequence[Column]]:
    """Find the rows of tables and what stands above their cells.

    Args:
        passages: The passages of a source.

    Returns:
        The columns by the number of each row's passage; heads have none.
    """
    found: dict[int, Sequence[Column]] = {}
    heads: Sequence[Column] = ()
    ordered = sorted(passages, key=lambda passage: passage.start)  # tables stand behind the body
    places = {id(passage): place for place, passage in enumerate(ordered)}
    gap, end = 0, 0  # between the heads and their first row
    for number, passage in enumerate(passages):
        cells = _cells(passage)
        apart, end = passage.start - end, passage.end
        if len(cells) < _FEWEST and not _is_pair(cells, heads):
            heads = ()
            continue
        if _are_heads(cells, () if heads and apart > gap > 0 else heads):
            heads, gap = list(_read_heads(cells, _unit_above(ordered, places[id(passage)]))), 0
        elif len(heads) == len(cells):
            found[number] = heads
            gap = gap or apart
    return found


def _is_pair(cells: Sequence[tuple[int, str]], heads: Sequence[Column]) -> bool:
    """Tell whether two cells make a row: the second head tells a unit, or a figure stands below it.

    "Nhóm hàng | So với tháng trước (%)" and "Giáo dục | +3,86", not "Kính gửi: A | B".
    """
    if len(cells) != _PAIR:
        return False
    told = _UNIT.search(cells[1][1])
    named = told is not None and unit_of(told[1]) is not None
    return named or (len(heads) == _PAIR and bool(_FIGURE.fullmatch(cells[1][1])))


def _are_heads(cells: Sequence[tuple[int, str]], heads: Sequence[Column]) -> bool:
    """Tell whether cells name columns: none is a figure, or all but the first are years.

    Below other heads a row without figures has to tell units: "không thu" names no column. One
    that stands farther from the row above than rows do opens another table.
    """
    figures = [text for _, text in cells if _FIGURE.fullmatch(text)]
    if figures:
        years = all(map(_YEAR.fullmatch, figures)) and len(figures) == len(cells) - 1
        return years and cells[0][1] not in figures
    return not heads or any(_UNIT.search(text) for _, text in cells)


def with_columns(places: Sequence[Place], columns: Sequence[Column]) -> Sequence[Place]:
    """Give the figures that fill a cell the unit and the name of their column.

    Args:
        places: The facts of a row.
        columns: Its columns.

    Returns:
        The facts in order, those of cells told in the unit of their column.
    """
    found = list(places)
    if not found:
        return found
    passage = found[0].passage
    cells = {
        start + (text[:1] in _SIGNS): (column, text)
        for column, (start, text) in zip(columns, _cells(passage), strict=True)
    }
    for number, told in enumerate(found):
        place = _within_cell(told)
        cell = cells.get(passage.starts[place.first])
        if cell is None or not has_no_unit(place.fact):
            continue
        (words, unit), text = cell
        if words in _RANKS and place.fact.text == text:
            place = replace(place, fact=replace(place.fact, kind="ordinal", unit="hạng", counts=""))
        elif unit is not None:
            place = with_unit(place, unit)
        found[number] = replace(place, head=words)
    return found


def _within_cell(place: Place) -> Place:
    """Return a figure without the first word of the next cell: "4 | Trường Năng khiếu"."""
    fact = place.fact
    text, _, rest = fact.text.partition("\t")
    if not rest or not _FIGURE.fullmatch(text) or fact.upper is not None:
        return place
    bare = replace(fact, kind="number", end=fact.start + len(text), text=text, unit=None, counts="")
    return replace(place, fact=bare, last=place.first + 1)


def _cells(passage: Passage) -> Sequence[tuple[int, str]]:
    """Return where each cell starts in the view, and what it says; none where there is no row."""
    text = passage.view.folded
    if "\t" in passage.view.source:
        return _tabbed(passage)
    if "|" not in text and "...." not in text and text.count(" / ") < _FEWEST - 1:
        return ()
    found, start = [], 0
    for gap in _PARTED.finditer(text):
        found.append((start, text[start : gap.start()]))
        start = gap.end()
    return [*found, (start, text[start:].strip())]


def _tabbed(passage: Passage) -> Sequence[tuple[int, str]]:
    """Return the cells of a row that its author parted by tabs, which no view keeps."""
    text, source = passage.view.folded, passage.view.source
    found, start = [], 0
    for piece in source.split("\t"):
        said = normalise(piece.strip()).folded
        at = text.find(said, start)
        if at < 0:
            return ()
        if said:
            found.append((at, said))
        start = at + len(said)
    return found


def _read_heads(cells: Sequence[tuple[int, str]], whole: Fact | None) -> Iterator[Column]:
    """Yield what heads say; the unit of the whole table where a head has none."""
    first = _UNIT.search(cells[0][1])  # "Chỉ tiêu (tấn) | 6 tháng 2024 | 6 tháng 2025"
    whole = (unit_of(first[1]) if first else None) or whole
    for _, text in cells:
        told = _UNIT.search(text)
        own = unit_of(told[1]) if told else unit_of("%") if "%" in text else None
        unit = own or (None if told or _COUNTS.match(text) else whole)
        name = text[: told.start()] if told else text
        yield Column(tuple(_WORD.findall(name)), unit)


def _unit_above(passages: Sequence[Passage], number: int) -> Fact | None:
    """Return the unit in brackets in the title of a table: "BẢNG TỔNG HỢP … (tỷ đồng)"."""
    for passage in reversed(passages[max(0, number - _FAR) : number]):
        if len(_cells(passage)) >= _FEWEST:
            return None
        told = _UNIT.search(passage.view.folded) or _LAST_UNIT.search(passage.view.folded)
        unit = unit_of(told[1]) if told else None
        if unit is not None:
            return unit
    return None
