"""Figures misread, nouns of none, besides, respectively: what the odds and their finders weigh."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth.index.finder import find_facts

FERRY = "Bến phà chở 34 xe mỗi chuyến, thêm 9 xe so với trước. Lớp bơi có 2.904 em ở 27 điểm dạy."
TENTS = (
    "Mỗi gia đình có người bị thương được hỗ trợ 10 triệu đồng. Cả 148 hộ phải di dời có chỗ ở "
    "nhờ, không hộ nào ở lều bạt."
)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Bến phà chở 43 xe mỗi chuyến.", FERRY),
        ("Lớp bơi có 2.940 em.", FERRY),
        (
            "Kỹ sư khuyên nông dân cứ ham khoan thêm giếng.",
            "Kỹ sư dặn nông dân chớ ham khoan thêm giếng.",
        ),
        ("Đội Sao Mai xếp thứ nhì.", "Đội Sao Mai xếp hạng tư với 31 điểm."),
    ],
)
def test_what_is_false_is_found(draft: str, source: str) -> None:
    assert not vnsum.check(draft, source).supported


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Cả 148 hộ có chỗ ở nhờ, không gia đình nào phải ở lều bạt.", TENTS),
        (
            "Nhờ thầy cô vận động, 23 trên 41 em bỏ học đã trở lại lớp.",
            "Xã có 41 em bỏ học giữa chừng; 23 em đã trở lại lớp nhờ thầy cô vận động.",
        ),
        (
            "Amoni ở thôn Sim và thôn Trôi lần lượt gấp 16 và gấp 3 lần mức cho phép.",
            "Nước giếng thôn Sim có amoni gấp 16 lần mức cho phép, thôn Trôi gấp 3 lần.",
        ),
        ("Đội Sao Mai đứng thứ tư.", "Đội Sao Mai xếp hạng tư với 31 điểm."),
        (
            "Sáng 14/9, 276 bộ đội và dân quân đắp 7.400 bao cát.",
            "Sáng 14/9, 180 bộ đội cùng 96 dân quân đắp 7.400 bao cát.",
        ),
        (
            "Kỹ sư khuyên nông dân chớ ham khoan thêm giếng.",
            "Kỹ sư dặn nông dân đừng ham khoan thêm giếng.",
        ),
    ],
)
def test_what_is_true_is_let_through(draft: str, source: str) -> None:
    assert vnsum.check(draft, source).supported


def test_ngoai_means_besides_where_a_clause_opens() -> None:
    bends = [fact.modifier for fact in find_facts("Ngoài 412 ha mất trắng, còn ngoài 1.500 ha.")]
    assert bends == ["", "ngoài"]


@pytest.mark.parametrize("figure", ["dài hơn 600 m", "dài trên 600 mét"])
def test_a_length_longer_than_a_round_one_is_rounded(figure: str) -> None:
    source = "Tuyến đường dài 640 m, rộng 3,2 m."
    assert vnsum.check(f"Tuyến đường {figure}.", source).supported
    assert not vnsum.check(f"Tuyến đường {figure.replace('6', '7')}.", source).supported
