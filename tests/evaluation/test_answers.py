"""Readers answer with places in the text, and answers are scored as they deserve."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.evaluation.releases import write_lines
from vnsum.backends.protocols import AnswerSpan, SpanBackend
from vnsum.errors import InputError, OptionsError
from vnsum.evaluation.answers import AnswerOptions, answer, write_answer_report
from vnsum.evaluation.answers.readers import READERS, LexicalSentence, reader
from vnsum.evaluation.answers.scoring import question_kind, score_answers
from vnsum.evaluation.data import load

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vnsum.evaluation.answers.running import AnswerRun
    from vnsum.evaluation.answers.scoring import AnswerScores
    from vnsum.evaluation.items import DataSet

ASKED = 7
"""Questions of `releases.py`; two of them have no answer."""


class SureOfLengths:
    """Answers with the first length of the text, surely where metres are asked for."""

    name = "sure-of-lengths"

    def answer(self, pairs: Sequence[tuple[str, str]], *, top_k: int = 1) -> list[list[AnswerSpan]]:
        return [[self._answer(*pair)][:top_k] for pair in pairs]

    def _answer(self, question: str, context: str) -> AnswerSpan:
        start = max(context.find("36 m"), 0)
        return AnswerSpan(start, start + 4, 0.9 if "mét" in question else 0.2)


def _run(data: DataSet, tmp_path: Path, *systems: str) -> AnswerRun:
    return answer(data, tmp_path / "run", AnswerOptions(systems, workers=0))


def _scores(run: AnswerRun) -> dict[str, AnswerScores]:
    return {system.name: score_answers(system) for system in run.systems}


@pytest.mark.parametrize("name", READERS)
def test_readers_keep_the_protocol(name: str) -> None:
    backend = reader(name)
    assert isinstance(backend, SpanBackend)
    context = "Cầu dài 36 m.\nCầu rộng 3,5 m. Huyện Cẩm Điền xây cầu."
    (spans,) = backend.answer([("Ai xây cầu?", context)], top_k=2)
    assert len(spans) <= 2
    assert all(0 <= span.start < span.end <= len(context) for span in spans)
    assert [span.score for span in spans] == sorted((s.score for s in spans), reverse=True)


def test_lexical_takes_the_sentence_that_shares_rare_words() -> None:
    context = "Cầu dài 36 m.\nCầu rộng 3,5 m. Huyện Cẩm Điền xây cầu."
    ((best, *_),) = LexicalSentence().answer([("Huyện nào xây cầu?", context)], top_k=3)
    assert context[best.start : best.end] == "Huyện Cẩm Điền xây cầu."
    assert 0 < best.score < 1
    assert LexicalSentence().answer([("Ai?", "Trời mưa.")]) == [[]]


def test_floor_and_ceiling(data: DataSet, tmp_path: Path) -> None:
    scores = _scores(_run(data, tmp_path))
    assert scores["oracle"].all.em == scores["oracle"].squad.em == 1
    silent = scores["none"]
    assert silent.all.em == pytest.approx(2 / ASKED)
    assert (silent.all.no_answer.em, silent.all.has_answer.f1) == (1, 0)
    assert 0 < scores["lexical"].all.has_answer.f1 < 1
    assert scores["none"].threshold is None


def test_questions_are_grouped_by_their_kind(data: DataSet, tmp_path: Path) -> None:
    kinds = _scores(_run(data, tmp_path))["oracle"].by_kind
    assert {kind: group.questions for kind, group in kinds.items()} == {
        "number": 4,
        "organisation": 1,
        "person": 2,
    }


def test_the_best_threshold_silences_unsure_answers(data: DataSet, tmp_path: Path) -> None:
    name = f"python:{__name__}:SureOfLengths"
    scores = _scores(_run(data, tmp_path, name))[name]
    assert scores.all.em == pytest.approx(1 / ASKED)
    assert scores.threshold == pytest.approx(0.9)
    assert scores.best.em == pytest.approx(3 / ASKED)  # its length, and silence twice


def test_what_is_no_reader_is_refused() -> None:
    with pytest.raises(OptionsError, match="no reader is called 'bert'"):
        reader("bert")
    with pytest.raises(OptionsError, match="does not return a SpanBackend"):
        reader("python:builtins:dict")
    with pytest.raises(OptionsError, match="no system to run"):
        AnswerOptions((), beside=False)


def test_data_without_questions_is_refused(tmp_path: Path) -> None:
    data = load(str(write_lines(tmp_path / "bare.jsonl", [{"id": "1", "text": "Trời mưa."}])))
    with pytest.raises(InputError, match="holds no question"):
        _run(data, tmp_path)


def test_answers_are_kept_and_reused(data: DataSet, tmp_path: Path) -> None:
    first, again = _run(data, tmp_path), _run(data, tmp_path)
    assert again.systems == first.systems
    kept = sorted(path.name for path in (tmp_path / "run" / "answers").iterdir())
    assert len(kept) == len(first.systems)


def test_the_report_names_data_and_numbers(data: DataSet, tmp_path: Path) -> None:
    paths = write_answer_report(_run(data, tmp_path), "Thử", tmp_path / "out")
    content = json.loads(paths[0].read_text("utf-8"))
    assert content["data"]["sha256"] == data.sha256
    assert content["systems"][0]["all"]["questions"] == ASKED
    text = paths[1].read_text("utf-8")
    assert f"sha256 {data.sha256[:12]}: 7 questions about 4 texts, 2 of them without" in text
    assert "| oracle | 100.0 / 100.0 |" in text
    assert "<script" not in paths[2].read_text("utf-8")


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("Có bao nhiêu điểm tiêm?", "number"),
        ("Lễ khai trương lúc mấy giờ?", "time"),
        ("Cầu ở đâu?", "place"),
        ("AI là chủ tịch?", "person"),
        ("Vì sao cấm xe?", "reason"),
        ("Cơ quan nào tổ chức?", "organisation"),
        ("Đăng ký thế nào?", "manner"),
        ("Phòng có gì?", "thing"),
        ("Có mưa không?", "other"),
    ],
)
def test_question_kinds(asked: str, kind: str) -> None:
    assert question_kind(asked) == kind


def test_the_bundled_reader_goes_by_either_name() -> None:
    options = AnswerOptions(("vnsum:reader", "reader"), beside=False)
    assert options.named == ("reader",)
    with pytest.raises(OptionsError, match="no reader is called"):
        reader("vnsum:extractor")
