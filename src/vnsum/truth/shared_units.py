"""Figures that leave their unit to others: "365 trong 417 triệu đồng", "918 triệu làm lại cống"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from vnsum.text.normalise import fold
from vnsum.truth.finding.number_words import SCALES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.truth.places import Place

__all__ = ["with_shared_unit"]

_JOINTS = frozenset(
    {"trong", "trên", "số", "tổng", "lên", "xuống", "đến", "tới", "còn", "thành", "và"}
)
_REACH = 3
_MILLION = 10**6
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
    bare = fact.kind == "number" and not fact.unit and fact.text[:1].isdigit()
    if not bare or not _JOINTS.issuperset(fact.counts.split()):
        return None
    for place in others:
        between = words[draft.last : place.first]
        near = 0 < len(between) <= _REACH and _JOINTS.issuperset(between)
        if near and place.fact.unit and place.fact.number is not None and fact.number is not None:
            number = fact.number * _scale(place.fact.text)
            taken = replace(
                fact, kind=place.fact.kind, unit=place.fact.unit, number=number, value=f"{number:f}"
            )
            return replace(draft, fact=taken)
    return None


def _scale(text: str) -> Decimal:
    """Return what a figure is counted in: millions in "417 triệu đồng"."""
    found = _SCALED.match(fold(text))
    return Decimal(SCALES.get(found[1], 1)) if found else Decimal(1)
