"""Headlines by leaving words out: found in news, read from places, and the choice among them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

pytest.importorskip("torch", reason="extra train")

from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.backends.extractive.networks.ranker import Ranker
from vnsum.training.extractor.headlines import edited_examples, read_edited, shortened_titles
from vnsum.training.extractor.offered import (
    Choices,
    ChooseSettings,
    describe_choices,
    passed,
    train_choice,
)

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Sáng 12/3, UBND phường Láng (quận Đống Đa) đã khánh thành nhà văn hóa tổ 9, kinh phí 3,2 tỷ "
    "đồng. Nhà văn hóa rộng 180 m2, mở cửa từ 6 giờ đến 21 giờ hằng ngày.\n\nNgười dân tổ 9 góp "
    "120 ngày công."
)
KEPT = ("UBND phường Láng", "khánh thành nhà văn hóa tổ 9")


def places(text: str) -> list[list[int]]:
    """Return where the pieces of the headline stand."""
    return [[text.index(part), text.index(part) + len(part)] for part in KEPT]


def test_titles_left_of_a_sentence_are_found() -> None:
    model = load_extractor()
    article = {"title": " ".join(KEPT), "abstract": "Phường họp.", "body": [TEXT]}
    other = {**article, "title": "Thành phố Vạn Kiếp bắn pháo hoa mừng năm mới"}
    found = shortened_titles([other, article], model.vocabulary, model.network, workers=1)
    assert len(found) == 1
    assert len(found[0].kept) == sum(len(part.split()) for part in KEPT)


def test_headlines_of_editors_are_read_from_their_places(tmp_path: Path) -> None:
    model = load_extractor()
    path = tmp_path / "headlines.jsonl"
    judged = [[places(TEXT), "y"], [places(TEXT)[:1], "f"]]
    records = [
        {"name": "a", "headlines": [places(TEXT)], "judged": judged},
        {"article": "gone", "headlines": [places(TEXT)]},
        {"article": "here", "headlines": [places(TEXT)]},
    ]
    path.write_text("\n".join(map(json.dumps, records)), "utf-8")
    articles = {"here": {"body": TEXT.split("\n\n")}}
    texts = list(read_edited(path, {"a": {"text": TEXT, "held": True}}, articles))
    assert [(text.name, text.held) for text in texts] == [("a", True), ("here", False)]
    examples = edited_examples(texts[:1], model.vocabulary, model.network)
    assert len(examples) == 1
    assert len(examples[0].kept) == sum(len(part.split()) for part in KEPT)
    choices = describe_choices(texts[:1], model, [model.shortener])
    assert choices.printed.tolist() == [True, False]
    assert choices.owners.tolist() == [0, 0]
    assert choices.sizes.sum() == len(choices.offered) == len(choices.likeness)
    assert choices.likeness.max() > 0.75  # what is offered adds ", kinh phí 3,2 tỷ đồng"
    assert choices.likeness.argmax() == 0


def test_the_choice_learns_what_is_printed() -> None:
    draw = np.random.default_rng(0)
    offered = draw.normal(size=(1000, 45)).astype(np.float32)
    likeness = 1 / (1 + np.exp(-2 * offered[:, 0]))
    choices = Choices(
        offered,
        likeness.astype(np.float32),
        np.full(200, 5),
        offered,
        offered[:, 0] > 0.3,
        np.arange(1000) // 5,
    )
    apart = np.arange(200) >= 150
    weights = train_choice(choices, ChooseSettings(members=2), apart)
    good, like = passed(choices, weights, apart)
    assert good > 0.6
    assert like > 0.8
    best = Ranker(weights)(offered[:5]).argmax()
    assert best == offered[:5, 0].argmax()
