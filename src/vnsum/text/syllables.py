"""Syllables: the unit of every length in vnsum.

Vietnamese is written one syllable at a time, so a syllable is a stretch
between white space that holds a letter or a digit; "152.206" and "21/1" are
one each, a lone dash is none.
"""

from __future__ import annotations

__all__ = ["count_syllables"]


def count_syllables(text: str) -> int:
    """Count the syllables of a text.

    Args:
        text: Any text.

    Returns:
        How many there are, 0 and more.
    """
    words = text.split()
    if "".join([word[0] for word in words]).isalnum():  # the rule: a fifth of a pattern's time
        return len(words)
    signs = [word for word in words if not (word[0].isalnum() or any(map(str.isalnum, word)))]
    return len(words) - len(signs)
