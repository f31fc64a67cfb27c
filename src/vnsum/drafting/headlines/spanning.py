"""Where the words of a headline stand in the source, in the order of its text.

"Công an phường [Tân Mai] tiếp nhận 7 đơn", where the name was put in from another sentence, is
"Công an phường", "Tân Mai" and "tiếp nhận 7 đơn"; what was cut short stands in no span.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["arranged"]

_WORD = pattern(r"\w+")
_FEW = 2
"""Words of a piece that is not all of its span; set by hand: one alone may stand anywhere."""


def arranged(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Order the pieces that a headline was made from as its text, without what was cut off.

    Args:
        text: The headline.
        spans: The pieces of the source.

    Returns:
        The pieces; a span of which no words stand in the text as they are stays as it is, last.
    """
    words = _WORD.findall(fold(text))
    found = [piece for span in spans for piece in _pieces(words, span)]
    return tuple(dict.fromkeys(span for _, span in sorted(found, key=lambda one: one[0])))


def _pieces(words: Sequence[str], span: Span) -> Iterator[tuple[int, Span]]:
    """Yield the parts of a span whose words stand in a headline, and at which of its words."""
    folded = fold(span.text)
    marks = list(_WORD.finditer(folded))
    own, at, none = [mark[0] for mark in marks], 0, True
    same = len(folded) == len(span.text)
    while at < len(own) and same:
        size, place = _longest(words, own[at:])
        if size == len(own):
            yield place, span
            return
        if size >= _FEW:
            low, high = marks[at].start(), marks[at + size - 1].end()
            yield place, Span(span.start + low, span.start + high, span.text[low:high])
            none = False
        at += max(size, 1)
    if none:
        yield len(words), span


def _longest(words: Sequence[str], own: Sequence[str]) -> tuple[int, int]:
    """Return how many words of a span stand in a headline as they are, and where the first does."""
    best, place = 0, 0
    for start, word in enumerate(words):
        if word != own[0]:
            continue
        size = 1
        while own[size : size + 1] == words[start + size : start + size + 1] != []:
            size += 1
        if size > best:
            best, place = size, start
    return best, place
