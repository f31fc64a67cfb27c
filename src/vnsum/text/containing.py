"""Whether a text holds some spellings: asked before a pattern where `rare_pattern` has no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["has_any"]


def has_any(folded: str, words: Sequence[str]) -> bool:
    """Tell whether any of some words stands in a text; a loop, as a generator costs three times."""
    for word in words:  # noqa: SIM110
        if word in folded:
            return True
    return False
