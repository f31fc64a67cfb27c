"""Questions made from news and questions given, in one pack."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("transformers")
pytest.importorskip("sentencepiece")
pytest.importorskip("zstandard")
pytest.importorskip("yaml")

from tests.training.articles import article, write_articles
from vnsum.errors import OptionsError
from vnsum.training.corpus.vocabulary import train_vocabulary
from vnsum.training.encoder.asking import prepare_questions, read_question_plan
from vnsum.training.encoder.questions import open_questions
from vnsum.training.seq2seq.pieces import load_pieces

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.training.corpus.vocabulary import Vocabulary

PLAN = "news: news.jsonl\ngiven: given.jsonl\nheld: given.jsonl\narticles: 12\n"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    made = []
    for number in range(20):
        one = article(number)
        one["body"] *= 2
        made.append(one)
    write_articles(folder / "news.jsonl", made)
    text = " ".join(article(50)["body"])
    answer = str(20 + 7 * 50)
    told = {"context": text, "question": "Có bao nhiêu người?", "source": "people"}
    given = [
        told | {"answer": answer, "answer_start": text.index(answer)},
        told | {"question": "Ai ký?", "answer": "", "answer_start": None},
    ]
    (folder / "given.jsonl").write_text("\n".join(map(json.dumps, given)), "utf-8")
    (folder / "plan.yaml").write_text(PLAN, "utf-8")
    return folder


@pytest.fixture(scope="module")
def vocabulary(data: Path) -> Vocabulary:
    texts = [line for number in range(60) for line in article(number)["body"]]
    return train_vocabulary(texts, data / "spiece.model", size=460, seed=0)


def test_what_is_asked(data: Path, vocabulary: Vocabulary, tmp_path: Path) -> None:
    plan = read_question_plan(data / "plan.yaml", data)
    about = prepare_questions(plan, vocabulary, tmp_path / "one")
    assert about["questions"]["given, people, answerable"] == 1
    assert about["questions"]["val, people, unanswerable"] == 1
    assert about["questions"]["made, synthetic, answerable"] > 10
    questions = open_questions(tmp_path / "one")
    pieces = load_pieces(questions.vocabulary)
    given = questions.splits["given"][0]
    assert pieces.decode(given.context[given.start : given.end].tolist()).strip() == "370"
    for number in range(len(questions.splits["made"])):
        made = questions.splits["made"][number]
        answered = made.start is not None and made.end is not None
        assert not answered or 0 <= made.start < made.end <= len(made.context)  # type: ignore[operator] # see above


def test_the_same_questions_however_many_processes_ask(
    data: Path, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    plan = read_question_plan(data / "plan.yaml", data)
    for workers in (1, 2):
        prepare_questions(plan, vocabulary, tmp_path / str(workers), workers=workers)
    one, two = (
        json.loads((tmp_path / name / "manifest.json").read_text("utf-8"))["files"]
        for name in ("1", "2")
    )
    assert one == two


def test_a_plan_that_cannot_be_used_says_why(data: Path, vocabulary: Vocabulary) -> None:
    (data / "bad.yaml").write_text("news: news.jsonl\nwrong: 1\n", "utf-8")
    with pytest.raises(OptionsError, match=r"bad\.yaml cannot be used"):
        read_question_plan(data / "bad.yaml", data)
    (data / "other.yaml").write_text(PLAN.replace("news: news", "news: given"), "utf-8")
    plan = read_question_plan(data / "other.yaml", data)
    with pytest.raises(OptionsError, match="lines with title, abstract and body"):
        prepare_questions(plan, vocabulary, data / "out")
