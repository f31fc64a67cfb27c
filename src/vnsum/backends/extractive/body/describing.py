"""What networks over sentences are told of each: its words, place, figures, form and neighbours.

The words and pairs of words of a sentence, its place, length, figures and form, what ties it to
others, its neighbours' form, what sorts of words stand before and behind it, and what the token
network makes of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vnsum.backends.extractive.body.announced import announced
from vnsum.backends.extractive.body.cues import describe_cues, describe_paragraphs
from vnsum.backends.extractive.body.features import side_by_side
from vnsum.backends.extractive.body.referring import refers_back
from vnsum.backends.extractive.sentences.saying import opens_list, says_nothing, tells_result
from vnsum.backends.extractive.syntax.clauses import (
    asks,
    grants,
    opens_dangling,
    points_back,
)
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.backends.extractive.body.tokens import Body

__all__ = ["HEADS", "PAIRS", "Described", "describe", "describe_sentences", "gram_ids"]

PAIRS = 4096
"""Rows of the table for pairs of words."""
HEADS = 1024
"""Rows for the first words by their place."""
_FIRST = 3
"""First words of a sentence that are looked at by their place."""
_NEAR = 6
"""Marks of form that are told of neighbours as well."""
_SHORT, _LINE, _LONG = 6, 10, 45
"""Words of a heading, of a short line, of a long sentence."""


class Described(NamedTuple):
    """What is known of the S sentences of a body.

    Attributes:
        rows: Features, [S, F]; the first 2 D are the means of the token network's states.
        ids: Rows of a table that are their words', pairs' and first words', [G].
        owners: The sentence of each, [G].
    """

    rows: NDArray[np.float32]
    ids: NDArray[np.int64]
    owners: NDArray[np.int64]


def describe(reading: Reading) -> Described:
    """Describe all sentences of a body."""
    return Described(describe_sentences(reading), *gram_ids(reading.body))


def gram_ids(body: Body) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return rows of the table for all words, pairs and first words, and whose they are.

    Args:
        body: N tokens in S sentences.

    Returns:
        Rows [G]: pairs from 0, first words from `PAIRS`, words from `PAIRS` + `HEADS`; and the
        sentence of each, [G].
    """
    ids, sentence = body.ids.astype(np.int64), body.sentence.astype(np.int64)
    within = np.arange(len(ids)) - body.bounds[sentence]
    follows = (sentence[1:] == sentence[:-1]).nonzero()[0]
    pairs = (ids[follows] * 31_337 + ids[follows + 1] * 7_919) % PAIRS
    opens = (within < _FIRST).nonzero()[0]
    heads = (ids[opens] * 613 + within[opens] * 211) % HEADS
    rows = np.concatenate([pairs, PAIRS + heads, PAIRS + HEADS + ids])
    return rows, np.concatenate([sentence[follows], sentence[opens], sentence])


def describe_sentences(reading: Reading) -> NDArray[np.float32]:
    """Describe every sentence.

    Args:
        reading: A body of S sentences.

    Returns:
        Features [S, F].
    """
    size = len(reading.body.sizes)
    told = reading.sentences[:size]
    form = np.array([_form(reading, at, text) for at, text in enumerate(told)], dtype=np.float32)
    none = np.zeros((1, _NEAR), dtype=np.float32)
    before = np.concatenate([none, form[:-1, :_NEAR]])
    behind = np.concatenate([form[1:, :_NEAR], none])
    plain = side_by_side([*_places(reading.body), *_title(reading)], size)
    parts = [_network(reading), form, before, behind, plain, reading.promises, announced(reading)]
    parts += [
        describe_cues(told),
        describe_paragraphs(reading.layout.paragraphs[:size] or range(size)),
    ]
    return np.concatenate(parts, axis=1, dtype=np.float32)


def _network(reading: Reading) -> NDArray[np.float32]:
    """Return what the token network makes of each sentence: its means, [S, 2 D + 4]."""
    body, scores = reading.body, reading.scores
    rows = np.concatenate([scores.lead_states, scores.headline_states, scores.chances], axis=1)
    total = np.zeros((len(body.sizes), rows.shape[1]), dtype=np.float32)
    full = (body.sizes > 0).nonzero()[0]
    total[full] = np.add.reduceat(rows, body.bounds[:-1][full])
    return total / np.maximum(body.sizes, 1).astype(np.float32)[:, None]


def _form(reading: Reading, at: int, text: str) -> Sequence[float]:
    """Tell how a sentence is made and what ties it to others."""
    return (
        at in reading.items,
        opens_list(text),
        says_nothing(text),
        tells_result(text),
        opens_dangling(text),
        refers_back(text),
        points_back(text),
        asks(text),
        grants(text),
        at in reading.earlier,
        has_verb(text),
        text.endswith("."),
        text.endswith(";"),
        text.endswith(":"),
        text.endswith("?"),
        ":" in text,
        '"' in text or "“" in text,
    )


def _places(body: Body) -> list[NDArray[np.generic] | float]:
    """Tell place, length, figures, and how much of a sentence others tell as well."""
    sizes, at = body.sizes, np.arange(len(body.sizes))
    count = np.maximum(sizes, 1)
    figures = np.bincount(body.sentence, body.digit, len(sizes))
    seen = np.zeros((len(sizes), body.types), dtype=np.bool_)
    seen[body.sentence, body.local] = True
    shared = (seen.sum(axis=0) - 1)[body.local]
    return [
        at / 10,
        at / len(at),
        np.log1p(at),
        np.log(len(at) - at),
        at == 0,
        at == 1,
        at == len(at) - 1,
        len(at) / 20,
        np.log1p(sizes),
        sizes < _SHORT,
        sizes < _LINE,
        sizes > _LONG,
        (np.cumsum(sizes) - sizes) / 300,
        figures / 5,
        figures > 0,
        figures / count,
        np.bincount(body.sentence, shared, len(sizes)) / count / len(sizes),
        np.bincount(body.sentence, body.capital, len(sizes)) / count,
        np.bincount(body.sentence, body.shout, len(sizes)) / count,
    ]


def _title(reading: Reading) -> list[NDArray[np.generic] | float]:
    """Tell how a sentence meets the title."""
    body = reading.body
    if not reading.titled:
        return [0.0] * 3
    met = np.bincount(body.sentence, reading.title[:, 1], len(body.sizes))
    share = np.zeros(len(body.sizes))
    full = body.sizes > 0
    share[full] = reading.title[body.bounds[:-1][full], 4]
    return [1.0, met / np.maximum(body.sizes, 1), share]
