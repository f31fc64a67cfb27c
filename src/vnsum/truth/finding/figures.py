"""What a number written in digits means: points and commas in both notations.

Vietnamese writes 3.200.000 and 3,2; portals also carry 3,200,000 and 3.2. A point before exactly
three digits parts thousands ("12.345"), before any other number of digits it is decimal
("12.5"); a single comma is decimal ("12,345" is a little over twelve).
"""

from __future__ import annotations

from decimal import Decimal

from vnsum.lazily import pattern

__all__ = ["last_step", "plain", "read_digits", "told_digits"]

_MOST_DIGITS = 24
"""Longer strings of digits are account numbers or noise, no figures."""
_POINTS = pattern(r"(?!0\.)\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMAS = pattern(r"(?!0,)\d{1,3}(?:,\d{3})+\.\d{1,2}|(?!0,)\d{1,3}(?:,\d{3}){2,}")
_DECIMAL = pattern(r"\d+[.,]\d+")


def read_digits(word: str) -> Decimal | None:
    """Read a number written in digits.

    Args:
        word: Digits with points and commas between them.

    Returns:
        The number; None where the signs make none ("1.2.3").
    """
    if len(word) > _MOST_DIGITS:
        return None
    if word.isdecimal():
        return Decimal(word)
    if _POINTS.fullmatch(word):
        return Decimal(word.replace(".", "").replace(",", "."))
    if _COMMAS.fullmatch(word):
        return Decimal(word.replace(",", ""))
    return Decimal(word.replace(",", ".")) if _DECIMAL.fullmatch(word) else None


def plain(number: Decimal) -> str:
    """Write a number without exponent and without zeros that say nothing."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def told_digits(number: Decimal | None) -> int:
    """Return how many digits of a number say something: 3 of 12500 and of 0.0125, 0 of none."""
    return len(f"{number:f}".replace(".", "").strip("0")) if number is not None else 0


def last_step(number: Decimal) -> Decimal:
    """Return what one in the last digit that says something is worth: 100 of 2.500."""
    return Decimal(1).scaleb(int(number.normalize().as_tuple().exponent))
