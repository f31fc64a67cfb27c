"""What the caller says of a release: its title, its day and its place bear facts out too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.equivalence import same_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.facts import Fact
    from vnsum.truth.places import Place
    from vnsum.truth.source import SourceIndex

__all__ = ["is_given", "is_other_day"]


def is_given(fact: Fact, source: SourceIndex) -> bool:
    """Tell whether the caller gave the fact: in the title, as the date or as the place."""
    return any(same_value(fact, known, published=source.published) for known in source.given_facts)


def is_other_day(draft: Place, rivals: Sequence[Place], others: Sequence[Place]) -> bool:
    """Tell whether the source says in the same words that it was another day.

    The day of publication, put in the place of the day something happened, is borne out by nothing.
    """
    told = [one.fact for one in others]
    return draft.fact.kind == "date" and any(
        "?" not in one.fact.value[5:] and not any(same_value(one.fact, fact) for fact in told)
        for one in rivals
    )
