"""Days and months that plainly stand in the place of another one: rules of `strays`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.truth.index.places import Place
    from vnsum.truth.moved.stray import Stray

__all__ = ["has_other_hours", "is_day", "is_of_other_month", "is_of_same_day"]

_HELD, _NEAR = 2, 8
"""Words between a day and the hours before it in a draft, and in the source; set by hand."""
_EARLY, _BACK = 8, 4
"""Words from the beginning in which "cùng ngày" dates a passage; passages before that name it."""
_TOLD = 2
"""Words of a clause, and of no other, that the draft has."""


def is_day(place: Place) -> bool:
    """Tell whether a fact is a date told to the day."""
    return place.fact.kind == "date" and "?" not in place.fact.value[5:]


def has_other_hours(stray: Stray) -> Iterator[Place]:
    """Yield the day that the hours told before a day belong to: "từ 16h đến 24h ngày 20/2"."""
    draft, source = stray.draft, stray.source
    before = (one for one in stray.others if one.fact.kind == "time")
    hours = [one for one in before if 0 <= draft.first - one.last <= _HELD]
    if not hours or not is_day(draft):
        return
    found = []
    for hour in source.places_like(hours[-1].fact):
        if not stray.are_same(hours[-1].fact, hour.fact):
            continue
        days = [place for place in source.places(hour.number) if is_day(place)]
        if any(stray.are_same(draft.fact, day.fact) for day in days):
            return
        found += [day for day in days if _apart(hour, day) <= _NEAR]
    yield from found


def _apart(one: Place, other: Place) -> int:
    return max(one.first - other.last, other.first - one.last)


def is_of_same_day(stray: Stray) -> Iterator[Place]:
    """Yield the day that "sáng cùng ngày" goes back to in the passage the sentence is made from."""
    number, source = stray.matches[0].passage, stray.source
    passage = source.passages[number]
    at = passage.pairs.get(("cùng", "ngày"), [_EARLY])[0] if passage.sentence >= 0 else _EARLY
    dated = sum(other.fact.kind == "date" for other in stray.others)
    if at >= _EARLY or dated > 1 or not is_day(stray.draft):
        return
    if any(place.number == number for place in stray.own):
        return
    for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
        days = [place for place in source.places(back) if is_day(place)]
        if days:
            if not any(stray.are_same(stray.draft.fact, day.fact) for day in days):
                yield days[-1]
            return


def is_of_other_month(stray: Stray) -> Iterator[Place]:
    """Yield the month of the clause a sentence tells, where its own is only that of a day.

    "Hoàn thành vỉa hè trong tháng 12" of "giải ngân trước ngày 31/12, hoàn thành vỉa hè trong
    tháng 11".
    """
    value, own = stray.draft.fact.value, stray.own
    if "?" in value[5:7] or "?" not in value[8:] or not own or not all(map(is_day, own)):
        return
    said = _clause(stray.draft)
    for rival in stray.rivals:
        there = _clause(rival)
        for mine in own:
            here = _clause(mine)
            if len((there - here) & said) < _TOLD or not said.isdisjoint(here - there):
                break
        else:
            yield rival


def _clause(place: Place) -> frozenset[str]:
    """Return the words of a date's clause that say something."""
    passage, home = place.passage, place.passage.clauses[place.first]
    inside = zip(passage.words, passage.clauses, strict=True)
    words = {word for word, clause in inside if clause == home and not word[0].isdigit()}
    return frozenset(words - FUNCTION_WORDS - {*place.words})
