"""Does a text read like a whole sentence, or a headline? A small network over its words.

Two gated convolutions over words, marks and case, pooled. Trained on whole sentences
and titles against cuts of the same ones (`vnsum.training.extractor.form`): what it
knows is where published sentences start and stop, not grammar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.body.features import side_by_side
from vnsum.backends.extractive.networks.layers import Layers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.tokens import Body

__all__ = ["DILATIONS", "FORM_FEATURES", "FormNetwork", "form_inputs"]

FORM_FEATURES = 9
DILATIONS = (1, 2)


def form_inputs(
    body: Body, forms: Sequence[NDArray[np.int64]]
) -> tuple[NDArray[np.int32], NDArray[np.float32], NDArray[np.int64]]:
    """Describe the words of texts cut from a body.

    Whether the first word has a capital is left out: a cut may start anywhere.

    Args:
        body: The body.
        forms: C texts as rising token indices, none empty; M tokens in all.

    Returns:
        Vocabulary ids [M], features [M, `FORM_FEATURES`] and the length of each text [C].
    """
    sizes = np.array([len(form) for form in forms])
    tokens = np.concatenate(forms)
    ends = sizes.cumsum()
    starts = ends - sizes
    first = np.zeros(len(tokens), dtype=np.bool_)
    first[starts] = True
    last = np.zeros(len(tokens), dtype=np.bool_)
    last[ends - 1] = True
    apart = first.copy()
    apart[1:] |= tokens[1:] - tokens[:-1] != 1
    gap = np.where(apart, 0, body.gap[tokens])
    columns = [
        gap == 1,
        gap == 2,  # noqa: PLR2004 - the code of a gap, see `Body`
        gap == 3,  # noqa: PLR2004
        body.capital[tokens] & ~first,
        body.shout[tokens],
        body.digit[tokens],
        first,
        last,
        np.log(sizes).repeat(sizes) / 4,
    ]
    return body.ids[tokens], side_by_side(columns, len(tokens)), sizes


class FormNetwork:
    """Scores how well-formed texts are."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep the weights.

        Args:
            weights: float32 arrays under the names of the PyTorch module.
        """
        self._layers = Layers(weights)

    def __call__(
        self, body: Body, forms: Sequence[NDArray[np.int64]], *, headline: bool
    ) -> NDArray[np.float32]:
        """Return the log-odds that texts are well-formed.

        Texts lie in one row, two empty tokens apart, so that convolutions never meet.

        Args:
            body: The body they are cut from.
            forms: C texts as rising token indices, none empty.
            headline: Judge as headlines instead of sentences.

        Returns:
            Log-odds [C].
        """
        if not forms:
            return np.zeros(0, dtype=np.float32)
        layers = self._layers
        ids, features, sizes = form_inputs(body, forms)
        room = max(DILATIONS)
        places = np.arange(len(ids)) + room * np.arange(len(sizes)).repeat(sizes)
        words = np.concatenate([layers.weights["embed.weight"][ids], features], axis=1)
        entered = layers.linear("enter", words)
        x = np.zeros((len(ids) + room * len(sizes), entered.shape[1]), dtype=np.float32)
        x[places] = entered
        ends = sizes.cumsum()
        starts = ends - sizes
        between = (ends + room * np.arange(len(sizes)))[:, None] + np.arange(room)
        for index, dilation in enumerate(DILATIONS):
            x = layers.convolve(f"blocks.{index}", x, dilation)
            x[between] = 0
        x = layers.norm("norm", x[places])
        padded = starts[:, None] + np.minimum(np.arange(sizes.max()), sizes[:, None] - 1)
        pooled = [
            np.add.reduceat(x, starts) / sizes[:, None].astype(np.float32),
            x[padded].max(axis=1),  # a third of what `np.maximum.reduceat` costs
            x[starts],
            x[ends - 1],
        ]
        hidden = np.maximum(layers.linear("hidden", np.concatenate(pooled, axis=1)), 0)
        logits: NDArray[np.float32] = layers.linear("out", hidden)[:, int(headline)]
        return logits
