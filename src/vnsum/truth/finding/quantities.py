"""Figures: plain numbers, money, percentages, quantities, lengths of time, ratios and ranges.

A figure is a number in digits or words, its unit, the words that bend it, and what it counts.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnsum.facts import Fact
from vnsum.truth.finding.days import iso, read_year
from vnsum.truth.finding.figures import plain
from vnsum.truth.finding.measures import Measure, read_measure
from vnsum.truth.finding.modifiers import counted_words, read_bend
from vnsum.truth.finding.number_words import Number, read_number, read_round
from vnsum.truth.finding.tokens import Found, word_set
from vnsum.truth.finding.units import UNITS, match_unit

if TYPE_CHECKING:
    from vnsum.facts import FactKind
    from vnsum.truth.finding.tokens import Tokens

__all__ = [
    "find_figure",
    "find_half",
    "find_multiple",
    "find_round",
    "find_years",
    "make_figure",
    "numbers_item",
]

_TO = frozenset({"-", "đến", "tới"})
_LONGEST_MEASURE = 24
"""More tokens than a unit with what it is per has, and the word behind it."""
_SCORES = frozenset({"số", "thắng", "thua", "hòa", "là", "dẫn", "gỡ"})
_HALF = Decimal("0.5")
_THOUSAND = 1000
"""From here on the lower figure of a range is written out and shares no "triệu" with the upper."""
_BEFORE_YEARS = frozenset({"kỳ", "mùa", "vụ", "giải", "hồi", "cuối", "giữa"})
"""Words behind which a number in four digits is a year whatever follows: "kỳ 2021 chỉ có"."""
_UP_TO = frozenset({"đến", "tới"})
_TURNED = word_set("lên xuống tăng giảm đạt nâng còn hạ")
"""What may rise or fall "đến 2030 con"; else it is done by then: "đến 2030 trồng 5.000 ha"."""
_PARTS = {"giờ": ("phút", 60), "phút": ("giây", 60), "năm": ("tháng", 12)}
"""Units of time that are told together, and how many make one of the longer."""
_PLAIN_YEARS = range(1900, 2100)
_YEAR_DIGITS = 4
_ITEM_DIGITS = 2
_ITEM_MARKS, _BEFORE_ITEMS = frozenset({".", ")"}), frozenset({":", ";", "."})
"""Signs behind the number of an item of a list, and before it."""
_MULTIPLES = {"đôi": Decimal(2), "rưỡi": Decimal("1.5")}
_HALF_OF = word_set("cuối đầu sau trước đêm chừng vời thân kia còn")
"""Behind "nửa" these make a half of something that is no figure."""


def find_figure(tokens: Tokens, i: int) -> Found | None:
    """Find the figure whose number starts at a token, but for the "1" that opens a list."""
    number = None if _opens_list(tokens, i) else read_number(tokens, i)
    return make_figure(tokens, i, number) if number else None


def _opens_list(tokens: Tokens, i: int) -> bool:
    """Tell whether a number opens a list within a line: "như sau: 1. Thời gian cấm đường"."""
    return tokens.word(i) == "1" and tokens.word(i - 1) == ":" and numbers_item(tokens, i)


def numbers_item(tokens: Tokens, i: int) -> bool:
    """Tell whether a number numbers an item of a list: "như sau: 1. Thời gian; 2) Địa điểm".

    Args:
        tokens: The text.
        i: The number.

    Returns:
        True where a line or a clause begins with it, and a capital follows its point or bracket.
    """
    item = tokens.word(i).isdecimal() and len(tokens.word(i)) <= _ITEM_DIGITS
    item = item and tokens.word(i + 1) in _ITEM_MARKS and tokens.is_glued(i + 1)
    if not item or tokens.is_glued(i + 2) or not tokens.is_capital(i + 2):
        return False
    return i == 0 or tokens.word(i - 1) in _BEFORE_ITEMS or tokens.parts(i)


def make_figure(tokens: Tokens, i: int, number: Number) -> Found:
    """Make a fact of a number that was read, with its unit, range or ratio.

    Args:
        tokens: The text.
        i: The first token of the number.
        number: The number.

    Returns:
        A figure, ratio or range.
    """
    return _ratio(tokens, i, number) or _range(tokens, i, number) or _single(tokens, i, number)


def find_round(tokens: Tokens, i: int) -> Found | None:
    """Find "hàng trăm người", "vài chục hộ", "mấy nghìn"."""
    number = read_round(tokens, i + 1)
    if number is None:
        return None
    measure = read_measure(tokens, number.next, first=i, scale=number.scale)
    fact = Fact(
        measure.kind,
        *tokens.place(i, measure.next),
        plain(number.value),
        unit=measure.name,
        number=number.value,
        counts=_counts(tokens, number.next, measure),
        exact=False,
        modifier=tokens.word(i),
    )
    return Found((fact,), measure.next)


def find_half(tokens: Tokens, i: int) -> Found | None:
    """Find "nửa năm" and "một nửa"; "nửa cuối năm" is no figure."""
    if tokens.word(i + 1) in _HALF_OF:
        return None
    return _single(tokens, i, Number(_HALF, i + 1))


def find_multiple(tokens: Tokens, i: int) -> Found | None:
    """Find "gấp đôi" and "gấp rưỡi": two times, one and a half."""
    number = _MULTIPLES.get(tokens.word(i + 1))
    if number is None:
        return None
    place, counts = tokens.place(i, i + 2), counted_words(tokens, i + 2)
    fact = Fact("quantity", *place, plain(number), unit="lần", number=number, counts=counts)
    return Found((fact,), i + 2)


def find_years(tokens: Tokens, i: int) -> Found | None:
    """Find a span of years: "2021-2025", "năm 2021 đến năm 2025"."""
    first = i + (tokens.word(i) == "năm")
    last = first + 2 + (tokens.word(first + 2) == "năm")
    low, high = read_year(tokens, first), read_year(tokens, last)
    if tokens.word(first + 1) not in _TO or not 0 < low < high:
        return None
    if tokens.is_lower(last + 1) and match_unit(tokens, last + 1):
        return None
    values = (Decimal(low), Decimal(high))
    return _pair(tokens, "range", i, values, Measure(UNITS["năm"], "", last + 1))


def _ratio(tokens: Tokens, i: int, number: Number) -> Found | None:
    """Read "30/31 chỉ tiêu", the score "2-1" and "hai phần ba"."""
    sign, after = tokens.word(number.next), number.next + 1
    if sign == "phần":
        other = _denominator(tokens, after)
    elif sign in ("/", "-") and tokens.is_glued(number.next) and tokens.is_number(after):
        other = read_number(tokens, after)
    else:
        return None
    scored = sign != "-" or (other is not None and _is_score(tokens, i, number, other))
    if other is None or not (scored or _is_beside_score(tokens, i)):
        return None
    measure = read_measure(tokens, other.next, first=i)
    return _pair(tokens, "ratio", i, (number.value, other.value), measure)


def _denominator(tokens: Tokens, i: int) -> Number | None:
    spelt = {"tư": 4, "năm": 5, "nghìn": 1000, "ngàn": 1000}.get(tokens.word(i))
    return Number(Decimal(spelt), i + 1) if spelt else read_number(tokens, i)


_BETWEEN_SETS = frozenset({",", ";", "và"})
_MOST_DRAWN = 20
"""Highest figure on each side of a score; set by hand."""


def _is_score(tokens: Tokens, i: int, number: Number, other: Number) -> bool:
    if tokens.word(i - 1) in _SCORES:
        return match_unit(tokens, other.next) is None
    drawn = other.value == number.value <= _MOST_DRAWN
    return (other.value < number.value or drawn) and other.scale == number.scale


def _is_beside_score(tokens: Tokens, i: int) -> bool:
    """Tell whether a score that does not rise stands beside: "22-25, 25-21" are two sets."""
    for first in (i - 4, i + 4):
        marks = tokens.word(first + 1), tokens.word(min(first, i) + 3)
        ours = [tokens.word(place) for place in (i, i + 2, first, first + 2)]
        if marks[0] != "-" or marks[1] not in _BETWEEN_SETS or not tokens.is_glued(first + 1):
            continue
        if all(one.isdecimal() for one in ours) and int(ours[2]) > int(ours[3]):
            return tokens.is_glued(first + 2)
    return False


def _range(tokens: Tokens, i: int, number: Number) -> Found | None:
    """Read "12-17 tuổi", "5% đến 7%", "10 - 15 triệu đồng"."""
    if _TO.isdisjoint(tokens.words[number.next : number.next + _LONGEST_MEASURE]):
        return None
    measure = read_measure(tokens, number.next, first=i)
    bounds = tokens.word(measure.next) in _TO and read_number(tokens, measure.next + 1)
    if not bounds:
        return None
    whole = read_measure(tokens, bounds.next, first=i, scale=bounds.scale)
    if measure.unit and whole.name != measure.name:
        return None
    written_out = number.value >= _THOUSAND  # "từ 800.000 đến 1 triệu đồng"
    shares_scale = number.scale == 1 and not measure.unit and not written_out
    low = number.value * (bounds.scale if shares_scale else 1)
    if low >= bounds.value or tokens.word(bounds.next) == "/":
        return None
    if not measure.unit and tokens.word(bounds.next) == "-" and tokens.is_glued(bounds.next):
        return None  # "từ 8 đến 11-11"
    return _pair(tokens, "range", i, (low, bounds.value), whole)


def _pair(
    tokens: Tokens, kind: FactKind, i: int, values: tuple[Decimal, Decimal], measure: Measure
) -> Found:
    bend = read_bend(tokens, i, measure.next)
    joiner = "/" if kind == "ratio" else "-"
    fact = Fact(
        kind,
        *tokens.place(i, measure.next),
        joiner.join(plain(value) for value in values),
        unit=measure.name,
        number=values[0],
        upper=values[1],
        counts=counted_words(tokens, measure.next),
        exact=bend.exact,
        modifier=bend.words,
    )
    return Found((fact,), measure.next)


def _single(tokens: Tokens, i: int, number: Number) -> Found:
    measure = read_measure(tokens, number.next, first=i, scale=number.scale)
    counts = _counts(tokens, number.next, measure)
    bare = not counts or tokens.word(i - 1) in _BEFORE_YEARS or _names_event(tokens, i)
    bare = bare or (tokens.word(i - 1) in _UP_TO and tokens.word(i - 2) not in _TURNED)
    if not measure.unit and bare and _is_year(tokens, i, number):
        year = iso(int(number.value), 0, 0)
        return Found((Fact("date", *tokens.place(i, number.next), year),), number.next)
    bend = read_bend(tokens, i, measure.next)
    value = number.value + measure.half
    while rest := _rest_behind(tokens, measure):  # "một tiếng mười lăm phút", "2 năm 3 tháng"
        value, measure = value * rest[0] + rest[1], rest[2]
    fact = Fact(
        measure.kind,
        *tokens.place(i, measure.next),
        plain(value),
        unit=measure.name,
        number=value,
        counts=counts,
        exact=bend.exact,
        modifier=bend.words,
    )
    return Found((fact,), measure.next)


def _rest_behind(tokens: Tokens, measure: Measure) -> tuple[int, Decimal, Measure] | None:
    """Read the minutes behind hours, the seconds behind minutes, the months behind years.

    How many of them make one of the longer comes first.
    """
    unit, whole = _PARTS.get(measure.name or "", ("", 0))
    if not unit:
        return None
    number = read_number(tokens, measure.next)
    rest = read_measure(tokens, number.next, first=measure.next) if number else None
    if number is None or rest is None or rest.name != unit or number.value >= whole:
        return None
    return whole, number.value, rest


def _is_year(tokens: Tokens, i: int, number: Number) -> bool:
    if number.next > i + 1 or len(tokens.word(i)) != _YEAR_DIGITS:
        return False
    return tokens.word(i).isdecimal() and int(tokens.word(i)) in _PLAIN_YEARS


def _names_event(tokens: Tokens, i: int) -> bool:
    """Tell whether a year belongs to the name before it: "Lễ hội Sông nước Kinh Lĩnh 2026"."""
    return tokens.is_capital(i - 1) and tokens.is_lower(i + 1)


def _counts(tokens: Tokens, i: int, measure: Measure) -> str:
    """Return what a figure counts: its counted noun and what follows, or what a share is of."""
    if measure.counts_things:
        return counted_words(tokens, i)
    return "" if measure.kind in ("money", "duration") else counted_words(tokens, measure.next)
