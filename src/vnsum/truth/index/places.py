"""A fact where it stands: its words, what it counts, and what stands near it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.lazily import lazy
from vnsum.truth.finding.number_words import ONES, SCALES
from vnsum.truth.index.finder import find_in_view
from vnsum.truth.index.titled import with_titled_persons
from vnsum.truth.lexicon import COUNTING_WORDS, FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from vnsum.facts import Fact
    from vnsum.truth.index.passages import Passage

__all__ = ["Place", "figures_in", "place_facts"]

_IN_FIGURES = frozenset({*ONES, *SCALES, "mười", "mươi", "lăm", "mốt", "linh", "lẻ", "tỉ", "rưỡi"})
_IN_FIGURES |= {"khoảng", "gần", "hơn", "trên", "dưới", "hàng", "vài"}
_ON = frozenset(
    {
        "xuống", "lên", "còn", "đến", "tới", "thành", "sang", "so", "thay", "kể", "nếu", "nhưng",
        "song", "tính", "nhờ", "hồi", "lúc", "bởi", "theo", "gồm",
    }
)  # fmt: skip
"""Words behind a figure that lead on and are never counted."""
_MOST_COUNTED = 4
_BEND = 4
"""Words before a figure in which it is bent."""
_WIDE = 16
"""Words looked at on each side of a fact for what stands near it; set by hand."""
_FADES = tuple(0.98**distance for distance in range(_WIDE))
_CLAUSE_FADE = 0.7
"""Weight kept across the edge of a clause; set by hand."""


@dataclass(unsafe_hash=True)  # a frozen one takes thrice the time to make
class Place:
    """A fact where it stands.

    Attributes:
        passage: The passage.
        fact: The fact; offsets count from the start of the whole text.
        first: Its first word in the passage.
        last: One past its last word.
        number: Index of the passage.
        head: Words above it, where it is a cell of a table.
    """

    passage: Passage
    fact: Fact
    first: int
    last: int
    number: int = 0
    head: tuple[str, ...] = ()

    @property
    def words(self) -> Sequence[str]:
        """The folded words of the fact."""
        return self.passage.words[self.first : self.last]

    @lazy
    def tail(self) -> int:
        """The first word behind the figure itself: "hộ" in "1.250 hộ dân"."""
        words, number = self.passage.words, self.first
        while number < self.last and (words[number] in _IN_FIGURES or words[number][0].isdigit()):
            number += 1
        return number if self.fact.number is not None and number > self.first else self.last

    @property
    def span(self) -> Span:
        """Its place in the whole text."""
        return Span(self.fact.start, self.fact.end, self.fact.text)

    @lazy
    def counted(self) -> Sequence[str]:
        """Up to four words behind a figure in its clause, from its noun on."""
        words, clauses = self.passage.words, self.passage.clauses
        found: list[str] = []
        tail = self.tail
        if words[tail : tail + 1] and words[tail] in _ON and words[tail + 1 : tail + 2]:
            tail += 2 if words[tail + 1][0].isdigit() else 0  # "từ 79 xuống 41 em" counts "em"
        unit = (self.fact.unit or "").split()
        if len(unit) > 1 and words[tail : tail + len(unit)] == unit:
            found += unit  # "16 chỉ tiêu", though "chỉ" alone is a function word
            tail += len(unit)
        for number in range(tail, min(tail + _MOST_COUNTED + 1, len(words))):
            word = words[number]
            if clauses[number] != clauses[self.tail - 1] or word[0].isdigit() or word in _ON:
                break
            if not found and word in COUNTING_WORDS:
                continue
            if word in FUNCTION_WORDS:
                break
            found.append(word)
        return tuple(found[:_MOST_COUNTED])

    @lazy
    def nearness(self) -> tuple[Mapping[str, float], Mapping[str, float]]:
        """For each word before the fact, and for each behind it, how near it stands, 0 to 1."""
        first, tail, size = self.first, self.tail, len(self.passage.words)
        before = range(first - 1, max(-1, first - 1 - _WIDE), -1)
        beside = self._nearness(before), self._nearness(range(tail, min(size, tail + _WIDE)))
        if not self.head:
            return beside
        return {**beside[0], **dict.fromkeys(self.head, 1.0)}, beside[1]

    def _nearness(self, numbers: range) -> Mapping[str, float]:
        words, clauses = self.passage.words, self.passage.clauses
        home = clauses[self.first]
        found: dict[str, float] = {}
        for number, fade in zip(numbers, _FADES, strict=False):
            word = words[number]
            if word not in found:
                crossed = abs(clauses[number] - home)
                found[word] = fade * _CLAUSE_FADE**crossed if crossed else fade
        return found

    def quoted(self, *, bent: bool = False) -> str:
        """The fact with up to six words behind it in its clause, as the text has them.

        Args:
            bent: Whether to begin with what bends it, a little before it: "giảm 12 doanh nghiệp".

        Returns:
            Text of the passage.
        """
        last, clauses = self.last, self.passage.clauses
        first = self._bend if bent else self.first
        while last < min(self.last + 6, len(clauses)) and clauses[last] == clauses[self.last - 1]:
            last += 1
        text = self.passage.view.text
        return text[self.passage.starts[first] : self.passage.ends[last - 1]]

    @property
    def _bend(self) -> int:
        """The word that bends the figure, a little before it; else its own first word."""
        bend = self.fact.modifier.split(" ")[0]
        for number in range(self.first - 1, max(-1, self.first - 1 - _BEND), -1):
            if bend and self.passage.words[number] == bend:
                return number
        return self.first


def place_facts(passage: Passage, published: date | None, number: int = 0) -> Iterator[Place]:
    """Find the facts of a passage and the words they stand in.

    Args:
        passage: A passage.
        published: The date relative dates count from.
        number: Index of the passage.

    Yields:
        Facts with offsets into the whole text.
    """
    found = find_in_view(passage.view, published=published, shift=passage.start)
    for fact in with_titled_persons(passage, found):
        first, last = passage.words_at(fact.start, fact.end)
        if last > first:
            yield Place(passage, fact, first, last, number)


def figures_in(place: Place) -> Iterator[Place]:
    """Yield the two figures of a ratio as figures of their own: 18/29 says 18 and 29."""
    fact = place.fact
    if fact.kind == "ratio":
        for number in (fact.number, fact.upper):
            if number is not None:
                part = replace(fact, kind="quantity", value=str(number), number=number, upper=None)
                yield replace(place, fact=part)
