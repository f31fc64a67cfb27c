"""What no time is: counts of people and things, years, where "bao lâu" is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.answering.finding.sizes import AGE, COUNTED, EITHER, PEOPLE, size_of
from vnsum.lazily import pattern
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from vnsum.answering.finding.candidates import Candidate

__all__ = ["lasts"]

_TIMED = word_set("buổi phiên tiết kỳ đêm hôm vụ mùa khóa đợt ca")
"""What is counted and lasts a time."""
_UNTIMED = frozenset({PEOPLE, COUNTED, EITHER, AGE, "length", "area", "mass", "volume"})
_YEAR = pattern(r"(?:19|20)\d\d")


def lasts(item: Candidate) -> bool:
    """Tell what may say how long something lasts.

    Args:
        item: A candidate.

    Returns:
        False for counts of people and things, measures of size, and years.
    """
    if _YEAR.fullmatch(item.text):
        return False
    if item.kind != "quantity" or item.basis is None:
        return True
    return (item.basis.unit or "") in _TIMED or size_of(item.basis) not in _UNTIMED
