"""What stands above the title and is none: the site's name, its sections, who issues, what kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import BoilerplateKind
    from vnsum.reading.lines import Line

__all__ = [
    "BODY_NAME",
    "bare_name",
    "ends_like_text",
    "invites",
    "is_filed",
    "leads_with_kind",
    "masthead_kind",
    "names_kind",
    "names_site",
]

BODY_NAME = re.compile(
    r"(?:ủy ban|uỷ ban|ubnd|hđnd|hội đồng|sở|bộ|công an|phòng|văn phòng|ban|cục|đảng|thành ủy|"
    r"quận ủy|huyện ủy|tỉnh ủy|liên đoàn|hội|trung tâm|chi cục|tổng cục|đoàn|viện|trường|mặt trận|"
    r"phường|quận|xã|thị trấn|huyện|thành phố|tỉnh|công ty|tổng công ty|bệnh viện|đặc khu|trạm|"
    r"tòa án|đài (?:truyền thanh|phát thanh|khí tượng)|khu phố|tổ dân phố|hợp tác xã|điện lực|"
    r"xí nghiệp|ngân hàng|kho bạc|thư viện|bảo tàng|đội (?:quản lý|cảnh sát|thuế|trật tự)|"
    r"chi nhánh|hạt kiểm lâm|viện kiểm sát|bảo hiểm xã hội|đồn biên phòng)\b"
)
_ACTS = re.compile(
    r"\b(?:tuyển|cảnh báo|mời|trồng|sửa|hoãn|lắp|cắt|khám|ra quân|nạo vét|dời|tắt)\b"
)
"""What a body does, beside the common verbs; behind the first word a capital is a name."""
_COUNTED = re.compile(r"\b\d+(?:[.,]\d+)* [a-zđà-ỹ]")
"""A figure with its noun, which no name of a body has: "150 lao động"."""
_PAPER = re.compile(
    r"(?:phát ngôn|biên bản|lịch|danh sách|chương trình|kế hoạch|thông báo|tin|bản tin|thể lệ|thư"
    r"|giấy|báo cáo|nội quy|quy chế|hướng dẫn|lời|kết quả|thông tin|phương án|đề án)\b"
)
"""How the title of a paper begins that stands below the name of a body in capitals."""
_SITE = re.compile(
    r"(?:(?:cổng|trang) (?:thông tin|tin)\b|cổng ttđt\b|bản tin\b|chuyên (?:mục|trang)\b).*"
    r"|(?:trả lời (?:công dân|bạn đọc|cử tri)|hỏi(?: -| và|,)? đáp|hộp thư|đường dây nóng|bạn đọc"
    r"|ý kiến (?:bạn đọc|công dân|cử tri)|thư (?:công dân|bạn đọc))"
)
_PORTAL = re.compile(r"(?:cổng|trang) (?:thông tin|tin) điện tử\b|(?:cổng|trang) ttđt\b")
_KIND = re.compile(
    r"(?:thông cáo (?:báo chí|chung)|thông báo(?: quan trọng| khẩn)?|tin nóng|kế hoạch|công văn"
    r"|báo cáo(?: nhanh| tóm tắt)?|thư (?:ngỏ|mời|kêu gọi|chúc mừng)|lời kêu gọi|tờ trình|thể lệ"
    r"|tin báo chí|công bố|hỏa tốc|khẩn|tin hoạt động"
    r"|thông tin (?:\w+ )*(?:gửi|dành cho|cung cấp cho)? ?(?:các cơ quan )?báo chí.*"
    r"|thông tin chung số .*|quyết định|giấy mời|công điện|phát ngôn báo chí|biên bản|đính chính"
    r"|thông tin báo chí)\s*:?"
)
_ISSUE = re.compile(r" số \d[\w/-]{0,12}$")
_KIND_LED = re.compile(
    r"(?:thông báo|kế hoạch|chương trình|thể lệ|giấy mời|thư mời|thư ngỏ|báo cáo|quyết định)\b"
)
"""How a title begins whose first line is the kind of document ("THÔNG BÁO TUYỂN SINH")."""
_LEADING = re.compile(
    r"^(?:tiểu )?ban (?:chỉ huy|chỉ đạo|tổ chức|quản lý|điều hành|vận động)"
    r"(?: phòng(?: thủ dân sự| chống \w+ \w+|,))?"
    r"|^(?:công ty|xí nghiệp|chi nhánh)(?: cổ phần| tnhh)? cấp (?:thoát )?nước"
)
"""What looks like a verb in the name of a body: "Ban Chỉ huy phòng thủ dân sự", "cấp nước"."""
_FILED = re.compile(
    r"(?:mã (?:phản ánh|số|hồ sơ|tin|tra cứu|tiếp nhận)|trạng thái|lĩnh vực|ngày (?:gửi|tiếp nhận)|"
    r"người (?:gửi|hỏi)|đơn vị (?:xử lý|trả lời))\s*:"
)
"""What a form says of a letter it keeps, above its title."""
_GOES_ON = re.compile(r"(?:dự|tham dự|gửi)\b")
"""How a line begins that says whom or what a kind of letter above it is for."""
_INVITES = re.compile(r".*\bkính mời\b.*\b(?:dự|gia|lễ|hội)")
_PARTS = re.compile(r"\s[-–/|]\s")
_SECTION_SYLLABLES = 7
_BARE_SECTION_SYLLABLES = 3
"""Most syllables of a section's name with and without a dash in it; set by hand."""
_LONGEST = 26
"""Most syllables of a masthead; set by hand."""


def masthead_kind(
    group: Sequence[Line], below: Sequence[Line], *, led: bool = False
) -> BoilerplateKind | None:
    """Tell what a line above a possible title is, if it is no title itself.

    Args:
        group: The lines of one paragraph.
        below: The lines of the next paragraph.
        led: Whether a body that this one belongs to stands above it.

    Returns:
        "letterhead" for who issues and what kind of document it is, "navigation" for the site and
        its sections, None for anything else.
    """
    folded = " ".join(line.folded for line in group)
    syllables = sum(line.syllables for line in group)
    if is_filed(folded):
        return "navigation"
    if names_kind(folded) or invites(folded):
        return None if _GOES_ON.match(below[0].folded) else "letterhead"
    open_ended = not ends_like_text(group) and group[-1].text[-1] != ":"
    if not open_ended or syllables > _LONGEST or _runs_on(group, below, led=led):
        return None
    parts = _PARTS.split(folded)
    if all(BODY_NAME.match(part) or _SITE.fullmatch(part) for part in parts):
        shout = all(line.text.isupper() for line in group)
        named = map(bare_name, parts)
        verb = any(has_verb(BODY_NAME.sub("", part, count=1)) for part in named)
        verb = verb or _tells(" ".join(line.text for line in group))
        if not verb or (shout and len(parts) > 1):
            return "navigation" if any(map(_SITE.fullmatch, parts)) else "letterhead"
    if _SITE.fullmatch(folded) and (not has_verb(folded) or syllables <= _SECTION_SYLLABLES):
        return "navigation"
    return "navigation" if _is_section(folded, len(parts), syllables, below) else None


def _tells(text: str) -> bool:
    """Tell what a body does or counts from its name."""
    if text.isupper():
        return False
    small = " ".join(word for word in text.split() if not word[0].isupper())
    return bool(_ACTS.search(small) or _COUNTED.search(text))


def bare_name(folded: str) -> str:
    """Return the name of a body without what looks like a verb in it.

    Args:
        folded: The name in the form to match.

    Returns:
        The name without "ban chỉ huy phòng thủ dân sự" and the like.
    """
    return _LEADING.sub("", folded)


def ends_like_text(group: Sequence[Line]) -> bool:
    """Tell whether a line ends like a sentence; in capitals "…" only leaves a name out.

    Args:
        group: The lines of one paragraph.

    Returns:
        True when it does.
    """
    last = group[-1]
    return last.stopped and not (last.text.isupper() and last.text.endswith(("…", "...")))


def names_site(group: Sequence[Line]) -> bool:
    """Tell the name of a site, which is no title even where no other line is one.

    Args:
        group: The lines of one paragraph.

    Returns:
        True for "Cổng thông tin điện tử xã …" and the like.
    """
    folded = " ".join(line.folded for line in group)
    short = sum(line.syllables for line in group) <= _LONGEST and not group[-1].stopped
    return short and _PORTAL.match(folded) is not None and not has_verb(folded)


def is_filed(folded: str) -> bool:
    """Tell what a form says of a letter it keeps ("Mã phản ánh: …", "Người gửi: …")."""
    return _FILED.match(folded) is not None


def invites(folded: str) -> bool:
    """Tell a line that ends where what one is invited to begins ("… kính mời quý vị tới dự")."""
    return _INVITES.fullmatch(folded) is not None


def names_kind(folded: str) -> bool:
    """Tell a line that only says what kind of document it is ("thông báo")."""
    return _KIND.fullmatch(_ISSUE.sub("", folded.strip("[]() "))) is not None


def leads_with_kind(folded: str) -> bool:
    """Tell a line that begins with the kind of document.

    Args:
        folded: The first line of a title in the form to match.

    Returns:
        True for "thông báo tuyển sinh" and the like.
    """
    return _KIND_LED.match(folded) is not None


def _runs_on(group: Sequence[Line], below: Sequence[Line], *, led: bool) -> bool:
    """Tell a title in capitals that was broken after its subject.

    Below another body only a verb shows that the title has begun.
    """
    first = below[0]
    shout = group[-1].text.isupper() and first.text.isupper()
    named = any(form.match(first.folded) for form in (BODY_NAME, _SITE, _KIND, _PAPER))
    begun = not led or has_verb(" ".join(first.folded.split()[:2]))
    return shout and not first.gap and not named and begun


def _is_section(folded: str, parts: int, syllables: int, below: Sequence[Line]) -> bool:
    """Tell the name of a section: short, without a verb or a figure, above something longer."""
    most = _SECTION_SYLLABLES if parts > 1 else _BARE_SECTION_SYLLABLES
    longer = sum(line.syllables for line in below) > max(syllables, most)
    longer = longer and below[-1].text[-1] != ":"
    return syllables <= most and longer and not re.search(r"\d", folded) and not has_verb(folded)
