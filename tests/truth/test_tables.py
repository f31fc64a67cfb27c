"""Cells of tables have the unit and the name of their column."""

from __future__ import annotations

from decimal import Decimal

import pytest

import vnsum
from vnsum.truth.source import SourceIndex

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
    text = "Kính gửi: | Ông A | Bà B\nMục | 12\nPhường Đồng Mai họp chiều 12/2 với 14 đại biểu.\n"
    source = SourceIndex(vnsum.read(text))
    assert not any(
        place.head for number in range(len(source.passages)) for place in source.places(number)
    )
