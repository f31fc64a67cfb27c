"""Kinds of documents: which line names one, and whether the line below says enough without it."""

from __future__ import annotations

from vnsum.lazily import pattern
from vnsum.reading.parts.bodies import BODY_NAME
from vnsum.text.verbs import has_verb

__all__ = ["corrects", "keeps_kind", "leads_with_kind", "names_kind", "opens_with_kind"]

_KIND = pattern(
    r"(?:thông cáo (?:báo chí|chung)|thông báo(?: quan trọng| khẩn| báo chí)?|tin nóng|kế hoạch"
    r"|công văn|báo cáo(?: nhanh| tóm tắt)?|thư (?:ngỏ|mời|kêu gọi|chúc mừng|khen(?: ngợi)?|cảm ơn)"
    r"|lời kêu gọi|tờ trình|thể lệ"
    r"|tin báo chí|công bố|hỏa tốc|khẩn|tin hoạt động"
    r"|thông tin (?:\w+ )*(?:gửi|dành cho|cung cấp cho)? ?(?:các cơ quan )?báo chí.*"
    r"|thông tin chung số .*|quyết định|giấy mời|công điện|phát ngôn báo chí|biên bản|đính chính"
    r"|thông tin báo chí|kết luận|dự thảo(?: lần (?:thứ )?\w+)?|thông báo đính chính|cải chính"
    r"|trả lời (?:phản ánh|kiến nghị|đơn|ý kiến)"
    r"(?: (?:của )?(?:công dân|cử tri|người dân|bạn đọc))?)\s*:?"
)
"""Kinds that go where the line below says what the document is about."""
_STAYS = pattern(
    r"hướng dẫn|(?:thông báo )?kết luận (?:thanh tra|kiểm tra|giám sát)|thông báo kết (?:luận|quả)"
    r"|bảng giá(?: (?:niêm yết|dịch vụ|vé|tham khảo))?|biểu (?:giá|phí)|danh sách"
    r"|nội quy|quy (?:chế|định)|thư mời báo giá"
    r"|lịch (?:tiếp (?:công )?dân|(?:công tác|làm việc)(?: tuần)?|trực|tiêm(?: chủng)?)"
    r"|lịch c[ắú][tp] điện|lấy ý kiến(?: góp ý)?(?: (?:của )?(?:nhân dân|cử tri|người dân))?"
)
"""Kinds that the line below does not stand without: "BẢNG GIÁ", "Trông giữ xe tại chợ"."""
_CORRECTS = pattern(r"\W*(?:thông báo )?(?:đính chính|cải chính)\W*")
"""A kind that takes back what the line below it says, which is no title without it."""
_ISSUE = pattern(r" số \d[\w/-]{0,12}$")
_NUMBERED = pattern(r"\s*\(số[^()]{2,40}\)$")
_KIND_LED = pattern(
    r"(?:thông báo|kế hoạch|chương trình|thể lệ|giấy mời|thư mời|thư ngỏ|báo cáo|quyết định"
    r"|đính chính|cải chính)\b"
)
"""How a title begins whose first line is the kind of document ("THÔNG BÁO TUYỂN SINH")."""
_ABOUT = r"(?:việc|kết quả|tình hình|công tác|giá|lịch|mức|chế độ|chính sách)"
"""What a headline begins with where it loses the "về" before it."""
_COMES = r"(?:đích|nguồn|quê|đêm|đến|tới|với|làng|nhà|tay|hưu|thăm|trước|sau|đội|cội|chung|nước)"
"""What "về" goes or comes to, so that it is a verb: "Về đích sớm"."""
_GOES_ON = pattern(
    r"(?:(?:tham )?dự|gửi|của|nhân (?:dịp|kỷ niệm|ngày)|(?:tháng|quý|tuần|năm) (?:\d|[ivx]+\b)"
    rf"|tại|đối với|về(?! (?:{_ABOUT}|{_COMES})\b))\b"
)
"""How a line begins that says whom, when or what a kind above it is for, and nothing alone."""


def names_kind(folded: str) -> bool:
    """Tell a line that only says what kind of document it is ("thông báo")."""
    bare = _NUMBERED.sub("", folded).strip("[]() ")
    return _KIND.fullmatch(_ISSUE.sub("", bare)) is not None


def opens_with_kind(folded: str) -> bool:
    """Tell a line that begins with such a kind, whatever stands behind it."""
    return _KIND.match(folded) is not None


def stays(folded: str) -> bool:
    """Tell a kind of document that its subject does not stand without ("bảng giá")."""
    return _STAYS.fullmatch(folded) is not None


def keeps_kind(folded: str, below: str, *, shout: bool) -> bool:
    """Tell whether a line that names a kind of document belongs to the title below it.

    Args:
        folded: The line in the form to match.
        below: The next line in the form to match.
        shout: Whether the first one is in capitals, as no section of a site is.

    Returns:
        True for "GIẤY MỜI" above "dự hội nghị …" and "BẢNG GIÁ" above "trông giữ xe …"; False for
        "THÔNG BÁO" above "tổ chức …" and where a body below does something, as in news.
    """
    kept = stays(folded)
    if (kept or names_kind(folded)) and _GOES_ON.match(below):
        return True
    body = BODY_NAME.match(below) if kept else None
    acts = body is not None and has_verb(below[body.end() :])
    return kept and shout and not acts


def corrects(folded: str) -> bool:
    """Tell a kind of document that takes back what the line below it names ("đính chính")."""
    return _CORRECTS.fullmatch(folded) is not None


def leads_with_kind(folded: str) -> bool:
    """Tell a line that begins with the kind of document.

    Args:
        folded: The first line of a title in the form to match.

    Returns:
        True for "thông báo tuyển sinh" and the like.
    """
    return _KIND_LED.match(folded) is not None
