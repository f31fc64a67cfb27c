"""Items of a list are told apart by their labels; rows give their figures a unit."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth.index.places import place_facts
from vnsum.truth.index.source import SourceIndex
from vnsum.truth.moved.labels import label_words, labels, told_under

SOURCE = """Xã Kim Đôi sơ kết vụ đông

Vụ đông này, toàn xã Kim Đôi trồng 437 ha, gồm 148 ha ngô, 96 ha khoai tây và 193 ha rau các loại. \
Đàn lợn có 9.740 con, tăng 6,5% so với cùng kỳ; đàn gia cầm có 15.200 con, giảm 2,1%.

Về thu ngân sách, hộ kinh doanh nộp 31,25 tỷ đồng, lệ phí trước bạ 42,8 tỷ đồng, tiền thuê đất \
18,6 tỷ đồng. Năm nay xã có 648 doanh nghiệp thành lập mới, 197 doanh nghiệp giải thể và 385 doanh \
nghiệp tạm ngừng hoạt động.

Lãi (triệu đồng)    78,6    36,4
"""


@pytest.mark.parametrize(
    "draft",
    [
        "Vụ đông này xã Kim Đôi trồng 437 ha, riêng rau các loại chiếm 193 ha.",
        "Đàn gia cầm của xã đạt 15.200 con, giảm 2,1%.",
        "Tiền thuê đất đóng góp 18,6 tỷ đồng, hộ kinh doanh nộp 31,25 tỷ đồng.",
        "Xã có thêm 648 doanh nghiệp, trong khi 197 doanh nghiệp giải thể.",
        "Mỗi ha lãi 78,6 triệu đồng.",
        "Mỗi ha lãi 36,4 triệu đồng.",
    ],
)
def test_a_value_under_its_own_label_stands(draft: str) -> None:
    report = vnsum.check(draft, SOURCE)
    assert report.supported, [(f.fact.text, f.verdict, f.reason) for f in report.facts]


@pytest.mark.parametrize(
    ("draft", "moved"),
    [
        ("Tiền thuê đất đóng góp 42,8 tỷ đồng, hộ kinh doanh nộp 31,25 tỷ đồng.", "42,8 tỷ đồng"),
        ("Xã có thêm 648 doanh nghiệp, trong khi 385 doanh nghiệp giải thể.", "385 doanh nghiệp"),
        ("Mỗi ha lãi 78,6 tỷ đồng.", "78,6 tỷ đồng"),
    ],
)
def test_a_value_under_another_label_was_moved(draft: str, moved: str) -> None:
    report = vnsum.check(draft, SOURCE)
    assert moved in [f.fact.text for f in report.facts if f.verdict != "supported"]


@pytest.mark.parametrize(
    ("text", "ours", "theirs"),
    [
        ("Xã trồng 148 ha ngô và 193 ha rau các loại.", {"ngô"}, {"rau", "loại"}),
        ("Đàn lợn có 90 con, tăng 6%; đàn gia cầm có 15 con.", {"lợn"}, {"gia", "cầm"}),
        ("Lệ phí trước bạ 42 tỷ, giảm 12%; tiền thuê đất 73 tỷ, giảm 21%.", set(), set()),
    ],
)
def test_labels_are_what_only_one_goes_by(text: str, ours: set[str], theirs: set[str]) -> None:
    passage = SourceIndex(vnsum.read(text)).passages[0]
    figures = [one for one in place_facts(passage, None, 0) if one.fact.number is not None]
    mine, rival = figures[0], figures[-1]
    if ours:
        own, other = labels(mine, rival)
        assert ours <= own
        assert theirs <= other
        assert labels(rival, mine) == (other, own)
    shares = [one for one in figures if one.fact.kind == "percent"]
    if len(shares) > 1:  # a share has the label of the amount before it
        own, other = labels(*shares)
        assert own >= {"lệ", "phí", "bạ"}
        assert other >= {"tiền", "thuê", "đất"}


def test_one_value_has_no_label_beside_itself() -> None:
    passage = SourceIndex(vnsum.read("Xã trồng 148 ha ngô và 193 ha rau.")).passages[0]
    mine, rival = tuple(place_facts(passage, None, 0))[:2]
    assert labels(mine, mine) == (frozenset(), frozenset())
    told = told_under(label_words(rival), mine, rival, lambda _: 1.0)
    assert told is not None
    assert told.rival == 1.0
    assert told.own == 0.0
