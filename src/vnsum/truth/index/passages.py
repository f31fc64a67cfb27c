"""A text as passages of words: what facts are looked up in and compared with.

A passage is a sentence, a title line or a caption. Its words are folded (lower
case, old tone marks), each with its place in the normalised view and the number
of its clause, so that "thu ngân sách đạt 111,8%, chi đạt 106,8%" keeps its two
halves apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from vnsum.lazily import lazy, pattern
from vnsum.text.normalise import NormalisedText, normalise
from vnsum.text.sentences import split_sentences
from vnsum.truth.finding.tokens import bounds_of
from vnsum.truth.lexicon import FLIGHT, FUNCTION_WORDS, NEGATIONS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

__all__ = ["Passage", "count_same", "passages_at", "split_passages"]

_WORD = pattern(r"(\d+(?:[.,:/-]\d+)+|[^\W_]+|%)")
_CLAUSE_MARK = pattern(r'[,;:()\[\]"–—.!?…]')
_MOST_WORDS = 200
_LINE = pattern(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")

_SPELLINGS = {
    "quĩ": "quỹ", "quí": "quý", "qui": "quy", "kĩ": "kỹ", "kì": "kỳ", "kí": "ký", "lí": "lý",
    "mĩ": "mỹ", "sỹ": "sĩ", "tỉ": "tỷ",
}  # fmt: skip


@dataclass(unsafe_hash=True)  # a frozen one takes thrice the time to make
class Passage:
    """A stretch of a text, in words.

    Attributes:
        start: First character in the text it was taken from.
        end: One past the last.
        view: The stretch in the normalised view.
        sentence: Index of the sentence of the release's body; -1 for titles, captions and the rest.
    """

    start: int
    end: int
    view: NormalisedText
    sentence: int = -1

    @lazy
    def _pieces(self) -> list[str]:
        """The folded text cut up: every second piece is a word as it is written."""
        return _WORD.split(self.view.folded)

    @lazy
    def words(self) -> list[str]:
        """The folded words, those spelt in two ways ("quĩ", "quỹ") in one."""
        written = self._pieces[1::2]
        if _SPELLINGS.keys().isdisjoint(written):
            return written
        return [_SPELLINGS.get(word, word) for word in written]

    @lazy
    def _bounds(self) -> tuple[list[int], list[int]]:
        return bounds_of(self._pieces)

    @property
    def starts(self) -> list[int]:
        """Where each word starts in the view."""
        return self._bounds[0]

    @property
    def ends(self) -> list[int]:
        """Where each word ends in the view."""
        return self._bounds[1]

    def is_capital(self, number: int) -> bool:
        """Tell whether a word begins with a capital: "Ea Drông Hạ" names nothing that falls."""
        return self.view.text[self.starts[number]].isupper()

    @lazy
    def distinct(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.words)

    @lazy
    def content(self) -> frozenset[str]:
        """The different words that say something."""
        return self.distinct - FUNCTION_WORDS

    @lazy
    def negations(self) -> Sequence[int]:
        """Where words stand that deny."""
        if NEGATIONS.isdisjoint(self.distinct):
            return ()
        return [
            number
            for number, word in enumerate(self.words)
            if word in NEGATIONS and not self._flies(number)
        ]

    def _flies(self, number: int) -> bool:
        """Tell whether a negation is the second word of "hàng không"."""
        before = self.words[max(0, number - 2) : number]
        return before[1:] == ["hàng"] and before[0] in FLIGHT

    @lazy
    def distinct_pairs(self) -> frozenset[tuple[str, str]]:
        """The different pairs of neighbouring words."""
        return frozenset(pairwise(self.words))

    @lazy
    def memo(self) -> dict[Any, Any]:
        """What was found out about the passage, by what was asked."""
        return {}

    @lazy
    def joined(self) -> str:
        """The words with one blank around each, to look phrases up in."""
        return f" {' '.join(self.words)} "

    @lazy
    def brackets(self) -> dict[int, int]:
        """The stretches of words in round brackets: the first word of each, and one past its last.

        One that is not closed goes to the end.
        """
        folded = self.view.folded
        if "(" not in folded:
            return {}
        found: dict[int, int] = {}
        depth = opened = position = 0
        for number, (start, end) in enumerate(zip(self.starts, self.ends, strict=True)):
            for mark in folded[position:start]:
                before, depth = depth, max(0, depth + (mark == "(") - (mark == ")"))
                if depth > before == 0:
                    opened = number
                elif before > depth == 0 and opened < number:
                    found[opened] = number
            position = end
        return found | ({opened: len(self.words)} if depth else {})

    @lazy
    def unbracketed(self) -> list[str]:
        """The words without those in round brackets."""
        inside = {number for pair in self.brackets.items() for number in range(*pair)}
        return [word for number, word in enumerate(self.words) if number not in inside]

    @lazy
    def positions(self) -> dict[str, list[int]]:
        """For each word where it stands."""
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            found.setdefault(word, []).append(number)
        return found

    @lazy
    def pairs(self) -> dict[tuple[str, str], list[int]]:
        """For each two neighbouring words where the first of them stands."""
        found: dict[tuple[str, str], list[int]] = {}
        for number, pair in enumerate(pairwise(self.words)):
            found.setdefault(pair, []).append(number)
        return found

    @lazy
    def clauses(self) -> list[int]:
        """For each word the number of the clause it stands in, from 0; brackets stand apart."""
        starts, ends = self._bounds
        numbers: list[int] = []
        clause = last = 0
        outer: list[int] = []
        for found in _CLAUSE_MARK.finditer(self.view.folded, starts[0] if starts else 0):
            place, mark = found.start(), found[0]
            behind = bisect_right(starts, place)
            if place < ends[behind - 1]:
                continue  # a mark inside a word: "1.250"
            numbers += [clause] * (behind - len(numbers))
            if mark == ")" and outer:
                clause = outer.pop()
            else:
                outer += [clause] if mark == "(" else []
                clause = last = last + 1
        return numbers + [clause] * (len(starts) - len(numbers))

    def words_at(self, start: int, end: int) -> tuple[int, int]:
        """Find the words of a span of the text this passage was taken from.

        Args:
            start: First character.
            end: One past the last.

        Returns:
            Half-open range of word indices; empty where no word is touched.
        """
        low, high = self.view.from_source(start - self.start, end - self.start)
        first = bisect_right(self.ends, low)
        return first, max(first, bisect_left(self.starts, high))

    def place_of(self, first: int, last: int) -> tuple[int, int]:
        """Return the span of the text that words [first, last) stand in; never of no words."""
        low, high = self.view.to_source(self.starts[first], self.ends[last - 1])
        return low + self.start, high + self.start


def count_same(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Count the first words that are the same in two lists of words."""
    count = 0
    for one, other in zip(ours, theirs, strict=False):
        if one != other:
            break
        count += 1
    return count


def passages_at(
    text: str, start: int, end: int, sentence: int = -1, view: NormalisedText | None = None
) -> Iterator[Passage]:
    """Make the passages of a stretch of a text, mostly one.

    Args:
        text: The whole text.
        start: First character of the stretch.
        end: One past its last.
        sentence: Index of the sentence it is.
        view: The stretch in the normalised view, where it is known.

    Yields:
        Passages of at least one and at most 200 words: what has no sentence ends must not cost
        more than what has.
    """
    passage = Passage(start, end, view or normalise(text[start:end]), sentence)
    count = len(passage.words)
    if count <= _MOST_WORDS:
        yield from (passage,) if count else ()
        return
    for first in range(0, count, _MOST_WORDS):
        low, high = passage.place_of(first, min(first + _MOST_WORDS, count))
        yield Passage(low, high, normalise(text[low:high]), sentence)


_WIDE = 50
"""Characters of a line from which on it may have been wrapped; set by hand."""
_BREAK = 2
"""Characters between a line and one that goes on with it."""
_JOINERS = frozenset({"và", "của", "với", "tại", "ở", "do", "cho", "các", "là", "chí", "ông", "bà"})
"""Words that end no line but one that was wrapped."""
_STOPS = frozenset('.!?…:;”"')
_NUMBERED = pattern(r"(?:\d{1,2}|[a-zđ])[.)]\s|[-–•+*]\s")
"""How an item of a list begins."""


def split_passages(text: str) -> Sequence[Passage]:
    """Split any text into sentences, line by line.

    Args:
        text: Any text.

    Returns:
        Passages in order, each numbered with its sentence from 0.
    """
    spans = [span for start, end in _lines(text) for span in _sentences(text, start, end)]
    return [
        passage
        for number, (start, end, view) in enumerate(spans)
        for passage in passages_at(text, start, end, number, view)
    ]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines of a text, those that only wrap a sentence joined."""
    start = end = -1
    for line in _LINE.finditer(text):
        if start >= 0 and not _is_wrapped(text, start, end, line):
            yield start, end
            start = -1
        start = line.start() if start < 0 else start
        end = line.end()
    if start >= 0:
        yield start, end


def _is_wrapped(text: str, start: int, end: int, line: re.Match[str]) -> bool:
    """Tell whether a line goes on with the sentence of the line right above it.

    That one is as long as lines are, or the first of a text, which may begin within its line, and
    no sentence end; this one begins with a small letter, a figure that numbers nothing, or goes on
    with a name.
    """
    above, below = text[start:end].rstrip(), line[0].lstrip()
    begun = below[:1].islower() and not text[:start].strip()
    wide = begun or len(above) - max(0, above.rfind("\n")) >= _WIDE
    wide = wide and line.start() - end <= _BREAK
    if not (wide and above and below) or above[-1] in _STOPS or _NUMBERED.match(below):
        return False
    if below[0].isupper():  # "Võ Hoài" above "Linh Chi"
        last = above.rsplit(maxsplit=1)[-1]
        return last[0].isupper() or last in _JOINERS
    return below[0].isalnum() or below[0] in '(%“"'


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int, NormalisedText | None]]:
    """Yield where sentences start and end, with the view of one that is the whole stretch."""
    view = normalise(text[start:end])
    for low, high in split_sentences(view.text):
        first, last = view.to_source(low, high)
        whole = not first and last == end - start
        yield first + start, last + start, view if whole else None
