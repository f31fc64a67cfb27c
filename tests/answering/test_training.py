"""How the reader is trained: questions made of news, and the two networks."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.answering.releases import BRIDGE, WATER
from vnsum.answering.features import WIDTH
from vnsum.answering.reader import BundledReader
from vnsum.training.reader.examples import lay
from vnsum.training.reader.synthetic import article_text, make_examples

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from vnsum.training.reader.examples import Example

LEXICON = BundledReader().lexicon
ARTICLES: Sequence[Mapping[str, Any]] = [
    {"title": title, "abstract": body[0], "body": body[1:]}
    for title, *body in ([line for line in text.split("\n") if line] for text in (BRIDGE, WATER))
]


def _made(seed: int) -> list[Example]:
    draw = random.Random(seed)  # noqa: S311 - no secret
    return list(make_examples([*ARTICLES] * 4, LEXICON, draw))


def test_questions_are_made_of_facts() -> None:
    made = _made(1)
    answered = [one for one in made if one.start is not None]
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
        calibrate,
        fit_judge,
        fit_rank,
        judged_rows,
    )

    laid = list(lay(_made(5), LEXICON))
    options = FitOptions(hidden=(24, 12), epochs=15, dropout=0.0)
    rank = fit_rank(laid, options)
    tensors = {**rank, **fit_judge(laid, rank, options), "threshold": np.ones(1, np.float32)}
    network = Network(tensors)
    _, labels = judged_rows(laid, network)
    assert (labels[[one.answerable for one in laid]] == 0).mean() > 0.6  # chance: 0.05
    assert 0 < calibrate(laid, network) < 1
