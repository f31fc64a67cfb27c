"""Each verb with what it is done to, and with what somebody is given, asked or said to do.

"Ông A trao quyết định cho bà B (60 tuổi) nghỉ hưu" does not become "Ông A trao quyết định cho bà
B", nor "đề nghị đầu tư xây dựng khu du lịch" "đề nghị khu du lịch".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.backends.extractive.openings import LEVELS
from vnsum.backends.extractive.people import ADDRESSES
from vnsum.backends.extractive.seams import LIGHT, SCENES

if TYPE_CHECKING:
    from vnsum.backends.extractive.seams import Cut, Frame, Seam

__all__ = ["RULES"]

_SEVERAL = frozenset({"một", "các", "những", "nhiều", "mọi", "toàn", "từng", "mỗi"})
"""Words that begin a further noun, which the one before them is nothing without."""
_ADVERBS = frozenset({"nay", "qua", "trước", "sau", "lại", "ngay", "cùng", "hơn", "ra"})
"""Words behind which it is no noun of theirs."""
_GOES_ON = frozenset({"đã", "bị", "được", "đang", "vừa", "sẽ"})
"""How a predicate goes on behind a bracket, or where somebody lives."""
_HOMES = frozenset({"trú", "ngụ", "quê", "thường", "ở", "sinh", "hiện"}) | LEVELS
"""First words of where somebody lives."""
_LIVES = frozenset({"trú", "ngụ", "quê", "thường"})
"""The same, and nothing else."""
_GIVES = frozenset({("mời", ""), ("giao", ""), ("cử", ""), ("buộc", ""), ("phân", "công")})
_SUFFERS = frozenset({"bị", "được"})
_DOERS = ADDRESSES | {
    *("người", "nhóm", "một", "hai", "các", "nhiều", "kẻ", "công", "ubnd", "chủ", "cơ", "đoàn"),
    *("tòa", "toà", "bộ", "sở", "thành", "tỉnh", "hđnd", "lực", "đội", "ban", "hội", "đối"),
}
"""First words of who does something to somebody."""
_ASKS = frozenset(
    {
        *(("đề", "nghị"), ("yêu", "cầu"), ("đề", "xuất"), ("kiến", "nghị"), ("kêu", "gọi")),
        *(("cho", "phép"), ("xin", "phép"), ("hướng", "dẫn"), ("khuyến", "cáo")),
    }
)
"""Verbs of asking and allowing."""
_PAPERS = frozenset({("ban", "hành")})
"""Verbs that are done to a paper alone."""
_TRIES = frozenset({("thí", "điểm"), ("hoàn", "thành"), ("tiếp", "tục"), ("bắt", "đầu")})
_TRANSITIVE = frozenset(
    {
        *(("triệu", "tập"), ("chủ", "trì"), ("ký", "kết"), ("bàn", "giao"), ("tham", "dự")),
        *(("thành", "lập"), ("phê", "duyệt"), ("trao", "tặng"), ("đưa", "ra"), ("ký", "tờ")),
        *(("lấy", "cắp"), ("phát", "động"), ("công", "nhận"), ("bổ", "nhiệm")),
    }
)
"""Verbs that say nothing without what they are done to."""
_DIRECTIONS = frozenset({"vào", "ra", "lên", "về", "đến", "sang"})
_ABOUT = frozenset({"gần", "hơn", "khoảng", "trên", "ngót"})
_MONEY = frozenset({"đồng", "usd", "triệu", "tỷ", "tỉ"})
_NEAR = 4
"""Words in which an amount names its unit; set by hand."""
_HELPS = frozenset({"lợi", "kiện", "hội"})
"""Last words of what somebody is given to do something."""
_SUMS = frozenset({("số", "tiền"), ("trị", "giá"), ("giá", "trị"), ("tổng", "số")})
"""Nouns that say nothing without how much."""
_HEARS = frozenset({"nghe"})
_FEW = 2
"""Words of a verb."""
_HALVES = frozenset({("dân", "sự"), ("mét", "tính"), ("m", "tính")})
"""Words of which the first says something else alone, or hangs with the second."""


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
    if at >= frame.high or frame.nested[cut.kept[-1]]:
        return _ends_in_bracket(cut)
    home = frame.words[frame.opening(cut.kept[-1])] in _LIVES
    return _goes_on(frame, at, bracket=home and frame.parted(at))


def _ends_in_bracket(cut: Cut) -> bool:
    """Tell whether a headline ends with a bracket, behind which it goes on."""
    frame, at = cut.frame, cut.tail
    closed = at < frame.high and ")" in frame.gap(at)
    return closed and _goes_on(frame, at, bracket=True)


def _goes_on(frame: Frame, at: int, *, bracket: bool = False) -> bool:
    """Tell whether a predicate follows behind a bracket and where somebody lives."""
    start = at
    while at < frame.high and frame.nested[at] and not bracket:
        at += 1
    if at >= frame.high or (at > start and ")" not in frame.gap(at)):
        return False
    bracket = bracket or at > start
    if bracket and "," not in frame.gap(at) and ";" not in frame.gap(at):
        return frame.verb(at) or frame.words[at] in _GOES_ON
    while bracket and at < frame.high and frame.parted(at) and _is_home(frame, at):
        end = frame.closing(at)
        if not _GOES_ON.isdisjoint(frame.words[at:end]):
            return True
        at = end
        while at < frame.high and frame.nested[at]:
            at += 1
    return False


def _is_home(frame: Frame, at: int) -> bool:
    """Tell whether a clause begins with where somebody lives."""
    return frame.words[at] in _HOMES or frame.capital[at]


def _gives_nothing(cut: Cut) -> bool:
    """Tell whether it is left out what somebody is to do: "giao UBND xã | lập hồ sơ"."""
    frame, verb = cut.frame, _last_verb(cut)
    if verb < 0 or verb == cut.kept[-1]:
        return False
    pair = (frame.words[verb], frame.word(verb + 1))
    gives = pair in _GIVES or (pair[0], "") in _GIVES
    return gives and any(map(frame.verb, _rest(cut)))


def _suffers_from_nobody(cut: Cut) -> bool:
    """Tell whether who does something to somebody is kept, and not what: "bị 13 hộ | kiện"."""
    frame, kept = cut.frame, cut.kept
    opening = frame.opening(kept[-1])
    suffers = [n for n, at in enumerate(kept) if at >= opening and frame.words[at] in _SUFFERS]
    if not suffers or suffers[-1] + 1 >= len(kept) or not cut.torn_tail:
        return False
    doer = kept[suffers[-1] + 1]
    if not (frame.digit[doer] or frame.capital[doer] or frame.words[doer] in _DOERS):
        return False
    told = any(_does(frame, at) for at in kept[suffers[-1] + 1 :])
    return not told and (frame.verb(cut.tail) or frame.words[cut.tail] in {"của", "thuộc"})


def _suffers_without_verb(cut: Cut) -> bool:
    """Tell whether "được" has lost its verb: "được [thực hiện] hoàn toàn bằng"."""
    frame = cut.frame
    return any(
        frame.words[seam.before] in _SUFFERS
        and frame.verb(seam.first)
        and not frame.verb(seam.behind)
        and not frame.parted(seam.behind)
        for seam in cut.inner
    )


def _does(frame: Frame, at: int) -> bool:
    """Tell whether a verb begins with a word that is no part of a name or an office."""
    return frame.verb(at) and not frame.capital[at - 1]


def _asks_for_object(cut: Cut) -> bool:
    """Tell whether the verbs between asking and what is asked for go: "đề nghị [xây] khu"."""
    frame = cut.frame
    return any(
        tuple(frame.words[seam.before - 1 : seam.before + 1]) in _ASKS
        and not frame.parted(seam.first)
        and not frame.parted(seam.behind)
        and _opens_deed(frame, seam.first)
        and not frame.verb(seam.behind)
        and not _ends_deed_of_one(frame, seam)
        for seam in cut.inner
        if seam.before > frame.low
    )


def _opens_deed(frame: Frame, at: int) -> bool:
    return (frame.verb(at) and frame.words[at] not in LIGHT) or frame.words[at] == "làm"


def _ends_deed_of_one(frame: Frame, seam: Seam) -> bool:
    """Tell whether a preposition stands behind what is left out, which asks for nothing."""
    return frame.words[seam.behind] in SCENES


def _loses_whole_object(cut: Cut) -> bool:
    """Tell whether a verb has lost its object before a comma: "triệu tập [cuộc họp], chỉ đạo"."""
    frame = cut.frame
    return any(
        tuple(frame.words[max(frame.low, seam.before - 1) : seam.before + 1]) in _TRANSITIVE
        and not frame.parted(seam.first)
        and not frame.capital[seam.before - 1]
        and (seam.behind < 0 or frame.parted(seam.behind))
        for seam in cut.seams
        if seam.before > frame.low
    )


def _brings_nowhere(cut: Cut) -> bool:
    """Tell whether it is left out where something is brought: "đưa chợ [vào hoạt động]"."""
    frame = cut.frame
    if any(_ends_bringing(frame, seam) for seam in cut.seams if seam.before > frame.low):
        return True
    return any(
        frame.words[seam.first] in _DIRECTIONS | {"mới"}
        and not frame.parted(seam.first)
        and not _DIRECTIONS.isdisjoint(frame.words[seam.first : frame.closing(seam.first)][:2])
        and (seam.behind < 0 or frame.parted(seam.behind))
        and _brings(cut, seam)
        for seam in cut.seams
        if seam.before >= 0
    )


def _ends_bringing(frame: Frame, seam: Seam) -> bool:
    """Tell whether a cut comes right behind "đưa vào"."""
    at = seam.before
    into = frame.words[at - 1] == "đưa" and frame.words[at] in _DIRECTIONS
    return into and not frame.parted(seam.first)


def _brings(cut: Cut, seam: Seam) -> bool:
    """Tell whether the last verb kept before a cut is "đưa"."""
    frame, opening = cut.frame, cut.frame.opening(seam.before)
    verbs = [at for at in cut.kept if opening <= at <= seam.before and frame.verb(at)]
    return bool(verbs) and frame.words[verbs[-1]] == "đưa" and verbs[-1] < seam.before


def _takes_nothing(cut: Cut) -> bool:
    """Tell whether an amount is kept without its verb: "đột nhập [lấy cắp số tiền] gần 1 tỷ"."""
    frame = cut.frame
    return any(
        not frame.parted(seam.first)
        and not frame.parted(seam.behind)
        and _is_amount(frame, seam.behind)
        and frame.tells(seam.first, seam.end)
        and cut.has_predicate(seam.before)
        for seam in cut.inner
    )


def _is_amount(frame: Frame, at: int) -> bool:
    """Tell whether an amount of money begins with a word."""
    if not (frame.digit[at] or (frame.words[at] in _ABOUT and frame.digit.get(at + 1, False))):
        return False
    return not _MONEY.isdisjoint(frame.words[at : at + _NEAR])


def _issues_a_deed(cut: Cut) -> bool:
    """Tell whether a verb runs into another one for its object: "ban hành [kết luận …] phản"."""
    frame = cut.frame
    return any(
        tuple(frame.words[seam.before - 1 : seam.before + 1]) in _PAPERS | _TRIES
        and not frame.parted(seam.first)
        and not frame.parted(seam.behind)
        and _runs_into(frame, seam)
        for seam in cut.inner
        if seam.before > frame.low
    )


def _runs_into(frame: Frame, seam: Seam) -> bool:
    """Tell whether a verb follows where a noun was; behind verbs of trying a "đã" alone."""
    paper = tuple(frame.words[seam.before - 1 : seam.before + 1]) in _PAPERS
    two = " ".join(frame.words[seam.behind : seam.behind + _FEW])
    verb = frame.verb(seam.behind) or two == "phản ánh"
    return (
        verb or frame.words[seam.behind] == "về"
        if paper
        else frame.words[seam.behind] in {"đã", "bị", "được"}
    )


def _stands_between_nothing(cut: Cut) -> bool:
    """Tell whether "giữa" has lost what is so: "tạo thuận lợi [đi lại] giữa đất liền và đảo"."""
    frame = cut.frame
    return any(
        frame.words[seam.behind] == "giữa"
        and not frame.parted(seam.behind)
        and not frame.parted(seam.first)
        and (frame.words[seam.first] not in SCENES or frame.tells(seam.first, seam.end))
        and frame.words[seam.first] not in {"của", "được"}
        and not frame.capital[seam.first]
        for seam in cut.inner
    )


def _reports_what_he_hears(cut: Cut) -> bool:
    """Tell whether somebody reports or presents what he hears: "[nghe] báo cáo tiến độ"."""
    frame = cut.frame
    return any(
        frame.words[seam.end - 1] in _HEARS and not frame.parted(seam.behind) for seam in cut.inner
    )


def _halves_more(cut: Cut) -> bool:
    """Tell whether a word hangs without what it begins, or is half of another one."""
    frame = cut.frame
    for seam in cut.seams:
        if seam.before < 0 or frame.parted(seam.first):
            continue
        here = (frame.words[seam.before], frame.words[seam.first])
        hangs = (frame.word(seam.before - 1), frame.words[seam.before])
        if here == ("dân", "sự") or (hangs in _HALVES and hangs != ("dân", "sự")):
            return True
    return False


def _raises_without(cut: Cut) -> bool:
    """Tell whether a clause goes on inside another one that "nâng … lên" opens.

    "cho 92 hộ [, nâng số hộ đã] nhận tiền lên 371/402 hộ".
    """
    frame = cut.frame
    return any(
        not frame.parted(seam.behind)
        and any(
            frame.words[at] in {"nâng", "đưa"} and frame.parted(at)
            for at in range(seam.first, seam.end)
        )
        and "lên" in frame.words[seam.behind : frame.closing(seam.behind)]
        for seam in cut.inner
    )


def _loses_what_helps(cut: Cut) -> bool:
    """Tell whether a verb is kept without what it is helped by: "[tạo điều kiện] vay vốn"."""
    frame = cut.frame
    return any(
        frame.words[seam.end - 1] in _HELPS
        and frame.verb(seam.behind)
        and not frame.parted(seam.behind)
        for seam in cut.inner
    )


def _ends_at_sum(cut: Cut) -> bool:
    """Tell whether a headline ends on "số tiền" before how much: "lấy số tiền [gần 1 tỷ]"."""
    frame, last = cut.frame, cut.kept[-1]
    if not cut.torn_tail:
        return False
    if frame.words[last] == "vụ" and frame.digit.get(last - 1, False):
        return frame.words[cut.tail] not in SCENES
    if (frame.word(last - 1), frame.words[last]) not in _SUMS:
        return False
    return frame.digit[cut.tail] or frame.words[cut.tail] in _ABOUT | {"lên", "là"}


def _cuts_business(cut: Cut) -> bool:
    """Tell whether of what is dealt with only the first verb is kept: "việc đặt tên [và đổi]"."""
    frame, last = cut.frame, cut.kept[-1]
    if not cut.torn_tail or frame.words[cut.tail] != "và":
        return False
    near = frame.words[max(frame.low, last - _FEW) : last + 1]
    return "việc" in near[:-1] and frame.ends_verb(cut.tail + 1)


def _infects_nobody(cut: Cut) -> bool:
    """Tell whether "với" has lost "dương tính" or another word of relation before it."""
    frame = cut.frame
    return any(
        frame.words[seam.behind] == "với"
        and frame.words[seam.end - 1] in {"tính", "quan", "ứng", "trùng", "hợp"}
        and not frame.parted(seam.behind)
        for seam in cut.inner
    )


def _can_do_nothing(cut: Cut) -> bool:
    """Tell whether "không thể" or "phải" has lost its verb."""
    frame = cut.frame
    pairs = (("không", "thể"), ("có", "thể"), ("chưa", "thể"))
    return any(
        (one, two) in pairwise(frame.words[max(frame.low, seam.before - 1) : seam.before + 1])
        and not frame.parted(seam.first)
        and (seam.behind < 0 or not frame.verb(seam.behind))
        for seam in cut.seams
        if seam.before >= 0
        for one, two in pairs
    )


RULES = (
    _ends_before_several,
    _ends_before_bracket,
    _gives_nothing,
    _suffers_from_nobody,
    _suffers_without_verb,
    _asks_for_object,
    _loses_whole_object,
    _brings_nowhere,
    _takes_nothing,
    _issues_a_deed,
    _stands_between_nothing,
    _reports_what_he_hears,
    _halves_more,
    _raises_without,
    _loses_what_helps,
    _ends_at_sum,
    _cuts_business,
    _infects_nobody,
    _can_do_nothing,
)
"""Whether a cut does so."""
