"""One optimiser step: forward, backward, clip, update."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import nn
from torch.nn.parallel import DistributedDataParallel

from vnsum.training.loop.averages import learnt
from vnsum.training.loop.devices import autocast
from vnsum.training.loop.learners import StepCost
from vnsum.training.loop.optimisers import Optimisers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from vnsum.training.loop.configuration import Run, Stage
    from vnsum.training.loop.devices import Processes
    from vnsum.training.loop.learners import Batch, Learner

__all__ = ["StepResult", "Stepper"]


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


class _Scored(nn.Module):
    """A model with its loss, so that several processes and the compiler see one module."""

    def __init__(self, model: nn.Module, learner: Learner) -> None:
        super().__init__()
        self.model, self._learner = model, learner

    def forward(self, batch: Batch, smoothing: float) -> Tensor:
        return self._learner.losses(self.model, batch, smoothing)


class Stepper:
    """A model, its optimiser and the way through both."""

    def __init__(
        self,
        model: Any,  # noqa: ANN401 - the learner's
        learner: Learner,
        run: Run,
        device: torch.device,
        here: Processes,
    ) -> None:
        """Wrap the model for several processes and for the compiler.

        Args:
            model: Of the learner, on the device, in fp32.
            learner: Its losses and costs.
            run: Optimiser and seed.
            device: Where it trains.
            here: This process among others.
        """
        self._run, self._device, self._here = run, device, here
        self._model, self._learner = model, learner
        scored = _Scored(model, learner)
        self._outer = DistributedDataParallel(scored) if here.world > 1 else scored
        self._losses = torch.compile(self._outer) if run.compile else self._outer
        self._optimisers = Optimisers(model, run, device)

    def step(
        self, batches: Sequence[Batch], stage: Stage, rate: float, place: tuple[int, int]
    ) -> StepResult:
        """Train on the batches of one step.

        Args:
            batches: Of this process.
            stage: Label smoothing.
            rate: Learning rate.
            place: Numbers of stage and step, which with that of the batch seed dropout: the same
                however many processes share the batches.

        Returns:
            Loss, gradient norm and cost.
        """
        loss, cost = self.backward(batches, stage, place)
        norm = nn.utils.clip_grad_norm_(learnt(self._model).values(), self._run.clip)
        self._optimisers.step(rate)
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
            torch.manual_seed(self._seed(*place, number * self._here.world + self._here.rank))
            with self._quietly(number < len(batches) - 1), autocast(self._device):
                loss = self._losses(batch.to(self._device), stage.smoothing) / targets
            with self._quietly(number < len(batches) - 1):
                (loss * self._here.world).backward()
            total += loss.detach()
            cost += self._learner.cost(batch)
        return total, cost

    def discard(self) -> None:
        """Forget the gradients."""
        self._optimisers.forget()

    def moments(self) -> dict[str, Tensor]:
        """Return the optimiser's state by "KIND:PARAMETER".

        Returns:
            Its tensors; not copies.
        """
        return self._optimisers.moments()

    def restore(self, moments: dict[str, Tensor]) -> None:
        """Continue from saved moments.

        Args:
            moments: As `moments` gave them.
        """
        self._optimisers.restore(moments)

    def _quietly(self, more: bool) -> Any:  # noqa: ANN401, FBT001 - a context; exchange gradients once, with the last batch
        return self._outer.no_sync() if more and self._here.world > 1 else nullcontext()

    def _seed(self, *place: int) -> int:
        return int(np.random.SeedSequence((self._run.seed, *place)).generate_state(1)[0])
