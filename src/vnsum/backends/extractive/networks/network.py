"""The extractor's network at run time: numpy only, equal to the PyTorch one in a test.

Why numpy: torch takes seconds to import, ONNX Runtime and LightGBM tens of
megabytes, and this network needs about 0.2 GFLOP a release, a few milliseconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.body.features import body_features
from vnsum.backends.extractive.body.tokens import TRAINED_SENTENCES
from vnsum.backends.extractive.networks.layers import Layers, sigmoid

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.tokens import Body

__all__ = ["TokenNetwork", "TokenScores"]

_LOW_DILATIONS = (1, 2, 4)
_TOP_DILATION = 2
_HEADS = 4


@dataclass(frozen=True)
class TokenScores:
    """What the network makes of N tokens.

    Attributes:
        chances: Probabilities [N, 4]: in the lead, pair with the next in the lead, in the
            headline, pair with the next in the headline.
        lead_states: Normalised states the lead's chances are read from, [N, D].
        headline_states: The same for the headline, which have not seen the title, [N, D].
        features: What the network was told of each token beside its word, [N, F].
    """

    chances: NDArray[np.float32]
    lead_states: NDArray[np.float32]
    headline_states: NDArray[np.float32]
    features: NDArray[np.float32]


class TokenNetwork:
    """Scores tokens."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep the weights.

        Args:
            weights: float32 arrays under the names of the PyTorch module.
        """
        self._layers = Layers(weights)

    def __call__(self, body: Body, title: NDArray[np.float32]) -> TokenScores:
        """Score the tokens of a body.

        Args:
            body: N tokens.
            title: Title features [N, G].

        Returns:
            Chances and states.
        """
        layers = self._layers
        words = layers.weights["embed.weight"][body.ids]
        features = body_features(body)
        x = layers.linear("enter", np.concatenate([words, features], axis=1))
        for index, dilation in enumerate(_LOW_DILATIONS):
            x = layers.convolve(f"low.{index}", x, dilation)
        x = layers.convolve("high", self._sentences("context", x, body, 2), 1)
        headline = layers.norm("headline_norm", x)
        x = x + layers.linear("enter_title", title)
        x = layers.convolve("top", self._sentences("titled", x, body, 1), _TOP_DILATION)
        lead = layers.norm("lead_norm", x)
        logits = [layers.linear("lead", lead), layers.linear("headline", headline)]
        chances = sigmoid(np.concatenate(logits, axis=1))
        return TokenScores(chances, lead, headline, features)

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
        y = self._layers.linear(f"{name}.pool", np.concatenate([mean, square], axis=1))
        place = np.minimum(np.arange(len(y)), TRAINED_SENTENCES - 1)
        y += self._layers.weights[f"{name}.place.weight"][place]
        for index in range(layers):
            y = self._attend(f"{name}.attend.{index}", y, present)
        return x + self._layers.linear(f"{name}.back", y)[body.sentence]

    def _attend(
        self, name: str, x: NDArray[np.float32], present: NDArray[np.bool_]
    ) -> NDArray[np.float32]:
        size, width = x.shape
        depth = width // _HEADS
        qkv = self._layers.linear(f"{name}.qkv", self._layers.norm(f"{name}.norm1", x))
        q, k, v = qkv.reshape(size, 3, _HEADS, depth).transpose(1, 2, 0, 3)
        scores = q @ k.transpose(0, 2, 1) / np.float32(np.sqrt(depth))
        scores[:, :, ~present] = -1e9
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed = (scores / scores.sum(axis=-1, keepdims=True)) @ v
        x = x + self._layers.linear(f"{name}.proj", mixed.transpose(1, 0, 2).reshape(size, width))
        return self._layers.feed(name, x)
