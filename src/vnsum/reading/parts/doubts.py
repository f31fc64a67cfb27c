"""Lines that may be text though they were left out: named, so that nothing goes unseen.

What a page puts round an article is told by its words; what stands in a section of links, below
a byline or behind a greeting is told by its place alone, and may be a late note.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.parts.boilerplate import names_buttons, names_furniture
from vnsum.reading.parts.bylines import BUTTON, says_something
from vnsum.reading.parts.mail import belongs_to_mail
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.documents import Boilerplate
    from vnsum.reading.layout.lines import Line

__all__ = ["doubts"]

_BY_PLACE = frozenset({"navigation", "mail"})
"""Kinds whose lines may be left out for nothing but their place."""
_SECTIONS = frozenset({"related", "comments", "recipients", "contact"})
_DOUBTED = _BY_PLACE | _SECTIONS | {"table"}
_PHONE = pattern(r"\d[\d. ]{5,}\d")
_ROOM = pattern(r"\b(?:[Vv]ăn )?[Pp]hòng\b")
"""A noun that is a verb elsewhere."""
_REST_SYLLABLES = 5
"""Fewest syllables of words beside a date that may say something; set by hand."""


def doubts(lines: Sequence[Line], rest: Sequence[Boilerplate]) -> list[str]:
    """Name the lines that were left out and may be text, or kept and may be none.

    Args:
        lines: All lines with their roles.
        rest: The words that belong to no part of the release.

    Returns:
        Sentences for the release's warnings; `vnsum.rendering.notices` says them in Vietnamese.
    """
    found = [f"a line below the byline was taken for text: {one.text!r}" for one in _kept(lines)]
    texts = [*_left_out(lines), *(one.text for one in rest if _tells(one.text))]
    if len(texts) == 1:
        found.append(f"a line that may be text was left out: {texts[0]!r}")
    elif texts:
        found.append(f"{len(texts)} lines that may be text were left out, first {texts[0]!r}")
    return found


def _kept(lines: Sequence[Line]) -> Iterator[Line]:
    return (line for line in lines if line.below and not line.role)


def _left_out(lines: Sequence[Line]) -> Iterator[str]:
    """Yield rows by themselves, and from the first sentence of the body on the other kinds."""
    if _DOUBTED.isdisjoint([line.role for line in lines]):
        return
    begun = False
    for role, run in groupby(lines, key=lambda line: line.role):
        found = list(run)
        begun = begun or (not role and any(line.stopped for line in found))
        if role == "table" and len(found) == 1:
            counted = any(map(str.isdigit, found[0].text)) and says_something(found[0])
            yield from [found[0].text] * counted
        elif begun and (role in _BY_PLACE or role in _SECTIONS):
            yield from (line.text for line in found if _may_be_text(line))


def _may_be_text(line: Line) -> bool:
    """Tell a line that no words of a page or a letter explain; a list needs a stop to be text."""
    if line.role == "contact":
        figure = any(map(str.isdigit, line.text)) and _PHONE.search(line.text) is None
        told = figure and has_verb(_ROOM.sub(" ", line.text).partition(" ")[2])
    else:
        told = line.role not in _SECTIONS or line.text.endswith(".")
    if not told:
        return False
    known = names_furniture(line) or (line.role == "mail" and belongs_to_mail(line))
    return says_something(line) and not known


def _tells(text: str) -> bool:
    if count_syllables(text) < _REST_SYLLABLES:
        return False
    return has_verb(text) and not BUTTON.match(fold(text)) and not names_buttons(fold(text))
