"""Items that hold only for what stands above them ("Thứ Bảy, ngày 29/11:", "Giai đoạn 1:")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

__all__ = ["heads_of"]

_MARK = r"(?:[-•*+–]\s*|(?:\d{1,2}|[a-zđ]|[ivx]+)[.)/]\s*)?"
_HEAD = re.compile(
    rf"{_MARK}(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật)\b|"
    r"(?:ngày|sáng|trưa|chiều|tối|đêm|đợt|giai đoạn|bước|lần|ca|tuần|tháng|quý|năm|từ) "
    r"(?:ngày )?\d)"
    r"[^:]{0,60}:"
)
"""A line that says when, or which part of several, and nothing else."""


def heads_of(sentences: Sequence[str], items: AbstractSet[int]) -> dict[int, int]:
    """Find the items that hold only on the day or in the part that a line above them names.

    Args:
        sentences: Normalised sentences of a body.
        items: Those that are items of a list.

    Returns:
        For such an item the line above.
    """
    found: dict[int, int] = {}
    head: int | None = None
    for index, sentence in enumerate(sentences):
        if sentence.rstrip().endswith(":"):
            head = index if _HEAD.fullmatch(fold(sentence.rstrip())) else None
        elif index not in items:
            head = None
        elif head is not None:
            found[index] = head
    return found
