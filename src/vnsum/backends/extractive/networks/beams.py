"""Ways to shorten sentences, followed side by side: those that go on, and those that have ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

__all__ = ["NEVER", "Beams", "Ended", "Kept"]

NEVER = np.float32(-1e9)
"""The score of a step that cannot be taken."""


class Kept(NamedTuple):
    """A way to shorten a sentence.

    Attributes:
        words: Places of the words kept, counted from the sentence's first, rising.
        score: Natural logarithm of its probability.
        weakest: That of its least likely step.
        end: That of its end, where it ends.
    """

    words: tuple[int, ...]
    score: float
    weakest: float
    end: float


class Beams(NamedTuple):
    """K ways in each of B sentences.

    Attributes:
        score: Of each, [B, K].
        weakest: Score of the least likely step of each, [B, K].
        state: What has been read, [B, K, D].
        linked: What the state makes of the next query, memory and end, [B, K, 4 D + 1].
        last: Place of the word kept last, -1 for none, [B, K].
        chars: Characters so far, [B, K].
        origin: The way before the last word, [B, K].
    """

    score: NDArray[np.float64]
    weakest: NDArray[np.float64]
    state: Floats
    linked: Floats
    last: NDArray[np.int64]
    chars: NDArray[np.int64]
    origin: NDArray[np.int64]


class Ended:
    """Ways that have ended, in each of B sentences."""

    def __init__(self, rows: int, width: int) -> None:
        """Begin without any.

        Args:
            rows: B.
            width: How many are wanted for each.
        """
        self._best = np.full((rows, width), -np.inf)
        self._scores: list[NDArray[np.float64]] = []
        self._steps: list[tuple[int, int]] = []

    def add(self, beams: Beams, ends: Floats, step: int) -> None:
        """Let all ways end after so many words."""
        total = beams.score + ends
        total[total <= NEVER / 2] = -np.inf
        self._scores.append(np.stack([total, np.minimum(beams.weakest, ends), ends]))
        self._steps += [(step, way) for way in range(ends.shape[1])]
        self._best = np.sort(np.concatenate([self._best, total], axis=1), axis=1)[
            :, -self._best.shape[1] :
        ]

    def settled(self, beams: Beams) -> bool:
        """Tell whether no way that goes on can still be among the best: scores only fall."""
        return bool((beams.score.max(axis=1) <= self._best[:, 0]).all())

    def ways(self, trail: Sequence[Beams]) -> list[list[Kept]]:
        """Return the best of each sentence, the likeliest first.

        Args:
            trail: The ways after each number of words.

        Returns:
            Them with their words.
        """
        if not self._scores:
            return [[] for _ in self._best]
        scores = np.concatenate(self._scores, axis=2)
        order = np.argsort(-scores[0], axis=1, kind="stable")[:, : self._best.shape[1]].tolist()
        origins = [beams.origin.tolist() for beams in trail]
        lasts = [beams.last.tolist() for beams in trail]
        found: list[list[Kept]] = []
        for row, chosen in enumerate(order):
            told = scores[:, row, chosen].T.tolist()
            found.append([])
            for place, (score, weakest, end) in zip(chosen, told, strict=True):
                step, way = self._steps[place]
                words = []
                for at in range(step, 0, -1):
                    words.append(lasts[at][row][way])
                    way = origins[at][row][way]
                if score > -np.inf:
                    found[-1].append(Kept(tuple(reversed(words)), score, weakest, end))
        return found
