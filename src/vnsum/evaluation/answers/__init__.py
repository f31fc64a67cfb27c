"""Evaluation of answers: systems, scores by question, and a report."""

from __future__ import annotations

from vnsum.evaluation.answers.reporting import write_answer_report
from vnsum.evaluation.answers.running import AnswerOptions, answer

__all__ = ["AnswerOptions", "answer", "write_answer_report"]
