"""Figures the source does not have and that follow from its own: all ways of working one out.

`derived`: totals, differences and lengths of time of one passage. `changes`: what was before a
change, means, multiples. `listed`: sums of lists. `computed`: two figures of neighbouring passages.
Such a figure is never supported, since it is written nowhere; where it comes out it is unclear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.truth.changes import find_changed
from vnsum.truth.computed import find_computed
from vnsum.truth.derived import find_derived
from vnsum.truth.listed import find_listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.places import Place
    from vnsum.truth.source import SourceIndex

__all__ = ["judge_worked_out"]

_REACH = 6
"""Words around a figure in which a word says that it was worked out; set by hand."""
_NOUN = 3
"""Words by which two figures count the very same thing."""
_WORKED = frozenset(
    {
        "tổng", "cộng", "cả", "thảy", "tất", "tính", "tức", "mỗi", "quân", "hơn", "kém", "còn",
        "lại", "thêm", "bớt", "tăng", "giảm", "trước", "ngoái", "kỳ", "khác", "kia", "chưa", "gấp",
        "hồi", "cuối", "đầu", "trong",
    }
)  # fmt: skip
_SHORT = 64
"""Most passages of a source all figures of which are looked through."""


def judge_worked_out(
    draft: Place, near: Sequence[Place], source: SourceIndex
) -> CheckedFact | None:
    """Judge a figure by what it can be worked out from.

    Args:
        draft: A figure the source does not have, or has of something else.
        near: Facts of the passages its sentence is aligned with.
        source: The source.

    Returns:
        Unclear with the figures it follows from; None where it does not follow.
    """
    found = find_derived(draft, near, source.published) or find_changed(draft, near)
    if not found and not _is_told(draft, near):
        found = find_listed(draft, source) or find_computed(
            draft, near, lambda: _all_figures(source)
        )
    spans = tuple(one.span for one in found)
    return CheckedFact(draft.fact, "unclear", spans, "", "worked-out") if found else None


def _is_told(draft: Place, near: Sequence[Place]) -> bool:
    """Tell whether the source counts the very thing itself, and nothing says it was worked out.

    "550 bàn dập lửa" where the source has "400 bàn dập lửa".
    """
    words = draft.passage.words
    around = words[max(0, draft.first - _REACH) : draft.first] + words[draft.last :][:_REACH]
    noun = draft.counted[:_NOUN]
    if len(noun) < _NOUN or not draft.fact.exact or not _WORKED.isdisjoint(around):
        return False
    return any(place.counted[:_NOUN] == noun and place.fact.number is not None for place in near)


def _all_figures(source: SourceIndex) -> Iterator[Place]:
    """Yield all figures of a short source."""
    for number in range(len(source.passages)) if len(source.passages) <= _SHORT else ():
        yield from (place for place in source.places(number) if place.fact.number is not None)
