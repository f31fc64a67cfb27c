"""Which examples make which batch of which step.

A batch is a function of the seed and its number alone, so a killed run continues with the very
batches it would have seen, several processes never share one, and workers need no queue.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vnsum.errors import OptionsError
from vnsum.training.seq2seq.objectives import span_lengths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.training.seq2seq.configuration import Stage
    from vnsum.training.seq2seq.protocols import Split

__all__ = ["BatchPlan", "EpochPlans", "Lengths", "measure_lengths", "window_length"]

PRODUCTS = ("headline", "lead")
_MARKS = 3
"""Product mark, the piece before it, and the end mark."""
_WINDOW_LEAST = 16
"""Tokens below which a window teaches nothing; set by hand."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """Token counts of the articles of a split, [n] each; 0 for what is missing.

    Attributes:
        body: Of the body.
        headline: Of the headline.
        lead: Of the lead.
        metadata: Of all metadata with their tokens.
    """

    body: NDArray[np.int64]
    headline: NDArray[np.int64]
    lead: NDArray[np.int64]
    metadata: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """The examples of one batch, all padded to the same lengths.

    Attributes:
        tasks: Task of each row.
        articles: Article of each row.
        starts: First token of each row's window.
        source: Length sources are padded to.
        target: Length targets are padded to.
        epoch: Which pass over the data.
    """

    tasks: tuple[str, ...]
    articles: tuple[int, ...]
    starts: tuple[int, ...]
    source: int
    target: int
    epoch: int


def measure_lengths(split: Split) -> Lengths:
    """Count the tokens of every article.

    Args:
        split: The articles.

    Returns:
        The counts.
    """
    rows = np.zeros((len(split), 4), dtype=np.int64)
    for index in range(len(split)):
        article = split[index]
        known = [part for part in (article.agency, article.published) if part is not None]
        rows[index] = (
            len(article.tokens),
            0 if article.headline is None else len(article.headline),
            0 if article.lead is None else len(article.lead),
            sum(len(part) + 1 for part in known),
        )
    return Lengths(*rows.T)


def window_length(stage: Stage) -> int:
    """Return the longest window whose corrupted form fits the stage's last buckets.

    Args:
        stage: Has the buckets.

    Returns:
        Tokens of a window.
    """
    source, target = max(stage.source_buckets), max(stage.target_buckets)
    length = source - 1
    while span_lengths(length + 1)[0] <= source:
        length += 1
    while span_lengths(length)[1] > target:
        length -= 1
    return min(length, source - 1) if "gaps" in stage.tasks else length


class EpochPlans:
    """The batches of a stage, by number, without end."""

    def __init__(self, stage: Stage, lengths: Lengths, seed: int) -> None:
        """Find the examples each task has.

        Args:
            stage: Tasks, buckets and sizes.
            lengths: Of the split's articles.
            seed: Of the run and the stage.

        Raises:
            OptionsError: When a task has no example, or no batch can be filled.
        """
        self._stage, self._lengths, self._seed = stage, lengths, seed
        self._window = window_length(stage)
        self._found = {task: self._articles(task) for task in stage.tasks}
        for task, found in self._found.items():
            if not len(found):
                raise OptionsError(f"no article of the corpus serves {task}", hint="prepare more")
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

    def _articles(self, task: str) -> NDArray[np.int64]:
        """Return rows [n, 2] of article and window number."""
        body = self._lengths.body
        if task in PRODUCTS:
            found = np.flatnonzero((getattr(self._lengths, task) > 0) & (body > 0))
            return np.stack([found, np.zeros_like(found)], axis=1)
        windows = -(-body // self._window)
        short = (body - (windows - 1) * self._window) < _WINDOW_LEAST
        windows = np.maximum(windows - short, 0)
        articles = np.repeat(np.arange(len(body)), windows)
        first = np.cumsum(windows) - windows
        return np.stack([articles, np.arange(len(articles)) - first[articles]], axis=1)

    def _make(self, epoch: int) -> list[BatchPlan]:
        rng = np.random.default_rng((self._seed, epoch))
        least = min(len(found) / self._stage.tasks[task] for task, found in self._found.items())
        rows = []
        for number, task in enumerate(self._stage.tasks):
            found = self._found[task]
            wanted = max(1, round(least * self._stage.tasks[task]))
            chosen = found[rng.permutation(len(found))[:wanted]]
            rows.append(self._measured(chosen, task, number, rng))
        return self._batches(np.concatenate(rows), rng, epoch)

    def _measured(
        self, chosen: NDArray[np.int64], task: str, number: int, rng: np.random.Generator
    ) -> NDArray[np.int64]:
        """Return rows of task, article, start, source length, target length."""
        articles, windows = chosen.T
        body = self._lengths.body[articles]
        if task in PRODUCTS:
            source = body + self._lengths.metadata[articles] + _MARKS
            target = getattr(self._lengths, task)[articles] + 1
            starts = np.zeros_like(body)
        else:
            slack = np.maximum(body - (windows + 1) * self._window, 0)
            starts = windows * self._window + (rng.random(len(body)) * (slack + 1)).astype(int)
            size = np.minimum(body - starts, self._window)
            masked = np.maximum(np.round(size * 0.15), 1).astype(int)
            target = masked + np.maximum(np.round(masked / 3.0), 1).astype(int) + 1
            source = size + 1
            if task == "spans":
                source = size - masked + (target - masked)
            else:
                target = np.minimum(
                    np.maximum(size // 4 + 1, target), self._stage.target_buckets[-1]
                )
        return np.stack([np.full_like(body, number), articles, starts, source, target], axis=1)

    def _batches(
        self, rows: NDArray[np.int64], rng: np.random.Generator, epoch: int
    ) -> list[BatchPlan]:
        rows = rows[rng.permutation(len(rows))]
        source = _bucket(rows[:, 3], self._stage.source_buckets)
        target = _bucket(rows[:, 4], self._stage.target_buckets)
        tasks = tuple(self._stage.tasks)
        made = []
        for wide, longest in enumerate(self._stage.source_buckets):
            size = self._stage.micro // longest
            for high, most in enumerate(self._stage.target_buckets):
                group = rows[(source == wide) & (target == high)]
                for first in range(0, len(group) - size + 1, size):
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
