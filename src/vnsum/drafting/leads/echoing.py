"""Two sentences side by side of which the second opens with the last words of the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from vnsum.backends.extractive.sentences.forms import Form

__all__ = ["echoes"]

_LEAST = 3
"""Words said twice that a reader hears; set by hand."""
_WORD = pattern(r"[\w/%.-]*\w|%")


def echoes(first: Form, second: Form) -> bool:
    """Tell whether a sentence opens with the words with which the one before it ends.

    "… nhiệm vụ 6 tháng đầu năm. 6 tháng đầu năm, thu ngân sách …"

    Args:
        first: The sentence before.
        second: The sentence.

    Returns:
        Whether it does.
    """
    last = _WORD.findall(fold(first.text))
    opening = _WORD.findall(fold(second.text.partition(",")[0]))
    said = range(_LEAST, min(len(last), len(opening)) + 1)
    return any(last[-size:] == opening[:size] for size in said)
