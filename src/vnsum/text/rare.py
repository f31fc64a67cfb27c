"""Patterns that few texts hold: looked for only where one of the words of their matches stands."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

__all__ = ["RarePattern", "rare_pattern"]

_WORD = pattern(r"\w+")
_KEPT, _LONG = 256, 1000
"""Texts whose words are kept, and characters of one that is searched at once: it may hold any."""


def rare_pattern(form: str, words: str) -> RarePattern:
    """As `vnsum.lazily.pattern`, for what is asked of many sentences and found in few.

    Some forty patterns are asked of each sentence in `vnsum.undoing`, 2 to 20 µs each; a set of its
    words says at once that nearly none can be found. RE2 calls that a prefilter.

    Args:
        form: A regular expression without flags.
        words: Of which every match holds one as a whole word, with blanks between them;
            `tests/test_rare_patterns.py` reads them off the form.

    Returns:
        What looks for it.
    """
    return RarePattern(form, words)


class RarePattern:
    """A pattern and the words of which its matches hold one; see `rare_pattern`.

    It has the methods of `re.Pattern` that look for something, and none that puts something else
    in its place.
    """

    def __init__(self, form: str, words: str) -> None:
        """Keep the form, and the words it is looked for by."""
        self.pattern, self.words = form, frozenset(words.split())
        self._made = pattern(form)

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        """As the method of `re.Pattern`."""
        return None if self._lacks(text) else self._made.search(text, *bounds)

    def match(self, text: str, *bounds: int) -> re.Match[str] | None:
        """As the method of `re.Pattern`."""
        return None if self._lacks(text) else self._made.match(text, *bounds)

    def fullmatch(self, text: str, *bounds: int) -> re.Match[str] | None:
        """As the method of `re.Pattern`."""
        return None if self._lacks(text) else self._made.fullmatch(text, *bounds)

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        """As the method of `re.Pattern`."""
        return iter(()) if self._lacks(text) else self._made.finditer(text, *bounds)

    def findall(self, text: str, *bounds: int) -> list[str]:
        """As the method of `re.Pattern`."""
        return [] if self._lacks(text) else self._made.findall(text, *bounds)

    def _lacks(self, text: str) -> bool:
        """Tell whether a text holds none of the words."""
        return len(text) < _LONG and self.words.isdisjoint(_words(text))


@lru_cache(maxsize=_KEPT)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))
