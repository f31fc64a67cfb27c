"""The figure right beside a figure that tells what it is of: "377 trẻ dưới 5 tuổi", "10 km có 950".

It tells figures of one noun apart as a label does; see `of_another`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.places import Place

__all__ = ["measure_before", "measure_behind"]

_KINDS = frozenset({"number", "quantity", "money", "percent", "duration", "range"})
"""Figures that tell what another one is of; a road does so too: "12 km quốc lộ 37"."""
_MARKS = frozenset(",;:.)")
_BETWEEN = 3
"""Words between the two figures at most."""


def measure_before(place: Place, places: Sequence[Place]) -> Place | None:
    """Return the figure of another unit right before a figure.

    Args:
        place: The figure.
        places: The facts of its passage.

    Returns:
        The nearest; None where there is none.
    """
    found = [one for one in _of_other_unit(place, places) if _are_beside(one, place)]
    return found[-1] if found else None


def measure_behind(place: Place, places: Sequence[Place]) -> Place | None:
    """Return the figure of another unit right behind a figure.

    Args:
        place: The figure.
        places: The facts of its passage.

    Returns:
        The nearest; None where there is none.
    """
    return next((one for one in _of_other_unit(place, places) if _are_beside(place, one)), None)


def _are_beside(one: Place, other: Place) -> bool:
    """Tell whether a figure stands right before another one, no mark but a bracket between."""
    if not 0 <= other.first - one.last <= _BETWEEN:
        return False
    passage = one.passage
    between = passage.view.text[passage.ends[one.last - 1] : passage.starts[other.first]]
    return _MARKS.isdisjoint(between)


def _of_other_unit(place: Place, places: Sequence[Place]) -> Iterator[Place]:
    for one in places:
        figure = one.fact.kind in _KINDS and one.fact.unit and one.fact.unit != place.fact.unit
        if figure or one.fact.kind == "place":
            yield one
