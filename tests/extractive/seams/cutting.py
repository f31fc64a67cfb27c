"""Sentences cut to what is left of them, and the rules that such a cut goes against."""

from __future__ import annotations

from vnsum.backends.extractive.body.tokens import tokenise
from vnsum.backends.extractive.engine import read_body
from vnsum.backends.extractive.networks.model import load_extractor
from vnsum.backends.extractive.seams.misjoined import RULES
from vnsum.backends.extractive.ways.cut import Cut, Frame

__all__ = ["against", "cut_of"]

MODEL = load_extractor()


def cut_of(sentence: str, left: str) -> Cut:
    """Return what is kept of a sentence where a text is left of it."""
    reading = read_body(MODEL, [sentence], None)
    kept: list[int] = []
    for word in tokenise([left], MODEL.vocabulary).words:
        kept.append(reading.body.words.index(word, kept[-1] + 1 if kept else 0))
    return Cut(Frame(reading, 0), kept)


def against(cut: Cut) -> set[str]:
    """Return the rules that a cut goes against."""
    return {rule.__name__.lstrip("_") for rule in RULES if rule(cut)}
