"""What of a release a model reads: all of it where it fits, else the sentences that matter most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vnsum.backends.extractive.body.reading import Reading

__all__ = ["Selection", "salience", "select"]


@dataclass(frozen=True, slots=True)
class Selection:
    """Sentences chosen for a model.

    Attributes:
        indices: Their indices, in the order of the body.
        cut: Whether the only one chosen is longer than the model's limit and will be cut.
    """

    indices: Sequence[int]
    cut: bool = False


def select(sizes: Sequence[int], budget: int, worth: Callable[[], Sequence[float]]) -> Selection:
    """Choose sentences that fit a budget.

    The first sentence is always in; the others by worth per token, best first, as long as they
    fit. Greedy for the knapsack problem; a sentence that does not fit is skipped, not cut.

    Args:
        sizes: Tokens of each sentence, at least one sentence.
        budget: Most tokens together; 1 and more.
        worth: Gives the worth of each sentence, 0 and more; asked only where not all fit.

    Returns:
        What was chosen.
    """
    if sum(sizes) <= budget:
        return Selection(tuple(range(len(sizes))))
    if sizes[0] > budget:
        return Selection((0,), cut=True)
    chosen, left = {0}, budget - sizes[0]
    density = [value / max(size, 1) for value, size in zip(worth(), sizes, strict=True)]
    for index in sorted(range(1, len(sizes)), key=lambda index: (-density[index], index)):
        if sizes[index] <= left:
            chosen.add(index)
            left -= sizes[index]
    return Selection(tuple(sorted(chosen)))


def salience(reading: Reading, count: int) -> list[float]:
    """Estimate how many words of the lead each sentence holds.

    Args:
        reading: The body as the extractor scored it.
        count: Number of sentences of the body.

    Returns:
        One value for each sentence; 0 for those the extractor did not read.
    """
    body = reading.body
    chances = np.bincount(body.sentence, reading.chances[:, 0], len(body.bounds) - 1)
    return [*chances.tolist(), *[0.0] * (count - len(chances))]
