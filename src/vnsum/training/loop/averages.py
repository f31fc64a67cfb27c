"""The mean of the weights over the end of a stage."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch import Tensor, nn

__all__ = ["WeightAverage", "learnt", "load_weights", "weights_of"]


def learnt(model: nn.Module) -> dict[str, nn.Parameter]:
    """Return the parameters that are learnt, each tied one once.

    Args:
        model: The model; what is frozen, as under LoRA, is left out.

    Returns:
        Parameters by name.
    """
    return {name: value for name, value in model.named_parameters() if value.requires_grad}


def weights_of(model: nn.Module) -> dict[str, Tensor]:
    """Return the weights that are learnt.

    Args:
        model: The model.

    Returns:
        Weights by name; not copies.
    """
    return {name: value.detach() for name, value in learnt(model).items()}


class WeightAverage:
    """A running mean in fp32."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.count = 0
        self.mean: dict[str, Tensor] = {}

    def restore(self, mean: dict[str, Tensor], count: int, device: torch.device) -> None:
        """Continue a mean.

        Args:
            mean: As it was saved.
            count: Of how many weights.
            device: Where the model is.
        """
        self.count = count
        self.mean = {name: value.to(device) for name, value in mean.items()}

    def clear(self) -> None:
        """Begin again."""
        self.count, self.mean = 0, {}

    def add(self, model: nn.Module) -> None:
        """Take in the weights of now.

        Args:
            model: The model.
        """
        weights = weights_of(model)
        self.count += 1
        if self.count == 1:
            self.mean = {name: value.clone() for name, value in weights.items()}
            return
        latest = [weights[name] for name in self.mean]  # a file gives them in another order
        torch._foreach_lerp_(list(self.mean.values()), latest, 1 / self.count)

    @contextmanager
    def lent_to(self, model: nn.Module) -> Iterator[None]:
        """Give a model the mean for a while.

        Args:
            model: Gets its own weights back at the end.

        Yields:
            Nothing.
        """
        own = {name: value.clone() for name, value in weights_of(model).items()}
        load_weights(model, self.mean)
        try:
            yield
        finally:
            load_weights(model, own)


def load_weights(model: nn.Module, values: dict[str, Tensor]) -> None:
    """Copy weights into a model.

    Args:
        model: Changed in place.
        values: One for each parameter that is learnt.
    """
    with torch.no_grad():
        for name, weight in learnt(model).items():
            weight.copy_(values[name])
