"""Intervals and tests agree with sacrebleu, scipy and the normal approximation."""

from __future__ import annotations

import math
import random
from itertools import product
from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from vnsum.errors import OptionsError
from vnsum.metrics import bootstrap_interval, holm, paired_bootstrap, paired_permutation

if TYPE_CHECKING:
    from numpy.typing import NDArray


def test_bootstrap_is_seeded_and_signed() -> None:
    generator = random.Random(1)  # noqa: S311 - test data
    worse = [generator.random() for _ in range(200)]
    better = [score + 0.05 + 0.02 * generator.random() for score in worse]
    comparison = paired_bootstrap(better, worse, samples=2000)
    assert comparison == paired_bootstrap(better, worse, samples=2000)
    assert comparison != paired_bootstrap(better, worse, samples=2000, seed=1)
    assert comparison.is_better
    assert 0.05 < comparison.low < comparison.difference < comparison.high < 0.07
    assert comparison.p_value == pytest.approx(1 / 2001)
    reverse = paired_bootstrap(worse, better, samples=2000)
    assert not reverse.is_better
    assert reverse.difference == pytest.approx(-comparison.difference)


def test_bootstrap_agrees_with_the_normal_approximation() -> None:
    generator = random.Random(2)  # noqa: S311 - test data
    differences = [generator.gauss(0.1, 1) for _ in range(400)]
    comparison = paired_bootstrap(differences, [0.0] * 400)
    mean = sum(differences) / 400
    error = (sum((value - mean) ** 2 for value in differences) / 400 / 400) ** 0.5
    assert comparison.low == pytest.approx(mean - 1.96 * error, abs=0.01)
    assert comparison.high == pytest.approx(mean + 1.96 * error, abs=0.01)
    assert comparison.p_value == pytest.approx(math.erfc(abs(mean) / error / 2**0.5), abs=0.01)


def test_equal_systems_do_not_differ() -> None:
    comparison = paired_bootstrap([0.1, 0.5, 0.9], [0.1, 0.5, 0.9], samples=100)
    assert (comparison.difference, comparison.p_value) == (0, 1)


@pytest.mark.parametrize(("first", "second"), [([], []), ([0.1], [0.1, 0.2])])
def test_bootstrap_refuses_unpaired_scores(first: list[float], second: list[float]) -> None:
    with pytest.raises(OptionsError, match="same documents"):
        paired_bootstrap(first, second)


def test_bootstrap_refuses_no_samples() -> None:
    with pytest.raises(OptionsError, match="samples"):
        paired_bootstrap([0.1], [0.1], samples=0)


def _two_systems(number: int, gain: float, seed: int = 3) -> tuple[list[float], list[float]]:
    generator = random.Random(seed)  # noqa: S311 - test data
    first = [generator.random() for _ in range(number)]
    return [score + generator.gauss(gain, 0.2) for score in first], first


def test_interval_of_a_mean_is_that_of_the_normal_approximation() -> None:
    scores, _ = _two_systems(500, 0)
    interval = bootstrap_interval(scores)
    mean = sum(scores) / 500
    error = (sum((score - mean) ** 2 for score in scores) / 500 / 500) ** 0.5
    assert interval.value == pytest.approx(mean)
    assert interval.low == pytest.approx(mean - 1.96 * error, abs=0.003)
    assert interval.high == pytest.approx(mean + 1.96 * error, abs=0.003)
    assert interval == bootstrap_interval(scores)


def test_interval_agrees_with_scipy() -> None:
    stats = pytest.importorskip("scipy.stats", reason="scipy is not installed")
    parts, wholes = _two_systems(200, -0.3)
    ours = bootstrap_interval(parts, wholes)
    theirs = stats.bootstrap(
        (parts, wholes),
        lambda a, b, axis: a.sum(axis) / b.sum(axis),
        paired=True,
        vectorized=True,
        method="percentile",
        rng=1,
    ).confidence_interval
    assert ours.value == pytest.approx(sum(parts) / sum(wholes))
    assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=0.005)


def test_interval_prints_in_hundreds() -> None:
    assert str(bootstrap_interval([0.5, 0.5])) == "50.00 [50.00, 50.00]"


def test_draws_without_a_denominator_are_left_out() -> None:
    interval = bootstrap_interval([1, 0, 0], [1, 0, 0], samples=500)
    assert (interval.value, interval.low, interval.high) == (1, 1, 1)
    with pytest.raises(OptionsError, match="denominator"):
        bootstrap_interval([1, 2], [0, 0])


@pytest.mark.parametrize(("parts", "wholes"), [([], None), ([1.0], [1.0, 2.0])])
def test_interval_refuses_what_does_not_pair(
    parts: list[float], wholes: list[float] | None
) -> None:
    with pytest.raises(OptionsError, match="same documents"):
        bootstrap_interval(parts, wholes)


def test_permutation_agrees_with_every_swap_there_is() -> None:
    differences = [0.9, -0.2, 0.4, 0.35, -0.1, 0.5, 0.15, -0.3]
    observed = abs(sum(differences))
    swaps = [
        abs(sum(sign * value for sign, value in zip(signs, differences, strict=True)))
        for signs in product((1, -1), repeat=8)
    ]
    exact = sum(swap >= observed - 1e-12 for swap in swaps) / len(swaps)
    assert paired_permutation(differences, [0] * 8) == pytest.approx(exact, abs=0.01)


def test_permutation_agrees_with_scipy() -> None:
    stats = pytest.importorskip("scipy.stats", reason="scipy is not installed")
    for gain in (0.0, 0.02, 0.05):
        first, second = _two_systems(150, gain)
        theirs = stats.permutation_test(
            (first, second),
            lambda a, b, axis: (a - b).mean(axis),
            permutation_type="samples",
            vectorized=True,
            n_resamples=9999,
            rng=2,
        ).pvalue
        assert paired_permutation(first, second) == pytest.approx(theirs, abs=0.015)


def test_permutation_is_seeded_and_has_a_least_value() -> None:
    first, second = _two_systems(300, 0.3)
    assert paired_permutation(first, second, samples=999) == 1 / 1000
    close = _two_systems(300, 0.01)
    assert paired_permutation(*close, seed=4) == paired_permutation(*close, seed=4)
    assert paired_permutation([0.2, 0.4], [0.2, 0.4], samples=99) == 1


def test_permutation_keeps_its_level() -> None:
    """Equal systems are called different in about 5 of 100 tests."""
    called = sum(
        paired_permutation(*_two_systems(60, 0.0, seed), samples=400) < 0.05 for seed in range(200)
    )
    assert 2 <= called <= 20


class _Means:
    """Lets sacrebleu test means: a hypothesis is a score, and statistics are scores and 1."""

    def _extract_corpus_statistics(self, hypotheses: list[float], _: None) -> list[list[float]]:
        return [[score, 1.0] for score in hypotheses]

    def _aggregate_and_compute(self, stats: NDArray[np.float64]) -> SimpleNamespace:
        return self._compute_score_from_stats(np.sum(stats, axis=0))

    def _compute_score_from_stats(self, total: NDArray[np.float64]) -> SimpleNamespace:
        return SimpleNamespace(score=float(total[0] / total[1]))


def _sacrebleu_p(test: str, first: list[float], second: list[float], samples: int) -> float:
    sacrebleu = pytest.importorskip(
        "sacrebleu.significance", reason="the extra eval is not installed"
    )
    means = _Means()
    stats = means._extract_corpus_statistics(second, None)
    baseline = {"mean": (stats, means._aggregate_and_compute(np.array(stats)))}
    run = getattr(sacrebleu, f"_paired_{test}_test")
    _, results = run(baseline, "system", first, None, {"mean": means}, samples, seed=7)
    return float(results["mean"].p_value)


@pytest.mark.parametrize("gain", [0.0, 0.01, 0.02, 0.03])
def test_permutation_agrees_with_sacrebleu_on_the_same_counts(gain: float) -> None:
    first, second = _two_systems(300, gain)
    theirs = _sacrebleu_p("ar", first, second, 5000)
    assert paired_permutation(first, second) == pytest.approx(theirs, abs=0.02)


@pytest.mark.parametrize("gain", [0.03, 0.04, 0.05])
def test_bootstrap_agrees_with_sacrebleu_on_the_same_counts(gain: float) -> None:
    """Theirs counts one tail of the resampled differences, ours both: twice the p value."""
    first, second = _two_systems(300, gain)
    theirs = _sacrebleu_p("bs", first, second, 4000)
    assert paired_bootstrap(first, second).p_value == pytest.approx(2 * theirs, abs=0.02)


def test_holm_on_evident_values() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.5, 0.6]) == [1.0, 1.0]
    assert holm([]) == []


def test_holm_is_the_largest_threshold_at_which_it_rejects() -> None:
    """The textbook's step-down at level alpha rejects just what is corrected to alpha or less."""
    p_values = [0.001, 0.2, 0.012, 0.03, 0.012, 0.9, 0.049]
    corrected = holm(p_values)
    for alpha in (0.005, 0.01, 0.05, 0.1, 0.2, 0.5):
        rejected = set()
        for rank, index in enumerate(sorted(range(7), key=p_values.__getitem__)):
            if p_values[index] > alpha / (7 - rank):
                break
            rejected.add(index)
        assert {index for index in range(7) if corrected[index] <= alpha} == rejected
