"""A verb denied in one text and affirmed in the other, though nothing follows it in both.

"Thịt lợn có dấu kiểm dịch vẫn được bán bình thường" and "… không được bán ở Vân Lũng" share no word
behind the verb; who or what it is said of stands before it in both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage

__all__ = ["find_lone"]

_LIGHT = frozenset({"được", "bị", "phải", "thể", "hề", "còn", "có", "cho", "xem"})
_BEFORE = 12
"""Words before a verb that tell who or what it is said of; set by hand."""
_REACH = 4
"""Words before a verb in which what denies it stands; set by hand."""
_SHARED = 3
"""Words before both verbs that have to be the same for their odds to be asked."""
_MOSTLY = 0.4
_MANY, _MOST = 5, 0.6
"""The same for those that are plainly said of the same."""
_PARTICLES = frozenset({"nữa", "lại", "ngay", "luôn", "bình", "tiếp", "xong"})
"""Words behind a verb that are no object."""
_SPARED = frozenset({"khỏi", "khô", "mất", "cúp", "hết", "cạn", "thiếu"})
"""Right before a word these deny it as well: "khỏi lên tỉnh", "62 hộ khô nước"."""
_DOUBTFUL = frozenset(
    {
        "nếu", "khi", "để", "muốn", "nghị", "xin", "mong", "chỉ", "cấm", "nhằm", "mà", "liệu", "dù",
        "đầu", "yêu", "chờ", "đợi", "việc", "tác", "mức", "quyền", "bất",
    }
)  # fmt: skip
"""Words before a verb by which it says nothing that is so."""


def find_lone(
    sentence: Passage, passages: Sequence[Passage]
) -> Iterator[tuple[int, Passage, int, float, bool]]:
    """Find verbs that one text denies and the other affirms of the same thing.

    Args:
        sentence: A sentence of the draft.
        passages: The passages it is aligned with.

    Yields:
        The verb in the sentence, the passage that says the opposite, the verb there, how many words
        before both are the same, and whether these are most.
    """
    for passage in passages:
        if not sentence.negations and not passage.negations:
            continue
        for here, there in _same_verbs(sentence, passage):
            doubts = _doubts(sentence, here, passage, there)
            doubts |= _doubts(passage, there, sentence, here)
            states = _state(sentence, here, doubts), _state(passage, there, doubts)
            if None not in states and states[0] is not states[1]:
                ours, theirs = _before(sentence, here), _before(passage, there)
                shared = len(ours & theirs)
                plain = shared >= _MANY and shared >= _MOST * min(len(ours), len(theirs))
                yield here, passage, there, float(shared), plain


def _same_verbs(sentence: Passage, passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the words denied in either text that stand behind the same words in the other."""
    for denied, other in ((sentence, passage), (passage, sentence)):
        for number in _denied(denied):
            word = denied.words[number]
            for place in other.positions[word] if word in other.distinct else ():
                if _are_alike(denied, number, other, place):
                    yield (number, place) if denied is sentence else (place, number)


def _denied(passage: Passage) -> Iterator[int]:
    """Yield the first word that says something behind each negation, in its clause."""
    words, clauses = passage.words, passage.clauses
    for number in passage.negations:
        verb = number + 1
        while verb < len(words) and words[verb] in _LIGHT:
            verb += 1
        inside = verb < len(words) and clauses[verb] == clauses[number] and verb <= number + _REACH
        if inside and words[verb] not in FUNCTION_WORDS and not words[verb][0].isdigit():
            yield verb


def _are_alike(one: Passage, here: int, other: Passage, there: int) -> bool:
    """Tell whether mostly the same words stand before two verbs."""
    behind = [*one.words[here + 1 : here + 2], *other.words[there + 1 : there + 2]]
    if len(set(behind) - FUNCTION_WORDS - _PARTICLES) > 1:
        return False  # "không khám dồn" beside "khám bù"
    ours, theirs = _before(one, here), _before(other, there)
    shared = len(ours & theirs)
    return shared >= _SHARED and shared >= _MOSTLY * min(len(ours), len(theirs))


def _before(passage: Passage, number: int) -> set[str]:
    words = passage.words[max(0, number - _BEFORE) : number]
    return set(words) - FUNCTION_WORDS - NEGATIONS - _LIGHT


def _close(passage: Passage, number: int) -> list[str]:
    """Return the words close before a verb in its clause."""
    start = number
    while start > max(0, number - _REACH) and passage.clauses[start - 1] == passage.clauses[number]:
        start -= 1
    return passage.words[start:number]


def _doubts(one: Passage, here: int, other: Passage, there: int) -> frozenset[str]:
    """Return the words before a verb by which it says nothing that is so, but for the other's."""
    return _DOUBTFUL.intersection(_close(one, here)) - _before(other, there)


def _state(passage: Passage, number: int, doubts: frozenset[str]) -> bool | None:
    """Return False for a verb that is denied, True for one that is not, None in doubt."""
    before = _close(passage, number)
    behind = passage.words[number + 1 : number + 1 + _REACH]
    if not doubts.isdisjoint(before) or not _SPARED.isdisjoint(before[-1:]):
        return None
    if not NEGATIONS.isdisjoint(before):
        return False
    return True if NEGATIONS.isdisjoint(behind) else None
