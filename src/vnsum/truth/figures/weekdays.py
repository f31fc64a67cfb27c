"""Days of the week: "sáng thứ sáu tuần này" of a release that says "ngày 5/9/2025"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.truth.finding.ordinals import WEEKDAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex

__all__ = ["is_weekday", "judge_weekday"]

_FIRST, _LAST = 2, 7
_BEFORE = frozenset(
    {"sáng", "trưa", "chiều", "tối", "đêm", "hôm", "ngày", "vào", "từ", "đến", "các", "giờ"}
)
_BEHIND = frozenset({"tuần", "hằng", "hàng", "này", "tới", "sau", "trước", "qua"})
_MOST_PASSAGES = 64
_RANKED = frozenset({"nhất", "nhì"})
"""Ordinals that name no day: "nặng thứ nhì sau bản án"."""


def is_weekday(draft: Place) -> bool:
    """Tell whether an ordinal of a draft names a day of the week: "thứ hai tuần sau"."""
    fact, words = draft.fact, draft.passage.words
    if fact.kind != "ordinal" or draft.words[:1] != ["thứ"] or fact.number is None:
        return False
    if draft.words[-1] in _RANKED:
        return False
    if fact.unit == WEEKDAY:
        return True
    before = words[draft.first - 1] if draft.first else ""
    behind = words[draft.last] if draft.last < len(words) else ""
    dated = "/" in behind  # "thứ năm, 13/3"
    return _FIRST <= fact.number <= _LAST and (before in _BEFORE or behind in _BEHIND or dated)


def judge_weekday(draft: Place, source: SourceIndex) -> CheckedFact:
    """Judge a day of the week that the source does not name.

    Args:
        draft: The day, see `is_weekday`.
        source: The source.

    Returns:
        Supported where a date of the source falls on it, else unclear.
    """
    found = [
        place.span for place, day in _days(source) if day.weekday() + _FIRST == draft.fact.number
    ]
    if found:
        return CheckedFact(draft.fact, "supported", tuple(found[:3]), "", "weekday")
    return CheckedFact(draft.fact, "unclear", (), "", "weekday")


def _days(source: SourceIndex) -> Iterator[tuple[Place, date]]:
    """Yield the days the source names, those without a year in the year of publication."""
    if len(source.passages) > _MOST_PASSAGES:
        return
    for number in range(len(source.passages)):
        for place in source.places(number):
            if place.fact.kind == "date" and "?" not in place.fact.value[5:]:
                year, month, day = place.fact.value.split("-")
                known = source.published.year if source.published else 0
                try:
                    yield place, date(int(year) if "?" not in year else known, int(month), int(day))
                except ValueError:  # no year, or 29/2
                    continue
