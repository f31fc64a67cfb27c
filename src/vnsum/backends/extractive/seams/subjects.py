"""Each predicate with its own subject, each matter with the word that says what it is.

"Đê Hữu Lam vỡ, nước tràn vào 9 thôn" does not become "Đê Hữu Lam tràn vào 9 thôn", nor "UBND xã
hòa giải thành vụ tranh chấp đất" "UBND xã tranh chấp đất".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.people import ADDRESSES
from vnsum.backends.extractive.ways.cut import SCENES
from vnsum.backends.extractive.ways.openings import LEADS_ON, LEVELS, OFFICES

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut, Frame, Seam

__all__ = ["RULES"]

_MATTERS = frozenset({"vụ", "việc", "nạn", "sự", "cuộc", "trận", "chuyện"})
"""Words that make a matter of the verb behind them: without them somebody does it."""
_MATTERS_OF_TWO = frozenset({("hành", "vi"), ("tình", "trạng"), ("nguy", "cơ"), ("hiện", "tượng")})
_NO_MATTER = frozenset({("phục", "vụ"), ("nhiệm", "vụ"), ("dịch", "vụ"), ("nghĩa", "vụ")})
_RUN_BY = ADDRESSES | {"đồng", "tài", "lái", "đối", "một", "nam", "nữ", "nhóm", "người"}
"""How who does it begins behind a "do"."""
_GOVERNS = frozenset({"bằng", "trên", "dưới", "tại", "trong", "với", "của", "cho", "về"})
_FREED = ["trả", "tự", "do"]
_SEVERAL = frozenset({"hai", "ba", "bốn", "năm", "2", "3", "4", "5"})
_PERSONS = ADDRESSES | {"đồng"}
"""Several people, and how one of them is named."""
_STANDS_IN = frozenset(
    {"của", "tại", "ở", "thuộc", "trú", "và", "với", "cùng", "nhân", "khi", "phối", "tổ", "do"}
)
"""First words of what stands beside a subject: where it is, whose, with whom."""


def _loses_matter(cut: Cut) -> bool:
    """Tell whether somebody does what he only deals with: "[hòa giải vụ] tranh chấp đất"."""
    frame = cut.frame
    return any(
        _is_matter(cut, seam)
        for seam in cut.inner
        if not frame.parted(seam.behind) and seam.end - seam.first > 1
    )


def _is_matter(cut: Cut, seam: Seam) -> bool:
    """Tell whether what is left out ends with such a word, behind a verb of its own.

    "Ban hành [văn bản về việc] dừng lễ hội" says nothing else.
    """
    frame = cut.frame
    last, two = frame.words[seam.end - 1], tuple(frame.words[seam.end - 2 : seam.end])
    if two in _MATTERS_OF_TWO:
        return True
    if last not in _MATTERS or frame.capital[seam.end - 1]:
        return False
    if last == "việc" and cut.has_predicate(seam.before):
        return False
    return two not in _NO_MATTER


def _takes_verb(cut: Cut) -> bool:
    """Tell whether a subject takes the verb of a clause that has a subject of its own."""
    frame = cut.frame
    return any(
        _drops_subject(frame, seam)
        for seam in cut.inner
        if frame.verb(seam.behind) and not frame.parted(seam.behind)
    )


def _drops_subject(frame: Frame, seam: Seam) -> bool:
    opening = frame.opening(seam.behind)
    inside = seam.first < opening < seam.behind and not frame.parted(seam.first)
    if (
        not inside
        or frame.nested[opening]
        or frame.capital[seam.first]
        or frame.words[seam.first] in _STANDS_IN
    ):
        return False
    word = frame.words[opening]
    beside = word in SCENES | LEVELS | OFFICES | LEADS_ON or frame.digit[opening]
    if beside or any(frame.verb(at) for at in range(opening, seam.behind)):
        return False
    return frame.words[seam.first] not in SCENES


def _stands_bare(cut: Cut) -> bool:
    """Tell whether a subject has lost its whole clause before one with a subject of its own."""
    frame = cut.frame
    return any(
        not frame.parted(seam.first)
        and frame.parted(seam.behind)
        and cut.is_subject(seam.before)
        and not cut.has_predicate(seam.before)
        and _opens_clause(frame, seam.behind)
        and frame.words[seam.first] not in _STANDS_IN | SCENES
        and not (frame.capital[seam.first] or frame.digit[seam.first])
        for seam in cut.inner
    )


def _opens_clause(frame: Frame, at: int) -> bool:
    """Tell whether a clause begins with a word that has a common noun for its subject."""
    if frame.verb(at) or frame.capital[at] or frame.digit[at] or frame.nested[at]:
        return False
    if frame.words[at] in SCENES | LEVELS | OFFICES | LEADS_ON:
        return False
    return any(frame.verb(one) for one in range(at, frame.closing(at)))


def _is_one_of_two(cut: Cut) -> bool:
    """Tell whether a subject is made who only the last of two is: "giữa ông A và con là ông B"."""
    frame = cut.frame
    return any(
        frame.words[seam.behind] == "là"
        and not frame.parted(seam.behind)
        and not {"giữa", "và", "với"}.isdisjoint(frame.words[seam.first : seam.end])
        for seam in cut.inner
    )


def _names_one_of_several(cut: Cut) -> bool:
    """Tell whether several are said to be one: "hai người ứng cử là bà A[, và ông B]"."""
    frame = cut.frame
    told = [at for at in cut.kept if frame.words[at] in {"là", "gồm"}]
    if not told or not any(frame.words[at] in _SEVERAL for at in cut.kept if at < told[0]):
        return False
    behind = pairwise(frame.words[cut.tail : frame.high])
    return any(one == "và" and other in _PERSONS for one, other in behind)


def _crosses_semicolon(cut: Cut) -> bool:
    """Tell whether something of one part of a sentence goes on inside a later one.

    "Xăng giảm 185 đồng; dầu tăng 35 đồng, lên 18.520 đồng" keeps no "xăng giảm 185 đồng, lên
    18.520 đồng".
    """
    frame = cut.frame
    return any(
        any(_ends_part(frame, at) for at in range(seam.first, seam.behind))
        and not _ends_part(frame, seam.behind)
        and not (frame.parted(seam.behind) and _tells_by_itself(frame, seam.behind))
        for seam in cut.inner
    )


def _tells_by_itself(frame: Frame, at: int) -> bool:
    """Tell whether a clause has a subject and a predicate."""
    return not frame.verb(at) and frame.tells(at, frame.closing(at))


def _ends_part(frame: Frame, at: int) -> bool:
    return ";" in frame.gap(at) and not frame.nested[at]


def _ends_before_news(cut: Cut) -> bool:
    """Tell whether of the last part behind a semicolon only the subject is kept."""
    frame, last = cut.frame, cut.kept[-1]
    opening = frame.opening(last)
    return cut.torn_tail and _ends_part(frame, opening) and not cut.has_predicate(last)


def _ends_before_figure(cut: Cut) -> bool:
    """Tell whether a later one of several has lost his figure: "A 11 năm tù, B [3 năm tù]"."""
    frame, last = cut.frame, cut.kept[-1]
    opening = frame.opening(last)
    verbs = (at for at in cut.kept if at >= opening and frame.verb(at))
    told = any(frame.word(at + 1) not in {"cáo", "can"} for at in verbs)
    if told or not cut.torn_tail or not frame.digit[cut.tail]:
        return False
    return frame.gap(opening).strip() == "," and frame.counts(cut.head, opening)


def _loses_driver(cut: Cut) -> bool:
    """Tell whether who does it is left out behind "do", but not what he does."""
    frame = cut.frame
    for seam in cut.inner:
        led = [
            one
            for one, two in pairwise(range(seam.first, seam.end))
            if frame.words[one] == "do" and (frame.words[two] in _RUN_BY or frame.capital[two])
        ]
        if led and not any(frame.verb(at) for at in range(led[-1], seam.end)):
            scene = frame.opening(led[-1]) == led[-1]
            told = frame.parted(seam.behind) and frame.verb(seam.behind)
            if not scene and not told:
                return True
    return False


def _begins_with_driving(cut: Cut) -> bool:
    """Tell whether a headline begins with what a driver does: "[xe do ông A,] điều khiển"."""
    frame, head = cut.frame, cut.head
    return head > frame.low and frame.words[head : head + 2] == ["điều", "khiển"]


def _suffers_nobody(cut: Cut) -> bool:
    """Tell whether a headline begins with "bị", behind who was left out."""
    return cut.head > cut.frame.low and cut.frame.words[cut.head] == "bị"


def _joins_prepositions(cut: Cut) -> bool:
    """Tell whether a preposition stands before another one: "bằng [xung điện] trên sông"."""
    frame = cut.frame
    return any(
        frame.words[seam.before] in _GOVERNS
        and frame.words[seam.behind] in _GOVERNS
        and not frame.parted(seam.behind)
        for seam in cut.inner
    )


def _halves_release(cut: Cut) -> bool:
    """Tell whether "trả tự do" is kept in part."""
    frame, stays = cut.frame, cut.stays
    freed = (at for at in range(frame.low, frame.high) if frame.words[at : at + 3] == _FREED)
    return any(0 < len(stays.intersection(range(at, at + 3))) < len(_FREED) for at in freed)


RULES = (
    _joins_prepositions,
    _halves_release,
    _suffers_nobody,
    _loses_matter,
    _takes_verb,
    _stands_bare,
    _is_one_of_two,
    _names_one_of_several,
    _crosses_semicolon,
    _ends_before_news,
    _ends_before_figure,
    _loses_driver,
    _begins_with_driving,
)
"""Whether a cut does so."""
