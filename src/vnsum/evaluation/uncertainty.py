"""How sure a figure is: bootstrap intervals, the paired permutation test, Holm's correction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

__all__ = ["holm", "paired_permutation", "ratio_interval"]

_CHUNK = 2_000_000
"""Random values held at once: 16 MB."""


def ratio_interval(
    parts: Sequence[float], wholes: Sequence[float], *, samples: int = 10_000, seed: int = 0
) -> tuple[float, float, float]:
    """Estimate a sum over a sum by resampling the items; with wholes of 1 it is a mean.

    Args:
        parts: Numerator of each item.
        wholes: Denominator of each item, above 0.
        samples: How many times to resample.
        seed: Seed of the resampling.

    Returns:
        The ratio and the ends of its 95 % percentile interval.
    """
    pairs: NDArray[np.float64] = np.stack([parts, wholes], axis=1).astype(np.float64)
    random, number = np.random.default_rng(seed), len(pairs)
    rows = max(1, _CHUNK // number)
    sums = [
        pairs[random.integers(0, number, (min(rows, samples - done), number))].sum(axis=1)
        for done in range(0, samples, rows)
    ]
    drawn = np.concatenate(sums)
    low, high = np.percentile(drawn[:, 0] / drawn[:, 1], [2.5, 97.5])
    total = pairs.sum(axis=0)
    return float(total[0] / total[1]), float(low), float(high)


def paired_permutation(
    first: Sequence[float], second: Sequence[float], *, samples: int = 10_000, seed: int = 0
) -> float:
    """Test whether two systems differ by swapping their scores on items at random.

    Noreen (1989), "Computer-Intensive Methods for Testing Hypotheses".

    Args:
        first: Score of the first system on each item.
        second: Score of the second on the same items, in the same order.
        samples: How many times to swap.
        seed: Seed of the swaps.

    Returns:
        The two-sided p value, never less than 1 / (samples + 1).
    """
    differences: NDArray[np.float64] = np.asarray(first, np.float64) - np.asarray(second)
    observed = abs(float(differences.mean()))
    random, number = np.random.default_rng(seed), len(differences)
    rows, extreme = max(1, _CHUNK // number), 0
    for done in range(0, samples, rows):
        shape = (min(rows, samples - done), number)
        signs = 2.0 * random.integers(0, 2, shape, dtype=np.int8) - 1.0
        means = np.abs(signs @ differences) / number
        extreme += int((means >= observed - 1e-15).sum())
    return (extreme + 1) / (samples + 1)


def holm(p_values: Sequence[float]) -> list[float]:
    """Correct p values for having made many tests at once.

    Holm (1979), "A Simple Sequentially Rejective Multiple Test Procedure".

    Args:
        p_values: One for each test.

    Returns:
        Corrected p values in the same order, at most 1.
    """
    order = sorted(range(len(p_values)), key=lambda index: p_values[index])
    corrected = [1.0] * len(p_values)
    highest = 0.0
    for rank, index in enumerate(order):
        highest = max(highest, min(1.0, p_values[index] * (len(p_values) - rank)))
        corrected[index] = highest
    return corrected
