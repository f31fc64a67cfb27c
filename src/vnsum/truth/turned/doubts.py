"""Places that say nothing plainly: beside another denial, wished for, named, or on condition.

A place in doubt never turns a sentence round, neither in the draft nor in the source.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.truth.lexicon import NEGATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.truth.index.passages import Passage

__all__ = ["BAN", "BUT", "doubts_at", "is_doubtful"]

_BACK, _AHEAD = 8, 5
"""Words before and behind a place in which a negation makes it doubtful; set by hand."""
_CLOSE_BACK, _CLOSE_AHEAD = 4, 4
"""The same for the words below."""
_DENYING = frozenset(
    {
        "cấm", "thiếu", "miễn", "hoãn", "dừng", "ngừng", "trừ", "mất", "hủy", "bỏ", "tránh", "khỏi",
        "chậm", "hụt", "vắng", "thôi", "ngoài", "hết", "hiếm", "quên", "sót", "trễ", "kém", "khó",
        "loại", "xóa", "nếu", "liệu", "thay", "dở", "dang", "ngăn", "ngừa", "chống",
    }
)  # fmt: skip
"""Words that deny what stands beside them without a negation: "bị cấm qua", "lần đầu biết"."""
BAN = "cấm"
"""A word that denies all that stands behind it in its clause: "cấm xe tải trên 5 tấn qua cầu"."""
_DENYING_PAIRS = frozenset(
    {("lần", "đầu"), ("từ", "chối"), ("mới", "chỉ"), ("còn", "lại"), ("chấm", "dứt")}
)
BUT = frozenset({"nhưng", "song"})
"""Words at which what stands before says nothing of what stands behind."""
_NAMING = frozenset({"việc", "mức", "chuyện", "quyền", "bất", "tin"})
_NAMING_PAIRS = frozenset({("công", "tác"), ("hành", "vi"), ("nội", "dung"), ("thông", "tin")})
"""Words right before a verb that make it a name of what is done: "công tác tiếp nhận"."""
_NOUNS = frozenset(
    {
        ("quy", "định"), ("quyết", "định"), ("cơ", "quan"), ("hoạt", "động"), ("kế", "hoạch"),
        ("nguyên", "nhân"), ("kết", "quả"), ("tự", "ý"),
    }
)  # fmt: skip
"""Pairs that are verbs only behind a word of time."""
_TIMES = frozenset({"đã", "vừa", "được", "sẽ", "đang", "đều", "vẫn", "mới", "cũng"})
_UNTIL = frozenset({("đến", "khi"), ("tới", "khi"), ("trước", "khi"), ("khi", "nào")})
_WISHED = frozenset(
    {
        "nghị",
        "xin",
        "muốn",
        "mong",
        "xuất",
        "đòi",
        "chỉ",
        "để",
        "nhằm",
        "phải",
        "cầu",
        "nếu",
        "chờ",
        "đợi",
    }
)
"""Last words of verbs that ask for what stands behind them."""


def _is_named(words: Sequence[str], place: int) -> bool:
    """Tell whether a pair names what is done, rather than saying that it was done."""
    before = words[max(0, place - 2) : place]
    if before[-1:] and (before[-1] in _NAMING or tuple(before) in _NAMING_PAIRS):
        return True
    return tuple(words[place : place + 2]) in _NOUNS and _TIMES.isdisjoint(before)


def doubts_at(passage: Passage, place: int) -> frozenset[str]:
    """Return the words close to a place that say as much as a negation, or ask for it.

    Args:
        passage: A passage.
        place: The first of the two words there.

    Returns:
        The words; doubts that two texts share turn neither of them round.
    """
    start = max(0, place - _CLOSE_BACK)
    near = passage.words[start : place + _CLOSE_AHEAD]
    return (_DENYING | _WISHED).intersection(near)


def is_doubtful(passage: Passage, place: int, shared: frozenset[str] = frozenset()) -> bool:
    """Tell whether a negation, or a word that says as much, stands anywhere close.

    Args:
        passage: A passage.
        place: The first of the two words there.
        shared: Words of `doubts_at` that stand at the place of the other text too.

    Returns:
        True where what is said there is no plain affirmation.
    """
    words, clauses = passage.words, passage.clauses
    start = place
    while start and (start > place - _BACK or clauses[start - 1] == clauses[place]):
        start -= 1
        if words[start] in BUT:
            start += 1
            break
    end = place + 1
    while end < min(len(words), place + _AHEAD) and passage.clauses[end] == passage.clauses[place]:
        end += 1
    if not NEGATIONS.isdisjoint(words[start:end]):
        return True
    if BAN not in shared and BAN in words[start:end]:
        return True
    if _is_named(words, place):
        return True
    if any(pair in _UNTIL for pair in pairwise(words[max(start, place - _CLOSE_BACK) : place])):
        return True
    if not _WISHED.isdisjoint(set(words[max(start, place - _CLOSE_BACK) : place]) - shared):
        return True  # "kiến nghị nâng mức bồi thường"
    near = [
        words[number]
        for number in range(max(start, place - _CLOSE_BACK), min(end, place + _CLOSE_AHEAD))
        if number not in {place, place + 1}
        and words[number] not in shared
        and not _is_name(passage, number)
    ]  # the two words themselves deny nothing, nor do names: "Hòn Dừng"
    return not _DENYING.isdisjoint(near) or any(pair in _DENYING_PAIRS for pair in pairwise(near))


def _is_name(passage: Passage, number: int) -> bool:
    return number > 0 and passage.is_capital(number)
