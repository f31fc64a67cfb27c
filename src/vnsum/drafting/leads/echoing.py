"""Two sentences side by side of which the second opens with the last words of the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.sentences.forms import Form

__all__ = ["echoes"]

_LEAST = 3
"""Words said twice that a reader hears; set by hand."""
_WORD = pattern(r"[\w/%.-]*\w|%")


def echoes(first: Form, second: Form) -> bool:
    """Tell whether a sentence opens with the words with which the one before it ends.

    "… nhiệm vụ 6 tháng đầu năm. 6 tháng đầu năm, thu ngân sách …"; not where the name of it goes
    on: "… khánh thành nhà văn hóa thôn. Nhà văn hóa thôn Phú Lưu có 200 chỗ".

    Args:
        first: The sentence before.
        second: The sentence.

    Returns:
        Whether it does.
    """
    last = _WORD.findall(fold(first.text))
    written = _WORD.findall(second.text.partition(",")[0])
    opening = [fold(word) for word in written]
    said = range(_LEAST, min(len(last), len(opening)) + 1)
    return any(
        last[-size:] == opening[:size] and not _names(written[size - 1 : size + 1]) for size in said
    )


def _names(words: Sequence[str]) -> bool:
    """Tell whether a name begins with the second of two words."""
    return len(words) > 1 and words[0].islower() and words[1][0].isupper()
