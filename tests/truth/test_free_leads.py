"""Rules of the eighth session: what editors work out, say in other words, or turn round."""

from __future__ import annotations

from datetime import datetime

import pytest

import vnsum
from vnsum.truth import find_facts
from vnsum.truth.index.passages import split_passages
from vnsum.truth.index.places import place_facts
from vnsum.truth.worked_out.ledger import Ledger
from vnsum.truth.worked_out.operations import find_workings

SOURCE = """\
Xã Phú Lâm sửa bến đò

Bến đò Rạch Nhum ở xã Phú Lâm đóng cửa từ 20 giờ ngày 4/5 đến 6 giờ ngày 10/5/2026 để thay phao. \
Trước đây qua sông mất 1 giờ 40 phút, nay còn 25 phút. Cứ 10 người đi đò thì 3 người là học sinh. \
Xã dành 26 căn nhà cho hộ lái đò, 26 căn đã xong phần móng. Quý III, bến thu 48 triệu đồng.

Hạt trưởng Hạt Kiểm lâm Đàm Quốc Sử dặn người đi đò không chặt đước ven bờ. Thầy Hiệu trưởng \
Lã Văn Bảo nói trường xã lùi giờ học 30 phút. Đội đua Rạch Nhum đứng nhì với 9 huy chương vàng, \
4 bạc, 12 đồng. Hội đua trao một giải nhất 20 triệu đồng, hai giải nhì 10 triệu đồng và bốn giải \
khuyến khích, mỗi giải 2 triệu đồng.

Vé đò: người lớn 12.000 (mức cũ 15.000). Chủ tịch xã tạm dừng cho thuê mặt bến đến hết tháng 9. \
Phao mới phải thay trước ngày 30/11/2026.
"""
DAY = datetime(2026, 3, 12)  # noqa: DTZ001 - a day


@pytest.mark.parametrize(
    "draft",
    [
        "Bến đò Rạch Nhum đóng cửa hơn 5 ngày đêm để thay phao.",
        "Qua sông nay bớt được 75 phút so với trước đây.",
        "Học sinh chiếm 30% người đi đò Rạch Nhum.",
        "Xã Phú Lâm dành nhà cho 26 gia đình lái đò.",
        "Từ tháng 7 đến tháng 9, bến đò thu 48 triệu đồng.",
        "Hạt trưởng Kiểm lâm Đàm Quốc Sử dặn người đi đò không chặt đước.",
        "Thầy Lã Văn Bảo, Hiệu trưởng trường xã, nói giờ học lùi 30 phút.",
        "Vé đò cho người lớn rẻ hơn mức cũ 3.000 đồng.",
        "Phao mới ở bến đò Rạch Nhum phải thay trước ngày 30/11.",
        "Năm nay bến đò Rạch Nhum thay phao, khác với năm ngoái.",
    ],
)
def test_what_editors_work_out_is_let_through(draft: str) -> None:
    assert vnsum.check(draft, SOURCE, published=DAY).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Qua sông nay bớt được 57 phút so với trước đây.",
        "Học sinh chiếm 60% người đi đò Rạch Nhum.",
        "Thầy Lã Văn Bảo nói trường xã vào học sớm hơn 30 phút.",
        "Phao mới ở bến đò Rạch Nhum phải thay trước ngày 30/12.",
    ],
)
def test_what_is_not_so_is_found(draft: str) -> None:
    assert not vnsum.check(draft, SOURCE, published=DAY).supported


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("giảm giá hai kỳ tháng 9 và 10.", ["hai kỳ", "tháng 9", "10"]),
        ("giảm giá tháng 9 và 10 hộ", ["tháng 9", "10 hộ"]),
        ("thầy Hiệu trưởng Lã Văn Bảo", ["Lã Văn Bảo"]),
    ],
)
def test_facts_end_where_they_end(text: str, found: list[str]) -> None:
    assert [fact.text for fact in find_facts(text)] == found


@pytest.mark.parametrize(
    ("draft", "source", "way"),
    [
        ("Tổng giải thưởng 18 triệu đồng.",
         "Giải nhất 10 triệu đồng, bốn giải khuyến khích, mỗi giải 2 triệu đồng.", "total"),
        ("Bớt 75 phút.", "Trước mất 1 giờ 40 phút, nay còn 25 phút.", "difference"),
        ("Cả đội có 25 huy chương.", "Đội có 9 huy chương vàng, 4 bạc, 12 đồng.", "total"),
        ("Rẻ hơn 3.000 đồng.", "Người lớn: 12.000 (mức cũ 15.000)", "difference"),
    ],
)  # fmt: skip
def test_ways_of_free_leads_come_out(draft: str, source: str, way: str) -> None:
    asked, *told = (
        [place for number, item in enumerate(split_passages(text)) for place in
         place_facts(item, None, number)]
        for text in (draft, source)
    )  # fmt: skip
    assert way in {one.way for one in find_workings(asked[-1], Ledger(told[0]))}


def test_a_figure_worked_out_in_two_steps_is_unclear() -> None:
    source = (
        "Hội thu 480 triệu đồng, đã chi 60 triệu đồng mua phao. Phần còn lại do 12 ấp chia đều."
    )
    draft = "Trừ tiền phao, 12 ấp chia nhau 420 triệu đồng, mỗi ấp được 35 triệu đồng."
    report = vnsum.check(draft, source)
    assert report.supported
    spans = [span for fact in report.facts for span in fact.sources]
    assert all(source[span.start : span.end] == span.text for span in spans)
    each = next(fact for fact in report.facts if fact.fact.text.startswith("35"))
    assert {span.text for span in each.sources} == {"480 triệu đồng", "60 triệu đồng", "12 ấp"}


def test_millions_for_thousands_of_millions_are_not_worked_out() -> None:
    source = (
        "Xã Suối Đôi chi 3,4 tỷ đồng xây bến đò, trong đó dân góp 1,2 tỷ đồng; "
        "10 hộ được 340.000 đồng mỗi hộ."
    )
    report = vnsum.check("Xã Suối Đôi chi 3,4 triệu đồng xây bến đò.", source)
    assert report.verdict not in {"supported", "unclear"}
