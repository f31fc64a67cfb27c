"""Pairs a reviewer found: what excuses and what betrays a value has to be told of that value."""

from __future__ import annotations

import pytest

import vnsum

FALSE = [
    (
        "Xã Lộc Trà cấm phun thuốc trừ sâu ở ruộng lúa thôn Vực trong tháng 6.",
        "Tháng 6, ở ruộng lúa thôn Vực được phun thuốc trừ sâu.",
    ),
    (
        "Cấm xe tải qua chợ Vực trừ xe chở rau từ 5 giờ đến 7 giờ.",
        "Từ 5 giờ đến 7 giờ, xe tải được qua chợ Vực.",
    ),
    (
        (
            "Hộ dân phải đăng ký trước 25/6. Sau thời hạn này, xã không nhận hồ sơ đăng ký của hộ"
            " dân."
        ),
        "Hộ dân phải đăng ký sau 25/6.",
    ),
    (
        "Chiều 14/8, đoàn họp với Sở Nông nghiệp. Sáng cùng ngày, đoàn thăm vườn quýt bản Gạo.",
        "Sáng 14/8, đoàn họp với Sở Nông nghiệp.",
    ),
    (
        "Hợp tác xã thu 500.000 đồng của mỗi xã viên.",
        "Hợp tác xã trả 500.000 đồng cho mỗi xã viên.",
    ),
    (
        "Ông Trần Văn An đến thăm vườn. Ông chủ tịch xã không có mặt ở vườn.",
        "Ông Trần Văn An, Chủ tịch xã, đến thăm vườn.",
    ),
    (
        "Cô Ngô Thị Mai về trường năm 1990. Chồng cô làm hiệu trưởng trường bên.",
        "Hiệu trưởng Ngô Thị Mai về trường năm 1990.",
    ),
    (
        "Ông Hà Văn Đức, nguyên Bí thư Đảng ủy xã Bến Nứa, thăm trường.",
        "Ông Hà Văn Đức, Bí thư Đảng ủy xã Bến Nứa, thăm trường đúng thời điểm khai giảng.",
    ),
    (
        "Họ bán chuối 12.000 đồng/kg, nộp thuế 500.000 đồng.",
        "Họ bán chuối 12.000 đồng/kg, nộp thuế 500.000 đồng/kg.",
    ),
    (
        "Mỗi héc-ta trồng 400 cây, chi 20 triệu đồng; hộ ông An lãi 57 triệu đồng.",
        "Hộ ông An lãi 57 triệu đồng/ha.",
    ),
    (
        "Xã có 171/204 hộ nộp phí rác.",
        "Xã có 33/204 hộ nộp phí rác.",
    ),
]
TRUE = [
    (
        (
            "Chiều 14/8, đoàn thăm xã. Sáng cùng ngày, đoàn họp về cầu Nà Lầu, dự kiến khởi công "
            "ngày 5/9."
        ),
        "Cầu Nà Lầu dự kiến khởi công ngày 5/9.",
    ),
    (
        "Hộ dân bản Gạo không được xây nhà mới. Hộ dân bản Gạo vẫn được xây chuồng trại.",
        "Hộ dân bản Gạo vẫn xây chuồng trại.",
    ),
    (
        "Phố mang tên cố Chủ tịch nước Trần Đức Lương.",
        "Phố mang tên Chủ tịch nước Trần Đức Lương.",
    ),
    (
        "Sau khi ông An nghỉ, Phó Giám đốc Sở Y tế được giao điều hành.",
        "Sở Y tế chưa có Giám đốc Sở Y tế mới.",
    ),
]
MORE = "Xã cảm ơn bà con đã góp sức trong năm qua."


@pytest.mark.parametrize(("told", "draft"), FALSE)
def test_what_the_source_does_not_say_is_noticed(told: str, draft: str) -> None:
    report = vnsum.check(draft, f"Tin xã\n\n{told}\n\n{MORE}")
    assert report.verdict not in {"supported", "unclear"}


@pytest.mark.parametrize(("told", "draft"), TRUE)
def test_what_the_source_says_is_no_fault(told: str, draft: str) -> None:
    assert vnsum.check(draft, f"Tin xã\n\n{told}\n\n{MORE}").supported


@pytest.mark.parametrize(
    ("told", "draft"),
    [
        ("12 bị ngày nộp | mỗi thu", "12 bị ngày nộp | mỗi trả"),
        (f"Học sinh khối 10 và {'1' * 5000}.", "Học sinh khối 10."),
    ],
)
def test_odd_ends_and_long_figures_are_read(told: str, draft: str) -> None:
    assert vnsum.check(draft, f"{told}\n\n{MORE}").sentences
