"""Heads and numbers of pages in a text that was copied from them, which stand inside sentences.

The offsets of a release are those of the author's own text, so that nothing is taken out: such
lines get a role. What goes on behind them stays a paragraph of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.layout.endings import opens_text
from vnsum.reading.parts.boilerplate import BODY_SYLLABLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.layout.lines import Line

__all__ = ["NUMBER", "mark_running", "tears_sentence", "without_figures"]

NUMBER = pattern(
    r"[-–—| ]*(?P<word>(?:trang|page|tr\.)\s*[|:]?\s*)?(?P<number>\d{1,3})"
    r"(?:\s*(?:/|\||of|trên)\s*(?:(?P<total>\d{1,3})|trang|page))?[-–—|. ]*",
    re.IGNORECASE,
)
"""The number of a page on a line of its own: "2", "- 2 -", "Trang 2/3"."""
_DIGITS = pattern(r"\d+")
_EDGE = 3
"""Lines at the top of a text among which a head stands; set by hand."""
_HEAD_SYLLABLES = 14
"""Most syllables of a head; set by hand."""
_LONGEST = 24
"""Characters of the longest number of a page; set by hand."""
_LONG_SYLLABLES = 8
"""Fewest syllables of a line of running text; set by hand."""
_LEAST = 2
"""Fewest numbers of pages in a row that are no figures."""


def mark_running(lines: Sequence[Line]) -> None:
    """Mark the numbers of pages, and the heads that come again behind the first page.

    Args:
        lines: All lines as they came; those that have a role keep it.
    """
    numbers = _numbers(lines)
    heads = _heads(lines)
    apart = numbers | heads
    breaks = [run for run in _runs(sorted(apart)) if _is_break(lines, run, numbers, heads)]
    if not breaks:
        return
    for place in sorted(numbers.union(*breaks)):
        lines[place].role = lines[place].role or "navigation"
        for below in lines[place + 1 : place + 2]:
            below.gap = True


def tears_sentence(line: Line, after: Line) -> bool:
    """Tell a sentence that goes on in the next line.

    Args:
        line: A line of the text.
        after: The next one that is no head and no number.

    Returns:
        True for "… kể từ" above "ngày thả giống."
    """
    ended = line.stopped or line.text[-1] in ":;"
    return not ended and line.syllables >= _LONG_SYLLABLES and after.text[0].islower()


def _numbers(lines: Sequence[Line]) -> set[int]:
    """Find numbers that count up from the first page or the second, sentences between them."""
    found: list[int] = []
    value = told = 0
    for place, line in enumerate(lines):
        told += line.syllables >= BODY_SYLLABLES
        number = None if line.role or len(line.text) > _LONGEST else NUMBER.fullmatch(line.text)
        if number is None:
            continue
        following = int(number["number"]) == value + 1 and (told or not value)
        if following or (not found and int(number["number"]) == _LEAST and told):
            found.append(place)
            value, told = int(number["number"]), 0
    return set(found) if len(found) >= _LEAST else set()


def _heads(lines: Sequence[Line]) -> set[int]:
    """Find the lines of the top that come again, but for where they come first."""
    forms = [_form(line) for line in lines]
    counts = Counter(forms)
    first = {
        form: at
        for at, form in enumerate(forms[:_EDGE])
        if form and counts[form] > 1 and not _is_small(lines[at + 1 : at + 2])
    }
    return {at for at, form in enumerate(forms) if at > first.get(form, len(lines))}


def _is_small(below: Sequence[Line]) -> bool:
    return any(line.text[0].islower() for line in below)


def _form(line: Line) -> str:
    """Return a line without its figures; empty where it is no head."""
    fits = not line.role and not line.stopped and line.syllables <= _HEAD_SYLLABLES
    return without_figures(line.folded) if fits and not opens_text(line.text) else ""


def without_figures(head: str) -> str:
    """Return a head by which it is known again on other pages; empty for one without letters."""
    bare = _DIGITS.sub("#", head)
    return bare if any(map(str.isalpha, bare)) else ""


def _runs(places: Sequence[int]) -> list[list[int]]:
    """Put together what stands one below the other."""
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] + 1 == place:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _is_break(
    lines: Sequence[Line], run: Sequence[int], numbers: set[int], heads: set[int]
) -> bool:
    """Tell the break of a page: a number beside a head, or either amid a sentence."""
    first, last = run[0] - 1, run[-1] + 1
    if first < 0 or last >= len(lines):
        return False
    both = not numbers.isdisjoint(run) and not heads.isdisjoint(run)
    return both or tears_sentence(lines[first], lines[last])
