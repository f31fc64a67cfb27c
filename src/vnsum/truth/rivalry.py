"""Another value of the source in the place of the draft's: what speaks for it.

A value is misplaced where another one of its kind stands in the very words the draft uses, where
the passage a sentence was made from has another date or person, or where all words around it
point to another value and none to its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.truth.company import Company
from vnsum.truth.context import evidence, is_labelled, likeness, support, surroundings, tells_apart
from vnsum.truth.counting import has_other_noun, says_less
from vnsum.truth.equivalence import same_value
from vnsum.truth.lexicon import FUNCTION_WORDS
from vnsum.truth.pointing import points_away

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.truth.passages import Passage
    from vnsum.truth.places import Place
    from vnsum.truth.source import SourceIndex

__all__ = ["Rated", "Rivalry"]

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
"""Rivals looked at, best first."""
_NAMES = frozenset({"person", "place", "organisation"})
_FITS = 0.5
"""How well it has to fit at least."""
_SORTS = frozenset({"qđ", "kh", "nq", "ct", "tb", "ttr", "tttr", "đa", "bc", "cv"})
_ISSUERS = frozenset({"ubnd", "hđnd", "cp", "ttg", "tw", "tu", "hu", "qu"})
_DOCUMENT_REACH = 6
_AT_HOME = {"date": 2, "person": 3}
"""Words that have to speak for the passage's own date or person."""
_POINTED = frozenset({"number", "quantity", "money", "date", "person"})
_TOLD_OF_OWN_DAY = 4
"""Words that have to point to another date than the one of publication."""
_TOLD_THERE = 4
"""Words of a sentence that stand in another person's passage only; one more may stand here."""
_NEAR = 0.5
"""Share of the alignment of the passage a sentence was made from that a figure's own reaches."""
_HOME, _CLOSE_HOME = 0.3, 0.5
"""Alignment of the passage a sentence was made from; one word less is needed of a close one."""
_AWAY = 0.34
"""Share of it that no passage with the value may reach. All set on probes 01 to 08 and on the
district's paraphrases."""
_FARTHER = 2
"""Words more that have to speak for a value of a passage that is less like the sentence."""
_AT_EDGES = frozenset({"date"})


@dataclass(frozen=True, slots=True)
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
        self._draft = draft
        self._told = told
        self._others = others
        self._scores = scores
        self._source = source

    @cached_property
    def _named(self) -> set[str]:
        """Words of names in a figure's sentence: who acts tells no figure from another."""
        if not self._is_figure():
            return set()
        named = {
            word for place in self._others if place.fact.kind in _NAMES for word in place.words
        }
        return named | _capitals(self._draft.passage)

    def find(self, same: Sequence[Rated], rivals: Sequence[Rated]) -> Place | None:
        """Return the value the words of the draft speak for; None where they speak for its own.

        Args:
            same: The places of the draft's value, best first.
            rivals: The other values, best first.

        Returns:
            The place of that value.
        """
        return (
            self._better(same[0], rivals)
            or self._at_home(same, rivals)
            or self._pointed_at(same, rivals)
            or self._in_company(same, rivals)
        )

    def _in_company(self, same: Sequence[Rated], rivals: Sequence[Rated]) -> Place | None:
        """Return a figure that stands with the other facts of the sentence, where its own does not.

        Of the very thing it counts, and in a passage much more like the sentence.
        """
        home = max(map(self._score, same))
        likely = [
            item.place
            for item in rivals[:_TRIED]
            if item.rating > same[0].rating + _MARGIN
            and home < _NEAR * self._score(item)
            and _may_stand_for(self._draft, item.place)
            and not self._is_said(item.place)
        ]
        if not likely:
            return None
        company = Company(self._draft, self._others, self._source)
        places = [item.place for item in same]
        return next((one for one in likely if company.speaks_against(places, one)), None)

    def _better(self, same: Rated, rivals: Sequence[Rated]) -> Place | None:
        """Return a value that fits the words beside the draft's better; None where none does."""
        kind: str = self._draft.fact.kind
        if kind == "date":
            if self._is_own_day():
                return next(
                    (item.place for item in rivals[:_TRIED] if self._is_labelled(item)), None
                )
            kind = "year" if self._draft.fact.value.endswith("-??-??") else kind
        least = max(_FITS_OF.get(kind, _FITS), same.rating + _MARGINS.get(kind, _MARGIN))
        for rival in rivals[:_TRIED]:
            apart = self._is_figure() and tells_apart(
                self._draft, same.place, rival.place, self._named
            )
            fits = rival.rating >= least and self._is_told(same, rival, kind)
            if not (apart or fits) or self._is_named_too(same, rival):
                continue
            if _is_of_document(rival.place):
                continue
            if kind in _AT_EDGES and self._is_said(rival.place):
                continue
            if not self._is_whole_of(rival.place):
                return rival.place
        return None

    def _is_told(self, same: Rated, rival: Rated, kind: str) -> bool:
        told = self._count(evidence(self._draft, same.place, rival.place))
        least = _least_told(self._draft, same.place, rival.place, kind)
        other_noun = has_other_noun(self._draft, same.place, rival.place)
        if self._score(same) > self._score(rival) and not other_noun:
            least += _FARTHER  # the sentence was made from the other passage
        backed = len(support(self._draft, same.place, rival.place) - self._named)
        bends = [item.fact.modifier for item in (self._draft, same.place, rival.place)]
        backed += bool(bends[0]) and bends[0] == bends[1] != bends[2]  # "ít nhất 346 người"
        return told >= least and (told > backed or other_noun)

    def _is_labelled(self, rival: Rated) -> bool:
        """Tell whether the very words before a date are those before another: "đợt khám ngày"."""
        if not self._is_day():
            return False
        return is_labelled(self._draft, rival.place) and not self._is_said(rival.place)

    def _is_whole_of(self, rival: Place) -> bool:
        """Tell whether the draft says that the rival is a part of its figure: "trong số 36 ổ"."""
        draft = self._draft
        before = draft.passage.words[max(0, draft.first - _TRIED) : draft.first]
        if "trong" not in before or draft.fact.number is None or rival.fact.number is None:
            return False
        if rival.fact.number >= draft.fact.number:
            return False
        told = before[-1] == "trong" and any(
            other.last == draft.first - 1 and other.fact.number is not None
            for other in self._others
        )  # "chín trong 14 giáo viên chưa có", where five have
        return told or self._is_said(rival)

    def _at_home(self, same: Sequence[Rated], rivals: Sequence[Rated]) -> Place | None:
        """Return the date or person of the passage a sentence was made from, where it has another.

        The sentence says what one passage says, and the value stands in none that says anything
        of it: "Trưởng phòng Kinh tế huyện Sùng Chấn Phong" where that passage names Lò Văn Inh.
        """
        kind = self._draft.fact.kind
        if kind not in _AT_HOME or self._is_own_day() or self._is_of_couple():
            return None
        homes = {item.place.number for item in same}
        elsewhere = max(self._score(item) for item in same)
        for rival in rivals[:_TRIED]:
            home = self._score(rival)
            if home < _HOME or elsewhere > _NEAR * home or rival.place.number in homes:
                continue
            if _is_of_document(rival.place):
                continue
            if kind == "person" and self._is_told_there(same, rival.place):
                return rival.place
            if elsewhere > _AWAY * home:
                continue
            told = evidence(self._draft, same[0].place, rival.place)
            least = _AT_HOME[kind] - (home >= _CLOSE_HOME)
            count = self._count(told) if elsewhere else len(told)
            if count >= least and not self._is_said(rival.place):
                return rival.place
        return None

    def _is_told_there(self, same: Sequence[Rated], rival: Place) -> bool:
        """Tell whether what a sentence tells stands in a rival's passage, and not at the person's.

        "Ông Tăng Văn Đạt lưu ý người trúng đấu giá phải xây nhà theo mẫu", which another man said.
        """
        if self._is_said(rival):
            return False
        passage = self._draft.passage
        told = passage.distinct - FUNCTION_WORDS - _capitals(passage) - set(self._draft.words)
        theirs = told & rival.passage.distinct
        for item in same:
            own = told & item.place.passage.distinct
            if len(theirs - own) < _TOLD_THERE or len(own - theirs) > 1:
                return False
        return True

    def _pointed_at(self, same: Sequence[Rated], rivals: Sequence[Rated]) -> Place | None:
        """Return a value of the passage a sentence was made from that its words point to alone."""
        if self._draft.fact.kind not in _POINTED:
            return None
        least = 0
        if self._is_own_day() and not self._is_day():
            return None
        if self._draft.fact.kind == "date" and (self._is_own_day() or not self._is_day()):
            least = _TOLD_OF_OWN_DAY
        places = [item.place for item in same]
        best = max(self._scores.values(), default=0.0)
        named = {
            word for place in self._others if place.fact.kind in _NAMES for word in place.words
        }
        for rival in rivals[:_TRIED]:
            home = self._score(rival)
            if home < _HOME or home < best or self._is_said(rival.place):
                continue
            if _is_of_document(rival.place):
                continue
            if self._is_figure() and max(map(self._score, same)) > _NEAR * home:
                continue
            if points_away(self._draft, places, rival.place, named, least):
                return rival.place
        return None

    def _score(self, rated: Rated) -> float:
        return self._scores.get(rated.place.number, 0.0)

    def _count(self, words: set[str]) -> int:
        return sum(self._source.tells(word) for word in words - self._named)

    def _is_figure(self) -> bool:
        return self._draft.fact.number is not None

    def _is_of_couple(self) -> bool:
        """Tell whether a person is named for two: "vợ chồng Lương Thế Bảo"."""
        words = self._draft.passage.words[max(0, self._draft.first - 2) : self._draft.first]
        return words in (["vợ", "chồng"], ["gia", "đình"], ["anh", "em"], ["mẹ", "con"])

    def _is_day(self) -> bool:
        return "?" not in self._draft.fact.value[5:]

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
            for other in (*self._others, *self._told)
            if other is not self._draft and _as_precise(other, place)
        )

    def _is_named_too(self, same: Rated, rival: Rated) -> bool:
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


def _may_stand_for(draft: Place, rival: Place) -> bool:
    """Tell whether a rival counts the very thing that a draft's figure counts."""
    if draft.fact.kind not in {"number", "quantity"}:
        return False
    return bool(draft.counted) and draft.counted[:1] == rival.counted[:1]


def _as_precise(one: Place, other: Place) -> bool:
    """Tell whether two dates are told to the same point; "năm 2023" does not say "17/9"."""
    return one.fact.kind != "date" or one.fact.value[5:].count("?") == other.fact.value[5:].count(
        "?"
    )


def _is_of_document(place: Place) -> bool:
    """Tell whether a date is that of a document: "Quyết định số 1903/QĐ-UBND ngày 28/4"."""
    if place.fact.kind != "date":
        return False
    words = place.passage.words[max(0, place.first - _DOCUMENT_REACH) : place.first]
    return any(
        (before == "số" and word[0].isdigit()) or (word in _ISSUERS and before in _SORTS)
        for before, word in pairwise(words)
    )


def _capitals(passage: Passage) -> set[str]:
    """Return the words of runs of capitals; "Sơn Bá" without its head is no fact."""
    text, starts, words = passage.view.text, passage.starts, passage.words
    large = [text[start].isupper() for start in starts]
    return {
        word
        for number, word in enumerate(words)
        if large[number]
        and ((large[max(0, number - 1)] and number) or any(large[number + 1 : number + 2]))
    }


def _least_told(draft: Place, same: Place, rival: Place, kind: str) -> int:
    """Return how many words have to speak for a rival: one where a sentence has both figures."""
    beside = same.passage is rival.passage and not says_less(draft, same)
    return 1 if beside and kind not in _TOLD_OF else _TOLD_OF.get(kind, _TOLD)
