"""What runs the network: token ids of many windows in, start and end logits out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from vnsum.backends.spans.windows import Window

__all__ = ["BATCH_TOKENS", "LogitsEngine", "batches"]

BATCH_TOKENS = 16 * 384
"""Most tokens of a batch, padding among them; set by hand."""


class LogitsEngine(Protocol):
    """A network with a span head."""

    name: str

    def logits(self, windows: Sequence[Window]) -> list[NDArray[np.float32]]:
        """Score every token as the start and the end of an answer.

        Args:
            windows: Windows of similar length.

        Returns:
            For each window in order, start and end logits, shape (2, tokens).
        """
        ...


def batches(windows: Sequence[Window], most: int = BATCH_TOKENS) -> Iterator[list[int]]:
    """Group windows of similar length.

    Args:
        windows: The windows.
        most: Most tokens of a batch, padding among them; a longer window is a batch of its own.

    Yields:
        Positions in `windows`, longest first; each stands in one batch.
    """
    order = sorted(range(len(windows)), key=lambda place: -len(windows[place].ids))
    while order:
        size = max(most // len(windows[order[0]].ids), 1)
        yield order[:size]
        order = order[size:]
