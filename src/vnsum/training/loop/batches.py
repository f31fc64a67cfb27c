"""The batches of a stage in order, made ahead by worker processes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from torch.utils.data import DataLoader, Dataset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.training.loop.learners import Batch, Examples

__all__ = ["iterate_batches"]


def iterate_batches(
    examples: Examples, first: int, *, every: int = 1, workers: int = 0, pinned: bool = False
) -> Iterator[Batch]:
    """Yield batches in order, for ever.

    Args:
        examples: The batches by number.
        first: Number of the first one.
        every: Distance to the next one; the number of processes that train.
        workers: Processes that make batches ahead; 0 to make them here.
        pinned: Whether they go into page-locked memory.

    Returns:
        An iterator without end.
    """
    options: dict[str, Any] = {"prefetch_factor": 4} if workers else {}
    loader: DataLoader[Batch] = DataLoader(
        _ByNumber(examples),
        batch_size=None,
        sampler=_Numbers(first, every),
        num_workers=workers,
        pin_memory=pinned,
        **options,
    )
    return iter(loader)


class _ByNumber(Dataset["Batch"]):
    """Examples as torch wants them."""

    def __init__(self, examples: Examples) -> None:
        self._examples = examples

    def __getitem__(self, number: int) -> Batch:
        return self._examples[number]


class _Numbers:
    """Batch numbers of one process: every `world`-th, without end."""

    def __init__(self, first: int, step: int) -> None:
        self._first, self._step = first, step

    def __iter__(self) -> Iterator[int]:
        number = self._first
        while True:
            yield number
            number += self._step
