"""Shares that are worked out from the source: of two counts, of what is left, of a change.

17 of 42 are "gần 40%"; 118% of last year are 18% more; where 62% are booked, 38% are not.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, groupby, pairwise, permutations
from typing import TYPE_CHECKING

from vnsum.truth.changes import turn_of, worth
from vnsum.truth.counting import may_count_alike
from vnsum.truth.finding.units import stem_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.places import Place

__all__ = ["FROM_TO", "before_change", "change_of", "find_share"]

_WHOLE = 100
_SMALL = 10
"""A whole below this gives any share by chance; set by hand."""
_MOST = 12
"""Figures of one passage that are compared."""
_UP = frozenset({"vượt", "tăng", "hơn", "cao", "nhiều"})
_DOWN = frozenset({"thiếu", "còn", "chưa", "hụt", "giảm", "thấp", "kém", "ít"})
_ROUGHLY = 3
"""Hundredths by which a rough share may be off."""
_COUNTS = frozenset({"number", "quantity", "money", "ratio"})
FROM_TO = frozenset({"từ", "lên", "xuống", "còn", "đến", "tới", "thành", "đạt"})
"""Words before what something rose or fell from or to."""


def before_change(one: Place, other: Place) -> Iterator[Decimal]:
    """Yield what a figure was before the change that the other one tells."""
    for now, change in ((one, other), (other, one)):
        turn = change_of(change)
        if turn and not change_of(now):
            yield worth(now) - turn * worth(change)


def change_of(place: Place) -> int:
    """Return 1 where a figure is how much something rose, -1 where it is how much it fell, else 0.

    What something rose or fell from or to is no change: "giảm từ 9.800 đồng xuống 8.400 đồng".
    """
    before = place.passage.words[place.first - 1] if place.first else ""
    return 0 if before in FROM_TO else turn_of(place)


def find_share(draft: Place, near: Sequence[Place]) -> Sequence[Place]:
    """Find the figures that a draft's percentage can be worked out from.

    Args:
        draft: A percentage the source does not have.
        near: Facts of the passages its sentence is aligned with.

    Returns:
        The figures; empty where it cannot be worked out.
    """
    ways = (
        _over(draft, near), _shares(draft.fact, near), _points(draft, near),
        _of_change(draft.fact, near),
    )  # fmt: skip
    return next((found for way in ways for found in way), [])


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


def _of_change(fact: Fact, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield a figure and its change for the share that is: 112 more than planned, 512 in all."""
    for _, group in groupby(near, key=lambda place: place.number):
        counts = [place for place in group if place.fact.kind in _COUNTS and place.fact.number]
        for now, change in permutations(counts[:_MOST], 2):
            turn = change_of(change)
            before = worth(now) - turn * worth(change)
            same = stem_of(now.fact.unit) == stem_of(change.fact.unit)
            if turn and same and before > 0 and _comes_to(fact, worth(change), before):
                yield [now, change]


def _points(draft: Place, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield a share and how many points it changed: 65,3% of 78,5% and 13,2 điểm phần trăm."""
    for _, group in groupby(near, key=lambda place: place.number):
        shares = [place for place in group if place.fact.unit in {draft.fact.unit, "điểm %"}]
        for one, other in combinations(shares[:_MOST], 2):
            if any(value == worth(draft) for value in before_change(one, other)):
                yield [one, other]


def _is_share(fact: Fact, part: Place, whole: Place) -> bool:
    """Tell whether one figure is so many hundredths of another of the same kind of thing."""
    one, other = part.fact, whole.fact
    if one.number is None or other.number is None or not one.number < other.number:
        return False
    if one.upper is not None or other.upper is not None or other.number < _SMALL:
        return False
    same = (one.kind == "money") == (other.kind == "money") and stem_of(one.unit) == stem_of(
        other.unit
    )
    if not same and (one.kind == "money" or (part.counted and not may_count_alike(part, whole))):
        return False
    return _comes_to(fact, worth(part), worth(whole))


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


def _comes_near(fact: Fact, share: Decimal) -> bool:
    """Tell whether a share of a whole is a percentage, or near it where that is said."""
    return _comes_to(fact, share, Decimal(_WHOLE))


def _over(draft: Place, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield 134% for "vượt 34%", and 66% for "còn thiếu 34%"."""
    number, words = worth(draft), draft.passage.distinct
    for place in near:
        its = place.fact.number
        if place.fact.kind != "percent" or its is None or draft.fact.unit != place.fact.unit:
            continue
        if (words & _UP and its == _WHOLE + number) or (
            words & _DOWN and _comes_near(draft.fact, _WHOLE - its)
        ):
            yield [place]
