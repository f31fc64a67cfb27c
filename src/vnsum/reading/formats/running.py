"""What the pages of a document have above and below their text: heads, feet and numbers."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.parts.pasted_pages import NUMBER, without_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["without_running"]

_ISSUE = pattern(
    r"(?:(?:bản tin|tạp chí|báo|đặc san|nội san|chuyên san)\b.{0,40} )?số"
    r" \d{1,4}(?:\s?[-–,(/]\s?|\s|$)"
    r"(?:(?:tháng|quý|tuần|năm|ra|phát hành)\b.{0,30}|[\d/.]{1,8}\)?)?",
    re.IGNORECASE,
)
"""The number of an issue, and none of a document ("Số 12/BC-UBND")."""
_BELOW = 12
"""Lines below a head among which the same title stands; set by hand."""
_EDGE = 2
"""Lines at the top and at the foot of a page that may be none of its text; set by hand."""
_SHARE = 0.6
"""Least share of the pages that have a running head; set by hand."""
_LONGEST = 120
"""Characters of the longest head; set by hand."""


def without_running(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Drop the numbers of pages, and what stands at the edge of most of them.

    The first page keeps what stands at its top, which may be its letterhead or the title, but for
    the number of an issue and a title that stands below it once more.

    Args:
        pages: The lines of each page.

    Returns:
        The same without them.
    """
    left = [_without_number(page, number) for number, page in enumerate(pages, start=1)]
    heads = _repeated(page[:_EDGE] for page in left)
    feet = _repeated(page[-_EDGE:] for page in left)
    for place, page in enumerate(left):
        above = list(takewhile(lambda line: _form(line) in heads, page))
        kept = [] if place else [line for line in above if not _is_spare(line, page[len(above) :])]
        page[: len(above)] = kept
        while page and _form(page[-1]) in feet:
            page.pop()
    return [_without_number(page, number) for number, page in enumerate(left, start=1)]


def _is_spare(head: str, page: Sequence[str]) -> bool:
    """Tell a head of the first page that says the number of an issue, or what is said below it."""
    shown = " ".join(head.split())
    below = " ".join(" ".join(page[:_BELOW]).split())
    return _ISSUE.fullmatch(shown) is not None or shown.casefold() in below.casefold()


def _without_number(page: Sequence[str], number: int) -> list[str]:
    """Drop the page's own number from its first or last line."""
    lines = list(page)
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    if len(lines) > 1 and _is_number(lines[-1], number):
        lines.pop()
    if len(lines) > 1 and _is_number(lines[0], number):
        lines.pop(0)
    return lines


def _is_number(line: str, number: int) -> bool:
    found = NUMBER.fullmatch(line.strip())
    if found is None or int(found["number"]) != number:
        return False
    return found["total"] is None or int(found["total"]) >= number


def _repeated(edges: Iterable[Sequence[str]]) -> frozenset[str]:
    """Find the lines that stand at the same edge of most pages, whatever their figures."""
    shown = list(edges)
    counts = Counter(form for edge in shown for form in {_form(line) for line in edge})
    needed = max(2, _SHARE * (len(shown) - 1))
    return frozenset(form for form, count in counts.items() if form and count >= needed)


def _form(line: str) -> str:
    """Return a line without its figures; empty where it is too long for a head."""
    shown = " ".join(line.split())
    return without_figures(shown) if len(shown) <= _LONGEST else ""
