"""Where in a text the pieces of a tokenizer stand.

Some tokenizers, PhoBERT's among them, give pieces without offsets. Here every
word is cut by itself, and its pieces are laid along its letters. Pieces that
do not spell their word (unknown letters, normalised ones) all get the whole
word: an answer is then too long by some letters and never beside the text.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["align_pieces", "find_words", "whole_letters"]

_PLAIN_WORD = pattern(r"\S+")
_MARK_BEFORE = pattern(r"^(?:##|▁)")
_MARK_AFTER = pattern(r"@@$")
_JOINER = "\u200d"
_SELECTORS = "\ufe0e\ufe0f"
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"


def find_words(text: str, words: Sequence[str] | None = None) -> Iterator[tuple[int, int]]:
    """Find the words of a text.

    Args:
        text: The text.
        words: The words a word splitter found, in order, with their inner blanks; None to cut at
            white space. A word that does not stand in the text as given is cut at white space.

    Yields:
        Start and end of each; together they hold every letter of the text.
    """
    position = 0
    for word in words or ():
        start = text.find(word, position)
        if start < 0 or not word:
            continue
        yield from _plain_words(text, position, start)
        yield start, start + len(word)
        position = start + len(word)
    yield from _plain_words(text, position, len(text))


def align_pieces(pieces: Sequence[str], start: int, end: int, word: str) -> list[tuple[int, int]]:
    """Lay the pieces of a word along its letters.

    Args:
        pieces: What the tokenizer made of the word, with its marks ("@@", "##", "▁").
        start: Where the word starts in its text.
        end: Where it ends.
        word: The word as the tokenizer saw it, as long as in the text.

    Returns:
        Start and end in the text of each piece.
    """
    last = len(pieces) - 1
    plain = [
        _MARK_BEFORE.sub("", piece if index == last else _MARK_AFTER.sub("", piece))
        for index, piece in enumerate(pieces)
    ]
    if "".join(plain) != word:
        return [(start, end)] * len(pieces)
    spans = []
    for piece in plain:
        spans.append((start, start + len(piece)))
        start += len(piece)
    return spans


def whole_letters(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span so that it cuts no letter from its marks and no emoji into parts.

    Args:
        text: The text.
        start: First character.
        end: One past the last; an empty span stays as it is.

    Returns:
        Start and end, without white space at either side.
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return start, end
    while start > 0 and _sticks(text, start):
        start -= 1
    while end < len(text) and _sticks(text, end):
        end += 1
    return start, end


def _plain_words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _PLAIN_WORD.finditer(text, start, end))


def _sticks(text: str, position: int) -> bool:
    """Tell whether a character belongs to the one before it."""
    char, before = text[position], text[position - 1]
    if before.isspace():
        return False
    return (
        before == _JOINER
        or char in _JOINER + _SELECTORS + _SKIN_TONES
        or unicodedata.category(char).startswith("M")
    )
