"""The reader and its baselines as systems of the evaluation."""

from __future__ import annotations

import pytest

from tests.answering.releases import BRIDGE, QUESTIONS
from vnsum.answering import QuestionAnswerer
from vnsum.evaluation.answers.readers import reader


@pytest.mark.parametrize("name", ["reader", "first-of-type"])
def test_spans_are_of_the_context(name: str) -> None:
    pairs = [(question, BRIDGE) for question in QUESTIONS]
    found = reader(name).answer([*pairs, ("Ai?", "")], top_k=2)
    assert len(found) == len(pairs) + 1
    assert found[-1] == []
    assert all(len(spans) <= 2 for spans in found)
    assert all(BRIDGE[one.start : one.end].strip() for spans in found for one in spans)


def test_the_first_fact_of_the_type() -> None:
    found = reader("first-of-type").answer([("Cầu tốn bao nhiêu tiền?", BRIDGE)])[0][0]
    assert BRIDGE[found.start : found.end] == "12,6 tỷ đồng"


def test_the_reader_is_the_front_door() -> None:
    answer = QuestionAnswerer().ask(BRIDGE, QUESTIONS[8])
    found = reader("reader").answer([(QUESTIONS[8], BRIDGE)])[0][0]
    assert (found.start, found.end) == (answer.start, answer.end)
