"""What one text denies anywhere behind a negation and the other says without one.

"Huyện sẽ không tổ chức bắn pháo hoa" and "đêm giao thừa rực pháo hoa" share no verb, but what is
denied in one stands plainly in the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS
from vnsum.truth.nearness import likeness_near, surroundings_of
from vnsum.truth.negations import scopes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.passages import Passage

__all__ = ["Denied", "find_denied"]

_AHEAD = 10
"""Words before a pair in whose clause a word that denies it would stand; set by hand."""
_MOST = 6
"""Places of a pair that are looked at in a passage."""
_DENYING = NEGATIONS | {
    "cấm", "thiếu", "miễn", "hoãn", "dừng", "ngừng", "trừ", "mất", "hủy", "bỏ", "tránh", "khỏi",
    "hết", "chống", "ngăn", "vắng", "thôi", "nếu", "ngưng", "nghỉ", "thấp", "hụt", "kém", "dưới",
}  # fmt: skip
_AT_ONCE = 2
"""Words behind a negation that it plainly denies."""


class Denied(NamedTuple):
    """Two words that one text denies and the other says.

    Attributes:
        here: The first of them in the draft's sentence.
        passage: The passage that says the opposite.
        there: Where they stand in it.
        near: How like what stands close to both is.
        agreeing: The same for the likest place that says what the draft says.
        at_once: Whether they stand right behind the negation.
    """

    here: int
    passage: Passage
    there: int
    near: float
    agreeing: float
    at_once: bool


def find_denied(sentence: Passage, passages: Sequence[Passage]) -> Iterator[Denied]:
    """Find pairs of words that are denied in one of two texts alone.

    Args:
        sentence: A sentence of the draft.
        passages: The passages it is aligned with.

    Yields:
        At most one for each negation and passage, the likest.
    """
    for passage in passages:
        for denying, other in ((sentence, passage), (passage, sentence)):
            for negation, scope in scopes_of(denying).items():
                found = [one for at in scope for one in _affirmed(denying, at, other)]
                if found:
                    near, at, to = max(found, key=lambda one: one[0])
                    here, there = (at, to) if denying is sentence else (to, at)
                    agreeing = _agreeing(sentence, here, passages)
                    at_once = at - negation <= _AT_ONCE
                    yield Denied(here, passage, there, near, agreeing, at_once)


def _affirmed(denying: Passage, at: int, other: Passage) -> Iterator[tuple[float, int, int]]:
    """Yield where the other text says two words that are denied, and how like the places are."""
    pair = (denying.words[at], *denying.words[at + 1 : at + 2])
    if pair not in other.distinct_pairs or not FUNCTION_WORDS.isdisjoint(pair):
        return
    if pair[0][0].isdigit():
        return
    ours = surroundings_of(denying, at, at + 2)
    for to in other.pairs[pair][:_MOST]:
        if not _is_denied(other, to):
            yield likeness_near(ours, surroundings_of(other, to, to + 2)), at, to


def _is_denied(passage: Passage, at: int) -> bool:
    words, clauses = passage.words, passage.clauses
    return any(
        words[place] in _DENYING and clauses[place] == clauses[at]
        for place in range(max(0, at - _AHEAD), at)
    )


def _agreeing(sentence: Passage, here: int, passages: Sequence[Passage]) -> float:
    """Return how like the likest place is that denies two words just where the draft does."""
    denied = _is_denied(sentence, here)
    pair = sentence.words[here], sentence.words[here + 1]
    ours = surroundings_of(sentence, here, here + 2)
    places = [
        (item, to)
        for item in passages
        if pair in item.distinct_pairs
        for to in item.pairs[pair][:_MOST]
    ]
    return max(
        (
            likeness_near(ours, surroundings_of(item, to, to + 2))
            for item, to in places
            if _is_denied(item, to) is denied
        ),
        default=0.0,
    )
