"""The shortener: the same in numpy and PyTorch, always a subsequence, and it can be taught."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

import vnsum
from vnsum.backends.extractive.engine import rank_headlines, read_body
from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.backends.extractive.networks.packed import packed, unpacked
from vnsum.backends.extractive.networks.shortener import Search, Shortener, shortener_inputs
from vnsum.text.normalise import fold

FIRST = (
    "Sáng 12/3, tại nhà văn hóa tổ 9, UBND phường Láng (quận Đống Đa) đã tổ chức hội nghị tổng kết "
    "công tác giảm nghèo năm 2025 và triển khai nhiệm vụ năm 2026."
)
BODY = [
    FIRST,
    "Toàn phường có 152.206 lượt người được khám bệnh miễn phí, đạt 98,5% kế hoạch.",
    "Hội nghị đã nghe báo cáo.",
]


def search(limit: int | None = None, width: int = 6) -> list[list[tuple[tuple[int, ...], float]]]:
    """Shorten the sentences of the body."""
    model = load_extractor()
    reading = read_body(model, BODY, None)
    inputs = [shortener_inputs(reading.body, reading.scores, at, short=False) for at in range(3)]
    sizes = [
        (reading.body.ends - reading.body.starts)[low:high]
        for low, high in pairwise(reading.body.bounds.tolist())
    ]
    found = model.shortener(inputs, sizes, Search(width=width, limit=limit))
    return [[(way.words, way.score) for way in ways] for ways in found]


def test_ways_rise_and_come_best_first() -> None:
    for ways in search():
        assert ways
        scores = [score for _, score in ways]
        assert scores == sorted(scores, reverse=True)
        for words, _ in ways:
            assert all(one < two for one, two in pairwise(words))
            assert len(words) >= 5


def test_a_sentence_alone_is_shortened_as_among_others() -> None:
    model = load_extractor()
    reading = read_body(model, BODY, None)
    inputs = shortener_inputs(reading.body, reading.scores, 1, short=False)
    low, high = reading.body.bounds[1:3]
    sizes = (reading.body.ends - reading.body.starts)[low:high]
    (alone,) = model.shortener([inputs], [sizes], Search(width=6))
    among = search()[1]
    assert [way.words for way in alone] == [words for words, _ in among]
    np.testing.assert_allclose([way.score for way in alone], [s for _, s in among], atol=1e-4)
    again = model.shortener.follow(inputs, alone[0].words)
    assert again.score == pytest.approx(alone[0].score, abs=1e-4)
    assert again.weakest == pytest.approx(alone[0].weakest, abs=1e-4)
    assert again.end == pytest.approx(alone[0].end, abs=1e-4)


@pytest.mark.parametrize("limit", [40, 70])
def test_limits_hold(limit: int) -> None:
    reading = read_body(load_extractor(), BODY, None)
    for at, ways in enumerate(search(limit)):
        low = int(reading.body.bounds[at])
        for words, _ in ways:
            assert len(" ".join(reading.body.words[low + place] for place in words)) <= limit


def test_headlines_are_subsequences_of_a_sentence() -> None:
    ranked = rank_headlines(load_extractor(), read_body(load_extractor(), BODY, None), 120)
    assert ranked
    for one in ranked:
        (form,) = one.forms
        sentence = BODY[form.sentence]
        assert all(low < high for low, high in form.pieces)
        assert all(one[1] <= two[0] for one, two in pairwise(form.pieces))
        at = 0
        for word in fold(form.text).replace(",", " ").split():
            at = fold(sentence).index(word, at) + len(word)


def test_the_point_of_a_release_becomes_its_headline() -> None:
    text = (
        "Sáng 12/3, tại nhà văn hóa tổ 9, UBND phường Láng, quận Đống Đa đã khánh thành tuyến "
        "đường Bờ Kênh dài 2,4 km, tổng vốn 36 tỷ đồng.\n\nTuyến đường rộng 7 m, có vỉa hè hai "
        "bên và 120 cột đèn. Trước đây, bà con phải đi đường đất.\n\nTới dự có lãnh đạo quận."
    )
    headline = vnsum.summarize(text).headline
    assert "khánh thành tuyến đường Bờ Kênh" in headline
    assert "phường Láng" in headline
    assert not headline.startswith("Sáng")


def test_torch_and_numpy_agree_and_learn() -> None:
    torch = pytest.importorskip("torch")
    from vnsum.training.extractor.shorten import (  # noqa: PLC0415 - needs torch
        ShortenedText,
        ShortenSettings,
        train_shortener,
    )

    draw = np.random.default_rng(0)
    embeddings = torch.from_numpy(draw.normal(size=(20, 8)).astype(np.float32))

    def example() -> ShortenedText:
        """Return a sentence of which the words below 10 are kept."""
        ids = draw.integers(0, 20, 12).astype(np.int32)
        ids[:2] = 3
        rows = np.concatenate([embeddings.numpy()[ids], np.zeros((12, 1), np.float32)], axis=1)
        return ShortenedText(ids, rows, np.flatnonzero(ids < 10))

    settings = ShortenSettings(width=32, epochs=(30, 2), batch=16, held=20, mixed=20)
    news = [example() for _ in range(200)]
    module = train_shortener(news, [example() for _ in range(20)], embeddings, settings)
    shortener = Shortener(module.weights(), embeddings.numpy())
    right = 0
    for _ in range(20):
        made = example()
        ids, rows, kept = made.ids.astype(np.int32), made.features.astype(np.float32), made.kept
        (ways,) = shortener([(ids, rows)], [np.full(12, 2)], Search(width=4, fewest=1))
        right += ways[0].words == tuple(kept.tolist())
        with torch.no_grad():
            scores = module(
                torch.from_numpy(ids).long()[None],
                torch.from_numpy(rows)[None],
                torch.tensor([12]),
                torch.tensor([ways[0].words]),
            )[0]
        steps = [scores[row, at].item() for row, at in enumerate([*ways[0].words, 12])]
        assert sum(steps) == pytest.approx(ways[0].score, abs=1e-3)
    assert right >= 15


def test_bytes_and_halves_give_the_weights_back() -> None:
    draw = np.random.default_rng(0)
    weights = {
        "embed.weight": draw.normal(size=(200, 64)).astype(np.float32),
        "small.weight": draw.normal(size=(4, 8)).astype(np.float32),
        "out.weight": draw.normal(size=(200, 64)).astype(np.float32),
        "none.weight": np.zeros((100, 64), np.float32),
        "bias": draw.normal(size=7).astype(np.float32),
    }
    stored = packed(weights, ("embed.weight", "none.weight"))
    assert stored["embed.weight"].dtype == np.int8
    assert {value.dtype.name for value in stored.values()} == {"int8", "float16"}
    again = unpacked(stored)
    assert again.keys() == weights.keys()
    for name, value in weights.items():
        step = np.abs(value).max(axis=-1, keepdims=True) / 127
        near = 0.51 * step + 1e-6 if name == "embed.weight" else 2e-3
        assert (np.abs(again[name] - value) <= near).all()
