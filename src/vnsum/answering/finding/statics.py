"""What a candidate is, whatever is asked: its kind, form, length and neighbours, in numbers."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.finding.candidates import FORMS, KINDS, starts_with_body
from vnsum.answering.words.cues import BREAKS
from vnsum.truth.index.ranks import ranks_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.answering.finding.reach import Layout, Stretches
    from vnsum.truth.index.passages import Passage

__all__ = ["STATIC", "describe"]

_GROUPS = (
    {"là"}, {"do", "vì", "bởi", "nhờ"}, {"tại", "ở", "trên", "trong"}, {"của"},
    {"từ", "đến", "vào", "ngày", "tháng", "năm", "lúc"}, {"được", "bị"},
    {"ông", "bà", "anh", "chị", "cụ", "em", "cô"}, {"có", "gồm", "đạt", "còn", "với", "cho"},
    {"hơn", "gần", "khoảng", "dưới"}, {"tăng", "giảm", "thêm"}, {"trước", "sau", "hết"},
    {"nên", "khiến", "dẫn", "làm", "vậy", "gây"},
)  # fmt: skip
"""Words before or behind a candidate that say what it is."""
_GROUP_OF = {word: number for number, group in enumerate(_GROUPS) for word in group}
_NO_GROUP = len(_GROUPS)
_LENGTHS = np.array((1, 2, 3, 4, 6, 9, 14))
"""Most words of each class of length; the last class takes the rest."""
_FLAGS = 20
STATIC = len(KINDS) + len(FORMS) + 2 * len(_GROUPS) + len(_LENGTHS) + _FLAGS
"""Features of a candidate that no question changes."""
_KIND_AT = {kind: place for place, kind in enumerate(KINDS)}
_FORM_AT = {form: place for place, form in enumerate(FORMS)}


def describe(
    passages: Sequence[Passage],
    candidates: Sequence[Candidate],
    layout: Layout,
    stretches: Stretches,
    joined: NDArray[np.bool_],
) -> NDArray[np.float32]:
    """Describe candidates.

    Args:
        passages: The passages.
        candidates: The candidates.
        layout: The words of the passages.
        stretches: The ranges around the candidates.
        joined: For each word, and one behind the last, whether it and the next are one unit.

    Returns:
        [candidates, STATIC].
    """
    if not candidates:
        return np.zeros((0, STATIC), np.float32)
    words = _Words(passages, layout)
    size = len(candidates)
    numbers = np.array([item.number for item in candidates], np.intp)
    kinds = np.array([_KIND_AT[item.kind] for item in candidates])
    forms = np.array([_FORM_AT[item.form] for item in candidates])
    first, last = stretches.first, stretches.last
    start, end = layout.bounds[numbers], layout.bounds[numbers + 1]
    opens, closes = first == layout.opens[first], last == layout.closes[last - 1]
    at_start, at_end = first == start, last == end
    before, behind = np.where(at_start, words.none, first - 1), np.where(at_end, words.none, last)
    lengths = np.minimum(np.searchsorted(_LENGTHS, last - first), len(_LENGTHS) - 1)
    spread = Counter(tuple(item.words) for item in candidates)
    inner = last - first
    goes_on = ~at_end & ~closes
    flags = (
        opens,
        closes,
        at_end,
        at_start,
        layout.clauses[first] != layout.clauses[last - 1],
        words.counted(words.digits, first, last) > 0,
        words.counted(words.capitals, first, last) / inner,
        np.array([spread[tuple(item.words)] > 1 for item in candidates]),
        np.array([item.passage.sentence < 0 for item in candidates]),
        numbers / max(len(passages), 1),
        goes_on & ~words.breaks[behind] & ~words.capitals[behind],
        goes_on & words.capitals[behind],
        ~opens & words.capitals[before],
        words.counted(words.ranks, np.maximum(first - 6, start), first) > 0,
        words.counted(words.ranks, last, np.minimum(last + 4, end)) > 0,
        words.counted(words.ranks, first, last) > 0,
        np.minimum(words.counted(words.breaks, first, last), 3) / 3,
        ~at_start & joined[before],
        ~at_end & joined[last - 1],
        np.array([starts_with_body(item.words) for item in candidates]),
    )
    table = np.zeros((size, STATIC), np.float32)
    rows = np.arange(size)
    at = 0
    for classes, count in ((kinds, len(KINDS)), (forms, len(FORMS)), (lengths, len(_LENGTHS))):
        table[rows, at + classes] = 1
        at += count
    for places in (before, behind):
        group = words.groups[places]
        known = group < _NO_GROUP
        table[rows[known], at + group[known]] = 1
        at += len(_GROUPS)
    table[:, at:] = np.stack(flags, axis=1)
    return table


class _Words:
    """Properties of every word, and of one that is none behind them."""

    def __init__(self, passages: Sequence[Passage], layout: Layout) -> None:
        line = [word for passage in passages for word in passage.words]
        self.none = len(line)
        self.digits = np.array([*(word[0].isdigit() for word in line), False])
        self.breaks = np.array([*(word in BREAKS for word in line), False])
        self.groups = np.array([*(_GROUP_OF.get(word, _NO_GROUP) for word in line), _NO_GROUP])
        shown = ([p.view.text[start].isupper() for start in p.starts] for p in passages)
        self.capitals = np.array([*chain.from_iterable(shown), False])
        self.ranks = np.zeros(self.none + 1, bool)
        for offset, passage in zip(layout.bounds, passages, strict=False):
            for first, last, _ in ranks_in(passage, 0, len(passage.words)):
                self.ranks[offset + first : offset + last] = True

    @staticmethod
    def counted(
        marks: NDArray[np.bool_], first: NDArray[np.intp], last: NDArray[np.intp]
    ) -> NDArray[np.intp]:
        """Return how many words of each range are marked."""
        sums = np.concatenate([[0], np.cumsum(marks)])
        return np.asarray(sums[last] - sums[first], np.intp)
