"""What answers are compared by: syllables, and figures, dates and times by value.

"3,2 tỷ đồng" is "3.200 triệu đồng", "1/7" is "ngày 1 tháng 7", "hai" is 2, "18h30" is "18 giờ 30",
5 ha are 50.000 m², "UBND" is "Ủy ban nhân dân". Facts are found by `vnsum.truth`; their values
become units, so that a date without its year still shares day and month with the full one.
Nothing else is deleted: "An", "A" and "tỉnh" count.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from vnsum.metrics.tokens import tokenise_syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from decimal import Decimal

    from vnsum.facts import Fact, FactKind
    from vnsum.truth.finding.units import Unit

__all__ = ["answer_units"]


def answer_units(text: str) -> list[str]:
    """Split an answer into the units it is compared by.

    Args:
        text: An answer.

    Returns:
        Syllables as in `tokenise_syllables`, and values of facts, in order.
    """
    units: list[str] = []
    position = 0
    for fact in _valued_facts(text):
        units += tokenise_syllables(text[position : fact.start])
        units += _UNITS_OF[fact.kind](fact)
        position = fact.end
    units += tokenise_syllables(text[position:])
    return [_number_word(units[0])] if len(units) == 1 else units


def _valued_facts(text: str) -> Iterator[Fact]:
    from vnsum.truth.index.finder import find_facts  # noqa: PLC0415 - only answers need facts

    return (fact for fact in find_facts(text) if fact.kind in _UNITS_OF)


def _number_word(word: str) -> str:
    """Read an answer of one word; in a longer one the finder knows what is a number."""
    from vnsum.truth.finding.number_words import ONES  # noqa: PLC0415 - only answers need it

    return str(ONES.get(word, word))


@cache
def _measures() -> Mapping[str, Unit]:
    from vnsum.truth.finding.units import UNITS  # noqa: PLC0415 - only answers need units

    return {unit.name: unit for unit in UNITS.values()}


def _figure(fact: Fact) -> list[str]:
    """Return approximation, number in the base unit, and unit: ["50000", "area"]."""
    unit = _measures().get(fact.unit or "")
    numbers = [number for number in (fact.number, fact.upper) if number is not None]
    if unit and unit.dimension:
        values = [_plain(number * unit.factor) for number in numbers]
        return [*_inner_modifier(fact), *values, unit.dimension]
    return [*_inner_modifier(fact), *map(_plain, numbers), *_words_or_sign(fact.unit or "")]


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _inner_modifier(fact: Fact) -> list[str]:
    """Return the modifier where it is part of the fact ("hàng trăm"), not a word before it."""
    words = tokenise_syllables(fact.modifier)
    return words if words and tokenise_syllables(fact.text)[: len(words)] == words else []


def _words_or_sign(unit: str) -> list[str]:
    return tokenise_syllables(unit) or ([unit] if unit else [])


def _ordinal(fact: Fact) -> list[str]:
    return [*_words_or_sign(fact.unit or ""), fact.value]


def _date(fact: Fact) -> list[str]:
    """Return the parts that are said, each under its name."""
    parts = zip(("năm", "tháng", "ngày"), fact.value.split("-"), strict=True)
    said = [f"{name} {value}" for name, value in parts if "?" not in value]
    return [*_inner_modifier(fact), *said]


def _value(fact: Fact) -> list[str]:
    return [fact.value]


def _name(fact: Fact) -> list[str]:
    return tokenise_syllables(fact.value)


_UNITS_OF: Mapping[FactKind, Callable[[Fact], list[str]]] = {
    "number": _figure,
    "money": _figure,
    "percent": _figure,
    "quantity": _figure,
    "duration": _figure,
    "range": _figure,
    "ratio": _figure,
    "ordinal": _ordinal,
    "date": _date,
    "time": _value,
    "phone": _value,
    "organisation": _name,
}
