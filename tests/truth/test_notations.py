"""Initials, numbered communes, midnight, days of the week, numbers of items, short prices."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth.index.finder import find_facts

FOUND = (
    ("Bị can H.T khai nhận.", "H.T = person h t"),
    ("Nạn nhân P.V (30 tuổi) đã khỏe.", "P.V = person p v; 30 tuổi = quantity 30"),
    ("Gặp P.Thảo ở cổng.", ""),
    ("Họp tại H.Lộc Vĩ và P.5.", "H.Lộc Vĩ = place huyện lộc vĩ; P.5 = place phường 5"),
    ("Phường Lộc Vĩ 2 tổ chức lễ.", "Phường Lộc Vĩ 2 = place phường lộc vĩ 2"),
    ("Phường Hà Giang 2, chiều qua.", "Phường Hà Giang 2 = place phường hà giang 2"),
    ("Xã Lộc Vĩ 3 thôn mất điện.", "Xã Lộc Vĩ = place xã lộc vĩ; 3 thôn = quantity 3"),
    ("Xã Lộc Vĩ 2-1 xã bạn.", "Xã Lộc Vĩ = place xã lộc vĩ; 2-1 xã = ratio 2/1"),
    ("Đến 24 giờ ngày 3/11.", "24 giờ = time 24:00; ngày 3/11 = date ????-11-03"),
    ("Mở từ thứ Hai đến thứ Sáu.", "thứ Hai = ordinal 2; thứ Sáu = ordinal 6"),
    ("Gồm: 1. Thời gian; 2) Địa điểm.", ""),
    ("1. Thời gian: 5 ngày.", "5 ngày = duration 5"),
    ("Tổng số là 12. Xã họp.", "12 = number 12"),
    ("Giá 120k/kg.", "120k/kg = money 120000"),
    ("Thu 3,5tr mỗi sào.", "3,5tr = money 3500000"),
    ("Có 15k người xem.", "15k người = quantity 15000"),
    ("Cự ly 5k.", "5 = number 5"),
)
SOURCE = vnsum.read(
    "Xã Lộc Vĩ cấm đường từ 22 giờ ngày 29/11 đến 24 giờ ngày 30/11, bán vải giá 120k mỗi ký.\n\n"
    "7. Chợ mở từ thứ Hai đến thứ Sáu hằng tuần, không thu phí.\n\n"
    "8. Bị can P.V bị bắt ở phường Lộc Vĩ 2, gần chợ."
)


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_notations_are_read(text: str, expected: str) -> None:
    found = find_facts(text)
    assert "; ".join(f"{fact.text} = {fact.kind} {fact.value}" for fact in found) == expected


def test_days_of_the_week_are_no_ordinals_of_other_things() -> None:
    (day,) = find_facts("Họp sáng thứ Hai.")
    (second,) = find_facts("Họp lần thứ Hai.")
    assert (day.unit, second.unit) == ("thứ trong tuần", "thứ")


@pytest.mark.parametrize(
    "draft",
    [
        "Xã Lộc Vĩ cấm đường đến 0 giờ ngày 30/11.",
        "Chợ Lộc Vĩ thu hút 7 hộ.",
        "Có 8 bị can bị bắt gần chợ.",
        "Bị can P.V bị bắt ở phường Lộc Vĩ 1.",
        "Bị can P.T bị bắt ở phường Lộc Vĩ 2.",
        "Vải bán giá 210.000 đồng mỗi ký.",
    ],
)
def test_other_notations_bear_out_nothing(draft: str) -> None:
    assert not vnsum.check(draft, SOURCE).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Xã Lộc Vĩ cấm đường đến 24h ngày 30/11.",
        "1. Chợ mở từ thứ hai đến thứ sáu hằng tuần.",
        "Bị can P.V bị bắt ở phường Lộc Vĩ 2.",
        "Bị can P.V bị bắt ở Lộc Vĩ 2.",
        "Vải bán giá 120.000 đồng mỗi ký.",
    ],
)
def test_the_same_in_another_notation_is_supported(draft: str) -> None:
    assert vnsum.check(draft, SOURCE).supported


def test_midnight_has_two_names() -> None:
    source = "Xã Lộc Vĩ cấm đường từ 22 giờ ngày 29/11 đến 24 giờ cùng ngày."
    assert vnsum.check("Xã cấm đường từ 22 giờ đến 0 giờ ngày 29/11.", source).supported
