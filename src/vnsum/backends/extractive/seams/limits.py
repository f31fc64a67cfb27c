"""What is said with its subject, what is denied with its limit, what ends with its end.

"cho biết gần 1.700 sổ được trả lại" does not become "cho biết được trả lại", nor "không cử đi đào
tạo theo hình thức từ xa" "không cử đi đào tạo".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.ways.cut import SCENES
from vnsum.backends.extractive.ways.leaving_out import SAYS
from vnsum.backends.extractive.ways.openings import OFFICES

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut, Frame, Seam

__all__ = ["RULES"]

_TELLS = SAYS | {("đánh", "giá"), ("thừa", "nhận"), ("tiết", "lộ"), ("khai", "nhận")}
"""Verbs of saying that a clause follows."""
_LIGHT = frozenset({"đã", "vừa", "đang", "sẽ", "rằng", "là", "cũng", "hiện", "mới", "vẫn", "còn"})
"""Words before a verb that say nothing of whom it is told."""
_PREDICATES = frozenset({"được", "đã", "bị", "sẽ", "đang", "là"})
"""How a predicate begins."""
_SMALL = frozenset({"một", "các", "những", "chiếc", "phía", "công", "tác", "đây", "người", "hai"})
"""Words before a noun that may go."""
_DENIALS = frozenset({"không", "chưa", "cấm", "chẳng"})
"""Words that deny or ban."""
_LIMITS = frozenset({"theo", "bằng", "đối", "ngoài", "quá", "trừ", "nếu"})
"""Words that say how far a denial goes."""
_HOURS = frozenset({"trong", "từ", "vào", "trên", "tại", "qua"})
"""Words behind a ban that say when and where it holds."""
_HARM = frozenset({"thương", "thiệt", "hại"})
"""Words of harm, which is denied of all that happened."""
_DISTANCE = "cách"
"""The word before what something is far from."""
_MEASURES = frozenset({"m", "km", "mét", "cây", "hải"})
"""Words of a distance."""
_CAUSES = frozenset({"vì", "bởi"})
"""Words before a reason."""
_ENDS = frozenset(
    {("kết", "thúc"), ("bắt", "đầu"), ("diễn", "ra"), ("cũ", "xây"), ("mét", "tính"), ("m", "tính")}
)
_WHEN = frozenset({"trước", "sau", "vào", "lúc", "từ", "tại", "hồi"})
"""Words before when or where it is so."""
_POINT = "điều"
"""What is announced, and told behind "là"."""


def _says_without_subject(cut: Cut) -> bool:
    """Tell whether what is said has lost whom it is told of: "cho biết [1.700 sổ] được trả"."""
    frame = cut.frame
    return any(
        tuple(frame.words[seam.before - 1 : seam.before + 1]) in _TELLS
        and _loses_subject(cut, seam)
        for seam in cut.inner
        if seam.before > frame.low and not frame.capital[seam.before - 1]
    )


def _loses_subject(cut: Cut, seam: Seam) -> bool:
    """Tell whether more than a scene, a bracket or a small word goes before what is said."""
    frame, at = cut.frame, seam.first
    while at < seam.end and frame.nested[at]:
        at += 1
    while at < seam.end and _sets(frame, at):
        end = frame.closing(at)
        if end >= seam.behind:
            return _is_left_bare(frame, at, seam)
        at = end
    while at < seam.end and frame.words[at] in _LIGHT:
        at += 1
    if at >= seam.end or (frame.verb(at) and frame.words[at] != "có"):
        return False
    if frame.parted(seam.behind):
        told = any(frame.verb(one) for one in cut.kept if one >= seam.behind)
        return not told or frame.verb(seam.behind)
    if frame.words[seam.end - 1] == "việc":
        return True
    small = all(frame.words[one] in _SMALL | _LIGHT for one in range(at, seam.end))
    return not small and _opens_predicate(frame, seam.behind)


def _opens_predicate(frame: Frame, at: int) -> bool:
    return frame.verb(at) or frame.words[at] in _LIGHT | {"bị", "được"}


def _sets(frame: Frame, at: int) -> bool:
    """Tell whether a word begins a clause or a stretch that sets a scene."""
    return frame.words[at] in SCENES or (frame.digit[at] and frame.parted(at))


def _is_left_bare(frame: Frame, at: int, seam: Seam) -> bool:
    """Tell whether behind a scene without a comma a subject goes as well."""
    named = [one for one in range(at + 1, seam.end) if frame.words[one] in {"các", "những"}]
    return bool(named) and frame.verb(seam.behind)


def _ends_with_saying(cut: Cut) -> bool:
    """Tell whether a headline ends with a verb of saying, and what is said is left out."""
    frame, last = cut.frame, cut.kept[-1]
    pair = tuple(frame.words[max(frame.low, last - 1) : last + 1])
    return pair in _TELLS and cut.tail < frame.high and not frame.capital[last - 1]


def _says_only_what(cut: Cut) -> bool:
    """Tell whether of what is said only the subject is kept: "cho biết công tác tuyển sinh"."""
    frame, kept = cut.frame, cut.kept
    said = [n for n, at in enumerate(kept) if tuple(frame.words[at : at + 2]) in SAYS]
    rest = kept[said[-1] + 2 :] if said else ()
    if not rest or frame.words[rest[0]] in SCENES:
        return False
    end = _before_comma(frame, rest[0])
    own = [at for at in rest if at < end]
    lost = (frame.words[at] for at in range(own[-1] + 1, end))
    return not _PREDICATES.isdisjoint(lost) and not any(_is_predicate(frame, at) for at in own)


def _before_comma(frame: Frame, at: int) -> int:
    """Return where a clause ends, which no dash parts: "năm học 2026 - 2027 được"."""
    end = frame.closing(at)
    while end < frame.high and frame.gap(end).strip() in {"-", "–"}:
        end = frame.closing(end)
    return end


def _is_predicate(frame: Frame, at: int) -> bool:
    """Tell whether a verb begins with a word, and no noun has it for its second half."""
    if not frame.verb(at) and frame.words[at] not in {"có", "là", "còn"}:
        return False
    return frame.word(at - 1) not in {"tác", "việc", "hoạt", "về"}


def _denies_more(cut: Cut) -> bool:
    """Tell whether a denial has lost its limit: "không cử đi đào tạo [theo hình thức từ xa]"."""
    frame, last = cut.frame, cut.kept[-1]
    opening = frame.opening(last)
    denied = [at for at in cut.kept if at >= opening and frame.words[at] in _DENIALS]
    if not denied or not cut.torn_tail or frame.gap(cut.tail) != " ":
        return False
    if not _HARM.isdisjoint(frame.words[denied[-1] : last + 1]):
        return False
    ban = frame.words[denied[-1]] == "cấm" or frame.word(denied[-1] + 1) in {"được", "cho"}
    if ban and frame.words[cut.tail] in _HOURS:
        return True
    ruled = any(frame.words[at] == "thì" for at in cut.kept)
    return ruled or frame.words[cut.tail] in _LIMITS


def _denies_being(cut: Cut) -> bool:
    """Tell whether it is denied that something is there which only does not do something.

    "không có tàu cá [nào vi phạm]".
    """
    frame, last = cut.frame, cut.kept[-1]
    opening = frame.opening(last)
    none = [
        at
        for at in cut.kept
        if at >= opening and frame.words[at : at + 2] in (["không", "có"], ["chưa", "có"])
    ]
    if not none or not cut.torn_tail:
        return False
    told = any(frame.verb(at) for at in cut.kept if at > none[-1] + 1)
    rest = range(cut.tail, frame.closing(last))
    return not told and (frame.words[cut.tail] == "nào" or any(map(frame.verb, rest)))


def _keeps_no_distance(cut: Cut) -> bool:
    """Tell whether how far away something is is left out: "cách cầu mới [chỉ vài mét]"."""
    frame, last = cut.frame, cut.kept[-1]
    opening = frame.opening(last)
    far = [at for at in cut.kept if at >= opening and frame.words[at] == _DISTANCE]
    if not far or not cut.torn_tail or frame.counts(far[-1], cut.tail):
        return False
    rest = frame.words[cut.tail : frame.closing(last)]
    return not _MEASURES.isdisjoint(rest)


def _loses_cause_word(cut: Cut) -> bool:
    """Tell whether a reason is kept without its "vì": "không thông qua [vì] tỷ lệ thấp"."""
    frame = cut.frame
    return any(
        frame.words[seam.end - 1] in _CAUSES and not frame.parted(seam.behind) for seam in cut.inner
    )


def _loses_colon(cut: Cut) -> bool:
    """Tell whether a figure runs into another: "lấy 12 mẫu [, kết quả:] 9 mẫu dương tính"."""
    frame = cut.frame
    return any(
        ":" in frame.gap(seam.behind)
        and frame.digit[seam.behind]
        and frame.counts(frame.opening(seam.before), seam.before + 1)
        for seam in cut.inner
    )


def _gives_half_a_reason(cut: Cut) -> bool:
    """Tell whether of a reason only the subject is kept: "vì tỷ lệ cây xanh [mới đạt …]"."""
    frame, last = cut.frame, cut.kept[-1]
    opening = frame.opening(last)
    causes = [at for at in cut.kept if at >= opening and frame.words[at] in _CAUSES]
    if not causes or not cut.torn_tail or causes[-1] == last:
        return False
    told = any(frame.verb(at) for at in cut.kept if at > causes[-1])
    rest = range(cut.tail, frame.closing(last))
    return not told and any(frame.verb(at) or frame.words[at] == "đạt" for at in rest)


def _ends_at_no_time(cut: Cut) -> bool:
    """Tell whether something ends or begins, and when is left out: "kết thúc [trước 23 giờ]"."""
    frame, last = cut.frame, cut.kept[-1]
    if not cut.torn_tail or frame.words[cut.tail] not in _WHEN:
        return False
    pair = (frame.word(last - 1), frame.words[last])
    before = [at for at in cut.kept if frame.opening(last) <= at < last - 1]
    return pair in _ENDS and any(map(frame.verb, before))


def _points_at_nothing(cut: Cut) -> bool:
    """Tell whether "có một điều" is kept, and not which: "[lần này là sự xuất hiện …]"."""
    frame, last = cut.frame, cut.kept[-1]
    start = frame.words[cut.head : cut.head + 3]
    behind = frame.words[cut.tail : frame.closing(last)] if cut.torn_tail else ()
    return _POINT in start and "là" in behind and all(frame.words[at] != "là" for at in cut.kept)


def _cuts_offices(cut: Cut) -> bool:
    """Tell whether of several offices some are left out: "các chức danh Chủ tịch A[, B]"."""
    frame, last, tail = cut.frame, cut.kept[-1], cut.tail
    if tail >= frame.high or frame.gap(tail).strip() != "," or frame.words[tail] not in OFFICES:
        return False
    own = frame.words[frame.opening(last) : last + 1]
    several = next((n for n, word in enumerate(own) if word in {"các", "những"}), len(own))
    return any(word in OFFICES for word in own[several:])


def _sets_scene_of_nothing(cut: Cut) -> bool:
    """Tell whether a scene is kept before a semicolon, and not what happens there.

    "kết luận: trong 11 ngày [, thịt thiếu 18%]; trường phải trả tiền".
    """
    frame = cut.frame
    return any(
        ";" in frame.gap(seam.behind)
        and "," in frame.gap(seam.first)
        and frame.words[frame.opening(seam.before)] in SCENES
        for seam in cut.inner
    )


RULES = (
    _sets_scene_of_nothing,
    _says_without_subject,
    _ends_with_saying,
    _says_only_what,
    _denies_more,
    _denies_being,
    _keeps_no_distance,
    _loses_cause_word,
    _loses_colon,
    _gives_half_a_reason,
    _ends_at_no_time,
    _points_at_nothing,
    _cuts_offices,
)
"""Whether a cut does so."""
