"""What a day is told as: the first or last of something, a deadline, its part, its weekday."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.truth.finding.dates import PARTS_OF_DAY, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.places import Place

__all__ = ["compare_roles"]

_REACH = 5
"""Words before a day that are looked at; set by hand."""
_PASSED = frozenset({"ngày", "hết", "hôm", "giờ", "h", "mới", "tức", "là", "tối", "sáng", "chiều"})
_ROLES = {
    "từ": "from", "bắt": "from", "đầu": "from", "đến": "to", "tới": "to", "hết": "to",
    "trước": "by", "hạn": "by", "nhất": "by", "chậm": "by", "sau": "after", "qua": "after",
    "vào": "on", "dời": "to", "sang": "to", "kết": "to", "thúc": "to", "xong": "by",
}  # fmt: skip


def compare_roles(draft: Place, mine: Sequence[Place], rival: Place) -> Iterator[tuple[str, float]]:
    """Tell whether a day is told as the source tells it, and as it tells another day.

    Args:
        draft: A date of the draft.
        mine: Its places in the source.
        rival: A place of another date.

    Yields:
        For its role, its part of the day and its weekday, how much better the rival fits; -1 to 1.
    """
    for name, told in (("role", _role), ("part of day", _part), ("weekday", _weekday)):
        ours = told(draft)
        if ours:
            own = any(told(place) == ours for place in mine)
            theirs = told(rival)
            yield f"{name} closer", float(theirs == ours) - float(own)
            yield f"{name} other", float(theirs not in {"", ours})


def _before(place: Place) -> list[str]:
    """Return the words before a day in its clause, the nearest first, its own first words too."""
    words, clauses = place.passage.words, place.passage.clauses
    start = max(0, place.first - _REACH)
    inside = [n for n in range(start, place.first) if clauses[n] == clauses[place.first]]
    return [words[number] for number in reversed(inside)]


def _role(place: Place) -> str:
    for word in _before(place):
        if word in _ROLES:
            return _ROLES[word]
        if word not in _PASSED and not word[0].isdigit():
            return ""
    return ""


def _part(place: Place) -> str:
    words = [*place.words[:1], *_before(place)[:2]]
    return next((word for word in words if word in PARTS_OF_DAY), "")


def _weekday(place: Place) -> str:
    words = place.passage.words[max(0, place.first - _REACH) : place.first]
    pairs = [pair for pair in pairwise(words) if pair in WEEKDAYS]
    return pairs[-1][1] if pairs else ""
