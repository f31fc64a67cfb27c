"""Figures the source does not have and that follow from its own.

Such a figure is never supported, since it is written nowhere; where it comes out, and more likely
because somebody worked it out than by chance, it is unclear and no failure.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.truth.clocks import find_spans, rounded_time
from vnsum.truth.odds import Odds
from vnsum.truth.operations import Ledger, find_workings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnsum.truth.operations import Working
    from vnsum.truth.places import Place
    from vnsum.truth.source import SourceIndex

__all__ = ["Workings"]

_KINDS = frozenset({"number", "quantity", "money", "percent", "duration"})
_LEAST = -1.0
"""Log of the odds from which on a figure was worked out; see `odds`."""
_MOST = 12
"""Passages that count a noun; what more count is common. Set by hand."""
_SURELY = 1.5
"""The same for a figure the source has, but of something else."""


class Workings:
    """What the figures of a sentence may be worked out from."""

    def __init__(
        self, others: Sequence[Place], scores: Mapping[int, float], source: SourceIndex
    ) -> None:
        """Take a sentence.

        Args:
            others: All its facts.
            scores: How well each passage is aligned with it.
            source: The source.
        """
        self.others = others
        self.scores = scores
        self._source = source

    def judge(self, draft: Place, told: frozenset[int] = frozenset()) -> CheckedFact | None:
        """Judge a figure by what it can be worked out from.

        Args:
            draft: A figure the source does not have, or has of something else.
            told: The passages that have it of something else; what goes together there says
                nothing, and more has to speak for the rest.

        Returns:
            Unclear with the figures it follows from; None where it does not follow.
        """
        parts = self._time(draft) if draft.fact.kind == "time" else self._best(draft, told)
        spans = tuple(one.span for one in parts)
        return CheckedFact(draft.fact, "unclear", spans, "", "worked-out") if parts else None

    def _time(self, draft: Place) -> Sequence[Place]:
        return next(rounded_time(draft, self.facts), [])

    def _best(self, draft: Place, told: frozenset[int]) -> Sequence[Place]:
        if draft.fact.kind not in _KINDS or draft.fact.number is None:
            return ()
        odds = Odds(draft, self.others, self.facts, self.scores)
        rated = [
            (odds.of(working), working)
            for working in self.all_of(draft)
            if told.isdisjoint(part.number for part in working.parts)
        ]
        best = max(rated, key=lambda item: item[0], default=None)
        least = _SURELY if told else _LEAST
        return best[1].parts if best and best[0] >= least else ()

    def all_of(self, draft: Place) -> Iterator[Working]:
        """Yield all ways in which a figure of the sentence comes out, by chance or not."""
        yield from find_workings(draft, self._ledger)
        if draft.fact.kind == "duration" or draft.fact.unit == "tuổi":
            yield from find_spans(draft, self.facts, self._source.published)

    @cached_property
    def facts(self) -> Sequence[Place]:
        """Facts of the aligned passages, best first, of their neighbours, of lists and titles."""
        ranked = sorted(self.scores, key=lambda number: -self.scores[number])
        beside = [number + step for number in ranked for step in (-1, 1)]
        numbers = dict.fromkeys((*ranked, *beside, *self._counting(), *self._source.heads))
        known = range(len(self._source.passages))
        return [
            place for number in numbers if number in known for place in self._source.places(number)
        ]

    def _counting(self) -> Iterator[int]:
        """Yield the passages with the nouns that the sentence counts: the lines of a list."""
        for noun in {place.counted[0] for place in self.others if place.counted}:
            numbers = self._source.holding(noun)
            yield from numbers if len(numbers) <= _MOST else ()

    @cached_property
    def _ledger(self) -> Ledger:
        return Ledger(self.facts)
