"""One fact of a draft against the source: the verdict and the places it rests on.

The places of equal value in the source are compared by what surrounds them with
the places of other values of the same kind: where another value stands in the
very words the draft uses, the draft has taken its own from elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.truth.absence import comparable, judge_missing, judge_quotation
from vnsum.truth.context import evidence, likeness, names_other, says_less, surroundings, turned
from vnsum.truth.equivalence import same_value
from vnsum.truth.offices import judge_office

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vnsum.facts import Fact, Verdict
    from vnsum.truth.alignment import Match
    from vnsum.truth.source import Place, SourceIndex

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
    rivals = _rate(draft, _rivals(draft, scores, source), scores, around)
    if not same:
        fitting = [item.place for item in rivals if item.rating >= _FITS]
        return judge_missing(draft, fitting, [item.place for item in rivals], source)
    if draft.fact.kind == "person":
        judged = judge_office(draft, others, [item.place for item in same], source)
        if judged is not None:
            return judged
    rival = _better(draft, same[0], rivals, others, source)
    if rival is not None:
        return _checked(draft, same, "misplaced", "other-context", rival)
    return _judge_counted(draft, same)


def _better(
    draft: Place,
    same: _Rated,
    rivals: Sequence[_Rated],
    others: Sequence[Place],
    source: SourceIndex,
) -> Place | None:
    """Return another value that the words of the draft speak for; None where there is none."""
    kind: str = draft.fact.kind
    if kind == "date":
        if any(same_value(draft.fact, day, published=source.published) for day in source.own_days):
            return None
        kind = "year" if draft.fact.value.endswith("-??-??") else kind
    least = max(_FITS_OF.get(kind, _FITS), same.rating + _MARGINS.get(kind, _MARGIN))
    named = _named_words(draft, others)
    for rival in rivals[:_TRIED]:
        told = sum(source.tells(word) for word in evidence(draft, same.place, rival.place) - named)
        if (
            rival.rating >= least
            and told >= _least_told(draft, same.place, rival.place, kind)
            and not _is_named_too(draft, same, rival, others, source)
        ):
            return rival.place
    return None


def _named_words(draft: Place, others: Sequence[Place]) -> set[str]:
    """Return the words of names beside a figure: who acts tells no figure from another."""
    if draft.fact.number is None:
        return set()
    return {word for place in others if place.fact.kind in _NAMES for word in place.words}


def _least_told(draft: Place, same: Place, rival: Place, kind: str) -> int:
    """Return how many words have to speak for a rival: one where a sentence has both figures."""
    beside = same.passage is rival.passage and not says_less(draft, same)
    return 1 if beside and kind not in _TOLD_OF else _TOLD_OF.get(kind, _TOLD)


def _is_named_too(
    draft: Place, same: _Rated, rival: _Rated, others: Sequence[Place], source: SourceIndex
) -> bool:
    """Tell whether the draft names the rival beside the fact, and each fits its own place better.

    "159 trong 167 hộ đã nhận tiền": what is near one figure is near the other, and only both
    together tell whether they were exchanged.
    """
    for other in others:
        if other is draft or not same_value(
            other.fact, rival.place.fact, published=source.published
        ):
            continue
        ours, its = surroundings(draft), surroundings(other)
        straight = likeness(draft, same.place, ours) + likeness(other, rival.place, its)
        exchanged = likeness(draft, rival.place, ours) + likeness(other, same.place, its)
        return straight >= exchanged - _MARGIN
    return False


def _judge_counted(draft: Place, same: Sequence[_Rated]) -> CheckedFact:
    """Judge what a figure that stands in the source counts, and where it points."""
    if draft.fact.number is None:
        dated = draft.fact.kind == "date" and _takes_year(draft.fact, same[0].place.fact)
        return _checked(draft, same, "supported", "year-from-published" if dated else "")
    counted = [item for item in same if not names_other(draft, item.place)]
    if not counted:
        return _checked(draft, same, "misplaced", "other-noun", same[0].place)
    reason = turned(draft, counted[0].place)
    if reason:
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


def _rivals(draft: Place, aligned: Iterable[int], source: SourceIndex) -> Iterator[Place]:
    """Yield facts of the aligned passages that could stand in the place of a fact."""
    for place in source.comparable_places(draft, aligned):
        if comparable(draft, place) and not same_value(
            draft.fact, place.fact, published=source.published
        ):
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
