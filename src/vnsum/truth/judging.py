"""One fact of a draft against the source: the verdict and the places it rests on.

The places of equal value in the source are compared by what surrounds them with
the places of other values of the same kind: where another value stands in the
very words the draft uses, the draft has taken its own from elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.truth.absence import (
    comparable,
    judge_missing,
    judge_quotation,
    may_be_counted,
    stands_as_article,
)
from vnsum.truth.context import evidence, likeness, support, surroundings, tells_apart
from vnsum.truth.counting import has_other_noun, names_other, says_less
from vnsum.truth.directions import ends_meet, turned
from vnsum.truth.equivalence import same_value
from vnsum.truth.leftovers import is_name
from vnsum.truth.offices import judge_office

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vnsum.facts import Fact, Verdict
    from vnsum.truth.alignment import Match
    from vnsum.truth.places import Place
    from vnsum.truth.source import SourceIndex

__all__ = ["judge"]

_MOST_PLACES = 24
"""Places of one value looked at; a figure that stands more often is common property."""
_MOST_RATED = 12
_MARGIN = 0.12
"""How much better another value has to fit before the draft's is called misplaced."""
_MARGINS = {"place": 0.3, "organisation": 0.3, "date": 0.1, "year": 0.3}
"""The same where it differs: a lead names places and bodies in other words more freely, and dates
stand apart from what they are about; set by hand."""
_TOLD = 2
"""Words beside the fact that have to speak for the other value, and for it alone."""
_TOLD_OF = {"date": 3, "year": 2, "person": 2, "place": 2, "organisation": 2}
"""The same where one word is too little."""
_FITS_OF = {"date": 0.2}
"""How well a rival date has to fit: its words stand across marks, where they weigh less."""
_TRIED = 3
_NAMES = frozenset({"person", "place", "organisation"})
_FITS = 0.5
"""How well it has to fit at least."""
_ALIGNED = 0.3
"""Worth of a passage's alignment beside the words around the fact; set by hand."""


@dataclass(frozen=True, slots=True)
class _Rated:
    """A place of the source and how well its surroundings fit."""

    place: Place
    rating: float


def judge(
    draft: Place, others: Sequence[Place], matches: Sequence[Match], source: SourceIndex
) -> CheckedFact:
    """Judge a fact of a draft.

    Args:
        draft: The fact.
        others: All facts of its sentence.
        matches: The passages its sentence is aligned with.
        source: The source.

    Returns:
        The fact with its verdict, its places, and what the source says instead.
    """
    if draft.fact.kind == "quotation":
        return judge_quotation(draft.fact, source)
    scores = {match.passage: match.score for match in matches}
    around = surroundings(draft)
    same = _rate(draft, _same(draft.fact, source), scores, around)
    bare = {item.place.number for item in same if _is_bare(item.place)}
    rivals = _rate(draft, _rivals(draft, scores, source, bare), scores, around)
    if not same:
        fitting = [item.place for item in rivals if item.rating >= _FITS]
        near = tuple(source.comparable_places(draft, scores))
        return judge_missing(draft, fitting, near, source)
    if draft.fact.kind == "person":
        judged = judge_office(draft, others, [item.place for item in same], source)
        if judged is not None:
            return judged
    judging = _Judging(draft, others, scores, source)
    rival = judging.better(same[0], rivals) or judging.at_home(same, rivals)
    if rival is not None:
        return _checked(draft, same, "misplaced", "other-context", rival)
    return _judge_counted(draft, same, scores, source)


class _Judging:
    """Looks for another value that the words of the draft speak for."""

    def __init__(
        self,
        draft: Place,
        others: Sequence[Place],
        scores: Mapping[int, float],
        source: SourceIndex,
    ) -> None:
        self._draft = draft
        self._others = others
        self._scores = scores
        self._source = source
        self._named = _named_words(draft, others)

    def better(self, same: _Rated, rivals: Sequence[_Rated]) -> Place | None:
        """Return a value that fits the words beside the draft's better; None where none does."""
        kind: str = self._draft.fact.kind
        if kind == "date":
            if self._is_own_day():
                return None
            kind = "year" if self._draft.fact.value.endswith("-??-??") else kind
        least = max(_FITS_OF.get(kind, _FITS), same.rating + _MARGINS.get(kind, _MARGIN))
        for rival in rivals[:_TRIED]:
            apart = self._is_figure() and tells_apart(
                self._draft, same.place, rival.place, self._named
            )
            fits = rival.rating >= least and self._is_told(same, rival, kind)
            if (apart or fits) and not self._is_named_too(same, rival):
                return rival.place
        return None

    def _is_told(self, same: _Rated, rival: _Rated, kind: str) -> bool:
        told = self._count(evidence(self._draft, same.place, rival.place))
        least = _least_told(self._draft, same.place, rival.place, kind)
        other_noun = has_other_noun(self._draft, same.place, rival.place)
        if self._score(same) > self._score(rival) and not other_noun:
            least += _FARTHER  # the sentence was made from the other passage
        backed = len(support(self._draft, same.place, rival.place) - self._named)
        return told >= least and (told > backed or other_noun)

    def at_home(self, same: Sequence[_Rated], rivals: Sequence[_Rated]) -> Place | None:
        """Return the date or person of the passage a sentence was made from, where it has another.

        The sentence says what one passage says, and the value stands in none that says anything
        of it: "Trưởng phòng Kinh tế huyện Sùng Chấn Phong" where that passage names Lò Văn Inh.
        """
        kind = self._draft.fact.kind
        if kind not in _AT_HOME or self._is_own_day():
            return None
        homes = {item.place.number for item in same}
        elsewhere = max(self._score(item) for item in same)
        for rival in rivals[:_TRIED]:
            home = self._score(rival)
            if home < _HOME or elsewhere > _AWAY * home or rival.place.number in homes:
                continue
            if _is_of_document(rival.place):
                continue
            told = evidence(self._draft, same[0].place, rival.place)
            least = _AT_HOME[kind] - (home >= _CLOSE_HOME)
            count = self._count(told) if elsewhere else len(told)
            if count >= least and not self._is_said(rival.place):
                return rival.place
        return None

    def _score(self, rated: _Rated) -> float:
        return self._scores.get(rated.place.number, 0.0)

    def _count(self, words: set[str]) -> int:
        return sum(self._source.tells(word) for word in words - self._named)

    def _is_figure(self) -> bool:
        return self._draft.fact.number is not None

    def _is_own_day(self) -> bool:
        published = self._source.published
        days = self._source.own_days
        return self._draft.fact.kind == "date" and any(
            same_value(self._draft.fact, day, published=published) for day in days
        )

    def _is_said(self, place: Place) -> bool:
        """Tell whether the draft's sentence names a value of the source as well."""
        published = self._source.published
        return any(
            same_value(other.fact, place.fact, published=published)
            for other in self._others
            if other is not self._draft
        )

    def _is_named_too(self, same: _Rated, rival: _Rated) -> bool:
        """Tell whether the draft names the rival too, and each fits its own place better.

        "159 trong 167 hộ đã nhận tiền": what is near one figure is near the other, and only both
        together tell whether they were exchanged.
        """
        for other in self._others:
            if other is self._draft or not same_value(
                other.fact, rival.place.fact, published=self._source.published
            ):
                continue
            ours, its = surroundings(self._draft), surroundings(other)
            straight = likeness(self._draft, same.place, ours) + likeness(other, rival.place, its)
            exchanged = likeness(self._draft, rival.place, ours) + likeness(other, same.place, its)
            return straight >= exchanged - _MARGIN
        return False


def _is_of_document(place: Place) -> bool:
    """Tell whether a date is that of a document: "Quyết định số 1903/QĐ-UBND ngày 28/4"."""
    words = place.passage.words[max(0, place.first - _DOCUMENT_REACH) : place.first]
    return any(word in {"số", "ubnd", "hđnd"} for word in words)


_DOCUMENT_REACH = 5
_AT_HOME = {"date": 2, "person": 3}
"""Words that have to speak for the passage's own date or person."""
_HOME, _CLOSE_HOME = 0.3, 0.5
"""Alignment of the passage a sentence was made from; one word less is needed of a close one."""
_AWAY = 0.34
"""Share of it that no passage with the value may reach. All set on probes 01 to 08 and on the
district's paraphrases."""
_FARTHER = 2
"""Words more that have to speak for a value of a passage that is less like the sentence."""
_COUNTED = frozenset({"number", "quantity"})
_SMALL = 10
"""Figures in words up to this one are often articles: "ba xã" beside "tăng" has not risen."""


def _named_words(draft: Place, others: Sequence[Place]) -> set[str]:
    """Return the words of names beside a figure: who acts tells no figure from another."""
    if draft.fact.number is None:
        return set()
    return {word for place in others if place.fact.kind in _NAMES for word in place.words}


def _least_told(draft: Place, same: Place, rival: Place, kind: str) -> int:
    """Return how many words have to speak for a rival: one where a sentence has both figures."""
    beside = same.passage is rival.passage and not says_less(draft, same)
    return 1 if beside and kind not in _TOLD_OF else _TOLD_OF.get(kind, _TOLD)


def _judge_uncounted(draft: Place, same: Sequence[_Rated]) -> CheckedFact:
    """Judge a name, a date or an ordinal that stands in the source: dates by where they point."""
    if draft.fact.kind != "date":
        return _checked(draft, same, "supported")
    if not any(ends_meet(draft, item.place) for item in same):
        return _checked(draft, same, "contradicted", "direction", same[0].place)
    dated = _takes_year(draft.fact, same[0].place.fact)
    return _checked(draft, same, "supported", "year-from-published" if dated else "")


def _judge_counted(
    draft: Place, same: Sequence[_Rated], aligned: Iterable[int], source: SourceIndex
) -> CheckedFact:
    """Judge what a figure that stands in the source counts, and where it points."""
    if draft.fact.number is None or draft.fact.kind == "ordinal" or is_name(draft):
        return _judge_uncounted(draft, same)
    counted = [item for item in same if not names_other(draft, item.place)]
    if not counted:
        near = tuple(source.comparable_places(draft, aligned))
        if may_be_counted(draft, near):
            return CheckedFact(draft.fact, "unclear", (), "", "counted")
        if stands_as_article(draft, [source.passages[number] for number in aligned]):
            return CheckedFact(draft.fact, "supported", (), "", "article")
        return _checked(draft, same, "misplaced", "other-noun", same[0].place)
    spelt_small = not draft.fact.text[:1].isdigit() and draft.fact.number <= _SMALL
    reason = turned(draft, counted[0].place)
    if reason and not (spelt_small and reason == "direction"):
        return _checked(draft, counted, "contradicted", reason, counted[0].place)
    return _checked(draft, counted, "supported")


def _takes_year(ours: Fact, theirs: Fact) -> bool:
    """Tell whether the draft names a year that the source leaves to the date of publication."""
    return ours.value[0] != "?" and theirs.value[0] == "?"


def _checked(
    draft: Place,
    rated: Sequence[_Rated],
    verdict: Verdict,
    reason: str = "",
    said: Place | None = None,
) -> CheckedFact:
    return CheckedFact(
        fact=draft.fact,
        verdict=verdict,
        sources=tuple(item.place.span for item in rated[:3]),
        found=said.quoted() if said else "",
        reason=reason,
    )


def _same(fact: Fact, source: SourceIndex) -> Iterator[Place]:
    """Yield places of the source with the value of a fact."""
    seen: set[tuple[int, int]] = set()
    for place in source.places_like(fact):
        where = (place.fact.start, place.fact.end)
        if where not in seen and same_value(fact, place.fact, published=source.published):
            seen.add(where)
            yield place
            if len(seen) >= _MOST_PLACES:
                return


def _is_bare(place: Place) -> bool:
    """Tell whether a figure of a list leaves its noun to the first: "may mặc 640, điện tử 285"."""
    fact = place.fact
    return fact.kind == "number" and not fact.unit and not fact.counts


def _rivals(
    draft: Place, aligned: Iterable[int], source: SourceIndex, bare: set[int]
) -> Iterator[Place]:
    """Yield facts of the aligned passages that could stand in the place of a fact."""
    for place in source.comparable_places(draft, aligned):
        listed = place.number in bare and _is_bare(place) and draft.fact.kind in _COUNTED
        if (listed or comparable(draft, place)) and not same_value(
            draft.fact, place.fact, published=source.published
        ):
            if draft.fact.kind == "person" and same_value(place.fact, draft.fact):
                continue  # the same person by the last name alone
            yield place


def _rate(
    draft: Place,
    places: Iterable[Place],
    scores: Mapping[int, float],
    around: Sequence[tuple[int, str, float]],
) -> Sequence[_Rated]:
    """Rate places by how well their surroundings fit, best first, the best aligned ones only."""
    nearest = sorted(places, key=lambda place: -scores.get(place.number, 0.0))[:_MOST_RATED]
    rated = [
        _Rated(place, likeness(draft, place, around) + _ALIGNED * scores.get(place.number, 0.0))
        for place in nearest
    ]
    return sorted(rated, key=lambda item: (-item.rating, item.place.fact.start))
