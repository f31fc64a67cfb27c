"""Lengths of time between two days, years or hours the source names, and hours that are rounded.

"Mười hai phút sau" of 8 giờ 15 and 8 giờ 27, "15 ngày" of 28/3 and 12/4, "37 năm" since 1987 told
in 2024, "trước 9 giờ" of 8 giờ 56.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from vnsum.truth.figures.amounts import comes_to
from vnsum.truth.index.keys import FACTORS
from vnsum.truth.worked_out.operations import Working

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place

__all__ = ["find_spans", "rounded_time", "shifted_day"]

_HALF_HOUR, _HOUR, _DAY = 30, 60, 1440
_MINUTE = FACTORS["phút"]
_YEAR = 12
_MORE, _LESS = Decimal("1.25"), Decimal("0.9")
_NEARLY = frozenset({"gần", "ngót", "non", "suýt", "chưa đến", "chưa tới", "chưa đầy"})
_OVER = frozenset({"hơn", "trên"})
_YEARS = range(1900, 2100)
_MOST = 24
"""Days, or hours, that are compared with each other."""
_MIDNIGHT = {"00:00", "24:00"}
"""The beginning of a day, and its end."""
_UP_TO = frozenset({"trước", "gần", "chưa", "khoảng", "chừng", "tới", "đến"})
_FROM = frozenset({"sau", "hơn", "quá", "ngoài", "khoảng", "chừng", "từ"})
_ROOM = 20
"""Minutes by which a time is rounded: "trước 9 giờ" of 8 giờ 56."""


def find_spans(draft: Place, facts: Sequence[Place], published: date | None) -> Iterator[Working]:
    """Find the dates or the hours that a length of time lies between.

    Args:
        draft: A length of time of the draft, or an age.
        facts: Facts of the source.
        published: When it was published.

    Yields:
        Ways named "days", "minutes" or "years", with the dates or hours.
    """
    unit = draft.fact.unit
    if unit in {"ngày", "tuần"}:
        yield from _days(draft, facts)
    elif unit in {"phút", "giờ"}:
        yield from _minutes(draft, facts)
    elif unit in {"năm", "tháng", "tuổi", "thập kỷ"}:
        yield from _years(draft, facts, published)


def _days(draft: Place, facts: Sequence[Place]) -> Iterator[Working]:
    """Yield two days for the days between them, with the first or without."""
    days = [
        place for place in facts if place.fact.kind == "date" and "?" not in place.fact.value[5:]
    ]
    length = FACTORS[draft.fact.unit or ""] * (draft.fact.number or 0)
    for one, other in combinations(days[:_MOST], 2):
        apart = abs(_day(one.fact, other.fact) - _day(other.fact, one.fact))
        more = draft.fact.modifier in _OVER and 0 < apart - length <= 1
        if apart and (more or 0 <= length - apart <= 1 or comes_to(draft.fact, Decimal(apart))):
            yield Working("days", (one, other))


def _day(fact: Fact, other: Fact) -> int:
    """Return the number of a day, in the year of the other where it names none."""
    year = next((one[:4] for one in (fact.value, other.value) if one[:4].isdigit()), "2025")
    try:
        return date.fromisoformat(f"{year}{fact.value[4:]}").toordinal()
    except ValueError:  # 30 February
        return 0


def _minutes(draft: Place, facts: Sequence[Place]) -> Iterator[Working]:
    """Yield two times of day for the minutes between them, over midnight too."""
    times = [place for place in facts if place.fact.kind == "time"]
    for one, other in combinations(times[:_MOST], 2):
        apart = abs(_minute(one.fact) - _minute(other.fact))
        if any(_may_last(draft.fact, length) for length in (apart, _DAY - apart)):
            yield Working("minutes", (one, other))


def _may_last(fact: Fact, minutes: int) -> bool:
    """Tell whether a length of time is said of so many minutes: "hơn 4 giờ" of 4 giờ 25."""
    told = (fact.number or 0) * FACTORS[fact.unit or ""] / _MINUTE
    hours = fact.unit == "giờ" and fact.modifier in _OVER and told >= _HOUR
    return comes_to(fact, minutes * _MINUTE) or (hours and 0 < minutes - told <= _HALF_HOUR)


def _minute(fact: Fact) -> int:
    hour, _, minute = fact.value.partition(":")
    return int(hour) * _HOUR + int(minute)


def _years(draft: Place, facts: Sequence[Place], published: date | None) -> Iterator[Working]:
    """Yield two dates, or one and the day of publication, so many years or months apart."""
    in_months = draft.fact.unit == "tháng"
    known = [(place, months) for place in facts if (months := _months(place)) is not None]
    if in_months:
        known = [(place, months) for place, months in known if months % 1 == 0]
    now = [(None, Decimal(published.year * _YEAR + published.month))] if published else []
    for place, start in known[:_MOST]:
        for other, end in (*known[:_MOST], *now):
            passed = int(end - start) if in_months else int(end // _YEAR) - int(start // _YEAR)
            if passed > 0 and _is_about(draft.fact, passed):
                yield Working("years", (place, other) if other else (place,))


def _months(place: Place) -> Decimal | None:
    """Return the months up to a date with a year; half a month more where it names no month."""
    fact = place.fact
    if fact.kind == "date" and fact.value[:4].isdigit():
        year, month, _ = fact.value.split("-")
        return Decimal(int(year) * _YEAR) + (Decimal(month) if month.isdigit() else Decimal("0.5"))
    bare = fact.kind == "number" and fact.text.isdigit() and int(fact.text) in _YEARS
    return Decimal(int(fact.text) * _YEAR) + Decimal("0.5") if bare else None


def _is_about(fact: Fact, passed: int) -> bool:
    """Tell whether so many years or months may be said of those that passed."""
    number = (fact.number or Decimal(0)) * (10 if fact.unit == "thập kỷ" else 1)
    if fact.modifier in {"hơn", "trên"}:
        return number <= passed <= number * _MORE
    if fact.modifier in _NEARLY:
        return number * _LESS <= passed <= number
    return abs(passed - int(number)) < (1 if fact.exact else 2)


def rounded_time(draft: Place, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Find the time that "trước 9 giờ" or "hơn 8 giờ" rounds, and midnight called otherwise.

    Args:
        draft: A time of day of the draft.
        near: Facts of the passages its sentence is aligned with.

    Yields:
        The time.
    """
    before = set(draft.passage.words[max(0, draft.first - 2) : draft.first])
    yield from ([place] for place in near if _is_midnight(draft, place))
    if draft.fact.value[-2:] not in {"00", "30"}:
        return
    for place in near:
        if place.fact.kind != "time":
            continue
        early = _minute(draft.fact) - _minute(place.fact)
        below = 0 < early <= _ROOM and not _UP_TO.isdisjoint(before)
        if below or (0 < -early <= _ROOM and not _FROM.isdisjoint(before)):
            yield [place]


def _is_midnight(draft: Place, place: Place) -> bool:
    """Tell whether "0 giờ" and "24 giờ" are one moment: not where both are of the same day."""
    told = {draft.fact.value, place.fact.value}
    if told != _MIDNIGHT or place.fact.kind != "time":
        return False
    days = {_day_behind(draft), _day_behind(place)}
    return "" in days or len(days) > 1


def _day_behind(place: Place) -> str:
    """Return the day told right behind a time; "" where none is."""
    words = place.passage.words[place.last : place.last + 2]
    return next((word.partition("/")[0].lstrip("0") for word in words if "/" in word), "")


def shifted_day(draft: Place, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Find the date and the length of time that a date comes out of: 2/10 and "hai ngày sau".

    Args:
        draft: A date of the draft that stands nowhere.
        near: Facts of the passages its sentence is aligned with.

    Yields:
        The date and the length, told in one passage or in neighbouring ones; a date alone before
        which all happens by the draft's.
    """
    yield from ([place] for place in near if _is_last_day(draft, place))
    lengths = [one for one in near if one.fact.unit in _STEPS and one.fact.number]
    for place in near if lengths else ():
        if place.fact.kind != "date" or "?" in place.fact.value[5:7]:
            continue
        for length in lengths:
            beside = 0 <= length.number - place.number <= 1
            if beside and _is_shifted(draft.fact, place.fact, length.fact):
                yield [place, length]


def _is_last_day(draft: Place, place: Place) -> bool:
    """Tell whether a time ends alike: "đến 14/11" of "trước ngày 15/11", or the other way round."""
    if place.fact.kind != "date" or "?" in place.fact.value[5:] + draft.fact.value[5:]:
        return False
    before = _word_before(draft), _word_before(place)
    later = _day(place.fact, draft.fact) - _day(draft.fact, place.fact)
    if later == 1:
        return before[0] in _UNTIL and before[1] == "trước"
    return later == -1 and before[0] == "trước" and before[1] in _UNTIL


def _word_before(place: Place) -> str:
    return place.passage.words[place.first - 1] if place.first else ""


_UNTIL = frozenset({"đến", "tới", "hết"})
"""Before the last day of a time."""
_STEPS = {"ngày": 0, "tuần": 0, "tháng": 1}
"""Units of time a date is told to be off by; 1 for those that count months."""


def _is_shifted(fact: Fact, known: Fact, length: Fact) -> bool:
    """Tell whether a date is as long behind or before another as a length of time says."""
    if _STEPS[length.unit or ""]:
        same = "?" in fact.value[8:] or fact.value[8:] == known.value[8:]
        return same and _is_months_off(fact, known, length.number or Decimal(0))
    if "?" in fact.value[5:] or "?" in known.value[5:]:
        return False
    days = FACTORS[length.unit or ""] * (length.number or 0)
    return abs(_day(fact, known) - _day(known, fact)) == days


def _is_months_off(fact: Fact, known: Fact, length: Decimal) -> bool:
    """Tell whether so many months lie between two dates: 14 from 8/2026 to 10/2027.

    Where one of them names no year, it may lie in the next one or the one before.
    """
    if not fact.value[5:7].isdigit() or length % _YEAR == 0:  # "12 tháng": the year is misread
        return False
    months = int(fact.value[5:7]) - int(known.value[5:7])
    if fact.value[:4].isdigit() and known.value[:4].isdigit():
        return abs(months + _YEAR * (int(fact.value[:4]) - int(known.value[:4]))) == length
    return any((months + way * length) % _YEAR == 0 for way in (-1, 1))
