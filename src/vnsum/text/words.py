"""The words and figures of a text, as they are compared."""

from __future__ import annotations

from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold

__all__ = ["words_of"]

_WORD = pattern(r"[^\W_]+(?:[.,][^\W_]+)*")


@remembered
def words_of(text: str) -> tuple[str, ...]:
    """Return the words and figures of a text, folded."""
    return tuple(_WORD.findall(fold(text)))
