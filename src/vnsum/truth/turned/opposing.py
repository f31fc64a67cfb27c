"""Words and phrases that say the opposite of each other, compared by what stands around them.

Where a draft has one side of a pair and the passage it was made from has the other, with the same
words around, the sentence is turned round: "phải đóng phí" for "không thu phí". Phrases are
longer than single words, so that their neighbours need not be the very same.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS
from vnsum.truth.turned.objects import object_of, share_of, subject_of
from vnsum.truth.turned.sides import PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.truth.index.passages import Passage
    from vnsum.truth.turned.sides import Phrases

    _Index = dict[tuple[int, bool], list[tuple[Passage, "_Sided"]]]

__all__ = ["Opposed", "agree", "find_opposed"]

_Around = tuple[set[str], set[str]]
_WINDOW = 9
"""Words on each side that are compared; set by hand."""
_SHARED = 3.0
"""Content words that have to be the same in both windows; set on probes 01 to 16."""
_MANY, _MOSTLY = 7, 0.5
"""Words that are the same, and their share of the shorter text, from which on one was made from
the other; set on probes 01 to 72."""
_OFTEN = frozenset({"tăng", "giảm"})
"""Words that stand in a sentence more than once: what they are said of has to be beside them."""
_BOTH = 0.9
_IF = frozenset({"nếu", "để", "nhằm", "liệu"})
_PROPOSED = frozenset(
    {("đề", "nghị"), ("kiến", "nghị"), ("đề", "xuất"), ("án", "là"), ("thông", "tin")}
)
_NOT = ["đâu", "có"]
"""Denies as well: "phường đâu có cấm"."""
_ONLY = "chỉ"
_EXEMPT, _INSTEAD = ["miễn"], ("thay", "vì")
"""Before a phrase these deny it: "xin miễn nhận", "thay vì 25 như cũ"."""
_DENIED = 5
"""Words before a phrase in which a negation denies it; set by hand."""
_CROSSED = 0.8
"""Worth of a word on the other side: what is approved stands before or behind; set by hand."""
_APPROVAL = frozenset({"thông", "chấp", "duyệt", "tán", "nhất", "bác", "từ", "khước"})
"""Words of what is decided on one thing at a time: passed, approved, turned down."""
_OBJECT, _WHOLE, _PART = 3, 1.0, 0.6
"""Words of such a thing at least, the share of them by which it is told wholly, and in part."""
_LEAST_SHARED = 1.0
"""Words around a phrase from which on its odds are asked at all."""


class Opposed(NamedTuple):
    """A phrase of the draft where the source says the opposite.

    Attributes:
        first: Its first word in the draft's sentence.
        last: One past its last word.
        passage: The passage that says the opposite.
        there: First and one past the last word of that passage that say so.
        shared: How many words around both are the same.
        agreeing: The same for the likest phrase that says what the draft says.
        listed: Whether the draft itself says both sides.
        row: The pair of sides.
        sure: Whether the source says it of the draft's own object, and the other of another.
    """

    first: int
    last: int
    passage: Passage
    there: tuple[int, int]
    shared: float
    agreeing: float
    listed: bool
    row: int
    sure: bool


class _Sided(NamedTuple):
    """A phrase in a passage and which sides it is on, as (pair, side)."""

    first: int
    last: int
    sides: frozenset[tuple[int, bool]]


def find_opposed(
    sentence: Passage, passages: Sequence[Passage], table: dict[str, Phrases] = PHRASES
) -> Iterator[Opposed]:
    """Find phrases in whose place the source has the opposite.

    Args:
        sentence: A sentence of the draft.
        passages: The passages it is aligned with.
        table: The phrases on both sides.

    Yields:
        Phrases in the order of the sentence.
    """
    ours = _sided(sentence, table)
    if not ours:
        return
    listed = frozenset(side for phrase in ours for side in phrase.sides)  # "2 chết, 3 bị thương"
    theirs = _told_there(passages, listed | {(pair, not side) for pair, side in listed}, table)
    for phrase in ours:
        against = frozenset((pair, not side) for pair, side in phrase.sides)
        turned = _rated(sentence, phrase, against, theirs)
        if not turned or turned[0].rating < _LEAST_SHARED:
            continue
        best = turned[0]
        if _tells_it_too(sentence, phrase, ours, best) or _is_only(sentence, phrase, best):
            continue
        agreeing_there = _rated(sentence, phrase, phrase.sides, theirs)
        if any(_tells_nearer(sentence, phrase, one, best) for one in agreeing_there):
            continue
        decided = _decided(sentence, phrase, best, agreeing_there)
        if decided is False:
            continue
        same = [one.rating for one in agreeing_there]
        if any(item is best.passage for side in phrase.sides for item, _ in theirs.get(side, ())):
            if not against.isdisjoint(listed):
                continue  # both texts tell both: "xuất khẩu 1,95 tỷ USD, nhập khẩu 1,2 tỷ"
            same.append(best.rating * _BOTH)  # it tells both: "phiếu hợp lệ …, không hợp lệ …"
        place = (best.phrase.first, best.phrase.last)
        agreeing = max(same, default=0.0)
        row = min(pair for pair, _ in against & best.phrase.sides)
        yield Opposed(phrase.first, phrase.last, best.passage, place, best.rating, agreeing,
                      not against.isdisjoint(listed), row, bool(decided))  # fmt: skip


def _told_there(
    passages: Sequence[Passage], asked: frozenset[tuple[int, bool]], table: dict[str, Phrases]
) -> _Index:
    """Return the phrases on some sides by which passages say something that is so, by side."""
    found: _Index = defaultdict(list)
    for item in passages:
        for phrase in _phrases(item, table):
            if not asked.isdisjoint(phrase.sides) and _is_told(item, phrase):
                for side in phrase.sides:
                    found[side].append((item, phrase))
    return found


def agree(sentence: Passage, number: int, passage: Passage) -> bool:
    """Tell whether a passage says in another phrase what stands at a word of a sentence.

    "Không bị tạm giam" of "được tại ngoại".

    Args:
        sentence: A sentence of the draft.
        number: A word of it.
        passage: A passage of the source.

    Returns:
        True where a phrase around the word is on the side of one of the passage's.
    """
    sides = {
        side
        for phrase in _sided(sentence)
        if phrase.first - 1 <= number < phrase.last
        for side in phrase.sides
    }
    return any(sides & phrase.sides for phrase in _sided(passage)) if sides else False


class _Rated(NamedTuple):
    """A phrase of a passage and how many words around it stand around the draft's."""

    rating: float
    passage: Passage
    phrase: _Sided


def _rated(
    sentence: Passage,
    phrase: _Sided,
    sides: frozenset[tuple[int, bool]],
    theirs: _Index,
) -> list[_Rated]:
    """Rate the phrases on some sides by what stands around them, the likest first."""
    near = {
        (id(item), other.first): (item, other)
        for side in sorted(sides)
        for item, other in theirs.get(side, ())
    }
    if not near:
        return []
    around = _around(sentence, phrase)
    rare = sentence.words[phrase.first] not in _OFTEN
    found = []
    for item, other in near.values():
        shared = _likeness(around, _around(item, other))
        made = rare and shared < _SHARED and _is_made_from(sentence, item)
        found.append(_Rated(_SHARED if made else shared, item, other))
    return sorted(found, key=lambda one: -one.rating)


def _tells_nearer(sentence: Passage, phrase: _Sided, one: _Rated, best: _Rated) -> bool:
    """Tell whether what agrees is told of the draft's own figures, and what does not of others.

    "31 trong 402 hộ chưa nhận tiền" of "31 hộ chưa nhận tiền", beside "371 hộ đã nhận tiền".
    """
    ours = _figures(sentence, phrase)
    if not ours:
        return False
    agree, against = (_figures(item.passage, item.phrase) & ours for item in (one, best))
    return len(agree) > len(against)


def _decided(
    sentence: Passage, phrase: _Sided, best: _Rated, agreeing: Sequence[_Rated]
) -> bool | None:
    """Tell of two things decided on, which of them the draft tells of; None where it is not sure.

    "HĐND xã thông qua kế hoạch đầu tư. Mức thu phí chợ không được thông qua."
    """
    if _APPROVAL.isdisjoint(sentence.words[phrase.first : phrase.last]):
        return None
    ours = object_of(sentence, phrase.first, phrase.last)
    if len(ours) < _OBJECT:
        return None
    other, *same = (
        share_of(ours, object_of(one.passage, one.phrase.first, one.phrase.last))
        for one in (best, *agreeing)
    )
    if max(same, default=0.0) >= _WHOLE:
        return False if other <= _PART else None
    return True if other >= _WHOLE and max(same, default=0.0) <= _PART else None


def _tells_it_too(sentence: Passage, phrase: _Sided, ours: Sequence[_Sided], best: _Rated) -> bool:
    """Tell whether another phrase of the draft tells what the source does, of the same subject.

    "Giá nước đứng yên dù tiền điện đã tăng 27%" of "tiền điện đã tăng 27%".
    """
    theirs = subject_of(best.passage, best.phrase.first)
    mine = subject_of(sentence, phrase.first)
    if not theirs or not mine.isdisjoint(theirs):
        return False
    return any(
        not other.sides.isdisjoint(best.phrase.sides)
        and share_of(theirs, subject_of(sentence, other.first)) >= _PART
        for other in ours
        if other is not phrase
    )


def _is_only(sentence: Passage, phrase: _Sided, best: _Rated) -> bool:
    """Tell whether one text says "only" of what the other denies twice.

    "Chỉ nhận cây giống rõ nguồn gốc" of "không nhận cây giống không rõ nguồn gốc".
    """
    both = ((sentence, phrase), (best.passage, best.phrase))
    for (one, ours), (other, theirs) in (both, both[::-1]):
        only = one.words[max(0, ours.first - 1) : ours.first] == [_ONLY]
        behind = other.words[theirs.last : theirs.last + _WINDOW]
        if only and not NEGATIONS.isdisjoint(behind):
            return True
    return False


def _figures(passage: Passage, phrase: _Sided) -> set[str]:
    """Return the figures in the clause of a phrase."""
    home = passage.clauses[phrase.first]
    told = zip(passage.words, passage.clauses, strict=True)
    return {word for word, clause in told if clause == home and word[0].isdigit()}


def _is_made_from(sentence: Passage, item: Passage) -> bool:
    """Tell whether a sentence says most of what a passage says, wherever its words stand."""
    ours, theirs = sentence.distinct - FUNCTION_WORDS, item.distinct - FUNCTION_WORDS
    shared = len(ours & theirs)
    return shared >= _MANY and shared >= _MOSTLY * min(len(ours), len(theirs))


def _sided(passage: Passage, table: dict[str, Phrases] = PHRASES) -> Sequence[_Sided]:
    """Return the phrases by which a passage says something that is so."""
    return [phrase for phrase in _phrases(passage, table) if _is_told(passage, phrase)]


def _phrases(passage: Passage, table: dict[str, Phrases]) -> Sequence[_Sided]:
    """Return all phrases of a passage; looked for once, since drafts share their source."""
    known: Sequence[_Sided] | None = passage.memo.get(id(table))
    if known is None:
        known = passage.memo[id(table)] = _find_phrases(passage, table)
    return known


def _find_phrases(passage: Passage, table: dict[str, Phrases]) -> list[_Sided]:
    if table.keys().isdisjoint(passage.distinct):
        return []
    words, found, after = passage.words, [], 0
    for number in [number for number, word in enumerate(words) if word in table]:
        if number < after:
            continue
        seconds = table[words[number]]
        following = words[number + 1] if number + 1 < len(words) else ""
        for phrase, sides in seconds.get(following) or seconds.get("", []):
            if tuple(words[number : number + len(phrase)]) == phrase:
                if sides:
                    found.append(_Sided(number, number + len(phrase), sides))
                after = number + len(phrase)
                break
    return found


def _is_told(passage: Passage, phrase: _Sided) -> bool:
    """Tell whether a phrase is neither denied nor wished for."""
    return not (_is_denied(passage, phrase.first) or _is_wished(passage.words, phrase.first))


def _is_wished(words: Sequence[str], number: int) -> bool:
    """Tell whether a phrase is a condition, an aim or a proposal, and says nothing that is so."""
    before = words[max(0, number - 2) : number]
    return not _IF.isdisjoint(before) or tuple(before) in _PROPOSED


def _is_denied(passage: Passage, number: int) -> bool:
    """Tell whether a negation stands before a phrase, or governs it from farther in its clause."""
    words, clauses = passage.words, passage.clauses
    start = max(0, number - _DENIED)
    right_before = words[max(0, number - 2) : number]
    if not NEGATIONS.isdisjoint(words[start:number]) or right_before == _NOT:
        return True
    if words[max(0, number - 1) : number] == _EXEMPT or _INSTEAD in pairwise(words[start:number]):
        return True
    return any(
        words[place] in NEGATIONS and clauses[place] == clauses[number]
        for place in range(max(0, number - 2 * _DENIED), start)
    )


def _likeness(ours: _Around, theirs: _Around) -> float:
    """Count the words around two phrases that are the same; on the other side they count half."""
    straight = len(ours[0] & theirs[0]) + len(ours[1] & theirs[1])
    return straight + _CROSSED * (len(ours[0] & theirs[1]) + len(ours[1] & theirs[0]))


def _around(passage: Passage, phrase: _Sided) -> _Around:
    """Return the content words before and behind a phrase."""
    place = phrase.first, phrase.last
    known: _Around | None = passage.memo.get(place)
    if known is None:
        words = passage.words
        before = set(words[max(0, phrase.first - _WINDOW) : phrase.first])
        behind = set(words[phrase.last : phrase.last + _WINDOW])
        known = before - FUNCTION_WORDS - NEGATIONS, behind - FUNCTION_WORDS - NEGATIONS
        passage.memo[place] = known
    return known
