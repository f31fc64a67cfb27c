"""Who signs a letter: the office above or below a name, behind the last sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.reading.boilerplate import BODY_SYLLABLES
from vnsum.reading.bylines import is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.lines import Line

__all__ = ["mark_signatures"]

_OFFICE = re.compile(
    r"(?:phó )?(?:chủ tịch|tổng giám đốc|giám đốc|hiệu trưởng|bí thư|chánh văn phòng|thủ trưởng"
    r"|chủ nhiệm|tổng biên tập|tổ trưởng|viện trưởng|trưởng (?:ban|phòng|đoàn|trạm|thôn|ấp|khóm"
    r"|khu phố|công an|bản))\b[^\d:;.]*|ban giám hiệu|(?:người (?:viết|lập|soạn|báo)|thư ký"
    r"|chủ trì|chủ tọa|đại diện)\b[^\d:;.]*"
)
_OFFICES = re.compile(
    r"(?:(?:thư ký|chủ trì|chủ tọa|kế toán|thủ quỹ|thủ trưởng|người lập(?: biểu)?)(?: |$)){2,}"
)
"""Those of two signatures side by side."""
_SIGNED = re.compile(r"\(?(?:đã ký|ký tên)")
_LAST_LINES = 10
"""Lines at the end among which a signature stands; set by hand."""


def mark_signatures(lines: Sequence[Line]) -> None:
    """Give the offices beside a name at the end the role of the letterhead.

    Args:
        lines: All lines; those that have a role keep it.
    """
    first = max(0, len(lines) - _LAST_LINES)
    bodies = [place for place in range(first, len(lines)) if _is_body(lines[place])]
    tail = lines[bodies[-1] + 1 if bodies else first :]
    for place, line in enumerate(tail):
        if line.role or line.stopped or line.syllables >= BODY_SYLLABLES:
            continue
        near = [tail[one] for one in (place - 1, place + 1) if 0 <= one < len(tail)]
        signed = _OFFICE.fullmatch(line.folded) and any(map(_signs, near))
        below = place and _OFFICES.fullmatch(tail[place - 1].folded)
        if signed or below or _OFFICES.fullmatch(line.folded):
            line.role = "letterhead"


def _is_body(line: Line) -> bool:
    return not line.role and line.stopped and line.syllables >= BODY_SYLLABLES


def _signs(line: Line) -> bool:
    return _SIGNED.match(line.folded) is not None or (
        is_name(line) and _OFFICE.fullmatch(line.folded) is None
    )
