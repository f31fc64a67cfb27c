"""The figures of a card: those of the title first, no ages, and what is counted in any noun."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.answering.card.matters import tells_change
from vnsum.answering.finding.endings import DOING, DONE
from vnsum.answering.finding.sizes import AGE
from vnsum.answering.words.cues import BREAKS
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex

__all__ = ["main_figures"]

_ORDER = ("money", "percent", "quantity", "number")
_NUMBERED = word_set(
    "số thứ khu vực khối lớp phòng tổ quận phường điều khoản quyển tập tầng đội ca đợt kỳ khóa "
    "bảng nhóm cấp loại hạng đường ngõ hẻm quý tháng năm ngày lần vòng trang mục"
)
"""Nouns that a number behind them names: "khu vực 3", "khối 12"."""
_NO_NOUNS = BREAKS | DOING | DONE | word_set("giờ phút ngày tháng năm trên dưới lần thứ")
_LONGEST = 2
"""Words of a noun that a number counts: "công tơ"."""


def main_figures(index: SourceIndex, facts: Sequence[Fact]) -> list[Fact]:
    """Put the figures of a card in order.

    Args:
        index: The release.
        facts: Facts of its first sentences, and a total.

    Returns:
        Those the title tells, then sums, shares and counts as they come; what something grew by
        last. Numbers of a noun that is no unit ("5.200 công tơ") only from the title and the first
        sentence; no ages.
    """
    counted = list(_counted(index))
    found = [fact for fact in facts if fact.kind in _ORDER[:3] and fact.unit != AGE]
    told = {(place.fact.number, place.fact.unit) for place in _of_title(index)}

    def order(fact: Fact) -> tuple[bool, bool, int]:
        untold = (fact.number, fact.unit) not in told
        return tells_change(fact), untold, _ORDER.index(fact.kind)

    return sorted([*found, *counted], key=order)


def _of_title(index: SourceIndex) -> Iterator[Place]:
    """Yield the figures of the title."""
    title = index.release.title
    for number, passage in enumerate(index.passages):
        if title is not None and passage.sentence < 0 and passage.end <= title.end:
            yield from (one for one in index.places(number) if one.fact.number is not None)


def _counted(index: SourceIndex) -> Iterator[Fact]:
    """Yield the numbers of the title and of the first sentence that count a noun of no unit."""
    first = next((n for n, one in enumerate(index.passages) if one.sentence == 0), None)
    places = [] if first is None else index.places(first)
    seen: set[object] = set()
    for place in (*_of_title(index), *places):
        fact, end = place.fact, _noun_end(place)
        if fact.kind == "number" and fact.unit is None and end and fact.number not in seen:
            seen.add(fact.number)
            stop = place.passage.place_of(place.last, end)[1]
            yield replace(fact, text=index.release.source[fact.start : stop], end=stop)


def _noun_end(place: Place) -> int:
    """Return where the noun behind a number ends; 0 where none stands there."""
    words, clauses, last = place.passage.words, place.passage.clauses, place.last
    if place.first and words[place.first - 1] in _NUMBERED:
        return 0
    reach = range(last, min(last + _LONGEST, len(words)))
    goes_on = [
        clauses[word] == clauses[last - 1]
        and words[word].isalpha()
        and words[word] not in _NO_NOUNS
        for word in reach
    ]
    count = goes_on.index(False) if False in goes_on else len(goes_on)
    return last + count if count == _LONGEST else 0
