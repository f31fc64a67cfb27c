"""Leads that tell beside what is turned the sentence that turns it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from vnsum.backends.extractive.sentences.forms import Form
from vnsum.drafting.leads.turning import turned_leads
from vnsum.undoing.turns import Turns

BODY = [
    "Sáng 12/2, huyện Nam Nung khởi công cầu dân sinh qua suối Đắk Mâm.",
    "Đến dự có ông Y Khôi, Phó Chủ tịch UBND tỉnh.",
    "Ông Y Khôi yêu cầu giao nốt mặt bằng của 4 hộ còn vướng.",
]


def _whole(index: int, *, keep_connective: bool = True) -> Form:  # noqa: ARG001 - as a page has it
    return Form(index, ((0, len(BODY[index]) - 1),), BODY[index][:-1], 0)


def _read(unfit: list[float]) -> Any:  # noqa: ANN401 - what is asked of a reading, and no more
    return SimpleNamespace(
        owing=SimpleNamespace(turns=Turns({1: [(2, 2.0)]})),
        told=[0, 1, 2],
        body=SimpleNamespace(worth=SimpleNamespace(unfit=unfit), clauses=lambda _: ()),
    )


@pytest.mark.parametrize(("odds", "claimed"), [(-1.0, True), (2.3, False)])
def test_a_claim_that_is_not_to_be_printed_is_not_put_before_its_turn(
    odds: float,
    claimed: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    page: Any = SimpleNamespace(sentences=BODY, whole=_whole)
    chosen: Any = SimpleNamespace(forms=(_whole(0),), under=None, announced=None)
    read = _read([-3.0, odds, -2.0])
    first = next(turned_leads(page, read, chosen, [_whole(2)], 60))
    assert [form.sentence for form in first] == ([0, 1, 2] if claimed else [0, 2])
