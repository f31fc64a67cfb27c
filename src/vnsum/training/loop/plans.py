"""Which examples make which batch of which step.

A batch is a function of the seed and its number alone, so a killed run continues with the very
batches it would have seen, several processes never share one, and workers need no queue.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from vnsum.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.training.loop.configuration import Stage

__all__ = ["BatchPlan", "EpochPlans", "Rows"]


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """The examples of one batch, all padded to the same lengths.

    Attributes:
        tasks: Task of each row.
        items: Number of each row's article, pair or question.
        starts: First token of each row's window.
        source: Length sources are padded to.
        target: Length targets are padded to.
        epoch: Which pass over the data.
    """

    tasks: tuple[str, ...]
    items: tuple[int, ...]
    starts: tuple[int, ...]
    source: int
    target: int
    epoch: int


class Rows(Protocol):
    """What one pass over the data consists of."""

    def __call__(self, epoch: int, rng: np.random.Generator, /) -> NDArray[np.int64]:
        """Return rows [n, 5]: task's number, item, start, source length, target length."""


class EpochPlans:
    """The batches of a stage, by number, without end."""

    def __init__(self, stage: Stage, rows: Rows, seed: int, *, partial: bool = False) -> None:
        """Keep what plans are made from.

        Args:
            stage: Tasks, buckets and sizes.
            rows: The examples of each pass.
            seed: Of the run and the stage.
            partial: Whether a bucket's last batch may have fewer rows; where there is little data
                leaving it out would leave out much.
        """
        self._stage, self._rows, self._seed, self._partial = stage, rows, seed, partial
        self._epochs: dict[int, list[BatchPlan]] = {}
        self._ends: list[int] = []

    def __getitem__(self, number: int) -> BatchPlan:
        """Return the batch of a number, from 0 upward without end."""
        while not self._ends or self._ends[-1] <= number:
            epoch = len(self._ends)
            self._ends.append((self._ends[-1] if epoch else 0) + len(self.epoch(epoch)))
        epoch = bisect_right(self._ends, number)
        first = self._ends[epoch - 1] if epoch else 0
        return self.epoch(epoch)[number - first]

    def epoch(self, epoch: int) -> list[BatchPlan]:
        """Return the batches of one pass over the data, in their order.

        Args:
            epoch: Which pass, from 0.

        Returns:
            The batches.

        Raises:
            OptionsError: When there is none.
        """
        if epoch not in self._epochs:
            made = self._make(epoch)
            if not made:
                raise OptionsError("the corpus does not fill one batch", hint="smaller `micro`")
            recent = {epoch - 1: self._epochs[epoch - 1]} if epoch - 1 in self._epochs else {}
            self._epochs = recent | {epoch: made}
        return self._epochs[epoch]

    def _make(self, epoch: int) -> list[BatchPlan]:
        rng = np.random.default_rng((self._seed, epoch))
        rows = self._rows(epoch, rng)
        rows = rows[rng.permutation(len(rows))]
        source = _bucket(rows[:, 3], self._stage.source_buckets)
        target = _bucket(rows[:, 4], self._stage.target_buckets)
        tasks = tuple(self._stage.tasks)
        made = []
        for wide, longest in enumerate(self._stage.source_buckets):
            size = self._stage.micro // longest
            for high, most in enumerate(self._stage.target_buckets):
                group = rows[(source == wide) & (target == high)]
                end = len(group) if self._partial else len(group) - size + 1
                for first in range(0, end, size):
                    part = group[first : first + size]
                    made.append(_plan(part, tasks, longest, most, epoch))
        return [made[place] for place in rng.permutation(len(made))]


def _bucket(lengths: NDArray[np.int64], buckets: Sequence[int]) -> NDArray[np.int64]:
    return np.minimum(np.searchsorted(buckets, lengths), len(buckets) - 1)


def _plan(
    part: NDArray[np.int64], tasks: tuple[str, ...], source: int, target: int, epoch: int
) -> BatchPlan:
    columns = part.T.tolist()
    names = tuple(tasks[number] for number in columns[0])
    return BatchPlan(names, tuple(columns[1]), tuple(columns[2]), source, target, epoch)
