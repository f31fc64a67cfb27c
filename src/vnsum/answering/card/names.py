"""Names as a card shows them: whole, no desk's letters, no winner's home among the places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.answering.finding.endings import DOING, DONE, is_common
from vnsum.answering.words.cues import BREAKS, terms
from vnsum.lazily import pattern
from vnsum.truth.finding.places import HEAD_WORDS
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import Span
    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place

__all__ = ["is_desk", "whole_name", "without_beside"]

_OF_WHAT = terms("ban quản lý|ban quản trị|ban điều hành")
"""Bodies whose names say of what they are behind."""
_MOST_COMMON = 6
"""Common nouns between the parts of a name: "Ban Quản lý các khu công nghiệp tỉnh Hà Trung"."""
_DESK = pattern(r"[A-ZĐ]{2,5}\.?")
_BEFORE_PLACES = BREAKS | HEAD_WORDS | word_set("ra sang tới lên xuống quanh khắp dọc giáp qua")
"""What stands before a place where something is, and no noun that the place is a part of."""


def is_desk(head: Span, source: str) -> bool:
    """Tell the letters of a newsroom's desk, "PL - Sáng 12/9, …", from a body that issues.

    Args:
        head: What heads the release.
        source: The release.

    Returns:
        Whether it is a few capitals that stand nowhere else.
    """
    return _DESK.fullmatch(head.text) is not None and source.count(head.text) == 1


def whole_name(place: Place, source: str) -> Fact:
    """Return a body with the rest of its name: "Hợp tác xã Rau" of "Hợp tác xã Rau sạch Lộc An".

    Args:
        place: A body where it stands.
        source: The text it stands in.

    Returns:
        The fact, longer where common nouns and a capital go on behind it: behind a bare "Ban Quản
        lý" always, behind a name only where the release has its end a second time.
    """
    fact, passage, last = place.fact, place.passage, place.last
    reach = range(last, min(last + _MOST_COMMON, len(passage.words)))
    capital = next((word for word in reach if _is_capital(place, word)), None)
    if fact.kind != "organisation" or capital is None:
        return fact
    if passage.clauses[capital] != passage.clauses[last - 1]:
        return fact
    if not is_common(passage.words[last:capital]):
        return fact
    end = capital
    while end < len(passage.words) and _is_capital(place, end) and _touches(place, end):
        end += 1
    text = passage.view.text
    bare = tuple(passage.words[place.first : last]) in _OF_WHAT
    tail = text[passage.starts[last - 1] : passage.ends[end - 1]]
    if not bare and source.count(tail) < 2:  # noqa: PLR2004 - here and elsewhere
        return fact
    stop = passage.place_of(last, end)[1]
    return replace(fact, text=source[fact.start : stop], end=stop)


def _touches(place: Place, word: int) -> bool:
    clauses = place.passage.clauses
    return clauses[word] == clauses[word - 1]


def _is_capital(place: Place, word: int) -> bool:
    passage = place.passage
    return passage.view.text[passage.starts[word]].isupper()


def without_beside(places: Sequence[Place], persons: Sequence[Fact], title: str) -> list[Fact]:
    """Return the places where something is, without homes of persons and what is named after one.

    Args:
        places: Places where they stand.
        persons: The persons named.
        title: The title; what it names stays.

    Returns:
        Places without the "Đà Nẵng" of "Trần Minh Khôi (Đà Nẵng)" and the "Biên Hòa" of "gốm Biên
        Hòa"; all of the latter where no other is left.
    """
    ends = {fact.end for fact in persons}
    homes = [one for one in places if _brackets(one) and not ends.isdisjoint(_ends_before(one))]
    kept = [one for one in places if one not in homes]
    where = [one for one in kept if one.fact.text in title or not _is_after_noun(one)]
    return [one.fact for one in where or kept]


def _brackets(place: Place) -> bool:
    start = place.passage.starts[place.first]
    return place.passage.view.text[max(0, start - 1) : start] == "("


def _ends_before(place: Place) -> range:
    return range(place.fact.start - 3, place.fact.start)


def _is_after_noun(place: Place) -> bool:
    """Tell a place that only tells what the noun before it is: "gốm Biên Hòa"."""
    passage, first = place.passage, place.first
    if not first or passage.clauses[first - 1] != passage.clauses[first]:
        return False
    before = passage.words[first - 1]
    led = before in _BEFORE_PLACES | DOING | DONE or passage.words[first] in HEAD_WORDS
    return not led and not _is_capital(place, first - 1) and before.isalpha()
