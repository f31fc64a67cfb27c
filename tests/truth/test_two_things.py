"""Two things of which a release says the opposite: the draft tells of the one or of the other."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth import Checker

SOURCE = """\
Sở Xây dựng chấp thuận phương án mở rộng bến xe. Phương án thu hồi chợ tạm chưa được chấp thuận vì \
hồ sơ thiếu. Giá điện sinh hoạt giữ nguyên từ năm 2023, trong khi giá xăng đã tăng 15%. Lượng \
khách tăng 9% nhưng doanh thu không tăng. Phường gửi hóa đơn qua ngân hàng; không thu tiền mặt tại \
nhà từ tháng 3. Bản Trên vẫn bị cô lập, bản Dưới có 40 hộ."""
CHECKER = Checker(vnsum.read(SOURCE))


@pytest.mark.parametrize(
    "draft",
    [
        "Sở Xây dựng chấp thuận phương án thu hồi chợ tạm.",
        "Phương án mở rộng bến xe bị Sở Xây dựng bác.",
        "Giá điện sinh hoạt đã tăng 15%.",
        "Doanh thu tăng 9%.",
        "Từ tháng 3, phường thu bằng tiền mặt tại nhà.",
    ],
)
def test_what_is_told_of_the_other_thing_fails(draft: str) -> None:
    assert not CHECKER.check(draft).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Sở Xây dựng chấp thuận phương án mở bến xe, chưa chấp thuận phương án thu hồi chợ tạm.",
        "Phương án thu hồi chợ tạm bị từ chối vì hồ sơ thiếu.",
        "Giá điện sinh hoạt không đổi từ năm 2023 dù giá xăng tăng 15%.",
        "Giá xăng đã tăng 15%.",
        "Lượng khách tăng 9%, doanh thu thì không.",
        "Bản Trên vẫn bị chia cắt.",
    ],
)
def test_both_told_as_they_are(draft: str) -> None:
    assert CHECKER.check(draft).supported


def test_whoever_the_draft_names_too_is_no_rival() -> None:
    source = (
        "Trần Thị Bé Bảy (39 tuổi, vợ Trung) làm kế toán, ra đầu thú ngày 3/10. Đường dây do Mai "
        "Quốc Trung (46 tuổi) cầm đầu."
    )
    for draft in (
        "Vợ của Trung là Trần Thị Bé Bảy đã ra đầu thú ngày 3/10.",
        "Trần Thị Bé Bảy, vợ của Mai Quốc Trung, ra đầu thú ngày 3/10.",
    ):
        assert vnsum.check(draft, source).supported
