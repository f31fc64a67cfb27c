"""Layers the extractor's networks share, in numpy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

__all__ = ["Layers", "sigmoid", "under"]

_EPS = np.float32(1e-5)
_ONE = np.float32(1)
_GATED = {".mix.weight": ".norm.weight", ".up.weight": ".norm2.weight"}
"""Linear maps whose second half gates the first, and the norms of what they are given."""


@dataclass(frozen=True, slots=True)
class _Gated:
    """A gated linear map of rows of norm 1: the weights of their norm are in the matrices.

    The gate has its sign turned, so that its sigmoid is 1 / (1 + exp(gate)): in place and by exp,
    which costs half of what tanh does.
    """

    value: Floats
    value_bias: Floats
    gate: Floats
    gate_bias: Floats

    def __call__(self, x: Floats) -> Floats:
        value: Floats = x @ self.value
        value += self.value_bias
        gate = x @ self.gate
        gate += self.gate_bias
        value /= _one_and_exp(gate)
        return value


class Layers:
    """The weights of a network and what can be done with them."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep the weights, matrices transposed once.

        Args:
            weights: float32 arrays under the names of the PyTorch module.
        """
        self.weights = {
            name: value
            if value.ndim == 1
            or not name.endswith("weight")
            or name.endswith(("embed.weight", "place.weight", "grams.weight"))
            else np.ascontiguousarray(value.T)
            for name, value in weights.items()
        }
        self._gated = {
            name.removesuffix(".weight"): _gated_map(self.weights, name, ending)
            for name in weights
            for ending in _GATED
            if name.endswith(ending)
        }

    def linear(self, name: str, x: NDArray[np.float32]) -> NDArray[np.float32]:
        """Map [..., D] to [..., E]."""
        y: NDArray[np.float32] = x @ self.weights[f"{name}.weight"]
        y += self.weights[f"{name}.bias"]
        return y

    def standard(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Bring features [N, F] to the mean and spread they were trained with, within 5."""
        x: NDArray[np.float32] = rows - self.weights["mean"]
        x *= self.weights["scale"]
        np.maximum(x, -5, out=x)
        return np.minimum(x, 5, out=x)

    def shallow(self, x: NDArray[np.float32]) -> NDArray[np.float32]:
        """Map standard features [N, F] to [N, E], by one hidden layer and directly."""
        inner = np.maximum(self.linear("enter", x), 0)
        found: NDArray[np.float32] = self.linear("out", inner) + self.linear("direct", x)
        return found

    def weigh(
        self, rows: NDArray[np.float32], ids: NDArray[np.int64], owners: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Map described sentences to [S, E]: their features, and a table of their words.

        Args:
            rows: What is known of S sentences, [S, F].
            ids: Rows of the table "grams" that are theirs, [G].
            owners: The sentence of each, [G].

        Returns:
            The sums, those of words by the root of how many there are.
        """
        x, table = self.standard(rows), self.weights["grams.weight"]
        said = np.zeros((len(x), table.shape[1]), dtype=np.float32)
        np.add.at(said, owners, table[ids])
        met = np.maximum(np.bincount(owners, minlength=len(x)), 1).astype(np.float32)
        said /= np.sqrt(met)[:, None]
        found: NDArray[np.float32] = self.shallow(x) + said
        return found

    def norm(self, name: str, x: NDArray[np.float32]) -> NDArray[np.float32]:
        """Divide each row by its root mean square."""
        y = x / _size(x)
        y *= self.weights[f"{name}.weight"]
        return y

    def convolve(
        self,
        name: str,
        x: NDArray[np.float32],
        dilation: int,
        mask: NDArray[np.float32] | None = None,
    ) -> NDArray[np.float32]:
        """Apply a residual gated convolution over three tokens; rows of 0 stay apart from all.

        Args:
            name: Of the layer.
            x: [..., T, D].
            dilation: Tokens apart.
            mask: [..., T, 1] with 0 for tokens that the others do not see; None for none.

        Returns:
            The same shape.
        """
        *outer, size, width = x.shape
        padded = np.zeros((*outer, size + 2 * dilation, width), dtype=np.float32)
        here = np.divide(x, _size(x), out=padded[..., dilation:-dilation, :])
        if mask is not None:
            here *= mask
        around = padded[..., : -2 * dilation, :], here, padded[..., 2 * dilation :, :]
        taps = np.concatenate(around, axis=-1)
        y = self.linear(f"{name}.out", self._gated[f"{name}.mix"](taps))
        y += x
        return y

    def feed(self, name: str, x: NDArray[np.float32]) -> NDArray[np.float32]:
        """Apply a residual gated layer to each row."""
        y = self.linear(f"{name}.down", self._gated[f"{name}.up"](x / _size(x)))
        y += x
        return y


def under(prefix: str, weights: Mapping[str, Floats]) -> dict[str, Floats]:
    """Return the weights whose names begin so, without that beginning."""
    return {
        name[len(prefix) :]: value for name, value in weights.items() if name.startswith(prefix)
    }


def _gated_map(weights: Mapping[str, Floats], name: str, ending: str) -> _Gated:
    matrix, bias = weights[name], weights[name.removesuffix("weight") + "bias"]
    norm = weights[name.removesuffix(ending) + _GATED[ending]]
    matrix = matrix * np.tile(norm, len(matrix) // len(norm))[:, None]
    half = len(bias) // 2
    return _Gated(
        np.ascontiguousarray(matrix[:, :half]),
        bias[:half],
        np.ascontiguousarray(-matrix[:, half:]),
        -bias[half:],
    )


def _size(x: Floats) -> Floats:
    """Return the root mean square of each row, [..., 1]."""
    size: Floats = np.einsum("...d,...d->...", x, x)
    size /= np.float32(x.shape[-1])
    size += _EPS
    return np.sqrt(size, out=size)[..., None]


def _one_and_exp(x: Floats) -> Floats:
    """Return 1 + exp(x), made in place; infinite beyond what float32 holds, which is right here."""
    with np.errstate(over="ignore"):
        np.exp(x, out=x)
    x += _ONE
    return x


def sigmoid(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return 1 / (1 + exp(-x))."""
    y: NDArray[np.float32] = _ONE / _one_and_exp(-x)
    return y
