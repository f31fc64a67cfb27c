"""Which sources are run together: of one length, within a budget of tokens, enough for all workers.

It knows lengths, not tokens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["restore_order", "token_batches"]

_T = TypeVar("_T")
_STEP = 1.05
"""By how much a batch may grow at a time until there are no more batches than workers."""


def token_batches(lengths: Sequence[int], budget: int, *, parts: int = 1) -> list[list[int]]:
    """Group sources by length.

    Args:
        lengths: Tokens of each source.
        budget: Most tokens of a batch, padding included; a longer source stands alone.
        parts: Workers that run batches at the same time; where there are as many sources, each
            gets one, of about the same size.

    Returns:
        Indices of the sources, longest first; each index once.
    """
    order = sorted(range(len(lengths)), key=lambda index: (-lengths[index], index))
    target = min(budget, -(-sum(lengths) // max(1, parts)))
    batches = _fill(order, lengths, target)
    while len(batches) > parts and target < budget:
        target = min(budget, int(target * _STEP) + 1)
        batches = _fill(order, lengths, target)
    return batches


def _fill(order: Sequence[int], lengths: Sequence[int], budget: int) -> list[list[int]]:
    """Cut indices, longest first, into batches whose first source fixes the padded length."""
    batches: list[list[int]] = []
    for index in order:
        if batches and (len(batches[-1]) + 1) * lengths[batches[-1][0]] <= budget:
            batches[-1].append(index)
        else:
            batches.append([index])
    return batches


def restore_order(
    batches: Sequence[Sequence[int]], results: Iterable[Sequence[_T]], count: int
) -> list[_T]:
    """Put the results of batches back in the order of the sources.

    Args:
        batches: Indices as `token_batches` gave them.
        results: For each batch one result per index.
        count: Number of sources.

    Returns:
        One result for each source.
    """
    found = {
        index: result
        for batch, rows in zip(batches, results, strict=True)
        for index, result in zip(batch, rows, strict=True)
    }
    return [found[index] for index in range(count)]
