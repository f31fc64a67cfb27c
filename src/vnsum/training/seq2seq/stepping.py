"""One optimiser step: forward, backward, clip, update."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch.nn.parallel import DistributedDataParallel

from vnsum.training.seq2seq.devices import autocast
from vnsum.training.seq2seq.flops import training_flops
from vnsum.training.seq2seq.models import decayed_groups
from vnsum.training.seq2seq.validation import token_losses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from vnsum.training.seq2seq.batches import Batch
    from vnsum.training.seq2seq.configuration import Run, Stage
    from vnsum.training.seq2seq.devices import Processes

__all__ = ["StepCost", "StepResult", "Stepper"]


@dataclass(frozen=True, slots=True)
class StepCost:
    """What a step of this process worked through.

    Attributes:
        sources: Source tokens without padding.
        targets: Target tokens without padding.
        padded: Source tokens with padding.
        useful: Operations for tokens without padding.
        done: Operations with padding.
    """

    sources: int = 0
    targets: int = 0
    padded: int = 0
    useful: int = 0
    done: int = 0

    def __add__(self, other: StepCost) -> StepCost:
        """Add field by field."""
        return StepCost(
            self.sources + other.sources,
            self.targets + other.targets,
            self.padded + other.padded,
            self.useful + other.useful,
            self.done + other.done,
        )


@dataclass(frozen=True, slots=True)
class StepResult:
    """One step; its numbers stay on the device until someone asks.

    Attributes:
        loss: Mean over the targets of all processes, of this process's part.
        norm: Of the gradient before clipping.
        cost: Of this process.
    """

    loss: Tensor
    norm: Tensor
    cost: StepCost


class Stepper:
    """A model, its optimiser and the way through both."""

    def __init__(self, model: Any, run: Run, device: torch.device, here: Processes) -> None:  # noqa: ANN401 - a T5 model
        """Wrap the model for several processes and for the compiler.

        Args:
            model: On the device, in fp32.
            run: Optimiser and seed.
            device: Where it trains.
            here: This process among others.
        """
        self._run, self._device, self._here = run, device, here
        self._model = model
        self._outer = DistributedDataParallel(model) if here.world > 1 else model
        self._losses = torch.compile(token_losses, dynamic=False) if run.compile else token_losses
        self.optimiser = torch.optim.AdamW(
            decayed_groups(model, run.weight_decay), lr=0.0, betas=run.betas, fused=True
        )

    def step(
        self, batches: Sequence[Batch], stage: Stage, rate: float, place: tuple[int, int]
    ) -> StepResult:
        """Train on the batches of one step.

        Args:
            batches: Of this process.
            stage: Label smoothing.
            rate: Learning rate.
            place: Numbers of stage and step, which seed dropout.

        Returns:
            Loss, gradient norm and cost.
        """
        loss, cost = self.backward(batches, stage, place)
        norm = torch.nn.utils.clip_grad_norm_(self._model.parameters(), self._run.clip)
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        return StepResult(loss, norm, cost)

    def backward(
        self, batches: Sequence[Batch], stage: Stage, place: tuple[int, int]
    ) -> tuple[Tensor, StepCost]:
        """Leave the gradients of the batches in the model.

        Args:
            batches: Of this process.
            stage: Label smoothing.
            place: See `step`.

        Returns:
            Loss and cost.
        """
        targets = self._here.sum(sum(batch.targets for batch in batches), self._device)
        total = torch.zeros((), device=self._device)
        cost = StepCost()
        for number, batch in enumerate(batches):
            torch.manual_seed(self._seed(*place, number, self._here.rank))
            with self._quietly(number < len(batches) - 1), autocast(self._device):
                loss = self._losses(self._outer, batch.to(self._device), stage.smoothing) / targets
            with self._quietly(number < len(batches) - 1):
                (loss * self._here.world).backward()
            total += loss.detach()
            cost += self._cost(batch)
        return total, cost

    def discard(self) -> None:
        """Forget the gradients."""
        self.optimiser.zero_grad(set_to_none=True)

    def moments(self) -> dict[str, Tensor]:
        """Return the optimiser's state by "KIND:PARAMETER".

        Returns:
            Its tensors; not copies.
        """
        names = {value: name for name, value in self._model.named_parameters()}
        state = self.optimiser.state.items()
        return {f"{kind}:{names[p]}": value for p, kinds in state for kind, value in kinds.items()}

    def restore(self, moments: dict[str, Tensor]) -> None:
        """Continue from saved moments.

        Args:
            moments: As `moments` gave them.
        """
        weights = dict(self._model.named_parameters())
        for key, value in moments.items():
            kind, _, name = key.partition(":")
            self.optimiser.state[weights[name]][kind] = value.to(self._device)

    def _quietly(self, more: bool) -> Any:  # noqa: ANN401, FBT001 - a context; exchange gradients once, with the last batch
        return self._outer.no_sync() if more and self._here.world > 1 else nullcontext()

    def _seed(self, *place: int) -> int:
        return int(np.random.SeedSequence((self._run.seed, *place)).generate_state(1)[0])

    def _cost(self, batch: Batch) -> StepCost:
        sources, targets = batch.lengths
        rows, wide = batch.source.shape
        high = batch.labels.shape[1]
        shape, ids = self._run.shape, int(self._model.config.vocab_size)
        return StepCost(
            sum(sources),
            sum(targets),
            rows * wide,
            training_flops(shape, ids, sources, targets),
            training_flops(shape, ids, [wide] * rows, [high] * rows),
        )
