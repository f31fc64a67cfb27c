"""Whether two offices may be the same one, in other words. Ranks are compared exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.offices.reading import LEVELS

if TYPE_CHECKING:
    from vnsum.truth.offices.reading import Office

__all__ = ["agree", "are_of_two_bodies", "is_near", "is_of_one_sort"]

_COMMITTEE = frozenset({"ủy", "ban", "nhân", "dân"})
_OTHER_COMMITTEES = frozenset({"mặt", "trận", "hội", "đồng", "kiểm", "tra"})
_SORTS = LEVELS | {"công", "ty", "doanh", "nghiệp", "nhà", "máy", "hợp", "tác", "htx", "đơn", "vị"}
"""Words of what a place or a firm is, without its name."""


def agree(ours: Office, theirs: Office) -> bool:
    """Tell whether one of a person's offices may be called by the words of another text's.

    The other offices have to be other ones: no deputy's where the source has the head's. Nor may
    one be of another commune.
    """
    for level in ours.places.keys() & theirs.places.keys():
        names = f"{ours.places[level]} ", f"{theirs.places[level]} "
        if not names[0].startswith(names[1]) and not names[1].startswith(names[0]):
            return False
    agreed = [
        any(
            sorted(rank.split()) == sorted(other.split())
            and (_may_be(words, its) or _names_place(words - its, its - words, ours, theirs))
            for other, its in theirs.parts
        )
        for rank, words in ours.parts
    ]
    return any(agreed) and not any(
        not same and any(is_of_one_sort(rank, other) for other, _ in theirs.parts)
        for same, (rank, _) in zip(agreed, ours.parts, strict=True)
    )


def is_of_one_sort(one: str, other: str) -> bool:
    """Tell whether two ranks are head and deputy of one sort, or the same."""
    return one.removeprefix("phó ") == other.removeprefix("phó ")


def is_near(ours: Office, theirs: Office) -> bool:
    """Tell whether two offices that are not the same are easily taken for each other."""
    return any(is_of_one_sort(one, other) for one, _ in ours.parts for other, _ in theirs.parts)


def _may_be(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether the words of one office may stand for those of another of the same rank."""
    if _are_of_two_committees(ours, theirs):
        return False
    mine, its = _without_committee(ours), _without_committee(theirs)
    return not (mine - its and its - mine)


def are_of_two_bodies(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether the words of two offices are of two levels, or of committee and council."""
    levels = ours & LEVELS, theirs & LEVELS
    return _are_of_two_committees(ours, theirs) or (all(levels) and levels[0].isdisjoint(levels[1]))


def _are_of_two_committees(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell the people's committee from the people's council."""
    committee = [words >= _COMMITTEE for words in (ours, theirs)]
    others = [not _OTHER_COMMITTEES.isdisjoint(words) for words in (ours, theirs)]
    return (committee[0] and others[1] and not committee[1]) or (
        committee[1] and others[0] and not committee[0]
    )


def _names_place(mine: frozenset[str], its: frozenset[str], ours: Office, theirs: Office) -> bool:
    """Tell whether one text names the place or the firm whose level or sort the other gives.

    "Giám đốc CDC An Gia" of "Giám đốc CDC tỉnh", "Giám đốc May Sao Mai" of "Giám đốc công ty".
    """
    return (mine <= ours.names and its <= _SORTS) or (its <= theirs.names and mine <= _SORTS)


def _without_committee(words: frozenset[str]) -> frozenset[str]:
    """Return the words of an office; "Chủ tịch UBND xã" is called "Chủ tịch xã" as well."""
    if words >= _COMMITTEE and _OTHER_COMMITTEES.isdisjoint(words):
        return words - _COMMITTEE
    return words
