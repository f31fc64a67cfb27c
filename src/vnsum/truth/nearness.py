"""How much of what stands right around two places of two texts is the same, the nearer the more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.finding.number_words import ONES
from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnsum.truth.passages import Passage

__all__ = ["figure_beside", "likeness_near", "surroundings_of"]

_REACH = 12
"""Words on each side that are compared."""
_HALF = 4
"""Words away at which a word counts half."""
_APART = 0.5
"""Worth of a word of another clause."""
_FIGURE = 1.5
_BESIDE, _BEFORE = 6, 4
"""Words behind and before a place in which its figure stands."""


def surroundings_of(passage: Passage, first: int, last: int) -> Mapping[str, float]:
    """Return the words around a place that say something, and what each is worth there.

    Args:
        passage: A passage.
        first: First word of the place.
        last: One past its last.

    Returns:
        The worth of each word, by its nearest occurrence.
    """
    key = "near", first, last
    known: dict[str, float] | None = passage.memo.get(key)
    if known is not None:
        return known
    known = {}
    words, clauses = passage.words, passage.clauses
    for number in range(max(0, first - _REACH), min(len(words), last + _REACH)):
        word = words[number]
        if first <= number < last or word in FUNCTION_WORDS or word in NEGATIONS:
            continue
        away = first - number if number < first else number - last + 1
        worth = _HALF / (_HALF + away - 1)
        worth *= _FIGURE if word[0].isdigit() else 1.0
        worth *= 1.0 if clauses[number] == clauses[first] else _APART
        known[word] = max(worth, known.get(word, 0.0))
    passage.memo[key] = known
    return known


def likeness_near(ours: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """Return how much of what stands around two places is the same."""
    if len(theirs) < len(ours):
        ours, theirs = theirs, ours
    return sum(min(worth, theirs[word]) for word, worth in ours.items() if word in theirs)


def figure_beside(passage: Passage, first: int, last: int) -> str:
    """Return the figure that goes with a place: the next one, else the last one; "" for none."""
    words, clauses = passage.words, passage.clauses
    behind = range(last, min(len(words), last + _BESIDE))
    for number in (*behind, *range(first - 1, max(-1, first - 1 - _BEFORE), -1)):
        is_figure = words[number][0].isdigit() or words[number] in ONES
        if is_figure and clauses[number] == clauses[first]:
            return str(words[number])
    return ""
