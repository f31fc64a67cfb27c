"""A checkpoint in an office's hands, as the training loop sees it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import torch

from vnsum.training.finetuning.examples import OfficeExamples, open_office
from vnsum.training.finetuning.models import load_model
from vnsum.training.loop.devices import autocast
from vnsum.training.loop.learners import Sample, StepCost, Verdict
from vnsum.training.seq2seq.batches import collate
from vnsum.training.seq2seq.validation import rouge, token_losses

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor, nn

    from vnsum.training.finetuning.pairs import Pair, Pairs
    from vnsum.training.loop.configuration import Run, Stage
    from vnsum.training.seq2seq.batches import PairBatch

__all__ = ["OfficeLearner"]

_SHOWN = 2
"""Drafts shown in the journal for each product."""


class OfficeLearner:
    """Any seq2seq checkpoint that learns from an office's pairs."""

    def __init__(self, run: Run, model: str | Path, pairs: Pairs) -> None:
        """Find out how the model is asked.

        Args:
            run: What to learn, and what of the model is trained.
            model: A folder, the name of a bundled model, or an id on the Hub.
            pairs: What it learns from and is judged by.
        """
        self._run, self._pairs = run, pairs
        self._office = open_office(model, run)
        self.identity = self._office.checkpoint.sha256
        self._sizes = (0, 0, 0)

    def build(self) -> nn.Module:
        """See `Learner.build`."""
        run = self._run
        model = load_model(self._office.checkpoint.folder, run.adapter, run.seed)
        plain = model.get_base_model() if hasattr(model, "get_base_model") else model
        encoder, decoder = (_matrices(part) for part in (plain.get_encoder(), plain.get_decoder()))
        output = plain.config.vocab_size * plain.get_input_embeddings().embedding_dim
        passes = 2 if run.adapter.rank else 3  # frozen weights need no gradient of their own
        self._sizes = (2 * passes * encoder, 2 * passes * decoder, 2 * passes * output)
        return model

    def examples(self, number: int) -> OfficeExamples:
        """See `Learner.examples`."""
        seed = self._run.seed * 1000 + number
        return OfficeExamples(self._office, self._pairs.train, self._run.stages[number], seed)

    def losses(self, model: Any, batch: PairBatch, smoothing: float) -> Tensor:  # noqa: ANN401 - any model
        """See `Learner.losses`."""
        return token_losses(model, batch, smoothing)

    def cost(self, batch: PairBatch) -> StepCost:
        """See `Learner.cost`; counts the products with weights, not those of attention."""
        sources, targets = map(sum, batch.lengths)
        wide, high = batch.source.numel(), batch.labels.numel()
        return StepCost(
            sources, targets, wide, self._operations(sources, targets), self._operations(wide, high)
        )

    @torch.no_grad()
    def judge(self, model: Any, stage: Stage, device: torch.device) -> Verdict:  # noqa: ANN401 - any model
        """See `Learner.judge`: the losses of the pairs held out, and ROUGE of what it writes."""
        losses: dict[str, float] = {}
        scores: dict[str, str] = {}
        shown: list[Sample] = []
        model.eval()
        try:
            with autocast(device):
                for task in stage.tasks:
                    held = [pair for pair in self._pairs.held if getattr(pair, task)]
                    if not held:
                        continue
                    losses[task] = self._loss(model, held, task, device)
                    samples = self._write(model, held, task, device)
                    scores |= {task: rouge(samples)} if samples else {}
                    shown += samples[:_SHOWN]
        finally:
            model.train()
        return Verdict(losses, scores, tuple(shown))

    def _operations(self, sources: int, targets: int) -> int:
        encoder, decoder, output = self._sizes
        return encoder * sources + (decoder + output) * targets

    def _loss(self, model: Any, held: list[Pair], task: str, device: torch.device) -> float:  # noqa: ANN401
        total, targets = 0.0, 0
        for pair in held:
            batch = self._one(pair, task)
            total += float(token_losses(model, batch.to(device), 0.0))
            targets += batch.targets
        return total / targets

    def _write(self, model: Any, held: list[Pair], task: str, device: torch.device) -> list[Sample]:  # noqa: ANN401
        codec, start = self._office.wording.codec, list(self._office.wording.tokens.start)
        samples = []
        for pair in islice(held, self._run.rouge_articles):
            batch = self._one(pair, task).to(device)
            ids = model.generate(
                input_ids=batch.source,
                attention_mask=batch.mask,
                decoder_input_ids=torch.tensor([start], device=device),
                max_new_tokens=self._office.limits[1],
                do_sample=False,
                num_beams=1,
            )
            written = codec.decode(ids[0].tolist()[len(start) :])
            samples.append(Sample(task, written, getattr(pair, task)))
        return samples

    def _one(self, pair: Pair, task: str) -> PairBatch:
        example, tokens = self._office.example(pair, task), self._office.wording.tokens
        size = len(example.source), len(example.target) + len(tokens.start) - 1
        return collate([example], size, tokens.pad, tokens.start)


def _matrices(part: nn.Module) -> int:
    """Count the weights that multiply a token: matrices, but for tables that are looked up."""
    tables = {
        id(module.weight) for module in part.modules() if isinstance(module, torch.nn.Embedding)
    }
    return sum(
        value.numel()
        for name, value in part.named_parameters()
        if value.dim() == 2 and id(value) not in tables and "lora_" not in name  # noqa: PLR2004 - a matrix
    )
