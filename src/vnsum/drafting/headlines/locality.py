"""The place a release is about, for headlines made from a text without a title.

"Dông lốc gây thiệt hại nặng" does not say where; "Xã Vịnh Phù: Dông lốc gây thiệt hại nặng" does,
as Vietnamese headlines do. Only a name the source itself gives is put before a headline, and
only where the headline's own sentence or the one before it names it: a wrong place is worse than
none. "Toàn huyện xảy ra 3 vụ cháy" means the place of its level that was named last: it is put in.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.names.home_places import NO_LEVEL, acts_itself
from vnsum.drafting.notices.announcing import is_heading
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.truth import find_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import Span

__all__ = ["Locality", "find_locality"]

_LEVELS = "xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố"
_SMALL = pattern(r"(?:ấp|thôn|bản|xóm|làng|buôn|tổ|khu phố|khu dân cư|tổ dân phố|ngõ|đường)\b")
"""Places that do not say which commune is meant."""
_LEVEL = pattern(rf"(?<!\w){NO_LEVEL}(?:{_LEVELS}) (?=[^\W\d_])", re.IGNORECASE)
_BARE = pattern(rf"(?<!\w)({_LEVELS}|tỉnh)(?!\w)")
_ELSEWHERE = pattern(
    r"(?<!\w)(?:quyên góp|ủng hộ|thăm|chia sẻ|khuyến cáo|cảnh báo|chi viện|tham quan)(?!\w)"
)
"""What a body does about something that happens elsewhere."""
_SEVERAL = pattern(r"(?<!\w)(?:các|những|hai|ba|bốn|năm|mấy|nhiều|\d+) $", re.IGNORECASE)
_ANOTHER = pattern(rf"(?:,| và| hoặc| -) ({_LEVELS}) [^\W\d_]", re.IGNORECASE)
"""Beside a place that is one of several of its level."""
_HOME = pattern(
    r"(?<!\w)(?:(?:thường |tạm |cư |hiện )?trú(?! (?:bão|ẩn|mưa|tránh|báo))|ngụ"
    r"|quê(?! hương)(?: quán)?|hộ khẩu|sinh sống)(?!\w)"
    r"[^;()]{0,60}$",
    re.IGNORECASE,
)
"""Before where somebody lives or comes from, which is not where it happens."""
_MEANT = pattern(
    rf"(?:toàn (?P<all>{_LEVELS})(?= (?!hội\b)[^\W\d_])|(?P<one>{_LEVELS})(?= (?:bố trí|đã|đang|"
    r"sẽ|vừa|tổ chức|phấn đấu|ghi nhận|đặt mục tiêu|triển khai|hoàn thành|tiếp nhận)\b))",
    re.IGNORECASE,
)
"""How a headline begins that means a place and does not name it; "xã đạt chuẩn" may be any."""
_FIRST = 3
"""Sentences in which the place is looked for, as later ones name others. Set by hand."""
_AHEAD = 2
"""How often it has to be named, and how many times as often as the next of its level, where no
body of it is named in these sentences. Set by hand."""
_REACH = 90
"""Characters before a place that are looked through for whose home it is; set by hand."""
_LONGEST = 5
"""Words of its name with the level."""


@dataclass(frozen=True)
class Locality:
    """Where it happens.

    Attributes:
        name: The place as a headline begins with it ("Xã Vịnh Phù").
        span: Where the source names it.
        sentences: The sentences that name it.
        others: Those that name another of its level, or several.
    """

    name: str
    span: Span
    sentences: frozenset[int]
    others: frozenset[int]

    def told(self, headline: str, sentence: int) -> str:
        """Say in a headline where it happens.

        Args:
            headline: The headline.
            sentence: The sentence it was made from.

        Returns:
            The headline with the place before it ("Xã Vịnh Phù: …") or its name behind the level
            ("Toàn huyện Kỳ Lộc xảy ra …"); the headline as it is where either may be wrong.
        """
        found = _MEANT.match(headline)
        if found is not None and self._is_meant(fold(found["all"] or found["one"]), sentence):
            level = _level(fold(self.name))
            if headline.startswith(self.name[len(level) :], found.end()):
                return headline
            return f"{headline[: found.end()]}{self.name[len(level) :]}{headline[found.end() :]}"
        return f"{self.name}: {headline}" if self.fits(headline, sentence) else headline

    def _is_meant(self, level: str, sentence: int) -> bool:
        """Tell whether it is the last place of a level that is named up to a sentence."""
        last = max((at for at in self.sentences if at <= sentence), default=None)
        if level != _level(fold(self.name)) or last is None:
            return False
        return self.others.isdisjoint(range(last, sentence + 1))

    def fits(self, headline: str, sentence: int) -> bool:
        """Tell whether the place may stand before a headline.

        Args:
            headline: It may name no place but a hamlet, nor speak of another level ("quận").
            sentence: The sentence it was made from.

        Returns:
            Whether that sentence or the one before it names the place, too.
        """
        if self.sentences.isdisjoint((sentence - 1, sentence)):
            return False
        if {found[1] for found in _BARE.finditer(fold(headline))} - {_level(fold(self.name))}:
            return False
        return not any(
            (fact.kind == "place" and not _SMALL.match(fold(fact.text))) or _LEVEL.search(fact.text)
            for fact in find_facts(headline)
        )


class _Named(NamedTuple):
    """A place in a sentence, and whether a body of it is named with it."""

    text: str
    sentence: int
    start: int
    acts: bool


def find_locality(page: Page) -> Locality | None:
    """Find the unit of administration a text is about.

    Args:
        page: The sentences of a release.

    Returns:
        The first place its first sentences name of which a body acts there, if no other of its
        level is named as often, or that is named twice as often as any other of its level; None
        where there is none, and where these sentences are about what happens elsewhere.
    """
    named = [one for at, text in enumerate(page.sentences) for one in _named(text, at)]
    if any(_ELSEWHERE.search(fold(text)) for text in page.sentences[:_FIRST]):
        return None
    counts = Counter(fold(one.text) for one in named)
    acting = {fold(one.text) for one in named if one.acts and one.sentence < _FIRST}
    highest: dict[str, list[str]] = {}
    for name, _ in counts.most_common():
        highest.setdefault(_level(name), []).append(name)
    for one in named:
        name = fold(one.text)
        if one.sentence >= _FIRST:
            break
        others = next((counts[other] for other in highest[_level(name)] if other != name), 0)
        often = counts[name] >= max(_AHEAD, _AHEAD * others)
        if often or (name in acting and counts[name] > others):
            start, end = one.start, one.start + len(one.text)
            where = frozenset(item.sentence for item in named if fold(item.text) == name)
            told = one.text[:1].upper() + one.text[1:]
            apart = frozenset(_naming_others(page, name))
            where |= frozenset(_headings_behind(page, where))
            return Locality(told, page.span(one.sentence, start, end), where, apart)
    return None


def _headings_behind(page: Page, where: Iterable[int]) -> Iterator[int]:
    """Yield the headings right behind some sentences, which part nothing of them from the next."""
    for index in where:
        yield from takewhile(
            lambda at: is_heading(page.sentences[at]), range(index + 1, len(page.sentences))
        )


def _naming_others(page: Page, name: str) -> Iterator[int]:
    """Yield the sentences that name a place of the same level, or several at once."""
    level = _level(name)
    for index, sentence in enumerate(page.sentences):
        text = fold(sentence)
        for found in re.finditer(rf"(?<!\w){level} (?=[^\W\d_])", text):
            start, end = found.span()
            alone = text.startswith(name, start) and not _is_of_several(text, start)
            if not alone and sentence[end : end + 1].isupper():
                yield index


def _is_of_several(text: str, start: int) -> bool:
    return _SEVERAL.search(text, max(0, start - _REACH), start) is not None


def _level(name: str) -> str:
    found = _BARE.match(name)
    return found[1] if found else ""


def _named(sentence: str, index: int) -> Iterator[_Named]:
    """Yield the places with their level that a sentence names alone, those of bodies too."""
    for fact in find_facts(sentence):
        if fact.kind not in {"place", "organisation"}:
            continue
        level = _LEVEL.search(sentence, fact.start, fact.start + len(fact.text))
        if not level:
            continue
        start = level.start()
        name = re.split(r"[,(]| (?:và|-) ", fact.text[start - fact.start :])[0].rstrip()
        another = _ANOTHER.match(sentence, start + len(name))
        listed = another and fold(another[1]) == _level(fold(name))
        home = fact.kind == "place" and _HOME.search(sentence, max(0, start - _REACH), start)
        if listed or home or _is_of_several(sentence, start):
            continue
        if name[level.end() - level.start() :][:1].isupper() and len(name.split()) <= _LONGEST:
            acts = fact.kind == "organisation"
            acts = acts or acts_itself(sentence, start, start + len(name))
            yield _Named(name, index, start, acts)
