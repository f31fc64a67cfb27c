"""Figures that leave their unit to others: "365 trong 417 triệu đồng", "918 triệu làm lại cống".

So do those of a source: "từ 610 lên 745 triệu đồng", and rows: "Lãi (triệu đồng)   78,6   36,4".
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import normalise
from vnsum.truth.finding.number_words import SCALES
from vnsum.truth.index.finder import find_in_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place

__all__ = [
    "UNIT_IN_BRACKETS",
    "has_no_unit",
    "unit_of",
    "with_shared_unit",
    "with_unit",
    "with_units_of_head",
    "with_units_of_next",
]

_JOINTS = frozenset(
    {"trong", "trên", "số", "tổng", "lên", "xuống", "đến", "tới", "còn", "thành", "và"}
)
_UP_OR_DOWN = frozenset({"lên", "xuống", "còn", "đến", "tới", "thành"})
_DONG = "đồng"
_POINTS, _POINT = "điểm %", "điểm"
_REACH = 3
_THOUSAND, _MILLION = 10**3, 10**6
_EACH = frozenset({"một", "mỗi"})
"""Beside thousands: they are what one costs or gets."""
_MEASURED = frozenset({"money", "percent", "quantity", "duration"})
UNIT_IN_BRACKETS = r"\((?:đơn vị(?: tính)?|đvt)?[\s:]*([^()\d]{1,20}?(?:(?<=m)[23])?)\s*\)"
"""A pattern of "(triệu đồng)" and "(đơn vị: tấn)"; its group is the unit."""
_HEAD = pattern(rf"{UNIT_IN_BRACKETS}[\s|:;]*(?=\d)")
"""The unit of a row in brackets, right before its figures."""
_CELL = pattern(r"[\s|]+")
_SCALED = pattern(r"[\d.,]+\s*(\w+)")


def with_shared_unit(draft: Place, others: Sequence[Place]) -> Place | None:
    """Give a bare figure the unit of the next one, and bare millions that of money.

    Args:
        draft: A figure of the draft.
        others: All facts of its sentence.

    Returns:
        The same place with unit, number and kind of the next; None where it has a unit, counts
        something, or no figure with a unit follows behind a joint.
    """
    fact, words = draft.fact, draft.passage.words
    if fact.kind == "number" and not fact.unit and _is_price(draft):
        return replace(draft, fact=replace(fact, kind="money", unit=_DONG, counts=""))
    if _is_money_alone(fact):
        return _with_currency(draft, others)
    if fact.unit == _POINT and any(_is_share(place.fact) for place in others):
        return replace(draft, fact=replace(fact, unit=_POINTS, counts=""))
    bare = has_no_unit(fact)
    if not bare or not _JOINTS.issuperset(fact.counts.split()):
        return None
    for place in others:
        between = words[draft.last : place.first]
        near = 0 < len(between) <= _REACH and _JOINTS.issuperset(between)
        if near and place.fact.unit and place.fact.number is not None:
            return with_unit(draft, place.fact)
    return None


def _is_price(draft: Place) -> bool:
    """Tell millions, and thousands for one of something: "bình quân 230 nghìn một người"."""
    scale, words = _scale(draft.fact.text), draft.passage.words
    each = words[max(0, draft.first - 2) : draft.first] + words[draft.last : draft.last + 1]
    return scale >= _MILLION or (scale >= _THOUSAND and not _EACH.isdisjoint(each))


def _is_money_alone(fact: Fact) -> bool:
    """Tell whether billions are money because nothing else is said: "nhập khẩu còn 1,12 tỷ"."""
    last = normalise(fact.text).folded.split()[-1]
    return fact.kind == "money" and fact.unit == _DONG and last in SCALES


def _with_currency(draft: Place, others: Sequence[Place]) -> Place | None:
    """Give bare billions the currency the sentence tells money in, or what it counts next.

    "Xuất khẩu 1,86 tỷ USD, nhập khẩu 1,12 tỷ", "1,26 triệu trong tổng số 1,78 triệu lượt khách".
    """
    fact, words = draft.fact, draft.passage.words
    for place in others:
        between = words[draft.last : place.first]
        near = 0 < len(between) <= _REACH and _JOINTS.issuperset(between)
        if near and place.fact.kind == "quantity" and _scale(place.fact.text) >= _MILLION:
            taken = replace(fact, kind="quantity", unit=place.fact.unit, counts=place.fact.counts)
            return replace(draft, fact=taken)
    units = {place.fact.unit for place in others if place.fact.kind == "money"} - {_DONG}
    unit = next(iter(units), None)
    return replace(draft, fact=replace(fact, unit=unit)) if unit and len(units) == 1 else None


def with_units_of_next(places: Iterable[Place]) -> Sequence[Place]:
    """Give what something rose or fell from the unit of what it came to.

    Args:
        places: The facts of a passage of the source, in order.

    Returns:
        The same facts; "610" of "từ 610 lên 745 triệu đồng" is an amount of money.
    """
    found = list(places)
    for number, (one, after) in enumerate(pairwise(found)):
        words = one.passage.words
        between = words[one.last : after.first]
        told = words[max(0, one.first - 1) : one.first] == ["từ"]
        joined = len(between) == 1 and between[0] in _UP_OR_DOWN
        bare = has_no_unit(one.fact) and not any(map(str.isalpha, one.fact.text))
        if told and joined and bare and after.fact.kind in _MEASURED:
            found[number] = with_unit(one, after.fact)
    return found


def with_units_of_head(places: Sequence[Place]) -> Sequence[Place]:
    """Give the bare figures of a row the unit that stands in brackets before them.

    Args:
        places: The facts of a passage of the source, in order.

    Returns:
        The same facts; "78,6" and "36,4" of "Lãi (triệu đồng)   78,6   36,4" are amounts of money.
    """
    bare = [number for number, place in enumerate(places) if has_no_unit(place.fact)]
    if not bare:
        return places
    passage = places[bare[0]].passage
    text = passage.view.text
    head = _HEAD.search(text) if "(" in text else None
    unit = unit_of(head[1]) if head else None
    if head is None or unit is None:
        return places
    found, end = list(places), head.end()
    for number in bare:
        start = passage.starts[places[number].first]
        if start != end and not _CELL.fullmatch(text, end, max(end, start)):
            continue
        found[number] = with_unit(places[number], unit)
        end = passage.ends[places[number].last - 1]
    return found


@lru_cache(maxsize=256)
def unit_of(name: str) -> Fact | None:
    """Return one of a unit as a fact; None where the name is no unit."""
    told = find_in_view(normalise(f"1 {name}"))
    whole = len(told) == 1 and told[0].text == f"1 {name}"
    return told[0] if whole and told[0].kind in _MEASURED else None


def _is_share(fact: Fact) -> bool:
    return fact.kind == "percent" or fact.unit == _POINTS


def has_no_unit(fact: Fact) -> bool:
    """Tell whether a fact is a number in digits without a unit."""
    return fact.kind == "number" and not fact.unit and fact.text[:1].isdigit()


def with_unit(place: Place, of: Fact) -> Place:
    """Return a bare figure with the unit of another, counted in the same thousands."""
    number = (place.fact.number or Decimal(0)) * _scale(of.text)
    taken = replace(
        place.fact, kind=of.kind, unit=of.unit, number=number, value=f"{number:f}",
        counts=of.counts,
    )  # fmt: skip
    return replace(place, fact=taken)


def _scale(text: str) -> Decimal:
    """Return what a figure is counted in: millions in "417 triệu đồng"."""
    found = _SCALED.match(normalise(text).folded)
    return Decimal(SCALES.get(found[1], 1)) if found else Decimal(1)
