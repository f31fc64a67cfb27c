"""What an editor should know about a reading: the warnings of a release."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.language import language_warnings
from vnsum.reading.layout.figures import count_rows
from vnsum.reading.paragraphs.wrapping import has_mixed_columns
from vnsum.reading.parts.boilerplate import BODY_SYLLABLES
from vnsum.reading.parts.dates import stamp_line
from vnsum.reading.parts.pasted_pages import tears_sentence
from vnsum.text.normalise import joined_numbers, normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import Paragraph
    from vnsum.reading.heads.headers import Header
    from vnsum.reading.layout.lines import Line

__all__ = ["cautions"]

_BROKEN_NUMBER = pattern(r"(?<=\d)(?:\s+(?:[.,/–-]\s*)?|[.,/–-]\s+)\d")
"""A number with blanks inside. No two repeats of blanks may meet, as a run of them would take its
square or cube."""
_LETTERED = pattern(
    r"(?<![\w/.,-])(?:l\d|\d+[lO](?=[\d/.,O]+\d)|\d[\d.,/]*\d[Ol](?=/\d)|\d+[.,/]\d*[lO]\d|[1-9]\d*O(?!\w))"
    r"[\dlO]*(?:[./,]\d[\dlO]*)*(?!\w)"
)
"""A number such as "3l/10/2025", "l5", "2O25"; "5l" are litres and "O2" is a gas."""
_TABLE_ROWS = 2
"""Fewest rows in a row that make a table; one alone may be a menu."""
_TAIL_WORDS = 4
"""Words that show where a sentence is torn."""
_TITLE_SYLLABLES = (5, 45)
"""Fewest and most syllables of a second title; set by hand."""


def cautions(
    text: str, header: Header, paragraphs: Sequence[Paragraph], lines: Sequence[Line]
) -> list[str]:
    """Say what may be wrong with a reading, or missing from it.

    Args:
        text: The source.
        header: What was found above the body.
        paragraphs: The body.
        lines: All lines with their roles.

    Returns:
        English sentences; `vnsum.rendering.notices` has the Vietnamese ones.
    """
    found = language_warnings(" ".join(one.normalised for one in paragraphs))
    if header.ambiguous and header.published_span is not None and not _confirms(paragraphs, header):
        found.append(f"day and month may be swapped in {header.published_span.text!r}")
    if has_mixed_columns(text):
        found.append("the text seems to stand in two columns whose lines are mixed")
    found += _number_cautions(paragraphs)
    found += _table_cautions(lines)
    found += _second_cautions(lines)
    found += _torn_cautions(lines)
    found += _letter_cautions(paragraphs)
    lost = sum(line.role == "mojibake" for line in lines)
    if lost == 1:
        found.append("one line whose letters are lost was left out")
    elif lost:
        found.append(f"{lost} lines whose letters are lost were left out")
    return found


def _confirms(paragraphs: Sequence[Paragraph], header: Header) -> bool:
    """Tell whether the body names the day of publication in its right order."""
    day = header.published
    named = re.compile(rf"(?<!\d)0?{day.day}[/.-]0?{day.month}(?!\d)") if day else None
    return named is not None and any(named.search(one.normalised) for one in paragraphs)


def _number_cautions(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Say how many numbers were put together, as nobody may sign a figure unseen."""
    suspect = [one.text for one in paragraphs if _BROKEN_NUMBER.search(one.text)]
    joined = [pair for text in suspect for pair in joined_numbers(normalise(text))]
    if not joined:
        return []
    written, shown = joined[0]
    if len(joined) == 1:
        return [f"one number with blanks inside was put together: {written!r} as {shown}"]
    count = len(joined)
    return [f"{count} numbers with blanks inside were put together, first {written!r} as {shown}"]


def _table_cautions(lines: Sequence[Line]) -> list[str]:
    """Say which tables are no part of the body, as their figures are in no sentence."""
    runs = [list(run) for kind, run in groupby(lines, lambda line: line.role) if kind == "table"]
    tables = [count_rows(run) for run in runs if len(run) >= _TABLE_ROWS]
    if len(tables) > 1:
        return [f"{len(tables)} tables of {sum(tables)} rows in all were left out"]
    return [f"a table of {tables[0]} rows was left out"] if tables else []


def _second_cautions(lines: Sequence[Line]) -> list[str]:
    """Say that a second title with a date below it stands amid the body."""
    body = [
        place
        for place, line in enumerate(lines)
        if not line.role and line.stopped and line.syllables >= BODY_SYLLABLES
    ]
    if not body:
        return []
    for title, below in pairwise(lines[body[0] : body[-1]]):
        if _heads(title) and below.role in {"", "published"} and stamp_line(below.folded):
            return [f"a second release seems to begin at {title.text!r}"]
    return []


def _torn_cautions(lines: Sequence[Line]) -> list[str]:
    """Say that a sentence stands in two pieces, above and below the break of a page."""
    for place, line in enumerate(lines[:-1]):
        if line.role or lines[place + 1].role != "navigation":
            continue
        below = next((one for one in lines[place + 1 :] if one.role != "navigation"), None)
        if below is not None and not below.role and tears_sentence(line, below):
            return [f"a sentence is torn by the break of a page: {_tail(line)!r}"]
    return []


def _letter_cautions(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Say which number has letters among its digits, as text recognition leaves them."""
    found = (_LETTERED.search(one.normalised) for one in paragraphs)
    first = next(filter(None, found), None)
    return [f"letters stand among the digits of {first[0]!r}"] if first else []


def _tail(line: Line) -> str:
    return "… " + " ".join(line.text.split()[-_TAIL_WORDS:])


def _heads(line: Line) -> bool:
    """Tell a line that may be a second title."""
    least, most = _TITLE_SYLLABLES
    fits = least <= line.syllables <= most and not line.stopped
    return not line.role and fits and line.text[-1] not in ",;:" and not line.bullet
