"""Numbers that are names: they bear out no figure, and a wrong one is found."""

from __future__ import annotations

import pytest

import vnsum
from vnsum.truth.index.finder import find_facts

FOUND = (
    ("Lò vôi số 4 bàn giao xong.", "số 4 = ordinal 4"),
    ("Họp ở khu nhà số 15.", "số 15 = ordinal 15"),
    ("Hỏng tại Km 45+200 và Km 47.", "Km 45+200 = ordinal 45+200; Km 47 = ordinal 47"),
    ("Hỏng tại Km45+200.", "Km45+200 = ordinal 45+200"),
    ("Họp tổ dân phố số 7.", "tổ dân phố số 7 = place tổ dân phố 7"),
    ("Ở số 12 đường Lê Thước.", "số 12 = ordinal 12; đường Lê Thước = place đường lê thước"),
    ("Ở số 120 đường 3/2.", "số 120 = ordinal 120; đường 3/2 = place đường 3/2"),
    ("Ở số 12/5 ngõ 20.", "số 12/5 = ordinal 12/5; ngõ 20 = place ngõ 20"),
    (
        "Tại 208 đường Tô Vĩnh Thọ.",
        "208 = ordinal 208; đường Tô Vĩnh Thọ = place đường tô vĩnh thọ",
    ),
    ("Tại số 45 Lê Thước.", "số 45 = ordinal 45; Lê Thước = place lê thước"),
    ("Họp ở số nhà 12, ngõ 20.", "12 = ordinal 12; ngõ 20 = place ngõ 20"),
    # What counts stays a figure.
    ("Xã làm 12 đường bê tông.", "12 đường = quantity 12"),
    ("Tổng số 7 hộ được nhận.", "7 hộ = quantity 7"),
    ("Với số 7 cán bộ ấy.", "7 cán bộ = quantity 7"),
    ("Đi được 12 km 300 m.", "12 km = quantity 12; 300 m = quantity 300"),
    ("Có mặt tại 5 Trung Tâm Nhỏ.", "5 = number 5; Trung Tâm Nhỏ = organisation trung tâm nhỏ"),
    ("Dân số 950.", "950 = number 950"),
    ("Cấm 3 đường Hồng Gai, Hồng Sậy.", "3 đường = quantity 3"),
    ("Gọi số 0912 345 678.", "0912 345 678 = phone 0912345678"),
    ("Thắng với tỷ số 2-1.", "2-1 = ratio 2/1"),
)
SOURCE = vnsum.read(
    "Sáng 5/3, phường Hòa Lương khánh thành nhà văn hóa tổ dân phố số 7. Nhà văn hóa có phòng đọc "
    "sách, sân cầu lông. Trạm Y tế số 8 khám cho học sinh; trạm ở số 12 đường Lê Thước, gần "
    "Km 45+200 quốc lộ 7."
)


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_numbers_that_name_are_told_from_figures(text: str, expected: str) -> None:
    found = find_facts(text)
    assert "; ".join(f"{fact.text} = {fact.kind} {fact.value}" for fact in found) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "Nhà văn hóa có 7 phòng đọc sách.",
        "Tổ dân phố có 7 hộ nghèo.",
        "Sáng 5/3, 8 cán bộ Trạm Y tế khám cho học sinh.",
        "Trạm Y tế khám cho 12 học sinh.",
        "Trạm Y tế khám cho 45 học sinh.",
        "Trạm Y tế số 9 khám cho học sinh.",
        "Trạm ở số 21 đường Lê Thước.",
        "Trạm ở gần Km 54+200 quốc lộ 7.",
        "Trạm ở gần Km 45+300 quốc lộ 7.",
    ],
)
def test_a_number_that_names_bears_out_no_figure(draft: str) -> None:
    assert not vnsum.check(draft, SOURCE).supported


@pytest.mark.parametrize(
    "draft",
    [
        "Phường Hòa Lương khánh thành nhà văn hóa tổ dân phố 7.",
        "Trạm Y tế số 8 ở số 12 đường Lê Thước.",
        "Trạm Y tế số 8 ở 12 Lê Thước, gần Km45+200.",
    ],
)
def test_names_with_their_numbers_are_supported(draft: str) -> None:
    assert vnsum.check(draft, SOURCE).verdict == "supported"


def test_a_number_that_names_is_listed_once() -> None:
    report = vnsum.check("Trạm ở số 12 đường Lê Thước khám cho học sinh.", SOURCE)
    told = [fact.fact.text for fact in report.facts if "12" in fact.fact.text]
    assert told == ["số 12"]
