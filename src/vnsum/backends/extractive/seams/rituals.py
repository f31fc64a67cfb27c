"""Neither whom and what a sentence honours before its news, nor who was there, is a headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut

__all__ = ["RULES"]

_LONG = 12
"""Words of an opening of which no headline keeps any; set by hand."""
_GUESTS = pattern(
    r"(?:(?:đến|về|tới|cùng|cũng|tham|chủ trì|cùng đi) )*dự\b"
    r"(?! (?:án|kiến|báo|thảo|toán|phòng|trữ|luật|thi))[^.;,]{0,60}? (?:có|gồm)"
    r"(?: sự hiện diện của)?:? "
    r"(?:các|đồng chí|đ/c|ông|bà|đại diện|lãnh đạo|(?:đại|thượng|trung|thiếu) tá|"
    r"(?:đại|thượng|trung|thiếu) tướng|phó|bí thư|chủ tịch|giám đốc|ban|thường trực)\b",
)
"""How a sentence begins that says who was there: "Đến dự buổi lễ có đồng chí …"."""


def opens_in_ritual(cut: Cut) -> bool:
    """Tell whether a word of a long ritual opening is kept, or nothing of the news behind it.

    A short one may say when: "Nhân ngày Quốc tế Phụ nữ 8/3, …".
    "Hòa trong không khí cả nước chào mừng …, | sáng 19/12, xã Phú Thịnh Đông đón Bằng công nhận".
    """
    frame, news = cut.frame, cut.frame.news
    long = news - frame.low >= _LONG
    return cut.kept[0] < news and (long or cut.kept[-1] < news)


def lists_guests(cut: Cut) -> bool:
    """Tell whether the sentence says who was there, which is no news however it is cut."""
    return _says_who_was_there(cut.frame.sentence)


@remembered
def _says_who_was_there(sentence: str) -> bool:
    return _GUESTS.match(fold(sentence)) is not None


RULES = (opens_in_ritual, lists_guests)
