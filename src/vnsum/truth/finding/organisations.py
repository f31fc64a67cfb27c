"""Organisations: bodies of the State, departments, companies, schools, and their abbreviations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.facts import Fact
from vnsum.truth.finding.capitals import is_name_word, run_end
from vnsum.truth.finding.gazetteer import ADMIN_HEADS, SURNAMES
from vnsum.truth.finding.places import HEAD_WORDS, known_end, read_place
from vnsum.truth.finding.state_abbreviations import (
    ABBREVIATIONS,
    BODIES,
    FIELDS,
    HEADS,
    LOOSE_HEADS,
    expand,
)
from vnsum.truth.finding.tokens import Found, word_set

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
_NAMED_FOR_PERSONS = word_set("trường học viện ty tâm quỹ")
_JOINERS = frozenset("-&")


def find_organisation(tokens: Tokens, i: int) -> Found | None:
    """Find an organisation that starts with its head or abbreviation."""
    head = _head_end(tokens, i)
    if (
        not head
        or known_end(tokens, i)
        or _is_syllable(tokens, i)
        or (tokens.word(i - 1) == "." and tokens.is_glued(i))
    ):
        return None
    last = _name_end(tokens, head, named_for=tokens.word(head - 1) in _NAMED_FOR_PERSONS)
    if last == head and not _stands_alone(tokens, i, head):
        return None
    if tokens.word(i) in SURNAMES and run_end(tokens, i) > i + 2:  # "Đoàn Ngọc Hải"
        return None
    if not _is_named(tokens, i, head, last) or _is_middle(tokens, i, head):
        return None
    words = expand(tokens.words[i:last])
    fact = Fact("organisation", *tokens.place(i, last), " ".join(words))
    return Found((fact,), last)


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


def _name_end(tokens: Tokens, i: int, *, named_for: bool) -> int:
    """Return one past the last token of the name behind a head.

    A family name starts the person who leads the body ("Thành ủy Nguyễn Văn An"), except where
    bodies of its sort are named for persons.
    """
    last = i
    while last < i + _MOST and last < tokens.size and not tokens.parts(last):
        step, ends = _step(tokens, last)
        if not step or (not named_for and _is_person(tokens, last)):
            break
        last += step
        if ends:
            break
    return last


def _step(tokens: Tokens, i: int) -> tuple[int, bool]:
    """Return how many tokens at `i` go on with the name, and whether they end it."""
    joined = tokens.word(i - 1) in _JOINERS and tokens.is_glued(i)  # "VH-TT&DL"
    if not joined and tokens.word(i) in HEAD_WORDS and (end := _place_end(tokens, i)):
        return end - i, True
    body = _phrase(tokens, i, HEADS)
    if body in _ALONE and tokens.is_capital(i):
        return len(body), False
    field = _phrase(tokens, i, FIELDS)
    led = tokens.word(i - 1) in _HEADS_OF_FIELDS or field in _FORMS
    if field and (tokens.is_capital(i) or led):
        return len(field), False
    known = known_end(tokens, i)
    return (known - i, True) if known else _word_step(tokens, i)


def _is_person(tokens: Tokens, i: int) -> bool:
    if tokens.word(i) == "trưởng":  # "Viện Trưởng"
        return True
    return tokens.word(i) in SURNAMES and run_end(tokens, i) > i + 1


def _word_step(tokens: Tokens, i: int) -> tuple[int, bool]:
    """Do the same for a single word or joiner."""
    if tokens.word(i) in _JOINERS and tokens.is_capital(i + 1):
        return (1, False) if tokens.is_glued(i) or _is_listed(tokens, i + 1) else (0, True)
    is_part = tokens.surface(i).isupper() or is_name_word(tokens, i)
    return (1, False) if is_part else (0, True)


_FORMS = frozenset({("cổ", "phần"), ("trách", "nhiệm", "hữu", "hạn"), ("một", "thành", "viên")})
"""Forms of firms, which are written small as well: "Công ty cổ phần Cấp nước Thạnh Hóa"."""
_HEADS_OF_FIELDS = frozenset({"sở", "bộ", "phòng", "ban", "cục", "chi", "hội", "trường"})


def _is_listed(tokens: Tokens, i: int) -> bool:
    """Tell whether what follows a spaced dash belongs to the same name, not to the next body."""
    if tokens.word(i) in BODY_WORDS:
        return False
    short = tokens.word(i) in ABBREVIATIONS and tokens.surface(i).isupper()
    return short or bool(_phrase(tokens, i, FIELDS))


def _place_end(tokens: Tokens, i: int) -> int:
    """Return one past the level of the State at a token, with its name; 0 where there is none."""
    place = read_place(tokens, i)
    if place is None or not (place.head in ADMIN_HEADS or place.name):
        return 0
    return place.next
