"""Schedules: lines of a day and what is on it, and tables of days and persons.

"- Thứ Năm, 6/11, từ 5 giờ 30 đến 9 giờ: toàn bộ xã Kỳ Thượng." answers when the power is cut there,
and where it is cut on that day, though the line has no verb that the question could share.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.answering.engines import Finding
from vnsum.answers import Choice
from vnsum.lazily import pattern
from vnsum.text.normalise import composed, fold
from vnsum.truth import find_facts
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.answering.questions import Asking
    from vnsum.documents import PressRelease

__all__ = ["find_entry"]

_SURE = 0.75
"""Probability given to the one entry that a question names; set by hand."""
_FEWEST = 2
"""Entries that make a schedule."""
_BULLET = pattern(r"\s*(?:[-+*•·–▪●✓]|\d{1,2}[.)])?\s*")
_WEEKDAY = pattern(r"\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\b", re.IGNORECASE)
_DAY = pattern(r"\b\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?\b")
_HOURS = pattern(
    r"(?:từ )?(\d{1,2} ?(?:giờ|h)(?: ?\d{2})?(?: phút)?)"
    r"(?: ?(?:đến|-|–|tới) ?(\d{1,2} ?(?:giờ|h)(?: ?\d{2})?(?: phút)?))?",
    re.IGNORECASE,
)
_LONGEST_HEAD = 70
"""Signs of the day and hour before the colon; set by hand."""
_WORD = pattern(r"[^\W_]+")
_LEVELS = word_set("xã phường thôn ấp trường chợ khu tổ huyện nhà bản thị trấn ông bà ngày")
_NAME = pattern(r"(?:[^\W\d_]+ ){1,4}[^\W\d_]+")
_ENDS, _STARTS = pattern(r"\bđến mấy|kết thúc|\btới mấy"), pattern(r"\btừ mấy|bắt đầu")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of a schedule.

    Attributes:
        start: Where its head starts in the source.
        head: The day and the hours.
        first: Where the rest starts.
        rest: What is on it.
    """

    start: int
    head: str
    first: int
    rest: str


def find_entry(asking: Asking, release: PressRelease) -> Finding | None:
    """Answer a question for the day, the hour, the place or the person of an entry.

    Args:
        asking: The question.
        release: The release.

    Returns:
        What the one entry says that the question names by its day or by what is on it; None where
        there is no schedule, or it names no entry or several.
    """
    view = composed(release.source)
    entries = list(_entries(view.text))
    if len(entries) < _FEWEST:
        return None
    if asking.asked in {"date", "time"}:
        found = _when(asking, entries)
    elif asking.asked in {"place", "person"}:
        found = _what(asking, entries)
    else:
        return None
    if found is None:
        return None
    start, end = view.to_source(found[0], found[0] + len(found[1]))
    choice = Choice(release.source[start:end], start, end, _SURE, asking.kind)
    return Finding((choice,), answered=True, score=_SURE, kind=asking.kind)


def _entries(source: str) -> Iterator[_Entry]:
    """Yield the lines that start with a day, up to a colon or the first cell."""
    at = 0
    for line in source.splitlines(keepends=True):
        first = _BULLET.match(line)
        begin = first.end() if first else 0
        cut = min((n for n in (line.find(sign, begin) for sign in ":|") if n > 0), default=-1)
        head = line[begin:cut].strip() if cut > 0 else ""
        rest = line[cut + 1 :].strip()
        if head and rest and len(head) <= _LONGEST_HEAD and _tells_day(head):
            yield _Entry(at + begin, head, at + cut + 1 + line[cut + 1 :].index(rest), rest)
        at += len(line)


def _tells_day(head: str) -> bool:
    opening = _WEEKDAY.match(head) or _DAY.match(head) or fold(head).startswith("ngày ")
    return bool(opening and (_DAY.search(head) or _WEEKDAY.search(head)))


def _when(asking: Asking, entries: Sequence[_Entry]) -> tuple[int, str] | None:
    """Return the day or the hours of the one entry that is about what the question names."""
    named = [entry for entry in entries if _is_named(asking, entry.rest)]
    if len(named) != 1:
        return None
    (entry,) = named
    if asking.asked == "date":
        days = (*_WEEKDAY.finditer(entry.head), *_DAY.finditer(entry.head))
        last = max((one.end() for one in days), default=0)
        return entry.start, entry.head[:last]
    hours = _HOURS.search(entry.head)
    if hours is None:
        return None
    line = " ".join(asking.words)
    group = 2 if _ENDS.search(line) and hours[2] else 1 if _STARTS.search(line) else 0
    return entry.start + hours.start(group), hours[group]


def _is_named(asking: Asking, rest: str) -> bool:
    """Tell whether a question names a place or person of an entry: "chợ Voi", "Sương"."""
    cells = re.split(r"[,;|.]| và ", rest)
    line = f" {' '.join(asking.words)} "
    for cell in cells:
        words = _WORD.findall(cell)
        capitals = [fold(word) for word in words if word[0].isupper() or word[0].isdigit()]
        telling = [word for word in capitals if word not in _LEVELS]
        name = " ".join(fold(word) for word in words[-_NAME_WORDS:])
        if telling and (f" {' '.join(capitals)} " in line or f" {name} " in line):
            return True
    return False


_NAME_WORDS = 3


def _what(asking: Asking, entries: Sequence[_Entry]) -> tuple[int, str] | None:
    """Return the places, or the person, of the one entry on the day that a question names."""
    named = [entry for entry in entries if _is_on(asking, entry.head)]
    if len(named) != 1:
        return None
    (entry,) = named
    if asking.asked == "place":
        return (entry.first, entry.rest.rstrip(" .;")) if "|" not in entry.rest else None
    cell = entry.rest.split("|", maxsplit=1)[0].strip()
    person = _NAME.fullmatch(cell) is not None and all(part[0].isupper() for part in cell.split())
    return (entry.first, cell) if person else None


def _is_on(asking: Asking, head: str) -> bool:
    line = f" {' '.join(asking.words)} "
    weekday = _WEEKDAY.search(head)
    if weekday is not None and f" {fold(weekday[0])} " in line:
        return True
    asked = {fact.value[-5:] for fact in find_facts(asking.text) if fact.kind == "date"}
    told = {fact.value[-5:] for fact in find_facts(f"ngày {head}") if fact.kind == "date"}
    return bool(asked & told)
