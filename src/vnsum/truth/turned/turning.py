"""Whether a sentence is turned round: the odds that what seems the opposite is no other thing.

`polarity` finds places where a draft may say the opposite of a passage. What speaks for it: a
passage the sentence was made from, words around both that are the same, a clause most of which
stands there; against it, a place that says what the draft says, doubts in one text only, and words
of other things. How much each says was fitted; see `weights`.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.truth.finding.number_words import ONES
from vnsum.truth.index.passages import count_same
from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS
from vnsum.truth.turned.circumstances import circumstances
from vnsum.truth.turned.doubts import doubts_at
from vnsum.truth.weights import TURNED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from vnsum.truth.index.passages import Passage
    from vnsum.truth.turned.polarity import Turn

__all__ = ["likeliest", "tell"]

_LEAST = -0.45
"""Log of the odds from which on a sentence is turned round."""
_DEARER: Mapping[str, float] = {"broad": 0.75}
"""How much better the odds of broad opposites have to be, which more often are none."""
_MADE_FROM = 0.35
"""Alignment from which on a target is of the same thing; set on 15 that are and one that is not."""
_MOST = 8.0
_WINDOW = 6
"""Words on each side that are beside a place; set by hand."""


def likeliest(
    sentence: Passage,
    turns: Sequence[Turn],
    scores: Mapping[int, float],
    weight: Callable[[str], float],
) -> Turn | None:
    """Return the likeliest of some turns; None where none is likely.

    Args:
        sentence: A sentence of the draft.
        turns: Where it may be turned round.
        scores: How well each passage is aligned with it, by identity.
        weight: How much a word tells passages apart.

    Returns:
        The turn with the best odds.
    """
    odds = [
        math.inf
        if _is_sure(turn, scores)
        else TURNED.odds(tell(sentence, turn, scores, weight)) - _DEARER.get(turn.by, 0.0)
        for turn in turns
    ]
    best = max(range(len(odds)), key=lambda number: odds[number], default=None)
    return turns[best] if best is not None and odds[best] >= _LEAST else None


def _is_sure(turn: Turn, scores: Mapping[int, float]) -> bool:
    """Tell whether a turn is of a sort of which there are too few to fit, and hardly one is false.

    Verbs with exchanged sides, what is plainly denied, what is decided on the very thing, and
    targets met or missed in a passage the sentence is made from.
    """
    return (
        turn.sure
        or turn.by in {"sides", "plain"}
        or (turn.by == "target" and scores[id(turn.passage)] >= _MADE_FROM)
    )


def tell(
    sentence: Passage, turn: Turn, scores: Mapping[int, float], weight: Callable[[str], float]
) -> dict[str, float]:
    """Return what speaks for and against a turn, by name."""
    return dict(_tell(sentence, turn, scores, weight))


def _tell(
    sentence: Passage, turn: Turn, scores: Mapping[int, float], weight: Callable[[str], float]
) -> Iterator[tuple[str, float]]:
    by, score = turn.by, scores[id(turn.passage)]
    yield f"by {by}", 1.0
    yield f"{by} shared", min(turn.shared, _MOST)
    yield f"{by} agreeing", min(turn.agreeing, _MOST)
    yield f"{by} ahead", min(max(turn.shared - turn.agreeing, 0.0), 3.0)
    yield f"{by} plain", float(turn.plain)
    yield f"{by} aligned", score
    if turn.row >= 0:
        yield f"row {turn.row}", 1.0
    same_object = _object(sentence, turn)
    yield "object", same_object
    yield f"{by} subject", _subject(sentence, turn)
    yield "below best", max(scores.values()) - score
    yield "far", float(score < _FAR)
    ours, theirs = _clause(sentence, turn.first), _clause(turn.passage, turn.there[0])
    whole = sum(map(weight, ours)) + 1
    yield f"{by} clause there", sum(map(weight, ours & turn.passage.distinct)) / whole
    yield "clauses alike", sum(map(weight, ours & theirs)) / whole
    here = _beside(sentence, turn.first, turn.last)
    there = _beside(turn.passage, *turn.there)
    yield "beside alike", sum(map(weight, here & there)) / (sum(map(weight, here)) + 1)
    yield "other figures", float(_tells_other_figures(sentence, turn))
    yield "says both", float(_says_both(sentence, turn))
    yield "both here", float(_says_both_here(sentence, turn))
    yield "runs on", min(_run_around(sentence, turn), _RUN) / _RUN
    yield "no object", float(not same_object)
    yield from circumstances(sentence, turn.first, turn.last, turn.passage, turn.there)
    yield from _doubts(sentence, turn)


def _says_both(sentence: Passage, turn: Turn) -> bool:
    """Tell whether the passage has the draft's words as well: "6 tháng đầu năm … cuối năm"."""
    words = sentence.words[turn.first : turn.last + 1]
    return all(pair in turn.passage.distinct_pairs for pair in pairwise(words))


def _says_both_here(sentence: Passage, turn: Turn) -> bool:
    """Tell whether the draft has the passage's word as well: "266 hộ đã nhận, 52 hộ chưa nhận"."""
    low, high = turn.there
    theirs, ours = turn.passage.words[low:high], sentence.words[turn.first : turn.last]
    return bool(theirs) and theirs != ours and all(word in sentence.distinct for word in theirs)


def _run_around(sentence: Passage, turn: Turn) -> int:
    """Count the words right before and right behind the place that are the same in the passage.

    What one text only has between them, a negation or an opposite, is passed over.
    """
    words, theirs = sentence.words, turn.passage.words
    low, high = turn.there
    ours = words[max(0, turn.first - _RUN) : turn.first][::-1]
    starts = (low, max(0, low - 1))
    before = max(count_same(ours, theirs[max(0, start - _RUN) : start][::-1]) for start in starts)
    behind = theirs[high : high + _RUN]
    return before + max(count_same(words[last:], behind) for last in (turn.last, turn.last + 1))


_RUN = 8
_FAR = 0.16
_WIDE = 8


def _object(sentence: Passage, turn: Turn) -> float:
    """Count which of the next two words that say something follow in the passage as well."""
    ours = [word for word in sentence.words[turn.last : turn.last + _WINDOW] if _says(word)][:2]
    last = turn.there[1]
    return float(len(set(ours) & set(turn.passage.words[last : last + _WIDE])))


def _subject(sentence: Passage, turn: Turn) -> float:
    """Count which of the last two words that say something stand before it in the passage."""
    words = sentence.words[max(0, turn.first - _WINDOW) : turn.first]
    ours = [word for word in words if _says(word)][-2:]
    first = turn.there[0]
    return float(len(set(ours) & set(turn.passage.words[max(0, first - _WIDE) : first])))


def _tells_other_figures(sentence: Passage, turn: Turn) -> bool:
    """Tell whether both clauses have figures, none of them the same: "9 chưa có", "5 có"."""
    ours, theirs = (
        {word for word in _words_of(*place) if word[0].isdigit() or word in ONES}
        for place in ((sentence, turn.first), (turn.passage, turn.there[0]))
    )
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _words_of(passage: Passage, number: int) -> Iterator[str]:
    """Yield the words of the clause of a word."""
    home = passage.clauses[number]
    return (word for word, at in zip(passage.words, passage.clauses, strict=True) if at == home)


def _says(word: str) -> bool:
    return word not in FUNCTION_WORDS and word not in NEGATIONS


def _doubts(sentence: Passage, turn: Turn) -> Iterator[tuple[str, float]]:
    """Yield what makes either place say less."""
    here, there = doubts_at(sentence, turn.first), doubts_at(turn.passage, turn.there[0])
    yield "doubts here", float(bool(here - there))
    yield "doubts there", float(bool(there - here))
    ours, theirs = (
        sum(words.count(word) for word in NEGATIONS)
        for words in (sentence.words, turn.passage.words)
    )
    yield "negations here", float(min(ours, 2))
    yield "negations there", float(min(theirs, 2))
    yield "quoted", float(sentence.view.text[:1] in '"“' or "“" in sentence.view.text)


def _clause(passage: Passage, number: int) -> set[str]:
    return set(_words_of(passage, number)) - FUNCTION_WORDS - NEGATIONS


def _beside(passage: Passage, first: int, last: int) -> set[str]:
    words = passage.words
    beside = words[max(0, first - _WINDOW) : first] + words[last : last + _WINDOW]
    return set(beside) - FUNCTION_WORDS - NEGATIONS
