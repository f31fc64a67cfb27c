"""Rows of a schedule: a lead that gives some of them misleads the readers of the others.

"Khu phố 1, 2: từ 22 giờ ngày 12/6 …" and "Khu phố 3, 4, 5: …" without "Khu phố 6: …" reads as if
the sixth had water.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from vnsum.backends.extractive.syntax.clauses import skip_list_mark
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.sentences.forms import Form

__all__ = ["rows_beside", "splits_rows"]

_LABEL = pattern(
    r"(?:các |từ |trong |lúc |khoảng )?(?:"
    r"(?P<time>(?:sáng|trưa|chiều|tối|đêm|ngày|thứ|chủ nhật|tuần|buổi|đợt|ca|\d{1,2} ?(?:giờ|h|g)|"
    r"\d{1,2}[/.]\d{1,2})\b)|"
    r"(?P<place>(?:khu phố|tổ dân phố|tổ|thôn|ấp|khóm|xóm|bản|buôn|làng|khối|khu|phường|xã|điểm|"
    r"cụm|tuyến|đường|trường|trạm|chung cư|nhà văn hóa)\b))[^:]{0,90}:(?=\s+\S)"
)
"""How a row begins that says when, or where."""
_SAYS = pattern(
    r"\b(?:thông báo|nhấn mạnh|cho (?:biết|hay|rằng)|yêu cầu|nói|phát biểu|khẳng định|đề nghị|gồm|"
    r"là|đã|được|kết quả|có|chỉ đạo|quyết định|kể|chia sẻ|lưu ý|nêu|hỏi|trả lời|tổ chức)\b"
)
"""What no label of a row holds."""
_RANKS = pattern(r"\b(?:đạt|xếp|điểm số)\b|\d ?(?:điểm|%)")
"""What a row of results holds: some of those mislead nobody."""
_LONGEST = 40
"""Blanks of a row; set by hand."""
_LEAST = 2
"""Rows of one kind, one below the other, that are a schedule."""


def rows_beside(index: int, sentences: Sequence[str]) -> Sequence[int]:
    """Find the rows of the schedule in which a sentence stands.

    Args:
        index: The sentence.
        sentences: All of the body.

    Returns:
        All its rows, in order; none where the sentence is no row, or the only one.
    """
    kind = _kind(sentences[index])
    if not kind:
        return ()
    before = takewhile(lambda at: _kind(sentences[at]) == kind, range(index - 1, -1, -1))
    behind = takewhile(lambda at: _kind(sentences[at]) == kind, range(index + 1, len(sentences)))
    found = (*reversed([*before]), index, *behind)
    return found if len(found) >= _LEAST else ()


def splits_rows(forms: Sequence[Form], sentences: Sequence[str]) -> bool:
    """Tell whether a lead gives some rows of a schedule and not all, or opens with them.

    Args:
        forms: Its parts.
        sentences: All of the body.

    Returns:
        Whether it does.
    """
    told = {form.sentence for form in forms}
    rows = {index: rows_beside(index, sentences) for index in told}
    opens = rows[forms[0].sentence]
    return bool(opens) or any(not told.issuperset(found) for found in rows.values())


def _kind(sentence: str) -> str:
    """Return what the label of a row says: "time" or "place"; "" for what is no row."""
    if ":" not in sentence or sentence.count(" ") > _LONGEST:
        return ""
    found = _LABEL.match(fold(sentence[skip_list_mark(sentence) :]))
    if found is None or _SAYS.search(found[0]) or _RANKS.search(fold(sentence)):
        return ""
    return found.lastgroup or ""
