"""Which sentence turns the story? Two small networks: one over sentences, one over pairs.

A turn is a sentence without which an earlier one, printed alone, tells what is false or misleads.
The first network is told of each sentence what that of worth is told; the second, of two sentences,
what the first says of both, where they stand and what they share. Learned from
releases whose writers marked what turns what (`vnsum.training.extractor.turns`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vnsum.backends.extractive.body.features import side_by_side
from vnsum.backends.extractive.body.tokens import UNKNOWN
from vnsum.backends.extractive.networks.layers import Layers, under

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Reading

    Floats = NDArray[np.float32]

__all__ = ["LEAST_ASKED", "Pairs", "TurnModel", "describe_pairs"]

_NOTHING = -9.0
"""Log-odds of what was not asked for."""
LEAST_ASKED = -4.0
"""Log-odds from which on a sentence may turn others; set by hand."""
_COMMON = 4.0
"""Logarithm of the rank of words that tell nothing when they are shared; set by hand."""
_RARE = 9.0
"""The same of a word that the network does not know."""
_MOST_NAMES, _MOST_FIGURES, _MOST_DIGITS = 4, 3, 5
"""Shared names and figures, and figures of a sentence, that are counted at most."""


class Pairs(NamedTuple):
    """Pairs of sentences.

    Attributes:
        claims: The sentence that may be turned, [P].
        turns: The one that may turn it, [P].
        rows: Features, [P, F].
    """

    claims: NDArray[np.int64]
    turns: NDArray[np.int64]
    rows: Floats


class TurnModel:
    """Says which sentences turn which."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        """Keep the weights.

        Args:
            weights: float32 arrays, those over sentences under "sentence.", those over pairs under
                "pair.".
        """
        self._sentence = Layers(under("sentence.", weights))
        self._pair = Layers(under("pair.", weights))

    def __call__(self, reading: Reading) -> Floats:
        """Weigh all pairs of sentences.

        Args:
            reading: A body of S sentences.

        Returns:
            Log-odds that the story of one (row) is turned by another (column), [S, S].
        """
        odds = self.odds(*reading.described)
        found = np.full((len(odds), len(odds)), _NOTHING, dtype=np.float32)
        pairs = describe_pairs(reading, odds, LEAST_ASKED)
        if len(pairs.rows):
            layers = self._pair
            found[pairs.claims, pairs.turns] = layers.shallow(layers.standard(pairs.rows))[:, 0]
        return found

    def odds(self, rows: Floats, ids: NDArray[np.int64], owners: NDArray[np.int64]) -> Floats:
        """Return the log-odds that sentences turn the story, [S]; see `describing.Described`."""
        return self._sentence.weigh(rows, ids, owners)[:, 0]


def describe_pairs(reading: Reading, odds: Floats, least: float = -np.inf) -> Pairs:
    """Describe pairs of different sentences.

    Args:
        reading: A body of S sentences.
        odds: That each turns the story, [S].
        least: Odds from which on a sentence is asked about as a turn.

    Returns:
        The pairs.
    """
    size = len(odds)
    asked = odds >= least
    claims, turns = (np.broadcast_to(asked, (size, size)) & ~np.eye(size, dtype=bool)).nonzero()
    if not len(claims):
        return Pairs(claims, turns, np.zeros((0, 0), dtype=np.float32))
    columns = [
        *_odds(odds, claims, turns),
        *_places(reading, claims, turns),
        *_shared(reading, claims, turns),
    ]
    return Pairs(claims, turns, side_by_side(columns, len(claims)))


_Columns = list["NDArray[np.generic] | float"]


def _odds(odds: Floats, claims: NDArray[np.int64], turns: NDArray[np.int64]) -> _Columns:
    """Tell how likely both turn the story, and how much likelier than the others."""
    ordered = np.sort(odds)[::-1]
    others = np.where(odds == ordered[0], ordered[min(1, len(odds) - 1)], ordered[0])
    there, here = odds[turns], odds[claims]
    return [there, there - others[turns], here, there - here]


def _places(reading: Reading, claims: NDArray[np.int64], turns: NDArray[np.int64]) -> _Columns:
    size = len(reading.body.sizes)
    paragraphs = np.array(reading.layout.paragraphs[:size] or range(size))
    apart = turns - claims
    return [
        claims == 0,
        claims == 1,
        claims / 10,
        apart / 10,
        np.log1p(np.abs(apart)),
        apart < 0,
        apart == 1,
        apart == 2,  # noqa: PLR2004 - the next but one
        turns == size - 1,
        turns / size,
        paragraphs[claims] == paragraphs[turns],
        paragraphs[turns] - paragraphs[claims],
        float(np.log(size)),
    ]


def _shared(reading: Reading, claims: NDArray[np.int64], turns: NDArray[np.int64]) -> _Columns:
    """Tell what both share: words, names, figures, states, and with title and first sentence."""
    body = reading.body
    size = len(body.sizes)
    known = body.ids >= len(UNKNOWN)
    rarity = np.zeros(body.types, dtype=np.float32)
    rarity[body.local] = np.where(known, np.log(2.0 + body.ids), _RARE) - _COMMON
    rarity = np.maximum(rarity, 0)
    words, names, figures = (
        _held(body.sentence[kept], body.local[kept], (size, body.types))
        for kept in (slice(None), body.capital, body.digit)
    )
    weighed = words * rarity
    length = np.sqrt((weighed * weighed).sum(axis=1)) + np.float32(1e-6)
    alike = weighed @ weighed.T / length[:, None] / length
    np.fill_diagonal(alike, -1)
    of_title = _held_by_title(reading, rarity)
    titled = weighed @ of_title / length / (np.sqrt(of_title @ of_title) + np.float32(1e-6))
    digits = np.minimum(figures.sum(axis=1), _MOST_DIGITS)
    sizes = np.log1p(body.sizes)
    found = alike[claims, turns]
    return [
        found,
        (words @ (rarity[:, None] * words.T))[claims, turns] / 10,
        found - alike.max(axis=0)[turns],
        np.minimum((names @ names.T)[claims, turns], _MOST_NAMES),
        np.minimum((figures @ figures.T)[claims, turns], _MOST_FIGURES),
        _states(reading)[claims, turns],
        titled[claims],
        titled[turns],
        np.where(claims == 0, 1, alike[0, claims]),
        np.where(turns == 0, 1, alike[0, turns]),
        digits[claims],
        digits[turns],
        sizes[claims],
        sizes[turns],
        float(reading.titled),
    ]


def _held(sentences: NDArray[np.int32], words: NDArray[np.int32], shape: tuple[int, int]) -> Floats:
    held = np.zeros(shape, dtype=np.float32)
    held[sentences, words] = 1
    return held


def _held_by_title(reading: Reading, rarity: Floats) -> Floats:
    """Return how rare the words are that the title has too, 0 for others, [W]."""
    found = np.zeros_like(rarity)
    if reading.titled:
        met = reading.body.local[reading.title[:, 1] > 0]
        found[met] = rarity[met]
    return found


def _states(reading: Reading) -> Floats:
    """Return how alike the token network's states of any two sentences are, [S, S]."""
    width = reading.scores.lead_states.shape[1] + reading.scores.headline_states.shape[1]
    states = reading.described.rows[:, :width]
    states = states - states.mean(axis=0)
    states /= np.sqrt((states * states).sum(axis=1, keepdims=True)) + np.float32(1e-6)
    found: Floats = states @ states.T
    return found
