"""Rivals that say nothing: told in the same sentence, or in a passage of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.index.equivalence import same_value
from vnsum.truth.moved.context import likeness, surroundings
from vnsum.truth.moved.measures_beside import measure_behind
from vnsum.truth.moved.rivals import is_same_amount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.moved.rivalry import Rivalry

__all__ = ["is_vain"]

_FAR = 0.6
"""Share of the best alignment up to which a passage is of something else; set by hand."""


def is_vain(draft: Place, own: Place, rival: Place, rivalry: Rivalry) -> bool:
    """Tell whether a rival is told beside the fact, or stands in a passage of something else.

    "Còn 9 học sinh" of "còn 9 em đang điều trị", though "1.215 học sinh" stands elsewhere.

    Args:
        draft: A fact of a draft.
        own: The best place of its value.
        rival: The likeliest place of another value.
        rivalry: What spoke for it.

    Returns:
        True where the rival says nothing against the fact.
    """
    scores = rivalry.scores
    mine, its = (scores.get(place.number, 0.0) for place in (own, rival))
    before = draft.passage.words[max(0, draft.first - 1) : draft.first]
    there = own.passage.words[max(0, own.first - 1) : own.first]
    if before and before == there and mine == max(scores.values()) and its <= _FAR * mine:
        return draft.fact.kind in {"number", "quantity"}
    if _is_measured_alike(draft, own, rival, rivalry):
        return True
    if draft.fact.kind == "date":  # "10/7, trước khi đón khách đầu tháng 8" names 1/8 as well
        return False
    return _is_taken(draft, rivalry.others, rival, rivalry.source)


def _is_measured_alike(draft: Place, own: Place, rival: Place, rivalry: Rivalry) -> bool:
    """Tell whether one figure stands right behind the fact here and there: "715 trẻ 5-10 tuổi".

    And none, or another one, behind the rival.
    """
    ours = measure_behind(draft, rivalry.others)
    if ours is None:
        return False
    mine, its = (
        measure_behind(place, rivalry.source.places(place.number)) for place in (own, rival)
    )
    if mine is None or mine.fact.modifier != ours.fact.modifier:
        return False
    return same_value(ours.fact, mine.fact) and (its is None or not same_value(ours.fact, its.fact))


def _is_taken(draft: Place, others: Sequence[Place], rival: Place, source: SourceIndex) -> bool:
    """Tell whether the sentence tells a rival too, and where the source does."""
    alike = [
        other
        for other in others
        if other is not draft
        and (
            same_value(other.fact, rival.fact, published=source.published)
            or is_same_amount(other.fact, rival.fact)
        )
    ]
    if not alike:
        return False
    own = likeness(draft, rival, surroundings(draft))
    return any(likeness(other, rival, surroundings(other)) > own for other in alike)
