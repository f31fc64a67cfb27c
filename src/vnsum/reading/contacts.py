"""Whom to ask about a text and whom it is sent to, as lines of a page or a letter say it."""

from __future__ import annotations

import re

__all__ = ["CONTACT", "CONTACT_LABEL", "WIRE"]

_ASK = (
    r"(?:(?:(?:người|đầu mối|thông tin)|mọi (?:thông tin|chi tiết).{0,30}"
    r"|(?:(?:để biết )?(?:thêm )?thông tin|mọi (?:vướng mắc|thắc mắc|góp ý|ý kiến|phản ánh))"
    r"[^.:]{0,40}(?:xin|vui lòng|đề nghị)) )?"
    r"liên hệ(?: báo chí| truyền thông| (?:về|với|qua|theo)[^.:]{0,30})?"
)
"""What one may ask about, before "liên hệ"."""
CONTACT = re.compile(
    r"(?:©|\(c\) ?20|copyright\b|bản quyền (?:thuộc|©)|(?:đường dây nóng|hotline"
    r"|điện thoại|đt|tel|fax|facebook|fanpage|e-?mail|thư điện tử|website|địa chỉ|trụ sở"
    rf"|(?:media |press )?contact|{_ASK}|giấy phép (?:số|thiết lập)"
    r"|chịu trách nhiệm(?: chính| nội dung)?|ghi rõ nguồn)\s*(?::|số|©)).*"
    r"|(?:đường dây nóng|hotline|tổng đài|đặt (?:lịch|hẹn)|chăm sóc khách hàng)[^:.]{0,45}"
    r"\s?:\s?[\d(+][\d .()/+-]{5,}\D{0,3}(?:[(|].{0,50})?$"
)
"""A line of contacts, in the form to match."""
CONTACT_LABEL = re.compile(rf"{_ASK}\s*:")
"""What opens a list of contacts."""
WIRE = re.compile(
    r"(?P<who>(?:(?:phó )?thủ tướng|bộ trưởng|chủ tịch|trưởng ban|giám đốc|ban chỉ (?:huy|đạo))\b"
    r"[^.:]{3,70}) điện\s?:$"
)
"""Who sends an urgent dispatch, above those it is sent to."""
