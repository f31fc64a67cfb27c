"""What belongs together: a subject and its predicate, a verb and its object, members of a list.

"Bộ phận một cửa của phường Láng, tỉnh Nam Hà vừa được trang bị ki-ốt" keeps no "Bộ phận một cửa của
phường Láng", "các phường Láng, Vọng" no "các phường Láng", "cú đâm khiến ông A tử vong" no "cú đâm
tử vong".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.backends.extractive.ways.cut import BODIES, DASHES, LIGHT, SCENES
from vnsum.backends.extractive.ways.leaving_out import SAYS
from vnsum.backends.extractive.ways.openings import LEVELS, OFFICES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.backends.extractive.ways.cut import Cut, Frame, Seam

__all__ = ["RULES"]

_SETS = frozenset(
    {
        *("tại", "trong", "ở", "trên", "với", "theo", "từ", "sau", "trước", "nhân", "nhằm", "để"),
        *("khi", "do", "bởi", "qua", "dưới", "vào", "ngày", "sáng", "chiều", "tối", "đêm", "trưa"),
        *("rạng", "lúc", "hồi", "bên"),
    }
)
"""First words of clauses that only set the scene, where no verb begins with them."""
_OCCASIONS = frozenset({("chào", "mừng"), ("kỷ", "niệm"), ("nhân", "dịp"), ("hưởng", "ứng")})
_ENDS = frozenset({("sau", "khi"), ("trước", "khi"), ("khi", "có")})
"""How clauses begin that set the scene with a verb."""
_PREDICATES = frozenset({"đã", "vừa", "đang", "sẽ", "được", "bị", "vẫn", "không", "chưa"})
"""How the predicate begins behind who or what it is said of."""
_APPOSED = OFFICES | LEVELS | {"người", "nơi", "đơn", "một"}
"""First words of what stands beside a subject."""
_WORKS, _SUFFERS = frozenset({"làm", "khiến"}), frozenset({"bị", "phải", "chết"})
"""Verbs of what does something to somebody, and how that is told."""
_HARM = frozenset({("tử", "vong"), ("thiệt", "mạng"), ("bị", "thương"), ("mất", "tích")})
_CAUSES = frozenset({"khiến", "làm", "giúp", "buộc", "nhờ"})
"""Verbs of what makes another one do it, who is left out with them."""
_ASKS = frozenset(
    {
        *(("yêu", "cầu"), ("đề", "nghị"), ("chỉ", "đạo"), ("kêu", "gọi"), ("khuyến", "cáo")),
        *(("vận", "động"), ("hướng", "dẫn"), ("kiến", "nghị"), ("lưu", "ý")),
    }
)
_ALL = frozenset({("toàn", "bộ"), ("tất", "cả"), ("mọi", "phương"), ("mọi", "xe")})
_LEADERS = frozenset({"trưởng", "tổ", "chủ", "phó"})
"""What a person is made by "làm"."""
_STATES = frozenset({"chưa", "không", "bị", "đang", "còn"})
_SEVERAL = frozenset({"các", "những", "hai", "ba", "bốn", "nhiều", "giữa"})
_JOINS = frozenset({"và", "hoặc", "cùng"})
_BACK = 8
"""Words before the end of a name in which "các" stands; set by hand."""
_KIND = 2
"""Words between "các" and the end of what they are ("các tổ dân phố"); set by hand."""
_LEAST_LOST = 3
"""Words left out in which a verb has an object of its own; set by hand."""
_TWINS = frozenset(
    {
        *(("nam", "nữ"), ("thu", "chi"), ("chó", "mèo"), ("thôn", "buôn"), ("thôn", "bản")),
        *(("ấp", "khóm"), ("xã", "phường"), ("phòng", "ban"), ("phòng", "chống"), ("vay", "trả")),
        *(("trong", "ngoài"), ("xuất", "nhập"), ("sở", "ngành"), ("sở", "ban"), ("mua", "bán")),
        *(("trâu", "bò"), ("gia", "súc"), ("cán", "bộ"), ("kê", "khai"), ("buôn", "làng")),
    }
)
"""Words that stand beside each other with a comma or without, and mean both."""
_HALVES = frozenset(
    {
        *(("vệ", "sinh"), ("chứng", "chỉ"), ("chứng", "nhận"), ("môi", "trường"), ("nghĩa", "vụ")),
        *(("nhiệm", "vụ"), ("nhiệm", "kỳ"), ("doanh", "nghiệp"), ("cơ", "sở"), ("cơ", "quan")),
        *(("khu", "vực"), ("kinh", "tế"), ("xã", "hội"), ("văn", "hóa"), ("giáo", "dục")),
        *(("an", "toàn"), ("an", "ninh"), ("trật", "tự"), ("thương", "mại"), ("dịch", "vụ")),
        *(("du", "lịch"), ("thể", "thao"), ("thể", "dục"), ("thanh", "niên"), ("phụ", "nữ")),
        *(("học", "sinh"), ("sinh", "viên"), ("giáo", "viên"), ("tài", "sản"), ("tài", "chính")),
        *(("ngân", "sách"), ("dự", "án"), ("dự", "toán"), ("quy", "hoạch"), ("kế", "hoạch")),
        *(("chính", "sách"), ("chính", "quyền"), ("pháp", "luật"), ("hành", "chính")),
        *(("thủ", "tục"), ("hồ", "sơ"), ("điện", "tử"), ("thông", "tin"), ("truyền", "thông")),
        *(("công", "dân"), ("công", "nhân"), ("công", "trình"), ("công", "nghệ"), ("nông", "dân")),
        *(("nông", "thôn"), ("nông", "nghiệp"), ("nhân", "dân"), ("người", "dân"), ("hội", "viên")),
        *(("đoàn", "viên"), ("cựu", "chiến"), ("chiến", "binh"), ("chiến", "sĩ"), ("liệt", "sĩ")),
        *(("thực", "phẩm"), ("sản", "phẩm"), ("sản", "xuất"), ("chất", "lượng"), ("chất", "thải")),
        *(("giao", "thông"), ("tai", "nạn"), ("phương", "tiện"), ("trách", "nhiệm")),
        *(("tội", "phạm"), ("ma", "túy"), ("bảo", "hiểm"), ("ngân", "hàng"), ("hợp", "tác")),
        *(("chương", "trình"), ("phong", "trào"), ("hội", "nghị"), ("nghị", "quyết")),
        *(("chỉ", "tiêu"), ("chỉ", "thị"), ("mục", "tiêu"), ("giải", "pháp"), ("kết", "quả")),
        *(
            ("dân", "sự"),
            ("trong", "đó"),
            ("theo", "đó"),
            ("do", "đó"),
            ("qua", "đó"),
            ("nhờ", "đó"),
            ("cử", "tạ"),
        ),
        *(
            ("cổng", "dịch"),
            ("hôm", "sau"),
            ("hôm", "trước"),
            ("vụ", "hành"),
            ("đợt", "cao"),
            ("xã", "một"),
        ),
        *(("hàng", "hóa"), ("bồi", "thường"), ("đầu", "tư"), ("mặt", "bằng"), ("đất", "đai")),
    }
)
"""Words of two syllables, neither of which means it alone."""
_SOCIETY = ("xã", "hội")
"""Behind a dash the rest of "kinh tế - xã hội"."""
_WAYS = frozenset({"nối", "tốc", "tuyến", "đường", "quốc", "cầu", "đoạn", "kênh"})
"""Words near a name that has two ends: "cao tốc Bến Lức - Long Thành"."""


def _only_sets_scene(cut: Cut) -> bool:
    """Tell whether only clauses are kept that say when and where, with nothing that happens."""
    frame = cut.frame
    heads = [at for at in _clause_heads(cut) if not frame.nested[at]]
    return bool(heads) and all(_sets_scene(cut, at) for at in heads)


def _clause_heads(cut: Cut) -> Iterator[int]:
    """Yield the first kept word of each clause."""
    before = -1
    for at in cut.kept:
        opening = cut.frame.opening(at)
        if opening != before:
            yield at
        before = opening


def _sets_scene(cut: Cut, at: int) -> bool:
    """Tell whether a clause only says when, where, why or for what occasion.

    "Trên 200 hộ" counts, and "trong 29 cơ sở có 8 cơ sở vi phạm" tells something.
    """
    frame = cut.frame
    pair = tuple(frame.words[at : at + 2])
    if pair in _OCCASIONS or pair in _ENDS:
        return True
    if frame.words[at] not in _SETS or frame.verb(at) or frame.digit.get(at + 1, False):
        return frame.words[at] == "ngày" and not _tells(cut, at)
    return not _tells(cut, at)


def _tells(cut: Cut, at: int) -> bool:
    """Tell whether a verb or a predicate is kept in the clause that a word begins."""
    frame = cut.frame
    kept = (one for one in cut.kept if at <= one < frame.closing(at))
    return any(frame.verb(one) or frame.words[one] in _PREDICATES | LIGHT for one in kept)


def _ends_before_predicate(cut: Cut) -> bool:
    """Tell whether a headline ends before what stands beside its subject, and the predicate."""
    frame, last, tail = cut.frame, cut.kept[-1], cut.tail
    if _tells_who(frame, last):
        return True
    if tail >= frame.high or frame.gap(tail).strip() != "," or frame.nested[tail]:
        return False
    opening = frame.opening(last)
    if frame.words[tail] not in _APPOSED or frame.words[opening] in _SETS:
        return False
    own = frame.words[opening:tail]
    if not _PREDICATES.isdisjoint(own):
        return False
    end = frame.closing(tail)
    behind = frame.words[tail:end]
    if frame.words[tail] in LEVELS:
        named = tail + 1 + (frame.words[tail] in {"thành", "thị"})
        while named < end and frame.capital[named]:
            named += 1
        return frame.word(named) in _PREDICATES and not frame.parted(named)
    follows = end < frame.high and frame.words[end] in _PREDICATES
    return follows or (not any(map(frame.verb, range(opening, tail))) and bool(behind))


def _tells_who(frame: Frame, last: int) -> bool:
    """Tell whether a headline ends with who somebody is, before what is said of him."""
    opening = frame.opening(last)
    if frame.words[opening] not in _APPOSED or frame.words[opening] in LEVELS:
        return False
    behind = [at for at in frame.bounds if at > last]
    return any(frame.words[at] in _PREDICATES for at in behind) and not any(
        frame.words[at] in _PREDICATES for at in range(opening, last + 1)
    )


def _begins_in_body(cut: Cut) -> bool:
    """Tell whether a headline begins inside the name of a body, and tells what that does.

    "[Hội đồng đánh giá,] phân hạng sản phẩm đã họp".
    """
    frame, head = cut.frame, cut.head
    if tuple(frame.words[head : head + 2]) == _SOCIETY and frame.gap(head).strip() in DASHES:
        return True
    if head == frame.low or frame.gap(head).strip() != ",":
        return False
    if frame.capital[head] or frame.digit[head] or frame.words[head] in _PREDICATES | _APPOSED:
        return False
    scene = frame.words[frame.opening(head - 1)] in SCENES or frame.words[head] in SCENES
    does = not _PREDICATES.isdisjoint(frame.words[head : frame.closing(head)])
    pairs = pairwise(frame.words[frame.opening(head - 1) : head])
    return does and not scene and not BODIES.isdisjoint(pairs)


def _takes_caused_verb(cut: Cut) -> bool:
    """Tell whether a subject does what it makes another one do: "cú đâm [khiến ông A] tử vong"."""
    frame = cut.frame
    return any(
        frame.verb(seam.behind)
        and not frame.parted(seam.first)
        and frame.words[seam.first] in _CAUSES
        and frame.word(seam.first + 1) not in _LEADERS
        and seam.end - seam.first > 1
        for seam in cut.inner
    )


def _leaves_effect_out(cut: Cut) -> bool:
    """Tell whether what is done to somebody is left out: "làm 40 nhà [bị ngập], 2 người …"."""
    frame = cut.frame
    for at in cut.kept:
        if frame.words[at] not in _WORKS:
            continue
        done = next((n for n in range(at + 1, frame.high) if frame.words[n] in _SUFFERS), at)
        if done not in cut.stays and not any(frame.verb(n) for n in range(at + 1, done)):
            return True
    return False


def _does_what_a_part_does(cut: Cut) -> bool:
    """Tell whether a whole does what is told of a part: "cầu dài 42 m[, trong đó hội] tài trợ"."""
    frame = cut.frame
    return any(
        ("trong", "đó") in pairwise(frame.words[seam.first : seam.end])
        for seam in cut.inner
        if not frame.parted(seam.behind)
    )


def _harms_nobody(cut: Cut) -> bool:
    """Tell whether a headline opens with a death or a wound and not with whose it is."""
    words, first = cut.frame.words, cut.kept[0]
    return first > cut.frame.low and tuple(words[first : first + 2]) in _HARM


def _does_what_it_asks(cut: Cut) -> bool:
    """Tell whether a body does what it asks of others: "UBND xã [yêu cầu các thôn] tiêm phòng"."""
    frame = cut.frame
    return any(
        not cut.has_predicate(seam.before)
        and not _ASKS.isdisjoint(pairwise(frame.words[seam.first : seam.end]))
        for seam in cut.inner
        if frame.verb(seam.behind)
    )


def _follows_from_nothing(cut: Cut) -> bool:
    """Tell whether a "nên" is kept, but nothing that it follows from: "cho biết khu này, nên"."""
    frame = cut.frame
    for place, at in enumerate(cut.kept):
        if frame.words[at] != "nên" or not frame.parted(at):
            continue
        before = cut.kept[:place]
        said = [n for n, one in enumerate(before) if tuple(frame.words[one : one + 2]) in SAYS]
        grounds = before[said[-1] + 2 :] if said else before
        if not any(frame.verb(one) or frame.words[one] in _PREDICATES for one in grounds):
            return True
    return False


def _bans_for_good(cut: Cut) -> bool:
    """Tell whether everything is banned, and the hours are left out: "cấm mọi xe [từ 22 giờ]"."""
    frame, stays = cut.frame, cut.stays
    banned = [at for at in cut.kept if frame.words[at] == "cấm"]
    if not banned or _ALL.isdisjoint(pairwise(frame.words[at] for at in cut.kept)):
        return False
    hours = range(banned[0], frame.closing(banned[0]))
    since = (at for at in hours[:-1] if frame.words[at] == "từ" and frame.digit[at + 1])
    return any(at not in stays for at in since)


def _takes_object(cut: Cut) -> bool:
    """Tell whether a verb takes the object of one left out: "ban hành [văn bản …] dự toán"."""
    frame = cut.frame
    return any(
        not frame.parted(seam.first)
        and not frame.parted(seam.behind)
        and seam.end - seam.first > _LEAST_LOST
        and frame.ends_verb(seam.before)
        and (_serves_another(frame, seam) or _is_said_of_another(frame, seam))
        for seam in cut.inner
    )


def _serves_another(frame: Frame, seam: Seam) -> bool:
    """Tell whether what is kept behind was the object of a verb that is left out."""
    served = frame.ends_verb(seam.end - 1) and frame.words[seam.end - 1] not in _PREDICATES
    return served and not frame.verb(seam.first) and not frame.verb(seam.behind)


def _is_said_of_another(frame: Frame, seam: Seam) -> bool:
    """Tell whether it was said of somebody left out: "đối thoại [với 43 hộ] chưa nhận tiền"."""
    return frame.words[seam.first] in {"với", "cho"} and frame.words[seam.behind] in _STATES


def _cuts_several(cut: Cut) -> bool:
    """Tell whether "các" is kept with a part of the names it announces."""
    frame = cut.frame
    return any(_goes_on_naming(frame, seam) for seam in cut.seams if seam.before >= 0)


def _goes_on_naming(frame: Frame, seam: Seam) -> bool:
    last = seam.before
    first = next((at for at in range(seam.first, seam.end) if not frame.nested[at]), seam.first)
    if not (frame.capital[last] or frame.digit[last]) or frame.nested[first]:
        return False
    joined = frame.words[first] in _JOINS and not frame.parted(first)
    listed = frame.gap(first).strip() == ","
    one = first + joined
    if not (joined or listed) or one >= frame.high:
        return False
    named = frame.capital[one] or frame.digit[one] or frame.words[one] in LEVELS
    return named and _announced(frame, last)


def _announced(frame: Frame, last: int) -> bool:
    """Tell whether "các" and what they are stand right before a name."""
    opening = frame.opening(last)
    while last > opening and (frame.capital[last] or frame.digit[last]):
        last -= 1
    return not _SEVERAL.isdisjoint(frame.words[max(opening, last - _KIND) : last])


def _parts_twins(cut: Cut) -> bool:
    """Tell whether one of two words is left out that mean both, or half of one word."""
    frame = cut.frame
    sides = [(seam.before, seam.first) for seam in cut.seams if seam.before >= 0]
    sides += [(seam.end - 1, seam.behind) for seam in cut.seams if seam.behind >= 0]
    for one, two in sides:
        pair, gap = (frame.words[one], frame.words[two]), frame.gap(two).strip()
        if (pair in _TWINS and gap in {"", ",", "-", "–"}) or (pair in _HALVES and not gap):
            return True
    return False


def _halves_way(cut: Cut) -> bool:
    """Tell whether one end of a way is kept: "cao tốc Bến Lức [- Long Thành]"."""
    frame = cut.frame
    for seam in cut.seams:
        last, first = seam.before, seam.first
        if last < 0 or frame.gap(first).strip() not in DASHES:
            continue
        names = frame.capital[last] and frame.capital[first] and frame.words[first] not in OFFICES
        if names and not _WAYS.isdisjoint(frame.words[max(frame.low, last - _BACK) : last]):
            return True
    return False


def _halves_hours(cut: Cut) -> bool:
    """Tell whether "từ" a time is kept, but not up to which: "từ 22 giờ đêm [… đến 4 giờ]"."""
    frame, stays = cut.frame, cut.stays
    for one, two in pairwise(range(frame.low, frame.high)):
        if frame.words[one] != "từ" or not frame.digit[two] or one not in stays:
            continue
        until = [at for at in range(two, frame.closing(one)) if frame.words[at] == "đến"]
        if until and frame.digit.get(until[0] + 1, False) and until[0] not in stays:
            return True
    return False


RULES = (
    _only_sets_scene,
    _ends_before_predicate,
    _begins_in_body,
    _takes_caused_verb,
    _leaves_effect_out,
    _does_what_a_part_does,
    _harms_nobody,
    _takes_object,
    _does_what_it_asks,
    _follows_from_nothing,
    _bans_for_good,
    _cuts_several,
    _parts_twins,
    _halves_way,
    _halves_hours,
)
"""Whether a cut does so."""
