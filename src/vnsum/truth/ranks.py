"""Ranks in a passage: "phó chủ tịch", "giám đốc"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.lexicon import RANKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.truth.passages import Passage

__all__ = ["ranks_in"]

_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _rank in sorted(RANKS, key=lambda rank: -len(rank.split())):
    _BY_FIRST.setdefault(_rank.split()[0], []).append(tuple(_rank.split()))


def ranks_in(passage: Passage, start: int, end: int) -> list[tuple[int, int, str]]:
    """Return the ranks in words [start, end) as (first, one past the last, rank)."""
    found = []
    number = start
    words = passage.words
    while number < min(end, len(words)):
        rank = _rank_at(words, number)
        if rank:
            found.append((number, number + len(rank), " ".join(rank)))
            number += len(rank)
        else:
            number += 1
    return found


def _rank_at(words: Sequence[str], number: int) -> tuple[str, ...]:
    for rank in _BY_FIRST.get(words[number], ()):
        if tuple(words[number : number + len(rank)]) == rank:
            return rank
    return ()
