"""Ranks in a passage: "phó chủ tịch", "giám đốc"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.lexicon import RANKS

if TYPE_CHECKING:
    from vnsum.truth.index.passages import Passage

__all__ = ["ranks_in"]

_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _rank in sorted(RANKS, key=lambda rank: -len(rank.split())):
    _BY_FIRST.setdefault(_rank.split()[0], []).append(tuple(_rank.split()))
_FIRST = frozenset(_BY_FIRST)


def ranks_in(passage: Passage, start: int, end: int) -> list[tuple[int, int, str]]:
    """Return the ranks in words [start, end) as (first, one past the last, rank)."""
    found: list[tuple[int, int, str]] = []
    words = passage.words
    if _FIRST.isdisjoint(passage.distinct):
        return found
    number = start
    for place in range(start, min(end, len(words))):
        rank = _rank_at(passage, place) if place >= number and words[place] in _FIRST else ()
        if rank:
            number = place + len(rank)
            found.append((place, number, " ".join(rank)))
    return found


def _rank_at(passage: Passage, number: int) -> tuple[str, ...]:
    """Return the rank at a word, which no mark parts: not "Ban Thường vụ, Trưởng Ban"."""
    words, clauses = passage.words, passage.clauses
    for rank in _BY_FIRST[words[number]]:
        last = number + len(rank)
        if tuple(words[number:last]) == rank and clauses[number] == clauses[last - 1]:
            return rank
    return ()
