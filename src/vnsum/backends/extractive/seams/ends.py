"""Headlines that end too soon: inside words that are one, or before what was done or came of it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from vnsum.backends.extractive.seams.torn import PARTNERS, PASSIVE
from vnsum.backends.extractive.ways.cut import AIMS, LIGHT, SCENES
from vnsum.backends.extractive.ways.openings import LEVELS
from vnsum.lazily import pattern
from vnsum.text.verbs import opens_with_verb

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut

__all__ = ["RULES"]

_MAY_FOLLOW = frozenset(
    {
        *("từ", "để", "tại", "trên", "do", "với", "trong", "và", "năm", "của", "cho", "theo"),
        *("ở", "bằng", "ngày", "lúc", "gồm", "dưới", "chiều", "sáng", "trưa", "tối", "đêm"),
        *("rạng", "trước", "nhằm", "sau", "về", "ven", "qua", "khi", "vì", "thuộc", "thay"),
        *("dành", "gắn", "kèm", "hay", "hoặc", "cùng", "nên", "lên", "đợt", "dọc", "quanh"),
        *("giữa", "bởi", "nhờ", "trừ", "ngay", "gần", "hơn", "mà", "thông", "như", "kể", "mỗi"),
        *("nhân", "hồi", "vào", "đến", "giai", "nhiệm", "quy", "đối", "hưởng", "chào"),
        "kỳ",
    }
)
"""How what may be left out behind a headline begins inside a clause."""
_FOLLOWS = {
    "nhân": frozenset({"dịp", "kỷ", "ngày"}),
    "kỳ": frozenset({"tháng"}),
    "hồi": frozenset({"cuối", "đầu", "tháng", "năm", "giữa"}),
    "giai": frozenset({"đoạn"}),
    "nhiệm": frozenset({"kỳ"}),
    "quy": frozenset({"định"}),
    "đối": frozenset({"với"}),
    "hưởng": frozenset({"ứng"}),
    "chào": frozenset({"mừng"}),
    "thông": frozenset({"qua"}),
    "như": frozenset({"sau"}),
    "kể": frozenset({"từ"}),
    "vào": frozenset(
        {*("ngày", "sáng", "trưa", "chiều", "tối", "đêm", "lúc", "tháng", "năm", "đầu", "cuối")}
        | {*("thứ", "chủ", "hồi", "dịp", "khoảng", "rạng", "giữa", "mùa", "hôm", "cùng")}
    ),
    "đến": frozenset({"hết", "ngày", "năm", "nay", "cuối", "tháng", "khi"}),
}
"""Second words without which it begins otherwise."""
_APART = frozenset(
    {
        *("trong", "gồm", "tổng", "trị", "mỗi", "cao", "thấp", "bình", "tương", "bằng", "nhiều"),
        *("đông", "chủ", "chưa", "không", "tăng", "giảm", "vượt", "chiếm", "hầu", "đa", "phần"),
        *("số", "cùng", "kèm", "nhưng", "song", "nên", "mà", "thì", "ít", "dài", "rộng", "thời"),
        *("kinh", "diện", "công", "người", "nay", "sắp", "dự", "đồng", "riêng", "ngoài", "hơn"),
    }
)
"""How clauses begin behind a figure that are no further thing it counts."""
_OF = frozenset({"cho", "của", "và", "là", "mà"})
_WEIGHED = frozenset(
    {*("kg", "tấn", "tạ", "lít", "cây", "con", "chai", "hộp", "bao", "thùng", "gói", "m3", "ha")}
)
"""Of what several things are counted together."""
_COUNTED = 7
"""Words behind a figure that count one thing; set by hand."""
_OWNED = frozenset({"gia", "dự", "kiến", "hiệu", "mặt", "tên", "quyền", "ý"})
"""Last words of "với sự tham gia", "mang nhãn hiệu", behind which stands whose."""
_OFFICES = frozenset({("kinh", "tế")})
"""How names of offices begin that go on behind a comma."""
_AMONG = frozenset({("trong", "đó"), ("bao", "gồm")})
_LATER = frozenset({("vừa", "được"), ("đã", "được"), ("vừa", "bị"), ("đã", "bị")})
"""How a clause begins that tells what happened to whom the sentence is about."""
_CAUGHT = pattern(r"\bbắt quả tang\b")
_THE_ACT = pattern(r"\b(?:đang|về hành vi|có hành vi|khi|đánh bạc|tàng trữ|vận chuyển|mua bán)\b")
_SAID_WHERE = pattern(
    r"\b(?:cho biết|cho hay|thông tin) (?:trong|tại|qua|ở|vào|sáng|chiều|ngày)\b[^|]*(?= \|)"
)
_CAUSES = frozenset({"làm", "khiến", "vừa", "đã", "được", "bị"})
"""How a clause begins that says whom something did harm or good, before what it did."""
_SECOND = frozenset({"xã", "an", "thể", "kỹ", "du", "môi"})
"""How the second of two words begins that are one: "kinh tế - xã hội", "quốc phòng - an ninh"."""


def _ends_inside(cut: Cut) -> bool:
    """Tell whether a headline ends inside words that are one: "lương hưu hằng | tháng"."""
    frame, tail = cut.frame, cut.tail
    if frame.gap(tail) == "-":
        return True
    if not cut.torn_tail or frame.gap(tail) != " ":
        return False
    first = frame.words[tail]
    if first == "của" and frame.words[cut.kept[-1]] in _OWNED:
        return True
    if frame.digit[tail] or frame.capital[tail] or first not in _MAY_FOLLOW:
        return True
    behind, wanted = frame.word(tail + 1), _FOLLOWS.get(first)
    return wanted is not None and behind not in wanted and not frame.digit.get(tail + 1, False)


def _ends_before_colon(cut: Cut) -> bool:
    """Tell whether a headline ends with a verb before what is listed: "yêu cầu … thực hiện: …"."""
    frame, tail = cut.frame, cut.tail
    return ":" in frame.gap(tail) and frame.ends_verb(cut.kept[-1])


def _ends_in_name(cut: Cut) -> bool:
    """Tell whether a headline ends in an office's name: "Phòng Kinh tế[, Hạ tầng và Đô thị]"."""
    frame, tail = cut.frame, cut.tail
    pair = (frame.word(tail - 2), frame.word(tail - 1))
    return pair in _OFFICES and frame.capital.get(tail, False) and frame.word(tail) == "hạ"


def _ends_among(cut: Cut) -> bool:
    """Tell whether a headline ends behind one of several, before what is said of it."""
    frame, last = cut.frame, cut.kept[-1]
    opening = frame.opening(last)
    if tuple(frame.words[opening : opening + 2]) in _AMONG and cut.torn_tail:
        kept = [at for at in cut.kept if at >= opening]
        return not any(frame.verb(at) or frame.digit[at] for at in kept)
    if frame.word(cut.tail) and frame.gap(cut.tail).strip() in {"-", "–"}:
        return frame.words[cut.tail] in _SECOND and not frame.capital[last]
    if frame.words[last] in {"hết", "đến"} and cut.torn_tail:
        return True
    if frame.words[last] == "trì" and frame.word(cut.tail) == "phối":
        return True
    return cut.torn_tail and frame.word(last - 1) == "và" and frame.capital[last]


def _ends_before_event(cut: Cut) -> bool:
    """Tell whether a headline ends before what happened at last: "… vào viện | vừa được cứu"."""
    frame = cut.frame
    behind = (at for at in frame.bounds if at >= cut.tail)
    return any(tuple(frame.words[at : min(at + 2, frame.high)]) in _LATER for at in behind)


def _ends_before_crime(cut: Cut) -> bool:
    """Tell whether somebody is caught in the act, and the act goes."""
    frame = cut.frame
    caught = [end for _, end in frame.find(_CAUGHT) if end - 1 in cut.stays]
    if not caught:
        return False
    acts = [first for first, _ in frame.find(_THE_ACT) if first >= caught[-1]]
    return bool(acts) and cut.stays.isdisjoint(acts)


def _says_only_why(cut: Cut) -> bool:
    """Tell whether a headline ends behind to what end something is done: "thông báo: để …"."""
    frame, last = cut.frame, cut.kept[-1]
    opening = frame.opening(last)
    aim = ":" in frame.gap(opening) and frame.words[opening] in AIMS and opening in cut.stays
    return aim and cut.tail < frame.high


def _says_where_said(cut: Cut) -> bool:
    """Tell whether a headline ends behind where somebody said something, before what."""
    frame, last = cut.frame, cut.kept[-1]
    return any(first in cut.stays and first <= last < end for first, end in frame.find(_SAID_WHERE))


def _causes_nothing(cut: Cut) -> bool:
    """Tell whether a headline ends behind whom something harmed, before how: "làm 41 hộ | …"."""
    frame, last = cut.frame, cut.kept[-1]
    if not cut.torn_tail:
        return False
    opening = frame.opening(last)
    if frame.words[opening] not in _CAUSES or opening not in cut.stays:
        return False
    behind = (at for at in cut.kept if at > opening and frame.words[at] not in LIGHT | PASSIVE)
    return not any(frame.verb(at) for at in behind)


def _ends_with_partner(cut: Cut) -> bool:
    """Tell whether a headline ends behind with whom something was done, before what."""
    frame, last = cut.frame, cut.kept[-1]
    found = [
        end
        for at, end in frame.find(PARTNERS)
        if end <= last and end - 1 in cut.stays and frame.word(at - 1) != "trì"
    ]
    if not found or cut.tail >= frame.high:
        return False
    told = (at for at in cut.kept if at >= found[-1])
    if any(frame.verb(at) and frame.words[at] not in LIGHT for at in told):
        return False
    return cut.torn_tail or frame.tells(cut.tail, frame.high)


def _ends_in_counted_list(cut: Cut) -> bool:
    """Tell whether of several things that are weighed together one is kept: "3 tấn gà[, lợn]"."""
    frame, last, tail = cut.frame, cut.kept[-1], cut.tail
    if tail >= frame.high or frame.gap(tail).strip() != "," or frame.capital[tail]:
        return False
    goes_on = takewhile(
        lambda at: frame.words[at] not in SCENES | _OF, range(tail, min(tail + 4, frame.high))
    )
    behind = [*goes_on]
    if not behind or any(map(frame.digit.get, behind)) or any(map(frame.verb, behind[:2])):
        return False
    if frame.words[tail] in LIGHT | LEVELS | _APART or opens_with_verb(frame.words[tail]):
        return False
    start = max(frame.opening(last), last - _COUNTED)
    weighed = [at for at in range(start, last - 1) if frame.digit[at] and at in cut.stays]
    if not weighed or frame.words[weighed[-1] + 1] not in _WEIGHED:
        return False
    between = range(weighed[-1] + 2, last + 1)
    return all(not frame.verb(at) and frame.words[at] not in SCENES | _OF for at in between)


def _ends_on_verb(cut: Cut) -> bool:
    """Tell whether the last clause of a headline is a verb alone: "…; khởi tố[, cấm đi khỏi …]"."""
    frame, last = cut.frame, cut.kept[-1]
    opening = frame.opening(last)
    alone = ";" in frame.gap(opening) and opening in cut.stays and last - opening <= 1
    return alone and cut.tail < frame.high and frame.verb(opening) and frame.ends_verb(last)


def _ends_with_subject(cut: Cut) -> bool:
    """Tell whether a headline ends with what a later clause tells by whom: ", phần còn lại"."""
    frame, last = cut.frame, cut.kept[-1]
    opening = frame.opening(last)
    torn = cut.torn_tail and frame.words[cut.tail] == "do"
    names = frame.words[last] == "tiên"  # ", phiên đầu tiên" says which one it was
    if not torn or names or opening <= cut.head or not cut.is_subject(last):
        return False
    counted = any(frame.digit[at] for at in range(opening, last + 1))
    return not counted and frame.tells(cut.tail, frame.closing(last))


RULES = (
    _ends_in_counted_list,
    _ends_on_verb,
    _ends_with_subject,
    _ends_inside,
    _ends_before_colon,
    _ends_in_name,
    _ends_among,
    _ends_before_event,
    _ends_before_crime,
    _says_only_why,
    _says_where_said,
    _causes_nothing,
    _ends_with_partner,
)
"""Each asks of a `Cut` whether it ends too soon."""
