"""Whom to ask about a text, who and whom it is from and for, as a page or a letter says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.layout.lines import Line

__all__ = ["CONTACT", "CONTACT_LABEL", "ISSUED_BY", "LINKED", "REUSE", "WIRE", "mark_about"]

_ASK = (
    r"(?:(?:(?:người|đầu mối|thông tin)|mọi (?:thông tin|chi tiết).{0,30}"
    r"|(?:(?:để biết )?(?:thêm )?thông tin|mọi (?:vướng mắc|thắc mắc|góp ý|ý kiến|phản ánh))"
    r"[^.:]{0,40}(?:xin|vui lòng|đề nghị)) )?"
    r"liên hệ(?: báo chí| truyền thông| (?:về|với|qua|theo)[^.:]{0,30})?"
)
"""What one may ask about, before "liên hệ"."""
_CREDIT = r"(?:ghi|nêu|dẫn|trích)(?: dẫn)? rõ nguồn(?! (?:gốc|thu|vốn|lực|hàng|tiền))\b"
_USE = r"khi (?:phát hành|đăng|sử dụng|trích|sao chép|dẫn|khai thác)\b"
REUSE = pattern(
    rf"[®©*(]?\s?(?:(?:đề nghị|yêu cầu|vui lòng|xin) )?(?:{_CREDIT}[^.]{{0,80}}\b{_USE}[^.]{{0,60}}"
    r"\b(?:website|trang (?:web|tin|này|thông tin)|cổng (?:thông tin|ttđt)|báo này)\b[^.]{0,60}"
    rf"|{_USE}[^.,]{{2,60}},? (?:đề nghị|yêu cầu|vui lòng|xin|phải) {_CREDIT}[^.]{{0,100}})"
    r"[.)!]{0,2}$"
)
"""What a site asks of those who use its texts, in the form to match."""
CONTACT = pattern(
    rf"{REUSE.pattern}|"
    r"(?:©|\(c\) ?20|copyright\b|bản quyền (?:thuộc|©)|(?:đường dây nóng|hotline"
    r"|điện thoại|đt|tel|fax|facebook|fanpage|e-?mail|thư điện tử|website|địa chỉ|trụ sở"
    rf"|(?:media |press )?contact|{_ASK}|giấy phép (?:số|thiết lập)"
    r"|chịu trách nhiệm(?: chính| nội dung)?|ghi rõ nguồn)\s*(?::|số|©)).*"
    r"|(?:đường dây nóng|hotline|tổng đài|đặt (?:lịch|hẹn)|chăm sóc khách hàng)[^:.]{0,45}"
    r"\s?:\s?[\d(+][\d .()/+-]{5,}\D{0,3}(?:[(|].{0,50})?$"
)
"""A line of contacts, in the form to match."""
CONTACT_LABEL = pattern(rf"{_ASK}\s*:")
"""What opens a list of contacts."""
WIRE = pattern(
    r"(?P<who>(?:(?:phó )?thủ tướng|bộ trưởng|chủ tịch|trưởng ban|giám đốc|ban chỉ (?:huy|đạo))\b"
    r"[^.:]{3,70}) điện\s?:$"
)
"""Who sends an urgent dispatch, above those it is sent to."""
ISSUED_BY = pattern(
    r"(?:^|[|•·]\s*)(?:cơ quan|đơn vị) (?:ban hành|phát hành|đăng(?: tải| tin)?|gửi(?: tin)?)"
    r"\s?:\s?(?P<who>[^|•·:]{3,80}?)\s*(?=$|[|•·])"
)
"""Who issues a text, as the form on its page says."""
_ABOUT = pattern(
    r"(?:(?:(?:Giới thiệu|Thông tin|Đôi nét|Vài nét)(?: chung)? )?(?:Về|về)|Giới thiệu|About)"
    r"(?: (?:[A-ZĐÀ-Ỹ][^\s:.,]*|&|và|TMCP))+\s?:?"
)

_ABOUT_LINES = 3
"""Most paragraphs in which a firm tells of itself below its release; set by hand."""
_TAIL_SHARE = 2
"""The share of the lines, as a divisor, that a release has before them."""
LINKED = pattern(
    r"(?:(?:xem |thông tin )?chi tiết|mời \w+(?: \w+)? xem|link)\b[^:.]{0,40}\s?:?\s*"
    r"(?:https?://|www\.)\S+"
)
"""Where more is told: a link with a word before it."""


def mark_about(lines: Sequence[Line]) -> None:
    """Give what a firm tells of itself below its release the role of its contacts.

    Args:
        lines: All lines; those that have a role keep it.
    """
    half = len(lines) // _TAIL_SHARE
    heads = [
        place
        for place, line in enumerate(lines)
        if place > half and not line.role and not line.stopped and _ABOUT.fullmatch(line.text)
    ]
    if not heads:
        return
    told = [line for line in lines[heads[0] + 1 :] if not line.role]
    if 0 < len(told) <= _ABOUT_LINES and told[0].stopped:
        for line in (lines[heads[0]], *told):
            line.role = "contact"
