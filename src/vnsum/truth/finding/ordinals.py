"""Ordinals: "lần thứ XIII", "quý II", "khóa XV", "thứ ba", "đợt 2", "tầng 3".

The word before the numeral is the unit: the second quarter is no second floor.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnsum.facts import Fact
from vnsum.lazily import pattern
from vnsum.truth.finding.days import is_day_behind, iso, read_year
from vnsum.truth.finding.number_words import ONES, SCALES, read_number
from vnsum.truth.finding.tokens import Found, word_set
from vnsum.truth.finding.units import match_unit

if TYPE_CHECKING:
    from vnsum.truth.finding.tokens import Tokens

__all__ = ["ORDINAL_HEADS", "WEEKDAY", "find_entrance", "find_ordinal"]

ORDINAL_HEADS = word_set(
    "thứ quý quí khóa khoá đợt hạng tầng phiên kỷ vòng kỳ giai nhóm loại cấp chương điều khoản "
    "vùng tập lớp khối top hội hàng tuần lần"
)
"""First words that may lead to an ordinal."""
_LONG_HEADS = {"lần": "thứ", "quí": "quý", "kỷ": "thế kỷ", "giai": "giai đoạn", "hội": "hội nghị"}
_SECONDS = {"giai": "đoạn", "hội": "nghị"}
"""Second words of heads of two."""
_ROMAN_ONLY = frozenset({"loại", "cấp", "vùng", "hàng", "hội", "kỳ", "hạng"})
"""Heads before which a number in digits more often counts what follows."""
_ROMAN = pattern(r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50}
_WORDS = {
    **ONES, "nhất": 1, "nhì": 2, "tư": 4, "mười": 10,
}  # fmt: skip
_WORD_HEADS = frozenset({"thứ", "hạng"})
_SPELT_HEADS, _HUNDRED = _WORD_HEADS | {"kỷ"}, 100
"""Heads of numerals in several words, which are below a hundred."""
_OF_YEAR = frozenset({"quý", "quí", "kỳ"})
"""Heads told with their year behind a stroke."""
_GRADES, _HIGHEST = frozenset({"lớp", "khối"}), 12
"""Heads of the years of a school, which go on being told, and the highest year."""
_FEW = 5
"""Highest number of a round before a noun: "bàn giao đợt 2 nhà"."""
WEEKDAY = "thứ trong tuần"
"""Unit of the days of the week."""
_WEEK = range(2, 8)
_RANKED = word_set("lần giới chiến hạng xếp đứng vị")
"""Before "thứ Hai" where it ranks: "lần thứ Hai", "Chiến tranh thế giới thứ Hai"."""
_RANKS = frozenset({"xếp", "đứng", "vị", "giữ"})
"""Before "hạng 41", which is a rank; elsewhere digits behind "hạng" count what follows."""
_OF_DAY = word_set("sáng trưa chiều tối đêm từ đến vào")
_OF_WEEK = word_set("tuần hằng hàng này tới sau")
_EACH = word_set("mỗi một từng các hai ba bốn mấy nhiều những cả")
_DIGITS = 3


def find_ordinal(tokens: Tokens, i: int) -> Found | None:
    """Find an ordinal.

    Args:
        tokens: The text.
        i: Its head ("thứ", "quý", "giai").

    Returns:
        The ordinal with its head as unit; None where no numeral follows.
    """
    head = tokens.word(i)
    if (tokens.word(i - 1), head) == ("cuối", "tuần"):  # "hai ngày cuối tuần 29 và 30-11"
        return None
    second = _SECONDS.get(head)
    last = i + 1 + (second is not None)
    if tokens.word(i + 1) != (second or tokens.word(i + 1)):
        return None
    if head == "lần" and not _numbers_times(tokens, i):
        return None
    value, last = _spelt(tokens, last, head) or (_numeral(tokens, last, head), last)
    if not value:
        return None
    first = i - _leads(tokens, i)
    unit = WEEKDAY if _is_weekday(tokens, i, value) else _LONG_HEADS.get(head, head)
    number = Decimal(value)
    fact = Fact("ordinal", *tokens.place(first, last + 1), str(value), unit=unit, number=number)
    behind = _behind(tokens, last + 1, fact)
    return Found((fact, behind), last + 3) if behind else Found((fact,), last + 1)


def _behind(tokens: Tokens, i: int, fact: Fact) -> Fact | None:
    """Read the year or the further grade behind an ordinal: "quý I/2027", "lớp 10, 11"."""
    place = tokens.place(i + 1, i + 2) if i + 1 < tokens.size else None
    year = read_year(tokens, i + 1) if tokens.word(i) == "/" else 0
    if place and year and fact.unit in _OF_YEAR:
        return Fact("date", *place, iso(year, 0, 0))
    if place and fact.unit in _GRADES and _lists_grade(tokens, i, int(fact.value)):
        other = Decimal(tokens.word(i + 1))
        return Fact("ordinal", *place, str(other), unit=fact.unit, number=other)
    return None


def _numbers_times(tokens: Tokens, i: int) -> bool:
    """Tell "giải bơi lần 5" from "mỗi lần 5 người" and "gấp 3 lần 2021"."""
    before = tokens.word(i - 1)
    return not tokens.is_number(i - 1) and before not in _EACH and tokens.word(i + 1).isdecimal()


def _spelt(tokens: Tokens, i: int, head: str) -> tuple[int, int] | None:
    """Read a numeral of several words, and its last one: "thứ mười hai", "thế kỷ mười lăm"."""
    tens = tokens.word(i) == "mười" or tokens.word(i + 1) in ("mươi", "mốt")
    number = read_number(tokens, i) if tens and head in _SPELT_HEADS else None
    if number is None or not i + 1 < number.next or number.value >= _HUNDRED:
        return None
    return int(number.value), number.next - 1


def _is_weekday(tokens: Tokens, i: int, value: int) -> bool:
    """Tell whether "thứ Hai" is a day of the week, not the second of something."""
    if tokens.word(i) != "thứ" or value not in _WEEK or tokens.word(i - 1) in _RANKED:
        return False
    if tokens.is_number(i + 1):
        return False
    dated = tokens.word(i + 2) in {",", "("} and tokens.word(i + 3) == "ngày"
    capital = tokens.is_capital(i + 1) and tokens.surface(i + 1)[1:].islower()
    return capital or dated or (tokens.word(i - 1) in _OF_DAY and tokens.word(i + 2) in _OF_WEEK)


def _lists_grade(tokens: Tokens, i: int, before: int) -> bool:
    """Tell whether another grade follows: "khối 11 và 12", "lớp 10, 11"; not "lớp 9 và 12 em"."""
    word = tokens.word(i + 1)
    if tokens.word(i) not in ("và", ",", "hoặc") or not word.isdecimal():
        return False
    if len(word) > len(str(_HIGHEST)):
        return False
    if not before < int(word) <= _HIGHEST or tokens.word(i + 2) in ("/", "%", "-"):
        return False
    return not (tokens.is_lower(i + 2) and match_unit(tokens, i + 2))


def find_entrance(tokens: Tokens, i: int) -> Found | None:
    """Find the grade that pupils are examined for: "thi vào 10", "tuyển sinh vào 6"."""
    if tokens.word(i - 1) != "vào" or tokens.word(i - 2) not in ("thi", "sinh"):
        return None
    if tokens.word(i) not in ("6", "10"):
        return None
    if tokens.word(i + 1) in ("/", "-", "%") or (
        tokens.is_lower(i + 1) and match_unit(tokens, i + 1)
    ):
        return None
    number = Decimal(tokens.word(i))
    fact = Fact("ordinal", *tokens.place(i, i + 1), str(number), unit="lớp", number=number)
    return Found((fact,), i + 1)


def _leads(tokens: Tokens, i: int) -> int:
    """Count the words before the head that belong to it: "lần thứ", "thế kỷ"."""
    return int((tokens.word(i - 1), tokens.word(i)) in {("lần", "thứ"), ("thế", "kỷ")})


def _numeral(tokens: Tokens, i: int, head: str) -> int:
    roman = read_roman(tokens.surface(i))
    if roman:
        return roman
    word = tokens.word(i)
    if head in _WORD_HEADS and word in _WORDS and not tokens.is_number(i + 1):
        return _WORDS[word]
    ranked = head == "hạng" and tokens.word(i - 2) in _RANKS  # "xếp hạng 41"
    if not word.isdecimal() or (head in _ROMAN_ONLY and not ranked) or len(word) > _DIGITS:
        return 0
    counted = tokens.word(i + 1) in SCALES or (tokens.is_lower(i + 1) and match_unit(tokens, i + 1))
    parted = tokens.word(i + 1) in ("/", "-", "%") and tokens.is_glued(i + 1)
    parted = parted or (tokens.word(i + 1) == "-" and tokens.word(i + 3) == "/")  # "tuần 12 - 18/8"
    if head in _OF_YEAR and tokens.word(i + 1) == "/" and read_year(tokens, i + 2):
        return int(word)  # "quý 4/2026"
    if parted or _is_range(tokens, i):
        return 0
    return 0 if counted and not _is_named(tokens, i, head) else int(word)


def _is_range(tokens: Tokens, i: int) -> bool:
    """Tell whether a numeral begins a range of what is measured: "nhóm 18 - 59 tuổi"."""
    ranged = tokens.word(i + 1) in ("-", "đến") and tokens.is_number(i + 2)
    return ranged and match_unit(tokens, i + 3) is not None


def _is_named(tokens: Tokens, i: int, head: str) -> bool:
    """Tell whether a numeral names its head though a counted noun follows.

    "Giai đoạn 1 ngày 18/11", "lễ bàn giao đợt 2 nhà tình nghĩa"; not "mỗi đợt 2 người".
    """
    if head == "thứ" or is_day_behind(tokens, i + 1):
        return True
    few = int(tokens.word(i)) <= _FEW
    return head == "đợt" and few and _leads_on(tokens, i - 1)


def _leads_on(tokens: Tokens, i: int) -> bool:
    """Tell whether a head goes on with what stands before it, or begins a sentence."""
    return tokens.opens(i) or (tokens.is_lower(i - 1) and tokens.word(i - 1) not in _EACH)


def read_roman(text: str) -> int:
    """Read a Roman numeral in capitals up to 89; 0 where there is none."""
    if not _ROMAN.fullmatch(text):
        return 0
    values = [_ROMAN_DIGITS[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(n if n >= after else -n for n, after in zip(values, following, strict=True))
