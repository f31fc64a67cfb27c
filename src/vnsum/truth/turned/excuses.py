"""What seems the opposite of the source and is none: the exception, the day after, the payer.

"Xe buýt tuyến 08 vẫn được qua cầu" goes with a ban "trừ … xe buýt tuyến 08", "sau 25/6 bị phạt"
with "đăng ký trước 25/6. Sau thời hạn này …", "trả 20.000 đồng" with "thu 20.000 đồng".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.truth.lexicon import FUNCTION_WORDS, NEGATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.truth.index.passages import Passage

__all__ = ["is_excused"]

_BUT = "trừ"
_NO_EXCEPTION = frozenset(
    {"loại", "khấu", "bài", "diệt", "phòng", "cấn", "phép", "đối", "tru", "thuốc"}
)
"""Words before "trừ" that make another word of it."""
_PESTS = frozenset({"sâu", "cỏ", "mối", "chuột", "bệnh", "rầy"})
_WHEN = frozenset({"từ", "trong", "vào", "khi", "để"})
"""Words that end what is excepted, and say when or what for."""
_EXCEPTED = 24
"""Words behind "trừ" that tell what is excepted, up to the end of the bracket; set by hand."""
_BEFORE = 10
"""Words before a place that tell what it is said of; set by hand."""
_BY, _AFTER = "trước", "sau"
_PASSED = frozenset({"sau", "quá", "hết"})
_TERMS = frozenset({("thời", "hạn"), ("thời", "điểm"), ("thời", "gian"), ("hạn", "trên")})
_FEWEST = 2
"""Words of a sentence that the passage has which tells what comes after a term; set by hand."""
_HALVES, _SAME_DAY = frozenset({"sáng", "trưa", "chiều", "tối"}), "cùng ngày"
_PAY, _TAKE = frozenset({"trả", "nộp", "đóng"}), "thu"
_PUNISHED = frozenset({("bị", "phạt"), ("bị", "xử"), ("phạt", "tiền"), ("bị", "lập")})
_PUNISHED_FOR = 20
"""Words behind a place in which what is done to those who do it, or not, stands; set by hand."""


def is_excused(
    sentence: Passage, here: int, passage: Passage, there: int, passages: Sequence[Passage]
) -> bool:
    """Tell whether what a sentence says at a word goes with what a passage says at another.

    Args:
        sentence: A sentence of the draft.
        here: The word that seems the opposite.
        passage: The passage it seems the opposite of.
        there: The word there.
        passages: All passages the sentence is aligned with.

    Returns:
        True for what is excepted, what comes after a term, a payment told from the other side, and
        a duty of which the passage tells what those pay who neglect it.
    """
    words = sentence.words[here], passage.words[there]
    if words == (_AFTER, _BY):
        return any(_tells_of_after(sentence, passage, item) for item in passages)
    if words[0] in _HALVES and words[1] in _HALVES:
        return any(f" {words[0]} {_SAME_DAY} " in item.joined for item in passages[:1])
    if words[0] in _PAY and words[1] == _TAKE:
        return _is_paid_and_taken(sentence, here, passage, there)
    return _is_excepted(sentence, here, passages) or _is_condition(sentence, passage, there)


def _is_paid_and_taken(sentence: Passage, here: int, passage: Passage, there: int) -> bool:
    """Tell whether one pays what another takes: "dân trả 20.000 đồng", "bến thu 20.000 đồng"."""
    behind = sentence.words[here + 1 : here + 2]
    if not behind or behind != passage.words[there + 1 : there + 2] or not behind[0][0].isdigit():
        return False
    payer, taker = sentence.words[max(0, here - 2) : here], passage.words[max(0, there - 2) : there]
    if payer[-1:] == ["được"] or sentence.words[:2] == passage.words[:2]:
        return False
    return payer != taker or FUNCTION_WORDS.issuperset(payer)


def _tells_of_after(sentence: Passage, term: Passage, passage: Passage) -> bool:
    """Tell whether a passage goes on from a term, "Sau thời hạn này …", and tells the same."""
    words = passage.words
    on = words[:1] != [] and words[0] in _PASSED and tuple(words[1:3]) in _TERMS
    return on and len((sentence.content & passage.content) - term.content) >= _FEWEST


def _is_excepted(sentence: Passage, here: int, passages: Sequence[Passage]) -> bool:
    """Tell whether a passage excepts what is told before a word: "(trừ xe buýt tuyến 08)"."""
    before = sentence.words[max(0, here - _BEFORE) : here]
    told = [pair for pair in pairwise(before) if FUNCTION_WORDS.isdisjoint(pair)]
    return any(pair in _exceptions(item) for item in passages for pair in told)


def _exceptions(passage: Passage) -> set[tuple[str, str]]:
    """Return the neighbouring words of what a passage excepts."""
    words = passage.words
    found: set[tuple[str, str]] = set()
    for number in passage.positions.get(_BUT, ()):
        if not number or words[number - 1] in _NO_EXCEPTION:
            continue
        if not _PESTS.isdisjoint(words[number + 1 : number + 2]):
            continue
        end = number + 1
        text, ends, starts = passage.view.text, passage.ends, passage.starts
        while end < min(len(words), number + _EXCEPTED):
            marked = not {")", ";"}.isdisjoint(text[ends[end - 1] : starts[end]])
            if marked or words[end] in _WHEN:
                break
            end += 1
        found.update(pairwise(words[number + 1 : end]))
    return found


def _is_condition(sentence: Passage, passage: Passage, there: int) -> bool:
    """Tell whether a passage tells what is done to those who do not: "không sang tên … bị phạt"."""
    behind = passage.words[there : there + _PUNISHED_FOR]
    before = passage.words[max(0, there - 3) : there]
    told = not NEGATIONS.isdisjoint(before) and not _PUNISHED.isdisjoint(pairwise(behind))
    return told and _PUNISHED.isdisjoint(sentence.distinct_pairs)
