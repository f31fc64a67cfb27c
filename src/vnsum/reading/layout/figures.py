"""Lines of nothing but figures: what is left of a table whose cells came one a line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.layout.lines import Line

__all__ = ["count_rows", "mark_figures"]

_FIGURES = pattern(r"[(+-]?\d[\d.,]*%?\)?(?:\s+[(+-]?\d[\d.,]*%?\)?)*")
_FIRST = frozenset("0123456789(+-")
_YEARS = pattern(r"(?:19|20)\d\d(?:\s?-\s?(?:19|20)\d\d)?")
_PHONE = pattern(r"\(?0[\d.\s()]{8,14}")
_PAGE = pattern(r"\d{1,2}|-+ ?\d{1,3} ?-+")
"""The number of a page, where no other figures are near."""
_LONG = 8
"""Syllables of a line without a stop that may go on in the next one; set by hand."""
_CELL_SYLLABLES = 6
"""Most syllables of a cell between figures; set by hand."""
_COLUMNS = 8
"""Most columns whose heads stand one a line; set by hand."""
_ROWS = 2
"""Fewest lines of figures that make the short lines between them cells."""


def mark_figures(lines: Sequence[Line]) -> None:
    """Give lines of figures, and the short lines between them, the role of a table's rows.

    Args:
        lines: All lines; those that have a role keep it.
    """
    rows = [
        place
        for place, line in enumerate(lines)
        if line.text[0] in _FIRST and _is_row(line, lines[max(0, place - 1)])
    ]
    numbers = frozenset(rows)
    for place in rows:
        alone = numbers.isdisjoint((place - 2, place - 1, place + 1, place + 2))
        lines[place].role = (
            "navigation" if alone and _PAGE.fullmatch(lines[place].text) else "table"
        )
        heading = place - 1
        if len(rows) >= _ROWS and heading > 0 and _is_cell(lines[heading]):
            lines[heading].role = "table"
    tables = [place for place in rows if lines[place].role == "table"]
    if len(tables) > _ROWS:
        first = tables[0]
        _mark_heads(lines, first - (lines[first - 1].role == "table"))


def count_rows(table: Sequence[Line]) -> int:
    """Count the rows of a table, whose cells may stand one a line.

    Args:
        table: Its lines.

    Returns:
        The number of its lines, or, where half of them are a figure alone, that of the lines right
        above a figure, and one more for the heads of the columns.
    """
    figures = [_FIGURES.fullmatch(line.text) is not None for line in table]
    named = sum(below and not above for above, below in pairwise(figures))
    if 2 * sum(figures) < len(figures) or not named:
        return len(table)
    return named + any(not above and not below for above, below in pairwise(figures))


def _mark_heads(lines: Sequence[Line], first: int) -> None:
    """Mark the cells above a table that say what its columns are, below the end of a sentence."""
    place = first
    while place > 0 and _is_cell(lines[place - 1]) and first - place < _COLUMNS:
        place -= 1
    above = lines[place - 1] if place else None
    closed = above is not None and (above.stopped or above.text[-1] == ":")
    if closed and first - place >= _ROWS:
        for line in lines[place:first]:
            line.role = "table"


def _is_row(line: Line, before: Line) -> bool:
    """Tell figures that are no page numbers, no year and no end of a sentence."""
    text = line.text
    if (
        line.role
        or line.stopped
        or not (_FIGURES.fullmatch(text) or _PAGE.fullmatch(text))
        or _YEARS.fullmatch(text)
        or _PHONE.fullmatch(text)
    ):
        return False
    open_ended = not before.stopped and before.syllables >= _LONG
    return (line.gap or not open_ended) and not _count_on(text)


def _count_on(text: str) -> bool:
    """Tell the numbers of pages below a list ("1 2 3 4")."""
    numbers = text.split()
    if len(numbers) == 1 or not all(map(str.isdigit, numbers)):
        return False
    first = int(numbers[0][:9])
    return [str(first + step) for step in range(len(numbers))] == numbers


def _is_cell(line: Line) -> bool:
    """Tell the name of a row that stands above its figures."""
    return (
        not line.role
        and not line.stopped
        and line.syllables <= _CELL_SYLLABLES
        and line.text[-1] not in ":;,"
    )
