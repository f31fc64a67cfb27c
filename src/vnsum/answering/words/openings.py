"""Questions without an asking word, completed by what their first noun lets one ask.

"Kinh phí sửa cầu?" is read as "Kinh phí sửa cầu là bao nhiêu?".
"""

from __future__ import annotations

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

__all__ = ["completed"]

_ASKS = pattern(
    r"\b(?:bao|mấy|ai|gì|nào|đâu|sao|nhiêu|nhiu|chi|mô|không|chưa|how|what|who|when|where|why|which"
    r"|lý do|nguyên nhân|tại|vì|do)\b"
)
_OPENINGS = (
    (
        pattern(
            r"(?:(?:tổng )?(?:kinh phí|chi phí|mức đầu tư|số tiền|vốn|ngân sách)|giá|học phí|lệ phí"
            r"|mức (?:hỗ trợ|thưởng|phạt|đóng|vay|lương)|tiền (?:thưởng|phạt|công|lương|học|đặt))\b"
        ),
        "là bao nhiêu tiền",
    ),
    (pattern(r"(?:tỷ lệ|tỉ lệ)\b"), "là bao nhiêu phần trăm"),
    (
        pattern(
            r"(?:số (?:lượng|lô|hộ|người|đội|ca|vụ|học sinh|đại biểu|xe|nhà)|tổng số|diện tích"
            r"|chiều (?:dài|rộng|cao)|tải trọng|chỉ tiêu|dân số)\b"
        ),
        "là bao nhiêu",
    ),
    (
        pattern(
            r"(?:(?:thời gian|thời điểm|thời hạn|hạn(?: cuối| chót)?|ngày|lịch)"
            r" (?:\w+ ){0,6}\w+|thời gian|hạn chót|hạn cuối)"
        ),
        "là khi nào",
    ),
    (pattern(r"(?:địa điểm|nơi|chỗ|địa chỉ)(?! email| mail| web| thư)\b"), "là ở đâu"),
    (
        pattern(
            r"(?:người (?:ký|liên hệ|chủ trì|phát ngôn)|chủ tịch|phó chủ tịch|giám đốc|bí thư"
            r"|hiệu trưởng|trưởng (?:ban|phòng|thôn|trạm|đoàn|công an))\b"
        ),
        "là ai",
    ),
)
"""What a question starts with, and what it asks; set by hand."""
_LONGEST = 10
"""Words up to which a text is taken for a question without its asking word; set by hand."""


def completed(question: str) -> str:
    """Add the asking words to a question that has none.

    Args:
        question: A question with its marks.

    Returns:
        The question; as it was where it asks or starts with another noun.
    """
    folded = fold(question).strip(" ?.!:")
    if len(folded.split()) > _LONGEST or _ASKS.search(folded):
        return question
    asks = next((asks for form, asks in _OPENINGS if form.match(folded)), None)
    return question if asks is None else f"{question.strip(' ?.!:')} {asks}?"
