"""What runs the network: token ids of many windows in, start and end logits out."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from vnsum.backends.spans.windows import Window

__all__ = ["LogitsEngine", "batches", "run_batches"]


class LogitsEngine(Protocol):
    """A network with a span head."""

    name: str

    def logits(self, windows: Sequence[Window]) -> list[NDArray[np.float32]]:
        """Score every token as the start and the end of an answer.

        Args:
            windows: Windows of any length.

        Returns:
            For each window in order, start and end logits, shape (2, tokens).
        """
        ...


def batches(windows: Sequence[Window], most: int) -> Iterator[list[int]]:
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


def run_batches(
    windows: Sequence[Window],
    run: Callable[[list[Window]], list[NDArray[np.float32]]],
    *,
    most: int,
    workers: int = 1,
) -> list[NDArray[np.float32]]:
    """Run windows in batches of similar length.

    Args:
        windows: The windows.
        run: Scores one batch.
        most: Most tokens of a batch.
        workers: Batches run at the same time.

    Returns:
        What `run` gave for each window, in the order of the windows.
    """
    places = [*batches(windows, most)]
    work = [[windows[place] for place in batch] for batch in places]
    with ThreadPoolExecutor(workers) as pool:
        rows = [*pool.map(run, work)] if workers > 1 else [*map(run, work)]
    found: dict[int, NDArray[np.float32]] = {}
    for batch, scored in zip(places, rows, strict=True):
        found |= zip(batch, scored, strict=True)
    return [found[place] for place in range(len(windows))]
