"""What a text leaves to its reader: units of the next figure, days of the week, whose office."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth import Checker

SOURCE = """\
Xã Phú Lộc Thượng tổng kết năm

Sáng 6/3/2024, xã Phú Lộc Thượng tổng kết năm. Tiền bán mật ong của hợp tác xã tăng từ 320 lên 475 \
triệu đồng. Tỷ lệ hộ dùng nước máy đạt 86,5%, tăng 3,1 điểm phần trăm; kế hoạch là 85%. Bà Lù Thị \
Sâm, Chủ tịch UBND xã Phú Lộc Thượng, cho biết nghề dệt chiếu cói ở đây nay hiếm trên cả nước. Xã \
có 512 hộ, 248 hộ đã nối cống. Ông Cù Huy Lân được bầu làm Chủ tịch Hội Dệt chiếu, thay ông Bàn A \
Tỉnh xin nghỉ.

Về tiền thuê đất bãi, cuộc họp có 140 người dự, 121 người bỏ phiếu thuận, 16 người bỏ phiếu chống, \
3 người không bỏ phiếu. Xã đề nghị thuê với giá 44 triệu đồng/ha, dân chỉ đồng ý 31 triệu đồng/ha. \
Trưởng thôn Vực Cồn Giàng A Pó nhận giữ sổ, còn quản đốc xưởng chiếu là ông Tống Văn Mạc, kế toán \
trưởng là bà Mùa Thị Dí. Thôn Đồi Mít có 29 hộ với 131 khẩu. Có 50% số thửa bãi là đất cát.

Lớp dạy nghề mở lại lúc 7 giờ ngày 11/3, nghỉ đến hết ngày 5/4 thì học cả ngày. Học \
phí 260.000 đồng/tháng, giảm 35% so với năm trước. Bến đò mở 20 phút/chuyến. Trên đê, xe tải \
và xe ben đi luân phiên một chiều, 45 phút đổi chiều một lần. Về việc mở bến mới, 52 tán thành, 61 \
không tán thành."""
CHECKER = Checker(vnsum.read(SOURCE))


@pytest.mark.parametrize(
    "draft",
    [
        "Hợp tác xã bán mật ong thêm được 155 triệu đồng.",
        "Tiền bán mật ong trước đó là 320 triệu đồng.",
        "Tỷ lệ hộ dùng nước máy tăng 3,1 điểm phần trăm lên 86,5%, vượt kế hoạch 1,5 điểm.",
        "Nghề dệt chiếu cói của xã thuộc loại hiếm ở Việt Nam.",
        "Ông Cù Huy Lân làm Chủ tịch Hội Dệt chiếu thế chỗ ông Bàn A Tỉnh.",
        "Có 121 trên 140 người dự họp bỏ phiếu thuận về tiền thuê đất bãi.",
        "Xã muốn 44 triệu đồng một héc-ta còn dân chịu 31 triệu đồng, thấp hơn 13 triệu đồng.",
        "Thôn Đồi Mít có 29 hộ với 131 người.",
        "Gần nửa số hộ của xã đã nối cống.",
        "Lớp dạy nghề mở lại vào thứ hai tới, 11/3.",
        "Từ 7 giờ thứ hai, 11/3, lớp dạy nghề mở lại.",
        "Học phí nay còn 260.000 đồng, rẻ hơn 140.000 đồng so với năm trước.",
        "Cứ 10 người dự họp thì hơn 8 người bỏ phiếu thuận về tiền thuê đất bãi.",
        "Có 52 người ủng hộ việc mở bến mới.",
    ],
)
def test_what_the_reader_supplies_is_let_through(draft: str) -> None:
    assert CHECKER.check(draft).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Bà Lù Thị Sâm, Chủ tịch UBND xã Đồi Mít, nói về nghề dệt chiếu cói.",
        "Trưởng thôn Vực Cồn Lù Thị Sâm nhận giữ sổ.",
        "Bà Mùa Thị Dí, quản đốc xưởng chiếu, dự họp.",
        "Tiền bán mật ong của hợp tác xã đạt 475 triệu đồng, tăng thêm 188 triệu đồng.",
        "Có 61 người ủng hộ việc mở bến mới.",
        "Xe tải và xe ben đi luân phiên một chiều trên đê, 20 phút đổi chiều một lần.",
        "Dân chỉ chịu 13 triệu đồng một héc-ta đất bãi.",
    ],
)
def test_what_no_reader_would_supply_is_found(draft: str) -> None:
    assert not CHECKER.check(draft).supported


def test_a_place_in_order_is_no_day_of_the_week() -> None:
    facts = CHECKER.check("Xã đứng thứ nhì sau huyện.").facts
    assert "weekday" not in {item.reason for item in facts}
