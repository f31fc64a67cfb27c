"""What is written round a release by those who send it: chats, covering words, stamps, scripts.

Words that only a sender says are told anywhere above the first sentence and below the last one;
marks that a program sets are told wherever they stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.parts.boilerplate import BODY_SYLLABLES
from vnsum.reading.parts.bylines import is_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import BoilerplateKind
    from vnsum.reading.layout.lines import Line

__all__ = ["mark_covers"]

_HEAD = 14
"""Lines at the top among which covering words stand; set by hand."""
_COVER_SYLLABLES = 24
"""Most syllables of covering words; set by hand."""
_CLOCK = r"\d{1,2}[:h]\d\d"
_DATE = r"\d{1,2}/\d{1,2}(?:/\d{2,4})?"
_TIMES = pattern(rf"(?:(?:hôm (?:nay|qua) )?lúc )?{_CLOCK}(?: ?[ap]m)?(?: \(.{{3,20}} trước\))?")
"""When a message came, on a line of its own; a date is left for the day of publication."""
_CHAT = pattern(
    rf"[^\[\]:]{{2,40}}, \[{_DATE},? {_CLOCK}\]|bạn đã (?:gửi|trả lời).{{0,30}}|enter"
    r"|đã (?:xem|nhận)"
    rf"|(?:[^:.]{{2,40}} )?đã gửi(?: (?:một|\d+) (?:ảnh|tệp|video|file)| \d+ (?:phút|giờ) trước"
    rf"| (?:hôm nay|hôm qua)?(?: lúc)? ?{_CLOCK}| cho bạn.{{0,20}})?"
    r"|\[(?:hình ảnh|ảnh|tệp(?: tin)?|file|video|sticker|nhãn dán|tin nhắn thoại|photo)\]"
    r"|đến tôi|to me|tới tôi"
)
_SENT_FROM = pattern(
    r"(?:sent from (?:my|yahoo|outlook|mail)|(?:được )?gửi từ (?:iphone|ipad|yahoo|outlook"
    r"|điện thoại|thư|samsung|galaxy|di động))\b.{0,40}|get outlook for .{2,20}"
)
_SENDER = pattern(r"[^<>@:]{2,60} <[^<>\s]+@[^<>\s]+>")
_I = r"(?:em|mình|tôi|bên em|bọn em|chúng em)"
_COVERS = pattern(
    rf"(?:.{{0,40}}\b)?{_I} (?:xin |kính )?(?:gửi|chuyển|nộp)\b.{{0,80}}"
    r"(?:\b(?:tin|bài|file|tệp|văn bản|thông cáo|ảnh)\b.{0,80}|\b(?:nhé|ạ|nha|nhá)[ .!]*)"
    rf"|.{{0,60}}\b(?:anh|chị|cô|chú|bác)\b.{{0,40}}\b(?:giúp|hộ|cho) {_I}\b.{{0,40}}"
    r"|kính gửi [^:.]{2,40}, (?:xin )?gửi (?:tin|bài)\b.{0,40}"
)
"""What who sends a release says of it."""
_THANKS = pattern(
    rf"(?:dạ,? |vâng,? |ok,? )?(?:{_I}|.{{0,12}}\b(?:anh|chị)) .{{0,24}}"
    r"\b(?:cảm ơn|cám ơn|nhận được|đã nhận)\b.{0,40}"
    r"|(?:ok|vâng|dạ)\b,? (?:em|anh|chị|cô|chú)\b.{0,60}"
    r"|(?:thanks|cảm ơn)\b.{0,12}\b(?:regards|nhiều|nhé|ạ)\b.{0,30}"
)
_SIGNED = pattern(
    r"(?:ký (?:bởi|số bởi|điện tử bởi)|người ký|thời gian ký|ngày ký|email|cơ quan|chức vụ)"
    r"\s?:.{2,120}"
)
"""What the signature of a file shows above its text."""
_ARRIVED = pattern(r"(?:văn bản|công văn) đến(?: số\s?:?.*)?|đến(?= (?:số|ngày)\s?:).*")
_ARRIVAL = pattern(
    r"(?:số|ngày|giờ|chuyển|lưu hồ sơ(?: số)?|kính chuyển|số đến|ngày đến)\s?:.{0,60}"
)
_ARRIVAL_LINES = 4
_SCRIPT = pattern(
    r"kịch bản (?:chương trình )?(?:phát|truyền) thanh.{0,60}"
    r"|(?:\(|\[).{0,12}nhạc\b[^()]{0,30}[)\]]"
    r"|bản tin (?:phát|truyền) thanh(?: số)? \d[^.]{0,30}|nhạc (?:cắt|hiệu|nền|dạo)"
)
_SCRIPT_ENDS = pattern(
    r"(?:(?:nam|nữ|ptv ?\d?|mc ?\d?|lời kết|phát thanh viên)\s?:\s?)?"
    r"(?:.{0,20}\b(?:chương trình|bản tin|buổi phát thanh)\b.{0,60}\b(?:đến đây|là hết)\b.*"
    r"|vừa rồi (?:là|quý vị|bà con)\b.*|xin (?:chào|kính chào)\b.*\bhẹn gặp lại\b.*)"
)
_FORM = pattern(
    r"(?:tin|bài|tin[ ,]+bài|tin ảnh|bài viết|tin tức|bài dự thi|bài cộng tác|tin cộng tác)\s?:?"
    r"|(?:tin|bài)(?: bài)? (?:gửi|đăng|cộng tác) (?:cổng|trang|báo|đài)\b[^.:]{2,60}"
)
"""What a sender writes above a title that says nothing of it."""
_DESK = pattern(
    r"(?:ngày (?:nhận|nộp|duyệt)|người (?:duyệt|nhận)|(?:lãnh đạo )?duyệt(?: đăng)?)"
    r"(?: bài| tin)?\s?:.{2,90}"
    r"|\(?(?:(?:đồng chí|đ/c|anh|chị|lãnh đạo|bí thư|phó bí thư|chủ tịch|phó chủ tịch"
    r"|trưởng (?:ban|phòng)|chánh văn phòng)\b[^.,:\d]{0,40} )?(?:đã (?:xem|duyệt|biên tập|đọc)"
    r"|(?:đồng ý )?cho đăng|đồng ý đăng|duyệt đăng)"
    r"(?:,? (?:(?:và )?(?:cho đăng|đồng ý)|ngày).{0,20})?\)?"
)
"""What an office notes above a text that it lets pass."""
_PAID = pattern(r"(?:nhuận bút|mst|mã số thuế|cccd|số cccd)(?: [^:]{1,30})?\s?:.{2,80}")
"""Where a writer is paid; an account or a number to call may be what the release is about."""
_COMMENTED = pattern(r"(?:\[[a-z]{1,4}\d{1,3}\] ?)?commented \[[a-z]{1,4}\d{1,3}\]\s?:.*")


def mark_covers(lines: Sequence[Line]) -> None:
    """Give what a sender wrote round a release its role.

    Args:
        lines: All lines; those that have a role keep it.
    """
    bodies = [place for place, line in enumerate(lines) if _is_body(line)]
    if not bodies:
        return
    first, last = bodies[0], bodies[-1]
    for place, line in enumerate(lines):
        kind = None if line.role else _kind_anywhere(line)
        if kind is None and not line.role and not first < place < last:
            kind = _kind_outside(line, above=place <= min(first, _HEAD))
        line.role = line.role or kind or ""
    _mark_senders(lines[:_HEAD])
    _mark_arrival(lines[: min(first, _HEAD)])


def _is_body(line: Line) -> bool:
    """Tell a sentence of the release from the longest words of who sends it."""
    if not line.stopped or line.syllables < BODY_SYLLABLES:
        return False
    if line.syllables > _COVER_SYLLABLES:
        return True
    return not (_COVERS.fullmatch(line.folded) or _SCRIPT_ENDS.fullmatch(line.folded))


def _kind_anywhere(line: Line) -> BoilerplateKind | None:
    """Tell the marks of a program."""
    if line.syllables > _COVER_SYLLABLES:
        return None
    if _COMMENTED.fullmatch(line.folded):
        return "comments"
    if _SCRIPT.fullmatch(line.folded):
        return "navigation"
    forms = (_CHAT, _SENT_FROM)
    return "mail" if any(form.fullmatch(line.folded) for form in forms) else None


def _kind_outside(line: Line, *, above: bool) -> BoilerplateKind | None:
    """Tell the words of a sender above the first sentence or below the last one."""
    if line.syllables > _COVER_SYLLABLES:
        return None
    if above and _SIGNED.fullmatch(line.folded):
        return "letterhead"
    if above and (_FORM.fullmatch(line.folded) or _DESK.fullmatch(line.folded)):
        return "navigation"
    if above:
        return "mail" if _COVERS.fullmatch(line.folded) or _SENDER.fullmatch(line.text) else None
    return _kind_below(line)


def _kind_below(line: Line) -> BoilerplateKind | None:
    if _PAID.fullmatch(line.folded):
        return "contact"
    if _SCRIPT_ENDS.fullmatch(line.folded):
        return "navigation"
    said = _THANKS.fullmatch(line.folded) or _COVERS.fullmatch(line.folded)
    return "mail" if said else None


def _mark_senders(lines: Sequence[Line]) -> None:
    """Mark the time of a message, and the name of who sent it right above."""
    for place, line in enumerate(lines):
        if line.role or not _TIMES.fullmatch(line.folded):
            continue
        line.role = "mail"
        above = lines[place - 1] if place else None
        name = above.text.partition("(")[0].strip() if above is not None else ""
        if above is not None and not above.role and is_people(name) and not above.stopped:
            above.role = "mail"


def _mark_arrival(lines: Sequence[Line]) -> None:
    """Mark the stamp of an office that a letter came to, and the fields below it."""
    for place, line in enumerate(lines):
        if line.role or not _ARRIVED.fullmatch(line.folded):
            continue
        line.role = "letterhead"
        if place == 1 and lines[0].text.isupper():
            lines[0].role = lines[0].role or "letterhead"
        for below in lines[place + 1 : place + 1 + _ARRIVAL_LINES]:
            if below.role or not _ARRIVAL.fullmatch(below.folded):
                break
            below.role = "letterhead"
