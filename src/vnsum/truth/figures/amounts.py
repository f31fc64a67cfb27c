"""What a figure is worth in its base unit, what it measures, and what may be called by it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from vnsum.truth.finding.figures import last_step, told_digits
from vnsum.truth.finding.units import UNITS, stem_of
from vnsum.truth.index.keys import factor_of
from vnsum.truth.index.places import figures_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.facts import Fact, FactKind
    from vnsum.truth.index.places import Place

__all__ = [
    "as_length",
    "base_of",
    "comes_to",
    "is_half",
    "room_of",
    "split_figures",
    "turn_of",
    "worth",
]

_REACH = 6
"""Words before a change in which its verb stands: "nhiều hơn mùa trước 318 bạn"; set by hand."""
_RISEN = frozenset({"tăng", "thêm", "hơn", "vượt", "cao", "nhiều", "nâng", "đắt"})
_FALLEN = frozenset(
    {"giảm", "thấp", "ít", "kém", "hạ", "rút", "bớt", "sụt", "nhanh", "thiếu", "rẻ", "đỡ"}
)
_FROM_TO = frozenset({"từ", "lên", "xuống", "còn", "đến", "tới", "thành", "đạt"})
"""Words before what something rose or fell from or to."""
_HALF = Decimal("0.5")
_LEAST_PAID = 100
"""Amounts of money below this are none."""
_TOLD = 2
_YEAR = 4
_HOUR = 60
_ROUND = Decimal("0.1")
"""Most a rounded figure may be off, as a share of it; set by hand."""
_MORE = frozenset({"hơn", "trên", "quá", "ngoài"})
_LESS = frozenset(
    {"gần", "ngót", "dưới", "non", "suýt", "chưa đến", "chưa tới", "chưa đầy", "chưa bằng"}
)


def worth(place: Place) -> Decimal:
    """Return a figure in its base unit."""
    return (place.fact.number or Decimal(0)) * factor_of(place.fact)


def is_half(fact: Fact) -> bool:
    """Tell whether a fact is a half in words, which is mostly worked out: "quá nửa số này"."""
    return fact.number == _HALF and not fact.text[:1].isdigit()


def base_of(fact: Fact) -> str:
    """Return what a unit measures, without what it is per: "length"; "" for counted things."""
    if fact.unit == "đồng" and (fact.number or 0) < _LEAST_PAID and fact.text[:1].isdigit():
        return ""  # "29 huy chương vàng, 17 bạc, 24 đồng"
    return _base_of_unit(fact.unit or "")


@cache
def _base_of_unit(unit: str) -> str:
    name = stem_of(unit)
    if name in {"%", "điểm %"}:
        return "%"
    known = UNITS.get(name)
    return (known.dimension or "") if known else ""


def room_of(fact: Fact, *, rounded: bool) -> tuple[Decimal, Decimal]:
    """Return between what two values a figure may be called so.

    Args:
        fact: A figure.
        rounded: Whether it is the outcome of a division, which nobody tells to the last digit.

    Returns:
        The least and the greatest value, in the base unit; the same twice for an exact figure.
    """
    number = fact.number or Decimal(0)
    told = number * factor_of(fact)
    step = last_step(number) * factor_of(fact)
    room = min(step, _ROUND * told)
    if fact.modifier in _MORE:
        return told, told + room
    if fact.modifier in _LESS:
        return told - room, told
    if fact.exact:
        room = step if rounded and told_digits(number) >= _TOLD else Decimal(0)
    return told - room / 2, told + room / 2


def comes_to(fact: Fact, value: Decimal) -> bool:
    """Tell whether a value rounds to a figure of so many digits, or is about it as it says."""
    low, high = room_of(fact, rounded=True)
    return low <= value <= high


def turn_of(change: Place) -> int:
    """Tell whether a figure is how much something changed.

    What something rose or fell from or to is no change: "giảm từ 9.800 đồng xuống 8.400 đồng".

    Args:
        change: A figure.

    Returns:
        1 where something rose by it, -1 where it fell, 0 where no word before it says so.
    """
    words = change.passage.words
    before = words[max(0, change.first - _REACH) : change.first]
    if before and before[-1] in _FROM_TO:
        return 0
    for word in reversed(before):
        if word[0].isdigit() and not _is_dated(word):
            return 0  # what rose or fell is another figure
        if word in _FALLEN:
            return -1
        if word in _RISEN:  # "thấp hơn dự toán"
            return -1 if not _FALLEN.isdisjoint(before) else 1
    return 0


def _is_dated(word: str) -> bool:
    """Tell whether a word is a date or a year: "cao hơn quý IV/2025 là 13,2 điểm"."""
    return "/" in word or (len(word) == _YEAR and word.isdecimal() and word[:2] in {"19", "20"})


def as_length(place: Place) -> Place:
    """Return "2 giờ 10 phút", which reads as a time, as a length of time; others as they are."""
    fact = place.fact
    if fact.kind != "time" or place.words[-1] != "phút":
        return place
    hour, _, minute = fact.value.partition(":")
    minutes = Decimal(int(hour) * _HOUR + int(minute))
    told = replace(fact, kind="duration", value=str(minutes), number=minutes, unit="phút")
    return replace(place, fact=told)


def split_figures(place: Place) -> Iterator[Place]:
    """Yield a figure; of a ratio or a range its two figures, of a ratio itself too."""
    fact = place.fact
    if fact.kind != "range":
        yield place
        yield from figures_in(place)
        return
    for number in (fact.number, fact.upper):
        if number is not None:
            kind: FactKind = "money" if base_of(fact) == "vnd" else "quantity"
            part = replace(fact, kind=kind, value=str(number), number=number, upper=None)
            yield replace(place, fact=part)
