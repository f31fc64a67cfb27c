"""Rivals that say nothing: told in the same sentence, or in a passage of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.index.equivalence import same_value
from vnsum.truth.moved.context import likeness, surroundings
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
    if draft.fact.kind == "date":  # "10/7, trước khi đón khách đầu tháng 8" names 1/8 as well
        return False
    return _is_taken(draft, rivalry.others, rival, rivalry.source)


def _is_taken(draft: Place, others: Sequence[Place], rival: Place, source: SourceIndex) -> bool:
    """Tell whether the sentence tells a rival too, and where the source does."""
    if _is_called(draft, rival):
        return True
    alike = [
        other
        for other in others
        if other.fact is not draft.fact
        and (
            same_value(other.fact, rival.fact, published=source.published)
            or is_same_amount(other.fact, rival.fact)
            or (rival.fact.kind == "person" and same_value(rival.fact, other.fact))
        )
    ]
    if not alike:
        return False
    own = likeness(draft, rival, surroundings(draft))
    return any(likeness(other, rival, surroundings(other)) > own for other in alike)


def _is_called(draft: Place, rival: Place) -> bool:
    """Tell whether a sentence calls a rival by the last name alone: "vợ của Trung là bà Bảy"."""
    if rival.fact.kind != "person":
        return False
    passage = draft.passage
    text, starts = passage.view.text, passage.starts
    return any(
        not draft.first <= number < draft.last
        and not any(
            text[starts[beside]].isupper()
            for beside in (number - 1, number + 1)
            if 0 < beside < len(starts)
        )
        for number in passage.positions.get(rival.words[-1], ())
        if number and text[starts[number]].isupper()
    )
