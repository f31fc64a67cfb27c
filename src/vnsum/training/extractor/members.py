"""What the small networks over features share in training: their scale, and several as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray
    from torch import Tensor

    Floats = NDArray[np.float32]

__all__ = ["mean_of", "side_by_side", "standard"]

_LEAST_SPREAD = 1e-4
"""Standard deviation below which a feature says nothing and is left out."""


def standard(features: Floats) -> tuple[dict[str, Floats], Tensor]:
    """Bring features to mean 0 and spread 1, as `Layers.standard` does.

    Args:
        features: [R, F].

    Returns:
        The weights "mean" and "scale", and the features so, within 5.
    """
    mean, spread = features.mean(axis=0), features.std(axis=0)
    scale = np.where(spread > _LEAST_SPREAD, 1 / (spread + 1e-3), 0).astype(np.float32)
    rows = torch.from_numpy(np.clip((features - mean) * scale, -5, 5))
    return {"mean": mean, "scale": scale}, rows


def mean_of(members: Sequence[Mapping[str, Floats]], name: str) -> Floats:
    """Return the mean of a weight over several networks."""
    found: Floats = np.mean([one[name] for one in members], axis=0)
    return found


def side_by_side(members: Sequence[Mapping[str, Floats]]) -> dict[str, Floats]:
    """Make one network of several whose output is the mean of theirs; see `Layers.shallow`."""
    return {
        "enter.weight": np.concatenate([one["enter.weight"] for one in members]),
        "enter.bias": np.concatenate([one["enter.bias"] for one in members]),
        "out.weight": np.concatenate([one["out.weight"] for one in members], axis=1) / len(members),
        "out.bias": mean_of(members, "out.bias"),
        "direct.weight": mean_of(members, "direct.weight"),
        "direct.bias": mean_of(members, "direct.bias"),
    }
