"""Headlines that are half of what a sentence says: another's deed, no end, no longer past."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.backends.extractive.ways.cut import LIGHT, SCENES
from vnsum.backends.extractive.ways.deeds import DEED, NOT_JOINED
from vnsum.backends.extractive.ways.openings import LEVELS, OFFICES
from vnsum.lazily import pattern

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut, Frame

__all__ = ["PARTNERS", "PASSIVE", "RULES"]

PARTNERS = pattern(
    rf"{NOT_JOINED} phối hợp(?: chặt chẽ)?"
    r"(?: (?:với|cùng))?\b(?! (?:số|giữa))"
)
_AGENT = pattern(r"\bdo(?: (?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|đồng chí|ông|bà))+(?= \|)")
"""How a clause ends behind which stands who leads or did it."""
PASSIVE = frozenset({"được", "bị"})
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
_FOR_OTHERS = frozenset({("phối", "hợp"), ("tham", "mưu"), ("chủ", "trì")})
_FAR_FROM = pattern(
    r"\bcách [^|]{2,40}? (?:(?:khoảng|gần|hơn|trên|chừng) )?\d+(?: \d+)? "
    r"(?:m|km|mét|hải lý|giờ|cây số)\b"
)
_NAMED_SO = frozenset({"tâm", "quỹ", "phòng", "đội", "tổ", "ban", "đoàn", "sát", "trạm", "viện"})
"""Before a verb that is part of a body's name."""
_CAUGHT = pattern(r"\b(?:bắt quả tang|bắt giữ|phát hiện|bắt)\b")
_AT_IT = pattern(
    r"\bđang (?:có hành vi|tàng trữ|vận chuyển|mua bán|tháo|trộm|đánh bạc|sử dụng|bán)\b"
)
_HELD = pattern(r"\btổ chức (?:hội nghị|buổi|chương trình|cuộc|phiên|lễ|hội thảo|tọa đàm)\b")
_HANGING = frozenset({"thuộc", "khai", "đã", "sẽ"})
_SOLEMN = frozenset({"long", "trọng", "trang", "tưng", "đồng", "bất", "tiến"})
"""How a clause goes on that says how something was done."""
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
_COUNTS = frozenset({"hai", "ba", "bốn", "năm", "sáu", "các", "những"})
_FAR = 20
"""Words between "phối hợp" and the last partner; set by hand."""
_NEAR = 4
"""Words before names among which it is said how many; set by hand."""
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
        end for at, end in frame.find(PARTNERS) if at >= frame.news and end <= head <= end + _FAR
    )
    return any(not _tells(frame, end, head) and _goes_on(frame, end, head) for end in near)


def _tells(frame: Frame, start: int, end: int) -> bool:
    """Tell whether something is done between two words: no "Quỹ hỗ trợ", "Trung tâm kiểm tra"."""
    return any(
        frame.verb(at) and frame.words[at] not in LIGHT and frame.word(at - 1) not in _NAMED_SO
        for at in range(start, end)
    )


def _takes_crime(cut: Cut) -> bool:
    """Tell whether who caught somebody does what those did: "Công an xã [bắt X,] đang tàng trữ"."""
    frame, stays = cut.frame, cut.stays
    acts = [first for first, _ in frame.find(_AT_IT) if first in stays]
    return any(
        first not in stays and any(at < first for at in cut.kept) and any(at > end for at in acts)
        for first, end in frame.find(_CAUGHT)
    )


def _goes_on(frame: Frame, start: int, end: int) -> bool:
    """Tell whether no clause that says when or where begins between two words."""
    return not any(frame.words[at] in SCENES for at in frame.bounds if start < at <= end)


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
        (seam.first, seam.end) in frame.find(_PAPER_ON) and frame.ends_verb(seam.before)
        for seam in cut.inner
    )


def _loses_level(cut: Cut) -> bool:
    """Tell whether "cấp" has lost of what: "nghiệm thu cấp [tỉnh xếp loại] Xuất sắc"."""
    frame = cut.frame
    return any(
        frame.words[seam.before] == "cấp" and frame.words[seam.first] in _LEVEL
        for seam in cut.seams
        if seam.before >= 0 and not frame.parted(seam.first)
    )


def _begins_relative(cut: Cut) -> bool:
    """Tell whether a headline begins behind what it compares: "[…,] cao hơn giống cũ 4,1 tấn"."""
    return any(first == cut.head for first, _ in cut.frame.find(_RELATIVE))


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
    """Tell whether what a headline tells was named before: "nêu trên", "hai người còn lại"."""
    words = cut.frame.words
    first = [words[at] for at in cut.kept[: _NEAR + 1]]
    if ("còn", "lại") in pairwise(first):
        return True
    return any(
        words[at] in _NAMED and words[at + 1] == "trên" for at in cut.kept if at + 1 in cut.stays
    )


def _keeps_partner(cut: Cut) -> bool:
    """Tell whether some of those go with whom something was done, and others stay as if alone."""
    frame = cut.frame
    for seam in cut.inner:
        gone = any(seam.first <= at < seam.end for at, _ in frame.find(PARTNERS))
        alone = frame.words[seam.behind] not in SCENES | LIGHT | _SOLEMN | {"tổ"}
        if gone and alone and not frame.verb(seam.behind):
            return True
    return False


def _parts_partners(cut: Cut) -> bool:
    """Tell whether "phối hợp" stays, and with whom goes in part: "phối hợp [với Ban A] bảo tồn"."""
    frame = cut.frame
    return any(
        frame.words[seam.before] == "hợp"
        and frame.words[seam.first] in {"với", "cùng"}
        and not DEED.match(" ".join(frame.words[seam.behind : seam.behind + 3]))
        and not (frame.verb(seam.behind) and frame.digit.get(seam.behind + 1, False))
        for seam in cut.inner
    )


def _loses_measure(cut: Cut) -> bool:
    """Tell whether "cách" has lost how far: "nằm phục cách mốc giới [khoảng 900 m]"."""
    return cut.tears(_FAR_FROM)


def _loses_meeting(cut: Cut) -> bool:
    """Tell whether what was held goes from before what it was between."""
    frame = cut.frame
    return any(
        seam.first <= first and end <= seam.end and "giữa" in frame.words[end : end + 4]
        for seam in cut.inner
        for first, end in frame.find(_HELD)
    )


def _loses_verb(cut: Cut) -> bool:
    """Tell whether what holds under a condition has lost what is done: "nếu [thực hiện] nhóm"."""
    return any(
        cut.frame.words[seam.before] == "nếu" and cut.frame.verb(seam.first) for seam in cut.inner
    )


def _begins_hanging(cut: Cut) -> bool:
    """Tell whether a headline begins behind where something lies, or who admitted it."""
    return cut.head > cut.frame.low and cut.frame.words[cut.head] in _HANGING


def _joins_over_colon(cut: Cut) -> bool:
    """Tell whether what is told behind a colon goes on with what is told before it."""
    frame = cut.frame
    for seam in cut.inner:
        within = any(":" in frame.gap(at) for at in range(seam.first, seam.behind + 1))
        goes_on = frame.verb(seam.behind) or ";" in frame.gap(seam.behind)
        goes_on = goes_on or frame.words[seam.behind] in LIGHT | PASSIVE | SCENES
        if within and not goes_on:
            return True
    return False


def _begins_without_doer(cut: Cut) -> bool:
    """Tell whether a headline begins with what somebody does for or with others, and not who."""
    head = cut.head
    return head > cut.frame.low and (cut.frame.words[head], cut.frame.word(head + 1)) in _FOR_OTHERS


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
    _points_back,
    _keeps_partner,
    _takes_crime,
    _parts_partners,
    _loses_measure,
    _loses_meeting,
    _loses_verb,
    _begins_hanging,
    _joins_over_colon,
    _begins_without_doer,
    _only_where,
    _tears_relative,
    _takes_deed,
    _begins_with_partner,
    _loses_whom,
    _loses_paper,
    _loses_level,
    _begins_relative,
    _parts_counted,
    _loses_once,
)
"""Each asks of a `Cut` whether half of what is said is lost."""
