"""Both engines find the same spans, exact whatever the text, whatever else is in the batch."""

from __future__ import annotations

import random
import unicodedata
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.spans import tiny, training
from vnsum import Archive
from vnsum.answering import AskOptions, QuestionAnswerer
from vnsum.backends.spans import load_spans
from vnsum.errors import VnsumError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vnsum.backends.protocols import AnswerSpan
    from vnsum.backends.spans import CheckpointReader, Reading, SpanExample

QUESTION = "Tổng kinh phí là bao nhiêu?"
LETTERS = "aăâđêôơư ẫộ.,:;!?123%-()“”'\u0301\u0323\u200b\n😀ỞỷÝ"


def contexts(count: int) -> list[str]:
    draw = random.Random(0)  # noqa: S311 - a seeded fixture
    return [
        " ".join(tiny.sentence(draw, matter)[0] for matter in draw.sample(tiny.MATTERS, 3))
        for _ in range(count)
    ]


ENGINES = [f"{family}{engine}" for family in tiny.FAMILIES for engine in ("", " ctranslate2")]
LOOSE = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.mark.parametrize("engine", ENGINES)
def test_spans_are_exact_and_never_overlap(
    engines: dict[str, CheckpointReader], engine: str
) -> None:
    for context in contexts(6):
        for text in (context, unicodedata.normalize("NFD", context), f"  {context}😀"):
            (spans,) = engines[engine].answer([(QUESTION, text)], top_k=4)
            places = sorted((span.start, span.end) for span in spans)
            assert all(0 <= start < end <= len(text) for start, end in places)
            assert all(a[1] <= b[0] for a, b in pairwise(places))
            assert all(0 <= span.score <= 1 for span in spans)


@pytest.mark.parametrize("engine", ENGINES)
@LOOSE
@given(text=st.text(st.sampled_from(list(LETTERS)), max_size=60), top_k=st.integers(1, 6))
def test_any_text_gives_spans_in_it_or_a_clear_error(
    engines: dict[str, CheckpointReader], engine: str, text: str, top_k: int
) -> None:
    spans = tried(engines[engine], text, top_k)
    places = sorted((span.start, span.end) for span in spans)
    assert len(places) <= top_k
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(a[1] <= b[0] for a, b in pairwise(places))
    assert not any(text[start].isspace() or text[end - 1].isspace() for start, end in places)


def tried(reader: CheckpointReader, text: str, top_k: int) -> Sequence[AnswerSpan]:
    """Return the spans, none where the text is refused with a hint."""
    try:
        return reader.read([(QUESTION, text)], top_k=top_k)[0].spans
    except VnsumError as error:
        assert error.hint  # noqa: PT017 - either way is right
        return []


@pytest.mark.parametrize("engine", ENGINES)
@LOOSE
@given(noise=st.text(max_size=40), question=st.text(max_size=30), top_k=st.integers(1, 6))
def test_answers_about_any_release_are_places_of_its_source(
    engines: dict[str, CheckpointReader], engine: str, noise: str, question: str, top_k: int
) -> None:
    source = f"{noise}\n{contexts(1)[0]}\n{noise} {contexts(2)[1]} {noise}"
    answerer = QuestionAnswerer(engines[engine])
    (answer,) = answerer.ask_many(source, [f"{question} bao nhiêu?"], AskOptions(top_k=top_k))
    places = [(one.start, one.end, one.text) for one in answer.alternatives]
    if answer.start is not None and answer.end is not None and answer.text is not None:
        places.append((answer.start, answer.end, answer.text))
    places.sort()
    assert len(places) <= top_k
    assert all(source[start:end] == text and text for start, end, text in places)
    assert all(a[1] <= b[0] for a, b in pairwise(places))


@pytest.mark.parametrize("engine", ENGINES)
@LOOSE
@given(order=st.permutations(range(6)))
def test_the_batch_makes_no_difference(
    engines: dict[str, CheckpointReader], engine: str, order: list[int]
) -> None:
    long = " ".join(contexts(8))  # some contexts take several windows, some one
    pairs = [(QUESTION, context) for context in (*contexts(5), long)]
    straight = [engines[engine].read([pair], top_k=2)[0] for pair in pairs]
    mixed = engines[engine].read([pairs[place] for place in order], top_k=2)
    for place, reading in zip(order, mixed, strict=True):
        mine = [(span.start, span.end) for span in reading.spans]
        assert mine == [(span.start, span.end) for span in straight[place].spans]
        assert reading.difference == pytest.approx(straight[place].difference, abs=1e-3)


@pytest.mark.parametrize("family", tiny.FAMILIES)
def test_ctranslate2_finds_the_spans_of_transformers(
    engines: dict[str, CheckpointReader], folders: dict[str, Path], family: str
) -> None:
    assert not load_spans(folders[family], device="cpu").fallback
    pairs = [(QUESTION, context) for context in (*contexts(8), " ".join(contexts(8)))]
    pairs += [("Bao nhiêu cây?", context) for context in contexts(4)]
    readers = engines[f"{family} ctranslate2"], engines[family]
    ours, theirs = ([one.spans for one in reader.read(pairs, top_k=3)] for reader in readers)
    same = [
        [(s.start, s.end) for s in a] == [(s.start, s.end) for s in b]
        for a, b in zip(ours, theirs, strict=True)
    ]
    assert all(same)
    for one, other in zip(ours, theirs, strict=True):
        assert [s.score for s in one] == pytest.approx([s.score for s in other], abs=1e-3)


def test_a_trained_reader_answers_keeps_silent_and_agrees(trained: Path) -> None:
    rng = random.Random(77)  # noqa: S311 - test data
    examples = [training.make_example(rng)[0] for _ in range(60)]
    pairs = [(example.question, example.context) for example in examples]
    readers = [load_spans(trained, engine=name) for name in ("transformers", "ctranslate2")]
    theirs, ours = (reader.read(pairs, top_k=3) for reader in readers)
    for one, other in zip(ours, theirs, strict=True):
        assert one.answered == other.answered
        assert [(s.start, s.end) for s in one.spans[:1]] == [
            (s.start, s.end) for s in other.spans[:1]
        ]
    right = [
        reading.answered == bool(example.answers)
        and (not example.answers or _text(example, reading) == example.answers[0])
        for example, reading in zip(examples, ours, strict=True)
    ]
    assert sum(right) / len(right) > 0.9


def _text(example: SpanExample, reading: Reading) -> str:
    return example.context[reading.spans[0].start : reading.spans[0].end]


@pytest.mark.parametrize("engine", ["transformers", "ctranslate2"])
def test_an_archive_asks_through_a_trained_reader(
    trained: Path, tmp_path: Path, engine: Literal["transformers", "ctranslate2"]
) -> None:
    answerer = QuestionAnswerer(load_spans(trained, engine=engine))
    with Archive(tmp_path / "kho.db", reader=answerer.ask) as archive:
        for day, text in (
            (1, "cây có 31. lớp thêm 52. tổng có 47. xe có 18."),
            (5, "đèn có 12. tổng thêm 68. nhà có 77. cầu thêm 29."),
            (7, "đèn có 15. cây thêm 61. nhà có 71. cầu thêm 20."),
        ):
            archive.add(text, published=date(2025, 6, day))
        found = archive.ask(tiny.QUESTION)
        assert found.differing
        assert [item.answer.text for item in found.citations] == ["68", "47"]
        for item in found.citations:
            source = archive.get(item.release).source
            assert source[item.answer.start : item.answer.end] == item.answer.text
            assert item.answer.model == answerer.model
