"""Sentences copied word for word: their facts stand where they stood.

The short way for extractive drafts. It is taken only when every fact of the draft
is the same fact at the same words of one passage; else the sentence goes the long way.
What stands in brackets may be left out: "anh Hòa (con bà Liên) bế cháu" is "anh Hòa bế cháu".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.truth.index.equivalence import same_value
from vnsum.truth.index.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.source import SourceIndex

__all__ = ["copied_places", "find_copy", "find_unbracketed", "judge_copied"]


def find_copy(
    sentence: Passage, near: Iterable[int], source: SourceIndex
) -> tuple[int, Sequence[int]] | None:
    """Find a passage that holds a sentence word for word.

    Args:
        sentence: A sentence of the draft.
        near: Indices of the passages to look at.
        source: The source.

    Returns:
        The passage and where it has each word of the sentence; None where none holds it.
    """
    for number in near:
        joined = source.passages[number].joined
        place = joined.find(sentence.joined)
        if place >= 0:
            first = joined.count(" ", 0, place)
            return number, range(first, first + len(sentence.words))
    return None


def find_unbracketed(
    sentence: Passage, near: Iterable[int], source: SourceIndex
) -> tuple[int, Sequence[int]] | None:
    """Find a passage that holds a sentence word for word, brackets left out.

    From the beginning of a clause on: "[Phó] Chủ tịch xã yêu cầu" is another's office.

    Args:
        sentence: A sentence of the draft.
        near: Indices of the passages to look at.
        source: The source.

    Returns:
        The passage and where it has each word of the sentence; None where none holds it.
    """
    for number in near:
        passage = source.passages[number]
        if sentence.distinct <= passage.distinct:
            for first in passage.positions[sentence.words[0]]:
                opens = not first or passage.clauses[first] != passage.clauses[first - 1]
                found = _followed(sentence, passage, first) if opens else ()
                if found:
                    return number, found
    return None


def _followed(sentence: Passage, passage: Passage, first: int) -> Sequence[int]:
    """Return where a passage has the words of a sentence from one on; () where it has others."""
    opened, skipped, at = sentence.brackets, passage.brackets, first
    found: list[int] = []
    for number, word in enumerate(sentence.words):
        while found and at in skipped and number not in opened:
            at = skipped[at]
        if passage.words[at : at + 1] != [word]:
            return ()
        found.append(at)
        at += 1
    return found


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
    places: Sequence[Place], copy: tuple[int, Sequence[int]], source: SourceIndex
) -> list[CheckedFact] | None:
    """Judge the facts of a copied sentence.

    Args:
        places: Its facts.
        copy: The passage and where it has each word of the sentence.
        source: The source.

    Returns:
        All of them supported; None where one is not the same fact at the same words.
    """
    number, at = copy
    there = {(item.first, item.last, item.fact.kind): item for item in source.places(number)}
    found = []
    for place in places:
        twin = there.get((at[place.first], at[place.last - 1] + 1, place.fact.kind))
        if twin is None or not same_value(place.fact, twin.fact, published=source.published):
            return None
        found.append(CheckedFact(place.fact, "supported", (twin.span,)))
    return found
