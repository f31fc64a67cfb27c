"""Figures the source tells in parts: a ratio by its two figures, a range by its ends."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact
from vnsum.truth.index.equivalence import same_value
from vnsum.truth.index.places import figures_in
from vnsum.truth.lexicon import NEGATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex

__all__ = ["judge_in_parts"]

_LISTED = 6
"""Passages apart up to which the ends of a range may be told in one list; set by hand."""
_SHORT = 64
"""Most passages of a source all of which are looked through."""
_RANKED = frozenset({"hạng", "thứ"})
_PRIZES = {"1": "nhất", "2": "nhì", "3": "ba"}
"""Heads of ranks, and the prizes of the first three, which a reader sees in an order as well."""
_LEFT = NEGATIONS | {"còn", "lại"}
"""Words that tell of what is left."""


def judge_in_parts(draft: Place, near: Sequence[Place], source: SourceIndex) -> CheckedFact | None:
    """Judge a ratio, a range, or all but one, by the figures it is made of.

    Args:
        draft: A fact of the draft that stands nowhere in the source.
        near: All facts of its kind in the aligned sentences, best first.
        source: The source.

    Returns:
        Unclear, with the places of the figures; None where the source does not tell them.
    """
    return (
        _judge_parts(draft, source)
        or _judge_rest(draft, near)
        or _judge_ends(draft, source)
        or _judge_life(draft, source)
        or _judge_last(draft, near, source)
        or _judge_others(draft, near)
        or _judge_rank(draft, near, source)
    )


def _judge_parts(draft: Place, source: SourceIndex) -> CheckedFact | None:
    """Judge a ratio whose two figures one passage tells apart: "348 hộ, trong đó 171 đã xong"."""
    fact = draft.fact
    if fact.kind != "ratio" or fact.upper is None:
        return None
    parts, wholes = (
        {
            place.number: place.span
            for place in source.places_like(one.fact)
            if same_value(one.fact, place.fact)
        }
        for one in figures_in(draft)
    )
    shared = sorted(parts.keys() & wholes.keys())
    if not shared:
        return None
    spans = (parts[shared[0]], wholes[shared[0]])
    return CheckedFact(fact, "unclear", spans, "", "worked-out")


def _judge_rest(draft: Place, near: Sequence[Place]) -> CheckedFact | None:
    """Judge a ratio of what is left of another of the same whole: "33/204 hộ" of "171/204 hộ"."""
    fact = draft.fact
    if fact.kind != "ratio" or fact.number is None or fact.upper is None:
        return None
    if _LEFT.isdisjoint(draft.passage.distinct):
        return None
    for place in near:
        there = place.fact
        whole = there.kind == "ratio" and there.upper == fact.upper and there.unit == fact.unit
        if whole and there.number == fact.upper - fact.number:
            return CheckedFact(fact, "unclear", (place.span,), place.quoted(), "worked-out")
    return None


def _judge_life(draft: Place, source: SourceIndex) -> CheckedFact | None:
    """Judge the years of a life behind a name: "(1937-2025)" of who is born and dies in these."""
    fact = draft.fact
    text = draft.passage.view.folded
    ends = (draft.passage.starts[draft.first], draft.passage.ends[draft.last - 1])
    bracketed = text[: ends[0]].endswith("(") and text[ends[1] :].startswith(")")
    if fact.kind != "range" or fact.unit != "năm" or fact.upper is None or not bracketed:
        return None
    spans = []
    for year in (fact.number, fact.upper):
        wanted = replace(fact, kind="date", value=f"{year}-??-??", number=None, upper=None)
        places = source.places_like(wanted)
        told = next((one for one in places if one.fact.value.startswith(f"{year}-")), None)
        if told is None:
            return None
        spans.append(told.span)
    return CheckedFact(fact, "unclear", tuple(spans), "", "worked-out")


def _judge_rank(draft: Place, near: Sequence[Place], source: SourceIndex) -> CheckedFact | None:
    """Judge a rank up to the third: told as a prize, or seen in an order where none is told."""
    fact = draft.fact
    if fact.kind != "ordinal" or fact.unit not in _RANKED or fact.value not in _PRIZES:
        return None
    prize = _PRIZES[fact.value]
    told = any(
        ("giải", prize) in passage.distinct_pairs or passage.words[:1] == [prize]
        for number in source.holding(prize)
        for passage in (source.passages[number],)
    )
    if not told and any(place.fact.unit in _RANKED for place in near):
        return None
    return CheckedFact(fact, "unclear", (), "", "counted")


def _judge_last(draft: Place, near: Sequence[Place], source: SourceIndex) -> CheckedFact | None:
    """Judge the last of so many: "Em thứ năm" of "5 em", where none is called the fourth."""
    fact, first = draft.fact, draft.first
    if fact.kind != "ordinal" or fact.unit != "thứ" or not first:
        return None
    noun = draft.passage.words[first - 1]
    ranked = (one for one in near if one.fact.kind == "ordinal")
    if any(one.passage.words[max(0, one.first - 1) : one.first] == [noun] for one in ranked):
        return None
    wanted = replace(fact, kind="quantity", unit=None)
    for place in source.places_like(wanted):
        counted = (*place.passage.words[place.tail : place.tail + 1], *place.counted[:1])
        if place.fact.number == fact.number and noun in counted:
            return CheckedFact(fact, "unclear", (place.span,), place.quoted(), "counted")
    return None


def _judge_ends(draft: Place, source: SourceIndex) -> CheckedFact | None:
    """Judge a range of what a list tells one by one: "3 đến 9 năm tù" of 9, 7 and 3 years."""
    fact = draft.fact
    if fact.kind != "range" or not fact.unit or len(source.passages) > _SHORT:
        return None
    told = [
        place
        for number in range(len(source.passages))
        for place in source.places(number)
        if place.fact.unit == fact.unit and place.fact.upper is None
    ]
    lows, highs = (
        [one for one in told if one.fact.number == end] for end in (fact.number, fact.upper)
    )
    for low, high in product(lows, highs):
        alike = _behind(low) == _behind(high) == _behind(draft) != []
        if alike and abs(low.number - high.number) <= _LISTED:
            return CheckedFact(fact, "unclear", (low.span, high.span), "", "worked-out")
    return None


def _behind(place: Place) -> list[str]:
    """Return the word behind a figure and its unit: "tù" of "9 năm tù"."""
    return place.passage.words[place.last : place.last + 1]


def _judge_others(draft: Place, near: Sequence[Place]) -> CheckedFact | None:
    """Judge a figure that counts all but one: "vượt qua 14 đội khác" of 15."""
    fact, counted = draft.fact, draft.counted[:1]
    if fact.number is None or "khác" not in draft.counted:
        return None
    for place in near:
        alike = (place.fact.kind, place.fact.unit) == (fact.kind, fact.unit)
        if place.fact.number == fact.number + 1 and alike and place.counted[:1] == counted:
            return CheckedFact(draft.fact, "unclear", (place.span,), place.quoted(), "worked-out")
    return None
