"""The place a release is about, for headlines made from a text without a title.

"Dông lốc gây thiệt hại nặng" does not say where; "Xã Vịnh Phù: Dông lốc gây thiệt hại nặng" does,
as Vietnamese headlines do. Only a name the source itself gives is put before a headline.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vnsum.text.normalise import fold
from vnsum.truth import find_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.backends.extractive.writing import Page
    from vnsum.documents import Span

__all__ = ["Locality", "find_locality"]

_LEVEL = re.compile(
    r"(?<!\w)(?:xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố) (?=[^\W\d_]|\d)",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<!\w)(xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh)(?!\w)")
_FIRST, _OFTEN, _AHEAD = 3, 2, 2
"""Sentences in which the place is looked for, as later ones name others; how often the text has to
name it where none of its bodies acts in them, and how many times as often as the next of its
level. Set by hand."""
_LONGEST = 5
"""Words of its name with the level."""


@dataclass(frozen=True)
class Locality:
    """Where it happens.

    Attributes:
        name: The place as a headline begins with it ("Xã Vịnh Phù").
        span: Where the source names it.
    """

    name: str
    span: Span

    def fits(self, headline: str) -> bool:
        """Tell whether a headline names no place, and speaks of no other level ("quận")."""
        if any(headline[found.end()].isupper() for found in _LEVEL.finditer(headline)):
            return False
        levels = {found[1] for found in _BARE.finditer(fold(headline))}
        return levels <= {_level(fold(self.name))}


def find_locality(page: Page) -> Locality | None:
    """Find the unit of administration a text is about.

    Args:
        page: The sentences of a release.

    Returns:
        The place that its first sentences name and that it names often, and far oftener than any
        other of its level; None where there is none: a wrong place is worse than none.
    """
    whole = fold(" ".join(page.sentences))
    places: dict[str, _Named] = {}
    for index, sentence in enumerate(page.sentences):
        for one in _named(sentence, index):
            known = places.setdefault(fold(one.text), one)
            if one.acts and index < _FIRST:
                places[fold(one.text)] = replace(known, acts=True)
    counts = {name: whole.count(name) for name in places}
    for name, one in places.items():
        others = max((counts[other] for other in counts if _is_other(name, other)), default=0)
        often = counts[name] > others or not others
        sure = (one.acts and often) or counts[name] >= max(_OFTEN, _AHEAD * others)
        if one.sentence < _FIRST and sure:
            start = one.start
            span = page.span(one.sentence, start, start + len(one.text))
            return Locality(one.text[:1].upper() + one.text[1:], span)
    return None


@dataclass(frozen=True, slots=True)
class _Named:
    """A place in a sentence, and whether a body of it is named with it."""

    text: str
    sentence: int
    start: int
    acts: bool


def _level(name: str) -> str:
    found = _BARE.match(name)
    return found[1] if found else ""


def _is_other(name: str, other: str) -> bool:
    return other != name and _level(other) == _level(name)


def _named(sentence: str, index: int) -> Iterator[_Named]:
    """Yield the places with their level that a sentence names, those of bodies too."""
    for fact in find_facts(sentence):
        level = _LEVEL.search(fact.text) if fact.kind in {"place", "organisation"} else None
        if not level:
            continue
        name = re.split(r"[,(]| (?:và|-) ", fact.text[level.start() :])[0].rstrip()
        if name[level.end() - level.start() :][:1].isupper() and len(name.split()) <= _LONGEST:
            start = fact.start + level.start()
            yield _Named(name, index, start, fact.kind == "organisation")
