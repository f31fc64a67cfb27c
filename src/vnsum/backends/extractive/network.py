"""The extractor's network at run time: numpy only, equal to the PyTorch one in a test.

Why numpy: torch takes seconds to import, ONNX Runtime and LightGBM tens of
megabytes, and this network needs about 0.2 GFLOP a release, a few milliseconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.features import body_features, title_features

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.tokens import Body

__all__ = ["TokenNetwork"]

_EPS = np.float32(1e-5)
_LOW_DILATIONS = (1, 2, 4)
_TOP_DILATION = 2
_HEADS = 4


class TokenNetwork:
    """Scores tokens."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep the weights, matrices transposed once.

        Args:
            weights: float32 arrays under the names of the PyTorch module.
        """
        self._w = {
            name: np.ascontiguousarray(value.T)
            if value.ndim == 2 and not name.endswith(("embed.weight", "place.weight"))  # noqa: PLR2004
            else value
            for name, value in weights.items()
        }

    def __call__(self, body: Body, title: Sequence[str] | None) -> NDArray[np.float32]:
        """Score the tokens of a body.

        Args:
            body: N tokens.
            title: Folded words of the title, or None.

        Returns:
            Probabilities [N, 4]: in the lead, pair with the next in the lead, in the
            headline, pair with the next in the headline.
        """
        w = self._w
        x = self._linear(
            "enter", np.concatenate([w["embed.weight"][body.ids], body_features(body)], 1)
        )
        for index, dilation in enumerate(_LOW_DILATIONS):
            x = self._convolve(f"low.{index}", x, dilation)
        x = self._convolve("high", self._sentences("context", x, body, 2), 1)
        headline = self._linear("headline", self._norm("headline_norm", x))
        x = x + self._linear("enter_title", title_features(body, title))
        x = self._convolve("top", self._sentences("titled", x, body, 1), _TOP_DILATION)
        lead = self._linear("lead", self._norm("lead_norm", x))
        return _sigmoid(np.concatenate([lead, headline], axis=1))

    def _linear(self, name: str, x: NDArray[np.float32]) -> NDArray[np.float32]:
        y: NDArray[np.float32] = x @ self._w[f"{name}.weight"]
        y += self._w[f"{name}.bias"]
        return y

    def _norm(self, name: str, x: NDArray[np.float32]) -> NDArray[np.float32]:
        scale = np.einsum("nd,nd->n", x, x) / np.float32(x.shape[1]) + _EPS
        y: NDArray[np.float32] = x * (1 / np.sqrt(scale))[:, None] * self._w[f"{name}.weight"]
        return y

    def _convolve(self, name: str, x: NDArray[np.float32], dilation: int) -> NDArray[np.float32]:
        size, width = x.shape
        padded = np.zeros((size + 2 * dilation, width), dtype=np.float32)
        padded[dilation : dilation + size] = self._norm(f"{name}.norm", x)
        taps = [padded[step * dilation : step * dilation + size] for step in range(3)]
        mixed = self._linear(f"{name}.mix", np.concatenate(taps, axis=1))
        return x + self._linear(f"{name}.out", mixed[:, :width] * _sigmoid(mixed[:, width:]))

    def _sentences(
        self, name: str, x: NDArray[np.float32], body: Body, layers: int
    ) -> NDArray[np.float32]:
        """Pool sentences, let them attend to each other, hand back to tokens: [N, D] to [N, D]."""
        count = np.diff(body.bounds).astype(np.float32)[:, None]
        owner = np.zeros((len(count), len(x)), dtype=np.float32)
        owner[body.sentence, np.arange(len(x))] = 1
        total = np.maximum(count, 1)
        mean = owner @ x / total
        square = np.sqrt(owner @ (x * x) / total + np.float32(1e-6))
        present = count[:, 0] > 0
        y = self._linear(f"{name}.pool", np.concatenate([mean, square], axis=1))
        y += self._w[f"{name}.place.weight"][: len(y)]
        for index in range(layers):
            y = self._attend(f"{name}.attend.{index}", y, present)
        return x + self._linear(f"{name}.back", y)[body.sentence]

    def _attend(
        self, name: str, x: NDArray[np.float32], present: NDArray[np.bool_]
    ) -> NDArray[np.float32]:
        size, width = x.shape
        depth = width // _HEADS
        qkv = self._linear(f"{name}.qkv", self._norm(f"{name}.norm1", x))
        q, k, v = qkv.reshape(size, 3, _HEADS, depth).transpose(1, 2, 0, 3)
        scores = q @ k.transpose(0, 2, 1) / np.float32(np.sqrt(depth))
        scores[:, :, ~present] = -1e9
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed = (scores / scores.sum(axis=-1, keepdims=True)) @ v
        x = x + self._linear(f"{name}.proj", mixed.transpose(1, 0, 2).reshape(size, width))
        up = self._linear(f"{name}.up", self._norm(f"{name}.norm2", x))
        half = up.shape[1] // 2
        return x + self._linear(f"{name}.down", up[:, :half] * _sigmoid(up[:, half:]))


def _sigmoid(x: NDArray[np.float32]) -> NDArray[np.float32]:
    y: NDArray[np.float32] = np.float32(0.5) * np.tanh(np.float32(0.5) * x) + np.float32(0.5)
    return y
