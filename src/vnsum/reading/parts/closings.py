"""Where the article of a page ends: headings of other articles and of what readers say."""

from __future__ import annotations

from functools import lru_cache

from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise

__all__ = ["VOTES", "counts_votes", "follows_us", "names_others"]

_NEWS = r"(?:các |những )?(?:tin|bài|video|ảnh|văn bản|thông tin|chuyên mục|chủ đề|tác phẩm)"
_SORT = (
    r"(?:liên quan|khác|mới(?: đăng| nhất| hơn| cập nhật)?|đã (?:đăng|đưa)|cùng (?:chuyên )?mục"
    r"|cùng (?:chủ đề|loại|tác giả|thể loại|sự kiện)|cũ hơn|nổi bật|tiêu điểm|đọc nhiều"
    r"|xem nhiều|được quan tâm|hot|nóng|gợi ý)"
)
_HEADING = pattern(
    rf"(?:{_NEWS}(?: (?:tức|bài|viết|báo))?(?:,? ?(?:và )?bài(?: viết)?)? {_SORT}(?: nhất)?"
    rf"|cùng (?:chuyên )?mục|tin cùng.{{2,20}}|có liên quan|liên quan|nổi bật|mới nhất"
    r"|(?:đọc|xem) (?:nhiều(?: nhất)?|thêm|tiếp)|tin nóng|tiêu điểm"
    r"|(?:có thể )?bạn (?:có thể )?(?:quan tâm|thích)|dành cho bạn|gợi ý cho bạn|đừng bỏ lỡ"
    r"|(?:mời (?:bạn|quý vị)(?: đọc)? )?(?:đón )?xem thêm"
    r"|related (?:posts|news|articles)|bài (?:trước|sau|tiếp theo)"
    r"|(?:các |viết |gửi |ý kiến )?bình luận(?: của (?:bạn|bạn đọc|độc giả))?"
    r"|(?:các )?ý kiến (?:của )?(?:bạn đọc|độc giả|của bạn)|ý kiến (?=\()"
    r"|(?:để lại|gửi|thêm) (?:một )?bình luận"
    r"|phản hồi(?: của (?:bạn đọc|độc giả))?|comments?|leave a (?:reply|comment)"
    r"|tất cả cảm xúc\s?:.{0,60}|phù hợp nhất|viết bình luận.{0,20}"
    r"|chịu trách nhiệm (?:nội dung|chính|xuất bản)\s?:.{2,80})"
    r"\s?(?:\(\d{1,4}\)|\d{1,4})?\s?:?"
)
_LONGEST = 120
"""Characters of such a heading."""
_EDGES = "|=*~»>•-–. \t"
_FOLLOW = pattern(
    r"(?:(?:xin )?(?:kính )?mời (?:quý )?(?:độc giả|bạn đọc|khán giả|thính giả|quý vị|các bạn|bạn)"
    r"|đừng quên|hãy(?= (?:theo dõi|đăng ký|nhấn))|(?:bấm|nhấn)(?= (?:theo dõi|đăng ký)))"
    r"\b[^.!?]{0,40}\b(?:theo dõi|đón (?:xem|đọc)|đăng ký|subscribe|follow)\b[^.!?]{0,80}"
    r"\b(?:zalo|youtube|facebook|fanpage|tiktok|google news|kênh|ứng dụng|truyền hình|báo|đài)"
    r"\b[^.!?]{0,80}[.!]{0,3}"
)
"""What a paper says of itself below its articles."""
VOTES = pattern(
    r"(?:(?:tổng(?: cộng| số)?|(?:đã )?có|số)\s?:?\s?)?\d[\d.,]*k? (?:lượt|phiếu|người)"
    r"(?: đã)? (?:bình chọn|bầu chọn|bỏ phiếu|bình bầu)|(?:tổng(?: số)?|số)"
    r" (?:lượt|phiếu|người)(?: đã)? (?:bình chọn|bầu chọn|bỏ phiếu)\s?:\s?\d[\d.,]*"
)
"""How many have voted in a poll of a page, in the form to match."""


@lru_cache(maxsize=4096)
def names_others(text: str) -> bool:
    """Tell the heading of other articles, of comments or of those who run a page.

    Args:
        text: A block of a page.

    Returns:
        True for "Tin liên quan", "Cùng chuyên mục", "Ý kiến bạn đọc (3)" and the like.
    """
    if len(text) > _LONGEST:
        return False
    return _HEADING.fullmatch(fold(normalise(text).text).strip(_EDGES)) is not None


def follows_us(text: str) -> bool:
    """Tell a line that asks readers to follow a paper or a station.

    Args:
        text: A block of a page.

    Returns:
        True for "Mời quý độc giả theo dõi Báo An Hòa trên YouTube." and the like.
    """
    return _FOLLOW.fullmatch(fold(normalise(text).text).strip()) is not None


def counts_votes(text: str) -> bool:
    """Tell how many have voted in a poll of a page.

    Args:
        text: A block of a page.

    Returns:
        True for "Tổng: 1.204 lượt bình chọn" and the like.
    """
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return False
    return VOTES.fullmatch(fold(normalise(text).text).strip(_EDGES)) is not None
