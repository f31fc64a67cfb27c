"""Which passages may hold a fact, told from their words without finding any fact.

Finding the facts of a whole source costs more than all the rest of a check, and most passages
hold nothing that a draft's facts could be compared with. What is told here may be too much and is
never too little: a passage that is left out holds no fact equal to, or comparable with, the one
looked up.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.truth.finding.gazetteer import (
    ADMIN_HEADS,
    ALIASES,
    PLACE_HEADS,
    RARE_SURNAMES,
    SURNAMES,
    TITLES,
)
from vnsum.truth.finding.number_words import ONES, SCALES
from vnsum.truth.finding.ordinals import read_roman
from vnsum.truth.finding.state_abbreviations import ABBREVIATIONS
from vnsum.truth.finding.units import UNITS
from vnsum.truth.index.keys import FACTORS, factor_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place

__all__ = ["Prospect", "may_compare", "may_equal", "prospect_of"]

_FIGURE = pattern(r"\d+(?:[.,]\d+)*")
_PART = pattern(r"\d+")
_LAP = pattern(r"\d:\d\d:\d|[2-5]\d:\d")
"""Lengths of time as results of races tell them: "38:16" is 2,296 seconds."""
_ROMAN = pattern(r"[IVXL](?<!\w.)[IVXL]*(?!\w)")
_WORDS = {word: str(number) for word, number in ONES.items()}
_WORDS |= {"mười": "1", "tư": "4", "nhất": "1", "nhì": "2", "nửa": "5", "đôi": "2"} | dict.fromkeys(
    SCALES, "1"
)
"""Words that are figures by themselves, with their digits but zeros."""
_JOINED = frozenset({*ONES, *SCALES, "mười", "mươi", "lăm", "nhăm", "mốt", "tư", "linh", "lẻ"})
"""Words that make one figure with another of them."""
_ROUND = frozenset({"hàng", "vài", "mấy", "dăm"})
_BEHIND_ONE = {
    spelling.split()[0].split("-")[0] for spelling, unit in UNITS.items() if unit.dimension
} | {"phần"}
_BEHIND_FIVE = {spelling.split()[0].split("-")[0] for spelling in UNITS}
_BEFORE_WORDS = frozenset({"thứ", "hạng", "phần"})
_RELATIVE = frozenset({"nay", "qua", "mai", "kia", "ngoái", "tới"})
_NEXT_DAY = frozenset({"hôm", "sau"})
_NAMES = frozenset({"person", "place", "organisation"})
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_CENTURY = 100
_NOON = 12
_PARTS = {"phút": 60, "giây": 60, "tháng": 12}
"""So many of a unit are told by the longer one: "1 giờ 58 phút" is 118 minutes."""
_REST = {"giờ": "phút", "phút": "giây", "năm": "tháng"}
_FAMILY_NAMES = SURNAMES | RARE_SURNAMES
_BEFORE_NAMES = TITLES | {"c"}
_TELLING = _FAMILY_NAMES | _BEFORE_NAMES | {"văn", "thị"}
_HEADS = frozenset(tuple(head.split()) for head in PLACE_HEADS.values())
_LONGEST_HEAD = max(map(len, _HEADS))
_TWO = 2
_LEVELS = frozenset(word for head in ADMIN_HEADS for word in head.split())
_ODD_FACTORS = sorted(
    {Decimal(1)} | {one for one in FACTORS.values() if one.normalize().as_tuple().digits != (1,)}
)
"""Factors between units that change the digits: 60 minutes are one hour."""


def _short_forms(place: int) -> Mapping[str, frozenset[str]]:
    """Return for each first or last word of a full name the short forms that may stand for it."""
    found: dict[str, set[str]] = {}
    for short, full in ALIASES.items():
        found.setdefault(full.split()[place], set()).add(short.split()[place])
    for short, words in ABBREVIATIONS.items():
        found.setdefault(words[place], set()).add(short)
    return {word: frozenset(forms) for word, forms in found.items()}


_FIRST_FORMS, _LAST_FORMS = _short_forms(0), _short_forms(-1)


@dataclass(slots=True, unsafe_hash=True)  # a frozen one takes thrice the time to make
class Prospect:
    """What the words of a passage say about the facts it may hold.

    Attributes:
        passage: The passage.
        folded: Its text to match.
        words: Its different words.
        signs: The digits of its figures, zeros before and behind them left out.
        has_digits: Whether a figure stands there in digits.
        is_joined: Whether a figure may be made of several words, and be any.
        is_relative: Whether a date may be told from the day of publication.
    """

    passage: Passage
    folded: str
    words: frozenset[str]
    signs: frozenset[str]
    has_digits: bool
    is_joined: bool
    is_relative: bool


def prospect_of(passage: Passage) -> Prospect:
    """Look at the words of a passage."""
    folded, words = passage.view.folded, passage.distinct
    figures = _FIGURE.findall(folded)
    signs = {sign for figure in figures for sign in _signs_in(figure)}
    spelt = words & _WORDS.keys()
    if spelt:
        signs.update(_spelt(passage.words, spelt))
    numerals = map(read_roman, _ROMAN.findall(passage.view.text))
    signs.update(str(number).strip("0") for number in numerals if number)
    is_joined = bool(spelt or "rưỡi" in words) and _is_joined(passage.words, words)
    is_joined = is_joined or bool(_LAP.search(folded))
    return Prospect(
        passage,
        folded,
        words,
        frozenset(signs),
        bool(figures),
        is_joined or not all(map(str.isascii, figures)),
        not _RELATIVE.isdisjoint(words) or words >= _NEXT_DAY,
    )


def _signs_in(figure: str) -> Sequence[str]:
    """Return the digits of a figure, and of its parts: "1.7.2025" is a day as well."""
    if figure.isdecimal():
        return (figure.strip("0"),)
    parts = _PART.findall(figure)
    return ("".join(parts).strip("0"), *(part.strip("0") for part in parts))


def _spelt(words: Sequence[str], spelt: frozenset[str]) -> Iterable[str]:
    """Yield the digits of the words that may be a figure where they stand."""
    last = len(words) - 1
    for number, word in enumerate(words):
        if word in spelt:
            before = words[number - 1] if number else ""
            if _is_figure(word, before, words[number + 1] if number < last else ""):
                yield _WORDS[word]


def _is_figure(word: str, before: str, after: str) -> bool:
    if word == "một":
        return after in _BEHIND_ONE or before in ("thứ", "usd")
    if word == "năm":
        return after in _BEHIND_FIVE or before == "thứ"
    if word in SCALES:
        return before in _ROUND
    return word not in ("nhất", "nhì", "tư") or before in _BEFORE_WORDS


def _is_joined(words: Sequence[str], distinct: frozenset[str]) -> bool:
    """Tell whether two words may make one figure: "hai mươi", "1 tỷ 200 triệu", "3 năm rưỡi"."""
    if "rưỡi" in distinct:
        return True
    for number in range(len(words) - 1):
        word, after = words[number], words[number + 1]
        if word in _JOINED and (after in _JOINED or _adds(words, number)):
            return True
    return False


def _adds(words: Sequence[str], number: int) -> bool:
    """Tell whether digits stand on both sides of a multiplier."""
    return (
        words[number] in SCALES
        and number > 0
        and words[number - 1][0].isdigit()
        and words[number + 1][0].isdigit()
    )


def may_equal(fact: Fact, *, renamed: bool) -> Callable[[Prospect], bool]:
    """Return what tells whether a passage may hold a fact equal to this one.

    Args:
        fact: A fact of the draft.
        renamed: Whether the source may call a place by another name.

    Returns:
        A test of passages.
    """
    if fact.kind == "date":
        return _dated(fact.value)
    if fact.kind == "time":
        return _timed(fact.value)
    if fact.number is not None:
        return _figured(fact, fact.number)
    if fact.kind in _NAMES and not any(char.isdecimal() or char == "_" for char in fact.value):
        return _named(fact, renamed=renamed)
    return _may_count


def _figured(fact: Fact, number: Decimal) -> Callable[[Prospect], bool]:
    base = number * factor_of(fact)
    signs = {_digits(number), *(_digits(base / factor) for factor in _ODD_FACTORS)}
    is_year = _FIRST_YEAR <= number <= _LAST_YEAR
    told = {fact.unit} if number > _PARTS.get(fact.unit or "", number) else set()
    if number % 1 and fact.unit in _REST:  # "5 năm rưỡi" is "5 năm 6 tháng"
        told = {_REST[fact.unit]}

    def may_hold(prospect: Prospect) -> bool:
        if not told.isdisjoint(prospect.words):
            return True
        if prospect.is_joined or (is_year and prospect.is_relative):
            return True
        return not signs.isdisjoint(prospect.signs)

    return may_hold


def _digits(number: Decimal) -> str:
    return "".join(map(str, number.as_tuple().digits)).strip("0")


def _dated(value: str) -> Callable[[Prospect], bool]:
    """Look for the day, which is always in digits, else for the month, else for the year."""
    year, month, day = value.split("-")
    if "?" not in day:
        sign = day.strip("0")
        return lambda prospect: sign in prospect.signs or prospect.is_relative
    if "?" not in month:
        return lambda prospect: (
            month.strip("0") in prospect.signs or "tháng" in prospect.words or prospect.is_relative
        )
    if "?" in year:
        return _may_count
    signs = {year.strip("0"), str(int(year) % _CENTURY).strip("0")}
    return lambda prospect: (
        not signs.isdisjoint(prospect.signs) or prospect.is_relative or prospect.is_joined
    )


def _timed(value: str) -> Callable[[Prospect], bool]:
    """Look for the hour, as it is or in the afternoon, and for the minutes; both are in digits."""
    hour, minute = (int(part) for part in value.split(":"))
    hours = {str(one).strip("0") for one in (hour, hour - _NOON, hour + 2 * _NOON)}
    minutes = str(minute).strip("0")
    return lambda prospect: (
        prospect.is_joined
        or not (hours.isdisjoint(prospect.signs) or (minutes and minutes not in prospect.signs))
    )


def _named(fact: Fact, *, renamed: bool) -> Callable[[Prospect], bool]:
    """Look for the words of a name, each behind the other; short forms stand for the whole."""
    words = fact.value.split()
    first, last = words[0], words[-1]
    firsts, lasts = {first, *_FIRST_FORMS.get(first, ())}, {last, *_LAST_FORMS.get(last, ())}
    if fact.kind == "person" or (fact.kind == "place" and lasts == {last} and not renamed):
        pairs = frozenset(pairwise(words if fact.kind == "person" else _without_head(words)))
        return lambda prospect: last in prospect.words and pairs <= prospect.passage.distinct_pairs
    loose = fact.kind == "place" or first in _LEVELS
    joined = len(lasts) + len(firsts) > _TWO  # "KH&ĐT" is one short form
    return lambda prospect: (
        (joined and ("&" in prospect.folded or "-" in prospect.folded))
        or not (
            lasts.isdisjoint(prospect.words) or (not loose and firsts.isdisjoint(prospect.words))
        )
    )


def _without_head(words: Sequence[str]) -> Sequence[str]:
    """Return the name of a place behind its longest head."""
    for length in range(min(_LONGEST_HEAD, len(words) - 1), 0, -1):
        if tuple(words[:length]) in _HEADS:
            return words[length:]
    return words


def _may_count(prospect: Prospect) -> bool:
    return bool(prospect.signs) or prospect.is_joined


def may_compare(draft: Place) -> Callable[[Prospect], bool]:
    """Return what tells whether a passage may hold a fact that could stand in a fact's place."""
    kind = draft.fact.kind
    if kind in {"place", "organisation"}:
        first = draft.words[0]
        return lambda prospect: first in prospect.words
    if kind == "person":
        return _may_name
    if kind == "date":
        return lambda prospect: (
            prospect.has_digits or prospect.is_relative or "tháng" in prospect.words
        )
    return _may_count


def _may_name(prospect: Prospect) -> bool:
    """Tell whether a capital begins a family name or follows a title."""
    if _TELLING.isdisjoint(prospect.words):
        return False
    passage = prospect.passage
    text, words = passage.view.text, passage.words
    for number, start in enumerate(passage.starts):
        if text[start].isupper() and (
            words[number] in _TELLING or (number and words[number - 1] in _BEFORE_NAMES)
        ):
            return True
    return False
