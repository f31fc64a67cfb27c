"""Learn where headlines start and end from titles found again in the bodies they head.

A sentence that holds the last three words of its article's title in a row has an end behind
them; all other places there where a phrase could end are counterexamples. Starts likewise.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from multiprocessing import Pool
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.backends.extractive.body.tokens import WORD, tokenise
from vnsum.backends.extractive.networks.edges import (
    EDGE_ROWS,
    TABLES,
    Neighbours,
    end_rows,
    start_rows,
    verb_rows,
)
from vnsum.backends.extractive.sentences.forms import PHRASE_OPENINGS, REPORT_ENDINGS
from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.tokens import Body

__all__ = ["EdgeSettings", "encode_edges", "train_edges"]

_RUN = 3
"""Words of a title that have to stand in a row."""
_SENTENCES = 30
"""Sentences of a body that are searched."""
_WORDS = (8, 90)
"""Words of a sentence that is learned from."""
_LEAST_TITLE = 6

_AUXILIARY = pattern(r" (?:đã|đang|sẽ|vừa|vẫn)(?: (?:đã|đang|sẽ))? ")

Examples = dict[str, "NDArray[Any]"]


@dataclass(frozen=True, slots=True)
class EdgeSettings:
    """How the tables are fitted.

    Attributes:
        epochs: Passes over the examples.
        batch: Examples a step.
        rate: Step of Adagrad.
        seed: Of the order.
    """

    epochs: int = 3
    batch: int = 2048
    rate: float = 0.05
    seed: int = 0


def encode_edges(
    articles: Sequence[dict[str, Any]],
    vocabulary: Mapping[str, int],
    *,
    verbed: int = 40000,
    workers: int,
) -> Examples:
    """Find titles in bodies, and auxiliaries.

    Args:
        articles: Records with title and body.
        vocabulary: Ids of folded words.
        verbed: Articles in which auxiliaries are looked for.
        workers: Processes.

    Returns:
        `start_rows`, `end_rows` and `verb_rows` [E, T], `start`, `end` and `verb` labels [E].
    """
    with Pool(workers) as pool:
        found = pool.imap(partial(_encode, vocabulary=vocabulary), articles, chunksize=200)
        parts = [part for part in found if part]
        few = articles[:: len(articles) // verbed or 1]
        found = pool.imap(partial(_encode_verbs, vocabulary=vocabulary), few, chunksize=200)
        told = [part for part in found if part]
    return _joined(parts) | _joined(told)


def _joined(parts: Sequence[Examples]) -> Examples:
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def train_edges(examples: Examples, settings: EdgeSettings) -> dict[str, NDArray[Any]]:
    """Fit the tables; the last twentieth of the examples is held out.

    Args:
        examples: What `encode_edges` found.
        settings: Schedule.

    Returns:
        The weights of `EdgeTable`.
    """
    tables, scales, biases = {}, [], []
    for name in TABLES:
        rows, labels = examples[f"{name}_rows"], examples[name].astype(np.float32)
        weights, bias = _fit(name, rows, labels, settings)
        scale = max(float(np.abs(weights).max()) / 127, 1e-9)
        tables[name] = np.rint(weights / scale).astype(np.int8)
        scales.append(scale)
        biases.append(bias)
    return tables | {
        "scale": np.array(scales, dtype=np.float32),
        "bias": np.array(biases, dtype=np.float32),
    }


def _fit(
    name: str, rows: NDArray[Any], labels: NDArray[np.float32], settings: EdgeSettings
) -> tuple[NDArray[np.float64], float]:
    draw = np.random.default_rng(settings.seed)
    kept = len(labels) - len(labels) // 20
    weights, squares = np.zeros(EDGE_ROWS), np.full(EDGE_ROWS, 1e-6)
    bias, square = -2.0, 1e-6
    for epoch in range(settings.epochs):
        order = draw.permutation(kept)
        for start in range(0, kept, settings.batch):
            part = order[start : start + settings.batch]
            slope = _chance(weights, bias, rows[part]) - labels[part]
            each = np.repeat(slope, rows.shape[1])
            step = np.bincount(rows[part].ravel(), each, EDGE_ROWS) / len(part)
            squares += step * step
            weights -= settings.rate * step / np.sqrt(squares)
            mean = float(slope.mean())
            square += mean * mean
            bias -= settings.rate * mean / square**0.5
        chance, right = _chance(weights, bias, rows[kept:]), labels[kept:] > 0
        loss = -np.log(np.where(right, chance, 1 - chance) + 1e-9).mean()
        print(f"edges: {name}, epoch {epoch}, held-out loss {loss:.4f}")  # noqa: T201 - a log
    return weights, bias


def _chance(weights: NDArray[np.float64], bias: float, rows: NDArray[Any]) -> NDArray[np.float64]:
    chance: NDArray[np.float64] = 1 / (1 + np.exp(-(weights[rows].sum(axis=1) + bias)))
    return chance


def _encode(article: dict[str, Any], *, vocabulary: Mapping[str, int]) -> Examples:
    title = WORD.findall(fold(normalise(article["title"]).text))
    if len(title) < _LEAST_TITLE:
        return {}
    first, last = title[:_RUN], title[-_RUN:]
    found = list(_examples(article["body"][:_SENTENCES], first, last, vocabulary))
    names = found[0] if found else {}
    return {name: np.concatenate([part[name] for part in found]) for name in names}


def _examples(
    sentences: Sequence[str], first: list[str], last: list[str], vocabulary: Mapping[str, int]
) -> Iterator[Examples]:
    runs = " ".join(first), " ".join(last)
    for sentence in sentences:
        if any(run in fold(sentence) for run in runs):
            body = tokenise([normalise(sentence).text], vocabulary)
            if _WORDS[0] <= len(body.words) <= _WORDS[1]:
                yield _labelled(body, first, last)


def _encode_verbs(article: dict[str, Any], *, vocabulary: Mapping[str, int]) -> Examples:
    """Take auxiliaries out and ask where they stood; every fourth other place is asked too."""
    sentences = [normalise(sentence).text for sentence in article["body"][:_SENTENCES]]
    marked = [sentence for sentence in sentences if _AUXILIARY.search(sentence)]
    if not marked:
        return {}
    bare = [_AUXILIARY.sub(" ", sentence) for sentence in marked]
    body = tokenise(bare, vocabulary)
    stood = np.zeros(len(body.words), dtype=np.bool_)
    for index in range(len(body.bounds) - 1):
        behind = _behind(marked[index])
        low, high = int(body.bounds[index]), int(body.bounds[index + 1])
        starts = body.starts[low:high].tolist()
        stood[low:high] = [start in behind for start in starts]
    asked = stood | (np.arange(len(stood)) % 4 == len(stood) % 4)
    return {
        "verb_rows": verb_rows(Neighbours(body)).T[asked].astype(np.uint16),
        "verb": stood[asked],
    }


def _behind(sentence: str) -> set[int]:
    """Return where the words behind auxiliaries start once these are taken out."""
    places, lost = set(), 0
    for found in _AUXILIARY.finditer(sentence):
        lost += found.end() - found.start() - 1
        places.add(found.end() - lost)
    return places


def _labelled(body: Body, first: list[str], last: list[str]) -> Examples:
    words, gap, near = body.words, body.gap, Neighbours(body)
    size = len(words)
    position = np.arange(size)
    starts = np.array([list(words[at : at + _RUN]) == first for at in range(size)])
    ends = np.array([list(words[max(0, at - _RUN + 1) : at + 1]) == last for at in range(size)])
    opens = np.array([word in PHRASE_OPENINGS for word in words])
    told = np.array([word in REPORT_ENDINGS for word in words])
    may_start = (gap > 0) | np.append(False, told[:-1])
    may_end = np.append((gap > 0) | opens, True)[1:]
    may_start &= starts.any() & (size - position > _RUN)
    may_end &= ends.any() & (position >= _RUN)
    return {
        "start_rows": start_rows(near).T[may_start].astype(np.uint16),
        "end_rows": end_rows(near).T[may_end].astype(np.uint16),
        "start": starts[may_start],
        "end": ends[may_end],
    }
