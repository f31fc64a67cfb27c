"""What a figure counts: its noun, and whether two figures count the same."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from vnsum.truth.finding.gazetteer import PLACE_HEADS
from vnsum.truth.finding.state_abbreviations import ABBREVIATIONS
from vnsum.truth.finding.units import COMPOUNDS, UNITS, stem_of
from vnsum.truth.lexicon import ALIKE, ANYONE, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.truth.index.places import Place

__all__ = [
    "are_households_and_people",
    "are_words_apart",
    "counted_noun",
    "counts_alike",
    "may_count_alike",
    "names_other",
]

_SHORT = {
    short: tuple(head.split()) for short, head in PLACE_HEADS.items() if short != head
} | ABBREVIATIONS
"""Nouns that are told by their initials too: "6 KCN", "12 HTX"."""
_NOUN_REACH = 7
"""Words behind a figure in which the draft's noun may stand; set by hand."""
_POSTS = frozenset(
    {("chỉ", "tiêu"), ("biên", "chế"), ("vị", "trí"), ("việc", "làm"), ("chỗ", "làm")}
)
"""What people are taken on for, told in place of the people."""
_CLASSIFIERS = frozenset(
    {"quả", "trái", "con", "chiếc", "cái", "cây", "viên", "hộp", "bó", "chai", "bao", "hạt"}
)
"""Words a list counts what it names before by: "trứng gà: vỉ 10 quả"."""
_THINGS = frozenset(
    {spelling for spelling, unit in UNITS.items() if not unit.dimension} - PEOPLE
) | {"hồ sơ", "dự án", "mẫu", "bộ", "nơi", "khẩu hiệu", "ý", "bước", "ô", "cụm"}
"""Counted nouns known to be no people; another noun may be a trade ("96 cảnh sát khu vực")."""


def names_other(draft: Place, source: Place) -> bool:
    """Tell whether two equal figures count different things.

    Args:
        draft: A figure of the draft.
        source: The same figure in the source.

    Returns:
        True when both are followed by a noun, neither noun stands near the other figure, and
        they are not words for the same thing; False for what is measured in like units.
    """
    if draft.fact.kind == "percent":
        return False
    if are_words_apart(draft, source):
        return True
    if _word_at_tail(draft) == _word_at_tail(source) != "":
        return False
    measured = _measures(draft), _measures(source)
    if any(measured) and (all(measured) or (draft.fact.unit and source.fact.unit)):
        return not all(measured)
    ours, theirs = draft.counted, source.counted
    if not ours or not theirs or _is_written_out(ours, theirs) or _is_written_out(theirs, ours):
        return False
    return not _is_same_noun(draft, source)


def are_words_apart(one: Place, other: Place) -> bool:
    """Tell whether two nouns only begin alike: "22 hộ lý" are no "22 hộ nghèo".

    Not where one is told by its first word alone: "12 giải" of "12 giải thưởng".

    Args:
        one: A figure.
        other: Another one.

    Returns:
        True where one of them is a word of its own and the other another noun of two words.
    """
    ours, theirs = tuple(one.counted[:2]), tuple(other.counted[:2])
    if ours == theirs or ours[:1] != theirs[:1] or len(ours) != len(theirs):
        return False
    known = ours == _unit_of(one) and theirs == _unit_of(other)
    return known and not COMPOUNDS.isdisjoint(map(" ".join, (ours, theirs)))


def _unit_of(place: Place) -> tuple[str, ...]:
    return tuple((place.fact.unit or "").split())


def _is_written_out(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether a noun begins with what the first word of the other stands for: "6 KCN"."""
    full = _SHORT.get(one[0], ())
    return bool(full) and tuple(other[: len(full)]) == full


def _is_same_noun(draft: Place, source: Place) -> bool:
    """Tell whether one noun stands near the other figure, or stands for its noun."""
    ours, theirs = draft.counted, source.counted
    before = draft.passage.words[max(0, draft.first - _NOUN_REACH) : draft.first]
    if _share_pair(theirs[:2], before):  # "công trình xây dựng với 9 nơi"
        return True
    paired = _share_pair(ours[:2], theirs) or _share_pair(theirs[:2], ours)
    paired = paired or _are_led(ours, theirs)
    if ours[0] == theirs[0] or paired or _alike(ours, theirs) or _is_general(draft, source):
        return True
    if len(ours) == 1 or len(theirs) == 1:
        return ours[0] in theirs[:2] or theirs[0] in ours[:2]
    near = set(source.passage.words[max(0, source.first - 6) : source.first])
    behind = _up_to_figure(source.passage.words[source.tail : source.tail + _NOUN_REACH])
    if _lists(draft, theirs):
        return True
    return ours[0] in near or _share_pair(ours[:2], behind)


def _are_led(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether bodies are counted by their heads: "6 Viện trưởng" of 6 VKSND."""
    body = _SHORT.get(theirs[0], theirs)
    return ours[1:2] == ("trưởng",) and body[0] == ours[0]


def _up_to_figure(words: Sequence[str]) -> Sequence[str]:
    """Return the words before the next figure, which has its own noun: "500 thợ, 12 hãng"."""
    return list(takewhile(lambda word: not word[0].isdigit(), words))


def _is_general(draft: Place, source: Place) -> bool:
    """Tell whether the source's noun is a word for anything it names elsewhere.

    "734 vi phạm" of 734 trường hợp, "vỉ 10 trứng" of "trứng gà: 29.000 đồng/vỉ 10 quả", "26 giáo
    viên" of 26 chỉ tiêu.
    """
    noun = source.counted
    named = noun[0] in _CLASSIFIERS and draft.counted[0] in source.passage.distinct
    posts = noun[:2] in _POSTS and " ".join(draft.counted[:2]) in PEOPLE
    return named or posts or noun[:2] == ("trường", "hợp")


def are_households_and_people(one: Place, other: Place) -> bool:
    """Tell whether one figure counts households and the other people.

    Args:
        one: A figure.
        other: Another one.

    Returns:
        True for "11.000 hộ" and "11.000 người", which nobody may say for each other.
    """
    kinds = [
        "hộ" if place.counted[:1] in (("hộ",), ("gia",)) else _people_or_not(place)
        for place in (one, other)
    ]
    return set(kinds) == {"hộ", "người"}


def _people_or_not(place: Place) -> str:
    forms = {" ".join(place.counted[:length]) for length in (1, 2, 3)}
    return "người" if PEOPLE & forms else ""


def _share_pair(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether two neighbouring words of one noun stand together in the other."""
    return not set(pairwise(ours)).isdisjoint(pairwise(theirs))


def _word_at_tail(place: Place) -> str:
    return next(iter(place.passage.words[place.tail : place.tail + 1]), "")


def _measures(place: Place) -> bool:
    """Tell whether a figure has a unit that measures, rather than a noun that is counted."""
    unit = UNITS.get(stem_of(place.fact.unit))
    return bool(unit and unit.dimension)


def counted_noun(place: Place) -> str:
    """Return the first word of what a figure counts; "" where nothing does."""
    return next(iter(place.counted), "")


def counts_alike(one: Place, other: Place) -> bool:
    """Tell whether two figures count the same noun."""
    ours, theirs = one.counted, other.counted
    return bool(ours and theirs) and ours[:2] == theirs[:2]


def may_count_alike(one: Place, other: Place) -> bool:
    """Tell whether two figures may count the same: the same noun, or the first names none."""
    ours, theirs = one.counted, other.counted
    if not ours or not theirs:
        return not ours
    return ours[0] == theirs[0] or _alike(ours, theirs) or _alike(theirs, ours)


def _lists(draft: Place, noun: Sequence[str]) -> bool:
    """Tell whether a draft lists a noun with another: "967 nhà trọ, cơ sở kinh doanh"."""
    behind = draft.passage.words[draft.tail : draft.tail + _NOUN_REACH]
    return _share_pair(noun[:2], behind)


def _alike(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether the draft's noun may stand for the source's."""
    forms = [{words[0], " ".join(words[:2]), " ".join(words[:3])} for words in (ours, theirs)]
    people = [bool(PEOPLE & form) or not _THINGS & form for form in forms]
    if all(people) and ANYONE & (forms[0] | forms[1]):
        return True
    return any(ALIKE.get(noun, frozenset()) & forms[1] for noun in forms[0])
