"""The networks of the bundled reader: some rank candidates, some judge the best of them."""

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
    "member",
    "silence",
    "softmax",
]

LAYERS = 3
_RESCORED = 32
"""Candidates that all networks look at; set by hand."""
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


def member(part: str, number: int) -> str:
    """Return what the tensors of a network start with: "rank", then "rank1", "rank2"."""
    return f"{part}{number or ''}"


class Network:
    """Layers of weights, ReLU between them; networks of one part speak with one voice."""

    def __init__(self, tensors: Mapping[str, NDArray[np.generic]]) -> None:
        """Take the weights.

        Args:
            tensors: "rank.mean", "rank.scale", "rank.0.weight" [out, in], "rank.0.bias" …, the
                same under "rank1.", "rank2." … for more of them and under "judge.", "judge1." …,
                and "threshold" [1].
        """
        self._tensors = {name: np.asarray(value, np.float32) for name, value in tensors.items()}
        self._members = {
            part: [
                name
                for number in range(len(tensors))
                if f"{(name := member(part, number))}.mean" in tensors
            ]
            for part in ("rank", "judge")
        }
        self.threshold = float(self._tensors["threshold"][0])

    def rank(self, table: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return a score for each row of features, [candidates]: a logarithm of its probability.

        The first network chooses which rows the others look at, to save time.
        """
        first, *others = self._members["rank"]
        scores = self._run(first, table)[:, 0]
        top = np.argsort(-scores, kind="stable")[:_RESCORED]
        scores = scores - _log_sum(scores[top])
        if others:
            voices = [scores[top], *(self._run(name, table[top])[:, 0] for name in others)]
            mean = np.mean([voice - _log_sum(voice) for voice in voices], axis=0)
            scores = np.minimum(scores, mean.min())
            scores[top] = mean
        return np.asarray(scores, np.float32)

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
        voices = [
            np.stack([softmax(scores) for scores in self._run(name, rows)])
            for name in self._members["judge"]
        ]
        return np.asarray(np.mean(voices, axis=0), np.float32)

    def _run(self, part: str, table: NDArray[np.float32]) -> NDArray[np.float32]:
        weights = self._tensors
        found = (table - weights[f"{part}.mean"]) * weights[f"{part}.scale"]
        for layer in range(LAYERS):
            if layer:
                found = np.maximum(found, 0)
            grown = product(found, weights[f"{part}.{layer}.weight"].T)
            found = grown + weights[f"{part}.{layer}.bias"]
        return found


def _log_sum(scores: NDArray[np.float32]) -> float:
    """Return the logarithm of the sum of the exponentials; 0 of none."""
    if not len(scores):
        return 0.0
    most = float(scores.max())
    return most + float(np.log(np.exp(scores - most).sum()))


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
