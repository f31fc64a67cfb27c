"""A wrong type among the options is told as such, with a hint, before anything runs."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import Any, get_args

import numpy as np
import pytest

import vnsum
from vnsum.errors import OptionsError
from vnsum.facts import FactReason, SentenceReason
from vnsum.rendering import labels

TEXT = "Sáng 12/9, UBND phường Láng tổ chức lễ ra mắt 6 điểm hỗ trợ dịch vụ công trực tuyến."


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("lead_min", "5"),
        ("lead_min", True),
        ("lead_max", None),
        ("lead_max", 60.5),
        ("summary_sentences", "3"),
        ("summary_syllables", 2.5),
        ("summary_ratio", "half"),
        ("headline_candidates", None),
        ("headline_max_chars", "70"),
        ("tone_marks", ["old"]),
        ("use_title", "no"),
        ("faithful", None),
        ("require", 5),
        ("forbid", "Láng"),
        ("beam_size", "4"),
        ("sampling_seed", "x"),
    ],
)
def test_options_of_another_type_are_refused(name: str, value: object) -> None:
    given: dict[str, Any] = {name: value}
    with pytest.raises(OptionsError, match=name) as caught:
        vnsum.SummaryOptions(**given)
    assert caught.value.hint


@pytest.mark.parametrize("options", [{"lead_min": 5}, None, 5, vnsum.ReadLimits()])
def test_something_else_than_options_is_refused(options: Any) -> None:  # noqa: ANN401
    engine = vnsum.Summarizer()
    for call in (vnsum.summarize, vnsum.headline, vnsum.lead, engine.summarize):
        with pytest.raises(OptionsError, match="SummaryOptions"):
            call(TEXT, options)
    with pytest.raises(OptionsError, match="SummaryOptions"):
        list(engine.summarize_many([TEXT], options))
    with pytest.raises(OptionsError, match="SummaryOptions"):
        list(engine.stream(TEXT, options))
    with pytest.raises(OptionsError, match="SummaryOptions"):
        engine.map_batch({"text": [TEXT]}, options)


@pytest.mark.parametrize(
    "known", [{"title": 5}, {"published": "2025-01-01"}, {"place": 5}, {"limits": 5}]
)
def test_what_is_known_of_a_release_has_its_type(known: dict[str, Any]) -> None:
    with pytest.raises(OptionsError):
        vnsum.read(TEXT, **known)


def test_one_text_is_not_many() -> None:
    one: Any = TEXT
    size: Any = "2"
    number: Any = 5
    with pytest.raises(OptionsError, match="several"):
        list(vnsum.Summarizer().summarize_many(one))
    with pytest.raises(OptionsError, match="batch_size"):
        list(vnsum.Summarizer().summarize_many([TEXT], batch_size=size))
    with pytest.raises(OptionsError, match="model"):
        vnsum.Summarizer(number)
    with pytest.raises(OptionsError, match="max_bytes"):
        vnsum.ReadLimits(max_bytes=size)


def test_what_fits_is_taken() -> None:
    options = vnsum.SummaryOptions(summary_ratio=1, require=("Láng",), headline_max_chars=None)
    assert vnsum.read(TEXT, published=date(2025, 9, 12)).published is not None
    assert vnsum.summarize(TEXT, options).lead


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"engine": "bogus"}, "bogus"),
        ({"threads": 0}, "threads"),
        ({"threads": -3}, "threads"),
        ({"threads": "2"}, "threads"),
        ({"device": None}, "device"),
        ({"revision": 5}, "revision"),
    ],
)
def test_a_model_is_not_run_in_a_way_that_is_none(given: dict[str, Any], said: str) -> None:
    with pytest.raises(OptionsError, match=said) as caught:
        vnsum.Summarizer(**given)
    assert caught.value.hint


@pytest.mark.parametrize("seed", [-1, 2**32])
def test_a_seed_has_its_range(seed: int) -> None:
    assert vnsum.SummaryOptions(sampling_seed=2**32 - 1).sampling_seed == 2**32 - 1
    with pytest.raises(OptionsError, match="sampling_seed"):
        vnsum.SummaryOptions(sampling_seed=seed)


def test_one_question_is_not_many() -> None:
    answerer = vnsum.QuestionAnswerer()
    with pytest.raises(OptionsError, match="several"):
        answerer.ask_many(TEXT, "Bao nhiêu điểm?")
    assert len(answerer.ask_many(TEXT, ["Bao nhiêu điểm?"])) == 1


def test_numbers_of_other_kinds_become_plain_ones() -> None:
    whole: Any = np.int64(20)
    part: Any = Fraction(1, 3)
    options = vnsum.SummaryOptions(lead_min=whole, headline_max_chars=whole, summary_ratio=part)
    assert [type(value) for value in (options.lead_min, options.summary_ratio)] == [int, float]
    assert json.loads(vnsum.summarize(TEXT, options).to_json())["settings"]["lead_min"] == 20
    assert type(vnsum.ReadLimits(max_pages=whole).max_pages) is int
    asked = vnsum.AskOptions(top_k=np.int32(3), min_score=Fraction(1, 2))  # type: ignore[arg-type]
    assert (type(asked.top_k), type(asked.min_score)) == (int, float)
    assert json.loads(vnsum.ask(TEXT, "Bao nhiêu điểm?", asked).to_json())["question"]


def test_words_to_require_are_kept_in_one_order() -> None:
    words: Any = {"trực tuyến", "công", "Láng", "dịch vụ"}
    options = vnsum.SummaryOptions(require=words, forbid=["cháy"])
    assert options.require == ("Láng", "công", "dịch vụ", "trực tuyến")
    assert hash(options) == hash(vnsum.SummaryOptions(require=sorted(words), forbid=("cháy",)))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("top_k", "3"),
        ("top_k", 2.5),
        ("top_k", True),
        ("top_k", None),
        ("top_k", 0),
        ("min_score", "0.5"),
        ("min_score", True),
        ("min_score", float("nan")),
        ("min_score", 1.1),
    ],
)
def test_options_of_answers_have_their_types(name: str, value: object) -> None:
    given: dict[str, Any] = {name: value}
    with pytest.raises(OptionsError, match=name) as caught:
        vnsum.AskOptions(**given)
    assert caught.value.hint


@pytest.mark.parametrize("options", [{"top_k": 2}, None, 5, vnsum.SummaryOptions()])
def test_something_else_than_options_of_answers_is_refused(options: Any) -> None:  # noqa: ANN401
    answerer = vnsum.QuestionAnswerer()
    for call in (vnsum.ask, answerer.ask):
        with pytest.raises(OptionsError, match="AskOptions"):
            call(TEXT, "Bao nhiêu điểm?", options)
    with pytest.raises(OptionsError, match="AskOptions"):
        answerer.ask_many(TEXT, ["Bao nhiêu điểm?"], options)


def test_questions_may_come_one_by_one() -> None:
    questions: Any = (one for one in ("Bao nhiêu điểm?", "Ai tổ chức?"))
    assert len(vnsum.QuestionAnswerer().ask_many(TEXT, questions)) == 2
    for wrong in (5, None, b"Ai?"):
        given: Any = wrong
        with pytest.raises(OptionsError, match="several"):
            vnsum.QuestionAnswerer().ask_many(TEXT, given)
        with pytest.raises(OptionsError, match="model"):
            vnsum.QuestionAnswerer(given)


def test_reasons_are_those_that_have_words() -> None:
    codes = set(get_args(FactReason)) | set(get_args(SentenceReason)) - {""}
    assert codes - {""} == set(labels._REASONS)
