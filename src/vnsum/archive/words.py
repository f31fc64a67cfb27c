"""Words as the index keeps them, with and without diacritics.

SQLite's own folding leaves đ alone, so that "duong" would find "dương" and
not "đường"; and tokenizers that drop words of one letter lose the 1 of "Quận
1". So texts are cut into words here, and SQLite sees them parted by blanks.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.marks import plain
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = [
    "TOKENCHARS",
    "bare_line",
    "holds_run",
    "marked_line",
    "pairs_of",
    "plain",
    "words_of",
    "words_with_places",
]

TOKENCHARS = ".,/-_"
"""What may stand inside a word of the index besides letters and digits: 1.200, 13/2023/NĐ-CP."""
_WORD = pattern(r"[^\W_]+(?:[.,/-](?=[^\W_])[^\W_]+)*")
_SPLIT = pattern(r"[.,/-]")
_MARKS = pattern("[\u0300-\u036f]+")
_PARTING = pattern(r"[\W_]+")


def words_of(text: str) -> list[str]:
    """Return the words of a text, lower case, tone marks in one place.

    A word with a mark inside that holds no digit ("tổ-dân-phố") is taken apart.

    Args:
        text: A text in the normalised view.

    Returns:
        Words in order.
    """
    return [word for word, _, _ in words_with_places(text)]


def words_with_places(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text with their first and last character.

    Args:
        text: A text in the normalised view.

    Returns:
        Word, start and end of each, in order; the end is one past the last character.
    """
    found: list[tuple[str, int, int]] = []
    folded = fold(text)
    for match in _WORD.finditer(folded):
        word, start = match[0], match.start()
        if any(map(str.isdigit, word)):
            found.append((word, start, match.end()))
            continue
        position = start
        for part in _SPLIT.split(word):
            found.append((part, position, position + len(part)))
            position += len(part) + 1
    return found


def bare_line(text: str) -> str:
    """Return a text in plain letters and figures, all else a blank, in no time.

    A run of words stands in a text where its line stands in the line of the text; 20 times as
    fast as cutting the text into words.

    Args:
        text: Any text.

    Returns:
        The line, with a blank at either end; "1.200" is "1 200" in it.
    """
    letters = _MARKS.sub("", unicodedata.normalize("NFD", fold(text).replace("đ", "d")))
    return f" {_PARTING.sub(' ', letters).strip()} "


def marked_line(text: str) -> str:
    """Return a text as `bare_line` does, with its marks: "phúc xá" is not "phúc xã".

    Args:
        text: Any text.

    Returns:
        The line, with a blank at either end.
    """
    return f" {_PARTING.sub(' ', fold(unicodedata.normalize('NFC', text))).strip()} "


def pairs_of(words: Sequence[str], line_of: Callable[[str], str] = bare_line) -> set[str]:
    """Return the pairs of neighbours as lines: Vietnamese words are mostly two syllables.

    Args:
        words: Words in order.
        line_of: What makes a line of them, `bare_line` or `marked_line`.

    Returns:
        The lines.
    """
    return {line_of(f"{one} {two}") for one, two in pairwise(words)}


def holds_run(words: Sequence[str], run: Iterable[str]) -> bool:
    """Tell whether words follow one another among others.

    Args:
        words: All words.
        run: Those looked for, one or more.

    Returns:
        True where they stand there in this order, nothing between.
    """
    return f" {' '.join(run)} " in f" {' '.join(words)} "
