"""Bylines: a personal name or a named source at the end of a release, or beside its date."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from vnsum.reading.mastheads import BODY_NAME, bare_name
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.lines import Line

__all__ = ["is_byline", "is_name", "take_byline", "writer_beside"]

_BYLINE_SYLLABLES = 14
_NAME_SYLLABLES = 6
_FURNITURE_SYLLABLES = 10
"""Most syllables of a button or link below the byline; set by hand."""
_LAST_LINES = 6
"""Open lines at the end among which the byline stands."""
_BYLINE = re.compile(
    r"[(\[]?\s*(?:theo(?! (?:đó|dõi|kế hoạch|quy))|tin(?: bài)?, ảnh|tin(?: và|,)? (?:bài|ảnh)|tin"
    r"|bài|bài, ảnh|bài và ảnh|nguồn(?: tin)?|tác giả(?: bài viết)?|người viết|thực hiện|biên tập"
    r"|pv|ctv|phóng viên"
    r"|ban biên tập)\s*(?::|(?=\s|$)).*"
)
_GATHERED = re.compile(
    r"\s*\((?:tổng hợp|th|t/h|ghi|ghi chép|lược ghi|biên dịch|thực hiện|sưu tầm)\)$", re.IGNORECASE
)
_LABELLED = re.compile(r"[(\[]?\s*[^:]{2,20}:")
_OFFICE = re.compile(r"(?P<name>[^()]+?) ?(?:\([^()]{2,40}\)| [-–] (?P<body>[^()]{2,40}))$")
_PART = re.compile(rf"{BODY_NAME.pattern}|(?:chi (?:hội|bộ|đoàn)|tổ|đài|câu lạc bộ|thôn)\b")
_BESIDE = re.compile(r"(?:tác giả|người viết|nguồn(?: tin)?)\s*:\s*[^|·•\t]{2,60}")
_CELL = re.compile(r"(?:\s{3,}|\t)\s*([^|·•\t]+?)\s*(?=\s{3,}|\t|[|·•]|$)")


def take_byline(groups: list[list[Line]], source: str) -> list[Line]:
    """Take the writer's lines off the end of the groups, and what a page puts below them.

    Args:
        groups: The open paragraphs; the first one is never taken.
        source: The source.

    Returns:
        The lines of the byline; none where nobody signed.
    """
    tail = list(takewhile(_may_close, reversed(groups[1:][-_LAST_LINES:])))
    below = list(takewhile(lambda group: not is_byline(group[0]), tail))
    if len(below) == len(tail) or not all(_is_furniture(group[0]) for group in below):
        return []
    taken: list[Line] = []
    for group in takewhile(lambda group: is_byline(group[0]), tail[len(below) :]):
        if taken and source[group[0].end : taken[0].start].strip():
            break
        taken.insert(0, group[0])
    del groups[-len(below) - len(taken) :]
    for line in taken:
        line.role = "byline"
    for group in below:
        group[0].role = "navigation"
    return taken


def _may_close(group: Sequence[Line]) -> bool:
    return len(group) == 1 and (not group[0].stopped or is_byline(group[0]))


def _is_furniture(line: Line) -> bool:
    """Tell a button or a link from the caption of a picture."""
    return (
        line.syllables <= _FURNITURE_SYLLABLES
        and not line.bullet
        and line.text[-1] not in ":;,"
        and not line.folded.lstrip("([").startswith(("ảnh", "hình", "video", "clip"))
    )


def is_byline(line: Line) -> bool:
    """Tell whether an open line names its writer or source.

    Args:
        line: A line near the end.

    Returns:
        True when it does.
    """
    if line.syllables > _BYLINE_SYLLABLES:
        return False
    if _BYLINE.fullmatch(line.folded):
        return not line.stopped or bool(_LABELLED.match(line.text)) or line.text.endswith(")")
    if line.text.isupper() and not line.stopped:
        bare = bare_name(line.folded)
        if BODY_NAME.match(line.folded) and not has_verb(BODY_NAME.sub("", bare, count=1)):
            return True
    return is_name(line) or _is_placed_name(line.text)


def is_name(line: Line) -> bool:
    """Tell whether a line is nothing but personal names.

    Args:
        line: Any line.

    Returns:
        True when each of its words has a capital.
    """
    return (not line.stopped or line.text.endswith(")")) and _names(line.text) > 0


def _is_placed_name(text: str) -> bool:
    """Tell a name with an office behind it ("Lê Mẫu (Đài xã)", "Lê Mẫu - Đoàn phường")."""
    found = _OFFICE.fullmatch(text)
    if found is None or _names(found["name"]) < 2:  # noqa: PLR2004 - a family name and a given one
        return False
    return found["body"] is None or _PART.match(found["body"].lower()) is not None


def _names(text: str) -> int:
    """Count the words of personal names; 0 where there is any other word."""
    bare = _GATHERED.sub("", text).strip("()[] ")
    words = [word for word in re.split(r"[\s,&–-]+", bare) if word and word.lower() != "và"]
    fine = len(words) <= _NAME_SYLLABLES and all(
        word[0].isupper() and re.sub(r"[.'’‘]", "", word).isalpha() for word in words
    )
    return len(words) if fine else 0


def writer_beside(line: Line, source: str, stamp_end: int) -> tuple[int, int] | None:
    """Find who wrote a release on the line of its date.

    Args:
        line: The line.
        source: The source.
        stamp_end: Where the date ends in the source.

    Returns:
        The place of a labelled name, or of the name in a cell behind the date.
    """
    if found := _BESIDE.search(line.folded):
        return line.place(found.start(), len(found[0].rstrip()) + found.start())
    for cell in _CELL.finditer(source, stamp_end, line.end):
        if _names(cell[1]) > 1:
            return cell.span(1)
    return None
