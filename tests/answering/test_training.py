"""How the reader is trained: questions made of news, and the two networks."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.answering.releases import BRIDGE, WATER
from vnsum.answering.features import WIDTH
from vnsum.answering.questions import parse_question
from vnsum.answering.reader import BundledReader
from vnsum.answering.words.wording import join_pairs
from vnsum.training.reader import vectors
from vnsum.training.reader.examples import Example, lay, read_asked, read_released
from vnsum.training.reader.retold import make_retold
from vnsum.training.reader.synthetic import article_text, make_examples
from vnsum.training.reader.varied import varied

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

LEXICON = BundledReader().lexicon
ROOT = Path(__file__).resolve().parents[2]
QUESTIONS_ASKED = ROOT / "configs" / "reader" / "questions.jsonl"
QUESTIONS_RELEASED = ROOT / "configs" / "reader" / "releases.jsonl"
RELEASES = ROOT / "eval" / "probes" / "releases"
ARTICLES: Sequence[Mapping[str, Any]] = [
    {"title": title, "abstract": body[0], "body": body[1:]}
    for title, *body in ([line for line in text.split("\n") if line] for text in (BRIDGE, WATER))
]


def _made(seed: int) -> list[Example]:
    draw = random.Random(seed)  # noqa: S311 - no secret
    return list(make_examples([*ARTICLES] * 4, LEXICON, draw))


def test_questions_are_made_of_facts() -> None:
    made = _made(1)
    answered = [one for one in made if one.spans]
    assert len(answered) > len(made) / 2
    assert len(answered) < len(made)
    texts = {article_text(article) for article in ARTICLES}
    assert all(one.text in texts for one in answered)
    asked = " ".join(one.question.lower() for one in made)
    assert all(word in asked for word in ("bao nhiêu", "ai", "nào"))


def test_the_same_seed_makes_the_same_questions() -> None:
    assert _made(2) == _made(2)
    assert _made(2) != _made(3)


def test_laid_examples_know_their_answer() -> None:
    laid = list(lay(_made(4), LEXICON))
    assert all(one.fit.table.shape == (len(one.fit.chosen), WIDTH) for one in laid)
    assert all(np.isfinite(one.fit.table).all() for one in laid)
    found = [one.worth.max() for one in laid if one.answerable]
    assert found
    assert np.mean([worth > 0.99 for worth in found]) > 0.8


def test_networks_learn_what_they_are_shown() -> None:
    pytest.importorskip("torch")
    from vnsum.answering.network import Network  # noqa: PLC0415 - with torch alone
    from vnsum.training.reader.fitting import (  # noqa: PLC0415
        FitOptions,
        fit_reader,
        judged_rows,
    )

    laid = list(lay(_made(5), LEXICON))
    options = FitOptions(hidden=(24, 12), epochs=15, dropout=0.0, members=2)
    tensors, threshold = fit_reader([*laid, *laid], laid[::2], options, options)
    network = Network({**tensors, "threshold": np.full(1, threshold, np.float32)})
    _, labels = judged_rows(laid, network)
    assert (labels[[one.answerable for one in laid]] == 0).mean() > 0.6  # chance: 0.05
    assert 0 < threshold < 1


def test_the_threshold_prefers_silence_where_it_costs_nothing() -> None:
    pytest.importorskip("torch")
    from vnsum.training.reader.fitting import calibrate  # noqa: PLC0415 - with torch alone

    right, wrong, none = (0.8, 0.1, 0.1), (0.3, 0.4, 0.3), (0.1, 0.1, 0.8)
    judged = np.array([right] * 50 + [wrong] * 50 + [none] * 50, np.float32)
    labels = np.repeat([0, 1, 2], 50)
    assert 1 / 9 < calibrate(judged, labels) <= 0.5


RETOLD: Mapping[str, Any] = {
    "title": "Xã Bến Lội tốn 12,6 tỷ đồng làm cầu mới",
    "abstract": "Cây cầu do ông Trần Văn Lượm xin ngốn 12,6 tỷ đồng và đón 77 đoàn khách.",
    "body": [line for line in BRIDGE.split("\n") if line][1:],
}


def test_questions_are_made_of_what_a_lead_retells() -> None:
    draw = random.Random(0)  # noqa: S311 - no secret
    made = [one for _ in range(12) for one in make_retold([RETOLD], LEXICON, draw)]
    told = {one.text[start:end] for one in made for start, end in one.spans}
    assert "12,6 tỷ đồng" in told
    assert any("Trần Văn Lượm" in text for text in told)
    assert all("ngốn" not in one.text for one in made)
    silent = [one.question for one in made if not one.spans]
    assert silent
    assert all("bao nhiêu" in one or "mấy" in one for one in silent)


def test_asked_questions_need_their_article(tmp_path: Path) -> None:
    row = {"article": "a", "question": "Cầu dài mấy mét?", "spans": [[8, 10]]}
    path = tmp_path / "asked.jsonl"
    path.write_text(json.dumps(row) + "\n" + json.dumps({**row, "article": "b"}) + "\n", "utf-8")
    (one,) = read_asked(path, {"a": "Cầu dài 64 mét."})
    assert [one.text[start:end] for start, end in one.spans] == ["64"]


def test_the_kept_questions_are_well_formed() -> None:
    """Their articles are not here; each has a question and spans in order."""
    lines = QUESTIONS_ASKED.read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert len(rows) > 500
    assert all(row["question"].endswith("?") for row in rows)
    assert all(0 <= start < end for row in rows for start, end in row["spans"])
    assert len({(row["article"], row["question"]) for row in rows}) == len(rows)


def test_the_kept_questions_about_releases_are_exact_spans() -> None:
    rows = [json.loads(line) for line in QUESTIONS_RELEASED.read_text("utf-8").splitlines()]
    texts = {path.stem: path.read_text("utf-8") for path in RELEASES.glob("*.txt")}
    examples = read_released(QUESTIONS_RELEASED, texts)
    assert len(examples) == len(rows) == len({row["id"] for row in rows}) == 1040
    assert sum(not one.spans for one in examples) == 208
    for one, row in zip(examples, rows, strict=True):
        assert one.question == row["question"]
        for start, end in one.spans:
            assert one.text[start:end] == row["answer"] == row["answer"].strip()
            beside = one.text[start - 1], one.text[end : end + 1]
            assert not any(map(str.isalnum, beside))
    assert not read_released(QUESTIONS_RELEASED, {})


def test_variants_ask_for_the_same_in_other_words() -> None:
    question = "Bà con quanh vùng góp bao nhiêu tiền để làm cây cầu mới ở ấp Đông?"
    example = Example(BRIDGE, question, ((0, 4),), "asked")
    draw = random.Random(0)  # noqa: S311 - no secret
    made = list(varied([example], LEXICON, draw, 20))
    assert len({one.question for one in made}) == len(made) > 10
    assert question not in {one.question for one in made}
    assert {parse_question(one.question).asked for one in made} == {"money"}
    assert {(one.text, *one.spans) for one in made} == {(BRIDGE, (0, 4))}


def test_examples_about_one_text_share_a_group() -> None:
    cut = BRIDGE.replace(" Cầu dài 64 mét", "")
    examples = [Example(text, "Ai xây cầu?", (), "asked") for text in (BRIDGE, cut, WATER)]
    groups = [one.group for one in lay(examples, LEXICON)]
    assert groups[0] == groups[1] != groups[2]


@given(
    st.lists(st.lists(st.sampled_from(["ủy", "ban", "nhân", "dân", "xã", "12", "bến"]), max_size=8))
)
def test_units_are_joined_as_the_reader_joins_them(sentences: list[list[str]]) -> None:
    texts = [" ".join(words) for words in sentences]
    row, words = vectors._flatten(texts)
    options = vectors.LexiconOptions(pair_count=10**6)
    pairs = ["ủy_ban", "ban_nhân", "nhân_dân"]
    units, names = vectors._joined(row, words, pairs, options)
    known = dict.fromkeys(pairs, 0)
    wanted = [unit for text in sentences for unit in join_pairs(text, known)[0]]
    assert [names[unit] for unit in units if unit >= 0] == wanted


def test_a_lexicon_is_learnt_from_texts() -> None:
    pytest.importorskip("scipy")
    near = ["Cầu mới khánh thành sáng nay.", "Đường mới khánh thành sáng nay."]
    far = ["Lợn con ăn cám ngô.", "Gà con ăn cám ngô."]
    options = vectors.LexiconOptions(size=50, axes=4, least=2, pair_count=10**6, least_company=1.0)
    units, lexicon = vectors.train_lexicon([*near, *far] * 40, ["khánh_thành"], options)
    assert "khánh_thành" in units
    cosine = (
        lexicon.vectors[lexicon.rows(["cầu", "gà"])] @ lexicon.vectors[lexicon.rows(["đường"])].T
    )
    assert cosine[0, 0] > cosine[1, 0] + 0.3
