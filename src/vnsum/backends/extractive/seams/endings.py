"""A headline ends behind what its last verb needs: what somebody is to do, suffers or how much.

"Ông A trao quyết định cho bà B (60 tuổi) nghỉ hưu" does not become "Ông A trao quyết định cho bà
B", nor "bị 13 giáo viên của trường tố" "bị 13 giáo viên".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.people import ADDRESSES
from vnsum.backends.extractive.seams.objects import ABOUT, SUFFERS
from vnsum.backends.extractive.ways.cut import SCENES
from vnsum.backends.extractive.ways.leaving_out import SAYS
from vnsum.backends.extractive.ways.openings import LEVELS

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut, Frame

__all__ = ["RULES"]

_SEVERAL = frozenset({"một", "các", "những", "nhiều", "mọi", "toàn", "từng", "mỗi"})
"""Words that begin a further noun, which the one before them is nothing without."""
_ADVERBS = frozenset(
    {"nay", "qua", "trước", "sau", "lại", "ngay", "cùng", "hơn", "ra", "thương", "vong", "kiến"}
)
"""Words behind which it is no noun of theirs."""
_GOES_ON = frozenset({"đã", "bị", "được", "đang", "vừa", "sẽ"})
"""How a predicate goes on behind a bracket, or where somebody lives."""
_HOMES = frozenset({"trú", "ngụ", "quê", "thường", "ở", "sinh", "hiện"}) | LEVELS
"""First words of where somebody lives."""
_LIVES = frozenset({"trú", "ngụ", "quê", "thường"})
"""The same, and nothing else."""
_GIVES = frozenset({("mời", ""), ("giao", ""), ("cử", ""), ("buộc", ""), ("phân", "công")})
"""Verbs of who has somebody do something; "" for any word behind."""
_GIVES_NOTHING = frozenset({"dịch", "lưu", "thông", "ban", "hữu", "tri", "nhân", "thầu", "tội"})
"""Words behind which they are halves of something else."""
_DOERS = ADDRESSES | {
    *("người", "nhóm", "một", "hai", "các", "nhiều", "kẻ", "công", "ubnd", "chủ", "cơ", "đoàn"),
    *("tòa", "toà", "bộ", "sở", "thành", "tỉnh", "hđnd", "lực", "đội", "ban", "hội", "đối"),
}
"""First words of who does something to somebody."""
_SUMS = frozenset({("số", "tiền"), ("trị", "giá"), ("giá", "trị"), ("tổng", "số")})
"""Nouns that say nothing without how much."""
_HELPERS = frozenset({"được", "phải", "cần", "thể", "nên", "sẽ", "đã", "đang", "vừa", "chỉ"})
"""Words that nothing ends with, where a verb follows."""
_PAPER_ENDS = frozenset({"định", "quyết", "tư"})
"""Last words of what a draft is of, and of its verb."""
_DRAFT = 4
"""Words of a draft, its kind and its verb; set by hand."""
_NEAR = 2
"""Words behind "việc" that hold one verb; set by hand."""


def _rest(cut: Cut) -> range:
    """Return the words left out behind the last one kept, up to the end of its clause."""
    return range(cut.tail, cut.frame.closing(cut.kept[-1]) if cut.torn_tail else cut.tail)


def _last_verb(cut: Cut) -> int:
    """Return the last verb kept in the last clause; -1 for none."""
    frame, opening = cut.frame, cut.frame.opening(cut.kept[-1])
    verbs = (at for at in reversed(cut.kept) if at >= opening and frame.verb(at))
    return next(verbs, -1)


def _ends_before_several(cut: Cut) -> bool:
    """Tell whether a headline ends on a noun of which what follows: "độ dài | một số tuyến"."""
    frame, last = cut.frame, cut.kept[-1]
    if not cut.torn_tail or frame.gap(cut.tail) != " " or frame.nested[cut.tail]:
        return False
    if frame.words[cut.tail] not in _SEVERAL or frame.capital[cut.tail]:
        return False
    named = frame.capital[last] or frame.digit[last] or frame.words[last] in _ADVERBS
    return not named and frame.words[frame.opening(last)] not in SCENES


def _ends_before_bracket(cut: Cut) -> bool:
    """Tell whether a headline ends before a bracket or an address, behind which it goes on.

    "cho bà A | (60 tuổi) nghỉ hưu"; "nghi phạm B | (SN 1988), trú tại xã C đã ra đầu thú".
    """
    frame, at = cut.frame, cut.tail
    while at < frame.high and frame.nested[at]:
        at += 1
    if at >= frame.high:
        return False
    bracket = ")" in frame.gap(at)
    if bracket and "," not in frame.gap(at) and ";" not in frame.gap(at):
        return frame.verb(at) or frame.words[at] in _GOES_ON
    home = frame.words[frame.opening(cut.kept[-1])] in _LIVES and frame.parted(at)
    return (bracket or home) and _goes_on_behind_home(cut, at)


def _goes_on_behind_home(cut: Cut, start: int) -> bool:
    """Tell whether a predicate follows behind where somebody lives.

    Behind a comma only what is said of him: "bắt A (SN 1988), trú tại B, đã bỏ trốn" is whole.
    """
    frame, at = cut.frame, start
    while at < frame.high and frame.parted(at) and _is_home(frame, at):
        end = frame.closing(at)
        if not _GOES_ON.isdisjoint(frame.words[at:end]):
            return True
        at = end
        while at < frame.high and frame.nested[at]:
            at += 1
    said = any(tuple(frame.words[one : one + 2]) in SAYS for one in cut.kept)
    return said and start < at < frame.high and frame.words[at] in _GOES_ON


def _is_home(frame: Frame, at: int) -> bool:
    """Tell whether a clause begins with where somebody lives."""
    return frame.words[at] in _HOMES or frame.capital[at]


def _ends_with_first_word(cut: Cut) -> bool:
    """Tell whether only the first word of a clause is kept: "nghi phạm B, trú [tại xã C]"."""
    frame, last = cut.frame, cut.kept[-1]
    begins = len(cut.kept) > 1 and frame.parted(last) and cut.torn_tail
    return begins and not (frame.capital[last] or frame.digit[last] or frame.nested[last])


def _gives_nothing(cut: Cut) -> bool:
    """Tell whether it is left out what somebody is to do: "giao UBND xã | lập hồ sơ"."""
    frame, verb = cut.frame, _last_verb(cut)
    if verb < 0 or verb == cut.kept[-1]:
        return False
    pair = (frame.words[verb], frame.word(verb + 1))
    gives = pair in _GIVES or (pair[0], "") in _GIVES
    return gives and pair[1] not in _GIVES_NOTHING and any(map(frame.verb, _rest(cut)))


def _suffers_from_nobody(cut: Cut) -> bool:
    """Tell whether who does something to somebody is kept, and not what: "bị 13 hộ | kiện"."""
    frame, kept = cut.frame, cut.kept
    opening = frame.opening(kept[-1])
    suffers = [n for n, at in enumerate(kept) if at >= opening and frame.words[at] in SUFFERS]
    if not suffers or suffers[-1] + 1 >= len(kept) or not cut.torn_tail:
        return False
    doer = kept[suffers[-1] + 1]
    if not (frame.digit[doer] or frame.capital[doer] or frame.words[doer] in _DOERS):
        return False
    told = any(_does(frame, at) for at in kept[suffers[-1] + 1 :])
    return not told and (frame.verb(cut.tail) or frame.words[cut.tail] in {"của", "thuộc"})


def _does(frame: Frame, at: int) -> bool:
    """Tell whether a verb begins with a word that is no part of a name or an office."""
    return frame.verb(at) and not frame.capital[at - 1]


def _ends_at_sum(cut: Cut) -> bool:
    """Tell whether a headline ends on "số tiền" before how much: "lấy số tiền [gần 1 tỷ]"."""
    frame, last = cut.frame, cut.kept[-1]
    if not cut.torn_tail:
        return False
    if frame.words[last] == "vụ" and frame.digit.get(last - 1, False):
        return frame.words[cut.tail] not in SCENES
    if (frame.word(last - 1), frame.words[last]) not in _SUMS:
        return False
    return frame.digit[cut.tail] or frame.words[cut.tail] in ABOUT | {"lên", "là"}


def _ends_on_helper(cut: Cut) -> bool:
    """Tell whether a headline ends on a word that helps the verb behind it: "không được [đỗ]"."""
    frame, last = cut.frame, cut.kept[-1]
    return cut.torn_tail and frame.words[last] in _HELPERS and not frame.capital[last]


def _ends_on_hours(cut: Cut) -> bool:
    """Tell whether a headline ends on the hours of something left out: "giờ [xe chạy]"."""
    frame, last = cut.frame, cut.kept[-1]
    hours = cut.torn_tail and frame.words[last] == "giờ" and not frame.digit.get(last - 1, True)
    return hours and frame.words[cut.tail] not in SCENES


def _ends_on_draft(cut: Cut) -> bool:
    """Tell whether of a draft it is left out what it rules: "dự thảo Quyết định [quy định …]"."""
    frame, last = cut.frame, cut.kept[-1]
    if not cut.torn_tail or frame.capital[last] or frame.words[cut.tail] in SCENES:
        return False
    drafts = "thảo" in frame.words[max(frame.low, last - _DRAFT) : last]
    return drafts and frame.words[last] in _PAPER_ENDS


def _cuts_business(cut: Cut) -> bool:
    """Tell whether of what is dealt with only the first verb is kept: "việc đặt tên [và đổi]"."""
    frame, last = cut.frame, cut.kept[-1]
    if not cut.torn_tail or frame.words[cut.tail] != "và":
        return False
    near = frame.words[max(frame.low, last - _NEAR) : last + 1]
    return "việc" in near[:-1] and frame.ends_verb(cut.tail + 1)


RULES = (
    _ends_with_first_word,
    _ends_before_several,
    _ends_before_bracket,
    _gives_nothing,
    _suffers_from_nobody,
    _ends_at_sum,
    _ends_on_helper,
    _ends_on_hours,
    _ends_on_draft,
    _cuts_business,
)
"""Whether a cut does so."""
