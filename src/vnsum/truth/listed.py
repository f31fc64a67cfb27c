"""What the lines of a list come to: "3 lớp", "2 lớp", "4 lớp" under one another are nine.

A draft that tells the sum of a list has read lines that each say little of what it says, so they
are looked up in the whole source and not only in the passages its sentence is aligned with.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING

from vnsum.truth.changes import is_about, worth
from vnsum.truth.counting import may_count_alike
from vnsum.truth.finding.units import stem_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.places import Place
    from vnsum.truth.source import SourceIndex

__all__ = ["find_listed"]

_ALTOGETHER = frozenset({"tổng", "cộng", "cả", "tất", "toàn", "hết", "chung", "gộp"})
_SPELT = frozenset({"hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"})
_FEWEST, _MOST = 2, 12
"""Lines that are added up."""
_FIGURES = frozenset({"number", "quantity", "money", "duration"})
_LONGEST = 64
"""Passages of a source whose lists are looked through."""


def find_listed(draft: Place, source: SourceIndex) -> Sequence[Place]:
    """Find the lines that a draft's figure is the sum of.

    Args:
        draft: A figure the source does not have.
        source: The source.

    Returns:
        A figure a line; empty where no list comes to it, or the draft tells no sum.
    """
    fact, told = draft.fact, draft.passage.distinct
    if fact.kind not in _FIGURES or fact.number is None or len(source.passages) > _LONGEST:
        return []
    if told.isdisjoint(_ALTOGETHER) and told.isdisjoint(_SPELT):
        return []
    for run in _runs(draft, source):
        for first in range(len(run) - 1):
            sums = accumulate(map(worth, run[first : first + _MOST]))
            for count, total in enumerate(sums, start=1):
                if count >= _FEWEST and is_about(fact, Decimal(total)):
                    return run[first : first + count]
    return []


def _runs(draft: Place, source: SourceIndex) -> Iterator[list[Place]]:
    """Yield the figures of the draft's kind in passages that follow each other, one of each."""
    run: list[Place] = []
    for number in range(len(source.passages)):
        found = next((place for place in source.places(number) if _is_alike(draft, place)), None)
        if found is not None:
            run.append(found)
            continue
        if len(run) >= _FEWEST:
            yield run
        run = []
    if len(run) >= _FEWEST:
        yield run


def _is_alike(draft: Place, place: Place) -> bool:
    ours, theirs = draft.fact, place.fact
    if theirs.number is None or theirs.kind not in _FIGURES:
        return False
    if ours.unit or theirs.unit:
        return stem_of(ours.unit) == stem_of(theirs.unit)
    return bool(place.counted) and may_count_alike(draft, place)
