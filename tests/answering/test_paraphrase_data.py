"""The questions of paraphrases.jsonl: schema, offsets, wording and every release's share."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.evaluation.test_probes import KINDS, SENTENCE_END, _syllables

HERE = Path(__file__).resolve().parent
RELEASES = {
    path.stem: path.read_text("utf-8")
    for path in (HERE.parents[1] / "eval/district/releases").glob("*.txt")
}
QUESTIONS: list[dict[str, Any]] = [
    json.loads(line) for line in (HERE / "paraphrases.jsonl").read_text("utf-8").splitlines()
]


def _evidence(asked: dict[str, Any]) -> str:
    """Return the sentence the answer stands in; one release is pasted in decomposed letters."""
    text = RELEASES[asked["release"]]
    ends = list(SENTENCE_END.finditer(text))
    start = max((end.end() for end in ends if end.end() <= asked["start"]), default=0)
    end = min((end.start() for end in ends if end.start() >= asked["end"]), default=len(text))
    return unicodedata.normalize("NFC", text[start:end])


def test_every_release_has_six_answers_and_two_gaps() -> None:
    found = Counter((asked["release"], asked["answer"] is not None) for asked in QUESTIONS)
    assert set(found.values()) == {6, 2}
    assert {count for (_, answered), count in found.items() if answered} == {6}
    assert {asked["kind"] for asked in QUESTIONS} == KINDS
    assert len({asked["id"] for asked in QUESTIONS}) == len(QUESTIONS)


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked["id"])
def test_answers_are_exact_spans_and_questions_in_other_words(asked: dict[str, Any]) -> None:
    assert list(asked) == ["id", "release", "question", "answer", "start", "end", "kind"]
    assert asked["kind"] in KINDS
    assert asked["question"].endswith("?")
    assert unicodedata.is_normalized("NFC", asked["question"])
    if asked["answer"] is None:
        assert asked["start"] is asked["end"] is None
        return
    text = RELEASES[asked["release"]]
    assert text[asked["start"] : asked["end"]] == asked["answer"] == asked["answer"].strip()
    assert not any(map(str.isalnum, (text[asked["start"] - 1], text[asked["end"]])))
    told, said = _syllables(asked["question"]), set(_syllables(_evidence(asked)))
    assert 2 * sum(word in said for word in told) <= len(told)
