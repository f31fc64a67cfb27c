"""Neither whom and what a sentence honours before its news, nor who was there, is a headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern

if TYPE_CHECKING:
    from vnsum.backends.extractive.seams import Cut

__all__ = ["RULES"]

_GUESTS = rare_pattern(
    r"(?:(?:đến|về|tới|cùng|cũng|tham|chủ trì|cùng đi) )*dự\b"
    r"(?! (?:án|kiến|báo|thảo|toán|phòng|trữ))[^.;]{0,90}? (?:có|gồm)\b",
    "có gồm",
)
"""How a sentence begins that says who was there: "Đến dự buổi lễ có đồng chí …"."""


def opens_in_ritual(cut: Cut) -> bool:
    """Tell whether a word of a ritual opening is kept, behind which the news begins.

    "Hòa trong không khí cả nước chào mừng …, | sáng 19/12, xã Phú Thịnh Đông đón Bằng công nhận".
    """
    return cut.kept[0] < cut.frame.news


def lists_guests(cut: Cut) -> bool:
    """Tell whether the sentence says who was there, which is no news however it is cut."""
    return _GUESTS.match(fold(cut.frame.sentence)) is not None


RULES = (opens_in_ritual, lists_guests)
