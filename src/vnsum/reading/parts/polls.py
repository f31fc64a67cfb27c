"""What a page asks its readers of a text or of itself, and the answers they may choose from."""

from __future__ import annotations

from vnsum.lazily import pattern

__all__ = ["CHOICES", "POLL"]

_PIECE = r"(?:bài(?: viết| báo)?|tin|nội dung|thông tin|câu trả lời)"
_READER = r"(?:bạn(?: đọc)?|quý (?:vị|khách|độc giả)|ông ?(?:\(bà\)|/ ?bà)|anh ?(?:\(chị\)|/ ?chị))"
_PAGE = r"(?:(?:trang|cổng)(?: web| thông tin| tin)?|website|giao diện)"
POLL = pattern(
    r"(?:bạn(?: đọc)?|quý vị) (?:thấy|đánh giá|(?:suy )?nghĩ|cảm thấy)(?: (?:như )?thế nào"
    rf"| gì| sao)?(?: về| với)? {_PIECE} này\b.{{0,60}}"
    rf"|{_PIECE}(?: này| trên)?(?: có)? hữu ích(?: (?:với|cho) bạn)?(?: không)?\s?\?"
    rf".{{0,60}}|{_READER} có (?:hài lòng|thích) (?:với|về) (?:(?:{_PIECE}|{_PAGE}) (?:này|trên)"
    rf"|(?:{_PAGE}|dịch vụ) của chúng tôi)\b[^.?]{{0,30}}\?.{{0,60}}"
    rf"|{_READER} đánh giá (?:như )?thế nào về {_PAGE}\b[^.?]{{0,40}}(?:\?.{{0,60}})?"
)
"""A question and what stands behind it, in the form to match."""
_CHOICE = (
    r"(?:(?:(?:rất|tạm|chưa|không|ít) )?(?:hài lòng|hữu ích|đồng ý|tốt)|có|không|khá|kém|xuất sắc"
    r"|trung bình|bình thường|chấp nhận(?: được)?|ý kiến khác)"
)
CHOICES = pattern(
    r"(?:(?:đánh giá|ý kiến|mức độ hài lòng)(?: của bạn)?\s?:)?[\s○●◯□☐•]*"
    rf"{_CHOICE}(?:\s?[/|○●◯□☐•·-]\s?{_CHOICE})+[^\w.?!]*"
)
"""Two answers or more in a line."""
