"""Sentences without a subject below a heading in capitals: "III. THỜI GIAN NHẬN HỒ SƠ"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.drafting.heading import told_below
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.writing import Page
    from vnsum.results import DraftSentence

__all__ = ["captioned", "with_captions"]

_BARE = re.compile(
    r"(?:từ|trước|trong|vào|chậm nhất|đến|tại|lúc|kể từ|buổi|sáng|chiều|bắt đầu|hết)\b"
    r"(?!.*\b(?:đã|sẽ|đang|được|bị|là|có|tổ chức|tiếp nhận|thông báo|phải|yêu cầu)\b)"
)
"""What only says when or where, and not of what."""
_CAPTION = re.compile(
    r"(?:thời gian|thời hạn|địa điểm|nơi|hạn|cách thức|phương thức|hình thức|hồ sơ|lệ phí|mức)\b"
    r"[^.;:!?]{0,80}"
)
"""What a heading names of which such a sentence tells; no names stand in it."""


def captioned(made: Sequence[DraftSentence], index: int, page: Page) -> tuple[DraftSentence, ...]:
    """Tell a sentence that only says when or where behind the heading right above it.

    Args:
        made: The sentence as it is told.
        index: Its number.
        page: The sentences of the release.

    Returns:
        "Thời gian nhận hồ sơ: Từ ngày 5/11 đến …"; the same sentence where it tells of what.
    """
    if not index or not made or not _BARE.match(fold(page.sentences[index])):
        return tuple(made)
    line = page.item(index - 1, stops=" .;:")
    if not line.text.isupper() or not _CAPTION.fullmatch(fold(line.text)):
        return tuple(made)
    first, *rest = made
    return (told_below(line._replace(text=line.text.lower()), first, page), *rest)


def with_captions(
    lead: Sequence[DraftSentence], page: Page, most: int
) -> tuple[DraftSentence, ...]:
    """Tell the sentences of a lead behind their headings, as far as there is room.

    Args:
        lead: The sentences.
        page: The sentences of the release.
        most: Syllables that all may have.

    Returns:
        The sentences.
    """
    size = sum(count_syllables(one.text) for one in lead)
    told: list[DraftSentence] = []
    for one in lead:
        longer = captioned((one,), one.source_sentences[0], page)[0]
        more = count_syllables(longer.text) - count_syllables(one.text)
        fits = size + more <= most
        size += more if fits else 0
        told.append(longer if fits else one)
    return tuple(told)
