"""Items with the heading, the area or the day that they do not hold without."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

import vnsum
from tests.drafting.drafted import drafted
from vnsum.drafting.notices.records import affected_area, find_records

POWER = """CÔNG TY ĐIỆN LỰC BÀU TRÀM

THÔNG BÁO
Về việc ngừng, giảm cung cấp điện để sửa chữa lưới điện tuần 40 năm 2025

Điện lực Bàu Tràm thông báo lịch ngừng cung cấp điện như sau:

1. Thời gian: Từ 6 giờ 00 đến 16 giờ 30 ngày 4/10/2025 (thứ Bảy).
Khu vực mất điện: Ấp Rạch Dừa, ấp Cái Tàu, xã Đông Rạch.
Lý do: Thay dây dẫn nhánh rẽ Cái Tàu.

2. Thời gian: Từ 7 giờ 30 đến 11 giờ 30 ngày 6/10/2025 (thứ Hai).
Khu vực mất điện: Ấp Bờ Kinh, xã Long Rạch.
Lý do: Vệ sinh trạm biến áp Bờ Kinh 2.
{}
Trường hợp xong sớm, đơn vị đóng điện lại mà không báo trước.
"""
THIRD = """
3. Thời gian: Từ 8 giờ 00 đến 10 giờ 00 ngày 7/10/2025 (thứ Ba).
Khu vực mất điện: Ấp Thới Lai, xã Long Rạch.
Lý do: Phát quang hành lang tuyến.
"""
JOBS = """UBND xã Đông Rạch tuyển dụng viên chức giáo dục năm học 2025 - 2026

UBND xã Đông Rạch thông báo tuyển dụng viên chức giáo dục năm học 2025 - 2026, cụ thể:

1. Chỉ tiêu tuyển dụng: 27 người, gồm 14 giáo viên mầm non và 13 giáo viên tiểu học.
{}
a) Thời gian: 30 ngày, từ ngày 23/9/2025 đến 17 giờ ngày 22/10/2025.
b) Địa điểm: Phòng Văn hóa - Xã hội xã Đông Rạch, ấp Cái Tàu.
3. Hình thức tuyển dụng: xét tuyển hai vòng, vòng 2 thực hành giảng dạy 30 phút.
"""
WEEK = """LỊCH CÔNG TÁC TUẦN 47

Thứ Hai (17/11)
Sáng: 7h30: Chào cờ, giao ban đầu tuần. Địa điểm: sân trụ sở UBND xã Đông Rạch.
Chiều: 14h00: Chủ tịch UBND xã làm việc với Ban Quản lý dự án về giải phóng mặt bằng.

Thứ Tư (19/11)
Sáng: 8h00: Chủ tịch UBND xã tiếp công dân định kỳ. Địa điểm: Phòng Tiếp công dân.
Chiều: 14h00: Họp Hội đồng bồi thường, hỗ trợ, tái định cư. Địa điểm: Phòng họp số 1.
"""
PRICES = """BẢNG GIÁ NIÊM YẾT CHỢ ĐÔNG RẠCH

1. Trông giữ xe
- Xe đạp: 2.000 đồng/lượt (ngày), 3.000 đồng/lượt (đêm)
- Xe máy: 4.000 đồng/lượt (ngày), 6.000 đồng/lượt (đêm)
2. Cho thuê điểm kinh doanh
- Lô mặt tiền đường Võ Tánh: 310.000 đồng/m²/tháng
- Lô trong nhà lồng: 165.000 đồng/m²/tháng

Giá trên đã bao gồm thuế giá trị gia tăng, chưa bao gồm tiền điện và tiền nước.
"""


def test_each_time_is_told_with_its_area_or_none_is() -> None:
    draft = drafted(POWER.format(""))
    for text in (draft.lead, draft.summary):
        assert text.count("Thời gian") == text.count("khu vực mất điện")
    first, second = (draft.summary.index(day) for day in ("4/10/2025", "6/10/2025"))
    assert first < draft.summary.index("khu vực mất điện: Ấp Rạch Dừa") < second
    assert second < draft.summary.index("khu vực mất điện: Ấp Bờ Kinh")


def test_times_are_told_briefly_where_there_is_no_room_for_all() -> None:
    draft = drafted(POWER.format(THIRD))
    for text in (draft.lead, draft.summary):
        assert text.count("/10/2025") == 3
        assert "Ngày 6/10/2025: Ấp Bờ Kinh, xã Long Rạch. Ngày 7/10/2025: Ấp Thới Lai" in text


def test_days_of_meetings_are_not_told_by_their_rooms() -> None:
    rooms = POWER.format(THIRD).replace("Khu vực mất điện: ", "Địa điểm: ")
    assert "/10/2025" not in drafted(rooms).summary


def test_no_time_is_told_where_one_has_no_area() -> None:
    draft = drafted(POWER.format(THIRD.replace("Khu vực mất điện: ", "Trên địa bàn ")))
    assert "/10/2025" not in draft.lead + draft.summary


@pytest.mark.parametrize("mark", ["", "- ", "+ "])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_records_are_found_however_they_are_set(mark: str, form: Literal["NFC", "NFD"]) -> None:
    text = POWER.format("").replace("\n\n", "\n").replace("\nKhu vực", f"\n{mark}Khu vực")
    records = find_records(vnsum.read(unicodedata.normalize(form, text)))
    assert [len(record.told) for record in records] == [2, 2]


def test_one_time_is_no_record() -> None:
    assert not find_records(vnsum.read(JOBS.format("2. Nhận phiếu đăng ký")))


@pytest.mark.parametrize(
    "heading",
    ["2. Thời gian, địa điểm nhận phiếu đăng ký", "II. THỜI GIAN, ĐỊA ĐIỂM NHẬN PHIẾU ĐĂNG KÝ"],
)
def test_a_time_below_a_heading_is_told_with_what_it_is_of(heading: str) -> None:
    draft = drafted(JOBS.format(heading))
    for text in (draft.lead, draft.summary):
        before = text.partition("30 ngày, từ ngày 23/9")[0]
        assert before == text or before.lower().endswith("nhận phiếu đăng ký: ")


def test_a_heading_that_says_nothing_is_not_told() -> None:
    assert "Thời gian, địa điểm:" not in drafted(JOBS.format("2. Thời gian, địa điểm")).summary


def test_rows_of_a_week_are_told_with_their_day() -> None:
    draft = drafted(WEEK)
    for text in (draft.lead, draft.summary):
        assert not text.startswith(("Sáng", "Chiều", "Địa điểm"))
        assert "giao ban" not in text or "Thứ Hai (17/11), sáng: 7h30: Chào cờ" in text
        assert "Họp Hội đồng" not in text or "Thứ Tư (19/11)" in text
        assert "Địa điểm" not in text


def test_prices_are_told_with_what_they_are_for_and_that_once() -> None:
    summary = drafted(PRICES).summary
    assert "Xe đạp" not in summary or "Trông giữ xe: Xe đạp: 2.000 đồng" in summary
    assert summary.count("Trông giữ xe:") <= 1


def test_who_is_cut_off_is_told_in_the_summary() -> None:
    text = (
        "Tạm ngưng cung cấp nước tại xã Đông Rạch\n\nĐể đấu nối tuyến ống D400, Xí nghiệp Cấp nước "
        "Đông Rạch sẽ tạm ngưng cung cấp nước từ 22h00 ngày 18/11 đến 5h00 ngày 19/11.\n\n"
        "Khu vực ảnh hưởng: ấp Cái Tàu, ấp Rạch Dừa và toàn bộ ấp Bờ Kinh.\n\n"
        "Khu vực cuối nguồn có thể có nước trở lại chậm hơn dự kiến 2 - 3 giờ.\n\n"
        "Xí nghiệp bố trí 3 xe bồn phục vụ Trung tâm Y tế và các hộ nuôi trồng.\n\n"
        "Đội thi công có 14 người, làm việc suốt đêm để kịp tiến độ đề ra."
    )
    assert "Khu vực ảnh hưởng: ấp Cái Tàu" in drafted(text).summary


@pytest.mark.parametrize(
    "sentence",
    [
        "Khu vực cuối nguồn có nước chậm.",
        "Khu vực 2: tạm ngừng.",
        "Phạm vi áp dụng: toàn xã.",
        "Khu vực cúp nước hoàn toàn:",
    ],
)
def test_other_areas_are_not_cut_off(sentence: str) -> None:
    assert affected_area([sentence]) is None
