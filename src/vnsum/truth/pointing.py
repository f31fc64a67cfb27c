"""Which of two places of the source the words around a fact of the draft point to.

A figure put in another's place keeps the words of that other one: nothing in its clause is said
where the source has the figure, and much of it where the source has the other. So a single word
that points to the fact's own place keeps it there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.counting import noun_of
from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.passages import Passage
    from vnsum.truth.places import Place
    from vnsum.truth.source import SourceIndex

__all__ = ["is_another_sort", "is_another_word", "points_away"]

_FEW = 4
"""Content words a clause has to have before it is asked alone; set by hand."""
_MOST = 32
"""Passages a noun is looked for in."""
_YEAR_UNSAID = 4
_TOLD = 2
"""Words that have to point to the other place."""
_TOLD_WITHIN = 3
"""The same within one passage, where both places share most of their words."""


def points_away(
    draft: Place, same: Sequence[Place], rival: Place, named: set[str], least: int = 0
) -> bool:
    """Tell whether the words around a fact point to another value and none to its own.

    Args:
        draft: A fact of the draft.
        same: All places of its value in the source.
        rival: Another value of the source.
        named: Words of names in the sentence, which point nowhere.
        least: Words that have to point to the other value, where more are asked than usual.

    Returns:
        True where words of the draft's clause stand at the rival only, and none at any place of
        the value only.
    """
    if draft.fact.kind == "date" and draft.fact.value.count("?") > _YEAR_UNSAID:
        return False  # a month alone
    ours = _said(draft) - named - set(noun_of(draft)) - set(draft.words)
    theirs = ours & _region(rival, same)
    if len(theirs) < max(_TOLD, least):
        return False
    if any(_is_denied(draft) and _is_denied(place) and not _is_denied(rival) for place in same):
        return False  # "211 trẻ chưa tiêm" beside "6.205 trẻ được tiêm"
    for place in same:
        own = _region(place, [rival])
        if ours & own - theirs:
            return False
        within = place.passage is rival.passage
        if len(theirs - own) < (_TOLD_WITHIN if within else _TOLD):
            return False
    return True


def _holding(word: str, source: SourceIndex) -> Iterator[Passage]:
    """Yield the first passages a word stands in."""
    for number in source.holding(word)[:_MOST]:
        yield source.passages[number]


def _is_denied(place: Place) -> bool:
    """Tell whether a negation stands right behind what a figure counts."""
    return not NEGATIONS.isdisjoint(place.passage.words[place.tail : place.tail + _FEW])


def is_another_word(draft: Place, same: Place, source: SourceIndex) -> bool:
    """Tell whether a noun the source does not have stands in the words of the source's own.

    "310 cảnh sát và 14 ca nô" where the source has "310 chiến sĩ cùng 14 ca nô".
    """
    people = (draft.fact.unit in PEOPLE) and (same.fact.unit in PEOPLE)
    if draft.fact.unit and not people:
        return False
    noun = draft.counted[:2]
    known = _holding(noun[0], source)
    if any(len(noun) == 1 or (noun[0], noun[1]) in item.distinct_pairs for item in known):
        return False
    said = _said(draft) or set(draft.passage.words) - FUNCTION_WORDS
    shared = (said - set(draft.counted) - set(draft.words)) & same.passage.distinct
    return len(shared) >= _TOLD


def is_another_sort(draft: Place, same: Place, source: SourceIndex) -> bool:
    """Tell whether a figure counts a sort of thing that the source counts elsewhere.

    "620 hộ nghèo" where the source has "620 hộ kinh doanh", and poor households by themselves.
    """
    ours, theirs = draft.counted[:2], same.counted[:2]
    if len(ours) < _TOLD or len(theirs) < _TOLD or ours[0] != theirs[0] or ours[1] == theirs[1]:
        return False
    clause = _region(same, [same])
    if ours[1] in clause or theirs[1] in draft.passage.distinct:
        return False
    if (_said(draft) - set(ours)) & clause - FUNCTION_WORDS - set(draft.words):
        return False
    pair = ours[0], ours[1]
    return any(pair in item.distinct_pairs for item in _holding(ours[1], source))


def _said(draft: Place) -> set[str]:
    """Return the content words of a fact's clause; of its sentence where the clause says little."""
    words, clauses = draft.passage.words, draft.passage.clauses
    clause = {words[n] for n in range(len(words)) if clauses[n] == clauses[draft.first]}
    clause -= FUNCTION_WORDS
    if len(clause) >= _FEW:
        return clause
    return set() if draft.fact.number is not None else set(words) - FUNCTION_WORDS


def _region(place: Place, others: Sequence[Place]) -> set[str]:
    """Return the words at a place: its passage, or its clause where another is in the passage."""
    words, clauses = place.passage.words, place.passage.clauses
    if all(other.passage is not place.passage for other in others):
        return set(words)
    return {words[n] for n in range(len(words)) if clauses[n] == clauses[place.first]}
