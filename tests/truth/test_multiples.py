"""How many times as much: "gấp đôi" is a figure like "gấp 2 lần"."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth.index.finder import find_facts

SOURCE = """Xã Phú Nhiêu sơ kết hè

Chiến dịch huy động 96 triệu đồng xã hội hóa, gấp đôi năm 2024. Số đội viên tham gia gấp 1,5 lần \
năm trước.

Xã có 3 đội, mỗi đội 20 người.
"""


@pytest.mark.parametrize(
    ("text", "value"), [("gấp đôi", "2"), ("gấp rưỡi", "1.5"), ("tăng gấp đôi", "2")]
)
def test_multiples_in_words_are_figures(text: str, value: str) -> None:
    [fact] = find_facts(f"Số thu {text} năm trước.")
    assert (fact.kind, fact.value, fact.unit) == ("quantity", value, "lần")


@pytest.mark.parametrize(
    "draft",
    [
        "Chiến dịch huy động 96 triệu đồng, gấp đôi năm 2024.",
        "Chiến dịch huy động 96 triệu đồng, gấp hai lần năm 2024.",
        "Số đội viên tham gia gấp rưỡi năm trước.",
    ],
)
def test_the_same_multiple_is_borne_out(draft: str) -> None:
    assert vnsum.check(draft, SOURCE).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Chiến dịch huy động 96 triệu đồng, gấp ba lần năm 2024.",
        "Chiến dịch huy động 96 triệu đồng, gấp 4 lần năm 2024.",
    ],
)
def test_another_multiple_is_noticed(draft: str) -> None:
    assert vnsum.check(draft, SOURCE).verdict in {"misplaced", "contradicted", "unsupported"}
