"""Offices the source tells of a person it has named, apart from the name.

"Cô Ngô Thị Mai về trường năm 1990. … trong đó 15 năm làm hiệu trưởng", "Em Bế Hưng, sinh viên
năm 3, đội trưởng", "Đồng chí Lê Văn Phái" and below it "nguyên Chánh án Tòa án nhân dân tỉnh".
"""

from __future__ import annotations

from heapq import nsmallest
from itertools import islice
from typing import TYPE_CHECKING

from vnsum.truth.offices.agreeing import agree
from vnsum.truth.offices.reading import unnamed_offices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.offices.reading import Office

__all__ = ["is_told_apart"]

_BEHIND = 4
"""Passages behind a name in which its holder may still be told of."""
_GIVING = frozenset({"làm", "giữ", "chức", "là", "nguyên", "cựu", "cố"})
"""Words before an office that give it to whoever is told of."""
_OTHERS = frozenset({"chồng", "vợ", "con", "cha", "mẹ", "bố", "đại", "khách", "người", "cháu"})
"""Words before what gives an office to somebody else: "chồng cô làm hiệu trưởng"."""
_TEACHERS = frozenset({"cô", "thầy"})
"""Titles that stand before an office for one person of a release: "ông chủ tịch" is anyone."""
_MOST = 24
"""Passages looked through for such an office."""
_ABOVE, _SHORT = 5, 8
"""Lines above a signature in which its office stands, and the words such a line has at most."""
_FOR_ANOTHER = frozenset({"kt", "tl", "tuq"})
"""First words of a line that names in whose place somebody signs."""


def is_told_apart(ours: Office, same: Sequence[Place], source: SourceIndex) -> bool:
    """Tell whether the source gives a person an office that no name stands at.

    Args:
        ours: The office the draft gives.
        same: Places of the person in the source, none of which has an office beside it.
        source: The source.

    Returns:
        True for the same office in the name's own sentence or behind it, before anybody else is
        named; of a person addressed by it; and right above the name of who signs.
    """
    return any(
        agree(ours, office)
        for place in same
        for office in (*_behind(place, source), *_addressed(place, source), *_above(place, source))
    )


def _behind(place: Place, source: SourceIndex) -> Iterator[Office]:
    """Yield the offices told behind a name, up to the next person."""
    for number in (place.number, *_following(place, source)):
        passage, places = source.passages[number], source.places(number)
        start = place.last if number == place.number else 0
        persons = [one.first for one in places if one.fact.kind == "person"]
        roof = min((first for first in persons if first >= start), default=len(passage.words))
        for office in unnamed_offices(passage, places):
            if start <= office.first < roof and _is_given(
                passage, office, own=number == place.number
            ):
                yield office
        if roof < len(passage.words):
            return


def _following(place: Place, source: SourceIndex) -> Sequence[int]:
    """Return the passages behind a name's; those of headings stand last in a source."""
    if place.passage.sentence >= 0:
        return range(place.number + 1, min(place.number + 1 + _BEHIND, len(source.passages)))
    end = place.passage.end
    behind = ((one.start, number) for number, one in enumerate(source.passages) if one.start >= end)
    return [number for _, number in nsmallest(_BEHIND, behind)]


def _is_given(passage: Passage, office: Office, *, own: bool) -> bool:
    """Tell whether a text gives an office to whom it tells of: "15 năm làm hiệu trưởng".

    In the sentence of the name an office that fills a clause is given too: "…, đội trưởng, …".
    """
    first, clauses = office.first, passage.clauses
    if first and passage.words[first - 1] in _GIVING:
        start = clauses.index(clauses[first - 1])
        return _OTHERS.isdisjoint(passage.words[start : first - 1])
    opens = first > 0 and clauses[first - 1] != clauses[first]
    return own and opens and office.last < len(clauses) and clauses[office.last] != clauses[first]


def _addressed(place: Place, source: SourceIndex) -> Iterator[Office]:
    """Yield the offices a person's own title stands before: "cô hiệu trưởng" of "Cô Ngô Mai"."""
    title = place.passage.words[place.first - 1] if place.first else ""
    if title not in _TEACHERS:
        return
    for number in islice(source.holding(title), _MOST):
        passage = source.passages[number]
        for office in unnamed_offices(passage, source.places(number)):
            if office.first and passage.words[office.first - 1] == title:
                yield office


def _above(place: Place, source: SourceIndex) -> Iterator[Office]:
    """Yield the offices at the end of short lines above a name that ends a line: a signature."""
    if place.last < len(place.passage.words) or place.passage.sentence >= 0:
        return
    for number in range(place.number - 1, max(-1, place.number - 1 - _ABOVE), -1):
        passage = source.passages[number]
        short = len(passage.words) <= _SHORT and passage.sentence < 0
        if not short or not _FOR_ANOTHER.isdisjoint(passage.words[:1]):
            continue
        offices = [
            office
            for office in unnamed_offices(passage, source.places(number))
            if office.last == len(passage.words)
        ]
        yield from offices
        if offices:
            return
