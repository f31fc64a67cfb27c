"""How sure a figure is, and whether two systems differ on the same documents.

The paired bootstrap of Koehn (2004), "Statistical Significance Tests for
Machine Translation Evaluation", on means of per-document scores. The p value
shifts the resampled differences to the null hypothesis (Efron and Tibshirani
1993, "An Introduction to the Bootstrap", chapter 16) and is two-sided.

The permutation test swaps the two systems' scores at random (Noreen 1989,
"Computer-Intensive Methods for Testing Hypotheses"). Holm (1979), "A Simple
Sequentially Rejective Multiple Test Procedure", corrects for many tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

__all__ = [
    "Comparison",
    "Interval",
    "bootstrap_interval",
    "holm",
    "paired_bootstrap",
    "paired_permutation",
]

_CHUNK = 4_000_000
"""Random indices held at once: 32 MB."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with its 95 % bootstrap interval.

    Attributes:
        value: The figure.
        low: Lower end.
        high: Upper end.
    """

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        """Return the figure ×100 with its interval."""
        return f"{100 * self.value:.2f} [{100 * self.low:.2f}, {100 * self.high:.2f}]"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The difference of two systems' mean scores.

    Attributes:
        difference: Mean of the first less mean of the second.
        low: Lower end of the 95 % interval of the difference.
        high: Upper end.
        p_value: Two-sided probability of a difference this large between equal systems,
            never less than 1 / (samples + 1).
        documents: How many documents were compared.
        samples: How many times they were resampled.
        seed: Seed of the resampling.
    """

    difference: float
    low: float
    high: float
    p_value: float
    documents: int
    samples: int
    seed: int

    @property
    def is_better(self) -> bool:
        """Whether the first system is better at the 5 % level."""
        return self.difference > 0 and self.p_value < 0.05  # noqa: PLR2004 - the customary level

    def __str__(self) -> str:
        """Return the difference ×100 with its interval and p value."""
        return (
            f"{100 * self.difference:+.2f} [{100 * self.low:+.2f}, {100 * self.high:+.2f}], "
            f"p {self.p_value:.4f} (paired bootstrap, {self.samples} samples, "
            f"{self.documents} documents, seed {self.seed})"
        )


def paired_bootstrap(
    first: Sequence[float], second: Sequence[float], *, samples: int = 10_000, seed: int = 0
) -> Comparison:
    """Compare two systems by their scores on the same documents.

    Args:
        first: Score of the first system on each document.
        second: Score of the second system on the same documents, in the same order.
        samples: How many times to resample the documents.
        seed: Seed of the resampling; the same seed gives the same result.

    Returns:
        The difference, its 95 % percentile interval and its p value.

    Raises:
        OptionsError: When the lists differ in length or are empty, or `samples` is below 1.
    """
    import numpy as np  # noqa: PLC0415 - keeps the metrics light

    differences = _differences(first, second, samples)
    observed = float(differences.mean())
    means = _resampled_sums(differences[:, None], samples, seed)[:, 0] / len(differences)
    low, high = np.percentile(means, [2.5, 97.5])
    extreme = int((np.abs(means - observed) >= abs(observed) - 1e-15).sum())
    p_value = (extreme + 1) / (samples + 1)
    return Comparison(observed, float(low), float(high), p_value, len(first), samples, seed)


def bootstrap_interval(
    parts: Sequence[float],
    wholes: Sequence[float] | None = None,
    *,
    samples: int = 10_000,
    seed: int = 0,
) -> Interval:
    """Estimate a mean, or a ratio of sums, by resampling the documents.

    Args:
        parts: Score, or numerator, of each document.
        wholes: Denominator of each document, 0 and more; None for 1 each, which gives the mean.
        samples: How many times to resample the documents.
        seed: Seed of the resampling; the same seed gives the same result.

    Returns:
        The figure and its 95 % percentile interval; a draw without any denominator is left out.

    Raises:
        OptionsError: When there is no document, the lists differ in length, every denominator
            is 0 or `samples` is below 1.
    """
    import numpy as np  # noqa: PLC0415 - keeps the metrics light

    below = [1.0] * len(parts) if wholes is None else wholes
    _check_paired(parts, below, samples)
    if not any(below):
        raise OptionsError("a ratio needs a denominator above 0")
    columns = np.stack([parts, below], axis=1).astype(np.float64)
    drawn = _resampled_sums(columns, samples, seed)
    drawn = drawn[drawn[:, 1] > 0]
    low, high = np.percentile(drawn[:, 0] / drawn[:, 1], [2.5, 97.5])
    part, whole = columns.sum(axis=0)
    return Interval(float(part / whole), float(low), float(high))


def paired_permutation(
    first: Sequence[float], second: Sequence[float], *, samples: int = 10_000, seed: int = 0
) -> float:
    """Test whether two systems differ by swapping their scores on documents at random.

    Args:
        first: Score of the first system on each document.
        second: Score of the second system on the same documents, in the same order.
        samples: How many times to swap.
        seed: Seed of the swaps; the same seed gives the same result.

    Returns:
        The two-sided p value, never less than 1 / (samples + 1).

    Raises:
        OptionsError: When the lists differ in length or are empty, or `samples` is below 1.
    """
    import numpy as np  # noqa: PLC0415 - keeps the metrics light

    differences = _differences(first, second, samples)
    observed = abs(float(differences.mean()))
    random, number = np.random.default_rng(seed), len(differences)
    extreme = 0
    for rows in _chunks(samples, number):
        signs = 2.0 * random.integers(0, 2, (rows, number), dtype=np.int8) - 1.0
        extreme += int((np.abs(signs @ differences) / number >= observed - 1e-12).sum())
    return (extreme + 1) / (samples + 1)


def holm(p_values: Sequence[float]) -> list[float]:
    """Correct p values for having made many tests at once.

    Args:
        p_values: One for each test.

    Returns:
        Corrected p values in the same order, at most 1.
    """
    order = sorted(range(len(p_values)), key=p_values.__getitem__)
    corrected, highest = [1.0] * len(p_values), 0.0
    for rank, index in enumerate(order):
        highest = max(highest, min(1.0, p_values[index] * (len(p_values) - rank)))
        corrected[index] = highest
    return corrected


def _check_paired(first: Sequence[float], second: Sequence[float], samples: int) -> None:
    if len(first) != len(second) or len(first) == 0:
        raise OptionsError("both systems need a score for each of the same documents")
    if samples < 1:
        raise OptionsError("samples must be at least 1")


def _differences(
    first: Sequence[float], second: Sequence[float], samples: int
) -> NDArray[np.float64]:
    import numpy as np  # noqa: PLC0415 - keeps the metrics light

    _check_paired(first, second, samples)
    return np.asarray(first, dtype=np.float64) - np.asarray(second, dtype=np.float64)


def _chunks(samples: int, number: int) -> list[int]:
    """Cut the samples into parts whose draws fit into the memory set."""
    rows = max(1, _CHUNK // number)
    return [min(rows, samples - done) for done in range(0, samples, rows)]


def _resampled_sums(columns: NDArray[np.float64], samples: int, seed: int) -> NDArray[np.float64]:
    """Draw documents with replacement; return the sum of each column in each sample."""
    import numpy as np  # noqa: PLC0415 - keeps the metrics light

    random, number = np.random.default_rng(seed), len(columns)
    sums = [
        columns[random.integers(0, number, (rows, number))].sum(axis=1)
        for rows in _chunks(samples, number)
    ]
    return np.concatenate(sums)
