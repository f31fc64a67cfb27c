"""The arrays of a batch, made ahead by worker processes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

from vnsum.training.seq2seq.objectives import (
    Example,
    Prompt,
    corrupt_spans,
    mask_sentences,
    write_product,
)
from vnsum.training.seq2seq.pieces import product_marks
from vnsum.training.seq2seq.plans import PRODUCTS, window_length

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from torch import Tensor

    from vnsum.training.seq2seq.configuration import Stage
    from vnsum.training.seq2seq.plans import BatchPlan, EpochPlans
    from vnsum.training.seq2seq.protocols import Split, Vocabulary

__all__ = ["Batch", "BatchSource", "iterate_batches"]

IGNORED = -100
"""Label of padding, the one cross-entropy leaves out by default."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What one forward pass takes.

    Attributes:
        source: Ids, [rows, source].
        mask: 1 where a source is no padding, [rows, source].
        decoder: Ids the decoder is fed, [rows, target].
        labels: Ids it has to write, `IGNORED` for padding, [rows, target].
    """

    source: Tensor
    mask: Tensor
    decoder: Tensor
    labels: Tensor

    @property
    def targets(self) -> int:
        """Number of ids to write."""
        return int((self.labels != IGNORED).sum())

    @property
    def lengths(self) -> tuple[list[int], list[int]]:
        """Lengths of sources and targets without padding."""
        written = (self.labels != IGNORED).sum(dim=1)
        return self.mask.sum(dim=1).tolist(), written.tolist()

    def to(self, device: torch.device) -> Batch:
        """Return the batch on a device.

        Args:
            device: Where the model is.

        Returns:
            The batch.
        """
        parts = (self.source, self.mask, self.decoder, self.labels)
        return Batch(*(part.to(device, non_blocking=True) for part in parts))

    def pin_memory(self) -> Batch:
        """Return the batch in page-locked memory, as DataLoader asks.

        Returns:
            The batch.
        """
        parts = (self.source, self.mask, self.decoder, self.labels)
        return Batch(*(part.pin_memory() for part in parts))


class BatchSource(Dataset[Batch]):
    """The batches of a stage by number."""

    def __init__(
        self, split: Split, vocabulary: Vocabulary, stage: Stage, plans: EpochPlans, seed: int
    ) -> None:
        """Keep what batches are made from.

        Args:
            split: The articles.
            vocabulary: Of their ids.
            stage: Its limits and tasks.
            plans: Which examples make which batch.
            seed: Of the run and the stage.
        """
        self._split, self._vocabulary, self._stage = split, vocabulary, stage
        self._plans, self._seed = plans, seed
        self._marks = product_marks(vocabulary)

    def __getitem__(self, number: int) -> Batch:
        """Return the batch of a number."""
        plan = self._plans[number]
        rows = [self._example(plan, row, number) for row in range(len(plan.tasks))]
        return self._collate(rows, plan)

    def _example(self, plan: BatchPlan, row: int, number: int) -> Example:
        rng = np.random.default_rng((self._seed, number, row))
        task, start = plan.tasks[row], plan.starts[row]
        article = self._split[plan.articles[row]]
        if task in PRODUCTS:
            marks = self._marks[task]
            prompt = Prompt(marks, self._stage.metadata, plan.source, plan.target)
            return write_product(article, task, self._vocabulary, rng, prompt)
        tokens = article.tokens[start : start + window_length(self._stage)]
        if task == "spans":
            return corrupt_spans(tokens, self._vocabulary, rng)
        starts = article.sentences.astype(np.int64) - start
        return mask_sentences(tokens, starts, self._vocabulary, rng, plan.target)

    def _collate(self, rows: Sequence[Example], plan: BatchPlan) -> Batch:
        pad = self._vocabulary.pad_id
        source = np.full((len(rows), plan.source), pad, dtype=np.int64)
        labels = np.full((len(rows), plan.target), IGNORED, dtype=np.int64)
        decoder = np.full((len(rows), plan.target), pad, dtype=np.int64)
        mask = np.zeros_like(source)
        for row, example in enumerate(rows):
            read, written = len(example.source), len(example.target)
            source[row, :read] = example.source
            mask[row, :read] = 1
            labels[row, :written] = example.target
            decoder[row, 1:written] = example.target[:-1]
        return Batch(*(torch.from_numpy(part) for part in (source, mask, decoder, labels)))


class _Numbers:
    """Batch numbers of one process: every `world`-th, without end."""

    def __init__(self, first: int, step: int) -> None:
        self._first, self._step = first, step

    def __iter__(self) -> Iterator[int]:
        number = self._first
        while True:
            yield number
            number += self._step


def iterate_batches(
    source: BatchSource, first: int, *, every: int = 1, workers: int = 0, pinned: bool = False
) -> Iterator[Batch]:
    """Yield batches in order, for ever.

    Args:
        source: The batches by number.
        first: Number of the first one.
        every: Distance to the next one; the number of processes that train.
        workers: Processes that make batches ahead; 0 to make them here.
        pinned: Whether they go into page-locked memory.

    Returns:
        An iterator without end.
    """
    options: dict[str, Any] = {"prefetch_factor": 4} if workers else {}
    loader: DataLoader[Batch] = DataLoader(
        source,
        batch_size=None,
        sampler=_Numbers(first, every),
        num_workers=workers,
        pin_memory=pinned,
        **options,
    )
    return iter(loader)
