"""The engine of figures that are worked out: every way, and the odds that it is no chance."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth import check
from vnsum.truth.index.passages import split_passages
from vnsum.truth.index.places import place_facts
from vnsum.truth.worked_out.operations import Ledger, find_workings
from vnsum.truth.worked_out.workings import Workings


def _places(text: str) -> list[vnsum.truth.index.places.Place]:
    return [
        place
        for number, passage in enumerate(split_passages(text))
        for place in place_facts(passage, None, number)
    ]


@pytest.mark.parametrize(
    ("draft", "source", "way"),
    [
        ("Cả hai kho chứa 75 tấn.", "Kho bắc chứa 46 tấn, kho nam 29 tấn.", "sum"),
        ("Ba kho chứa 90 tấn.", "Kho bắc 46 tấn, kho nam 29 tấn, kho tây 15 tấn.", "total"),
        ("Kho bắc hơn 17 tấn.", "Kho bắc chứa 46 tấn, kho nam 29 tấn.", "difference"),
        ("Còn lại 25 tấn.", "Có 100 tấn: kho bắc 46 tấn, kho nam 29 tấn.", "remainder"),
        ("Tất cả 9 lớp.", "Thêu: 3 lớp.\nHàn: 2 lớp.\nMay: 4 lớp.", "list"),
        ("Tốn 12 triệu đồng.", "Có 40 kg, giá 300.000 đồng/kg.", "rate"),
        ("Tốn 12 tỷ đồng.", "Có 40 tấn, giá 300.000 đồng/kg.", "rate"),
        ("Mỗi hộ 2,5 triệu đồng.", "30 hộ được 75 triệu đồng.", "mean"),
        ("Gấp 3 lần.", "Kho bắc chứa 45 tấn, kho nam 15 tấn.", "times"),
        ("Đạt 30%.", "Có 40 xe, 12 xe hỏng.", "share"),
        ("Tăng 25%.", "Năm trước 40 xe, năm nay 50 xe.", "growth"),
        ("Tăng 25%.", "Có 50 xe, tăng 10 xe.", "growth"),
        ("Đạt 30%.", "Có 12/40 xe hỏng.", "ratio"),
        ("Còn 38%.", "Đã đặt 62% số phòng.", "rest"),
        ("Vượt 18%.", "Đạt 118% kế hoạch.", "over"),
        ("Được 24 tấn.", "Kho có 40 tấn, 60% là gạo.", "part"),
        ("Năm trước 40 tấn.", "Năm nay 50 tấn, tăng 25%.", "before"),
        ("Hụt 10 tấn.", "Được 40 tấn, bằng 80% kế hoạch.", "short"),
        ("Thu 8 tấn.", "Vụ này thu 4 tấn, bằng một nửa vụ trước.", "multiple"),
    ],
)
def test_every_way_comes_out(draft: str, source: str, way: str) -> None:
    asked = _places(draft)[-1]
    assert way in {found.way for found in find_workings(asked, Ledger(_places(source)))}


@pytest.mark.parametrize(
    ("draft", "source", "ways"),
    [
        ("Mất 45 phút.", "Cháy lúc 8 giờ 30, tắt lúc 9 giờ 15.", {"minutes"}),
        ("Mất 90 phút.", "Cháy lúc 23 giờ 30, tắt lúc 1 giờ.", {"minutes"}),
        ("Kéo dài 12 ngày.", "Mở ngày 28/3, đóng ngày 9/4.", {"days"}),
        ("Đã 37 năm.", "Xây năm 1987, sửa năm 2024.", {"years"}),
        ("Đã 36 năm.", "Xây năm 1987, sửa năm 2024.", set()),
    ],
)
def test_lengths_of_time_come_out_of_days_hours_and_years(
    draft: str, source: str, ways: set[str]
) -> None:
    index = vnsum.truth.index.source.SourceIndex(vnsum.read(f"Tin ngắn\n\n{source}"))
    scores = dict.fromkeys(range(len(index.passages)), 0.5)
    places = _places(draft)
    told = {found.way for found in Workings(places, scores, index).all_of(places[0])}
    assert told & {"minutes", "days", "years"} == ways


def test_a_figure_is_not_taken_twice() -> None:
    ledger = Ledger(_places("Kho có 40 tấn."))
    assert not list(find_workings(_places("Hai kho có 80 tấn.")[0], ledger))
    assert not list(find_workings(_places("Kho hơn 0,5 tấn.")[0], ledger))


SOURCE = """\
Đội chạy thuyền Rạch Miễu gom rác

Sáng 12/5, đội thuyền xã Rạch Miễu vớt 186 bao rác trên kênh Cái Sơn và 94 bao trên kênh Bà Lài. \
Xã chi 21,6 triệu đồng cho 48 buổi vớt rác từ đầu năm. Kênh Cái Sơn dài 4,2 km, kênh Bà Lài 1,9 \
km. Năm ngoái cả xã vớt được 3.120 bao, tăng 480 bao so với năm trước nữa."""


@pytest.mark.parametrize(
    "draft",
    [
        "Đội thuyền Rạch Miễu vớt tổng cộng 280 bao rác trên hai kênh trong sáng 12/5.",
        "Kênh Cái Sơn dài hơn kênh Bà Lài 2,3 km.",
        "Mỗi buổi vớt rác, xã Rạch Miễu chi bình quân 450.000 đồng.",
        "Năm trước nữa, xã Rạch Miễu vớt 2.640 bao rác.",
    ],
)
def test_what_comes_out_is_unclear_and_no_failure(draft: str) -> None:
    report = check(draft, SOURCE)
    assert report.supported
    assert "worked-out" in {item.reason for item in report.facts}


@pytest.mark.parametrize(
    "draft",
    [
        "Đội thuyền Rạch Miễu vớt tổng cộng 380 bao rác trên hai kênh trong sáng 12/5.",
        "Đội thuyền Rạch Miễu vớt 168 bao rác trên kênh Cái Sơn sáng 12/5.",
        "Kênh Cái Sơn dài 4,2 m, kênh Bà Lài dài 1,9 m.",
        "Năm trước nữa, xã Rạch Miễu vớt 3.600 bao rác.",
    ],
)
def test_what_comes_out_by_chance_or_not_at_all_fails(draft: str) -> None:
    assert not check(draft, SOURCE).supported


SPANS = """Sở Công Thương Lạc Hà mời đối thoại với doanh nghiệp

Hội nghị diễn ra lúc 13 giờ 30, ngày 22/10/2025. Doanh nghiệp gửi câu hỏi trước 17h ngày 16/10. \
Nếu hoãn, Sở báo trước 6 giờ qua ứng dụng. Xe đưa đón giá 3 triệu đồng mỗi chuyến.

Cộng cả hai vụ, mỗi héc-ta thu 84 triệu đồng, trừ chi phí còn lãi 57 triệu đồng. Lớp đủ 45 học \
sinh/lớp thì thôi nhận. Đường đèo tắc từ 2 giờ 50, thông xe lúc 7 giờ 15. Toàn tỉnh có 6 KCN.
"""


@pytest.mark.parametrize(
    "draft",
    [
        "Hạn gửi câu hỏi là ngày 16/10, trước hội nghị 6 ngày.",
        "Nếu hoãn, Sở báo trước 6 giờ qua ứng dụng.",
        "Mô hình hai vụ cho lãi 57 triệu đồng/ha sau khi trừ chi phí.",
        "Lớp đủ 45 em mỗi lớp thì thôi nhận.",
        "Đường đèo thông xe lúc 7 giờ 15, hơn 4 giờ sau khi tắc.",
        "Toàn tỉnh có 6 khu công nghiệp.",
    ],
)
def test_lengths_and_rates_said_in_other_words_pass(draft: str) -> None:
    report = vnsum.check(draft, SPANS)
    assert report.supported, [(f.fact.text, f.verdict, f.reason) for f in report.facts]


@pytest.mark.parametrize(
    "draft",
    [
        "Hạn gửi câu hỏi là ngày 16/10, trước hội nghị 9 ngày.",
        "Nếu hoãn, Sở báo trước 6 ngày qua ứng dụng.",
        "Xe đưa đón giá 3 triệu đồng mỗi mét khối.",
        "Lớp đủ 54 em mỗi lớp thì thôi nhận.",
        "Toàn tỉnh có 6 khu dân cư.",
    ],
)
def test_other_lengths_and_rates_fail(draft: str) -> None:
    assert not vnsum.check(draft, SPANS).supported
