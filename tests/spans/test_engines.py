"""Both engines find the same spans, exact whatever the text, whatever else is in the batch."""

from __future__ import annotations

import random
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.spans import tiny
from vnsum.backends.spans import load_spans
from vnsum.errors import VnsumError

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.backends.protocols import AnswerSpan
    from vnsum.backends.spans import CheckpointReader

QUESTION = "Tổng kinh phí là bao nhiêu?"
LETTERS = "aăâđêôơư ẫộ.,:;!?123%-()“”'\u0301\u0323\u200b\n😀ỞỷÝ"


def contexts(count: int) -> list[str]:
    draw = random.Random(0)  # noqa: S311 - a seeded fixture
    return [
        " ".join(tiny.sentence(draw, matter)[0] for matter in draw.sample(tiny.MATTERS, 3))
        for _ in range(count)
    ]


@pytest.mark.parametrize("family", tiny.FAMILIES)
def test_spans_are_exact_and_never_overlap(
    readers: dict[str, CheckpointReader], family: str
) -> None:
    for context in contexts(6):
        for text in (context, unicodedata.normalize("NFD", context), f"  {context}😀"):
            (spans,) = readers[family].answer([(QUESTION, text)], top_k=4)
            places = sorted((span.start, span.end) for span in spans)
            assert all(0 <= start < end <= len(text) for start, end in places)
            assert all(a[1] <= b[0] for a, b in pairwise(places))
            assert all(0 <= span.score <= 1 for span in spans)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=st.text(st.sampled_from(list(LETTERS)), max_size=60))
def test_any_text_gives_spans_in_it_or_a_clear_error(
    readers: dict[str, CheckpointReader], text: str
) -> None:
    for reader in readers.values():
        spans = tried(reader, text)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


def tried(reader: CheckpointReader, text: str) -> list[AnswerSpan]:
    """Return the spans, none where the text is refused with a hint."""
    try:
        return reader.answer([(QUESTION, text)], top_k=2)[0]
    except VnsumError as error:
        assert error.hint  # noqa: PT017 - either way is right
        return []


@pytest.mark.parametrize("family", tiny.FAMILIES)
def test_the_batch_makes_no_difference(readers: dict[str, CheckpointReader], family: str) -> None:
    pairs = [(QUESTION, context) for context in contexts(5)]
    forward = readers[family].answer(pairs, top_k=2)
    backward = readers[family].answer(pairs[::-1], top_k=2)[::-1]
    alone = [readers[family].answer([pair], top_k=2)[0] for pair in pairs]
    for found in (backward, alone):
        assert [[(s.start, s.end) for s in row] for row in found] == [
            [(s.start, s.end) for s in row] for row in forward
        ]


@pytest.mark.parametrize("family", tiny.FAMILIES)
def test_ctranslate2_finds_the_spans_of_transformers(
    folders: dict[str, Path], readers: dict[str, CheckpointReader], family: str
) -> None:
    pytest.importorskip("ctranslate2", reason="extra hub")
    pairs = [(QUESTION, context) for context in contexts(8)]
    reader = load_spans(folders[family], device="cpu", compute_type="float32")
    assert not reader.fallback
    ours, theirs = reader.answer(pairs), readers[family].answer(pairs)
    same = [
        [(s.start, s.end) for s in a] == [(s.start, s.end) for s in b]
        for a, b in zip(ours, theirs, strict=True)
    ]
    assert all(same)
    for one, other in zip(ours, theirs, strict=True):
        assert [s.score for s in one] == pytest.approx([s.score for s in other], abs=1e-3)
