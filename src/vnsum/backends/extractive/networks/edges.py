"""Where a headline may start and end: tables of words and pairs on both sides of a cut.

Learned from where editors' titles start and end inside the sentences they are taken from
(`vnsum.training.extractor.edges`). Unlike the form network it sees what was cut off: that
"đối" is followed by "với", "Bệnh viện" by a name. What it knows of grammar is no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.tokens import Body

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
        tables = [
            np.asarray(weights[name], dtype=np.float32) * float(scale)
            for name, scale in zip(TABLES, weights["scale"].tolist(), strict=True)
        ]
        self._steps = np.concatenate(tables)
        self._bias = [np.float32(value) for value in weights["bias"].tolist()]

    def __call__(self, body: Body) -> Edges:
        """Judge the tokens of a body."""
        rows = _hashed(Neighbours(body), _ALL)
        rows += _OFFSETS
        steps = self._steps[rows]
        starts, ends, verbs = (
            steps[low:high].sum(axis=0) + bias
            for (low, high), bias in zip(_PARTS, self._bias, strict=True)
        )
        return Edges(starts, ends, verbs)


class Neighbours:
    """The words before and behind each token, within its sentence, and their marks and case."""

    def __init__(self, body: Body) -> None:
        """Look at `_FAR` words before each token and three behind it."""
        size = len(body.words)
        place = np.arange(size) + np.arange(-_FAR, _AHEAD + 1)[:, None]
        first = body.bounds[body.sentence]
        outside = (place < first) | (place >= first + body.sizes[body.sentence])
        place[outside] = size
        words = _and_outside(body.ids)[place]
        gap, case = (_and_outside(values)[place] for values in (body.gap, body.capital))
        self.values = np.empty((len(_ROWS), size), dtype=np.int64)
        self.values[: len(words)] = words
        self.values[len(words) :] = (
            gap[_FAR],
            gap[_FAR + 1],
            gap[_FAR + 1] > 0,
            case[_FAR],
            case[_FAR] * 4 + case[_FAR + 1],
            case[_FAR - 1] * 4 + case[_FAR],
        )


def _and_outside(values: NDArray[np.generic]) -> NDArray[np.int64]:
    return np.append(values.astype(np.int64), _OUTSIDE)


_AHEAD = 3
_Column = tuple[int | str, ...]
"""What a column of a table looks at: words so many tokens on, and the marks below."""
_MARKS = ("gap", "next gap", "open", "case", "next case", "last case")
_ROWS: Mapping[int | str, int] = {
    name: row for row, name in enumerate((*range(-_FAR, _AHEAD + 1), *_MARKS))
}
"""The rows of `Neighbours.values`."""
_START: Sequence[_Column] = (
    *((0,), (0, 1), (0, 1, 2), (1,), (1, 2), (2,), (3,)),
    *(("case",), (0, "case")),
)
_END: Sequence[_Column] = (
    *((0, "open"), (-1, 0), (1, "next gap"), (0, 1, "next gap"), (1, 2)),
    *(("next case", "next gap"), (0, "next case", "next gap"), (-2, -1, 0), (-1, 0, 1)),
    *((0, 1, 2), (2,)),
    *((-back,) for back in range(1, _FAR + 1)),
    *((-back, 1 - back) for back in range(2, _FAR + 1)),
)
_VERB: Sequence[_Column] = (
    *((0,), (0, 1), (0, 1, 2), (-1, "gap"), (-1, 0), (-2, -1), (-1, 0, 1), (1,), (2,)),
    *(("last case", "gap"), (0, "gap", "last case"), (-2,), (-3,), (-4,), (-5,), (-3, -2)),
)


def _bucket(back: int) -> int:
    return 11 + (back >= _NEAR) + (back >= _MIDDLE)


_END_KINDS = (
    *range(11),
    *map(_bucket, range(1, _FAR + 1)),
    *(3 + _bucket(back) for back in range(2, _FAR + 1)),
)
_VERB_KINDS = (*range(12), 12, 12, 12, 13)


class _Plan:
    """Which rows of `Neighbours.values` each of T columns adds up, and what it starts from."""

    def __init__(self, columns: Sequence[_Column], kinds: Sequence[int]) -> None:
        """Look the rows up; a column stands in up to three places."""
        salts = [(_MIXED + kind * int(_LAST_MIX)) % (1 << 64) for kind in kinds]
        self.salts = np.array(salts, dtype=np.uint64)[:, None]
        self.places = [
            (
                np.array([at for at, column in enumerate(columns) if len(column) > depth]),
                np.array([_ROWS[column[depth]] for column in columns if len(column) > depth]),
            )
            for depth in range(len(_MIX))
        ]


_PLANS = {
    "start": _Plan(_START, range(len(_START))),
    "end": _Plan(_END, _END_KINDS),
    "verb": _Plan(_VERB, _VERB_KINDS),
}
_ALL = _Plan((*_START, *_END, *_VERB), (*range(len(_START)), *_END_KINDS, *_VERB_KINDS))
_CUTS = (0, *accumulate(map(len, (_START, _END, _VERB))))
_PARTS = tuple(pairwise(_CUTS))
_OFFSETS = np.repeat(np.arange(len(TABLES)), np.diff(_CUTS))[:, None] * EDGE_ROWS


def end_rows(words: Neighbours) -> NDArray[np.int64]:
    """Return the rows of the table that tell of each token as a last word, [T, N]."""
    return _hashed(words, _PLANS["end"])


def start_rows(words: Neighbours) -> NDArray[np.int64]:
    """Return the rows of the table that tell of each token as a first word, [T, N]."""
    return _hashed(words, _PLANS["start"])


def verb_rows(words: Neighbours) -> NDArray[np.int64]:
    """Return the rows of the table that tell of each token as a predicate's first, [T, N]."""
    return _hashed(words, _PLANS["verb"])


def _hashed(words: Neighbours, plan: _Plan) -> NDArray[np.int64]:
    """Number what stands in the places of each column, [T, N], below `EDGE_ROWS`."""
    values = words.values.view(np.uint64)
    (_, first), *others = plan.places
    total: NDArray[np.uint64] = (values * _MIX[0])[first]
    total += plan.salts
    for mix, (columns, rows) in zip(_MIX[1:], others, strict=True):
        total[columns] += (values * mix)[rows]
    total ^= total >> _SHIFTS[0]
    total *= _LAST_MIX
    total >>= _SHIFTS[1]
    total &= np.uint64(EDGE_ROWS - 1)
    return total.view(np.int64)
