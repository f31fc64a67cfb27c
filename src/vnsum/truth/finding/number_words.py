"""Numbers in words, and digits with the words that multiply them.

"hai mươi lăm", "một trăm linh năm", "3,2 tỷ", "1 tỷ 200 triệu", "ba nghìn tỷ", "2 triệu rưỡi".
"năm" is a year behind tens and hundreds ("hai mươi năm": 25 is "hai mươi lăm").
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.finding.figures import read_digits

if TYPE_CHECKING:
    from vnsum.truth.finding.tokens import Tokens

__all__ = ["ONES", "SCALES", "SHORT_SCALES", "Number", "read_number", "read_round"]

ONES = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9,
}  # fmt: skip
SCALES = {
    "chục": 10,
    "trăm": 100,
    "nghìn": 10**3,
    "ngàn": 10**3,
    "vạn": 10**4,
    "triệu": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
}
SHORT_SCALES = {"k": 1000, "tr": 10**6}
"""Short forms of thousand and million behind digits, in which people write prices."""
_BEFORE_RUNS = frozenset({"chạy", "ly"})
"""Before lengths of races, which are kilometres: "chạy 10k", "cự ly 5k"."""
_MULTIPLIED = frozenset({*SCALES, "mươi"})
"""Words behind "một" that make more of it: "chín triệu một trăm nghìn"."""
_THOUSAND, _MILLION = 10**3, 10**6
_BEHIND_TENS = {**ONES, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
del _BEHIND_TENS["năm"]
_HALF_IN_TENTHS, _TENTHS = 5, frozenset("123456789")
_BEHIND_TENTHS = frozenset({"", ".", ",", ";", ")", "đồng", "mỗi"})
"""Behind the "2" of "1 tỷ 2", which is 1,2 tỷ; elsewhere a digit there counts what follows."""
_BEHIND_RATE = frozenset({"lệ", "số", "phú", "giá", "trọng", "suất"})
"""Behind "tỷ" these make another word: tỷ lệ, tỷ số, tỷ phú, tỷ giá, tỷ trọng, tỷ suất."""


class Number(NamedTuple):
    """A number that was read.

    Attributes:
        value: What it is.
        next: The token behind it.
        scale: What a following "rưỡi" is half of.
    """

    value: Decimal
    next: int
    scale: int = 1


def read_number(tokens: Tokens, i: int) -> Number | None:
    """Read a number in digits or words with its multipliers.

    Args:
        tokens: The text.
        i: Its first token.

    Returns:
        The number; None where none starts.
    """
    read = _digits if tokens.is_number(i) else _below_thousand
    total, limit, position = Decimal(0), 10**18, i
    while (part := read(tokens, position)) is not None:
        scale, after = _scale(tokens, part.next)
        if scale >= limit or (position > i and _counts_each(tokens, position)):
            break
        total, limit, position = total + part.value * scale, scale, after
        if scale < _THOUSAND or (read is _digits and _scale(tokens, position + 1)[0] == 1):
            break
    return _with_half(tokens, Number(total, position, limit)) if position > i else None


def _counts_each(tokens: Tokens, i: int) -> bool:
    """Tell whether "một" behind thousands begins what they are for: "chín triệu một tháng"."""
    return tokens.word(i) == "một" and tokens.word(i + 1) not in _MULTIPLIED


def read_round(tokens: Tokens, i: int) -> Number | None:
    """Read multipliers alone, as behind "hàng": "chục nghìn" is 10,000."""
    scale, after = _scale(tokens, i)
    return Number(Decimal(scale), after, scale) if after > i else None


def _with_half(tokens: Tokens, number: Number) -> Number:
    """Add what stands behind millions for a part of one more: "1 tỷ rưỡi", "1 tỷ 2"."""
    word, after = tokens.word(number.next), tokens.word(number.next + 1)
    if word == "rưỡi":
        parts = _HALF_IN_TENTHS
    elif number.scale >= _MILLION and word in _TENTHS and after in _BEHIND_TENTHS:
        parts = int(word)
    else:
        return number
    return Number(number.value + Decimal(number.scale) * parts / 10, number.next + 1, number.scale)


def _digits(tokens: Tokens, i: int) -> Number | None:
    value = read_digits(tokens.word(i)) if tokens.is_number(i) else None
    return None if value is None else Number(value, i + 1)


def _shortened(tokens: Tokens, i: int) -> int:
    """Return what "k" and "tr" behind digits multiply by: "120k", "3,5tr", "3,5 tr"; 1 for none."""
    if not tokens.is_number(i - 1) or tokens.is_capital(i):
        return 1
    if tokens.word(i - 2) in _BEFORE_RUNS:
        return 1
    glued = tokens.is_glued(i) or tokens.word(i) == "tr"
    return SHORT_SCALES.get(tokens.word(i), 1) if glued else 1


def _scale(tokens: Tokens, i: int) -> tuple[int, int]:
    """Multiply the multipliers at a token; (1, i) where there are none."""
    scale = _shortened(tokens, i)
    if scale > 1:
        return scale, i + 1
    while (factor := SCALES.get(tokens.word(i))) and not _is_another_word(tokens, i):
        scale *= factor
        i += 1
    return min(scale, 10**18), i


def _is_another_word(tokens: Tokens, i: int) -> bool:
    if tokens.word(i) in ("tỷ", "tỉ"):
        return tokens.word(i + 1) in _BEHIND_RATE
    return tokens.is_capital(i) and not tokens.surface(i).isupper()


def _below_thousand(tokens: Tokens, i: int) -> Number | None:
    """Read "hai trăm linh năm" and what is smaller."""
    digit = _one(tokens, i)
    if digit is None or tokens.word(i + 1) != "trăm":
        return _below_hundred(tokens, i)
    value = Decimal(100 * digit)
    if tokens.word(i + 2) in ("linh", "lẻ") and tokens.word(i + 3) in ONES:
        return Number(value + ONES[tokens.word(i + 3)], i + 4)
    rest = _tens(tokens, i + 2)
    return Number(value + rest.value, rest.next) if rest else Number(value, i + 2)


def _below_hundred(tokens: Tokens, i: int) -> Number | None:
    tens = _tens(tokens, i)
    if tens:
        return tens
    digit = _one(tokens, i)
    return None if digit is None else Number(Decimal(digit), i + 1)


def _tens(tokens: Tokens, i: int) -> Number | None:
    """Read "mười lăm" and "hai mươi mốt"."""
    if tokens.word(i) == "mười":
        return _with_ones(tokens, 10, i + 1)
    digit = _one(tokens, i)
    if digit is None or tokens.word(i + 1) != "mươi":
        return None
    return _with_ones(tokens, 10 * digit, i + 2)


def _with_ones(tokens: Tokens, tens: int, i: int) -> Number:
    ones = _BEHIND_TENS.get(tokens.word(i), 0)
    return Number(Decimal(tens + ones), i + (ones > 0))


def _one(tokens: Tokens, i: int) -> int | None:
    """Read a digit in words; "năm" only where a multiplier follows."""
    word = tokens.word(i)
    if word == "năm" and tokens.word(i + 1) != "mươi" and tokens.word(i + 1) not in SCALES:
        return None
    return ONES.get(word)
