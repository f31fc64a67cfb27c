"""Times of day: "7h30", "7 giờ 30 phút", "7:30", "3 giờ chiều" is 15:00.

"8 giờ" alone may be an hour of the clock or eight hours; the words around it decide.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnsum.facts import Fact
from vnsum.lazily import pattern
from vnsum.truth.finding.days import small_number
from vnsum.truth.finding.tokens import Found, word_set

if TYPE_CHECKING:
    from vnsum.truth.finding.tokens import Tokens

__all__ = ["find_lap", "find_time"]

_GLUED = pattern(r"[hg](\d{2})?")
_IN_HOUR, _TWO_DIGITS = pattern(r"[0-5]?\d"), pattern(r"[0-5]\d")
_LAP_HOURS, _MOST_PARTS = pattern(r"0?\d"), 3
_NO_LAPS = word_set("số lệ thắng thua hòa pha trộn lúc hồi vào ngày đăng cập")
"""Words before a score, a share or an hour of the clock: "tỷ số 25:20", "lúc 01:05:30"."""
_BEFORE = word_set("lúc hồi vào từ đến tới trước khoảng khung ( , sáng chiều tối trưa")
_TO = frozenset({"đến", "tới", "-"})
_MINUTED = pattern(r"[hg]\d{2}|h")
"""What follows the hour of another time that says that "g" is no gram: "7g30 đến 16g"."""
_BEHIND = word_set("sáng chiều tối trưa đêm khuya rạng ngày cùng hôm kém")
_UNWEIGHED = word_set("trên tại ở mỗi hằng hàng ngày và để trong thì do")
"""Words behind "từ 5g đến 22g" that nobody weighs."""
_PARTS = word_set("sáng chiều tối trưa đêm khuya")
_LASTS = frozenset({"trong", "suốt", "mỗi", "cứ", "sau", "hàng", "kéo", "thêm"})
_AFTERNOON = frozenset({"chiều", "tối", "đêm"})
_FULL = "00"
"""Minutes of a full hour: "07 giờ 00"."""
_NOON, _HOURS, _MINUTES, _EVENING = 12, 24, 59, 4


class _Clock(NamedTuple):
    hour: int
    minute: int
    next: int


def find_time(tokens: Tokens, i: int) -> Found | None:
    """Find a time of day that starts with its hour.

    Args:
        tokens: The text.
        i: The hour, in digits.

    Returns:
        The time; None where there is none, or where it is a length of time.
    """
    clock = _with_letter(tokens, i) or _with_colon(tokens, i) or _in_words(tokens, i)
    clock = clock or _at_half(tokens, i)
    if clock is None or clock.hour > _HOURS:
        return None
    part = tokens.word(clock.next) if tokens.word(clock.next) in _BEHIND else ""
    hour = clock.hour
    if part in _AFTERNOON and hour < _NOON and not (part == "đêm" and hour < _EVENING):
        hour += _NOON
    late = hour == _HOURS and clock.minute  # "24 giờ" ends its day, which "0 giờ" begins
    value = f"{0 if late else hour:02d}:{clock.minute:02d}"
    last = clock.next + (part in _AFTERNOON or part in ("sáng", "trưa"))
    if tokens.is_number(last) or tokens.word(last) in ("ngày", "nay", "qua", "mai"):
        last = clock.next  # "10h sáng 21/1": the part of the day belongs to the date
    return Found((Fact("time", *tokens.place(i, last), value),), last)


def find_lap(tokens: Tokens, i: int) -> Found | None:
    """Find "38:16" and "1:11:48", which results of races tell as lengths of time.

    Args:
        tokens: The text.
        i: The minutes, or the hours where there are seconds behind them.

    Returns:
        The length in seconds; None for what may be an hour of the clock.
    """
    parts = [tokens.word(i)]
    last = i + 1
    while tokens.word(last) == ":" and tokens.is_glued(last + 1) and len(parts) <= _MOST_PARTS:
        parts.append(tokens.word(last + 1))
        last += 2
    if not all(map(_TWO_DIGITS.fullmatch, parts[1:])) or not _IN_HOUR.fullmatch(parts[0]):
        return None
    hours = len(parts) == _MOST_PARTS and _LAP_HOURS.fullmatch(parts[0])
    minutes = len(parts) == _MOST_PARTS - 1 and int(parts[0]) > _HOURS
    if not (hours or minutes) or not _NO_LAPS.isdisjoint(tokens.words[max(0, i - 4) : i]):
        return None
    seconds = 0
    for part in parts:
        seconds = seconds * 60 + int(part)
    number = Decimal(seconds)
    fact = Fact("duration", *tokens.place(i, last), str(seconds), unit="giây", number=number)
    return Found((fact,), last)


def _hour(tokens: Tokens, i: int) -> int | None:
    if tokens.word(i) in ("0", "00"):
        return 0
    return small_number(tokens, i, _HOURS) or None


def _with_letter(tokens: Tokens, i: int) -> _Clock | None:
    """Read "7h", "7h30", "7g30"."""
    letter = _GLUED.fullmatch(tokens.word(i + 1)) if tokens.is_glued(i + 1) else None
    hour = _hour(tokens, i) if letter else None
    if letter is None or hour is None:
        return None
    if tokens.word(i + 1) == "g" and not _is_clock(tokens, i):  # "11g" is grams as well
        return None
    if tokens.word(i - 1) in _LASTS and not letter[1]:
        return None
    minute = int(letter[1] or 0)
    after = i + 2
    if not letter[1] and tokens.is_number(after) and tokens.word(after + 1) in ("'", "phút", "p"):
        minute, after = small_number(tokens, after, _MINUTES), after + 2
    elif tokens.word(after) in ("'", "phút"):
        after += 1
    return _Clock(hour, minute, after) if minute <= _MINUTES else None


def _behind(tokens: Tokens, i: int) -> tuple[str, str]:
    """Return the two words behind the hour and its unit: "rưỡi tối" of "9 giờ rưỡi tối"."""
    return tokens.word(i + 2), tokens.word(i + 3)


def _is_clock(tokens: Tokens, i: int) -> bool:
    """Tell whether "16g" is an hour: "lúc 16g", "16g ngày 2/3", "từ 7g30 đến 16g"."""
    if tokens.word(i + 2) in _BEHIND or tokens.word(i - 1) in ("lúc", "hồi", "vào"):
        return True
    beside = [
        other for joint, other in ((i - 1, i - 2), (i + 2, i + 4)) if tokens.word(joint) in _TO
    ]
    if any(_MINUTED.fullmatch(tokens.word(other)) for other in beside):
        return True
    both = any(tokens.word(other) == "g" for other in beside)
    behind = tokens.word(max(beside, default=i) + 1 if beside and beside[-1] > i else i + 2)
    return both and (behind in _UNWEIGHED or not behind[:1].isalnum())


def _with_colon(tokens: Tokens, i: int) -> _Clock | None:
    """Read "7:30"."""
    if tokens.word(i + 1) != ":":
        return None
    hour, minute = _hour(tokens, i), tokens.word(i + 2)
    if hour is None or not tokens.is_glued(i + 2):
        return None
    if len(minute) != 2 or not minute.isdecimal() or int(minute) > _MINUTES:  # noqa: PLR2004 - two digits
        return None
    return _Clock(hour, int(minute), i + 3)


def _to_half_or_hour(tokens: Tokens, i: int, hour: int) -> _Clock | None:
    """Read "rưỡi" or "kém 10" behind "7 giờ"."""
    if tokens.word(i) == "rưỡi":
        return _Clock(hour, 30, i + 1)
    short = small_number(tokens, i + 1, _MINUTES) if tokens.word(i) == "kém" and hour else 0
    if not short:
        return None
    return _Clock(hour - 1, _MINUTES + 1 - short, i + 2 + (tokens.word(i + 2) == "phút"))


def _at_half(tokens: Tokens, i: int) -> _Clock | None:
    """Read "2 rưỡi chiều", "lúc 5 rưỡi", the first of "5 rưỡi đến 10 rưỡi sáng"."""
    hour = _hour(tokens, i) if tokens.word(i + 1) == "rưỡi" else None
    spans = tokens.word(i + 2) in _TO and tokens.word(i + 4) == "rưỡi"
    told = tokens.word(i + 2) in _PARTS or spans or tokens.word(i - 1) in ("lúc", "hồi")
    return _Clock(hour, 30, i + 2) if hour and told else None


def _in_words(tokens: Tokens, i: int) -> _Clock | None:
    """Read "7 giờ", "7 giờ 30 phút", "7 giờ rưỡi" where they name an hour of the clock."""
    if tokens.word(i + 1) != "giờ":
        return None
    hour = _hour(tokens, i)
    told_ahead = (tokens.word(i - 2), tokens.word(i - 1)) == ("báo", "trước")
    lasting = tokens.word(i - 1) in _LASTS or told_ahead  # "báo trước 6 giờ"
    lasting = lasting and _PARTS.isdisjoint(_behind(tokens, i))
    if tokens.word(i - 1) == "sau" and hour is not None and hour > _NOON:
        lasting = False  # "sau 21 giờ 30"
    in_seconds = tokens.is_number(i + 4) and tokens.word(i + 5) == "giây"
    if hour is None or lasting or in_seconds or tokens.word(i + 2) == "đồng":
        return None  # "1 giờ 11 phút 48 giây", "3 giờ đồng hồ"
    counted = _to_half_or_hour(tokens, i + 2, hour)
    if counted is not None:
        return counted
    minute = small_number(tokens, i + 2, _MINUTES)
    parted = tokens.word(i + 3) in ("/", "-") and tokens.is_glued(i + 3)
    if (minute or tokens.word(i + 2) == _FULL) and not parted:
        return _Clock(hour, minute, i + 3 + (tokens.word(i + 3) == "phút"))
    if tokens.word(i - 1) in _BEFORE or tokens.word(i + 2) in _BEHIND or _ends_span(tokens, i):
        return _Clock(hour, 0, i + 2)
    return None


def _ends_span(tokens: Tokens, i: int) -> bool:
    """Tell whether an hour ends what an hour with minutes begins: "16 giờ 30 - 19 giờ"."""
    minute = i - 2 - (tokens.word(i - 2) == "phút")
    told = tokens.word(i - 1) == "-" and small_number(tokens, minute, _MINUTES) > 0
    return told and tokens.word(minute - 1) == "giờ" and tokens.is_number(minute - 2)
