"""A name with a bracket of its own is compared like one without."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth import Checker

SOURCE = """\
Khoảng 5 giờ sáng 12/3, xe máy do anh Trần Quốc Vinh (41 tuổi, trú phường Tân An) điều khiển va \
chạm với xe tải của Nguyễn Văn Tiệp (34 tuổi, trú xã Kim Bảng). Anh Vinh tử vong tại chỗ. Nguyễn \
Văn Tiệp bị tạm giữ để điều tra."""
CHECKER = Checker(vnsum.read(SOURCE))


@pytest.mark.parametrize(
    "draft",
    [
        "Nguyễn Văn Tiệp (34 tuổi, trú xã Kim Bảng) tử vong tại chỗ.",
        "Trần Quốc Vinh (41 tuổi, trú phường Tân An) bị tạm giữ để điều tra.",
        "Trần Quốc Vinh (41 tuổi) bị tạm giữ để điều tra.",
    ],
)
def test_a_bracket_does_not_carry_a_name_elsewhere(draft: str) -> None:
    assert "misplaced" in {item.verdict for item in CHECKER.check(draft).facts}


@pytest.mark.parametrize(
    "draft",
    [
        "Trần Quốc Vinh (41 tuổi, trú phường Tân An) tử vong tại chỗ.",
        "Nguyễn Văn Tiệp (34 tuổi, trú xã Kim Bảng) đã bị tạm giữ.",
        "Xe tải của Nguyễn Văn Tiệp va chạm với xe máy của anh Vinh.",
    ],
)
def test_a_name_with_its_bracket_in_its_place(draft: str) -> None:
    assert CHECKER.check(draft).supported
