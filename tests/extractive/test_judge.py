"""The judge of candidates: as trained, as told, and asked only about the best."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from vnsum.backends.extractive.engine import judge_leads, read_body, weigh_leads
from vnsum.backends.extractive.networks.judge import Judge, judge_rows
from vnsum.backends.extractive.networks.model import load_extractor

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

MODEL = load_extractor()
BODY = """\
Sáng 12/8, UBND phường Láng khai trương thư viện cộng đồng đầu tiên với 4.250 đầu sách, trong đó \
1.800 cuốn dành cho thiếu nhi và 12 máy tính nối mạng cho người dân.
Theo ông này, đơn vị cũng đã cử 40 tình nguyện viên thay nhau trực tại đây để giúp các cụ sử dụng \
máy tính và tra cứu thủ tục hành chính trong những ngày tới.
Ông Trần Văn Minh, Chủ tịch UBND phường Láng, cho biết thư viện mở cửa miễn phí từ 8 giờ đến 21 \
giờ hằng ngày, kể cả thứ bảy, chủ nhật và các ngày lễ trong năm.
Toàn bộ kinh phí 2,4 tỷ đồng được huy động từ ngân sách phường và 36 doanh nghiệp.
""".splitlines()


class Favourite(Judge):
    """Prefers one row, and counts how many it was asked about."""

    def __init__(self, row: int) -> None:
        """Keep which row it prefers."""
        self.row, self.asked = row, 0

    def __call__(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        self.asked = len(rows)
        return np.where(np.arange(len(rows)) == self.row, 4, -4).astype(np.float32)


def test_a_lead_that_stands_alone_goes_before_one_that_points_back() -> None:
    reading = read_body(MODEL, BODY, None)
    weighed = weigh_leads(MODEL, reading, 25, 60)
    told = MODEL.judge(judge_rows(reading, weighed))
    alone = {
        forms[0].sentence: odds
        for forms, odds in zip(weighed.pool.forms, told.tolist(), strict=True)
        if len(forms) == 1 and not forms[0].dropped
    }
    assert alone[0] > alone[1] + 2
    assert alone[2] > alone[1]


def test_what_the_judge_prefers_among_the_best_comes_first() -> None:
    reading = replace(read_body(MODEL, BODY * 4, None), weigh=None)
    judge = Favourite(5)
    ranked = judge_leads(replace(MODEL, judge=judge), reading, 25, 60).leads
    weighed = weigh_leads(MODEL, reading, 25, 60)
    sixth = int(np.argsort(-weighed.scores, kind="stable")[5])
    assert ranked[0].forms == weighed.pool.forms[sixth]
    assert judge.asked == 20 + len(reading.sentences)
    assert len(weighed.pool) > 20


def test_leads_are_judged_each_for_itself() -> None:
    reading = read_body(MODEL, BODY, "Phường Láng có thư viện")
    weighed = weigh_leads(MODEL, reading, 25, 60)
    some = np.array([len(weighed.pool) - 1, 0])
    apart = judge_rows(reading, weighed.take(some))
    np.testing.assert_allclose(apart, judge_rows(reading, weighed)[some], atol=1e-5)


def test_a_body_without_candidates_has_no_lead_to_judge() -> None:
    judged = judge_leads(MODEL, read_body(MODEL, ["Thông báo."], None), 25, 60)
    assert judged.leads == []
    assert len(judged.odds) == 1


def test_numpy_judge_equals_the_mean_of_its_torch_members() -> None:
    torch = pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.extractor.judge import (  # noqa: PLC0415 - imports torch
        Judged,
        JudgeSettings,
        train_judge,
    )

    draw = np.random.default_rng(0)
    features = draw.normal(size=(300, 6)).astype(np.float32)
    features[:, 5] = 1  # says nothing: left out
    verdicts = np.where(features[:, 0] > 0, 0, draw.integers(1, 4, 300))
    judged = Judged(features, verdicts, np.arange(300), np.arange(300) % 2 == 1)
    weights = train_judge(judged, JudgeSettings(members=2, width=8, epochs=60))
    told = Judge(weights)(features)
    assert ((told > 0) == (verdicts == 0)).mean() > 0.9
    other = features.copy()
    other[:, 5] = 100
    np.testing.assert_array_equal(Judge(weights)(other), told)
    rows = torch.from_numpy(np.clip((features - weights["mean"]) * weights["scale"], -5, 5))
    odds = []
    for at in range(2):
        enter = slice(8 * at, 8 * at + 8)
        hidden = torch.relu(
            rows @ torch.from_numpy(weights["enter.weight"][enter]).T
            + torch.from_numpy(weights["enter.bias"][enter])
        )
        out = slice(4 * at, 4 * at + 4)
        logits = hidden @ torch.from_numpy(weights["out.weight"][out, enter]).T
        chances = torch.softmax(logits + torch.from_numpy(weights["out.bias"][out]), dim=1)
        odds.append(torch.log(chances[:, 0] / (1 - chances[:, 0])))
    wanted = torch.stack(odds).mean(dim=0).clamp(-4, 4).numpy()
    np.testing.assert_allclose(told, wanted, atol=1e-3)


def test_a_judge_is_measured_on_articles_it_did_not_learn_from() -> None:
    pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.extractor.judge import (  # noqa: PLC0415 - imports torch
        Judged,
        JudgeSettings,
        cross_validate,
    )

    draw = np.random.default_rng(0)
    owners = np.repeat(np.arange(100), 4)
    features = draw.normal(size=(400, 6)).astype(np.float32)
    features[:, 5] = draw.normal(size=100)[owners]  # knows the article and nothing else
    verdicts = np.where(features[:, 0] + draw.normal(size=400) > 0, 0, 1)
    titled = np.arange(400) % 4 == 3
    settings = JudgeSettings(members=2, width=8, epochs=30)
    told = cross_validate(Judged(features, verdicts, owners, titled), settings)
    assert set(told) == {"alone", "titled"}
    assert all(0.7 < area < 0.95 for area in told.values())
    by_article = np.where(draw.normal(size=100)[owners] > 0, 0, 1)
    features[:, 0] = 0
    chance = cross_validate(Judged(features, by_article, owners, titled), settings)
    assert all(0.3 < area < 0.7 for area in chance.values())


def test_judged_candidates_are_found_again(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="needs the extra 'train'")
    from vnsum.training.extractor.judge import (  # noqa: PLC0415 - imports torch
        describe_judged,
        place_of,
    )

    reading = read_body(MODEL, BODY, None)
    weighed = weigh_leads(MODEL, reading, 25, 60)
    leads = weighed.pool.forms
    row = {
        "id": "own-1",
        "leads": [[place_of(leads[0]), "y"], [place_of(leads[1]), "p"], ["9:0-3", "f"]],
        "titled": [[place_of(leads[1]), "o"]],
        "headlines": [["0:0-20", "y"]],
    }
    path = tmp_path / "judged.jsonl"
    path.write_text(json.dumps(row) + "\n", "utf-8")
    article = {"id": "own-1", "title": "Phường Láng có thư viện cộng đồng", "body": BODY}
    found = describe_judged(path, {"own-1": article}, MODEL, workers=1)
    # two without and one with the title; "9:0-3" is no candidate
    assert found.verdicts.tolist() == [0, 2, 3]
    assert found.owners.tolist() == [0, 0, 0]
    assert found.titled.tolist() == [False, False, True]
    assert not np.array_equal(found.features[1], found.features[2])
    assert found.features.shape == (len(found.verdicts), judge_rows(reading, weighed).shape[1])
