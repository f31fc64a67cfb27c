"""What editors write in many styles: found in true leads of sixteen writers (2026-11-28)."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth.index.finder import find_facts

FOUND = (
    ("Quyết định được nêu tại hội nghị 5-11, thay ông cũ.", "5-11 = date ????-11-05"),
    ("Từ 13.11, xã cấm xe.", "13.11 = date ????-11-13"),
    ("Giải bế mạc 16.5.", "16.5 = date ????-05-16"),
    ("Tiêm phòng diễn ra 17-19.3, thu phí.", "17 = date ????-03-17; 19.3 = date ????-03-19"),
    ("Sau 31.3 xã lập đội.", "31.3 = date ????-03-31"),
    ("Chỉ số 2.5 là thấp.", "2.5 = number 2.5"),
    ("Theo TCVN 5.1 thì đạt.", "5.1 = number 5.1"),
    ("Nặng 3.5 tấn.", "3.5 tấn = quantity 3.5"),
    ("Trong 5 năm 2016 - 2020, hội vay vốn.", "5 = number 5; năm 2016 - 2020 = range 2016-2020"),
    ("Dời sang quý I/2027.", "quý I = ordinal 1; 2027 = date 2027-??-??"),
    (
        "Chạy thử từ tháng năm tới tháng tám.",
        "tháng năm = date ????-05-??; tháng tám = date ????-08-??",
    ),
    ("Đất khai hoang từ 1996 vẫn được xét.", "1996 = date 1996-??-??"),
    ("Giải lần thứ mười hai có 22 đội.", "lần thứ mười hai = ordinal 12; 22 đội = quantity 22"),
    ("Gốm thế kỷ mười lăm.", "thế kỷ mười lăm = ordinal 15"),
    ("Giải “Trà Giang” lần 5.", "lần 5 = ordinal 5"),
    ("Mỗi lần 5 người.", "5 người = quantity 5"),
    ("Cấm từ 5g tới 22g trên phố.", "5g = time 05:00; 22g = time 22:00"),
    ("Pha từ 5g đến 10g muối.", "5g đến 10g = range 5-10"),
    ("Công bố lúc 2 rưỡi chiều.", "2 rưỡi chiều = time 14:30"),
    ("Mất điện từ 5 rưỡi đến 10 rưỡi sáng.", "5 rưỡi = time 05:30; 10 rưỡi sáng = time 10:30"),
    ("Gửi tủ trước 7 giờ kém 10.", "7 giờ kém 10 = time 06:50"),
    ("Nhãn chịu mặn ba phần ngàn.", "ba phần ngàn = ratio 3/1000"),
    ("Hội đồng bỏ phiếu 17/17 đồng ý.", "17/17 = ratio 17/17"),
    ("Chủ tịch Hội Lê Trung Thực đọc.", "Lê Trung Thực = person lê trung thực"),
    ("Phó Giám đốc Sở Võ Thành Nguyên nói.", "Võ Thành Nguyên = person võ thành nguyên"),
    (
        "Ba thôn 3, 5 và 8 mất điện.",
        "Ba thôn = quantity 3; 3 = place thôn 3; 5 = place thôn 5; 8 = place thôn 8",
    ),
    ("Có 3 thôn 12, 16 hộ.", "3 thôn = quantity 3; 12 = number 12; 16 hộ = quantity 16"),
    ("Kinh phí 1 tỷ 2.", "1 tỷ 2 = money 1200000000"),
    ("Có 1 tỷ 2 nhà cùng góp.", "1 tỷ = money 1000000000; 2 nhà = quantity 2"),
    ("Xã xếp hạng 41.", "hạng 41 = ordinal 41"),
    ("Mỗi hạng 4 người.", "4 người = quantity 4"),
    ("UBND H. Long Uyên phạt.", "UBND H. Long Uyên = organisation ủy ban nhân dân huyện long uyên"),
)


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_notations_of_many_styles_are_read(text: str, expected: str) -> None:
    found = find_facts(text)
    assert "; ".join(f"{fact.text} = {fact.kind} {fact.value}" for fact in found) == expected


TOLD = vnsum.read(
    "Phường Lạc Tây khám sức khỏe miễn phí cho 640 người từ 65 tuổi trở lên.\n\n"
    "Khảo sát cho thấy 38 vị trí nứt mặt đường, tập trung ở 600 m phía đầu 27.\n\n"
    "Đến nay đã chi trả tiền bồi thường cho các hộ, nâng tổng số hộ đã nhận tiền lên 371/402 hộ. "
    "Còn 31 hộ chưa nhận tiền.\n\n"
    "Lò sấy 30 tấn mẻ của hợp tác xã hiện chưa được ngân hàng phê duyệt cho vay.\n\n"
    "Theo nguyện vọng của ông, gia đình xin miễn nhận phúng điếu.\n\n"
    "Tỷ lệ hài lòng với nước sạch đạt 58%.\n\n"
    "Tỷ lệ bao phủ bảo hiểm ở xã Ea Drông Hạ tăng từ 83,5% lên 90,2%.\n\n"
    "Hai đội đồng giải ba là Lương Năng và Hòa Bình.\n\n"
    "Thí sinh thi tốt nghiệp quốc gia 2019 đã tập trung tại hội đồng thi.\n\n"
    "Bảng giá vật liệu:\n"
    "Vật liệu | ĐVT | Giá (đồng)\n"
    "Cát vàng | m3 | 412.000\n"
    "Gạch đặc | viên | 1.340\n\n"
    "Kết quả (tỷ lệ hài lòng và rất hài lòng, %):\n"
    "Dịch vụ | 2024 | 2025\n"
    "Lương hưu | 93,8 | 95,1\n"
)


@pytest.mark.parametrize(
    "draft",
    [
        "Phường khám sức khỏe không thu tiền cho 640 cụ từ 65 tuổi.",
        "Mặt đường có 38 điểm nứt, dồn về 600 m phía đầu 27.",
        "Chỉ còn 31 trong tổng số 402 hộ chưa nhận tiền.",
        "Hồ sơ vay làm lò sấy 30 tấn mẻ còn chờ ngân hàng duyệt.",
        "Gia đình ông không nhận phúng điếu.",
        "Cứ 100 người thì có 58 người hài lòng với nước sạch.",
        "Độ bao phủ bảo hiểm ở xã Ea Drông Hạ nhích từ 83,5% lên 90,2%.",
        "Lương Năng và Hòa Bình cùng xếp thứ ba.",
        "Thí sinh thi tốt nghiệp quốc gia 2019 tập trung tại hội đồng thi.",
        "Cát vàng lên 412.000 đồng/m3, gạch đặc 1.340 đồng/viên.",
        "Tỷ lệ hài lòng với lương hưu đạt 95,1%.",
    ],
)
def test_what_true_leads_say_in_many_styles_passes(draft: str) -> None:
    assert vnsum.check(draft, TOLD).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Phường khám sức khỏe thu tiền 640 người từ 65 tuổi.",
        "Cứ 100 người thì có 47 người hài lòng với nước sạch.",
        "Cát vàng lên 421.000 đồng/m3, gạch đặc 1.340 đồng/viên.",
        "Lò sấy 30 tấn mẻ của hợp tác xã đã được ngân hàng phê duyệt cho vay.",
        "Tỷ lệ hài lòng với lương hưu đạt 59,1%.",
        "Khảo sát cho thấy 38 cây cầu nứt, tập trung ở 600 m phía đầu 27.",
    ],
)
def test_what_is_false_in_the_same_styles_fails(draft: str) -> None:
    assert not vnsum.check(draft, TOLD).supported


YEAR = vnsum.read(
    "Đến hết tháng 11, xã thu ngân sách 12 tỷ đồng, bình quân 230.500 đồng/người.\n\n"
    "Khu vực mất điện gồm thôn 3, thôn 5, thôn 8. Xã xếp thứ 41 toàn tỉnh."
)


@pytest.mark.parametrize(
    ("draft", "holds"),
    [
        ("Sau 11 tháng, xã thu ngân sách 12 tỷ đồng.", True),
        ("Sau 10 tháng, xã thu ngân sách 12 tỷ đồng.", False),
        ("Xã thu ngân sách bình quân hơn 230 nghìn một người.", True),
        ("Xã thu ngân sách bình quân hơn 320 nghìn một người.", False),
        ("Ba thôn 3, 5, 8 mất điện.", True),
        ("Ba thôn 3, 5, 9 mất điện.", False),
        ("Toàn tỉnh, xã xếp hạng 41.", True),
        ("Toàn tỉnh, xã xếp hạng 14.", False),
    ],
)
def test_months_prices_ranks_and_listed_places_are_compared(draft: str, *, holds: bool) -> None:
    assert vnsum.check(draft, YEAR).supported is holds
