"""Lines that are not the release's own text, by kind.

A line that ends like a sentence is never taken, except behind a label that no
sentence begins with. Headings of related links, comment forms and recipients
open a section that lasts until a line that can only be body text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from vnsum.reading.bylines import is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import BoilerplateKind
    from vnsum.reading.lines import Line

__all__ = ["BODY_SYLLABLES", "mark_boilerplate", "names_buttons", "names_furniture"]

BODY_SYLLABLES = 12
"""Least syllables of a line with a stop that ends a section: links and labels have no stop."""

_ALWAYS: tuple[tuple[BoilerplateKind, re.Pattern[str]], ...] = (
    (
        "letterhead",
        re.compile(
            r".*(?:cộng hòa xã hội chủ nghĩa việt nam|độc lập ?- ?tự do ?- ?hạnh phúc"
            r"|đảng cộng sản việt nam$)"
        ),
    ),
    ("tags", re.compile(r"(?:từ khóa|tags?|thẻ|chủ đề)\s*:.*|#\w+(?:[\s,]+#\w+)*$")),
    ("recipients", re.compile(r"(?:nơi nhận|kính gửi)\s*:.*")),
    (
        "contact",
        re.compile(
            r"(?:©|\(c\) ?20|copyright\b|bản quyền (?:thuộc|©)|(?:đường dây nóng|hotline"
            r"|điện thoại|đt|tel|fax|e-?mail|thư điện tử|website|địa chỉ|trụ sở"
            r"|(?:media |press )?contact"
            r"|(?:(?:người|đầu mối|thông tin|mọi (?:thông tin|chi tiết).{0,30}) )?liên hệ"
            r"(?: báo chí| truyền thông)?|giấy phép (?:số|thiết lập)"
            r"|chịu trách nhiệm(?: chính| nội dung)?|ghi rõ nguồn)\s*(?::|số|©)).*"
        ),
    ),
)
_MOTTOS = ("việt nam", "hạnh phúc")
"""What every line that the first pattern matches holds; it is the only slow one."""
_UNSTOPPED: tuple[tuple[BoilerplateKind, re.Pattern[str]], ...] = (
    (
        "related",
        re.compile(
            r"(?:các |những )?(?:tin(?: tức)?|bài(?: viết)?|thông tin)(?: \w+)? (?:liên quan|khác|"
            r"mới(?: đăng| nhất| hơn)?|đã đăng|đã đưa|cùng chuyên mục|cùng mục|cũ hơn|nổi bật|"
            r"xem nhiều|đọc nhiều)\s*(?::|[:»].{0,200})?|"
            r"(?:tin|bài) (?:cũ|mới) hơn\s*:?.{0,200}|bài (?:trước|sau)\s*:.{0,200}|"
            r"bài viết xem|(?:xem|đọc) thêm\s*:?.{0,150}|"
            r"(?:có thể bạn quan tâm|cùng chuyên mục|tin nóng|đọc nhiều nhất)\s*(?:[:»].{0,200})?"
        ),
    ),
    (
        "comments",
        re.compile(
            r"(?:viết |gửi |ý kiến )?bình luận(?: của bạn)?(?: \(\d+\))?\s*:?|"
            r"ý kiến bạn đọc.{0,20}|(?:nhập|để lại) bình luận\b.{0,60}|"
            r"(?:[\d,.]+/5 )?\(?\d+ lượt đánh giá\)?|"
            r"(?:họ (?:và )?tên|số điện thoại|tiêu đề|nội dung|email|mã xác nhận|captcha)\s*"
            r"(?::?\s*\(\*\)|:).{0,60}|gửi (?:phản hồi|ý kiến|đi)|"
            r"tổng số điểm của bài viết là\s*:.*|click để đánh giá bài viết|"
            r"(?:đánh giá(?: bài viết)?|xếp hạng)\s*:.{0,40}|"
            r"báo cáo (?:nội dung|bài viết|vi phạm)(?: (?:không phù hợp|xấu|vi phạm))?"
        ),
    ),
    (
        "share",
        re.compile(
            r"(?:(?=(?P<button>(?:chia sẻ|share|in (?:trang|bài(?: viết)?|tin)|bản in|"
            r"gửi (?:mail|email|bài viết)|"
            r"facebook|zalo|twitter|messenger|linkedin|thích|like|lưu bài|"
            r"(?:xem )?cỡ chữ|nghe (?:bài|đọc)|"
            r"(?:lượt|số lần) (?:xem|đọc)|\d[\d.]* lượt (?:xem|đọc)|a[+-]|a(?=\s|$)|google news|"
            r"theo dõi(?: trên)?|sao chép liên kết|copy link|đọc bài viết|print|email)"
            r"\s*(?::\s*[\d.]*|\d[\d.]*(?=\s|$))?[\s|/,•-]*))(?P=button))+"
            r"(?:lên facebook|\d[\d.]*)?|"
            r"ảnh trong bài(?:\s*:.{0,60})?|"
            r"(?:(?:thích|phản hồi|trả lời|chia sẻ|bình luận|xem bản dịch|\d+ (?:giờ|phút|ngày)"
            r"|\d[\d.,]*k? ?(?:lượt )?(?:thích|xem|bình luận|chia sẻ))[\s·•|,]*)+"
        ),
    ),
    (
        "navigation",
        re.compile(
            r"trang chủ\b.*|home(?:\s*(?:[>\"/|›-]|→).*)?|"
            r"[^.!?>›]{2,60}(?:[>›][^.!?>›]{2,80})+|"
            r"(?:\[\s?(?:trở về|quay lại|về trước|đầu trang|lên đầu trang|gửi email|in trang)\s?\]"
            r"[\s|]*)+|"
            r"(?:[<>«»|\s\[]*(?:quay lại(?: trang trước)?|(?:về |lên )?đầu trang|(?:trang|tin|bài)"
            r" (?:trước|sau)|bản (?:để )?in|in (?:bài(?: viết)?|trang|tin)|gửi cho bạn bè"
            r"|về trang trước|gửi email|\d{1,2}\b)\]?){2,}[<>«»|\s\]]*|"
            r"(?:\[[^\[\]]{1,30}\][\s|]*){2,}|"
            r"(?:quay lại|về đầu trang|đầu trang|lên đầu trang|trang trước|trang sau|giới thiệu|"
            r"tin tức(?: - sự kiện)?|tin tức sự kiện|liên hệ|đăng nhập|đăng ký|"
            r"sơ đồ (?:cổng|trang)|"
            r"tìm kiếm|menu|english|rss|văn bản|dịch vụ công(?: trực tuyến)?|thư viện ảnh)"
            r"(?:\s*\|.*)?|(?:tệp|file|tài liệu|văn bản) đính kèm\s*:?.{0,80}"
        ),
    ),
    (
        "letterhead",
        re.compile(
            r"(?:(?:tm|kt|tl|tuq|q)\.|[tk]/[ml])\s?.{3,60}|(?:[^\W\d_]+ ){2,5}\(đã ký\)|"
            r"\((?:đã ký|ký tên.*|ký, .*)\)|đã ký|"
            r"-{3,}|_{3,}|[*=#]{3,}|o0o"
        ),
    ),
    ("table", re.compile(r"[^|]+(?:\|[^|]*){2,}|\|.*\|")),
)
_CELL_GAP = re.compile(r"(?<=\S)[^\S\t\r\n]*[\t|]\s*(?=\S)")
_POINT = re.compile(r"(?:[-+*•·–—▪◦●✓➢]|\(?\w{1,3}[.)])\s*\t")
_SECTIONS = frozenset({"related", "comments", "recipients", "contact"})
_CONTACT_SYLLABLES = 14
"""Most syllables of a line below "Liên hệ:"; set by hand."""
_LOST = re.compile(r"\ufffd|[^\W\d_]\?[^\W\d_]")
_SIGNED = re.compile(r"(?:tm|kt|tl|tuq|q)\.|\(?(?:đã ký|ký tên)")
_PREFIXED = re.compile(r"(?:nơi nhận|từ khóa|tags?|hotline|email|©|copyright|bản quyền thuộc)")
_GROUNDS = re.compile(r"(?:căn cứ|thực hiện|theo|để|nhằm|xét|ngày)\b")
"""How the body of a letter begins below those it is addressed to."""
_CONTACT_LABEL = re.compile(
    r"(?:(?:người|đầu mối|thông tin) )?liên hệ(?: báo chí| truyền thông)?\s*:"
)
_OFFICE = re.compile(
    r"(?:phó )?(?:chủ tịch|giám đốc|chánh văn phòng|trưởng (?:ban|phòng)|thủ trưởng)"
)


def mark_boilerplate(lines: Sequence[Line], source: str) -> None:
    """Give every boilerplate line its kind as role.

    Args:
        lines: All lines; those that have a role keep it.
        source: The source, for tabs and lost letters.
    """
    section: BoilerplateKind | Literal[""] = ""
    signed = addressed = False
    columns = [_columns(line, source[line.start : line.end]) for line in lines]
    for place, line in enumerate(lines):
        around = columns[max(0, place - 1) : place] + columns[place + 1 : place + 2]
        in_table = line.row or (columns[place] > 1 and columns[place] in around)
        kind = _kind(line, source[line.start : line.end], in_table=in_table)
        if (
            not kind
            and not line.stopped
            and source[max(0, line.start - 4) : line.start].rstrip().endswith(">>")
        ):
            line.role = line.role or "related"
            continue
        if kind == "table" and section == "recipients":
            kind = section
        if not kind and _ends(section, line, addressed=addressed):
            section = ""
        if kind in _SECTIONS and (kind != "contact" or _CONTACT_LABEL.fullmatch(line.folded)):
            section = kind
            addressed = line.folded.startswith("kính gửi")
        elif kind and kind != "mojibake":
            section = section if section == "comments" else ""
        signed = line.syllables < BODY_SYLLABLES and (
            signed or _SIGNED.match(line.folded) is not None
        )
        line.role = line.role or kind or section or _signature(line, signed=signed)


def names_buttons(folded: str) -> bool:
    """Tell whether words are nothing but the buttons and counts of a portal.

    Args:
        folded: The words in the form to match.

    Returns:
        True for "in bài", "cỡ chữ", "lượt xem: 30" and the like.
    """
    return any(kind == "share" and form.fullmatch(folded) for kind, form in _UNSTOPPED)


def names_furniture(line: Line) -> bool:
    """Tell whether a line by itself is a part of a page or a letter and no text.

    Args:
        line: Any line.

    Returns:
        True for buttons, links, labels of a footer and the like.
    """
    return _kind(line, line.text, in_table=False) is not None


def _ends(section: str, line: Line, *, addressed: bool) -> bool:
    """Tell whether a line ends a section; those addressed at the top stand in a list."""
    sentence = line.stopped and line.syllables >= BODY_SYLLABLES
    if section == "recipients" and addressed:
        listed = line.text[-1] in ";,." and not sentence and not _GROUNDS.match(line.folded)
        return not (line.bullet or listed)
    return sentence or (section == "contact" and line.syllables > _CONTACT_SYLLABLES)


def _signature(line: Line, *, signed: bool) -> str:
    """Tell the office in capitals that stands above a signature."""
    office = line.text.isupper() and _OFFICE.match(line.folded)
    signer = signed and is_name(line)
    return "letterhead" if signer or (office and line.syllables < BODY_SYLLABLES) else ""


def _columns(line: Line, raw: str) -> int:
    """Count the columns that tabs or bars make of a line; 1 for what reads like a sentence."""
    if "\t" not in raw and "|" not in raw:
        return 1
    cells = _CELL_GAP.split(_POINT.sub("", raw, count=1))
    prose = line.stopped and len(cells[-1].split()) >= BODY_SYLLABLES
    return 1 if prose else len(cells)


def _kind(line: Line, raw: str, *, in_table: bool) -> BoilerplateKind | None:
    always = _always_kind(line.folded)
    in_table = in_table or (line.text[0] == line.text[-1] == "|" and len(line.text) > 1)
    if in_table and always is None:
        return "table"
    if len(line.text) > 400:  # noqa: PLR2004 - only body text is that long
        return None
    lossy = "?" in line.folded or "\ufffd" in line.folded
    if lossy and len(_LOST.findall(line.folded)) >= max(2, line.syllables // 4):
        return "mojibake"
    sentence = line.stopped and line.syllables >= BODY_SYLLABLES
    if always is not None and (not sentence or _PREFIXED.match(line.folded)):
        return always
    return _unstopped_kind(line, raw)


def _always_kind(folded: str) -> BoilerplateKind | None:
    mottos = any(motto in folded for motto in _MOTTOS)
    found = (kind for kind, pattern in _ALWAYS[not mottos :] if pattern.match(folded))
    return next(found, None)


def _unstopped_kind(line: Line, raw: str) -> BoilerplateKind | None:
    if line.stopped and not line.folded.endswith(("...", "…", ")")):
        return None
    if raw.count("\t") > 1:
        return "table"
    return next((kind for kind, pattern in _UNSTOPPED if pattern.fullmatch(line.folded)), None)
