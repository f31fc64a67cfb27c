"""Whom to ask about a text, who and whom it is from and for, as a page or a letter says it."""

from __future__ import annotations

from itertools import pairwise
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
    r"(?:(?:(?:giới thiệu|thông tin|đôi nét|vài nét|tổng quan)(?: chung)? )?về|giới thiệu|about)"
    r" (?P<who>[^:.,;?!]{2,90}?)\s?:?"
)
_NAMED = pattern(r"(?:[A-ZĐÀ-Ỹ][^\s:.,]*|&|và|TMCP)(?: (?:[A-ZĐÀ-Ỹ][^\s:.,]*|&|và|TMCP))*")
"""A name each of whose words has a capital."""
_FIRM = pattern(
    r"(?:(?:tổng )?công ty|cty|tập đoàn|ngân hàng|quỹ|hiệp hội|trường|học viện|đại học|bệnh viện"
    r"|viện|trung tâm|hợp tác xã|htx|liên minh|doanh nghiệp|chúng tôi|tổ chức|điện lực|chuỗi"
    r"|thương hiệu|nhà máy|câu lạc bộ)\b"
)
"""Who tells of itself below its releases; a State body does not."""
_SELF = (
    r"(?:là|hiện (?:có|là|nay)|được thành lập|thành lập|ra đời|hoạt động|chuyên|tiền thân"
    r"|có (?:trụ sở|tiền thân|lịch sử|mặt)|sở hữu)\b"
)
_OF_SELF = pattern(rf"(?:[^.:;]{{2,90}} )?{_SELF}")
_NOTE = pattern(
    rf"\*{{1,3}} ?(?:{_FIRM.pattern}[^.:;]{{0,70}}|[^.:;]{{2,60}}"
    rf"\((?:mã(?: (?:ck|cp|chứng khoán|cổ phiếu))?|hose|hnx|upcom)\b[^()]{{1,30}}\)),? {_SELF}.*"
)
"""A firm that tells of itself behind an asterisk: "* Công ty Nước Bình An thành lập năm 1998 …"."""
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
    told = [line for line in lines[half + 1 :] if not line.role][-1 - _ABOUT_LINES :]
    for line, below in pairwise(told):
        if _heads_self(line, below):
            told = told[told.index(line) :]
            break
    else:
        told = [line for line in told[-1:] if line.stopped and _NOTE.fullmatch(line.folded)]
    for line in told:
        line.role = "contact"


def _heads_self(line: Line, below: Line) -> bool:
    """Tell a heading below which a firm tells of itself."""
    found = None if line.stopped or not below.stopped else _ABOUT.fullmatch(line.folded)
    if found is None:
        return False
    if _NAMED.fullmatch(line.text, *found.span("who")):
        return True
    return _FIRM.match(found["who"]) is not None and _OF_SELF.match(below.folded) is not None
