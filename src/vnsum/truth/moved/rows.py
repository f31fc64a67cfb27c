"""Other rows of the table or list a figure stands in: "Đàn lợn: 9.740 con", "Đàn gia cầm: 15.200".

A draft that tells the figure of one row under the name of another took it from the row above or
below, which no passage aligned with the sentence need be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.index.equivalence import same_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex

__all__ = ["LONGEST_ROW", "find_in_rows"]

LONGEST_ROW = 14
"""Words of a row of a list at most; set by hand."""
_FARTHEST = 8
"""Rows looked at above and below."""
_FIGURES = frozenset({"number", "quantity", "money", "percent"})
_NEAREST = 5
"""Places of a value whose rows are looked at."""


def find_in_rows(draft: Place, same: Iterable[Place], source: SourceIndex) -> Iterator[Place]:
    """Yield the figures a draft may have mistaken for one: of its row, and of rows beside it.

    Args:
        draft: A figure of the draft.
        same: The places of its value.
        source: The source.

    Yields:
        Places of other values, in other rows of the same column where there are columns.
    """
    if draft.fact.number is None:
        return
    seen: set[int] = set()
    for own in list(same)[:_NEAREST]:
        if not _is_cell(own):
            continue
        yield from _beside(draft, own, source)
        named = _is_named(draft, own.number, source)
        for step in (-1, 1):
            for number in range(own.number + step, own.number + step * (_FARTHEST + 1), step):
                cells = _cells(number, own, source)
                if not cells:
                    break
                if named and not _is_named(draft, number, source):
                    continue  # the draft names its own row, and not this one
                if number not in seen:
                    seen.add(number)
                    yield from (cell for cell in cells if not same_value(draft.fact, cell.fact))


def _is_named(draft: Place, number: int, source: SourceIndex) -> bool:
    """Tell whether a sentence has all words that name a row: those before its first figure."""
    words = source.passages[number].words
    firsts = (one.first for one in source.places(number) if _is_cell(one))
    label = words[: min(firsts, default=0)]
    return bool(label) and draft.passage.distinct.issuperset(label)


def _beside(draft: Place, own: Place, source: SourceIndex) -> Iterator[Place]:
    """Yield the other figures of a row with heads."""
    for place in source.places(own.number) if own.head else ():
        alike = (place.fact.kind, place.fact.unit) == (own.fact.kind, own.fact.unit)
        if place.head and alike and not same_value(draft.fact, place.fact):
            yield place


def _cells(number: int, own: Place, source: SourceIndex) -> list[Place]:
    """Return the figures of a passage that stand as one does in its row; none where it is none."""
    if not 0 <= number < len(source.passages) or not source.has_digits(number):
        return []
    return [
        place
        for place in source.places(number)
        if _is_cell(place)
        and place.head == own.head
        and (place.fact.kind, place.fact.unit) == (own.fact.kind, own.fact.unit)
    ]


def _is_cell(place: Place) -> bool:
    """Tell whether a figure stands in a row: below a head, or in a short line."""
    figure = place.fact.number is not None and place.fact.kind in _FIGURES
    return bool(place.head) or (figure and len(place.passage.words) <= LONGEST_ROW)
