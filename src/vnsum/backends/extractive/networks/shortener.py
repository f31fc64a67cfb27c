"""Sentences made shorter by leaving words out: a pointer network that goes from word to kept word.

A sentence is read by gated convolutions and attention; a recurrent state that has read the words
kept so far points at the next one behind them, or ends. The best of many ways are found by beam
search, for several sentences side by side. What is written is therefore always a subsequence of
its sentence (Vinyals et al. 2015 "Pointer Networks"; Filippova et al. 2015 "Sentence Compression
by Deletion with LSTMs"). Numpy only; equal to the PyTorch module of the trainer in a test.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vnsum.backends.extractive.networks.beams import NEVER, Beams, Ended, Kept
from vnsum.backends.extractive.networks.layers import Layers, sigmoid

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.tokens import Body
    from vnsum.backends.extractive.networks.network import TokenScores

    Floats = NDArray[np.float32]

__all__ = ["DISTANCES", "FAR", "HEADS", "Search", "Shortener", "shortener_inputs"]

DILATIONS = (1, 2, 0, 4, 0, 1)
"""The layers of the reader: gated convolutions with their dilation, 0 for attention."""
HEADS = 4
DISTANCES = 20
"""Words apart up to which attention tells distances."""
FAR = 24
"""Words left out in a row up to which pointing tells how many."""
LONGEST = 110
"""Words of a sentence that are read."""


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
    """B sentences of at most T words, read; what each word does is worked out for all at once.

    What is said of words has one place more, the last, for the start: the place -1.

    Attributes:
        keys: What pointing compares with, [B, T + 1, D].
        asked: What each word, kept last, adds to the query, [B, T + 1, D].
        given: What each word tells the memory, [B, T + 1, 3 D].
        left_out: How many words are left out before each, by how many are behind, [T + 1, T].
        closed: Which words may not be kept, by how many are behind, [B, T + 1, T].
    """

    keys: Floats
    asked: Floats
    given: Floats
    left_out: NDArray[np.int64]
    closed: NDArray[np.bool_]


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

    @cached_property
    def _links(self) -> _Links:
        return _Links(self._layers.weights)

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
        lengths = np.zeros((len(sentences), read.closed.shape[2]), dtype=np.int64)
        for row, size in enumerate(sizes):
            lengths[row, : len(size)] = size[:LONGEST]
        trail = [self._begin(read)]
        ended = Ended(len(sentences), search.width)
        for step in range(search.most + 1):
            scores = self._point(read, trail[-1])
            if step >= search.fewest:
                ended.add(trail[-1], scores[..., -1], step)
            if step == search.most:
                break
            going = self._go_on(read, trail[-1], scores[..., :-1], lengths, search)
            if going is None or ended.settled(going):
                break
            trail.append(going)
        return ended.ways(trail)

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
            word = np.array([[at]])
            state = self._remember(read, word, beams.state, beams.linked)
            beams = beams._replace(state=state, linked=self._link(state), last=word)
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
        start = np.broadcast_to(self._layers.weights["start"], (len(x), 1, x.shape[2]))
        states = np.concatenate([self._layers.norm("norm", x), start], axis=1)
        place = np.arange(longest)
        left = place - np.arange(longest + 1)[:, None]
        return _Read(
            keys=self._layers.linear("key", states),
            asked=self._links.ask(states),
            given=self._layers.linear("memory.given", states),
            left_out=np.clip(left, 0, FAR),
            closed=(left < 0) | ~present[:, None],
        )

    def _attend(self, name: str, x: Floats, mask: Floats) -> Floats:
        rows, size, width = x.shape
        qkv = self._layers.linear(f"{name}.qkv", self._layers.norm(f"{name}.norm", x))
        q, k, v = qkv.reshape(rows, size, 3, HEADS, width // HEADS).transpose(2, 0, 3, 1, 4)
        scores = q @ k.transpose(0, 1, 3, 2) / np.float32(np.sqrt(width // HEADS))
        place = np.arange(size)
        apart = np.clip(place - place[:, None], -DISTANCES, DISTANCES) + DISTANCES
        scores += self._layers.weights[f"{name}.apart"][:, apart]
        np.copyto(scores, NEVER, where=mask[:, None, None, :, 0] == 0)
        scores -= scores.max(axis=-1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=-1, keepdims=True)
        mixed = (scores @ v).transpose(0, 2, 1, 3).reshape(rows, size, width)
        return x + self._layers.linear(f"{name}.out", mixed)

    def _begin(self, read: _Read) -> Beams:
        rows, _, width = read.keys.shape
        none = np.zeros((rows, 1), dtype=np.int64)
        before = np.zeros((rows, 1, width), dtype=np.float32)
        state = self._remember(read, none - 1, before, self._link(before))
        zero = np.zeros((rows, 1))
        return Beams(zero, zero, state, self._link(state), none - 1, none, none)

    def _link(self, state: Floats) -> Floats:
        """Map states at once to what they add to the query, the memory and the end."""
        rows, ways, width = state.shape
        return self._links.link(state.reshape(-1, width)).reshape(rows, ways, -1)

    def _remember(
        self, read: _Read, words: NDArray[np.int64], state: Floats, linked: Floats
    ) -> Floats:
        """Read one more word: a gated recurrent unit (Cho et al. 2014), [B, K, D]."""
        width = state.shape[-1]
        given = read.given[np.arange(len(words))[:, None], words]
        kept = linked[..., width : 4 * width]
        gates = sigmoid(given[..., : 2 * width] + kept[..., : 2 * width])
        reset, update = gates[..., :width], gates[..., width:]
        new = np.tanh(given[..., 2 * width :] + reset * kept[..., 2 * width :])
        found: Floats = new + update * (state - new)
        return found

    def _point(self, read: _Read, beams: Beams) -> Floats:
        """Return log-probabilities of the next word and, last, of the end, [B, K, T + 1]."""
        rows, ways, width = beams.state.shape
        row, way = np.arange(rows)[:, None], np.arange(ways)
        query = read.asked[row, beams.last]
        query += beams.linked[..., :width]
        by_left = self._layers.linear("left", query)
        scores: Floats = query @ read.keys.transpose(0, 2, 1)
        ends = scores[row, way, beams.last] + beams.linked[..., -1]
        behind = beams.last + 1
        words = scores[..., :-1]
        words += by_left[row[..., None], way[:, None], read.left_out[behind]]
        np.copyto(words, NEVER, where=read.closed[row, behind])
        scores[..., -1] = ends
        scores -= scores.max(axis=-1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(axis=-1, keepdims=True))
        return scores

    def _go_on(
        self,
        read: _Read,
        beams: Beams,
        scores: Floats,
        lengths: NDArray[np.int64],
        search: Search,
    ) -> Beams | None:
        """Keep the best ways that are one word longer; None where there is none."""
        rows, ways, size = scores.shape
        total = beams.score[..., None] + scores
        chars = beams.chars + (beams.last >= 0)
        if search.limit is not None:
            np.copyto(total, NEVER, where=lengths[:, None] > (search.limit - chars)[..., None])
        flat = total.reshape(rows, -1)
        width = min(search.width, ways * size)
        best = np.argpartition(-flat, width - 1, axis=1)[:, :width]
        row = np.arange(rows)[:, None]
        score = flat[row, best]
        if score.max() <= NEVER:
            return None
        way, word = np.divmod(best, size)
        state = self._remember(read, word, beams.state[row, way], beams.linked[row, way])
        return Beams(
            score=score,
            weakest=np.minimum(beams.weakest[row, way], scores[row, way, word]),
            state=state,
            linked=self._link(state),
            last=word,
            chars=chars[row, way] + lengths[row, word],
            origin=way,
        )


class _Links:
    """The maps of states that are asked at once, and what words add to a query.

    A query is a map of the state and of the word kept last, divided by the root of their width.
    """

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        """Join the maps.

        Args:
            weights: float32 arrays, matrices transposed.
        """
        width = len(weights["start"])
        scale = np.float32(1 / np.sqrt(width))
        query = weights["query.weight"] * scale
        maps = [query[:width], weights["memory.kept.weight"], weights["end.weight"]]
        none = np.zeros(width, dtype=np.float32)
        biases = [none, weights["memory.kept.bias"], weights["end.bias"]]
        self._joint, self._bias = np.concatenate(maps, axis=1), np.concatenate(biases)
        self._last, self._asked = query[width:], weights["query.bias"] * scale

    def link(self, states: Floats) -> Floats:
        """Map states [N, D] to what they add to the query, the memory and the end, [N, 4 D + 1]."""
        found: Floats = states @ self._joint
        found += self._bias
        return found

    def ask(self, words: Floats) -> Floats:
        """Map words [..., D] to what they add to the query, [..., D]."""
        found: Floats = words @ self._last
        found += self._asked
        return found
