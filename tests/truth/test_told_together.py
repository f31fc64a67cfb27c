"""Lengths of time told in two units, sums that are passed, places in order, what was before."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth import Checker, find_facts

SOURCE = """\
Xử vụ lấn bãi bồi Cồn Đước

Ngày 6/8, tòa tuyên phạt Kha Văn Lẫm 4 năm 6 tháng tù, Ngụy Thị Thìn 2 năm tù treo. Phiên xử kéo \
dài 3 giờ. Lẫm từng khai chỉ đào ao trong 5 phút 20 giây, còn camera ghi 7 phút 10 giây. Cát bán \
được 4,6 tỷ đồng, đất bán được 2,45 tỷ đồng. Xã cũng đồng ý để hộ nhỏ neo chung một bến, điều mà \
trước đây Ban không cho phép. Lứa 6 của lớp luật cho dân mở vào tháng 9."""
CHECKER = Checker(vnsum.read(SOURCE))


@pytest.mark.parametrize(
    "draft",
    [
        "Kha Văn Lẫm lãnh 54 tháng tù, Ngụy Thị Thìn 2 năm tù treo.",
        "Kha Văn Lẫm bị phạt 4 năm rưỡi tù.",
        "Camera ghi cảnh đào ao dài hơn lời khai 1 phút 50 giây.",
        "Tiền bán cát cộng với tiền bán đất vượt 7 tỷ đồng.",
        "Hộ nhỏ được phép neo chung một bến.",
        "Lứa thứ sáu của lớp luật cho dân mở vào tháng 9.",
    ],
)
def test_what_is_told_together_is_let_through(draft: str) -> None:
    assert CHECKER.check(draft).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Kha Văn Lẫm bị phạt 4 năm 9 tháng tù.",
        "Ngụy Thị Thìn lãnh 4 năm 6 tháng tù treo.",
        "Tiền bán cát cộng với tiền bán đất vượt 9 tỷ đồng.",
        "Lứa thứ tám của lớp luật cho dân mở vào tháng 9.",
    ],
)
def test_another_part_is_found(draft: str) -> None:
    assert not CHECKER.check(draft).supported


@pytest.mark.parametrize(
    ("text", "value"),
    [("4 năm 6 tháng", "54"), ("7 phút 10 giây", "430"), ("hai giờ mười phút", "130")],
)
def test_two_units_make_one_length(text: str, value: str) -> None:
    assert [fact.value for fact in find_facts(f"mất {text}")] == [value]
