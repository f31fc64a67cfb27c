"""Organisations: bodies of the State, departments, companies, schools, and their abbreviations."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.facts import Fact
from vnsum.truth.finding.body_words import PAIRS, VERBS
from vnsum.truth.finding.capitals import is_name_word, run_end
from vnsum.truth.finding.gazetteer import ADMIN_HEADS, SURNAMES
from vnsum.truth.finding.number_words import SCALES
from vnsum.truth.finding.numbered import label_end
from vnsum.truth.finding.ordinals import read_roman
from vnsum.truth.finding.places import HEAD_WORDS, known_end, lists_number, read_place
from vnsum.truth.finding.state_abbreviations import (
    ABBREVIATIONS,
    BODIES,
    FIELDS,
    HEADS,
    LOOSE_HEADS,
    TRAILING,
    expand,
)
from vnsum.truth.finding.tokens import Found, word_set
from vnsum.truth.finding.units import match_unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnsum.truth.finding.tokens import Tokens

__all__ = ["BODY_WORDS", "find_organisation"]

BODY_WORDS = frozenset(HEADS) | frozenset(BODIES)
_MOST = 16
_ALONE = frozenset(
    {
        ("chính", "phủ"), ("quốc", "hội"), ("bộ", "chính", "trị"), ("ban", "bí", "thư"),
        ("quận", "ủy"), ("huyện", "ủy"), ("thành", "ủy"), ("tỉnh", "ủy"), ("thị", "ủy"),
        ("đảng", "ủy"), ("đảng", "cộng", "sản"), ("trung", "ương", "đảng"),
        ("hạt", "kiểm", "lâm"),
    }
)  # fmt: skip
"""Heads that are names by themselves."""
_BEFORE = {
    "trường": word_set("môi thị quảng hiện công lập chủ nông tựu phi khai nội quân hội tăng"),
    "báo": word_set("thông cảnh họp dự tình điện tin"),
}
"""Words before a head that make another word with it."""
_OF_THE_STATE = frozenset(
    {("công", "an"), ("ủy", "ban", "nhân", "dân"), ("hội", "đồng", "nhân", "dân")}
)
_COUNCILS = frozenset({("ủy", "ban", "nhân", "dân"), ("hội", "đồng", "nhân", "dân")})
"""Heads that go on with the name of an office of theirs: "Văn phòng Ủy ban nhân dân tỉnh"."""
_NAMED_FOR_PERSONS = word_set("trường học viện ty tâm quỹ")
_JOINERS = frozenset("-&")
_NO_BODIES = frozenset(
    {("bộ", "luật"), ("bộ", "phận"), ("bộ", "môn"), ("bộ", "máy"), ("đội", "trưởng")}
)
"""A head and the syllable that makes another word of it."""
_REGIONS = frozenset({("khu", "vực"), ("cơ", "sở")})
"""Parts that many bodies of one sort have, told by number or name: "Thuế cơ sở 7"."""
_DIGITS, _FIRM_DIGITS = 2, 3


def find_organisation(tokens: Tokens, i: int) -> Found | None:
    """Find an organisation that starts with its head or abbreviation."""
    head = _head_end(tokens, i)
    if (
        not head
        or known_end(tokens, i)
        or _is_syllable(tokens, i)
        or (tokens.word(i - 1) == "." and tokens.is_glued(i))
        or (tokens.word(i), tokens.word(i + 1)) in _NO_BODIES
    ):
        return None
    needed = _NEEDED.get(tokens.word(head - 1))
    if needed and not needed(tokens, head):
        return None
    last = _name_end(tokens, head, named_for=tokens.word(head - 1) in _NAMED_FOR_PERSONS)
    if last == head and not _stands_alone(tokens, i, head):
        return None
    if tokens.word(i) in SURNAMES and run_end(tokens, i) > i + 2:  # "Đoàn Ngọc Hải"
        return None
    if not _is_named(tokens, i, head, last) or _is_middle(tokens, i, head):
        return None
    words = expand([_level(tokens, number) for number in range(i, last)])
    fact = Fact("organisation", *tokens.place(i, last), " ".join(words))
    listed = _listed(tokens, last, " ".join(words[:-1])) if words[-1].isdecimal() else []
    return Found((fact, *listed), last + 2 * len(listed))


def _level(tokens: Tokens, i: int) -> str:
    """Return a token, the level of the State for its letter: "UBND H. Thuận Bình"."""
    word = tokens.word(i)
    return _LEVELS.get(word, word) if tokens.word(i + 1) == "." else word


_LEVELS = {"h": "huyện", "q": "quận", "p": "phường", "x": "xã", "t": "tỉnh"}


def _listed(tokens: Tokens, i: int, name: str) -> list[Fact]:
    """Return the bodies told by their numbers alone: "các TAND khu vực 4, | 5 và 6"."""
    found: list[Fact] = []
    while len(found) < _MOST and lists_number(tokens, i):
        place = tokens.place(i + 1, i + 2)
        found.append(Fact("organisation", *place, f"{name} {tokens.word(i + 1).lstrip('0')}"))
        i += 2
    return found


def _is_syllable(tokens: Tokens, i: int) -> bool:
    """Tell whether a head is a syllable of another word: "môi trường", "thông báo"."""
    return tokens.word(i - 1) in _BEFORE.get(tokens.word(i), frozenset())


def _is_named(tokens: Tokens, i: int, head: int, last: int) -> bool:
    """Tell whether a capital makes it a name, or the head alone says that it is the State's."""
    if any(map(tokens.is_capital, (i, *range(head, last)))):
        return True
    return tuple(tokens.words[i:head]) in _OF_THE_STATE


def _is_middle(tokens: Tokens, i: int, head: int) -> bool:
    """Tell "trung tâm TP" from a centre with a name."""
    if not tokens.follows(i, ("trung", "tâm")):
        return False
    return bool(known_end(tokens, head) or _place_end(tokens, head))


def _stands_alone(tokens: Tokens, i: int, head: int) -> bool:
    return tokens.word(i) in BODIES or tuple(tokens.words[i:head]) in _ALONE


def _head_end(tokens: Tokens, i: int) -> int:
    """Return one past the head; 0 where none starts."""
    if tokens.word(i) in BODIES:
        return i + 1 if tokens.surface(i).isupper() else 0
    words = _phrase(tokens, i, HEADS if tokens.is_capital(i) else LOOSE_HEADS)
    return i + len(words) if words else 0


def _phrase(
    tokens: Tokens, i: int, table: Mapping[str, tuple[tuple[str, ...], ...]]
) -> tuple[str, ...]:
    for words in table.get(tokens.word(i), ()):
        if tokens.follows(i, words):
            return words
    return ()


class _Step(NamedTuple):
    """A step on in a name.

    Attributes:
        length: How many tokens go on with the name; 0 where it is over.
        ends: Whether they end it.
        worded: Whether they are common words, behind which others may follow in small letters.
    """

    length: int = 0
    ends: bool = False
    worded: bool = False


def _name_end(tokens: Tokens, i: int, *, named_for: bool) -> int:
    """Return one past the last token of the name behind a head.

    A family name starts the person who leads the body ("Thành ủy Nguyễn Văn An"), except where
    bodies of its sort are named for persons.
    """
    last, worded = i, False
    while last < i + _MOST and last < tokens.size and not tokens.parts(last):
        step = _step(tokens, last, first=i, worded=worded)
        numbered = tokens.is_number(last - 1)
        if not step.length or ((numbered or not named_for) and _is_person(tokens, last)):
            break
        last, worded = last + step.length, step.worded
        if step.ends:
            break
    return last


def _step(tokens: Tokens, i: int, *, first: int, worded: bool) -> _Step:
    """Return how the name goes on at `i`, behind common words or not."""
    part = _part_end(tokens, i) or (label_end(tokens, i) if i > first else 0)
    if part:
        return _Step(part - i)
    trailing = _phrase(tokens, i, TRAILING) if worded and tokens.is_lower(i) else ()
    if trailing:
        return _Step(len(trailing), worded=True)
    may_count = worded or (i > first and tokens.word(i - 1) in _BUILT)
    if may_count and tokens.word(first - 1) in _FIRM and _is_firms_number(tokens, i):
        return _Step(1)
    another = _joined_end(tokens, i) if worded else 0
    return _Step(another - i, worded=True) if another else _plain_step(tokens, i)


_FIRM = frozenset({"ty", "cty"})
"""Last words of the head of a firm."""
_BUILT = frozenset({"cầu", "đường", "số"})
"""Last words of the names of firms that have a number: "Công ty Cổ phần Cầu 12"."""


def _is_firms_number(tokens: Tokens, i: int) -> bool:
    """Tell "Công ty Cầu đường 76" from "Công ty Cấp nước 5 tỷ đồng"."""
    number = tokens.word(i).isdecimal() and len(tokens.word(i)) <= _FIRM_DIGITS
    behind = tokens.word(i + 1)
    if not number or behind in SCALES or behind in {"%", "/", "-"} or tokens.is_glued(i + 1):
        return number and behind in {",", "."} and not tokens.is_number(i + 2)
    return not (tokens.is_lower(i + 1) and match_unit(tokens, i + 1))


def _plain_step(tokens: Tokens, i: int) -> _Step:
    """Return how a name goes on whatever stands before."""
    body = _phrase(tokens, i, HEADS)
    if (body in _ALONE or body in _COUNCILS) and tokens.is_capital(i):
        return _Step(len(body))
    joined = tokens.word(i - 1) in _JOINERS and tokens.is_glued(i)  # "VH-TT&DL"
    is_level = tokens.word(i) in HEAD_WORDS and not _pair_end(tokens, i)  # "Xã hội" is no "xã"
    if is_level and not joined and (end := _place_end(tokens, i)):
        return _Step(end - i, ends=True)
    words = _words_end(tokens, i)
    if words:
        return _Step(words - i, worded=True)
    known = known_end(tokens, i)
    return _Step(known - i, ends=True) if known else _word_step(tokens, i)


def _words_end(tokens: Tokens, i: int) -> int:
    """Return one past a field or a word of two syllables at a token; 0 where none is."""
    field = _phrase(tokens, i, FIELDS)
    led = tokens.word(i - 1) in _HEADS_OF_FIELDS or field in _FORMS
    if field and (tokens.is_capital(i) or led):
        return i + len(field)
    return _pair_end(tokens, i)


def _pair_end(tokens: Tokens, i: int) -> int:
    """Return one past a word of two syllables of which the first has a capital; 0 for none."""
    first, second = tokens.word(i), tokens.word(i + 1)
    known = (first, second) in PAIRS and is_name_word(tokens, i) and tokens.is_lower(i + 1)
    return i + 2 if known and (second, tokens.word(i + 2)) not in VERBS else 0


def _part_end(tokens: Tokens, i: int) -> int:
    """Return one past "khu vực 3" and "cơ sở Thạnh Mỹ" at a token; 0 where none is."""
    if (tokens.word(i), tokens.word(i + 1)) not in _REGIONS:
        return 0
    number = tokens.word(i + 2)
    if read_roman(tokens.surface(i + 2)):
        return i + 3
    if number.isdecimal() and len(number) <= _DIGITS:
        seat = run_end(tokens, i + 4) if tokens.word(i + 3) == "-" else 0
        return seat if seat > i + 5 else i + 3  # "TAND khu vực 4 - Lạng Giang"
    end = run_end(tokens, i + 2)
    return end if end > i + 3 else 0


def _area_end(tokens: Tokens, i: int) -> int:
    """Return one past the part or the level of the State that a body is of; 0 where none is."""
    return _part_end(tokens, i) or _place_end(tokens, i)


_NEEDED = {"đội": _words_end, "thuế": _area_end}
"""Heads that are bodies only before some names: "Đội Cảnh sát giao thông", not "Đội An Lạc"."""


def _joined_end(tokens: Tokens, i: int) -> int:
    """Return one past a further field behind "và", or behind a comma where "và" is yet to come.

    "Ban Tuyên giáo | và Dân vận", "Phòng Kinh tế | , Hạ tầng và Đô thị".
    """
    end = _further_end(tokens, i + 1)
    if not end or tokens.word(i) == "và":
        return end
    if tokens.word(i) != "," or tokens.word(end) != "và":
        return 0
    return _further_end(tokens, end + 1)


def _further_end(tokens: Tokens, i: int) -> int:
    """Return one past a field at a token that is the head of no body of its own."""
    if not tokens.is_capital(i) or _phrase(tokens, i, HEADS) or tokens.parts(i):
        return 0
    return _words_end(tokens, i)


_TELLING = frozenset({"văn", "thị"})
"""Second syllables of persons, which no place has."""


def _is_person(tokens: Tokens, i: int) -> bool:
    if tokens.word(i) == "trưởng":  # "Viện Trưởng"
        return True
    if tokens.is_number(i - 1) and tokens.word(i + 1) in _TELLING:
        return run_end(tokens, i) > i + 2  # "anh bảo vệ Trường Tiểu học số 2 Lò Văn Pành"
    return tokens.word(i) in SURNAMES and run_end(tokens, i) > i + 1


def _word_step(tokens: Tokens, i: int) -> _Step:
    """Return how a name goes on with a single word or joiner."""
    if tokens.word(i) in _JOINERS and tokens.is_capital(i + 1):
        goes_on = tokens.is_glued(i) or _is_listed(tokens, i + 1)
        return _Step(1) if goes_on else _Step(ends=True)
    is_part = tokens.surface(i).isupper() or is_name_word(tokens, i)
    return _Step(1) if is_part else _Step(ends=True)


_FORMS = frozenset({("cổ", "phần"), ("trách", "nhiệm", "hữu", "hạn"), ("một", "thành", "viên")})
"""Forms of firms, which are written small as well: "Công ty cổ phần Cấp nước Thạnh Hóa"."""
_HEADS_OF_FIELDS = frozenset({"sở", "bộ", "phòng", "ban", "cục", "chi", "hội", "trường"})


def _is_listed(tokens: Tokens, i: int) -> bool:
    """Tell whether what follows a spaced dash belongs to the same name, not to the next body."""
    if tokens.word(i) in BODIES or _phrase(tokens, i, HEADS):
        return False
    short = tokens.word(i) in ABBREVIATIONS and tokens.surface(i).isupper()
    return short or bool(_words_end(tokens, i))


def _place_end(tokens: Tokens, i: int) -> int:
    """Return one past the level of the State at a token, with its name; 0 where there is none."""
    place = read_place(tokens, i)
    if place is None or not (place.head in ADMIN_HEADS or place.name):
        return 0
    return place.next
