"""A text as tokens that every finder reads: numbers, words and signs, each with its place.

Knows how to cut and where things stand; knows nothing of facts. Words are folded (lower case, old
tone marks), so that no finder has to care about spelling. `word(i)` is "" outside the text, so
that looking around needs no bounds.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from vnsum.facts import Fact
    from vnsum.text.normalise import NormalisedText

__all__ = ["Found", "Place", "Tokens", "bounds_of", "split_words", "word_set"]

_TOKEN = pattern(
    r"((?:nghìn|ngàn|triệu|tỷ|tỉ)(?=đồng\b)|[^\W\d_]\w*|(?<=/)(?<!\b1/)(?<!,\d/)(?<!,\d\d/)\d{1,2}(?=,\d)|(?<=/)\d{1,2}(?=,\d{1,2}/)|\d+(?:[.,]\d+)*|[^\w\s]|_)"
)
_OPENERS = frozenset('.!?…:;"(-*+•')
_SHORT_LINE = 45
"""Characters; a shorter line was ended by its author, a longer one by the margin. Set by hand."""


def split_words(text: str) -> list[str]:
    """Cut a folded text into tokens, as `Tokens` does."""
    return _TOKEN.findall(text)


def bounds_of(pieces: Sequence[str]) -> tuple[list[int], list[int]]:
    """Find where words start and end that a text was cut up at.

    All of it is done in C: faster than asking each match.

    Args:
        pieces: What a pattern that is one group splits a text into; every second one is a word.

    Returns:
        Starts and ends.
    """
    bounds = list(accumulate(map(len, pieces)))
    return bounds[:-1:2], bounds[1::2]


def word_set(words: str) -> frozenset[str]:
    """Return words written with blanks between them as a set."""
    return frozenset(words.split())


class Place(NamedTuple):
    """A stretch of the text as its author wrote it: the first three fields of a fact's place."""

    start: int
    end: int
    text: str


class Found(NamedTuple):
    """What a finder found.

    Attributes:
        facts: The facts, in order.
        next: The token to go on from.
    """

    facts: Sequence[Fact]
    next: int


class Tokens:
    """The tokens of a text."""

    __slots__ = ("ends", "shift", "size", "starts", "text", "view", "words")

    def __init__(self, view: NormalisedText, shift: int = 0) -> None:
        """Cut a text.

        Args:
            view: The text, normalised with its lines kept.
            shift: Where it starts in the text that places count from.
        """
        self.view = view
        self.shift = shift
        self.text = view.text
        pieces = _TOKEN.split(view.folded)
        self.words: list[str] = pieces[1::2]
        self.starts, self.ends = bounds_of(pieces)
        self.size = len(self.words)

    def starters(self, words: Container[str]) -> list[int]:
        """Return the tokens a fact may start at: numbers, capitals, and the words given."""
        text = self.text
        return [
            i
            for i, (word, start) in enumerate(zip(self.words, self.starts, strict=True))
            if text[start] != word[0]
            or word in words
            or not ((first := word[0]).islower() or not (first.isdecimal() or first.isupper()))
        ]

    def word(self, i: int) -> str:
        """Return the folded token; "" outside the text."""
        return self.words[i] if 0 <= i < self.size else ""

    def surface(self, i: int) -> str:
        """Return the token with its capitals; "" outside the text."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < self.size else ""

    def is_number(self, i: int) -> bool:
        """Tell whether the token is written in digits."""
        return 0 <= i < self.size and self.words[i][0].isdecimal()

    def is_capital(self, i: int) -> bool:
        """Tell whether the token starts with a capital letter."""
        return 0 <= i < self.size and self.text[self.starts[i]].isupper()

    def is_lower(self, i: int) -> bool:
        """Tell whether the token is a word without a capital first letter."""
        return 0 <= i < self.size and self.text[self.starts[i]].islower()

    def is_glued(self, i: int) -> bool:
        """Tell whether nothing stands between the token and the one before it."""
        return 0 < i < self.size and self.starts[i] == self.ends[i - 1]

    def opens(self, i: int) -> bool:
        """Tell whether the token may owe its capital to its place: a sentence or line starts."""
        return i == 0 or self.words[i - 1] in _OPENERS or "\n" in self._gap(i)

    def parts(self, i: int) -> bool:
        """Tell whether a line ends before the token in a way that ends names too."""
        gap = self._gap(i)
        if "\n" not in gap:
            return False
        if gap.count("\n") > 1:
            return True
        line = self.text.rfind("\n", 0, self.ends[i - 1])
        return self.ends[i - 1] - line < _SHORT_LINE

    def place(self, first: int, last: int) -> Place:
        """Return the place of tokens [first, last) in the author's text; never of no tokens."""
        start, end = self.view.to_source(self.starts[first], self.ends[last - 1])
        return Place(start + self.shift, end + self.shift, self.view.source[start:end])

    def joined(self, first: int, last: int) -> str:
        """Return tokens [first, last) folded, one blank between two."""
        return " ".join(self.words[first:last])

    def follows(self, i: int, words: Sequence[str]) -> bool:
        """Tell whether these folded words stand at a token."""
        return self.words[i : i + len(words)] == list(words)

    def _gap(self, i: int) -> str:
        return self.text[self.ends[i - 1] : self.starts[i]] if 0 < i < self.size else ""
