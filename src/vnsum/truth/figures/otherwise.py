"""Figures the source has in other words: a half as 50%, a share as "4 trong số 22", a rate."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.truth.figures.rates import differ
from vnsum.truth.finding.figures import told_digits
from vnsum.truth.finding.number_words import ONES
from vnsum.truth.finding.units import UNITS, stem_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex

__all__ = ["find_rates", "find_said_otherwise"]

_HALF, _FIFTY = Decimal("0.5"), Decimal(50)
_REACH = 8
"""Words between the two figures of a share or a range that is said in words; set by hand."""
_BEFORE, _BEHIND = 10, 4
"""Words in which "mỗi" or "bình quân" makes a figure a rate; set by hand."""
_TELLING = 3
_TIMES = {Decimal("1.5"): "rưỡi", Decimal(2): "đôi", Decimal(3): "ba", Decimal(4): "bốn"}
_HOUR = 60
_NOON = 12
_THOUSAND = 1000
_BY_THE_END = frozenset({"cuối", "hết"})
"""Before a month: up to its end, so many months of the year have passed."""
_QUARTER = 3
"""Months of a quarter of a year."""
_HUNDRED, _OFF = 100, Decimal(3)
"""From here on "cứ 100 người" tells a share to the point, else so many points off."""
_ALTOGETHER = frozenset({"tổng", "cộng"})
_ASKED, _ASKING = frozenset({"nghị", "mức", "giá", "vì", "đòi", "muốn", "xin", "lên", "xuống"}), 4
"""Words before an amount of the same sort as the rate beside it, and how many are looked at."""
_RATED = frozenset({"mỗi", "một", "từng", "quân", "giá", "trên"})


def find_said_otherwise(draft: Place, near: Sequence[Place], source: SourceIndex) -> list[Place]:
    """Find the places that say a figure in other words.

    Args:
        draft: A figure whose value stands nowhere.
        near: All facts of the passages its sentence is aligned with.
        source: The source.

    Returns:
        The places it is said by; empty where there are none.
    """
    fact = draft.fact
    if fact.kind in _BY_KIND:
        ways = [way(fact, near) for way in _BY_KIND[fact.kind]]
        if fact.kind == "date":
            ways += [_in_that_year(fact, near, source), _on_same_day(draft, near, source)]
    elif fact.number is None:
        ways = []
    else:
        ways = [
            _halves(fact, near), _ends(fact, near),
            _counted_out(draft, near), _lengths(fact, near), _torn(fact, near),
            _half_past(draft, near), _multiples(fact, near), _ages(fact, near),
            _one_in_ten(fact, source), _of_so_many(draft, near), _since_january(fact, near),
        ]  # fmt: skip
    return next((found for way in ways for found in way), [])


def _between(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield two dates that a day lies between: 26/10 in "25-27/10"."""
    ours = fact.value[5:]
    if "?" in ours:
        return
    days = [
        place for place in near if place.fact.kind == "date" and "?" not in place.fact.value[5:]
    ]
    for low, high in pairwise(days):
        apart = high.first - low.last
        if low.number == high.number and abs(apart) <= 1:  # "25-27/10" is one word
            month = {low.fact.value[5:7], high.fact.value[5:7], ours[:2]}
            if len(month) == 1 and low.fact.value[5:] < ours < high.fact.value[5:]:
                yield [low, high]


def _in_that_year(fact: Fact, near: Sequence[Place], source: SourceIndex) -> Iterator[list[Place]]:
    """Yield the same day of a year the source names elsewhere, not the nearest to publication."""
    year, _, day = fact.value.partition("-")
    if "?" in fact.value or not any(year in word for word in source.vocabulary):
        return
    for place in near:
        if place.fact.kind == "date" and place.fact.value == f"????-{day}":
            yield [place]


def _on_same_day(draft: Place, near: Sequence[Place], source: SourceIndex) -> Iterator[list[Place]]:
    """Yield "chiều 14/8" for "sáng 14/8" where the source goes on with "sáng cùng ngày"."""
    told = f" {draft.words[0]} cùng ngày "
    _, _, day = draft.fact.value.partition("-")
    ours = draft.passage.content
    going_on = (source.passages[number] for number in source.holding("cùng"))
    shared = [len(ours & item.content) for item in going_on if told in item.joined]
    for place in near:
        same = place.fact.kind == "date" and place.fact.value.partition("-")[2] == day
        if same and max(shared, default=-1) >= len(ours & place.passage.content):
            yield [place]


def _months(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield "tám tháng đầu năm" for what is told of the time up to August."""
    _, month, day = fact.value.split("-")
    for place in near:
        length = place.fact.unit == "tháng" and place.fact.kind == "duration"
        told = month.isdigit() and place.fact.number is not None
        if length and "?" in day and told and int(month) in {1, place.fact.number}:
            yield [place]


def _since_january(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield "cuối tháng 11" for "11 tháng"."""
    for place in near if fact.unit == "tháng" else ():
        month, _, day = place.fact.value[5:].partition("-")
        before = place.passage.words[max(0, place.first - 1) : place.first]
        dated = place.fact.kind == "date" and month.isdigit() and "?" in day
        if dated and int(month) == fact.number and not _BY_THE_END.isdisjoint(before):
            yield [place]


def _hours(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield "5 giờ - 21 giờ", which reads as lengths of time, for "5 giờ sáng" and "9 giờ tối"."""
    hour, _, minute = fact.value.partition(":")
    for place in near:
        its = place.fact
        if its.unit == "giờ" and minute == "00" and Decimal(hour) in {its.number, its.upper}:
            yield [place]


def _half_past(draft: Place, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield 20 giờ 30 for "8 rưỡi"."""
    fact = draft.fact
    if fact.unit or fact.number is None or draft.words[-1] != "rưỡi":
        return
    for place in near:
        hour, _, minute = place.fact.value.partition(":")
        if place.fact.kind == "time" and minute == "30" and int(hour) % _NOON == int(fact.number):
            yield [place]


def _quarters(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield a date that lies in a quarter of a year: 31/3 for "quý I"."""
    for place in near:
        month = place.fact.value[5:7]
        dated = fact.unit == "quý" and place.fact.kind == "date" and month.isdigit()
        if dated and (int(month) + 2) // 3 == fact.number:
            yield [place]


def _of_quarter(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield "quý II" for its first month or its last: "từ tháng 4 đến tháng 6"."""
    month = fact.value[5:7]
    if not month.isdigit() or "?" not in fact.value[8:]:
        return
    for place in near:
        its = place.fact
        if its.unit == "quý" and its.number is not None:
            last = _QUARTER * int(its.number)
            if int(month) in {last - _QUARTER + 1, last}:
                yield [place]


def _one_in_ten(fact: Fact, source: SourceIndex) -> Iterator[list[Place]]:
    """Yield the figures of "cứ 10 người thì 4 người" for 40%."""
    for number in source.holding("cứ") if fact.kind == "percent" else ():
        for whole, part in pairwise(source.places(number)):
            before = whole.passage.words[max(0, whole.first - 2) : whole.first]
            told = "cứ" in before and 0 <= part.first - whole.last <= _REACH
            of, some = whole.fact.number, part.fact.number
            if told and of and some and some * 100 == of * (fact.number or 0):
                yield [whole, part]


def _of_so_many(draft: Place, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield the share that "cứ 100 người thì 31 người" tells, for either figure of it."""
    words = draft.passage.words
    at = words.index("cứ") if "cứ" in words[: draft.first] else len(words)
    told = words[at + 1] if at + 1 < len(words) else ""
    whole = Decimal(told) if told.isdecimal() else Decimal(ONES.get(told, 0))
    if not whole or draft.fact.number is None:
        return
    is_whole = draft.first == at + 1
    share = draft.fact.number * 100 / whole
    off = Decimal(1) if whole >= _HUNDRED else _OFF
    for place in near:
        percent = place.fact.number if place.fact.kind == "percent" else None
        if percent is not None and (is_whole or abs(share - percent) <= off):
            yield [place]


def _in_two(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield two figures that make a ratio or a range: "4 trong số 22", "từ 6 giờ đến 18 giờ"."""
    for low in near:
        for high in near:
            apart = high.first - low.last
            if low.number == high.number and 0 <= apart <= _REACH and _is_pair(fact, low, high):
                yield [low, high]


def _is_pair(fact: Fact, low: Place, high: Place) -> bool:
    return _value(low.fact) == fact.number and _value(high.fact) == fact.upper


def _value(fact: Fact) -> Decimal | None:
    """Return the number of a figure, the hour of a time on the hour."""
    if fact.kind == "time" and fact.value.endswith(":00"):
        return Decimal(fact.value[:2])
    return fact.number


def _halves(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield "một nửa" for 50%, and 50% for a half."""
    is_fifty = fact.kind == "percent" and fact.number == _FIFTY
    is_half = fact.number == _HALF and not fact.text[:1].isdigit()
    for place in near:
        its = place.fact
        if (is_fifty and its.number == _HALF and not its.text[:1].isdigit()) or (
            is_half and its.kind == "percent" and its.number == _FIFTY
        ):
            yield [place]


def find_rates(draft: Place, source: SourceIndex, aligned: Container[int]) -> list[Place]:
    """Find the same amount with or without what it is per, where words say so instead.

    Args:
        draft: An amount of the draft.
        source: The source.
        aligned: The passages its sentence is aligned with.

    Returns:
        Its places.
    """
    return list(_rates(draft, source, aligned))


def _rates(draft: Place, source: SourceIndex, aligned: Container[int]) -> Iterator[Place]:
    ours = (draft.fact.unit or "").partition("/")
    for place in source.places_like(draft.fact):
        theirs = (place.fact.unit or "").partition("/")
        if ours[0] != theirs[0] or not ours[0] or bool(ours[2]) == bool(theirs[2]):
            continue
        if place.fact.kind == "range" or place.fact.number != draft.fact.number:
            continue
        rated = _is_rated(draft) or _is_known(draft) if theirs[2] else _is_rated(place)
        rated = rated or theirs[2] in draft.passage.distinct  # "vỉ 10 trứng vẫn 29 nghìn đồng"
        rated = rated or (bool(theirs[2]) and place.number in aligned)
        rated = rated or (bool(ours[2]) and _has_cell_of(place, ours[2]))
        rated = rated or (bool(ours[2]) and _is_beside_rate(draft, place, source))
        if rated and not differ(draft, place):
            yield place


def _has_cell_of(place: Place, unit: str) -> bool:
    """Tell whether a cell beside a price says what it is per: "Cát vàng | m3 | 412.000"."""
    if not place.head:
        return False
    units = (UNITS.get(word) for word in place.passage.words)
    return unit in place.passage.distinct or any(one and one.name == unit for one in units)


def _is_beside_rate(draft: Place, place: Place, source: SourceIndex) -> bool:
    """Tell whether an amount stands in one clause or bracket with a rate of the draft's unit.

    "Đang tính 1,45 triệu đồng/cây, dân đề nghị 2,2 triệu đồng".
    """
    before = place.passage.words[max(0, place.first - _ASKING) : place.first]
    return not _ASKED.isdisjoint(before) and any(
        one.fact.unit == draft.fact.unit and abs(one.first - place.first) <= _REACH
        for one in source.places(place.number)
    )


def _is_rated(place: Place) -> bool:
    words = place.passage.words
    near = (
        words[max(0, place.first - _BEFORE) : place.first]
        + words[place.last : place.last + _BEHIND]
    )
    return not _RATED.isdisjoint(near)


def _is_known(draft: Place) -> bool:
    """Tell whether an amount has digits enough to be known by, and is not told as a total."""
    number = draft.fact.number
    if number is None or not _ALTOGETHER.isdisjoint(draft.passage.distinct):
        return False
    return told_digits(number) >= _TELLING


def _ends(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield a range one end of which is told: "cao nhất 250.000 đồng"."""
    unit = stem_of(fact.unit)
    for place in near:
        its = place.fact
        ends = its.kind == "range" and fact.number in {its.number, its.upper}
        if ends and unit == stem_of(its.unit):
            yield [place]


def _counted_out(draft: Place, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield the last of what was counted: "vụ thứ 7 từ đầu năm" for "7 vụ"."""
    noun = draft.passage.words[draft.tail : draft.tail + 1]
    for place in near:
        last = place.fact.kind == "ordinal" and place.fact.number == draft.fact.number
        if last and noun and noun == place.passage.words[place.first - 1 : place.first]:
            yield [place]


def _ages(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield "34 năm tuổi" for "34 tuổi"."""
    for place in near:
        if {fact.unit, place.fact.unit} == {"tuổi", "năm"} and place.fact.number == fact.number:
            yield [place]


def _multiples(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield the figure before "gấp rưỡi" for "gấp 1,5 lần"."""
    word = _TIMES.get(fact.number) if fact.unit == "lần" and fact.number is not None else None
    for place in near if word else ():
        if ("gấp", word) in place.passage.distinct_pairs:
            yield [place]


def _lengths(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield "2 giờ 10 phút", which reads as a time, for "130 phút" and "hơn 2 giờ"."""
    if fact.unit not in {"giờ", "phút"} or fact.number is None:
        return
    minutes = fact.number * (_HOUR if fact.unit == "giờ" else 1)
    for place in near:
        if place.fact.kind == "time":
            hour, _, minute = place.fact.value.partition(":")
            length = int(hour) * _HOUR + int(minute)
            more = fact.modifier in {"hơn", "trên"} and minutes < length < minutes + _HOUR
            if minutes == length or more:
                yield [place]


def _torn(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield a figure that a blank tears apart: "1. 846 suất"."""
    values = [value for value in (fact.number, fact.upper) if value is not None]
    if any(value != int(value) or value < _THOUSAND for value in values):
        return
    patterns = [_torn_pattern(int(value)) for value in values]
    unit = stem_of(fact.unit)
    for place in near:
        text = place.passage.view.text
        found = [form.search(text) for form in patterns]
        torn = all(found) and any(match and " " in match[0] for match in found)
        if torn and (place.fact.kind in {"number", "quantity"} or unit in text):
            yield [place]


def _torn_pattern(value: int) -> re.Pattern[str]:
    groups = f"{value:,}".split(",")
    return re.compile(r"(?<![\d.,])" + r" ?\. ?".join(groups) + r"(?![\d])")


_BY_KIND: Mapping[str, Sequence[Callable[[Fact, Sequence[Place]], Iterator[list[Place]]]]] = {
    "date": (_between, _months, _of_quarter),
    "ordinal": (_quarters,),
    "time": (_hours,),
    "ratio": (_in_two, _torn),
    "range": (_in_two, _torn),
}
"""How figures of a kind are said otherwise."""
