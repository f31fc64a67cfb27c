"""Another value of the source in the place of the draft's: the odds that a fact was moved.

A figure, date or person that stands in the source may have been taken from elsewhere in it. What
speaks for a rival: words beside the draft's fact that stand nearer to the rival, or that mean the
same as those there (`matching`), a passage more like the sentence, the same noun, the company of
the sentence's other facts. What speaks against it: words of the sentence that stand only where the
source has the draft's own value, and a rival that the draft names as well. How much each says was
fitted; see `weights`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.lazily import lazy
from vnsum.truth.figures.amounts import base_of
from vnsum.truth.figures.counting import counts_alike
from vnsum.truth.figures.directions import tells_change
from vnsum.truth.index.equivalence import same_value
from vnsum.truth.moved.brackets import past_bracket
from vnsum.truth.moved.context import is_labelled, likeness, surroundings
from vnsum.truth.moved.date_roles import compare_roles
from vnsum.truth.moved.own_places import NEAREST, OwnPlaces
from vnsum.truth.moved.rivals import is_part, is_told_in
from vnsum.truth.moved.rows import LONGEST_ROW
from vnsum.truth.weights import DATE_MOVED, FIGURE_MOVED, PERSON_MOVED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.weights import Weights

__all__ = ["Rated", "Rivalry", "is_copied", "sort_of"]

_LISTED = 3
"""Words apart up to which two facts of a passage are told side by side; set by hand."""
_WHOLE = frozenset({"trong", "tổng"})
_TRIED = 6
"""Rivals looked at, best first."""
_LEAST: Mapping[str, tuple[Weights, float]] = {
    "figure": (FIGURE_MOVED, -0.55), "date": (DATE_MOVED, -0.8), "person": (PERSON_MOVED, -0.85),
}  # fmt: skip
"""The weights of each sort of fact, and the odds from which on it was moved: where the founders'
leads left out of the fit lost as little by false alarms as they gained; see docs/log.md."""
_MARGIN = 0.3
"""How much better two exchanged facts have to fit in each other's place; set by hand."""
_COPIED = 4
"""Words on each side, or up to the edge of the sentence, that make a copy."""
_NAMES = frozenset({"place", "organisation"})
_DIGITS = 5


@dataclass(slots=True, unsafe_hash=True)  # a frozen one takes thrice the time to make
class Rated:
    """A place of the source and how well its surroundings fit.

    Attributes:
        place: The place.
        rating: Its likeness and the alignment of its passage.
    """

    place: Place
    rating: float


class Rivalry:
    """Looks for another value that the words of the draft speak for."""

    def __init__(
        self,
        draft: Place,
        others: Sequence[Place],
        scores: Mapping[int, float],
        source: SourceIndex,
        told: Sequence[Place],
    ) -> None:
        """Take a fact and what is known about its sentence.

        Args:
            draft: The fact.
            others: All facts of its sentence.
            scores: How well each passage is aligned with the sentence.
            source: The source.
            told: The facts of the draft's sentence before.
        """
        self.draft = draft
        self.odds = -math.inf
        """Log of the odds that the fact was moved, once a rival was looked for."""
        self._told = told
        self.others = others
        self._others = [one for one in others if one.fact is not draft.fact]
        self._companies: dict[int, float] = {}
        self.scores = scores
        self.source = source

    @lazy
    def sort(self) -> str:
        """What sort of fact it is: "figure", "date", "person"; "" for one that is not moved."""
        return sort_of(self.draft.fact)

    def find(self, same: Sequence[Rated], rivals: Sequence[Rated]) -> Place | None:
        """Return the value the words of the draft speak for; None where they speak for its own.

        Args:
            same: The places of the draft's value, best first.
            rivals: The other values, best first.

        Returns:
            The place of that value.
        """
        if not self.sort or not rivals:
            return None
        if any(is_copied(self.draft, item.place) for item in same):
            return None
        weights, least = _LEAST[self.sort]
        odds = [weights.odds(told) for told in self.features(same, rivals)]
        best = max(range(len(odds)), key=lambda number: odds[number])
        self.odds = odds[best]
        if odds[best] >= least:
            return rivals[best].place
        tried = (item.place for item in rivals[:_TRIED])
        mine = same[0].place
        return next((place for place in tried if self._exchanged(mine, place) > _MARGIN), None)

    def features(
        self, same: Sequence[Rated], rivals: Sequence[Rated]
    ) -> Sequence[dict[str, float]]:
        """Return what speaks for and against each rival, by name."""
        own = OwnPlaces(self.draft, [item.place for item in same], self.source)
        shared = dict(self._of_fact(same))
        tried = rivals[:_TRIED]
        its, theirs = self._meant(same[:NEAREST], tried)
        return [
            shared
            | dict(self._of_rival(number, own, same, rival))
            | {"meant own": its, "meant closer": score - its}
            for number, (rival, score) in enumerate(zip(tried, theirs, strict=True))
        ]

    def _meant(self, same: Sequence[Rated], rivals: Sequence[Rated]) -> tuple[float, list[float]]:
        """Return how well the fact fits in its best place and in each rival's, by `matching`."""
        from vnsum.truth.moved.matching import load_matcher  # noqa: PLC0415 - imports numpy

        places = [item.place for item in (*same, *rivals)]
        scores = load_matcher().scores(self.sort, self.draft, places)
        return max(scores[: len(same)]), scores[len(same) :]

    def _of_fact(self, same: Sequence[Rated]) -> Iterator[tuple[str, float]]:
        fact = self.draft.fact
        yield "places of its own", math.log(len(same))
        if fact.number is not None:
            yield "digits", min(len(self.draft.words[0]), _DIGITS) / _DIGITS
            yield "spelt", float(not fact.text[:1].isdigit())
            before = self.draft.passage.words[max(0, self.draft.first - 3) : self.draft.first]
            yield "told as whole", float("số" in before and not _WHOLE.isdisjoint(before))
        if fact.kind == "date":
            yield "day of publication", float(self._is_own_day())
            yield "day", float("?" not in fact.value[5:])

    def _of_rival(
        self, number: int, own: OwnPlaces, same: Sequence[Rated], rival: Rated
    ) -> Iterator[tuple[str, float]]:
        place = rival.place
        score = self.scores.get(place.number, 0.0)
        its = max(self.scores.get(item.place.number, 0.0) for item in same)
        yield "rank", float(min(number, 3))
        yield "likeness of its own", same[0].rating
        yield "likelier", rival.rating - same[0].rating
        yield "aligned", score
        yield "aligned own", its
        yield "better aligned", score - its
        yield "best aligned", float(score >= max(self.scores.values(), default=0.0))
        yield "same passage", float(any(place.passage is item.passage for item in own.places))
        yield "apart", min(abs(place.number - item.number) for item in own.places[:NEAREST]) / 5
        yield "said too", float(self._is_said(place))
        yield "company", self._company(place.number) - self._company_of(own.places)
        yield "labelled", float(is_labelled(self.draft, place))
        yield "labelled own", own.is_labelled
        yield "exchanged", self._exchanged(own.places[0], place)
        listed = any(_are_listed(place, item) for item in own.places[:NEAREST])
        yield "beside its own", float(listed)
        its = tells_change(place)
        yield "rival a change", float(its and not self._tells_change)
        yield "only the rival none", float(self._tells_change and not its)
        yield from self._of_wholes(own.places[0], place)
        yield from self._of_bends(own, place)
        yield from own.compared(place)
        if not self._is_part_of(own, place):
            yield from own.told_under(place)
        if self.draft.fact.number is not None:
            yield from self._of_nouns(own, place)
            yield from self._of_rows(own, place)
        if self.draft.fact.kind == "date":
            yield from compare_roles(self.draft, own.places[:NEAREST], place)
        if self.draft.fact.kind == "person" and self._quoting:
            told = max(map(self._quotes, own.places[:NEAREST]))
            yield "quotes closer", self._quotes(place) - told

    def _of_wholes(self, mine: Place, rival: Place) -> Iterator[tuple[str, float]]:
        """Yield whether the source tells one of the two values as a part of the other.

        "Đã kiện 2 trong số 6 doanh nghiệp", "9.418 hồ sơ, trong đó 7.723 hồ sơ trực tuyến".
        """
        if self.draft.fact.number is None:
            return
        beside = mine.passage is rival.passage
        yield "part of the rival", float(beside and is_part(mine, rival))
        yield "rival a part", float(beside and (is_part(rival, mine) or is_told_in(rival, mine)))
        yield "part told in it", float(beside and is_told_in(mine, rival))

    @staticmethod
    def _is_part_of(own: OwnPlaces, rival: Place) -> bool:
        """Tell whether one of the two values is told as a part of the other, here or there."""
        return any(
            is_part(place, rival) or is_part(rival, place)
            or is_told_in(place, rival) or is_told_in(rival, place)
            for place in own.places[:NEAREST]
            if place.passage is rival.passage
        )  # fmt: skip

    @lazy
    def _tells_change(self) -> bool:
        """Whether the draft's figure is by how much something rose or fell."""
        return tells_change(self.draft)

    @lazy
    def _quoting(self) -> frozenset[int]:
        """The passages that hold what the draft's sentence quotes."""
        quoted = (one for one in self._others if one.fact.kind == "quotation")
        return frozenset(number for one in quoted for number in self.source.saying(one.words))

    def _quotes(self, place: Place) -> float:
        """Tell whether a person stands beside what is quoted: 1, a passage before: a half."""
        if place.number in self._quoting:
            return 1.0
        return 0.5 if place.number + 1 in self._quoting else 0.0

    def _of_bends(self, own: OwnPlaces, place: Place) -> Iterator[tuple[str, float]]:
        bend = self.draft.fact.modifier
        if bend:
            alike = any(item.fact.modifier == bend for item in own.places)
            yield "bent alike", float(place.fact.modifier == bend) - float(alike)

    def _of_nouns(self, own: OwnPlaces, place: Place) -> Iterator[tuple[str, float]]:
        draft = self.draft
        head = draft.counted[:1]
        yield "same noun", float(counts_alike(draft, place))
        yield "own noun", own.counts_alike
        yield "same head", float(place.counted[:1] == head)
        yield "own head", own.has_head
        yield "other noun", own.names_other
        yield "measured", float(bool(base_of(draft.fact)))
        yield "same unit", float(draft.fact.unit == place.fact.unit is not None)

    @staticmethod
    def _of_rows(own: OwnPlaces, place: Place) -> Iterator[tuple[str, float]]:
        """Yield whether both values stand in rows: of one column, of one row, of a list."""
        mine = own.places[0]
        yield "own in a table", float(bool(mine.head))
        yield "same column", float(bool(mine.head) and mine.head == place.head)
        yield "same row", float(bool(mine.head and place.head) and mine.number == place.number)
        short = all(len(one.passage.words) <= LONGEST_ROW for one in (mine, place))
        yield "rows of a list", float(short and mine.number != place.number)

    def _exchanged(self, mine: Place, place: Place) -> float:
        """Return how much better this fact and one that names a rival fit in each other's place.

        "5.870 ca tăng huyết áp, 1.946 ca đái tháo đường" of 1.946 and 5.870.
        """
        published = self.source.published
        beside = mine.passage is place.passage and not self._is_respective
        for other in self._others if beside else ():
            if is_part(self.draft, other) or is_part(other, self.draft):
                continue  # exchanged, the part would be more than the whole
            if same_value(other.fact, place.fact, published=published):
                ours, its = surroundings(self.draft), surroundings(other)
                straight = likeness(self.draft, mine, ours) + likeness(other, place, its)
                crossed = likeness(self.draft, place, ours) + likeness(other, mine, its)
                return crossed - straight
        return 0.0

    @lazy
    def _is_respective(self) -> bool:
        """Tell whether figures stand apart from what they count: "A và B lần lượt 16 và 3"."""
        return ("lần", "lượt") in self.draft.passage.distinct_pairs

    def _company_of(self, places: Sequence[Place]) -> float:
        return max(self._company(place.number) for place in places[:NEAREST])

    def _company(self, number: int) -> float:
        """Return the share of the sentence's other facts that stand in a passage."""
        known = self._companies.get(number)
        if known is None:
            found = sum(self._stands_in(other, number) for other in self._others)
            known = self._companies[number] = found / max(1, len(self._others))
        return known

    def _stands_in(self, other: Place, number: int) -> bool:
        """Tell whether a fact of the sentence stands in a passage; asked for each of the others."""
        fact, memo = other.fact, other.passage.memo
        key = "stands in", number, fact.kind, fact.start, fact.end
        known: bool | None = memo.get(key)
        if known is None:
            published, facts = self.source.published, self.source.places(number)
            known = memo[key] = any(
                same_value(fact, one.fact, published=published) for one in facts
            )
        return known

    def _is_own_day(self) -> bool:
        published, days = self.source.published, self.source.own_days
        return any(same_value(self.draft.fact, day, published=published) for day in days)

    def _is_said(self, place: Place) -> bool:
        """Tell whether the draft's sentence names a value of the source as well."""
        published = self.source.published
        return any(
            same_value(other.fact, place.fact, published=published)
            for other in (*self._others, *self._told)
            if _as_precise(other, place)
        )


def _are_listed(one: Place, other: Place) -> bool:
    """Tell whether two facts of a passage are told side by side: "từ 3/10 đến hết ngày 2/11"."""
    apart = max(one.first - other.last, other.first - one.last)
    return one.passage is other.passage and apart <= _LISTED


def sort_of(fact: Fact) -> str:
    """Return "figure", "date" or "person"; "" for a fact that is not moved."""
    if fact.kind in {"date", "person"}:
        return fact.kind
    return "" if fact.kind in _NAMES or fact.number is None else "figure"


def _as_precise(one: Place, other: Place) -> bool:
    """Tell whether two dates are told to the same point; "năm 2023" does not say "17/9"."""
    if one.fact.kind != "date":
        return True
    return one.fact.value[5:].count("?") == other.fact.value[5:].count("?")


def is_copied(draft: Place, source: Place) -> bool:
    """Tell whether a fact stands in the draft between the very words it has in the source.

    A bracket behind a name of the source may be left out.
    """
    ours, theirs = draft.passage.words, source.passage.words
    before = min(_COPIED, draft.first)
    behind = ours[draft.last : draft.last + _COPIED]
    return (
        before <= source.first
        and any(behind == theirs[end : end + len(behind)] for end in _ends(source))
        and ours[draft.first - before : draft.first] == theirs[source.first - before : source.first]
    )


def _ends(place: Place) -> tuple[int, ...]:
    """Return where the words behind a fact begin, and behind a name with a bracket again."""
    named = place.fact.kind == "person"
    return (place.last, past_bracket(place)) if named else (place.last,)
