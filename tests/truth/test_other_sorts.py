"""Figures of one sort of a thing told of another sort: poor households, and those near it."""

from __future__ import annotations

import pytest

import vnsum

SOURCE = vnsum.read(
    "Xã Lộc Vĩ hỗ trợ 34 hộ nghèo và 50 hộ cận nghèo xây nhà, tặng quà 120 hộ nghèo, cận nghèo.\n\n"
    "Đội của xã giành 4 giải nhất, 3 giải nhì. Xã làm đường mới dài 3,2 km, bán 30 tấn gạo tẻ.\n\n"
    "Khách quốc tế đạt 52.000 lượt, khách nội địa đạt 310.000 lượt. Tỷ lệ hộ cận nghèo còn 3,2%."
)


@pytest.mark.parametrize(
    "draft",
    [
        "Xã Lộc Vĩ hỗ trợ 34 hộ cận nghèo xây nhà.",
        "Đội của xã giành 4 giải nhì.",
        "Đội của xã giành bốn giải nhì.",
        "Xã sửa 3,2 km đường cũ.",
        "Xã bán 30 tấn gạo nếp.",
        "Khách trong nước đạt 52.000 lượt.",
        "Tỷ lệ hộ nghèo của xã còn 3,2%.",
    ],
)
def test_a_figure_of_another_sort_is_misplaced(draft: str) -> None:
    assert "misplaced" in {fact.verdict for fact in vnsum.check(draft, SOURCE).facts}


@pytest.mark.parametrize(
    "draft",
    [
        "Xã Lộc Vĩ hỗ trợ 34 hộ nghèo, 50 hộ cận nghèo xây nhà.",
        "Xã tặng quà 120 hộ cận nghèo, hộ nghèo.",
        "Xã tặng quà 120 hộ cận nghèo và nghèo.",
        "Đội của xã giành 4 giải nhất, ba giải nhì.",
        "Xã làm 3,2 km đường mới, bán 30 tấn gạo.",
        "Có 52.000 lượt khách quốc tế, 310.000 lượt khách trong nước.",
        "Tỷ lệ hộ cận nghèo của xã còn 3,2%.",
    ],
)
def test_a_figure_of_its_own_sort_is_left_alone(draft: str) -> None:
    assert vnsum.check(draft, SOURCE).supported


def test_who_move_to_a_new_place_are_those_of_the_old_one() -> None:
    source = "Cầu tàu Lộc Vĩ bị bỏ; 43 người bốc xếp ở bến cũ được chuyển sang bến mới phía nam."
    assert vnsum.check("Có 43 người bốc xếp sang làm ở bến mới.", source).supported
