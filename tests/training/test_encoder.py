"""From masked tokens to a reader that both engines load; killed runs go on to the same losses."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("sentencepiece")
pytest.importorskip("zstandard")

import numpy as np

import vnsum
from tests.training.train_fakes import DAYS, FakeCorpus, make_corpus, reader_run, story
from tests.training.train_killed import killed_and_resumed, undisturbed
from vnsum.backends.spans import load_spans
from vnsum.backends.spans.tokenising import load_tokeniser
from vnsum.errors import OptionsError, WeightsError
from vnsum.training.encoder.exporting import measure_reader, write_reader
from vnsum.training.encoder.masking import mask_tokens, masked_count
from vnsum.training.encoder.questions import QuestionSet, open_questions, write_questions
from vnsum.training.encoder.reading import ReaderLearner, ask
from vnsum.training.encoder.scoring import best_span, score_answers
from vnsum.training.encoder.tokenisers import write_tokeniser
from vnsum.training.loop.cards import Made
from vnsum.training.loop.checkpoints import newest_checkpoint
from vnsum.training.loop.curves import last_records
from vnsum.training.loop.journals import read_journal
from vnsum.training.loop.training import TrainOptions, train
from vnsum.training.reader.examples import Example
from vnsum.training.seq2seq.pieces import load_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> FakeCorpus:
    return make_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run nobody disturbed."""
    return undisturbed(tmp_path_factory.mktemp("encoder"), "encoder")


def asked(numbers: range, source: str) -> Iterator[Example]:
    """Ask on which day something was done; every third text does not say."""
    for number in numbers:
        _, lead, sentences = story(number)
        text = " ".join(sentences)
        question = "Việc này diễn ra vào lúc nào?"
        day = next(day for day in DAYS if day in lead)
        start = text.index(day)
        yield Example(text, question, ((start, start + len(day)),), source)
        rest = text.replace(lead, "").replace("  ", " ").strip()
        if number % 3 == 0:
            yield Example(rest, question, (), source)


@pytest.fixture(scope="module")
def questions(corpus: FakeCorpus, tmp_path_factory: pytest.TempPathFactory) -> QuestionSet:
    folder = tmp_path_factory.mktemp("questions")
    write_tokeniser(corpus.vocabulary, folder)
    (folder / "config.json").write_text('{"model_type": "xlm-roberta"}', "utf-8")
    splits = {
        "made": asked(range(160), "synthetic"),
        "given": asked(range(200, 220), "people"),
        "val": asked(range(300, 340), "held"),
    }
    tokeniser = load_tokeniser(folder, "none")
    write_questions(folder / "pack", corpus.vocabulary.path, splits, tokeniser, about={})
    return open_questions(folder / "pack")


@pytest.fixture(scope="module")
def reader(questions: QuestionSet, encoder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reader") / "run"
    run = reader_run()
    learner = ReaderLearner(run, questions, newest_checkpoint(encoder))
    train(run, learner, TrainOptions(folder=folder, device="cpu"))
    return folder


def test_both_tokenizers_give_the_same_ids(corpus: FakeCorpus, tmp_path: Path) -> None:
    write_tokeniser(corpus.vocabulary, tmp_path)
    (tmp_path / "config.json").write_text('{"model_type": "xlm-roberta"}', "utf-8")
    tokeniser, pieces = load_tokeniser(tmp_path, "none"), load_pieces(corpus.vocabulary)
    texts = [line for number in range(20) for line in story(number)[2]]
    for text in (*texts, "Ủy ban chi 1.250,5 triệu – “đúng hạn” 😀", "x </s> <mask> y"):
        ids = list(tokeniser.encode(text).ids)
        if "<" not in text:
            assert ids == pieces.encode(text)
        assert corpus.vocabulary.eos_id not in ids


def test_a_third_is_asked_for_and_most_of_it_hidden(corpus: FakeCorpus) -> None:
    tokens = np.arange(100, 350).astype(np.uint16)
    hidden, kept = 0, 0
    for seed in range(20):
        shown, places = mask_tokens(tokens, corpus.vocabulary, np.random.default_rng(seed))
        assert len(set(places.tolist())) == len(places) == masked_count(250) == 75
        others = np.delete(np.arange(250), places)
        assert np.array_equal(shown[others], tokens[others])
        hidden += (shown[places] == corpus.vocabulary.reading["mask"]).sum()
        kept += (shown[places] == tokens[places]).sum()
    assert hidden / 1500 == pytest.approx(0.8, abs=0.05)
    assert kept / 1500 == pytest.approx(0.1, abs=0.03)


def test_a_killed_encoder_goes_on_to_the_same_losses(encoder: Path, tmp_path: Path) -> None:
    run = killed_and_resumed(tmp_path, "encoder", step=random.randint(4, 6))  # noqa: S311
    assert [one["loss"] for one in last_records(run)] == [
        one["loss"] for one in last_records(encoder)
    ]
    assert read_journal(run, "validation") != []


def test_questions_come_back_as_they_were_asked(questions: QuestionSet) -> None:
    pieces = load_pieces(questions.vocabulary)
    split, wanted = questions.splits["val"], list(asked(range(300, 340), "held"))
    assert len(split) == len(wanted)
    assert len(split._pack.columns["contexts"]) == 40, "a text is kept once"
    for number, example in enumerate(wanted):
        found = split[number]
        assert pieces.decode(found.context.tolist()) == example.text
        assert pieces.decode(found.question.tolist()) == example.question
        answer = "".join(example.text[start:end] for start, end in example.spans)
        told = (
            ""
            if found.start is None
            else pieces.decode(found.context[found.start : found.end].tolist())
        )
        assert told.strip(" ,.") == answer
        assert found.source == "held"
    with pytest.raises(IndexError):
        split[len(split)]


def test_a_window_holds_the_whole_answer_or_none(questions: QuestionSet) -> None:
    vocabulary, rng = questions.vocabulary, np.random.default_rng(0)
    pieces = load_pieces(vocabulary)
    without = 0
    for number in range(100):
        question = questions.splits["made"][number]
        row = ask(question, vocabulary, 60, rng)
        assert len(row.ids) <= 60
        assert row.ids[0] == vocabulary.reading["cls"]
        assert row.ids[-1] == vocabulary.eos_id
        if row.end:
            assert question.start is not None
            marked = row.ids[row.start : row.end + 1].tolist()
            assert pieces.decode(marked) == pieces.decode(
                question.context[question.start : question.end].tolist()
            )
        without += not row.end
    assert 10 < without < 90


def test_the_reader_learns(reader: Path) -> None:
    first, last = read_journal(reader, "validation")[0], read_journal(reader, "validation")[-1]
    assert last["losses"]["val"] < 0.7 * first["losses"]["val"]
    assert set(last["scores"]) == {"answer", "answer held"}


def test_both_engines_load_it_and_answer_alike(
    reader: Path, questions: QuestionSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("ctranslate2")
    monkeypatch.setenv("VNSUM_CACHE", str(tmp_path / "cache"))
    made = Made(reader_run(), newest_checkpoint(reader), "model", reader, "0.1.0")
    write_reader(made, questions.vocabulary, tmp_path / "model")
    answered = measure_reader(tmp_path / "model", questions, 20)
    assert [one.engine for one in answered] == ["transformers", "ctranslate2"]
    assert answered[1].same == 1
    text = "\n\n".join(story(7)[2])
    answer = vnsum.QuestionAnswerer(tmp_path / "model").ask(text, "Việc này vào lúc nào?")
    assert "ctranslate2" in answer.model
    assert not answer.text or answer.text in text
    assert (
        load_spans(tmp_path / "model", engine="transformers", device="cpu").recipe.words == "none"
    )


def test_another_vocabulary_is_refused(
    questions: QuestionSet, encoder: Path, reader: Path, tmp_path: Path
) -> None:
    other = newest_checkpoint(encoder)
    other.standing.vocabulary = "0" * 64
    with pytest.raises(WeightsError, match="another vocabulary"):
        ReaderLearner(reader_run(), questions, other)
    made = Made(reader_run(), newest_checkpoint(reader), "model", reader, "0.1.0")
    made.checkpoint.standing.vocabulary = "0" * 64
    with pytest.raises(WeightsError, match="another vocabulary"):
        write_reader(made, questions.vocabulary, tmp_path / "model")
    empty = QuestionSet(questions.vocabulary, {"val": questions.splits["val"]}, {})
    learner = ReaderLearner(reader_run(), empty, newest_checkpoint(encoder))
    with pytest.raises(OptionsError, match="no question serves"):
        learner.examples(0)


def test_the_best_span_is_one_of_start_and_end_together() -> None:
    starts = np.array([0.0, 9.0, 1.0, 3.0, 9.0])
    ends = np.array([0.0, 9.0, 4.0, 1.0, 9.0])
    assert best_span(starts, ends, 2) == (2, 2), "not the question, not the mark behind the text"
    assert best_span(starts - [0, 0, 9, 9, 0], ends, 2) is None
    told = score_answers([("a", "sáng thứ hai", "sáng thứ hai"), ("b", "", ""), ("b", "x", "")])
    assert told["answer"].startswith("66.7/66.7 of 3")
    assert told["answer b"].startswith("50.0/50.0 of 2")
