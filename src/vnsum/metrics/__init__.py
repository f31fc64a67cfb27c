"""Scores of drafts against references, and whether two systems differ.

Three nouns: a `Metric` says how, a `Score` says what, a `Signature` says under
which settings. This folder knows texts and numbers, not releases or models.
"""

from __future__ import annotations

from vnsum.metrics.rouge import RougeCounts, RougeMetric, RougeReport, RougeType
from vnsum.metrics.scores import Counts, Metric, Score, Signature
from vnsum.metrics.significance import Comparison, paired_bootstrap
from vnsum.metrics.tokens import SCALES, Scale, tokenise_ascii, tokenise_syllables

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
    "tokenise_ascii",
    "tokenise_syllables",
]
