"""A headline opens with who does something, and says what he does.

"Công an bắt tạm giam ông A, 50 tuổi, cán bộ xã B, để điều tra" does not become "Cán bộ xã B, để
điều tra", nor "Phó Chủ tịch xã lý giải vì sao …" "Phó Chủ tịch xã vì sao …".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.people import ADDRESSES
from vnsum.backends.extractive.ways.cut import AIMS, DASHES, LIGHT, SCENES
from vnsum.backends.extractive.ways.openings import LEVELS, OFFICES

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut, Frame

__all__ = ["RULES", "is_deed"]

_CALLED = OFFICES | {"nguyên", "cựu", "người", "kế", "thủ", "lái", "tài", "tổng", "thành"}
"""First words of who somebody is, beside his name."""
_CALLED_OF_TWO = frozenset(
    {
        *(("cán", "bộ"), ("nhân", "viên"), ("chuyên", "viên"), ("công", "chức"), ("công", "nhân")),
        *(("giáo", "viên"), ("học", "sinh"), ("sinh", "viên"), ("đảng", "viên"), ("cộng", "tác")),
        *(("hai", "cán"), ("hai", "người"), ("đối", "tượng"), ("chiến", "sĩ"), ("đại", "biểu")),
    }
)
"""First two words of the same."""
_GIVEN = frozenset({"cho", "với", "của", "là", "gồm", "có", "cùng"})
"""Words before the name of who is no subject."""
_TOLD = frozenset(
    {"đã", "đang", "sẽ", "vừa", "bị", "được", "cho", "khẳng", "xác", "nói", "vẫn", "chưa", "là"}
)
"""How it goes on with what is told of who a clause names."""
_FOR_AIMS = frozenset(
    {
        *("bãi", "nhà", "chỗ", "nơi", "điểm", "kiện", "hội", "cứ", "gian", "sở", "gì", "điều"),
        *("sách", "thức", "pháp", "hướng", "quỹ", "đề", "tiền", "đất", "xe", "phí", "vốn", "kho"),
    }
)
"""Words that "để" may belong to: "bãi để xe", "điều kiện để"."""
_QUESTIONS = frozenset(
    {
        *(("vì", "sao"), ("tại", "sao"), ("thế", "nào"), ("như", "thế"), ("ra", "sao")),
        *(("khi", "nào"), ("bao", "giờ"), ("do", "đâu"), ("có", "nên")),
    }
)
"""How a question begins that somebody answers or asks."""
_BODIES = frozenset(
    {
        *("ubnd", "hđnd", "công", "sở", "phòng", "ban", "hội", "đoàn", "đảng", "ủy", "mttq"),
        *("chi", "cục", "bộ", "thanh", "trung", "viện", "tòa", "toà", "tỉnh", "xã", "phường"),
    }
)
"""First words of names of bodies."""
_DOERS = _BODIES | OFFICES | ADDRESSES | {"lãnh", "đại", "một"}
"""First words of who does something."""
_IN_NAMES = frozenset(
    {
        *(("ngoại", "giao"), ("quản", "lý"), ("đầu", "tư"), ("kiểm", "tra"), ("thanh", "tra")),
        *(("điều", "tra"), ("xây", "dựng"), ("vận", "tải"), ("kiểm", "sát"), ("chỉ", "huy")),
        *(("chỉ", "đạo"), ("giám", "sát"), ("hợp", "tác"), ("phát", "triển"), ("nghiên", "cứu")),
        *(("giao", "thông"), ("bảo", "vệ"), ("dân", "vận"), ("giao", "lưu"), ("tuyên", "giáo")),
        *(("phòng", "chống"), ("xuất", "khẩu"), ("tư", "vấn")),
    }
)
"""Verbs that are part of what a body is."""
_CLASSES = frozenset({"viện", "ban", "cục", "đội", "sở", "phòng", "bộ", "trường"})
"""Words behind which they are so without a capital."""
_PROJECT = ("dự", "án")
"""The words of "Ban Quản lý dự án đầu tư xây dựng" before its verbs."""
_RELATES = frozenset({("đến", "từ"), ("quan", "đến"), ("quan", "tới")})
"""Verbs that tell nothing of a subject."""
_NEAR = 6
"""Words in which such a verb comes first; set by hand."""
_PAPERS = frozenset({("tờ", "trình"), ("công", "văn"), ("quyết", "định"), ("văn", "bản")})
"""How papers are called that somebody signs or sends."""
_LEAST_SCENE = ("tiếp", "nối")
"""How a clause begins that only says what something follows."""
_SUMS = frozenset({("với", "tổng"), ("với", "kinh"), ("với", "số"), ("với", "quy")})
"""How a clause begins that says what something costs."""
_MEETINGS = frozenset(
    {
        *(("tại", "hội"), ("tại", "buổi"), ("tại", "phiên"), ("tại", "cuộc"), ("tại", "lễ")),
        ("tại", "kỳ"),
    }
)
"""How a clause begins that says at which meeting it was."""
_BEFORE_THAT = ("trước", "khi")
"""How a clause begins that tells what came later."""
_HELD = (["làm"], ["giữ"], ["là"], ["được"], ["về"], ["đảm"])
"""Words behind it that lead to an office."""
_SERVED = frozenset({"làm", "là", "giữ", "từng"})
"""How an office is told that somebody held."""
_SHORT = frozenset({"tp", "tx", "tt", "q", "p", "h", "ttr"})
"""Words that end with a point and name a level of places."""


def _describes_object(cut: Cut) -> bool:
    """Tell whether a headline opens with who somebody is to whom something is done.

    "Bắt tạm giam ông A, 50 tuổi, [cán bộ xã B, để điều tra …]".
    """
    frame, head = cut.frame, cut.head
    if head == frame.low or frame.gap(head).strip() not in {",", *DASHES}:
        return False
    if not _calls_somebody(frame, head):
        return False
    end = frame.closing(head)
    goes_on = end < frame.high and frame.words[end] in AIMS | {"vì", "về"}
    return goes_on or _is_object(frame, head)


def _calls_somebody(frame: Frame, at: int) -> bool:
    """Tell whether a word begins who somebody is."""
    pair = (frame.words[at], frame.word(at + 1))
    return pair[0] in _CALLED or pair in _CALLED_OF_TWO


def _is_object(frame: Frame, head: int) -> bool:
    """Tell whether the name before a word is what a verb is done to, or given to."""
    named = [
        at
        for at in range(frame.low + 1, head - 1)
        if frame.words[at] in ADDRESSES | {"chí"}
        and frame.capital[at + 1]
        and not frame.capital[at]
    ]
    if not named:
        return False
    at = named[-1] - (frame.words[named[-1]] == "chí")
    if frame.parted(at):
        return False
    before = frame.words[at - 1]
    taken = before in _GIVEN or (frame.ends_verb(at - 1) and before not in LIGHT)
    told = frame.words[frame.closing(head) : frame.high][:1]
    return taken and not _TOLD.intersection(told)


def _describes_behind_dash(cut: Cut) -> bool:
    """Tell whether behind a dash only who somebody is is kept: "thăm ông A - [người sống sót]"."""
    frame, head = cut.frame, cut.head
    if head == frame.low or frame.gap(head).strip() not in DASHES:
        return False
    if not _calls_somebody(frame, head) and frame.words[head] not in {"hai", "một", "nơi"}:
        return False
    own = frame.words[head : frame.closing(head)]
    scene = next((n for n, word in enumerate(own) if n and word in SCENES - {"mới"}), len(own))
    tells = any(frame.verb(at) for at in range(head, head + scene))
    end = head + len(own)
    follows = end < frame.high and end in cut.stays and is_deed(frame, end)
    return not tells and not follows and (_TOLD | LIGHT).isdisjoint(own[:scene])


def _aims_without_deed(cut: Cut) -> bool:
    """Tell whether who and for what is kept, and not what is done: "UBND xã để điều tra"."""
    frame = cut.frame
    aims = [at for at in cut.kept[1:] if frame.words[at] in AIMS and not frame.nested[at]]
    if not aims or frame.capital[aims[0]] or frame.words[cut.head] in SCENES:
        return False
    aim = aims[0]
    torn = any(
        seam.behind == aim and not frame.parted(aim) and frame.tells(seam.first, aim)
        for seam in cut.inner
    )
    inside = _opens_inside(frame, cut.head) and frame.capital[aim - 1]
    before = [at for at in cut.kept if at < aim]
    bare = (torn or inside) and frame.words[before[-1]] not in _FOR_AIMS
    return bare and not any(is_deed(frame, one) for one in before)


def _loses_aim_before_object(cut: Cut) -> bool:
    """Tell whether only the object of an aim is kept: "xã A và công ty B [để thống nhất] cách"."""
    frame = cut.frame
    return any(
        frame.words[seam.first] in AIMS
        and not frame.parted(seam.behind)
        and frame.tells(seam.first, seam.end)
        and not any(is_deed(frame, at) for at in cut.kept if at <= seam.before)
        for seam in cut.inner
    )


def _opens_inside(frame: Frame, head: int) -> bool:
    """Tell whether a headline begins behind a comma, and not behind a scene alone."""
    if head == frame.low or frame.gap(head).strip() != ",":
        return False
    opening = frame.opening(head - 1)
    return frame.words[opening] not in SCENES and not frame.digit[opening]


def is_deed(frame: Frame, at: int) -> bool:
    """Tell whether a word begins what somebody does, and is no part of a name.

    Args:
        frame: The sentence.
        at: The word.

    Returns:
        Whether it is so.
    """
    if frame.words[at] in LIGHT or frame.words[at] in _TOLD:
        return True
    return frame.verb(at) and not _is_named_so(frame, at)


def _is_named_so(frame: Frame, at: int) -> bool:
    """Tell whether a verb is a part of what a body or a person is: "Bộ Ngoại giao"."""
    if at == frame.low:
        return False
    ends, begins = tuple(frame.words[at - 1 : at + 1]), tuple(frame.words[at : at + 2])
    if ends in _RELATES or begins in _RELATES:
        return True
    named = ends in _IN_NAMES and (frame.capital[at - 1] or frame.word(at - 2) in _CLASSES)
    behind = (frame.word(at - 2), frame.word(at - 1))
    project = behind == _PROJECT or behind in _IN_NAMES
    return named or (begins in _IN_NAMES and (project or frame.word(at - 1) in _CLASSES))


def _asks_without_verb(cut: Cut) -> bool:
    """Tell whether somebody stands before a question with no verb of asking or answering."""
    frame = cut.frame
    return any(
        (frame.words[seam.behind], frame.word(seam.behind + 1)) in _QUESTIONS
        and not frame.parted(seam.behind)
        and not any(is_deed(frame, at) for at in cut.kept if at <= seam.before)
        for seam in cut.inner
    )


def _tells_about_nothing(cut: Cut) -> bool:
    """Tell whether a body stands before "về" with no verb: "Công an xã [thông tin] ban đầu về"."""
    frame = cut.frame
    if frame.words[cut.head] not in _DOERS:
        return False
    return any(
        ("về" in frame.words[seam.behind : seam.behind + 3])
        and not frame.parted(seam.behind)
        and not frame.verb(seam.behind)
        and frame.opening(seam.behind) == frame.opening(cut.head)
        and not any(is_deed(frame, at) for at in cut.kept if at <= seam.before)
        for seam in cut.inner
    )


def _only_names(cut: Cut) -> bool:
    """Tell whether only bodies and people are kept: "Bộ Ngoại giao, bộ B và tập đoàn C"."""
    frame = cut.frame
    if any(is_deed(frame, at) or frame.words[at] == "có" for at in cut.kept):
        return False
    heads = [at for at in cut.kept if frame.parted(at) or at == cut.head]
    bodies = all(frame.capital[at] or frame.words[at] in _DOERS | LEVELS for at in heads)
    return len(heads) > 1 and frame.words[heads[0]] in _DOERS and (bodies or _from_many(cut))


def _from_many(cut: Cut) -> bool:
    """Tell whether it is kept of whom somebody is with that they come from somewhere."""
    words = [cut.frame.words[at] for at in cut.kept]
    return "cùng" in words and ("đến", "từ") in pairwise(words)


def _only_relates(cut: Cut) -> bool:
    """Tell whether a headline begins inside with what only relates: "bức xúc liên quan đến"."""
    frame, head = cut.frame, cut.head
    if not _opens_inside(frame, head):
        return False
    words = [frame.words[at] for at in cut.kept]
    told = not (_TOLD | LIGHT).isdisjoint(words) or frame.verb(head)
    return not told and not _RELATES.isdisjoint(pairwise(words[:_NEAR]))


def _names_paper_alone(cut: Cut) -> bool:
    """Tell whether somebody stands before a paper without signing it: "ông A [ký] tờ trình"."""
    frame = cut.frame
    return any(
        (frame.words[seam.behind], frame.word(seam.behind + 1)) in _PAPERS
        and not frame.parted(seam.behind)
        and frame.words[seam.end - 1] in {"ký", "có", "gửi", "trình"}
        and not any(is_deed(frame, at) for at in cut.kept if at <= seam.before)
        for seam in cut.inner
    )


def _takes_verb_of_all(cut: Cut) -> bool:
    """Tell whether a subject takes the verb of "toàn bộ …": "9 mẫu [, toàn bộ thịt] được đốt"."""
    frame = cut.frame
    return any(
        frame.words[frame.opening(seam.behind)] in {"toàn", "tất", "các", "những", "cả"}
        and frame.opening(seam.behind) >= seam.first
        and not frame.parted(seam.behind)
        and frame.ends_verb(seam.behind)
        for seam in cut.inner
    )


def _only_follows(cut: Cut) -> bool:
    """Tell whether only what something follows or costs is kept, or at which meeting it was."""
    frame, head = cut.frame, cut.head
    pair = (frame.words[head], frame.word(head + 1))
    alone = cut.kept[-1] < frame.closing(head) < frame.high
    if not alone:
        return False
    met = pair in _MEETINGS and not any(frame.words[at] in _TOLD | LIGHT for at in cut.kept)
    return met or pair == _LEAST_SCENE or pair in _SUMS


def _served_before(cut: Cut) -> bool:
    """Tell whether an office is told as news that somebody held before another one.

    "[Trước khi làm giám đốc,] ông A làm phó giám đốc".
    """
    frame = cut.frame
    start = frame.words[frame.low : frame.low + 3]
    if tuple(start[:2]) != _BEFORE_THAT or start[2:] not in _HELD or cut.head == frame.low:
        return False
    return any(frame.words[at] in _SERVED for at in cut.kept)


def _keeps_subject_alone(cut: Cut) -> bool:
    """Tell whether behind a scene only a subject is kept: "Sau 7 tháng thi công, cầu B [mở]"."""
    frame, last = cut.frame, cut.kept[-1]
    opening = frame.opening(last)
    if not cut.torn_tail or opening <= cut.head or frame.words[cut.head] not in SCENES:
        return False
    scenes = [at for at in frame.bounds if cut.head <= at < opening and at in cut.stays]
    only = all(frame.words[at] in SCENES or frame.digit[at] for at in scenes)
    subject = frame.words[opening] not in SCENES and not cut.has_predicate(last)
    return only and subject and any(map(frame.verb, range(cut.tail, frame.closing(last))))


def _begins_behind_abbreviation(cut: Cut) -> bool:
    """Tell whether a headline begins behind the point of a place: "[UBND TP.] Huế về việc"."""
    frame, head = cut.frame, cut.head
    return head > frame.low and "." in frame.gap(head) and frame.words[head - 1] in _SHORT


def _takes_name_of_another(cut: Cut) -> bool:
    """Tell whether a name is kept that another one of two bears: "Chủ tịch [A và Bí thư] Huế"."""
    frame = cut.frame
    return any(
        frame.capital[seam.behind]
        and not frame.gap(seam.behind).strip()
        and "và" in frame.words[seam.first : seam.end - 1]
        and not frame.verb(seam.end - 1)
        for seam in cut.inner
    )


def _keeps_end_of_address(cut: Cut) -> bool:
    """Tell whether a place is kept behind a name without the lower ones: "Lê An, [xã B,] C đã"."""
    frame = cut.frame
    return any(
        frame.gap(seam.behind).strip() == ","
        and frame.capital[seam.behind]
        and frame.capital[seam.end - 1]
        and not LEVELS.isdisjoint(frame.words[seam.first : seam.end])
        and not any(map(frame.verb, range(seam.first, seam.end)))
        and ("trú", "tại") in pairwise(frame.words[seam.first : seam.end])
        for seam in cut.inner
    )


def _lives_nowhere(cut: Cut) -> bool:
    """Tell whether where somebody lives is kept without "trú": "Lê An [trú] tại thôn B"."""
    frame = cut.frame
    return any(
        frame.words[seam.end - 1] in {"trú", "ngụ"} and not frame.parted(seam.behind)
        for seam in cut.inner
    )


RULES = (
    _describes_object,
    _describes_behind_dash,
    _aims_without_deed,
    _loses_aim_before_object,
    _asks_without_verb,
    _tells_about_nothing,
    _only_names,
    _only_relates,
    _names_paper_alone,
    _takes_verb_of_all,
    _only_follows,
    _served_before,
    _keeps_subject_alone,
    _begins_behind_abbreviation,
    _takes_name_of_another,
    _keeps_end_of_address,
    _lives_nowhere,
)
"""Whether a cut does so."""
