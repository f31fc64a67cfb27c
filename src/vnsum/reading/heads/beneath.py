"""What a page puts between the title and the text: who wrote it, on whose site, in which section.

Only open lines above the first paragraph are looked at.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.lazily import pattern
from vnsum.reading.heads.beside import names_sender, names_unit
from vnsum.reading.heads.mastheads import (
    is_filed,
    issuer_in,
    mourns,
    names_bodies,
    names_page,
    names_seat,
    names_site,
)
from vnsum.reading.parts.banners import names_portal
from vnsum.reading.parts.boilerplate import BODY_SYLLABLES
from vnsum.reading.parts.bylines import is_bare_name, names_desk, names_place
from vnsum.reading.parts.sections import names_section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.heads.headers import Header
    from vnsum.reading.layout.lines import Line

__all__ = ["mark_beneath_title", "take_early_byline"]

_EARLY = 2
"""Open paragraphs at the top among which the name of a writer stands."""
_NAME_SYLLABLES = 4
"""Most syllables of such a name; set by hand."""
_TOLD_OF = pattern(r"(?:ông|bà|anh|chị|em|cụ|cháu|đồng chí|đ/c|liệt sĩ)\b")
"""What stands before the name of somebody whom a text tells of, and of no writer."""
_DATED = frozenset({"published", "number"})
"""What stands above or below the name of who issues."""


def mark_beneath_title(lines: Sequence[Line], source: str, header: Header) -> None:
    """Give what stands between the title and the text its role.

    Args:
        lines: All lines; those that have a role keep it.
        source: The source.
        header: Takes the writer and the agency.
    """
    titles = [place for place, line in enumerate(lines) if line.role == "title"]
    if not titles:
        return
    first = titles[-1] + 1
    beneath = list(takewhile(lambda line: not _is_body(line), lines[first:]))
    last = first + len(beneath)
    if last == len(lines):
        return
    mourned = mourns(lines[first - 1].folded)
    sections = [line for line in lines[last:] if not line.role and names_section(line.folded)]
    for place in range(first, last):
        line = lines[place]
        if line.role or line.stopped:
            continue
        dated = bool(_DATED & {lines[place - 1].role, lines[place + 1].role})
        bare = line.text.strip("()[]")
        sent = dated and not header.agency and (names_sender(bare) or _names_site(line))
        issues = (mourned or line.gap) and names_seat([line]) and not names_unit(bare)
        if sent or issues or names_portal(bare):
            line.role = "letterhead"
            start, end = line.place(first_of := line.text.index(bare), first_of + len(bare))
            header.agency = header.agency or Span(start, end, source[start:end])
        elif names_page([line]):
            issuer = _issuer(line, source)
            line.role = "letterhead" if issuer else "navigation"
            header.agency = header.agency or issuer
        elif is_filed(line.folded) or (names_section(line.folded) and not sections):
            line.role = "navigation"
        elif dated and header.byline is None and _names_writer(line, source):
            line.role = "byline"
            header.byline = _span(line, source)


def take_early_byline(
    groups: Sequence[list[Line]], source: str, header: Header
) -> list[list[Line]]:
    """Take the name of a writer right below the title or the first paragraph.

    A name that the text says once more is somebody it tells of.

    Args:
        groups: The open paragraphs.
        source: The source.
        header: Takes the writer where nobody signs at the end.

    Returns:
        The paragraphs without the name.
    """
    for place, group in enumerate(groups[:_EARLY]):
        line = group[0]
        if len(group) > 1 or place + 1 == len(groups) or not _is_lone_name(line, source):
            continue
        line.role = "byline"
        header.byline = header.byline or _span(line, source)
        return [*groups[:place], *groups[place + 1 :]]
    return list(groups)


def _is_lone_name(line: Line, source: str) -> bool:
    short = line.syllables <= _NAME_SYLLABLES and not (line.captioned or line.bullet)
    plain = not _TOLD_OF.match(line.folded) and line.text.title() == line.text
    named = short and plain and is_bare_name(line.text) and not names_place(line.text, source)
    return named and source.count(source[line.start : line.end]) == 1


def _names_site(line: Line) -> bool:
    return line.text[-1] not in ",;:" and names_site([line])


def _issuer(line: Line, source: str) -> Span | None:
    """Take the body off a line that names its site or a section as well, or several bodies."""
    place = issuer_in(line.text)
    if not names_bodies(line.text[slice(*place)]):
        return None
    start, end = line.place(*place)
    return Span(start, end, source[start:end])


def _is_body(line: Line) -> bool:
    return not line.role and line.stopped and line.syllables >= BODY_SYLLABLES


def _names_writer(line: Line, source: str) -> bool:
    named = is_bare_name(line.text) and not names_place(line.text, source)
    return named or names_desk(line.text)


def _span(line: Line, source: str) -> Span:
    return Span(line.start, line.end, source[line.start : line.end])
