"""Figures that are worked out from the source: a total, a difference, what is over 100%, years.

A draft may add up what a sentence lists ("19 giáo viên tiếng Anh, 14 tin học": 33), take one
figure from another, or count years from one that is told. Such a figure is not written in the
source, so it is never supported; where it comes out right it is unclear and no failure.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate, combinations, groupby, permutations
from typing import TYPE_CHECKING

from vnsum.truth.changes import worth
from vnsum.truth.counting import may_count_alike
from vnsum.truth.finding.figures import last_step, told_digits
from vnsum.truth.finding.number_words import ONES
from vnsum.truth.finding.units import UNITS, stem_of
from vnsum.truth.keys import factor_of
from vnsum.truth.lexicon import FUNCTION_WORDS
from vnsum.truth.places import figures_in
from vnsum.truth.shares import FROM_TO, before_change, change_of, find_share

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from vnsum.facts import Fact
    from vnsum.truth.places import Place

__all__ = ["find_derived"]

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
        "sụt", "dư", "thừa", "hụt", "đỡ", "rẻ", "đắt", "sớm", "muộn", "nhanh", "chậm", "lệch", "lố",
        "lãi", "lỗ", "lời", "kiệm", "ngoài", "khác", "dài", "ngắn", "sau", "gấp", "nới", "kéo",
    }
)  # fmt: skip
"""Words by which a figure is a difference."""
_MORE_OR_LESS = frozenset(
    {"tăng", "giảm", "hơn", "kém", "thêm", "bớt", "vượt", "thiếu", "sâu", "còn"}
)
"""Words before a figure of the source that is a difference itself."""
_ALTOGETHER = frozenset({"tổng", "cộng", "cả", "tất", "toàn", "hết", "trị"})
_MORE_THAN = frozenset({"hơn", "trên", "quá"})
_LESS_THAN = frozenset({"gần", "ngót", "dưới", "chưa đến", "chưa tới", "chưa đầy"})
_OFF = Decimal("0.2")
"""Most a rough figure may be off, as a share of it; it is never off by a whole last digit."""
_DIGITS = 4
_FEW = 5
"""Figures of different passages few enough for an exact difference not to come out by chance."""
_YEAR = 12
_MONTHS = frozenset({"năm", "tháng", "tuổi"})
_SINCE = frozenset({"cách", "đây", "suốt", "sau", "tròn", "đã", "được"})
"""Words before a length of time that is counted from a date."""
_EACH = frozenset({"mỗi", "bình", "quân", "trung", "một"})
_LONG = 3
_MORE = Decimal("1.25")
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
        return find_share(draft, near)
    if fact.unit in _MONTHS:
        return next(_since(draft, near, published), [])
    near = [part for place in near for part in (place, *figures_in(place))]
    wanted = _Wanted(fact.number * factor_of(fact), fact)
    if wanted.value < _SMALL and wanted.is_whole and not fact.text[:1].isalpha():
        return []
    for _, group in groupby(near, key=lambda place: place.number):
        found = next(_worked_out(draft, wanted, list(group)), None)
        if found:
            return found
    return next(_across(draft, wanted, near), [])


class _Wanted:
    """The value a figure should come to, exactly or as its modifier rounds it."""

    def __init__(self, value: Decimal, fact: Fact) -> None:
        self.value = value
        self.is_whole = value == int(value)
        self._modifier = fact.modifier
        self.exact = fact.exact

    def fits(self, value: Decimal) -> bool:
        """Tell whether a value may be called so."""
        if self.exact or not self.value:
            return value == self.value
        off = value - self.value
        step = min(last_step(self.value), _OFF * self.value)
        if self._modifier in _MORE_THAN:
            return 0 <= off < step
        if self._modifier in _LESS_THAN:
            return -step < off <= 0
        return 2 * abs(off) <= step

    def fits_rounded(self, value: Decimal) -> bool:
        """Tell the same of a value that is rounded to as many digits as the figure has."""
        if self.fits(value) or not self.value:
            return True
        if self.exact and told_digits(self.value) < _LONG:
            return False
        digits = min(told_digits(self.value), _DIGITS)
        return abs(value - self.value) / self.value <= Decimal("0.5").scaleb(-digits + 1)


def _worked_out(
    draft: Place, wanted: _Wanted, passage: Sequence[Place]
) -> Iterator[Sequence[Place]]:
    """Yield the figures of one passage that come to a value."""
    own = [place for place in passage if _has_own(draft, place)]
    alike = [place for place in passage if _is_alike(draft, place)][:_MOST]
    plain = [place for place in alike if not change_of(place)]
    rest = ("còn", "lại") in draft.passage.distinct_pairs or any(
        ("còn", "lại") in place.passage.distinct_pairs for place in passage[:1]
    )
    ways_out = (
        _totals(wanted, plain),
        _differences(draft, wanted, alike, rest=rest),
        _remainders(wanted, plain) if rest else (),
    )
    for ways in ways_out:
        for found in ways:
            if not own or any(place in found for place in own):
                yield found
    if not own:
        yield from _products(draft, wanted, passage)
        yield from _averages(draft, wanted, passage)


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
    return ours.kind == theirs.kind and stem_of(ours.unit) == stem_of(theirs.unit)


def _share_word(one: Place, other: Place) -> bool:
    return not (set(one.counted[:2]) & set(other.counted[:2]) <= FUNCTION_WORDS)


def _measured(*units: str | None) -> bool:
    known = [UNITS.get(stem_of(unit)) for unit in units]
    return any(unit is not None and unit.dimension for unit in known)


def _totals(wanted: _Wanted, alike: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield neighbouring figures that add up to a value."""
    for first in range(len(alike) - 1):
        sums = accumulate(worth(place) for place in alike[first:])
        for count, total in enumerate(sums, start=1):
            if count > 1 and wanted.fits(total):
                yield list(alike[first : first + count])


def _remainders(wanted: _Wanted, alike: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield a whole and its parts told one after another, for what is left: "còn lại"."""
    for number, whole in enumerate(alike):
        parts: list[Place] = []
        left = worth(whole)
        for part in alike[number + 1 :]:
            parts.append(part)
            left -= worth(part)
            if len(parts) > 1 and wanted.fits(left):
                yield [whole, *parts]


def _differences(
    draft: Place, wanted: _Wanted, alike: Sequence[Place], *, rest: bool
) -> Iterator[list[Place]]:
    """Yield two figures that differ by a value, where a word says that something changed."""
    told = not _CHANGED.isdisjoint(_near(draft)) or draft.fact.unit == "điểm %"
    before = draft.passage.words[draft.first - 1] if draft.first else ""
    told = (told or rest or not wanted.exact) and before not in FROM_TO - {"còn", "đạt"}
    for one, other in combinations(alike, 2):
        changed = any(map(wanted.fits, before_change(one, other)))
        if changed or (told and wanted.fits(abs(worth(one) - worth(other)))):
            yield [one, other]


def _products(draft: Place, wanted: _Wanted, passage: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield how many of something and what each costs, where the draft tells the whole."""
    if draft.fact.kind != "money" and not _measured(draft.fact.unit):
        return
    if _ALTOGETHER.isdisjoint(_near(draft)) and told_digits(wanted.value) < _LONG and wanted.exact:
        return
    prices = [
        place
        for place in passage
        if place.fact.kind == draft.fact.kind
        and stem_of(place.fact.unit) == stem_of(draft.fact.unit)
    ]
    for price in prices:
        times = wanted.value / worth(price) if worth(price) else Decimal(0)
        if times in _said_numbers(draft):  # "ba bể bơi tốn 645 triệu đồng"
            yield [price]
    for price in prices if len(passage) <= 2 * _MOST else ():
        for count in passage:
            if count is not price and count.fact.kind in {"number", "quantity", "duration"}:
                number = count.fact.number
                if number is not None and price.fact.number and wanted.fits(number * worth(price)):
                    yield [count, price]


def _averages(draft: Place, wanted: _Wanted, passage: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield an amount and a count for what each gets: "bình quân 25 triệu đồng mỗi người"."""
    if _EACH.isdisjoint(_near(draft)) and draft.fact.unit != "lần":
        return
    times = draft.fact.unit == "lần"
    whole = [place for place in passage if place.fact.kind in _KINDS and place.fact.number]
    for one, other in permutations(whole[:_MOST], 2):
        same = one.fact.kind == other.fact.kind and stem_of(one.fact.unit) == stem_of(
            other.fact.unit
        )
        paid = one.fact.kind == draft.fact.kind and stem_of(one.fact.unit) == stem_of(
            draft.fact.unit
        )
        counted = other.fact.kind in {"number", "quantity", "duration"}
        if (same if times else paid and counted) and wanted.fits_rounded(worth(one) / worth(other)):
            yield [one, other]


def _across(draft: Place, wanted: _Wanted, near: Sequence[Place]) -> Iterator[list[Place]]:
    """Yield two figures of two passages that differ by a rough figure, or by a change."""
    alike = [place for place in near if _is_alike(draft, place)][: 2 * _MOST]
    told = wanted.value >= _SMALL and not _CHANGED.isdisjoint(_near(draft))
    few = told and len(alike) <= _FEW
    for one, other in combinations(alike, 2):
        if one.number == other.number:
            continue
        if change_of(one) or change_of(other):
            beside = abs(one.number - other.number) == 1
            if beside and any(map(wanted.fits, before_change(one, other))):
                yield [one, other]
        elif (not wanted.exact or few) and wanted.fits(abs(worth(one) - worth(other))):
            yield [one, other]


def _said_numbers(draft: Place) -> set[Decimal]:
    """Return the whole numbers from two on in a draft's sentence, spelt ones too."""
    words = draft.passage.words[: draft.first] + draft.passage.words[draft.last :]
    spelt = {Decimal(ONES[word]) for word in words if word in ONES and word not in {"một", "năm"}}
    return spelt | {Decimal(word) for word in words if word.isdecimal() and word not in {"0", "1"}}


def _since(draft: Place, near: Sequence[Place], published: date | None) -> Iterator[list[Place]]:
    """Yield the dates a length of time lies between: "gần 30 năm" since 1996 told in 2026."""
    words = draft.passage.words[draft.last : draft.last + 1]
    before = draft.passage.words[max(0, draft.first - 2) : draft.first]
    told = words in (["nay"], ["qua"], ["trước"]) or not _SINCE.isdisjoint(before)
    if draft.fact.exact and not told and draft.fact.unit != "tuổi":
        return
    in_months = draft.fact.unit == "tháng"
    dates = [(place, _months(place.fact)) for place in near if _has_year(place)]
    known = [(place, months) for place, months in dates if months % 1 == 0 or not in_months]
    ends = [(None, Decimal(published.year * _YEAR + published.month))] if published else []
    for place, start in known:
        for other, end in (*known, *ends):
            passed = int(end - start) if in_months else int(end // _YEAR) - int(start // _YEAR)
            if passed > 0 and _is_about(draft.fact, passed):
                yield [one for one in (place, other) if one]


def _months(fact: Fact) -> Decimal:
    """Return the months up to a date; half a month more where it names none."""
    year, month, _ = fact.value.split("-")
    return Decimal(int(year) * _YEAR) + (Decimal(month) if month.isdigit() else Decimal("0.5"))


def _is_about(fact: Fact, passed: int) -> bool:
    """Tell whether so many years or months may be said of those that passed."""
    number = fact.number or Decimal(0)
    if fact.modifier in {"hơn", "trên"}:
        return number <= passed <= number * _MORE
    return abs(passed - int(number)) < (1 if fact.exact else 2)


def _has_year(place: Place) -> bool:
    return place.fact.kind == "date" and place.fact.value[:4].isdigit()


def _near(draft: Place) -> Sequence[str]:
    words = draft.passage.words
    last = draft.first - (not draft.fact.exact)  # "hơn" of "hơn 24 suất" tells no difference
    return words[max(0, draft.first - _BEFORE) : last] + words[draft.last : draft.last + _BEHIND]
