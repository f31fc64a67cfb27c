"""All articles of a split in a row, an end mark behind each, in an order of its own each pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vnsum.training.corpus.protocols import Split

__all__ = ["PackedEpochs", "PackedStream"]


class PackedStream:
    """Where each article stands in the row; the tokens stay where they are."""

    def __init__(self, lengths: NDArray[np.int64], seed: tuple[int, ...]) -> None:
        """Lay the articles out.

        Args:
            lengths: Tokens of each article's body.
            seed: Of the order; the row begins somewhere inside its first article, so that windows
                differ from pass to pass.
        """
        rng = np.random.default_rng(seed)
        self._order = rng.permutation(len(lengths))
        self._ends = np.cumsum(lengths[self._order] + 1)
        self._shift = int(rng.integers(self._ends[-1])) if len(lengths) else 0

    @staticmethod
    def size(lengths: NDArray[np.int64]) -> int:
        """Return the tokens of a row.

        Args:
            lengths: Tokens of each article's body.

        Returns:
            Tokens with end marks.
        """
        return int(lengths.sum() + len(lengths))

    def tokens(self, split: Split, start: int, length: int, end: int) -> NDArray[Any]:
        """Return a window.

        Args:
            split: The articles.
            start: First token; the row goes on from its beginning where it ends.
            length: Tokens of the window.
            end: Id of the end mark.

        Returns:
            Ids, [length].
        """
        total = int(self._ends[-1])
        place = (start + self._shift) % total
        parts: list[NDArray[Any]] = []
        while length > 0:
            number = int(np.searchsorted(self._ends, place, side="right"))
            first = int(self._ends[number - 1]) if number else 0
            body = split[int(self._order[number])].tokens
            piece = np.append(body, np.asarray(end, body.dtype))[place - first :][:length]
            parts.append(piece)
            length -= len(piece)
            place = (place + len(piece)) % total
        return np.concatenate(parts)


class PackedEpochs:
    """The rows of every pass; the last one made is kept."""

    def __init__(self, lengths: NDArray[np.int64], seed: int) -> None:
        """Keep what rows are made from.

        Args:
            lengths: Tokens of each article's body.
            seed: Of the run and the stage.
        """
        self._lengths, self._seed = lengths, seed
        self._made: dict[int, PackedStream] = {}

    def __getitem__(self, epoch: int) -> PackedStream:
        """Return the row of a pass."""
        if epoch not in self._made:
            self._made = {epoch: PackedStream(self._lengths, (self._seed, epoch))}
        return self._made[epoch]
