"""Whether a text looks Vietnamese.

Two signs: letters that only Vietnamese writes, and, for text typed without
marks, syllables of Vietnamese shape.
"""

from __future__ import annotations

import math
import re
from itertools import islice

from vnsum.lazily import pattern

__all__ = ["language_warnings"]

_LETTER = pattern(r"[^\W\d_]")
_MARKED = pattern("[đăâêôơưĐĂÂÊÔƠƯà-ãè-éì-íò-õù-úýÀ-ÃÈ-ÉÌ-ÍÒ-ÕÙ-ÚÝĩũĨŨẠ-ỹ]")
_WORD = pattern(r"[a-zA-Z]+")
_SYLLABLE = pattern(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?",
    re.IGNORECASE,
)
_ENOUGH = 40
"""Letters below which nothing is said about the language."""
_MARKED_SHARE = 0.05
"""Vietnamese prose has marks on 25 to 35 % of its letters, English and French under 5 %."""
_SYLLABLE_SHARE = 0.85
"""Vietnamese typed without marks has the shape in over 90 % of its words, English in 40 to 55 %."""


def language_warnings(text: str) -> list[str]:
    """Warn of a text that is not Vietnamese, or lost its marks.

    Args:
        text: The body in the normalised view.

    Returns:
        At most one warning.
    """
    sample = text[:20_000]
    enough = math.ceil(_MARKED_SHARE * len(sample))
    if sum(1 for _ in islice(_MARKED.finditer(sample), enough)) == enough > 0:
        return []  # nearly always: a sixth of the text has the marks the whole should have
    letters = len(_LETTER.findall(sample))
    if letters < _ENOUGH or len(_MARKED.findall(sample)) >= _MARKED_SHARE * letters:
        return []
    words = _WORD.findall(sample)
    shaped = sum(_SYLLABLE.fullmatch(word) is not None for word in words)
    if words and shaped >= _SYLLABLE_SHARE * len(words):
        return ["the text is written without Vietnamese tone marks"]
    return ["the text does not look Vietnamese"]
