"""Which of several telephone numbers: "tổng đài 1900 …", "Zalo 09…", "bà Nhạn, điện thoại …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.answering.questions import Asking

    Mask = NDArray[np.bool_]

__all__ = ["of_asked_line"]

_LINES = (
    pattern(r"\b(?:tổng đài|hotline|đường dây nóng)\b"),
    pattern(r"\bzalo\b"),
    pattern(r"\bfax\b"),
)
_REACH = 5
"""Words before a number that say what it is; set by hand."""


def of_asked_line(asking: Asking, candidates: Sequence[Candidate], allowed: Mask) -> Mask:
    """Keep the numbers behind the name of the line asked for.

    Args:
        asking: A question for a number to call.
        candidates: The candidates.
        allowed: Which of them it may have.

    Returns:
        Those; all allowed ones where the question names no line or none stands behind it.
    """
    line = " ".join(asking.words)
    form = next((form for form in _LINES if form.search(line)), None)
    if form is None:
        return allowed
    named = [
        bool(form.search(" ".join(one.passage.words[max(one.first - _REACH, 0) : one.first])))
        for one in candidates
    ]
    kept = allowed & np.array(named, bool)
    return kept if kept.any() else allowed
