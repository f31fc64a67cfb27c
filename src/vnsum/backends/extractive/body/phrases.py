"""A phrase where it stands: rules ask it there, and nothing is cut out, folded and cut again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

__all__ = ["Phrase"]

_WORD = pattern(r"[^\W_]+")


class Phrase(NamedTuple):
    """A stretch of a text that starts and ends with a word, or a text by itself.

    Attributes:
        text: The text, as it is written.
        folded: The text, folded.
        start: First character of the stretch.
        end: One past the last.
        words: Its folded words; a pattern that needs one of them need not be tried without it.
    """

    text: str
    folded: str
    start: int
    end: int
    words: AbstractSet[str]

    @classmethod
    def alone(cls, text: str) -> Phrase:
        """Make a phrase of a whole text."""
        folded = fold(text)
        return cls(text, folded, 0, len(text), set(_WORD.findall(folded)))

    def holds(self, *marks: str) -> bool:
        """Tell whether any of some marks stands in it."""
        for mark in marks:  # noqa: SIM110 - a generator costs three times as much
            if self.folded.find(mark, self.start, self.end) >= 0:
                return True
        return False
