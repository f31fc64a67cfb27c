"""Phone numbers told for another thing: "phản ánh về giao thông gọi 19001288", the line for power.

What stands before a number, up to the one before it, says whom one calls by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.finding.tokens import word_set
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex

__all__ = ["find_other_line"]

_SIDE = 24
"""Words before a phone number that may say whose it is; set by hand."""
_MOSTLY, _HARDLY = 0.5, 0.1
"""Share of another line's words that the draft has, and of its own at most; set by hand."""
_CALLING = word_set("gọi thoại số máy đường dây nóng liên hệ tổng đài người dân bà con")
"""Words for calling, and for who calls."""


def find_other_line(draft: Place, own: Sequence[Place], source: SourceIndex) -> Iterator[Place]:
    """Find the phone number that goes with what a draft tells a number for.

    Args:
        draft: The only phone number of a draft's sentence.
        own: Where the source has it.
        source: The source.

    Yields:
        Numbers of the same passage or of the next ones whose words the draft has, where it has
        none of its own number's.
    """
    said = draft.passage.distinct
    for mine in own:
        ours = _line(mine, source)
        for rival in _lines_near(mine, source):
            its = _line(rival, source)
            told, own_told = (_share(one, said, source) for one in (its - ours, ours - its))
            if its - ours and ours - its and told >= _MOSTLY and own_told <= _HARDLY:
                yield rival


def _lines_near(mine: Place, source: SourceIndex) -> Iterator[Place]:
    """Yield the other phone numbers of a passage and of the ones beside it."""
    for number in (mine.number, mine.number - 1, mine.number + 1):
        if 0 <= number < len(source.passages):
            for place in source.places(number):
                if place.fact.kind == "phone" and place.fact.value != mine.fact.value:
                    yield place


def _line(place: Place, source: SourceIndex) -> frozenset[str]:
    """Return what is said before a phone number, up to the one before it or a semicolon."""
    words = place.passage.words
    phones = [one.last for one in source.places(place.number) if one.fact.kind == "phone"]
    start = max((last for last in phones if last <= place.first), default=0)
    start = max(start, place.first - _SIDE)
    return frozenset(words[start : place.first]) - FUNCTION_WORDS - _CALLING


def _share(label: frozenset[str], said: frozenset[str], source: SourceIndex) -> float:
    return sum(map(source.weight, label & said)) / (sum(map(source.weight, label)) or 1.0)
