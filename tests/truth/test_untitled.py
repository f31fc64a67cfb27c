"""Persons without a title whose family name tells none."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth import Checker

SOURCE = """\
Chị Hà Thu Thảo trồng 3 ha sen, bán 40 tấn hạt mỗi năm. Anh Tô Văn Lập nuôi 200 con dê ở đồi Sim. \
Vợ chồng ông Cao Duy Khánh mở xưởng mộc, có 12 thợ. Cao Duy Khánh dạy nghề cho 30 người."""
CHECKER = Checker(vnsum.read(SOURCE))


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("Hà Thu Thảo nuôi 200 con dê.", "misplaced"),
        ("Tô Văn Lập mở xưởng mộc, có 12 thợ.", "misplaced"),
        ("Cao Duy Khanh mở xưởng mộc với 12 thợ.", "contradicted"),
        ("Hà Thị Thảo trồng 3 ha sen.", "contradicted"),
    ],
)
def test_the_source_tells_who_is_a_person(draft: str, verdict: str) -> None:
    assert [one.verdict for one in CHECKER.check(draft).facts if one.fact.kind == "person"] == [
        verdict
    ]


@pytest.mark.parametrize(
    "draft",
    [
        "Hà Thu Thảo trồng 3 ha sen.",
        "Trại dê của Tô Văn Lập có 200 con.",
        "Cao Duy Khánh dạy nghề cho 30 người.",
        "Ở Đồi Sim Xanh có 200 con dê.",
    ],
)
def test_persons_in_their_place(draft: str) -> None:
    assert CHECKER.check(draft).supported
