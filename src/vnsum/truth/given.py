"""What the caller says of a release: its title, its day and its place bear facts out too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.index.equivalence import same_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex

__all__ = ["is_given", "is_other_day", "is_year_before"]

_YEAR_BEFORE = frozenset({("năm", "ngoái"), ("năm", "trước"), ("cùng", "kỳ")})


def is_given(fact: Fact, source: SourceIndex) -> bool:
    """Tell whether the caller gave the fact: in the title, as the date or as the place."""
    return any(same_value(fact, known, published=source.published) for known in source.given_facts)


def is_year_before(fact: Fact, source: SourceIndex) -> bool:
    """Tell whether a year is the one the source calls "năm trước" or "năm ngoái".

    Args:
        fact: A fact of the draft.
        source: The source; its year is that of its own day, or the one it tells most often.

    Returns:
        False for other facts, and where the source tells no year of its own.
    """
    year, rest = fact.value[:4], fact.value[4:]
    if fact.kind != "date" or rest != "-??-??" or not year.isdecimal():
        return False
    own = {day.value[:4] for day in source.own_days if day.value[:4].isdecimal()}
    if str(int(year) + 1) not in (own or source.usual_year):
        return False
    return not all(_YEAR_BEFORE.isdisjoint(one.distinct_pairs) for one in source.passages)


def is_other_day(draft: Place, rivals: Sequence[Place], others: Sequence[Place]) -> bool:
    """Tell whether the source says in the same words that it was another day.

    The day of publication, put in the place of the day something happened, is borne out by nothing.
    """
    told = [one.fact for one in others]
    return draft.fact.kind == "date" and any(
        "?" not in one.fact.value[5:] and not any(same_value(one.fact, fact) for fact in told)
        for one in rivals
    )
