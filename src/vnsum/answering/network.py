"""The networks of the bundled reader: one ranks candidates, one judges the best of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.products import product

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from vnsum.answering.features import Fit

__all__ = [
    "LAYERS",
    "Chosen",
    "Judgement",
    "Network",
    "choose",
    "judge_input",
    "silence",
    "softmax",
]

LAYERS = 3
_CONSIDERED = 24
"""Candidates whose overlaps are looked at; set by hand."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the judge thinks of the best candidate.

    Attributes:
        right: Probability that it is the answer.
        none: Probability that the release has no answer.
        silence: What the threshold is for, see `silence`.
    """

    right: float
    none: float
    silence: float


class Network:
    """Layers of weights, ReLU between them."""

    def __init__(self, tensors: Mapping[str, NDArray[np.generic]]) -> None:
        """Take the weights.

        Args:
            tensors: "rank.mean", "rank.scale", "rank.0.weight" [out, in], "rank.0.bias" …, the
                same under "judge.", and "threshold" [1].
        """
        self._tensors = {name: np.asarray(value, np.float32) for name, value in tensors.items()}
        self.threshold = float(self._tensors["threshold"][0])

    def rank(self, table: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return a score for each row of features, [candidates]."""
        return self._run("rank", table)[:, 0]

    def judge(self, fit: Fit, scores: NDArray[np.float32]) -> Judgement:
        """Judge the best candidate.

        Args:
            fit: The question over its page; at least one candidate.
            scores: What `rank` gave.

        Returns:
            The probabilities.
        """
        found = self.judged(judge_input(fit, scores)[None])
        return Judgement(float(found[0, 0]), float(found[0, 2]), float(silence(found)[0]))

    def judged(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return for each row of `judge_input` the probabilities of right, wrong and none."""
        return np.stack([softmax(scores) for scores in self._run("judge", rows)])

    def _run(self, part: str, table: NDArray[np.float32]) -> NDArray[np.float32]:
        weights = self._tensors
        found = (table - weights[f"{part}.mean"]) * weights[f"{part}.scale"]
        for layer in range(LAYERS):
            if layer:
                found = np.maximum(found, 0)
            grown = product(found, weights[f"{part}.{layer}.weight"].T)
            found = grown + weights[f"{part}.{layer}.bias"]
        return found


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Turn scores into probabilities."""
    grown = np.exp(scores - scores.max())
    return np.asarray(grown / grown.sum(), np.float32)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The candidate that pays best.

    Attributes:
        best: Its row.
        worth: What it is expected to be worth, from 0 to 1.
        rival: The most that one is expected to be worth that shares no word with it.
    """

    best: int
    worth: float
    rival: float


def choose(fit: Fit, scores: NDArray[np.float32]) -> Chosen:
    """Choose the candidate with the largest expected worth.

    Candidates of one place overlap: "460 xe", "460 xe đạp"; those of one name are one answer.
    Each is worth half its probability of being the answer and half the F1 it may expect, so that a
    place is not lost because its candidates share what speaks for it.

    Args:
        fit: The question over its page; at least one candidate.
        scores: Scores of its candidates.

    Returns:
        The choice.
    """
    shares = softmax(scores)
    top = np.argsort(-scores, kind="stable")[:_CONSIDERED]
    first, last = fit.spans[top].T
    shared = np.minimum.outer(last, last) - np.maximum.outer(first, first)
    overlap = 2 * shared.clip(0) / np.add.outer(last - first, last - first)
    overlap = np.maximum(overlap, np.equal.outer(fit.names[top], fit.names[top]))
    worth = (overlap @ shares[top] + shares[top]) / 2
    best = int(worth.argmax())
    apart = overlap[best] == 0
    return Chosen(int(top[best]), float(worth[best]), float(worth[apart].max(initial=0.0)))


def silence(judged: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how much better it is to keep silent than to answer, from 0 to 1, for each row.

    Only being right and there being no answer count: where the best candidate is wrong anyway,
    silence gains nothing.
    """
    return np.asarray(judged[:, 2] / (judged[:, 0] + judged[:, 2]), np.float32)


def judge_input(fit: Fit, scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return what the judge sees: the question, the best candidate, how far it is ahead.

    Args:
        fit: The question over its page; at least one candidate.
        scores: Scores of its candidates.

    Returns:
        One row of features.
    """
    found = choose(fit, scores)
    shares = np.sort(softmax(scores))[::-1][:4]
    ordered = np.sort(scores)[::-1][:4]
    shares, ordered = (np.pad(row, (0, 4 - len(row)), "edge") for row in (shares, ordered))
    ahead = np.array([found.worth, found.rival])
    parts = [fit.overall, fit.table[found.best], shares, ordered, ahead]
    return np.concatenate(parts).astype(np.float32)
