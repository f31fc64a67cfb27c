"""Whether a target was met: "vượt chỉ tiêu", "chưa đạt mức 90%", "bằng 120% kế hoạch".

A target is met where it is reached or passed, and missed where it is denied or only a part of it
is told. A draft that says the one of what the source says the other of is turned round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.finding.figures import read_digits
from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage

__all__ = ["Missed", "find_missed"]

_TARGETS = frozenset(
    {
        ("chỉ", "tiêu"), ("mục", "tiêu"), ("kế", "hoạch"), ("dự", "toán"), ("yêu", "cầu"),
        ("định", "mức"), ("quy", "định"),
    }
)  # fmt: skip
_LEVEL = "mức"
_FIRST = frozenset({first for first, _ in _TARGETS} | {_LEVEL})
_REACH = 6
"""Words before a target in which its verb stands; set by hand."""
_PASSED = frozenset({"vượt", "đạt", "hoàn", "bằng", "cao", "quá", "được"})
_SHORT = frozenset({"thấp", "dưới", "kém", "hụt", "mới", "thiếu", "chậm"})
_WISHED = frozenset({"muốn", "phấn", "sẽ", "nhằm", "cần", "kiến", "để", "nếu", "phải", "hướng"})
"""Words that make a target something to be reached."""
_OF_THINGS = frozenset({"yêu", "quy"})
"""First words of what things meet one by one: "88% đạt yêu cầu" has not missed it."""
_WHOLE = 100
_WINDOW, _BEHIND = 14, 10
"""Words before and behind a target that are compared; set by hand."""
_Around = tuple[set[str], set[str]]
_SHARED = 4
"""What two targets have to have in common at least; set on probes 01 to 16."""


class Missed(NamedTuple):
    """A target of the draft, met there and missed in the source, or the other way round."""

    first: int
    last: int
    passage: Passage
    there: tuple[int, int]


def find_missed(sentence: Passage, passages: Sequence[Passage]) -> Iterator[Missed]:
    """Find targets that are met in one text and missed in the other.

    Args:
        sentence: A sentence of the draft.
        passages: The passages it is aligned with.

    Yields:
        Targets in the order of the sentence.
    """
    for here, end, met in _targets(sentence):
        around = _around(sentence, here, end)
        rated = [
            (_rating(around, sentence.words[here], item, there, last), their, item, there, last)
            for item in passages
            for there, last, their in _targets(item)
            if _is_same_level(sentence, end, item, last)
        ]
        most = max((shared for shared, *_ in rated), default=0)
        best = [one for one in rated if one[0] == most]
        if most >= _SHARED and all(their is not met for _, their, *_ in best):
            _, _, item, there, last = best[0]
            yield Missed(here, end, item, (there, last))


def _is_same_level(sentence: Passage, end: int, item: Passage, last: int) -> bool:
    """Tell whether two targets may be one: no "mức 39,5% cùng kỳ" is "mức bình quân"."""
    if sentence.words[end - 1] != _LEVEL:
        return True
    ours, theirs = (
        {word for word in words if word[0].isdigit()}
        for words in (sentence.words[end : end + 1], item.words[last : last + _BEHIND])
    )
    return ours <= theirs


def _rating(ours: _Around, here: str, item: Passage, there: int, last: int) -> float:
    """Return how much of what stands around two targets is the same.

    Words on the other side count half, the same target counts for two words.
    """
    theirs = _around(item, there, last)
    straight = len(ours[0] & theirs[0]) + len(ours[1] & theirs[1])
    crossed = len(ours[0] & theirs[1]) + len(ours[1] & theirs[0])
    return straight + crossed / 2 + 2 * (here == item.words[there])


def _targets(passage: Passage) -> Iterator[tuple[int, int, bool]]:
    """Yield targets as first word, one past the last, and whether they are met."""
    if _FIRST.isdisjoint(passage.distinct):
        return
    words = passage.words
    for number, word in enumerate(words):
        if word in _FIRST and (
            word == _LEVEL or (word, *words[number + 1 : number + 2]) in _TARGETS
        ):
            met = _is_met(passage, number)
            if met is not None:
                yield number, number + 1 + (word != _LEVEL), met


def _is_met(passage: Passage, number: int) -> bool | None:
    """Tell whether a target is met; None where nobody says."""
    words, clauses = passage.words, passage.clauses
    start = number
    while start > max(0, number - _REACH) and clauses[start - 1] == clauses[number]:
        start -= 1
    before = words[start:number]
    verbs = [n for n, word in enumerate(before) if word in _PASSED or word in _SHORT]
    if not verbs or not _WISHED.isdisjoint(before):
        return None
    if not NEGATIONS.isdisjoint(before) or not _SHORT.isdisjoint(before):
        return False
    if "vượt" in before or "cao" in before:
        return True
    share = None if words[number] in _OF_THINGS else _share(before)
    if share is not None:
        return share >= _WHOLE
    return True if before[verbs[-1]] in {"đạt", "hoàn"} else None


def _share(words: Sequence[str]) -> int | None:
    """Return the share of a target that is told: 120 of "bằng 120% chỉ tiêu"."""
    for number, word in enumerate(words):
        if word[0].isdigit() and words[number + 1 : number + 2] == ["%"]:
            value = read_digits(word)
            return int(value) if value is not None else None
    return None


def _around(passage: Passage, first: int, last: int) -> _Around:
    """Return the content words before and behind a target."""
    words = passage.words[max(0, first - _WINDOW) : first], passage.words[last : last + _BEHIND]
    before, behind = (set(side) - FUNCTION_WORDS - NEGATIONS - _PASSED - _SHORT for side in words)
    return before, behind
