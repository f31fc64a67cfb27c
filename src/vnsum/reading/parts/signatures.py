"""Who signs a letter: the office above or below a name, behind the last sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.parts.boilerplate import BODY_SYLLABLES
from vnsum.reading.parts.bylines import is_bare_name, is_name
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.layout.lines import Line

__all__ = ["mark_signatures"]

_OFFICE = pattern(
    r"(?:phó )?(?:chủ tịch|tổng giám đốc|giám đốc|hiệu trưởng|bí thư|chánh văn phòng|thủ trưởng"
    r"|chủ nhiệm|tổng biên tập|tổ trưởng|viện trưởng|trưởng (?:ban|phòng|đoàn|trạm|thôn|ấp|khóm"
    r"|khu phố|công an|bản))\b[^\d:;.]*|ban giám hiệu|thư ký|chủ trì|chủ tọa|chánh án"
    r"|người (?:viết|lập|soạn|báo|phát ngôn)\b[^\d:;.]*|đại diện\b[^\d:;.]*"
)
_CLOSING = pattern(
    r"(?:thân ái|thân mến|trân trọng(?: kính chào| cảm ơn| cám ơn)?|kính (?:thư|chào|báo)"
    r"|chào thân ái(?: và quyết thắng)?)\s?[,.!/]{0,3}"
)
"""How a letter closes above the name of who signs."""
_DEGREE = pattern(
    r"^(?:(?:GS|PGS|TS|ThS|BS|CN|KS|LS|CKI{1,2}|Ths|Đ/c"
    r"|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|[úu]y))[.,]? ?)+"
)
_GAP = pattern(r"\s{3,}|\t")
_SIGNED = pattern(r"\(?(?:đã ký|ký tên)")
_LAST_LINES = 10
"""Lines at the end among which a signature stands; set by hand."""


def mark_signatures(lines: Sequence[Line], source: str) -> None:
    """Give the offices beside a name at the end the role of the letterhead.

    Args:
        lines: All lines; those that have a role keep it.
        source: The source, where blanks part two who sign side by side.
    """
    first = max(0, len(lines) - _LAST_LINES)
    bodies = [place for place in range(first, len(lines)) if _is_body(lines[place])]
    tail = lines[bodies[-1] + 1 if bodies else first :]
    for place, line in enumerate(tail):
        if bodies and not line.role and _CLOSING.fullmatch(line.folded):
            line.role = "letterhead"
        if line.role or line.stopped or line.syllables >= BODY_SYLLABLES:
            continue
        near = [tail[one] for one in (place - 1, place + 1) if 0 <= one < len(tail)]
        office = _OFFICE.fullmatch(line.folded) is not None
        below = place > 0 and _signs_below(line, tail[place - 1], source)
        signs = below or _is_pair(line, source) or _is_titled(line)
        if signs or (office and any(map(_signs, near))):
            line.role = "letterhead"


def _is_body(line: Line) -> bool:
    return not line.role and line.stopped and line.syllables >= BODY_SYLLABLES


def _is_titled(line: Line) -> bool:
    """Tell a name with its office behind a dash: "BS. Lý Thanh Bình - Phó Giám đốc"."""
    name, dash, office = line.text.partition(" - ")
    if not dash or _OFFICE.fullmatch(fold(office)) is None:
        return False
    return is_bare_name(_DEGREE.sub("", name).strip())


def _is_pair(line: Line, source: str) -> bool:
    """Tell the offices or marks of two who sign side by side."""
    cells = _cells(line, source)
    told = [fold(normalise(cell).text) for cell in cells] if len(cells) > 1 else []
    return bool(told) and all(
        _OFFICE.fullmatch(cell) or _SIGNED.match(cell) for cell in told if cell
    )


def _names_two(line: Line, source: str) -> bool:
    """Tell the names below such offices."""
    cells = _cells(line, source)
    return len(cells) > 1 and all(is_bare_name(cell.strip()) for cell in cells)


def _cells(line: Line, source: str) -> list[str]:
    raw = source[line.start : line.end]
    return _GAP.split(raw) if "   " in raw or "\t" in raw else [raw]


def _signs_below(line: Line, above: Line, source: str) -> bool:
    """Tell the name below an office, its degrees before it, or the names below two."""
    if _is_pair(above, source) and _names_two(line, source):
        return True
    office = above.role == "letterhead" and _OFFICE.fullmatch(above.folded) is not None
    return office and is_bare_name(_DEGREE.sub("", line.text).strip())


def _signs(line: Line) -> bool:
    named = is_name(line) and _OFFICE.fullmatch(line.folded) is None
    return named or _is_titled(line) or _SIGNED.match(line.folded) is not None
