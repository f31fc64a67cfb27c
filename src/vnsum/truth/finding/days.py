"""Days, months and years written in digits and words, as ISO with "?" for what is not said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from vnsum.truth.finding.tokens import Tokens

__all__ = [
    "Day",
    "is_day_behind",
    "is_dotted_day",
    "iso",
    "read_day",
    "read_month",
    "read_year",
    "small_number",
]

_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_MONTHS, _DAYS = 12, 31
_MONTH_WORDS = {
    "giêng": 1, "một": 11, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9, "mười": 10, "chạp": 12,
}  # fmt: skip
_DOTTED = pattern(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_DOTTED_SHORT = pattern(r"(\d{1,2})\.(\d{1,2})")
_DOTTED_MONTH = pattern(r"(\d{1,2})\.(\d{4})")
_COUNTED = frozenset({"ngày", "tuần"})
"""Behind "6 tháng 12" these make it a length of time."""
_SEPARATORS = frozenset("/-")


class Day(NamedTuple):
    """A day or month that was read, and the token behind it; 0 for what is not said."""

    year: int
    month: int
    day: int
    next: int

    @property
    def value(self) -> str:
        """The day in ISO."""
        return iso(self.year, self.month, self.day)


def iso(year: int, month: int, day: int) -> str:
    """Write a day as YYYY-MM-DD; what is 0 becomes question marks."""
    parts = (f"{year:04d}" if year else "????", *(f"{n:02d}" if n else "??" for n in (month, day)))
    return "-".join(parts)


def small_number(tokens: Tokens, i: int, most: int) -> int:
    """Read a number from 1 to `most` in one or two digits; 0 where there is none."""
    word = tokens.word(i)
    if not word[:1].isdecimal() or len(word) > 2 or not word.isdecimal():  # noqa: PLR2004 - two digits
        return 0
    return int(word) if 1 <= int(word) <= most else 0


def read_year(tokens: Tokens, i: int) -> int:
    """Read a year in four digits; 0 where there is none."""
    word = tokens.word(i)
    if len(word) != 4 or not word.isdecimal():  # noqa: PLR2004 - four digits
        return 0
    return int(word) if _FIRST_YEAR <= int(word) <= _LAST_YEAR else 0


_LUNAR = frozenset({"giêng", "chạp"})
"""Months that are nothing else: "24 tháng Chạp" is no two years."""


def read_day(tokens: Tokens, i: int, *, cued: bool) -> Day | None:
    """Read a day with its month, and its year where there is one.

    Args:
        tokens: The text.
        i: The day's number.
        cued: Whether a word before it says that it is a day; then "1-7" and "1.7" count too.

    Returns:
        The day; None where no day with a month starts.
    """
    dotted = _read_dotted(tokens, i, cued=cued)
    if dotted:
        return dotted
    day = small_number(tokens, i, _DAYS)
    if not day:
        return None
    if tokens.word(i + 1) == "tháng":
        return _in_words(tokens, day, i + 2, cued=cued)
    return _with_signs(tokens, day, i + 1, cued=cued)


def is_day_behind(tokens: Tokens, i: int) -> bool:
    """Tell whether a word begins a day: "ngày 18/11" behind "giai đoạn 1"."""
    return tokens.word(i) == "ngày" and read_day(tokens, i + 1, cued=False) is not None


def is_dotted_day(tokens: Tokens, i: int) -> bool:
    """Tell whether a token may be a day with its month: "13.11", not "1.200" or "3.5 lần"."""
    found = _DOTTED_SHORT.fullmatch(tokens.word(i))
    return found is not None and 1 <= int(found[1]) <= _DAYS and 1 <= int(found[2]) <= _MONTHS


def _read_dotted(tokens: Tokens, i: int, *, cued: bool) -> Day | None:
    word = tokens.word(i)
    found = _DOTTED.fullmatch(word) or (_DOTTED_SHORT.fullmatch(word) if cued else None)
    if not found:
        return None
    day, month, *year = (int(part) for part in found.groups())
    if not (1 <= day <= _DAYS and 1 <= month <= _MONTHS):
        return None
    return Day(year[0] if year else 0, month, day, i + 1)


def _in_words(tokens: Tokens, day: int, i: int, *, cued: bool) -> Day | None:
    """Read "tháng 9 năm 2024" behind a day; without a cue the year has to be there."""
    month = read_month(tokens, i)
    digits = tokens.is_number(i) and tokens.word(i + 1) not in _COUNTED
    if month is None or not (cued or month.year or digits or tokens.word(i) in _LUNAR):
        return None
    return Day(month.year, month.month, day, month.next)


def _with_signs(tokens: Tokens, day: int, i: int, *, cued: bool) -> Day | None:
    """Read "/1", "/1/2024" or "-1-2024" behind a day."""
    sign = tokens.word(i)
    if sign not in _SEPARATORS or not (tokens.is_glued(i) and tokens.is_glued(i + 1)):
        return None
    month = small_number(tokens, i + 1, _MONTHS)
    if not month:
        return None
    if tokens.word(i + 2) == sign and tokens.is_glued(i + 2) and tokens.is_glued(i + 3):
        year = read_year(tokens, i + 3) or _short_year(tokens, i + 3)
        if year:
            return Day(year, month, day, i + 4)
        if tokens.is_number(i + 3):
            return None
    if sign == "-" and (not cued or tokens.word(i + 2) == "/"):  # "5-7/3": two days
        return None
    return _with_year(tokens, month, day, i + 2)


def _short_year(tokens: Tokens, i: int) -> int:
    """Read "21" as 2021 where it ends a day in signs."""
    word = tokens.word(i)
    return 2000 + int(word) if len(word) == 2 and word.isdecimal() else 0  # noqa: PLR2004 - two digits


def _with_year(tokens: Tokens, month: int, day: int, i: int) -> Day:
    """Add "năm 2024" where it follows."""
    year = read_year(tokens, i + 1) if tokens.word(i) == "năm" else 0
    return Day(year, month, day, i + 2 if year else i)


def read_month(tokens: Tokens, i: int) -> Day | None:
    """Read a month behind "tháng": "8", "Tám", "8/2021", "8 năm 2021", "8-2021".

    Args:
        tokens: The text.
        i: The token behind "tháng".

    Returns:
        The month, its day 0; None where there is none.
    """
    dotted = _DOTTED_MONTH.fullmatch(tokens.word(i))
    if dotted and 1 <= int(dotted[1]) <= _MONTHS:
        return Day(int(dotted[2]), int(dotted[1]), 0, i + 1)
    month, after = small_number(tokens, i, _MONTHS), i + 1
    if not month:
        month, after = _month_in_words(tokens, i)
    if not month:
        return None
    if tokens.word(after) in _SEPARATORS and read_year(tokens, after + 1):
        return Day(read_year(tokens, after + 1), month, 0, after + 2)
    return _with_year(tokens, month, 0, after)


def _month_in_words(tokens: Tokens, i: int) -> tuple[int, int]:
    word, following = tokens.word(i), tokens.word(i + 1)
    if word == "mười" and following in ("một", "hai"):
        return (11 if following == "một" else 12), i + 2
    if word == "năm" and read_year(tokens, i + 1):  # "trong tháng năm 2021" names no month
        return 0, i
    return _MONTH_WORDS.get(word, 0), i + 1
