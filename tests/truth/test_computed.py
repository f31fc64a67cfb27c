"""Figures worked out of neighbouring sentences, lists, days and hours; units in place of others."""

from __future__ import annotations

from datetime import date

import pytest

from vnsum.truth import check

SOURCE = """\
Xã Bến Sậy thanh lý căn nhà kho 38 m2 với giá 19,85 triệu đồng/m2. Kho đóng cửa từ năm 1988 vì \
nền lún.

Đoàn kiểm tra thử 214 chiếc cân ở chợ. Kết quả 27 chiếc sai. Hôm qua 14 người bị phạt, tổng cộng \
168 triệu đồng.

Các lớp nghề mở trong năm:
- Hàn điện: 3 lớp, 84 người
- Dệt chiếu: 2 lớp, 52 người
- Trồng nấm: 4 lớp, 118 người

Đê Bồng do 180 bộ đội cùng 96 dân quân đắp. Hộ dời trước hạn được thưởng 1,5 triệu đồng ngoài \
11,2 triệu đồng bồi thường. Mức phạt từ 2 đến 3 triệu đồng với cá nhân, gấp đôi với tổ chức.

Lửa bùng lên lúc 8 giờ 15, xe chữa cháy đầu tiên tới lúc 8 giờ 27, đám cháy tắt lúc 8 giờ 56. \
Đường cấm từ ngày 28/3 đến ngày 12/4. Làm cả hai bên thì mất 150 ngày, rào kín thì chỉ mất 95 ngày.

Hợp tác xã lãi 3,6 tỷ đồng, bằng 90% kế hoạch. Hàng dự trữ trị giá 684 tỷ đồng, tăng 12,5% so với \
Tết trước. Công nhân hưởng 6,8 triệu đồng/tháng, học nghề trong 3 tháng; xe bồn chở nước 2 \
chuyến/ngày. Cá được thả 12 con/m3."""
DAY = date(2022, 9, 1)


@pytest.mark.parametrize(
    "draft",
    [
        "Căn nhà kho ở Bến Sậy được bán với giá hơn 750 triệu đồng.",
        "Kho của xã Bến Sậy đóng cửa cách đây 34 năm.",
        "Gần 13% số cân ở chợ bị phát hiện sai.",
        "Bình quân mỗi người bị phạt phải nộp 12 triệu đồng.",
        "Tổng cộng xã Bến Sậy mở 9 lớp nghề trong năm.",
        "Phải có 276 bộ đội, dân quân mới đắp xong đê Bồng.",
        "Hộ dời sớm được nhận tổng cộng 12,7 triệu đồng.",
        "Tổ chức vi phạm bị phạt tới 6 triệu đồng.",
        "Xe chữa cháy đầu tiên tới sau 12 phút.",
        "Đám cháy tắt hẳn trước 9 giờ.",
        "Đường bị cấm 15 ngày.",
        "Rào kín thì xong sớm hơn 55 ngày.",
        "Hợp tác xã hụt 400 triệu đồng so với kế hoạch.",
        "Hàng dự trữ nhiều hơn Tết trước 76 tỷ đồng.",
        "Cá được thả 12 con mỗi mét khối.",
    ],
)
def test_what_anyone_works_out_in_the_head_is_no_failure(draft: str) -> None:
    assert check(draft, SOURCE, published=DAY).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Căn nhà kho ở Bến Sậy được bán với giá hơn 820 triệu đồng.",
        "Kho của xã Bến Sậy đóng cửa cách đây 43 năm.",
        "Gần 31% số cân ở chợ bị phát hiện sai.",
        "Tổng cộng xã Bến Sậy mở 12 lớp nghề trong năm.",
        "Phải có 286 bộ đội, dân quân mới đắp xong đê Bồng.",
        "Hộ dời sớm được nhận tổng cộng 17,2 triệu đồng.",
        "Xe chữa cháy đầu tiên tới sau 21 phút.",
        "Hợp tác xã hụt 700 triệu đồng so với kế hoạch.",
        "Công nhân hưởng 6,8 triệu đồng mỗi năm.",
        "Công nhân học nghề trong 3 tuần.",
        "Xe bồn chở nước 2 chuyến mỗi tuần.",
    ],
)
def test_what_nobody_works_out_is_found(draft: str) -> None:
    assert not check(draft, SOURCE, published=DAY).supported
