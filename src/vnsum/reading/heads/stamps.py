"""When a release was published, as a line says it among the furniture of a portal."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.heads.beside import names_sender
from vnsum.reading.parts.boilerplate import names_buttons
from vnsum.reading.parts.bylines import is_bare_name, names_desk
from vnsum.reading.parts.dates import (
    ENGLISH_MONTHS,
    Stamp,
    leading_stamp,
    stamp_anywhere,
    stamp_in,
    stamp_line,
)
from vnsum.reading.parts.sections import names_section
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from vnsum.reading.layout.lines import Line

__all__ = ["is_stamp_text", "mail_stamp", "stamp_among", "stamp_of"]

_COLUMN_GAP = pattern(r"\s{3,}|\t|\s\|")
_PARTS = pattern(r"\s*[|·•~\t\u2600-\u27bf\ufe0f\U0001f300-\U0001faff]\s*|\s{3,}|\s[-–—/]\s|,\s")
_COUNT = pattern(
    r"\W*(?:(?:lượt |đã |số lần )?(?:xem|đọc)|views?)?\s*:?\s*[\d.,]+\s?"
    r"(?:phút đọc|views?|comments?|bình luận)?"
)
_LABELLED = pattern(
    r"(?:chuyên mục|(?:đăng|viết) bởi|(?:posted|published)(?: on)?$|by \w+$|ngày viết"
    r"|người viết|người đăng|đăng lúc|ngày đăng|post date|cập nhật|tác giả|nguồn|lượt|số lần"
    r"|thứ \w+$|chủ nhật$|công khai"
    r"|(?:admin|quản trị(?: viên)?|quantri|bbt|ban biên tập|pv|ctv|phóng viên|tòa soạn)$)"
)
_SECTION = pattern(r"(?:chuyên )?mục\s?:[^|:.!?]{2,60}")
"""A section that a label names, commas and all."""
_PAPER = pattern(r"[A-ZĐ]{3,8}")
_MONTH = "|".join((*ENGLISH_MONTHS, r"thg \d{1,2}"))
_MAILED = pattern(
    rf"(?:(?P<day>\d{{1,2}}) (?P<month>{_MONTH})[a-z]*"
    rf"|(?P<month2>{_MONTH})[a-z]* (?P<day2>\d{{1,2}}))"
    r"[,.]? (?P<year>\d{4})"
    r"(?:,?\s(?:lúc |at )?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?(?: ?(?P<half>[ap]m))?)?"
)
_EVENT = pattern(
    r"\b(?:hạn|khai|bắt đầu|kết thúc|từ|đến|trước|sau|lịch|địa điểm|thời gian(?! đăng)|hết|chót"
    r"|thi|họp|nộp|đợt|lễ)\b"
)
"""What says when something happens, and not when it was published."""


def stamp_of(folded: str) -> Stamp | None:
    """Read a line that says only when it was published, buttons apart.

    Args:
        folded: The line in the form to match.

    Returns:
        The stamp in "29/09/2026 17:05 Xem cỡ chữ In bài" and the like, or None.
    """
    if stamp := stamp_line(folded):
        return stamp
    stamp = leading_stamp(folded)
    rest = folded[stamp.end :].strip(" |·•-)]") if stamp else ""
    return stamp if rest and names_buttons(rest) else None


def is_stamp_text(text: str) -> bool:
    """Tell whether a text says when something was published, with its writer and counts.

    Args:
        text: A short block of a page.

    Returns:
        True for "12/11/2025 08:30 | Lan Anh | 1.204 lượt xem" and the like.
    """
    shown = normalise(text).text
    if stamp_of(fold(shown)) or (shown[-1:] not in {".", "!", "?"} and stamp_in(fold(shown))):
        return True
    stamp = stamp_anywhere(fold(shown))
    return stamp is not None and _is_furniture(shown, stamp)


def mail_stamp(folded: str) -> Stamp | None:
    """Read the date in the header of a mail, as mail programs write it too.

    Args:
        folded: What stands behind "Date:", in the form to match.

    Returns:
        The stamp in "wed, 12 nov 2025 16:20:11 +0700", "th 5, 12 thg 6, 2025 lúc 09:15" and the
        like, or None.
    """
    if stamp := stamp_line(folded):
        return stamp
    found = _MAILED.search(folded)
    if found is None:
        return None
    named = found["month"] or found["month2"]
    month = ENGLISH_MONTHS.get(named) or int(named.rpartition(" ")[2])
    hour = int(found["hour"] or 0)
    hour += 12 if found["half"] == "pm" and hour < 12 else 0  # noqa: PLR2004 - hours of half a day
    day = found["day"] or found["day2"]
    try:
        value = datetime(int(found["year"]), month, int(day), hour, int(found["minute"] or 0))  # noqa: DTZ001 - local
    except ValueError:
        return None
    return Stamp(*found.span(), value if found["hour"] else value.date(), ambiguous=False)


def stamp_among(line: Line, source: str, *, begun: bool) -> Stamp | None:
    """Read when a release was published from a line that says more than that.

    Args:
        line: A line.
        source: The source.
        begun: Whether the body has begun above it, so that the line may tell of an event.

    Returns:
        The stamp, or None where the line is none of a portal's.
    """
    stamp = _stamp_of_cells(line) or _stamp_apart(line, source)
    if stamp is not None:
        told = fold(line.text[: stamp.start])
        if (not begun or line.text[stamp.end :].isupper()) and not _EVENT.search(told):
            return stamp
    elif line.stopped or not (stamp := stamp_anywhere(line.folded)):
        return None
    return stamp if _is_furniture(line.text, stamp, issued=not begun) else None


def _is_furniture(text: str, stamp: Stamp, *, issued: bool = True) -> bool:
    """Tell whether everything beside a date is a name, a count, a button or a label of a portal."""
    beside = [side.strip(" ([])-") for side in (text[: stamp.start], text[stamp.end :])]
    sides = (side for side in beside if not _SECTION.fullmatch(fold(side)))
    parts = [part for side in sides for part in _PARTS.split(side)]
    return all(_is_meta(part) or (issued and _names_source(part.strip())) for part in parts)


def _names_source(part: str) -> bool:
    """Tell a body or the letters of a paper ("ANTĐ") beside a date above the text."""
    return names_sender(part) or _PAPER.fullmatch(part) is not None


def _is_meta(part: str) -> bool:
    bare = part.strip(" ()[]-–|·•,.:/")
    folded = fold(bare)
    if not any(map(str.isalnum, bare)) or is_bare_name(bare) or names_desk(bare):
        return True
    known = _LABELLED.match(folded) or _COUNT.fullmatch(folded)
    section = folded.removesuffix(" ngày")
    return known is not None or names_buttons(folded) or names_section(section)


def _stamp_of_cells(line: Line) -> Stamp | None:
    """Read a line of cells; one that ends like a sentence says when something happened."""
    bracketed = line.text.startswith("(") and line.text.endswith(")")
    return stamp_in(line.folded) if bracketed or not line.stopped else None


def _stamp_apart(line: Line, source: str) -> Stamp | None:
    """Read a stamp that a wide gap parts from what follows: "16:47 - 08/06/2022     Nghe bài"."""
    gap = _COLUMN_GAP.search(source, line.start, line.end)
    cell = normalise(source[line.start : gap.start()]).folded.strip() if gap else ""
    return stamp_line(cell) if cell and line.folded.startswith(cell) else None
