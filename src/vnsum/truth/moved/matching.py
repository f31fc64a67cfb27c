"""How well the words around two facts fit, by what they mean: a small network of word vectors.

`context` and `rivalry` compare words that are the same. Here "hộ thoát nghèo" fits "gia đình ra
khỏi danh sách nghèo" as well. Learned from news: which figure, day or person of an article its lead
means, told by the words around alone (`vnsum.training.matcher`). Each word of the one context is
looked up softly in the other, as in Xiong et al., "End-to-End Neural Ad-hoc Ranking with Kernel
Pooling" (2017), with a bias for where both stand.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vnsum.errors import WeightsError
from vnsum.weights import bundled_model, read_tensors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.truth.index.places import Place

    Floats = NDArray[np.float32]

__all__ = [
    "OTHERS",
    "PLACES",
    "SIDE",
    "SORTS",
    "Matcher",
    "Units",
    "load_matcher",
    "other_row",
    "where_of",
    "words_around",
]

SORTS = {"figure": 0, "date": 1, "person": 2}
"""Sorts of facts, in the order of the weights."""
SIDE = 24
"""Words looked at on each side of a fact."""
_EDGES = (1, 2, 3, 4, 6, 9, 14)
"""Farthest words of each stretch on a side; the last stretch goes on."""
_CLAUSES = 3
PLACES = 2 * (len(_EDGES) + 1) * _CLAUSES
"""Where a word may stand: side, stretch, and clauses away (0, 1, more)."""
OTHERS = 1024
"""Rows shared by the words that the vocabulary lacks."""
_TINY = np.float32(1e-12)


class _Encoded(NamedTuple):
    """A context of N words: vectors of length 1 [N, D], places [N] and log weights [N]."""

    vectors: Floats
    where: NDArray[np.intp]
    weights: Floats


def words_around(place: Place) -> tuple[list[str], list[int]]:
    """Return the words around a fact, and where each stands; the fact's own are left out.

    Args:
        place: The fact.

    Returns:
        Up to 2 `SIDE` words, those before first; for each a number below `PLACES`.
    """
    words, clauses = place.passage.words, place.passage.clauses
    first, home = place.first, clauses[place.first]
    tail = max(place.tail, first + 1) if place.fact.number is not None else place.last
    low, high = max(0, first - SIDE), min(len(words), tail + SIDE)
    away = [min(abs(clause - home), _CLAUSES - 1) for clause in range(max(clauses) + 1)]
    stretches = _BEFORE[SIDE - (first - low) :] + _BEHIND[: high - tail]
    around = clauses[low:first] + clauses[tail:high]
    where = [at + away[clause] for at, clause in zip(stretches, around, strict=True)]
    return words[low:first] + words[tail:high], where


def where_of(steps: int, clauses: int) -> int:
    """Return the number of a place.

    Args:
        steps: Words from the fact, below 0 before it; never 0.
        clauses: Clauses from it.

    Returns:
        Below `PLACES`.
    """
    stretch = sum(abs(steps) > edge for edge in _EDGES) + (len(_EDGES) + 1) * (steps > 0)
    return stretch * _CLAUSES + min(abs(clauses), _CLAUSES - 1)


_BEFORE = [where_of(steps, 0) for steps in range(-SIDE, 0)]
_BEHIND = [where_of(steps, 0) for steps in range(1, SIDE + 1)]
"""The same for each step before and behind a fact in its own clause."""


@lru_cache(maxsize=4096)
def other_row(word: str) -> int:
    """Return the row of a word that the vocabulary lacks, by its letters."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass")) % OTHERS


class Units:
    """The vocabulary: words and pairs of words ("đất_đai")."""

    def __init__(self, units: Sequence[str]) -> None:
        """Number the units."""
        self._ids = {unit: number for number, unit in enumerate(units)}
        self.unknown = len(units)
        """The row of words the vocabulary lacks."""

    def rows(self, words: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return the row of each word, and of the pair it begins or else ends, or of itself."""
        ids, unknown = self._ids, self.unknown
        single = [ids.get(word, unknown) for word in words]
        begun = [ids.get(f"{one}_{after}", unknown) for one, after in pairwise(words)]
        beside = zip([*begun, unknown], [unknown, *begun], single, strict=True) if words else ()
        joined = [
            begins if begins != unknown else ends if ends != unknown else row
            for begins, ends, row in beside
        ]
        return np.array(single, dtype=np.intp), np.array(joined, dtype=np.intp)


class Matcher:
    """Says how well the surroundings of facts fit."""

    def __init__(self, units: Sequence[str], weights: Mapping[str, NDArray[np.generic]]) -> None:
        """Keep the weights.

        Args:
            units: The vocabulary, U.
            weights: Under the names of `vnsum.training.matcher.MatcherModule`; the vectors of units
                [U, D] as int8 with a scale for each.
        """
        self._units = Units(units)
        self._vectors: NDArray[np.int8] = weights["units.weight"].astype(np.int8)
        self._scales = weights["units.scale"].astype(np.float32)
        self._unit_weights = weights["worth.weight"].astype(np.float32)
        self._mix: Floats = np.ascontiguousarray(weights["mix.weight"].astype(np.float32).T)
        self._others = weights["others.weight"].astype(np.float32)
        self._bias = weights["bias"].astype(np.float32) + weights["even"].astype(np.float32)
        self._sharp = np.float32(np.exp(weights["sharp"].astype(np.float32)[0]))
        self._near = weights["near"].astype(np.float32)
        self._near_there = weights["near_there"].astype(np.float32)

    def scores(self, sort: str, draft: Place, places: Sequence[Place]) -> list[float]:
        """Rate how well facts of the source stand in the place of one of the draft.

        Args:
            sort: One of `SORTS`.
            draft: The fact of the draft.
            places: Facts of the source.

        Returns:
            A score for each; they compare among facts of one draft's fact only.
        """
        at = SORTS[sort]
        ours, *theirs = self._encoded([draft, *places])
        rated = [number for number, one in enumerate(theirs) if len(one.where)]
        scores = [0.0] * len(places)
        if rated and len(ours.where):
            fits = self._rated(at, ours, [theirs[number] for number in rated])
            for number, score in zip(rated, fits, strict=True):
                scores[number] = score
        return scores

    def _rated(self, at: int, ours: _Encoded, theirs: Sequence[_Encoded]) -> list[float]:
        """Rate each of some contexts: what of ours stands there, less what there does not in ours.

        All at once, as there are few words in each.
        """
        starts = _starts([len(one.where) for one in theirs])
        where = np.concatenate([one.where for one in theirs])
        fit = (ours.vectors @ np.concatenate([one.vectors for one in theirs]).T) * self._sharp
        fit += self._bias[at][ours.where].take(where, axis=1)
        np.exp(fit, out=fit)
        worth = _softplus(ours.weights + self._near[at][ours.where])
        found = worth @ np.log1p(np.add.reduceat(fit, starts, axis=1)) / np.sqrt(worth.sum() + 1)
        weights = np.concatenate([one.weights for one in theirs])
        worth = _softplus(weights + self._near_there[at][where])
        missed = np.add.reduceat(worth / (1 + fit.sum(axis=0)), starts)
        missed /= np.sqrt(np.add.reduceat(worth, starts) + 1)
        scores: list[float] = (found - missed).tolist()
        return scores

    def _encoded(self, places: Sequence[Place]) -> list[_Encoded]:
        """Describe the words around some facts; what is described is kept with its passage."""
        keys = [("matcher", place.first, place.last) for place in places]
        new = {
            (id(place.passage), key): place
            for place, key in zip(places, keys, strict=True)
            if key not in place.passage.memo
        }
        contexts = self._encode([words_around(place) for place in new.values()]) if new else ()
        for ((_, key), place), context in zip(new.items(), contexts, strict=True):
            place.passage.memo[key] = context
        return [place.passage.memo[key] for place, key in zip(places, keys, strict=True)]

    def _encode(self, contexts: Sequence[tuple[list[str], list[int]]]) -> list[_Encoded]:
        """Describe words by their units and their neighbours in the same context."""
        words = [word for context, _ in contexts for word in context]
        rows = [self._units.rows(context) for context, _ in contexts]
        single = np.concatenate([one for one, _ in rows])
        joined = np.concatenate([both for _, both in rows])
        own = self._vectors_of(single)
        lost = single == self._units.unknown
        own[lost] = self._others[[other_row(words[at]) for at in lost.nonzero()[0]]]
        unit = self._vectors_of(joined)
        alone = joined == self._units.unknown
        unit[alone] = own[alone]
        sizes = [len(context) for context, _ in contexts]
        x = unit + _with_neighbours(own, sizes) @ self._mix
        length = np.sqrt(np.add.reduce(x * x, axis=1, keepdims=True))
        vectors = (x / np.maximum(length, _TINY)).astype(np.float32, copy=False)
        weights = self._unit_weights[single]
        bounds = pairwise([*_starts(sizes), len(words)])
        return [
            _Encoded(vectors[low:high], np.array(where, dtype=np.intp), weights[low:high])
            for (low, high), (_, where) in zip(bounds, contexts, strict=True)
        ]

    def _vectors_of(self, rows: NDArray[np.intp]) -> Floats:
        """Return vectors; those of the row behind the last are 0."""
        unknown = self._units.unknown
        inside = np.minimum(rows, unknown - 1)
        found: Floats = self._vectors[inside] * self._scales[inside, None]
        found[rows == unknown] = 0
        return found


def _starts(sizes: Sequence[int]) -> list[int]:
    """Return where stretches of these sizes start that stand one behind the other."""
    return [0, *accumulate(sizes[:-1])]


def _with_neighbours(own: Floats, sizes: Sequence[int]) -> Floats:
    """Return each row between the one before it and the one behind it in its stretch, 0 for none.

    Args:
        own: The rows of all stretches [N, D].
        sizes: How many rows each stretch has.

    Returns:
        Rows of three [N, 3 D].
    """
    count, width = own.shape
    around = np.zeros((count, 3 * width), dtype=np.float32)
    around[1:, :width] = own[:-1]
    around[:, width : 2 * width] = own
    around[:-1, 2 * width :] = own[1:]
    filled = [(low, size) for low, size in zip(_starts(sizes), sizes, strict=True) if size]
    around[[low for low, _ in filled], :width] = 0
    around[[low + size - 1 for low, size in filled], 2 * width :] = 0
    return around


def _softplus(x: Floats) -> Floats:
    found: Floats = np.logaddexp(np.float32(0), x)
    return found


@lru_cache(maxsize=1)
def load_matcher() -> Matcher:
    """Load the bundled matcher.

    Returns:
        The model; the same object at every call.

    Raises:
        WeightsError: When files are missing or damaged.
    """
    info = bundled_model("matcher")
    try:
        units = (info.path / "vocabulary.txt").read_text("utf-8").split("\n")
        return Matcher(units, read_tensors(info.path / "matcher.safetensors"))
    except (OSError, KeyError, UnicodeDecodeError) as error:
        raise WeightsError(
            "the matcher's files do not fit together", hint="reinstall vnsum"
        ) from error
