"""Where the lines of a text were broken: at a number of characters, or at the margin of a page.

A mail program counts characters; a page is full where the next word, set in its typeface, would
not have fitted. Both show by the lines that go on: whatever ends amid a sentence is full.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, dropwhile, pairwise
from operator import not_
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.layout.endings import awaits_more, opens_text
from vnsum.reading.layout.typefaces import EM, set_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.layout.lines import Line

__all__ = ["COLUMN_RANGE", "WRAP_RANGE", "Margin", "find_margin", "is_row"]

WRAP_RANGE = (50, 110)
"""Characters of the longest line of a hard-wrapped text: mail programs wrap at 72 to 78."""
COLUMN_RANGE = (25, 50)
"""The same for a narrow column, where most lines may not begin with a capital."""
_HEAD = 12
"""Lines at the top among which a text begins that says when; set by hand."""
_MOST_APART = 6
"""Characters by which people who break lines by hand miss the width; machines never do."""
_OVER = 2
"""Characters by which a line may be longer than those that go on with a small letter."""
_FULL_SHARE = 0.8
"""Least share of full lines among those that go on with a small letter; it is 0.91 or more in
the 16 releases of this project that came wrapped (2026-11-26)."""
_FULL_LINES = (2, 4)
"""Fewest such lines that show a width, in a text and in a narrow column; set by hand."""
_SURE = 100
"""How much more a line that goes on with a small letter tells about the width than another."""
_CELLS = pattern(r"\t| {3,}")
_LEAST_SET = 18 * EM
"""Width of the narrowest column that is measured; A4 with its margins takes 32 to 38."""
_TOLERANCE = 0.02
"""Share of the width by which other typefaces and kerning miss it; set by hand."""
_INDENT = 3200
"""Most that the first line of a paragraph is set in: 1.27 cm at 12 points are 3,000."""
_SHORT_SHARE = 0.25
"""Most lines that end amid nothing and are not full, for each that is; set by hand."""
_NEARLY = 0.8
"""Share of a number of characters behind which a machine breaks no line; set by hand."""
_REACHED = 0.9
"""Share of the longest line that one does not reach, with the next word, which closes what stands
above; set by hand."""
_SET_LINES = (2, 4)
"""Fewest full lines that show a margin, where one goes on with a small letter and where none."""


@dataclass(frozen=True, slots=True)
class Margin:
    """Where lines were broken.

    Attributes:
        limit: The width of the longest lines, in characters or as they are set.
        slack: How much more or less they may have; 0 where a machine counted.
        source: The source.
        is_set: Whether widths are those of a typeface.
        indent: How much less the first line of a paragraph has.
    """

    limit: int
    slack: int
    source: str
    is_set: bool = False
    indent: int = 0

    def width(self, line: Line) -> int:
        """Measure a line."""
        return set_width(line.text) if self.is_set else line.width

    def fills(self, line: Line, after: Line, *, first: bool, told: bool = False) -> bool:
        """Tell whether the next word would not have fitted; surely so where a sentence ends.

        Args:
            line: A line.
            after: The next line.
            first: Whether it may be the first line of a paragraph, which is set in.
            told: Whether a sentence ended above it, so that it is no title.

        Returns:
            True where it would not.
        """
        indent = self.indent if first else 0
        goes_on = told and not (line.stopped or line.text.isupper())
        if self.is_set:
            width, reached = _set_reach(line, after)
            slack = indent + (0 if line.stopped else self.slack)
            if goes_on:
                slack = round(self.limit * (1 - _NEARLY))
            return width <= self.limit + self.slack and reached > self.limit - slack
        reached = line.width + 1 + _first_word(after, self.source)
        slack = min(self.slack, _OVER + 1) if line.stopped else self.slack
        if self.slack and goes_on:
            slack = round(self.limit * (1 - _NEARLY))
        return line.width <= self.limit + self.slack + _OVER and reached > self.limit - slack


def find_margin(lines: Sequence[Line], source: str) -> Margin | None:
    """Find where lines were broken.

    Args:
        lines: All lines as they came.
        source: The source.

    Returns:
        The margin; None where the text was not wrapped.
    """
    counted = _counted(lines, source)
    if counted is not None and not _misses(lines, counted):
        return counted
    measured = _measured(lines, source)
    if counted is None or measured is None:
        return measured or counted or _counted(lines[_first_told(lines) :], source)
    return measured if _misses(lines, measured) <= _misses(lines, counted) else counted


def is_row(line: Line, after: Line, source: str) -> bool:
    """Tell lines of several cells, which no machine breaks.

    Args:
        line: A line.
        after: The next line.
        source: The source.

    Returns:
        True where one of the two is a row.
    """
    return (
        line.row
        or after.row
        or any(_CELLS.search(source, one.start, one.end) for one in (line, after))
    )


def _counted(lines: Sequence[Line], source: str) -> Margin | None:
    """Count characters: every line that goes on votes for the widths at which it is full."""
    most = WRAP_RANGE[1]
    votes = [0] * (most + 2)
    small: list[tuple[int, int]] = []
    for line, after in pairwise(lines):
        if after.gap or after.bullet or line.stopped or is_row(line, after, source):
            continue
        reached = line.width + _first_word(after, source)
        sure = after.text[0].islower()
        small += [(line.width, reached)] if sure else []
        if line.width <= most:
            votes[line.width] += _SURE if sure else 1
            votes[min(most, reached) + 1] -= _SURE if sure else 1
    if len(small) < _FULL_LINES[0]:
        return None
    least = COLUMN_RANGE[0]
    counts = list(accumulate(votes))[least : most + 1]
    limit = counts.index(max(counts)) + least
    apart = [max(limit - reached, width - limit, 0) for width, reached in small]
    near = [one for one in apart if one <= _MOST_APART]
    needed = _FULL_LINES[limit < WRAP_RANGE[0]]
    if len(near) < max(needed, _FULL_SHARE * len(small)):
        return None
    return Margin(limit, max(near) + 1 if any(near) else 0, source)


def _first_told(lines: Sequence[Line]) -> int:
    """Find the line that opens the text; a title above it is broken by hand."""
    places = (at for at, line in enumerate(lines[:_HEAD]) if opens_text(line.text))
    return next(places, 0)


def _misses(lines: Sequence[Line], margin: Margin) -> int:
    """Count the lines that outrun a margin, and those of the body that were broken before it."""
    words = [line for line in lines if " " in line.text and not line.text.isupper()]
    over = sum(margin.width(line) > margin.limit + margin.slack for line in words)
    long = [
        margin.fills(line, after, first=line.gap)
        for line, after in pairwise(lines)
        if _NEARLY * margin.limit < margin.width(line)
        and not (after.gap or after.bullet or line.stopped or line.text[-1] in ":;")
    ]
    return over + sum(map(not_, dropwhile(not_, long)))


@dataclass(frozen=True, slots=True)
class _Open:
    """A line that ends amid a sentence or amid nothing.

    Attributes:
        width: Its width.
        reached: Its width with the next word.
        sure: Whether the next line begins with a small letter, or the last word awaits one.
        first: Whether it may be the first line of a paragraph.
    """

    width: int
    reached: int
    sure: bool
    first: bool


def _measured(lines: Sequence[Line], source: str) -> Margin | None:
    """Measure the lines as they are set, where most that end amid nothing are full."""
    long = sum(len(line.text) > WRAP_RANGE[1] for line in lines)
    if long > _SHORT_SHARE * len(lines):
        return None  # whole paragraphs: nothing was broken
    ends = _open_lines(lines, source)
    limit = _limit(ends)
    if limit < _LEAST_SET:
        return None
    slack = round(limit * _TOLERANCE)
    full = [place for place, one in enumerate(ends) if _is_full(one, limit, slack)]
    among = ends[full[0] : full[-1] + 1] if full else []
    sure = [one for one in ends if one.sure]
    near = [one for one in sure if _is_full(one, limit, slack)]
    if len(full) < _SET_LINES[not near] or len(near) < _FULL_SHARE * len(sure):
        return None
    if len(among) - len(full) > (_SHORT_SHARE * len(full) if near else 0):
        return None
    if _outrun(lines, limit + slack):
        return None
    set_in = [limit - one.reached for one in near if one.first]
    return Margin(limit, slack, source, is_set=True, indent=max(0, *set_in, 0))


def _open_lines(lines: Sequence[Line], source: str) -> list[_Open]:
    """Take the lines without a stop that another one follows at once."""
    found: list[_Open] = []
    begins = True
    longest = max((set_width(line.text) for line in lines), default=0)
    for line, after in pairwise(lines):
        first = begins or line.gap
        width, reached = _set_reach(line, after)
        closed = line.stopped or line.text[-1] in ":;" or line.text.isupper()
        begins = closed or reached < _REACHED * longest
        if not (after.gap or closed or after.bullet or is_row(line, after, source)):
            sure = after.text.lstrip('(“"')[:1].islower() or awaits_more(line, after)
            found.append(_Open(width, reached, sure, first))
    return found


def _limit(ends: Sequence[_Open]) -> int:
    """Find the width at which most of the lines are full; sure ones tell more."""
    marks = sorted(
        mark
        for one in ends
        for weight in (_SURE if one.sure else 1,)
        for mark in ((one.width, -weight), (one.reached + _INDENT * one.first, weight))
    )
    votes = best = limit = 0
    for place, weight in marks:
        votes -= weight
        if votes > best:
            best, limit = votes, place
    return limit


def _is_full(one: _Open, limit: int, slack: int) -> bool:
    indent = _INDENT if one.first and one.sure else 0
    return one.width <= limit + slack and one.reached > limit - slack - indent


def _outrun(lines: Sequence[Line], most: int) -> bool:
    """Tell whether several lines are longer than the margin lets them be."""
    wide = [set_width(line.text) for line in lines if not line.text.isupper()]
    over = sum(width > most for width in wide)
    return over > _SHORT_SHARE * sum(width > most / 2 for width in wide)


def _set_reach(line: Line, after: Line) -> tuple[int, int]:
    """Measure a line, and the same with the next word behind it."""
    width = set_width(line.text)
    return width, width + set_width(" " + after.text.split(maxsplit=1)[0])


def _first_word(line: Line, source: str) -> int:
    return len(source[line.start : line.end].split(maxsplit=1)[0])
