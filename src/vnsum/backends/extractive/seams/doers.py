"""A headline says who does it, and of nobody what another one does.

"Ông A trao quyết định bổ nhiệm ông B giữ chức Trưởng ban" does not become "Ông A giữ chức Trưởng
ban", nor "lợi dụng những người già, gia đình nghèo ký khống, gây thiệt hại" "Gia đình nghèo ký
khống, gây thiệt hại".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.people import ADDRESSES
from vnsum.backends.extractive.seams.openings import is_deed
from vnsum.backends.extractive.ways.cut import DASHES, LIGHT, SCENES
from vnsum.backends.extractive.ways.openings import LEVELS, OFFICES
from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.ways.cut import Cut, Frame

__all__ = ["RULES"]

_APPOINTS = pattern(
    r"\b(?:bổ nhiệm|điều động|luân chuyển|chỉ định|phân công|giới thiệu|miễn nhiệm|"
    r"(?:bầu|cử|mời|cho|giao)(?: bổ sung)?)\b"
)
"""Verbs of giving somebody an office or a task, or taking it."""
_NO_OFFICE = frozenset({"biết", "hay", "rằng", "thấy", "phép"})
"""Words behind which "cho" gives nothing."""
_TAKES = frozenset(
    {
        *(("giữ", "chức"), ("giữ", "vị"), ("giữ", "cương"), ("giữ", "quyền"), ("thôi", "giữ")),
        *(("nghỉ", "hưu"), ("nghỉ", "việc"), ("thôi", "việc"), ("đảm", "nhiệm"), ("đảm", "nhận")),
        *(("phụ", "trách"), ("tham", "gia"), ("làm", "chủ"), ("làm", "trưởng"), ("làm", "phó")),
        *(("làm", "giám"), ("làm", "bí"), ("làm", "hiệu"), ("làm", "tổ"), ("đến", "nhận")),
        *(("về", "nhận"), ("về", "làm"), ("thay", "bà"), ("thay", "ông")),
    }
)
"""How it begins what somebody is given by that, or does."""
_REACH = 30
"""Words behind such a verb in which it is said; set by hand."""
_SUBMITS = pattern(
    r"\b(?:trình|đề nghị|kiến nghị|đề xuất|tham mưu(?: cho)?|xin|chờ|để) (?:ubnd|hđnd|ủy ban|"
    r"chủ tịch|thường trực|sở|bộ|thủ tướng|chính phủ|tỉnh|thành phố|tp|huyện|quận|xã|phường|"
    r"công an|tòa|toà|viện|lãnh đạo|ban)\b(?! ủy)"
)
"""How it begins what somebody asks a body to do, or leaves to it."""
_USES = pattern(
    r"\b(?:tìm|lợi dụng|nhờ|lừa|thuê|dụ dỗ|dụ|rủ|rủ rê|xúi giục|ép|ép buộc|mượn|lôi kéo|mua chuộc|"
    r"cấu kết với|cho|dùng|sử dụng|nhắm vào)(?: đến| tới| vào)? "
    r"(?:những|các|nhiều|một số|người|\d+|hàng (?:chục|trăm|nghìn))\b"
)
"""How it begins whom or what somebody uses for a deed."""
_HARMS = frozenset({"gây", "chiếm", "nhằm", "để", "khiến", "làm", "trục", "thu", "hưởng", "rút"})
"""How a clause begins that says what came of a deed."""
_TELLS_ALONE = frozenset(
    {
        *(("xác", "nhận"), ("thông", "báo"), ("cho", "biết"), ("cho", "hay"), ("khẳng", "định")),
        *(("nhận", "định"), ("cho", "rằng"), ("thừa", "nhận"), ("bày", "tỏ"), ("ra", "thông")),
        *(("ký", "công"), ("ký", "văn"), ("ra", "văn"), ("có", "văn"), ("đảm", "bảo")),
        *(("bảo", "đảm"), ("cho", "thấy"), ("đánh", "giá"), ("nhấn", "mạnh"), ("làm", "thủ")),
    }
)
"""Verbs of reporting, which headlines do not open with."""
_ORDERED = frozenset({("đảm", "bảo"), ("bảo", "đảm"), ("đánh", "giá")})
"""Those of them that a headline opens with as well: "Đảm bảo an ninh", not "Đảm bảo được"."""
_NOUN_OF_TELLING = ("thông", "báo")
"""A verb that is a paper's name as well: "Thông báo tuyển dụng"."""
_LAST = frozenset({"lần", "rằng", "đến", "tới", "với", "tất"})
"""Words behind it where it is none."""
_SETS = SCENES | {"liên", "đối", "trước"}
"""First words of clauses that say about what or when something is."""
_ABOUT = frozenset(
    {("về", "việc"), ("về", "vấn"), ("liên", "quan"), ("đối", "với"), ("về", "nội"), ("về", "phía")}
)
"""How a clause begins that says what something is about."""
_GATHERINGS = frozenset(
    {
        *("đoàn", "phiên", "buổi", "lễ", "kỳ", "chuyến", "triển", "hội", "hoạt", "cuộc", "chương"),
        *("đợt", "ngày", "giải", "liên"),
    }
)
"""First words of what is held, which is no news without what happens."""
_GOES_ON = frozenset({"đã", "sẽ", "đang", "vừa", "diễn", "tiếp", "cũng", "được", "vẫn", "khai"})
"""How its predicate begins."""
_DRAWS = frozenset({"hút", "tụ", "gồm", "dài", "gây", "góp"})
"""Words of other verbs that tell what comes of it: "thu hút", "quy tụ"."""
_OF_ITSELF = frozenset({"bị", "được", "là"})
"""Words of a predicate, where no noun goes on with them: "bị cáo"."""
_ACCUSED = frozenset({"cáo", "can", "hại", "đơn"})
_SOME_PLACES = pattern(
    r"\b(?:ở|tại) (?:một số|vài|một vài|nhiều|không ít) (?:nơi|địa phương|địa bàn|khu vực|xã|"
    r"phường|huyện|quận|tuyến|đơn vị|trường|cơ sở|công trình|dự án|thôn|khâu|mặt)\b"
)
"""A limit that says that only some are meant."""
_BAD = frozenset({"chưa", "không", "chậm", "yếu", "kém", "lỏng", "buông", "sai"})
"""Words of a charge."""
_SETS_APART = SCENES | {"của"}
"""Words behind which it is told of something else."""
_PLACES_OF_TWO = frozenset({("thị", "xã"), ("thành", "phố"), ("thị", "trấn"), ("khu", "phố")})
_FEW = 3
"""Words of what is held that a verb belongs to ("phiên xét xử phúc thẩm"); set by hand."""


def _takes_office_of_another(cut: Cut) -> bool:
    """Tell whether somebody takes what another one is given, who is left out."""
    frame, stays = cut.frame, cut.stays
    for first, end in frame.find(_APPOINTS):
        person = _person(frame, first, end)
        taken = _taken(frame, person[-1] + 1) if person else -1
        if taken not in stays or cut.head == taken:
            continue
        said = (at for at in range(end, taken) if at in stays)
        if not any(frame.capital[at] or frame.words[at] in OFFICES for at in said):
            return True
    return False


def _decides_for_another(cut: Cut) -> bool:
    """Tell whether somebody does what he only submits: "Chi cục [trình UBND quyết định] phạt"."""
    frame, stays = cut.frame, cut.stays
    for first, end in frame.find(_SUBMITS):
        if first in stays or first <= cut.head or frame.parted(first):
            continue
        closing = frame.closing(first)
        later = any(at in stays and frame.verb(at) for at in range(end, closing))
        if later and any(at in stays for at in range(frame.opening(first), first)):
            return True
    return False


def _person(frame: Frame, first: int, end: int) -> Sequence[int]:
    """Return the words of whom a verb names right behind it; none for no person."""
    at = end
    if frame.capital[first] or frame.word(at) in _NO_OFFICE:
        return ()
    if frame.words[at : at + 2] == ["đối", "với"]:
        at += 2
    at += frame.word(at) == "cho"
    if frame.words[at : at + 2] == ["đồng", "chí"]:
        at += 2
    elif frame.word(at) in ADDRESSES and not frame.capital[at]:
        at += 1
    else:
        return ()
    named = at
    while named < frame.high and frame.capital[named] and not frame.parted(named):
        named += 1
    return range(at, named)


def _taken(frame: Frame, start: int) -> int:
    """Return where it begins what a person is given or does, behind who that is; -1 for nowhere."""
    for at in range(start, min(start + _REACH, frame.high - 1)):
        if ";" in frame.gap(at):
            return -1
        if (frame.words[at], frame.words[at + 1]) in _TAKES and not frame.nested[at]:
            return at
    return -1


def _does_what_it_was_used_for(cut: Cut) -> bool:
    """Tell whether a headline begins with whom somebody uses, and goes on with his deed."""
    frame, head = cut.frame, cut.head
    if head == frame.low or frame.capital[head] or frame.digit[head]:
        return False
    if frame.gap(head).strip() != "," or frame.words[head] in SCENES | LIGHT or frame.verb(head):
        return False
    opening = frame.opening(head - 1)
    used = any(first >= opening and end <= head for first, end in frame.find(_USES))
    deeds = (at for at in cut.kept if at > head and frame.parted(at))
    return used and any(frame.words[at] in _HARMS for at in deeds)


def _reports_without_reporter(cut: Cut) -> bool:
    """Tell whether a headline opens with a verb of reporting, and who reports is left out."""
    frame, head = cut.frame, cut.head
    pair = (frame.words[head], frame.word(head + 1))
    if head == frame.low or pair not in _TELLS_ALONE or frame.capital[head]:
        return False
    if pair in _ORDERED:
        return frame.word(head + 2) == "được"
    return pair != _NOUN_OF_TELLING or frame.word(head + 2) in _LAST


def _is_only_about(cut: Cut) -> bool:
    """Tell whether only what something is about is kept: "Về việc giá vé, [HĐND thống nhất]"."""
    frame, head = cut.frame, cut.head
    if not frame.parted(head) or (frame.words[head], frame.word(head + 1)) not in _ABOUT:
        return False
    return bool(cut.kept[-1] < _end_of(frame, head) < frame.high)


def _end_of(frame: Frame, at: int) -> int:
    """Return one past a clause with its dashes and places: "Cát Linh - Hà Đông, quận Hà Đông"."""
    end = frame.closing(at)
    while end < frame.high and ("," not in frame.gap(end) or _is_place(frame, end)):
        end = frame.closing(end)
    return end


def _is_place(frame: Frame, at: int) -> bool:
    """Tell whether a clause begins with a larger place."""
    return frame.capital[at] or frame.words[at] in LEVELS


def _opens_with_doer(cut: Cut) -> bool:
    """Tell whether a headline opens with who held what is left out: "do quận tổ chức, sẽ mở"."""
    frame, head = cut.frame, cut.head
    if frame.words[head] != "do" or frame.gap(head).strip() != ",":
        return False
    end = _end_of(frame, head)
    return end in cut.stays and frame.words[end] in _GOES_ON


def _holds_it_without_verb(cut: Cut) -> bool:
    """Tell whether of who held something only the name is kept: ", do quận [tổ chức] dịp Tết"."""
    frame, stays = cut.frame, cut.stays
    for at in cut.kept:
        if frame.words[at] != "do" or frame.gap(at).strip() != ",":
            continue
        own = range(at + 1, frame.closing(at))
        verb = next((one for one in own if frame.verb(one)), at)
        if verb not in stays:
            return True
    return False


def _opens_with_end_of_address(cut: Cut) -> bool:
    """Tell whether a headline opens with the end of an address: "[xã A, huyện B,] C - xác nhận"."""
    frame, head = cut.frame, cut.head
    if head == frame.low or frame.gap(head).strip() != "," or not _is_place(frame, head):
        return False
    end = frame.closing(head)
    behind = end < frame.high and frame.gap(end).strip() in DASHES and not frame.capital[end]
    return behind and all(frame.capital[at] for at in range(head + 2, end))


def _says_of_whole_place(cut: Cut) -> bool:
    """Tell whether a headline opens with "toàn huyện", and which one is left out."""
    frame, head = cut.frame, cut.head
    start = frame.words[head : head + 3]
    if head == frame.low or start[0] != "toàn" or start[1:2] == [] or start[1] not in LEVELS:
        return False
    at = head + 2 + (tuple(start[1:]) in _PLACES_OF_TWO)
    if at >= frame.high or frame.capital[at]:
        return False
    level = frame.words[head + 1 : at]
    size = len(level)
    named = (n for n in range(frame.low, head - size) if frame.capital[n + size])
    offices = [n for n in named if frame.words[n : n + size] == level]
    return any(frame.word(n - 2) in OFFICES or frame.word(n - 3) in OFFICES for n in offices)


def _holds_nothing(cut: Cut) -> bool:
    """Tell whether what is held or who came is kept, and not the predicate that follows.

    "Triển lãm hoa, do UBND quận tổ chức nhân dịp …, [sẽ diễn ra]".
    """
    frame, head = cut.frame, cut.head
    if frame.words[head] not in _GATHERINGS or not (frame.parted(head) or head == frame.low):
        return False
    tail = cut.tail
    if tail >= frame.high or ";" in frame.gap(tail):
        return False
    if any(_is_predicate(cut, at) for at in cut.kept):
        return False
    rest = [at for at in range(tail, frame.high) if frame.words[at] in _GOES_ON]
    return any(frame.parted(at) or frame.verb(at) for at in rest if not frame.nested[at])


def _is_predicate(cut: Cut, at: int) -> bool:
    """Tell whether a word tells what happens of what a headline opens with."""
    frame, opening = cut.frame, cut.frame.opening(at)
    begins = max(opening, cut.head)
    if frame.words[begins] in _SETS and begins != cut.head:
        return False
    if frame.words[at] in _OF_ITSELF and frame.word(at + 1) in _ACCUSED:
        return False
    if any(frame.words[one] in _SETS_APART for one in range(begins, at)):
        return False
    if begins == cut.head and at < begins + _FEW:
        return frame.words[at] in LIGHT | {"được", "bị"}
    return is_deed(frame, at) or frame.words[at] in _DRAWS


def _is_post_alone(cut: Cut) -> bool:
    """Tell whether only who somebody is stands there: "[ông A,] Phó trưởng ban B"."""
    frame, head = cut.frame, cut.head
    if head == frame.low or frame.gap(head).strip() not in DASHES | {","}:
        return False
    if not _is_post(frame, head) or cut.tail >= frame.high:
        return False
    heads = (at for at in cut.kept if frame.parted(at))
    alone = all(_is_post(frame, at) or _is_place(frame, at) for at in heads)
    return alone and not any(_acts(frame, at) for at in cut.kept)


def _is_post(frame: Frame, at: int) -> bool:
    """Tell whether it begins with a word what somebody is."""
    return frame.words[at] in OFFICES or "viên" in frame.words[at + 1 : at + 3]


def _acts(frame: Frame, at: int) -> bool:
    """Tell whether a word begins a deed, and no name goes on with it: "Ban chỉ đạo thi THPT"."""
    if not is_deed(frame, at):
        return False
    before = tuple(frame.words[max(frame.low, at - 2) : at])
    return not (before == ("chỉ", "đạo") and frame.word(at - 3) == "ban")


def _charges_all(cut: Cut) -> bool:
    """Tell whether "ở một số nơi" is left out, and what is bad there is kept."""
    frame, stays = cut.frame, cut.stays
    for first, end in frame.find(_SOME_PLACES):
        if first in stays or first > cut.tail:
            continue
        if first == cut.tail:
            reach = range(frame.opening(first), first)
        else:
            halves = (at for at in range(end, frame.high) if ";" in frame.gap(at))
            reach = range(end, next(halves, frame.high))
        if any(frame.words[at] in _BAD and at in stays for at in reach):
            return True
    return False


def _asks_what_another_asks(cut: Cut) -> bool:
    """Tell whether a subject takes the verb of who is named behind its own: "[gửi đơn của A,] xin".

    Only where its own verb is left out with that name.
    """
    frame = cut.frame
    return any(
        frame.gap(seam.behind).strip() == ","
        and frame.verb(seam.behind)
        and not frame.parted(seam.first)
        and not cut.has_predicate(seam.before)
        and frame.tells(seam.first, seam.end)
        and _names_somebody(frame, seam.first, seam.end)
        for seam in cut.inner
    )


def _names_somebody(frame: Frame, start: int, end: int) -> bool:
    """Tell whether a person is named whose paper it is: "đơn của ông A"."""
    of = (at for at in range(start, end - 2) if frame.words[at] == "của")
    return any(frame.words[at + 1] in ADDRESSES and frame.capital[at + 2] for at in of)


def _denies_for_another(cut: Cut) -> bool:
    """Tell whether it is denied as a fact what only somebody denies: "[Theo bà A,] B không"."""
    frame, head = cut.frame, cut.head
    start = frame.words[frame.low : frame.low + 2]
    if head == frame.low or start[0] != "theo" or start[-1] not in ADDRESSES | {"lời", "luật"}:
        return False
    end = frame.closing(frame.low)
    if head < end or not OFFICES.isdisjoint(frame.words[frame.low : end]):
        return False
    return any(frame.words[at] in {"không", "chưa", "oan"} for at in cut.kept)


RULES = (
    _asks_what_another_asks,
    _denies_for_another,
    _takes_office_of_another,
    _decides_for_another,
    _does_what_it_was_used_for,
    _reports_without_reporter,
    _is_only_about,
    _opens_with_doer,
    _holds_it_without_verb,
    _opens_with_end_of_address,
    _says_of_whole_place,
    _holds_nothing,
    _is_post_alone,
    _charges_all,
)
"""Whether a cut does so."""
