"""Answers that are no sentences without their question.

"Hỏi: Trẻ nào được tiêm? Đáp: Tất cả trẻ từ 1 đến 10 tuổi, chưa tiêm đủ 2 mũi." says who, and only
the question says what of them. "Đáp: Trẻ được tiêm tại 11 trạm" says both.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["bare_answers"]

_ASKS_WHO = pattern(
    r"(?:(?:câu )?hỏi(?: \d+)?|\d+)\s?[:.)][^?:]*?"
    r"\b(?:ai|(?!thế |khi |lúc |cách |chừng )[^\W\d_]+ nào)\b(?P<deed>[^?:,]*)"
)
"""A question for whom or which, and what is asked of them; "khi nào" and "thế nào" ask others."""


def bare_answers(sentences: Sequence[str]) -> frozenset[int]:
    """Find the answers that say who or which, and nothing of them.

    Args:
        sentences: All of a body, questions among them.

    Returns:
        The sentences right behind a question of which they repeat nothing that is asked.
    """
    return frozenset(
        at
        for at, (question, answer) in enumerate(pairwise(sentences), 1)
        if question.rstrip().endswith("?") and _is_bare(question, answer)
    )


def _is_bare(question: str, answer: str) -> bool:
    """Tell whether an answer to whom or which says no word pair of what is asked of them."""
    asked = _ASKS_WHO.match(fold(question))
    deed = words_of(asked["deed"]) if asked else []
    if not deed:
        return False
    said = words_of(answer)
    if len(deed) == 1:
        return deed[0] not in said
    return set(pairwise(deed)).isdisjoint(pairwise(said))
