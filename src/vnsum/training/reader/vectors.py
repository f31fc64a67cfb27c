"""Vectors of words: positive pointwise mutual information of neighbours, then the largest axes."""

from __future__ import annotations

import unicodedata
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.words.wording import Lexicon
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

__all__ = ["LexiconOptions", "train_lexicon"]

_WORD = pattern(r"\d+(?:[.,:/-]\d+)+|[^\W_]+|%")
_END = pattern(r"[.!?…]+[\"”')]*\s+(?=[\"“'(]?[^\W_])|\n+")
_SMOOTHING = 0.75
_EXTRA_AXES, _ROUNDS = 24, 6
"""Axes more than wanted and rounds of the randomised decomposition; it is exact enough then."""
_CHUNK = 20_000_000


@dataclass(frozen=True, slots=True)
class LexiconOptions:
    """How a lexicon is learnt.

    Attributes:
        size: Most units kept.
        axes: Length of the vectors.
        window: Units to either side that count as company; the nearer the more.
        least: Fewest occurrences of a unit.
        pair_count: Occurrences from which two syllables may be one unit.
        pair_affinity: Normalised mutual information from which they are.
        power: Exponent of the axes' strengths; below 0.5 the rare meanings count for more.
        least_company: Weight from which two units are taken to keep company at all.
        parts: Parts of all the words, ends of sentences counted, that are learnt from; all words
            where empty. A bound on time.
    """

    size: int = 40_000
    axes: int = 96
    window: int = 5
    least: int = 20
    pair_count: int = 100
    pair_affinity: float = 0.35
    power: float = 0.5
    least_company: float = 6.0
    parts: tuple[tuple[int, int], ...] = ()


def train_lexicon(
    texts: Iterable[str], joined: Iterable[str], options: LexiconOptions
) -> tuple[list[str], Lexicon]:
    """Learn units, vectors and weights.

    Args:
        texts: Texts.
        joined: Pairs ("đứng_đầu") that are one unit however seldom they are.
        options: How.

    Returns:
        The units by falling frequency, and the lexicon made of them.
    """
    row, words = _flatten(texts)
    if options.parts:
        row = np.concatenate([row[low:high] for low, high in options.parts])
    units, names = _joined(row, words, joined, options)
    counts = np.bincount(units[units >= 0], minlength=len(names))
    spelt = np.array([name[0].isalpha() for name in names])
    order = np.argsort(-np.where(spelt, counts, -1), kind="stable")[: options.size]
    order = order[counts[order] >= options.least]
    new = np.full(len(names) + 1, -1, np.int32)
    new[order] = np.arange(len(order))
    line = new[units]
    kept = [names[place] for place in order]
    ends = units < 0
    weights = _weights(line, ends, len(kept))
    return kept, Lexicon(kept, _vectors(_company(line, ends, len(kept), options), options), weights)


def _flatten(texts: Iterable[str]) -> tuple[NDArray[np.int64], list[str]]:
    """Return the folded words of all sentences as numbers, -1 behind each sentence."""
    ids: dict[str, int] = {}
    flat = array("i")
    for text in texts:
        for sentence in _END.split(fold(unicodedata.normalize("NFC", text))):
            found = _WORD.findall(sentence)
            flat.extend([ids.setdefault(word, len(ids)) for word in found])
            if found:
                flat.append(-1)
    return np.frombuffer(flat, np.int32).astype(np.int64), list(ids)


def _joined(
    row: NDArray[np.int64], words: Sequence[str], always: Iterable[str], options: LexiconOptions
) -> tuple[NDArray[np.int64], list[str]]:
    """Join neighbours that are one unit, from the left, as `join_pairs` does."""
    size = len(words)
    spelt = np.array([word.isalpha() for word in words], bool)
    left, right = row[:-1], row[1:]
    both = (left >= 0) & (right >= 0)
    both[both] &= spelt[left[both]] & spelt[right[both]]
    codes = np.where(both, left * size + right, -1)
    pairs = np.union1d(_pairs(row, codes[both], size, options), _codes(always, words))
    if not len(pairs):
        return row, list(words)
    place = np.searchsorted(pairs, codes).clip(0, len(pairs) - 1)
    pair = np.append((pairs[place] == codes) & both, np.zeros(1, bool))
    index = np.arange(len(row))
    starts = np.maximum.accumulate(np.where(pair & ~np.append(False, pair[:-1]), index, -1))
    first = pair & ((index - starts) % 2 == 0)
    units = row.copy()
    units[first] = size + np.append(place, 0)[first]
    second = np.append(False, first[:-1])
    named = [f"{words[code // size]}_{words[code % size]}" for code in pairs.tolist()]
    return units[~second], [*words, *named]


def _codes(pairs: Iterable[str], words: Sequence[str]) -> NDArray[np.int64]:
    ids = {word: number for number, word in enumerate(words)}
    parts = [pair.split("_") for pair in pairs if pair.count("_") == 1]
    known = [(left, right) for left, right in parts if left in ids and right in ids]
    return np.array([ids[left] * len(words) + ids[right] for left, right in known], np.int64)


def _pairs(
    row: NDArray[np.int64], codes: NDArray[np.int64], size: int, options: LexiconOptions
) -> NDArray[np.int64]:
    """Return the codes of neighbours that keep to each other."""
    single = np.bincount(row[row >= 0], minlength=size) / len(row)
    codes, counts = _counted(codes)
    enough = counts >= options.pair_count
    codes, share = codes[enough], counts[enough] / len(row)
    affinity = np.log(share / (single[codes // size] * single[codes % size])) / -np.log(share)
    return codes[affinity > options.pair_affinity]


def _counted(codes: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the different codes in order, and how often each stands."""
    codes = np.sort(codes)
    edges = np.flatnonzero(np.diff(codes, prepend=codes[:1] - 1))
    return codes[edges], np.diff(np.append(edges, len(codes)))


def _weights(line: NDArray[np.int32], ends: NDArray[np.bool_], size: int) -> NDArray[np.float32]:
    """Return the logarithm of how many sentences there are for each that holds a unit."""
    sentence = np.cumsum(ends)
    known = line >= 0
    codes, _ = _counted(sentence[known] * size + line[known])
    holding = np.bincount(codes % size, minlength=size)
    return np.log((int(sentence[-1]) + 1) / np.maximum(holding, 1)).astype(np.float32)


def _company(
    line: NDArray[np.int32], ends: NDArray[np.bool_], size: int, options: LexiconOptions
) -> csr_matrix:
    """Count who stands near whom, the nearer the more, never across the end of a sentence."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - extra train

    gap = options.window - 1
    padded = np.full(len(line) + int(ends.sum()) * gap, -1, np.int64)
    padded[np.arange(len(line)) + np.cumsum(np.append(0, ends[:-1])) * gap] = line
    table = csr_matrix((size, size))
    for step in range(1, options.window + 1):
        for low in range(0, len(padded) - step, _CHUNK):
            left = padded[low : min(low + _CHUNK, len(padded) - step)]
            right = padded[low + step : low + step + len(left)]
            both = (left >= 0) & (right >= 0)
            codes, counts = _counted(left[both] * size + right[both])
            worth = counts * float(options.window + 1 - step)
            table += csr_matrix((worth, (codes // size, codes % size)), shape=(size, size))
    return table + table.T


def _vectors(company: csr_matrix, options: LexiconOptions) -> NDArray[np.float32]:
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - extra train

    cells = company.tocoo()
    kept = cells.data >= options.least_company
    row, column, data = cells.row[kept], cells.col[kept], cells.data[kept]
    sums = np.bincount(row, data, minlength=company.shape[0])
    smooth = sums**_SMOOTHING
    information = np.log(data * smooth.sum() / (sums[row] * smooth[column]))
    kept = information > 0
    cells = (information[kept].astype(np.float32), (row[kept], column[kept]))
    left, strength = _largest_axes(csr_matrix(cells, shape=company.shape), options.axes)
    vectors = left * strength**options.power
    length = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return np.asarray(vectors / length, np.float32)


def _largest_axes(table: csr_matrix, axes: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the left singular vectors with the largest values, and these.

    Halko, Martinsson and Tropp 2011, algorithm 4.4: subspace iteration from a fixed start.
    """
    draw = np.random.default_rng(0)
    basis = draw.standard_normal((table.shape[0], axes + _EXTRA_AXES)).astype(np.float32)
    for _ in range(_ROUNDS):
        basis, _ = np.linalg.qr(table @ basis)
    small = (table.T @ basis).T
    squares, turned = np.linalg.eigh(small @ small.T)
    best = np.argsort(-squares)[:axes]
    return np.asarray(basis @ turned[:, best]), np.sqrt(squares[best])
