"""Who did it to whom, told the other way round: "Hòa thắng Minh" of "Minh thắng Hòa".

The names left and right of a verb are compared, however long they are and whatever stands between:
"đội Lam Hạ bất ngờ thua đội Tân An" says what "đội Tân An thắng 3-1 trước đội Lam Hạ" says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.index.equivalence import same_value
from vnsum.truth.lexicon import NEGATIONS
from vnsum.truth.turned.polarity import ONE_WAY, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex

__all__ = ["with_exchanged"]

_NAMES = frozenset({"person", "organisation", "place"})
_WON, _LOST = frozenset({"thắng", "hạ"}), "thua"
"""Verbs that say the same of both sides; the second one the other way round."""
_BEATEN = ("đánh", "bại")
_SUFFERED = frozenset({"bị", "được"})
"""Words between whom it was done to and who did it: "A bị B đánh bại"."""
_GAP = 4
"""Words between a name and the verb, brackets aside; set by hand."""
_APART = frozenset(
    {"tại", "ở", "trên", "của", "về", "cho", "do", "từ", "để", "và", "theo", "trong", "vào", "nhờ"}
)
"""Words between a verb and a name that make the name no side of it: "thắng lớn tại xã An Lạc"."""


_SIDE = 2
"""Words on each side of a verb that are compared where they are no names that are known."""


class _Deed(NamedTuple):
    """What one name does to another in a passage: the verb's sort and place, and both."""

    sort: str
    number: int
    subject: Place
    object: Place


def with_exchanged(
    turns: Sequence[Turn],
    sentence: Passage,
    places: Sequence[Place],
    numbers: Sequence[int],
    source: SourceIndex,
) -> list[Turn]:
    """Add verbs whose two sides stand the other way round in the source.

    Args:
        turns: What else may turn a sentence of a draft round.
        sentence: The sentence.
        places: Its facts.
        numbers: The passages it is aligned with.
        source: The source.

    Returns:
        The turns without those at a verb by which a passage tells the same of the same two:
        "Nội thua Trung" of "Trung hạ Nội".
    """
    if ONE_WAY.isdisjoint(sentence.distinct):
        return [*turns]
    ours = list(_deeds(places))
    if not ours:
        passages = [source.passages[number] for number in numbers]
        return [*turns, *_by_words(sentence, passages)]
    theirs = [deed for number in numbers for deed in _deeds(source.places(number))]
    found: list[Turn] = []
    same: set[int] = set()
    for deed in ours:
        alike = [other for other in theirs if other.sort == deed.sort]
        if any(_are_sides(deed, other.subject, other.object) for other in alike):
            same.add(deed.number)
            continue
        for other in alike:
            if _are_sides(deed, other.object, other.subject):
                there = other.number, other.number + 1
                passage = other.subject.passage
                found.append(Turn(deed.number, deed.number + 1, passage, there, "sides"))
    return [*(one for one in turns if same.isdisjoint(range(one.first, one.last))), *found]


def _by_words(sentence: Passage, passages: Sequence[Passage]) -> Iterator[Turn]:
    """Yield verbs between words that stand the other way round: "Nà Ràng thắng Tân Lập"."""
    words = sentence.words
    for number in range(_SIDE, len(words) - _SIDE):
        if words[number] not in ONE_WAY:
            continue
        left, right = words[number - _SIDE : number], words[number + 1 : number + 1 + _SIDE]
        for passage in passages if left != right else ():
            for there in passage.positions.get(words[number], ()):
                around = (
                    passage.words[max(0, there - _SIDE) : there],
                    passage.words[there + 1 : there + 1 + _SIDE],
                )
                if around == (right, left):
                    yield Turn(number, number + 1, passage, (there, there + 1), "sides")


def _are_sides(deed: _Deed, one: Place, other: Place) -> bool:
    """Tell whether two names of the source are those a draft gives a deed and its object."""
    return same_value(deed.subject.fact, one.fact) and same_value(deed.object.fact, other.fact)


def _deeds(places: Sequence[Place]) -> Iterator[_Deed]:
    """Yield what names of one passage do to each other."""
    names = [place for place in places if place.fact.kind in _NAMES]
    passage = names[0].passage if len(names) > 1 else None
    if passage is None or ONE_WAY.isdisjoint(passage.distinct):
        return
    for verb in sorted(ONE_WAY & passage.distinct):
        for number in passage.positions[verb]:
            sides = _sides(names, number)
            if sides is None or sides[0].words == sides[1].words:
                continue
            sort = verb
            if verb in _WON or tuple(passage.words[number : number + 2]) == _BEATEN:
                sort = "thắng"
            elif verb == _LOST:
                sort, sides = "thắng", sides[::-1]
            yield _Deed(sort, number, *sides)


def _sides(names: Sequence[Place], number: int) -> tuple[Place, Place] | None:
    """Return who does it to whom at a verb; None where one of them is not named."""
    passage = names[0].passage
    before = [place for place in names if _is_left(place, number)]
    left = before[-1] if before else None
    if left is None:
        return None
    words = passage.words
    end = passage.brackets.get(left.last, left.last)
    if not NEGATIONS.isdisjoint(words[end:number]):
        return None
    for place in names:
        between = words[number + 1 : place.first]
        if number < place.first <= number + 1 + _GAP and _APART.isdisjoint(between):
            same = passage.clauses[place.first] == passage.clauses[number]
            return (left, place) if same else None
    whom = next((place for place in names if _is_beside(place, left)), None)
    return (left, whom) if whom is not None else None


def _is_left(place: Place, number: int) -> bool:
    """Tell whether a name stands left of a verb, in its clause and near, a bracket aside."""
    passage = place.passage
    end = passage.brackets.get(place.last, place.last)
    near = place.last <= number and number - end <= _GAP
    return near and passage.clauses[place.first] == passage.clauses[number]


def _is_beside(whom: Place, who: Place) -> bool:
    """Tell whether "bị" stands between two names: "đội Lam Hạ bị đội Tân An đánh bại"."""
    between = whom.passage.words[whom.last : who.first]
    return whom.last < who.first and len(between) <= _GAP and not _SUFFERED.isdisjoint(between)
