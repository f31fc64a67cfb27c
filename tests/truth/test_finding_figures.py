"""Figures found in sentences written for this test: what they are, their value and unit."""

from __future__ import annotations

import pytest

from vnsum.truth.index.finder import find_facts

CASES = (
    # Digits in both notations, and the spacing glitches of portals.
    ("Chi cho 3.200.000 lượt người.", "quantity 3200000 lượt người"),
    ("Chi cho 3,200,000 lượt người.", "quantity 3200000 lượt người"),
    ("Dài 3,2 km.", "quantity 3.2 km"),
    ("Rộng 12.5 ha.", "quantity 12.5 ha"),
    ("Tặng 12.345 suất quà.", "quantity 12345 suất quà"),
    ("Hỗ trợ 152 .206 đối tượng.", "quantity 152206 đối tượng"),
    ("Thu đạt 111,8 % dự toán.", "percent 111.8 %"),
    ("Có 02 vụ cháy.", "quantity 2 vụ cháy"),
    ("Gồm 1.234,56 tấn gạo.", "quantity 1234.56 tấn"),
    ("Chỉ số còn 0,125 mm.", "quantity 0.125 mm"),
    ("Sản lượng 0.5 tấn.", "quantity 0.5 tấn"),
    ("Phát 1.000 cuốn sổ.", "quantity 1000 cuốn"),
    ("Mục 1.2.3 nói rõ.", ""),
    ("Các mục 1,2,3,4 nói rõ.", ""),
    # Number words.
    ("Có hai mươi lăm xã đạt chuẩn.", "quantity 25 xã"),
    ("Có một trăm linh năm hộ.", "quantity 105 hộ"),
    ("Trồng hai trăm ba mươi tư cây.", "quantity 234 cây"),
    ("Trao mười lăm suất quà.", "quantity 15 suất quà"),
    ("Trao mười suất quà.", "quantity 10 suất quà"),
    ("Xử lý bốn mươi mốt vụ.", "quantity 41 vụ"),
    ("Tiêm ba nghìn năm trăm liều.", "quantity 3500 liều"),
    ("Vốn hai tỷ ba trăm triệu đồng.", "money 2300000000 đồng"),
    ("Trong hai mươi năm qua, quận đổi thay.", "duration 20 năm"),
    ("Suốt một trăm năm, chùa vẫn vững.", "duration 100 năm"),
    ("Có năm người bị thương.", "quantity 5 người"),
    ("Năm học sinh giỏi nhất được thưởng.", "quantity 5 học sinh"),
    ("Năm học mới bắt đầu.", ""),
    ("Từ năm hoạt động đầu tiên.", ""),
    ("Năm xã về đích.", "quantity 5 xã"),
    ("Mỗi năm người dân đóng góp nhiều.", ""),
    ("Ba em học sinh đoạt giải.", "quantity 3 em"),
    ("Hai bên ký kết.", ""),
    ("Ba mẹ đưa con đến trường.", ""),
    ("Tổ có bảy thành viên.", "quantity 7 thành viên"),
    ("Chỉ hai chục hộ còn nghèo.", "quantity 20 hộ"),
    # "một" is an article unless it measures.
    ("Một số hộ chưa đồng thuận.", ""),
    ("Đây là một trong những điểm sáng.", ""),
    ("Một người dân cho biết.", ""),
    ("Chuyển một phần hoạt động.", ""),
    ("Họp trong một tháng.", "duration 1 tháng"),
    ("Giá một triệu đồng.", "money 1000000 đồng"),
    ("Bán một trăm vé.", "number 100 -"),
    # Halves and fractions.
    ("Kéo dài hai năm rưỡi.", "duration 2.5 năm"),
    ("Vốn 3 tỷ rưỡi đồng.", "money 3500000000 đồng"),
    ("Hơn nửa số hộ đồng ý.", "number 0.5 -"),
    ("Trong nửa cuối năm.", ""),
    ("Nửa đêm, đám cháy bùng lên.", ""),
    ("Nửa năm sau mới xong.", "duration 0.5 năm"),
    ("Hai phần ba đại biểu tán thành.", "ratio 2/3 đại biểu"),
    ("Một phần tư diện tích bị ngập.", "ratio 1/4 -"),
    # Round numbers.
    ("Hàng trăm người tham gia.", "quantity 100 người"),
    ("Hàng chục nghìn lượt khách.", "quantity 10000 lượt khách"),
    ("Vài chục hộ còn khó khăn.", "quantity 10 hộ"),
    ("Hàng ngày, tổ đi tuần.", ""),
    ("Mấy nghìn công nhân.", "quantity 1000 công nhân"),
    # Percentages.
    ("Đạt 96,39% kế hoạch.", "percent 96.39 %"),
    ("Tăng 6 phần trăm.", "percent 6 %"),
    ("Lãi 0,5%/năm.", "percent 0.5 %/năm"),
    # Money.
    ("Tổng vốn 82.367 tỷ đồng.", "money 82367000000000 đồng"),
    ("Tổng vốn 1,25 tỷ.", "money 1250000000 đồng"),
    ("Tổng vốn 3,2 tỉ đồng.", "money 3200000000 đồng"),
    ("Tổng vốn 3.200 triệu đồng.", "money 3200000000 đồng"),
    ("Tổng vốn 1 tỷ 200 triệu đồng.", "money 1200000000 đồng"),
    ("Tổng vốn 3 nghìn tỷ đồng.", "money 3000000000000 đồng"),
    ("Giá 3.500.000 đồng/m2.", "money 3500000 đồng/m²"),
    ("Thu nhập 5 triệu đồng/người/tháng.", "money 5000000 đồng/người/tháng"),
    ("Vay 5 triệu USD.", "money 5000000 USD"),
    ("Vay 5 triệu đô la Mỹ.", "money 5000000 USD"),
    ("Vay $5 triệu.", "money 5000000 USD"),
    ("Phạt 500.000đ.", "money 500000 đồng"),
    ("Phạt 500.000 VNĐ.", "money 500000 đồng"),
    ("Giá 20 euro.", "money 20 EUR"),
    ("Thu 3 tỷ 200 người góp.", "money 3000000000 đồng; quantity 200 người"),
    ("Tòa nhà 1.900 tỷ bỏ hoang.", "money 1900000000000 đồng"),
    ("Nước có 1,4 tỷ dân.", "quantity 1400000000 dân"),
    ("Dân số 7 tỷ người.", "quantity 7000000000 người"),
    ("Hộ nghèo có tỷ lệ 3 tỷ lệ thấp.", "number 3 -"),
    # Units of measure and counted nouns.
    ("Rộng 125 ha.", "quantity 125 ha"),
    ("Rộng 125 héc-ta.", "quantity 125 ha"),
    ("Rộng 300 km².", "quantity 300 km²"),
    ("Rộng 300 km2.", "quantity 300 km²"),
    ("Rộng 300 ki-lô-mét vuông.", "quantity 300 km²"),
    ("Chứa 40 m3.", "quantity 40 m³"),
    ("Chứa 40 mét khối.", "quantity 40 m³"),
    ("Nặng 15kg.", "quantity 15 kg"),
    ("Công suất 50 MW.", "quantity 50 MW"),
    ("Nhiệt độ 38 độ C.", "quantity 38 °C"),
    ("Nhiệt độ 38°C.", "quantity 38 °C"),
    ("Chạy 60 km/giờ.", "quantity 60 km/giờ"),
    ("Tiêm 30 mũi vắc xin.", "quantity 30 mũi"),
    ("Thêm 12 ca mắc mới.", "quantity 12 ca mắc"),
    ("Giúp 45 hộ nghèo.", "quantity 45 hộ nghèo"),
    ("Trên 18 tuổi.", "quantity 18 tuổi"),
    ("Có 16 chỉ tiêu Thành phố giao.", "quantity 16 chỉ tiêu"),
    ("Có 24 gian bếp mới.", "number 24 -"),
    # Ratios and ranges.
    ("Hoàn thành 30/31 chỉ tiêu.", "ratio 30/31 chỉ tiêu"),
    ("Có 5/12 xã đạt chuẩn.", "ratio 5/12 xã"),
    ("Chiếm 1/3 dân số.", "ratio 1/3 dân số"),
    ("Trực 24/24 giờ.", "ratio 24/24 giờ"),
    ("Đội nhà thắng 2-1.", "ratio 2/1 -"),
    ("Trẻ từ 12-17 tuổi.", "range 12-17 tuổi"),
    ("Trẻ từ 12 đến 17 tuổi.", "range 12-17 tuổi"),
    ("Có 60 – 70 người.", "range 60-70 người"),
    ("Giảm 5% đến 7%.", "range 5-7 %"),
    ("Giảm 5-7%.", "range 5-7 %"),
    ("Thu 10-15 triệu đồng/tháng.", "range 10000000-15000000 đồng/tháng"),
    ("Thu từ 10 triệu đồng đến 15 triệu đồng.", "range 10000000-15000000 đồng"),
    ("Mất hai đến ba ngày.", "range 2-3 ngày"),
    ("Giai đoạn 2021-2025.", "range 2021-2025 năm"),
    ("Giai đoạn 2021 - 2025.", "range 2021-2025 năm"),
    ("Từ 2021 đến 2025.", "range 2021-2025 năm"),
    ("Từ năm 2021 đến năm 2025.", "range 2021-2025 năm"),
    ("Năm học 2021-2022.", "range 2021-2022 năm"),
    # Lengths of time.
    ("Kỷ niệm 60 năm thành lập.", "duration 60 năm"),
    ("Họp 15 phút.", "duration 15 phút"),
    ("Phạt 12 tháng tù.", "duration 12 tháng"),
    ("Sau 3 giờ đồng hồ.", "duration 3 giờ"),
    ("Trong 8 giờ liền.", "duration 8 giờ"),
    # What only looks like a figure.
    ("Dịch COVID-19 phức tạp.", ""),
    ("Dịch Covid 19 phức tạp.", ""),
    ("Mạng 5G phủ sóng.", ""),
    ("Đội U23 và cúm H5N1.", ""),
    ("Đội U-23 tập luyện.", ""),
    ("Vệ tinh F-16.", ""),
)


def _found(text: str) -> str:
    return "; ".join(f"{fact.kind} {fact.value} {fact.unit or '-'}" for fact in find_facts(text))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures(text: str, expected: str) -> None:
    assert _found(text) == expected


BENDS = (
    ("Có hơn 200 hộ.", "hơn", False),
    ("Có gần 200 hộ.", "gần", False),
    ("Có khoảng 200 hộ.", "khoảng", False),
    ("Có trên 200 hộ.", "trên", False),
    ("Có dưới 200 hộ.", "dưới", False),
    ("Có xấp xỉ 200 hộ.", "xấp xỉ", False),
    ("Không nhỏ hơn 200 hộ.", "nhỏ hơn", False),
    ("Có ít nhất 200 hộ.", "ít nhất", False),
    ("Không quá 200 hộ.", "không quá", False),
    ("Có 200 hộ trở lên.", "trở lên", False),
    ("Hàng trăm hộ.", "hàng", False),
    ("Tăng 200 hộ.", "tăng", True),
    ("Số nghèo giảm xuống còn 200 hộ.", "giảm", True),
    ("Vượt 200 hộ.", "vượt", True),
    ("Không có 200 hộ.", "không", True),
    ("Quận có 200 hộ.", "", True),
)


@pytest.mark.parametrize(("text", "modifier", "exact"), BENDS)
def test_words_that_bend(text: str, modifier: str, exact: bool) -> None:  # noqa: FBT001 - a table
    (fact,) = find_facts(text)
    assert (fact.modifier, fact.exact) == (modifier, exact)


COUNTS = (
    ("Có 45 hộ nghèo ở xã.", "hộ nghèo"),
    ("Có 24 gian bếp mới được xây.", "gian bếp mới"),
    ("Có 90% người dân đồng ý.", "người dân đồng"),
    ("Có 16 chỉ tiêu Thành phố giao.", "chỉ tiêu"),
    ("Thu 5 triệu đồng tiền phạt.", ""),
    ("Có 16, trong đó nữ là một nửa.", ""),
)


@pytest.mark.parametrize(("text", "counts"), COUNTS)
def test_what_is_counted(text: str, counts: str) -> None:
    assert find_facts(text)[0].counts == counts


def test_the_number_that_opens_a_list_within_a_line_is_no_figure() -> None:
    told = "Phương án như sau: 1. Thời gian cấm đường là 3 giờ. Kết quả: 5 đội thắng."
    assert [fact.text for fact in find_facts(told)] == ["3 giờ", "5 đội"]
