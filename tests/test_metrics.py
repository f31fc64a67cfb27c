"""ROUGE equals its reference on both scales; the bootstrap tells systems apart."""

from __future__ import annotations

import math
import random
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rouge_score import rouge_scorer

from vnsum.errors import OptionsError
from vnsum.metrics import (
    SCALES,
    Counts,
    RougeCounts,
    RougeMetric,
    Scale,
    paired_bootstrap,
    tokenise_ascii,
    tokenise_syllables,
)
from vnsum.metrics.subsequences import lcs_length, token_places

WORDS = [
    "Phường",
    "Làng",
    "đã",
    "được",
    "hỗ",
    "trợ",
    "152.206",
    "đồng,",
    "hòa",
    "hoà",
    "thủy",
    "thuỷ",
    "ĐƯỜNG",
    "phố;",
    "năm",
    "2024",
    "–",
    "«khỏe»",
    "TP.",
    "số",
    "45/KH-UBND",
    "a",
    "b",
    "c",
    "8%",
    "Covid-19",
    "quý",
    "nghĩa",
    "_",
]
EDGES = ["", "được", "hòa", "Hoà", "...!?", "a", "–", "\n", "Được được ĐƯỢC", "x y", "\u1e9e ß İ"]
SETTINGS: tuple[Scale, ...] = ("syllables", "ascii")


class _Tokenizer:
    """Hands our tokens to rouge_score."""

    def __init__(self, scale: Scale) -> None:
        self.tokenize = SCALES[scale]


def _random_pairs(number: int) -> list[tuple[str, str]]:
    generator = random.Random(5)  # noqa: S311 - test data
    draw = [" ".join(generator.choices(WORDS, k=generator.randint(0, 60))) for _ in range(number)]
    draw += [unicodedata.normalize("NFD", text) for text in draw[:50]]
    draw += EDGES
    return [(generator.choice(draw), text) for text in draw] + [(text, text) for text in EDGES]


def _assert_equal(ours: RougeCounts, reference: dict[str, tuple[float, float, float]]) -> None:
    for kind, mean in ours.means.items():
        if kind not in reference:
            continue
        got = (mean.precision, mean.recall, mean.f1)
        assert got == pytest.approx(tuple(reference[kind]), abs=1e-9)


@pytest.mark.parametrize("scale", SETTINGS)
def test_rouge_equals_rouge_score_on_our_tokens(scale: Scale) -> None:
    scorer = rouge_scorer.RougeScorer(["rouge1", "rouge2", "rougeL"], tokenizer=_Tokenizer(scale))
    metric = RougeMetric(scale)
    for candidate, reference in _random_pairs(200):
        _assert_equal(metric.counts(candidate, reference), scorer.score(reference, candidate))


def test_ascii_scale_equals_rouge_score_as_installed() -> None:
    scorer = rouge_scorer.RougeScorer(["rouge1", "rouge2", "rougeL"])
    metric = RougeMetric("ascii")
    for candidate, reference in _random_pairs(200):
        _assert_equal(metric.counts(candidate, reference), scorer.score(reference, candidate))


def test_syllables_ignore_composition_case_and_tone_placement() -> None:
    assert tokenise_syllables("Hoà BÌNH, thuỷ điện") == ["hòa", "bình", "thủy", "điện"]
    composed = "Ủy ban nhân dân phường"
    assert tokenise_syllables(unicodedata.normalize("NFD", composed)) == tokenise_syllables(
        composed
    )
    assert RougeMetric().counts("Hoà bình.", "HÒA BÌNH").rouge2.mean.f1 == 1


def test_ascii_scale_loses_vietnamese_letters() -> None:
    assert tokenise_ascii("đã được") == ["c"]
    assert RougeMetric("ascii").counts("được", "các").rouge1.matched == 1
    assert RougeMetric("syllables").counts("được", "các").rouge1.matched == 0


@pytest.mark.parametrize(("candidate", "reference"), [("", ""), ("", "một hai"), ("?!", "một")])
def test_text_without_tokens_scores_zero(candidate: str, reference: str) -> None:
    for mean in RougeMetric().counts(candidate, reference).means.values():
        assert (mean.precision, mean.recall, mean.f1) == (0, 0, 0)


def test_one_syllable_has_no_bigram() -> None:
    counts = RougeMetric().counts("phường", "Phường")
    assert counts.rouge1.mean.f1 == 1
    assert counts.rouge2 == Counts(documents=1)
    assert counts.rougeL.mean.f1 == 1


def _plain_lcs(first: list[str], second: list[str]) -> int:
    row = [0] * (len(second) + 1)
    for token in first:
        following = [0]
        for index, (left, right) in enumerate(pairwise(row)):
            hit = left + 1 if token == second[index] else max(right, following[index])
            following.append(hit)
        row = following
    return row[-1]


@given(st.lists(st.sampled_from("abcd"), max_size=90), st.lists(st.sampled_from("abcd")))
def test_bit_vector_lcs_equals_the_table(first: list[str], second: list[str]) -> None:
    assert lcs_length(token_places(first), len(first), second) == _plain_lcs(first, second)


@given(st.permutations(_random_pairs(12)))
def test_corpus_score_does_not_depend_on_order(pairs: list[tuple[str, str]]) -> None:
    metric = RougeMetric()
    shuffled, ordered = metric.report(pairs).total, metric.report(sorted(pairs)).total
    assert shuffled.rouge1.matched == ordered.rouge1.matched
    for kind, mean in shuffled.means.items():
        assert mean.f1 == pytest.approx(ordered.means[kind].f1, abs=1e-12)


def test_counts_add_and_ratios_are_read_from_the_sum() -> None:
    total = Counts.of_document(1, 2, 4) + Counts.of_document(3, 3, 3)
    assert (total.matched, total.candidate, total.reference, total.documents) == (4, 5, 7, 2)
    assert total.mean.precision == pytest.approx(0.75)
    assert total.mean.f1 == pytest.approx((1 / 3 + 1) / 2)
    assert total.pooled.precision == pytest.approx(4 / 5)
    assert total.pooled.recall == pytest.approx(4 / 7)
    assert Counts().mean.f1 == 0


def test_report_prints_its_signature() -> None:
    report = RougeMetric().report([("một hai ba", "một hai ba"), ("bốn", "năm")])
    assert report.f1("rouge1") == [1.0, 0.0]
    assert str(report) == (
        "50.0/50.0/50.0 "
        "(rouge|scale:syllables|tokens:nfc.lower.oldtone.word|stemming:no|references:best|corpus:mean|v:1)"
    )


def test_unknown_scale_is_refused() -> None:
    with pytest.raises(OptionsError, match="syllables, words, ascii"):
        RougeMetric("letters")  # type: ignore[arg-type]


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
