"""Where the source says something word for word: quotations, and names the finder did not find."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.truth.index.passages import split_passages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.source import SourceIndex

__all__ = ["Said", "find_phrase", "find_quotation"]

_ELLIPSIS = pattern(r"\.{2,}|…|\[[^\]]*\]|\(\s*\)")
_ALTERED = 0.6
"""Share of a quotation's neighbouring words found together, from which on it is a changed one
rather than an invented one; set by hand."""


@dataclass(frozen=True, slots=True)
class Said:
    """Where a quotation stands in the source.

    Attributes:
        spans: Its places as (start, end); empty where it does not stand there.
        nearest: The passage that has most of its words when it does not.
    """

    spans: Sequence[tuple[int, int]]
    nearest: Passage | None = None


def find_phrase(words: Sequence[str], source: SourceIndex) -> Sequence[tuple[int, int]]:
    """Find words that stand together in the source, marks aside, across sentences too.

    Args:
        words: Folded words.
        source: The source.

    Returns:
        Spans of the first place; one for each passage it stands in, none where there is none.
    """
    if not words or any(word not in source.vocabulary for word in words):
        return ()
    phrase = list(words)
    rare = min(range(len(phrase)), key=lambda number: source.vocabulary[phrase[number]])
    for number, place in source.occurrences(phrase[rare]):
        spans = _spelt(phrase, rare, source, (number, place))
        if spans:
            return spans
    return ()


def _spelt(
    words: list[str], anchor: int, source: SourceIndex, at: tuple[int, int]
) -> tuple[tuple[int, int], ...]:
    """Return the spans of words whose word `anchor` stands at a place; none if others differ."""
    number, place = at
    first = place - anchor
    while first < 0 and number > 0:
        number -= 1
        first += len(source.passages[number].words)
    if first < 0:
        return ()
    found = []
    taken = 0
    while taken < len(words):
        if number >= len(source.passages):
            return ()
        passage = source.passages[number]
        part = passage.words[first : first + len(words) - taken]
        if not part or part != words[taken : taken + len(part)]:
            return ()
        found.append(passage.place_of(first, first + len(part)))
        taken += len(part)
        number, first = number + 1, 0
    return tuple(found)


def find_quotation(text: str, source: SourceIndex) -> Said:
    """Find a quotation; where it is shortened by an ellipsis, each of its parts.

    Args:
        text: The quotation, with or without its marks.
        source: The source.

    Returns:
        Where it stands, or what comes nearest.
    """
    parts = [
        [word for passage in split_passages(part) for word in passage.words]
        for part in _ELLIPSIS.split(text)
    ]
    parts = [part for part in parts if part]
    places = [find_phrase(part, source) for part in parts]
    if parts and all(places):
        return Said([span for spans in places for span in spans])
    return Said((), _nearest([word for part in parts for word in part], source))


def _nearest(words: Sequence[str], source: SourceIndex) -> Passage | None:
    """Return the passage that holds most pairs of neighbours, if it holds enough."""
    pairs = list(pairwise(words))
    counts: dict[int, int] = {}
    for left, right in pairs:
        for number in source.holders(left):
            if (left, right) in source.passages[number].distinct_pairs:
                counts[number] = counts.get(number, 0) + 1
    best = max(counts, key=lambda number: counts[number], default=-1)
    if best < 0 or counts[best] < _ALTERED * len(pairs):
        return None
    return source.passages[best]
