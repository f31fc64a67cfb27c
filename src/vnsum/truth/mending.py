"""A sentence without the clauses whose facts could not be confirmed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.facts import CheckedSentence, TruthReport

__all__ = ["without_failures"]

_CLAUSE = pattern(r"(?<!\d)[,;](?= )|[,;](?= \D)")
_LEAST = 6
"""Fewest syllables of what is left of a sentence; the same as for shortened sentences."""
_BAD = frozenset({"unsupported", "misplaced", "contradicted"})


def without_failures(report: TruthReport) -> str:
    """Leave out the clauses that hold a fact the source does not bear out.

    Args:
        report: The check of a text.

    Returns:
        The text without them; "" where a first clause fails, where a sentence is turned round
        as a whole, or where too little would be left.
    """
    kept = [_mended(sentence) for sentence in report.sentences]
    return " ".join(kept) if kept and all(kept) else ""


def _mended(sentence: CheckedSentence) -> str:
    if sentence.verdict not in _BAD:
        return sentence.text
    if sentence.reason:
        return ""
    clauses = _clauses(sentence.text)
    failed = {
        number
        for fact in sentence.facts
        if fact.verdict in _BAD
        for number, (start, end) in enumerate(clauses)
        if start <= fact.fact.start - sentence.start < end
    }
    text = "".join(
        sentence.text[start:end] for n, (start, end) in enumerate(clauses) if n not in failed
    ).rstrip(" ,;.")
    return f"{text}." if 0 not in failed and count_syllables(text) >= _LEAST else ""


def _clauses(text: str) -> Sequence[tuple[int, int]]:
    edges = [0, *(found.start() for found in _CLAUSE.finditer(text)), len(text)]
    return list(pairwise(edges))
