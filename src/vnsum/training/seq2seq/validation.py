"""How well the model does on held-out articles: losses, ROUGE, samples to read."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

import torch
from torch.nn import functional

from vnsum.metrics import RougeMetric
from vnsum.training.loop.devices import autocast
from vnsum.training.loop.learners import Sample, Verdict
from vnsum.training.seq2seq.batches import IGNORED, CorpusExamples, PairBatch
from vnsum.training.seq2seq.forward import pair_losses
from vnsum.training.seq2seq.pieces import load_pieces
from vnsum.training.seq2seq.rows import PRODUCTS, measure_lengths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sentencepiece import SentencePieceProcessor

    from vnsum.training.corpus.protocols import Corpus
    from vnsum.training.loop.configuration import Run, Stage
    from vnsum.training.loop.plans import BatchPlan

__all__ = ["HeldOut", "rouge", "token_losses"]

_ROWS = 8
"""Rows of a held-out batch; set by hand, small enough for every device."""
_SAMPLES = 2
"""Drafts shown in the journal for each product."""


def token_losses(model: Any, batch: PairBatch, smoothing: float) -> torch.Tensor:  # noqa: ANN401 - a T5 model, compiled or not
    """Return the summed cross-entropy of a batch.

    Args:
        model: Encoder-decoder of transformers.
        batch: On the model's device.
        smoothing: Label smoothing.

    Returns:
        A scalar in fp32.
    """
    logits = model(
        input_ids=batch.source,
        attention_mask=batch.mask,
        decoder_input_ids=batch.decoder,
        use_cache=False,
    ).logits
    return functional.cross_entropy(
        logits.float().flatten(0, 1),
        batch.labels.flatten(),
        ignore_index=IGNORED,
        label_smoothing=smoothing,
        reduction="sum",
    )


class HeldOut:
    """The validation articles of a run."""

    def __init__(self, corpus: Corpus, run: Run) -> None:
        """Measure the articles.

        Args:
            corpus: Has the split "val".
            run: How much is judged.
        """
        self._split, self._vocabulary, self._run = corpus.split("val"), corpus.vocabulary, run
        self._lengths = measure_lengths(self._split)

    @torch.no_grad()
    def judge(self, model: Any, stage: Stage, device: torch.device) -> Verdict:  # noqa: ANN401 - a T5 model
        """Judge a model at the tasks of a stage.

        Args:
            model: The model, not compiled.
            stage: Tasks and lengths.
            device: Where the model is.

        Returns:
            The verdict; the same for the same weights.
        """
        model.eval()
        try:
            with autocast(device):
                losses = {task: self._loss(model, stage, task, device) for task in stage.tasks}
                samples = tuple(self._write(model, stage, device))
        finally:
            model.train()
        kinds = [kind for kind in PRODUCTS if any(one.product == kind for one in samples)]
        scores = {kind: rouge([one for one in samples if one.product == kind]) for kind in kinds}
        shown = [one for kind in kinds for one in _first(samples, kind)]
        return Verdict(losses, scores, tuple(shown))

    def _batches(self, stage: Stage, task: str) -> Iterator[tuple[BatchPlan, PairBatch]]:
        longest = stage.source_buckets[-1]
        narrow = replace(
            stage,
            tasks={task: 1.0},
            source_buckets=(longest,),
            target_buckets=stage.target_buckets[-1:],
            micro=longest * min(_ROWS, self._serving(task, longest)),
            tokens=longest * _ROWS,
            metadata=0.0,
            titled=0.0,
        )
        examples = CorpusExamples(self._split, self._vocabulary, narrow, seed=0)
        for number, plan in enumerate(examples.plans.epoch(0)):
            yield plan, examples.batch(plan, number)

    def _serving(self, task: str, longest: int) -> int:
        """Return how many examples a task has at least."""
        if task == "spans":
            return max(1, int((self._lengths.body + 1).sum()) // longest)
        counts = getattr(self._lengths, task) if task in PRODUCTS else self._lengths.body
        return max(1, int((counts > 0).sum()))

    def _loss(self, model: Any, stage: Stage, task: str, device: torch.device) -> float:  # noqa: ANN401
        total, targets = 0.0, 0
        for _, batch in islice(self._batches(stage, task), self._run.validate_batches):
            total += float(pair_losses(model, batch.to(device), 0.0))
            targets += batch.targets
        return total / targets

    def _write(self, model: Any, stage: Stage, device: torch.device) -> Iterator[Sample]:  # noqa: ANN401
        products = [task for task in stage.tasks if task in PRODUCTS]
        if not products or not self._run.rouge_articles:
            return
        pieces = load_pieces(self._vocabulary)
        for product in products:
            rounds = -(-self._run.rouge_articles // _ROWS)
            for plan, batch in islice(self._batches(stage, product), rounds):
                ids = model.generate(
                    input_ids=batch.source.to(device),
                    attention_mask=batch.mask.to(device),
                    max_new_tokens=stage.target_buckets[-1],
                    do_sample=False,
                    num_beams=1,
                ).tolist()
                for article, row in zip(plan.items, ids, strict=True):
                    wanted = getattr(self._split[article], product).tolist()
                    yield Sample(product, self._text(pieces, row), self._text(pieces, wanted))

    def _text(self, pieces: SentencePieceProcessor, ids: list[int]) -> str:
        ends = (self._vocabulary.eos_id, self._vocabulary.pad_id)
        return str(pieces.decode([one for one in ids if one not in ends and one < len(pieces)]))


def _first(samples: tuple[Sample, ...], kind: str) -> list[Sample]:
    return [one for one in samples if one.product == kind][:_SAMPLES]


def rouge(samples: list[Sample]) -> str:
    """Score drafts.

    Args:
        samples: Drafts with what people wrote.

    Returns:
        "R-1/R-2/R-L (signature)".
    """
    return str(RougeMetric().report([(one.draft, one.reference) for one in samples]))
