"""Numbers that are names: "Trạm Y tế số 8", "Km 45+200", the house of "208 đường Nguyễn Trãi".

They count nothing and bear out no figure: a village hall number 7 has not seven rooms.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnsum.facts import Fact
from vnsum.lazily import pattern
from vnsum.truth.finding.capitals import is_name_word, run_end
from vnsum.truth.finding.days import is_day_behind
from vnsum.truth.finding.gazetteer import ADMIN_HEADS
from vnsum.truth.finding.number_words import SCALES
from vnsum.truth.finding.places import read_place
from vnsum.truth.finding.state_abbreviations import HEADS
from vnsum.truth.finding.tokens import Found, word_set
from vnsum.truth.finding.units import match_unit

if TYPE_CHECKING:
    from vnsum.truth.finding.tokens import Tokens

__all__ = ["LABEL", "NAMING", "find_numbered", "find_post", "label_end"]

LABEL = "số"
"""Unit of the numbers that name what stands before them."""
_POST = "mốc km"
"""Unit of the stones of a road; "km" is a length."""
NAMING = frozenset({LABEL, _POST})
"""Units of ordinals that go with no other head, not even with "thứ"."""
_DIGITS = 4
_COUNTING = word_set("tổng con trong một tỷ tỉ hệ chỉ dân đa sĩ sỹ doanh trị hộp điểm ước quân")
"""Before "số" where it counts or measures: "tổng số 7", "tỷ số 2", "dân số 950"."""
_NAMED = word_set(
    "học tế trường phố đội trạm bão lô nhà khu tổ sở lớp tuyến cống cầu bến cổng phòng kho mỏ tàu "
    "xe giếng lâm thuế nhánh vực cụm đập bơm non đường chợ ngõ hẻm hồ đồn thự vườn ao án hộ vôi"
)
"""Last words of what is told apart by numbers: behind them "số 4" is a name whatever follows."""
_HOUSES = word_set("nhà ngõ ngách hẻm tại ở chỉ : ( sở")
"""Before the number of a house: "tại 208 đường …", "Địa chỉ: 208 đường …", "trụ sở 208 đường …"."""
_ADDRESSED = word_set("tại ở : ( nhà sở chỉ")
"""The same before "số", where a street may be named without its head: "tại số 45 Lê Lợi"."""
_FEW, _MANY = 10, 20
"""Up to so many streets are counted and told one by one; more have a name only as an address."""
_STREETS = frozenset(
    {"đường", "phố", "ngõ", "ngách", "hẻm", "kiệt", "đại lộ", "quốc lộ", "tỉnh lộ"}
)
_LONGEST_STREET = 4
_LISTING = frozenset({",", "và"})
_PARTS, _MOST_PARTS = frozenset({"/", "-"}), 6
"""Signs within the number of a house, and how many at most: "12/3/45"."""
_KM = pattern(r"km\d+")


def find_numbered(tokens: Tokens, i: int) -> Found | None:
    """Find a number that is a name: behind "số", before a street, behind a stone's kilometre.

    Args:
        tokens: The text.
        i: The number, in digits.

    Returns:
        An ordinal, behind it the street where that is told without a head; None for what counts.
    """
    if tokens.word(i - 1) == "+" and _KM.fullmatch(tokens.word(i - 2)):
        return _post(tokens, i - 2, i - 2, i + 1)
    if not tokens.word(i).isdecimal() or len(tokens.word(i)) > _DIGITS:
        return None
    labelled = tokens.word(i - 1) == LABEL and tokens.word(i - 2) not in _COUNTING
    labelled = labelled or (tokens.word(i - 2), tokens.word(i - 1)) == (LABEL, "nhà")
    street = _street_behind(tokens, i)
    if street and (labelled or _is_address(tokens, i, street)):
        return Found((_number(tokens, i, street),), street)
    bare = _bare_street(tokens, i, labelled=labelled)
    if bare:
        name = " ".join(tokens.words[i + 1 : bare])
        place = Fact("place", *tokens.place(i + 1, bare), name)
        return Found((_number(tokens, i, i + 1), place), bare)
    if labelled and not _is_counted(tokens, i):
        return Found((_number(tokens, i, i + 1),), i + 1)
    return None


def label_end(tokens: Tokens, i: int) -> int:
    """Return one past the number that a token begins as a part of a name: "số 4".

    Args:
        tokens: The text.
        i: The token "số".

    Returns:
        The token behind it; 0 where there is none, or where it counts.
    """
    if tokens.word(i) != LABEL or not tokens.word(i + 1).isdecimal():
        return 0
    if len(tokens.word(i + 1)) > _DIGITS or _street_behind(tokens, i + 1):
        return 0
    return 0 if _is_counted(tokens, i + 1) else i + 2


def find_post(tokens: Tokens, i: int) -> Found | None:
    """Find a stone of a road: "Km 45+200", "Km 12".

    Args:
        tokens: The text.
        i: The token "km".

    Returns:
        An ordinal; None where the kilometres are counted, and before anything else.
    """
    if tokens.is_number(i - 1) or not tokens.word(i + 1).isdecimal():
        return None
    last = i + 2
    if tokens.word(last) == "+" and tokens.is_glued(last) and tokens.is_number(last + 1):
        last += 2
    elif _goes_on(tokens, last):
        return None
    return _post(tokens, i, i + 1, last)


def _post(tokens: Tokens, start: int, first: int, last: int) -> Found:
    value = "".join(tokens.words[first:last]).removeprefix("km")
    number = Decimal(value.partition("+")[0])
    fact = Fact("ordinal", *tokens.place(start, last), value, unit=_POST, number=number)
    return Found((fact,), last)


def _number(tokens: Tokens, i: int, last: int) -> Fact:
    """Make the fact of a number, "số" before it its own: "số 12", "số 12/5", "208"."""
    value = "".join(tokens.words[i:last]).lstrip("0") or "0"
    start = i - (tokens.word(i - 1) == LABEL)
    number = Decimal(tokens.word(i))
    return Fact("ordinal", *tokens.place(start, last), value, unit=LABEL, number=number)


def _street_behind(tokens: Tokens, i: int) -> int:
    """Return one past the number of a house where a street stands behind it; 0 where none does."""
    last = i + 1
    for _ in range(_MOST_PARTS):
        if tokens.word(last) not in _PARTS or not tokens.is_glued(last):
            break
        if not tokens.word(last + 1).isdecimal():
            break
        last += 2
    place = read_place(tokens, last) if tokens.is_lower(last) else None
    return last if place is not None and place.head in _STREETS and place.name else 0


def _is_address(tokens: Tokens, i: int, street: int) -> bool:
    """Tell "tại 208 đường Nguyễn Trãi" from "trên 3 phố Hàng Bông, Hàng Gai"."""
    number = int(tokens.word(i))
    if street == i + 1 and number <= _FEW and _lists_streets(tokens, street):
        return False
    return number > _MANY or tokens.word(i - 1) in _HOUSES


def _lists_streets(tokens: Tokens, i: int) -> bool:
    """Tell whether another name follows a street's: ", Hàng Gai", "và Trần Phú"."""
    place = read_place(tokens, i)
    after = place.next if place else i
    if tokens.word(after) not in _LISTING or not tokens.is_capital(after + 1):
        return False
    within = read_place(tokens, after + 1)
    return within is None or within.head not in ADMIN_HEADS


def _bare_street(tokens: Tokens, i: int, *, labelled: bool) -> int:
    """Return one past a street told without its head behind a house's number; 0 for none."""
    before = tokens.word(i - 1 - labelled)
    if before not in _ADDRESSED or not is_name_word(tokens, i + 1) or tokens.parts(i + 1):
        return 0
    if tokens.is_glued(i + 1) or read_place(tokens, i + 1) or tokens.word(i + 1) in HEADS:
        return 0
    last = run_end(tokens, i + 1)
    return last if 1 < last - i - 1 <= _LONGEST_STREET else 0


def _is_counted(tokens: Tokens, i: int) -> bool:
    """Tell "số 7 hộ còn lại" from "Trạm Y tế số 8 cán bộ": what is numbered stands before."""
    if _goes_on(tokens, i + 1):
        return True
    counted = tokens.is_lower(i + 1) and match_unit(tokens, i + 1) is not None
    counted = counted and not is_day_behind(tokens, i + 1)
    return counted and tokens.word(i - 2) not in _NAMED


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Tell whether a number goes on behind a token: "số 2,5", "số 3 triệu", "số 12/2025"."""
    word = tokens.word(i)
    if word in SCALES or word == "%" or tokens.is_number(i):
        return True
    joined = word in {*_PARTS, "+", ":"} and tokens.is_number(i + 1)
    return joined or (tokens.is_glued(i) and word[:1].isalnum())
