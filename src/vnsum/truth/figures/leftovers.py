"""Digits of a draft that are no fact by themselves: "quận 3", "lớp 10", "tổ 7".

They are names rather than figures, and a wrong one is as wrong. Each is looked up
with the word before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.facts import CheckedFact, Fact
from vnsum.lazily import pattern
from vnsum.truth.finding.numbered import LABEL
from vnsum.truth.index.titled import is_capital
from vnsum.truth.lexicon import FUNCTION_WORDS, NUMBERED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex

__all__ = ["is_name", "judge_label", "judge_leftovers", "numbers_item"]


_COUNTING = (["tổng"], ["con"], ["trong"], ["một"], ["tỷ"])
"""Before "số" where it counts and names nothing."""
_ITEM = pattern(r"[.)]\s+[^\W\d_]")
_BEFORE_ITEMS = frozenset({"", ":", ";", "."})
_LONGEST = 3
"""Digits of a number that is a name; "cấp 1.043 giấy" counts."""


def judge_leftovers(
    passage: Passage, text: str, places: Sequence[Place], source: SourceIndex
) -> Iterator[CheckedFact]:
    """Judge the digits that no fact holds.

    Args:
        passage: A sentence of the draft.
        text: The whole draft.
        places: Its facts.
        source: The source.

    Yields:
        One number each: supported where the source has it behind the same word, or has it and
        never another number behind that word; contradicted where it has only others there;
        unsupported where it lacks the number.
    """
    held = {
        number
        for place in places
        if not is_name(place)
        for number in range(place.first, place.last)
    }
    for number, word in enumerate(passage.words):
        if word.isalpha() or number in held or numbers_item(passage, number):
            continue
        if any(map(str.isdigit, word)):
            start, end = passage.place_of(number, number + 1)
            fact = Fact("number", start, end, text[start:end], word)
            yield _judge(fact, word, passage.words[number - 1] if number else "", source)


def judge_label(draft: Place, source: SourceIndex) -> CheckedFact | None:
    """Judge a number that is part of a name: "tổ dân phố số 7" of "tổ 7", "ở Hải Châu 3".

    Args:
        draft: A fact of a draft.
        source: The source.

    Returns:
        The number as `judge_leftovers` judges it; None for other facts.
    """
    words, last = draft.passage.words, draft.last - 1
    if (
        draft.fact.kind == "number"
        and last == draft.first > 0
        and is_capital(draft.passage, last - 1)
    ):
        spans = tuple(source.spans_of(words[last - 1], words[last]))
        return CheckedFact(draft.fact, "supported", spans) if spans else None
    if draft.fact.unit != LABEL:
        return None
    return _judge(draft.fact, words[last], words[last - 1] if last else "", source)


def numbers_item(passage: Passage, number: int) -> bool:
    """Tell whether a word numbers an item of a list: "1. Thời gian", "…; 2) Địa điểm".

    Args:
        passage: A passage.
        number: The word.

    Returns:
        True where a clause begins with it, and a word follows its point or bracket.
    """
    text, end = passage.view.text, passage.ends[number]
    before = text[: passage.starts[number]].rstrip()[-1:]
    return before in _BEFORE_ITEMS and bool(_ITEM.match(text, end))


def is_name(place: Place) -> bool:
    """Tell whether a bare number was taken for a figure and is a name: "tháng 135"."""
    return (
        place.fact.kind == "number"
        and len(place.passage.words[place.first]) <= _LONGEST
        and place.last == place.first + 1
        and place.first > 0
        and place.passage.clauses[place.first - 1] == place.passage.clauses[place.first]
        and (
            place.passage.words[place.first - 1] in NUMBERED
            or _is_labelled(place.passage.words, place.first)
        )
    )


def _is_labelled(words: Sequence[str], number: int) -> bool:
    """Tell whether "số" makes a number a name: "Đội Quản lý thị trường số 6", not "tổng số 6"."""
    return words[number - 1] == "số" and words[number - 2 : number - 1] not in _COUNTING


def _judge(fact: Fact, word: str, before: str, source: SourceIndex) -> CheckedFact:
    spans = tuple(source.spans_of(before, word))
    if spans:
        return CheckedFact(fact, "supported", spans)
    others = source.numbers_behind.get(before, ())
    if any(map(str.isalpha, word)):  # "xe máy 925X" of "chuyên án 925X", where "xe máy 16" stands
        others = [other for other in others if any(map(str.isalpha, other))]
    if others and (before not in FUNCTION_WORDS or before in NUMBERED):
        return CheckedFact(fact, "contradicted", (), f"{before} {others[0]}", "other-value")
    spans = tuple(source.spans_of("", word))
    return CheckedFact(fact, "supported" if spans else "unsupported", spans)
