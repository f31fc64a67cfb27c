"""What a draft denies and its source affirms, or the other way round.

Two neighbouring words that stand in both texts are compared where most of what stands around them
is the same: denied in one text and plainly affirmed in the other, the sentence is turned round. A
negation governs the words behind it in its clause; words that say as much without one ("cấm",
"thiếu") make a place doubtful, and a doubtful place never turns anything.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from vnsum.truth.finding.number_words import ONES
from vnsum.truth.index.passages import count_same
from vnsum.truth.lexicon import FALSE_NEGATIONS, FUNCTION_WORDS, NEGATIONS
from vnsum.truth.turned.bans import bans_in
from vnsum.truth.turned.doubts import BAN, BUT, doubts_at, is_doubtful

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vnsum.truth.index.passages import Passage

__all__ = ["Negated", "find_negated"]

_REACH, _FAR = 4, 7
"""Words behind a negation that it denies; more of them behind "không hộ nào". Set by hand."""
_BEFORE, _BEHIND = 14, 14
"""Words around a place that are compared; set by hand."""
_CLOSE = 6
"""Words on each side among which at least one has to be the same; set by hand."""
_SURELY = 4
"""Words around both places that are enough wherever they stand."""
_SHARED, _SHARED_LITTLE = 3, 4
"""Content words around both places that have to be the same; one more where the two words
themselves say little ("tới được"). Set on probes 01 to 16 and the leads written for the tests."""
_QUANTIFIERS = frozenset({"ai", "nào", "gì", "đâu", "bất", "bao"})
_CONTRASTS = frozenset({"nhưng", "song", "mà", "tuy", "dù", "còn", "nên", "vì", "để"})
"""Words at which what a negation denies ends."""
_PAIR = 2
_ALLOWED = "được"
_CONTRASTED = 14
"""Words behind a negation in which what holds instead stands; set by hand."""
_RUN = 7
"""Words around a negation that run on in the other text from which on no doubt is left."""
_PASSIVE = frozenset({"bị", "được"})
_NEARLY = 0.6
"""Share of the best likeness from which on an agreeing place speaks for the draft; set by hand."""
_DETERMINERS = frozenset({"các", "những", "mọi", "bất", "kỳ", "thêm", "một", "cứ", "bằng"})
_Around = tuple[set[str], set[str]]
_BOUNDS = frozenset({"quá", "đến", "tới", "đầy", "dưới", "đủ"})
_NUMERALS = frozenset({*ONES, "mười", "trăm", "nửa"})
"""Behind a negation and a figure these set a bound: "không quá 15 ngày", "chưa đầy ba tháng"."""
_LEAST_SHARED = 2
"""The same for places whose odds are asked at all."""
_COMPOUNDS = frozenset(
    {("chỉ", "tiêu"), ("nhiều", "nhất"), ("tổng", "số"), ("năm", "học"), ("đồng", "ý")}
)
"""Pairs that say much though each of their words may say little."""
_AIR_DEFENCE = (["lửa", "phòng"], ["pháo", "phòng"], ["thống", "phòng"], ["đội", "phòng"])
"""Words before "không" in "tên lửa phòng không"."""
_HYPOTHETICAL = frozenset({"nếu", "hay", "hoặc", "có", "hàng", "trên", "bầu"})
"""Words before "không" that make it a question or part of another word: "có hay không"."""


class Negated(NamedTuple):
    """Two words of the draft that the source says the opposite of.

    Attributes:
        first: The first of them in the draft's sentence.
        passage: The passage that says the opposite.
        there: Where they stand in it.
        shared: How many words around both are the same; a same object counts for two more.
        agreeing: The same for the likest place that says what the draft says.
        plain: Whether the place is the likest of all, and none that agrees comes near.
    """

    first: int
    passage: Passage
    there: int
    shared: float
    agreeing: float = 0.0
    plain: bool = True


def find_negated(sentence: Passage, passages: Sequence[Passage]) -> Iterator[Negated]:
    """Find what a sentence denies or affirms against its source.

    Args:
        sentence: A sentence of the draft.
        passages: The passages it is aligned with.

    Yields:
        Pairs of words in the order of the sentence.
    """
    for passage in passages:
        yield from _inserted(sentence, passage)
    scopes = {id(item): _scopes(item) for item in (sentence, *passages)}
    heads = {
        head for item in (sentence, *passages) for head in _heads(item, scopes[id(item)].values())
    }
    if any(BAN in item.distinct for item in passages):
        heads |= set(_allowed(sentence))
    verbs = {head.pair: head.verb for head in heads}
    firsts = {first for first, _ in verbs}
    if firsts.isdisjoint(sentence.distinct):
        return
    for here, word in enumerate(sentence.words):
        pair = (word, _next(sentence, here)) if word in firsts else None
        if pair not in verbs:
            continue
        places = [(item, there) for item in passages for there in _places(item, pair)]
        found = _opposed(sentence, here, places, scopes, verbs[pair]) if places else None
        if found:
            yield found


def _next(passage: Passage, number: int) -> str:
    """Return the word behind a word in its clause, past "các", "bất kỳ" and the like."""
    words, clauses = passage.words, passage.clauses
    for place in range(number + 1, min(len(words), number + 4)):
        if clauses[place] != clauses[number]:
            break
        if words[place] not in _DETERMINERS and not words[place][0].isdigit():
            return words[place]
    return ""


def _places(passage: Passage, pair: tuple[str, str]) -> Iterator[int]:
    """Yield where two words stand together in a passage."""
    for place in passage.positions[pair[0]] if pair[0] in passage.distinct else ():
        if _next(passage, place) == pair[1]:
            yield place


def _inserted(sentence: Passage, passage: Passage) -> Iterator[Negated]:
    """Yield where one text has a negation between four words that run on in the other."""
    for one, other in ((sentence, passage), (passage, sentence)):
        for number in one.negations:
            if not 2 <= number < len(one.words) - 2 or _is_false(one, number):  # noqa: PLR2004 - two on each side
                continue
            around = one.words[number - 2 : number] + one.words[number + 1 : number + 3]
            if not all(pair in other.distinct_pairs for pair in pairwise(around)):
                continue
            for there in other.pairs[around[1], around[2]]:
                whole = there and other.words[there - 1 : there + 3] == around
                if whole and (_runs_on(one, number, other, there) or not is_doubtful(other, there)):
                    here, found = (number, there) if one is sentence else (there, number)
                    yield Negated(here, passage, found, _SURELY)


def _runs_on(one: Passage, number: int, other: Passage, there: int) -> bool:
    """Tell whether so many words around a negation run on in the other text that all is the same.

    "Đơn vị thu gom không có quyền từ chối nhận" of "Đơn vị thu gom có quyền từ chối nhận".
    """
    before = one.words[max(0, number - _RUN) : number]
    behind = one.words[number + 1 : number + 1 + _RUN]
    same = count_same(before[::-1], other.words[max(0, there + 1 - _RUN) : there + 1][::-1])
    return same + count_same(behind, other.words[there + 1 :]) >= _RUN


class _Head(NamedTuple):
    """The two words a negation denies first, and the "có" or "còn" they hang on, or ""."""

    pair: tuple[str, str]
    verb: str


def _scopes(passage: Passage) -> dict[int, range]:
    """Return the words each negation of a passage governs, and each ban."""
    found = {
        number: _scope(passage, number)
        for number in passage.negations
        if not _is_false(passage, number)
    }
    return found | bans_in(passage)


def _allowed(sentence: Passage) -> Iterator[_Head]:
    """Yield what a sentence allows: "xe tải được qua cầu"."""
    for number in sentence.positions.get(_ALLOWED, ()):
        pair = (*sentence.words[number + 1 : number + 2], _next(sentence, number + 1))
        if len(pair) == _PAIR and pair[1]:
            yield _Head((pair[0], pair[1]), "")


def _scope(passage: Passage, number: int) -> range:
    words, clauses = passage.words, passage.clauses
    reach = _REACH
    for place in range(number + 1, min(len(words), number + 1 + _FAR)):
        word = words[place]
        ends = word in _CONTRASTS and place > number + 1
        if place > number + reach or clauses[place] != clauses[number] or ends:
            return range(number + 1, place)
        if word in _QUANTIFIERS and place <= number + 2:
            reach = _FAR
    return range(number + 1, min(len(words), number + 1 + _FAR))


def _heads(passage: Passage, scopes: Iterable[range]) -> Iterator[_Head]:
    words = passage.words
    for scope in scopes:
        place, verb = scope.start, ""
        if words[place - 1] == BAN:
            continue
        if _is_noun_of_none(words, scope):
            place += 3
        if tuple(words[place : place + 2]) in _FREE:  # "không bắt buộc phải đổi giấy tờ"
            yield _Head((words[place], words[place + 1]), "")
            place += 2
        while place in scope:
            step = 2 * (tuple(words[place : place + 2]) in _SEEN)
            step = step or (words[place] in _LIGHT or _is_quantified(words, place, scope))
            if not step:
                break
            verb = words[place] if words[place] in _BEING else "có" if step > 1 else verb
            place += step
        pair = (words[place], _next(passage, place)) if place in scope else ("", "")
        if not all(pair) or not NEGATIONS.isdisjoint(pair) or pair[0][0].isdigit():
            continue
        yield _Head(pair, verb)
        before = words[place - 1]
        if before in _MODALS and _next(passage, place - 1) == pair[0]:  # "không phải đổi giấy tờ"
            yield _Head((before, pair[0]), "")


def _is_quantified(words: Sequence[str], place: int, scope: range) -> bool:
    """Tell whether a word is the noun of "không hộ nào", or its "nào"."""
    return words[place] in _QUANTIFIERS or (
        place == scope.start and words[place + 1 : place + 2] == ["nào"]
    )


def _is_noun_of_none(words: Sequence[str], scope: range) -> bool:
    """Tell whether a negation denies what a noun of two syllables does: "không gia đình nào ở"."""
    start = scope.start
    behind = words[start + 3 : start + 4]
    told = words[start + 2 : start + 3] == ["nào"] and start + 3 in scope
    return told and (behind[0] in _LIGHT or behind[0] not in FUNCTION_WORDS)


_LIGHT = frozenset({"được", "có", "bị", "phải", "thể", "còn", "hề", "để", "cho"})
_SEEN = frozenset({("ghi", "nhận"), ("phát", "hiện"), ("xảy", "ra"), ("xuất", "hiện")})
_FREE = frozenset({("bắt", "buộc"), ("nhất", "thiết")})
_BEING = frozenset({"có", "còn", "để", "cho"})
_HANGING = _BEING | {"ra", "nhận", "hiện", "hiệu", "thấy"}
"""Words of being, and last words of verbs that say that something was seen."""
_MODALS = frozenset({"phải", "thể", "được"})


def _opposed(
    sentence: Passage,
    here: int,
    places: Sequence[tuple[Passage, int]],
    scopes: Mapping[int, Mapping[int, range]],
    verb: str,
) -> Negated | None:
    """Return the place most like this one where that place says the opposite, and plainly."""
    state = _state(sentence, here, scopes, verb, _denying_in_both(sentence, here, places))
    if state is None:
        return None
    around = _around(sentence, here)
    close = _around(sentence, here, _CLOSE)

    def rate(place: tuple[Passage, int]) -> float:
        crossing = _is_other_voice(sentence, here, *place)
        return _likeness(around, _around(*place), crossing=crossing)

    rated = [
        (likeness, place)
        for place in places
        if (likeness := rate(place)) >= _SURELY or _meet(close, _around(*place, _CLOSE))
    ]
    if not rated:
        return None
    said = {place: _state(*place, scopes, verb, doubts_at(sentence, here)) for _, place in rated}
    turned = [one for one in rated if said[one[1]] is (not state)]
    if not turned:
        return None
    most, best = max(turned, key=lambda one: one[0])
    goes_on = any(_goes_on(sentence, here, *place) for like, place in turned if like == most)
    if most < _LEAST_SHARED - goes_on:
        return None
    agreeing = max((like for like, place in rated if said[place] is state), default=0.0)
    least = (_SHARED if _says_much(sentence, here) else _SHARED_LITTLE) - goes_on
    likest = all(like < most or said[place] is (not state) for like, place in rated)
    plain = most >= least and likest and agreeing < most * _NEARLY
    return Negated(here, *best, most + _PAIR * goes_on, agreeing, plain)


def _meet(ours: _Around, theirs: _Around) -> bool:
    """Tell whether any word around one place stands around the other."""
    return not (ours[0] | ours[1]).isdisjoint(theirs[0] | theirs[1])


def _goes_on(ours: Passage, here: int, theirs: Passage, there: int) -> bool:
    """Tell whether the two words behind a pair are the same in both texts, and say something."""
    behind = ours.words[here + 2 : here + 4]
    same = len(behind) == _PAIR and behind == theirs.words[there + 2 : there + 4]
    return same and FUNCTION_WORDS.isdisjoint(behind)


def _likeness(ours: _Around, theirs: _Around, *, crossing: bool) -> float:
    """Count the words around two places that are the same.

    On the other side they count half, and in full where one text has the passive: "Huyện chưa
    cưỡng chế hộ nào", "Các hộ đã bị cưỡng chế".
    """
    straight = len(ours[0] & theirs[0]) + len(ours[1] & theirs[1])
    crossed = len(ours[0] & theirs[1]) + len(ours[1] & theirs[0])
    return max(straight, crossed) if crossing else straight + crossed / 2


def _is_other_voice(ours: Passage, here: int, theirs: Passage, there: int) -> bool:
    """Tell whether one of two verbs is in the passive, and the other is not."""
    before = ours.words[max(0, here - 1) : here], theirs.words[max(0, there - 1) : there]
    return _PASSIVE.isdisjoint(before[0]) != _PASSIVE.isdisjoint(before[1])


def _state(
    passage: Passage,
    place: int,
    scopes: Mapping[int, Mapping[int, range]],
    verb: str,
    shared: frozenset[str],
) -> bool | None:
    """Return True for what is affirmed, False for what is denied, None where it is doubtful.

    Words that deny in both texts alike (`shared`) make nothing doubtful.
    """
    if any(place in scope for scope in scopes[id(passage)].values()):
        return False
    if is_doubtful(passage, place, shared):
        return None
    hangs = not verb or not _HANGING.isdisjoint(passage.words[max(0, place - 3) : place])
    return True if hangs else None


def _denying_in_both(
    sentence: Passage, here: int, places: Sequence[tuple[Passage, int]]
) -> frozenset[str]:
    """Return such words close to a place of the draft that stand at every place of the source."""
    found = doubts_at(sentence, here)
    for place in places if found else ():
        found &= doubts_at(*place)
    return found


def _says_much(passage: Passage, place: int) -> bool:
    pair = passage.words[place], _next(passage, place)
    return pair in _COMPOUNDS or not FUNCTION_WORDS.issuperset(pair)


def _around(passage: Passage, place: int, most: int = _BEFORE) -> _Around:
    """Return the content words before and behind a pair, up to a "but" behind it."""
    behind = passage.words[place + 1 : place + 2 + min(most, _BEHIND)]
    for number, word in enumerate(behind):
        if word in BUT:
            behind = behind[:number]
            break
    before = passage.words[max(0, place - most) : place]
    second = {_next(passage, place)}
    return (
        set(before) - FUNCTION_WORDS - NEGATIONS,
        set(behind) - FUNCTION_WORDS - NEGATIONS - second,
    )


def _is_false(passage: Passage, number: int) -> bool:
    """Tell a negation that denies nothing: "không chỉ", "có hay không"."""
    words, clauses = passage.words, passage.clauses
    behind = words[number + 1 : number + 2]
    if words[max(0, number - 2) : number] in _AIR_DEFENCE:
        return True
    return (
        " ".join(words[number : number + 2]) in FALSE_NEGATIONS
        or (
            bool(behind)
            and behind[0] in _BOUNDS
            and words[number + 2 : number + 3] != []
            and (words[number + 2][0].isdigit() or words[number + 2] in _NUMERALS)
        )
        or (
            words[number - 1] in _HYPOTHETICAL and clauses[number - 1 : number] == [clauses[number]]
        )
        or "nửa" in words[number + 1 : number + 5]  # "chưa làm được một nửa"
        or _contrasts(words, number)
    )


def _contrasts(words: Sequence[str], number: int) -> bool:
    """Tell whether only one of two ways is denied: "không xét bằng chữ ký mà bằng số lần"."""
    behind = words[number + 1 : number + 1 + _CONTRASTED]
    at = behind.index("mà") if "mà" in behind else 0
    return at > 0 and behind[at + 1 : at + 2] != [] and behind[at + 1] in behind[:at]
