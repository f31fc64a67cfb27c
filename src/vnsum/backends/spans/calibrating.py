"""When to keep silent and how sure to be, learnt from questions with known answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.spans.recipes import SpanRecipe, write_recipe
from vnsum.errors import OptionsError
from vnsum.metrics.answers import AnswerMetric, ScoredAnswer, best_threshold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.backends.spans.reader import CheckpointReader
    from vnsum.backends.spans.searching import Evidence

__all__ = ["SpanExample", "calibrate"]

_TEMPERATURES = np.geomspace(0.1, 10, 41)
"""Steps of 12 %; the loss is flat between them."""
_METRIC = AnswerMetric("vietnamese")
_BATCH = 64
"""Questions read at once; their scores are dropped before the next ones; set by hand."""


@dataclass(frozen=True, slots=True)
class SpanExample:
    """A question with what people answer.

    Attributes:
        question: The question.
        context: The text to read.
        answers: Accepted answers; none where the text does not say.
    """

    question: str
    context: str
    answers: tuple[str, ...] = ()


def calibrate(
    reader: CheckpointReader, examples: Sequence[SpanExample], *, folder: Path | None = None
) -> SpanRecipe:
    """Find the threshold with the best F1, then the temperature with the least surprise.

    The surprise is the mean negative logarithm of the probability of what then happened: that the
    answer given, or silence, was exactly right or not. Keep these examples away from evaluation.

    Args:
        reader: The reader.
        examples: Questions with and without an answer.
        folder: Where `vnsum.json` is written; None for the reader's own folder.

    Returns:
        The recipe, as written; load the model again to read with it.

    Raises:
        OptionsError: When all examples have an answer, or none has.
        WeightsError: When the recipe cannot be written.
    """
    if len({bool(example.answers) for example in examples}) < 2:  # noqa: PLR2004 - both kinds
        raise OptionsError(
            "calibration needs questions with an answer and questions without one",
            hint="add questions that the text does not answer",
        )
    judged = [one for batch in _batched(examples) for one in _judge_all(reader, batch)]
    threshold = _find_threshold(judged)
    temperature = _find_temperature(judged, threshold)
    recipe = replace(reader.recipe, null_threshold=threshold, temperature=temperature)
    write_recipe(folder or reader.folder, recipe)
    return recipe


@dataclass(frozen=True, slots=True)
class _Judged:
    """What answering and keeping silent would be worth, and how likely each is."""

    null: float
    best: float
    log_sums: NDArray[np.float64]  # of all spans, for each temperature
    f1: float
    exact: bool
    silent: bool

    @property
    def difference(self) -> float:
        return self.null - self.best

    def surprise(self, threshold: float) -> NDArray[np.float64]:
        """Return the surprise at what then happened, for each temperature."""
        null = (self.null - threshold) / _TEMPERATURES
        answered = self.difference <= threshold
        given = self.best / _TEMPERATURES if answered else null
        chance = np.exp(given - np.logaddexp(self.log_sums, null)).clip(1e-9, 1 - 1e-9)
        right = self.exact if answered else self.silent
        surprise: NDArray[np.float64] = -np.log(chance if right else 1 - chance)
        return surprise


def _batched(examples: Sequence[SpanExample]) -> Iterator[Sequence[SpanExample]]:
    return (examples[start : start + _BATCH] for start in range(0, len(examples), _BATCH))


def _judge_all(reader: CheckpointReader, examples: Sequence[SpanExample]) -> Iterator[_Judged]:
    pairs = [(example.question, example.context) for example in examples]
    return map(_judge, reader.weigh(pairs), examples)


def _judge(evidence: Evidence, example: SpanExample) -> _Judged:
    spans = evidence.reading(SpanRecipe(), 1).spans
    given = example.context[spans[0].start : spans[0].end] if spans else ""
    counts = _METRIC.counts(given, *example.answers)
    log_sums = np.array([evidence.log_sum(temperature) for temperature in _TEMPERATURES])
    silent = not example.answers
    return _Judged(evidence.null, evidence.best, log_sums, counts.f1, counts.exact > 0, silent)


def _find_threshold(judged: Sequence[_Judged]) -> float:
    """Return the greatest difference at which an answer is still given."""
    scored = [ScoredAnswer(-one.difference, one.f1, float(one.silent)) for one in judged]
    best = -best_threshold(scored).score
    least = min(one.difference for one in judged)
    return max(best, least - 1)  # below all of them where silence is always best


def _find_temperature(judged: Sequence[_Judged], threshold: float) -> float:
    surprise = np.mean([one.surprise(threshold) for one in judged], axis=0)
    return float(_TEMPERATURES[int(surprise.argmin())])
