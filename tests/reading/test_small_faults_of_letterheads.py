"""Letterheads as they come: composed letters or not, a day still blank, ranks before names."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from vnsum.reading import read

TOLD = "Xã Tam Bình làm 12 km đường thôn, trồng 3.400 cây xanh và xây 4 phòng học trong năm qua."
HEAD = """HỘI ĐỒNG NHÂN DÂN - ỦY BAN NHÂN DÂN
PHƯỜNG TAM BÌNH
Số: 19/TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
"""
TITLE = "\nTHÔNG BÁO\nVề việc làm đường thôn\n\n"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_body_is_the_same_in_either_form(form: Literal["NFC", "NFD"]) -> None:
    release = read(unicodedata.normalize(form, HEAD + TITLE + TOLD))
    assert release.agency is not None
    named = unicodedata.normalize("NFC", release.agency.text)
    assert named == "HỘI ĐỒNG NHÂN DÂN - ỦY BAN NHÂN DÂN\nPHƯỜNG TAM BÌNH"


@pytest.mark.parametrize("day", ["     ", " ... ", " ___ ", "…"])
def test_the_place_is_read_where_the_day_is_blank(day: str) -> None:
    release = read(f"{HEAD}Tam Bình, ngày{day}tháng 11 năm 2026\n{TITLE}{TOLD}")
    assert release.place is not None
    assert release.place.text == "Tam Bình"
    assert release.published is None
    assert release.title_text == "Về việc làm đường thôn"


def test_who_signs_with_his_rank_is_no_caption() -> None:
    text = (
        f"CÔNG AN TỈNH TAM BÌNH\n\nTHƯ NGỎ\n\n{TOLD}\n\n{TOLD}\n\nGIÁM ĐỐC\nThiếu tướng Lê Văn Tám"
    )
    release = read(text)
    assert not release.captions
    assert len(release.paragraphs) == len((TOLD, TOLD))
