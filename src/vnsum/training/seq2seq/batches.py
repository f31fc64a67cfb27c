"""The arrays of a batch of pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from vnsum.training.loop.learners import TensorBatch
from vnsum.training.loop.plans import EpochPlans
from vnsum.training.seq2seq.objectives import (
    Example,
    Prompt,
    corrupt_spans,
    mask_sentences,
    write_product,
)
from vnsum.training.seq2seq.pieces import metadata_marks, product_marks
from vnsum.training.seq2seq.rows import CorpusRows, measure_lengths, window_length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.training.corpus.protocols import Split, Vocabulary
    from vnsum.training.loop.configuration import Stage
    from vnsum.training.loop.plans import BatchPlan

__all__ = ["IGNORED", "CorpusExamples", "PairBatch", "collate"]

IGNORED = -100
"""Label of padding, the one cross-entropy leaves out by default."""


@dataclass(frozen=True, slots=True)
class PairBatch(TensorBatch):
    """What one forward pass takes.

    Attributes:
        source: Ids, [rows, source].
        mask: 1 where a source is no padding, [rows, source].
        decoder: Ids the decoder is fed, [rows, target].
        labels: Ids it has to write, `IGNORED` for padding, [rows, target].
        places: Where `labels`, flat, has an id to write.
        full: Whether no source has padding.
    """

    source: Tensor
    mask: Tensor
    decoder: Tensor
    labels: Tensor
    places: Tensor
    full: bool

    @property
    def targets(self) -> int:
        """Number of ids to write."""
        return len(self.places)

    @property
    def lengths(self) -> tuple[list[int], list[int]]:
        """Lengths of sources and targets without padding."""
        written = (self.labels != IGNORED).sum(dim=1)
        return self.mask.sum(dim=1).tolist(), written.tolist()


def collate(
    rows: Sequence[Example], size: tuple[int, int], pad: int, start: Sequence[int]
) -> PairBatch:
    """Pad pairs to the same lengths.

    Args:
        rows: The pairs.
        size: Length of sources and of targets.
        pad: Id of padding.
        start: Ids the decoder begins with; what is behind the first of them is not scored.

    Returns:
        The batch.
    """
    wide, high = size
    source = np.full((len(rows), wide), pad, dtype=np.int64)
    labels = np.full((len(rows), high), IGNORED, dtype=np.int64)
    decoder = np.full((len(rows), high), pad, dtype=np.int64)
    mask = np.zeros_like(source)
    shift = len(start) - 1
    for row, example in enumerate(rows):
        read, written = len(example.source), len(example.target)
        source[row, :read] = example.source
        mask[row, :read] = 1
        labels[row, shift : shift + written] = example.target
        decoder[row, : shift + 1] = start
        decoder[row, shift + 1 : shift + written] = example.target[:-1]
    places = np.flatnonzero(labels != IGNORED)
    return PairBatch(
        torch.from_numpy(source),
        torch.from_numpy(mask),
        torch.from_numpy(decoder),
        torch.from_numpy(labels),
        torch.from_numpy(places),
        full=bool(mask.all()),
    )


class CorpusExamples:
    """The batches of a stage by number."""

    def __init__(self, split: Split, vocabulary: Vocabulary, stage: Stage, seed: int) -> None:
        """Plan the batches.

        Args:
            split: The articles.
            vocabulary: Of their ids.
            stage: Its limits and tasks.
            seed: Of the run and the stage.
        """
        self._split, self._vocabulary, self._stage = split, vocabulary, stage
        self._seed = seed
        self._rows = CorpusRows(stage, measure_lengths(split), seed)
        self.plans = EpochPlans(stage, self._rows, seed)
        self._marks, self._known = product_marks(vocabulary), metadata_marks(vocabulary)

    def __getitem__(self, number: int) -> PairBatch:
        """Return the batch of a number."""
        return self.batch(self.plans[number], number)

    def batch(self, plan: BatchPlan, number: int) -> PairBatch:
        """Make a batch.

        Args:
            plan: Which examples.
            number: Of the batch; seeds its masks.

        Returns:
            The batch.
        """
        rows = [self._example(plan, row, number) for row in range(len(plan.tasks))]
        pad = self._vocabulary.pad_id
        return collate(rows, (plan.source, plan.target), pad, [pad])

    def _example(self, plan: BatchPlan, row: int, number: int) -> Example:
        rng = np.random.default_rng((self._seed, number, row))
        task, start = plan.tasks[row], plan.starts[row]
        window = window_length(self._stage, task)
        if task == "spans":
            stream, end = self._rows.packed[plan.epoch], self._vocabulary.eos_id
            tokens = stream.tokens(self._split, start, window, end)
            return corrupt_spans(tokens, self._vocabulary, rng)
        article = self._split[plan.items[row]]
        if task == "gaps":
            tokens = article.tokens[start : start + window]
            starts = article.sentences.astype(np.int64) - start
            return mask_sentences(tokens, starts, self._vocabulary, rng, plan.target)
        stage, title = self._stage, self._marks["headline"]
        prompt = Prompt(
            self._marks[task],
            self._known,
            stage.metadata,
            plan.source,
            plan.target,
            title,
            stage.titled,
        )
        return write_product(article, task, self._vocabulary, rng, prompt)
