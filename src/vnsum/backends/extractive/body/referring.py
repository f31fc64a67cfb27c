"""What of a sentence only the one before it tells: the rest of whom, why of what, that same thing.

"9 người còn lại được cho về" says nothing without how many there were, nor "Lý do chủ yếu: …"
without of what. Such sentences are told behind the one before them.
"""

from __future__ import annotations

from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern

__all__ = ["refers_back"]

_ABOVE = rare_pattern(r"\b(?:tương tự|(?:nói|nêu|kể) trên)\b", "kể nêu nói tương")
_OF_ABOVE = pattern(
    r"\b(?:thời (?:gian|hạn|điểm)|quy định|hình thức|thủ đoạn|hành vi|số tiền|mức|giá|lô hàng) trên"
    r"(?=[,.;)]|$| (?:là|được|đã|đang|sẽ|bị|chưa|không|có|để|gồm|và|phải|do|cho|thì|mà)\b)"
)
"""Something said above, and not on something: "giá trên" and "giá trên thị trường"."""
_NUMBER = r"\d[\d.]*|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_REST = pattern(
    rf"(?:(?:{_NUMBER}|các|những)(?: \w+){{0,2}}|(?:số|phần)(?: (?:tiền|này|đó))?) còn lại\b"
)
"""How a sentence opens that tells of what is left of those told of before."""
_OPENS = pattern(
    r"(?:lý do|nguyên nhân)(?: (?:chủ yếu|chính) ?:|(?: (?:chủ yếu|chính|ban đầu))? là\b)|"
    rf"(?:chỉ |khoảng )?(?:{_NUMBER}|vài|mấy|ít) (?:phút|giờ|ngày|tuần|tháng|năm)(?: làm việc)? "
    r"sau(?: đó)?,|"
    r"(?:thêm nữa|kế đến|kế tiếp|tiếp đến)\b|"
    r"(?:như|hay|chẳng hạn|ví dụ)(?: là)? (?:bạn|anh|chị|ông|bà|em|hộ|trường hợp)\b|"
    r"(?:tất cả|hầu hết) (?:đều|đã)\b|"
    r"(?:nay |xin )+(?:được )?sửa (?:lại|thành)\b|"
    r"(?:nội dung|thông tin|số liệu) (?:đúng|chính xác) (?:phải )?(?:là|như sau)\b|"
    r"(?:để|lợi dụng|tiếp nối|phát huy|đáp ứng) (?:\w+ ){1,5}(?:đó|ấy),|"
    r"bị (?:phạt|xử phạt|từ chối|loại|thu hồi)\b"
    r"(?!.*, (?!(?:bị|buộc|tước|tịch thu|đình chỉ|trừ|phải|nộp|đồng thời|nếu|tùy|theo)\b))"
)
"""How a sentence opens that tells why, which of them, or that same thing, and not of what."""


@remembered
def refers_back(text: str) -> bool:
    """Tell whether a text tells of what another sentence says: "like that", "the rest", "why"."""
    folded = fold(text)
    if "trên" in folded and _OF_ABOVE.search(folded):
        return True
    return bool(_ABOVE.search(folded) or _OPENS.match(folded) or _REST.match(folded))
