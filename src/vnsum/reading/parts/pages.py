"""What a page or a post puts above the title: menus, paths, cookie bars, counters, the writer.

Only lines above the first paragraph are looked at, so that no words of the body are taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.lazily import pattern
from vnsum.reading.parts.bodies import names_body
from vnsum.reading.parts.boilerplate import BODY_SYLLABLES
from vnsum.reading.parts.bylines import is_people

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.reading.layout.lines import Line

__all__ = ["is_salutation", "mark_page", "names_path"]

_HEAD = 20
"""Lines at the top that a page may fill."""
_CELLS = pattern(r"\s{2,}|\t|\s*[|•·]\s*|^[☰≡]\s*")
_MENU = pattern(
    r"menu|☰|trang chủ|trang nhất|home|giới thiệu|tin tức|liên hệ|văn bản|hỏi đáp|đăng (?:nhập|ký)"
    r"|tuyển sinh|thư viện(?: ảnh)?|tìm kiếm|vi|en|tiếng (?:việt|anh)|rss|sơ đồ (?:cổng|trang)"
    r"|dịch vụ công|tin hoạt động|thông báo|video|sự kiện"
)
_CELL_SYLLABLES = 5
"""Most syllables of a cell of a menu or path; set by hand."""
_MENU_CELLS = 3
_PATH = pattern(r"(?:[»→>›]{1,2}\s?)?[^.:!?»→>›]{2,60}(?:\s?(?:[»→>›]{1,2})\s?[^.:!?»→>›]{2,100})+")
_STEP = pattern(r"\s?[»→>›]{1,2}\s?")
_HERE = pattern(r"(?:bạn đang (?:ở|xem)|vị trí|đường dẫn)(?: đây| trang)?\s?:.+")
_SKIP = pattern(
    r"(?:bỏ qua|(?:đi|chuyển|nhảy) (?:đến|tới|qua)) (?:nội dung|phần)(?: chính)?"
    r"|skip to (?:main )?content"
)
_COUNTER = pattern(
    r"(?:đang (?:xem|online|truy cập|trực tuyến)|trực tuyến|online|khách(?: trực tuyến)?|hôm nay"
    r"|(?:tổng (?:số )?)?(?:lượt )?truy cập|tổng lượt xem)\s?:?\s?[\d.,]+(?: (?:người|khách|lượt))?"
)
_COOKIE = pattern(r".*\bcookies?\b.*")
_CONSENT = pattern(
    r"(?:\[?(?:x|đồng ý|chấp nhận|từ chối|accept|ok|đóng|đã hiểu|tùy chỉnh|tìm hiểu thêm|cài đặt)"
    r"(?: tất cả| all)?\]?[\s|,/•]*)+"
)
_POSTED = pattern(
    r"(?:(?:\d{1,2} tháng \d{1,2}|hôm qua|hôm nay)(?: lúc \d{1,2}[:h]\d\d)?"
    r"|\d{1,2} (?:giờ|phút|ngày)(?: trước)?)\s?[·•.]*"
)
"""When a post was published, without its year."""
_FILE = pattern(r"(?:tên )?(?:file|tệp)(?: tin)?\s?:.*|(?=\S*_)\S*\.(?:docx?|pdf|xlsx?|txt)")
_LABEL = pattern(r"(?:sa-?p[oô]|lead|lời dẫn|nội dung(?: bài viết| chi tiết)?|tóm tắt)\s?:")
"""A label that stands alone above the text that it names."""
_TODAY = pattern(r"hôm nay,?(?: là)?:? (?:thứ \w+|chủ nhật|ngày)\b[^.!?]{0,40}")
"""The day on which a page is looked at."""
_ISSUE = pattern(
    r"số \d{1,4}\s?[-–,(]?\s?(?:ra )?(?:tháng|quý|tuần|năm|ngày)\b[^.!?]{0,30}"
    r"|số \d{1,4}\s?[-–,(]\s?\d{1,2}[/.-]\d{4}\)?"
    r"|số \d{1,4}(?:/\d{4})?\s?[-–,]\s?(?:phát hành|ra)\b[^.!?]{0,90}"
    r"|tuần (?:từ )?(?:ngày )?\d{1,2}[\d/.]{0,8} ?(?:đến|[-–]) ?(?:hết )?(?:ngày )?\d[\d/.]{2,9}"
)
_POSTER = pattern(
    r"(?:người (?:đăng|viết|gửi|nhập|duyệt)(?: bài(?: viết)?| tin)?|(?:được )?(?:đăng|viết) bởi"
    r"|(?:posted |published )?by)\s?:\s?[^\d|]{2,50}"
)
_WHEN = (
    r"(?:[\s\d,;()/.–-]|(?::(?=\s?\d))|\b(?:giờ|h|g|phút|ngày|thứ|hai|ba|tư|năm|sáu|bảy"
    r"|chủ nhật|và|các|h[ằà]ng|mỗi|sáng|trưa|chiều|tối|lần|đến|từ|tháng|tuần|lúc|vào)\b"
    r"|(?<=\d)[hg])*"
    r"(?:\s?[-–]\s?biên tập.*)?"
)
"""Nothing but when, and who edited it."""
_BROADCAST = pattern(
    r"(?!.*\bngày \d{1,2}(?:[-/.]\d{1,2}[-/.]| tháng \d{1,2},?(?: năm)? )\d{4})"
    r"(?:(?:(?!bản tin).{3,50}\s[-–]\s|\(|(?:đài|trạm) [^,]{2,50}, )?phát (?:sóng |thanh )?"
    r"(?:(?:trong (?:chương trình|buổi)|trên (?:hệ thống|sóng|loa))\b(?: [^\W\d_]+){0,8}?"
    r"(?=.*(?:\d|\b(?:thứ|sáng|trưa|chiều|tối|h[ằà]ng ngày)\b))|lúc|vào|các ngày|\d lần\s?[:(/]"
    rf"|\d{{1,2}} ?(?:h|g|giờ)(?![^\W\d_])){_WHEN}"
    r"|(?:đài |trạm |chương trình )?(?:truyền|phát) thanh [^.:!?\d]{2,40},"
    rf" (?:(?:thứ \w+|chủ nhật),? )?ngày \d{_WHEN})"
)
"""When a station broadcasts what stands below, the column it belongs to before it; a whole date is
left for the day of publication."""
_FAMILY = pattern(r"(?:và|cùng)(?: toàn thể)?(?: các)? (?:gia (?:đình|quyến)|tang quyến)")
"""Those who announce a death beside the bodies above them."""
_LINES = (_BROADCAST, _FAMILY, _POSTER, _HERE, _SKIP, _POSTED, _FILE, _LABEL, _TODAY, _ISSUE)
"""Lines that a page alone has, whatever stands beside them."""
_SIGNED = pattern(r"(?:tác giả|người (?:viết|biên tập|thực hiện)|(?:ban )?biên tập)\s?:\s?")
"""A label that no title begins with, whoever follows: "Biên tập: Tổ thông tin cơ sở"."""
_OFFICE = pattern(r"(?:tổ|nhóm|bộ phận|đội) [^.:]{3,60}")
_WRITER = pattern(
    r"(?:tác giả|người viết|bài viết|bài|tin|pv|phóng viên|thực hiện|nguồn(?: tin| bài)?)"
    r"(?:(?: và|,) ảnh)?\s?:\s?|(?:(?:được )?(?:viết|đăng) bởi|người đăng)\s?:?\s"
)
_BARS = pattern(r" ?[|•·] ?")
_SALUTATION = pattern(
    r"(?:kính (?:thưa|chào)|thưa|xin chào|thân gửi|chào)\b[^:]{3,140}[!,.]"
    r"|(?:các|quý|toàn thể|bà con|cô bác)\b[^.:]{3,100}\b(?:thân mến|kính mến|thân thương)\s?[!,.]?"
)
_SALUTED = 30
"""Most syllables of a greeting; set by hand."""


def mark_page(lines: Sequence[Line], source: str) -> Span | None:
    """Give what stands above the title and belongs to a page its role.

    Args:
        lines: All lines; those that have a role keep it.
        source: The source, where wide gaps part the cells of a menu.

    Returns:
        Who wrote the release, where a line above the title says so.
    """
    writer: Span | None = None
    above = list(_above(lines))
    asks = any(_COOKIE.fullmatch(line.folded) for line in above)
    for line in above:
        if line.role:
            continue
        raw = source[line.start : line.end]
        if writer is None and _names_writer(line):
            line.role = "byline"
            writer = Span(line.start, line.end, raw)
        elif _is_page(line, raw) or (asks and _asks(line)):
            line.role = "navigation"
    return writer


def is_salutation(line: Line) -> bool:
    """Tell a line that only greets those a text is written to.

    Args:
        line: Any line.

    Returns:
        True for "Kính thưa bà con!" and "Các em học sinh thân mến,".
    """
    return line.syllables <= _SALUTED and _SALUTATION.fullmatch(line.folded) is not None


def _above(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines above the first paragraph."""
    for line in lines[:_HEAD]:
        body = line.stopped and line.syllables >= BODY_SYLLABLES
        if body and not _COOKIE.fullmatch(line.folded):
            return
        yield line


def _asks(line: Line) -> bool:
    """Tell what asks whether cookies may be kept, and the buttons beside it."""
    return any(form.fullmatch(line.folded) for form in (_COOKIE, _CONSENT))


def _is_page(line: Line, raw: str) -> bool:
    if any(form.fullmatch(line.folded) for form in _LINES):
        return True
    cells = [cell for cell in _CELLS.split(raw.lower()) if cell]
    if cells and all(_COUNTER.fullmatch(cell) for cell in cells):
        return True
    return _is_menu(cells) or _is_path(raw.lower())


def _is_menu(cells: Sequence[str]) -> bool:
    """Tell short words side by side, one of which every menu has."""
    short = all(len(cell.split()) <= _CELL_SYLLABLES for cell in cells)
    figures = any(char.isdigit() for cell in cells for char in cell)
    known = any(_MENU.fullmatch(cell) for cell in cells)
    return len(cells) >= _MENU_CELLS and short and known and not figures


def names_path(text: str) -> bool:
    """Tell where in a site a page stands.

    Args:
        text: A block of a page.

    Returns:
        True for "Bạn đang ở: Trang chủ › Tin tức" and "Tin tức » Thông báo".
    """
    lower = text.lower()
    return _HERE.fullmatch(lower) is not None or _is_path(lower)


def _is_path(lower: str) -> bool:
    """Tell the way to a page ("Tin tức » Thông báo"), which begins with a section."""
    first = next(filter(None, _STEP.split(lower)), "")
    short = len(first.split()) <= _CELL_SYLLABLES
    return short and _PATH.fullmatch(lower) is not None


def _names_writer(line: Line) -> bool:
    """Tell a line of nothing but labels with a name or a body behind each."""
    return all(map(_names_one, _BARS.split(line.text)))


def _names_one(text: str) -> bool:
    lower = text.lower()
    if (signed := _SIGNED.match(lower)) and text[-1] not in ".!?:":
        who = text[signed.end() :].partition(",")[0]
        return is_people(who) or names_body(who) or _OFFICE.fullmatch(who.lower()) is not None
    label = _WRITER.match(lower)
    named = text[label.end() :] if label else ""
    return bool(named) and (is_people(named) or names_body(named))
