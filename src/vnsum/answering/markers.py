"""Small words that tell like figures of a sentence apart: "không", "nhất", "tổng cộng", "mỗi"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.reach import Stretches, largest
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.answering.pages import Page
    from vnsum.answering.questions import Asking

__all__ = ["MARKED", "marked", "markers_near"]

_GROUPS = (
    word_set("không chưa chẳng chả đừng"),
    word_set("nhất kỷ"),
    word_set("tổng cả toàn tất thảy hết"),
    word_set("còn nữa"),
    word_set("mỗi từng một"),
    word_set("riêng đó"),
    word_set("dự sẽ sắp tới phải cần chỉ kế"),
    word_set("đã vừa từng"),
    word_set("tăng thêm cao vượt hơn"),
    word_set("giảm bớt thấp hụt kém thiếu"),
    word_set("trước cũ ngoái"),
    word_set("sau mới"),
)
"""Set by hand; a word may stand in two."""
MARKED = 3 * len(_GROUPS) + 1
"""Features of a candidate's small words."""
_SIDES = [Stretches.CLAUSE_LEFT, Stretches.CLAUSE_RIGHT, Stretches.INSIDE]


def marked(asking: Asking, page: Page, chosen: NDArray[np.intp]) -> NDArray[np.float32]:
    """Compare the small words of a question with those around candidates.

    Args:
        asking: The question.
        page: The page.
        chosen: Its candidates.

    Returns:
        For each group whether the question has one, whether the candidate's clause has, and whether
        both or neither do; at last whether its figure is the largest of its unit, [chosen, MARKED].
    """
    near = page.markers[chosen]
    words = set(asking.words)
    asked = np.array([not group.isdisjoint(words) for group in _GROUPS], np.float32)
    wanted = np.broadcast_to(asked, near.shape)
    top = _largest_figures(page, chosen)[:, None]
    return np.concatenate([wanted, near, near == wanted, top], axis=1).astype(np.float32)


def markers_near(words: Sequence[str], stretches: Stretches) -> NDArray[np.float32]:
    """Return which groups the clause of each candidate holds, [candidates, groups].

    Args:
        words: The words of the page in one row.
        stretches: The ranges around the candidates.

    Returns:
        1 where it holds one, else 0.
    """
    table = np.zeros((len(words), len(_GROUPS)), np.float32)
    for column, group in enumerate(_GROUPS):
        table[:, column] = [word in group for word in words]
    return largest(table, stretches.low[_SIDES], stretches.high[_SIDES]).max(axis=0)


def _largest_figures(page: Page, chosen: NDArray[np.intp]) -> NDArray[np.float32]:
    facts = [page.candidates[place].basis for place in chosen.tolist()]
    most: dict[str | None, float] = {}
    for fact in facts:
        if fact is not None and fact.number is not None:
            most[fact.unit] = max(most.get(fact.unit, 0.0), float(fact.number))
    return np.array(
        [
            fact is not None and fact.number is not None and float(fact.number) >= most[fact.unit]
            for fact in facts
        ],
        np.float32,
    )
