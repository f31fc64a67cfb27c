"""What the token network sees beside the words: places, counts, case, the title."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.body.tokens import UNKNOWN, WORD
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.tokens import Body

__all__ = [
    "BODY_FEATURES",
    "TITLE_FEATURES",
    "body_features",
    "side_by_side",
    "title_features",
    "title_words",
]

BODY_FEATURES = 25
TITLE_FEATURES = 16
_WINDOWS = (9, 4)
"""Tokens on each side in which title matches are counted."""

Array = "NDArray[np.float32]"


def body_features(body: Body) -> NDArray[np.float32]:
    """Describe each token by its place and its company.

    Args:
        body: N tokens.

    Returns:
        Features [N, `BODY_FEATURES`], each roughly within 0 and 2.
    """
    size, lengths = len(body.words), body.sizes
    position = np.arange(size)
    count = np.bincount(body.local)
    left, right = _bigram_counts(body)
    spread, first_sentence, first_token = _occurrences(body)
    starts = body.gap > 0
    clause = starts.cumsum() - 1
    clause_start = starts.nonzero()[0]
    clause_length = np.diff(clause_start, append=size)
    start = body.bounds[body.sentence]
    within = position - start
    met = spread[body.local]
    centrality = _per_sentence_mean(met, body)
    length = lengths[body.sentence]
    columns = [
        np.log1p(body.sentence) / 3,
        body.sentence == 0,
        within / np.maximum(length, 1),
        np.log1p(within) / 4,
        np.log1p(length) / 5,
        np.log1p(count[body.local]) / 2,
        np.log1p(right),
        np.log1p(left),
        np.log1p(met) / 2,
        np.log1p(first_sentence[body.local]) / 3,
        first_token[body.local] == position,
        body.capital & (within > 0),
        body.shout,
        body.digit,
        body.nested,
        np.log1p(clause - clause[start]),
        (position - clause_start[clause]) / clause_length[clause],
        np.log1p(clause_length[clause]) / 4,
        body.gap == 1,
        body.gap == 2,  # noqa: PLR2004 - the code of a gap, see `Body`
        body.gap == 4,  # noqa: PLR2004
        centrality[body.sentence] / 3,
        centrality[body.sentence] / max(float(centrality.max()), 1e-6),
        math.log1p(len(lengths)) / 4,
        body.sentence / max(len(lengths), 1),
    ]
    return side_by_side(columns, size)


def side_by_side(columns: Sequence[NDArray[np.generic] | float], size: int) -> NDArray[np.float32]:
    """Lay columns side by side: a third of the time of `np.stack`.

    Args:
        columns: F columns of some length, or of one number each.
        size: Their length N.

    Returns:
        The columns as float32, [N, F].
    """
    found = np.empty((size, len(columns)), dtype=np.float32)
    for number, column in enumerate(columns):
        found[:, number] = column
    return found


def title_words(title: str) -> list[str]:
    """Return the folded words of a title."""
    return [found[0] for found in WORD.finditer(fold(title))]


def title_features(body: Body, title: Sequence[str] | None) -> NDArray[np.float32]:
    """Describe each token by how it meets the title.

    Args:
        body: N tokens.
        title: Folded words of the title; None or empty where there is none.

    Returns:
        Features [N, `TITLE_FEATURES`]; all 0 without a title, else the first is 1.
    """
    size = len(body.words)
    if not title:
        return np.zeros((size, TITLE_FEATURES), dtype=np.float32)
    place = {word: index + 1 for index, word in reversed(list(enumerate(title)))}
    order = np.array([place.get(word, 0) for word in body.words], dtype=np.float32)
    inside = (order > 0).astype(np.float32)
    pairs = set(pairwise(title))
    follows = np.zeros(size, dtype=np.float32)
    for at in (inside[:-1] * inside[1:]).nonzero()[0].tolist():
        follows[at] = (body.words[at], body.words[at + 1]) in pairs
    rarity = np.where(body.ids < len(UNKNOWN), 1.0, np.log1p(body.ids) / 9)
    share = _met_per_sentence(inside, np.ones(size), body) / len(place)
    rare = _met_per_sentence(inside, rarity, body) / len(place)
    clause = (body.gap > 0).cumsum() - 1
    columns = [
        1.0,
        inside,
        follows,
        np.append(0, follows[:-1]),
        share[body.sentence],
        _per_sentence_mean(inside, body)[body.sentence],
        _in_window(inside, _WINDOWS[0]),
        share[body.sentence] / max(float(share.max()), 1e-6),
        rare[body.sentence],
        rare[body.sentence] / max(float(rare.max()), 1e-6),
        _met_per_sentence(follows, np.ones(size), body)[body.sentence] / max(len(pairs), 1),
        _in_window(inside, _WINDOWS[1]),
        order / len(title),
        (np.bincount(clause, weights=inside) / np.bincount(clause))[clause],
        inside * rarity,
        _title_distance(inside),
    ]
    return side_by_side(columns, size)


def _met_per_sentence(
    hits: NDArray[np.float32], weights: NDArray[np.floating], body: Body
) -> NDArray[np.float64]:
    """Add up, per sentence, the weights of the types that are hit at least once in it."""
    found = np.zeros((len(body.sizes), body.types))
    hit = hits > 0
    found[body.sentence[hit], body.local[hit]] = weights[hit]
    total: NDArray[np.float64] = found.sum(axis=1)
    return total


def _in_window(inside: NDArray[np.float32], width: int) -> NDArray[np.float64]:
    size = len(inside)
    total = np.concatenate([[0.0], np.cumsum(inside)])
    low = np.maximum(np.arange(size) - width, 0)
    high = np.minimum(np.arange(size) + width + 1, size)
    share: NDArray[np.float64] = (total[high] - total[low]) / (2 * width + 1)
    return share


def _title_distance(inside: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the log of the distance to the nearest token that is in the title, 0 to 1."""
    size, far = len(inside), 20
    position = np.arange(size)
    hit = inside > 0
    left = position - np.maximum.accumulate(np.where(hit, position, -far))
    right = np.minimum.accumulate(np.where(hit, position, size + far)[::-1])[::-1] - position
    near: NDArray[np.float64] = np.log1p(np.minimum(np.minimum(left, right), far)) / np.log1p(far)
    return near


def _bigram_counts(body: Body) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Count how often each token's pair with its left and right neighbour occurs."""
    keys = body.local[:-1].astype(np.int64) * (len(body.words) + 1) + body.local[1:]
    _, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
    pairs = counts[inverse]
    return np.concatenate([[0], pairs]), np.concatenate([pairs, [0]])


def _occurrences(
    body: Body,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Per type: number of sentences with it, first sentence, first token."""
    seen = np.zeros((len(body.sizes), body.types), dtype=np.bool_)
    seen[body.sentence, body.local] = True
    highest = np.maximum.accumulate(body.local)  # types are numbered as they come
    first = np.diff(highest, prepend=-1).nonzero()[0]
    return seen.sum(axis=0), body.sentence[first].astype(np.int64), first


def _per_sentence_mean(
    values: NDArray[np.float32] | NDArray[np.int64], body: Body
) -> NDArray[np.float32]:
    sums = np.bincount(body.sentence, weights=values, minlength=len(body.sizes))
    means: NDArray[np.float32] = (sums / np.maximum(body.sizes, 1)).astype(np.float32)
    return means
