"""Who beat, sued or followed whom, told the other way round."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth import Checker

SOURCE = """\
Ở nội dung bóng chuyền nữ, đội xã Lam Hạ bất ngờ hạ đội phường Tân An, còn đội xã Đồng Tiến thua \
đội phường Châu Giang. Ở môn cờ tướng, Trần Đức Minh thắng Nguyễn Văn Hòa sau 54 nước. Bà Lưu Thị \
Nhàn kiện Công ty Cổ phần Sao Mai vì chậm giao nhà. Lượt đi, đội Nam Hà thắng đội Kiến Xương; lượt \
về, đội Kiến Xương thắng đội Nam Hà."""
CHECKER = Checker(vnsum.read(SOURCE))


@pytest.mark.parametrize(
    "draft",
    [
        "Nguyễn Văn Hòa thắng Trần Đức Minh sau 54 nước cờ.",
        "Trần Đức Minh để thua Nguyễn Văn Hòa ở môn cờ tướng.",
        "Đội phường Tân An hạ đội xã Lam Hạ ở bóng chuyền nữ.",
        "Xã Đồng Tiến thắng phường Châu Giang ở bóng chuyền nữ.",
        "Đội phường Châu Giang bị đội xã Đồng Tiến đánh bại.",
        "Công ty Cổ phần Sao Mai kiện bà Lưu Thị Nhàn.",
    ],
)
def test_exchanged_sides_are_the_opposite(draft: str) -> None:
    assert [one.reason for one in CHECKER.check(draft).sentences] == ["opposite"]


@pytest.mark.parametrize(
    "draft",
    [
        "Ở môn cờ tướng, anh Minh thắng anh Hòa sau 54 nước.",
        "Nguyễn Văn Hòa để thua Trần Đức Minh ở môn cờ tướng.",
        "Đội phường Tân An để thua đội xã Lam Hạ.",
        "Đội xã Đồng Tiến bị phường Châu Giang đánh bại.",
        "Công ty Cổ phần Sao Mai bị bà Lưu Thị Nhàn kiện vì chậm giao nhà.",
        "Ở lượt về, Kiến Xương thắng Nam Hà.",
    ],
)
def test_the_same_told_from_the_other_side(draft: str) -> None:
    assert CHECKER.check(draft).supported
