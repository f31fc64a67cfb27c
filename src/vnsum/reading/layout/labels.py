"""Labels that a page and a release both use, and what a release's own ones look like.

"Địa chỉ: …" stands in the footer of every portal and says where a meeting is held; "Chủ đề: …"
lists the tags of a page and names what a contest is about. Beside labels that only releases have
("Thời gian: …") they belong to the release.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.layout.lines import Line

__all__ = ["labelled_cells", "names_own", "own_labels"]

_BULLET = r"(?:(?:[-+*•·–—▪◦●✓➢]|\(?\w{1,3}[.)])\s+)?"
_SHARED = pattern(
    rf"{_BULLET}(?:địa chỉ|chủ đề|nội dung|tiêu đề|số điện thoại|sđt|thẻ"
    r"|họ (?:và )?tên[^:]{0,20})\s?:"
)
_OWN = pattern(
    rf"{_BULLET}(?:thời (?:gian(?! làm việc)|điểm|hạn|lượng)|địa (?:điểm|bàn)|thành phần|đối tượng"
    r"|khách mời|diễn giả|chủ trì|hình thức|kinh phí|lệ phí|giá vé|quy mô|số lượng|điều kiện|lý do"
    r"|mục đích|yêu cầu|hồ sơ|hạn (?:chót|nộp)|cơ cấu giải|giờ mở cửa|vé|đặc điểm|quê quán"
    r"|năm sinh|tuổi)\b"
    r"[^:.!?;\"]{0,40}:\s+\S"
)
_ANY = pattern(rf"{_BULLET}[^\W\d_][^:.!?;\"]{{1,40}}:\s+\S")
_CELL = pattern(r"[^|:\t]{2,40}:\s*[^|\t]+")
_LABELLED_CELLS = 2
"""Fewest cells with a label that make a line of items; set by hand."""


def own_labels(lines: Sequence[Line]) -> frozenset[int]:
    """Find the lines whose label a page may have too, but which belong to the release.

    Args:
        lines: All lines.

    Returns:
        The numbers of those beside labels that only a release has.
    """
    if not any(":" in line.text and _SHARED.match(line.folded) for line in lines):
        return frozenset()
    kinds = [_label_kind(line) if ":" in line.text else "" for line in lines]
    for place in range(1, len(lines) - 1):  # one line between two labels parts no list
        if not kinds[place] and kinds[place - 1] and kinds[place + 1]:
            kinds[place] = "between"
    found: set[int] = set()
    for labelled, run in groupby(range(len(lines)), key=lambda place: bool(kinds[place])):
        places = list(run) if labelled else []
        if any(kinds[place] == "own" for place in places):
            found.update(place for place in places if kinds[place] == "shared")
    return frozenset(found)


def _label_kind(line: Line) -> str:
    if line.role:
        return ""
    if _SHARED.match(line.folded):
        return "shared"
    if _OWN.match(line.folded):
        return "own"
    return "any" if _ANY.match(line.text) else ""


def labelled_cells(folded: str) -> bool:
    """Tell whether a line of cells says its items one behind the other.

    Args:
        folded: The line in the form to match.

    Returns:
        True for "thời gian: 8 giờ | địa điểm: nhà văn hóa | chủ trì: ông tài".
    """
    cells = [cell.strip() for cell in re.split(r"[|\t]", folded)]
    labelled = sum(_CELL.fullmatch(cell) is not None for cell in cells)
    return labelled >= _LABELLED_CELLS and any(_OWN.match(cell) for cell in cells)


def names_own(label: str) -> bool:
    """Tell a label that only a release has, whatever stands behind it.

    Args:
        label: The label with its colon, in the form to match.

    Returns:
        True for "thời gian:" and "địa điểm:".
    """
    return _OWN.match(f"{label} x") is not None
