"""Texts put together from the checker's own words: never an exception, and offsets slice back."""

from __future__ import annotations

import random

import pytest

import vnsum

TEXT = (
    "| .... / ( (%) (tỷ đồng) 12 3,5 1.250 % tỷ đồng đợt 2 quý 4/2026 ngày 18/11 Trưởng Ban "
    "Thường vụ , . Nếu sai sự thật đã không khác đội xã Hòa Bình Nguyễn Văn An “ ” giai đoạn 1 "
    "chưa mức kế hoạch đạt bị thương người mà USD TDP 3 ngã ba (Ban – ông Ksor Hùng Chủ tịch 2026 "
    "học sinh hộ tăng giảm so với cùng kỳ"
)
WORDS = TEXT.split()


def _text(chance: random.Random, most: int) -> str:
    return "".join(
        chance.choice(WORDS) + chance.choice((" ", " ", " ", "\n"))
        for _ in range(chance.randint(1, most))
    )


@pytest.mark.parametrize("seed", range(8))
def test_offsets_slice_back(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    for _ in range(60):
        draft, source = _text(chance, 40), _text(chance, 120)
        for item in vnsum.check(draft, source).facts:
            fact = item.fact
            assert draft[fact.start : fact.end] == fact.text
            assert all(source[span.start : span.end] == span.text for span in item.sources)


def test_a_name_of_two_syllables_points_into_the_source() -> None:
    draft = "Chiều nay, ông Hà Xuyên đến."
    source = "Xã Kim Đôi họp ngày 12/5\n\nSau buổi họp, mọi người về thăm kho lúa ở Hà Xuyên.\n"
    spans = [span for item in vnsum.check(draft, source).facts for span in item.sources]
    assert "Hà Xuyên" in [span.text for span in spans]
    assert all(source[span.start : span.end] == span.text for span in spans)
