"""Sentences turned round without a figure changed: a negation added or lost, an opposite put in.

Two neighbouring words of the draft that also stand together in an aligned passage
are compared with what stands before them: denied here and affirmed in every such
place of the source, or the other way round. A word with an opposite is compared
with what stands between the same neighbours in the source.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.truth.lexicon import FALSE_NEGATIONS, FUNCTION_WORDS, NEGATIONS, opposites

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.passages import Passage
    from vnsum.truth.source import SourceIndex

__all__ = ["Turn", "find_turns"]

_REACH = 8
"""Words before a pair in which a negation may still deny it; set by hand."""
_AHEAD = 5
"""The same behind its first word: "điều đó ông nói là không"; set by hand."""
_BEFORE, _BEHIND, _SHARED = 7, 5, 2
"""Content words that have to be shared within so many words on each side, as a sentence turned
round keeps what stands around the turn. Set on the probes 01 to 08 and the district's leads."""
_DENYING = NEGATIONS | {
    "cấm", "thiếu", "miễn", "hoãn", "dừng", "ngừng", "trừ", "mất", "hủy", "bỏ", "tránh", "khỏi",
    "chậm", "hụt", "vắng", "thôi", "ngoài", "hết", "hiếm", "quên", "sót", "trễ",
}  # fmt: skip
"""Words that deny what stands beside them without a negation: "bị cấm qua", "lần đầu biết"."""
_DENYING_PAIRS = frozenset({("lần", "đầu"), ("từ", "chối"), ("mới", "chỉ"), ("còn", "lại")})


@dataclass(frozen=True, slots=True)
class Turn:
    """A place where the draft says the opposite of the source.

    Attributes:
        first: First word of the draft's sentence that says so.
        last: One past its last word.
        passage: The passage that says the opposite.
        there: First and one past the last word of that passage that say so.
        reason: "negation" or "opposite".
    """

    first: int
    last: int
    passage: Passage
    there: tuple[int, int]
    reason: str


def find_turns(
    sentence: Passage, passages: Sequence[Passage], source: SourceIndex
) -> Sequence[Turn]:
    """Find where a sentence says the opposite of its source.

    Args:
        sentence: A sentence of the draft.
        passages: The passages it is aligned with, best first.
        source: The whole source.

    Returns:
        Turns in the order of the sentence; none where any of the passages agrees.
    """
    words = sentence.joined.strip()
    if not passages or any(words in passage.joined for passage in passages):
        return ()
    return (
        *_inserted(sentence, passages),
        *_negations(sentence, passages, source),
        *_opposites(sentence, passages),
    )


def _inserted(sentence: Passage, passages: Sequence[Passage]) -> Iterator[Turn]:
    """Yield where one text has a negation between words that stand together in the other."""
    for passage in passages:
        for one, other in ((sentence, passage), (passage, sentence)):
            for number in _lone_negations(one, other):
                here = number if one is sentence else other.pairs[_across(one, number)][0]
                there = number if one is passage else other.pairs[_across(one, number)][0]
                yield Turn(here, here + 1, passage, (there, there + 1), "negation")


def _lone_negations(one: Passage, other: Passage) -> Iterator[int]:
    """Yield the negations of a text that the other lacks between the same words."""
    if NEGATIONS.isdisjoint(one.distinct):
        return
    words = one.words
    for number in range(1, len(words) - 1):
        if words[number] not in NEGATIONS or _is_false(words, number):
            continue
        around = words[max(0, number - 2) : number], words[number + 1 : number + 3]
        kept = [pair in other.distinct_pairs for side in around for pair in pairwise(side)]
        content = {word for side in around for word in side} - FUNCTION_WORDS
        known = any((words[number - 1], denial) in other.distinct_pairs for denial in NEGATIONS)
        if _across(one, number) in other.distinct_pairs and any(kept) and content and not known:
            yield number


def _across(passage: Passage, number: int) -> tuple[str, str]:
    """Return the words on both sides of a word."""
    return passage.words[number - 1], passage.words[number + 1]


def _negations(
    sentence: Passage, passages: Sequence[Passage], source: SourceIndex
) -> Iterator[Turn]:
    denied = {pair for passage in (sentence, *passages) for pair in _denied_pairs(passage)}
    for pair in dict.fromkeys(pairwise(sentence.words)) if denied else ():
        if pair not in denied or all(word in FUNCTION_WORDS or word in NEGATIONS for word in pair):
            continue
        places = sentence.pairs[pair]
        holding = [item for item in passages if pair in item.distinct_pairs]
        found = [(item, place) for item in holding for place in item.pairs[pair]]
        if not found:
            continue
        here = _denial(sentence, places[0])
        if here is not None:
            turned = not any(_is_denied_loosely(*place) for place in found)
            turned = turned and not _denies(source, pair[0])
            turned = turned and any(_shares(sentence, places[0], *place) for place in found)
        else:
            turned = not any(_is_denied_loosely(sentence, n) for n in sentence.positions[pair[0]])
            turned = turned and all(_denial(*place) is not None for place in found)
            turned = turned and not _affirms(source, pair)
            turned = turned and any(
                _stands_alike(sentence, places[0], *place) and _shares(sentence, places[0], *place)
                for place in found
            )
        if turned:
            passage, place = found[0]
            there = (place, place + 2)
            yield Turn(places[0], places[0] + 2, passage, there, "negation")


def _denied_pairs(passage: Passage) -> Iterator[tuple[str, str]]:
    """Yield the pairs close enough behind a negation to be denied; no other pair can be turned."""
    if NEGATIONS.isdisjoint(passage.distinct):
        return
    words = passage.words
    for number, word in enumerate(words):
        if word in NEGATIONS:
            yield from pairwise(words[number + 1 : number + 4])


def _denial(passage: Passage, place: int) -> int | None:
    """Return where the negation right before a word stands; None where there is none.

    "được", "có" and the like may stand between: "chưa được duyệt" denies "duyệt".
    """
    words, clauses = passage.words, passage.clauses
    number = place - 1
    if number > 0 and words[number] in _LIGHT:
        number -= 1
    if number < 0 or clauses[number] != clauses[place] or words[number] not in NEGATIONS:
        return None
    return None if _is_false(words, number) else number


def _is_denied_loosely(passage: Passage, place: int) -> bool:
    """Tell whether a negation, or a word that says as much, stands anywhere close to a word."""
    near = passage.words[max(0, place - _REACH) : place + _AHEAD]
    if not _DENYING.isdisjoint(near):
        return True
    return any(pair in _DENYING_PAIRS for pair in pairwise(near))


def _shares(ours: Passage, here: int, theirs: Passage, there: int) -> bool:
    """Tell whether more than the pair itself is said in both places."""
    return len(_around(ours, here) & _around(theirs, there)) >= _SHARED


def _around(passage: Passage, place: int) -> set[str]:
    words = passage.words[max(0, place - _BEFORE) : place]
    words += passage.words[place + 2 : place + 2 + _BEHIND]
    return set(words) - FUNCTION_WORDS - NEGATIONS


def _stands_alike(ours: Passage, here: int, theirs: Passage, there: int) -> bool:
    """Tell whether the light word behind the source's negation stands in the draft as well."""
    light = theirs.words[there - 1]
    return light in NEGATIONS or (here > 0 and ours.words[here - 1] == light)


def _denies(source: SourceIndex, word: str) -> bool:
    """Tell whether the source denies a word anywhere."""
    return any(
        place > 0 and source.passages[number].words[place - 1] in NEGATIONS
        for number, place in source.occurrences(word)
    )


def _affirms(source: SourceIndex, pair: tuple[str, str]) -> bool:
    """Tell whether the source says two words together undenied anywhere."""
    return any(
        not _is_denied_loosely(source.passages[number], place)
        for number, place in source.occurrences(pair[0])
        if source.passages[number].words[place + 1 : place + 2] == [pair[1]]
    )


_LIGHT = frozenset({"được", "có", "bị", "phải", "thể", "còn", "hề"})


def _is_false(words: Sequence[str], number: int) -> bool:
    return " ".join(words[number : number + 2]) in FALSE_NEGATIONS or (
        number > 0 and words[number - 1] in {"hàng", "trên", "bầu", "phòng", "hay", "có", "hoặc"}
    )


def _opposites(sentence: Passage, passages: Sequence[Passage]) -> Iterator[Turn]:
    for number, word in enumerate(sentence.words):
        against = opposites(word)
        if not against:
            continue
        best, place = _best(sentence, number, passages, against)
        same, _ = _best(sentence, number, passages, frozenset({word}))
        if place is not None and best >= _ENOUGH and best > same:
            passage, there = place
            yield Turn(number, number + 1, passage, (there, there + 1), "opposite")


_ENOUGH = 2.0
"""Neighbours that have to agree, content words counting 1 and function words a half; set by
hand."""


def _best(
    sentence: Passage, number: int, passages: Sequence[Passage], words: frozenset[str]
) -> tuple[float, tuple[Passage, int] | None]:
    """Return how well the best place of some words in the passages agrees with a word's."""
    best: tuple[float, tuple[Passage, int] | None] = (0.0, None)
    for passage in passages:
        known = [word for word in words if word in passage.distinct]
        for there in (place for word in known for place in passage.positions[word]):
            weak = sentence.words[number] in _WEAK or passage.words[there] in _WEAK
            value = _agreement(sentence.words, number, passage.words, there, both=weak)
            if value > best[0]:
                best = (value, (passage, there))
    return best


_WEAK = FUNCTION_WORDS | {"đầu", "giữa", "cuối", "trong", "ngoài", "nam", "đông", "bắc", "tây"}
"""Words that turn a sentence round only where the words on both sides of them are the same."""


def _agreement(
    ours: Sequence[str], here: int, theirs: Sequence[str], there: int, *, both: bool
) -> float:
    """Count the equal neighbours on both sides, up to three away, until the first unequal one."""
    total = 0.0
    for step in (-1, 1):
        mine, other = here + step, there + step
        inside = 0 <= mine < len(ours) and 0 <= other < len(theirs)
        if both and inside and ours[mine] != theirs[other]:
            return 0.0
        for distance in range(1, 4):
            mine, other = here + step * distance, there + step * distance
            if not (0 <= mine < len(ours) and 0 <= other < len(theirs)):
                break
            if ours[mine] != theirs[other]:
                break
            total += 0.5 if ours[mine] in FUNCTION_WORDS else 1.0
    return total
