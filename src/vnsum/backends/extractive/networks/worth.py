"""What is each sentence of a release worth to an editor? A small network over sentences.

Learned from releases in which editors marked the lead, the summary, what else is worth telling, and
what must not be printed (`vnsum.training.extractor.worth`). What it sees is told in `describing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.body.reading import Worth
from vnsum.backends.extractive.networks.layers import Layers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Reading

__all__ = ["WorthModel"]

_WORDLESS = (-9, -9, 9, -9)
"""Log-odds of a sentence without words."""


class WorthModel:
    """Says what sentences are worth."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep the weights.

        Args:
            weights: float32 arrays under the names of the PyTorch module.
        """
        self._layers = Layers(weights)

    def __call__(self, reading: Reading) -> Worth:
        """Weigh the sentences of a body.

        Args:
            reading: A body of S sentences.

        Returns:
            The log-odds.
        """
        found = self.odds(*reading.described)
        found[reading.body.sizes == 0] = _WORDLESS
        return Worth(*np.ascontiguousarray(found.T))

    def odds(
        self, rows: NDArray[np.float32], ids: NDArray[np.int64], owners: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Weigh described sentences.

        Args:
            rows: What `describe_sentences` says of S sentences, [S, F].
            ids: Rows of the table that are theirs, [G].
            owners: The sentence of each, [G].

        Returns:
            Log-odds in the order of `Worth`, [S, 4].
        """
        return self._layers.weigh(rows, ids, owners)
