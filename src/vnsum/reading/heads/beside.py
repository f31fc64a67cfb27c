"""Who wrote a release and which body it is from, as the line of its date says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.parts.banners import names_portal
from vnsum.reading.parts.bodies import ORGAN, names_body
from vnsum.reading.parts.bylines import is_bare_name, is_people, names_desk, names_place
from vnsum.reading.parts.sections import names_section
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.reading.layout.lines import Line

__all__ = ["is_place", "names_sender", "names_unit", "sender_beside", "writer_beside"]

_BESIDE = pattern(r"(?:tác giả|người viết|nguồn(?: tin)?)\s*:\s*\S")
_POSTED = pattern(r"(?:(?:được )?đăng bởi|người đăng(?: bài(?: viết)?)?|bởi)\s*:?\s*")
_WHEN = pattern(r"\s+(?:vào|lúc|on|at)\b.*", re.IGNORECASE)
"""When somebody posted a text, behind the name."""
_EDGES = " -–—,|•·()[]\t\xa0"
_PARTS = pattern(r"\s[-–—|]\s")
_UNIT = pattern(r"(?:phường|xã|quận|huyện|tỉnh|thành phố|thị (?:xã|trấn)|đặc khu|tp)\b")
_SITE = pattern(r"(?:cổng|trang) (?:thông tin|tin|tt ?đt)\b")
_BODY_WORDS = 4
"""Fewest words of a body before a date, where "Hội An" is a place; set by hand."""
_BARRED = pattern(r"[^|]+")
_LABEL_BEHIND = pattern(
    r"[\s,()\[\]|–-]*(?:(?:được )?(?:cập nhật|đăng|phát hành)(?: lúc| ngày)?|ngày|thứ \w+"
    r"|chủ nhật)\s*:?$",
    re.IGNORECASE,
)
"""What stands between a body and the date beside it."""
_CELL = pattern(r"(?:[^|·•\t\s]|[^\S\t](?![-–—]\s|\s{2}))+")


def writer_beside(line: Line, source: str, stamp: tuple[int, int]) -> tuple[int, int] | None:
    """Find who wrote a release on the line of its date.

    Args:
        line: The line.
        source: The source.
        stamp: Where the date stands in the source.

    Returns:
        The place of a labelled name, or of the name in a cell beside the date.
    """
    bare: list[tuple[int, int]] = []
    for cell in _cells(source, line, stamp):
        written = source[slice(*cell)]
        if _BESIDE.match(fold(written)):
            return cell
        posted = _POSTED.match(fold(written))
        behind = _WHEN.search(written) if posted else None
        named = written[posted.end() : behind.start() if behind else None] if posted else ""
        if is_people(named) or names_sender(named):
            return cell[0], cell[0] + (behind.start() if behind else len(written))
        if is_bare_name(written) or names_desk(written):
            bare.append(cell)
    return next((one for one in bare if not names_place(source[slice(*one)], source)), None)


def names_sender(text: str) -> bool:
    """Tell whether words are the name of a body or portal, and none of its organs alone.

    Args:
        text: A cell beside a date.

    Returns:
        True for "BHXH tỉnh Quảng An", False for "Ban Biên tập".
    """
    desk = ORGAN.fullmatch(fold(text)) is not None or names_desk(text)
    alone = not desk and "\n" not in text and "|" not in text
    return alone and (names_body(text) or names_portal(text))


def sender_beside(line: Line, source: str, stamp: tuple[int, int]) -> tuple[int, int] | None:
    """Find the body that a release is from on the line of its date.

    Args:
        line: The line.
        source: The source.
        stamp: Where the date stands in the source.

    Returns:
        The place of its name; None where a label says what it is or none stands there.
    """
    label = _LABEL_BEHIND.search(source[line.start : stamp[0]].rstrip(_EDGES))
    before = (line.start, line.start + label.start() if label else stamp[0])
    barred = (_BARRED.finditer(source, *side) for side in (before, (stamp[1], line.end)))
    sides = [_trimmed(source, *part.span()) for side in barred for part in side]
    cells = [_trimmed(source, *cell) for cell in _cells(source, line, stamp)]
    return next((one for one in (*sides, *cells) if names_sender(source[slice(*one)])), None)


def is_place(text: str) -> bool:
    """Tell a place before a date from the body, portal or section that stands there as well.

    Args:
        text: What stands before the date.

    Returns:
        False for "Công an tỉnh Sơn Mộc" and "Tin pháp luật".
    """
    if names_unit(text):
        return True
    return not any(_is_named_body(part) or names_section(fold(part)) for part in _PARTS.split(text))


def names_unit(text: str) -> bool:
    """Tell the name of a place with its unit ("xã Mường Khoa, tỉnh Sơn La Tây")."""
    return _UNIT.match(fold(text)) is not None


def _is_named_body(text: str) -> bool:
    if len(text.split()) < _BODY_WORDS:
        return False
    return names_sender(text) or _SITE.match(fold(text)) is not None


def _trimmed(source: str, start: int, end: int, edges: str = _EDGES) -> tuple[int, int]:
    """Cut blanks, dashes and brackets off both ends."""
    bare = source[start:end].strip(edges)
    first = start + source[start:end].find(bare)
    return first, first + len(bare)


def _cells(source: str, line: Line, stamp: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield what marks, tabs and wide gaps part on both sides of a date."""
    for start, end in ((line.start, stamp[0]), (stamp[1], line.end)):
        for cell in _CELL.finditer(source, start, end):
            place = _trimmed(source, *cell.span(), " -–—,\xa0")
            if place[0] < place[1]:
                yield place
