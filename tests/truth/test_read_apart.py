"""Roads, ages, days, phones and shares told in other notations, and what they are not."""

from __future__ import annotations

import unicodedata

import pytest

import vnsum
from vnsum.truth import find_facts

ROADS = """\
Sở Xây dựng sửa 12 km quốc lộ 37, 8 km đường tỉnh 176 và 5 km đường huyện 03. Công việc xong trước \
Tết.
"""
SCHOOL = "Trường khởi công ngày 20/11/2025, thi công trong 10 tháng. Tổng vốn 18 tỷ đồng.\n"
DONOR = """\
Ông Vũ Văn Lành (SN 1958) hiến 300 m2 đất làm đường. Sáng 4/5/2026, UBND xã trao bằng khen cho 12 \
trong số 55 hộ.
"""
NIGHT = """\
Từ 21 giờ ngày 31/12/2026 đến 1 giờ sáng hôm sau, cấm xe vào phố đi bộ Hồ Sen. Có 3 bãi giữ xe.
"""
LINES = """\
Cần giúp về thú y, bà con gọi 0912.345.678; báo cháy rừng gọi 0987 654 321. Xã trực 24/24 giờ.
"""
FINES = """\
Đoàn kiểm tra xử phạt 9 cơ sở, đình chỉ hoạt động 2 cơ sở, nhắc nhở bằng văn bản 5 cơ sở. Đợt kiểm \
tra kéo dài 10 ngày.
"""
MONTHS = """\
Xã phải hoàn thành nhà văn hóa trong tháng 5, giải ngân hết vốn trước ngày 30/6. Tổng vốn 4 tỷ đồng.
"""
METERS = "Đến nay 71,4% số hộ đã lắp đồng hồ nước. Xã phấn đấu đạt 100% vào cuối năm.\n"
CUTS = """\
Lịch cắt nước như sau:

- Thứ Hai, 8/3/2027: phố Cửa Ải.

- Thứ Tư, 10/3/2027: phố Lò Rèn.

- Thứ Sáu, 12/3/2027: khu tập thể Bưu điện.

Từ ngày 15/3 đến hết ngày 20/4/2027, rào đường ở ngã ba Cầu Mới. Khoảng 2.300 hộ quanh ngã ba Cầu \
Mới bị ảnh hưởng.
"""
CARERS = "Bệnh viện tuyển 22 hộ lý và 35 điều dưỡng. Lễ ra mắt diễn ra sáng 3/5.\n"
LORRY = "Xe tải biển số 29H-418.26 đâm vào dải phân cách. Có 2 người bị thương.\n"
LAST_DAY = "Nông dân bị thiệt hại nộp đơn trước ngày 15/11. Xã nhận hồ sơ tại 3 điểm.\n"
PRICES = """\
Giá nước áp dụng từ 1/1/2027 trên toàn xã.

Nhóm\tMức cũ (đồng/m3)\tMức mới (đồng/m3)
Hộ dân\t6.300\t7.100
Cơ sở sản xuất\t10.400\t11.900

Người dân nộp tiền trước ngày 20 hằng tháng, chậm quá 3 năm 6 tháng thì bị cắt.
"""
CASES = [
    (ROADS, "Sở Xây dựng sửa 12 km QL37 và 8 km ĐT176.", True),
    (ROADS, "Sở Xây dựng sửa 8 km TL.176 và 5 km ĐH03.", True),
    (ROADS, "Sở Xây dựng sửa 8 km ĐT167.", False),
    (ROADS, "Sở Xây dựng sửa 12 km QL73.", False),
    (SCHOOL, "Trường dự kiến xong vào tháng 9/2026.", True),
    (SCHOOL, "Trường dự kiến xong ngày 20/9/2026.", True),
    (SCHOOL, "Trường dự kiến xong vào tháng 9/2027.", False),
    (DONOR, "Ông Vũ Văn Lành, 68 tuổi, hiến 300 m2 đất.", True),
    (DONOR, "Ông Lành, 67 tuổi, hiến 300 m2 đất làm đường.", True),
    (DONOR, "Ông Vũ Văn Lành, 43 tuổi, hiến 300 m2 đất.", False),
    (NIGHT, "Phố đi bộ Hồ Sen cấm xe đến 1 giờ sáng 1/1/2027.", True),
    (NIGHT, "Phố đi bộ Hồ Sen cấm xe từ 21 giờ ngày 31/12 đến rạng sáng hôm sau.", True),
    (NIGHT, "Phố đi bộ Hồ Sen cấm xe đến 1 giờ sáng 2/1/2027.", False),
    (LINES, "Báo cháy rừng, bà con gọi 0987 654 321.", True),
    (LINES, "Bà con gọi 0912345678 về thú y, 0987654321 về cháy rừng.", True),
    (LINES, "Báo cháy rừng, bà con gọi 0912.345.678.", False),
    (FINES, "Tổng cộng 16 cơ sở bị xử phạt, đình chỉ hoặc nhắc nhở.", True),
    (FINES, "Đoàn kiểm tra nhắc nhở bằng văn bản 7 cơ sở.", False),
    (MONTHS, "Nhà văn hóa xã phải xong trong tháng 5.", True),
    (MONTHS, "Vốn phải giải ngân hết trong tháng 6.", True),
    (MONTHS, "Nhà văn hóa xã phải hoàn thành trong tháng 6.", False),
    (METERS, "Hơn hai phần ba số hộ đã lắp đồng hồ nước.", True),
    (METERS, "Gần ba phần tư số hộ đã lắp đồng hồ nước.", True),
    (METERS, "Chưa đến một nửa số hộ đã lắp đồng hồ nước.", False),
    (CUTS, "Các hộ quanh ngã ba Cầu Mới mất nước ba ngày 8/3, 10/3 và 12/3.", True),
    (CUTS, "Phố Lò Rèn mất nước ngày 12/3.", False),
    (CARERS, "Bệnh viện tuyển 22 hộ lý.", True),
    (CARERS, "Bệnh viện hỗ trợ 22 hộ nghèo.", False),
    (LORRY, "Xe tải 29H-41826 đâm vào dải phân cách.", True),
    (LORRY, "Xe tải 29H-481.26 đâm vào dải phân cách.", False),
    (LAST_DAY, "Nông dân bị thiệt hại nộp đơn đến 14/11.", True),
    (LAST_DAY, "Nông dân bị thiệt hại nộp đơn đến 16/11.", False),
    (PRICES, "Hộ dân trả 7.100 đồng mỗi m3 nước.", True),
    (PRICES, "Hộ dân trả 7.100 đồng mỗi năm.", False),
    (PRICES, "Ai chậm quá 4 năm 6 tháng thì bị cắt nước.", False),
    ("", "Xã có 5 hộ.", False),
]


@pytest.mark.parametrize(("source", "draft", "true"), CASES)
def test_is_read_as_it_is_meant(source: str, draft: str, *, true: bool) -> None:
    """Other notations of a true fact pass; what only looks like it does not."""
    report = vnsum.check(draft, source)
    assert report.supported == true, report.facts


@pytest.mark.parametrize(("source", "draft", "true"), CASES)
def test_decomposed_text_is_judged_alike(source: str, draft: str, *, true: bool) -> None:
    """Letters and marks apart (NFD) change no verdict."""
    composed = vnsum.check(draft, source)
    apart = vnsum.check(draft, unicodedata.normalize("NFD", source))
    both = unicodedata.normalize("NFD", draft)
    verdicts = [(fact.verdict, fact.reason) for fact in composed.facts]
    assert verdicts == [(fact.verdict, fact.reason) for fact in apart.facts]
    assert vnsum.check(both, source).supported == true


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("QL.1A, ĐT.741B", [("place", "quốc lộ 1a"), ("place", "tỉnh lộ 741b")]),
        ("ĐH Sư phạm ở đường tỉnh Bình Định", [("place", "tỉnh bình định")]),
        ("đạt một phần năm khối lượng", [("ratio", "1/5")]),
        ("từ 16 giờ 30 - 19 giờ", [("time", "16:30"), ("time", "19:00")]),
        ("Tổ dân phố 3 lần đầu tổ chức", [("place", "tổ dân phố 3")]),
        ("Đợt 1 phường tiêm 300 trẻ", [("ordinal", "1"), ("quantity", "300")]),
        ("22-25, 25-21", [("ratio", "22/25"), ("ratio", "25/21")]),
        ("10-12, 15-17 tuổi", [("range", "10-12"), ("range", "15-17")]),
        ("7.100\nHộ dân", [("number", "7100")]),
        ("khu tập thể Dệt 8/3 mất điện ngày 9/3", [("ratio", "8/3"), ("date", "????-03-09")]),
        ("Xe 29H-418.26 chở 5 tấn", [("document", "29h-41826"), ("quantity", "5")]),
    ],
)
def test_facts_are_found_as_what_they_are(text: str, found: list[tuple[str, str]]) -> None:
    """Neither a unit nor a day, nor a range, where the words beside say otherwise."""
    assert [(fact.kind, fact.value) for fact in find_facts(text)] == found


def test_a_degree_bends_no_figure() -> None:
    """The last word of "tiến độ" means about elsewhere."""
    assert [fact.modifier for fact in find_facts("chậm tiến độ 5 tháng")] == [""]


def test_a_turned_direction_is_quoted_with_its_word() -> None:
    """The hint says what the source has: "giảm 12 doanh nghiệp"."""
    source = "Huyện có 348 doanh nghiệp, giảm 12 doanh nghiệp so với cùng kỳ. Thu 45 tỷ đồng.\n"
    report = vnsum.check("Huyện có 348 doanh nghiệp, tăng 12 doanh nghiệp so với cùng kỳ.", source)
    (fact,) = (fact for fact in report.facts if fact.reason == "direction")
    assert fact.found.startswith("giảm 12 doanh nghiệp")
