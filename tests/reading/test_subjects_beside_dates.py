"""A letter in two columns, pasted: its subject and its date stand on one line."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Literal

import pytest

from vnsum.reading import read

HEAD = """UBND TỈNH BẠCH HẠC\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ THỦY LỢI\tĐộc lập - Tự do - Hạnh phúc
Số: 109/STL-QL
"""
BODY = """

Kính gửi: UBND các xã, phường.

Sở Thủy lợi đề nghị các địa phương kiểm tra 40 trạm bơm và nạo vét 12 km kênh trước ngày 5/3/2026.
"""
SUBJECT = "V/v nạo vét kênh mương, kiểm tra trạm bơm vụ hè thu 2026"
DATED = "Bạch Hạc, ngày 26 tháng 02 năm 2026"


@pytest.mark.parametrize("gap", ["\t", "          ", " | ", " \t "])
@pytest.mark.parametrize("subject", [SUBJECT, "V/v nạo vét kênh", "Về việc nạo vét kênh"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_subject_and_date_on_one_line_are_told_apart(
    subject: str, gap: str, form: Literal["NFC", "NFD"]
) -> None:
    text = unicodedata.normalize(form, f"{HEAD}{subject}{gap}{DATED}{BODY}")
    release = read(text)
    assert release.title is not None
    assert unicodedata.normalize("NFC", release.title.text) == subject
    assert release.published == dt.date(2026, 2, 26)
    assert release.place is not None
    assert unicodedata.normalize("NFC", release.place.text) == "Bạch Hạc"
    assert not release.captions


def test_a_day_still_to_be_filled_in_is_no_part_of_the_subject() -> None:
    release = read(f"{HEAD}{SUBJECT}\tBạch Hạc, ngày     tháng 02 năm 2026{BODY}")
    assert release.title_text == SUBJECT


def test_half_a_subject_is_no_title() -> None:
    first, rest = "V/v nạo vét kênh mương, kiểm tra", "trạm bơm vụ hè thu 2026"
    release = read(f"{HEAD}{first}\t{DATED}\n{rest}{BODY}")
    assert release.title is None
    assert release.published == dt.date(2026, 2, 26)
    assert not release.captions


def test_a_date_in_the_subject_itself_stays() -> None:
    subject = "V/v nạo vét kênh trước ngày 15 tháng 3 năm 2026"
    release = read(f"{HEAD}Bạch Hạc, ngày 26 tháng 02 năm 2026\n{subject}{BODY}")
    assert release.title_text == subject
    assert release.published == dt.date(2026, 2, 26)
