"""The choice of what a summary is made of: learned from summaries read beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

pytest.importorskip("torch")

from vnsum.backends.extractive.networks.chooser import Chooser
from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.reading import read
from vnsum.training.extractor.choice import ChoiceSettings, Offered, chosen
from vnsum.training.extractor.summaries import describe_summaries, train_summaries

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """Xã Lũng Pù tổng kết trồng rừng

10:00 21/5/2025

Sáng 20/5/2025, UBND xã Lũng Pù tổ chức hội nghị tổng kết đợt trồng rừng vụ xuân năm 2025.

Sau hai tháng, xã trồng được 118 ha keo và quế, đạt 107% kế hoạch huyện giao.

Dự hội nghị có trưởng các thôn và cán bộ kiểm lâm địa bàn.

Tỷ lệ cây sống đạt 92%, cao hơn năm ngoái 5 điểm phần trăm.

Chủ tịch UBND xã yêu cầu các thôn trồng dặm xong trước ngày 15/6.
"""


def _starts(*places: int) -> list[int]:
    sentences = read(TEXT).sentences
    return [sentences[place].start for place in places]


def test_graded_summaries_are_found_again(tmp_path: Path) -> None:
    graded = [
        {"name": "a.txt", "summaries": [[_starts(0, 1), "a"], [_starts(0, 2), "c"]], "ideal": []},
        {"name": "a.txt", "summaries": [[_starts(0, 1, 4), "a"], [[5, 6, 7], "d"]], "ideal": []},
    ]
    found = describe_summaries(graded, {"a.txt": TEXT}, tmp_path, load_extractor())
    assert found.grades.tolist() == [3, 1, 3]  # what stands nowhere any more is left out
    assert found.owners.tolist() == [0, 0, 1]
    assert len(found.documents) == 2
    assert np.isfinite(found.features).all()


def test_the_order_is_learned_within_releases() -> None:
    draw = np.random.default_rng(0)
    features = draw.normal(size=(480, 6)).astype(np.float32)
    owners = np.arange(80).repeat(6)
    grades = np.digitize(features[:, 4], [-1, 0, 1])
    features[:, 4] += draw.normal(size=80)[owners]
    offered = Offered(features, grades, owners, np.zeros((80, 1), np.float32))
    known = np.arange(80) < 60
    weights = train_summaries(offered.part(known), ChoiceSettings(members=2, epochs=60))
    left = offered.part(~known)
    best = [left.grades[left.owners == owner].max() for owner in range(20)]
    assert chosen(left, Chooser(weights).summary_scores).mean() > 0.9 * np.mean(best)
