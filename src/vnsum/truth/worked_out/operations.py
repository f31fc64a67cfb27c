"""The ways a figure is worked out from others: sums, differences, shares, means, products, rates.

Given the figure that should come out, each way looks up its last operand in a `Ledger` instead of
trying all pairs. What comes out may have come out by chance; how much it says is weighed in `odds`.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.figures.amounts import base_of, room_of, turn_of, worth
from vnsum.truth.finding.units import UNITS, stem_of
from vnsum.truth.index.keys import FACTORS
from vnsum.truth.worked_out.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vnsum.truth.index.places import Place
    from vnsum.truth.worked_out.ledger import Entry

__all__ = ["Ledger", "Working", "find_workings"]

_LONGEST_LIST = 12
_PAIR = 2
_SMALL = 10
"""A whole below this gives any share by chance; set by hand."""
_HUNDRED = Decimal(100)
_TIMES = {"đôi": Decimal(2), "rưỡi": Decimal("1.5"), "nửa": Decimal("0.5"), "ba": Decimal(3)}
"""Behind "gấp" or "một" in the source: "gấp đôi", "gấp rưỡi", "một nửa"."""
_TIMES_REACH = 7


class Working(NamedTuple):
    """One way a figure comes out.

    Attributes:
        way: Name of the way: "sum", "difference", "share" and so on.
        parts: The figures of the source it comes out of.
    """

    way: str
    parts: tuple[Place, ...]


def find_workings(draft: Place, ledger: Ledger) -> Iterator[Working]:
    """Find all ways a figure comes out of those of a source.

    Args:
        draft: A figure of the draft.
        ledger: Figures of the source.

    Yields:
        Ways and figures, in no order of worth.
    """
    target = _Target(draft)
    yield from _sums(target, ledger)
    yield from _differences(target, ledger)
    yield from _products(target, ledger)
    yield from _of_percent(target, ledger)
    yield from _multiples(target, ledger)
    yield from _lists(target, ledger)
    if target.base == "%":
        yield from _shares(target, ledger)
        yield from _complements(target, ledger)
    elif draft.fact.unit == "lần" or draft.counted[:1] == ("lần",):
        yield from _times(target, ledger)
    else:
        yield from _means(target, ledger)


class _Target:
    """The figure that should come out: what it measures and between what values it lies."""

    def __init__(self, draft: Place) -> None:
        self.fact = draft.fact
        self.base = base_of(draft.fact)
        passed = draft.passage.words[max(0, draft.first - 1) : draft.first] == ["vượt"]
        fact = replace(draft.fact, modifier="hơn", exact=False) if passed else draft.fact
        self.exact = room_of(fact, rounded=False)
        self.rounded = room_of(fact, rounded=True)


def _apart(one: Entry, other: Entry) -> bool:
    """Tell whether two entries have no figure in common."""
    return not {id(part) for part in one.parts} & {id(part) for part in other.parts}


def _precedes(one: Entry, other: Entry) -> bool:
    """Tell whether a figure stands before another, so that each two are taken once."""
    ours, theirs = one.parts[0], other.parts[0]
    return (ours.number, ours.first) < (theirs.number, theirs.first)


def _sums(target: _Target, ledger: Ledger) -> Iterator[Working]:
    low, high = target.exact
    for run in ledger.between(target.base, low, high, runs=True):
        yield Working("sum" if len(run.parts) == _PAIR else "total", run.parts)
    for one in ledger.singles(target.base):
        for other in ledger.between(target.base, low - one.value, high - one.value):
            if _precedes(one, other):
                yield Working("sum", (*one.parts, *other.parts))


def _lists(target: _Target, ledger: Ledger) -> Iterator[Working]:
    """Yield a figure each of lines that follow each other: "3 lớp", "2 lớp", "4 lớp"."""
    low, high = target.exact
    nouns = {figure.counted[:1] for figure in ledger.figures} if not target.base else {()}
    for noun in nouns:
        firsts: dict[int, Place] = {}
        for entry in ledger.singles(target.base):
            place = entry.parts[0]
            if target.base or (noun and place.counted[:1] == noun):
                known = firsts.get(place.number)
                if known is None or place.first < known.first:
                    firsts[place.number] = place
        for run in _consecutive(firsts):
            for first in range(len(run) - 1):
                total = worth(run[first])
                for last in range(first + 1, min(len(run), first + _LONGEST_LIST)):
                    total += worth(run[last])
                    if low <= total <= high:
                        yield Working("list", tuple(run[first : last + 1]))


def _consecutive(firsts: Mapping[int, Place]) -> Iterator[list[Place]]:
    """Yield the places of passages that follow each other."""
    run: list[Place] = []
    for number in sorted(firsts):
        if run and number != run[-1].number + 1:
            yield run
            run = []
        run.append(firsts[number])
    yield run


def _differences(target: _Target, ledger: Ledger) -> Iterator[Working]:
    low, high = target.exact
    for less in ledger.singles(target.base):
        for more in ledger.between(target.base, low + less.value, high + less.value):
            if _apart(more, less):
                yield Working("difference", (*more.parts, *less.parts))
    for parts in ledger.runs(target.base):
        for whole in ledger.between(target.base, low + parts.value, high + parts.value):
            if _apart(whole, parts):
                yield Working("remainder", (*whole.parts, *parts.parts))


def _products(target: _Target, ledger: Ledger) -> Iterator[Working]:
    """Yield what one costs and how many there are: "19,85 triệu đồng/m2", "38 m2"."""
    low, high = target.rounded
    for each in ledger.singles(target.base):
        if not each.value or target.base == "%":
            continue
        for base in ledger.bases():
            if base in {"%", "vnd", target.base} and not (base == "" == target.base):
                continue
            for count in ledger.between(base, low / each.value, high / each.value):
                if count.value > 1 and _apart(each, count) and not _is_priced(count.parts[0]):
                    is_rate = _is_per(each.parts[0], count.parts[0])
                    yield Working("rate" if is_rate else "product", (*each.parts, *count.parts))
    yield from _scaled_rates(target, ledger)


def _scaled_rates(target: _Target, ledger: Ledger) -> Iterator[Working]:
    """Yield rates told per another unit than the count: "1.200 đồng/kg", "15.000 tấn"."""
    for each in ledger.singles(target.base):
        per = (each.parts[0].fact.unit or "").partition("/")[2]
        unit = UNITS.get(per)
        if unit is None or not unit.dimension or not each.value:
            continue
        low, high = (
            value / each.value * FACTORS.get(unit.name, Decimal(1)) for value in target.rounded
        )
        for count in ledger.between(unit.dimension, low, high):
            yield Working("rate", (*each.parts, *count.parts))


def _is_priced(place: Place) -> bool:
    return "/" in (place.fact.unit or "")


def _is_per(each: Place, count: Place) -> bool:
    """Tell whether an amount is told per what another figure counts."""
    per = (each.fact.unit or "").partition("/")[2]
    told = {stem_of(count.fact.unit), *count.counted[:1]}
    if per:
        return per in told
    words = each.passage.words
    beside = words[max(0, each.first - 3) : each.first] + words[each.last : each.last + 3]
    return any(word in {"mỗi", "một"} and other in told for word, other in pairwise(beside))


def _means(target: _Target, ledger: Ledger) -> Iterator[Working]:
    """Yield a whole and how many share it."""
    low, high = target.rounded
    for base in ("", "day", "month", "night", "area", "mass"):
        for count in ledger.singles(base) if base != target.base or not base else ():
            if count.value <= 1:
                continue
            for whole in ledger.between(target.base, low * count.value, high * count.value):
                if _apart(whole, count) and not _is_priced(whole.parts[0]):
                    yield Working("mean", (*whole.parts, *count.parts))


def _times(target: _Target, ledger: Ledger) -> Iterator[Working]:
    """Yield two amounts for how many times the one is the other."""
    low, high = target.rounded
    for base in ledger.bases():
        for less in ledger.singles(base) if base != "%" else ():
            for more in ledger.between(base, low * less.value, high * less.value):
                if more.value > less.value and _apart(more, less):
                    yield Working("times", (*more.parts, *less.parts))


def _shares(target: _Target, ledger: Ledger) -> Iterator[Working]:
    """Yield a part and a whole for a percentage, or for how much the one is above the other."""
    low, high = target.rounded
    for base in ledger.bases():
        if base == "%":
            continue
        for whole in (*ledger.singles(base), *ledger.runs(base)):
            if whole.value < _SMALL and not base:
                continue
            for part in ledger.between(base, low * whole.value / 100, high * whole.value / 100):
                if _apart(part, whole) or len(whole.parts) > 1:
                    yield Working("share", (*part.parts, *whole.parts))
            if len(whole.parts) == 1:
                yield from _growths(target, ledger, base, whole)
    for figure in ledger.figures:
        fact = figure.fact
        told = fact.kind == "ratio" and fact.upper and fact.number
        if told and low <= 100 * told / (fact.upper or 1) <= high:
            yield Working("ratio", (figure,))
    yield from _changes(target, ledger)


def _growths(target: _Target, ledger: Ledger, base: str, whole: Entry) -> Iterator[Working]:
    """Yield an amount and what it rose or fell to."""
    for sign in (1, -1):
        ends = sorted(whole.value * (1 + sign * end / 100) for end in target.rounded)
        for now in ledger.between(base, *ends):
            if _apart(now, whole):
                yield Working("growth", (*now.parts, *whole.parts))


def _changes(target: _Target, ledger: Ledger) -> Iterator[Working]:
    """Yield an amount and its change for the share that is: 512 in all, 112 more than planned."""
    low, high = target.rounded
    for change in ledger.figures:
        turn = turn_of(change)
        if not turn or base_of(change.fact) == "%":
            continue
        for now in ledger.singles(base_of(change.fact)):
            before = now.value - turn * worth(change)
            beside = now.parts[0].number == change.number and now.parts[0] is not change
            if beside and before > 0 and low <= 100 * worth(change) / before <= high:
                yield Working("growth", (*now.parts, change))


def _complements(target: _Target, ledger: Ledger) -> Iterator[Working]:
    """Yield the share a percentage completes, or that it is more or less than the whole."""
    low, high = target.rounded
    for share in ledger.between("%", _HUNDRED - high, _HUNDRED - low):
        yield Working("rest", share.parts)
    for share in ledger.between("%", _HUNDRED + low, _HUNDRED + high):
        yield Working("over", share.parts)


def _of_percent(target: _Target, ledger: Ledger) -> Iterator[Working]:
    """Yield a sum and a percentage for the part, the rest, or what it was before."""
    low, high = target.rounded
    for percent in ledger.singles("%") if target.base != "%" else ():
        share = percent.value / 100
        scales = [("part", share), ("rest", 1 - share), ("before", 1 / (1 + share))]
        if share:
            scales.append(("before", 1 - 1 / (1 + share)))
            scales.append(("short", abs(1 / share - 1)))
        if share < 1:
            scales.append(("before", 1 / (1 - share)))
            scales.append(("before", share / (1 - share)))  # "giảm 25%": by how much
        for way, scale in scales:
            for whole in (
                ledger.between(target.base, low / scale, high / scale) if scale > 0 else ()
            ):
                yield Working(way, (*whole.parts, *percent.parts))


def _multiples(target: _Target, ledger: Ledger) -> Iterator[Working]:
    """Yield a figure that the source calls double or half of the draft's."""
    low, high = target.rounded
    for one in ledger.figures:
        if base_of(one.fact) != target.base:
            continue
        words = one.passage.words[max(0, one.first - 2) : one.last + _TIMES_REACH]
        for before, word in pairwise(words):
            times = _TIMES.get(word) if before in {"gấp", "một", "tăng"} else None
            if times and any(
                low <= value <= high for value in (worth(one) / times, worth(one) * times)
            ):
                yield Working("multiple", (one,))
