"""Describes candidates and predicts how good each is: a small network over their tokens.

Per candidate it sees the mean of the token network's last states and some thirty
plain features: expected F1, lengths, places, form, how it meets the title.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.body.features import side_by_side
from vnsum.backends.extractive.networks.layers import Layers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.backends.extractive.pool import Pool, Spread

__all__ = ["RANK_FEATURES", "Ranker", "describe"]

RANK_FEATURES = 48
"""Plain features; the states come after them."""
_TITLE_COLUMNS = 9
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


def describe(reading: Reading, pool: Pool) -> NDArray[np.float32]:
    """Describe leads for the ranker.

    Args:
        reading: The body they come from.
        pool: C candidates, at least one.

    Returns:
        Features [C, `RANK_FEATURES` + width of the states].
    """
    row = pool.row
    states = reading.scores.lead_states
    columns = [
        *_expected(pool),
        *reading.promises[pool.first].T,
        *_shapes(reading, pool),
        *_chances(reading, row),
        *_words(reading, row),
        *_title(reading, row),
    ]
    mean = row.totals(states) / row.sizes[:, None].astype(np.float32)
    return np.concatenate([side_by_side(columns, len(pool)), mean], axis=1)


def _expected(pool: Pool) -> list[NDArray[np.generic]]:
    """Expected F1, in itself and beside the best of the body."""
    order = (-pool.gain).argsort().argsort()
    return [
        pool.single,
        pool.double,
        pool.single / max(float(pool.single.max()), 1e-6),
        pool.double / max(float(pool.double.max()), 1e-6),
        pool.gain / max(float(pool.gain.max()), 1e-6),
        order / 10,
        np.minimum(order, 5) / 5,
    ]


def _shapes(reading: Reading, pool: Pool) -> list[NDArray[np.generic] | float]:
    """Lengths, places and form."""
    first, size = pool.first, pool.row.sizes
    last = np.array([forms[-1].sentence for forms in pool.forms])
    two = last > first
    whole = reading.body.sizes[first] + two * reading.body.sizes[last]
    dropped = np.array([sum([form.dropped for form in forms]) for forms in pool.forms])
    quoting = [any([_quotes(form.text) for form in forms]) for forms in pool.forms]  # noqa: C419 - a list costs half of what a generator does
    return [
        pool.shape / 4,
        size / 30,
        np.log(size),
        pool.syllables / 30,
        two,
        dropped / 3,
        first / 5,
        np.log1p(first),
        first == 0,
        np.log1p(last),
        (last - first) / 5,
        size / np.maximum(whole, 1),
        pool.dangling,
        np.array(quoting),
        np.array([forms[0].pieces[0][0] for forms in pool.forms]) / 50,
        math.log(len(reading.body.bounds)),
        math.log(len(reading.body.words)) / 3,
    ]


def _quotes(text: str) -> bool:
    return '"' in text or "“" in text


def _chances(reading: Reading, row: Spread) -> list[NDArray[np.generic]]:
    """Token chances: over the whole, at both ends, and at the lowest."""
    chances = reading.chances[:, :2]
    single, double = chances.T[:, row.tokens]
    edge = np.minimum(row.sizes, _EDGE)
    total = np.zeros(len(single) + 1)
    single.cumsum(dtype=np.float64, out=total[1:])
    singles, doubles = row.totals(chances).T
    return [
        singles / row.sizes,
        doubles / row.sizes,
        singles / 10,
        doubles / 5,
        (total[row.starts + edge] - total[row.starts]) / edge,
        (total[row.ends] - total[row.ends - edge]) / edge,
        np.minimum.reduceat(single, row.starts),
        np.maximum.reduceat(double, row.starts),
    ]


def _words(reading: Reading, row: Spread) -> list[NDArray[np.generic]]:
    """Repetition, digits, capitals."""
    different = np.bincount(row.owner[row.first], minlength=len(row.sizes))
    return [different / row.sizes, *(row.totals(reading.cases) / row.sizes[:, None]).T]


def _title(reading: Reading, row: Spread) -> list[NDArray[np.generic] | float]:
    """How a candidate meets the title: words and pairs of it, in itself and beside the best."""
    if not reading.titled:
        return [0.0] * _TITLE_COLUMNS
    count, size = len(row.sizes), row.sizes
    title = reading.title
    owner, firsts = row.owner[row.first], row.tokens[row.first]
    words = np.bincount(owner, title[firsts, 1] > 0, count)
    rare = np.bincount(owner, title[firsts, 14], count)
    pairs = np.bincount(row.owner[row.follows], title[row.tokens[row.follows], 2] > 0, count)
    most = words.max()
    return [
        1.0,
        words / 10,
        words / max(most, 1),
        rare / max(rare.max(), 1e-6),
        pairs / 5,
        pairs / max(pairs.max(), 1),
        words / size,
        pairs / size,
        2 * words / (size + most) if most else words,
    ]
