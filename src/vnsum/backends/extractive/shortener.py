"""Sentences made shorter by leaving words out: a pointer network that goes from word to kept word.

A sentence is read by gated convolutions and attention; a recurrent state that has read the words
kept so far points at the next one behind them, or ends. The best of many ways are found by beam
search, for several sentences side by side. What is written is therefore always a subsequence of
its sentence (Vinyals et al. 2015 "Pointer Networks"; Filippova et al. 2015 "Sentence Compression
by Deletion with LSTMs"). Numpy only; equal to the PyTorch module of the trainer in a test.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vnsum.backends.extractive.layers import Layers, sigmoid

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.network import TokenScores
    from vnsum.backends.extractive.tokens import Body

    Floats = NDArray[np.float32]

__all__ = ["DISTANCES", "FAR", "HEADS", "Kept", "Search", "Shortener", "shortener_inputs"]

DILATIONS = (1, 2, 0, 4, 0, 1)
"""The layers of the reader: gated convolutions with their dilation, 0 for attention."""
HEADS = 4
DISTANCES = 20
"""Words apart up to which attention tells distances."""
FAR = 24
"""Words left out in a row up to which pointing tells how many."""
LONGEST = 110
"""Words of a sentence that are read."""
_NEVER = np.float32(-1e9)


class Kept(NamedTuple):
    """A way to shorten a sentence.

    Attributes:
        words: Places of the words kept, counted from the sentence's first, rising.
        score: Natural logarithm of its probability.
        weakest: That of its least likely step.
        end: That of its end, where it ends.
    """

    words: tuple[int, ...]
    score: float
    weakest: float
    end: float


class Search(NamedTuple):
    """What is wanted of shortened sentences.

    Attributes:
        width: Ways followed side by side in each sentence, and found at most.
        fewest: Fewest words.
        most: Most words.
        limit: Most characters, blanks between words counted; None for any number.
    """

    width: int = 6
    fewest: int = 5
    most: int = 26
    limit: int | None = None


def shortener_inputs(
    body: Body, scores: TokenScores, sentence: int, *, short: bool
) -> tuple[NDArray[np.int32], Floats]:
    """Return what the network reads of a sentence.

    Args:
        body: The tokens.
        scores: What the token network makes of them: F features and D states each.
        sentence: The sentence; words beyond `LONGEST` are left out.
        short: Whether a short headline is wanted.

    Returns:
        Ids [T], and features with states and the wish behind them [T, F + D + 1].
    """
    low = int(body.bounds[sentence])
    high = min(int(body.bounds[sentence + 1]), low + LONGEST)
    wish = np.full((high - low, 1), short, dtype=np.float32)
    known = scores.features[low:high], scores.headline_states[low:high], wish
    return body.ids[low:high], np.concatenate(known, axis=1)


@dataclass(frozen=True)
class _Read:
    """B sentences of at most T words, read.

    Attributes:
        states: Of each word, [B, T, D].
        keys: What pointing compares with, [B, T, D].
        absent: Which places hold no word, [B, 1, T].
    """

    states: Floats
    keys: Floats
    absent: NDArray[np.bool_]


@dataclass(frozen=True)
class _Beams:
    """K ways in each of B sentences.

    Attributes:
        words: Places kept so far.
        score: Of each, [B, K].
        weakest: Score of the least likely step of each, [B, K].
        state: What has been read, [B, K, D].
        last: Place of the word kept last, -1 for none, [B, K].
        chars: Characters so far, [B, K].
    """

    words: list[list[tuple[int, ...]]]
    score: NDArray[np.float64]
    weakest: NDArray[np.float64]
    state: Floats
    last: NDArray[np.int64]
    chars: NDArray[np.int64]


class Shortener:
    """Shortens sentences."""

    def __init__(self, weights: Mapping[str, Floats], embeddings: Floats) -> None:
        """Keep the weights.

        Args:
            weights: float32 arrays under the names of the PyTorch module; none for a shortener
                that is still to be trained, which must not be asked.
            embeddings: The token network's, [V, E].
        """
        self._embeddings = embeddings
        self._layers = Layers(weights)

    def __call__(
        self,
        sentences: Sequence[tuple[NDArray[np.int32], Floats]],
        sizes: Sequence[NDArray[np.int32]],
        search: Search,
    ) -> list[list[Kept]]:
        """Find the likeliest ways to shorten each of B sentences.

        Args:
            sentences: `shortener_inputs` of each; at least one, none empty.
            sizes: Characters of each word of each sentence.
            search: What is wanted.

        Returns:
            At most `search.width` ways for each sentence, the likeliest first.
        """
        read = self._read(sentences)
        lengths = np.zeros(read.states.shape[:2], dtype=np.int64)
        for row, size in enumerate(sizes):
            lengths[row, : len(size)] = size[:LONGEST]
        beams = self._begin(read)
        done: list[list[Kept]] = [[] for _ in sentences]
        for step in range(search.most + 1):
            scores = self._point(read, beams)
            self._finish(beams, scores[..., -1], done, step >= search.fewest)
            if step == search.most:
                break
            going = self._go_on(read, beams, scores[..., :-1], lengths, search)
            if going is None or _settled(going, done, search.width):
                break
            beams = going
        return [sorted(ways, key=lambda way: -way.score)[: search.width] for ways in done]

    def follow(self, sentence: tuple[NDArray[np.int32], Floats], words: Sequence[int]) -> Kept:
        """Tell how likely a known way to shorten a sentence is.

        Args:
            sentence: Its `shortener_inputs`.
            words: Places of the words kept, rising.

        Returns:
            The way with its scores.
        """
        read = self._read([sentence])
        beams, steps = self._begin(read), []
        for at in words:
            steps.append(float(self._point(read, beams)[0, 0, at]))
            state = self._remember(read.states[:, at : at + 1], beams.state)
            beams = replace(beams, state=state, last=np.array([[at]]))
        steps.append(float(self._point(read, beams)[0, 0, -1]))
        return Kept(tuple(words), sum(steps), min(steps), steps[-1])

    def _read(self, sentences: Sequence[tuple[NDArray[np.int32], Floats]]) -> _Read:
        longest = max(len(ids) for ids, _ in sentences)
        present = np.zeros((len(sentences), longest), dtype=np.bool_)
        width = self._embeddings.shape[1] + sentences[0][1].shape[1]
        x = np.zeros((len(sentences), longest, width), dtype=np.float32)
        for row, (ids, features) in enumerate(sentences):
            present[row, : len(ids)] = True
            x[row, : len(ids)] = np.concatenate([self._embeddings[ids], features], axis=1)
        x = self._layers.linear("enter", x)
        mask = present[..., None].astype(np.float32)
        for index, dilation in enumerate(DILATIONS):
            name = f"layers.{index}"
            if dilation:
                x = self._layers.convolve(name, x, dilation, mask)
            else:
                x = self._attend(name, x, mask)
        states = self._layers.norm("norm", x)
        return _Read(states, self._layers.linear("key", states), ~present[:, None])

    def _attend(self, name: str, x: Floats, mask: Floats) -> Floats:
        rows, size, width = x.shape
        qkv = self._layers.linear(f"{name}.qkv", self._layers.norm(f"{name}.norm", x))
        q, k, v = qkv.reshape(rows, size, 3, HEADS, width // HEADS).transpose(2, 0, 3, 1, 4)
        scores = q @ k.transpose(0, 1, 3, 2) / np.float32(np.sqrt(width // HEADS))
        place = np.arange(size)
        apart = np.clip(place - place[:, None], -DISTANCES, DISTANCES) + DISTANCES
        scores += self._layers.weights[f"{name}.apart"][:, apart]
        scores[np.broadcast_to(mask[:, None, None, :, 0] == 0, scores.shape)] = _NEVER
        scores -= scores.max(axis=-1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=-1, keepdims=True)
        mixed = (scores @ v).transpose(0, 2, 1, 3).reshape(rows, size, width)
        return x + self._layers.linear(f"{name}.out", mixed)

    def _begin(self, read: _Read) -> _Beams:
        rows = len(read.states)
        start = np.broadcast_to(self._layers.weights["start"], (rows, 1, read.states.shape[2]))
        none = np.zeros((rows, 1), dtype=np.int64)
        state = self._remember(start, np.zeros_like(start))
        zero = np.zeros((rows, 1))
        return _Beams([[()] for _ in range(rows)], zero, zero, state, none - 1, none)

    def _remember(self, x: Floats, state: Floats) -> Floats:
        """Read one more word: a gated recurrent unit (Cho et al. 2014), [B, K, D]."""
        given = self._layers.linear("memory.given", x)
        kept = self._layers.linear("memory.kept", state)
        width = state.shape[-1]
        gates = sigmoid(given[..., : 2 * width] + kept[..., : 2 * width])
        reset, update = gates[..., :width], gates[..., width:]
        new = np.tanh(given[..., 2 * width :] + reset * kept[..., 2 * width :])
        found: Floats = new + update * (state - new)
        return found

    def _point(self, read: _Read, beams: _Beams) -> Floats:
        """Return log-probabilities of the next word and, last, of the end, [B, K, T + 1]."""
        rows, size, width = read.states.shape
        row = np.arange(rows)[:, None]
        last = read.states[row, beams.last]
        if beams.last[0, 0] < 0:
            last[:] = self._layers.weights["start"]
        query = self._layers.linear("query", np.concatenate([beams.state, last], axis=-1))
        query *= np.float32(1 / np.sqrt(width))
        left = np.arange(size) - beams.last[..., None] - 1
        by_left = self._layers.linear("left", query)
        scores = np.empty((rows, beams.last.shape[1], size + 1), dtype=np.float32)
        words = scores[..., :-1]
        np.matmul(query, read.keys.transpose(0, 2, 1), out=words)
        way = np.arange(beams.last.shape[1])[:, None]
        words += by_left[row[..., None], way, np.minimum(np.maximum(left, 0), FAR)]
        words[(left < 0) | read.absent] = _NEVER
        keys = read.keys[row, beams.last]
        if beams.last[0, 0] < 0:
            keys = self._layers.linear("key", last)
        ends = self._layers.linear("end", beams.state)[..., 0]
        scores[..., -1] = (query * keys).sum(axis=-1) + ends
        scores -= scores.max(axis=-1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(axis=-1, keepdims=True))
        return scores

    @staticmethod
    def _finish(beams: _Beams, ends: Floats, done: list[list[Kept]], long: bool) -> None:  # noqa: FBT001
        if not long:
            return
        total = (beams.score + ends).tolist()
        weakest = np.minimum(beams.weakest, ends).tolist()
        for row, ways in enumerate(zip(beams.words, total, weakest, ends.tolist(), strict=True)):
            done[row] += [Kept(*way) for way in zip(*ways, strict=True) if way[1] > _NEVER / 2]

    def _go_on(
        self,
        read: _Read,
        beams: _Beams,
        scores: Floats,
        lengths: NDArray[np.int64],
        search: Search,
    ) -> _Beams | None:
        """Keep the best ways that are one word longer; None where there is none."""
        rows, ways, size = scores.shape
        total = beams.score[..., None] + scores
        chars = beams.chars[..., None] + lengths[:, None] + (beams.last >= 0)[..., None]
        if search.limit is not None:
            total[chars > search.limit] = _NEVER
        flat = total.reshape(rows, -1)
        width = min(search.width, ways * size)
        best = np.argpartition(-flat, width - 1, axis=1)[:, :width]
        row = np.arange(rows)[:, None]
        score = flat[row, best]
        if score.max() <= _NEVER:
            return None
        way, word = best // size, best % size
        words = [
            [(*before[one], at) for one, at in zip(ones, places, strict=True)]
            for before, ones, places in zip(beams.words, way.tolist(), word.tolist(), strict=True)
        ]
        return _Beams(
            words,
            score,
            np.minimum(beams.weakest[row, way], scores[row, way, word]),
            self._remember(read.states[row, word], beams.state[row, way]),
            word,
            chars[row, way, word],
        )


def _settled(beams: _Beams, done: list[list[Kept]], width: int) -> bool:
    """Tell whether no way that goes on can still be among the best: scores only fall."""
    for best, ways in zip(beams.score.max(axis=1).tolist(), done, strict=True):
        if len(ways) < width or best > sorted(way.score for way in ways)[-width]:
            return False
    return True
