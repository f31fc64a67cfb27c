"""A first line that says what a picture shows, left at the head of a text that was pasted.

"Xác pháo trước cửa một nhà dân tại xã Vịnh Phù." tells nothing that happened: the text begins with
the sentence behind it.
"""

from __future__ import annotations

from vnsum.backends.extractive.sentences.standing import is_worded
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb

__all__ = ["shows_picture"]

_LONGEST = 24
"""Most syllables of such a line; set by hand."""
_PICTURED = pattern(
    r"(?:hiện trường|bản đồ|sơ đồ|phối cảnh|quang cảnh|toàn cảnh|một góc|chân dung|hình ảnh|ảnh|"
    r"cảnh) (?!sát\b|báo\b|giác\b|hưởng\b)"
)
"""How a line begins that names the picture."""
_TOLD = pattern(
    r"\b(?:đã|đang|sẽ|vừa|được|bị|là|có|không|chưa|vẫn|còn|do|cho thấy|ghi lại|gây|trở nên|nay|"
    r"rất|thuộc|nằm|gồm)\b|[:;?]"
)
"""What a sentence of it says."""
_SET = pattern(r"\b(?:tại|ở|trước (?:cửa|cổng|nhà|trụ sở|ủy ban)) \w")
"""Where a picture was taken."""
_DOES = pattern(
    r"\b(?:vẫn|còn|đều|cùng|cũng|liên tục|trân trọng|xét xử|phản hồi|cáo lỗi|tông|tràn|đổ|rơi|lật|"
    r"sạt|sập|nổ|ngập|trồng|nuôi|chen|thất thủ|rải|nằm|đứng|ngồi|xuất hiện|thiệt hại|hư hỏng|"
    r"khiến|gây|làm|cho|theo|hơn \d+ \w+ (?:vây|kéo|đổ)|sinh năm)\b"
)
"""Verbs besides the common ones."""
_NEWS = pattern(
    r"(?:(?:khoảng|vào|lúc|hồi|đến) )*(?:sáng|trưa|chiều|tối|đêm|rạng sáng|hôm|ngày|mùng|"
    r"\d{1,2} ?(?:giờ|h\d*))\b|"
    r"(?:ông|bà|đồng chí|trao đổi|theo|liên quan|mới đây|vừa qua|đánh giá|trước)\b"
)
"""How the news opens behind it."""


def shows_picture(first: str, second: str) -> bool:
    """Tell whether the first sentence of a text only says what a picture shows.

    Args:
        first: The sentence, a paragraph by itself.
        second: The one behind it.

    Returns:
        Whether it is short, has no verb of its own, and the news opens behind it.
    """
    folded = fold(first)
    if count_syllables(first) > _LONGEST or _NEWS.match(folded) or not is_worded(second):
        return False
    if _PICTURED.match(folded):
        return _TOLD.search(folded) is None
    if has_verb(first) or _TOLD.search(folded) or _DOES.search(folded):
        return False
    return _SET.search(folded) is not None and _NEWS.match(fold(second)) is not None
