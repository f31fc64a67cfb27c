"""The choice of leads: learned within releases, and only where a text is like one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

pytest.importorskip("torch")

from vnsum.backends.extractive.networks.chooser import Chooser
from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.drafting.extract import Extract
from vnsum.drafting.leads.weighing import PAGED
from vnsum.drafting.protocols import Brief
from vnsum.options import SummaryOptions
from vnsum.reading import read
from vnsum.training.extractor.choice import (
    ChoiceSettings,
    Offered,
    chosen,
    describe_news,
    describe_releases,
    joined,
    lead_key,
    train_chooser,
)

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """Xã Hòa Lộc tổng kết chiến dịch tiêm phòng dại

Ngày 12/5/2025, UBND xã Hòa Lộc tổ chức hội nghị tổng kết chiến dịch tiêm phòng dại cho chó, mèo.

Sau hai tuần, xã đã tiêm cho 2.310 con chó, mèo, đạt 94% kế hoạch, cao nhất trong ba năm qua.

Chủ tịch UBND xã đề nghị các thôn tiêm bổ sung trước ngày 30/5.
"""


def _offered(releases: int, leads: int = 6) -> Offered:
    """Leads of which the third feature tells the grade, but for a shift of each release."""
    draw = np.random.default_rng(0)
    features = draw.normal(size=(releases * leads, 5)).astype(np.float32)
    owners = np.arange(releases).repeat(leads)
    grades = np.digitize(features[:, 2], [-1, 0, 1])
    features[:, 2] += draw.normal(size=releases)[owners]
    documents = draw.normal(size=(releases, 4)).astype(np.float32) + 2
    documents[:, PAGED] = 1
    return Offered(features, grades, owners, documents)


def test_the_order_is_learned_within_releases() -> None:
    offered = _offered(80)
    news = np.random.default_rng(1).normal(size=(90, 4)).astype(np.float32)
    news[:, PAGED] = 0
    known = np.arange(80) < 60
    weights = train_chooser(offered.part(known), news, ChoiceSettings(members=2, epochs=60))
    left = offered.part(~known)
    assert len(left.documents) == 20
    best = [left.grades[left.owners == owner].max() for owner in range(20)]
    chooser = Chooser(weights)
    assert chosen(left, chooser.scores).mean() > 0.9 * np.mean(best)
    assert np.mean([chooser.is_release(document) for document in left.documents]) > 0.8
    assert np.mean([chooser.is_release(document) for document in news]) < 0.2


def test_parts_go_together_again() -> None:
    offered = _offered(7)
    some = np.arange(7) < 3
    whole = joined([offered.part(some), offered.part(~some)])
    np.testing.assert_array_equal(whole.owners, offered.owners)
    np.testing.assert_array_equal(whole.features, offered.features)


def test_graded_leads_are_found_again(tmp_path: Path) -> None:
    model = load_extractor()
    release = read(TEXT)
    leads = Extract(model, Brief(release, SummaryOptions())).offered
    keys = [lead_key(offer, release) for offer in leads.offers]
    assert len(set(keys)) == len(keys)
    start = release.sentences[0].start
    assert any(key.startswith(f"{start}:0-") and "|" in key for key in keys)
    graded = [[key, "abcd"[at % 4]] for at, key in enumerate(keys)] + [["9:0-1", "a"]]
    found = describe_releases([{"name": "t", "leads": graded}], {"t": TEXT}, tmp_path, model)
    assert found.grades.tolist() == [3 - at % 4 for at in range(len(keys))]
    assert found.features.shape[0] == len(keys)
    (tmp_path / "t.txt").write_text(TEXT, "utf-8")
    line = json.loads(json.dumps({"file": "t.txt", "leads": graded}))
    again = describe_releases([line], {}, tmp_path, model)
    np.testing.assert_array_equal(again.features, found.features)


def test_articles_have_no_page() -> None:
    article = {"title": "Tiêm phòng", "body": TEXT.splitlines()[2:]}
    rows = describe_news([article, article], load_extractor())
    assert rows.shape[0] == 2
    assert not rows[:, PAGED].any()
