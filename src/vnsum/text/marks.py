"""Vietnamese letters without their marks."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["plain"]


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """Return a word without tones and marks, đ as d.

    Args:
        word: A word in lower case.

    Returns:
        The word in letters that need no Vietnamese keyboard.
    """
    apart = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(char for char in apart if not unicodedata.combining(char))
