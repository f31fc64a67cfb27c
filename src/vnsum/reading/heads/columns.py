"""The subject of a letter in the left of two columns, with place and date in the right one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.layout.lines import Line
from vnsum.reading.parts.dates import stamp_line
from vnsum.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["UNDATED", "part_subjects"]

_HEAD = 20
"""Lines at the top that a letterhead may take."""
_LONGEST = 500
"""Most characters of such a line, blanks and all."""
_SUBJECT = pattern(r"(?:v/v|về việc)\b")
_GAP = pattern(r"[^\S\r\n]{3,}|[^\S\r\n]*\t[^\S\r\n]*|\s+\|\s*")
"""What parts the two columns in a line."""
UNDATED = pattern(
    r"(?P<place>[^\W\d_][^\d,:;.]{1,40}), ngày[\s._…]*tháng\s?[\d._…]*\s?năm\s?[\d._…]+"
)
"""A place and a day that is still to be filled in."""


def part_subjects(lines: Sequence[Line], source: str) -> list[Line]:
    """Part the subject of a letter from the place and date on the same line.

    Where the subject goes on in the next line, on the other side of the date, no span holds it
    alone: it is left in the letterhead.

    Args:
        lines: All lines.
        source: The source.

    Returns:
        The same lines, such a one in two.
    """
    head = [one for line in lines[:_HEAD] for one in _parted(line, source)]
    for subject, dated, after in zip(head, head[1:], head[2:], strict=False):
        if _is_parted(subject, dated, source) and _goes_on(after):
            subject.role = after.role = "letterhead"
    return [*head, *lines[_HEAD:]]


def _parted(line: Line, source: str) -> list[Line]:
    """Part a line at a gap that only place and date follow."""
    if not _SUBJECT.match(line.folded) or line.end - line.start > _LONGEST:
        return [line]
    for gap in _GAP.finditer(source, line.start, line.end):
        view = normalise(source[gap.end() : line.end])
        if stamp_line(view.folded) is not None or UNDATED.fullmatch(view.folded):
            subject = normalise(source[line.start : gap.start()])
            return [
                Line(line.start, gap.start(), subject, line.gap, marked=line.marked),
                Line(gap.end(), line.end, view, gap=False, closed=line.closed),
            ]
    return [line]


def _is_parted(subject: Line, dated: Line, source: str) -> bool:
    """Tell the two halves of one line."""
    between = source[subject.end : dated.start]
    return _SUBJECT.match(subject.folded) is not None and not set(between) & set("\r\n")


def _goes_on(line: Line) -> bool:
    """Tell the second line of a subject, in its own column."""
    return not line.gap and not line.role and (line.text[0].islower() or line.text[0].isdigit())
