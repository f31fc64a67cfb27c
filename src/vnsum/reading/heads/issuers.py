"""Who issues a letter: the capitals above its number, in one column or in the left of two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.lazily import pattern
from vnsum.reading.parts.bodies import BODY_NAME, ORGAN
from vnsum.reading.parts.kinds import names_kind
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.layout.lines import Line

__all__ = ["BARE_BODY", "take_issuer"]

_COLUMN_GAP = pattern(r"\s{3,}|\t|\s\|")
BARE_BODY = pattern(r"(?:ủy ban|hội đồng) nhân dân|ubnd|hđnd")
_COMMITTEE = pattern(r"\W*[ủu]y ban nhân dân\b|\W*ubnd\b")
"""How a letterhead begins, as text recognition reads it too."""
_OF_PLACE = r"\b(?:ủy ban nhân dân|ubnd) "
_LEVEL = pattern(r"(?:tỉnh|thành phố|huyện|quận|thị xã)\b")
_UNIT = pattern(r"\b(?:phường|xã|quận|huyện|tỉnh|thành phố|thị xã|thị trấn|đặc khu)\b")


def take_issuer(lines: Sequence[Line], source: str, *, titled: bool) -> Span | None:
    """Take the capitals above the number that name an issuing body.

    Beside a second column the lines of a name do not touch: the last one, the closest, is taken.

    Args:
        lines: The first lines; those of the name get the role of the letterhead.
        source: The source.
        titled: Whether the title is known, so that no capitals are a body's any more.

    Returns:
        The name; None where there is none.
    """
    taken: list[tuple[int, int]] = []
    columns = False
    for line in lines:
        wide = _COLUMN_GAP.search(source, line.start, line.end)
        end = wide.start() if wide else line.end
        name = normalise(source[line.start : end]).text
        named = name.isupper() and BODY_NAME.match(line.folded)
        free = not line.role or (wide is not None and line.role == "published")
        if named and free and columns and _names_level(name, taken, source):
            line.role = line.role or "letterhead"
        elif named and free and not line.stopped and not titled:
            alone = wide or columns or not _may_go_on(taken, name, source)
            taken = [(line.start, end)] if alone else [*taken, (line.start, end)]
            columns = columns or wide is not None
            line.role = line.role or "letterhead"
        elif columns and not line.role and not line.gap and _goes_on(name, line):
            line.role = "letterhead"
        elif taken:
            break
    if not taken:
        return None
    start, end = taken[0][0], taken[-1][1]
    if columns and _UNIT.match(fold(source[start:end])):
        return _whole_name(source[start:end], source) or Span(start, end, source[start:end])
    return Span(start, end, source[start:end])


def _whole_name(place: str, source: str) -> Span | None:
    """Find the whole name of a committee whose place alone stands in the left of two columns."""
    view = normalise(source)
    if _COMMITTEE.match(view.folded) is None:
        return None
    found = re.search(_OF_PLACE + re.escape(normalise(place).folded) + r"\b", view.folded)
    if found is None:
        return None
    start, end = view.to_source(*found.span())
    return Span(start, end, source[start:end])


def _may_go_on(taken: Sequence[tuple[int, int]], name: str, source: str) -> bool:
    """Tell a place below a name without one ("HỘI PHỤ NỮ"), and an organ below its body."""
    above = _folded(taken[-1], source) if taken else ""
    bare = BARE_BODY.fullmatch(above) or (above and ORGAN.fullmatch(fold(name)))
    return bool(bare) or (_UNIT.match(fold(name)) is not None and _UNIT.search(above) is None)


def _folded(place: tuple[int, int], source: str) -> str:
    return normalise(source[slice(*place)]).folded


def _names_level(name: str, taken: Sequence[tuple[int, int]], source: str) -> bool:
    """Tell the place below a whole name in the left column ("TÒA ÁN KHU VỰC 4", "TỈNH TÂN AN")."""
    above = _folded(taken[-1], source) if taken else ""
    return bool(above and _LEVEL.match(fold(name))) and not BARE_BODY.fullmatch(above)


def _goes_on(name: str, line: Line) -> bool:
    """Tell the second half of a name in the left of two columns ("VÀ TÁI ĐỊNH CƯ")."""
    return name.isupper() and not line.stopped and not names_kind(line.folded)
