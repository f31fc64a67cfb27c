"""Figures that are worked out from the source: a total, a difference, what is over 100%, years.

A draft may add up what a sentence lists ("19 giáo viên tiếng Anh, 14 tin học": 33), take one
figure from another, or count years from one that is told. Such a figure is not written in the
source, so it is never supported; where it comes out right it is unclear and no failure.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate, combinations, groupby, pairwise
from typing import TYPE_CHECKING

from vnsum.truth.counting import may_count_alike
from vnsum.truth.finding.units import UNITS
from vnsum.truth.keys import factor_of
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from vnsum.facts import Fact
    from vnsum.truth.places import Place

__all__ = ["find_derived"]

_WHOLE = 100
_SMALL = 10
"""A total or a difference below this comes out by chance too often; set by hand."""
_MOST = 12
"""Figures of one passage that are added up or compared."""
_BEFORE, _BEHIND = 6, 5
"""Words before and behind a figure in which a word says that it was worked out; set by hand."""
_CHANGED = frozenset(
    {
        "tăng", "giảm", "thêm", "bớt", "còn", "lại", "hơn", "kém", "chênh", "cách", "vượt", "thiếu",
        "nhiều", "ít", "cao", "thấp", "mất", "nâng", "chưa", "không", "hạ", "rút",
        "sụt", "dư", "thừa", "hụt",
    }
)  # fmt: skip
"""Words by which a figure is a difference."""
_ALTOGETHER = frozenset({"tổng", "cộng", "cả", "tất", "toàn", "hết", "trị"})
_LONG = 3
_ROUGHLY = 3
"""Hundredths by which a rough share may be off."""
_MORE = Decimal("1.25")
_COUNTS = frozenset({"number", "quantity", "money", "ratio"})
_KINDS = frozenset({"number", "quantity", "money", "percent", "duration"})


def find_derived(draft: Place, near: Sequence[Place], published: date | None) -> Sequence[Place]:
    """Find the figures that a draft's figure can be worked out from.

    Args:
        draft: A figure the source does not have.
        near: Facts of the passages its sentence is aligned with.
        published: When the source was published.

    Returns:
        The figures; empty where it cannot be worked out from those of one passage.
    """
    fact = draft.fact
    if fact.kind not in _KINDS or fact.number is None:
        return []
    if fact.kind == "percent":
        return next(_over(draft, near), []) or next(_shares(fact, near), [])
    if fact.unit == "năm":
        return next(_years(draft, near, published), [])
    value = fact.number * factor_of(fact)
    if value < _SMALL and value == int(value) and not fact.text[:1].isalpha():
        return []
    for _, group in groupby(near, key=lambda place: place.number):
        found = next(_worked_out(draft, value, list(group)), None)
        if found:
            return found
    return []


def _worked_out(
    draft: Place, value: Decimal, passage: Sequence[Place]
) -> Iterator[Sequence[Place]]:
    """Yield the figures of one passage that come to a value."""
    own = [place for place in passage if _has_own(draft, place)]
    alike = [place for place in passage if _is_alike(draft, place)][:_MOST]
    for total in _totals(value, alike):
        if all(place in total for place in own):
            yield total
    if not own:
        yield from _differences(draft, value, alike)
        yield from _products(draft, value, passage)


def _has_own(draft: Place, place: Place) -> bool:
    """Tell whether the source has another figure of the very thing the draft counts."""
    ours = draft.counted
    return len(ours) >= _LONG and ours == place.counted and place.fact.number is not None


def _is_alike(draft: Place, place: Place) -> bool:
    """Tell whether a figure of the source could be a part of the draft's."""
    ours, theirs = draft.fact, place.fact
    if theirs.kind not in _KINDS or theirs.number is None:
        return False
    if {ours.kind, theirs.kind} <= {"number", "quantity"} and not (
        _measured(ours.unit, theirs.unit)
    ):
        return may_count_alike(draft, place) or not place.counted or _share_word(draft, place)
    if "điểm %" in {ours.unit, theirs.unit}:
        return {ours.unit, theirs.unit} <= {"điểm %", "%"}
    return ours.kind == theirs.kind and _base(ours.unit) == _base(theirs.unit)


def _share_word(one: Place, other: Place) -> bool:
    return not (set(one.counted) & set(other.counted) <= FUNCTION_WORDS)


def _measured(*units: str | None) -> bool:
    known = [UNITS.get(_base(unit)) for unit in units]
    return any(unit is not None and unit.dimension for unit in known)


def _base(unit: str | None) -> str:
    return (unit or "").partition("/")[0]


def _value(place: Place) -> Decimal:
    return (place.fact.number or Decimal(0)) * factor_of(place.fact)


def _totals(value: Decimal, alike: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield neighbouring figures that add up to a value."""
    for first in range(len(alike) - 1):
        sums = accumulate(_value(place) for place in alike[first:])
        for count, total in enumerate(sums, start=1):
            if count > 1 and total == value:
                yield list(alike[first : first + count])
            if total > value:
                break


def _differences(draft: Place, value: Decimal, alike: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield two figures that differ by a value, where a word says that something changed."""
    if _CHANGED.isdisjoint(_near(draft)) and draft.fact.unit != "điểm %":
        return
    for one, other in combinations(alike, 2):
        if abs(_value(one) - _value(other)) == value:
            yield [one, other]


def _products(draft: Place, value: Decimal, passage: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield how many of something and what each costs, where the draft tells the whole."""
    if draft.fact.kind not in {"money", "quantity"}:
        return
    if _ALTOGETHER.isdisjoint(_near(draft)) and _figures(value) < _LONG:
        return
    prices = [
        place
        for place in passage
        if place.fact.kind == draft.fact.kind and _base(place.fact.unit) == _base(draft.fact.unit)
    ]
    for price in prices if len(passage) <= 2 * _MOST else ():
        for count in passage:
            if count is not price and count.fact.kind in {"number", "quantity", "duration"}:
                number = count.fact.number
                if number is not None and price.fact.number and number * _value(price) == value:
                    yield [count, price]


def _figures(value: Decimal) -> int:
    """Return how many digits of a number say something."""
    return len(f"{value:f}".replace(".", "").strip("0"))


def _shares(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield two figures one of which is a share of the other: 17/42 for "gần 40%".

    Of figures that do not stand side by side some share comes out by chance, so there the draft has
    to say that it rounds.
    """
    for _, group in groupby(near, key=lambda place: place.number):
        counts = [place for place in group if place.fact.kind in _COUNTS and place.fact.number]
        pairs = pairwise(counts) if fact.exact else combinations(counts[:_MOST], 2)
        for one, other in pairs:
            if _is_share(fact, one, other) or _is_share(fact, other, one):
                yield [one, other]
        for place in counts:
            its = place.fact
            if its.kind == "ratio" and its.upper and _comes_to(fact, its.number, its.upper):
                yield [place]


def _is_share(fact: Fact, part: Place, whole: Place) -> bool:
    """Tell whether one figure is so many hundredths of another of the same kind of thing."""
    one, other = part.fact, whole.fact
    if one.number is None or other.number is None or not one.number < other.number:
        return False
    if one.upper is not None or other.upper is not None or other.number < _SMALL:
        return False
    same = (one.kind == "money") == (other.kind == "money") and _base(one.unit) == _base(other.unit)
    if not same and (one.kind == "money" or (part.counted and not may_count_alike(part, whole))):
        return False
    return _comes_to(fact, _value(part), _value(whole))


def _comes_to(fact: Fact, part: Decimal | None, whole: Decimal) -> bool:
    """Tell whether a share rounds to a percentage, or comes near it where that is said."""
    if part is None or fact.number is None:
        return False
    share = _WHOLE * part / whole
    if fact.modifier in {"hơn", "trên"}:
        return fact.number <= share <= fact.number + _ROUGHLY
    if fact.modifier in {"gần", "ngót"}:
        return fact.number - _ROUGHLY <= share <= fact.number + 1
    off = abs(share - fact.number)
    places = -min(0, int(fact.number.as_tuple().exponent))
    return off <= (_ROUGHLY if not fact.exact else 0) or 2 * off <= Decimal(1).scaleb(-places)


def _over(draft: Place, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield 134% for "vượt 34%", and 66% for "còn thiếu 34%"."""
    number, words = _value(draft), set(_near(draft))
    sought = {_WHOLE + number} if "vượt" in words else set[Decimal]()
    if words & {"thiếu", "còn", "chưa", "hụt"}:
        sought.add(_WHOLE - number)
    for place in near:
        if place.fact.kind == "percent" and place.fact.number in sought:
            yield [place]


def _years(draft: Place, near: Sequence[Place], published: date | None) -> Iterator[list[Place]]:
    """Yield the years a length of time is counted from: "gần 30 năm" since 1996 told in 2026."""
    words = draft.passage.words[draft.last : draft.last + 1]
    if draft.fact.exact and words not in (["nay"], ["qua"], ["trước"]):
        return
    years = [(place, int(place.fact.value[:4])) for place in near if _has_year(place)]
    ends = [(None, published.year)] if published else []
    for place, year in years:
        for other, end in (*years, *ends):
            passed = end - year
            if passed > 0 and _is_about(draft.fact, passed):
                yield [one for one in (place, other) if one]


def _is_about(fact: Fact, passed: int) -> bool:
    """Tell whether so many years may be said of the years that passed."""
    number = fact.number or Decimal(0)
    if fact.modifier in {"hơn", "trên"}:
        return number <= passed <= number * _MORE
    return abs(passed - int(number)) < (1 if fact.exact else 2)


def _has_year(place: Place) -> bool:
    return place.fact.kind == "date" and place.fact.value[:4].isdigit()


def _near(draft: Place) -> Sequence[str]:
    words = draft.passage.words
    return (
        words[max(0, draft.first - _BEFORE) : draft.first]
        + words[draft.last : draft.last + _BEHIND]
    )
