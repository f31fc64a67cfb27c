"""The unit behind a figure, with what it is per: "đồng/m2", "người/ngày"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.finding.days import read_year
from vnsum.truth.finding.modifiers import counted_words
from vnsum.truth.finding.number_words import SHORT_SCALES
from vnsum.truth.finding.units import UNITS, match_unit

if TYPE_CHECKING:
    from vnsum.facts import FactKind
    from vnsum.truth.finding.tokens import Tokens
    from vnsum.truth.finding.units import Match, Unit

__all__ = ["Measure", "read_measure"]

_SIGNS = {"$": "usd", "€": "eur", "usd": "usd"}
_SHORT = {"h": "giờ", "s": "giây"}
"""Short forms behind a stroke: "km/h", "m3/s"."""
_MILLION = 10**6
_BILLION = 10**9
"""From here on a number without a counted noun is money: "toà nhà 1.900 tỷ bỏ hoang"."""
_MOST_PER = 2


class Measure(NamedTuple):
    """A unit as written behind a figure.

    Attributes:
        unit: The unit; None where there is none.
        per: What it is per, with the strokes ("/m²/năm").
        next: The token behind it.
        half: 0.5 where "rưỡi" follows the unit ("hai năm rưỡi").
    """

    unit: Unit | None
    per: str
    next: int
    half: Decimal = Decimal(0)

    @property
    def kind(self) -> FactKind:
        """The kind of fact it makes."""
        return self.unit.kind if self.unit else "number"

    @property
    def name(self) -> str | None:
        """The canonical name of the unit; None where there is none."""
        return self.unit.name + self.per if self.unit else None

    @property
    def counts_things(self) -> bool:
        """True where the figure counts things rather than measures them."""
        return self.unit is None or not self.unit.dimension


def read_measure(tokens: Tokens, i: int, *, first: int, scale: int = 1) -> Measure:
    """Read the unit behind a figure.

    Args:
        tokens: The text.
        i: The token behind the number.
        first: The first token of the number, for signs before it ("$5").
        scale: The multiplier of the number: "1,25 tỷ" alone is money.

    Returns:
        The unit, or an empty measure.
    """
    match = None if tokens.parts(i) else match_unit(tokens, i)  # the next row's noun
    if match is None or _names_year(tokens, match):
        sign = _SIGNS.get(tokens.word(first - 1))
        if sign:
            return Measure(UNITS[sign], "", i)
        short = tokens.word(i - 1) in SHORT_SCALES and scale > 1
        alone = scale >= _MILLION or short
        alone = scale >= _BILLION or (alone and not counted_words(tokens, i))
        if short and tokens.word(i) == "/":
            return Measure(UNITS["đồng"], *_read_per(tokens, i))
        return Measure(UNITS["đồng"] if alone else None, "", i)
    per, after = _read_per(tokens, match.next)
    if tokens.word(after) == "rưỡi":
        return Measure(match.unit, per, after + 1, Decimal("0.5"))
    return Measure(match.unit, per, after)


def _names_year(tokens: Tokens, match: Match) -> bool:
    """Tell whether "năm" begins a date or a school year: "tỷ lệ 1/500 năm 2010"."""
    if match.unit.name != "năm":
        return False
    return tokens.word(match.next) == "học" or read_year(tokens, match.next) > 0


def _read_per(tokens: Tokens, i: int) -> tuple[str, int]:
    """Read "/m2", "/người/năm" behind a unit."""
    per = ""
    for _ in range(_MOST_PER):
        if tokens.word(i) != "/" or not tokens.word(i + 1)[:1].isalpha():
            break
        match = match_unit(tokens, i + 1)
        word = tokens.word(i + 1)
        per += "/" + (match.unit.name if match else _SHORT.get(word, word))
        i = match.next if match else i + 2
    return per, i
