"""Places: a head and a name ("quận Ba Đình", "TP.HCM", "đường 3/2", "Quận 1"), or a known name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.facts import Fact
from vnsum.truth.finding.capitals import APOSTROPHES, is_name_word, run_end, surname_split
from vnsum.truth.finding.gazetteer import (
    ADMIN_HEADS,
    ALIASES,
    KNOWN_PLACES,
    NUMBERED_HEADS,
    PLACE_HEADS,
    RARE_SURNAMES,
    SURNAMES,
    TITLES,
)
from vnsum.truth.finding.number_words import SCALES
from vnsum.truth.finding.ordinals import read_roman
from vnsum.truth.finding.tokens import Found, word_set
from vnsum.truth.finding.units import match_unit

if TYPE_CHECKING:
    from vnsum.truth.finding.tokens import Tokens

__all__ = [
    "HEAD_WORDS",
    "Located",
    "find_known_place",
    "find_place",
    "known_end",
    "lists_number",
    "read_place",
    "with_numbered",
]

HEAD_WORDS = frozenset(head.split()[0] for head in PLACE_HEADS)
_LONGEST_HEADS = {
    word: max(len(head.split()) for head in PLACE_HEADS if head.split()[0] == word)
    for word in HEAD_WORDS
}
"""For each first word of a head how many words one has at most."""
_LONGEST_NAMES = {word: max(map(len, names)) for word, names in KNOWN_PLACES.items()}
"""The same for known places."""
_STREETS = frozenset({"đường", "phố", "đại lộ", "ngõ", "ngách", "hẻm", "kiệt"})
_OTHER_WORDS = {
    "thôn": word_set("nông"),
    "xã": word_set("tác thị"),
    "bản": word_set("văn nhật cơ tái xuất căn ấn nguyên phiên kịch kháng thanh biên tư"),
    "đường": word_set("tiểu thiên lên ngoại phi đại"),
    "tổ": word_set("cải đấu tông"),
    "khu": word_set("quân phân chiến liên tiểu đặc"),
    "cầu": word_set("yêu toàn địa nhu bóng nguyện khẩn thỉnh"),
    "phố": word_set("đường thành khu dân"),
    "cảng": word_set("phi"),
    "núi": word_set("miền vùng"),
    "cao": word_set("tàu thuyền xe"),
}
"""Words before a head that make another word with it: "văn bản", "toàn cầu"."""
_TOWNS_OF_ONE = frozenset({"vinh", "huế", "hcm", "hn"})
_NUMBERED_ONLY = frozenset({"tổ", "khu"})
_SIDES = word_set("đông tây nam bắc trung thượng hạ nội ngoại")
"""What tells two places of one name apart; set by hand."""
_LETTER_HEADS = frozenset({"q", "p", "h", "t x", "t . p"})
_PARTED = frozenset({"phường", "xã", "thị trấn", "đặc khu"})
_BEHIND_PART = word_set(
    "đã đang sẽ vừa tổ họp có cho và với là được bị cùng của phối tại ở chủ tiếp thuộc tỉnh thành "
    "huyện thông triển yêu đề khai công xây ký ban nhận trao từ trong vào do về khi để ra quận"
)
"""Words behind the number of a commune, which count nothing: "phường Hà Giang 2 tổ chức"."""
_MOST_LISTED = 12
_MOST_LEVELS = 2
_NUMBER = 3
_FULL_NAME = 3
_OFFICES = frozenset({"chủ", "bí", "trưởng", "phó", "giám"})
_REACH = 9


class Located(NamedTuple):
    """A place that was read: its head, its name, and the token behind it."""

    head: str
    name: str
    next: int


def find_place(tokens: Tokens, i: int) -> Found | None:
    """Find a place that starts with its head; numbers listed behind it are places too."""
    place = read_place(tokens, i)
    if place is None or not place.name:
        return None
    value = f"{place.head} {place.name}"
    within = _within(tokens, place.next)
    first = Fact("place", *tokens.place(i, place.next), value, counts=within)
    listed = _listed(tokens, place.next, place.head) if place.name.isdecimal() else []
    return Found((first, *listed), place.next + 2 * len(listed))


def _listed(tokens: Tokens, i: int, head: str) -> list[Fact]:
    """Read the numbers listed behind the name of a place, which are places too."""
    found: list[Fact] = []
    while len(found) < _MOST_LISTED and lists_number(tokens, i):
        value = f"{head} {_number(tokens, i + 1)}"
        found.append(Fact("place", *tokens.place(i + 1, i + 2), value))
        i += 2
    return found


def with_numbered(tokens: Tokens, found: Found) -> Found:
    """Add the places that are told by number behind their count: "ba thôn 3, 5, 8".

    Args:
        tokens: The text.
        found: A figure, or any other fact.

    Returns:
        The same with places, where at least two numbers are listed behind the head of numbered
        places.
    """
    head, i = found.facts[-1].unit, found.next
    if head not in NUMBERED_HEADS or found.facts[-1].kind != "quantity":
        return found
    if not tokens.word(i).isdecimal() or len(tokens.word(i)) > _NUMBER:
        return found
    listed = _listed(tokens, i + 1, head)
    if not listed:
        return found
    first = Fact("place", *tokens.place(i, i + 1), f"{head} {_number(tokens, i)}")
    return Found((*found.facts, first, *listed), i + 1 + 2 * len(listed))


def _within(tokens: Tokens, i: int) -> str:
    """Return the larger places named right behind a place, parted by commas."""
    found: list[str] = []
    while len(found) < _MOST_LEVELS and tokens.word(i) in (",", "("):
        place = read_place(tokens, i + 1)
        if place is None or not place.name or place.head not in ADMIN_HEADS:
            last = known_end(tokens, i + 1)
            return ", ".join([*found, _canonical(tokens, i + 1, last)] if last else found)
        found.append(f"{place.head} {place.name}")
        i = place.next
    return ", ".join(found)


def read_place(tokens: Tokens, i: int) -> Located | None:
    """Read a head and its name, or the head alone.

    Args:
        tokens: The text.
        i: The first token of the head.

    Returns:
        The place, its name "" where only a head stands there; None where no head does.
    """
    longest = _LONGEST_HEADS.get(tokens.word(i), 0)
    if not longest or _is_syllable(tokens, i):
        return None
    for length in range(min(longest, tokens.size - i), 0, -1):
        spelling = tokens.joined(i, i + length)
        head = PLACE_HEADS.get(spelling)
        letters = spelling in _LETTER_HEADS
        if letters and not _is_abbreviation(tokens, i + length):
            continue
        if head and not (letters and _are_initials(tokens, i + length + 1)):
            return _with_name(tokens, head, i + length, dotted=spelling != head)
    return None


def _is_syllable(tokens: Tokens, i: int) -> bool:
    """Tell whether a head is a syllable of another word: "Hồ Chí Minh", "Nông thôn"."""
    if tokens.word(i) == "hồ" and tokens.is_capital(i):
        return True
    if (tokens.word(i - 2), tokens.word(i - 1)) == ("đô", "thị"):  # "Hạ tầng và Đô thị | xã"
        return False
    return tokens.word(i - 1) in _OTHER_WORDS.get(tokens.word(i), frozenset())


def _is_abbreviation(tokens: Tokens, i: int) -> bool:
    return tokens.word(i) == "." and tokens.is_glued(i) and tokens.surface(i - 1).isupper()


def _are_initials(tokens: Tokens, i: int) -> bool:
    """Tell "bị can H.T", "P.Thảo" from "H.Củ Chi", "P.5": one syllable, and no known place."""
    if not is_name_word(tokens, i) and not tokens.surface(i).isupper():
        return False
    known = known_end(tokens, i) or _abbreviated(tokens, i)
    roman = len(tokens.word(i)) > 1 and read_roman(tokens.surface(i))
    return not known and not roman and not is_name_word(tokens, i + 1)


def _with_name(tokens: Tokens, head: str, i: int, *, dotted: bool) -> Located:
    start = i + (dotted and tokens.word(i) in (".", "-") and tokens.is_glued(i))
    if tokens.parts(start) or (start > i and _begins_sentence(tokens, start)):
        return Located(head, "", i)
    if tokens.is_number(start):
        return _numbered(tokens, head, start, i)
    if tokens.word(start) == "số" and head in NUMBERED_HEADS and tokens.is_number(start + 1):
        return _numbered(tokens, head, start + 1, i)  # "tổ dân phố số 7"
    known = known_end(tokens, start) or _abbreviated(tokens, start)
    if known and (head in ADMIN_HEADS or known >= run_end(tokens, start)):
        return _with_part(tokens, head, start, known)
    if head in NUMBERED_HEADS and read_roman(tokens.surface(start)):
        return Located(head, str(read_roman(tokens.surface(start))), start + 1)
    last = start if head in _NUMBERED_ONLY else _name_end(tokens, head, start)
    return _with_part(tokens, head, start, last) if last > start else Located(head, "", i)


def _with_part(tokens: Tokens, head: str, start: int, last: int) -> Located:
    """Return a named place, with its number where several have the name: "phường Hà Giang 2"."""
    name, number = _canonical(tokens, start, last), tokens.word(last)
    told = number.isdecimal() and len(number) == 1 and tokens.word(last - 1) != "thứ"
    if head not in _PARTED or not told or tokens.parts(last):
        return Located(head, name, last)
    behind = tokens.word(last + 1)
    counts = tokens.is_number(last + 1) or (behind[:1].isalpha() and behind not in _BEHIND_PART)
    parted = tokens.is_glued(last + 1) and behind[:1] not in {",", ".", ";", ")", ":", "”", '"'}
    if counts or parted or behind in {"-", "/", "%", "+"}:
        return Located(head, name, last)
    return Located(head, f"{name} {number}", last + 1)


def _begins_sentence(tokens: Tokens, i: int) -> bool:
    """Tell "tại TP. Thời gian tới" from "tại TP. Vinh đã có": one capital, then a small word."""
    if tokens.is_glued(i) or not tokens.is_capital(i) or not tokens.is_lower(i + 1):
        return False
    return tokens.word(i) not in _TOWNS_OF_ONE and not known_end(tokens, i)


def _abbreviated(tokens: Tokens, i: int) -> int:
    return i + 1 if tokens.word(i) in ("hcm", "hn") and tokens.is_capital(i) else 0


def _name_end(tokens: Tokens, head: str, i: int) -> int:
    last = run_end(tokens, i)
    if head in ADMIN_HEADS:
        last = surname_split(tokens, i, last)
        if last - i >= _FULL_NAME and tokens.word(i) in SURNAMES and _has_office(tokens, i):
            return i
    if (
        tokens.word(last) == "-"
        and is_name_word(tokens, last + 1)
        and not tokens.is_glued(last + 1)
    ):
        return last
    if tokens.word(last) == "-" and tokens.is_glued(last) and is_name_word(tokens, last + 1):
        return run_end(tokens, last + 1)
    return last


def _has_office(tokens: Tokens, i: int) -> bool:
    """Tell whether an office stands before: "Chủ tịch UBND huyện Trần Văn An" names a person."""
    return not _OFFICES.isdisjoint(tokens.words[max(0, i - _REACH) : i])


def _numbered(tokens: Tokens, head: str, i: int, bare: int) -> Located:
    """Read "1" behind "quận", "3/2" behind "đường", "1A" behind "quốc lộ"."""
    if head in _STREETS and tokens.word(i + 1) == "/" and tokens.is_number(i + 2):
        return Located(head, f"{_number(tokens, i)}/{_number(tokens, i + 2)}", i + 3)
    counts = _is_counted(tokens, i + 1)
    parted = tokens.word(i + 1) in ("%", "/") and tokens.is_glued(i + 1)
    plain = tokens.word(i).isdecimal() and len(tokens.word(i)) <= _NUMBER
    if head not in NUMBERED_HEADS or counts or parted or not plain or _is_score(tokens, i):
        return Located(head, "", bare)
    if tokens.is_glued(i + 1) and tokens.is_capital(i + 1) and len(tokens.word(i + 1)) == 1:
        return Located(head, _number(tokens, i) + tokens.word(i + 1), i + 2)
    return Located(head, _number(tokens, i), i + 1)


def _is_score(tokens: Tokens, i: int) -> bool:
    """Tell "thắng Công an phường 4-3" from "phường 4"."""
    if tokens.word(i + 1) != "-" or not (tokens.is_glued(i + 1) and tokens.is_glued(i + 2)):
        return False
    other = tokens.word(i + 2)
    return other.isdecimal() and len(other) <= _NUMBER and int(other) <= int(tokens.word(i))


def _number(tokens: Tokens, i: int) -> str:
    return tokens.word(i).lstrip("0") or "0"


def lists_number(tokens: Tokens, i: int) -> bool:
    """Tell whether another number of a list follows: ", 2" or "và 3".

    Args:
        tokens: The text.
        i: The token behind a number.

    Returns:
        False for a number that counts: "phường 1, 20 hộ".
    """
    if tokens.word(i) not in (",", "và") or not tokens.word(i + 1).isdecimal():
        return False
    if len(tokens.word(i + 1)) > _NUMBER or tokens.word(i + 2) in ("/", "%"):
        return False
    return not _is_counted(tokens, i + 2)


def _is_counted(tokens: Tokens, i: int) -> bool:
    """Tell "thôn 5 hộ" from "quốc lộ 37 xã Hưng Khánh": a name behind the unit makes it a head."""
    if tokens.word(i) in SCALES:  # "ngân sách phường 210 triệu đồng"
        return True
    if tokens.word(i) == "năm" and tokens.is_lower(i + 1) and match_unit(tokens, i + 1):
        return False  # "hơn TDP 7 năm điểm"
    unit = match_unit(tokens, i) if tokens.is_lower(i) else None
    return unit is not None and not tokens.is_capital(unit.next)


_INSIDE = APOSTROPHES | {"-", "."}
"""Marks inside names that are written in several ways: "Cư M'gar"."""


def _canonical(tokens: Tokens, first: int, last: int) -> str:
    name = " ".join(word for word in tokens.words[first:last] if word not in _INSIDE)
    return ALIASES.get(name, name)


def known_end(tokens: Tokens, i: int) -> int:
    """Return one past the longest known place at a token; 0 where there is none."""
    names = KNOWN_PLACES.get(tokens.word(i))
    if names is None or not tokens.is_capital(i):
        return 0
    longest = min(_LONGEST_NAMES[tokens.word(i)], tokens.size - i)
    for last in range(i + longest, i, -1):
        if tuple(tokens.words[i:last]) in names and all(_fits(tokens, n) for n in range(i, last)):
            return last + _is_of_another(tokens, last)
    return 0


def _is_of_another(tokens: Tokens, last: int) -> bool:
    """Tell whether a known name goes on and is another's: "phường Hòa Bình | Đông"."""
    if tokens.word(last) not in _SIDES or not tokens.is_capital(last):
        return False
    further = KNOWN_PLACES.get(tokens.word(last), ())
    return not any(tokens.follows(last, words) for words in further)


def _fits(tokens: Tokens, i: int) -> bool:
    return tokens.is_capital(i) or not tokens.word(i)[0].isalpha()


def find_known_place(tokens: Tokens, i: int) -> Found | None:
    """Find a known place without a head: "Hà Nội", "Nhật Bản"."""
    last = known_end(tokens, i)
    if not last or _is_of_person(tokens, i, last):
        return None
    return Found((Fact("place", *tokens.place(i, last), _canonical(tokens, i, last)),), last)


def _is_of_person(tokens: Tokens, i: int, last: int) -> bool:
    """Tell "Đại úy Hàn Quốc Việt", whose name begins like a country, from "ông … Hàn Quốc"."""
    if tokens.word(i - 1) not in TITLES or tokens.word(i) not in SURNAMES | RARE_SURNAMES:
        return False
    return is_name_word(tokens, last) and not tokens.parts(last)
