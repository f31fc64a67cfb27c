"""Boosted regression trees at run time, in numpy; equal to LightGBM's in a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

__all__ = ["Trees"]


class Trees:
    """An ensemble of binary trees, each padded to the same number of nodes."""

    def __init__(self, arrays: Mapping[str, NDArray[np.generic]]) -> None:
        """Flatten the arrays; a leaf points at itself.

        Args:
            arrays: `feature` int16 [T, M] (-1 at a leaf), `threshold` float32 [T, M],
                `left` and `right` int16 [T, M], `value` float32 [T, M].
        """
        feature = np.asarray(arrays["feature"], dtype=np.int64)
        trees, nodes = feature.shape
        base = np.arange(trees)[:, None] * nodes
        leaf = feature < 0
        here = np.arange(nodes)[None, :]
        self._roots = base[:, 0]
        self._feature = np.where(leaf, 0, feature).ravel()
        self._threshold = np.asarray(arrays["threshold"], dtype=np.float32).ravel()
        left = np.where(leaf, here, np.asarray(arrays["left"], dtype=np.int64)) + base
        right = np.where(leaf, here, np.asarray(arrays["right"], dtype=np.int64)) + base
        self._children = np.stack([right.ravel(), left.ravel()])
        self._value = np.asarray(arrays["value"], dtype=np.float32).ravel()
        self._leaf = leaf.ravel()

    def __call__(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Predict.

        Args:
            rows: Features [C, F], none missing.

        Returns:
            Sums of the leaves reached, [C].
        """
        size = len(rows)
        node = np.broadcast_to(self._roots, (size, len(self._roots))).copy()
        index = np.arange(size)[:, None]
        while not self._leaf[node].all():
            goes_left = rows[index, self._feature[node]] <= self._threshold[node]
            node = self._children[goes_left.astype(np.int8), node]
        total: NDArray[np.float32] = self._value[node].sum(axis=1)
        return total
