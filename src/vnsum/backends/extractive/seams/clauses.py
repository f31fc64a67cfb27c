"""Clauses: none runs on into another, and each keeps its subject and its predicate.

"UBND xã ban hành Kế hoạch về tiêm phòng" does not become "UBND xã về tiêm phòng"; "tại Nhà văn
hóa phường Láng, Ban Tổ chức trao giải" does not become "Phường Láng trao giải".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.people import ADDRESSES
from vnsum.backends.extractive.sentences.forms import reported_starts
from vnsum.backends.extractive.syntax.conditions import BOUNDS
from vnsum.backends.extractive.ways.cut import LIGHT, REPORTS, SCENES
from vnsum.backends.extractive.ways.leaving_out import SAYS
from vnsum.backends.extractive.ways.openings import LEVELS, OFFICES
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut, Frame, Seam

__all__ = ["RULES"]

_ADJUNCTS = frozenset(
    {"để", "tại", "nhằm", "ở", "cho", "với", "nhân", "trong", "vào", "từ", "giai"}
)
"""How an adjunct begins, which may follow a clause that has lost its end."""
_PARTNERS = frozenset({"phối", "cùng"})
_PREPOSITIONS = frozenset(
    {
        *("của", "tại", "về", "trong", "trên", "từ", "đến", "với", "cho", "bởi", "theo", "vào"),
        *("ở", "qua", "sau", "trước", "giữa", "thuộc", "để", "nhằm", "bằng", "khi", "do", "và"),
        *("hoặc", "nhưng"),
    }
)
_OFTEN_NONE = frozenset({"sau", "trước", "với", "đến", "trên", "trong", "qua", "về"})
_TIMES = frozenset({"tuần", "ngày", "năm", "tháng", "so"})
_SPANS = frozenset({"tuần", "năm", "tháng", "hôm", "quý", "kỳ"})
_WHICH = frozenset({"trước", "sau", "này", "nay", "qua", "tới", "ngoái"})
"""Words that tell which week or year is meant."""
_WORKS_OF_PLACES = frozenset(
    {"dự", "công", "tuyến", "cầu", "đường", "trường", "chợ", "lễ", "giải", "mô", "hợp"}
)
"""First words of what lies in a commune, which is told of it and not of the commune."""
_PLACES = frozenset({"tại", "ở", "trên"})
_LOST_BEFORE = frozenset(
    {*("theo", "trong", "ở", "vào", "thuộc", "nhằm", "giữa", "trên", "tại", "thứ", "số", "cả")}
)
"""Words without which the word behind them does not stand where it stood."""
_AIMS = frozenset({"để", "nhằm", "cho"})
"""How an aim begins, whose verb does not do without it."""
_TOLD_BY_ANOTHER = frozenset({"nhận", "do", "rằng", "đăng"})
_FACT, _FACT_WORDS = ("thông", "tin"), 2
"""A noun between them: "xác nhận thông tin chợ cháy"."""
_NO_FACT = frozenset(
    {
        *("bị", "được", "không", "chưa", "cũng", "hiện", "mới", "thông", "việc", "từ", "về", "với"),
        *("trên", "của", "này", "cho", "đó", "họ", "nó", "đây", "sẽ", "rằng", "và", "để", "như"),
    }
)
"""Words that no headline begins with that tells it."""
_OPENS = frozenset({"đã", "đang", "sẽ", "được", "bị", "vẫn", "có", "là", "còn", "chưa", "không"})
"""How a predicate begins."""
_WANTS = frozenset(
    {
        *("đề nghị", "yêu cầu", "kéo dài", "kêu gọi", "khuyến cáo", "chỉ đạo", "vận động"),
        *("thông qua", "hỗ trợ", "tiếp nhận", "kiểm tra", "xử phạt", "phát hiện", "công bố"),
        *("ban hành", "tổ chức", "khánh thành", "khai mạc", "triển khai", "thực hiện"),
        *("xây dựng", "hoàn thành", "ghi nhận", "thông báo"),
    }
)
"""Verbs that say nothing without what stands behind them."""
_PIVOTS = frozenset(
    {"đề nghị", "yêu cầu", "kêu gọi", "khuyến cáo", "vận động", "hướng dẫn", "cho phép"}
)
"""Verbs that say nothing without what somebody is to do."""
_HANGING = frozenset({"bố", "đối", "phối", "thay", "gồm", "chỉ", "chuyển", "biết", "rằng"})
"""First halves, and words that something has to follow."""
_LINKS = frozenset({"có", "là", "gồm"})
_ON_TERMS = frozenset({"nếu", "trừ"})
_PAIRS = frozenset({"và", "với"})
_NO_MORE, _FINDS = ["không", "còn"], ["phát", "hiện"]
_DOING = frozenset({"đang", "có", "bị", "đã", "không", "chưa"})
"""What is no more so, what was found, and how it is told of somebody that he does something."""
_SEVERAL = frozenset({"các", "những", "một", "chí", "toàn", *LIGHT})
"""Words that a headline begins behind."""
_FEW = 2
"""Words that may go behind a preposition: "trong [một] ngày"; set by hand."""


def _runs_on(cut: Cut) -> bool:
    """Tell whether words behind the end of a clause run on inside another one."""
    frame = cut.frame
    for seam in cut.inner:
        inside = range(seam.first, seam.end)
        crosses = any(frame.parted(at) and not frame.nested[at] for at in inside)
        if not crosses or frame.parted(seam.behind):
            continue
        if frame.words[seam.behind] in _ADJUNCTS and not any(map(frame.verb, inside)):
            continue
        beside = frame.verb(seam.behind) and _only_beside(cut, seam)
        if not beside and not _must_there(frame, seam):
            return True
    return False


def _must_there(frame: Frame, seam: Seam) -> bool:
    """Tell whether only a place goes before what has to be done: "yêu cầu hộ [tại A, B] phải"."""
    if frame.words[seam.behind] != "phải" or frame.words[seam.first] not in {"tại", "ở"}:
        return False
    if frame.tells(seam.first + 1, seam.behind) or "và" in frame.words[seam.first : seam.behind]:
        return False
    clauses = (at for at in range(seam.first + 1, seam.behind) if frame.parted(at))
    return all(frame.words[at] in LEVELS | {"tp", "tx", "tt"} for at in clauses)


def _only_beside(cut: Cut, seam: Seam) -> bool:
    """Tell whether what is left out of a subject and its verb names a partner or place alone."""
    frame = cut.frame
    if frame.words[seam.first] in _PARTNERS and not frame.parted(seam.first):
        return True
    return cut.is_subject(seam.before) and not frame.tells(seam.first, seam.end)


def _ends_on_preposition(cut: Cut) -> bool:
    """Tell whether a preposition has lost what it governs."""
    frame = cut.frame
    for seam in cut.seams:
        if seam.before < 0 or frame.parted(seam.first) or frame.capital[seam.before]:
            continue
        word, behind = frame.words[seam.before], seam.behind
        if word not in _PREPOSITIONS or (behind >= 0 and word in _PLACES):
            continue
        few = behind >= 0 and not frame.parted(behind) and seam.end - seam.first <= _FEW
        time = behind < 0 and word in _OFTEN_NONE and frame.word(seam.before - 1) in _TIMES
        if not (few or time):
            return True
    return False


def _lost_preposition(cut: Cut) -> bool:
    """Tell whether a word is kept that has lost its preposition, or "của" what it belongs to."""
    frame = cut.frame
    return any(
        frame.words[seam.end - 1] in _LOST_BEFORE
        or (frame.words[seam.behind] == "của" and frame.tells(seam.first, seam.end))
        or (frame.words[seam.first] in _AIMS and frame.verb(seam.behind))
        for seam in cut.inner
        if not frame.parted(seam.behind)
    )


def _loses_predicate(cut: Cut) -> bool:
    """Tell whether a subject has lost its predicate to no other one."""
    frame = cut.frame
    for seam in cut.inner:
        if frame.words[cut.clause_start(seam.before)] in SCENES or cut.has_predicate(seam.before):
            continue
        own = min(seam.end, frame.closing(seam.before))
        lost = any(frame.verb(at) and frame.words[at] not in LIGHT for at in range(seam.first, own))
        if lost and (not frame.verb(seam.behind) or ";" in frame.gap(seam.behind)):
            return True
    return False


def _ends_before_verb(cut: Cut) -> bool:
    """Tell whether a headline ends before the verb of its last clause, or of what follows it."""
    frame, tail = cut.frame, cut.tail
    if not cut.torn_tail or frame.nested[tail]:
        return False
    opens = frame.words[tail] in _OPENS and not cut.has_predicate(cut.kept[-1])
    return frame.verb(tail) or (opens and not frame.nested[cut.kept[-1]])


def _does_what_another_did(cut: Cut) -> bool:
    """Tell whether a subject takes the verb of somebody whom its own clause tells of."""
    frame = cut.frame
    for seam in cut.inner:
        if not frame.verb(seam.behind) or frame.parted(seam.behind):
            continue
        left = frame.words[seam.first : seam.end]
        about = ("về", "việc") in pairwise(left)
        if not cut.has_predicate(seam.before) and (about or not _TOLD_BY_ANOTHER.isdisjoint(left)):
            return True
    return False


def _starts_inside(cut: Cut) -> bool:
    """Tell whether a headline begins inside a clause: with an object, a place or half a noun."""
    frame, head = cut.frame, cut.head
    if frame.parted(head):
        return (frame.word(head - 1), frame.words[head]) == ("phòng", "chống")
    if _is_fact(frame, head):
        return False
    opening = frame.opening(head)
    if frame.words[opening] not in SCENES and frame.words[head - 1] in _SEVERAL:
        return any(frame.verb(at) and frame.words[at] not in LIGHT for at in range(opening, head))
    dated = frame.digit[head - 1] and frame.words[opening] in SCENES - {"trong"}
    return not (dated and not any(frame.verb(at) for at in range(opening, head)))


def _is_fact(frame: Frame, at: int) -> bool:
    """Tell whether a word begins a fact that an authority reports, with its subject."""
    start = at - _FACT_WORDS if tuple(frame.words[at - 2 : at]) == _FACT else at
    if tuple(frame.words[start - 2 : start]) not in REPORTS:
        return False
    if frame.words[at] in LIGHT | _NO_FACT or frame.verb(at):
        return False
    if frame.words[at] in ADDRESSES and not frame.capital.get(at + 1, False):
        return False
    if "này" in frame.words[at + 1 : at + 3] or _speaks_for_himself(frame, start):
        return False
    return int(frame.body.starts[at]) in reported_starts(fold(frame.sentence))


def _speaks_for_himself(frame: Frame, end: int) -> bool:
    """Tell whether it is somebody without an office who says what stands behind a word."""
    words = range(frame.opening(end - 1), end)
    named = any(frame.words[at] in ADDRESSES and frame.capital.get(at + 1, False) for at in words)
    return named and OFFICES.isdisjoint(frame.words[frame.low : end])


_TEAMS = frozenset({"tuần", "công", "kiểm", "quân", "cứu", "xác"})
"""Second words of teams: "tổ tuần tra" is no "tổ dân phố"."""


def _place_of_another(cut: Cut) -> bool:
    """Tell whether a headline begins with the rest of a place: "[tại ấp 3,] xã Láng, đội mở"."""
    frame, head = cut.frame, cut.head
    if head == frame.low or not frame.parted(head) or frame.words[head] not in LEVELS:
        return False
    if frame.words[head] == "tổ" and frame.word(head + 1) in _TEAMS:
        return False
    before = frame.words[frame.low : head]
    if before[0] in _WORKS_OF_PLACES and frame.gap(head) == ", " and _OPENS.isdisjoint(before):
        return True  # "[Dự án mở rộng đường Láng,] phường Vọng có tổng vốn 86 tỷ đồng"
    scene = frame.words[frame.opening(head - 1)] in _PLACES
    return scene and not any(frame.verb(at) for at in range(head, frame.closing(head)))


def _wants_object(cut: Cut) -> bool:
    """Tell whether a verb has lost what it says nothing without."""
    frame = cut.frame
    return any(
        _hangs(frame, seam)
        for seam in cut.seams
        if seam.before >= 0
        and not frame.parted(seam.first)
        and not frame.gap(seam.first).startswith(('"', "”"))  # the verb ends a name
        and (seam.behind < 0 or frame.parted(seam.behind))
    )


def _halves_verb(cut: Cut) -> bool:
    """Tell whether one of the two syllables of a verb is kept."""
    frame = cut.frame
    return any(
        frame.two_in_one(at)
        for seam in cut.seams
        for at in (seam.before, seam.end - 1 if seam.behind >= 0 else -1)
        if at >= 0 and not frame.parted(at + 1)
    )


def _hangs(frame: Frame, seam: Seam) -> bool:
    last = seam.before
    two = " ".join(frame.words[max(frame.low, last - 1) : last + 1])
    if two in _WANTS or (seam.behind < 0 and frame.words[last] in _HANGING):
        return True
    if frame.words[last] in _LINKS:
        return True
    if frame.words[seam.first] in {"với", "giữa"} and (frame.verb(last) or frame.verb(last - 1)):
        return True
    return seam.behind >= 0 and frame.verb(last) and frame.words[last] not in LIGHT


def _asks_nothing(cut: Cut) -> bool:
    """Tell whether somebody is asked or helped to do what is left out: "mời bà con [dự lễ]"."""
    frame, last = cut.frame, cut.kept[-1]
    if not cut.torn_tail or frame.words[cut.tail] in _PREPOSITIONS:
        return False
    opening = frame.opening(last)
    verbs = [at for at in cut.kept if at >= opening and frame.verb(at)]
    return bool(verbs) and " ".join(frame.words[verbs[-1] : verbs[-1] + 2]) in _PIVOTS


def _drops_terms(cut: Cut) -> bool:
    """Tell whether what is left out behind a headline limits whom or when it holds for."""
    frame, tail = cut.frame, cut.tail
    rest = frame.words[tail : frame.high]
    own = frame.words[tail : frame.closing(cut.kept[-1])] if cut.torn_tail else ()
    return not _ON_TERMS.isdisjoint(rest) or not BOUNDS.isdisjoint(pairwise(own))


def _led_by_another(cut: Cut) -> bool:
    """Tell whether a headline begins with the office of whom "do" names: "do bà An, [phó …]"."""
    frame, head = cut.frame, cut.head
    if head == frame.low or frame.gap(head).strip() != ",":
        return False
    if frame.words[head] == "làm":
        return "do" in frame.words[frame.low : head]
    office = frame.words[head] in OFFICES
    return office and "do" in frame.words[frame.opening(head - 1) : head]


def _leads_nothing(cut: Cut) -> bool:
    """Tell whether "do" and a person are kept without what he does, or "giữa" and one of two."""
    frame = cut.frame
    for place, at in enumerate(cut.kept):
        behind = cut.kept[place + 1 :]
        led = frame.words[at] == "do" and frame.word(at + 1) in ADDRESSES | {"đồng"}
        if led and not any(map(frame.verb, behind)):
            return True
        if frame.words[at] == "giữa" and _PAIRS.isdisjoint(frame.words[one] for one in behind):
            return True
    return False


def _says_nothing(cut: Cut) -> bool:
    """Tell whether no predicate is kept outside brackets."""
    frame = cut.frame
    return not any(frame.verb(at) and not _is_bracketed(frame, at) for at in cut.kept)


def _is_bracketed(frame: Frame, at: int) -> bool:
    before = frame.sentence[: int(frame.body.starts[at])] if frame.nested[at] else ""
    return before.count("(") > before.count(")")


def _halves_time(cut: Cut) -> bool:
    """Tell whether which week or year is left out: "vào tuần [trước]", not "trong 3 năm [qua]"."""
    frame = cut.frame
    return any(
        frame.words[seam.before] in _SPANS
        and frame.words[seam.first] in _WHICH
        and not frame.parted(seam.first)
        and not frame.digit[seam.before - 1]
        for seam in cut.seams
        if seam.before > frame.low
    )


def _finds_nothing(cut: Cut) -> bool:
    """Tell whether it is left out what somebody was found doing: "phát hiện cơ sở [đang tập …]"."""
    frame = cut.frame
    found = [at for at in cut.kept if frame.words[at : at + 2] == _FINDS]
    if not found or not cut.torn_tail:
        return False
    told = [at for at in cut.kept if at > found[-1] + 1]
    behind = range(cut.tail, frame.closing(cut.kept[-1]))
    does = any(frame.words[at] in _DOING for at in behind)
    return does and not any(frame.digit[at] or frame.words[at] in _DOING for at in told)


def _halves_denial(cut: Cut) -> bool:
    """Tell whether a part of what is no more so is left out: "không còn phải đi về [bốn lượt]"."""
    frame = cut.frame
    start = frame.opening(cut.kept[-1])
    denied = any(frame.words[at : at + 2] == _NO_MORE for at in cut.kept if at >= start)
    return denied and cut.torn_tail


def _tells_only_when(cut: Cut) -> bool:
    """Tell whether of what somebody says only when or where is kept: "cho biết từ đầu năm"."""
    frame, kept = cut.frame, cut.kept
    said = [n for n, at in enumerate(kept) if tuple(frame.words[at : at + 2]) in SAYS]
    rest = kept[said[-1] + 2 :] if said else ()
    return bool(rest) and frame.words[rest[0]] in SCENES and not any(map(frame.verb, rest))


RULES = (
    _starts_inside,
    _says_nothing,
    _runs_on,
    _loses_predicate,
    _ends_before_verb,
    _ends_on_preposition,
    _lost_preposition,
    _does_what_another_did,
    _place_of_another,
    _wants_object,
    _halves_verb,
    _asks_nothing,
    _drops_terms,
    _led_by_another,
    _leads_nothing,
    _finds_nothing,
    _halves_denial,
    _tells_only_when,
    _halves_time,
)
"""Whether a cut does so."""
