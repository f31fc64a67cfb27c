"""How weights move: AdamW for all of them, or Muon for the matrices inside layers.

Muon (Jordan et al. 2024, https://kellerjordan.github.io/posts/muon) makes the momentum of a
matrix orthogonal before it moves, so that no direction is left behind. The steps are scaled to
the size AdamW's have (Liu et al. 2025, arXiv 2502.16982), so one learning rate serves both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

from vnsum.training.loop.averages import learnt
from vnsum.training.loop.devices import takes_bf16
from vnsum.training.loop.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from torch import Tensor, nn

    from vnsum.training.loop.configuration import Run

__all__ = ["Muon", "Optimisers", "orthogonal"]

_MOMENTUM = 0.95
_ROUNDS = 5
_QUINTIC = (3.4445, -4.7750, 2.0315)
"""Momentum, rounds and polynomial are those of the Muon post; five rounds bring singular values to
between 0.7 and 1.2."""
_LIKE_ADAM = 0.2
"""Root mean square of a step at a rate of 1, as AdamW's steps have it (arXiv 2502.16982)."""
_SCALE = "scale"
_QUERY = ("SelfAttention.q.weight", "EncDecAttention.q.weight")
_TABLES = ("shared.weight", "relative_attention_bias.weight")


class Optimisers:
    """The optimisers of a run as one: each weight belongs to one of them."""

    def __init__(self, model: nn.Module, run: Run, device: torch.device) -> None:
        """Sort what is learnt.

        Args:
            model: In fp32, on the device.
            run: Optimiser, betas, decay, rate of embeddings.
            device: Where the model is.
        """
        self._model, self._device = model, device
        matrices = _inner_matrices(model) if run.optimiser == "muon" else {}
        others = {name: one for name, one in learnt(model).items() if name not in matrices}
        groups = _adam_groups(others, run)
        self._all: list[torch.optim.Optimizer] = [
            torch.optim.AdamW(groups, lr=0.0, betas=run.betas, fused=True)
        ]
        if matrices:
            rates = [(one, _rate(name, run)) for name, one in matrices.items()]
            self._all.append(Muon(rates, decay=run.weight_decay))

    def step(self, rate: float) -> None:
        """Move the weights, and forget the gradients.

        Args:
            rate: Learning rate.
        """
        for one in self._all:
            for group in one.param_groups:
                group["lr"] = rate * group.get(_SCALE, 1.0)
            one.step()
        self.forget()

    def forget(self) -> None:
        """Forget the gradients."""
        for one in self._all:
            one.zero_grad(set_to_none=True)

    def moments(self) -> dict[str, Tensor]:
        """Return the state by "KIND:PARAMETER".

        Returns:
            Its tensors; not copies.
        """
        names = {value: name for name, value in self._model.named_parameters()}
        states = [item for one in self._all for item in one.state.items()]
        return {f"{kind}:{names[p]}": value for p, kinds in states for kind, value in kinds.items()}

    def restore(self, moments: dict[str, Tensor]) -> None:
        """Continue from saved moments.

        Args:
            moments: As `moments` gave them.
        """
        weights = dict(self._model.named_parameters())
        owners = {
            value: one
            for one in self._all
            for group in one.param_groups
            for value in group["params"]
        }
        for key, value in moments.items():
            kind, _, name = key.partition(":")
            owners[weights[name]].state[weights[name]][kind] = value.to(self._device)


class Muon(torch.optim.Optimizer):
    """Momentum made orthogonal; matrices of one shape are worked on together."""

    def __init__(self, matrices: Iterable[tuple[nn.Parameter, float]], *, decay: float) -> None:
        """Take matrices.

        Args:
            matrices: Of two dimensions, on one device, each with its share of the rate.
            decay: Weight decay, decoupled.
        """
        alike: dict[tuple[torch.Size, float], list[nn.Parameter]] = {}
        for matrix, share in matrices:
            alike.setdefault((matrix.shape, share), []).append(matrix)
        groups = [{"params": group, _SCALE: share} for (_, share), group in alike.items()]
        super().__init__(groups, {"lr": 0.0, "decay": decay})

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> None:  # noqa: ARG002 - no closure here
        """Move every matrix that has a gradient.

        Args:
            closure: Not used.
        """
        for group in self.param_groups:
            moved = [one for one in group["params"] if one.grad is not None]
            if not moved:
                continue
            grads: list[Any] = [one.grad for one in moved]
            means = [self._mean(one) for one in moved]
            torch._foreach_lerp_(means, grads, 1 - _MOMENTUM)
            ahead = [grad.lerp(mean, _MOMENTUM) for grad, mean in zip(grads, means, strict=True)]
            steps = orthogonal(torch.stack(ahead))
            size = _LIKE_ADAM * max(moved[0].shape) ** 0.5
            torch._foreach_mul_(moved, 1 - group["lr"] * group["decay"])
            torch._foreach_add_(moved, list(steps.unbind()), alpha=-group["lr"] * size)

    def _mean(self, matrix: nn.Parameter) -> Tensor:
        state = self.state[matrix]
        if "mean" not in state:
            state["mean"] = torch.zeros_like(matrix)
        mean: Tensor = state["mean"]
        return mean


def orthogonal(matrices: Tensor) -> Tensor:
    """Bring the singular values of matrices near 1.

    Args:
        matrices: [count, rows, columns].

    Returns:
        The same shape and type.
    """
    kind = torch.bfloat16 if takes_bf16(matrices.device) else torch.float32
    tall = matrices.shape[-2] > matrices.shape[-1]
    now = (matrices.mT if tall else matrices).to(kind)
    now = now / (now.flatten(1).norm(dim=1)[:, None, None] + 1e-7)
    first, third, fifth = _QUINTIC
    for _ in range(_ROUNDS):
        square = now @ now.mT
        now = first * now + (third * square + fifth * square @ square) @ now
    return (now.mT if tall else now).to(matrices.dtype)


def _rate(name: str, run: Run) -> float:
    """Return a weight's share of the learning rate.

    T5 does not divide the scores of attention by the root of the width: its queries are that much
    smaller, and so are their steps; else attention looks at one word each after some hundred
    steps of Muon and nothing is learnt of order. Ids and position biases are looked up, not
    multiplied, and move as embeddings do.
    """
    if name.endswith(_QUERY) and isinstance(run.shape, Shape):
        return float(run.shape.d_kv**-0.5)
    looked_up = "embed" in name or name.endswith(_TABLES)
    return run.embedding_rate if looked_up else 1.0


def _inner_matrices(model: nn.Module) -> dict[str, nn.Parameter]:
    """Return the weights of linear layers, but for those shared with an embedding."""
    tables = {id(one.weight) for one in model.modules() if isinstance(one, torch.nn.Embedding)}
    return {
        name: value
        for name, value in learnt(model).items()
        if value.dim() == 2 and id(value) not in tables  # noqa: PLR2004 - matrices have two dimensions
    }


def _adam_groups(named: dict[str, nn.Parameter], run: Run) -> list[dict[str, Any]]:
    """Split what AdamW moves: matrices decay; norms, biases and position biases do not."""
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, value in named.items():
        spared = value.dim() < 2 or "relative_attention" in name  # noqa: PLR2004 - see above
        decay = 0.0 if spared else run.weight_decay
        groups.setdefault((decay, _rate(name, run)), []).append(value)
    return [
        {"params": values, "weight_decay": decay, _SCALE: rate}
        for (decay, rate), values in groups.items()
    ]
