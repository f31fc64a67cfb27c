"""Layers the extractor's networks share, in numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

__all__ = ["Layers", "sigmoid"]

_EPS = np.float32(1e-5)


class Layers:
    """The weights of a network and what can be done with them."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep the weights, matrices transposed once.

        Args:
            weights: float32 arrays under the names of the PyTorch module.
        """
        self.weights = {
            name: value
            if value.ndim == 1 or name.endswith(("embed.weight", "place.weight"))
            else np.ascontiguousarray(value.T)
            for name, value in weights.items()
        }

    def linear(self, name: str, x: NDArray[np.float32]) -> NDArray[np.float32]:
        """Map [N, D] to [N, E]."""
        y: NDArray[np.float32] = x @ self.weights[f"{name}.weight"]
        y += self.weights[f"{name}.bias"]
        return y

    def standard(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Bring features [N, F] to the mean and spread they were trained with, within 5."""
        x: NDArray[np.float32] = (rows - self.weights["mean"]) * self.weights["scale"]
        return np.clip(x, -5, 5, out=x)

    def norm(self, name: str, x: NDArray[np.float32]) -> NDArray[np.float32]:
        """Divide each row by its root mean square."""
        scale = np.einsum("nd,nd->n", x, x) / np.float32(x.shape[1]) + _EPS
        y: NDArray[np.float32] = x * (1 / np.sqrt(scale))[:, None]
        y *= self.weights[f"{name}.weight"]
        return y

    def convolve(self, name: str, x: NDArray[np.float32], dilation: int) -> NDArray[np.float32]:
        """Apply a residual gated convolution over three tokens; rows of 0 stay apart from all."""
        size, width = x.shape
        padded = np.zeros((size + 2 * dilation, width), dtype=np.float32)
        padded[dilation : dilation + size] = self.norm(f"{name}.norm", x)
        taps = [padded[step * dilation : step * dilation + size] for step in range(3)]
        mixed = self.linear(f"{name}.mix", np.concatenate(taps, axis=1))
        return x + self.linear(f"{name}.out", mixed[:, :width] * sigmoid(mixed[:, width:]))


def sigmoid(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return 1 / (1 + exp(-x)), by tanh, which numpy has vectorised."""
    y: NDArray[np.float32] = np.tanh(np.float32(0.5) * x)
    y *= np.float32(0.5)
    y += np.float32(0.5)
    return y
