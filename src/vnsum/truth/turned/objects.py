"""What a verb is said of: who it is done to, or who does it, up to a mark or a contrast.

A release may pass one resolution and turn down another, hold one price and raise another. What a
draft says of the one is no turn of what is said of the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS

if TYPE_CHECKING:
    from vnsum.truth.index.passages import Passage

__all__ = ["object_of", "share_of", "subject_of"]

_PASSIVE = frozenset({"được", "bị"})
_PARTING = frozenset({"nhưng", "song", "còn", "dù", "tuy", "khi", "mà", "nên", "vì", "do", "để"})
"""Words at which a clause without a mark goes over to something else."""
_FEWEST = 2
"""Words that name a thing at least."""


def object_of(passage: Passage, first: int, last: int) -> frozenset[str]:
    """Return the words that say what a verb is done to.

    Args:
        passage: A passage.
        first: First word of the verb, with what denies it.
        last: One past its last word.

    Returns:
        The content words behind it, those before it in the passive; empty where there are none.
    """
    passive = not _PASSIVE.isdisjoint(passage.words[max(0, first - 1) : last])
    behind = frozenset() if passive else _content(passage, last, 1)
    return behind if len(behind) >= _FEWEST else subject_of(passage, first)


def subject_of(passage: Passage, first: int) -> frozenset[str]:
    """Return the content words before a verb in its clause, back to a contrast."""
    return _content(passage, first - 1, -1)


def share_of(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Return the share of some words that others have."""
    return len(ours & theirs) / len(ours) if ours else 0.0


def _content(passage: Passage, start: int, step: int) -> frozenset[str]:
    """Return the content words from one on in a direction, up to a mark or a contrast."""
    words, clauses = passage.words, passage.clauses
    home = clauses[start - step] if 0 <= start - step < len(clauses) else -1
    found: set[str] = set()
    number = start
    while 0 <= number < len(words) and clauses[number] == home and words[number] not in _PARTING:
        found.add(words[number])
        number += step
    return frozenset(found) - FUNCTION_WORDS - NEGATIONS
