"""Figures that come out of others by chance, where the source tells them in the same words.

"Lãi 520 triệu đồng" of "trừ chi phí còn lãi 420 triệu đồng", though 100 stands elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.figures.amounts import turn_of
from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS
from vnsum.truth.moved.of_another import words_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.truth.index.places import Place
    from vnsum.truth.moved.stray import Stray

__all__ = ["is_label_of_other", "is_worked_out_of"]

_WORKED = frozenset({"money", "duration"})
_COUNTED = frozenset({"number", "quantity"})
_NAMES = frozenset({"place", "person", "organisation"})
_MADE_FROM = 0.45
"""Alignment from which on a sentence tells what a passage tells; set by hand."""
_DIFFERING = frozenset(
    {"vượt", "hơn", "tăng", "giảm", "thêm", "còn", "kém", "ít", "cao", "thấp", "chênh"}
)
_BEFORE = 4
"""Words before a figure in which it is told to be a difference."""
_ADDED = _DIFFERING | NEGATIONS | {"tổng", "cộng", "cả", "và", "hoặc", "lại", "khác", "nữa", "gồm"}
"""Words of a draft by which a figure may be worked out of what has the same label."""


def is_worked_out_of(stray: Stray) -> Iterator[Place]:
    """Yield the only amount of the passage told, where the draft has another behind the same word.

    "Lãi 520 triệu đồng" of "trừ chi phí còn lãi 420 triệu đồng", though 100 stands elsewhere.
    """
    draft, best = stray.draft, stray.matches[0]
    before = draft.passage.words[max(0, draft.first - _BEFORE) : draft.first]
    if best.score < _MADE_FROM or draft.fact.kind not in _WORKED or not before:
        return
    sort = draft.fact.kind, draft.fact.unit
    places = stray.source.places(best.passage)
    alike = [place for place in places if (place.fact.kind, place.fact.unit) == sort]
    if len(alike) == 1 and _DIFFERING.isdisjoint(before) and before[-1] not in FUNCTION_WORDS:
        there = alike[0].passage.words[max(0, alike[0].first - 1) : alike[0].first]
        if there == before[-1:] and stray.may_be(alike[0]):
            yield alike[0]


def is_label_of_other(stray: Stray) -> Iterator[Place]:
    """Yield the count the source tells in the words the draft tells another one in.

    "7 người bị bắt tạm giam" of "bắt tạm giam 6 người, truy nã 1 người".
    """
    draft, number = stray.draft, stray.matches[0].passage
    said = {*words_beside(draft, -1), *words_beside(draft, 1)}
    if draft.fact.kind not in _COUNTED or not _ADDED.isdisjoint(said):
        return
    places = stray.source.places(number)
    if any(map(turn_of, places)):  # what it was before comes out of it
        return
    names = {word for one in stray.others if one.fact.kind in _NAMES for word in one.words}
    for rival in places:
        if rival.fact.unit == draft.fact.unit and stray.may_be(rival):
            words = [word for word in words_beside(rival, -1)[::-1] if word not in names]
            label = _label(words)
            if label and label <= _triples(draft):
                yield rival


def _label(words: list[str]) -> set[tuple[str, ...]]:
    """Return the words of a label three by three; none where one is denied or added."""
    told = [word for word in words if word not in FUNCTION_WORDS or word in _ADDED]
    if not _ADDED.isdisjoint(told):
        return set()
    return set(zip(told, told[1:], told[2:], strict=False))


def _triples(draft: Place) -> set[tuple[str, ...]]:
    words = [word for word in draft.passage.words if word not in FUNCTION_WORDS]
    return set(zip(words, words[1:], words[2:], strict=False))
