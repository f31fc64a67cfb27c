"""Whether two facts have the same value, however they are written.

3,2 tỷ is 3.200 triệu, `1/7` is `ngày 1 tháng 7`, "hai" is 2, 5 ha is 50.000 m². A claim may say
less than what it is compared with: "tháng 8" holds of "5/8/2021", "ông Tuấn" of "Lê Anh Tuấn",
but not the other way round. What a figure counts and where it stands is not asked here.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from vnsum.text.normalise import normalise
from vnsum.truth.finding.names import same_name
from vnsum.truth.finding.numbered import NAMING
from vnsum.truth.finding.ordinals import WEEKDAY
from vnsum.truth.finding.units import UNITS, stem_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from vnsum.facts import Fact, FactKind
    from vnsum.truth.finding.units import Unit

__all__ = ["may_rename", "same_value"]

_FIGURES = frozenset({"number", "money", "percent", "quantity", "duration"})
_NAMES = frozenset({"person", "organisation", "place"})
_BY_NAME = {unit.name: unit for unit in UNITS.values()}
_DAY_PARTS = ({"sáng"}, {"trưa"}, {"chiều"}, {"tối", "đêm", "khuya"})
_SMALL = 10
_REFORM = (2025, 7)
_AMOUNTS = frozenset({"nghìn", "ngàn", "triệu", "tỷ", "tỉ", "tr", "k"})
"""Words of amounts that are told without "đồng"."""
_HALF_YEAR = 183
"""Days: a date without a year is in the year that brings it nearest to publication."""


def same_value(claim: Fact, other: Fact, *, published: date | None = None) -> bool:
    """Tell whether a claim has the value of another fact.

    Args:
        claim: The fact that is looked up.
        other: The fact it is compared with.
        published: When the text was published; gives years to dates that have none.

    Returns:
        True when whoever reads `other` reads the value of `claim` in it.
    """
    if claim.kind in _FIGURES and other.kind in _FIGURES:
        return _same_figure(claim, other)
    if claim.kind in _NAMES and other.kind in _NAMES:
        return same_name(claim, other, renamed=may_rename(published))
    if claim.kind != other.kind:
        ranked = claim.kind == "ordinal" and other.kind == "ratio"  # "thứ 21" of "thứ 21/24"
        return claim.number == other.number if ranked else _same_year(claim, other)
    if claim.kind == "date":
        return _same_date(claim, other, published)
    return _SAME.get(claim.kind, _same_pair)(claim, other)


def may_rename(published: date | None) -> bool:
    """Tell whether a text is from after the reform of July 2025 and may hold both names."""
    if isinstance(published, datetime):
        published = published.date()
    return published is not None and (published.year, published.month) >= _REFORM


def _same_figure(claim: Fact, other: Fact) -> bool:
    if claim.number is None or other.number is None:
        return False
    if claim.unit == other.unit:
        return claim.number == other.number
    ours, theirs = _base_unit(claim), _base_unit(other)
    dimensions = (ours.dimension if ours else "", theirs.dimension if theirs else "")
    if not any(dimensions):
        bare = not (claim.unit and other.unit)  # "nâng lên 14" of "14 chuyến/ngày"
        return claim.number == other.number and (bare or _per(claim) == _per(other))
    if ours and theirs and dimensions[0] == dimensions[1] and _per(claim) == _per(other):
        return claim.number * ours.factor == other.number * theirs.factor
    return claim.number == other.number and _is_bare(claim, other)


def _is_bare(claim: Fact, other: Fact) -> bool:
    """Tell whether one of two figures has no unit and may be of the other's."""
    bare, told = (claim, other) if not claim.unit else (other, claim)
    if bare.unit or ("duration" in {bare.kind, told.kind} and (bare.number or 0) < _SMALL):
        return False  # "5 tháng" is no 5 of anything
    return not bare.counts or (told.kind == "money" and _is_amount(bare))


def _is_amount(fact: Fact) -> bool:
    """Tell whether a number in thousands or millions may be told without "đồng"."""
    return not _AMOUNTS.isdisjoint(normalise(fact.text).folded.split())


def _base_unit(fact: Fact) -> Unit | None:
    """Return the unit of a figure without what it is per."""
    return _BY_NAME.get(stem_of(fact.unit))


def _per(fact: Fact) -> str:
    """Return what a unit is per; a rate is no amount."""
    return (fact.unit or "").partition("/")[2]


def _same_pair(claim: Fact, other: Fact) -> bool:
    """Compare ratios and ranges; units that measure have to be the same where both have one."""
    if claim.value != other.value or claim.unit == other.unit:
        return claim.value == other.value
    units = [_BY_NAME.get(fact.unit or "") for fact in (claim, other)]
    return None in units or not any(unit.dimension for unit in units if unit)


def _same_ordinal(claim: Fact, other: Fact) -> bool:
    """Compare ordinals; "thứ" goes with every other head."""
    heads = {"lớp" if fact.unit == "khối" else fact.unit for fact in (claim, other)} - {"thứ"}
    if not NAMING.isdisjoint({claim.unit, other.unit}):  # "số 7" is no "thứ bảy"
        return (claim.unit, claim.value) == (other.unit, other.value)
    if WEEKDAY in heads and heads != {WEEKDAY}:
        return False
    return claim.number == other.number and len(heads) <= 1


def _same_text(claim: Fact, other: Fact) -> bool:
    return claim.value == other.value


def _same_document(claim: Fact, other: Fact) -> bool:
    """Compare documents; the bare number holds of the full one of the same sort."""
    if claim.unit and other.unit and claim.unit != other.unit:
        return False
    if claim.value == other.value:
        return True
    return other.value.startswith((claim.value + "/", claim.value + "-"))


def _holds_quotation(claim: Fact, other: Fact) -> bool:
    """Tell whether a quotation stands in another word for word."""
    return f" {claim.value} " in f" {other.value} "


_SAME: Mapping[FactKind, Callable[[Fact, Fact], bool]] = {
    "ordinal": _same_ordinal,
    "time": _same_text,
    "phone": _same_text,
    "document": _same_document,
    "quotation": _holds_quotation,
}


def _same_year(claim: Fact, other: Fact) -> bool:
    """Let "2020" that was taken for a number be the year 2020."""
    day, number = (claim, other) if claim.kind == "date" else (other, claim)
    if day.kind != "date" or number.kind != "number":
        return False
    if number.counts and not number.text.isdecimal():
        return False  # but "đến 2030 trồng lại 5.000 ha", "kỳ thi quốc gia 2019 tập trung"
    return day.value == f"{number.value}-??-??"


def _same_date(claim: Fact, other: Fact, published: date | None) -> bool:
    if _parts_differ(claim.modifier, other.modifier):
        return False
    ours, theirs = _completed(claim.value, published), _completed(other.value, published)
    for place, (mine, its) in enumerate(zip(ours, theirs, strict=True)):
        unsaid = "?" in mine or (place == 0 and ("?" in its or _may_be(claim, its, published)))
        if mine != its and not unsaid:
            return False
    return any("?" not in mine and mine == its for mine, its in zip(ours, theirs, strict=True))


def _may_be(claim: Fact, year: str, published: date | None) -> bool:
    """Tell whether a day told without a year may be in the year of publication: 30/9 in March."""
    return "?" in claim.value[:4] and published is not None and year == f"{published.year:04d}"


def _parts_differ(one: str, other: str) -> bool:
    """Tell whether two parts of the day are named and are not the same."""
    if not one or not other or one == other:
        return False
    return not any(one in group and other in group for group in _DAY_PARTS)


def _completed(value: str, published: date | None) -> tuple[str, str, str]:
    """Return year, month and day, the year the one nearest to publication where it is not said."""
    year, month, day = value.split("-")
    if "?" not in year or "?" in month or published is None:
        return year, month, day
    known = published.date() if isinstance(published, datetime) else published
    off = (int(month) - known.month) * 30 + (0 if "?" in day else int(day) - known.day)
    nearest = known.year + (off < -_HALF_YEAR) - (off > _HALF_YEAR)
    return f"{nearest:04d}", month, day
