"""Ages: worked out of the year a person was born in, and of nothing else but other ages.

"Bị cáo Sơn, 57 tuổi" of "Bị cáo Sơn (sinh năm 1969)" told in 2026. An age that comes out of
counts is chance: 43 of 84 papers among 127.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.index.titled import is_capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.worked_out.operations import Working

__all__ = ["AGE", "are_ages", "find_birth", "is_as_old"]

AGE = "tuổi"
"""Unit of an age."""
_BORN = frozenset({"sinh", "sn"})
_REACH = 2
"""Words from "sinh" to the year, and from a name to the age."""


def are_ages(working: Working) -> bool:
    """Tell whether all figures an age comes out of are ages, or years and days."""
    return all(part.fact.unit == AGE or part.fact.kind == "date" for part in working.parts)


def find_birth(draft: Place, source: SourceIndex) -> Place | None:
    """Find the year in which the person named right before an age was born.

    Args:
        draft: An age of a draft.
        source: The source.

    Returns:
        The date behind "sinh năm" or "SN" right behind that name; None where there is none.
    """
    name = next(_names(draft, draft.first - 1), "")
    for number in source.holding(name) if name else ():
        for place in source.places(number):
            if place.fact.kind == "date" and place.fact.value[:4].isdigit():
                born = _born_at(place)
                if born and name in _names(place, born - 1):
                    return place
    return None


def _names(place: Place, at: int) -> Iterator[str]:
    """Yield the word at a place or right before it, where it begins with a capital."""
    for number in range(at, max(-1, at - _REACH), -1):
        if is_capital(place.passage, number):
            yield place.passage.words[number]
            return


def _born_at(place: Place) -> int:
    """Return where "sinh" stands before a date; 0 where it does not."""
    words = place.passage.words
    before = range(place.first, max(0, place.first - _REACH), -1)
    return next((number for number in before if words[number - 1] in _BORN), 0)


def is_as_old(draft: Place, born: Place, facts: Sequence[Place], source: SourceIndex) -> bool:
    """Tell whether somebody is so old in the year of publication, or in one the source tells.

    Args:
        draft: An age.
        born: When the person was born.
        facts: Facts of the source.
        source: The source.

    Returns:
        True also a year before or after: the birthday may lie ahead.
    """
    told = {place.fact.value[:4] for place in facts if place.fact.kind == "date"}
    told |= {str(source.published.year)} if source.published else source.usual_year
    age, year = int(draft.fact.number or 0), int(born.fact.value[:4])
    return any(abs(int(now) - year - age) <= 1 for now in told if now.isdigit())
