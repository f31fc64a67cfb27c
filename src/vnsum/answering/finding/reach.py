"""Stretches of words around candidates, and the largest value of any of them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.truth.index.passages import Passage

__all__ = ["REACHES", "Layout", "Stretches", "largest"]

REACHES = (3, 7, 15)
"""Words to either side that count as near; set by hand."""
_LEVELS = 9
"""Powers of two up to the longest passage, 200 words."""


class Layout:
    """The words of all passages in one row.

    Attributes:
        bounds: Where each passage starts in the row, and the end.
        clauses: For each word the number of its clause; no two passages share one.
        opens: For each word where its clause starts.
        closes: For each word where its clause ends, one past its last word.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Lay the passages end to end.

        Args:
            passages: The passages.
        """
        sizes = [len(passage.words) for passage in passages]
        self.bounds = np.concatenate([[0], np.cumsum(sizes)]).astype(np.intp)
        numbers: list[int] = []
        count = 0
        for passage in passages:
            numbers += [clause + count for clause in passage.clauses]
            count = max(numbers, default=-1) + 1 if passage.clauses else count
        self.clauses = np.asarray(numbers, np.intp)
        places = np.arange(len(numbers))
        first = np.full(count, len(numbers), np.intp)
        last = np.zeros(count, np.intp)
        np.minimum.at(first, self.clauses, places)
        np.maximum.at(last, self.clauses, places + 1)
        self.opens, self.closes = first[self.clauses], last[self.clauses]


class Stretches:
    """Half-open ranges of words around and in every candidate.

    Attributes:
        first: First word of each candidate in the row of all words.
        last: One past its last.
        low: Starts, [ranges, candidates].
        high: Ends, [ranges, candidates]; an empty range ends at or before its start.
    """

    LEFT, RIGHT = slice(0, 3), slice(3, 6)
    CLAUSE_LEFT, CLAUSE_RIGHT, SENTENCE_LEFT, SENTENCE_RIGHT, INSIDE, NEXT, BEFORE = range(6, 13)

    def __init__(self, layout: Layout, candidates: Sequence[Candidate]) -> None:
        """Find the ranges.

        Args:
            layout: The words.
            candidates: The candidates.
        """
        numbers = np.array([item.number for item in candidates], np.intp)
        start, end = layout.bounds[numbers], layout.bounds[numbers + 1]
        first = start + np.array([item.first for item in candidates], np.intp)
        last = start + np.array([item.last for item in candidates], np.intp)
        self.first, self.last = first, last
        inner = last - 1
        opens, closes = layout.opens[first], layout.closes[inner]
        behind = np.minimum(closes, end - 1)
        ahead = np.maximum(opens - 1, start)
        low = [np.maximum(first - reach, start) for reach in REACHES]
        low += [last for _ in REACHES]
        low += [opens, last, start, last, first, closes]
        low += [np.where(opens > start, layout.opens[ahead], opens)]
        high = [first for _ in REACHES]
        high += [np.minimum(last + reach, end) for reach in REACHES]
        high += [first, closes, first, end, last]
        high += [np.where(closes < end, layout.closes[behind], closes), opens]
        self.low, self.high = np.stack(low), np.stack(high)

    def of(self, chosen: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return starts and ends for some of the candidates, [ranges, chosen] each."""
        return self.low[:, chosen], self.high[:, chosen]


def largest(
    values: NDArray[np.float32], low: NDArray[np.intp], high: NDArray[np.intp]
) -> NDArray[np.float32]:
    """Return the largest value of each column in each range of rows.

    Args:
        values: [rows, columns], none below 0.
        low: Starts of the ranges, any shape.
        high: Ends, the same shape.

    Returns:
        [*shape, columns]; 0 for an empty range.
    """
    size, width = values.shape
    tables = [np.concatenate([values, np.zeros((1, width), np.float32)])]
    for level in range(_LEVELS - 1):
        shift = 1 << level
        table = tables[-1].copy()
        if shift < size:
            np.maximum(table[: size - shift], tables[-1][shift:size], out=table[: size - shift])
        tables.append(table)
    flat = np.concatenate(tables)
    length = np.maximum(high - low, 1)
    level = np.frexp(length.astype(np.float32))[1] - 1
    base = level * (size + 1)
    empty = high <= low
    left = np.where(empty, size, base + low)
    right = np.where(empty, size, base + high - (1 << level))
    return np.asarray(np.maximum(flat[left], flat[right]), np.float32)
