"""What the token network sees beside the words: places, counts, case, the title."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.tokens import UNKNOWN, WORD
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.tokens import Body

__all__ = ["BODY_FEATURES", "TITLE_FEATURES", "body_features", "title_features", "title_words"]

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
    size = len(body.words)
    position = np.arange(size)
    lengths = np.diff(body.bounds)
    count = np.bincount(body.local)
    left, right = _bigram_counts(body)
    spread, first_sentence, first_token = _occurrences(body)
    clause = np.cumsum(body.gap > 0) - 1
    clause_start = np.flatnonzero(body.gap > 0)
    clause_length = np.diff(np.append(clause_start, size))
    within = position - body.bounds[body.sentence]
    centrality = _per_sentence_mean(spread[body.local].astype(np.float32), body)
    length = lengths[body.sentence]
    first_clause = clause[body.bounds[body.sentence]]
    columns = [
        np.log1p(body.sentence) / 3,
        body.sentence == 0,
        within / np.maximum(length, 1),
        np.log1p(within) / 4,
        np.log1p(length) / 5,
        np.log1p(count[body.local]) / 2,
        np.log1p(right),
        np.log1p(left),
        np.log1p(spread[body.local]) / 2,
        np.log1p(first_sentence[body.local]) / 3,
        first_token[body.local] == position,
        body.capital & (within > 0),
        body.shout,
        body.digit,
        body.nested,
        np.log1p(clause - first_clause),
        (position - clause_start[clause]) / clause_length[clause],
        np.log1p(clause_length[clause]) / 4,
        body.gap == 1,
        body.gap == 2,  # noqa: PLR2004 - the code of a gap, see `Body`
        body.gap == 4,  # noqa: PLR2004
        centrality[body.sentence] / 3,
        centrality[body.sentence] / max(float(centrality.max()), 1e-6),
        np.full(size, np.log1p(len(lengths)) / 4),
        body.sentence / max(len(lengths), 1),
    ]
    return np.stack(columns, axis=1).astype(np.float32)


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
    follows = np.array([pair in pairs for pair in pairwise(body.words)] + [False], np.float32)
    rarity = np.where(body.ids < len(UNKNOWN), 1.0, np.log1p(body.ids) / 9)
    share = _met_per_sentence(inside, np.ones(size), body) / len(place)
    rare = _met_per_sentence(inside, rarity, body) / len(place)
    clause = np.cumsum(body.gap > 0) - 1
    columns = [
        np.ones(size),
        inside,
        follows,
        np.concatenate([[0.0], follows[:-1]]),
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
    return np.stack(columns, axis=1).astype(np.float32)


def _met_per_sentence(
    hits: NDArray[np.float32], weights: NDArray[np.floating], body: Body
) -> NDArray[np.float64]:
    """Add up, per sentence, the weights of the types that are hit at least once in it."""
    found = np.zeros((len(body.bounds) - 1, int(body.local.max()) + 1))
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
    types = int(body.local.max()) + 1
    seen = np.zeros((len(body.bounds) - 1, types), dtype=np.bool_)
    seen[body.sentence, body.local] = True
    _, first = np.unique(body.local, return_index=True)
    return seen.sum(axis=0), body.sentence[first].astype(np.int64), first


def _per_sentence_mean(values: NDArray[np.float32], body: Body) -> NDArray[np.float32]:
    sums = np.bincount(body.sentence, weights=values, minlength=len(body.bounds) - 1)
    means: NDArray[np.float32] = (sums / np.maximum(np.diff(body.bounds), 1)).astype(np.float32)
    return means
