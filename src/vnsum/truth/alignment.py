"""Which passages of the source a sentence of the draft was made from.

Words shared, weighted by how few passages of the source hold them, and pairs of
neighbours shared; a further passage is named when it accounts for words that the
better ones do not. Linear: words that stand in many passages are not looked at.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.source import SourceIndex

__all__ = ["Match", "align"]

_WIDTH = 8
"""Passages kept for a sentence; set by hand."""
_VAST_WIDTH = 3
"""The same in a vast source, of which three are named; half the time of eight."""
_PAIR_SHARE = 0.5
"""Worth of a shared pair of neighbours next to that of its rarer word; set by hand."""


@dataclass(slots=True, unsafe_hash=True)  # a frozen one takes thrice the time to make
class Match:
    """A passage that may be the source of a sentence.

    Attributes:
        passage: Index of the passage.
        score: Share of the sentence's weighted words and pairs found in it, 0 to 1.
    """

    passage: int
    score: float


def align(sentence: Passage, source: SourceIndex) -> Sequence[Match]:
    """Rank the passages that share most with a sentence.

    Args:
        sentence: A sentence of the draft.
        source: The source.

    Returns:
        At most eight, in a vast source three; best first, in the order of the source where they
        are equal.
    """
    words = sentence.words
    found: dict[int, float] = defaultdict(float)
    total = 0.0
    weights = {word: source.weight(word) for word in words}
    for word, weight in weights.items():
        total += weight
        for number in source.holders(word) if weight else ():
            found[number] += weight
    ranked = sorted(sorted(found), key=found.__getitem__, reverse=True)[: 2 * _WIDTH]
    pairs = {(left, right): max(weights[left], weights[right]) for left, right in pairwise(words)}
    whole = total + _PAIR_SHARE * sum(pairs.values())
    matches = [
        Match(
            number, (found[number] + _PAIR_SHARE * _shared(pairs, source.passages[number])) / whole
        )
        for number in ranked
    ]
    width = _VAST_WIDTH if source.is_vast else _WIDTH
    return sorted(matches, key=lambda match: (-match.score, match.passage))[:width]


def _shared(pairs: dict[tuple[str, str], float], passage: Passage) -> float:
    known = passage.distinct_pairs
    if known.isdisjoint(pairs):
        return 0
    return sum([weight for pair, weight in pairs.items() if pair in known])
