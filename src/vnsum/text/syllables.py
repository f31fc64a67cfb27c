"""Syllables: the unit of every length in vnsum.

Vietnamese is written one syllable at a time, so a syllable is a stretch
between white space that holds a letter or a digit; "152.206" and "21/1" are
one each, a lone dash is none.
"""

from __future__ import annotations

from vnsum.lazily import pattern, remembered

__all__ = ["count_syllables"]

_SIGN = pattern(r"\s[\W_]")
"""A word that begins with no letter or digit."""


@remembered
def count_syllables(text: str) -> int:
    """Count the syllables of a text.

    Args:
        text: Any text.

    Returns:
        How many there are, 0 and more.
    """
    words = text.split()
    if text[:1].isalnum() and not _SIGN.search(text):  # the rule
        return len(words)
    signs = [word for word in words if not (word[0].isalnum() or any(map(str.isalnum, word)))]
    return len(words) - len(signs)
