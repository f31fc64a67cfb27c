"""From start and end scores to answers: joint search, windows merged, silence weighed.

A span's score is the sum of its start and end logits, over every pair with
start ≤ end inside the context and up to the longest answer (not two separate
maxima). A span seen in two windows keeps the better score; the score of no
answer is the least over the windows, as in SQuAD's v2 scripts: a window
without the answer says "none here", which is no word on the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from vnsum.backends.protocols import AnswerSpan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from vnsum.backends.spans.recipes import SpanRecipe
    from vnsum.backends.spans.tokenising import TokenisedText
    from vnsum.backends.spans.windows import Window

__all__ = ["Evidence", "Reading", "weigh"]

_Value = TypeVar("_Value", bound=np.generic)
_IMPOSSIBLE = np.float32(-np.inf)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model makes of one question and context.

    Attributes:
        spans: The best places, best first, none overlapping, whether or not it would rather keep
            silent; their scores are probabilities and with `no_answer` add up to at most 1.
        no_answer: Probability that the context does not say, from 0 to 1.
        difference: Score of no answer less that of the best span, as the model gives them.
        answered: Whether the difference is within the recipe's threshold.
    """

    spans: tuple[AnswerSpan, ...]
    no_answer: float
    difference: float
    answered: bool


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """The scores of every span of one context.

    Attributes:
        context: The context's tokens.
        scores: Score of the span of `width + 1` tokens from a token on; shape (tokens, widths),
            minus infinity where there is none.
        null: Score of no answer.
    """

    context: TokenisedText
    scores: NDArray[np.float32]
    null: float

    @property
    def difference(self) -> float:
        """Score of no answer less that of the best span; infinite where there is no span."""
        return self.null - self.best

    @property
    def best(self) -> float:
        """Score of the best span; minus infinity where there is none."""
        return float(self.scores.max(initial=_IMPOSSIBLE))

    def log_sum(self, temperature: float) -> float:
        """Add up how likely all spans are, before silence is weighed.

        Args:
            temperature: All scores are divided by it.

        Returns:
            Logarithm of the sum of the exponentials.
        """
        best = self.best
        if best == _IMPOSSIBLE:
            return best
        chances = np.exp((self.scores.astype(np.float64) - best) / temperature)
        return best / temperature + float(np.log(chances.sum()))

    def reading(self, recipe: SpanRecipe, top_k: int) -> Reading:
        """Choose the best spans.

        Args:
            recipe: Threshold and temperature.
            top_k: Most spans.

        Returns:
            The reading.
        """
        null = (self.null - recipe.null_threshold) / recipe.temperature
        total = np.logaddexp(self.log_sum(recipe.temperature), null)
        spans = tuple(
            AnswerSpan(start, end, float(np.exp(score / recipe.temperature - total)))
            for start, end, score in self._best(top_k)
        )
        answered = self.difference <= recipe.null_threshold
        return Reading(spans, float(np.exp(null - total)), self.difference, answered)

    def _best(self, count: int) -> Iterable[tuple[int, int, float]]:
        """Take the best span, then the best of those beside it, and so on."""
        scores = self.scores.copy()
        rows, widths = np.arange(scores.shape[0])[:, None], np.arange(scores.shape[1])
        for _ in range(count):
            place = int(scores.argmax()) if scores.size else 0
            row, width = divmod(place, max(scores.shape[1], 1))
            if not scores.size or scores[row, width] == _IMPOSSIBLE:
                return
            start, end = int(self.context.starts[row]), int(self.context.ends[row + width])
            yield start, end, float(scores[row, width])
            before = int(np.searchsorted(self.context.ends, start, side="right"))
            after = int(np.searchsorted(self.context.starts, end, side="left"))
            scores[(rows + widths >= before) & (rows < after)] = _IMPOSSIBLE


def weigh(
    context: TokenisedText,
    windows: Iterable[tuple[Window, NDArray[np.float32]]],
    max_tokens: int,
) -> Evidence:
    """Merge what the windows of one context say.

    Args:
        context: The context's tokens.
        windows: Each window with its start and end logits, shape (2, tokens).
        max_tokens: Longest answer.

    Returns:
        The scores of every span.
    """
    count = len(context.ids)
    scores = np.full((count, min(max_tokens, count)), _IMPOSSIBLE)
    null = np.inf
    for window, logits in windows:
        null = min(null, float(logits[0, 0]) + float(logits[1, 0]))
        inside = slice(window.offset, window.offset + window.count)
        rows = slice(window.first, window.first + window.count)
        pairs = _pair_up(logits[0, inside], logits[1, inside], scores.shape[1])
        np.maximum(scores[rows], pairs, out=scores[rows])
    scores[~_possible(context, scores.shape[1])] = _IMPOSSIBLE
    return Evidence(context, scores, null)


def _pair_up(
    starts: NDArray[np.float32], ends: NDArray[np.float32], widths: int
) -> NDArray[np.float32]:
    """Add every start to the ends at and after it; shape (tokens, widths)."""
    pairs: NDArray[np.float32] = starts[:, None] + _following(ends, widths, -np.inf)
    return pairs


def _possible(context: TokenisedText, widths: int) -> NDArray[np.bool_]:
    """Tell which spans start and end at a token that may."""
    last = _following(context.last, widths, 0)
    forward = _following(context.ends, widths, 0) > context.starts[:, None]
    possible: NDArray[np.bool_] = context.first[:, None] & last & forward
    return possible


def _following(values: NDArray[_Value], widths: int, filler: float) -> NDArray[_Value]:
    """List the values at and after each place; shape (values, widths), filled up at the end."""
    if not widths:
        return np.empty((len(values), 0), values.dtype)
    padded = np.concatenate([values, np.full(widths - 1, filler, values.dtype)])
    return np.lib.stride_tricks.sliding_window_view(padded, widths)
