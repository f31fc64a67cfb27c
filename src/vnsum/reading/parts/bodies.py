"""Bodies that issue releases: what a line that is only the name of one looks like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["BODY_NAME", "FROM", "ORGAN", "bare_name", "names_body"]

BODY_NAME = pattern(
    r"(?:ủy ban|uỷ ban|ubnd|hđnd|hội đồng|sở|bộ (?:đội biên phòng|chỉ huy)"
    r"|bộ(?! (?:ảnh|phim|sách|tiêu chí))|công an"
    r"|phòng(?!,? (?:chống|ngừa|tránh|bệnh|trừ))|văn phòng(?: đăng ký đất đai)?"
    r"|ban(?! (?:hành|bố|đầu))|cục(?! bộ)|đảng|thành ủy|quận ủy|huyện ủy|tỉnh ủy|liên đoàn"
    r"|hội(?! (?:nghị|thi|thao|chợ|thảo|trại|diễn|xuân|khỏe|đàm))|trung tâm|chi cục|tổng cục"
    r"|đoàn(?! kết)|viện(?! (?:trợ|phí))|trường(?! hợp)|mặt trận|phường|quận|xã(?! hội)|thị trấn"
    r"|huyện|thành phố|tỉnh|công ty|tổng công ty|cty|bệnh viện|đặc khu|trạm|tòa án"
    r"|đài (?:truyền thanh|phát thanh|khí tượng|kttv)|khu phố|tổ dân phố|hợp tác xã|htx|liên minh"
    r"|điện lực|xí nghiệp|ngân hàng|kho bạc|thư viện|bảo tàng"
    r"|đội (?:quản lý|cảnh sát|thuế|trật tự)|chi nhánh|hạt kiểm lâm|viện kiểm sát"
    r"|bảo hiểm xã hội|bhxh|đồn biên phòng|quỹ(?! đất)|tập đoàn|bqlda|ban qlda"
    r"|cảng(?: hàng không| vụ)?|bưu điện|viễn thông|bến (?:xe|tàu)|khu bảo tồn|giáo xứ"
    r"|nhà (?:văn hóa|thiếu nhi|máy|hát|khách|thi đấu)|cung (?:văn hóa|thiếu nhi)|câu lạc bộ|clb"
    r"|thanh tra (?:tỉnh|thành phố|huyện|sở|bộ|chính phủ|nhà nước)|hiệp hội|học viện|vườn quốc gia"
    r"|cụm (?:thi đua|chuyên môn|công nghiệp)|khoa(?! (?:học|bảng))"
    r"|(?:phân|chi) (?:hội|đoàn|bộ|viện)|đại học(?! sinh)|cao đẳng|thuế (?:cơ sở|tỉnh|thành phố)"
    r"|thống kê (?:tỉnh|thành phố|khu vực|huyện|quận|cơ sở)|hải quan (?:khu vực|cửa khẩu|tỉnh)"
    r"|cơ quan (?:thuế|hải quan|bảo hiểm xã hội|cảnh sát|điều tra|thi hành án))\b"
)
ORGAN = pattern(
    r"ban (?:thường vụ|chấp hành|giám hiệu|giám đốc|thường trực|tổ chức|biên tập|vận động|lãnh đạo)"
    r"|thường trực|văn phòng|hội đồng (?:quản trị|thành viên)"
)
"""An organ that every body has, whose name says nothing without the one above it."""
_ACTS = pattern(
    r"\b(?:tuyển|chủ động|cảnh báo|trả lời|mời|trồng|sửa|hoãn|lắp|cắt|khám|ra quân|nạo vét|dời|tắt"
    r"|thông báo|tập (?:trung|huấn)|bế mạc|giải ngân|khắc phục|chiêu sinh|khen|phát (?:gạo|quà)"
    r"|cấm(?! sơn)|dạy(?! nghề)|chích|dọn|phá (?:đường dây|ổ|án)|tạm (?:ngừng|ngưng|dừng)|truy quét"
    r"|ngừng cấp|đổi (?:giấy|lịch|tên)|mở (?:lớp|đợt|cửa)|đóng cửa)\b"
)
"""What a body does, beside the common verbs; behind the first word a capital is a name."""
_COUNTED = pattern(
    r"(?<!số )(?<!phố )(?<!vực )(?<!tổ )(?<!đội )(?<!trạm )(?<!ấp )(?<!thôn )(?<!quận )(?<!phường )"
    r"\b\d+(?:[.,]\d+)* [^\W\d_]",
    re.IGNORECASE,
)
"""A figure with its noun, which no name of a body has: "150 lao động"."""
_SAYS = pattern(
    r"\b(?:thông báo|về việc|v/v|kết quả|danh sách|công khai|(?<!du )lịch(?! sử))\b|\bnăm \d{4}"
    r"|\b(?:nhiệm kỳ|giai đoạn) \d"
    r"|\d/\d|\d%|[:;?!]"
)
"""What no name of a body holds, in capitals or not."""
_NEVER = pattern(r"\b(?:ở|trong|trên|khi|những|nhưng|vẫn|hơn|để|thế nào)\b")
_NEVER_SMALL = pattern(r"\b(?:lại|còn|cùng|với|vì|một|mỗi|sau|trước|cho|chuyện|mới|ngày)\b")
"""Words of a headline that no name of a body holds, the second ones in small letters."""
_PLACE = pattern(
    r"(?:phường|quận|xã|thị trấn|huyện|thành phố|tỉnh|đặc khu|khu phố|tổ dân phố|công an|ubnd)\b"
)
"""Bodies that are there for a place, not for a field."""
_NAMED = pattern(r"\b(?:hải phòng|cần thơ|cần giờ|cần đước|giao thủy|thu bồn)\b")
"""Places whose names look like verbs where all is in capitals."""
_COOPERATIVE = "hợp tác xã"
"""A body whose name holds the word for a commune."""
_UNITS = frozenset(
    "phường quận xã trấn huyện phố tỉnh thị thành tp tp. khu vực đặc và số".split()  # noqa: SIM905 - a list of words
)
"""Small words beside the name of a place."""
_LEADING = pattern(
    r"^(?:tiểu )?ban (?:chỉ huy|chỉ đạo|tổ chức|quản lý|điều hành|vận động)"
    r"(?: phòng(?: thủ dân sự|,? chống \w+ \w+|,))?"
    r"|^(?:công ty|xí nghiệp|chi nhánh)(?: cổ phần| tnhh)? cấp (?:thoát )?nước"
)
"""What looks like a verb in the name of a body: "Ban Chỉ huy phòng thủ dân sự", "cấp nước"."""
_FIELD = pattern(
    r"\b(?:đầu tư|xây dựng|(?<!mạng lưới )cấp (?:thoát )?nước|phòng,? chống(?: \w+ \w+)?"
    r"|phòng thủ dân sự|phòng cháy|chữa cháy|(?:tìm kiếm )?cứu (?:nạn|hộ|hỏa|trợ)|tìm kiếm"
    r"|kiểm tra|điều tra|hỗ trợ|hướng dẫn|vận động|tuyên truyền|giải quyết|khen thưởng|kỷ luật"
    r"|thi (?:đua|hành án|đấu)|lắp đặt|xử lý|tiếp (?:công )?dân|mua bán|đấu giá|mở rộng"
    r"|tổ chức|điều chỉnh|kiểm soát|tăng cường|đổi mới|thu phí|trồng trọt"
    r"|khám(?: chữa)? bệnh|(?<=việc )làm)\b"
)
"""What bodies are there for, which looks like what they do: "Ban QLDA đầu tư xây dựng"."""
_MADE_FOR = pattern(
    r"(?:ban|bqlda|hội đồng|trung tâm|công ty|tổng công ty|cty|quỹ|chi cục|trạm|đội|xí nghiệp)\b"
)
"""Bodies with such a field in small letters; the others write it with a capital."""


FROM = pattern(r"(?:tin|thông tin|bài|nguồn)(?: từ|:) ?")
"""What may stand before the name of who sends a text."""


_UNIT_LED = pattern(
    r"(?:ubnd |(?:uỷ|ủy) ban nhân dân )?(?:phường|quận|xã|thị trấn|huyện|thành phố|tỉnh"
    r"|đặc khu)\b"
)
"""A place that a line begins with, as itself or as the body that runs it."""
_NAME_ENDS = pattern(rf"[-–,/|()]|\b{BODY_NAME.pattern}")
_NAME_SYLLABLES = 5
"""Most syllables of the name of a place, until another body or a mark; set by hand."""


def names_body(text: str) -> bool:
    """Tell a line that is only the name of a body and says nothing that it does.

    Args:
        text: The line.

    Returns:
        True for "SỞ XÂY DỰNG THÀNH PHỐ HẢI NINH", False for "Sở Xây dựng cấm đường".
    """
    folded = fold(text)
    sent = FROM.match(folded)
    if sent:
        return names_body(text[sent.end() :])
    kind = BODY_NAME.match(folded)
    if kind is None or _SAYS.search(folded) or _NEVER.search(folded) or _outruns_place(folded):
        return False
    capital = text.isupper() or all(word[0].isupper() for word in text.split() if word[0].isalpha())
    if capital:
        bare = _FIELD.sub(" ", folded)
        if _ACTS.search(bare) or _COUNTED.search(folded):
            return False
        shown = folded if _PLACE.match(folded) else _FIELD.sub(" ", bare_name(folded))
        return not has_verb(BODY_NAME.sub("", _NAMED.sub(" ", shown), count=1))
    small = " ".join(word for word in text.split() if not word[0].isupper())
    own = len(kind[0].split()) if kind[0] == _COOPERATIVE else 0
    if (
        _goes_on(text.split()[own:])
        or _ACTS.search(small)
        or _NEVER_SMALL.search(small)
        or _COUNTED.search(text)
    ):
        return False
    made = _MADE_FOR.match(folded) is not None
    behind = " ".join(text.split()[len(kind[0].split()) :])
    return not has_verb("- " + (_FIELD.sub(" ", behind) if made else behind))


def _outruns_place(folded: str) -> bool:
    """Tell a place with more words behind it than the name of one has: what it does."""
    if not _UNIT_LED.match(folded):
        return False
    parts = _NAME_ENDS.split(_FIELD.sub(" ", folded))
    return any(len(part.split()) > _NAME_SYLLABLES for part in parts)


def _goes_on(words: Sequence[str]) -> bool:
    """Tell a small word behind the name of a place, where the name of a body would end."""
    placed = unit = False
    for word in words:
        known = word.lower() in _UNITS
        if placed and not known and word[0].islower():
            return True
        placed = placed or (unit and not known and not word[0].islower())
        unit = known and word.lower() != "và"
    return False


def bare_name(folded: str) -> str:
    """Return the name of a body without what looks like a verb in it.

    Args:
        folded: The name in the form to match.

    Returns:
        The name without "ban chỉ huy phòng thủ dân sự" and the like.
    """
    return _LEADING.sub("", folded)
