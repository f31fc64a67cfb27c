"""When a release was published, as its own lines say it.

Day comes before month, as everywhere in Việt Nam; a month above 12 tells that a
program wrote them the other way round. Dates inside sentences are left alone:
they say when something happened, not when it was published.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    import re

__all__ = [
    "ENGLISH_MONTHS",
    "Stamp",
    "day_text",
    "leading_stamp",
    "parse_stamp",
    "stamp_anywhere",
    "stamp_behind",
    "stamp_in",
    "stamp_line",
]

_TIME = (
    r"(?P<h{0}>[0-9]{{1,2}})\s?(?::|h|g|giờ)\s?(?P<m{0}>[0-9]{{2}})"
    r"(?::[0-9]{{2}})?\s?(?P<half{0}>[ap]m|sa|ch{1})?"
)
_HALVES = r"|(?:sáng|trưa|chiều|tối)(?!\w)"
"""Halves of the day that stand behind the time where the date stands before it."""
_MONTHS = {
    "mười một": 11, "mười hai": 12, "mười": 10, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
"""Months as some portals write them: "10 Tháng Tư 2024"."""
ENGLISH_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
"""How English names of months begin."""
_ENGLISH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = (
    r"(?:(?P<d>[0-9]{1,2})\s?[/.-]\s?(?P<mo>[0-9]{1,2})\s?[/.-]\s?(?P<y>[0-9]{4})"
    r"|(?:ngày\s+)?(?P<d2>[0-9]{1,2})\s+(?:tháng\s+|thg?\.?\s?(?=[0-9]))"
    rf"(?P<mo2>[0-9]{{1,2}}|{'|'.join(_MONTHS)})"
    r"(?:\s+năm\s+|,?\s+|,)(?P<y2>[0-9]{4})"
    r"|(?P<y3>[0-9]{4})-(?P<mo3>[0-9]{2})-(?P<d3>[0-9]{2})"
    rf"|(?P<mo4>{_ENGLISH}) (?P<d4>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<y4>[0-9]{{4}})"
    rf"|(?P<d5>[0-9]{{1,2}})(?:st|nd|rd|th)? (?P<mo5>{_ENGLISH}),? (?P<y5>[0-9]{{4}})"
    rf"|(?:tháng\s+|thg\.?\s?)(?P<mo6>[0-9]{{1,2}}|{'|'.join(_MONTHS)})"
    r"\s+(?P<d6>[0-9]{1,2}),\s?(?P<y6>[0-9]{4})"
    r"|(?P<d7>[0-9]{1,2})/(?P<mo7>[0-9]{1,2})/(?P<y7>[0-9]{2})(?=,?\s(?:[-–]\s)?[0-9]{1,2}:[0-9]{2}))"
)
_CENTURY = 2000
"""What a year of two digits lacks."""
_LATE = frozenset({"pm", "ch", "trưa", "chiều", "tối"})
_GLUE = r"[\s,|t/–•·-]*"
_ENGLISH_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY_NAME = rf"(?:(?:thứ \w+|chủ nhật|t[2-7]|cn|{_ENGLISH_DAY})\s*[,|-]?\s*)?"
_STAMP = (
    rf"(?:{_TIME.format(1, '')}\s*(?:phút)?{_GLUE}{_DAY_NAME}(?:ngày\s*)?)?{_DATE}"
    rf"(?:{_GLUE}(?:(?:lúc|at)\s*)?{_TIME.format(2, _HALVES)})?"
    r"(?:\s*[\[(]?gmt\s?\+?0?7(?::00)?[\])]?)?"
)
_ANYWHERE = pattern(_STAMP)
_BEHIND = pattern(rf"\s*[\[(]\s*(?P<stamp>{_STAMP})\s*[\])]$")
_LABEL = (
    r"(?:(?:ngày|thời gian) (?:đăng(?: tải)?|cập nhật|xuất bản|tạo|phát hành|gửi|trả lời)"
    r"|(?:tạo|viết) ngày|(?:được )?viết(?: vào)?(?= ngày| lúc)|(?:được )?đăng vào"
    r"|(?:cập nhật|sửa)(?: lần cuối)?"
    r"|ngày ban hành|(?:(?:date )?(?:posted|published|updated)|last updated)(?: on)?"
    r"|(?:được )?đăng(?: lại| tải)?(?: trên [^\d,|]{3,20})?(?: bởi:? [^,]{1,40},)?"
    r"|xuất bản|phát hành|phát|tin đăng|cung cấp)"
    r"(?: tin| bài)?(?: lúc| ngày)?"
)
_WEEKDAY_NAME = pattern(r"\bthứ (\w+)|\bt([2-7])\b|\bchủ nhật\b|\bcn\b")
_WEEKDAYS = {name: day for day, name in enumerate(["hai", "ba", "tư", "năm", "sáu", "bảy"])}
_WEEKDAYS |= {str(day + 2): day for day in range(6)} | {"bẩy": 5, "cn": 6}
_PLACED = r"(?P<place>[^\W\d_][^\d,:;.!?|]{1,40}(?:\. ?[^\W\d_][^\d,:;.!?|]{1,30})?)"
_UNTIL = r"\s*[-–]\s*\d{1,2}/\d{1,2}(?!\d)"
"""The last day of a period, whose first one is no date of publication either."""
_WHOLE = pattern(
    rf"[\[(]?\s*(?:{_LABEL}\s*:?\s*|(?:bản )?tin (?=ngày))?{_DAY_NAME}(?:ngày\s+)?"
    rf"(?:{_PLACED},\s*{_DAY_NAME}(?:(?:hồi|lúc)\s+)?(?=ngày|\d{{1,2}}\s?(?:giờ|[h:/.-]))(?:ngày\s+(?=\d{{1,2}}\s?[/.-]))?)?"
    r"(?:(?:hồi|lúc)\s+)?"
    rf"(?P<stamp>{_STAMP})(?!{_UNTIL})\s*[\])]?(?:\s*[|•·–-]\s*[^.]{{0,60}}|[.])?"
    r"(?:\s*(?:lượt|số lần|đã) (?:xem|đọc)\s*:?\s*[\d.,]+|\s+bởi:? [^.,\d]{1,40})?"
)
_OPENING = pattern(rf"[\[(]?\s*(?:{_LABEL}\s*:?\s*)?{_DAY_NAME}(?:ngày\s+)?(?P<stamp>{_STAMP})")
_LABELLED = pattern(rf"(?<!\w){_LABEL}\s*:?\s*{_DAY_NAME}(?:ngày\s+)?(?P<stamp>{_STAMP})")
_ANSWERED = pattern(rf"(?<!\w)ngày trả lời\s*:?\s*{_DAY_NAME}(?P<stamp>{_STAMP})")
"""When a question was answered, which is when both were published; it was asked before."""
_CELL = pattern(r"[^|•·*~]+")
_LAST = pattern(r".*\s[-–]\s(?=\D{0,12}[0-9]{1,2}[/.:h])")
"""What stands before the last cell of a line parted by dashes."""
_PERIOD = pattern(
    r"[(\s]\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?\s[-–]\s$|\bngày \d{1,2}\s[-–]\s$|\([^)]*$"
)
"""The first day of a period ("06/7 - 12/7/2026"), whose last one is no date of publication."""


def day_text(day: date) -> str:
    """Write a day as releases do.

    Args:
        day: A date, or a date with a time.

    Returns:
        "5/9/2024".
    """
    return f"{day.day}/{day.month}/{day.year}"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time of publication in a line.

    Attributes:
        start: First character of the stamp in the line.
        end: One past the last.
        value: Date and time, or date alone.
        ambiguous: Whether day and month may have changed places.
        place: Span of the place before it.
        head: Where the line is cut to be without the stamp.
    """

    start: int
    end: int
    value: datetime | date
    ambiguous: bool
    place: tuple[int, int] | None = None
    head: int = 0

    def moved(self, shift: int) -> Stamp:
        """Return the stamp of the same words that many characters later."""
        place = (self.place[0] + shift, self.place[1] + shift) if self.place else None
        start, end, head = self.start + shift, self.end + shift, self.head + shift
        return Stamp(start, end, self.value, self.ambiguous, place, head)


def stamp_line(folded: str) -> Stamp | None:
    """Read a line that says only when (and where) it was published.

    Args:
        folded: The line in the form to match.

    Returns:
        The stamp, or None.
    """
    found = _WHOLE.fullmatch(folded) if any(map(str.isdigit, folded)) else None
    stamp = _stamp(found) if found else None
    return _timed(folded, stamp) if stamp else None


def leading_stamp(folded: str) -> Stamp | None:
    """Read the time of publication that a line begins with, whatever follows.

    Args:
        folded: The line in the form to match.

    Returns:
        The stamp, or None.
    """
    found = _OPENING.match(folded)
    return _stamp(found) if found else None


def stamp_anywhere(folded: str) -> Stamp | None:
    """Read the first date with a year, wherever it stands.

    Args:
        folded: The line in the form to match.

    Returns:
        The stamp, or None.
    """
    found = _ANYWHERE.search(folded) if any(map(str.isdigit, folded)) else None
    return _stamp(found) if found else None


def stamp_in(folded: str) -> Stamp | None:
    """Read a line of several cells, one of which says when it was published.

    A cell is such when the whole of it is a date, or when a label stands before the date
    ("Người đăng: Ban Biên tập - Ngày đăng: 28-10-2025 - Số lần đọc: 964").

    Args:
        folded: The line in the form to match.

    Returns:
        The stamp, or None.
    """
    if not any(map(str.isdigit, folded)):
        return None
    if found := _ANSWERED.search(folded) or _LABELLED.search(folded):
        return _stamp(found)
    for cell in _CELL.finditer(folded):
        if stamp := stamp_line(cell[0].strip()):
            shift = cell.start() + len(cell[0]) - len(cell[0].lstrip())
            return _timed(folded, stamp.moved(shift))
    before = _LAST.match(folded)
    if before and _PERIOD.search(before[0]):
        return None
    stamp = stamp_line(folded[before.end() :]) if before else None
    return stamp.moved(before.end()) if before and stamp else None


def stamp_behind(folded: str) -> Stamp | None:
    """Read a stamp in brackets at the end of a title.

    Args:
        folded: The line in the form to match.

    Returns:
        The stamp, or None.
    """
    if folded[-1:] not in {")", "]"} or (opening := max(folded.rfind("("), folded.rfind("["))) < 0:
        return None
    found = _BEHIND.match(folded, len(folded[:opening].rstrip()))
    return _stamp(found) if found else None


def parse_stamp(text: str) -> datetime | date | None:
    """Read the publication time that a container names.

    Args:
        text: ISO 8601 or any form that releases use.

    Returns:
        Date and time, or date alone, or None when it is no date.
    """
    found = _ANYWHERE.search(text.lower())
    stamp = _stamp(found) if found else None
    return stamp.value if stamp else None


def _stamp(found: re.Match[str]) -> Stamp | None:
    day, month, year = _numbers(found)
    if month > 12 >= day:  # noqa: PLR2004 - months of a year
        day, month = month, day
    groups = found.groupdict()
    try:
        value = _with_time(groups, date(year, month, day))
    except ValueError:
        return None
    named = "stamp" in groups
    start, end = found.span("stamp") if named else found.span()
    end -= len(found.string[start:end]) - len(found.string[start:end].rstrip())
    half = groups["half1"] or groups["half2"]
    slashed = "/" in found.string[start:end]
    ambiguous = half in {"am", "pm"} and slashed and day != month and day <= 12  # noqa: PLR2004 - as above
    ambiguous = ambiguous and not _is_weekday(found.string, value)
    place = found.span("place") if groups.get("place") else None
    return Stamp(start, end, value, ambiguous, place, found.start())


def _timed(folded: str, stamp: Stamp) -> Stamp:
    """Take the time of day behind a date, whatever stands behind it ("22/10/2026 | 17:20 In")."""
    found = _ANYWHERE.match(folded, stamp.start)
    timed = _stamp(found) if found else None
    if timed is None or timed.end <= stamp.end:
        return stamp
    return replace(timed, place=stamp.place, head=stamp.head)


def _is_weekday(folded: str, value: date) -> bool:
    """Tell whether a line names the day of the week that a date falls on."""
    found = _WEEKDAY_NAME.search(folded)
    return found is not None and _WEEKDAYS.get(found[1] or found[2] or "cn") == value.weekday()


def _numbers(found: re.Match[str]) -> tuple[int, int, int]:
    for suffix in ("", "2", "3", "4", "5", "6", "7"):
        if found[f"d{suffix}"]:
            month, year = found[f"mo{suffix}"], int(found[f"y{suffix}"])
            number = _MONTHS.get(month) or ENGLISH_MONTHS.get(month[:3]) or int(month)
            return int(found[f"d{suffix}"]), number, year + (_CENTURY if suffix == "7" else 0)
    raise AssertionError(found)


def _with_time(groups: dict[str, str | None], day: date) -> datetime | date:
    for suffix in ("1", "2"):
        hour, minute = groups[f"h{suffix}"], groups[f"m{suffix}"]
        if hour and minute:
            late = groups[f"half{suffix}"] in _LATE and int(hour) < 12  # noqa: PLR2004
            clock = int(hour) + (12 if late else 0)
            return datetime(day.year, day.month, day.day, clock, int(minute))  # noqa: DTZ001 - local
    return day
