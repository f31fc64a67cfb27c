"""Figures that leave their unit to others: "365 trong 417 triệu đồng", "918 triệu làm lại cống".

So do those of a source: "từ 610 lên 745 triệu đồng".
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.text.normalise import fold
from vnsum.truth.finding.number_words import SCALES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.places import Place

__all__ = ["with_shared_unit", "with_units_of_next"]

_JOINTS = frozenset(
    {"trong", "trên", "số", "tổng", "lên", "xuống", "đến", "tới", "còn", "thành", "và"}
)
_UP_OR_DOWN = frozenset({"lên", "xuống", "còn", "đến", "tới", "thành"})
_POINTS, _POINT = "điểm %", "điểm"
_REACH = 3
_MILLION = 10**6
_MEASURED = frozenset({"money", "percent", "quantity", "duration"})
_SCALED = re.compile(r"[\d.,]+\s*(\w+)")


def with_shared_unit(draft: Place, others: Sequence[Place]) -> Place | None:
    """Give a bare figure the unit of the next one, and bare millions that of money.

    Args:
        draft: A figure of the draft.
        others: All facts of its sentence.

    Returns:
        The same place with unit, number and kind of the next; None where it has a unit, counts
        something, or no figure with a unit follows behind a joint.
    """
    fact, words = draft.fact, draft.passage.words
    if fact.kind == "number" and not fact.unit and _scale(fact.text) >= _MILLION:
        return replace(draft, fact=replace(fact, kind="money", unit="đồng", counts=""))
    if fact.unit == _POINT and any(_is_share(place.fact) for place in others):
        return replace(draft, fact=replace(fact, unit=_POINTS, counts=""))
    bare = _is_bare(fact)
    if not bare or not _JOINTS.issuperset(fact.counts.split()):
        return None
    for place in others:
        between = words[draft.last : place.first]
        near = 0 < len(between) <= _REACH and _JOINTS.issuperset(between)
        if near and place.fact.unit and place.fact.number is not None:
            return _with_unit(draft, place)
    return None


def with_units_of_next(places: Iterable[Place]) -> Sequence[Place]:
    """Give what something rose or fell from the unit of what it came to.

    Args:
        places: The facts of a passage of the source, in order.

    Returns:
        The same facts; "610" of "từ 610 lên 745 triệu đồng" is an amount of money.
    """
    found = list(places)
    for number, (one, after) in enumerate(pairwise(found)):
        words = one.passage.words
        between = words[one.last : after.first]
        told = words[max(0, one.first - 1) : one.first] == ["từ"]
        joined = len(between) == 1 and between[0] in _UP_OR_DOWN
        bare = _is_bare(one.fact) and not any(map(str.isalpha, one.fact.text))
        if told and joined and bare and after.fact.kind in _MEASURED:
            found[number] = _with_unit(one, after)
    return found


def _is_share(fact: Fact) -> bool:
    return fact.kind == "percent" or fact.unit == _POINTS


def _is_bare(fact: Fact) -> bool:
    return fact.kind == "number" and not fact.unit and fact.text[:1].isdigit()


def _with_unit(place: Place, of: Place) -> Place:
    """Return a bare figure with the unit of another, counted in the same thousands."""
    number = (place.fact.number or Decimal(0)) * _scale(of.fact.text)
    taken = replace(
        place.fact, kind=of.fact.kind, unit=of.fact.unit, number=number, value=f"{number:f}",
        counts=of.fact.counts,
    )  # fmt: skip
    return replace(place, fact=taken)


def _scale(text: str) -> Decimal:
    """Return what a figure is counted in: millions in "417 triệu đồng"."""
    found = _SCALED.match(fold(text))
    return Decimal(SCALES.get(found[1], 1)) if found else Decimal(1)
