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

__all__ = [
    "EDGE_ROWS",
    "TABLES",
    "EdgeTable",
    "Edges",
    "Neighbours",
    "end_rows",
    "start_rows",
    "verb_rows",
]

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
_MIXED = sum(_MIX.tolist())
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
        words = Neighbours(body)
        rows = (describe(words) for describe in (start_rows, end_rows, verb_rows))
        starts, ends, verbs = (
            table[row].sum(axis=0) + np.float32(bias)
            for table, row, bias in zip(self._tables, rows, self._bias, strict=True)
        )
        return Edges(starts, ends, verbs)


def end_rows(words: Neighbours) -> NDArray[np.int64]:
    """Return the rows of the table that tell of each token as a last word, [T, N]."""
    own, after, later = words[0], words[1], words[2]
    gap = words.of(words.body.gap, 1)
    open_ = (gap > 0).astype(np.int64)
    case = words.of(words.body.capital, 0) * 4 + words.of(words.body.capital, 1)
    columns = [
        (own, open_),
        (words[-1], own),
        (after, gap),
        (own, after, gap),
        (after, later),
        (case, gap),
        (own, case, gap),
        (words[-2], words[-1], own),
        (words[-1], own, after),
        (own, after, later),
        (later,),
        *((words[-back],) for back in range(1, _FAR + 1)),
        *((words[-back], words[1 - back]) for back in range(2, _FAR + 1)),
    ]
    kinds = [*range(11), *map(_bucket, range(1, _FAR + 1))]
    kinds += [3 + _bucket(back) for back in range(2, _FAR + 1)]
    return _hashed(columns, kinds)


def start_rows(words: Neighbours) -> NDArray[np.int64]:
    """Return the rows of the table that tell of each token as a first word, [T, N]."""
    first, second, third, fourth = (words[step] for step in range(4))
    case = words.of(words.body.capital, 0)
    columns = [
        (first,),
        (first, second),
        (first, second, third),
        (second,),
        (second, third),
        (third,),
        (fourth,),
        (case,),
        (first, case),
    ]
    return _hashed(columns, list(range(len(columns))))


def verb_rows(words: Neighbours) -> NDArray[np.int64]:
    """Return the rows of the table that tell of each token as a predicate's first, [T, N]."""
    one, two, three, own, next_, later = (words[step] for step in (-1, -2, -3, 0, 1, 2))
    gap = words.of(words.body.gap, 0)
    case = words.of(words.body.capital, -1) * 4 + words.of(words.body.capital, 0)
    columns = [
        (own,),
        (own, next_),
        (own, next_, later),
        (one, gap),
        (one, own),
        (two, one),
        (one, own, next_),
        (next_,),
        (later,),
        (case, gap),
        (own, gap, case),
        (two,),
        (three,),
        (words[-4],),
        (words[-5],),
        (three, two),
    ]
    return _hashed(columns, [*range(12), 12, 12, 12, 13])


def _bucket(back: int) -> int:
    return 11 + (back >= _NEAR) + (back >= _MIDDLE)


class Neighbours:
    """The words before and behind each token, within its sentence."""

    def __init__(self, body: Body) -> None:
        """Look at `_FAR` words before each token and three behind it."""
        self.body = body
        size = len(body.words)
        steps = np.arange(-_FAR, 4)[:, None]
        place = np.arange(size) + steps
        outside = (place < body.bounds[body.sentence]) | (place >= body.bounds[body.sentence + 1])
        place[outside] = size
        self._places = place
        self._words = np.append(body.ids, _OUTSIDE).astype(np.int64)[place]

    def __getitem__(self, step: int) -> NDArray[np.int64]:
        """Return the ids of the words that many tokens on, or `_OUTSIDE`."""
        found: NDArray[np.int64] = self._words[step + _FAR]
        return found

    def of(self, values: NDArray[np.generic], step: int) -> NDArray[np.int64]:
        """Return the values of the neighbours that many tokens on, or `_OUTSIDE`."""
        wide = np.append(values.astype(np.int64), _OUTSIDE)
        found: NDArray[np.int64] = wide[self._places[step + _FAR]]
        return found


def _hashed(
    columns: Sequence[tuple[NDArray[np.int64], ...]], kinds: Sequence[int]
) -> NDArray[np.int64]:
    """Number what stands in up to three places of each column, [T, N], below `EDGE_ROWS`."""
    salts = [(_MIXED + kind * int(_LAST_MIX)) % (1 << 64) for kind in kinds]
    first = np.stack([column[0] for column in columns]).view(np.uint64)
    total: NDArray[np.uint64] = first * _MIX[0]
    total += np.array(salts, dtype=np.uint64)[:, None]
    for depth in (1, 2):
        rows = [row for row, column in enumerate(columns) if len(column) > depth]
        values = np.stack([columns[row][depth] for row in rows])
        total[rows] += values.view(np.uint64) * _MIX[depth]
    total ^= total >> _SHIFTS[0]
    total *= _LAST_MIX
    total >>= _SHIFTS[1]
    total &= np.uint64(EDGE_ROWS - 1)
    return total.view(np.int64)
