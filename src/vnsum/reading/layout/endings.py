"""Words that end no line by themselves, and words that begin no line but the first of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from vnsum.reading.layout.lines import Line

__all__ = ["awaits_more", "breaks_off", "opens_text"]

_BREAKS_OFF = pattern(
    r"\b(?:và|của|tại|cho|với|từ|là|những|các|mọi|về|bằng|để|thì|mà|bởi|nhằm|theo"
    r"|được|bị|đã|đang|sẽ|không|cùng|hoặc|gồm|như|khi|nếu|nhưng|tuy|thuộc|đến|tới|rất"
    r"|(?<!hôm )(?<!đầu )(?<!cuối )(?<!trong )(?<!hằng )(?<!hàng )(?<!mỗi )(?<!một )ngày"
    r"|(?:quyết định|nghị quyết|kế hoạch|chỉ thị|công văn|tổ dân phố|khu phố|khu vực|bão) số"
    r"|(?:lần|khóa|kỳ họp|đợt|mức|hạng) thứ|đồng chí|phó(?= ?$)|nguyên)$"
)
"""Words of grammar, and words that a figure or a name follows."""
_SIDE_ENDS = pattern(
    r"\b(?:trở về|quy về|có được|làm được|đạt được|đôi khi|như thế nào|hướng đến|hướng tới|sắp tới"
    r"|thời gian tới|năm tới|tháng tới|đi cùng|cuối cùng|cũng như|hay không|không khí)$"
)
"""The same words where they end something."""
_NAMED = pattern(
    r"\b(?:thôn|xóm|ấp|bản|buôn|tổ|khu phố|tổ dân phố|xã|phường|quận|huyện|tỉnh|thị xã|thị trấn"
    r"|thành phố|đường|phố|quốc lộ|cầu|sông|hồ|trường|công ty|ông|bà|anh|chị|em|cụ|cháu|mức|tổng"
    r"|còn|giờ|lúc|trên|dưới|hơn|gần|khoảng|thứ|số|tháng|năm|nối|trong|qua|vào|gồm|do|vì)$"
)
"""What a name or a figure follows, though it may end a line too."""
_TAIL = 40
"""Characters at the end of a line that tell it."""


def breaks_off(folded: str) -> bool:
    """Tell a line that ends with a word that another one has to follow.

    Args:
        folded: The line in the form to match.

    Returns:
        True for "lễ khánh thành cầu và", False for "đẩy mạnh chuyển đổi số".
    """
    tail = folded[-_TAIL:]
    return _BREAKS_OFF.search(tail) is not None and _SIDE_ENDS.search(tail) is None


def awaits_more(line: Line, after: Line) -> bool:
    """Tell a line whose last word awaits the first one of the next line.

    Args:
        line: A line.
        after: The next line.

    Returns:
        True for "… nối thôn" above "Thượng với thôn Hạ".
    """
    if breaks_off(line.folded):
        return True
    named = after.text[0].isdigit() or after.text[0].isupper()
    named = named and (line.text.isupper() or line.text.rsplit(maxsplit=1)[-1].islower())
    return named and _NAMED.search(line.folded[-_TAIL:]) is not None


_OPENS = pattern(
    r"(?:Vào )?(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm) (?:(?:ngày )?\d|nay\b|qua\b)|Ngày \d"
    r"|(?:Vừa qua|Mới đây|Thời gian qua|Những ngày qua|Trong khuôn khổ|Nhân (?:dịp|kỷ niệm)"
    r"|Hưởng ứng|Căn cứ|Thực hiện|Nhằm|Theo (?:đó|báo cáo|thông tin|kế hoạch|ông|bà)"
    r"|Hôm (?:nay|qua))\b"
)
"""How a text begins, whose capital shows that no sentence was broken before it."""


def opens_text(text: str) -> bool:
    """Tell a line that begins as the first sentence of a text does.

    Args:
        text: A line as it is shown.

    Returns:
        True for "Sáng 14/10, Đoàn xã …", False for "Ngày hội Đại đoàn kết".
    """
    return _OPENS.match(text) is not None
