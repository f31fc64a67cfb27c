"""The company a fact keeps: which other facts of its sentence stand in the same passage.

"Công ty Gỗ Đại Lâm nợ 6,9 tỷ đồng của 683 lao động": name and amount stand in one line of a list
that tells of 214 workers; 683 stand in another line, with none of them.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from vnsum.truth.equivalence import same_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnsum.truth.places import Place
    from vnsum.truth.source import SourceIndex

__all__ = ["Company"]

_MOST = 3
"""Passages a fact may stand in and still tell where a sentence was made from."""
_SMALL = 10
_ENOUGH = 2
_NAMES = frozenset({"person", "organisation", "place"})
_TOLD = frozenset({"number", "quantity", "money", "percent", "date", "ratio", "duration"})


class Company:
    """Counts the facts beside a draft's fact that stand in a passage."""

    def __init__(self, draft: Place, others: Iterable[Place], source: SourceIndex) -> None:
        """Look up where the facts beside a fact stand.

        Args:
            draft: The fact.
            others: All facts of its sentence.
            source: The source.
        """
        self._source = source
        self._numbers = [other.fact.number for other in others if other.fact.number is not None]
        self._homes = [
            homes
            for other in others
            if other is not draft and _tells(other)
            if 0 < len(homes := self._homes_of(other)) <= _MOST
        ]

    def at(self, number: int) -> int:
        """Return how many of the facts beside it stand in a passage."""
        return sum(number in homes for homes in self._homes)

    def speaks_against(self, same: Sequence[Place], rival: Place) -> bool:
        """Tell whether the facts beside it stand where a rival does, and nowhere it does itself.

        Args:
            same: The places of its value.
            rival: Another value of its kind.

        Returns:
            True where at least two of them do.
        """
        if any(place.number == rival.number for place in same) or self._is_told_in_parts(rival):
            return False
        return self.at(rival.number) >= _ENOUGH and not any(self.at(one.number) for one in same)

    def _is_told_in_parts(self, rival: Place) -> bool:
        """Tell whether figures of the sentence add up to a rival: "185 bộ đội, 120 công an …"."""
        return any(total == rival.fact.number for total in accumulate(self._numbers))

    def _homes_of(self, other: Place) -> frozenset[int]:
        published = self._source.published
        found = set()
        for place in self._source.places_like(other.fact):
            small = other.fact.number is not None and other.fact.number < _SMALL
            alike = not small or place.counted[:1] == other.counted[:1]
            if alike and same_value(other.fact, place.fact, published=published):
                found.add(place.number)
                if len(found) > _MOST:
                    break
        return frozenset(found)


def _tells(other: Place) -> bool:
    """Tell whether a fact can tell passages apart."""
    fact = other.fact
    if fact.kind in _NAMES:
        return len(other.words) > 1
    small = fact.number is not None and fact.number < _SMALL and not other.counted
    return fact.kind in _TOLD and not small
