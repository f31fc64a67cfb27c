"""Which of the leads and summaries offered would an editor print? Small networks say.

One has learned from leads of releases that were read beside each other, one from summaries. Of
newspaper articles whose own lead was cut off they know nothing, so a third tells from the page and
the first sentence whether a text is like a release (`vnsum.training.extractor.choice`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.networks.layers import Layers, under

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Chooser"]


class Chooser:
    """Says which of several leads, or summaries, an editor would rather print."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep the weights.

        Args:
            weights: float32 arrays under the names of the PyTorch modules, below "lead.",
                "summary." and "gate."; without any, no text is like a release.
        """
        self._lead, self._summary, self._gate = (
            Layers(under(f"{kind}.", weights)) for kind in ("lead", "summary", "gate")
        )

    def is_release(self, document: NDArray[np.float32]) -> bool:
        """Tell whether a text is like a release.

        Args:
            document: What is known of the text, [D].

        Returns:
            Whether the network would rather say so than that it is a newspaper's article.
        """
        gate = self._gate
        if not gate.weights:
            return False
        return bool(gate.linear("direct", gate.standard(document[None]))[0, 0] > 0)

    def scores(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Compare leads of a release.

        Args:
            rows: What is known of C leads, [C, F].

        Returns:
            Scores [C], of no scale; higher is better.
        """
        return _scores(self._lead, rows)

    def summary_scores(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Compare summaries of a release.

        Args:
            rows: What is known of C summaries, [C, F].

        Returns:
            Scores [C], of no scale; higher is better.
        """
        return _scores(self._summary, rows)


def _scores(layers: Layers, rows: NDArray[np.float32]) -> NDArray[np.float32]:
    return layers.shallow(layers.standard(rows))[:, 0]
