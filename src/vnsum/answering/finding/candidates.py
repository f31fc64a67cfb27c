"""What may answer a question: facts, names, clauses and phrases of a release, each with its form.

Candidates are made once for a release, whatever is asked. Each is a range of words of a passage;
its form says how its ends were chosen, so that the ranking can learn which ends people write.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.answering.finding.grounds import Grounds
from vnsum.answering.words.cues import (
    ADDRESSES,
    BODY_HEADS,
    BODY_TAILS,
    BREAKS,
    DATE_LEADS,
    EFFECTS,
    EVERY_WEEK,
    HAS_OBJECT,
    LEADS_TO,
    LEVELS,
    LONG_TITLES,
    PARTS_OF_DAYS,
    WEEKDAYS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place

__all__ = ["FORMS", "KINDS", "Candidate", "candidates_of", "starts_with_body"]

KINDS = (
    "number", "money", "percent", "quantity", "ratio", "range", "ordinal", "date", "time",
    "duration", "document", "phone", "person", "organisation", "place", "quotation", "name",
    "reason", "setting", "phrase",
)  # fmt: skip
FORMS = ("plain", "titled", "short", "longer1", "longer2", "joined", "led", "cue", "uncued", "open")

_PARTING = frozenset('();:"“”')
_PARTING_WORDS = BREAKS | {"song", "tuy", "dù", "rồi", "còn"}
"""What phrases start and end at; more than what no name holds."""
_LONGEST_PHRASE = 12
_LONGEST_BODY = 14
_LONGEST_COMMON = 9
"""Words of a body's name that ends in common nouns: "Ngân hàng Chính sách xã hội"."""
_MOST_PARTS = 3
_MOST_JOINED = 12
"""Facts of a kind in a row that are one answer; a list of a hundred days has five thousand
stretches."""
_LONGEST_CLAUSES, _MOST_CLAUSES = 32, 3
_LONGEST_OBJECT, _MOST_OBJECTS = 8, 2
_MOST_PHRASES = 70
"""Phrases of a passage; a bound on time, for passages of up to 200 words. Set by hand."""
_MOST_PHRASE_ENDS = 8
"""Ends of phrases that start at one word, so that late words of a passage have some too."""
_LOOSE = frozenset({"vào", "lúc", "khoảng", "từ", "trước", "sau", "đến"})
_DAYS, _NAMED = frozenset({"date", "time"}), frozenset({"organisation", "place"})
_QUANTITIES = frozenset({"number", "quantity", "money", "percent", "ratio", "range", "duration"})


@dataclass(frozen=True)
class Candidate:
    """One place of a passage that may answer.

    Attributes:
        passage: The passage.
        number: Index of the passage.
        first: First word.
        last: One past the last word.
        kind: One of `KINDS`.
        form: One of `FORMS`.
        fact: The fact it holds whole; None for names and phrases.
        basis: The fact it was made from, whole or in part.
    """

    passage: Passage
    number: int
    first: int
    last: int
    kind: str
    form: str
    fact: Fact | None = None
    basis: Fact | None = None

    @cached_property
    def span(self) -> tuple[int, int]:
        """Its place in the author's text."""
        start, end = self.passage.place_of(self.first, self.last)
        if self.fact is not None:
            start, end = min(start, self.fact.start), max(end, self.fact.end)
        return start, end

    @cached_property
    def text(self) -> str:
        """Its words in the normalised view."""
        starts, ends = self.passage.starts, self.passage.ends
        return self.passage.view.text[starts[self.first] : ends[self.last - 1]]

    @cached_property
    def words(self) -> Sequence[str]:
        """Its folded words."""
        return self.passage.words[self.first : self.last]


def candidates_of(passage: Passage, number: int, places: Sequence[Place]) -> list[Candidate]:
    """Return everything in a passage that may answer some question.

    Args:
        passage: The passage.
        number: Its index.
        places: Its facts.

    Returns:
        Candidates, one for each range of words: the first maker to name it decides on its form;
        a reason may be something else too; none runs over two cells of a table.
    """
    maker = _Maker(passage, number, places)
    found: dict[tuple[int, int, bool], Candidate] = {}
    names = (maker.bodies, maker.names)
    open_ends = (maker.phrases, maker.objects, maker.clauses)
    for make in (maker.facts, maker.weekdays, *names, maker.grounds, *open_ends):
        for candidate in make():
            if 0 <= candidate.first < candidate.last <= len(passage.words):
                place, reason = (candidate.first, candidate.last), candidate.kind == "reason"
                if candidate.kind != "phrase" or (*place, True) not in found:
                    found.setdefault((*place, reason), candidate)
    if "|" not in passage.view.text:
        return list(found.values())
    return [candidate for candidate in found.values() if "|" not in candidate.text]


def starts_with_body(words: Sequence[str]) -> int:
    """Return how many words the head of a body's name takes at the start: 2 for "công ty …"."""
    return next((size for size in (3, 2, 1) if tuple(words[:size]) in BODY_HEADS), 0)


class _Maker:
    """Makes the candidates of one passage."""

    def __init__(self, passage: Passage, number: int, places: Sequence[Place]) -> None:
        self._passage = passage
        self._number = number
        self._places = places
        self._words = passage.words
        self._clauses = passage.clauses

    def facts(self) -> Iterator[Candidate]:
        """Yield facts as they stand, and with what people add to them."""
        for index, place in enumerate(self._places):
            kind = place.fact.kind
            yield self._new(place.first, place.last, kind, "plain", place.fact)
            if kind == "person":
                yield from self._titled(place)
            elif kind in _QUANTITIES:
                yield from self._quantities(place)
            elif kind in _DAYS:
                yield from self._dates(place)
            if kind == "organisation":
                for end in self._further(place.first, place.last):
                    yield self._new(place.first, end, kind, "longer1", place.fact)
            if kind in _DAYS | _NAMED:
                yield from self._joined(index)

    def weekdays(self) -> Iterator[Candidate]:
        """Yield days of the week that stand alone: "sáng thứ Ba", "thứ Bảy hằng tuần"."""
        words = self._words
        for first in range(len(words) - 1):
            if tuple(words[first : first + 2]) in WEEKDAYS and self._one_clause(first, first + 2):
                last = first + 2
                led = first > 0 and words[first - 1] in PARTS_OF_DAYS
                yield self._new(first - led, last, "date", "plain")
                if tuple(words[last : last + 2]) in EVERY_WEEK:
                    yield self._new(first - led, last + 2, "date", "longer2")

    def names(self) -> Iterator[Candidate]:
        """Yield runs of capitalised words, with the common nouns before, between and behind."""
        for first, last in self._runs():
            yield self._new(first, last, "name", "plain")
            if last - first > 2 and self._words[first] in ADDRESSES:  # noqa: PLR2004 - "Bà Siu H'Nhiên"
                yield self._new(first + 1, last, "name", "plain")
            for start in self._heads(first):
                yield self._new(start, last, "name", "led")
            for end in self._further(first, last):
                yield self._new(first, end, "name", "joined")

    def bodies(self) -> Iterator[Candidate]:
        """Yield names of bodies from their head on: "Công ty cổ phần Dược Nam Vịnh"."""
        words = self._words
        for first in range(len(words)):
            size = starts_with_body(words[first : first + 3])
            last = first + size
            while size and self._one_clause(first, last + 1) and last - first < _LONGEST_BODY:
                if words[last] in BREAKS and not (
                    words[last] == "và" and self._is_capital(last - 1)
                ):
                    break
                last += 1
                ends = last == len(words) or not self._is_capital_at(last)
                parted = last == len(words) or not self._one_clause(first, last + 1)
                parted = parted or words[last] in BREAKS or words[last - 1] in BODY_TAILS
                stops = parted and last - first <= _LONGEST_COMMON
                if stops and self._is_capital(first) and not self._is_capital(last - 1):
                    yield self._new(first, last, "name", "led")
                levelled = words[last - 1] in LEVELS and self._is_capital(first)
                if ends and (self._is_capital(last - 1) or levelled):
                    yield self._new(first, last, "name", "led")

    def _is_capital_at(self, word: int) -> bool:
        return word < len(self._words) and self._is_capital(word)

    def _runs(self) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for word in range(len(self._words)):
            if not self._is_capital(word):
                continue
            goes_on = found and found[-1][1] == word and self._one_clause(word - 1, word + 1)
            if goes_on:
                found[-1] = (found[-1][0], word + 1)
            else:
                found.append((word, word + 1))
        return found

    def _heads(self, first: int) -> Iterator[int]:
        """Yield where a name starts with the nouns before it: "trạm bơm Cống Đá"."""
        for start in range(first - 1, max(first - 4, -1), -1):
            if self._words[start] in LEADS_TO or self._clauses[start] != self._clauses[first]:
                return
            yield start

    def _further(self, first: int, last: int) -> Iterator[int]:
        """Yield where a body's name may end that has common nouns in or behind it."""
        for _ in range(_MOST_PARTS):
            for end in (last + 1, last + 2):
                if self._one_clause(first, end) and BREAKS.isdisjoint(self._words[last:end]):
                    yield end
            capital = next((n for n in range(last, last + 3) if self._capital_in(first, n)), None)
            if capital is None or not BREAKS.isdisjoint(self._words[last:capital]):
                return
            last = capital + 1
            while self._capital_in(first, last):
                last += 1
            yield last

    def _capital_in(self, first: int, word: int) -> bool:
        return self._one_clause(first, word + 1) and self._is_capital(word)

    def grounds(self) -> Iterator[Candidate]:
        """Yield reasons, and places that are no names."""
        found = Grounds(self._words, self._clauses)
        for make in (found.reasons, found.causes, found.settings, found.spots):
            for first, last, kind, form in make():
                yield self._new(first, last, kind, form)

    def phrases(self) -> Iterator[Candidate]:
        """Yield stretches between the words and marks that part a sentence."""
        edges = self._edges()
        made = 0
        for number, first in enumerate(edges):
            for last in edges[number + 1 : number + 1 + _MOST_PHRASE_ENDS]:
                if last - first > _LONGEST_PHRASE or made >= _MOST_PHRASES:
                    break
                if self._clauses[first] != self._clauses[last - 1]:
                    break
                start = first + (self._words[first] in BREAKS and last - first > 1)
                made += 1
                yield self._new(start, last, "phrase", "open")

    def objects(self) -> Iterator[Candidate]:
        """Yield what stands behind the verbs and nouns that ask for one: "làm hạt nhựa"."""
        edges = self._edges()
        for first in range(1, len(self._words)):
            if self._words[first - 1] in HAS_OBJECT and self._one_clause(first - 1, first + 1):
                ends = [edge for edge in edges if first < edge <= first + _LONGEST_OBJECT]
                for last in ends[:_MOST_OBJECTS]:
                    if self._one_clause(first, last):
                        yield self._new(first, last, "phrase", "open")

    def clauses(self) -> Iterator[Candidate]:
        """Yield whole clauses, and two or three of them together."""
        size = len(self._words)
        parts = enumerate(pairwise(self._clauses), 1)
        words = self._words
        ends = [at for at, (left, right) in parts if left != right or words[at] in EFFECTS]
        edges = [0, *ends, size] if size else []
        for number, first in enumerate(edges):
            for last in edges[number + 1 : number + 1 + _MOST_CLAUSES]:
                if last - first <= _LONGEST_CLAUSES:
                    start = first + (self._words[first] in BREAKS and last - first > 1)
                    yield self._new(start, last, "phrase", "joined")

    def _titled(self, place: Place) -> Iterator[Candidate]:
        first = place.first
        for size in (1, 2):
            title = tuple(self._words[max(first - size, 0) : first])
            known = title in LONG_TITLES if size > 1 else title and title[0] in ADDRESSES
            if known and self._one_clause(first - size, first + 1):
                yield self._new(first - size, place.last, "person", "titled", place.fact)

    def _quantities(self, place: Place) -> Iterator[Candidate]:
        kind = place.fact.kind
        if place.first < place.tail < place.last:
            yield self._new(place.first, place.tail, kind, "short", None, place.fact)
        for word in range(place.tail, place.last):
            if word and self._between(word - 1, word) == "/":
                yield self._new(place.first, word, kind, "short", None, place.fact)
        for more, form in ((1, "longer1"), (2, "longer2"), (3, "longer2")):
            if self._one_clause(place.last - 1, place.last + more):
                yield self._new(place.first, place.last + more, kind, form, place.fact)
        if place.first and self._words[place.first - 1] in {"hơn", "gần", "khoảng", "trên", "dưới"}:
            yield self._new(place.first - 1, place.last, kind, "led", place.fact)

    def _dates(self, place: Place) -> Iterator[Candidate]:
        first, kind = place.first, place.fact.kind
        if tuple(self._words[max(first - 2, 0) : first]) in WEEKDAYS:
            yield self._new(first - 2, place.last, kind, "joined")
            if self._words[max(first - 3, 0)] in PARTS_OF_DAYS:
                yield self._new(first - 3, place.last, kind, "joined")
        if self._words[first] == "ngày" and place.last - first > 1:
            yield self._new(first + 1, place.last, kind, "short")
        for _ in range(2):
            if not first or self._words[first - 1] not in DATE_LEADS:
                return
            if self._words[first - 1] in {"đầu", "cuối"} and self._words[first] in _LOOSE:
                return  # "đợt đầu vào ngày 29/8"
            first -= 1
            yield self._new(first, place.last, kind, "led", place.fact)

    def _joined(self, index: int) -> Iterator[Candidate]:
        """Yield a fact with the ones of a like kind right behind it."""
        place = self._places[index]
        like = (
            {"date", "time"} if place.fact.kind in {"date", "time"} else {"organisation", "place"}
        )
        last = place.last
        for other in self._places[index + 1 : index + 1 + _MOST_JOINED]:
            gap = self._words[last : other.first]
            if other.first < last or other.fact.kind not in like or len(gap) > 2:  # noqa: PLR2004 - "đến hết"
                return
            between = self._between(last - 1, other.first)
            if not _PARTING.isdisjoint(between) or other.fact.kind == "ordinal":
                return
            if gap and not set(gap) <= {"đến", "ngày", "và", "tới", "hết", "của", "tại"}:
                return
            last = other.last
            yield self._new(place.first, last, place.fact.kind, "joined")
            if place.first and self._words[place.first - 1] == "từ":
                yield self._new(place.first - 1, last, place.fact.kind, "joined")

    def _between(self, left: int, right: int) -> str:
        """Return the signs between two words."""
        return self._passage.view.text[self._passage.ends[left] : self._passage.starts[right]]

    def _edges(self) -> list[int]:
        size = len(self._words)
        inner = [
            place
            for place in range(1, size)
            if self._clauses[place] != self._clauses[place - 1]
            or self._words[place] in _PARTING_WORDS
            or self._words[place - 1] in _PARTING_WORDS
        ]
        return [0, *inner, size] if size else []

    def _one_clause(self, first: int, last: int) -> bool:
        return last <= len(self._words) and self._clauses[first] == self._clauses[last - 1]

    def _is_capital(self, word: int) -> bool:
        return self._passage.view.text[self._passage.starts[word]].isupper()

    def _new(  # noqa: PLR0913, PLR0917 - a candidate is this much
        self,
        first: int,
        last: int,
        kind: str,
        form: str,
        fact: Fact | None = None,
        basis: Fact | None = None,
    ) -> Candidate:
        made_of = fact or basis
        return Candidate(self._passage, self._number, first, last, kind, form, fact, made_of)
