"""Which sentences of a release stand in lists: items, and the grounds of an act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.documents import PressRelease

__all__ = ["ground_sentences", "heading_items", "is_taken_back", "item_sentences"]

_TAKEN_BACK = pattern(
    r"\b(?:giả mạo|mạo danh|lừa đảo|bịa đặt|sai sự thật|tin (?:giả|đồn)|"
    r"thu hồi (?:thông báo|văn bản|quyết định|công văn)|(?:bị|nay|đã) hủy|hủy bỏ|bãi bỏ|"
    r"bác (?:bỏ|đề nghị|yêu cầu)|không chấp "
    r"(?:thuận|nhận)|đính chính|tạm hoãn|hoãn (?:tổ chức|lại)|(?:lùi|dời) (?:lại|lịch|sang|đến))\b"
)
"""What a release says that denies, withdraws or moves what it lists."""
_IN_CASE = pattern(r"(?:(?:trong )?trường hợp|nếu|khi)\b")
_GROUNDS = pattern(r"(?:căn cứ|theo|xét|thực hiện)\b.*[;,]$", re.DOTALL)


_PART = pattern(r"[IVX]{1,4}[.)] ")
_AIMS = pattern(r"[ivx]{1,4}[.)] mục (?:đích|tiêu)\b[^.:;\d]{0,60}:?")
"""How a part of a document begins, and one that says what is wanted."""
_NUMBERED = pattern(r"(?:\d{1,2}|[IVX]{1,4})[.)] ")
_ENDS = (".", ";", ":", "!", "?", "”", ")")
_HEADING_BLANKS = 12
"""Blanks of the longest heading; set by hand."""


def item_sentences(release: PressRelease) -> frozenset[int]:
    """Return the sentences that stand in items of lists."""
    listed = {index for index, part in enumerate(release.paragraphs) if part.kind == "item"}
    sentences = enumerate(release.sentences)
    return frozenset(index for index, item in sentences if item.paragraph in listed)


def heading_items(release: PressRelease) -> frozenset[int]:
    """Return the numbered items that only head what stands below ("1. Thời gian cấp nước")."""
    told = [item.normalised.rstrip() for item in release.sentences]
    listed = item_sentences(release)
    return frozenset(
        index
        for index in listed
        if index + 1 < len(told)
        and _NUMBERED.match(told[index])
        and not _NUMBERED.match(told[index + 1])
        and not told[index].endswith(_ENDS)
        and told[index].count(" ") <= _HEADING_BLANKS
    )


def ground_sentences(release: PressRelease) -> frozenset[int]:
    """Return the sentences with the grounds of an act, and the aims of a plan, unless all are.

    "Căn cứ Luật …;", and what stands below "I. MỤC ĐÍCH, YÊU CẦU": "Trên 95% trẻ được tiêm" is no
    result.
    """
    acts = {
        index
        for index, part in enumerate(release.paragraphs)
        if _GROUNDS.fullmatch(fold(part.normalised))
    }
    acts.update(_aims(release))
    found = {index for index, item in enumerate(release.sentences) if item.paragraph in acts}
    return frozenset(found) if len(found) < len(release.sentences) else frozenset()


def _aims(release: PressRelease) -> Iterator[int]:
    """Yield the paragraphs below a heading of aims, up to the next of its kind."""
    below = False
    for index, part in enumerate(release.paragraphs):
        text = part.normalised.strip()
        if part.kind == "item" and _PART.match(text):
            below = _AIMS.fullmatch(fold(text)) is not None
        if below:
            yield index


def is_taken_back(release: PressRelease) -> bool:
    """Tell whether a release denies, withdraws or moves something: its list may be that."""
    told = (fold(item.normalised) for item in release.sentences)
    return any(_TAKEN_BACK.search(text) for text in told if not _IN_CASE.match(text))
