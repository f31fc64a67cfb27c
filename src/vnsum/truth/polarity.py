"""Sentences turned round without a figure changed: a negation added or lost, an opposite put in.

Two neighbouring words of the draft that also stand together in an aligned passage
are compared with what stands before them: denied here and affirmed in every such
place of the source, or the other way round. A word with an opposite is compared
with what stands between the same neighbours in the source.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.truth.lexicon import FALSE_NEGATIONS, FUNCTION_WORDS, NEGATIONS, opposites

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.passages import Passage

__all__ = ["Turn", "find_turns"]

_REACH = 4
"""How many words before a pair a negation may stand; set by hand."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A place where the draft says the opposite of the source.

    Attributes:
        first: First word of the draft's sentence that says so.
        last: One past its last word.
        passage: The passage that says the opposite.
        there: First and one past the last word of that passage that say so.
        reason: "negation" or "opposite".
    """

    first: int
    last: int
    passage: Passage
    there: tuple[int, int]
    reason: str


def find_turns(sentence: Passage, passages: Sequence[Passage]) -> Sequence[Turn]:
    """Find where a sentence says the opposite of its source.

    Args:
        sentence: A sentence of the draft.
        passages: The passages it is aligned with, best first.

    Returns:
        Turns in the order of the sentence; none where any of the passages agrees.
    """
    known = [passage for passage in passages if sentence.joined.strip() in passage.joined]
    if known or not passages:
        return ()
    return (*_negations(sentence, passages), *_opposites(sentence, passages))


def _negations(sentence: Passage, passages: Sequence[Passage]) -> Iterator[Turn]:
    for pair, places in sentence.pairs.items():
        if all(word in FUNCTION_WORDS or word in NEGATIONS for word in pair):
            continue
        found = [(item, place) for item in passages for place in item.pairs.get(pair, ())]
        if not found:
            continue
        states = {_denial(passage, place) is not None for passage, place in found}
        denial = _denial(sentence, places[0])
        if len(states) == 1 and (denial is not None) not in states:
            passage, place = found[0]
            first = places[0] if denial is None else denial
            origin = _denial(passage, place)
            yield Turn(
                first,
                places[0] + 2,
                passage,
                (place if origin is None else origin, place + 2),
                "negation",
            )


def _denial(passage: Passage, place: int) -> int | None:
    """Return where the negation before a word stands in its clause; None where there is none."""
    words, clauses = passage.words, passage.clauses
    for number in range(place - 1, max(-1, place - 1 - _REACH), -1):
        if clauses[number] != clauses[place]:
            return None
        if words[number] in NEGATIONS:
            return None if _is_false(words, number) else number
    return None


def _is_false(words: Sequence[str], number: int) -> bool:
    return " ".join(words[number : number + 2]) in FALSE_NEGATIONS or (
        number > 0 and words[number - 1] in {"hàng", "trên", "bầu", "phòng", "hay", "có", "hoặc"}
    )


def _opposites(sentence: Passage, passages: Sequence[Passage]) -> Iterator[Turn]:
    for number, word in enumerate(sentence.words):
        against = opposites(word)
        if not against:
            continue
        best, place = _best(sentence, number, passages, against)
        same, _ = _best(sentence, number, passages, frozenset({word}))
        if place is not None and best >= _ENOUGH and best > same:
            passage, there = place
            yield Turn(number, number + 1, passage, (there, there + 1), "opposite")


_ENOUGH = 2.0
"""Neighbours that have to agree, content words counting 1 and function words a half; set by
hand."""


def _best(
    sentence: Passage, number: int, passages: Sequence[Passage], words: frozenset[str]
) -> tuple[float, tuple[Passage, int] | None]:
    """Return how well the best place of some words in the passages agrees with a word's."""
    best: tuple[float, tuple[Passage, int] | None] = (0.0, None)
    for passage in passages:
        for there in (place for word in words for place in passage.positions.get(word, ())):
            value = _agreement(sentence.words, number, passage.words, there)
            if value > best[0]:
                best = (value, (passage, there))
    return best


def _agreement(ours: Sequence[str], here: int, theirs: Sequence[str], there: int) -> float:
    """Count the equal neighbours on both sides, up to three away, until the first unequal one."""
    total = 0.0
    for step in (-1, 1):
        for distance in range(1, 4):
            mine, other = here + step * distance, there + step * distance
            if not (0 <= mine < len(ours) and 0 <= other < len(theirs)):
                break
            if ours[mine] != theirs[other]:
                break
            total += 0.5 if ours[mine] in FUNCTION_WORDS else 1.0
    return total
