"""Persons: a family name and what follows, or a name behind a title, with the office before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.facts import Fact
from vnsum.text.spelling import is_vietnamese_syllable
from vnsum.truth.finding.capitals import APOSTROPHES, is_name_word, run_end
from vnsum.truth.finding.gazetteer import ADDRESSES, COUNTRIES, RARE_SURNAMES, SURNAMES, TITLES
from vnsum.truth.finding.state_abbreviations import expand
from vnsum.truth.finding.tokens import Found, word_set
from vnsum.truth.lexicon import RANKS

if TYPE_CHECKING:
    from vnsum.truth.finding.tokens import Tokens

__all__ = ["find_person"]

_MOST_SYLLABLES = 5
_REACH = 16
"""Words before a name in which its office starts; set by hand."""
_FORMS_OF_ADDRESS = word_set("ông bà anh chị đồng chí đ / c")
_RANKS: dict[str, list[tuple[str, ...]]] = {}
for _rank in RANKS:
    _RANKS.setdefault(_rank.split()[0], []).append(tuple(_rank.split()))
_FAMILY_NAMES = SURNAMES | RARE_SURNAMES
_SIGNS = frozenset({".", "c"})
"""What may stand between a title and a name: the point of "TS.", the last letter of "đ/c"."""
_SIGNS_INSIDE = frozenset({".", "-", *APOSTROPHES})
_ENDS = word_set("cùng cho và gặp thăm tặng với là đã được do yêu trao mời tiếp")
_MARKS = frozenset('.,;:()"!?…“”')
_COMPOUNDS = word_set("chủ phó giám bí trưởng công hội bộ sở ban ủy đại chánh tổng tỉnh hiệu hạt")
_AWARDS = frozenset({("kỷ", "niệm"), ("huân", "chương"), ("huy", "chương"), ("bằng", "khen")})
"""First words of what somebody is given: "trao tặng cô Kỷ niệm chương"."""
_HEADS_OF_PLACES = frozenset({("tỉnh", "trưởng"), ("thị", "trưởng")})
_TRADES = word_set("tài viên binh thủ nhân sinh trì thợ lái chức giả dân chủ vụ hộ chính nghệ")
"""Last words of trades and duties that stand before a name."""
_UNITS = word_set("đội phòng trạm tổ trung đoàn cục khoa ban hạt đồn chi")
"""First words of bodies behind the rank of their head."""
_HEADED, _HEADS = word_set("hội sở cục viện"), word_set("tịch đốc trưởng")
"""Bodies told by their first word alone, and last words of those who head them."""
_INITIAL = 2
"""Most letters of an initial: "Th."."""
_SHORT_WORDS = word_set(
    "có đã để do bị đó đi kể ra sẽ số lý "
    "ở ý à ô ồ ừ ai ba cả cô em gã họ là mà nó nơi rồi sở tổ từ và về vụ xã"
)
"""Words as short as an initial that start a sentence behind one."""
_BODIES = frozenset({("kiểm", "lâm"), ("kiểm", "sát"), ("kiểm", "toán"), ("kiểm", "dịch")})
"""Words that end a name in capitals and go on with a body's: "Hạt Kiểm lâm"."""
_BEFORE_LAKES = word_set("tại ở quanh ven lòng bờ mặt trên marathon khu vùng trạm đập")
_HO = word_set(
    "chí văn thị đức ngọc minh thanh quang hữu xuân công đình duy thế tùng tấn quốc sỹ sĩ"
)
"""Second syllables of persons called Hồ."""
_ACCUSED = word_set("can cáo hại tượng phạm nhân")
"""Last words of what somebody is called before the law: "bị cáo", "nghi phạm", "nạn nhân"."""
_DEGREES = word_set("ts ths pgs gs bs ls ks nsnd nsưt")
_BEFORE_OFFICES = frozenset({",", "(", "-", "–"})
_THREE = 3
_LONGEST_COUNTRY = max(map(len, COUNTRIES))
_BEFORE_COUNTRIES = TITLES - ADDRESSES
_TELLING = frozenset({"văn", "thị"})
"""Second syllables that tell a person of three syllables whatever the family name."""
_MIDDLE = word_set("văn thị đức ngọc minh thanh quang hữu xuân công đình duy thu thế")


def find_person(tokens: Tokens, i: int) -> Found | None:
    """Find a person whose name starts at a capitalised token."""
    if not is_name_word(tokens, i) or not _may_start(tokens, i) or _is_country(tokens, i):
        return None
    last = run_end(tokens, i, _MOST_SYLLABLES)
    if (tokens.word(last - 1), tokens.word(last)) in _BODIES:
        return None
    told = _is_titled(tokens, i, last) or _looks_like_one(tokens, i, last)
    if not told and not _is_accused(tokens, i):
        return None
    last = _initials_end(tokens, last)
    value = " ".join(word for word in tokens.words[i:last] if word not in _SIGNS_INSIDE)
    fact = Fact("person", *tokens.place(i, last), value, office=_office(tokens, i))
    return Found((fact,), last)


def _may_start(tokens: Tokens, i: int) -> bool:
    """Tell what cannot be a person at once: no family name, and no title before it."""
    before = tokens.word(_title_at(tokens, i))
    if tokens.word(i) == "ông" and is_name_word(tokens, i + 1):
        return False
    if tokens.word(i) == "hồ" and before in _BEFORE_LAKES and tokens.word(i + 1) not in _HO:
        return False  # "về nhất tại Hồ Suối Mận"
    if _is_head_of(tokens, i, before):
        return False
    if (tokens.word(i - 2), before) in _HEADS_OF_PLACES and tokens.word(i) not in SURNAMES:
        return False  # "Phó Tỉnh trưởng Xê Na Khăm"
    if tokens.word(i) in _FAMILY_NAMES or before in TITLES or before in _SIGNS:
        return True
    return tokens.word(i + 1) in _TELLING or _is_accused(tokens, i)


def _is_head_of(tokens: Tokens, i: int, before: str) -> bool:
    """Tell whether the body begins that somebody is the head of, no name."""
    if tokens.word(i) in _HEADED:  # "Chủ tịch Hội Lê Trung Thực", "Phó Giám đốc Sở Võ Thành Nguyên"
        return before in _HEADS and tokens.word(i + 1) in _FAMILY_NAMES
    return tokens.word(i) in _UNITS and before == "trưởng"  # "Đội trưởng Đội Quản lý thị trường"


def _is_accused(tokens: Tokens, i: int) -> bool:
    """Tell whether initials follow what somebody is before the law: "bị can H.T"."""
    if tokens.word(i - 1) not in _ACCUSED or tokens.word(i + 1) != ".":
        return False
    return tokens.is_glued(i + 1) and tokens.is_glued(i + 2) and tokens.is_capital(i + 2)


def _title_at(tokens: Tokens, i: int) -> int:
    """Return the token before a name, or before the country of one of a foreigner's.

    "Tổng thống Pháp Emmanuel Macron" is called Emmanuel Macron.
    """
    if len(tokens.word(i)) > _INITIAL and not is_vietnamese_syllable(tokens.word(i)):
        for length in range(1, _LONGEST_COUNTRY + 1):
            title = i - 1 - length
            country = tuple(tokens.words[max(0, title + 1) : i])
            if country in COUNTRIES and tokens.word(title) in _BEFORE_COUNTRIES:
                return title
    return i - 1


def _is_country(tokens: Tokens, i: int) -> bool:
    """Tell whether a foreigner's country starts here, behind the title."""
    return any(
        _title_at(tokens, behind) == i - 1 and is_name_word(tokens, behind)
        for behind in range(i + 1, i + 1 + _LONGEST_COUNTRY)
    )


def _initials_end(tokens: Tokens, i: int) -> int:
    """Return one past the initials that go on with a name: "N.T.L."."""
    while (
        tokens.word(i) == "."
        and len(tokens.word(i - 1)) <= _INITIAL
        and len(tokens.word(i + 1)) <= _INITIAL
        and tokens.is_capital(i + 1)
        and tokens.word(i + 1) not in _SHORT_WORDS
    ):
        i += 2
    return i


def _is_titled(tokens: Tokens, i: int, last: int) -> bool:
    """Tell whether a title stands before the name, one point aside ("TS. Lê An")."""
    if tokens.parts(i):
        return False
    title = _title_at(tokens, i)
    before = title - (tokens.word(title) == ".")
    if tokens.word(before) == "c" and tokens.word(before - 1) == "/":
        return tokens.word(before - 2) == "đ"
    alone = tokens.word(before) == "chí" and tokens.word(before - 1) != "đồng"
    if alone or tokens.word(before) not in TITLES:
        return False
    if before < title:
        return tokens.word(before) in _DEGREES
    if last > i + 1 or title < i - 1:  # "Tổng thống Mỹ Obama"
        return True
    return tokens.word(before) in ADDRESSES and not _is_compound(tokens, i)


def _is_compound(tokens: Tokens, i: int) -> bool:
    """Tell "bà Chủ tịch", "ông Phó Bí thư" from "bà Mai": a common word or a rank starts here."""
    if tokens.word(i) in _COMPOUNDS and tokens.is_lower(i + 1):
        return True
    if (tokens.word(i), tokens.word(i + 1)) in _AWARDS:
        return True
    return any(tokens.follows(i, rank) for rank in _RANKS.get(tokens.word(i), ()))


def _looks_like_one(tokens: Tokens, i: int, last: int) -> bool:
    """Tell a person by the family name alone."""
    word, length = tokens.word(i), last - i
    inside = is_name_word(tokens, i - 1) and not tokens.opens(i - 1)
    if word in SURNAMES:
        return length >= (_THREE if inside else 2)
    if tokens.word(i + 1) in _TELLING and not inside:
        return length >= _THREE
    if word not in RARE_SURNAMES or length < _THREE:
        return False
    return tokens.word(i + 1) in _MIDDLE or _is_placed(tokens, i, last)


def _is_placed(tokens: Tokens, i: int, last: int) -> bool:
    """Tell a person by a trade before the name ("trọng tài Giang"), an age or office behind it."""
    if tokens.word(i - 1) in _TRADES and tokens.is_lower(i - 1):
        return True
    if tokens.word(last) not in _BEFORE_OFFICES:
        return False
    if any(tokens.follows(last + 1, rank) for rank in _RANKS.get(tokens.word(last + 1), ())):
        return True
    return tokens.is_number(last + 1) and tokens.word(last + 2) == "tuổi"


def _office(tokens: Tokens, i: int) -> str:
    """Return the office before a name, folded and written out; "" where there is none."""
    start = i
    for position in range(i - 1, max(-1, i - 1 - _REACH), -1):
        word = tokens.word(position)
        if (word in _MARKS and not tokens.is_glued(position + 1)) or word in _ENDS:
            break
        if any(tokens.follows(position, rank) for rank in _RANKS.get(word, ())):
            start = position
    words = tokens.words[start:i]
    while words and words[-1] in _FORMS_OF_ADDRESS:
        words.pop()
    return " ".join(expand(words))
