"""Numbered roads, however they are written: "quốc lộ 1A", "QL1A", "ĐT.741", "đường tỉnh 741"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.facts import Fact
from vnsum.lazily import pattern
from vnsum.truth.finding.tokens import Found

if TYPE_CHECKING:
    from vnsum.truth.finding.tokens import Tokens

__all__ = ["ROAD_WORDS", "find_road"]

_HEADS = {
    "ql": "quốc lộ", "đt": "tỉnh lộ", "tl": "tỉnh lộ", "đường tỉnh": "tỉnh lộ",
    "hl": "huyện lộ", "đh": "huyện lộ", "đường huyện": "huyện lộ", "hương lộ": "huyện lộ",
}  # fmt: skip
"""What stands before the number of a road, and what such a road is called here."""
_GLUED = pattern(r"(ql|đt|tl|hl|đh)(\d{1,4})([a-zđ]?)")
_NUMBER = pattern(r"\d{1,3}")
ROAD_WORDS = frozenset(head.split()[0] for head in _HEADS)
"""Words a road may start with, but for those that end in its number."""
_TWO = 2


def find_road(tokens: Tokens, i: int) -> Found | None:
    """Find a road by its number.

    Args:
        tokens: The text.
        i: A token with a capital, or one of `ROAD_WORDS`.

    Returns:
        A place of the same value for all ways of writing it; None for anything else.
    """
    glued = _GLUED.fullmatch(tokens.word(i)) if tokens.is_capital(i) else None
    if glued:
        return _road(tokens, i, i + 1, _HEADS[glued[1]], glued[2] + glued[3])
    for length in (1, _TWO):
        head = _HEADS.get(tokens.joined(i, min(i + length, tokens.size)))
        if head and (length == _TWO or tokens.surface(i).isupper()):
            return _numbered(tokens, i, i + length, head)
    return None


def _numbered(tokens: Tokens, i: int, first: int, head: str) -> Found | None:
    """Read the number behind a head: "741", ".741", "741B"; no share and no amount."""
    first += tokens.word(first) in {".", "-"} and tokens.is_glued(first)
    if not _NUMBER.fullmatch(tokens.word(first)) or tokens.parts(first):
        return None
    last = first + 1
    letter = tokens.is_glued(last) and tokens.is_capital(last) and len(tokens.word(last)) == 1
    if not letter and tokens.is_glued(last) and tokens.word(last) in {"/", "%", ":"}:
        return None
    last += letter
    return _road(tokens, i, last, head, "".join(tokens.words[first:last]))


def _road(tokens: Tokens, i: int, last: int, head: str, number: str) -> Found:
    value = f"{head} {number.lstrip('0')}"
    return Found((Fact("place", *tokens.place(i, last), value),), last)
