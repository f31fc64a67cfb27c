"""Lines above a text that say what sort of text it is, from when or by whom, and no news."""

from __future__ import annotations

import re

from vnsum.lazily import pattern

__all__ = ["is_quoted_item", "names_banner", "names_portal", "speaks"]

_EDGES = pattern(r"^[^\w\"“(]+|[^\w\"”)?!.…]+$")
"""Signs and pictures around a line of a page of a social network."""
_WHEN = (
    r"(?:(?:số|tháng|tuần(?! (?:xã|phường|quận|huyện|tỉnh|đặc khu|th))|quý|kỳ|lúc|hồi|ngày|năm|từ"
    r"|cập nhật|trong|\d)\b.*)?"
)
_SORT = (
    r"(?:kinh tế|thời sự|nội bộ|tổng hợp|cập nhật|nhanh|sáng|trưa|chiều|tối|tuần|tháng|xã|phường)"
)
_BANNER = pattern(
    rf"bản tin(?: {_SORT})* {_WHEN}\d[^.!?]*"
    rf"|tin (?:nhanh|tổng hợp|vắn|ngắn|nóng|mới)(?: {_WHEN}|\s*[-–|:].{{0,40}})?"
    r"|(?:cảnh báo|thông báo|tin) (?:khẩn|nhanh|nóng)(?:\s*[-–|:].{0,60})?"
    r"|(?:hỏa tốc|khẩn|thượng khẩn|công văn khẩn|công điện khẩn)"
    r"|hỏi\s*[-–&]?\s*đáp(?:\s*[-–|:].{0,40})?"
    r"|(?:ngày|đăng ngày|ngày đăng) (?:trả lời|hỏi|gửi|cập nhật)\s*:?\s*[\d/.\-: h]+"
    r"|(?:gửi|đăng|viết) bởi\s*:.{2,80}"
    r"|(?:số liệu|thông tin|tư liệu|ảnh|bài(?: và ảnh)?) (?:do|từ) [^.!?]{3,80} cung cấp"
)
_PORTAL = pattern(
    r"(?:cổng|trang) (?:thông tin điện tử|tt ?đt|thông tin)(?: tổng hợp)?(?: (?:của )?(?:ubnd )?"
    r"(?:xã|phường|thị trấn|quận|huyện|thị xã|thành phố|tỉnh)(?P<place>(?: [^\W\d_]+){0,5}))?",
    re.IGNORECASE,
)
_SPEAKS = pattern(r"\W*(?:hỏi|câu hỏi[^:?]{0,60})\s*:\s*\S|\W*số\s?:? ?\d+\s?/[\w-]+\b")
_QUOTED = pattern(r"[\"“][^\"“”]+[\"”]")


def names_banner(folded: str) -> bool:
    """Tell a line that heads a text and is no title.

    Args:
        folded: The line in the form to match.

    Returns:
        True for "bản tin kinh tế số 22/2024", "tin nhanh – phường an trạch", "hỏi - đáp",
        "ngày trả lời: 17/06/2025" and the like, with pictures around them or not.
    """
    return _BANNER.fullmatch(_EDGES.sub("", folded).strip()) is not None


def names_portal(text: str) -> bool:
    """Tell the name of a portal ("Cổng Thông tin điện tử xã Tân Lập").

    Args:
        text: The line.

    Returns:
        Whether the line is nothing else.
    """
    found = _PORTAL.fullmatch(text)
    return found is not None and all(word[0].isupper() for word in (found["place"] or "").split())


def is_quoted_item(folded: str) -> bool:
    """Tell a line in quotation marks from end to end: below a banner, what the text deals with.

    Args:
        folded: The line in the form to match.

    Returns:
        True for a rumour that a warning quotes before it answers.
    """
    return _QUOTED.fullmatch(_EDGES.sub("", folded)) is not None


def speaks(folded: str) -> bool:
    """Tell a question that the text answers, and the number of a paper: no title either.

    Args:
        folded: The line in the form to match.

    Returns:
        True for "hỏi: bao giờ có xe buýt?" and "số 07/cđ-ubnd, hồi 20 giờ".
    """
    return _SPEAKS.match(folded) is not None
