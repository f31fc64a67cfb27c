"""What a fact is about: the words around it, compared between draft and source.

A figure is right only where it stands with the same words. `likeness` compares the surroundings
of two facts, nearer words and words of the same clause first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.figures.counting import counts_alike
from vnsum.truth.index.passages import count_same
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.places import Place

__all__ = ["RUN", "is_labelled", "likeness", "run_of", "surroundings"]

_BEFORE, _AFTER = 10, 8
"""Words looked at on each side of a fact of the draft; set by hand."""
_FADE = 0.9
"""Weight kept by each word further away; set by hand."""
_CLAUSE_FADE = 0.55
"""Weight kept across the edge of a clause; set by hand."""
_SAME_NOUN = 0.25
"""Added where both figures count the same; set by hand."""
_LITTLE = 0.2
"""Weight of function words beside content words; set by hand."""
_ELSEWHERE = 0.6
"""Worth of a word that stands on the other side of the fact, or far from it; set by hand."""
_BESIDE = 7
"""Words before a fact in which its label stands; set by hand."""
RUN = 8
"""Words next to a fact that are compared one by one; set by hand."""
_LABEL = 2
_AROUND = 0.15
"""Worth of a word that stands anywhere else in the passage; set by hand."""


def run_of(draft: Place, source: Place, side: int) -> int:
    """Count the words next to two facts that are the same and in the same order.

    Args:
        draft: A fact of the draft.
        source: A fact of the source.
        side: -1 for the words before them, 1 for those behind.

    Returns:
        0 to `RUN`.
    """
    return count_same(_next_words(draft, side), _next_words(source, side))


def _next_words(place: Place, side: int) -> Sequence[str]:
    """Return the words next to a fact, the nearest first."""
    words = place.passage.words
    if side > 0:
        return words[place.last : place.last + RUN]
    return words[max(0, place.first - RUN) : place.first][::-1]


def surroundings(draft: Place) -> Sequence[tuple[int, str, float]]:
    """Weigh the words around a fact of the draft.

    Args:
        draft: The fact.

    Returns:
        Words with their side, 0 before and 1 behind, and their weight.
    """
    return [
        (side, word, weight)
        for side, limit in ((0, _BEFORE), (1, _AFTER))
        for word, weight in _surroundings(draft, (-1, 1)[side], limit)
    ]


def likeness(draft: Place, source: Place, around: Sequence[tuple[int, str, float]]) -> float:
    """Compare the surroundings of two facts.

    Args:
        draft: A fact of the draft.
        source: A fact of the source.
        around: The words around the draft's fact, from `surroundings`.

    Returns:
        Share of the weighted words around the draft's fact found around the source's, 0 to 1, or
        0.5 where there is no word around it; a quarter more where both count the same noun.
    """
    known = source.passage.distinct
    got = total = 0.0
    for side, word, weight in around:
        total += weight
        if word in known or word in source.head:
            there = source.nearness
            beside, elsewhere = there[side].get(word, 0.0), there[1 - side].get(word, 0.0)
            got += weight * max(beside, _ELSEWHERE * elsewhere, _AROUND)
    bonus = _SAME_NOUN * counts_alike(draft, source)
    return (got / total if total else 0.5) + bonus


def _surroundings(place: Place, step: int, limit: int) -> Iterator[tuple[str, float]]:
    """Yield the words on one side of a fact with their weight, nearest first."""
    words, clauses = place.passage.words, place.passage.clauses
    start = place.first - 1 if step < 0 else place.tail
    home = clauses[place.first]
    for distance in range(limit):
        number = start + step * distance
        if not 0 <= number < len(words):
            return
        weight = _FADE**distance * _CLAUSE_FADE ** abs(clauses[number] - home)
        word = words[number]
        yield word, weight * (_LITTLE if word in FUNCTION_WORDS or word[0].isdigit() else 1.0)


def is_labelled(draft: Place, rival: Place) -> bool:
    """Tell whether the last two content words before two facts are the same, and no names."""
    label = _label(draft)
    return len(label) == _LABEL and label == _label(rival)


def _label(place: Place) -> tuple[str, ...]:
    """Return the last two content words before a figure in its clause, up to another figure."""
    words, clauses = place.passage.words, place.passage.clauses
    found: list[str] = []
    for number in range(place.first - 1, max(-1, place.first - 1 - _BESIDE), -1):
        word = words[number]
        if clauses[number] != clauses[place.first] or word[0].isdigit() or len(found) == _LABEL:
            break
        if word not in FUNCTION_WORDS:
            found.append(word)
    return tuple(found)
