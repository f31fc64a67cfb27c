"""Days of birth and of death: they stand beside each other, and one is no answer for the other."""

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

__all__ = ["asks_of_life", "of_life"]

_DEATH = (
    r"qua đời|từ trần|tạ thế|hy sinh|hi sinh|tử vong|tử nạn|trút hơi thở|mệnh chung|quy tiên"
    r"|(?<!cái )chết"
)
_LOST = r"mất (?:khi|ngày|lúc|hồi|năm|vào|tháng|bao|mấy|thứ|sáng|chiều|tối|đêm|tại|ở|vì|do)\b"
_DEATH_ASKED = pattern(rf"\b(?:{_DEATH}|{_LOST}|mất$)")
_DEATH_TOLD = pattern(rf"\b(?:{_DEATH}|{_LOST})")
_BIRTH_ASKED = pattern(r"(?<!học )(?<!vệ )(?<!phát )\bsinh (?:ngày|năm|tháng|khi|vào|lúc|bao|nhật)")
_BIRTH_WORDS = frozenset({"sinh", "nhật"})
_REACH = 3
"""Words before a day that say whose it is: "sinh vào ngày"; set by hand."""


def of_life(asking: Asking, candidates: Sequence[Candidate], allowed: Mask) -> Mask:
    """Keep the days of the end of life that a question asks for.

    Args:
        asking: A question for a day or an hour.
        candidates: The candidates.
        allowed: Which of them it may have.

    Returns:
        Those told in a sentence of death, or behind "sinh", where the question asks for such a day
        and there is one; else `allowed`.
    """
    line = " ".join(asking.words)
    death, birth = _DEATH_ASKED.search(line), _BIRTH_ASKED.search(line)
    if not (death or birth):
        return allowed
    told: dict[int, bool] = {}
    for item in candidates if death else ():
        if item.number not in told:
            words = " ".join(item.passage.words)
            told[item.number] = _DEATH_TOLD.search(words) is not None
    fits = [
        told[item.number] and not _is_born(item) if death else _is_born(item) for item in candidates
    ]
    kept = allowed & np.array(fits, bool)
    return kept if kept.any() else allowed


def asks_of_life(asking: Asking) -> bool:
    """Tell a question for a day of birth or of death.

    Args:
        asking: The question.

    Returns:
        True for "ông mất khi nào".
    """
    line = " ".join(asking.words)
    timed = asking.asked in {"date", "time"}
    return timed and bool(_DEATH_ASKED.search(line) or _BIRTH_ASKED.search(line))


def _is_born(item: Candidate) -> bool:
    before = item.passage.words[max(0, item.first - _REACH) : item.first]
    return not _BIRTH_WORDS.isdisjoint(before)
