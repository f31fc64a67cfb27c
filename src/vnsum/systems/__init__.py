"""Baselines as importable systems: a release in, whole sentences of it out.

    Lead(n)      the first n sentences
    LexRank(n)   the n sentences most central by cosine similarity
    TextRank(n)  the n sentences most central by shared syllables

This folder knows read releases and numpy, not the trained engines.
"""

from __future__ import annotations

from vnsum.systems.baselines import Lead, LexRank, TextRank
from vnsum.systems.protocols import System

__all__ = ["Lead", "LexRank", "System", "TextRank"]
