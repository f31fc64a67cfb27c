"""Persons of a draft whom only the source tells: where a name begins, and where it stands there.

"xã Tiên Kha Hà Quý Lượng" runs a place and a person together, and "Thương binh Đàm Viết Khoát"
is no office a reader of one sentence knows. The source has the name elsewhere, by itself.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.facts import Fact
from vnsum.truth.index.places import Place
from vnsum.truth.index.ranks import ranks_in
from vnsum.truth.index.titled import is_capital
from vnsum.truth.lexicon import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.source import SourceIndex

__all__ = ["is_of_place", "places_of_name", "with_known_persons"]

_LENGTHS = (4, 3)
"""Syllables of a name that is cut off what it runs together with, the longer first."""
_LONG = 5
"""Capitals in a row that are too many for one name."""
_LEVELS = frozenset(
    {"xã", "phường", "huyện", "quận", "tỉnh", "trấn", "phố", "khu", "thị", "bản", "thôn", "ấp"}
)
"""Words before a run of capitals that may begin with a place."""
_RANK_REACH = 6
"""Words before a level in which the rank of its head stands; set by hand."""
_MOST = 8
"""Places of one name looked at."""


def with_known_persons(
    passage: Passage, places: Sequence[Place], source: SourceIndex
) -> Sequence[Place]:
    """Cut persons the source names off the places they run together with.

    Args:
        passage: A sentence of a draft.
        places: Its facts.
        source: The source.

    Returns:
        The facts, those behind a level of the State told apart as the source does.
    """
    found = list(places)
    for first, last in _runs(passage):
        start = _start_of_person(passage, first, last, source)
        if start is None or any(_is_person(place, start, last) for place in found):
            continue
        low, high = passage.place_of(start, last)
        text = passage.view.source[low - passage.start : high - passage.start]
        fact = Fact("person", low, high, text, " ".join(passage.words[start:last]))
        touching = [
            place
            for place in found
            if place.first < last and place.last > start and place.fact.kind != "quotation"
        ]
        found = [place for place in found if place not in touching]
        found.append(Place(passage, fact, start, last))
        found += [cut for place in touching if (cut := _cut(place, low, start))]
    return sorted(found, key=lambda place: (place.fact.start, -place.fact.end))


def _is_person(place: Place, first: int, last: int) -> bool:
    return place.fact.kind == "person" and (place.first, place.last) == (first, last)


def _cut(place: Place, end: int, last: int) -> Place | None:
    """Return a place or body without the name at its end; None where nothing is left of it."""
    fact = place.fact
    if fact.start >= end or fact.kind == "person":
        return None
    text = fact.text[: end - fact.start].rstrip()
    words = fact.value.split()[: len(text.split()) - len(fact.text.split())]
    if not words:
        return None
    return replace(
        place,
        fact=replace(fact, end=fact.start + len(text), text=text, value=" ".join(words)),
        last=last,
    )


def _runs(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield runs of capitals with a rank in their sentence that may begin with a place.

    Three behind a level of the State, or more than a name has: "Sở Y tế Hà Châu Lê Hoàng Long".
    """
    words, clauses = passage.words, passage.clauses
    if not ranks_in(passage, 0, len(words)):
        return
    number = 0
    while number < len(words):
        last = number
        while last < len(words) and clauses[last] == clauses[number] and is_capital(passage, last):
            last += 1
        levelled = number > 0 and words[number - 1] in _LEVELS
        if last - number >= (_LENGTHS[-1] if levelled else _LONG):
            yield number, last
        number = max(last, number + 1)


def _start_of_person(passage: Passage, first: int, last: int, source: SourceIndex) -> int | None:
    """Return the word from which on the source has a run by itself; None where it has it whole."""
    words = passage.words
    if last - first in _LENGTHS and _is_no_place(passage, first, source):
        return first
    for length in _LENGTHS:
        start = last - length
        if start <= first:
            continue
        befores = {
            place.passage.words[place.first - 1] if place.first else ""
            for place in _standing(words[start:last], source)
        }
        if befores - {words[start - 1]}:
            return start
    start = last - 2
    named = _standing(words[start:last], source) if start > first else ()
    if any(_is_titled(place) for place in named):  # "tỉnh Sơn Thủy Ksor Hùng" of "ông Ksor Hùng"
        return start
    return None


def _is_no_place(passage: Passage, first: int, source: SourceIndex) -> bool:
    """Tell whether a run behind a rank and a level is no place of that level.

    "Phó Chủ tịch UBND huyện Lều Thọ Chương" where the page speaks of the district of Thủy Kênh.
    """
    level = passage.words[first - 1]
    if not ranks_in(passage, max(0, first - _RANK_REACH), first):
        return False
    names: Counter[tuple[str, ...]] = Counter()
    for number, at in source.occurrences(level):
        item, end = source.passages[number], at + 1
        while end < min(len(item.words), at + 3) and is_capital(item, end):
            end += 1
        if end > at + 1:
            names[tuple(item.words[at + 1 : end])] += 1
    ours = names.pop(tuple(passage.words[first : first + 2]), 0)
    return ours <= 1 < max(names.values(), default=0)


def places_of_name(draft: Place, source: SourceIndex) -> list[Place]:
    """Return where the source has the words of a name, whether it tells a person or not."""
    if len(draft.words) <= 1:
        return []
    return [_as_told(draft.fact, place) for place in _standing(draft.words, source)]


def _as_told(fact: Fact, place: Place) -> Place:
    """Return a place as one of a fact of the draft, where and as the source writes it."""
    there = place.fact
    return replace(place, fact=replace(fact, start=there.start, end=there.end, text=there.text))


def is_of_place(draft: Place, standing: Sequence[Place]) -> bool:
    """Tell whether a name taken for a person's is that of a place: "phường An Lạc Đông".

    A name of two words without a title ("kho ở Hoàng Xá") is that of the place the source has.
    """
    behind = [_is_behind_level(place) for place in standing]
    if len(draft.words) == 2 and not _is_titled(draft):  # noqa: PLR2004 - a short name
        return any(behind)
    return bool(behind) and _is_behind_level(draft) and all(behind)


def _is_titled(place: Place) -> bool:
    return place.first > 0 and place.passage.words[place.first - 1] in TITLES


def _is_behind_level(place: Place) -> bool:
    return place.first > 0 and place.passage.words[place.first - 1] in _LEVELS


def _standing(words: Sequence[str], source: SourceIndex) -> Iterator[Place]:
    """Yield where words stand together in the source, as places of no fact yet."""
    wanted = list(words)
    if not source.vocabulary.keys() >= set(wanted):
        return
    rare = min(wanted, key=lambda word: source.vocabulary[word])
    offset = wanted.index(rare)
    count = 0
    for number, at in source.occurrences(rare):
        first = at - offset
        passage = source.passages[number]
        if first >= 0 and passage.words[first : first + len(wanted)] == wanted:
            low, high = passage.place_of(first, first + len(words))
            text = source.release.source[low:high]
            fact = Fact("person", low, high, text, " ".join(words))
            yield Place(passage, fact, first, first + len(words), number)
            count += 1
            if count == _MOST:
                return
