"""Weights in half precision, and some large matrices in bytes with a step for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

__all__ = ["packed", "unpacked"]

_STEP = ".step"
_MOST = 127
_LEAST_SIZE = 4096
"""Numbers a matrix must have to be packed; smaller ones stay in half precision."""


def packed(
    weights: Mapping[str, NDArray[np.floating]], endings: tuple[str, ...]
) -> dict[str, NDArray[np.generic]]:
    """Store weights in few bytes.

    Args:
        weights: Arrays by name.
        endings: Of the names of matrices that are stored in bytes, where they are large.

    Returns:
        Those as int8 with the step of each row beside them; everything else in half precision.
    """
    found: dict[str, NDArray[np.generic]] = {}
    for name, value in weights.items():
        large = value.ndim == 2 and value.size >= _LEAST_SIZE  # noqa: PLR2004 - a matrix
        if not (large and name.endswith(endings)):
            found[name] = np.ascontiguousarray(value, np.float16)
            continue
        step = np.abs(value).max(axis=1) / _MOST
        step = np.maximum(step, np.finfo(np.float16).tiny).astype(np.float16)
        rounded = np.rint(value / step.astype(np.float32)[:, None])
        found[name] = np.clip(rounded, -_MOST, _MOST).astype(np.int8)
        found[name + _STEP] = step
    return found


def unpacked(tensors: Mapping[str, NDArray[np.generic]]) -> dict[str, NDArray[np.float32]]:
    """Return weights as they are used.

    Args:
        tensors: What `packed` stored; arrays without steps are only made float32.

    Returns:
        float32 arrays by name.
    """
    found = {
        name: np.asarray(value, dtype=np.float32)
        for name, value in tensors.items()
        if not name.endswith(_STEP)
    }
    for name in found:
        if name + _STEP in tensors:
            found[name] *= np.asarray(tensors[name + _STEP], dtype=np.float32)[:, None]
    return found
