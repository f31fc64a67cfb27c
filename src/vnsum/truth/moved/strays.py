"""Facts the source has that plainly stand in the place of another of its values.

What `rivalry` weighs by odds may be plain: the hours before a day stand before another day, the
row that has all other facts of the sentence has another value, a figure is called the whole where
the source calls it the most that one lost. Such a value was moved whatever the odds say. Each rule
asks for more than any true lead of the probes of dev has.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.truth.figures.absence import find_rounded
from vnsum.truth.index.passages import count_same
from vnsum.truth.index.titled import is_capital
from vnsum.truth.lexicon import FUNCTION_WORDS
from vnsum.truth.moved.chance_sums import is_label_of_other, is_worked_out_of
from vnsum.truth.moved.of_another import is_of_another, may_be_exchanged
from vnsum.truth.moved.phones import find_other_line
from vnsum.truth.moved.qualifiers import is_of_other_sort
from vnsum.truth.moved.rivals import may_replace
from vnsum.truth.moved.stray import Stray
from vnsum.truth.moved.stray_dates import (
    has_other_hours,
    is_day,
    is_of_other_month,
    is_of_same_day,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from vnsum.truth.alignment import Match
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex
    from vnsum.truth.told import Told

    _Rule = Callable[["Stray"], Iterator[Place]]

__all__ = ["judge_stray"]

_FIGURES = frozenset({"number", "quantity", "money", "percent", "duration"})
_ROW, _COMPANY = 30, 2
"""Words of a row at most, and other facts of the sentence it has at least; set by hand."""
_CALLED, _CALLED_THERE = 5, 20
"""Words before a figure in which it is called the whole or the most, and in the source."""
_WHOLE = "tổng"
_MOST = frozenset({("nhiều", "nhất"), ("cao", "nhất"), ("lớn", "nhất")})
_OF = frozenset({"trong", "trên", "số", "tổng"})
_SAID = 2
"""Words behind a noun that tell what the part of it did."""
_FEWEST, _MOSTLY, _HARDLY = 5, 0.7, 0.25
"""Words of another item of a list that the sentence has, their share of it, and that of its own."""


def judge_stray(
    draft: Place,
    checked: CheckedFact,
    told: Told,
    matches: Sequence[Match],
    source: SourceIndex,
) -> CheckedFact:
    """Judge once more a fact that nothing spoke against.

    Args:
        draft: A fact of a draft.
        checked: What was found about it.
        told: All facts of its sentence.
        matches: The passages its sentence is aligned with, best first.
        source: The source.

    Returns:
        The same, or misplaced with the value that belongs there.
    """
    kind = "figure" if draft.fact.kind in _FIGURES else draft.fact.kind
    rules = _RULES.get((_state_of(checked), kind), ())
    if source.is_vast or not matches or not rules:
        return checked
    stray = Stray(draft, told, matches, source)
    rival = next((found for rule in rules for found in rule(stray)), None)
    if rival is None:
        return checked
    said = (rival.span,), rival.quoted()
    if checked.verdict == "unclear":
        return CheckedFact(draft.fact, "contradicted", *said, "other-value")
    return CheckedFact(draft.fact, "misplaced", *said, "other-context")


def _state_of(checked: CheckedFact) -> str:
    """Return "plain" for what the source has, "worked" for what comes out of it, "moved", or ""."""
    if checked.verdict == "supported":
        return "plain" if checked.reason in {"", "year-from-published"} else ""
    states = {("unclear", "worked-out"): "worked", ("misplaced", "other-context"): "moved"}
    return states.get((checked.verdict, checked.reason), "")


def _is_of_other_row(stray: Stray) -> Iterator[Place]:
    """Yield the value of the row that has the other facts of the sentence, where its own has none.

    Not where the sentence names the row of its own value.
    """
    draft, own = stray.draft, stray.own
    if (draft.fact.kind == "date" and not is_day(draft)) or not any(map(_is_in_row, own)):
        return
    for rival in stray.rivals:
        if not _is_in_row(rival) or stray.company(rival.number) < _COMPANY:
            continue
        if not any(stray.company(place.number) or _names_row(draft, place) for place in own):
            yield rival


def _is_in_row(place: Place) -> bool:
    """Tell whether a value stands in a line that is no sentence."""
    passage = place.passage
    return len(passage.words) <= _ROW and passage.view.text.rstrip()[-1:] not in {".", ";"}


def _names_row(draft: Place, place: Place) -> bool:
    """Tell whether a sentence has two neighbouring words of those before the figures of a row."""
    words = place.passage.words
    figures = (number for number, word in enumerate(words) if number and word[0].isdigit())
    label = [word for word in words[: next(figures, len(words))] if word not in FUNCTION_WORDS]
    return any(pair in draft.passage.distinct_pairs for pair in pairwise(label))


def _is_called_otherwise(stray: Stray) -> Iterator[Place]:
    """Yield the whole where the draft calls the most of one so, and the other way round.

    "Tổng thiệt hại 780 triệu đồng" of "2,34 tỷ đồng. Người mất nhiều nhất … 780 triệu đồng".
    """
    called = _called(stray.draft, _CALLED)
    if not called or stray.draft.fact.kind not in {"money", "quantity", "number"}:
        return
    if all(_called(place, _CALLED_THERE) not in {called, ""} for place in stray.own):
        for rival in stray.rivals:
            if rival.fact.unit == stray.draft.fact.unit and called == _called(rival, _CALLED_THERE):
                yield rival


def _called(place: Place, reach: int) -> str:
    """Return "whole" or "most" for what a figure is called before it; "" for neither."""
    words = place.passage.words
    for number in range(place.first - 1, max(-1, place.first - 1 - reach), -1):
        if reach == _CALLED and words[number][0].isdigit():
            break
        if words[number] == _WHOLE and not is_capital(place.passage, number):
            return "whole"
        if number and (words[number - 1], words[number]) in _MOST:
            return "most"
    return ""


def _is_of_other_holder(stray: Stray) -> Iterator[Place]:
    """Yield what the only person of the sentence got: "Thuyên 6 năm 6 tháng tù, Lợi 5 năm tù"."""
    persons = [other for other in stray.others if other.fact.kind == "person"]
    if len(persons) != 1:
        return
    for own in stray.own:
        holder = _holder(own)
        if not holder or holder in persons[0].words:
            continue
        for place in stray.source.places(own.number):
            if _holder(place) == persons[0].words[-1] and stray.may_be(place):
                yield place


def _holder(place: Place) -> str:
    """Return the name right before a figure; "" where there is none."""
    named = place.first > 0 and is_capital(place.passage, place.first - 1)
    return place.passage.words[place.first - 1] if named else ""


def _is_whole_of_part(stray: Stray) -> Iterator[Place]:
    """Yield "62/140 hồ sơ bị trả lại" where the draft says so of all 140."""
    draft, words = stray.draft, stray.draft.passage.words
    if not _OF.isdisjoint(words[max(0, draft.first - 2) : draft.first]) or not stray.own:
        return
    noun = len((draft.fact.unit or draft.fact.counts or "").split()) or 1
    for own in stray.own:
        part, slash, whole = own.words[0].partition("/")
        told = any(part in other.words for other in stray.others)
        same = count_same(words[draft.tail :], own.passage.words[own.tail :])
        if not slash or draft.words[0] != whole or told or same < noun + _SAID:
            return
    yield stray.own[0]


def _has_other_sort(stray: Stray) -> Iterator[Place]:
    """Yield "120 hộ nghèo" where the draft has so many "hộ cận nghèo"."""
    if is_of_other_sort(stray.draft, stray.own):
        yield stray.own[0]


def _is_of_other_item(stray: Stray) -> Iterator[Place]:
    """Yield the value of the item of a list that the sentence tells, where it has another's.

    "Cộng 5 điểm cho con liệt sĩ, con thương binh; cộng 2,5 điểm cho người đã đi bộ đội".
    """
    said = stray.draft.passage.distinct
    for rival in stray.rivals if stray.own else ():
        theirs = _item(rival)
        beside = [place for place in stray.own if place.passage is rival.passage]
        if theirs and len(beside) == len(stray.own):
            items = [_item(place) for place in beside]
            if all(_is_told_instead(theirs - mine, mine - theirs, said) for mine in items):
                yield rival


def _item(place: Place) -> frozenset[str]:
    """Return the words between the semicolons around a value that say something."""
    folded, passage = place.passage.view.folded, place.passage
    if ";" not in folded:
        return frozenset()
    at = passage.starts[place.first]
    low, high = folded.rfind(";", 0, at), folded.find(";", at)
    high = len(folded) if high < 0 else high
    inside = zip(passage.words, passage.starts, strict=True)
    found = frozenset(word for word, start in inside if low < start < high)
    return found - FUNCTION_WORDS - frozenset(place.words)


def _is_told_instead(theirs: frozenset[str], mine: frozenset[str], said: frozenset[str]) -> bool:
    """Tell whether a sentence has the words of one item and hardly any of the other."""
    if any(word[0].isdigit() for word in mine & said):
        return False
    its, own = ({word for word in item if not word[0].isdigit()} for item in (theirs, mine))
    wholly = len(its & said) >= max(_FEWEST, _MOSTLY * len(its))
    return wholly and len(own) >= _SAID and len(own & said) <= _HARDLY * len(own)


def _is_of_another(stray: Stray) -> Iterator[Place]:
    """Yield the figure of the same passage whose name or words the draft has."""
    draft, own = stray.draft, list({place.first: place for place in stray.own}.values())
    if not own or len({place.number for place in own}) > 1:
        return
    for rival in stray.source.places(own[0].number):
        if stray.told.has(rival.fact) or rival.fact.number == draft.fact.number:
            continue
        if find_rounded(draft, (rival,)) or not may_replace(draft, stray.others, rival):
            continue
        alike = may_be_exchanged(draft, own, rival)
        if alike and is_of_another(draft, own, rival, stray.told, stray.source):
            yield rival


def _is_other_line(stray: Stray) -> Iterator[Place]:
    """Yield the phone number of what the draft tells its only one for."""
    if sum(other.fact.kind == "phone" for other in stray.others) == 1:
        yield from find_other_line(stray.draft, stray.own, stray.source)


_RULES: Mapping[tuple[str, str], Sequence[_Rule]] = {
    ("plain", "date"): (
        has_other_hours, is_of_same_day, _is_of_other_row, _is_of_other_item, is_of_other_month,
    ),
    ("plain", "phone"): (_is_other_line,),
    ("plain", "figure"): (
        _is_of_other_row, _is_called_otherwise, _is_of_other_holder, _is_whole_of_part,
        _is_of_other_item, _has_other_sort, _is_of_another,
    ),
    ("worked", "figure"): (is_worked_out_of, is_label_of_other),
    ("moved", "figure"): (_is_of_another,),
}  # fmt: skip
"""The rules for what was found about a fact, by its sort. Of a figure that was moved they know
better than the odds which value belongs in its place."""
