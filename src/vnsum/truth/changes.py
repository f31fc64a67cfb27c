"""Figures that a source gives by what changed: what it was before, a mean, how many times as much.

"1.026 hộ, tăng 739 hộ so với cuối tháng 6" says 287 as well; "1.850 triệu đồng cho 74 người"
says 25 million each. A draft that says so is right, but nothing in the source is the figure itself.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import combinations, permutations, product
from typing import TYPE_CHECKING

from vnsum.truth.counting import may_count_alike
from vnsum.truth.finding.figures import last_step, told_digits
from vnsum.truth.finding.units import UNITS, stem_of
from vnsum.truth.keys import factor_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.places import Place

__all__ = ["base_of", "comes_to", "find_changed", "is_about", "is_half", "turn_of", "worth"]

_MOST = 12
"""Figures of one passage that are compared."""
_REACH = 6
"""Words before a change in which its verb stands: "nhiều hơn mùa trước 318 bạn"; set by hand."""
_APART = 14
"""Words between a figure and its change; set by hand."""
_RISEN = frozenset({"tăng", "thêm", "hơn", "vượt", "cao", "nhiều", "nâng", "đắt", "đội"})
_FALLEN = frozenset(
    {"giảm", "thấp", "ít", "kém", "hạ", "rút", "bớt", "sụt", "nhanh", "thiếu", "rẻ", "đỡ"}
)
_MEAN = frozenset({"quân", "trung", "mỗi", "một"})
"""Words by which a figure is a mean: "bình quân", "trung bình"."""
_TIMES = frozenset({"lần"})
_UNLIKE = frozenset({"chưa", "không", "còn", "thiếu", "trễ", "lại", "ngoài", "khác"})
"""Words by which a share is what is left of the whole."""
_WHOLE = 100
_HALF = Decimal("0.5")
_TOLD = 2
_LONG = 3
_YEAR = 4
_ROUND = Decimal("0.1")
"""Most a rounded figure may be off, as a share of it; set by hand."""
_FIGURES = frozenset({"number", "quantity", "money", "percent", "duration"})
_THINGS = frozenset({"number", "quantity"})


def find_changed(draft: Place, near: Sequence[Place]) -> Sequence[Place]:
    """Find the figures that a draft's figure follows from by a change, a mean or a share.

    Args:
        draft: A figure the source does not have.
        near: Facts of the passages its sentence is aligned with.

    Returns:
        Two figures, or the one share it completes to the whole; empty where it does not follow.
    """
    figures = [place for place in near if place.fact.kind in _FIGURES and place.fact.number]
    passages: dict[int, list[Place]] = {}
    for place in figures:
        passages.setdefault(place.number, []).append(place)
    groups = [group[:_MOST] for group in passages.values()]
    ways = (_before,) if any(_has_own(draft, place) for place in figures) else _WAYS
    for way in ways:
        for group in (figures[: 2 * _MOST],) if way in _ANYWHERE else groups:
            found = next(way(draft, group), None)
            if found:
                return found
    return []


def worth(place: Place) -> Decimal:
    """Return a figure in its base unit."""
    return (place.fact.number or Decimal(0)) * factor_of(place.fact)


def _has_own(draft: Place, place: Place) -> bool:
    """Tell whether the source has another figure of the very thing the draft counts."""
    return len(draft.counted) >= _LONG and draft.counted == place.counted


def is_half(fact: Fact) -> bool:
    """Tell whether a fact is a half in words, which is mostly worked out: "quá nửa số này"."""
    return fact.number == _HALF and not fact.text[:1].isdigit()


def base_of(fact: Fact) -> str:
    """Return what a unit measures, without what it is per: "length"; "" for counted things."""
    return _base_of_unit(fact.unit or "")


@cache
def _base_of_unit(unit: str) -> str:
    name = stem_of(unit)
    known = UNITS.get(name)
    if name in {"%", "điểm %"}:
        return "%"
    return (known.dimension or "") if known else ""


def is_about(fact: Fact, value: Decimal) -> bool:
    """Tell whether a figure may be said of a value: equal, or rounded as it says or by its digits.

    Args:
        fact: The draft's figure.
        value: What comes out, in the base unit.

    Returns:
        True where it is right.
    """
    told = (fact.number or Decimal(0)) * factor_of(fact)
    if told == value:
        return True
    if not value or fact.number is None:
        return False
    more = value - told
    room = min(_step(fact), _ROUND * told)
    if fact.modifier in {"hơn", "trên"}:
        return 0 < more <= room
    if fact.modifier in {"gần", "ngót"}:
        return 0 < -more <= room
    return not fact.exact and 2 * abs(more) <= room


def _step(fact: Fact) -> Decimal:
    """Return what the last digit of a figure that says something is worth: 100 in 600."""
    return last_step(fact.number or Decimal(0)) * factor_of(fact)


def turn_of(change: Place) -> int:
    """Tell whether a figure is how much something changed.

    Args:
        change: A figure.

    Returns:
        1 where something rose by it, -1 where it fell, 0 where no word before it says so.
    """
    words = change.passage.words
    before = words[max(0, change.first - _REACH) : change.first]
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


def _before(draft: Place, group: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield a figure and its change where the draft has what it was before."""
    turns = [(change, turn) for change in group if (turn := turn_of(change))]
    for now, (change, turn) in product(group, turns):
        if now is change or not _may_add(now, change) or not _is_like(draft, now, change):
            continue
        apart = min(abs(change.first - now.last), abs(now.first - change.last))
        if apart <= _APART and is_about(draft.fact, worth(now) - turn * worth(change)):
            yield [now, change]


def _apart(draft: Place, group: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield two figures that differ by the draft's, or add up to it, where it says that it rounds.

    Of exact figures too many come out by chance; for those a word has to say so, see `derived`.
    """
    if draft.fact.exact and not draft.fact.modifier:
        return
    for one, other in combinations(group, 2):
        within = one.number == other.number or _count_the_same(draft, one, other)
        if within and _may_add(one, other) and _is_like(draft, one, other):
            sums = abs(worth(one) - worth(other)), worth(one) + worth(other)
            if any(is_about(draft.fact, value) for value in sums):
                yield [one, other]


def _count_the_same(*places: Place) -> bool:
    """Tell whether all figures are of one noun, as those of different passages have to be."""
    nouns = {place.counted[:1] for place in places}
    return len(nouns) == 1 and () not in nouns


def _mean(draft: Place, group: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield a whole and a number of parts, where the draft tells how much each has."""
    words = draft.passage.words
    beside = words[max(0, draft.first - _REACH) : draft.first] + words[draft.last : draft.last + 3]
    if _MEAN.isdisjoint(beside) and "/" not in (draft.fact.unit or ""):
        return
    for whole, parts in permutations(group, 2):
        count = parts.fact.number
        if not count or count == 1 or base_of(whole.fact) != base_of(draft.fact):
            continue
        if "/" in (whole.fact.unit or "") or whole.fact.kind == parts.fact.kind == "money":
            continue
        if comes_to(draft.fact, worth(whole) / count):
            yield [whole, parts]


def _times(draft: Place, group: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield two figures of one unit, where the draft tells how many times the one is the other."""
    if draft.fact.unit not in _TIMES and not _TIMES & set(draft.counted[:1]):
        return
    for one, other in permutations(group, 2):
        if worth(other) and _may_add(one, other) and worth(one) > worth(other):
            value = worth(one) / worth(other)
            bare = draft.fact.number or Decimal(0)
            if abs(bare - value) <= _ROUND / 2 * value and _comes_near(draft.fact, value):
                yield [one, other]


def _comes_near(fact: Fact, value: Decimal) -> bool:
    number = fact.number or Decimal(0)
    if fact.modifier in {"hơn", "trên"}:
        return number <= value
    if fact.modifier in {"gần", "ngót"}:
        return number >= value
    return comes_to(fact, value) or not fact.exact


def _left(draft: Place, group: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield the share that the draft's completes: 38% not booked of 62% booked."""
    if draft.fact.kind != "percent" or _UNLIKE.isdisjoint(draft.passage.distinct):
        return
    for place in group:
        if place.fact.kind == "percent" and is_about(draft.fact, _WHOLE - worth(place)):
            yield [place]


def _risen(draft: Place, group: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield 118% of something for 18% more of it, and 85% for 15% less."""
    if draft.fact.kind != "percent" or draft.fact.number is None:
        return
    words = draft.passage.words[max(0, draft.first - _REACH) : draft.tail]
    sought = set[Decimal]()
    if not _RISEN.isdisjoint(words):
        sought.add(_WHOLE + draft.fact.number)
    if not _FALLEN.isdisjoint(words):
        sought.add(_WHOLE - draft.fact.number)
    for place in group:
        if place.fact.kind == "percent" and place.fact.number in sought:
            yield [place]
    for one, other in permutations(group, 2):
        if _may_add(one, other) and worth(other) and one.fact.kind != "percent":
            share = _WHOLE * worth(one) / worth(other)
            if any(comes_to(draft.fact, share - goal + draft.fact.number) for goal in sought):
                yield [one, other]


def comes_to(fact: Fact, value: Decimal) -> bool:
    """Tell whether a value rounds to a figure of so many digits, or is about it as it says.

    Args:
        fact: The draft's figure.
        value: What comes out, in the base unit.

    Returns:
        True where it is right.
    """
    if is_about(fact, value) or fact.number is None:
        return fact.number is not None
    told = fact.number * factor_of(fact)
    return fact.exact and told_digits(fact.number) >= _TOLD and 2 * abs(told - value) <= _step(fact)


def _may_add(one: Place, other: Place) -> bool:
    """Tell whether two figures of the source are of one kind of thing."""
    ours, theirs = one.fact, other.fact
    if {ours.kind, theirs.kind} <= _THINGS and not (base_of(ours) or base_of(theirs)):
        return may_count_alike(one, other) or may_count_alike(other, one) or turn_of(other) != 0
    return base_of(ours) == base_of(theirs) != ""


def _is_like(draft: Place, one: Place, other: Place) -> bool:
    """Tell whether a draft's figure is of the kind of thing that two figures of the source are."""
    ours = draft.fact
    if base_of(ours) or base_of(one.fact):
        return base_of(ours) == base_of(one.fact)
    return ours.kind in _THINGS and (
        may_count_alike(draft, one) or may_count_alike(draft, other) or not draft.counted
    )


_WAYS: Sequence[Callable[[Place, Sequence[Place]], Iterator[list[Place]]]] = (
    _before, _left, _risen, _times, _mean, _apart,
)  # fmt: skip
_ANYWHERE = frozenset({_apart, _times})
"""Ways by which figures of different passages may go together."""
