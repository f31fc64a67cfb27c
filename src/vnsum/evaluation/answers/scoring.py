"""Scores of a system's answers: all, with and without an answer, by type, at the best threshold."""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.evaluation.answers.matching import match
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.evaluation.answers.matching import Match
    from vnsum.evaluation.answers.running import Answered, ReaderRun

__all__ = ["AnswerScores", "Group", "question_kind", "score_answers"]

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
_TIME_BEFORE_NUMBER = re.compile(r"mấy giờ|ngày bao nhiêu|năm bao nhiêu")


@dataclass(frozen=True, slots=True)
class Group:
    """Mean exact match and F1 of some questions, from 0 to 1.

    Attributes:
        questions: How many.
        em: Exact match, the Vietnamese way.
        f1: F1, the Vietnamese way.
        squad_em: Exact match as SQuAD's script has it.
        squad_f1: F1 as SQuAD's script has it.
    """

    questions: int
    em: float
    f1: float
    squad_em: float
    squad_f1: float


@dataclass(frozen=True, slots=True)
class AnswerScores:
    """What a system's answers are worth.

    Attributes:
        name: The system.
        all: Every question.
        has_answer: Those with an answer in the text; None where there is none.
        no_answer: Those without; None where there is none.
        by_kind: By type of question.
        threshold: Least score to answer at that gives the best F1.
        best: Every question at that threshold.
        p50_ms: Median milliseconds for a question.
        peak_mb: Most memory of a process.
    """

    name: str
    all: Group
    has_answer: Group | None
    no_answer: Group | None
    by_kind: Mapping[str, Group]
    threshold: float
    best: Group
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


def score_answers(system: ReaderRun) -> AnswerScores:
    """Score everything a system answered.

    Args:
        system: Its answers.

    Returns:
        Means over questions; a question counts alike however many its text has.
    """
    answers = system.answers
    given = [_match(found, found.text) for found in answers]
    silent = [_match(found, "") for found in answers]
    threshold = best_threshold(answers, given, silent)
    kinds = [found.question.kind or question_kind(found.question.text) for found in answers]
    rights = [bool(found.question.answers) for found in answers]
    at_best = [
        match if found.text and found.score >= threshold else none
        for found, match, none in zip(answers, given, silent, strict=True)
    ]
    return AnswerScores(
        name=system.name,
        all=_group(given),
        has_answer=_where(given, rights),
        no_answer=_where(given, [not right for right in rights]),
        by_kind={
            kind: _group(
                [found for found, other in zip(given, kinds, strict=True) if other == kind]
            )
            for kind in sorted(set(kinds))
        },
        threshold=threshold,
        best=_group(at_best),
        p50_ms=1000 * statistics.median(_seconds(system)),
        peak_mb=max(float(line["peak_mb"]) for line in system.lines),
    )


def best_threshold(
    answers: Sequence[Answered], given: Sequence[Match], silent: Sequence[Match]
) -> float:
    """Find the score below which a system should have kept silent.

    Args:
        answers: Its answers.
        given: What each is worth.
        silent: What silence would have been worth.

    Returns:
        The lowest of the best thresholds; above every score where silence is best throughout.
    """
    order = sorted(
        (found.score, value.f1 - none.f1)
        for found, value, none in zip(answers, given, silent, strict=True)
        if found.text
    )
    total = gain = sum(worth for _, worth in order)
    best, threshold = total, 0.0
    for index, (score, worth) in enumerate(order):
        gain -= worth
        following = order[index + 1][0] if index + 1 < len(order) else score + 1e-9
        if following > score and gain > best + 1e-12:
            best, threshold = gain, following
    return threshold


def _match(found: Answered, text: str) -> Match:
    return match(text, [answer.text for answer in found.question.answers])


def _where(matches: Sequence[Match], kept: Sequence[bool]) -> Group | None:
    chosen = [found for found, keep in zip(matches, kept, strict=True) if keep]
    return _group(chosen) if chosen else None


def _group(matches: Sequence[Match]) -> Group:
    number = len(matches)
    return Group(
        number,
        sum(found.em for found in matches) / number,
        sum(found.f1 for found in matches) / number,
        sum(found.squad_em for found in matches) / number,
        sum(found.squad_f1 for found in matches) / number,
    )


def _seconds(system: ReaderRun) -> list[float]:
    return [float(line["seconds"]) / max(len(line["answers"]), 1) for line in system.lines]
