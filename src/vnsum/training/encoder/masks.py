"""The encoder as the training loop sees it: packed windows, a third of the tokens asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from vnsum.training.corpus.packing import PackedEpochs, PackedStream
from vnsum.training.encoder.flops import encoder_flops, mask_head_flops
from vnsum.training.encoder.masking import mask_tokens, masked_count
from vnsum.training.encoder.models import build_encoder
from vnsum.training.loop.devices import autocast
from vnsum.training.loop.learners import StepCost, TensorBatch, Verdict
from vnsum.training.loop.plans import EpochPlans

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from torch import nn

    from vnsum.training.corpus.protocols import Corpus, Split, Vocabulary
    from vnsum.training.loop.configuration import Run, Stage

__all__ = ["MaskBatch", "MaskExamples", "MaskLearner"]

_ROWS = 8
"""Rows of a held-out batch; set by hand."""
_EDGES = 2
"""The mark that opens a window and the one that ends it."""


@dataclass(frozen=True, slots=True)
class MaskBatch(TensorBatch):
    """What one forward pass takes; windows are full, so nothing is padding.

    Attributes:
        source: Ids shown, [rows, source].
        places: Where tokens are asked for, [rows, asked].
        labels: The tokens there, [rows, asked].
    """

    source: Tensor
    places: Tensor
    labels: Tensor

    @property
    def targets(self) -> int:
        """Tokens asked for."""
        return int(self.labels.numel())


class MaskExamples:
    """The batches of a stage by number."""

    def __init__(self, split: Split, vocabulary: Vocabulary, stage: Stage, seed: int) -> None:
        """Plan the batches.

        Args:
            split: The articles.
            vocabulary: Of their ids.
            stage: Its last source bucket is the window.
            seed: Of the run and the stage.
        """
        self._split, self._vocabulary, self._seed = split, vocabulary, seed
        self._window = stage.source_buckets[-1] - _EDGES
        self._lengths = np.array([len(split[n].tokens) for n in range(len(split))], dtype=np.int64)
        self._packed = PackedEpochs(self._lengths, seed)
        self.plans = EpochPlans(stage, self._rows, seed)

    def __getitem__(self, number: int) -> MaskBatch:
        """Return the batch of a number."""
        plan = self.plans[number]
        stream = self._packed[plan.epoch]
        shown, places, labels = [], [], []
        edges = np.array([self._vocabulary.reading["cls"]]), np.array([self._vocabulary.eos_id])
        for row, start in enumerate(plan.starts):
            tokens = stream.tokens(self._split, start, self._window, self._vocabulary.eos_id)
            rng = np.random.default_rng((self._seed, number, row))
            seen, asked = mask_tokens(tokens, self._vocabulary, rng)
            shown.append(np.concatenate([edges[0], seen, edges[1]]))
            places.append(asked + 1)
            labels.append(tokens[asked].astype(np.int64))
        parts = (np.stack(part) for part in (shown, places, labels))
        return MaskBatch(*(torch.from_numpy(part) for part in parts))

    def _rows(self, _: int, rng: np.random.Generator) -> NDArray[np.int64]:  # noqa: ARG002 - the plans' form
        count = PackedStream.size(self._lengths) // self._window
        starts = np.arange(count) * self._window
        same = np.zeros_like(starts)
        return np.stack([same, same, starts, same + self._window + _EDGES, same], axis=1)


class MaskLearner:
    """An encoder that learns from a corpus."""

    def __init__(self, run: Run, corpus: Corpus) -> None:
        """Take a corpus.

        Args:
            run: What to learn.
            corpus: From what.
        """
        self._run, self._corpus = run, corpus
        self.identity = corpus.vocabulary.sha256

    def build(self) -> nn.Module:
        """See `Learner.build`."""
        run = self._run
        return build_encoder(run.encoder, self._corpus.vocabulary, run.attention, run.seed)

    def examples(self, number: int) -> MaskExamples:
        """See `Learner.examples`."""
        split, vocabulary = self._corpus.split("train"), self._corpus.vocabulary
        seed = self._run.seed * 1000 + number
        return MaskExamples(split, vocabulary, self._run.stages[number], seed)

    def losses(self, model: Any, batch: MaskBatch, smoothing: float) -> Tensor:  # noqa: ANN401 - XLM-R
        """See `Learner.losses`; the head sees the places asked for alone."""
        states = model.roberta(batch.source).last_hidden_state
        wanted = batch.places.unsqueeze(-1).expand(-1, -1, states.shape[-1])
        logits = model.lm_head(states.gather(1, wanted))
        return functional.cross_entropy(
            logits.float().flatten(0, 1),
            batch.labels.flatten(),
            label_smoothing=smoothing,
            reduction="sum",
        )

    def cost(self, batch: MaskBatch) -> StepCost:
        """See `Learner.cost`."""
        rows, wide = batch.source.shape
        shape, ids = self._run.encoder, self._corpus.vocabulary.size
        asked = masked_count(wide - _EDGES)
        done = 3 * rows * (encoder_flops(shape, wide) + mask_head_flops(shape, ids, asked))
        return StepCost(rows * wide, batch.targets, rows * wide, done, done)

    @torch.no_grad()
    def judge(self, model: Any, stage: Stage, device: torch.device) -> Verdict:  # noqa: ANN401 - XLM-R
        """See `Learner.judge`: the loss of the held-out articles, and how often it is right."""
        split, longest = self._corpus.split("val"), stage.source_buckets[-1]
        there = sum(len(split[n].tokens) + 1 for n in range(len(split))) // longest
        narrow = replace(stage, micro=longest * max(1, min(_ROWS, there)), tokens=longest * _ROWS)
        examples = MaskExamples(split, self._corpus.vocabulary, narrow, seed=0)
        count = min(self._run.validate_batches, len(examples.plans.epoch(0)))
        total, targets = 0.0, 0
        model.eval()
        try:
            with autocast(device):
                for number in range(count):
                    batch = examples[number]
                    total += float(self.losses(model, batch.to(device), 0.0))
                    targets += batch.targets
        finally:
            model.train()
        return Verdict({"masks": total / targets}, {})
