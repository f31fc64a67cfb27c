"""Facts as a card shows them: days of a range together, a count with what it counts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place

__all__ = ["named_place", "principal_sums", "with_fate", "with_ranges"]

_TO = pattern(r"\s*(?:(?:đến|tới)(?: hết)?(?: ngày)?|-|–)\s*", re.IGNORECASE)
_LONGEST_GAP = 16
_FATE = pattern(
    r"\s(?:bị )?(?:chết|mất tích|thương|thương vong|tử vong|thiệt mạng|tử nạn|sập)\b"
    r"(?! (?:nhẹ|nặng))"
)
_LONGEST_FATE = 20
_LEVELLED = pattern(
    r"\b(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|đặc khu)"
    r"(?: [A-ZÀ-ỸĐ][\w'’-]*){1,4}"
)
_PRINCIPAL_WITHIN = 9
"""Words before a sum that may call it the total; set by hand."""
_PRINCIPAL = pattern(
    r"\b(?:tổng (?:kinh phí|mức|số tiền|vốn|giá trị|thiệt hại|trị giá)|thiệt hại|kinh phí"
    r"|mức đầu tư|tổng cộng)\b"
)


def with_ranges(facts: Sequence[Fact], source: str) -> list[Fact]:
    """Put the two days of a range into one.

    Args:
        facts: Days, in order.
        source: The text they stand in.

    Returns:
        The days; the first of a range with its end, and without the second.
    """
    found: list[Fact] = []
    for fact in facts:
        last = found[-1] if found else None
        if last is not None and _goes_on(last, fact, source):
            found[-1] = replace(last, text=source[last.start : fact.end], end=fact.end)
        else:
            found.append(fact)
    return found


def _goes_on(first: Fact, last: Fact, source: str) -> bool:
    """Tell the two ends of a range; an anniversary, years apart, is none."""
    gap = source[first.end : last.start]
    if not 0 < len(gap) <= _LONGEST_GAP or not _TO.fullmatch(gap):
        return False
    years = [int(one.value[:4]) for one in (first, last) if one.value[:4].isdigit()]
    return max(years, default=0) - min(years, default=0) <= 1


def with_fate(fact: Fact, source: str) -> Fact:
    """Add to a count what became of those counted: "2 người chết".

    Args:
        fact: A fact.
        source: The text it stands in.

    Returns:
        The fact; as it is where nothing of the kind stands behind it.
    """
    if fact.kind != "quantity":
        return fact
    told = _FATE.match(source[fact.end : fact.end + _LONGEST_FATE])
    if told is None:
        return fact
    end = fact.end + told.end()
    return replace(fact, text=source[fact.start : end], end=end)


def named_place(facts: Iterable[Fact], source: str) -> list[Fact]:
    """Return the first place that the name of a body tells: "xã Vĩnh Khê" of its committee.

    Args:
        facts: Facts.
        source: The text they stand in.

    Returns:
        At most one.
    """
    for fact in facts:
        told = _LEVELLED.search(fact.text) if fact.kind == "organisation" else None
        if told is not None:
            whole = _LEVELLED.match(source, fact.start + told.start())
            if whole is not None:
                start, end = whole.span()
                return [replace(fact, kind="place", text=whole[0], start=start, end=end)]
    return []


def principal_sums(places: Iterable[Place]) -> list[Fact]:
    """Return the first sum that its sentence calls a total, a budget or a damage.

    Args:
        places: Facts where they stand.

    Returns:
        At most one.
    """
    for place in places:
        fact, words = place.fact, place.passage.words
        before = " ".join(words[max(place.first - _PRINCIPAL_WITHIN, 0) : place.first])
        if fact.kind == "money" and "/" not in (fact.unit or "") and _PRINCIPAL.search(before):
            return [fact]
    return []
