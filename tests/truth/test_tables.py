"""Cells of tables have the unit and the name of their column."""

from __future__ import annotations

from decimal import Decimal

import pytest

import vnsum
from vnsum.truth.index.source import SourceIndex

PIPES = """Phường Đồng Mai kiểm tra dịp Tết

Đoàn liên ngành phường Đồng Mai đã kiểm tra các cơ sở kinh doanh trên địa bàn, kết quả như sau.

Loại hình | Kiểm tra | Vi phạm | Phạt tiền (triệu đồng) | Tỷ lệ đạt (%)
Quán ăn, nhà hàng | 214 | 19 | 83,5 | 91,1
Cơ sở giết mổ | 46 | 11 | 127 | 76,1

Đoàn đề nghị các cơ sở tự kiểm tra trước ngày 12/2.
"""
DOTS = """Thuế cơ sở 9 thông tin kết quả thu

BẢNG TỔNG HỢP SỐ THU (tỷ đồng)
Khoản thu ............ 9 tháng ...... % dự toán
Hộ kinh doanh ........ 46,2 ......... 88,3
Lệ phí trước bạ ...... 71,9 ......... 64,7

Cơ quan thuế sẽ đối thoại với người nộp thuế vào ngày 18/10 tại hội trường tầng 2 của trụ sở.
"""


def test_cells_take_the_unit_of_their_column() -> None:
    source = SourceIndex(vnsum.read(PIPES))
    told = {
        place.fact.text: (place.fact.kind, place.fact.number, place.fact.unit, place.head)
        for number in range(len(source.passages))
        for place in source.places(number)
        if place.head
    }
    assert told["83,5"] == ("money", Decimal(83500000), "đồng", ("phạt", "tiền"))
    assert told["76,1"] == ("percent", Decimal("76.1"), "%", ("tỷ", "lệ", "đạt"))
    assert told["19"] == ("number", Decimal(19), None, ("vi", "phạm"))


def test_a_table_takes_the_unit_of_its_title() -> None:
    source = SourceIndex(vnsum.read(DOTS))
    units = {
        place.fact.text: place.fact.unit
        for number in range(len(source.passages))
        for place in source.places(number)
        if place.head
    }
    assert units == {"46,2": "đồng", "88,3": "%", "71,9": "đồng", "64,7": "%"}


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Các cơ sở giết mổ bị phạt 127 triệu đồng.", PIPES),
        ("Có 91,1% quán ăn, nhà hàng đạt yêu cầu khi được kiểm tra.", PIPES),
        ("Hộ kinh doanh nộp 46,2 tỷ đồng, bằng 88,3% dự toán.", DOTS),
    ],
)
def test_figures_of_a_table_are_found(draft: str, source: str) -> None:
    report = vnsum.check(draft, source)
    assert report.supported, [(f.fact.text, f.verdict, f.reason) for f in report.facts]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Các cơ sở giết mổ bị phạt 127 tỷ đồng.", PIPES),
        ("Các cơ sở giết mổ bị phạt 83,5 triệu đồng.", PIPES),
        ("Hộ kinh doanh nộp 46,2 triệu đồng.", DOTS),
    ],
)
def test_another_unit_or_row_is_not(draft: str, source: str) -> None:
    assert not vnsum.check(draft, source).supported


def test_rows_of_another_length_are_no_table() -> None:
    text = "Mục | Số hộ | Thu (triệu đồng)\nChợ | 12 | 7 | 9\nPhường họp chiều 12/2, 14 người dự.\n"
    assert _heads(text) == {}


def test_columns_that_count_take_no_unit_of_the_title() -> None:
    text = """Thuế cơ sở 9 thông tin kết quả thu

BẢNG TỔNG HỢP SỐ THU (tỷ đồng)
STT | Khoản thu | Số hộ | Số tiền
1 | Hộ kinh doanh | 214 | 46,2
2 | Lệ phí trước bạ | 31 | 71,9

Cơ quan thuế sẽ đối thoại với người nộp thuế vào ngày 18/10 tại hội trường của trụ sở.
"""
    assert vnsum.check("Có 214 hộ kinh doanh đã nộp thuế.", text).supported
    assert not vnsum.check("Hộ kinh doanh nộp 214 tỷ đồng.", text).supported


def test_a_row_without_figures_is_no_head_and_years_are() -> None:
    text = """Xã Mỹ Trạch Đông thông tin về chợ

Khoản thu | Nộp (hộ) | Nợ (triệu đồng)
Thuế chợ Vồn | không thu | không nợ
Lệ phí Vồn | 46 | 127

Chỉ tiêu (tấn) | 2024 | 2025
Lúa hè thu | 731 | 846

Chợ Vồn mở cửa lại vào ngày 18/10 sau ba tháng sửa mái và lát nền.
"""
    assert _heads(text) == {
        "46": ("nộp",), "127": ("nợ",), "731": ("2024",), "846": ("2025",),
    }  # fmt: skip
    assert vnsum.check("Năm 2025, xã thu 846 tấn lúa hè thu.", text).supported


def _heads(text: str) -> dict[str, tuple[str, ...]]:
    """Return the name of the column of each figure that stands in one."""
    source = SourceIndex(vnsum.read(text))
    return {
        place.fact.text: place.head
        for number in range(len(source.passages))
        for place in source.places(number)
        if place.head
    }


TABS = """Giá nông sản tuần qua ở huyện Bù Gia

Theo Phòng Kinh tế huyện, giá sầu riêng rớt mạnh do hàng dồn về các vựa cùng một lúc.

Mặt hàng\tSo với tuần trước (%)
Cà phê\t+2,37
Sầu riêng\t-6,45

Nhóm\tSố lô\tGiá khởi điểm (đồng/m2)
B1\t7\t18.400.000
B2\t5\t12.300.000

Bảng tổng sắp hội thao
Hạng\tĐội\tVàng
1\tTân Hưng\t6
2\tLộc Ninh\t4
3\tBù Gia\t2
"""


@pytest.mark.parametrize(
    "draft",
    [
        "Giá sầu riêng ở huyện Bù Gia giảm 6,45% so với tuần trước.",
        "Nhóm B2 có 5 lô, giá khởi điểm 12,3 triệu đồng/m2.",
        "Đội Lộc Ninh xếp thứ hai với 4 huy chương vàng.",
    ],
)
def test_cells_parted_by_tabs_are_read(draft: str) -> None:
    report = vnsum.check(draft, TABS)
    assert report.supported, [(f.fact.text, f.verdict, f.reason) for f in report.facts]


@pytest.mark.parametrize(
    "draft",
    [
        "Giá sầu riêng ở huyện Bù Gia giảm 6,54% so với tuần trước.",
        "Nhóm B2 có 5 lô, giá khởi điểm 12,3 triệu đồng/lô.",
        "Đội Lộc Ninh xếp thứ tư với 4 huy chương vàng.",
    ],
)
def test_what_no_cell_parted_by_tabs_says_is_noticed(draft: str) -> None:
    assert not vnsum.check(draft, TABS).supported
