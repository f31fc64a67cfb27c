"""What a headline that stands alone leaves unsaid: who, which or what is meant.

"Phần thi ấy giúp Ngân giành giải", "Cả 17 cá thể được thả", "Bãi có công suất 30 tấn": each holds
in its text and says nothing out of it. Such a headline is less sure, and no longer good enough to
stand before the deed of the news sentence.
"""

from __future__ import annotations

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

__all__ = ["unsaid_cost"]

_COST = 0.7
"""Log-odds that each of them costs; set by hand."""
_POINTS = pattern(
    r"\b(?:ấy|tương tự|như thế|như vậy|nói trên|nêu trên)\b|\bcho biết:? đây là\b|"
    r"^(?:(?:cả|toàn bộ|tất cả) \d+ \w+|(?:hai|ba|các) (?:bên|đối tượng|em|cháu|nạn nhân))\b"
)
"""It points at what was said before."""
_CALLED = pattern(
    r"(?:^|, )(?:nó|cụ|anh|chị|cô|ông|bà|em|cháu|bé|họ|mẹ)"
    r"(?= (?:đã|vừa|đang|được|bị|có|là|gục|vượt|nộp|về|đi|nhận|kể|nói|cho|phải|không|từng|mang|"
    r"làm|đến|tiếp|nuôi|ở|trồng)\b)"
)
"""Somebody called by a pronoun."""
_WHICH = pattern(
    r"(?:(?:theo|qua|tại|từ|đến|trong) [^,]{2,60}, )?(?:mô hình|bãi|công trình|dự án|đơn vị|"
    r"hội nghị|hội thi|giải|lớp|lễ hội|cuộc thi|buổi lễ|phiên tòa|phiên họp|vụ việc|tuyến đường|"
    r"đại hội|chương trình|ban tổ chức|câu lạc bộ)"
    r" (?:có|đã|vừa|sẽ|được|bị|diễn ra|thu hút|quy tụ|kéo dài|bầu|nhận|tiếp nhận|trao|khởi công|"
    r"gồm|cho biết|ghi nhận|giới thiệu|khá|đến|dài|tạm)\b"
)
"""An event or a work of which nothing says which."""
_NOBODY = pattern(
    r"(?:xác định|mang|đề nghị|kiến nghị|nhấn mạnh|vượt qua|đến thăm|trao đổi|đóng vai|giải thích|"
    r"khẳng định|thừa nhận|chia sẻ|phát biểu|ghi nhận|đánh giá|kêu gọi|cho rằng)\b"
)
"""A deed of nobody that is named."""
_CHARGED = pattern(r"(?<!không )\bkhởi tố (?:vụ án(?: hình sự)?|bị can)$")
"""That somebody was charged, and neither who nor with what."""


def unsaid_cost(text: str) -> float:
    """Tell what a headline loses for what it leaves unsaid.

    Args:
        text: The headline, written as in the source.

    Returns:
        Log-odds, 0 for nothing.
    """
    folded = fold(text).strip()
    known = (_CALLED.search(folded), _POINTS.search(folded), _CHARGED.search(folded))
    opens = (_WHICH.match(folded), _NOBODY.match(folded))
    return _COST * min(2, sum(found is not None for found in (*known, *opens)))
