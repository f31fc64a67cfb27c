"""A name beside its own bracket: what stands in it goes wherever the name goes, and tells no place.

"Lê Hoàng Phúc (tổ dân phố 7) được bầu" is compared as "Lê Hoàng Phúc được bầu".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.text.normalise import normalise
from vnsum.truth.index.passages import Passage
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnsum.truth.index.places import Place

__all__ = ["past_bracket", "without_bracket"]

_REACH = 6
"""Words behind a name of the source in which its bracket's may stand, besides as many as it has:
"anh Tiệp, 34 tuổi, trú xã Kim Bảng" of "anh Tiệp (34 tuổi, xã Kim Bảng)"; set by hand."""


def past_bracket(place: Place) -> int:
    """Return the first word behind a fact and the bracket that opens right behind it."""
    return place.passage.brackets.get(place.last, place.last)


def without_bracket(draft: Place, places: Iterable[Place]) -> Place:
    """Return a person of a draft without a bracket that the source tells of the person too.

    Args:
        draft: A fact of a draft.
        places: Where the source has its value.

    Returns:
        The fact in its sentence without the bracket; itself where it has none, or one that says
        what no place of the source says right behind the name.
    """
    last, end = draft.last, past_bracket(draft)
    if draft.fact.kind != "person" or end == last:
        return draft
    passage = draft.passage
    told = set(passage.words[last:end]) - FUNCTION_WORDS
    far = end - last + _REACH
    if not any(told.issubset(place.passage.words[place.last :][:far]) for place in places):
        return draft
    known: Passage | None = passage.memo.get(("unbracketed", last))
    if known is None:
        text = passage.view.text
        closed = text.find(")", passage.ends[end - 1]) + 1 or len(text)
        view = normalise(text[: passage.ends[last - 1]] + text[closed:])
        known = Passage(passage.start, passage.end, view, passage.sentence)
        passage.memo["unbracketed", last] = known
    return replace(draft, passage=known)
