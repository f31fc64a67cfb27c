"""Figures that follow from two of the source by a sum anyone does in the head.

What a metre costs times the metres, a share of a sum, what it was before it rose by a share, how
many times as much, how many minutes between two hours. `derived`, `changes` and `shares` look
where one passage says enough; here figures of neighbouring passages go together too. Each way is
one by which a figure that was made up came out right in at most one of a hundred of the leads
tampered with in `eval/probes`; the others ask for a word that says what was done.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise, permutations
from typing import TYPE_CHECKING, TypeAlias

from vnsum.truth.changes import base_of, comes_to, worth
from vnsum.truth.clocks import are_near, days_between, minutes_between, rounded_time
from vnsum.truth.counting import may_count_alike
from vnsum.truth.finding.figures import told_digits
from vnsum.truth.finding.units import UNITS, stem_of
from vnsum.truth.keys import FACTORS
from vnsum.truth.places import figures_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from vnsum.facts import Fact, FactKind
    from vnsum.truth.places import Place

__all__ = ["find_computed"]

_Way: TypeAlias = "Callable[[Place, Sequence[Place]], Iterator[list[Place]]]"

_MOST = 40
"""Figures of the aligned passages that are compared."""
_FEW = 8
"""Figures of one unit few enough for a difference across passages to say something."""
_SMALL_WHOLE = 10
_BEFORE, _BEHIND = 12, 7
"""Words around a figure in which a word says that it was worked out; set by hand."""
_THINGS = frozenset({"number", "quantity", "ratio"})
_FIGURES = _THINGS | {"money", "percent", "duration"}
_GENERAL = frozenset({"nơi", "chỗ", "điểm", "người", "em", "đơn"})
_WHOLE = Decimal(100)
_LONG = 3
_APART = frozenset(
    {
        "hơn", "kém", "cách", "chênh", "lệch", "thêm", "bớt", "đỡ", "tăng", "giảm", "dôi", "dư",
        "thừa", "thiếu", "hụt", "còn", "lại", "sớm", "muộn", "trễ", "lâu", "nhanh", "chậm", "khác",
        "kia", "rẻ", "đắt", "nhiều", "ít", "vượt", "ngoài", "kéo", "đội", "rút", "hạ", "nâng",
    }
)  # fmt: skip
_ENDS = frozenset({"từ", "lên", "xuống", "đến", "tới", "thành", "sang"})
"""Words before what something rose or fell from or to."""
_COMPARING = frozenset({"hơn", "kém", "cách", "chênh"})
_CLOSE = 3
"""Words right before a figure by which all figures of a source are looked through."""
_CLEARLY_APART = frozenset(
    {"hơn", "kém", "cách", "chênh", "thêm", "bớt", "đỡ", "dôi", "cộng", "tổng", "thảy", "tới"}
)
_EACH = frozenset({"mỗi", "quân", "trung"})
_SHORT = frozenset({"hụt", "thiếu", "vượt", "dôi", "kế"})
_SUMMED = frozenset({"tức", "cộng", "tổng", "thảy", "cả", "tất", "tính", "toàn", "gộp", "chung"})
_EARLIER = frozenset({"trước", "ngoái", "kỳ", "cũ", "đầu", "hồi", "nhiều", "hơn", "thêm", "kém"})
_TIMES = {"đôi": Decimal(2), "rưỡi": Decimal("1.5"), "nửa": Decimal("0.5"), "ba": Decimal(3)}
"""Behind "gấp" or "một" in the source: "gấp đôi", "gấp rưỡi", "một nửa"."""


def find_computed(
    draft: Place, near: Sequence[Place], everything: Callable[[], Iterable[Place]]
) -> Sequence[Place]:
    """Find two figures of the source that a draft's follows from.

    Args:
        draft: A figure or a time of day the source does not have.
        near: Facts of the passages its sentence is aligned with.
        everything: Gives all facts of a short source, where a word right before the figure says
            that it is a difference or a sum.

    Returns:
        The figures; empty where it does not follow.
    """
    if draft.fact.kind == "time":
        return next(rounded_time(draft, near), [])
    if draft.fact.kind not in _FIGURES or draft.fact.number is None:
        return []
    found = _try(draft, near, _BY_KIND.get(draft.fact.kind, ()) + _ALL)
    if not found and not _CLEARLY_APART.isdisjoint(_close(draft)):
        found = _try(draft, list(everything()), (_differences_anywhere, _sums))
    return found


def _try(draft: Place, near: Sequence[Place], ways: Sequence[_Way]) -> Sequence[Place]:
    split = [part for place in near for part in _parts(place)]
    figures = [one for one in split if one.fact.kind in _FIGURES and one.fact.number][:_MOST]
    for way in ways:
        found = next(way(draft, near if way in _TIMED else figures), None)
        if found:
            return found
    return []


def _parts(place: Place) -> Iterator[Place]:
    """Yield a figure and the two of a ratio or a range."""
    yield place
    yield from figures_in(place)
    fact = place.fact
    for number in (fact.number, fact.upper) if fact.kind == "range" else ():
        if number is not None:
            kind: FactKind = "money" if base_of(fact) == "vnd" else "quantity"
            part = replace(fact, kind=kind, value=str(number), number=number, upper=None)
            yield replace(place, fact=part)


def _close(draft: Place) -> Sequence[str]:
    return draft.passage.words[max(0, draft.first - _CLOSE) : draft.first]


def _around(draft: Place) -> set[str]:
    words = draft.passage.words
    return {
        *words[max(0, draft.first - _BEFORE) : draft.first],
        *words[draft.last : draft.last + _BEHIND],
    }


def _long(fact: Fact) -> bool:
    return told_digits(fact.number) >= _LONG


def _same_noun(one: Place, other: Place) -> bool:
    """Tell whether two counts are of one noun, or one of them names none."""
    nouns = one.counted[:1], other.counted[:1]
    return nouns[0] == nouns[1] or () in nouns


def _may_be_of(draft: Place, one: Place) -> bool:
    """Tell whether a draft's noun may be a figure's: "12 nơi" of 48 khu phố."""
    general = bool(draft.counted) and draft.counted[0] in _GENERAL
    return _same_noun(draft, one) or may_count_alike(draft, one) or general


def _shares(draft: Place, figures: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield a part and a whole of one noun for a percentage, or for how much it rose."""
    moved = not _APART.isdisjoint(_around(draft))
    for part, whole in permutations(figures, 2):
        less, more = worth(part), worth(whole)
        if not more >= _SMALL_WHOLE or less >= more or not are_near(part, whole):
            continue
        if base_of(part.fact) != base_of(whole.fact) or part.fact.kind == "percent":
            continue
        one_unit = part.fact.unit == whole.fact.unit is not None  # "27 chiếc sai" of 214 chiếc cân
        if not base_of(part.fact) and not one_unit and not _same_noun(part, whole):
            continue
        if comes_to(draft.fact, _WHOLE * less / more):
            yield [part, whole]
        elif moved and part.number == whole.number and less:
            risen = (more - less) / less, (more - less) / more, less / (more - less)
            if any(comes_to(draft.fact, _WHOLE * share) for share in risen):
                yield [part, whole]


def _points(draft: Place, figures: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield two percentages for the points between them."""
    shares = [one for one in figures if one.fact.unit in {"%", "điểm %"}]
    if draft.fact.unit != "điểm %" and _APART.isdisjoint(_around(draft)):
        return
    for one, other in combinations(shares[:_FEW], 2):
        if comes_to(draft.fact, abs(worth(one) - worth(other))):
            yield [one, other]


def _rates(draft: Place, figures: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield what one costs and how many there are: "19,85 triệu đồng/m2", "38 m2"."""
    summed = not _SUMMED.isdisjoint(_around(draft))
    for each, count in permutations(figures, 2):
        if base_of(each.fact) != base_of(draft.fact) or count.fact.kind == "percent":
            continue
        if count.fact.kind not in _THINGS | {"duration"} or not are_near(each, count):
            continue
        told = count.fact.number or Decimal(0)
        if _is_per(each, count):
            if comes_to(draft.fact, worth(each) * told * _in_units_of(each, count)):
                yield [each, count]
        elif summed and each.number == count.number and comes_to(draft.fact, worth(each) * told):
            yield [each, count]


def _is_per(each: Place, count: Place) -> bool:
    """Tell whether an amount is told per what another figure counts."""
    per = (each.fact.unit or "").partition("/")[2]
    words = each.passage.words
    unit = stem_of(count.fact.unit)
    told = {per, *count.counted[:1], unit}
    if per:
        return per in {*count.counted[:1], unit} or _is_measured_alike(per, unit)
    beside = words[max(0, each.first - 3) : each.first] + words[each.last : each.last + 3]
    each_of = {
        beside[number + 1] for number in range(len(beside) - 1) if beside[number] in {"mỗi", "một"}
    }
    return not each_of.isdisjoint(told)


def _is_measured_alike(per: str, unit: str) -> bool:
    """Tell whether an amount "/kg" can be multiplied by tons."""
    ours, theirs = UNITS.get(per), UNITS.get(unit)
    return bool(ours and theirs and ours.dimension and ours.dimension == theirs.dimension)


def _in_units_of(each: Place, count: Place) -> Decimal:
    """Return how many of the unit an amount is per one unit of a count is."""
    per, unit = (each.fact.unit or "").partition("/")[2], stem_of(count.fact.unit)
    if not _is_measured_alike(per, unit):
        return Decimal(1)
    return FACTORS.get(unit, Decimal(1)) / FACTORS.get(per, Decimal(1))


def _means(draft: Place, figures: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield a sum and how many share it, where the draft tells what each gets."""
    if _EACH.isdisjoint(draft.passage.distinct) or not base_of(draft.fact):
        return
    for whole, count in permutations(figures, 2):
        number = count.fact.number or Decimal(0)
        counted = count.fact.kind in _THINGS and not base_of(count.fact) and number > 1
        paid = base_of(whole.fact) == base_of(draft.fact) and not (whole.fact.unit or "").count("/")
        if (
            counted
            and paid
            and are_near(whole, count)
            and comes_to(draft.fact, worth(whole) / number)
        ):
            yield [whole, count]


def _of_share(draft: Place, figures: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield a sum and a percentage for the part, the rest, or what it was before."""
    earlier = not _EARLIER.isdisjoint(_around(draft))
    short = not _SHORT.isdisjoint(_around(draft))
    telling = _long(draft.fact) or not draft.fact.exact
    for whole, share in permutations(figures, 2):
        if share.fact.kind != "percent" or whole.fact.kind == "percent":
            continue
        if whole.number != share.number or base_of(whole.fact) != base_of(draft.fact):
            continue
        if not base_of(draft.fact) and not _may_be_of(draft, whole):
            continue
        part = worth(share) / _WHOLE
        values = [worth(whole) * part, worth(whole) * (1 - part)] if telling else []
        before = worth(whole) / (1 + part)
        values += [before, worth(whole) - before] if earlier else []
        if part and short:
            values.append(abs(worth(whole) / part - worth(whole)))  # 90% of what was planned
        if any(value > 0 and comes_to(draft.fact, value) for value in values):
            yield [whole, share]


def _times(draft: Place, figures: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield two figures of one unit for how many times the one is the other."""
    if draft.fact.unit != "lần" and draft.counted[:1] != ("lần",):
        return
    for more, less in permutations(figures, 2):
        alike = base_of(more.fact) == base_of(less.fact) and more.fact.kind != "percent"
        higher = alike and worth(more) > worth(less) > 0
        if higher and comes_to(draft.fact, worth(more) / worth(less)):
            yield [more, less]


def _differences_anywhere(draft: Place, figures: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield the same of any passages, where a unit is rare."""
    return _differences(draft, figures, anywhere=True)


def _differences(
    draft: Place, figures: Sequence[Place], *, anywhere: bool = False
) -> Iterator[list[Place]]:
    """Yield two figures of one unit for what is between them, where a word says so."""
    before = draft.passage.words[draft.first - 1] if draft.first else ""
    unit = base_of(draft.fact)
    told = not _APART.isdisjoint(_around(draft)) or (unit and _long(draft.fact))
    if not told or (before in _ENDS and not _is_compared(draft)):
        return
    alike = [
        one
        for one in figures
        if base_of(one.fact) == unit
        and (unit or (one.fact.kind in _THINGS and _may_be_of(draft, one)))
    ]
    few = len(alike) <= _FEW
    for one, other in combinations(alike, 2):
        if one.number != other.number and not (few and (anywhere or are_near(one, other))):
            continue
        if comes_to(draft.fact, abs(worth(one) - worth(other))):
            yield [one, other]


def _is_compared(draft: Place) -> bool:
    """Tell whether "tới" only stresses a difference: "hơn người trẻ nhất tới 79 tuổi"."""
    words = draft.passage.words[max(0, draft.first - _BEFORE) : draft.first]
    return words[-1] == "tới" and not _COMPARING.isdisjoint(words)


def _sums(draft: Place, figures: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield neighbouring counts whose nouns the draft names: "276 bộ đội, dân quân"."""
    around = _around(draft) | set(draft.counted)
    summed = not _SUMMED.isdisjoint(around)
    unit = base_of(draft.fact)
    counts = [one for one in figures if base_of(one.fact) == unit and one.fact.kind != "ratio"]
    if summed or (unit and _long(draft.fact)):  # by chance one in a hundred
        alike = (
            counts if unit else [one for one in counts if one.counted and _may_be_of(draft, one)]
        )
        for one, other in combinations(alike, 2):
            if one.number == other.number and comes_to(draft.fact, worth(one) + worth(other)):
                yield [one, other]
    if unit:
        return
    for first in range(len(counts)):
        total, named = Decimal(0), set[str]()
        for last in range(first, len(counts)):
            if counts[last].number != counts[first].number:
                break
            total += worth(counts[last])
            named |= around.intersection(counts[last].counted[:1])
            enough = summed or len(named) == last - first + 1
            if last > first and len(named) > 1 and enough and comes_to(draft.fact, total):
                yield list(counts[first : last + 1])


def _multiples(draft: Place, figures: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield a figure that the source calls double or half of the draft's."""
    for one in figures:
        if base_of(one.fact) != base_of(draft.fact):
            continue
        words = one.passage.words[max(0, one.first - 2) : one.last + _BEHIND]
        for before, word in pairwise(words):
            times = _TIMES.get(word) if before in {"gấp", "một", "tăng"} else None
            both = (worth(one) / times, worth(one) * times) if times else ()
            if any(comes_to(draft.fact, value) for value in both):
                yield [one]


_BY_KIND: Mapping[str, tuple[_Way, ...]] = {
    "percent": (_shares, _points),
    "duration": (minutes_between, days_between),
}
_ALL: tuple[_Way, ...] = (_rates, _means, _of_share, _times, _differences, _sums, _multiples)
_TIMED = frozenset({minutes_between, days_between})
"""Ways that look at dates and times, which are no figures."""
