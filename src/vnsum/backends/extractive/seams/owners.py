"""Whose an office or a place is: what is said of a relative is not said of who holds it.

"Anh A, con rể ông B, Giám đốc Sở Xây dựng, bị bắt" does not become "Giám đốc Sở Xây dựng bị bắt",
nor "chị C, ở thôn D, xã E vừa xuất khẩu 18 tấn chuối" "Xã E vừa xuất khẩu 18 tấn chuối".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.people import ADDRESSES
from vnsum.backends.extractive.ways.cut import SCENES
from vnsum.backends.extractive.ways.openings import OFFICES
from vnsum.lazily import pattern

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut, Frame

__all__ = ["RULES", "opens_relative"]

_HOLDERS = (
    r"(?:ông|bà|anh|chị|cụ|đồng chí|cố|nguyên|cựu|chủ tịch|phó|bí thư|giám đốc|trưởng|hiệu trưởng"
    r"|viện trưởng|chánh|chỉ huy|tổng|cục trưởng|ủy viên|đại biểu|nhà|nghệ sĩ|doanh nhân)"
)
_KIN = pattern(
    r"\b(?:(?:con|cháu|anh|chị|em) (?:trai|gái|rể|dâu|nuôi|ruột|riêng|đẻ|họ|út|cả|trưởng|nội|ngoại"
    r"|vợ|chồng)|thân (?:mẫu|phụ|nhân)|nhạc (?:mẫu|phụ)|(?:bố|cha|mẹ)(?: (?:đẻ|vợ|chồng|ruột))?"
    r"|(?<!vợ )chồng(?: cũ)?|vợ(?: cũ)?(?! chồng)|phu nhân|(?:ông|bà) (?:nội|ngoại)"
    r"|người (?:thân|nhà|tình|yêu)|bạn (?:gái|trai|thân|học|đời)|con|cháu|em|họ hàng)"
    rf"(?: ruột)?(?: của| với| gọi)? (?={_HOLDERS}\b)"
)
"""Who is told of by whose relative he is."""
_SERVANT = pattern(
    r"\b(?:nhân viên(?: (?!\|)\w+){0,3}?|lái xe(?: riêng)?|tài xế(?: riêng)?|thư ký(?: riêng)?"
    r"|trợ lý|vệ sĩ|bảo vệ|giúp việc(?: \w+)?|cấp dưới|học trò|hàng xóm|luật sư|bác sĩ riêng"
    r"|bạn|đồng nghiệp|người quen|đối tác|khách|chủ nợ|con nợ)"
    rf" (?:của|cho) (?={_HOLDERS}\b)"
)
"""Who is told of by whom he works for or knows."""
_PREDICATES = frozenset(
    {"đã", "đang", "sẽ", "được", "bị", "vừa", "vẫn", "là", "có", "còn", "chưa", "không", "cùng"}
)
"""How a predicate begins that `Frame.verb` may not know."""
_OWNED = frozenset({"của", "cho", "với", "cùng", "và", "bởi", "nhà"})
"""Words before the name of who is not the subject of his clause."""
_LOW = frozenset(
    {"thôn", "ấp", "bản", "buôn", "khu", "tổ", "khóm", "xóm", "phố", "làng", "khối", "số", "đường"}
)
_RANKS = {
    **dict.fromkeys(_LOW, 0),
    **dict.fromkeys(("xã", "phường", "trấn", "khê"), 1),
    **dict.fromkeys(("huyện", "quận", "thị"), 2),
    **dict.fromkeys(("tỉnh", "thành", "tp"), 3),
}
"""Levels of places, the lowest first."""
_TWO = (["thành", "phố"], ["thị", "xã"], ["thị", "trấn"], ["khu", "phố"])
"""Levels of two syllables."""
_HAPPENS = ["xảy", "ra"]
_NEAR_VERB = 7
"""Words in which what happens in a place follows it; set by hand."""
_SHORT_RANK = 2
"""Words of a rank, at most; set by hand."""
_LIVES = frozenset({"ngụ", "trú", "quê", "ở"})
_BODIES = frozenset(
    {"trường", "lớp", "công", "ubnd", "hội", "đoàn", "trung", "bệnh", "sở", "ban", "phòng", "chi"}
)
"""First words of bodies that somebody belongs to."""
_PERSONS = ADDRESSES | {"đồng", "học", "thí", "bác", "nghệ", "vận", "thầy", "sinh", "hai", "nhóm"}
"""First words of a clause that names a person."""
_CALLED_AFTER = frozenset({"thpt", "thcs", "trường", "đường", "phố", "chợ"})


def _office_of_another(cut: Cut) -> bool:
    """Tell whether who holds an office is kept without who is his, or the other way round."""
    frame, stays = cut.frame, cut.stays
    for first, end in (*frame.find(_KIN), *frame.find(_SERVANT)):
        whole = stays.issuperset(range(first, end)) or _keeps_kin(cut, first, end)
        owner = stays.intersection(range(end, _owner_end(frame, end)))
        if whole == (not owner) and (owner or cut.kept[-1] >= end):
            return True
    return False


def _kin_of_nobody(cut: Cut) -> bool:
    """Tell whether whose relative it is stands behind no name, or its office alone.

    "Khởi tố bị can [Hà Thảo], vợ [ông Lê An], Chủ tịch xã" would accuse the chairman.
    """
    frame, stays = cut.frame, cut.stays
    for first, end in (*frame.find(_KIN), *frame.find(_SERVANT)):
        if cut.head >= first or first not in stays:
            continue
        names = [at for at in range(frame.low + 1, first) if frame.capital[at]]
        owner = [at for at in range(end, _owner_end(frame, end)) if at in stays]
        torn = owner and frame.parted(owner[0]) and owner[0] > end
        if torn or (names and names[-1] not in stays):
            return True
    return False


def opens_relative(frame: Frame, at: int) -> bool:
    """Tell whether a clause begins with whose relative or servant somebody is."""
    return any(first == at for kind in (_KIN, _SERVANT) for first, _ in frame.find(kind))


def _keeps_kin(cut: Cut, first: int, end: int) -> bool:
    """Tell whether all of a relative but a "của" is kept."""
    left = [at for at in range(first, end) if at not in cut.stays]
    kin = (first, end) in cut.frame.find(_KIN)
    return kin and all(cut.frame.words[at] == "của" for at in left)


def _owner_end(frame: Frame, start: int) -> int:
    """Return where the name and the offices of who is named end: before the next predicate."""
    for at in range(start, frame.high):
        if frame.verb(at) or frame.words[at] in _PREDICATES:
            return at
        further = at > start and frame.parted(at)
        if further and not (frame.words[at] in OFFICES or frame.words[at] in _RANKS):
            return at
    return int(frame.high)


def _office_behind_second(cut: Cut) -> bool:
    """Tell whether a headline begins with the office of somebody named inside a clause.

    "Xe máy của ông A, Chủ tịch xã, bị cháy": who only stands beside somebody does nothing.
    """
    frame, head = cut.frame, cut.head
    if head == frame.low or frame.gap(head).strip() != "," or frame.words[head] not in OFFICES:
        return False
    opening = frame.opening(head - 1)
    if frame.words[opening] in SCENES:
        return False
    named = range(opening + 1, head - 1)
    return any(
        frame.words[at] in ADDRESSES | {"chí"}
        and frame.capital[at + 1]
        and frame.word(at - 1 - (frame.words[at] == "chí")) in _OWNED
        for at in named
    )


def _rest_of_place(cut: Cut) -> bool:
    """Tell whether a headline begins with the rest of where somebody lives or something stands."""
    frame, head = cut.frame, cut.head
    if head == frame.low or frame.words[head] not in _RANKS or frame.gap(head).strip() != ",":
        return False
    name = head + 1 + (frame.words[head : head + 2] in _TWO)
    named = name < frame.high and (frame.capital[name] or frame.digit[name])
    if not named or any(frame.words[at : at + 2] == _HAPPENS for at in cut.kept[:_NEAR_VERB]):
        return False
    opening, last = frame.opening(head - 1), head - 1
    if frame.words[last] == "tuổi":
        return True
    numbered = frame.digit[last] and frame.word(last - 1) in _RANKS
    if not (frame.capital[last] or numbered) or frame.verb(opening):
        return False
    if frame.words[opening] in SCENES or frame.digit[opening]:
        before = _scene_begins(frame, opening)
        return not before and _is_below(frame, opening, head)
    return True


def _place_goes_on(cut: Cut) -> bool:
    """Tell whether a place does what somebody does who is told of behind the rest of it.

    "[tại bãi sông thuộc tổ 4,] phường Láng[, tỉnh Nam Hà, hai em A và B] bị nước cuốn".
    """
    frame, head = cut.frame, cut.head
    if head == frame.low or frame.words[head] not in _RANKS or frame.gap(head).strip() != ",":
        return False
    end = head + 1 + (frame.words[head : head + 2] in _TWO)
    while end < frame.high and _is_named(frame, end) and not frame.parted(end):
        end += 1
    goes_on = end < frame.high and frame.gap(end).strip() == ","
    return goes_on and _is_below(frame, frame.opening(head - 1), head)


def _scene_begins(frame: Frame, opening: int) -> bool:
    """Tell whether only scenes stand before a clause that sets one."""
    openings = [at for at in frame.bounds if at <= opening]
    return all(frame.words[at] in SCENES or frame.digit[at] for at in openings)


def _is_below(frame: Frame, start: int, head: int) -> bool:
    """Tell whether a clause ends with a place below the one that a word begins."""
    levels = [_RANKS[frame.words[at]] for at in range(start, head) if frame.words[at] in _RANKS]
    return bool(levels) and levels[-1] < _RANKS[frame.words[head]]


def _skips_place(cut: Cut) -> bool:
    """Tell whether a place is kept behind a name without the lower one it goes on with."""
    frame = cut.frame
    return any(
        frame.words[seam.behind] in _RANKS
        and frame.gap(seam.behind).strip() == ","
        and not frame.nested[seam.behind]
        and (_is_named(frame, seam.before) or not frame.parted(seam.first))
        and _is_named(frame, seam.end - 1)
        and _is_below(frame, max(seam.first, frame.opening(seam.end - 1)), seam.behind)
        for seam in cut.inner
    )


def _is_named(frame: Frame, at: int) -> bool:
    return frame.capital[at] or frame.digit[at] or frame.words[at] == "tuổi"


def _begins_with_home(cut: Cut) -> bool:
    """Tell whether a headline begins with where somebody lives or when he was born."""
    return cut.head > cut.frame.low and cut.frame.words[cut.head] in _LIVES


def _body_of_person(cut: Cut) -> bool:
    """Tell whether a headline begins with where a person works or learns: "[em A,] Trường B"."""
    frame, head = cut.frame, cut.head
    if head == frame.low or frame.gap(head).strip() != "," or frame.words[head] not in _BODIES:
        return False
    openings = [at for at in frame.bounds if at < head and frame.words[at] not in SCENES]
    first = openings[0] if openings else head
    person = frame.words[first] in _PERSONS and any(map(frame.capital.get, range(first, head)))
    return person and not any(frame.verb(at) for at in range(first, head))


def _happens_nowhere(cut: Cut) -> bool:
    """Tell whether a place does what only happens there: "xã Láng [xảy ra] va chạm"."""
    frame = cut.frame
    return frame.words[cut.head] in _RANKS and any(
        frame.words[seam.first : seam.end][-2:] == _HAPPENS for seam in cut.inner
    )


def _loses_own_name(cut: Cut) -> bool:
    """Tell whether a school or a street has lost the name of whom it is called after."""
    frame = cut.frame
    return any(
        frame.words[seam.before] in _CALLED_AFTER
        and frame.capital[seam.first]
        and not frame.parted(seam.first)
        for seam in cut.seams
        if seam.before >= 0
    )


def _ends_before_name(cut: Cut) -> bool:
    """Tell whether a later one of several ends before his name: "và liệt sĩ [Nguyễn Văn A]"."""
    frame, last = cut.frame, cut.kept[-1]
    if not cut.torn_tail or not frame.capital[cut.tail] or frame.capital[last]:
        return False
    return "và" in frame.words[max(frame.low, last - _SHORT_RANK) : last]


RULES = (
    _office_of_another,
    _kin_of_nobody,
    _office_behind_second,
    _rest_of_place,
    _place_goes_on,
    _skips_place,
    _begins_with_home,
    _body_of_person,
    _happens_nowhere,
    _loses_own_name,
    _ends_before_name,
)
"""Whether a cut does so."""
