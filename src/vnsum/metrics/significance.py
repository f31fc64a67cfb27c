"""Whether two systems differ on the same documents.

The paired bootstrap of Koehn (2004), "Statistical Significance Tests for
Machine Translation Evaluation", on means of per-document scores. The p value
shifts the resampled differences to the null hypothesis (Efron and Tibshirani
1993, "An Introduction to the Bootstrap", chapter 16) and is two-sided.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Comparison", "paired_bootstrap"]

_CHUNK = 4_000_000
"""Random indices held at once: 32 MB."""


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
    if len(first) != len(second) or not first:
        raise OptionsError("both systems need a score for each of the same documents")
    if samples < 1:
        raise OptionsError("samples must be at least 1")
    import numpy as np  # noqa: PLC0415 - keeps the metrics light

    differences = np.asarray(first, dtype=np.float64) - np.asarray(second, dtype=np.float64)
    observed = float(differences.mean())
    means = _resampled_means(differences, samples, seed)
    low, high = np.percentile(means, [2.5, 97.5])
    extreme = int((np.abs(means - observed) >= abs(observed) - 1e-15).sum())
    p_value = (extreme + 1) / (samples + 1)
    return Comparison(observed, float(low), float(high), p_value, len(first), samples, seed)


def _resampled_means(
    differences: NDArray[np.float64], samples: int, seed: int
) -> NDArray[np.float64]:
    """Draw documents with replacement, a bounded number of samples at a time."""
    import numpy as np  # noqa: PLC0415 - keeps the metrics light

    random = np.random.default_rng(seed)
    number = len(differences)
    rows = max(1, _CHUNK // number)
    chunks = [
        differences[random.integers(0, number, (min(rows, samples - done), number))].mean(axis=1)
        for done in range(0, samples, rows)
    ]
    return np.concatenate(chunks)
