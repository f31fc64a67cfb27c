"""Where something moves from and to: "chuyển từ số 15 phố X đến số 208 đường Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.answering.questions import Asking

    Mask = NDArray[np.bool_]

__all__ = ["of_asked_address"]

_MOVING = frozenset({"chuyển", "dời"})
_NEW = pattern(
    r"\b(?:chuyển|dời) (?:\w+ ){0,3}?(?:về|đến|tới|sang|ra|vào|đi) (?:đâu|chỗ nào|nơi nào|địa chỉ)"
    r"|\b(?:địa chỉ|trụ sở)(?: \w+){0,3} mới\b"
    r"|\b(?:chỗ|nơi|địa điểm) (?!nào)(?:\w+ ){0,3}mới\b(?! biết)"
)
_OLD = pattern(
    r"\b(?:chuyển|dời) (?:\w+ ){0,3}?từ (?:đâu|chỗ nào|nơi nào)"
    r"|\b(?:địa chỉ|trụ sở)(?: \w+){0,3} cũ\b|\b(?:chỗ|nơi|địa điểm) cũ\b"
)
_BEFORE = frozenset({"cũ", "từ", "trước"})
_TO = frozenset({"đến", "về", "tới", "sang"})
_REACH = 25
"""Words behind the verb among which both places stand; set by hand."""


def of_asked_address(asking: Asking, candidates: Sequence[Candidate], allowed: Mask) -> Mask:
    """Keep the place that something moves to, or from, where a question asks for it.

    Args:
        asking: A question for a place.
        candidates: The candidates.
        allowed: Which of them it may have.

    Returns:
        Those right behind "đến" or "từ" of a move; all allowed ones but those that are left where
        none is asked for or told.
    """
    line = " ".join(asking.words)
    old = _OLD.search(line) is not None
    if not old and _NEW.search(line) is None:
        return _without_left(asking, candidates, allowed)
    told: dict[int, int | None] = {}
    for item in candidates:
        if item.number not in told:
            told[item.number] = _place_of(item.passage.words, old=old)
    kept = allowed & np.array([told[item.number] == item.first for item in candidates], bool)
    return kept if kept.any() else allowed


def _without_left(asking: Asking, candidates: Sequence[Candidate], allowed: Mask) -> Mask:
    """Leave out the places that something moves away from."""
    if not _BEFORE.isdisjoint(asking.words):
        return allowed
    bounds: dict[int, range] = {}
    for item in candidates:
        if item.number not in bounds:
            words = item.passage.words
            start, end = _place_of(words, old=True), _place_of(words, old=False)
            bounds[item.number] = range(start or 0, end if start and end else 0)
    kept = allowed & np.array([item.first not in bounds[item.number] for item in candidates], bool)
    return kept if kept.any() else allowed


def _place_of(words: Sequence[str], *, old: bool) -> int | None:
    """Return where the place starts that a passage says something moves from, or to."""
    for verb in range(len(words)):
        if words[verb] in _MOVING:
            reach = range(verb + 1, min(verb + _REACH, len(words) - 1))
            start = next((n for n in reach if words[n] == "từ"), None)
            end = next((n for n in reach if words[n] in _TO and n > (start or verb)), None)
            found = start if old else end
            if found is not None and end is not None:
                return found + 1
    return None
