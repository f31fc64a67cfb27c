"""Figures the source does not have and that follow from its own.

Such a figure is never supported, since it is written nowhere; where it comes out, and more likely
because somebody worked it out than by chance, it is unclear and no failure.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.lazily import lazy
from vnsum.truth.index.equivalence import same_value
from vnsum.truth.lexicon import FUNCTION_WORDS
from vnsum.truth.worked_out.ages import AGE, are_ages, find_birth, is_as_old
from vnsum.truth.worked_out.clocks import find_spans, rounded_time, shifted_day
from vnsum.truth.worked_out.odds import Odds
from vnsum.truth.worked_out.operations import Ledger, find_workings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.worked_out.operations import Working

__all__ = ["Workings"]

_DAYS_AND_HOURS = frozenset({"ngày", "giờ", "phút"})
_SINCE, _SINCE_REACH = frozenset({"trước", "sau", "cách"}), 4
"""Words near a length of time that say from when it counts, and how near."""
_WORDS_BEFORE = 2
_KINDS = frozenset({"number", "quantity", "money", "percent", "duration"})
_LEAST = -1.0
"""Log of the odds from which on a figure was worked out; see `odds`."""
_MOST = 12
"""Passages that count a noun; what more count is common. Set by hand."""
_SHORT = 64
"""Passages of a source that is looked through for more than the aligned ones."""
_SHARED, _FEW = 2, 4
"""Words of the sentence such a further passage has, and how many of them are looked at."""
_SURELY = 1.5
"""The same for a figure the source has, but of something else."""
_ELSEWHERE, _LESS = -0.2, 1.25
"""The same where the odds that it was moved are known, and how far below these it may lie: of the
figures of dev that a rival stands against 13 of 17 true ones pass and one of 16 moved ones."""


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
        self._sources: dict[int, Sequence[Place]] = {}

    def judge(
        self, draft: Place, told: frozenset[int] = frozenset(), *, moved: float | None = None
    ) -> CheckedFact | None:
        """Judge a figure by what it can be worked out from.

        Args:
            draft: A figure the source does not have, or has of something else.
            told: The passages that have it of something else; what goes together there says
                nothing, and more has to speak for the rest.
            moved: Log of the odds that it was moved from there, where another value stands.

        Returns:
            Unclear with the figures it follows from; None where it does not follow.
        """
        if told and draft.fact.kind == "date":
            return None
        if draft.fact.kind == "duration" and any(
            _is_of_other_unit(draft, one) for one in self.facts
        ):
            return None
        born = find_birth(draft, self._source) if draft.fact.unit == AGE else None
        if born is not None and not is_as_old(draft, born, self.facts, self._source):
            return None
        if born is not None:
            return CheckedFact(draft.fact, "unclear", (born.span,), "", "worked-out")
        other = {"time": rounded_time, "date": shifted_day}.get(draft.fact.kind)
        least = _LEAST if not told else _SURELY if moved is None else max(_ELSEWHERE, moved - _LESS)
        parts = next(other(draft, self.facts), []) if other else self._best(draft, told, least)
        spans = tuple(dict.fromkeys(one.span for one in parts))
        return CheckedFact(draft.fact, "unclear", spans, "", "worked-out") if parts else None

    def _best(self, draft: Place, told: frozenset[int], least: float) -> Sequence[Place]:
        if draft.fact.kind not in _KINDS or draft.fact.number is None:
            return ()
        odds = Odds(draft, self.others, self.facts, self.scores)
        said = () if told else list(self._between_said(draft))
        if said:
            return said
        best = _rated(odds, self.all_of(draft), told)
        if best is None or best[0] < _LEAST:
            best = _rated(odds, self._by_two_steps(draft), told) or best
        return self._written(best[1].parts) if best and best[0] >= least else ()

    def _between_said(self, draft: Place) -> Iterator[Place]:
        """Yield two days or hours a length of time is told to lie between: "trước hội nghị 5 ngày".

        One of them stands in the sentence, the other in the source.
        """
        words = draft.passage.words
        near = words[max(0, draft.first - _SINCE_REACH) : draft.last + _SINCE_REACH]
        if draft.fact.unit not in _DAYS_AND_HOURS or _SINCE.isdisjoint(near):
            return
        ours = [one for one in self.others if one.fact.kind in {"date", "time"}]
        for one in ours:
            for working in find_spans(draft, (one, *self.facts), None):
                if working.parts[0] is one:
                    yield from self._places_of(one)
                    yield working.parts[1]
                    return

    def _places_of(self, said: Place) -> Iterator[Place]:
        """Yield the first place of the source that has a date or a time of the sentence."""
        for place in self.facts:
            if same_value(said.fact, place.fact, published=self._source.published):
                yield place
                return

    def _written(self, parts: Iterable[Place]) -> Sequence[Place]:
        """Put the figures of the source in the place of the draft's own that comes of them."""
        own = self.others[0].passage
        return [
            place
            for part in parts
            for place in (self._sources[part.first] if part.passage is own else (part,))
        ]

    def _by_two_steps(self, draft: Place) -> Iterator[Working]:
        """Yield the ways by a figure of the sentence that is itself worked out.

        "Còn chia nhau 175 triệu đồng, mỗi nơi gần 14,6 triệu" of 486, 61 and 250 millions.
        """
        for own, parts in self._first_steps:
            if own.first == draft.first:
                continue
            self._sources[own.first] = parts
            for working in find_workings(draft, Ledger((own, *self.facts))):
                if any(part is own for part in working.parts):
                    yield working

    @lazy
    def _first_steps(self) -> Sequence[tuple[Place, Sequence[Place]]]:
        """The figures of the sentence that are worked out, and what each comes out of."""
        found = []
        for other in self.others:
            known = other.fact.kind in _KINDS and other.fact.number
            if not known or any(True for _ in self._source.places_like(other.fact)):
                continue
            odds = Odds(other, self.others, self.facts, self.scores)
            best = _rated(odds, self.all_of(other))
            if best is not None and best[0] >= _LEAST:
                found.append((replace(other, number=best[1].parts[0].number), best[1].parts))
        return found

    def is_span(self, draft: Place) -> bool:
        """Tell whether a rounded length of time lies between two days or hours."""
        if draft.fact.kind != "duration" or draft.fact.exact:
            return False
        odds = Odds(draft, self.others, self.facts, self.scores)
        best = _rated(odds, find_spans(draft, self.facts, self._source.published))
        return best is not None and best[0] >= _LEAST

    def all_of(self, draft: Place) -> Iterator[Working]:
        """Yield all ways in which a figure of the sentence comes out, by chance or not."""
        ways = find_workings(draft, self._ledger)
        yield from filter(are_ages, ways) if draft.fact.unit == AGE else ways
        if draft.fact.kind == "duration" or draft.fact.unit == AGE:
            yield from find_spans(draft, self.facts, self._source.published)

    @lazy
    def facts(self) -> Sequence[Place]:
        """Facts of the aligned passages, best first, of their neighbours, of lists and titles."""
        ranked = sorted(self.scores, key=lambda number: -self.scores[number])
        beside = [number + step for number in ranked for step in (-1, 1)]
        known = range(len(self._source.passages))
        rest = self._sharing() if len(known) <= _SHORT else ()
        numbers = dict.fromkeys((*ranked, *beside, *self._counting(), *self._source.heads, *rest))
        return [
            place for number in numbers if number in known for place in self._source.places(number)
        ]

    def _sharing(self) -> Sequence[int]:
        """Return the passages with figures that have most words of the sentence, the best first."""
        words = self.others[0].passage.distinct - FUNCTION_WORDS
        found = [
            (-shared, number)
            for number, passage in enumerate(self._source.passages)
            if (shared := len(words & passage.distinct)) >= _SHARED
        ]
        ranked = (number for _, number in sorted(found) if number not in self.scores)
        return list(islice(filter(self._source.has_digits, ranked), _FEW))

    def _counting(self) -> Iterator[int]:
        """Yield the passages with the nouns that the sentence counts: the lines of a list."""
        for noun in {place.counted[0] for place in self.others if place.counted}:
            numbers = self._source.holding(noun)
            yield from numbers if len(numbers) <= _MOST else ()

    @lazy
    def _ledger(self) -> Ledger:
        return Ledger(self.facts)


def _is_of_other_unit(draft: Place, other: Place) -> bool:
    """Tell whether the source has a length of time in the same words, but of another unit."""
    ours, theirs = draft.fact, other.fact
    if theirs.kind != "duration" or ours.number != theirs.number or ours.unit == theirs.unit:
        return False
    before = [
        one.passage.words[max(0, one.first - _WORDS_BEFORE) : one.first] for one in (draft, other)
    ]
    return before[0] == before[1] and len(before[0]) == _WORDS_BEFORE


def _rated(
    odds: Odds, ways: Iterable[Working], told: frozenset[int] = frozenset()
) -> tuple[float, Working] | None:
    """Return the likeliest of some ways with its odds."""
    rated = [
        (odds.of(working), working)
        for working in ways
        if told.isdisjoint(part.number for part in working.parts)
    ]
    return max(rated, key=lambda item: item[0], default=None)
