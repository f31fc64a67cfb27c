"""What the loop asks of the thing that learns."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    import torch
    from torch import Tensor, nn
    from typing_extensions import Self

    from vnsum.training.loop.configuration import Stage
    from vnsum.training.loop.plans import EpochPlans

__all__ = ["Batch", "Examples", "Learner", "Sample", "StepCost", "TensorBatch", "Verdict"]


class TensorBatch:
    """Base of batches that are dataclasses of tensors, and of plain values that go along."""

    __slots__ = ()

    def to(self, device: torch.device) -> Self:
        """Return the batch on a device.

        Args:
            device: Where the model is.

        Returns:
            The batch.
        """
        return self._each(lambda part: part.to(device, non_blocking=True))

    def pin_memory(self) -> Self:
        """Return the batch in page-locked memory, as DataLoader asks.

        Returns:
            The batch.
        """
        return self._each(lambda part: part.pin_memory())

    def _each(self, change: Callable[[Tensor], Tensor]) -> Self:
        parts = (getattr(self, one.name) for one in fields(self))  # type: ignore[arg-type] # a dataclass
        return type(self)(*(change(part) if hasattr(part, "device") else part for part in parts))


class Batch(Protocol):
    """What one forward pass takes."""

    @property
    def targets(self) -> int:
        """How many things are scored; losses are means over them."""

    def to(self, device: torch.device) -> Batch:
        """Return the batch on a device."""


class Examples(Protocol):
    """The batches of a stage by number, without end."""

    @property
    def plans(self) -> EpochPlans:
        """Which examples make which batch."""

    def __getitem__(self, number: int, /) -> Batch:
        """Return the batch of a number."""


@dataclass(frozen=True, slots=True)
class StepCost:
    """What a step of one process worked through.

    Attributes:
        sources: Source tokens without padding.
        targets: Targets: tokens to write, tokens masked, or questions.
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
class Sample:
    """One thing the model made beside what people made.

    Attributes:
        product: "headline", "lead" or "answer".
        draft: What the model wrote or marked.
        reference: What people wrote or marked.
    """

    product: str
    draft: str
    reference: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """One validation.

    Attributes:
        losses: Mean loss of each task, without smoothing.
        scores: Scores by product, with their signature.
        samples: Some drafts.
    """

    losses: dict[str, float]
    scores: dict[str, str]
    samples: tuple[Sample, ...] = ()


class Learner(Protocol):
    """A model to be, what it learns from, and how well it does."""

    @property
    def identity(self) -> str:
        """SHA-256 of what its ids mean: the vocabulary, or the checkpoint it begins with."""

    def build(self) -> nn.Module:
        """Return the model in fp32 on the CPU; the same for the same run."""

    def examples(self, number: int) -> Examples:
        """Return the batches of a stage."""

    def losses(self, model: Any, batch: Any, smoothing: float) -> Tensor:  # noqa: ANN401 - its own model and batches
        """Return the summed loss of a batch in fp32."""

    def cost(self, batch: Any) -> StepCost:  # noqa: ANN401 - its own batches
        """Count what a batch takes, forward and backward."""

    def judge(self, model: Any, stage: Stage, device: torch.device) -> Verdict:  # noqa: ANN401 - its own model
        """Judge a model on what was held out, at the tasks of a stage."""
