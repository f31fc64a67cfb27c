"""Rivals that say nothing: told in the same sentence, or in a passage of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.index.equivalence import same_value
from vnsum.truth.moved.context import likeness, surroundings
from vnsum.truth.moved.measures_beside import measure_before, measure_behind
from vnsum.truth.moved.rivals import is_same_amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.moved.rivalry import Rivalry

__all__ = ["is_vain"]

_DAYS, _BESIDE = 3, 2
"""Days of a list that a draft tells at least, and words between two of them at most."""
_ITEMS, _OPENING = 8, 4
"""Items of a list apart, and words before the day that an item begins with; set by hand."""

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
    if draft.fact.number is not None and _is_measured_alike(draft, own, rival, rivalry):
        return True
    if draft.fact.kind == "date" and _is_of_listed_days(draft, own, rivalry):
        return True
    if draft.fact.kind == "date":  # "10/7, trước khi đón khách đầu tháng 8" names 1/8 as well
        return False
    return _is_taken(draft, rivalry.others, rival, rivalry.source)


def _is_measured_alike(draft: Place, own: Place, rival: Place, rivalry: Rivalry) -> bool:
    """Tell whether one figure stands right beside the fact here and there: "715 trẻ 5-10 tuổi".

    And not beside the rival.
    """
    source = rivalry.source
    told = _measures(draft, rivalry.others)
    if not told or told.isdisjoint(_measures(own, source.places(own.number))):
        return False
    return told.isdisjoint(_measures(rival, source.places(rival.number)))


def _measures(place: Place, places: Sequence[Place]) -> set[tuple[str, str | None, str]]:
    """Return the values, units and bends of the figures right beside one."""
    beside = (measure_before(place, places), measure_behind(place, places))
    return {(one.fact.value, one.fact.unit, one.fact.modifier) for one in beside if one}


def _is_of_listed_days(draft: Place, own: Place, rivalry: Rivalry) -> bool:
    """Tell whether a draft tells the days of a list one by one: "ba ngày 10/11, 12/11 và 14/11".

    Each of them begins an item: "- Thứ Ba, 10/11/2026: phố Minh Khai".
    """
    days = [other for other in rivalry.others if other.fact.kind == "date"]
    listed = _run_around(draft, days)
    return len(listed) >= _DAYS and all(
        any(_begins_item(place, own) for place in _places_of(day, rivalry.source)) for day in listed
    )


def _run_around(draft: Place, days: Sequence[Place]) -> list[Place]:
    """Return the days told side by side of which one is the draft's."""
    run: list[Place] = []
    for day in days:
        if run and day.first - run[-1].last > _BESIDE:
            if draft in run:
                break
            run = []
        run.append(day)
    return run if draft in run else []


def _places_of(day: Place, source: SourceIndex) -> Iterator[Place]:
    for place in source.places_like(day.fact):
        if same_value(day.fact, place.fact, published=source.published):
            yield place


def _begins_item(place: Place, own: Place) -> bool:
    """Tell whether a day begins an item of the list of another one."""
    near = abs(place.number - own.number) <= _ITEMS
    return near and max(place.first, own.first) <= _OPENING


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
