"""Figures the source has in other words: a half as 50%, a share as "4 trong số 22", a rate."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.places import Place
    from vnsum.truth.source import SourceIndex

__all__ = ["find_said_otherwise"]

_HALF, _FIFTY = Decimal("0.5"), Decimal(50)
_REACH = 8
"""Words between the two figures of a share or a range that is said in words; set by hand."""
_BEFORE, _BEHIND = 10, 4
"""Words in which "mỗi" or "bình quân" makes a figure a rate; set by hand."""
_RATED = frozenset({"mỗi", "một", "từng", "quân", "giá", "trên"})


def find_said_otherwise(draft: Place, near: Sequence[Place], source: SourceIndex) -> list[Place]:
    """Find the places that say a figure in other words.

    Args:
        draft: A figure whose value stands nowhere.
        near: All facts of the passages its sentence is aligned with.
        source: The source.

    Returns:
        The places it is said by; empty where there are none.
    """
    fact = draft.fact
    if fact.number is None:
        return []
    if fact.kind in {"ratio", "range"}:
        return next(_in_two(fact, near), [])
    return next(_halves(fact, near), []) or next(_rates(draft, source), [])


def _in_two(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield two figures that make a ratio or a range: "4 trong số 22", "từ 6 giờ đến 18 giờ"."""
    for low in near:
        for high in near:
            apart = high.first - low.last
            if low.number == high.number and 0 <= apart <= _REACH and _is_pair(fact, low, high):
                yield [low, high]


def _is_pair(fact: Fact, low: Place, high: Place) -> bool:
    return _value(low.fact) == fact.number and _value(high.fact) == fact.upper


def _value(fact: Fact) -> Decimal | None:
    """Return the number of a figure, the hour of a time on the hour."""
    if fact.kind == "time" and fact.value.endswith(":00"):
        return Decimal(fact.value[:2])
    return fact.number


def _halves(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield "một nửa" for 50%, and 50% for a half."""
    is_fifty = fact.kind == "percent" and fact.number == _FIFTY
    is_half = fact.number == _HALF and not fact.text[:1].isdigit()
    for place in near:
        its = place.fact
        if (is_fifty and its.number == _HALF and not its.text[:1].isdigit()) or (
            is_half and its.kind == "percent" and its.number == _FIFTY
        ):
            yield [place]


def _rates(draft: Place, source: SourceIndex) -> Iterator[list[Place]]:
    """Yield the same amount with or without what it is per, where words say so instead."""
    ours = (draft.fact.unit or "").partition("/")
    for place in source.places_like(draft.fact):
        theirs = (place.fact.unit or "").partition("/")
        if ours[0] != theirs[0] or not ours[0] or bool(ours[2]) == bool(theirs[2]):
            continue
        if place.fact.kind == "range" or place.fact.number != draft.fact.number:
            continue
        if _is_rated(draft if theirs[2] else place):
            yield [place]


def _is_rated(place: Place) -> bool:
    words = place.passage.words
    near = (
        words[max(0, place.first - _BEFORE) : place.first]
        + words[place.last : place.last + _BEHIND]
    )
    return not _RATED.isdisjoint(near)
