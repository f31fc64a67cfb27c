"""Places named as before July 2025 or as since, with the extra `places`: no word in common."""

from __future__ import annotations

from datetime import date

import pytest

import vnsum
from vnsum.text.place_changes import place_table

AFTER, BEFORE = date(2025, 8, 3), date(2024, 8, 3)
PAIRS = (
    ("Tỉnh Hà Giang mở chợ mới.", "Ngày 2/8, tỉnh Tuyên Quang mở chợ mới."),
    ("Tỉnh Tuyên Quang mở chợ mới.", "Ngày 2/8, tỉnh Hà Giang mở chợ mới."),
    (
        "Phường An Bình mở chợ nổi cho 120 ghe.",
        "Ngày 2/8, xã Mỹ Khánh, huyện Phong Điền, thành phố Cần Thơ mở chợ nổi cho 120 ghe.",
    ),
)


@pytest.mark.skipif(not place_table().changes, reason="needs the extra places")
@pytest.mark.parametrize(("draft", "source"), PAIRS)
def test_both_names_are_one_place_from_july_2025_on(draft: str, source: str) -> None:
    assert vnsum.check(draft, source, published=AFTER).supported
    assert not vnsum.check(draft, source, published=BEFORE).supported


def test_another_place_is_noticed() -> None:
    source = "Ngày 2/8, tỉnh Tuyên Quang mở chợ mới."
    assert not vnsum.check("Tỉnh Lào Cai mở chợ mới.", source, published=AFTER).supported
