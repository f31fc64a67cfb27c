"""Questions about `eval/district` in other words than the releases', see `paraphrases.jsonl`."""

from __future__ import annotations

from collections import defaultdict

from tests.answering.test_paraphrase_data import QUESTIONS, RELEASES
from vnsum.answering import QuestionAnswerer
from vnsum.metrics import AnswerCounts, AnswerMetric

METRIC = AnswerMetric("vietnamese")
_EXACT, _F1, _SILENT = 0.63, 0.69, 0.8
"""A little below what reader 0.5.0 was measured to do on 2026-11-26, see docs/answering.md."""


def test_questions_in_other_words_find_their_answers() -> None:
    asked = defaultdict(list)
    for row in QUESTIONS:
        asked[row["release"]].append(row)
    answerer, counts = QuestionAnswerer(), AnswerCounts()
    for release, rows in asked.items():
        found = answerer.ask_many(RELEASES[release], [row["question"] for row in rows])
        for answer, row in zip(found, rows, strict=True):
            accepted = [row["answer"]] if row["answer"] else []
            counts += METRIC.counts(answer.text or "", *accepted)
    assert counts.questions == len(QUESTIONS)
    assert counts.em >= _EXACT
    assert counts.f1 >= _F1
    assert counts.no_answer.em >= _SILENT
