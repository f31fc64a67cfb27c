"""Words a text must hold or may not hold, whatever their case and the place of tone marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["holds", "missing"]


def holds(text: str, terms: Sequence[str]) -> bool:
    """Tell whether a text holds one of some terms as whole words.

    Args:
        text: Any text.
        terms: Words or phrases.

    Returns:
        True for the first that is there.
    """
    return len(missing(text, terms)) < len(terms)


def missing(text: str, terms: Sequence[str]) -> tuple[str, ...]:
    """Return the terms that a text does not hold as whole words.

    Args:
        text: Any text.
        terms: Words or phrases.

    Returns:
        What is missing, in order.
    """
    if not terms:
        return ()
    folded = _folded(text)
    return tuple(term for term in terms if not _pattern(_folded(term)).search(folded))


def _folded(text: str) -> str:
    return fold(normalise(text).text)


def _pattern(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(term)}(?!\w)")
