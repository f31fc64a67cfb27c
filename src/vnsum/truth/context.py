"""What a fact is about: the words around it, compared between draft and source.

A figure is right only where it stands with the same words. `likeness` compares
the surroundings of two facts, nearer words and words of the same clause first;
`names_other` asks whether they count different things; `turned` whether one
rises where the other falls.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.truth.finding.units import UNITS
from vnsum.truth.lexicon import (
    ALIKE,
    ANYONE,
    COUNTING_WORDS,
    FUNCTION_WORDS,
    NEGATIONS,
    PEOPLE,
    opposites,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.source import Place

__all__ = [
    "counts_alike",
    "evidence",
    "likeness",
    "may_count_alike",
    "names_other",
    "says_less",
    "surroundings",
    "turned",
]

_BEFORE, _AFTER = 10, 8
"""Words looked at on each side of a fact of the draft; set by hand."""
_WIDE = 16
"""Words looked at on each side of a fact of the source; set by hand."""
_FADE = 0.9
"""Weight kept by each word further away; set by hand."""
_CLAUSE_FADE = 0.55
"""Weight kept across the edge of a clause; set by hand."""
_THERE_FADE = 0.7
"""The same in the source; set by hand."""
_NOUN_REACH = 7
"""Words behind a figure in which the draft's noun may stand; set by hand."""
_CLOSE = 2
"""Words before a figure in which a negation denies it; set by hand."""
_SAME_NOUN = 0.25
"""Added where both figures count the same; set by hand."""
_LITTLE = 0.2
"""Weight of function words beside content words; set by hand."""
_ELSEWHERE = 0.6
"""Worth of a word that stands on the other side of the fact, or far from it; set by hand."""
_BESIDE = 7
"""Words on each side that count as beside a fact; set by hand."""
_WIDELY_BESIDE = 12
"""The same for dates and persons; set by hand."""
_AT_EDGES = frozenset({"date", "person"})
_THREE = 3
_GAP = 4
_JOINTS = frozenset({"và", "còn", "cùng"})
_AROUND = 0.15
"""Worth of a word that stands anywhere else in the passage; set by hand."""
_OVER = frozenset({"hơn", "trên", "quá"})
_UNDER = frozenset({"gần", "dưới", "ngót"})


def surroundings(draft: Place) -> Sequence[tuple[int, str, float]]:
    """Weigh the words around a fact of the draft.

    Args:
        draft: The fact.

    Returns:
        Words with their side, 0 before and 1 behind, and their weight.
    """
    return [
        (side, word, weight)
        for side, limit in ((0, _BEFORE), (1, _AFTER))
        for word, weight in _surroundings(draft, (-1, 1)[side], limit)
    ]


def likeness(draft: Place, source: Place, around: Sequence[tuple[int, str, float]]) -> float:
    """Compare the surroundings of two facts.

    Args:
        draft: A fact of the draft.
        source: A fact of the source.
        around: The words around the draft's fact, from `surroundings`.

    Returns:
        Share of the weighted words around the draft's fact found around the source's, 0 to 1, or
        0.5 where there is no word around it; a quarter more where both count the same noun.
    """
    there = (_nearness(source, -1), _nearness(source, 1))
    known = source.passage.distinct
    got = total = 0.0
    for side, word, weight in around:
        total += weight
        got += weight * max(
            there[side].get(word, 0.0),
            _ELSEWHERE * there[1 - side].get(word, 0.0),
            _AROUND * (word in known),
        )
    bonus = _SAME_NOUN * counts_alike(draft, source)
    return (got / total if total else 0.5) + bonus


def _surroundings(place: Place, step: int, limit: int) -> Iterator[tuple[str, float]]:
    """Yield the words on one side of a fact with their weight, nearest first."""
    words, clauses = place.passage.words, place.passage.clauses
    start = place.first - 1 if step < 0 else place.tail
    home = clauses[place.first]
    for distance in range(limit):
        number = start + step * distance
        if not 0 <= number < len(words):
            return
        weight = _FADE**distance * _CLAUSE_FADE ** abs(clauses[number] - home)
        word = words[number]
        yield word, weight * (_LITTLE if word in FUNCTION_WORDS or word[0].isdigit() else 1.0)


def _nearness(place: Place, step: int) -> dict[str, float]:
    """Return for each word on one side of a fact how near it stands, 0 to 1."""
    words, clauses = place.passage.words, place.passage.clauses
    start = place.first - 1 if step < 0 else place.tail
    home = clauses[place.first]
    found: dict[str, float] = {}
    for distance in range(_WIDE):
        number = start + step * distance
        if not 0 <= number < len(words):
            break
        nearness = 0.98**distance * _THERE_FADE ** abs(clauses[number] - home)
        found.setdefault(words[number], nearness)
    return found


def evidence(draft: Place, same: Place, rival: Place) -> set[str]:
    """Return the words that speak for another value.

    Args:
        draft: A fact of the draft.
        same: Where the source has its value.
        rival: Another value of the source.

    Returns:
        The content words right beside the draft's fact stand beside the rival and not in the
        neighbourhood of the same value.
    """
    ours, theirs, known = _beside(draft), _beside(rival), _beside(same)
    if _goes_on_alike(draft, same) or _is_part_of(same, rival) or _takes_up(same, rival):
        return set()
    if same.passage is not rival.passage or not known:
        known |= set(same.passage.words)
    return (ours & theirs) - known


def _is_part_of(same: Place, rival: Place) -> bool:
    """Tell whether the rival is the whole that the value is a part of: "12 trong tổng số 40 ha"."""
    if same.passage is not rival.passage or not 0 <= rival.first - same.last <= _GAP:
        return False
    return "trong" in same.passage.words[same.last : rival.first]


def _takes_up(same: Place, rival: Place) -> bool:
    """Tell whether the value is a later, smaller figure of the same noun in the rival's sentence.

    In "1.684 hồ sơ đất đai, trễ hạn 207 hồ sơ" the second noun means the first one.
    """
    later = same.passage is rival.passage and same.first > rival.first
    if not later or same.fact.number is None or rival.fact.number is None:
        return False
    before = same.passage.words[max(0, same.first - 2) : same.first]
    heads = _counted(same)[:1], _counted(rival)[:1]
    taken = before == ["trong", "đó"] and not same.fact.unit
    return same.fact.number < rival.fact.number and (
        taken or (bool(heads[0]) and heads[0] == heads[1])
    )


def _goes_on_alike(one: Place, other: Place) -> bool:
    """Tell whether the three words behind two figures are the same."""
    ours = one.passage.words[one.tail : one.tail + 3]
    return len(ours) == _THREE and ours == other.passage.words[other.tail : other.tail + 3]


def _beside(place: Place) -> set[str]:
    """Return the content words beside a fact.

    For a figure up to the next figure, mark or "và"; for a date or a person, who stand at the
    edge of what they are about, past those too.
    """
    words, clauses = place.passage.words, place.passage.clauses
    wide = place.fact.kind in _AT_EDGES and not place.fact.value.endswith("-??-??")
    found: set[str] = set()
    for step, start in ((-1, place.first - 1), (1, place.tail)):
        for distance in range(_WIDELY_BESIDE if wide else _BESIDE):
            number = start + step * distance
            if not 0 <= number < len(words):
                break
            if not wide and (clauses[number] != clauses[place.first] or _stops(words, number)):
                break
            found.add(words[number])
    return found - FUNCTION_WORDS


def _stops(words: Sequence[str], number: int) -> bool:
    """Tell whether another figure or a joint begins; ages only say more ("người trên 80 tuổi")."""
    word = words[number]
    return word in _JOINTS or (word[0].isdigit() and words[number + 1 : number + 2] != ["tuổi"])


def names_other(draft: Place, source: Place) -> bool:
    """Tell whether two equal figures count different things.

    Args:
        draft: A figure of the draft.
        source: The same figure in the source.

    Returns:
        True when both are followed by a noun, neither noun stands near the other figure, and
        they are not words for the same thing.
    """
    if draft.fact.kind == "percent":
        return False
    if _measures(draft) != _measures(source) and draft.fact.unit and source.fact.unit:
        return True
    ours, theirs = _counted(draft), _counted(source)
    if not ours or not theirs or _word_at_tail(draft) == _word_at_tail(source):
        return False
    paired = _share_pair(ours[:2], theirs) or _share_pair(theirs[:2], ours)
    if ours[0] == theirs[0] or paired or _alike(ours, theirs):
        return False
    if len(ours) == 1 or len(theirs) == 1:
        return ours[0] not in theirs[:2] and theirs[0] not in ours[:2]
    near = set(source.passage.words[max(0, source.first - 6) : source.first])
    behind = source.passage.words[source.tail : source.tail + _NOUN_REACH]
    return ours[0] not in near and not _share_pair(ours[:2], behind)


def _share_pair(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether two neighbouring words of one noun stand together in the other."""
    return not set(pairwise(ours)).isdisjoint(pairwise(theirs))


def _word_at_tail(place: Place) -> str:
    return next(iter(place.passage.words[place.tail : place.tail + 1]), "")


def _measures(place: Place) -> bool:
    """Tell whether a figure has a unit that measures, rather than a noun that is counted."""
    unit = UNITS.get(place.fact.unit or "")
    return bool(unit and unit.dimension)


def _counted(place: Place) -> Sequence[str]:
    """Return up to four words behind a figure in its clause, from its noun on."""
    words, clauses = place.passage.words, place.passage.clauses
    found: list[str] = []
    for number in range(place.tail, min(place.tail + 5, len(words))):
        word = words[number]
        if clauses[number] != clauses[place.tail - 1] or word[0].isdigit():
            break
        if not found and word in COUNTING_WORDS:
            continue
        if word in FUNCTION_WORDS:
            break
        found.append(word)
    return found[:4]


def counts_alike(one: Place, other: Place) -> bool:
    """Tell whether two figures count the same noun."""
    ours, theirs = _counted(one), _counted(other)
    return bool(ours and theirs) and ours[:2] == theirs[:2]


def says_less(draft: Place, same: Place) -> bool:
    """Tell whether the source shortens the draft's noun: "5 ổ đang hoạt động", "5 ổ dịch"."""
    ours, theirs = _counted(draft), _counted(same)
    return len(theirs) == 1 and ours[:1] == theirs


def may_count_alike(one: Place, other: Place) -> bool:
    """Tell whether two figures may count the same: the same noun, or the first names none."""
    ours, theirs = _counted(one), _counted(other)
    if not ours or not theirs:
        return not ours
    return ours[0] == theirs[0] or _alike(ours, theirs) or _alike(theirs, ours)


def _alike(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether the draft's noun may stand for the source's."""
    forms = [{words[0], " ".join(words[:2]), " ".join(words[:3])} for words in (ours, theirs)]
    if PEOPLE & forms[0] and PEOPLE & forms[1] and ANYONE & (forms[0] | forms[1]):
        return True
    return any(ALIKE.get(noun, frozenset()) & forms[1] for noun in forms[0])


def turned(draft: Place, source: Place) -> str:
    """Tell whether the words before two equal figures point in opposite directions.

    Args:
        draft: A figure of the draft.
        source: The same figure in the source.

    Returns:
        "direction", "negation", "bound" (one says "under", the other says it exactly), or "".
    """
    ours, theirs = _before(draft), _before(source)
    if _is_denied(draft) != _is_denied(source):
        return "negation"
    for word in ours:
        if opposites(word) & set(theirs) and word not in theirs:
            return "direction"
    our_side, their_side = _side(ours), _side(theirs)
    if our_side in (_UNDER, _OVER) and their_side not in (our_side, None):
        return "direction"
    return "bound" if our_side is _UNDER and not _side(theirs) else ""


def _before(place: Place) -> Sequence[str]:
    """Return up to four words before a figure in its clause, behind any other figure."""
    words, clauses = place.passage.words, place.passage.clauses
    start = place.first
    while start > max(0, place.first - 4) and clauses[start - 1] == clauses[place.first]:
        start -= 1
        if words[start][0].isdigit():
            break
    return [word for word in words[start : place.tail] if not word[0].isdigit()]


def _is_denied(place: Place) -> bool:
    """Tell whether one of the two words before a figure denies it."""
    before = place.passage.words[max(0, place.first - _CLOSE) : place.first]
    return not NEGATIONS.isdisjoint(before)


def _side(words: Sequence[str]) -> frozenset[str] | None:
    """Return the class of the direction word next to the figure."""
    for word in reversed(words):
        for side in (_OVER, _UNDER):
            if word in side:
                return side
    return None
