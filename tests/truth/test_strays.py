"""Values that plainly stand in the place of another, and true ones that only look so."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth import Checker

HOURS = """\
Cập nhật 9h20 ngày 03/5/2026

Công an xã Lạng Khê tạm dừng phương tiện qua đập tràn Bến Vôi để phục vụ giải đua thuyền. Thời \
gian cấm từ 14h00 đến 18h00 ngày 09/5/2026. Xe đi vòng qua cầu Nà Lầu. Ngày 03/5, xã họp ban tổ \
chức giải lần cuối.
"""
SAME_DAY = """\
Chiều 14/8, đoàn chuyên gia Nhật Bản làm việc với Sở Nông nghiệp tỉnh Lạng Khê về giống quýt. Sáng \
cùng ngày, đoàn thăm vườn quýt 6 ha của ông Lục Văn Páo ở bản Nà Lầu và ghi chép cách tỉa cành. \
Đoàn rời tỉnh sáng 15/8 sau khi ký biên bản hợp tác.
"""
MOST = """\
Từ đầu năm, 23 hộ ở xã Lạng Khê bị lừa mua phân bón giả, tổng thiệt hại 1,9 tỷ đồng. Hộ mất nhiều \
nhất là ông Lục Văn Páo với 240 triệu đồng. Công an xã đang xác minh hai đại lý.
"""
HOLDERS = """\
Tòa án nhân dân tỉnh Lạng Khê hôm 5/6 tuyên phạt Đồng Văn Quảng 7 năm tù, Nịnh Thị Sáu 3 năm tù vì \
buôn gỗ lậu. Hai bị cáo phải nộp lại 410 triệu đồng.
"""
PARTS = """\
Phòng Tư pháp xã Lạng Khê kiểm tra việc trả kết quả. Trong tháng 4, 35/96 hồ sơ bị trả muộn hơn \
hẹn, phần lớn vì thiếu chữ ký.
"""
ITEMS = """\
Ưu tiên cộng 10 điểm cho con thương binh, con bệnh binh, người khuyết tật nặng; cộng 4 điểm cho \
giáo viên đã dạy hợp đồng lâu năm. Nhận hồ sơ đến hết ngày 20/7.
"""
AMOUNT = """\
Mỗi năm gia đình ông Páo bán 40 tấn quýt, trừ chi phí còn lãi 360 triệu đồng. Năm ngoái ông vay \
thêm 90 triệu đồng để đào ao.
"""


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Đập tràn Bến Vôi cấm phương tiện từ 14h đến 18h ngày 3/5/2026 vì đua thuyền.", HOURS),
        ("Từ 14 giờ đến 18 giờ ngày 3/5, phương tiện không được qua đập tràn Bến Vôi.", HOURS),
        ("Sáng 15/8, đoàn chuyên gia thăm vườn quýt của ông Lục Văn Páo ở bản Nà Lầu.", SAME_DAY),
        ("Vườn quýt 6 ha của ông Lục Văn Páo ở bản Nà Lầu đón đoàn thăm hôm 15/8.", SAME_DAY),
        ("Phân bón giả gây tổng thiệt hại 240 triệu đồng cho 23 hộ ở xã Lạng Khê.", MOST),
        ("Hộ ông Lục Văn Páo mất nhiều nhất, 1,9 tỷ đồng, vì phân bón giả.", MOST),
        ("Buôn gỗ lậu, Nịnh Thị Sáu bị phạt 7 năm tù hôm 5/6.", HOLDERS),
        ("Đồng Văn Quảng lĩnh 3 năm tù vì buôn gỗ lậu.", HOLDERS),
        ("Trong tháng 4, xã Lạng Khê có 96 hồ sơ bị trả muộn hơn hẹn.", PARTS),
        ("Con thương binh, con bệnh binh và người khuyết tật nặng được cộng 4 điểm.", ITEMS),
        ("Bán 40 tấn quýt mỗi năm, gia đình ông Páo lãi 450 triệu đồng.", AMOUNT),
    ],
)
def test_values_in_anothers_place_are_found(draft: str, source: str) -> None:
    assert not vnsum.check(draft, source).supported


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Đập tràn Bến Vôi cấm phương tiện từ 14h đến 18h ngày 9/5/2026 vì đua thuyền.", HOURS),
        ("Ngày 3/5, xã Lạng Khê họp ban tổ chức giải đua thuyền lần cuối.", HOURS),
        ("Sáng 14/8, đoàn chuyên gia thăm vườn quýt của ông Lục Văn Páo ở bản Nà Lầu.", SAME_DAY),
        ("Sáng 15/8, đoàn rời tỉnh sau khi ký biên bản hợp tác.", SAME_DAY),
        ("Phân bón giả gây tổng thiệt hại 1,9 tỷ đồng cho 23 hộ ở xã Lạng Khê.", MOST),
        ("Hộ ông Lục Văn Páo mất nhiều nhất, 240 triệu đồng, vì phân bón giả.", MOST),
        ("Buôn gỗ lậu, Đồng Văn Quảng bị phạt 7 năm tù hôm 5/6.", HOLDERS),
        ("Nịnh Thị Sáu lĩnh 3 năm tù, Đồng Văn Quảng 7 năm tù.", HOLDERS),
        ("Trong 96 hồ sơ của tháng 4 có 35 hồ sơ bị trả muộn hơn hẹn.", PARTS),
        ("35/96 hồ sơ bị trả muộn hơn hẹn trong tháng 4.", PARTS),
        ("Con thương binh, con bệnh binh và người khuyết tật nặng được cộng 10 điểm.", ITEMS),
        ("Giáo viên đã dạy hợp đồng lâu năm được cộng 4 điểm.", ITEMS),
        ("Bán 40 tấn quýt mỗi năm, gia đình ông Páo lãi 360 triệu đồng.", AMOUNT),
    ],
)
def test_values_in_their_own_place_are_left_alone(draft: str, source: str) -> None:
    assert vnsum.check(draft, source).supported


ROWS = Checker(
    vnsum.read("""\
Lịch ngừng cấp điện tuần 21 tại xã Lạng Khê

Điện lực Lạng Khê thông báo lịch ngừng cấp điện để sửa chữa lưới điện. Riêng ngày 20/5, trạm y tế \
dùng máy phát. Điện có thể được đóng lại sớm hơn dự kiến.

Ngày\tThời gian\tKhu vực\tSố khách hàng
19/5\t06h00 - 11h00\tthôn Vực, thôn Gạo\t640
20/5\t07h00 - 15h30\tbản Nà Hin\t275
22/5\t05h30 - 09h00\tbản Nà Lầu, trạm bơm Cửa Đình\t318
""")
)


def test_a_day_of_another_row_is_found() -> None:
    told = "Bản Nà Lầu và trạm bơm Cửa Đình mất điện từ 5h30 đến 9h ngày {}, 318 khách hàng."
    assert ROWS.check(told.format("22/5")).supported
    assert not ROWS.check(told.format("20/5")).supported


def test_signs_of_rows_tell_the_direction() -> None:
    source = """\
Giá nông sản tuần qua ở huyện Krông Vinh do các đại lý cung cấp, so với tuần trước.

Mặt hàng\tGiá (đồng/kg)\tTăng/giảm
Hạt tiêu\t141.000\t+3.500
Cà phê nhân\t118.200\t-2.700
Khoai lang\t9.400\t+600
"""
    assert not vnsum.check("Cà phê nhân ở huyện Krông Vinh tăng 2.700 đồng.", source).supported
    assert vnsum.check("Cà phê nhân ở huyện Krông Vinh giảm 2.700 đồng.", source).supported
    assert not vnsum.check("Hạt tiêu ở huyện Krông Vinh giảm 3.500 đồng.", source).supported
    share = "Xã Lạng Khê thu ngân sách 12,4 tỷ đồng (-6%), chi 11,9 tỷ đồng (+4%)."
    assert not vnsum.check("Xã Lạng Khê thu 12,4 tỷ đồng, tăng 6%.", share).supported
    assert vnsum.check("Xã Lạng Khê thu 12,4 tỷ đồng, giảm 6%.", share).supported


def test_a_rival_the_sentence_tells_too_says_nothing() -> None:
    source = """\
Ở bản Nà Hin, bà con quý Trung úy Lò Thị Xuân, công an xã. Chị Xuân đi bộ khắp 9 bản. Cụ Giàng A \
Tủa, 88 tuổi, mù lòa, được chị dìu qua ba con dốc xuống điểm làm căn cước.
"""
    told = "Cụ Giàng A Tủa, 88 tuổi, mù lòa, được Trung úy Lò Thị Xuân dìu qua ba con dốc."
    assert vnsum.check(told, source).supported


def test_the_noun_may_stand_before_the_figure() -> None:
    source = "Xã Lạng Khê tuyển dụng năm 2026. Tổng chỉ tiêu: 37 người, trong đó 14 giáo viên."
    assert vnsum.check("Xã Lạng Khê tuyển 37 chỉ tiêu, có 14 giáo viên.", source).supported
    assert not vnsum.check("Xã Lạng Khê tuyển 37 giáo viên.", source).supported


def test_a_part_of_a_ratio_may_be_told_in_words() -> None:
    source = "Tổ dân phố Vực còn 5 ổ dịch. Sau đó 2/5 chủ nhà trọ không cho phun thuốc."
    assert vnsum.check("Hai trong 5 chủ nhà trọ không cho phun thuốc.", source).supported
