"""Who "ông Lãm" and which "công ty này" is: the words of the source that introduce them.

A sentence taken out of its text often names somebody by the last syllable of the name, or says
"this" of a body or place. What the text said before is put in: "ông Đoàn Văn Lãm, Phó Chủ
tịch UBND xã Suối Đôi,". Nothing is put in where two persons bear the name or nothing fits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.people import (
    ADDRESSES,
    AROUND,
    CAPITAL,
    NEAR,
    SHORT,
    TITLE,
    TITLED,
    UPPER,
    Person,
    has_office,
    is_rank,
    people,
)
from vnsum.backends.extractive.names.pronouns import Pronouns, bare_mentions
from vnsum.backends.extractive.syntax.clauses import is_quoted
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Antecedents", "Completed"]

_FULL = pattern(rf"({TITLE}) ({CAPITAL}(?: {CAPITAL}){{1,3}})(?!\w)")
_POINTING = pattern(r"(?<!\w)((?i:ông|bà|anh|chị|cô|cụ)) (?:này|ấy)(?!\w)")
_BODY_NOUN = (
    "công ty|tập đoàn|ngân hàng|trường|bệnh viện|quận|huyện|xã|phường|thị xã|thị trấn|tỉnh|"
    "chợ|nhà máy|khách sạn|chung cư|chùa|thôn|làng"
)
_THIS = pattern(rf"(?<!\w)((?i:{_BODY_NOUN})) (?:này|nói trên)(?!\w)")
_WORD = pattern(r"\w+")
_CALLS = ADDRESSES | {"chí", "tướng", "tá", "úy"}
_POINTS = frozenset({"này", "ấy", "trên"})
"""Folded words of which every short name has one, and every "this": looked for first, as the
patterns are slow."""
_MANY = pattern(
    r"(?:các|những|mọi|nhiều|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|\d+) (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
"""Before a noun of which there are several: "bốn khu chợ này" is no one of them."""
_NAME = rf"(?:[{UPPER}][\w.-]*|\d[\w/]*)"
_NO_NAME = r"(?!(?:Khu|Nhà|Trung|Công|Trường|Đại|Bệnh|Sân|Tòa|Toà|Trụ|Xây) [a-zà-ỹđ])"
"""A common word in capitals does not end a name ("dự án Khu đô thị")."""
_LINKING = r"(?:(?:cổ phần|tnhh|tiểu học|mầm non|thcs|thpt|đại học|cao đẳng|đa khoa|xây dựng) )*"
_ACCUSED = pattern(
    r"(?<!\w)(?:bị (?:bắt|khởi tố|tạm giữ|xử phạt|tố|cáo|truy tố|phạt|hại)|tử vong|nghi phạm)(?!\w)"
)
"""Nobody's office is put into what is said of somebody accused: it may be another of that name."""
_LONGEST = 2_000
"""Characters of a text that is completed; no sentence a reader follows is longer."""
_STOPS = ',.;:!?)–-”"'
_NAMED = pattern(rf"{CAPITAL}(?= ({CAPITAL})(?!\w))")
"""A word of a name with the one behind it; made once, as a class of all capitals takes 2 ms."""
_ENDS_NAME = pattern(rf"{CAPITAL} $")
"""Before a capitalised "Anh" or "Bà" that is part of a name ("Phan Văn Anh Vũ")."""


@dataclass(frozen=True, slots=True)
class Completed:
    """A text in which it is told who and which.

    Attributes:
        text: The text.
        places: What was put in: sentence, start, end in it.
        left: Short names that could not be completed.
    """

    text: str
    places: tuple[tuple[int, int, int], ...] = ()
    left: int = 0


class Antecedents:
    """The persons, bodies and places that the sentences of a text introduce."""

    def __init__(self, sentences: Sequence[str]) -> None:
        """Keep the text.

        Args:
            sentences: Its sentences, normalised.
        """
        self._sentences = sentences

    def complete(
        self, text: str, sentence: int, *, said: str = "", most: int = 0, offices: bool = True
    ) -> Completed:
        """Put in who and which.

        Args:
            text: Part of a sentence.
            sentence: Its number.
            said: What a reader has read before it.
            most: Most syllables of the result; what would be longer stays as it is. 0 for any.
            offices: Whether a person's office is put in too.

        Returns:
            The text, completed as far as it can be.
        """
        if not self.mentions(sentence) or len(text) > _LONGEST:
            return Completed(text)
        made, left, place = "", 0, 0
        places: list[tuple[int, int, int]] = []
        for found in _mentions(text):
            before = f"{said} {made}{text[place : found.start()]}"
            choices = self._choices(found, sentence, before, offices)
            if choices is None:
                continue
            rest = text[found.end() :]
            fitting = (
                (words, at)
                for words, at in choices
                if not most or count_syllables(f"{before[len(said) :]} {words}{rest}") <= most
            )
            chosen = next(fitting, None)
            if chosen is None:
                left += found.re.pattern == SHORT.pattern
                continue
            made += text[place : found.start()] + _closed(chosen[0], rest)
            place = found.end()
            places.append(chosen[1])
        return Completed(made + text[place:], tuple(places), left)

    def introduce(
        self, done: Completed, sentence: int, *, said: str = "", most: int = 0
    ) -> Completed:
        """Put in who "ông" alone is, and the offices of those who are presented elsewhere.

        "Theo ông Lại Quốc Thịnh, …" says nothing to who has not read who that is.

        Args:
            done: Part of a sentence, completed.
            sentence: Its number.
            said: What a reader has read before it.
            most: Most syllables of the result; 0 for any.

        Returns:
            The text with them; with nothing more where it would become too long.
        """
        done, added = self._with_name(done, sentence, said, most)
        made, place, text = "", 0, done.text
        places = list(done.places)
        for found in () if len(text) > _LONGEST else _FULL.finditer(text):
            before = f"{made}{text[place : found.start()]}"
            person = self._presented(found, sentence, f"{said} {before}")
            if person is None or found[2] == added:
                continue
            name, rest = found[0], text[found.end() :]
            words = f"{name}, {person.behind}," if person.behind else person.before
            words = words if person.behind else f"{_cased(words, name)} {found[2]}"
            if most and count_syllables(f"{before}{words}{rest}") > most:
                continue
            made = before + _closed(words, rest)
            place = found.end()
            places.append((person.sentence, person.start, person.end))
        return Completed(made + text[place:], tuple(places), done.left)

    def _with_name(
        self, done: Completed, sentence: int, said: str, most: int
    ) -> tuple[Completed, str]:
        """Put the name behind the first form of address that stands alone, and say which."""
        text = done.text
        found = next(bare_mentions(text), None) if len(text) <= _LONGEST else None
        if found is None or self._pronouns.names(text[: found.start()]):
            return done, ""
        person = self._pronouns.meant(found[1], sentence)
        if person is None or person.name in text or self._is_told(person, said):
            return done, ""
        made = f"{text[: found.end()]} {person.name}{text[found.end() :]}"
        if most and count_syllables(made) > most:
            return done, ""
        place = person.sentence, person.start, person.end
        return Completed(made, (*done.places, place), done.left), person.name

    def _is_told(self, person: Person, said: str) -> bool:
        """Tell whether what was read last of anybody was of that person."""
        known = (one for one in people(said, 0) if fold(one.name) != fold(person.name))
        others = (
            said.rfind(one.name)
            for one in known
            if one.before or one.behind or TITLED.search(said[: one.start])
        )
        return said.rfind(person.name) > max(others, default=-1)

    @cached_property
    def _pronouns(self) -> Pronouns:
        return Pronouns(self._sentences)

    def _presented(self, found: re.Match[str], sentence: int, before: str) -> Person | None:
        """Return who it is, where another sentence tells an office that nothing here tells."""
        if found[2] in before or (found[0][0].isupper() and _ENDS_NAME.search(before)):
            return None
        if is_quoted(found.string, found.start()):
            return None
        if has_office(found, before):
            return None
        known = [
            one
            for one in self._by_last.get(found[2].rsplit(" ", 1)[-1], ())
            if fold(one.name) == fold(found[2]) and (one.behind or one.before)
        ]
        offices = {fold(one.behind or one.before) for one in known}
        told = [one for one in known if one.sentence < sentence]
        if len(offices) != 1 or not told or _ACCUSED.search(found.string):
            return None
        called = TITLED.search(self._sentences[told[0].sentence][: told[0].start])
        addresses = {fold(found[1]), fold(called[1])} if called else set()
        if len(addresses) > 1 and addresses <= ADDRESSES:
            return None  # "ông" and "bà" of one name
        return told[0]

    def mentions(self, sentence: int) -> bool:
        """Tell whether a sentence has a short name or a "this" that may be completed."""
        return sentence in self._pointing

    @cached_property
    def _pointing(self) -> frozenset[int]:
        """The sentences with a mention: few have one, and many forms are made of each."""
        return frozenset(index for index, text in enumerate(self._sentences) if _may_mention(text))

    def _choices(
        self,
        found: re.Match[str],
        sentence: int,
        before: str,
        offices: bool,  # noqa: FBT001 - passed on
    ) -> list[tuple[str, tuple[int, int, int]]] | None:
        """Return what may stand for a mention, the fullest first; None where it is known."""
        if found.re.pattern == _THIS.pattern:
            return self._named(found, sentence, before)
        return self._persons(found, sentence, before, offices and not has_office(found, before))

    def _persons(
        self,
        found: re.Match[str],
        sentence: int,
        before: str,
        offices: bool,  # noqa: FBT001 - passed on
    ) -> list[tuple[str, tuple[int, int, int]]] | None:
        """Return the name with the office, and without it; None where it is known."""
        title = found[1]
        if found.re.pattern == _POINTING.pattern:
            known = self._last_called(title, sentence, found[0])
        else:
            if _names(before, found[2]):
                return None
            known = self._bearers(found[2])
        if known is None:
            return []
        place = known.sentence, known.start, known.end
        plain = f"{title} {known.name}", place
        if not offices:
            return [plain]
        if known.before:
            return [(f"{_cased(known.before, title)} {known.name}", place), plain]
        if known.behind:
            return [(f"{title} {known.name}, {known.behind},", place), plain]
        return [plain]

    def _bearers(self, short: str) -> Person | None:
        """Return the only person whose name ends so, where the office is told if it is."""
        found = self._by_last.get(short, ())
        if not found or len({fold(one.name) for one in found}) > 1:
            return None
        told = [one for one in found if one.before or one.behind]
        return (told or list(found))[0]

    def _last_called(self, title: str, sentence: int, mention: str) -> Person | None:
        """Return the only person of the sentences right before who has that form of address."""
        near = range(max(0, sentence - NEAR + 1), sentence + 1)
        called = {}
        for index in near:
            text = self._sentences[index]
            if index == sentence:
                text = text[: text.find(mention)]
            for person in self._in(index):
                if fold(text[: person.start][-len(title) - 1 :]) == f"{fold(title)} ":
                    called[fold(person.name)] = person
            for short in SHORT.finditer(text):
                bearer = self._bearers(short[2]) if fold(short[1]) == fold(title) else None
                called |= {fold(bearer.name): bearer} if bearer else {}
        return next(iter(called.values())) if len(called) == 1 else None

    @cached_property
    def _by_last(self) -> dict[str, list[Person]]:
        by_last: dict[str, list[Person]] = {}
        for index in range(len(self._sentences)):
            for person in self._in(index):
                by_last.setdefault(person.name.rsplit(" ", 1)[-1], []).append(person)
        return by_last

    def _in(self, index: int) -> Sequence[Person]:
        if index not in self._found:
            self._found[index] = list(people(self._sentences[index], index))
        return self._found[index]

    @cached_property
    def _found(self) -> dict[int, Sequence[Person]]:
        return {}

    def _named(
        self, found: re.Match[str], sentence: int, before: str
    ) -> list[tuple[str, tuple[int, int, int]]] | None:
        """Return the only body or place of a noun that was named near before "this"."""
        noun = fold(found[1])
        if _MANY.search(before[-AROUND:]):
            return None
        name = f"{_NO_NAME}{_NAME}"
        named = re.compile(rf"(?<!\w)(?i:{re.escape(noun)}) (?i:{_LINKING}){name}(?: {name})*")
        if named.search(before):
            return None
        told: dict[str, tuple[str, tuple[int, int, int]]] = {}
        for index in range(max(0, sentence - NEAR + 1), sentence + 1):
            text = self._sentences[index]
            limit = text.find(found[0]) if index == sentence else len(text)
            for one in named.finditer(text, 0, max(limit, 0)):
                told.setdefault(fold(one[0]), (one[0], (index, one.start(), one.end())))
        if len(told) != 1:
            return []
        words, place = next(iter(told.values()))
        first = words[:1].upper() if found[1][:1].isupper() else words[:1].lower()
        return [(first + words[1:], place)]


def _may_mention(text: str) -> bool:
    """Tell whether a sentence has a mention, quoted or not."""
    words = _WORD.findall(fold(text))
    if not _CALLS.isdisjoint(words) and SHORT.search(text):
        return True
    return not _POINTS.isdisjoint(words) and bool(_POINTING.search(text) or _THIS.search(text))


def _mentions(text: str) -> list[re.Match[str]]:
    """Return short names, "ông này" and "công ty này" in order, those of quotations aside."""
    short = (one for one in SHORT.finditer(text) if not is_rank(text, one.start(2)))
    found = [*short, *_POINTING.finditer(text), *_THIS.finditer(text)]
    inside = (
        one
        for one in found
        if not is_quoted(text, one.start())
        and (one[0][0].islower() or not _ENDS_NAME.search(text[: one.start()]))
    )
    return sorted(inside, key=re.Match.start)


def _names(text: str, short: str) -> bool:
    """Tell whether a text holds a longer name that ends with a short one."""
    return short in text and any(found[1] == short for found in _NAMED.finditer(text))


def _cased(words: str, name: str) -> str:
    """Write an office with a capital where it opens a sentence in the place of a name."""
    return words[:1].upper() + words[1:] if name[:1].isupper() else words


def _closed(words: str, rest: str) -> str:
    """Return words with a comma at their end only where none follows."""
    if words.endswith(",") and (not rest.strip() or rest.lstrip()[0] in _STOPS):
        return words[:-1]
    return words
