"""Captions, bylines and sub-headings: short lines without a final stop.

What stands between paragraphs and does not end like a sentence is a caption or a
sub-heading; a personal name or a named source at the end is the byline.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.reading.mastheads import BODY_NAME
from vnsum.text.sentences import split_sentences
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.lines import Line

__all__ = ["CAPTION_SYLLABLES", "is_byline", "is_caption", "is_credit", "is_name", "opens_credit"]

CAPTION_SYLLABLES = 32
"""Most syllables of a caption; in 400 articles the longer lines were sentences without a stop."""
_TWO_SENTENCES = 18
"""Syllables of a line that is body where a sentence ends inside it; set by hand."""
_BYLINE_SYLLABLES = 14
_NAME_SYLLABLES = 6
_MARKED = re.compile(
    r"[(\[]?\s*(?:ảnh|hình ảnh|hình|video|clip|đồ họa|ảnh minh họa|photo|stylist"
    r"|make[ -]?up|trang điểm)(?: \d{1,2})?\s*:|\(ảnh\b"
)
_CREDIT = re.compile(r"[(\[](?:ảnh|nguồn ảnh|nguồn|video)\s*:[^()]{1,60}[)\]]\.?$|\. ảnh: .{2,40}$")
_BYLINE = re.compile(
    r"[(\[]?\s*(?:theo(?! (?:đó|dõi|kế hoạch|quy))|tin(?: bài)?, ảnh|tin(?: và|,)? (?:bài|ảnh)|tin"
    r"|bài|bài, ảnh|bài và ảnh|nguồn(?: tin)?|tác giả(?: bài viết)?|người viết|thực hiện|biên tập"
    r"|pv|ctv|phóng viên"
    r"|ban biên tập)\s*(?::|(?=\s|$)).*"
)
_GATHERED = re.compile(r"\s*\((?:tổng hợp|th|t/h|ghi|lược ghi|biên dịch)\)$", re.IGNORECASE)
_LABELLED = re.compile(r"[(\[]?\s*[^:]{2,20}:")


def is_caption(group: Sequence[Line], neighbours: Sequence[Line]) -> bool:
    """Tell whether an open line, or one broken in two, is a caption or sub-heading.

    Args:
        group: The lines of a paragraph.
        neighbours: The lines right before and behind it.

    Returns:
        True when it is.
    """
    line = group[0]
    if len(group) > 1:
        short = sum(one.syllables for one in group) <= CAPTION_SYLLABLES
        open_ended = not any(one.stopped or one.text[-1] in ":;," for one in group)
        return len(group) == 2 and short and open_ended and not line.bullet  # noqa: PLR2004 - two
    if is_credit(line) and line.syllables <= CAPTION_SYLLABLES:
        return True
    if line.stopped or line.syllables > CAPTION_SYLLABLES or line.text[-1] in ":;,":
        return False
    if line.syllables >= _TWO_SENTENCES and len(split_sentences(line.text)) > 1:
        return False
    if line.bullet:
        among = any(other.bullet for other in neighbours)
        return line.numbered and line.syllables <= _BYLINE_SYLLABLES and not among
    return True


def is_credit(line: Line) -> bool:
    """Tell whether a line says that it belongs to a picture ("Ảnh: …", "… (Nguồn: …)").

    Args:
        line: Any line.

    Returns:
        True when it does.
    """
    return bool(_MARKED.match(line.folded) or _CREDIT.search(line.folded))


def opens_credit(line: Line) -> bool:
    """Tell whether a line begins as one of a picture does ("Ảnh: …").

    Args:
        line: Any line.

    Returns:
        True when it does.
    """
    return _MARKED.match(line.folded) is not None


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
    body = BODY_NAME.match(line.folded) if line.text.isupper() and not line.stopped else None
    return is_name(line) or (body is not None and not has_verb(line.folded[body.end() :]))


def is_name(line: Line) -> bool:
    """Tell whether a line is nothing but personal names.

    Args:
        line: Any line.

    Returns:
        True when each of its words has a capital.
    """
    if line.stopped and not line.text.endswith(")"):
        return False
    text = _GATHERED.sub("", line.text).strip("()[] ")
    words = [word for word in re.split(r"[\s,&–-]+", text) if word and word.lower() != "và"]
    return 0 < len(words) <= _NAME_SYLLABLES and all(
        word[0].isupper() and word.replace(".", "").isalpha() for word in words
    )
