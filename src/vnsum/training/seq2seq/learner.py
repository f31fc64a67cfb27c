"""The encoder-decoder as the training loop sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vnsum.training.loop.learners import StepCost
from vnsum.training.seq2seq.batches import CorpusExamples
from vnsum.training.seq2seq.flops import training_flops
from vnsum.training.seq2seq.forward import pair_losses
from vnsum.training.seq2seq.models import build_model
from vnsum.training.seq2seq.validation import HeldOut

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn

    from vnsum.training.corpus.protocols import Corpus, Vocabulary
    from vnsum.training.loop.configuration import Run, Stage
    from vnsum.training.loop.learners import Verdict
    from vnsum.training.seq2seq.batches import PairBatch

__all__ = ["CorpusLearner", "T5Model"]


class T5Model:
    """Model, loss and cost, without data."""

    def __init__(self, run: Run, vocabulary: Vocabulary) -> None:
        """Keep what the model is made from.

        Args:
            run: Shape, attention and seed.
            vocabulary: Number of ids and those with a meaning.
        """
        self._run, self._vocabulary = run, vocabulary

    def build(self) -> nn.Module:
        """See `Learner.build`."""
        run = self._run
        return build_model(run.writer, self._vocabulary, run.attention, run.seed)

    def losses(self, model: Any, batch: PairBatch, smoothing: float) -> Tensor:  # noqa: ANN401 - a T5 model
        """See `Learner.losses`."""
        return pair_losses(model, batch, smoothing)

    def cost(self, batch: PairBatch) -> StepCost:
        """See `Learner.cost`."""
        sources, targets = batch.lengths
        rows, wide = batch.source.shape
        high = batch.labels.shape[1]
        shape, ids = self._run.writer, self._vocabulary.size
        return StepCost(
            sum(sources),
            sum(targets),
            rows * wide,
            training_flops(shape, ids, sources, targets, targets),
            training_flops(shape, ids, [wide] * rows, [high] * rows, targets),
        )


class CorpusLearner(T5Model):
    """An encoder-decoder that learns from a corpus."""

    def __init__(self, run: Run, corpus: Corpus) -> None:
        """Take a corpus.

        Args:
            run: What to learn.
            corpus: From what.
        """
        super().__init__(run, corpus.vocabulary)
        self._corpus = corpus
        self._held = HeldOut(corpus, run)
        self.identity = corpus.vocabulary.sha256

    def examples(self, number: int) -> CorpusExamples:
        """See `Learner.examples`."""
        seed = self._run.seed * 1000 + number
        split, stage = self._corpus.split("train"), self._run.stages[number]
        return CorpusExamples(split, self._corpus.vocabulary, stage, seed)

    def judge(self, model: Any, stage: Stage, device: torch.device) -> Verdict:  # noqa: ANN401 - a T5 model
        """See `Learner.judge`."""
        verdict: Verdict = self._held.judge(model, stage, device)
        return verdict
