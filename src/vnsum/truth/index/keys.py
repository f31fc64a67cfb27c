"""Keys by which facts of equal value are found: figures by number, dates by parts, names by end."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnsum.truth.finding.units import UNITS, stem_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnsum.facts import Fact

__all__ = ["FACTORS", "by_key", "fact_keys", "factor_of"]

FACTORS = {unit.name: unit.factor for unit in UNITS.values()}
"""How much of its base unit each unit is."""


def factor_of(fact: Fact) -> Decimal:
    """Return how much of the base unit the unit of a figure is; 1 without one."""
    return FACTORS.get(stem_of(fact.unit), Decimal(1))


def fact_keys(fact: Fact) -> tuple[str, ...]:
    """Return keys of which equal facts share at least one.

    Args:
        fact: A fact.

    Returns:
        For figures the number, for dates the day, month and year, for names the last word.
    """
    if fact.kind == "date":
        return _date_keys(fact.value)
    if fact.number is not None:
        return _number_keys(fact.number, factor_of(fact))
    return (f"{fact.kind[0]}{fact.value.rsplit(' ', 1)[-1]}",)


def by_key(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Return facts by the keys that equal facts share."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        for key in fact_keys(fact):
            found.setdefault(key, []).append(fact)
    return found


def _number_keys(number: Decimal, factor: Decimal) -> tuple[str, ...]:
    """Return a key for the bare number, and one for what it measures."""
    return (f"n{number.normalize()}", f"b{(number * factor).normalize()}")


def _date_keys(value: str) -> tuple[str, ...]:
    year, _, rest = value.partition("-")
    month = rest.partition("-")[0]
    day = rest.partition("-")[2]
    keys = [f"d{rest}", f"m{month}", f"y{year}"]
    known = tuple(key for key in keys if "?" not in key)
    if "?" in rest:  # "ngày 16" alone
        return (*known, f"n{year}") if known else (f"e{day}",)
    return (*known, f"n{year}", f"e{day}")
