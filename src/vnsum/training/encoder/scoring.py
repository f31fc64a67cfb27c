"""Exact match and F1 of what a reader marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.metrics.answers import AnswerCounts, AnswerMetric

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

__all__ = ["best_span", "score_answers"]

_WIDEST = 64
"""Tokens of the longest answer; as `SpanRecipe` has it."""
_METRIC = AnswerMetric("vietnamese")


def best_span(starts: NDArray[Any], ends: NDArray[Any], offset: int) -> tuple[int, int] | None:
    """Return the best span of a window, by start and end together.

    Args:
        starts: Scores of first tokens, [n], without padding; the first stands for no answer.
        ends: Scores of last tokens, [n].
        offset: Where the text begins.

    Returns:
        First and last token; None where no answer scores higher.
    """
    size = len(starts) - 1 - offset  # without the mark behind the text
    pairs = starts[offset : offset + size, None] + ends[None, offset : offset + size]
    near = np.triu(np.ones((size, size), dtype=bool)) & ~np.triu(
        np.ones((size, size), dtype=bool), _WIDEST
    )
    scores = np.where(near, pairs, -np.inf)
    place = int(scores.argmax())
    if size < 1 or scores.flat[place] <= starts[0] + ends[0]:
        return None
    return offset + place // size, offset + place % size


def score_answers(answers: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Score answers.

    Args:
        answers: Source of the question, the answer given and the one wanted; "" for none.

    Returns:
        "EM/F1 of n (signature)" of all and of each source.
    """
    counts: dict[str, AnswerCounts] = {}
    for source, given, wanted in answers:
        one = _METRIC.counts(given, *filter(None, [wanted]))
        for name in ("answer", f"answer {source}"):
            counts[name] = counts[name] + one if name in counts else one
    return {
        name: f"{100 * one.em:.1f}/{100 * one.f1:.1f} of {one.questions} ({_METRIC.signature})"
        for name, one in sorted(counts.items())
    }
