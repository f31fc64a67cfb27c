"""What sentences are worth: as told, as trained, and found again from their marks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from vnsum.backends.extractive.body.describing import HEADS, PAIRS, gram_ids
from vnsum.backends.extractive.body.reading import Worth
from vnsum.backends.extractive.engine import read_body
from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.backends.extractive.networks.worth import WorthModel
from vnsum.backends.extractive.summary import SummaryTerms, choose_summary

if TYPE_CHECKING:
    from pathlib import Path

MODEL = load_extractor()
BODY = """\
Kính thưa toàn thể bà con nhân dân trong xã!
Sáng 12/8, UBND xã Lộc Hà khánh thành trạm bơm Đồng Sen, tưới cho 412 ha lúa của 1.236 hộ dân.
Trạm bơm trị giá 8,6 tỷ đồng, trong đó người dân góp 1,2 tỷ đồng và 640 ngày công.
Năm 2016, xã Lộc Hà từng có một trạm bơm dầu, hư hỏng sau hai mùa lũ.
Ông Bằng nói như vậy.
Mọi thắc mắc xin liên hệ số điện thoại 0900 000 321 trong giờ hành chính.
""".splitlines()
GREETING, NEWS, COST, BEFORE, POINTER, CONTACT = range(6)


@pytest.mark.parametrize("title", [None, "Xã Lộc Hà khánh thành trạm bơm Đồng Sen"])
def test_news_is_worth_more_than_what_stands_around_it(title: str | None) -> None:
    worth = read_body(MODEL, BODY, title).worth
    assert int(worth.lead.argmax()) == NEWS
    assert set(np.argsort(-worth.summary)[:2].tolist()) == {NEWS, COST}
    assert worth.unfit[[GREETING, POINTER]].min() > 0 > worth.unfit[[NEWS, COST]].max()
    assert max(worth.told[BEFORE], worth.told[CONTACT]) < worth.told[COST]


def test_without_weights_all_are_worth_the_same() -> None:
    reading = read_body(MODEL, BODY, None)
    bare = type(reading)(
        reading.sentences, reading.body, reading.scores, reading.title, reading.edges
    )
    assert all((column == 0).all() and len(column) == len(BODY) for column in bare.worth)


def test_words_pairs_and_first_words_have_rows_of_their_own() -> None:
    body = read_body(MODEL, BODY, None).body
    ids, owners = gram_ids(body)
    words, sizes = len(body.words), body.sizes
    assert len(ids) == len(owners) == words + (sizes - 1).sum() + np.minimum(sizes, 3).sum()
    assert (ids < PAIRS).sum() == (sizes - 1).sum()
    assert ((ids >= PAIRS) & (ids < PAIRS + HEADS)).sum() == np.minimum(sizes, 3).sum()
    assert ids.max() < PAIRS + HEADS + len(MODEL.vocabulary)
    np.testing.assert_array_equal(np.unique(owners), np.arange(len(BODY)))


def test_a_sentence_without_words_is_weighed_too() -> None:
    worth = read_body(MODEL, ["…", *BODY[1:3], "***"], None).worth
    assert np.isfinite(np.array(worth)).all()
    assert int(worth.lead.argmax()) == 1


def test_numpy_equals_the_mean_of_its_torch_members_and_learns_what_is_marked() -> None:
    torch = pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.extractor.sentences import (  # noqa: PLC0415 - imports torch
        SentenceModule,
        SentenceSettings,
    )
    from vnsum.training.extractor.worth import (  # noqa: PLC0415 - imports torch
        Told,
        areas,
        train_worth,
    )

    draw = np.random.default_rng(0)
    features = draw.normal(size=(400, 6)).astype(np.float32)
    grams = draw.integers(0, 50, size=(400, 7))
    grams[:, 5:][draw.random((400, 2)) < 0.5] = 50
    marks = np.stack(
        [
            features[:, 0] > 0,
            (grams == 3).any(axis=1),
            features[:, 1] > 0.5,
            draw.random(400) < 0.5,
        ],
        axis=1,
    ).astype(np.float32)
    told = Told(features, grams, 50, marks, np.arange(400) % 4 == 0, [""], np.zeros(400, np.int64))
    settings = SentenceSettings(members=3, width=8, epochs=80, table=2e-2)
    weights = train_worth(told, settings)
    found = areas(told, weights)
    assert list(found) == list(Worth._fields)
    assert min(found["summary"], found["told"], found["unfit"]) > 0.85
    assert 0.3 < found["lead"] < 0.7

    module = SentenceModule(6, 50, 4, SentenceSettings(width=24))
    module.load_state_dict(
        {
            **{
                name: torch.from_numpy(np.asarray(weights[name]))
                for name in weights
                if name not in ("mean", "scale", "grams.weight")
            },
            "grams.weight": torch.from_numpy(np.vstack([weights["grams.weight"], np.zeros(4)])),
        }
    )
    module.eval()
    rows = np.clip((features - weights["mean"]) * weights["scale"], -5, 5)
    wanted = module(torch.from_numpy(rows), torch.from_numpy(grams)).detach().numpy()
    owners, places = (grams < 50).nonzero()
    odds = WorthModel(weights).odds(features, grams[owners, places], owners)
    np.testing.assert_allclose(odds, wanted, atol=1e-3)


def test_marked_sentences_are_found_again(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.extractor.worth import describe_told  # noqa: PLC0415 - imports torch

    text = "\n".join(BODY)
    starts = [text.index(line) for line in BODY]
    own = {
        "text": text,
        "lead": starts[1:2],
        "summary": starts[1:3],
        "told": [],
        "unfit": [starts[0], *starts[4:]],
    }
    article = {
        "id": "train-1",
        "title": "Khánh thành trạm bơm",
        "abstract": BODY[1],
        "body": BODY[2:4],
    }
    led = {
        "article": "train-1",
        "led": True,
        "lead": [0],
        "summary": [0],
        "told": [len(BODY[1]) + 1],
        "unfit": [],
    }
    (tmp_path / "eval/district").mkdir(parents=True)
    (tmp_path / "eval/district/one.txt").write_text(text, "utf-8")
    held = {**own, "file": "eval/district/one.txt"}
    del held["text"]
    lines = [own, led, {**led, "article": "train-2"}, held]
    path = tmp_path / "told.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    told = describe_told(path, {"train-1": article}, tmp_path, MODEL)
    assert len(told.marks) == len(told.features) == len(told.grams) == 6 + 2 * 3 + 6
    assert told.held.tolist() == [False] * 12 + [True] * 6
    assert told.marks[:6, 3].tolist() == [0, 1, 0, 0, 0, 0]  # the lead
    assert told.marks[:6, 2].tolist() == [1, 0, 0, 0, 1, 1]  # unfit
    assert told.marks[6:9, :2].tolist() == [[1, 1], [0, 1], [0, 0]]
    np.testing.assert_array_equal(told.marks[6:9], told.marks[9:12])
    assert (told.features[6:9] != told.features[9:12]).any()  # with and without the title


def test_marks_of_leads_alone_ask_nothing_of_summaries(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.extractor.sentences import (  # noqa: PLC0415 - imports torch
        SentenceSettings,
    )
    from vnsum.training.extractor.worth import (  # noqa: PLC0415 - imports torch
        describe_told,
        train_worth,
    )

    article = {"id": "train-1", "title": "Khánh thành trạm bơm", "abstract": "", "body": BODY[1:4]}
    starts = [0, len(BODY[1]) + 1]
    marked = {
        "article": "train-1",
        "led": False,
        "titled": starts,
        "alone": starts[:1],
        "unfit": [starts[1] + len(BODY[2]) + 1],
    }
    path = tmp_path / "told.jsonl"
    path.write_text(json.dumps(marked), "utf-8")
    told = describe_told(path, {"train-1": article}, tmp_path, MODEL)
    assert np.isnan(told.marks[:, :2]).all()
    assert told.marks[:3, 3].tolist() == [1, 1, 0]  # under the title
    assert told.marks[3:, 3].tolist() == [1, 0, 0]  # without it
    assert told.marks[:, 2].tolist() == [0, 0, 1] * 2
    weights = train_worth(told, SentenceSettings(members=1, epochs=1))
    assert all(np.isfinite(value).all() for value in weights.values())


def test_calibrated_odds_have_the_usual_mean_and_spread(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.extractor.sentences import (  # noqa: PLC0415 - imports torch
        SentenceSettings,
    )
    from vnsum.training.extractor.worth import (  # noqa: PLC0415 - imports torch
        USUAL,
        calibrated,
        describe_told,
        train_worth,
    )

    text = "\n\n".join(BODY)
    starts = [text.index(line) for line in BODY]
    marked = {"text": text, "lead": starts[1:2], "summary": starts[1:3], "told": [], "unfit": [0]}
    path = tmp_path / "told.jsonl"
    path.write_text(json.dumps(marked), "utf-8")
    told = describe_told(path, {}, tmp_path, MODEL)
    weights = calibrated(train_worth(told, SentenceSettings(members=2, epochs=2)), told)
    owners, places = (told.grams < told.rows).nonzero()
    odds = WorthModel(weights).odds(told.features, told.grams[owners, places], owners)
    np.testing.assert_allclose(odds.mean(axis=0), [mean for mean, _ in USUAL], atol=1e-2)
    np.testing.assert_allclose(odds.std(axis=0), [spread for _, spread in USUAL], atol=1e-2)


QUOTED = """\
Cô giáo Lê Thị Mai đánh giá: “Đề thi năm nay của trường Láng phân loại học sinh tốt.
Bài đọc dài hơn năm ngoái 12 dòng.
Em nào ôn kỹ thì đạt điểm 8”.
Thầy Tạ Văn Rạng nói thêm: “Câu cuối gần với đời sống ở xã.
Học sinh xã Láng chỉ cần liên hệ thực tế là trọn điểm”.
Trường Láng có 240 học sinh dự thi ở 10 phòng.
""".splitlines()
STRAIGHT = [line.replace("“", '" ').replace("”", '"') for line in QUOTED]


@pytest.mark.parametrize("body", [QUOTED, STRAIGHT])
@pytest.mark.parametrize(
    ("wanted", "together"),
    [
        ((0, 4), False),  # one's beginning and another's end
        ((0, 2), False),  # what stands between them is left out
        ((0, 1, 2), True),
        ((3, 4), True),
        ((2, 5), True),
    ],
)
def test_no_quotation_runs_on_into_another(
    body: list[str],
    wanted: tuple[int, ...],
    together: bool,  # noqa: FBT001
) -> None:
    terms = SummaryTerms(len(wanted), None, frozenset(), wanted)
    chosen = [index for index, _ in choose_summary(read_body(MODEL, body, None), terms)]
    assert (chosen == list(wanted)) == together
