"""Scores of a system's answers: all, with and without an answer, by type, at the best threshold."""

from __future__ import annotations

import math
import re
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.metrics import (
    AnswerCounts,
    AnswerMetric,
    ScoredAnswer,
    best_threshold,
    sum_by_type,
)
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.evaluation.answers.running import Answered, ReaderRun

__all__ = ["AnswerScores", "question_kind", "score_answers", "signatures"]

_VIETNAMESE, _SQUAD = AnswerMetric("vietnamese"), AnswerMetric("squad2")

_KINDS = (
    ("number", r"bao nhiêu|mấy|bao lâu|bao xa|tỷ lệ nào"),
    ("time", r"khi nào|lúc nào|bao giờ|ngày nào|năm nào|tháng nào|thời gian nào|mấy giờ"),
    ("place", r"ở đâu|nơi nào|tại đâu|đến đâu|địa điểm nào|(?:tỉnh|huyện|xã|phường|quận) nào"),
    ("person", r"\bai\b|người nào|ông nào|bà nào"),
    ("reason", r"vì sao|tại sao|lý do gì|nguyên nhân"),
    ("manner", r"thế nào|bằng cách nào|làm sao"),
    ("organisation", r"(?:cơ quan|đơn vị|tổ chức|công ty|doanh nghiệp) nào"),
    ("thing", r"\bgì\b|\bnào\b"),
)
_TIME_BEFORE_NUMBER = pattern(r"mấy giờ|ngày bao nhiêu|năm bao nhiêu")


@dataclass(frozen=True, slots=True)
class AnswerScores:
    """What a system's answers are worth.

    Attributes:
        name: The system.
        all: Every question, compared the Vietnamese way.
        squad: Every question, as SQuAD's v2 script compares.
        by_kind: By type of question.
        threshold: Least score to answer at that gives the best F1; None where silence does.
        best: Every question at that threshold.
        p50_ms: Median milliseconds for a question.
        peak_mb: Most memory of a process.
    """

    name: str
    all: AnswerCounts
    squad: AnswerCounts
    by_kind: Mapping[str, AnswerCounts]
    threshold: float | None
    best: AnswerCounts
    p50_ms: float
    peak_mb: float


def question_kind(asked: str) -> str:
    """Tell the type of a question from its words, where the data does not.

    Args:
        asked: The question.

    Returns:
        "number", "time", "place", "person", "reason", "manner", "organisation", "thing" or
        "other".
    """
    folded = fold(normalise(asked).text)
    if _TIME_BEFORE_NUMBER.search(folded):
        return "time"
    return next((kind for kind, words in _KINDS if re.search(words, folded)), "other")


def signatures() -> tuple[str, ...]:
    """Return the settings of both ways to compare, to print beside the numbers."""
    return str(_VIETNAMESE.signature), str(_SQUAD.signature)


def score_answers(system: ReaderRun) -> AnswerScores:
    """Score everything a system answered.

    Args:
        system: Its answers.

    Returns:
        Counts over questions; a question counts alike however many its text has.
    """
    answers = system.answers
    given = [_counts(_VIETNAMESE, found, found.text) for found in answers]
    silent = [_counts(_VIETNAMESE, found, "") for found in answers]
    # where a system gave no answer, no threshold can make it give one
    scored = [
        ScoredAnswer(found.score if found.text else 0.0, counts.f1, none.f1)
        for found, counts, none in zip(answers, given, silent, strict=True)
    ]
    threshold = best_threshold(scored)
    at_best = [
        counts if found.score >= threshold.score else none
        for found, counts, none in zip(scored, given, silent, strict=True)
    ]
    kinds = [found.question.kind or question_kind(found.question.text) for found in answers]
    seconds = [float(line["seconds"]) / max(len(line["answers"]), 1) for line in system.lines]
    return AnswerScores(
        name=system.name,
        all=_sum(given),
        squad=_sum([_counts(_SQUAD, found, found.text) for found in answers]),
        by_kind=sum_by_type(zip(kinds, given, strict=True)),
        threshold=threshold.score if math.isfinite(threshold.score) else None,
        best=_sum(at_best),
        p50_ms=1000 * statistics.median(seconds),
        peak_mb=max(float(line["peak_mb"]) for line in system.lines),
    )


def _counts(metric: AnswerMetric, found: Answered, text: str) -> AnswerCounts:
    return metric.counts(text, *(answer.text for answer in found.question.answers))


def _sum(counts: Sequence[AnswerCounts]) -> AnswerCounts:
    return sum(counts, start=AnswerCounts())
