"""Places in headlines that are too long: what lies in what, and the level that a name says.

"Khu phố 5, phường Trảng Bom Tây" loses its phường, "Hội Nông dân xã Yên Mỹ Hạ" its "xã"; "các xã",
"UBND xã" and a name of one word keep them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DEAR", "FAIR", "LAST", "LEVEL", "SMALL", "Edit", "place_edits"]

LEVEL = r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố|tp)"
"""The levels of places."""
SMALL = 1
FAIR = 2
DEAR = 3
LAST = 7
"""What it costs to leave out, the least first; set by hand."""
_SMALLER = r"\b(?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố|khu|phố|đường|hẻm|ngõ|chợ|cầu)"
"""What lies in a commune."""
_CLOSED = pattern(
    r"$|[,:;]| (?:trong|vào|ngày|từ|để|sau|do|khi|sáng|chiều|tối|chưa|được|đã|bị|có|là|không)\b"
)
"""What may stand behind a place that goes."""
_SITE = pattern(rf"{_SMALLER} [^,:;]*,|(?:ông|bà|anh|chị|trường|trạm) [^,:;]*,")
"""A place or a person that a headline begins with: what does it stands behind their commune."""
_UNIT = pattern(rf", {LEVEL} (?=\w)")
_LOW = pattern(rf"{_SMALLER} [^,:;]{{1,30}}$|\b(?:xã|phường|thị trấn|đặc khu) [^,:;]{{2,30}}$")
"""A place before the larger one that it lies in."""
_BODIES = pattern(rf"\b(?:ubnd|hđnd|công an|sở|đảng ủy|hội|ban|đoàn|các|ông|bà|{LEVEL})\b[^,:;]*$")
"""What is no place, or one of several of a level, before a larger one."""
_SCHOOLS = pattern(
    rf"(?:trường|bệnh viện|công ty|hợp tác xã|htx|chùa|đình) [^,:;]*?(?P<name>\b\w+) {LEVEL} "
    r"(?=\w)"
)
"""A school by its name, and where it is."""
_IN_PLACE = pattern(rf"(?<=\w) (?:tại|ở) {LEVEL} (?=\w)")
_GOES_ON = pattern(
    r"(?::| (?:được|đã|đạt|tăng|giảm|mở|có|thu|trao|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+)\b)"
)
"""How a headline goes on behind a place that stands before its verb."""
_LEVELS = pattern(r"(?<=\w )(?:(?P<high>tỉnh|huyện|quận)|xã|phường) (?=\w)")
"""The level of a place, which a name of two words does without."""
_OF_LEVEL = pattern(
    r"\b(?:ubnd|hđnd|mttq|ủy|tịch|thư|thị|toàn|các|hai|ba|cấp|nhân dân|và|trung tâm|địa bàn|số) $"
)
"""Behind what the level belongs to: "UBND xã", "các xã"."""
_CITY = pattern(r"\bthành phố (?=\w)")


class Edit(NamedTuple):
    """Something that may go, or be written short, at a cost."""

    start: int
    end: int
    put: str
    cost: int


def place_edits(title: str, folded: str) -> Iterator[Edit]:
    """Yield what may go of the places of a headline.

    Args:
        title: The headline, not all in capitals.
        folded: The same, folded.

    Yields:
        The edits.
    """
    yield from _larger(title, folded)
    yield from _sites(title, folded)
    for match in _LEVELS.finditer(folded):
        name = title[match.end() : _name_end(title, match.end())]
        if name.count(" ") and not _OF_LEVEL.search(folded, 0, match.start()):
            yield Edit(*match.span(), "", FAIR if match["high"] else LAST - 1)
    for match in _CITY.finditer(folded):
        if title[match.end()].isupper() and title[match.start()].islower():
            yield Edit(*match.span(), "TP ", SMALL)


def _larger(title: str, folded: str) -> Iterator[Edit]:
    """Yield the larger places that others lie in."""
    for match in _UNIT.finditer(folded):
        end = _name_end(title, match.end())
        named = title[: match.start()].rpartition(" ")[2][:1].isupper()
        apart = named and not _BODIES.search(folded, 0, match.start())
        inside = apart or _LOW.search(folded, 0, match.start())
        closed = _CLOSED.match(folded, end) or _SITE.match(folded)
        if end > match.end() and inside and closed:
            yield Edit(match.start(), end, "", FAIR)


def _sites(title: str, folded: str) -> Iterator[Edit]:
    """Yield where a school is that has a name, and where it is before what happens."""
    school = _SCHOOLS.match(folded)
    if school:
        end = _name_end(title, school.end())
        if title[school.start("name")].isupper() and folded[end : end + 1] == " ":
            yield Edit(school.end("name"), end, "", DEAR)
    for match in _IN_PLACE.finditer(folded):
        end = _name_end(title, match.end())
        if end > match.end() and _GOES_ON.match(folded, end):
            yield Edit(match.start(), end, "", DEAR + 1)


def _name_end(title: str, start: int) -> int:
    """Return where a name ends that begins at a place."""
    end = start
    for word in re.finditer(r"\S+ ?", title[start:]):
        if not (word[0][0].isupper() or word[0][0].isdigit()):
            break
        end = start + len(word[0].rstrip(" ,;:")) + word.start()
        if word[0].rstrip()[-1] in ",;:":
            break
    return end
