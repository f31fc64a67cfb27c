"""Figures that follow from the source's: before a change, means, shares, weekdays, shared units."""

from __future__ import annotations

from datetime import date

import pytest

from vnsum.truth import check

SOURCE = """\
Đến nay xã Bến Sậy có 1.026 hộ đăng ký hóa đơn điện tử, tăng 739 hộ so với cuối tháng 6. Kinh \
phí cả đợt 365 triệu đồng, thấp hơn dự toán 52 triệu đồng. Nước mặn vào sâu 58 km, hơn tuần \
trước 6 km. Năng suất đạt 11,4 tấn/ha, giảm 0,8 tấn. Tỷ lệ hồ sơ trực tuyến lên 78,5%, cao hơn \
quý trước 13,2 điểm phần trăm. Hội cho 74 người bán vay 1.850 triệu đồng. Xã phạt 982 triệu \
đồng, bằng 118% cùng kỳ năm trước. Khách đã đặt 62% trong số 764 phòng. Lễ khai giảng diễn ra \
ngày 5/9. Đường Kênh Tư mở rộng 11.240 m2. Điện đã có lại ở 1.210 hộ trong 1.870 hộ bị mất \
điện. Xe tải được qua cầu từ 5 giờ đến 21 giờ. Chợ mới rộng 4,5 m, chợ cũ rộng 2,2 m."""
DAY = date(2025, 9, 1)


@pytest.mark.parametrize(
    "draft",
    [
        "Cuối tháng 6 xã Bến Sậy mới có 287 hộ đăng ký hóa đơn điện tử.",
        "Cả đợt tiêu 365 trong 417 triệu đồng dự toán.",
        "Nước mặn đã vào sâu 58 km, trong khi tuần trước là 52 km.",
        "Năng suất giảm từ 12,2 xuống 11,4 tấn mỗi héc-ta.",
        "Tỷ lệ hồ sơ trực tuyến tăng từ 65,3% lên 78,5%.",
        "Hội cho 74 người bán vay, bình quân 25 triệu đồng mỗi người.",
        "Xã phạt 982 triệu đồng, tăng 18% so với cùng kỳ năm trước.",
        "Khoảng 38% trong số 764 phòng chưa có khách đặt.",
        "Các trường khai giảng vào sáng thứ sáu tuần này.",
        "Đường Kênh Tư mở rộng thêm hơn 1,1 ha.",
        "Hơn 600 hộ vẫn chưa có điện.",
        "Xe tải được qua cầu từ 5 giờ sáng đến 9 giờ tối.",
    ],
)
def test_what_follows_from_the_source_is_no_failure(draft: str) -> None:
    assert check(draft, SOURCE, published=DAY).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Cuối tháng 6 xã Bến Sậy mới có 278 hộ đăng ký hóa đơn điện tử.",
        "Cuối tháng 6 xã Bến Sậy đã có 1.765 hộ đăng ký hóa đơn điện tử.",
        "Cả đợt tiêu 365 trong 471 triệu đồng dự toán.",
        "Nước mặn đã vào sâu 58 km, trong khi tuần trước là 64 km.",
        "Năng suất giảm từ 10,6 xuống 11,4 tấn mỗi héc-ta.",
        "Tỷ lệ hồ sơ trực tuyến tăng từ 56,3% lên 78,5%.",
        "Hội cho 74 người bán vay, bình quân 35 triệu đồng mỗi người.",
        "Xã phạt 982 triệu đồng, tăng 81% so với cùng kỳ năm trước.",
        "Khoảng 83% trong số 764 phòng chưa có khách đặt.",
        "Đường Kênh Tư mở rộng thêm hơn 11 ha.",
        "Xe tải được qua cầu từ 6 giờ sáng đến 9 giờ tối.",
    ],
)
def test_what_does_not_follow_is_found(draft: str) -> None:
    assert not check(draft, SOURCE, published=DAY).supported


def test_a_day_of_the_week_is_looked_up_among_the_dates() -> None:
    report = check("Các trường khai giảng vào sáng thứ sáu tuần này.", SOURCE, published=DAY)
    assert [(item.verdict, item.reason) for item in report.facts] == [("supported", "weekday")]
    assert report.facts[0].sources[0].text == "ngày 5/9"
    other = check("Các trường khai giảng vào sáng thứ tư tuần này.", SOURCE, published=DAY)
    assert [(item.verdict, item.reason) for item in other.facts] == [("unclear", "weekday")]
