"""Products of matrices small enough that no thread pool wakes up for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["product"]

_MOST = 262_144
"""Multiplications up to which OpenBLAS stays in the calling thread (its interface/gemm.c). Waking
others for so little costs more than it saves: ten questions took 160 ms on two busy cores with
them, 49 ms without (2026-11-24)."""


def product(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float32]:
    """Multiply two matrices, a few rows at a time.

    Args:
        left: [rows, inner].
        right: [inner, columns].

    Returns:
        [rows, columns].
    """
    rows = max(1, _MOST // max(1, right.size))
    if len(left) <= rows:
        return np.asarray(left @ right, np.float32)
    found = np.empty((len(left), right.shape[1]), np.float32)
    for start in range(0, len(left), rows):
        np.matmul(left[start : start + rows], right, out=found[start : start + rows])
    return found
