"""A fact of a draft that may have been moved, and what rules about such facts ask of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.lazily import lazy
from vnsum.truth.figures.absence import comparable, find_rounded
from vnsum.truth.index.equivalence import same_value
from vnsum.truth.moved.rivals import may_replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.facts import Fact
    from vnsum.truth.alignment import Match
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.told import Told

__all__ = ["Stray"]

_LOOKED_AT = 3
"""Passages looked at for another value; set by hand."""


@dataclass
class Stray:
    """A fact of a draft that may have been moved.

    Attributes:
        draft: The fact.
        told: All facts of its sentence.
        matches: The passages its sentence is aligned with, best first.
        source: The source.
    """

    draft: Place
    told: Told
    matches: Sequence[Match]
    source: SourceIndex

    @property
    def others(self) -> Sequence[Place]:
        """All facts of its sentence."""
        return self.told.places

    @lazy
    def own(self) -> Sequence[Place]:
        """Where the source has the value."""
        alike = self.source.places_like(self.draft.fact)
        return [place for place in alike if self.are_same(self.draft.fact, place.fact)]

    @lazy
    def rivals(self) -> Sequence[Place]:
        """Other values of the passages aligned best that the sentence does not tell."""
        near = [match.passage for match in self.matches[:_LOOKED_AT]]
        places = self.source.comparable_places(self.draft, near)
        return [place for place in places if self.may_be(place)]

    def are_same(self, one: Fact, other: Fact) -> bool:
        """Tell whether two facts have the same value."""
        return same_value(one, other, published=self.source.published)

    def may_be(self, place: Place) -> bool:
        """Tell whether a place may be what the draft's fact was put for."""
        draft = self.draft
        if not comparable(draft, place) or self.told.has(place.fact):
            return False
        if draft.fact.number is not None and place.fact.number == draft.fact.number:
            return False  # "21 tấn" of "21 tấn/ngày"
        return may_replace(draft, self.others, place) and find_rounded(draft, (place,)) is None

    def company(self, number: int) -> int:
        """Count the other facts of the sentence that a passage has."""
        there = self.source.places(number)
        return sum(
            any(self.are_same(other.fact, place.fact) for place in there)
            for other in self.others
            if other.first != self.draft.first and other.fact.kind != "quotation"
        )
