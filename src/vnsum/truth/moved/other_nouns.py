"""Whether a figure that counts another noun than the source's was moved, or only its noun is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.lexicon import FUNCTION_WORDS, PEOPLE
from vnsum.truth.moved.context import run_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.moved.rivalry import Rated

__all__ = ["is_another_sort", "is_another_word", "is_moved_noun"]

_FEW = 4
"""Content words a clause has to have before it is asked alone; set by hand."""
_MOST = 32
"""Passages a noun is looked for in."""
_TOLD = 2
"""Words of a noun, and words of a passage that the sentence has to share."""

_LIKE_ANOTHER_WORD, _UNLIKE = 0.25, 0.1
"""How well a place of another noun fits from which on the noun may be a word for the same, where
the source counts the draft's noun too, and where it does not: of 50 such figures that were called
misplaced 44 were in their place (founders' leads)."""
_COPIED_BEFORE = 2
"""Words right before both figures that are the same, by which only the noun was replaced."""


def is_moved_noun(draft: Place, same: Sequence[Rated], near: Sequence[Place]) -> bool:
    """Tell whether a figure of another noun was moved to it, rather than told in other words.

    Args:
        draft: The figure.
        same: The places of its value, best first, all of another noun.
        near: All facts of its kind in the aligned sentences.

    Returns:
        True where only the noun was replaced in the source's words, or where nothing around fits.
    """
    told = any(
        place.counted[:1] == draft.counted[:1] and place.fact.number != draft.fact.number
        for place in near
    )
    if same[0].rating < (_LIKE_ANOTHER_WORD if told else _UNLIKE):
        return True
    return any(run_of(draft, item.place, -1) >= _COPIED_BEFORE for item in same)


def _holding(word: str, source: SourceIndex) -> Iterator[Passage]:
    """Yield the first passages a word stands in."""
    for number in source.holding(word)[:_MOST]:
        yield source.passages[number]


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
    clause = _clause(same)
    if ours[1] in clause or theirs[1] in draft.passage.distinct:
        return False
    if (_said(draft) - set(ours)) & clause - FUNCTION_WORDS - set(draft.words):
        return False
    pair = ours[0], ours[1]
    return any(pair in item.distinct_pairs for item in _holding(ours[1], source))


def _said(draft: Place) -> set[str]:
    """Return the content words of a fact's clause; of its sentence where the clause says little."""
    clause = _clause(draft) - FUNCTION_WORDS
    if len(clause) >= _FEW:
        return clause
    return set() if draft.fact.number is not None else set(draft.passage.words) - FUNCTION_WORDS


def _clause(place: Place) -> set[str]:
    """Return the words of a fact's clause."""
    words, clauses = place.passage.words, place.passage.clauses
    return {words[n] for n in range(len(words)) if clauses[n] == clauses[place.first]}
