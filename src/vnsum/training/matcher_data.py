"""What the matcher learns from: facts that an article tells twice, and those it tells elsewhere.

A lead and its article, or two sentences of one article, name the same figure, day or person: those
two places belong together, and the other values of the article do not. Nobody has to mark
anything. Numbers of one digit are left to leads, as two sentences may name one by chance.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.truth import Checker
from vnsum.truth.index.equivalence import same_value
from vnsum.truth.index.source import SourceIndex
from vnsum.truth.moved.matching import words_around
from vnsum.truth.moved.rivalry import Rivalry, is_copied, sort_of

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from vnsum.documents import PressRelease
    from vnsum.truth.index.places import Place
    from vnsum.truth.moved.rivalry import Rated

__all__ = ["Around", "Case", "cases_of"]

Around = tuple[list[str], list[int]]
"""Words around a fact and where each stands."""
_MOST_OWN, _MOST_RIVALS = 4, 6
_COPIES, _NEAR_COPIES, _OTHER_UNITS = 0.1, 0.2, 0.15
"""Shares kept of facts copied with the words around them, which teach little, and of rivals with
another unit."""
_MOST_TOLD_TWICE = 3
"""Facts of a sort taken from the sentences of one article."""
_MOST_PASSAGES = 60
_APART = frozenset({"ordinal", "quotation", "document"})
"""Kinds that two sentences may name by chance."""


@dataclass(frozen=True, slots=True)
class Case:
    """A fact, the places of its value, and those of others.

    Attributes:
        sort: "figure", "date" or "person".
        from_lead: Whether it stands in a lead; else in the article as well.
        draft: The words around it.
        own: Those around the places of its value, up to four.
        rivals: Those around other values, up to six.
    """

    sort: str
    from_lead: bool
    draft: Around
    own: Sequence[Around]
    rivals: Sequence[Around]


def cases_of(release: PressRelease, lead: str, chance: random.Random) -> list[Case]:
    """Return what an article and its lead teach.

    Args:
        release: The article.
        lead: Its lead.
        chance: Source of randomness.

    Returns:
        Cases with at least one place of each kind.
    """
    checker = Checker(release)
    with _listening() as asked:
        checker.check(lead)
    found = []
    for rivalry, same, rivals in asked:
        own, others = ([item.place for item in part] for part in (same, rivals))
        copied = any(is_copied(rivalry.draft, place) for place in own)
        if rivalry.sort and own and others and not (copied and chance.random() > _COPIES):
            found.append(_case(rivalry.sort, rivalry.draft, own, others, from_lead=True))
    return found + list(_told_twice(SourceIndex(release), chance))


@contextmanager
def _listening() -> Iterator[list[tuple[Rivalry, Sequence[Rated], Sequence[Rated]]]]:
    """Keep what the checker asks about each fact that stands in the source; answer nothing."""
    asked: list[tuple[Rivalry, Sequence[Rated], Sequence[Rated]]] = []
    find = Rivalry.find

    def listen(this: Rivalry, same: Sequence[Rated], rivals: Sequence[Rated]) -> None:
        asked.append((this, same, rivals))

    Rivalry.find = listen  # type: ignore[method-assign, assignment]
    try:
        yield asked
    finally:
        Rivalry.find = find  # type: ignore[method-assign]


def _told_twice(index: SourceIndex, chance: random.Random) -> Iterator[Case]:
    """Yield facts that two passages of an article tell."""
    sorts: dict[str, list[Place]] = {}
    for number in range(min(len(index.passages), _MOST_PASSAGES)):
        for place in index.places(number):
            sort = "" if place.fact.kind in _APART else sort_of(place.fact)
            if sort and not (sort == "figure" and len(place.words[0]) == 1):
                sorts.setdefault(sort, []).append(place)
    for sort, places in sorts.items():
        by_value: dict[str, list[Place]] = {}
        for place in places:
            by_value.setdefault(place.fact.value, []).append(place)
        twice = [
            same
            for same in by_value.values()
            if len({place.number for place in same}) > 1 and len(same) <= _MOST_OWN
        ]
        chance.shuffle(twice)
        for same in twice[:_MOST_TOLD_TWICE]:
            yield from _case_within(sort, chance.choice(same), same, places, chance)


def _case_within(
    sort: str, draft: Place, same: Sequence[Place], places: Sequence[Place], chance: random.Random
) -> Iterator[Case]:
    own = [place for place in same if place.number != draft.number]
    rivals = [
        place
        for place in places
        if place.number != draft.number
        and not same_value(place.fact, draft.fact)
        and (sort != "figure" or place.fact.unit == draft.fact.unit
             or chance.random() < _OTHER_UNITS)
    ]  # fmt: skip
    copied = any(is_copied(draft, place) for place in own)
    if own and rivals and not (copied and chance.random() > _NEAR_COPIES):
        chance.shuffle(rivals)
        yield _case(sort, draft, own, rivals, from_lead=False)


def _case(
    sort: str, draft: Place, own: Sequence[Place], rivals: Sequence[Place], *, from_lead: bool
) -> Case:
    return Case(
        sort,
        from_lead,
        words_around(draft),
        [words_around(place) for place in own[:_MOST_OWN]],
        [words_around(place) for place in rivals[:_MOST_RIVALS]],
    )
