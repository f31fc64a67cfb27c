"""Vectors of words from the news: positive pointwise mutual information, then the largest axes."""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.wording import Lexicon, join_pairs
from vnsum.truth.passages import split_passages

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

__all__ = ["news_sentences", "train_lexicon"]

_WINDOW = 5
_SMOOTHING = 0.75
_PAIR_COUNT, _PAIR_AFFINITY = 40, 0.35
"""Occurrences and normalised mutual information from which two syllables are one unit."""


def news_sentences(texts: Iterable[str]) -> list[list[str]]:
    """Return the folded words of every sentence."""
    return [passage.words for text in texts for passage in split_passages(text)]


def train_lexicon(
    sentences: Sequence[Sequence[str]], *, size: int = 20_000, axes: int = 64
) -> tuple[list[str], Lexicon]:
    """Learn units, vectors and weights.

    Args:
        sentences: Folded words of sentences.
        size: Most units kept.
        axes: Length of the vectors.

    Returns:
        The units by falling frequency, and the lexicon made of them.
    """
    pairs = dict.fromkeys(_pairs(sentences), 0)
    joined = [join_pairs(words, pairs)[0] for words in sentences]
    counts = Counter(unit for units in joined for unit in units if not _is_figure(unit))
    kept = [unit for unit, _ in counts.most_common(size)]
    ids = {unit: number for number, unit in enumerate(kept)}
    vectors = _vectors(_company(joined, ids), axes)
    holding = Counter(unit for units in joined for unit in set(units))
    weights = [math.log(len(joined) / holding[unit]) for unit in kept]
    return kept, Lexicon(kept, vectors, np.asarray(weights, np.float32))


def _is_figure(unit: str) -> bool:
    return not unit[0].isalpha()


def _pairs(sentences: Sequence[Sequence[str]]) -> list[str]:
    single = Counter(word for words in sentences for word in words)
    double = Counter(pair for words in sentences for pair in pairwise(words))
    whole = sum(single.values())
    return [
        f"{left}_{right}"
        for (left, right), count in double.items()
        if count >= _PAIR_COUNT
        and left.isalpha()
        and right.isalpha()
        and _affinity(count / whole, single[left] / whole, single[right] / whole) > _PAIR_AFFINITY
    ]


def _affinity(both: float, left: float, right: float) -> float:
    return math.log(both / (left * right)) / -math.log(both)


def _company(joined: Sequence[Sequence[str]], ids: dict[str, int]) -> NDArray[np.int64]:
    """Count who stands near whom: rows of (unit, other, weight)."""
    flat: list[int] = []
    for units in joined:
        flat += [ids.get(unit, -1) for unit in units]
        flat += [-1] * _WINDOW
    row = np.asarray(flat, np.int64)
    codes, weights = [], []
    for step in range(1, _WINDOW + 1):
        left, right = row[:-step], row[step:]
        both = (left >= 0) & (right >= 0)
        found, count = np.unique(left[both] * len(ids) + right[both], return_counts=True)
        codes.append(found)
        weights.append(count * (_WINDOW + 1 - step))
    found, place = np.unique(np.concatenate(codes), return_inverse=True)
    total = np.bincount(place, np.concatenate(weights)).astype(np.int64)
    return np.stack([found // len(ids), found % len(ids), total])


def _vectors(company: NDArray[np.int64], axes: int) -> NDArray[np.float32]:
    from scipy.sparse import coo_matrix  # noqa: PLC0415 - extra train
    from scipy.sparse.linalg import svds  # noqa: PLC0415

    size = int(company[:2].max()) + 1
    table = coo_matrix((company[2].astype(float), (company[0], company[1])), (size, size))
    table = (table + table.T).tocoo()
    row, column = table.row, table.col
    sums = np.asarray(table.sum(axis=1)).ravel()
    smooth = sums**_SMOOTHING
    information = np.log(table.data * smooth.sum() / (sums[row] * smooth[column]))
    kept = information > 0
    cells = (information[kept], (row[kept], column[kept]))
    left, strength, _ = svds(coo_matrix(cells, (size, size)).tocsr(), k=axes, random_state=0)
    vectors = left * np.sqrt(strength)
    length = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return np.asarray(vectors / length, np.float32)
