"""What a day is told as: the first or last of something, a deadline, its part, its weekday."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.places import Place

__all__ = ["compare_roles"]

_REACH = 5
"""Words before a day that are looked at; set by hand."""
_PASSED = frozenset({"ngày", "hết", "hôm", "giờ", "h", "mới", "tức", "là", "tối", "sáng", "chiều"})
_ROLES = {
    "từ": "from", "bắt": "from", "đầu": "from", "đến": "to", "tới": "to", "hết": "to",
    "trước": "by", "hạn": "by", "nhất": "by", "chậm": "by", "sau": "after", "qua": "after",
    "vào": "on", "dời": "to", "sang": "to", "kết": "to", "thúc": "to", "xong": "by",
}  # fmt: skip
_PARTS = frozenset({"sáng", "trưa", "chiều", "tối", "đêm", "khuya"})
_WEEKDAYS = frozenset(["hai", "ba", "tư", "năm", "sáu", "bảy"])


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
            yield f"{name} closer", float(told(rival) == ours) - float(own)
            yield f"{name} other", float(bool(told(rival)) and told(rival) != ours)


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
    return next((word for word in words if word in _PARTS), "")


def _weekday(place: Place) -> str:
    words = place.passage.words[max(0, place.first - _REACH) : place.first]
    for word, following in zip(words[-2::-1], words[:0:-1], strict=False):
        if (word, following) == ("chủ", "nhật"):
            return "chủ nhật"
        if word == "thứ" and following in _WEEKDAYS:
            return following
    return ""
