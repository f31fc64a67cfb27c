"""A change told of another subject: "giá nước tăng 27%" of "giá nước giữ nguyên, điện tăng 27%".

No odds are needed where the source tells in the same passage what became of the draft's subject.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.truth.index.equivalence import same_value
from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnsum.facts import CheckedFact
    from vnsum.truth.index.passages import Passage
    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex

__all__ = ["judge_subject"]

_TURNS = frozenset({"tăng", "giảm"})
_ADVERBS = frozenset(
    {
        "đã",
        "lại",
        "cũng",
        "vẫn",
        "thêm",
        "khoảng",
        "gần",
        "hơn",
        "tới",
        "đến",
        "mạnh",
        "nhẹ",
        "tiếp",
    }
)
"""Words between a verb of change and its figure, or before the verb, that say nothing of either."""
_BECAME = _TURNS | {"giữ", "đứng", "không", "chưa", "ổn"}
"""Verbs, and words before verbs, that tell what became of a subject."""
_PARTING = frozenset({"nhưng", "song", "còn", "dù", "tuy", "khi", "mà", "và", "nên", "vì", "do"})
_NEAR = 3


def judge_subject(
    draft: Place, fact: CheckedFact, numbers: Iterable[int], source: SourceIndex
) -> CheckedFact:
    """Judge by how much something rose or fell, where the source tells that of another thing.

    Args:
        draft: A figure of a draft.
        fact: What was found of it.
        numbers: The passages its sentence is aligned with.
        source: The source.

    Returns:
        The fact, misplaced where each place of its value tells a change of something else, and one
        of their passages tells what became of what the draft names.
    """
    ours = _subject(draft) if fact.verdict == "supported" else []
    if len(ours) < _NEAR - 1:
        return fact
    places = [
        place
        for number in numbers
        for place in source.places(number)
        if same_value(draft.fact, place.fact, published=source.published)
    ]
    sure = [_is_of_another(ours, place, draft.passage) for place in places]
    if not sure or not all(sure):
        return fact
    if not any(_tells_of(ours, place.passage) for place in places):
        return fact
    said = places[0]
    found = " ".join((*_subject(said), said.passage.words[_turn(said)], said.fact.text))
    return replace(fact, verdict="misplaced", found=found, reason="other-context")


def _turn(place: Place) -> int:
    """Return where the verb of change stands before a figure; -1 where none does."""
    words, clauses = place.passage.words, place.passage.clauses
    for number in range(place.first, max(-1, place.first - _NEAR - 1), -1):
        if clauses[number] != clauses[place.first]:
            return -1
        if words[number] in _TURNS:
            return number
        if number < place.first and words[number] not in _ADVERBS:
            return -1
    return -1


def _subject(place: Place) -> list[str]:
    """Return the words that name what rose or fell by a figure; none where nothing does."""
    verb = _turn(place)
    words, clauses = place.passage.words, place.passage.clauses
    number = verb - 1
    while number >= 0 and clauses[number] == clauses[verb] and words[number] not in _PARTING:
        number -= 1
    found = list(words[number + 1 : verb]) if verb > 0 else []
    while found and found[-1] in FUNCTION_WORDS | _ADVERBS:
        found.pop()
    while found and found[0] in FUNCTION_WORDS:
        found.pop(0)
    return found


def _is_of_another(ours: Sequence[str], place: Place, sentence: Passage) -> bool:
    """Tell whether a place tells the change of something that the draft does not name."""
    theirs = set(_subject(place)) - FUNCTION_WORDS
    mine = set(ours) - FUNCTION_WORDS
    return bool(theirs and mine - theirs) and (theirs - mine).isdisjoint(sentence.distinct)


def _tells_of(ours: Sequence[str], passage: Passage) -> bool:
    """Tell whether a passage tells what became of a subject by the draft's own name."""
    size = len(ours)
    return any(
        passage.words[at : at + size] == list(ours)
        and not _BECAME.isdisjoint(passage.words[at + size : at + size + _NEAR])
        for at in passage.positions.get(ours[0], ())
    )
