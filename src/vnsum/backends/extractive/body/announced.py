"""How sentences meet the title, one beside another: which tells what the title announces?

Words of the title that most sentences hold ("loa phường" in news of loudspeakers) say little; those
that few hold ("thay thế") tell the sentence that the title was made from. Everything is worked out
from the title features of the tokens, in a few products over sentences and words of the title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.body.features import side_by_side

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.backends.extractive.body.tokens import Body

    Floats = NDArray[np.floating]

__all__ = ["ANNOUNCED", "announced"]

ANNOUNCED = 22
"""Features of a sentence."""
_WORD, _PAIR, _PLACE, _RARITY = 1, 2, 12, 14
"""Columns of the title features, see `features.title_features`."""
_FAR = 6
"""Sentences behind the best one are told apart up to here."""
_LEAST = 1e-6


def announced(reading: Reading) -> NDArray[np.float32]:
    """Describe how the sentences of a body meet its title.

    Args:
        reading: A body of S sentences.

    Returns:
        Features [S, `ANNOUNCED`]; all 0 without a title or where no word of it is met.
    """
    body, title = reading.body, reading.title
    size = len(body.sizes)
    hits = (title[:, _WORD] > 0).nonzero()[0] if reading.titled else np.zeros(0, dtype=np.int64)
    if not len(hits):
        return np.zeros((size, ANNOUNCED), dtype=np.float32)
    words = _met(body, title, hits)
    pairs = _met(body, title, hits[title[hits, _PAIR] > 0])
    rarity = np.zeros(words.shape[1])
    rarity[_columns(title, hits)] = title[hits, _RARITY]
    few = _scarce(words)
    told, beside = words @ few, pairs @ _scarce(pairs)
    plain, joined, run = words.sum(axis=1), pairs.sum(axis=1), _runs(body, title)
    columns: list[Floats] = []
    for values in (told, beside, words @ rarity, joined, run):
        columns += _among(values)
    within = np.maximum(body.sizes, 1)
    precise = np.bincount(body.sentence[hits], minlength=size) / within
    first = words.argmax(axis=0)
    new = np.bincount(first, few, size)
    columns += [
        told / max(float(few.sum()), _LEAST),
        beside / max(pairs.shape[1], 1),
        plain / words.shape[1],
        run / 5,
        precise / max(float(precise.max()), _LEAST),
        new / max(float(few.sum()), _LEAST),
        np.minimum(words.shape[1], 20) / 20,
    ]
    return side_by_side(columns, size)


def _columns(title: NDArray[np.float32], tokens: NDArray[np.int64]) -> NDArray[np.int64]:
    """Number the words of the title that tokens are, in the order of the title, from 0."""
    found: NDArray[np.int64] = np.unique(title[tokens, _PLACE], return_inverse=True)[1]
    return found


def _met(body: Body, title: NDArray[np.float32], tokens: NDArray[np.int64]) -> Floats:
    """Tell which of the title's words that are met stand in each sentence, [S, W]."""
    columns = _columns(title, tokens)
    met = np.zeros((len(body.sizes), int(columns.max(initial=-1)) + 1))
    met[body.sentence[tokens], columns] = 1
    return met


def _scarce(met: Floats) -> Floats:
    """Return how few sentences hold each word, [W]: log((S + 1) / (count + 1/2))."""
    found: Floats = np.log((len(met) + 1) / (met.sum(axis=0) + 0.5))
    return found


def _among(values: Floats) -> list[Floats]:
    """Place sentences among each other: beside the best, by rank, and ahead of the next one."""
    most = max(float(values.max()), _LEAST)
    order = (-values).argsort(kind="stable").argsort()
    best, *others = np.sort(values)[::-1].tolist()
    rival = np.where(values == best, others[0] if others else 0.0, best)
    return [values / most, np.minimum(order, _FAR) / _FAR, (values - rival) / most]


def _runs(body: Body, title: NDArray[np.float32]) -> Floats:
    """Return the longest run of words of the title that stands in each sentence, in words, [S].

    A run is made of pairs that stand side by side in the title as well.
    """
    follows = title[:, _PAIR] > 0
    places = np.arange(len(follows))
    ahead = np.where(follows, -1, places)
    since = places - np.maximum.accumulate(ahead)
    run = np.where(title[:, _WORD] > 0, 1, 0) + np.append(0, np.where(follows, since, 0)[:-1])
    longest = np.zeros(len(body.sizes))
    np.maximum.at(longest, body.sentence, run)
    return longest
