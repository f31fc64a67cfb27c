"""Words that tell two sorts of what is counted apart: "hộ nghèo" and "hộ cận nghèo".

A figure of one sort is no figure of the other, though its noun is the same: "4 giải nhì" of "4
giải nhất".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.finding.units import UNITS, stem_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.places import Place

__all__ = ["is_of_other_sort"]

_SORTS = """
nghèo / cận nghèo
nhất / nhì / ba / khuyến khích
vàng / bạc / đồng
tẻ / nếp
đông xuân / hè thu
nội địa, trong nước / quốc tế, nước ngoài
nông nghiệp / phi nông nghiệp / lâm nghiệp
mầm non / tiểu học / trung học cơ sở, thcs / trung học phổ thông, thpt
tự nguyện / bắt buộc
xuất sắc / giỏi / khá / trung bình
tái nghèo
thoát nghèo
thoát cận nghèo
"""
"""What a noun is told apart by, in one line what excludes each other; set by hand. Those alone in
their line only keep a shorter one from being read in them."""
_AGES = "mới / cũ"
"""The same for what is measured only: who work at the new pier are not counted by its age."""
_WINDOW = 8
"""Words before and behind a figure in which its sort is told; set by hand."""


class _Sort(NamedTuple):
    """A sort that is told: the noun before it, its line, and which of the line it is."""

    noun: str
    line: int
    which: int


def _phrases() -> list[tuple[tuple[str, ...], int, int]]:
    rows = enumerate((_AGES, *_SORTS.strip().splitlines()))
    found = [
        (tuple(phrase.split()), line, which)
        for line, row in rows
        for which, phrases in enumerate(row.split(" / "))
        for phrase in phrases.split(", ")
    ]
    return sorted(found, key=lambda phrase: -len(phrase[0]))


_PHRASES: dict[str, list[tuple[tuple[str, ...], int, int]]] = {}
for _words, _line, _which in _phrases():
    _PHRASES.setdefault(_words[0], []).append((_words, _line, _which))


def is_of_other_sort(draft: Place, own: Sequence[Place]) -> bool:
    """Tell whether the source has a figure only of another sort of the same noun.

    Args:
        draft: A figure of a draft.
        own: Where the source has it.

    Returns:
        True where each of these places tells another sort than the draft, and not the draft's.
    """
    if not own or _PHRASES.keys().isdisjoint(draft.passage.distinct):
        return False
    ours = _sort(draft)
    return ours is not None and all(_is_other(draft, ours, place) for place in own)


def _is_other(draft: Place, ours: _Sort, place: Place) -> bool:
    """Tell whether a place has the noun with another word of the same line."""
    theirs = _sort(place)
    if theirs is None or theirs.which == ours.which:
        return False
    if (theirs.noun, theirs.line) != (ours.noun, ours.line):
        return False
    unit = UNITS.get(stem_of(draft.fact.unit))
    if ours.line == 0 and not (unit and unit.dimension):
        return False
    lists = theirs in _all_sorts(draft) or ours in _all_sorts(place)  # "hộ nghèo, cận nghèo"
    return not lists


def _sort(place: Place) -> _Sort | None:
    """Return the sort told behind a figure in its clause, else the last one before it."""
    clauses, home = place.passage.clauses, place.passage.clauses[place.first]
    inside = [n for n in range(len(clauses)) if clauses[n] == home]
    behind = _first_figure(place, [n for n in inside if n >= place.tail])
    before = _first_figure(place, [n for n in reversed(inside) if n < place.first])
    told = list(_sorts_at(place, behind))[:1] or list(_sorts_at(place, before[::-1]))[-1:]
    return told[0] if told else None


def _first_figure(place: Place, numbers: Sequence[int]) -> list[int]:
    """Return the words up to the next figure, so many as a window has."""
    words, found = place.passage.words, list[int]()
    for number in numbers[:_WINDOW]:
        if words[number][0].isdigit():
            break
        found.append(number)
    return found


def _sorts_at(place: Place, numbers: Sequence[int]) -> Iterator[_Sort]:
    words, known = place.passage.words, set(numbers)
    for number in numbers:
        for phrase, line, which in _PHRASES.get(words[number], ()):
            last = number + len(phrase)
            if tuple(words[number:last]) == phrase and known.issuperset(range(number, last)):
                known -= set(range(number, last))  # no "nghèo" in "cận nghèo"
                yield _Sort(words[number - 1] if number else "", line, which)
                break


def _all_sorts(place: Place) -> set[_Sort]:
    """Return the sorts told around a figure up to the next ones, in other clauses too.

    A sort that follows another, without its noun, has the noun of that: "hộ nghèo, cận nghèo".
    """
    behind = _before_next(place, range(place.tail, len(place.passage.words)))
    before = _before_next(place, range(place.first - 1, -1, -1))
    found = list(_sorts_at(place, [*reversed(before), *behind]))
    nouns = {sort.noun for sort in found}
    return {sort._replace(noun=noun) for sort in found for noun in nouns}


def _before_next(place: Place, numbers: Sequence[int]) -> list[int]:
    """Return the words up to the next figure, those of its clause left out."""
    found = _first_figure(place, numbers)
    if len(found) == min(_WINDOW, len(numbers)):
        return found
    clauses = place.passage.clauses
    return [number for number in found if clauses[number] == clauses[place.first]]
