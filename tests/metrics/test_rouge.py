"""ROUGE equals rouge_score on every scale, with several references and several lines too."""

from __future__ import annotations

import random
import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rouge_score import rouge_scorer

from vnsum.errors import MissingExtraError, OptionsError
from vnsum.metrics import (
    SCALES,
    Counts,
    RougeCounts,
    RougeMetric,
    RougeType,
    Scale,
    sentence_per_line,
    tokenise_ascii,
    tokenise_syllables,
    tokenise_words,
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
TYPES: list[RougeType] = ["rouge1", "rouge2", "rougeL", "rougeLsum"]


class _Tokenizer:
    """Hands our tokens to rouge_score."""

    def __init__(self, scale: Scale) -> None:
        self.tokenize = SCALES[scale]


def _laid_out(generator: random.Random) -> str:
    words = generator.choices(WORDS, k=generator.randint(0, 60))
    return "".join(word + generator.choices(" \n", (9, 1))[0] for word in words)


def _random_pairs(number: int) -> list[tuple[str, str]]:
    generator = random.Random(5)  # noqa: S311 - test data
    draw = [_laid_out(generator) for _ in range(number)]
    draw += [unicodedata.normalize("NFD", text) for text in draw[:50]]
    draw += EDGES
    return [(generator.choice(draw), text) for text in draw] + [(text, text) for text in EDGES]


def _assert_equal(ours: RougeCounts, reference: dict[str, tuple[float, float, float]]) -> None:
    assert reference.keys() == set(TYPES)
    for kind, mean in ours.means.items():
        got = (mean.precision, mean.recall, mean.f1)
        assert got == pytest.approx(tuple(reference[kind]), abs=1e-9)


@pytest.mark.parametrize("scale", SETTINGS)
def test_rouge_equals_rouge_score_on_our_tokens(scale: Scale) -> None:
    scorer = rouge_scorer.RougeScorer(TYPES, tokenizer=_Tokenizer(scale))
    metric = RougeMetric(scale)
    for candidate, reference in _random_pairs(1000):
        _assert_equal(metric.counts(candidate, reference), scorer.score(reference, candidate))


def test_ascii_scale_equals_rouge_score_as_installed() -> None:
    scorer = rouge_scorer.RougeScorer(TYPES)
    metric = RougeMetric("ascii")
    for candidate, reference in _random_pairs(1000):
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


@pytest.mark.parametrize("scale", SETTINGS)
def test_several_references_are_scored_as_rouge_score_does(scale: Scale) -> None:
    scorer = rouge_scorer.RougeScorer(TYPES, tokenizer=_Tokenizer(scale))
    metric, texts = RougeMetric(scale), [text for _, text in _random_pairs(200)]
    for first in range(0, len(texts) - 4, 4):
        candidate, *references = texts[first : first + 4]
        _assert_equal(
            metric.counts(candidate, *references), scorer.score_multi(references, candidate)
        )


def test_each_type_takes_its_own_reference() -> None:
    counts = RougeMetric().counts("một hai ba bốn", "bốn ba hai một", "một hai chín mười")
    assert counts.rouge1.mean.f1 == 1
    assert counts.rouge2.mean.f1 == pytest.approx(1 / 3)
    assert counts.rougeL.mean.f1 == 0.5
    assert counts.rouge1.documents == 1


def test_no_reference_is_refused() -> None:
    with pytest.raises(OptionsError, match="no reference"):
        RougeMetric().counts("một")


@pytest.mark.parametrize("candidate", ["ở", "ý", "đó", "Ở", "ở ý đó"])
def test_short_vietnamese_words_count_on_syllables_alone(candidate: str) -> None:
    decomposed = unicodedata.normalize("NFD", candidate)
    assert RougeMetric().counts(decomposed, candidate).rouge1.mean.f1 == 1
    assert RougeMetric().counts(candidate, "o y do").rouge1.mean.f1 == 0
    assert RougeMetric("ascii").counts("ở ý", "ở ý") == RougeCounts(*[Counts(documents=1)] * 4)


def test_lines_change_the_summary_level_alone() -> None:
    candidate, reference = "ba bốn\nmột hai", "một hai\nba bốn"
    means = RougeMetric().counts(candidate, reference).means
    assert means["rougeLsum"].f1 == 1
    assert means["rougeL"].f1 == 0.5
    flat = RougeMetric().counts(candidate.replace("\n", " "), reference.replace("\n", " "))
    assert flat.rougeLsum == flat.rougeL


def test_sentences_get_a_line_each() -> None:
    text = "TP. Làng có 3.200 hộ. Ông  Nam nói: “Tốt!”\n\nHết."
    assert sentence_per_line(text) == "TP. Làng có 3.200 hộ.\nÔng Nam nói: “Tốt!”\nHết."


class _Underthesea:
    @staticmethod
    def word_tokenize(text: str) -> list[str]:
        return text.replace("thành phố", "thành_phố").replace("_", " ").split("|")


def test_words_join_their_syllables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "underthesea", _Underthesea)
    assert tokenise_words("Thủ đô|là|thành phố|.|Hoà Bình") == [
        "thủ_đô",
        "là",
        "thành_phố",
        "hòa_bình",
    ]
    assert RougeMetric("words").counts("thành phố|lớn", "thành phố|nhỏ").rouge1.mean.f1 == 0.5


def test_words_need_their_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "underthesea", None)
    with pytest.raises(MissingExtraError, match=r"vnsum\[words\]"):
        RougeMetric("words").counts("một", "một")


def test_words_of_underthesea() -> None:
    pytest.importorskip("underthesea", reason="the extra words is not installed")
    assert tokenise_words("Thư viện thành phố mở cửa.") == ["thư_viện", "thành_phố", "mở_cửa"]
