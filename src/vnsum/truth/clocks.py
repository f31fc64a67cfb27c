"""Lengths of time between two days or two hours the source names, and hours that are rounded.

"Mười hai phút sau" of 8 giờ 15 and 8 giờ 27, "15 ngày" of 28/3 and 12/4, "trước 9 giờ" of 8 giờ 56.
"""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from vnsum.truth.changes import comes_to
from vnsum.truth.keys import FACTORS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.places import Place

__all__ = ["are_near", "days_between", "minutes_between", "rounded_time"]

_NEAR = 2
"""Passages between two facts that go together; set by hand."""
_HOUR = 60
_MINUTE = FACTORS["phút"]
_UP_TO = frozenset({"trước", "gần", "chưa", "khoảng", "chừng", "tới", "đến"})
_FROM = frozenset({"sau", "hơn", "quá", "ngoài", "khoảng", "chừng", "từ"})
_ROOM = 20
"""Minutes by which a time is rounded: "trước 9 giờ" of 8 giờ 56."""


def are_near(one: Place, other: Place) -> bool:
    """Tell whether two facts stand in neighbouring passages.

    Args:
        one: A fact of the source.
        other: Another one.

    Returns:
        True there, and wherever one of them stands in a title or a caption.
    """
    titled = min(one.passage.sentence, other.passage.sentence) < 0
    return titled or abs(one.number - other.number) <= _NEAR


def days_between(draft: Place, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Find two days for the days between them, with the first or without.

    Args:
        draft: A length of time of the draft.
        near: Facts of the passages its sentence is aligned with.

    Yields:
        The two days.
    """
    if draft.fact.unit != "ngày" or draft.fact.number is None:
        return
    dates = (place for place in near if place.fact.kind == "date")
    days = [place for place in dates if "?" not in place.fact.value[5:]]
    for one, other in combinations(days, 2):
        apart = abs(_day(one.fact, other.fact) - _day(other.fact, one.fact))
        if apart and are_near(one, other) and 0 <= draft.fact.number - apart <= 1:
            yield [one, other]


def _day(fact: Fact, other: Fact) -> int:
    """Return the number of a day, in the year of the other where it names none."""
    year = next((one[:4] for one in (fact.value, other.value) if one[:4].isdigit()), "2025")
    try:
        return date.fromisoformat(f"{year}{fact.value[4:]}").toordinal()
    except ValueError:  # 30 February
        return 0


def minutes_between(draft: Place, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Find two times of day for the minutes between them.

    Args:
        draft: A length of time of the draft.
        near: Facts of the passages its sentence is aligned with.

    Yields:
        The two times.
    """
    if draft.fact.unit not in {"phút", "giờ"}:
        return
    times = [place for place in near if place.fact.kind == "time"]
    for one, other in combinations(times, 2):
        apart = abs(_minute(one.fact) - _minute(other.fact))
        if are_near(one, other) and comes_to(draft.fact, apart * _MINUTE):
            yield [one, other]


def _minute(fact: Fact) -> int:
    hour, _, minute = fact.value.partition(":")
    return int(hour) * _HOUR + int(minute)


def rounded_time(draft: Place, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Find the time that "trước 9 giờ" or "hơn 8 giờ" rounds.

    Args:
        draft: A time of day of the draft.
        near: Facts of the passages its sentence is aligned with.

    Yields:
        The time.
    """
    before = set(draft.passage.words[max(0, draft.first - 2) : draft.first])
    if draft.fact.value[-2:] not in {"00", "30"}:
        return
    for place in near:
        if place.fact.kind != "time":
            continue
        early = _minute(draft.fact) - _minute(place.fact)
        below = 0 < early <= _ROOM and not _UP_TO.isdisjoint(before)
        if below or (0 < -early <= _ROOM and not _FROM.isdisjoint(before)):
            yield [place]
