"""Dates: "21/1", "ngày 02 tháng 9 năm 2024", "chiều 21/1", "tháng 8", "năm 2021", "hôm nay".

Lists and spans of days share the month of the last one: "ngày 5, 6 và 7/3" are three days.
Words that count from today become dates only where the day of publication is known.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from vnsum.facts import Fact
from vnsum.truth.finding.days import (
    Day,
    is_dotted_day,
    iso,
    read_day,
    read_month,
    read_year,
    small_number,
)
from vnsum.truth.finding.references import document_of
from vnsum.truth.finding.tokens import Found, word_set
from vnsum.truth.finding.units import match_unit

if TYPE_CHECKING:
    from vnsum.truth.finding.tokens import Tokens

__all__ = [
    "PARTS_OF_DAY",
    "WEEKDAYS",
    "find_at_month",
    "find_at_number",
    "find_at_part_of_day",
    "find_at_year",
    "find_cued_day",
    "find_day_after",
    "find_relative",
]

PARTS_OF_DAY = frozenset({"sáng", "trưa", "chiều", "tối", "đêm", "khuya"})
WEEKDAYS = frozenset(
    {("chủ", "nhật"), *(("thứ", day) for day in ("hai", "ba", "tư", "năm", "sáu", "bảy"))}
)
_CUES = PARTS_OF_DAY | {"ngày", "hôm", "mùng", "mồng", "từ", "đến", "tới", "vào", "trước", "sau"}
_NO_DAY_BEHIND = frozenset({"số", "thắng", "thua", "hòa", "là", "nhà", "ngõ", "ngách", "hẻm"})
_NO_DAY = frozenset("%/:")
_SCORED = word_set("thắng thua hạ dẫn gỡ hòa ghi")
_SCORE_REACH = 6
"""Words before "2-1" in which a verb of games makes it a score: "thắng Vân Trì 2-1"."""
_BOUNDS = frozenset({"từ", "đến", "tới", "trước", "sau", "hết", "qua"})
_MEETINGS = frozenset({("hội", "nghị"), ("cuộc", "họp"), ("kỳ", "họp"), ("phiên", "họp")})
"""What is held on a day told right behind it: "tại hội nghị 5-11, …"."""
_UP_TO = frozenset({"đến", "tới"})
"""Before a day from or up to which something holds; between the first and the last of some."""
_BEHIND_DAYS = word_set("trên tại ở với đến tới và để do cho theo này năm sẽ đã vừa trong mới")
"""Words behind "từ 1-7" that nobody counts."""
_CLASSES = frozenset({"hạng", "binh"})
"""Before a class of the disabled: "thương binh hạng 2/4"."""
_JOINERS = frozenset({",", "và", "-", "đến", "tới", "hoặc", "hay"})
_BEFORE_DAYS = PARTS_OF_DAY | {"ngày", "hết", "rạng"}
"""Words before the last of some days: "từ 21 đến hết ngày 25/6", "đêm 12, rạng sáng 13/4"."""
_WITH_DAY = PARTS_OF_DAY | {"ngày"}
_MOST_BETWEEN = 5
_NUMBERED = word_set("sở số khu phố tổ phường quận lớp khóa đợt kỳ thôn ấp đội nhóm cụm tuyến")
"""Words before the number of a thing: "Thuế cơ sở 4 đến 30/9" is one day."""
_MEASURED = word_set(
    "số điểm mức là bằng đạt còn khoảng hơn gần chừng chỉ dưới trên tăng giảm lên km bản "
    "mục khoản điều bảng hình phần chương tiêu"
)
"""Words before a figure that measures or names a version: "chỉ số 2.5"."""
_SHARES = word_set("số dân diện tổng thế chặng quãng khối lượng trong đại")
"""Words behind a fraction: "1/3 số phiếu" is no first of March."""
_CALLED_BY = word_set("3/2 8/3 26/3 30/4 1/5 19/5 27/7 19/8 2/9 10/10 20/10 20/11 22/12")
"""Days that things are called by."""
_CALLED, _CALLED_REACH = word_set("thể máy nghiệp ty trường viên chợ rạp đường phố"), 5
"""Last words of what is called so, and words from it to the day: "nhà máy Dệt 8/3"."""
_SEVERAL = frozenset({"các", "những", "hai", "ba", "bốn", "trong"})
_SHARED = frozenset(
    {"đạt", "chiếm", "khoảng", "gần", "hơn", "được", "trên", "với", "có", "còn", "quá"}
)
_THAT_MONTH = frozenset({"sau", "tới", "này", "trước", "nay"})
_MOST_LISTED = 8
_DAYS, _MONTHS = 31, 12
_MANY = 3
"""Characters of a number from which on nobody counts years by it."""
_ANY_YEAR = 2026
"""Year of days told without one, where the next day is asked for."""
_RELATIVE = {"nay": 0, "qua": -1, "mai": 1, "kia": -2}
_DAY_HEADS = PARTS_OF_DAY | {"hôm", "ngày"}
_YEARS = {"nay": 0, "ngoái": -1, "tới": 1}


def find_at_part_of_day(tokens: Tokens, i: int) -> Found | None:
    """Find "chiều 21/1", "sáng ngày 21/1", "rạng sáng 21/1"."""
    number = i + 1 + (tokens.word(i + 1) in ("ngày", "nay"))
    number += tokens.word(number) == "("  # "sáng nay (8-7)"
    found = _days(tokens, i, number) if tokens.is_number(number) else None
    return found if found and tokens.word(number + 1) not in ("giờ", "h") else None


def find_cued_day(tokens: Tokens, i: int) -> Found | None:
    """Find a day behind "ngày", "hôm", "mùng" or "mồng"."""
    if tokens.is_number(i - 1) or not tokens.is_number(i + 1):
        return None
    return _days(tokens, i, i + 1) or _day_of_that_month(tokens, i) or _lone_day(tokens, i)


def find_at_number(tokens: Tokens, i: int) -> Found | None:
    """Find a day that starts with its number, where nothing says that it is a share."""
    word = tokens.word(i)
    if len(word) > 2 and word.isdecimal():  # noqa: PLR2004 - no day and no month has three digits
        return None
    if _is_share(tokens, i) or _is_called_by_day(tokens, i):
        return None
    if tokens.word(i - 1) in _NUMBERED and tokens.word(i + 1) in _UP_TO:
        return None
    bracketed = tokens.word(i - 1) == "(" and tokens.word(i + 3) == ")"
    counted = tokens.word(i - 1) == "ngày"  # "hai ngày 27 và 28 tháng Ba"
    sure = bracketed or counted or _falls(tokens, i) or _is_bounded(tokens, i)
    sure = sure or (tokens.word(i - 1) == "từ" and tokens.word(i + 1) in _UP_TO)
    sure = sure or _is_dotted(tokens, i)
    found = _days(tokens, i, i, cued=sure)
    if found:
        return found
    month = read_month(tokens, i) if tokens.word(i - 1) not in _NO_DAY_BEHIND else None
    if month is None or _spans_years(tokens, month.next):
        return None
    return _found(tokens, i, month) if month.year and not month.day else None


def _spans_years(tokens: Tokens, i: int) -> bool:
    """Tell whether the year before a token is the first of several: "trong 5 năm 2016 - 2020"."""
    return tokens.word(i) in ("-", *_UP_TO) and read_year(tokens, i + 1) > 0


def find_at_month(tokens: Tokens, i: int) -> Found | None:
    """Find "tháng 8", "tháng Tám", "tháng 8/2021"."""
    if tokens.is_number(i - 1):
        return None
    month = read_month(tokens, i + 1)
    if month is None or _names_no_month(tokens, i):
        return None
    facts = [_fact(tokens, i, month.next, month.value)]
    several = tokens.word(i - 1) in _SEVERAL or _ends_list(tokens, month.next)
    while several and tokens.word(month.next) in _JOINERS:
        following = read_month(tokens, month.next + 1)  # "các tháng 8, 9 và 11"
        if following is None or tokens.word(month.next + 1) == "tháng":
            break
        facts.append(_fact(tokens, month.next + 1, following.next, following.value))
        month = following
    return Found(facts, month.next)


def _ends_list(tokens: Tokens, i: int) -> bool:
    """Tell whether "và 10" behind a month ends a clause, so that it can be no other figure."""
    joined = tokens.word(i) == "và" and small_number(tokens, i + 1, _MONTHS)
    return bool(joined) and not tokens.word(i + 2)[:1].isalnum()


def find_at_year(tokens: Tokens, i: int) -> Found | None:
    """Find "năm 2021"; a span of years is found elsewhere."""
    year = read_year(tokens, i + 1)
    named = document_of(tokens, i - 1) or tokens.word(i - 2) == "số"  # "Quyết định 18 năm 2016"
    if not year or (tokens.is_number(i - 1) and not named and len(tokens.word(i - 1)) < _MANY):
        return None  # but of "từ 211 năm 2023 lên 248"
    return _found(tokens, i, Day(year, 0, 0, i + 2))


def find_relative(tokens: Tokens, i: int, published: date) -> Found | None:
    """Find "hôm nay", "chiều qua", "năm ngoái".

    Args:
        tokens: The text.
        i: The token "hôm", "chiều", "năm" and the like.
        published: The day they count from.

    Returns:
        The date; None where there is none.
    """
    word, following = tokens.word(i), tokens.word(i + 1)
    if word == "năm" and following in _YEARS:
        return _found(tokens, i, Day(published.year + _YEARS[following], 0, 0, i + 2))
    if word not in _DAY_HEADS or following not in _RELATIVE or (word, following) == ("ngày", "qua"):
        return None
    if (tokens.word(i - 1), word) == ("ngày", "đêm"):  # "đi suốt ngày đêm qua cầu"
        return None
    said = find_at_part_of_day(tokens, i) if word in PARTS_OF_DAY else None
    if said:  # "chiều nay 21/1"
        return said
    return _found(tokens, i, _shifted(published, _RELATIVE[following], i + 2))


def find_day_after(tokens: Tokens, i: int, told: Fact | None) -> Found | None:
    """Find "hôm sau": "từ 22 giờ 12/11 đến 4 giờ sáng hôm sau" ends on 13/11.

    Args:
        tokens: The text.
        i: The token "hôm".
        told: The date told last.

    Returns:
        The day behind it, with the year it is told with; None where no day was told.
    """
    if tokens.word(i + 1) != "sau" or told is None or "?" in told.value[5:]:
        return None
    year = int(told.value[:4]) if told.value[:4].isdigit() else 0
    month, day = int(told.value[5:7]), int(told.value[8:])
    try:
        known = date(year or _ANY_YEAR, month, day)
    except ValueError:  # 30 February
        return None
    after = _shifted(known, 1, i + 2)
    return _found(tokens, i, after._replace(year=after.year if year else 0))


def _shifted(published: date, days: int, after: int) -> Day:
    try:
        day = published + timedelta(days=days)
    except OverflowError:  # the first or last day there is
        day = published
    return Day(day.year, day.month, day.day, after)


def _names_no_month(tokens: Tokens, i: int) -> bool:
    """Tell "những tháng năm", "trong tháng hai bên ký" from "tháng hai" and "tháng năm"."""
    if tokens.word(i - 1) == "ngày" and tokens.is_number(i - 2) and tokens.is_number(i + 1):
        return False  # "9 ngày tháng 7"
    if tokens.word(i - 1) in ("ngày", "những", "năm", "mạng", "mỗi", "hằng", "hàng"):
        return True
    if tokens.word(i + 2) in _UP_TO and tokens.word(i + 3) == "tháng":
        return False  # "từ tháng năm tới tháng tám"
    word = tokens.word(i + 1)
    is_bare = word in ("một", "hai", "ba", "năm") and tokens.is_lower(i + 1)
    return is_bare and tokens.is_lower(i + 2)


def _falls(tokens: Tokens, i: int) -> bool:
    """Tell whether "31-12" is a day: a range would rise, and a score is named one."""
    day, month = (small_number(tokens, place, _DAYS) for place in (i, i + 2))
    if not _SCORED.isdisjoint(tokens.words[max(0, i - _SCORE_REACH) : i]):
        return False
    if tokens.word(i + 1) == "-" and tokens.is_capital(i - 1) and tokens.word(i - 1) not in _CUES:
        return False  # "hạ đương kim vô địch Mỹ Quới 3-2"
    counts = tokens.is_lower(i + 3) and match_unit(tokens, i + 3)
    return day > month > 0 and tokens.word(i - 1) not in _NO_DAY_BEHIND and not counts


def _is_bounded(tokens: Tokens, i: int) -> bool:
    """Tell whether "1-7" is the day from or up to which something holds: nothing is counted."""
    if tokens.word(i + 1) != "-":
        return False
    if (tokens.word(i - 2), tokens.word(i - 1)) in WEEKDAYS:
        return True
    behind = tokens.word(i + 3)
    free = not behind[:1].isalnum() and behind[:1] not in _NO_DAY
    bound = tokens.word(i - 1) in _BOUNDS or (tokens.word(i - 2), tokens.word(i - 1)) in _MEETINGS
    return bound and (free or behind in _BEHIND_DAYS)


def _is_dotted(tokens: Tokens, i: int) -> bool:
    """Tell whether "13.11" is a day, or the first of "17-19.3": nothing is measured by it."""
    last = i + 2 * (tokens.word(i + 1) == "-" and small_number(tokens, i, _DAYS) > 0)
    named = tokens.surface(i - 1).isupper() and tokens.word(i - 1) not in _CUES  # "TCVN 5.1"
    if not is_dotted_day(tokens, last) or tokens.word(last + 1) in _NO_DAY or named:
        return False
    unit = match_unit(tokens, last + 1) if tokens.is_lower(last + 1) else None
    if tokens.word(i - 1) in _CUES | _BOUNDS or last > i:
        return unit is None or not unit.unit.dimension
    return unit is None and tokens.word(i - 1) not in _MEASURED


def _is_share(tokens: Tokens, i: int) -> bool:
    """Tell whether "5/12" at a token is a share rather than a day."""
    if tokens.word(i + 1) != "/" or tokens.word(i + 3) == "/":
        return False
    if tokens.word(i - 1) in _CLASSES:
        return True
    less = not small_number(tokens, i, _DAYS) > small_number(tokens, i + 2, _DAYS) > 0
    if less and (tokens.word(i - 1) in _SHARED or tokens.word(i + 3) in _SHARES):
        return True  # "không quá 12/6", "trước 30/9 số hóa": a share is less than one
    unit = match_unit(tokens, i + 3) if tokens.is_lower(i + 3) else None
    cued = tokens.word(i - 1) in _CUES or (tokens.word(i - 2), tokens.word(i - 1)) == ("hôm", "nay")
    return unit is not None and unit.unit.kind != "duration" and not cued


def _is_called_by_day(tokens: Tokens, i: int) -> bool:
    """Tell whether a day of commemoration ends a name: "khu tập thể Dệt 8/3"."""
    if not tokens.is_capital(i - 1) or tokens.word(i + 3) == "/":
        return False
    day = "".join(tokens.words[i : i + 3])
    return day in _CALLED_BY and not _CALLED.isdisjoint(tokens.words[max(0, i - _CALLED_REACH) : i])


def _days(tokens: Tokens, start: int, number: int, *, cued: bool = True) -> Found | None:
    """Find a day or several that share a month, the first one's words from `start` on."""
    listed = [(start, number)]
    position = number
    for _ in range(_MOST_LISTED):
        sure = cued or (len(listed) > 1 and _falls(tokens, position))
        day = read_day(tokens, position, cued=sure)
        if day:
            return _listed(tokens, listed, day)
        following = _next_listed(tokens, position)
        if not following:
            return None
        position = following
        begin = position - (tokens.word(position - 1) in _WITH_DAY)
        listed.append((begin, position))
    return None


def _next_listed(tokens: Tokens, i: int) -> int:
    """Return the token of the next day in a list such as "5, 6 và 7/3"; 0 where it ends."""
    if not small_number(tokens, i, _DAYS):
        return 0
    following = i + 1 + (tokens.word(i + 1) in _JOINERS)
    if following == i + 1 and tokens.word(following) != "rạng":  # "đêm 12 rạng sáng 13/4"
        return 0
    cued = tokens.word(i - 1) in _CUES  # not "có 12, chiều 13/4 nhận thêm 5"
    before = _BEFORE_DAYS if cued else _BEFORE_DAYS - PARTS_OF_DAY
    while tokens.word(following) in before and following < i + _MOST_BETWEEN:
        following += 1
    told = small_number(tokens, following, _DAYS) or is_dotted_day(tokens, following)
    return following if told else 0


def _listed(tokens: Tokens, listed: list[tuple[int, int]], last: Day) -> Found:
    facts = [
        _fact(tokens, start, number + 1, iso(last.year, last.month, int(tokens.word(number))))
        for start, number in listed[:-1]
    ]
    facts.append(_fact(tokens, listed[-1][0], last.next, last.value))
    return Found(facts, last.next)


def _day_of_that_month(tokens: Tokens, i: int) -> Found | None:
    """Find "mùng 10 tháng sau": the month is for the reader to work out."""
    day = small_number(tokens, i + 1, _DAYS)
    if not day or tokens.word(i + 2) != "tháng" or tokens.word(i + 3) not in _THAT_MONTH:
        return None
    return _found(tokens, i, Day(0, 0, day, i + 4))


def _lone_day(tokens: Tokens, i: int) -> Found | None:
    """Find "ngày 5" and "mùng 5", where nothing makes it a number of something."""
    day = small_number(tokens, i + 1, _DAYS)
    if not day or tokens.word(i + 2) in _NO_DAY:
        return None
    if tokens.is_lower(i + 2) and match_unit(tokens, i + 2):
        return None
    return _found(tokens, i, Day(0, 0, day, i + 2))


def _found(tokens: Tokens, start: int, day: Day) -> Found:
    return Found((_fact(tokens, start, day.next, day.value),), day.next)


def _fact(tokens: Tokens, first: int, last: int, value: str) -> Fact:
    word = tokens.word(first)
    part = word if word in PARTS_OF_DAY else ""
    return Fact("date", *tokens.place(first, last), value, modifier=part)
