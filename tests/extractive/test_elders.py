"""The only "cụ" of a text is named; where there are others, nobody is."""

from __future__ import annotations

import pytest

from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.backends.extractive.names.elders import with_elder

_NAMED = "Cụ Đặng Thị Mùi kể mình lên bến xe đón con gái."
_TOLD = "Sáng 9/1, khi đang chờ xe, cụ ngã xuống, mặt tím."


def _named(text: str, *before: str, said: str = "", most: int = 0) -> str:
    sentences = (*before, text)
    return with_elder(Completed(text), len(before), sentences, said=said, most=most).text


def test_the_only_elder_is_named() -> None:
    assert _named(_TOLD, _NAMED) == "Sáng 9/1, khi đang chờ xe, cụ Đặng Thị Mùi ngã xuống, mặt tím."
    helped = _named("Nhân viên soát vé đã đặt cụ nằm xuống ghế.", _NAMED)
    assert helped == "Nhân viên soát vé đã đặt cụ Đặng Thị Mùi nằm xuống ghế."


def test_who_was_read_of_or_does_not_fit_is_not_named_again() -> None:
    assert _named(_TOLD, _NAMED, said="Cứu cụ Mùi ở bến xe") == _TOLD
    assert _named(_TOLD, _NAMED, most=10) == _TOLD


@pytest.mark.parametrize(
    "other",
    [
        "Cụ nuôi thân mẫu 104 tuổi suốt 30 năm.",
        "Ngồi cạnh là cụ Lành cùng xóm.",
        "Bến xe dành ghế cho các cụ cao tuổi.",
        "Một cụ bà khác đi cùng chuyến.",
        "Hai vợ chồng làm nghề bán vé.",
    ],
)
def test_another_elder_keeps_it_bare(other: str) -> None:
    assert _named(_TOLD, _NAMED, other) == _TOLD


@pytest.mark.parametrize(
    "text", ["Hôm qua, cụ thể hóa nghị quyết, xã họp.", "Xã sắm nông cụ, cày."]
)
def test_words_with_the_syllable_are_nobody(text: str) -> None:
    assert _named(text, _NAMED) == text
