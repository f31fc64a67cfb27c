"""Where a headline may start and end: tables of words and pairs on both sides of a cut.

Learned from where editors' titles start and end inside the sentences they are taken from
(`vnsum.training.extractor_edges`). Unlike the form network it sees what was cut off: that
"đối" is followed by "với", "Bệnh viện" by a name. What it knows of grammar is no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.tokens import Body

__all__ = ["EDGE_ROWS", "TABLES", "EdgeTable", "Edges", "end_rows", "start_rows", "verb_rows"]

EDGE_ROWS = 1 << 16
"""Rows of each table. 2^17 rows have the same held-out loss (docs/log.md)."""
TABLES = ("start", "end", "verb")
_FAR = 9
"""Words looked back at from an end."""
_NEAR, _MIDDLE = 4, 7
"""Where the next bucket of distance begins."""
_OUTSIDE = 8191
"""Stands for the word beyond the sentence; no word has this number."""
_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)
_LAST_MIX = np.uint64(0xBF58476D1CE4E5B9)
_SHIFTS = np.uint64(29), np.uint64(40)


@dataclass(frozen=True)
class Edges:
    """Log-odds for each of N tokens.

    Attributes:
        starts: That a headline starts with it, [N].
        ends: That a headline ends with it, though the sentence goes on, [N].
        verbs: That "đã", "đang" or "sẽ" might stand before it: it opens a predicate, [N].
    """

    starts: NDArray[np.float32]
    ends: NDArray[np.float32]
    verbs: NDArray[np.float32]


class EdgeTable:
    """Judges every token of a body as the first and as the last word of a headline."""

    def __init__(self, weights: Mapping[str, NDArray[np.generic]]) -> None:
        """Put the steps of the tables and their size together.

        Args:
            weights: "start", "end" and "verb", int8 of `EDGE_ROWS`, with "scale" [3] and
                "bias" [3].
        """
        self._tables = [
            np.asarray(weights[name], dtype=np.float32) * float(scale)
            for name, scale in zip(TABLES, weights["scale"].tolist(), strict=True)
        ]
        self._bias = [float(value) for value in weights["bias"].tolist()]

    def __call__(self, body: Body) -> Edges:
        """Judge the tokens of a body."""
        rows = (describe(body) for describe in (start_rows, end_rows, verb_rows))
        starts, ends, verbs = (
            table[row].sum(axis=0) + np.float32(bias)
            for table, row, bias in zip(self._tables, rows, self._bias, strict=True)
        )
        return Edges(starts, ends, verbs)


def end_rows(body: Body) -> NDArray[np.int64]:
    """Return the rows of the table that tell of each token as a last word, [T, N]."""
    words = _Neighbours(body, _FAR, 2)
    own, after, later = words[0], words[1], words[2]
    gap = words.of(body.gap, 1)
    open_ = (gap > 0).astype(np.int64)
    case = words.of(body.capital, 0) * 4 + words.of(body.capital, 1)
    none = np.zeros_like(own)
    columns = [
        (own, open_, none),
        (words[-1], own, none),
        (after, gap, none),
        (own, after, gap),
        (after, later, none),
        (case, gap, none),
        (own, case, gap),
        (words[-2], words[-1], own),
        (words[-1], own, after),
        (own, after, later),
        (later, none, none),
        *((words[-back], none, none) for back in range(1, _FAR + 1)),
        *((words[-back], words[1 - back], none) for back in range(2, _FAR + 1)),
    ]
    kinds = [*range(11), *map(_bucket, range(1, _FAR + 1))]
    kinds += [3 + _bucket(back) for back in range(2, _FAR + 1)]
    return _hashed(columns, kinds)


def start_rows(body: Body) -> NDArray[np.int64]:
    """Return the rows of the table that tell of each token as a first word, [T, N]."""
    words = _Neighbours(body, 0, 3)
    first, second, third, fourth = (words[step] for step in range(4))
    case = words.of(body.capital, 0)
    none = np.zeros_like(first)
    columns = [
        (first, none, none),
        (first, second, none),
        (first, second, third),
        (second, none, none),
        (second, third, none),
        (third, none, none),
        (fourth, none, none),
        (case, none, none),
        (first, case, none),
    ]
    return _hashed(columns, list(range(len(columns))))


def verb_rows(body: Body) -> NDArray[np.int64]:
    """Return the rows of the table that tell of each token as a predicate's first, [T, N]."""
    words = _Neighbours(body, 5, 2)
    one, two, three, own, next_, later = (words[step] for step in (-1, -2, -3, 0, 1, 2))
    gap = words.of(body.gap, 0)
    case = words.of(body.capital, -1) * 4 + words.of(body.capital, 0)
    none = np.zeros_like(own)
    columns = [
        (own, none, none),
        (own, next_, none),
        (own, next_, later),
        (one, gap, none),
        (one, own, none),
        (two, one, none),
        (one, own, next_),
        (next_, none, none),
        (later, none, none),
        (case, gap, none),
        (own, gap, case),
        (two, none, none),
        (three, none, none),
        (words[-4], none, none),
        (words[-5], none, none),
        (three, two, none),
    ]
    return _hashed(columns, [*range(12), 12, 12, 12, 13])


def _bucket(back: int) -> int:
    return 11 + (back >= _NEAR) + (back >= _MIDDLE)


class _Neighbours:
    """The words before and behind each token, within its sentence."""

    def __init__(self, body: Body, before: int, behind: int) -> None:
        size = len(body.words)
        position = np.arange(size)
        low = body.bounds[body.sentence]
        high = body.bounds[body.sentence + 1]
        self._places = {}
        self._inside = {}
        for step in range(-before, behind + 1):
            place = position + step
            self._inside[step] = (place >= low) & (place < high)
            self._places[step] = np.clip(place, 0, size - 1)
        self._ids = body.ids

    def __getitem__(self, step: int) -> NDArray[np.int64]:
        return self.of(self._ids, step)

    def of(self, values: NDArray[np.generic], step: int) -> NDArray[np.int64]:
        """Return the values of the neighbours that many tokens on, or `_OUTSIDE`."""
        near = values[self._places[step]].astype(np.int64)
        found: NDArray[np.int64] = np.where(self._inside[step], near, _OUTSIDE)
        return found


def _hashed(
    columns: Sequence[tuple[NDArray[np.int64], ...]], kinds: Sequence[int]
) -> NDArray[np.int64]:
    """Number what stands in three places of each column, [T, N], below `EDGE_ROWS`."""
    values = np.array(columns, dtype=np.int64).astype(np.uint64) + np.uint64(1)
    total = (values * _MIX[:, None]).sum(axis=1)
    total += np.array(kinds, dtype=np.uint64)[:, None] * _LAST_MIX
    total ^= total >> _SHIFTS[0]
    total *= _LAST_MIX
    rows: NDArray[np.int64] = ((total >> _SHIFTS[1]) % np.uint64(EDGE_ROWS)).astype(np.int64)
    return rows
