"""Persons a draft names without a title, whose family name alone tells no person.

"Lâm Chí Thiện cầm đầu" of "ông Lâm Chí Thiện": the source tells that three or four capitals are a
person's. So does a name there of which all but one syllable are the same: "Mai Quốc Tuấn" beside
"ông Mai Quốc Trung".
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from vnsum.facts import Fact
from vnsum.truth.finding.gazetteer import SURNAMES
from vnsum.truth.index.places import Place
from vnsum.truth.index.titled import is_capital
from vnsum.truth.known_names import places_of_name
from vnsum.truth.naming import called_by_last_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.source import SourceIndex

__all__ = ["called_otherwise", "with_untitled_persons"]

_LENGTHS = (3, 4)
"""Syllables of such a name."""
_ASKED = 2
"""Rarest syllables of a name that are looked up; what has all but one syllable has one of two."""
_MOST = 24
"""Places of a syllable looked at."""


def with_untitled_persons(
    passage: Passage, places: Sequence[Place], source: SourceIndex
) -> Sequence[Place]:
    """Add the persons of a sentence that only the source tells to be persons.

    Args:
        passage: A sentence of a draft.
        places: Its facts.
        source: The source.

    Returns:
        The facts in order.
    """
    found = [
        _person(passage, first, last)
        for first, last in _free_runs(passage, places)
        if _is_known(passage.words[first:last], source)
    ]
    if not found:
        return places
    return sorted((*places, *found), key=lambda place: (place.fact.start, -place.fact.end))


def called_otherwise(draft: Place, places: Sequence[Place], source: SourceIndex) -> Sequence[Place]:
    """Return where the source calls a person by the last name, or by the whole name alone.

    Args:
        draft: A person of a draft.
        places: Where the source has the person as one.
        source: The source.

    Returns:
        Those other places: "ông Thiện mua", "Lâm Chí Thiện mua" of "Lâm Chí Thiện".
    """
    called = called_by_last_name(draft, source)
    if draft.words[0] in SURNAMES:
        return called
    known = {(place.number, place.first) for place in places}
    named = places_of_name(draft, source)
    return *called, *(place for place in named if (place.number, place.first) not in known)


def _person(passage: Passage, first: int, last: int) -> Place:
    low, high = passage.place_of(first, last)
    text = passage.view.source[low - passage.start : high - passage.start]
    fact = Fact("person", low, high, text, " ".join(passage.words[first:last]))
    return Place(passage, fact, first, last)


def _free_runs(passage: Passage, places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """Yield runs of three or four capitals in which no name was found."""
    taken = {
        number
        for place in places
        if place.fact.kind != "quotation"
        for number in range(place.first, place.last)
    }
    words, clauses = passage.words, passage.clauses
    number = 0
    while number < len(words):
        last = number
        while (
            last < len(words)
            and clauses[last] == clauses[number]
            and is_capital(passage, last)
            and last not in taken
        ):
            last += 1
        if last - number in _LENGTHS and last not in taken and number - 1 not in taken:
            yield number, last
        number = max(last, number + 1)


def _is_known(words: Sequence[str], source: SourceIndex) -> bool:
    """Tell whether the source has a name as a person's, or one with a single syllable exchanged."""
    like = False
    for number, first in _places_like(words, source):
        persons = (one for one in source.places(number) if one.fact.kind == "person")
        is_person = any(one.first == first and one.last == first + len(words) for one in persons)
        same = source.passages[number].words[first : first + len(words)] == list(words)
        if same and is_person:
            return True
        if same:
            return False
        like = like or is_person
    return like


def _places_like(words: Sequence[str], source: SourceIndex) -> list[tuple[int, int]]:
    """Return where all words but one at most stand in the source: passage and first word.

    Places of the very words come first.
    """
    rarest = sorted(range(len(words)), key=lambda at: (source.vocabulary[words[at]], at))[:_ASKED]
    found: dict[tuple[int, int], int] = {}
    for at in rarest:
        for number, place in islice(source.occurrences(words[at]), _MOST):
            first, there = place - at, source.passages[number].words
            other = there[first : first + len(words)] if first >= 0 else []
            off = sum(one != its for one, its in zip(words, other, strict=False))
            if len(other) == len(words) and off <= 1:
                found[number, first] = off
    return sorted(found, key=lambda place: (found[place], place))
