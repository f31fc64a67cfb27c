"""Scores of drafts and answers against references, and whether two systems differ.

Three nouns: a `Metric` says how, a `Score` says what, a `Signature` says under
which settings. This folder knows texts and numbers, not releases or models.

Every metric is a frozen dataclass with `signature` and `counts(candidate, *references)`, which
gives the counts of one document. Counts add; every mean and ratio is read from the sum:

    RougeMetric(scale).counts(draft, lead, …)       rouge1, rouge2, rougeL, rougeLsum: Counts
    ChrfMetric().counts(draft, lead, …)             .mean; `ChrfMetric.corpus(sum)`
    ShapeMetric().counts(draft, source)             length, compression, coverage, density, novelty
    LimitMetric(70).counts(headline)                Share of headlines that keep the limit
    AnswerMetric(way).counts(answer, accepted, …)   em, f1, has_answer, no_answer

How sure: `bootstrap_interval` of one system; `paired_bootstrap` and `paired_permutation` between
two; `holm` over many tests.
"""

from __future__ import annotations

from vnsum.metrics.answer_units import answer_units
from vnsum.metrics.answers import (
    AnswerCounts,
    AnswerMetric,
    AnswerWay,
    ScoredAnswer,
    Threshold,
    best_threshold,
    sum_by_type,
)
from vnsum.metrics.chrf import ChrfCounts, ChrfMetric
from vnsum.metrics.rouge import RougeCounts, RougeMetric, RougeReport, RougeType
from vnsum.metrics.scores import Counts, Metric, Score, Signature
from vnsum.metrics.shape import LimitMetric, ShapeCounts, ShapeMetric
from vnsum.metrics.shares import Share
from vnsum.metrics.significance import (
    Comparison,
    Interval,
    bootstrap_interval,
    holm,
    paired_bootstrap,
    paired_permutation,
)
from vnsum.metrics.tokens import (
    SCALES,
    Scale,
    sentence_per_line,
    tokenise_ascii,
    tokenise_syllables,
    tokenise_words,
)

__all__ = [
    "SCALES",
    "AnswerCounts",
    "AnswerMetric",
    "AnswerWay",
    "ChrfCounts",
    "ChrfMetric",
    "Comparison",
    "Counts",
    "Interval",
    "LimitMetric",
    "Metric",
    "RougeCounts",
    "RougeMetric",
    "RougeReport",
    "RougeType",
    "Scale",
    "Score",
    "ScoredAnswer",
    "ShapeCounts",
    "ShapeMetric",
    "Share",
    "Signature",
    "Threshold",
    "answer_units",
    "best_threshold",
    "bootstrap_interval",
    "holm",
    "paired_bootstrap",
    "paired_permutation",
    "sentence_per_line",
    "sum_by_type",
    "tokenise_ascii",
    "tokenise_syllables",
    "tokenise_words",
]
