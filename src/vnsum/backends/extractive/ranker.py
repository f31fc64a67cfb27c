"""Describes candidates and predicts how good each is: a small network over their tokens.

Per candidate it sees the mean of the token network's last states and some thirty
plain features: expected F1, lengths, places, form, how it meets the title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.layers import Layers
from vnsum.backends.extractive.pool import spread

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from vnsum.backends.extractive.pool import Pool, Reading, Spread

__all__ = ["RANK_FEATURES", "Ranker", "describe"]

RANK_FEATURES = 48
"""Plain features; the states come after them."""
_EDGE = 3
"""Tokens looked at on each end."""


class Ranker:
    """Predicts the quality of candidates."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep the weights.

        Args:
            weights: float32 arrays under the names of the PyTorch module.
        """
        self._layers = Layers(weights)

    def __call__(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Predict.

        Args:
            rows: Descriptions [C, F].

        Returns:
            Predicted mean of ROUGE-1, -2 and -L, less the mean over the candidates of the
            body, [C].
        """
        layers = self._layers
        x = np.maximum(layers.linear("enter", layers.standard(rows)), 0)
        x = np.maximum(layers.linear("middle", x), 0)
        score: NDArray[np.float32] = layers.linear("out", x)[:, 0]
        return score


def describe(reading: Reading, pool: Pool, *, headline: bool) -> NDArray[np.float32]:
    """Describe candidates for the ranker.

    Args:
        reading: The body they come from.
        pool: C candidates, at least one.
        headline: Describe as headlines instead of leads.

    Returns:
        Features [C, `RANK_FEATURES` + width of the states].
    """
    row = spread(reading.body, pool.tokens)
    states = reading.scores.headline_states if headline else reading.scores.lead_states
    mean = np.add.reduceat(states[row.tokens], row.starts) / _sizes(row)[:, None]
    columns = [
        *_expected(pool),
        *_sentences(reading, pool),
        *_shapes(reading, pool),
        *_chances(reading, row, 2 * int(headline)),
        *_words(reading, row),
        *_title(reading, row),
    ]
    plain = np.stack(columns, axis=1).astype(np.float32)
    return np.concatenate([plain, mean.astype(np.float32)], axis=1)


def _sizes(row: Spread) -> NDArray[np.int64]:
    return row.ends - row.starts


def _expected(pool: Pool) -> list[NDArray[np.generic]]:
    """Expected F1, in itself and beside the best of the body."""
    order = np.argsort(np.argsort(-pool.gain))
    return [
        pool.single,
        pool.double,
        pool.single / max(float(pool.single.max()), 1e-6),
        pool.double / max(float(pool.double.max()), 1e-6),
        pool.gain / max(float(pool.gain.max()), 1e-6),
        order / 10,
        np.minimum(order, 5) / 5,
    ]


def _sentences(reading: Reading, pool: Pool) -> list[NDArray[np.generic]]:
    """What the first sentence promises as a whole, for the lead and for the headline."""
    bounds = reading.body.bounds
    size = np.diff(bounds)
    total = np.cumsum(np.vstack([np.zeros(4), reading.chances]), axis=0)
    gain = (total[bounds[1:]] - total[bounds[:-1]]) / (size + 24)[:, None]
    lead, headline = gain[:, :2].sum(axis=1), gain[:, 2:].sum(axis=1)
    first = np.array([forms[0].sentence for forms in pool.forms])
    return [
        lead[first] / max(float(lead.max()), 1e-6),
        np.argsort(np.argsort(-lead))[first] / 5,
        headline[first] / max(float(headline.max()), 1e-6),
        np.argsort(np.argsort(-headline))[first] / 5,
    ]


def _shapes(reading: Reading, pool: Pool) -> list[NDArray[np.generic]]:
    """Lengths, places and form."""
    bounds = reading.body.bounds
    first = np.array([forms[0].sentence for forms in pool.forms])
    last = np.array([forms[-1].sentence for forms in pool.forms])
    whole = (
        bounds[first + 1]
        - bounds[first]
        + np.where(last > first, bounds[last + 1] - bounds[last], 0)
    )
    size = np.array([len(tokens) for tokens in pool.tokens])
    texts = [[form.text for form in forms] for forms in pool.forms]
    return [
        pool.shape / 4,
        size / 30,
        np.log(size),
        pool.syllables / 30,
        last > first,
        np.array([sum(form.dropped for form in forms) for forms in pool.forms]) / 3,
        first / 5,
        np.log1p(first),
        first == 0,
        np.log1p(last),
        (last - first) / 5,
        size / np.maximum(whole, 1),
        pool.dangling,
        np.array([any(mark in part for part in text for mark in '"“') for text in texts]),
        np.array([forms[0].pieces[0][0] for forms in pool.forms]) / 50,
        np.full(len(pool), np.log(len(bounds))),
        np.full(len(pool), np.log(len(reading.body.words)) / 3),
    ]


def _chances(reading: Reading, row: Spread, column: int) -> list[NDArray[np.generic]]:
    """Token chances: over the whole, at both ends, and at the lowest."""
    single, double = reading.chances[row.tokens, column], reading.chances[row.tokens, column + 1]
    size = _sizes(row)
    edge = np.minimum(size, _EDGE)
    total = np.concatenate([[0.0], np.cumsum(single, dtype=np.float64)])
    return [
        np.add.reduceat(single, row.starts) / size,
        np.add.reduceat(double, row.starts) / size,
        np.add.reduceat(single, row.starts) / 10,
        np.add.reduceat(double, row.starts) / 5,
        (total[row.starts + edge] - total[row.starts]) / edge,
        (total[row.ends] - total[row.ends - edge]) / edge,
        np.minimum.reduceat(single, row.starts),
        np.maximum.reduceat(double, row.starts),
    ]


def _words(reading: Reading, row: Spread) -> list[NDArray[np.generic]]:
    """Repetition, digits, capitals."""
    size = _sizes(row)
    count = len(size)
    return [
        np.bincount(row.owner[row.first], minlength=count) / size,
        np.add.reduceat(reading.body.digit[row.tokens].astype(np.float32), row.starts) / size,
        np.add.reduceat(reading.body.capital[row.tokens].astype(np.float32), row.starts) / size,
    ]


def _title(reading: Reading, row: Spread) -> list[NDArray[np.generic]]:
    """How a candidate meets the title: words and pairs of it, in itself and beside the best."""
    count = len(row.starts)
    title = reading.title
    size = _sizes(row)
    firsts = row.tokens[row.first]
    words = np.bincount(row.owner[row.first], title[firsts, 1] > 0, count)
    rare = np.bincount(row.owner[row.first], title[firsts, 14], count)
    pairs = np.bincount(row.owner[row.follows], title[row.tokens[row.follows], 2] > 0, count)
    return [
        np.full(count, title[0, 0]),
        words / 10,
        words / max(words.max(), 1),
        rare / max(rare.max(), 1e-6),
        pairs / 5,
        pairs / max(pairs.max(), 1),
        words / size,
        pairs / size,
        2 * words / (size + words.max()) if words.any() else words,
    ]
