"""Scores of drafts and answers against references, and whether two systems differ.

Three nouns: a `Metric` says how, a `Score` says what, a `Signature` says under
which settings. This folder knows texts and numbers, not releases or models.

Every metric is a frozen dataclass with `signature` and `counts(candidate, *references)`; the
counts of documents add, and ratios are read from the sum. `RougeMetric().counts(draft, lead)`
gives `rouge1`, `rouge2`, `rougeL` and `rougeLsum`.
"""

from __future__ import annotations

from vnsum.metrics.rouge import RougeCounts, RougeMetric, RougeReport, RougeType
from vnsum.metrics.scores import Counts, Metric, Score, Signature
from vnsum.metrics.significance import Comparison, paired_bootstrap
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
    "Comparison",
    "Counts",
    "Metric",
    "RougeCounts",
    "RougeMetric",
    "RougeReport",
    "RougeType",
    "Scale",
    "Score",
    "Signature",
    "paired_bootstrap",
    "sentence_per_line",
    "tokenise_ascii",
    "tokenise_syllables",
    "tokenise_words",
]
