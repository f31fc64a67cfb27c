"""Conditions with what follows from them, and lists with the figure that counts them.

"Công dân từ đủ 75 tuổi …, có văn bản đề nghị thì được hưởng trợ cấp" without its conditions is not
true, nor is "8 trường mầm non" of "8 trường mầm non, tiểu học, THCS".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from vnsum.backends.extractive.body.tokens import Body

__all__ = ["BOUNDS", "UNITS", "bare_figure", "breaks_list", "drops_condition"]

_THEN = "thì"
_IN_CASE = frozenset({"nếu", "khi", "hễ", "giả"})
"""Words that begin a condition; a "thì" behind one belongs to it."""
BOUNDS = frozenset(
    {("từ", "đủ"), ("trở", "lên"), ("trở", "xuống"), ("đủ", "điều"), ("chưa", "đủ"), ("đủ", "tuổi")}
)
"""Pairs that bound whom or what something is said of: never left out between kept words."""
_ON_TERMS = frozenset({"không", "chưa", "có", "từ", "đủ", "nếu", "khi", "trừ"})
_GRANTED = frozenset({"được", "phải", "bị"})
"""How a clause begins that sets terms, and what follows from them."""
_ADJUNCTS = frozenset({("đột", "xuất"), ("định", "kỳ")})
"""How something is done: nothing without the verb before it."""
_WORDS = frozenset({("trân", "trọng"), ("kính", "mời"), ("kính", "thưa"), ("kính", "gửi")})
"""Words of courtesy that a cut may not halve."""
_NUMBERED = frozenset(
    {
        *("năm", "tháng", "ngày", "quý", "số", "khóa", "thứ", "kỳ", "đợt", "lớp", "quận", "phường"),
        *("tổ", "km", "điều", "cấp", "lúc", "khu", "nhóm", "hạng", "độ", "vòng", "tuyến", "mùng"),
    }
)
"""Words before a figure that counts nothing."""
_BEHIND = frozenset(
    {
        *("tại", "của", "cho", "trong", "và", "với", "để", "từ", "đến", "nhằm", "do", "vào", "ở"),
        *("trên", "thuộc", "được", "bị", "đã", "sẽ", "là", "có", "theo", "khi", "nhưng", "về"),
        *("sau", "trước", "bằng", "đạt", "tăng", "giảm", "so", "cùng", "cũng", "thì"),
    }
)
"""Words behind a figure that are not what it counts."""
UNITS = frozenset(
    {
        *("km", "m", "m2", "m3", "ha", "kg", "tấn", "tạ", "lít", "mét", "tỷ", "triệu", "nghìn"),
        *("đồng", "giờ", "phút", "ngày", "tháng", "năm", "tuổi", "độ", "lần", "điểm", "mm", "cm"),
    }
)
"""What is measured, not counted."""
_LEVELS = frozenset({"xã", "phường", "huyện", "quận", "tỉnh", "thành", "tp", "thị", "thôn", "ấp"})
"""How the rest of a place begins, which is no item."""
_LIGHT = frozenset({"đã", "vừa", "đang"})
"""What may go before a "thì"."""
_CALLED_BY_NUMBER = frozenset(
    {"tổ", "thôn", "ấp", "khóm", "phố", "xóm", "bản", "khối", "lớp", "đội", "quận", "số"}
)
_LEAST_COUNTED, _LONGEST_ITEM, _LONGEST_LAST_BUT_ONE = 2, 3, 5
"""Words of what is counted before its list goes on, of an item told from a clause, and of one
before an "and"; set by hand."""
_LOOKED_AT = 2
"""Words behind "và" that show whether it goes on with a verb; set by hand."""


def drops_condition(body: Body, kept: Sequence[int]) -> bool:
    """Tell whether a consequence is kept without its condition, or half of either.

    Args:
        body: The tokens.
        kept: Those of one sentence that are kept, rising, at least one.

    Returns:
        Whether words before a "thì" are left out, or what bounds whom it is said of.
    """
    begin, end = (int(body.bounds[body.sentence[kept[0]] + more]) for more in (0, 1))
    thens = (at for at in range(begin, end) if body.words[at] == _THEN)
    return any(_without_terms(body, kept, at) for at in thens) or any(
        _unbound(body, one, two) for one, two in pairwise(kept) if two > one + 1
    )


def _without_terms(body: Body, kept: Sequence[int], then: int) -> bool:
    """Tell whether words around a "thì" are kept without all that stands before it."""
    if body.nested[then] or kept[0] > then:
        return not body.nested[then]
    if kept[-1] <= then:
        between = range(kept[-1] + 1, then)
        return not any(body.words[at] in _IN_CASE or body.gap[at] > 1 for at in between)
    stays = set(kept)
    left = (at for at in range(kept[0], then + 1) if at not in stays and not body.nested[at])
    return any(body.words[at] not in _LIGHT for at in left)


def _unbound(body: Body, one: int, two: int) -> bool:
    """Tell whether what is left out between two kept words bounds what is said of the first."""
    words = body.words
    if any(tuple(words[at : at + 2]) in BOUNDS for at in range(one + 1, two)):
        return True
    clauses = [at for at in range(one + 1, two) if body.gap[at] == 1]
    terms = any(words[at] in _ON_TERMS for at in clauses)
    halved = (words[two - 1], words[two])
    alone = halved in _WORDS or (not body.gap[two] and tuple(words[two : two + 2]) in _ADJUNCTS)
    return alone or (terms and words[two] in _GRANTED)


def breaks_list(body: Body, kept: Sequence[int]) -> bool:
    """Tell whether a figure that counts a whole list keeps a part of it.

    Args:
        body: The tokens.
        kept: Those of one sentence that are kept, rising, at least one.

    Returns:
        Whether the list goes on in what is left out ("8 trường mầm non[, tiểu học, THCS]").
    """
    stays = set(kept)
    end = int(body.bounds[body.sentence[kept[0]] + 1])
    follows = dict(pairwise(kept))
    return any(
        _goes_on(body, at, follows.get(at), end)
        for at in kept
        if at + 1 < end and at + 1 not in stays and _counted(body, at, stays)
    ) or any(_numbers_on(body, at) for at in kept if at + 1 < end and at + 1 not in stays)


def _numbers_on(body: Body, at: int) -> bool:
    """Tell whether numbers of what is called by them go on ("tổ 7, 8[, 12]")."""
    words, digit = body.words, body.digit
    two = words[at].isdigit() and body.gap[at + 1] == 1 and words[at + 1].isdigit()
    listed = bool(at and digit[at - 1] and body.gap[at] == 1)
    return two and (listed or (at > 0 and words[at - 1] in _CALLED_BY_NUMBER))


def _counted(body: Body, at: int, stays: AbstractSet[int]) -> bool:
    """Tell whether a word ends the first of what a kept figure of its clause may count.

    That is a noun with a word or more behind it ("8 trường mầm non"), and no measure.
    """
    last = at
    while not body.digit[at]:
        if body.gap[at] or at - 1 not in stays:
            return False
        at -= 1
    figure, noun = body.words[at], body.words[at + 1 : last + 1]
    if len(noun) < _LEAST_COUNTED or bare_figure(body, at) or noun[0] in UNITS | _LEVELS:
        return False
    if at and body.words[at - 1].isdigit():
        return False
    one = figure in {"1", "01"} or "," in figure
    return not one and _BEHIND.isdisjoint(noun) and not has_verb(" ".join(noun))


def bare_figure(body: Body, at: int) -> bool:
    """Tell whether a figure counts nothing that stands behind it."""
    behind = at + 1
    words = body.words
    if behind >= len(words) or body.gap[behind] or words[behind] in _BEHIND:
        return True
    return bool(at and not body.gap[at] and words[at - 1] in _NUMBERED)


def _goes_on(body: Body, at: int, back: int | None, end: int) -> bool:
    """Tell whether the list goes on right behind a word; `back` is the next one kept."""
    words, first = body.words, at + 1
    inside = back is not None and not body.gap[back]
    if words[first] in {"và", "hoặc"} and not body.gap[first]:
        ahead = words[first + 1 : min(first + 1 + _LOOKED_AT, end)]
        more = first + 1 < end and not (body.digit[first + 1] or has_verb(" ".join(ahead)))
        return more and (inside or back is None)
    if body.gap[first] != 1 or words[first] in _LEVELS or body.capital[first]:
        return False
    item = first + 1
    while item < end and not body.gap[item] and words[item] not in {"và", "hoặc"}:
        item += 1
    plain = not body.digit[first:item].any() and not has_verb(" ".join(words[first:item]))
    joined = item < end and words[item] in {"và", "hoặc"}
    listed = item < end and (joined or body.gap[item] == 1)
    short = item - first <= (_LONGEST_LAST_BUT_ONE if joined else _LONGEST_ITEM)
    return plain and (inside or (listed and short))
