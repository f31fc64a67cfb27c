"""Masked language modelling: a window in, what is shown and what is asked out.

Knows ids alone: no text, no files, no torch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vnsum.training.corpus.protocols import Vocabulary

__all__ = ["MASKED", "mask_tokens", "masked_count"]

MASKED = 0.3
"""Share of the tokens asked for; small models learn faster with more than BERT's 0.15 (Wettig et
al. 2023, "Should You Mask 15% in Masked Language Modeling?", who take 0.4 for large ones)."""
_HIDDEN, _SWAPPED = 0.8, 0.1
"""Of them hidden behind the mask, and exchanged for any token; the rest is left as it is. From the
BERT paper (Devlin et al. 2019)."""


def masked_count(length: int) -> int:
    """Return how many tokens of a window are asked for.

    Args:
        length: Tokens of the window.

    Returns:
        At least one.
    """
    return max(1, round(MASKED * length))


def mask_tokens(
    tokens: NDArray[Any], vocabulary: Vocabulary, rng: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Choose the places asked for and hide what stands there.

    Args:
        tokens: Ids of a window, [n].
        vocabulary: Gives the mask.
        rng: Which places.

    Returns:
        What is shown, [n], and the places asked for in order, [masked_count(n)].
    """
    shown = tokens.astype(np.int64)
    places = np.sort(rng.choice(len(shown), masked_count(len(shown)), replace=False))
    chance = rng.random(len(places))
    swapped = (chance >= _HIDDEN) & (chance < _HIDDEN + _SWAPPED)
    shown[places[chance < _HIDDEN]] = vocabulary.reading["mask"]
    shown[places[swapped]] = rng.integers(vocabulary.unk_id + 1, vocabulary.size, swapped.sum())
    return shown, places
