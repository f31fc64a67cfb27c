"""Syllables: the unit of every length in vnsum.

Vietnamese is written one syllable at a time, so a syllable is a stretch
between white space that holds a letter or a digit; "152.206" and "21/1" are
one each, a lone dash is none.
"""

from __future__ import annotations

import re

__all__ = ["count_syllables"]

_SYLLABLE = re.compile(r"(?<!\S)(?:(?![^\W_])\S)*[^\W_]\S*")  # linear on long runs of signs


def count_syllables(text: str) -> int:
    """Count the syllables of a text.

    Args:
        text: Any text.

    Returns:
        How many there are, 0 and more.
    """
    return len(_SYLLABLE.findall(text))
