"""The facts of a sentence of a draft, to be asked again and again whether one has a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import lazy
from vnsum.truth.index.equivalence import same_value
from vnsum.truth.index.keys import by_key, fact_keys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place

__all__ = ["Told"]


class Told:
    """The facts of a sentence.

    Attributes:
        places: All of them.
    """

    def __init__(self, places: Sequence[Place], published: date | None) -> None:
        """Take a sentence.

        Args:
            places: All its facts.
            published: When the source was published.
        """
        self.places = places
        self._published = published

    @lazy
    def _by_key(self) -> Mapping[str, Sequence[Fact]]:
        return by_key(place.fact for place in self.places)

    def has(self, fact: Fact) -> bool:
        """Tell whether one of them has the value of a figure or a date."""
        return any(
            same_value(one, fact, published=self._published)
            for key in fact_keys(fact)
            for one in self._by_key.get(key, ())
        )
