"""Sentences of another time, of some of many, or on a condition: they take back nothing."""

from __future__ import annotations

from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold

__all__ = ["is_aside"]

_ASIDE = pattern(
    r"(?:nếu|trường hợp|trong trường hợp|khi|năm (?:ngoái|trước|19\d\d|20\d\d)|"
    r"(?:các|những) năm trước|trước đó|trước đây)\b"
    r"|(?:một|hai|ba|bốn|\d+|các|những) (?:số )?[^,.;]{0,30}\bkhác\b"
    r"|(?:một|hai|ba|bốn|\d+) (?:số )?(?:hộ|thí sinh|trường hợp|đơn vị|công ty|thanh niên|người|"
    r"đối tượng|em|mỏ)\b|(?:trong (?:đó|số)|riêng)\b"
    r"|.{0,400}\b(?:từng|chưa (?:bao giờ|từng|phải)|không (?:phải )?(?:hủy|hoãn|dời|lùi)|"
    r"quá hạn|dự báo|có thể)\b"
)


@remembered
def is_aside(text: str) -> bool:
    """Tell whether a sentence tells of another time, of others, or of what may be."""
    return _ASIDE.match(fold(text)) is not None
