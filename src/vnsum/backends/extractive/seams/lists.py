"""Lists: whole, or not begun.

"Các xã Hải Đông, Hải Thịnh và phường Cửa Lạch sơ tán 1.140 hộ" does not become "Các xã Hải Đông,
Hải Thịnh sơ tán 1.140 hộ", nor "nâng cấp, mở rộng hẻm 214" "nâng cấp".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.seams.owners import opens_relative
from vnsum.backends.extractive.ways.cut import SCENES
from vnsum.backends.extractive.ways.openings import LEADS_ON, LEVELS, OFFICES
from vnsum.text.verbs import is_verb

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut, Frame, Seam

__all__ = ["RULES", "drops_item"]

_JOINS = frozenset({"và", "hoặc", "cùng"})
_ADDS = frozenset(
    {
        *("tăng", "giảm", "đạt", "vượt", "chiếm", "bằng", "cao", "thấp", "tương", "gấp", "còn"),
        *("hụt", "nâng", "gồm", "nguyên", "đồng", "góp", "dài", "rộng", "nhất", "giai", "cụ"),
        *("đặc", "tổng", "mỗi", "trị", "quy", "bình", "khóa", "lần", "nhiệm", "số", "đoạn"),
        *("sớm", "nối", "ông", "bà", "nơi"),
    }
)
"""First words of clauses that tell more of what was said, and are no further item."""
_BODIES = frozenset(
    {
        *("ubnd", "hđnd", "sở", "phòng", "ban", "hội", "đoàn", "đảng", "công", "ủy", "mttq"),
        *("mặt", "bộ", "cục", "chi", "tổ", "văn"),
    }
)
"""First words of names of bodies that stand beside others, not above them."""
_ROLES = frozenset(
    {
        *(("hội", "viên"), ("đoàn", "viên"), ("học", "sinh"), ("sinh", "viên"), ("giáo", "viên")),
        *(("thương", "binh"), ("bệnh", "binh"), ("công", "nhân"), ("hộ", "nghèo")),
        *(("hộ", "cận"), ("người", "có"), ("thuộc", "hộ"), ("thuộc", "diện"), ("con", "liệt")),
    }
)
"""How it begins who somebody is, behind the name."""
_TITLES = frozenset({"ông", "bà", "anh", "chị", "em", "cháu", "cụ", "mẹ"})
_NAME_WORDS = 6
"""Words of a name with its title at most."""
_PLURAL = frozenset({"các", "những"})
_PLACES = LEVELS | {"xóm", "buôn", "làng", "khóm", "đường", "phố"}
"""Words before the names of several places."""
_REACH, _NEAR = 4, 4
"""Words before a comma in which a figure counts an item, and behind one in which it makes a
predicate of a clause; set by hand."""


def drops_item(cut: Cut) -> bool:
    """Tell whether an item is left out that "và" joins, at the end, in the middle or before."""
    return any(_left_joined(cut.frame, seam) for seam in cut.seams)


def _left_joined(frame: Frame, seam: Seam) -> bool:
    if seam.before < 0:
        joins = seam.behind >= 0 and frame.words[seam.end - 1] in _JOINS
        return joins and not frame.parted(seam.behind)
    joins = frame.words[seam.first] in _JOINS and not frame.parted(seam.first)
    return joins and not (seam.first + 1 < frame.high and frame.verb(seam.first + 1))


def _drops_clause_item(cut: Cut) -> bool:
    """Tell whether what is left out behind a comma is a further item."""
    frame = cut.frame
    return any(
        seam.before >= 0
        and not frame.nested[seam.first]
        and frame.gap(seam.first).strip() == ","
        and _is_item(frame, seam.first, seam.before)
        for seam in cut.seams
    )


def _keeps_later_item(cut: Cut) -> bool:
    """Tell whether an item is kept behind a comma that has lost the one it goes on with."""
    frame = cut.frame
    return any(
        not frame.parted(seam.first)
        and not frame.nested[seam.first]
        and frame.gap(seam.behind).strip() == ","
        and not frame.digit[seam.behind]
        and not frame.capital[seam.behind]
        and not frame.verb(seam.behind)
        and _is_item(frame, seam.behind, seam.before)
        for seam in cut.inner
    )


def _is_item(frame: Frame, first: int, before: int) -> bool:
    """Tell whether the clause that begins with a word only goes on with a list."""
    end = frame.closing(first)
    word, told = frame.words[first], any(frame.verb(at) for at in range(first, end))
    if frame.digit[first]:
        start = max(frame.low, before + 1 - _REACH)
        return frame.counts(start, before + 1) and not told
    if frame.capital[first]:
        return word in _BODIES - OFFICES
    opens = word in SCENES | LEADS_ON | OFFICES | _ADDS or opens_relative(frame, first)
    if opens or _tells_who(frame, first, before, end):
        return False
    if frame.verb(first):
        return _shares_object(frame, before)
    if word in LEVELS:
        near = range(first, min(first + _NEAR, end))
        return not any(frame.capital[at] or frame.digit[at] for at in near)
    counts = frame.counts(first, min(first + _NEAR, end))
    return not counts and not (told and _JOINS.isdisjoint(frame.words[first:end]))


def _tells_who(frame: Frame, first: int, before: int, end: int) -> bool:
    """Tell whether the last clause of a sentence says who somebody is: "ông Lò A, hội viên …"."""
    role = tuple(frame.words[first : first + 2]) in _ROLES
    near = range(max(frame.low, before + 1 - _NAME_WORDS), before)
    titled = any(frame.words[at] in _TITLES and not frame.capital[at] for at in near)
    alone = end == frame.high and _JOINS.isdisjoint(frame.words[first:end])
    return role and titled and alone and bool(frame.capital[before])


def _shares_object(frame: Frame, last: int) -> bool:
    """Tell whether a clause ends with a verb whose object stands behind a further verb."""
    return last > frame.low and is_verb(" ".join(frame.words[last - 1 : last + 1]))


def _cuts_enumeration(cut: Cut) -> bool:
    """Tell whether a list that "gồm" or a colon opens is kept in part."""
    frame, tail = cut.frame, cut.tail
    if tail >= frame.high:
        return False
    goes_on = frame.gap(tail).strip()[:1] in {",", ";"} or frame.words[tail] in _JOINS
    return goes_on and any(
        frame.words[at] == "gồm" or frame.gap(at).startswith(":") for at in cut.kept[1:]
    )


def _begins_names(frame: Frame, at: int) -> bool:
    """Tell whether names joined by "và" begin with a word, and none that names a body."""
    if not frame.capital[at] or frame.words[at] in _BODIES:
        return False
    while at < frame.high - 1 and not frame.verb(at) and frame.words[at] not in _JOINS:
        at += 1
    return frame.words[at] in _JOINS and at + 1 < frame.high and frame.capital[at + 1]


def _cuts_named(cut: Cut) -> bool:
    """Tell whether some of several places are kept: "các xóm Rỳ, Phầy[, Ngùa]"."""
    frame, tail = cut.frame, cut.tail
    if tail >= frame.high or frame.gap(tail).strip() != "," or not frame.capital[tail]:
        return False
    at = tail - 1
    while at > frame.low and (frame.capital[at] or frame.digit[at]):
        at -= 1
    return frame.words[at] in _PLACES and frame.words[at - 1] in _PLURAL


def _joins_items(cut: Cut) -> bool:
    """Tell whether a "gồm" is left out with the beginning of what it lists."""
    frame = cut.frame
    return any(
        "gồm" in frame.words[seam.first : seam.end] and not frame.parted(seam.behind)
        for seam in cut.inner
    )


def _drops_first_bodies(cut: Cut) -> bool:
    """Tell whether a headline begins with a later one of several bodies that do something."""
    frame, head = cut.frame, cut.head
    if head == frame.low or frame.gap(head).strip() != "," or frame.words[head] in OFFICES:
        return False
    opening = frame.opening(head - 1)
    if frame.capital[head - 1] and _begins_names(frame, head):
        return frame.words[opening] not in SCENES - {"khoảng"}
    named = frame.capital[opening] and frame.capital[head]
    scene = frame.words[opening] in SCENES | _SITES or any(
        frame.digit[at] for at in (opening, head)
    )
    return named and not scene and not any(frame.verb(at) for at in range(opening, head))


_SITES = frozenset({"khu", "cụm"})
"""First words of places where something was held."""
RULES = (
    drops_item,
    _drops_clause_item,
    _keeps_later_item,
    _cuts_enumeration,
    _cuts_named,
    _joins_items,
    _drops_first_bodies,
)
"""Whether a cut does so."""
