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
_BETWEEN = 2
"""Words between the two figures at most."""


def measure_before(place: Place, places: Sequence[Place]) -> Place | None:
    """Return the figure of another unit right before a figure.

    Args:
        place: The figure.
        places: The facts of its passage.

    Returns:
        The nearest; None where there is none.
    """
    found = [
        one for one in _of_other_unit(place, places) if 0 <= place.first - one.last <= _BETWEEN
    ]
    return found[-1] if found else None


def measure_behind(place: Place, places: Sequence[Place]) -> Place | None:
    """Return the figure of another unit right behind a figure in its clause.

    Args:
        place: The figure.
        places: The facts of its passage.

    Returns:
        The nearest; None where there is none.
    """
    clauses = place.passage.clauses
    for one in _of_other_unit(place, places):
        beside = 0 <= one.first - place.last <= _BETWEEN
        if beside and clauses[one.first] == clauses[place.first]:
            return one
    return None


def _of_other_unit(place: Place, places: Sequence[Place]) -> Iterator[Place]:
    for one in places:
        if one.fact.kind in _KINDS and one.fact.unit and one.fact.unit != place.fact.unit:
            yield one
