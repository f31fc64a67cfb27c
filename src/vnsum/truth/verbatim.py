"""Sentences copied word for word: their facts stand where they stood.

The short way for extractive drafts. It is taken only when every fact of the draft
is the same fact at the same words of one passage; else the sentence goes the long way.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.truth.equivalence import same_value
from vnsum.truth.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.passages import Passage
    from vnsum.truth.source import SourceIndex

__all__ = ["copied_places", "find_copy", "judge_copied"]


def find_copy(
    sentence: Passage, near: Iterable[int], source: SourceIndex
) -> tuple[int, int] | None:
    """Find a passage that holds a sentence word for word.

    Args:
        sentence: A sentence of the draft.
        near: Indices of the passages to look at.
        source: The source.

    Returns:
        The passage and its word the sentence starts at; None where none holds it.
    """
    for number in near:
        joined = source.passages[number].joined
        place = joined.find(sentence.joined)
        if place >= 0:
            return number, joined.count(" ", 0, place)
    return None


def copied_places(
    sentence: Passage, text: str, near: Iterable[int], source: SourceIndex
) -> tuple[Place, ...] | None:
    """Take the facts of a sentence that is one whole passage of the source from there.

    Args:
        sentence: A sentence of the draft.
        text: The whole draft.
        near: Indices of the passages to look at.
        source: The source.

    Returns:
        Its facts, as finding them in the sentence would; None where it is no whole passage.
    """
    for number in near:
        passage = source.passages[number]
        if passage.view.text == sentence.view.text:
            return tuple(
                Place(
                    sentence,
                    _carried(place, sentence, text),
                    place.first,
                    place.last,
                    0,
                    place.head,
                )
                for place in source.places(number)
            )
    return None


def _carried(place: Place, sentence: Passage, text: str) -> Fact:
    """Return a fact of a passage where it stands in a sentence with the same view."""
    fact, there = place.fact, place.passage
    low, high = there.view.from_source(fact.start - there.start, fact.end - there.start)
    start, end = sentence.view.to_source(low, high)
    start, end = start + sentence.start, end + sentence.start
    return replace(fact, start=start, end=end, text=text[start:end])


def judge_copied(
    places: Sequence[Place], copy: tuple[int, int], source: SourceIndex
) -> list[CheckedFact] | None:
    """Judge the facts of a copied sentence.

    Args:
        places: Its facts.
        copy: The passage and the word it starts at.
        source: The source.

    Returns:
        All of them supported; None where one is not the same fact at the same words.
    """
    number, shift = copy
    there = {(item.first, item.last, item.fact.kind): item for item in source.places(number)}
    found = []
    for place in places:
        twin = there.get((place.first + shift, place.last + shift, place.fact.kind))
        if twin is None or not same_value(place.fact, twin.fact, published=source.published):
            return None
        found.append(CheckedFact(place.fact, "supported", (twin.span,)))
    return found
