"""Any span backend behind the same front door: spans find their way back to the author's text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.answering.releases import BRIDGE, QUESTIONS, WATER
from vnsum.answering import AskOptions, QuestionAnswerer
from vnsum.answering.spans import Context
from vnsum.backends.fake import FakeSpans
from vnsum.backends.protocols import AnswerSpan
from vnsum.reading import read

if TYPE_CHECKING:
    from collections.abc import Sequence


class Everywhere:
    """Answers with the spans it was given."""

    name = "everywhere"

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        """Take places, each as first character and length."""
        self._spans = spans

    def answer(self, pairs: Sequence[tuple[str, str]], *, top_k: int = 1) -> list[list[AnswerSpan]]:
        """Give the spans that fit the context."""
        return [
            [
                AnswerSpan(start % len(context), start % len(context) + size, 0.5)
                for start, size in self._spans
                if start % len(context) + size <= len(context)
            ][:top_k]
            for _, context in pairs
        ]


def test_a_backend_answers_with_the_authors_text() -> None:
    answerer = QuestionAnswerer(FakeSpans())
    assert answerer.model == "fake-spans"
    answer = answerer.ask(BRIDGE, "Cầu phục vụ bao nhiêu hộ 1.250?")
    assert answer.text == "1 .250" or (answer.text is not None and answer.text in BRIDGE)
    assert answer.start is not None
    assert BRIDGE[answer.start : answer.end] == answer.text


@given(
    st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 60)), min_size=1, max_size=8),
    st.integers(1, 8),
    st.sampled_from([BRIDGE, WATER]),
)
@settings(max_examples=80, deadline=None)
def test_any_span_maps_back(spans: list[tuple[int, int]], top_k: int, source: str) -> None:
    answerer = QuestionAnswerer(Everywhere(spans))
    answer = answerer.ask(source, QUESTIONS[0], AskOptions(top_k=top_k))
    places = [(one.start, one.end, one.text) for one in answer.alternatives]
    if answer.start is not None and answer.end is not None and answer.text is not None:
        places.append((answer.start, answer.end, answer.text))
    assert len(places) <= top_k
    assert all(source[start:end] == text and text for start, end, text in places)
    places.sort()
    assert all(left[1] <= right[0] for left, right in pairwise(places))


def test_the_context_is_title_sentences_and_captions() -> None:
    release = read(BRIDGE)
    context = Context(release)
    assert context.text.startswith("UBND xã Bến Lội khánh thành cầu Rạch Sậy\n")
    assert "1.250 hộ dân" in context.text
    start = context.text.index("1.250 hộ")
    low, high = context.to_source(start, start + len("1.250 hộ"))
    assert BRIDGE[low:high] == "1 .250 hộ"


def test_no_spans_no_answer() -> None:
    answer = QuestionAnswerer(Everywhere([])).ask(BRIDGE, QUESTIONS[0])
    assert not answer.found
    assert answer.alternatives == ()
