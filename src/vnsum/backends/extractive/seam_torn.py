"""Headlines that are half of what a sentence says: another's deed, no end, no longer past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.openings import LEVELS, OFFICES
from vnsum.backends.extractive.seams import AIMS, LIGHT, SCENES
from vnsum.lazily import pattern

if TYPE_CHECKING:
    from vnsum.backends.extractive.seams import Cut, Frame

__all__ = ["RULES"]

_PARTNERS = pattern(
    r"(?<!chương trình )(?<!quy chế )(?<!kế hoạch )(?<!công tác )\bphối hợp(?: chặt chẽ)?"
    r"(?: (?:với|cùng))?\b(?! (?:số|giữa))"
)
_AGENT = pattern(r"\bdo(?: (?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|đồng chí|ông|bà))+(?= \|)")
"""How a clause ends behind which stands who leads or did it."""
_CAUSES = frozenset({"làm", "khiến", "vừa", "đã", "được", "bị"})
"""How a clause begins that says whom something did harm or good, before what it did."""
_PASSIVE = frozenset({"được", "bị"})
_TOWARDS = pattern(r"\bđối với\b")
_BECAUSE = pattern(r"\| do (?!ông|bà|anh|chị|đồng|các|ubnd|công|sở)")
"""Why, of whom the clause before names."""
_PAPER_ON = pattern(
    r"\b(?:kết luận|thông báo|quyết định|báo cáo|kế hoạch|nghị quyết|văn bản|hồ sơ)\b[^|]{0,60}? "
    r"về(?: việc)?\b"
)
"""A paper, before what it is about."""
_LEVEL = frozenset({"tỉnh", "huyện", "xã", "quốc", "cơ", "thành", "trung", "bộ", "phường"})
"""Words behind "cấp"."""
_RELATIVE = pattern(
    r"(?<=\| )(?:(?:cao|thấp|nhiều|ít|lớn|nhỏ|sâu|sớm|chậm) hơn|(?:tăng|giảm|gấp|chiếm|vượt|"
    r"bằng) \d)"
)
"""How a clause begins that compares what the one before it tells."""
_AMONG = frozenset({("trong", "đó"), ("bao", "gồm")})
_LATER = frozenset({("vừa", "được"), ("đã", "được"), ("vừa", "bị"), ("đã", "bị")})
"""How a clause begins that tells what happened to whom the sentence is about."""
_FOR_OTHERS = frozenset({("phối", "hợp"), ("tham", "mưu"), ("chủ", "trì")})
_SAID_WHERE = pattern(
    r"\b(?:cho biết|cho hay|thông tin) (?:trong|tại|qua|ở|vào|sáng|chiều|ngày)\b[^|]*(?= \|)"
)
_SOLEMN = frozenset({"long", "trọng", "trang", "tưng", "đồng", "bất", "tiến"})
"""How a clause goes on that says how something was done."""
_CAUGHT = pattern(r"\bbắt quả tang\b")
_THE_ACT = pattern(r"\b(?:đang|về hành vi|có hành vi|khi|đánh bạc|tàng trữ|vận chuyển|mua bán)\b")
_AT = frozenset({"tại", "ở", "trong", "với"})
_RELATES = frozenset({"người", "nơi", "vốn", "là"})
_FOR_YEARS = pattern(
    r"^(?:(?:hơn|gần|suốt|đã) )?(?:\w+ ){1,2}năm (?:nay|qua)\b|^(?:lâu nay|bấy lâu|trước đây)\b"
)
"""How a sentence begins that tells what was so for years."""
_STILL = frozenset({"chỉ", "còn", "vẫn", "chưa"})
_OTHERS = frozenset({"tiêu", "đạo", "thị", "huy", "số", "dẫn"})
"""Second words of "chỉ tiêu" and the like."""
_NAMED = frozenset({"nêu", "nói", "kể"})
_SECOND = frozenset({"xã", "an", "thể", "kỹ", "du", "môi"})
"""How the second of two words begins that are one: "kinh tế - xã hội", "quốc phòng - an ninh"."""
_COUNTS = frozenset({"hai", "ba", "bốn", "năm", "sáu", "các", "những"})
_FAR = 20
"""Words between "phối hợp" and the last partner; set by hand."""
_NEAR = 4
"""Words before names among which it is said how many; set by hand."""
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
_ONCE = pattern(
    r"(?<!đã )(?<!chưa )\btừng\b(?! (?:bước|ngày|hộ|nhà|em|xã|người|nhóm|khu|phần|vụ|cơ))"
)
"""A word that says that something is so no longer."""


def _takes_deed(cut: Cut) -> bool:
    """Tell whether a headline begins behind who did something, and tells a further deed of theirs.

    "[Tổ công tác kiểm tra 9 bến,] bãi tập kết cát, phát hiện 4 bãi không phép".
    """
    frame, head = cut.frame, cut.head
    end = frame.closing(head)
    if not (frame.parted(head) and head > frame.news) or frame.tells(head, end):
        return False
    further = next((at for at in cut.kept if at >= end), frame.high)
    if further >= frame.high or not (frame.verb(further) or frame.words[further] == "lại"):
        return False
    if frame.words[head] in OFFICES:
        return False
    if frame.words[head] in LEVELS and not frame.capital[head]:
        return frame.words[head - 1] == "tuổi"
    return any(_acts(frame, at) for at in frame.bounds if frame.news <= at < head)


def _acts(frame: Frame, opening: int) -> bool:
    """Tell whether a clause says that somebody did something."""
    return frame.words[opening] not in SCENES and frame.tells(opening + 1, frame.closing(opening))


def _begins_with_partner(cut: Cut) -> bool:
    """Tell whether a headline begins with a partner of those who did it, or with who leads them."""
    frame, head = cut.frame, cut.head
    if any(end == head for _, end in frame.find(_AGENT)):
        return True
    if frame.verb(head):
        return False
    near = (
        end for at, end in frame.find(_PARTNERS) if at >= frame.news and end <= head <= end + _FAR
    )
    return any(not frame.tells(end, head) and _goes_on(frame, end, head) for end in near)


def _goes_on(frame: Frame, start: int, end: int) -> bool:
    """Tell whether no clause that says when or where begins between two words."""
    return not any(frame.words[at] in SCENES for at in frame.bounds if start < at <= end)


def _causes_nothing(cut: Cut) -> bool:
    """Tell whether a headline ends behind whom something harmed, before how: "làm 41 hộ | …"."""
    frame, last = cut.frame, cut.kept[-1]
    if not cut.torn_tail:
        return False
    opening = frame.opening(last)
    if frame.words[opening] not in _CAUSES or opening not in cut.stays:
        return False
    behind = (at for at in cut.kept if at > opening and frame.words[at] not in LIGHT | _PASSIVE)
    return not any(frame.verb(at) for at in behind)


def _loses_whom(cut: Cut) -> bool:
    """Tell whether why is kept, and not to whom: "phạt 32,5 triệu đồng [đối với X], do xả thải"."""
    frame, stays = cut.frame, cut.stays
    reasons = [end for _, end in frame.find(_BECAUSE) if end in stays]
    return any(
        at < end and stays.isdisjoint(range(at, frame.closing(at)))
        for at, _ in frame.find(_TOWARDS)
        for end in reasons
    )


def _loses_paper(cut: Cut) -> bool:
    """Tell whether a paper goes from between a deed and what it is about."""
    frame = cut.frame
    return any(
        seam.first <= first and end <= seam.end and frame.ends_verb(seam.before)
        for seam in cut.inner
        for first, end in frame.find(_PAPER_ON)
        if first == seam.first and end == seam.end
    )


def _loses_level(cut: Cut) -> bool:
    """Tell whether "cấp" has lost of what: "nghiệm thu cấp [tỉnh xếp loại] Xuất sắc"."""
    frame = cut.frame
    return any(
        frame.words[seam.before] == "cấp" and frame.words[seam.first] in _LEVEL
        for seam in cut.seams
        if seam.before >= 0 and not frame.parted(seam.first)
    )


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


def _begins_relative(cut: Cut) -> bool:
    """Tell whether a headline begins behind what it compares: "[…,] cao hơn giống cũ 4,1 tấn"."""
    return any(first == cut.head for first, _ in cut.frame.find(_RELATIVE))


def _ends_before_event(cut: Cut) -> bool:
    """Tell whether a headline ends before what happened at last: "… vào viện | vừa được cứu"."""
    frame = cut.frame
    behind = (at for at in frame.bounds if at >= cut.tail)
    return any(tuple(frame.words[at : min(at + 2, frame.high)]) in _LATER for at in behind)


def _parts_counted(cut: Cut) -> bool:
    """Tell whether one of several names is kept: "ở hai xã biên giới Ia Mố[, Ia Đrang]"."""
    frame, last, tail = cut.frame, cut.kept[-1], cut.tail
    names = tail < frame.high and frame.capital[tail] and frame.gap(tail).strip() == ","
    if not (names and frame.capital[last]) or frame.tells(tail, frame.closing(tail)):
        return False
    first = last
    while first > frame.opening(last) and frame.capital[first - 1]:
        first -= 1
    near = range(max(frame.opening(last), first - _NEAR), first)
    return any(frame.words[at] in _COUNTS or frame.digit[at] for at in near)


def _loses_once(cut: Cut) -> bool:
    """Tell whether what was so once is told as if it were now."""
    frame, stays = cut.frame, cut.stays
    long = any(at not in stays and at < cut.head for at, _ in frame.find(_FOR_YEARS))
    still = long and any(
        frame.words[at] in _STILL and frame.word(at + 1) not in _OTHERS for at in cut.kept
    )
    return still or any(
        at not in stays and at > frame.low and any(kept > at for kept in cut.kept)
        for at, _ in frame.find(_ONCE)
    )


def _points_back(cut: Cut) -> bool:
    """Tell whether what a headline tells was named before it: "với thủ đoạn nêu trên"."""
    words = cut.frame.words
    return any(
        words[at] in _NAMED and words[at + 1] == "trên" for at in cut.kept if at + 1 in cut.stays
    )


def _ends_with_partner(cut: Cut) -> bool:
    """Tell whether a headline ends behind with whom something was done, before what."""
    frame, last = cut.frame, cut.kept[-1]
    found = [
        end
        for at, end in frame.find(_PARTNERS)
        if end <= last and end - 1 in cut.stays and frame.word(at - 1) != "trì"
    ]
    if not found or cut.tail >= frame.high:
        return False
    told = (at for at in cut.kept if at >= found[-1])
    if any(frame.verb(at) and frame.words[at] not in LIGHT for at in told):
        return False
    return cut.torn_tail or frame.tells(cut.tail, frame.high)


def _keeps_partner(cut: Cut) -> bool:
    """Tell whether some of those go with whom something was done, and others stay as if alone."""
    frame = cut.frame
    for seam in cut.inner:
        gone = any(seam.first <= at < seam.end for at, _ in frame.find(_PARTNERS))
        alone = frame.words[seam.behind] not in SCENES | LIGHT | _SOLEMN | {"tổ"}
        if gone and alone and not frame.verb(seam.behind):
            return True
    return False


def _joins_over_colon(cut: Cut) -> bool:
    """Tell whether what is told behind a colon goes on with what is told before it."""
    frame = cut.frame
    for seam in cut.inner:
        within = any(":" in frame.gap(at) for at in range(seam.first, seam.behind + 1))
        goes_on = frame.verb(seam.behind) or ";" in frame.gap(seam.behind)
        goes_on = goes_on or frame.words[seam.behind] in LIGHT | _PASSIVE | SCENES
        if within and not goes_on:
            return True
    return False


def _says_only_why(cut: Cut) -> bool:
    """Tell whether a headline ends behind to what end something is done: "thông báo: để …"."""
    frame, last = cut.frame, cut.kept[-1]
    opening = frame.opening(last)
    aim = ":" in frame.gap(opening) and frame.words[opening] in AIMS and opening in cut.stays
    return aim and cut.tail < frame.high


def _ends_before_crime(cut: Cut) -> bool:
    """Tell whether somebody is caught in the act, and the act goes."""
    frame = cut.frame
    caught = [end for _, end in frame.find(_CAUGHT) if end - 1 in cut.stays]
    if not caught:
        return False
    acts = [first for first, _ in frame.find(_THE_ACT) if first >= caught[-1]]
    return bool(acts) and cut.stays.isdisjoint(acts)


def _ends_inside(cut: Cut) -> bool:
    """Tell whether a headline ends inside words that are one: "lương hưu hằng | tháng"."""
    frame, tail = cut.frame, cut.tail
    if not cut.torn_tail or frame.gap(tail) != " ":
        return False
    first = frame.words[tail]
    if frame.digit[tail] or frame.capital[tail] or first not in _MAY_FOLLOW:
        return True
    behind, wanted = frame.word(tail + 1), _FOLLOWS.get(first)
    return wanted is not None and behind not in wanted and not frame.digit.get(tail + 1, False)


def _begins_without_doer(cut: Cut) -> bool:
    """Tell whether a headline begins with what somebody does for or with others, and not who."""
    head = cut.head
    return head > cut.frame.low and (cut.frame.words[head], cut.frame.word(head + 1)) in _FOR_OTHERS


def _says_where_said(cut: Cut) -> bool:
    """Tell whether a headline ends behind where somebody said something, before what."""
    frame, last = cut.frame, cut.kept[-1]
    return any(first in cut.stays and first <= last < end for first, end in frame.find(_SAID_WHERE))


def _only_where(cut: Cut) -> bool:
    """Tell whether a headline says where, and who lives there, but not what was done."""
    frame, head = cut.frame, cut.head
    if frame.words[head] not in _AT or frame.tells(head, frame.closing(head)):
        return False
    clauses = [at for at in cut.kept if at in frame.bounds and at > head]
    return bool(clauses) and all(frame.words[at] in _RELATES for at in clauses)


def _tears_relative(cut: Cut) -> bool:
    """Tell whether a headline begins with what a clause is said of: "khai tử mà xã tiếp nhận"."""
    frame, head = cut.frame, cut.head
    which = next((at for at in cut.kept if frame.words[at] == "mà"), -1)
    return head + _NEAR >= which > head > frame.low and not frame.tells(head, which)


RULES = (
    _ends_inside,
    _points_back,
    _ends_with_partner,
    _keeps_partner,
    _joins_over_colon,
    _says_only_why,
    _ends_before_crime,
    _begins_without_doer,
    _says_where_said,
    _only_where,
    _tears_relative,
    _takes_deed,
    _begins_with_partner,
    _causes_nothing,
    _loses_whom,
    _loses_paper,
    _loses_level,
    _ends_among,
    _ends_before_event,
    _begins_relative,
    _parts_counted,
    _loses_once,
)
"""Each asks of a `Cut` whether half of what is said is lost."""
