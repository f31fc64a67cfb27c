"""What each rule of the checker is for, in sentences none of them was made on: true and false."""

from __future__ import annotations

import pytest

import vnsum

SOURCE = """Huyện Đồng Khê tổng kết chương trình nước sạch

Ngày 14/6/2025, UBND huyện Đồng Khê tổng kết chương trình nước sạch nông thôn. Đến nay 4.260 hộ đã \
có nước máy, tăng 815 hộ so với năm 2023, bằng 118% kế hoạch. Ba xã Nà Phặc, Bản Chang và Lũng \
Vài chưa đạt chỉ tiêu; xã Nà Phặc không lắp đồng hồ nước cho hộ nghèo.

Tổng kinh phí là 36,4 tỷ đồng, trong đó ngân sách tỉnh cấp 21 tỷ đồng, huyện 9,2 tỷ đồng, còn lại \
do người dân đóng góp. Mỗi đồng hồ nước giá 450.000 đồng. Nhà máy nước Khuổi Lặc dừng hoạt động \
từ ngày 2/5 để sửa chữa, công suất 1.850 m3/ngày. Trạm bơm Pò Mã bàn giao sớm hai tuần.

Ông Cấn Đình Lữ, Phó Chủ tịch UBND huyện, yêu cầu các xã không thu thêm bất kỳ khoản phí nào của \
dân. Bà Hoàng Thị Nga, Giám đốc Trung tâm Nước sạch, cho biết giá nước giảm từ 9.800 đồng xuống \
8.400 đồng/m3 và 27 chiến sĩ biên phòng đã giúp dân đào rãnh. Trọng tài viên Giang Phúc Thọ nghiệm \
thu công trình. Lễ bàn giao diễn ra lúc 8 giờ ngày 20/6.
"""

TRUE = (
    "So với năm 2023, huyện Đồng Khê tăng 815 hộ có nước máy, từ 3.445 lên 4.260 hộ.",
    "Chương trình nước sạch của huyện Đồng Khê vượt kế hoạch 18%.",
    "Người dân Đồng Khê đóng góp phần còn lại, 6,2 tỷ đồng.",
    "Hơn 4.200 hộ ở Đồng Khê đã có nước máy.",
    "Nhà máy nước Khuổi Lặc tạm ngừng chạy từ ngày 2 tháng 5 để sửa.",
    "Nhà máy nước Khuổi Lặc có công suất gần 1,9 nghìn mét khối một ngày.",
    "Phó Chủ tịch huyện Cấn Đình Lữ yêu cầu các xã không thu thêm phí của dân.",
    "Giá nước ở Đồng Khê giảm 1.400 đồng, còn 8.400 đồng mỗi mét khối.",
    "27 bộ đội biên phòng giúp dân Đồng Khê đào rãnh.",
    "Ba xã của huyện Đồng Khê chưa đạt chỉ tiêu về nước sạch.",
)
FALSE = (
    "So với năm 2023, huyện Đồng Khê giảm 815 hộ có nước máy.",
    "Chương trình nước sạch của huyện Đồng Khê vượt kế hoạch 28%.",
    "Người dân Đồng Khê đóng góp phần còn lại, 7,2 tỷ đồng.",
    "Gần 4.200 hộ ở Đồng Khê đã có nước máy.",
    "Nhà máy nước Khuổi Lặc tiếp tục hoạt động từ ngày 2/5.",
    "Ba xã Nà Phặc, Bản Chang và Lũng Vài đã vượt chỉ tiêu.",
    "Xã Nà Phặc đã lắp đồng hồ nước cho hộ nghèo.",
    "Ông Cấn Đình Lữ yêu cầu các xã thu thêm các khoản phí của dân.",
    "Chủ tịch UBND huyện Cấn Đình Lữ yêu cầu các xã không thu thêm phí.",
    "Trạm bơm Pò Mã bàn giao chậm hai tuần.",
    "Giá nước tăng từ 8.400 đồng lên 9.800 đồng/m3.",
    "Trọng tài viên Hoàng Thị Nga nghiệm thu công trình.",
    "Lễ bàn giao diễn ra lúc 8 giờ ngày 2/5.",
)


@pytest.mark.parametrize("draft", TRUE)
def test_true_sentences_pass(draft: str) -> None:
    report = vnsum.check(draft, SOURCE)
    assert report.supported, [(fact.fact.text, fact.reason) for fact in report.facts]


@pytest.mark.parametrize("draft", FALSE)
def test_false_sentences_fail(draft: str) -> None:
    assert not vnsum.check(draft, SOURCE).supported


def test_what_the_source_does_not_speak_of_is_unclear_and_no_failure() -> None:
    report = vnsum.check("Trời đẹp, mọi người vui vẻ đi dạo ngoài phố.", SOURCE)
    assert report.verdict == "unclear"
    assert report.supported
    assert not report.sentences[0].aligned
