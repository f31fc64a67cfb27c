"""Similarities of sentences as matrices, and the walk over them. Knows tokens, not releases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

__all__ = ["cosine_similarity", "overlap_similarity", "stationary"]

_DAMPING = 0.85
"""Chance to follow an edge. Both papers take it from PageRank."""
_STEPS = 200
_CLOSE = 1e-10
"""0.85 ** 142 < 1e-10, so the walk is close before the steps run out."""


def term_counts(tokens: Sequence[Sequence[str]]) -> NDArray[np.float64]:
    """Count each token in each sentence.

    Args:
        tokens: Tokens of each sentence.

    Returns:
        Array of shape [sentences, distinct tokens].
    """
    columns: dict[str, int] = {}
    places = [
        (row, columns.setdefault(token, len(columns)))
        for row, sentence in enumerate(tokens)
        for token in sentence
    ]
    counts = np.zeros((len(tokens), len(columns)))
    if places:
        np.add.at(counts, tuple(np.array(places).T), 1.0)
    return counts


def cosine_similarity(tokens: Sequence[Sequence[str]]) -> NDArray[np.float64]:
    """Compare sentences by the cosine of their TF-IDF vectors.

    Args:
        tokens: Tokens of each sentence.

    Returns:
        Array of shape [sentences, sentences], from 0 to 1; 0 for a sentence without tokens.
    """
    counts = term_counts(tokens)
    frequency = (counts > 0).sum(axis=0)
    vectors = counts * np.log((1 + len(tokens)) / np.maximum(frequency, 1))
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors /= np.where(lengths > 0, lengths, 1)
    return np.asarray(vectors @ vectors.T, dtype=np.float64)


def overlap_similarity(tokens: Sequence[Sequence[str]]) -> NDArray[np.float64]:
    """Compare sentences by the distinct tokens they share, over the logs of their lengths.

    Args:
        tokens: Tokens of each sentence.

    Returns:
        Array of shape [sentences, sentences]; 0 on the diagonal and for sentences of one token.
    """
    present: NDArray[np.float64] = (term_counts(tokens) > 0).astype(np.float64)
    logs = np.log([max(len(sentence), 1) for sentence in tokens])
    scale = logs[:, None] + logs[None, :]
    shared = present @ present.T
    similarity: NDArray[np.float64] = np.zeros_like(shared)
    np.divide(shared, scale, out=similarity, where=scale > 0)
    np.fill_diagonal(similarity, 0.0)
    return similarity


def stationary(similarity: NDArray[np.float64]) -> NDArray[np.float64]:
    """Walk over the graph of similarities until the ranks stand still.

    Args:
        similarity: Array of shape [n, n], none negative; a row of zeros jumps anywhere.

    Returns:
        Array of shape [n], summing to 1.
    """
    number = len(similarity)
    sums = similarity.sum(axis=1, keepdims=True)
    moves = np.where(sums > 0, similarity / np.where(sums > 0, sums, 1), 1 / number)
    ranks: NDArray[np.float64] = np.full(number, 1 / number)
    for _ in range(_STEPS):
        following: NDArray[np.float64] = (1 - _DAMPING) / number + _DAMPING * (ranks @ moves)
        if np.abs(following - ranks).sum() < _CLOSE:
            return following
        ranks = following
    return ranks
