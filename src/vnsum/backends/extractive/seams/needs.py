"""What is kept goes on to what it needs: what one of several is, what is asked, where a road leads.

"Chợ Láng là một trong 46 chợ đề nghị xếp hạng" does not become "Chợ Láng là một đề nghị xếp hạng",
nor "yêu cầu 18 hộ dân tại tổ 17, phường Vọng di dời" "yêu cầu 18 hộ dân".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.people import ADDRESSES
from vnsum.backends.extractive.ways.cut import AIMS, LIGHT, SCENES
from vnsum.backends.extractive.ways.leaving_out import SAYS
from vnsum.backends.extractive.ways.openings import LEVELS, OFFICES

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut, Frame, Seam

__all__ = ["RULES"]

_OF_SEVERAL = frozenset({"những", "các", "số"})
"""Words behind "một trong", which leave a noun where they go: "là một [trong những] tỉnh"."""
_ASKS = frozenset(
    {("yêu", "cầu"), ("đề", "nghị"), ("kiến", "nghị"), ("kêu", "gọi"), ("cho", "phép")}
)
"""Verbs of asking and allowing."""
_ASKED = (
    ADDRESSES
    | LEVELS
    | OFFICES
    | {
        *("hộ", "dân", "người", "ubnd", "hđnd", "sở", "công", "doanh", "đơn", "cơ", "gia", "học"),
        *("cán", "nhân", "địa", "chính", "nhà", "cục", "chi", "phòng", "lực", "ban", "bộ", "đồng"),
        *("tiểu", "bà", "phụ", "hội", "tập", "lãnh", "đoàn", "trường", "tổ", "tp"),
    }
)
"""First words of who is asked."""
_SEVERAL = frozenset(
    {"các", "những", "một", "hai", "ba", "bốn", "số", "nhiều", "toàn", "bộ", "tất"}
)
"""Words before them."""
_MUST = frozenset({"phải", "không", "khẩn", "tiếp", "sớm", "dừng", "chấm"})
"""First words of what they are asked, which may be no verb."""
_DOES = _MUST | {"xét", "cần", "chủ", "thường", "nghiêm", "tự", "kịp", "chú", "lưu", "báo", "trả"}
"""The same, where they are kept."""
_GIVEN = ("quyết", "định", "cho")
"""What a paper gives somebody, or lets him do."""
_LETS = frozenset({"nghỉ", "thôi", "giữ", "làm", "được", "hưởng", "tham", "đi", "chuyển"})
"""First words of what it lets him do."""
_LEADS = frozenset({"qua", "đến", "về", "vào", "lên", "tới", "sang", "ra", "từ"})
"""Words behind "đi" before where a road leads."""
_DEALS = frozenset(
    {
        *(("xử", "lý"), ("giải", "quyết"), ("khắc", "phục"), ("chấn", "chỉnh"), ("xem", "xét")),
        *(("kiểm", "tra"), ("xác", "minh"), ("rà", "soát"), ("làm", "rõ"), ("chỉ", "đạo")),
    }
)
"""Verbs that say nothing without what is dealt with."""
_BY = frozenset({"do", "của", "mà"})
"""Words behind a noun that tell which one it is."""
_WHEN = frozenset({"sau", "qua", "trước", "khi", "do", "nếu"})
"""First words of clauses with a verb that only set the scene."""
_PREDICATES = frozenset({"chưa", "không", "đã", "bị", "được", "là", "còn", "sẽ", "đang", "phải"})
"""How a predicate begins."""
_FEW = 2
"""Words of a noun or a verb that says nothing alone."""
_COUNTS = frozenset({"hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "vài", "mấy", "từng", "mỗi"})
"""Words that say how many, and are seldom anything else."""
_CHANCES = frozenset({("giành", "quyền"), ("giành", "vé"), ("giành", "suất"), ("đoạt", "vé")})
_AT = frozenset({"tại", "vào", "ở", "trong"})
_THEMES = frozenset({("chủ", "đề"), ("thông", "điệp"), ("khẩu", "hiệu"), ("tên", "gọi")})
"""Words that a name or a motto follows."""
_RELATIONS = frozenset({"hệ", "nghị", "giao"})
"""Last words of what two lands have with each other."""
_MARKS = frozenset("-–—\"“”'‘’")
"""Marks inside what follows them, and around it."""


def _is_one_of_nothing(cut: Cut) -> bool:
    """Tell whether it is left out of what something is one: "là một [trong 46 hồ sơ] đề nghị"."""
    frame = cut.frame
    return any(
        frame.words[seam.before] == "một"
        and frame.word(seam.before - 1) in {"là", "thành"}
        and not frame.parted(seam.first)
        and not _leaves_noun(frame, seam)
        for seam in cut.seams
        if seam.before >= 0
    )


def _leaves_noun(frame: Frame, seam: Seam) -> bool:
    """Tell whether no more goes than "trong những", before what all of them are."""
    several = frame.words[seam.end - 1] in _OF_SEVERAL or frame.digit[seam.end - 1]
    return frame.words[seam.first] == "trong" and several and seam.behind >= 0


def _ends_asking(frame: Frame, at: int) -> bool:
    """Tell whether a word ends a verb of asking that is no noun: not "theo yêu cầu"."""
    if at <= frame.low or (frame.words[at - 1], frame.words[at]) not in _ASKS:
        return False
    return frame.verb(at - 1) and frame.word(at - 2) not in {"theo", "các", "những", "có", "đơn"}


def _asks_for_aim(cut: Cut) -> bool:
    """Tell whether who is to do what is left out before what for: "yêu cầu [A họp] để sửa"."""
    frame = cut.frame
    return any(
        _ends_asking(frame, seam.before)
        and not frame.parted(seam.first)
        and not frame.parted(seam.behind)
        and not frame.verb(seam.behind)
        and (frame.words[seam.behind] in AIMS or _leaves_deed_out(frame, seam))
        for seam in cut.inner
    )


def _leaves_deed_out(frame: Frame, seam: Seam) -> bool:
    """Tell whether somebody and what he is to do go, and its object stays."""
    aimed = frame.words[seam.end - 1] in AIMS  # "yêu cầu [A họp để] chấn chỉnh"
    if aimed or frame.words[seam.behind] in SCENES or not frame.tells(seam.first + 1, seam.end):
        return False
    return frame.words[seam.first] in _ASKED or frame.capital[seam.first]


def _asks_somebody_alone(cut: Cut) -> bool:
    """Tell whether it is kept who is asked, and not what he is to do."""
    frame, last = cut.frame, cut.kept[-1]
    asking = [at for at in cut.kept if _ends_asking(frame, at) and at < last]
    if not asking:
        return False
    own = [at for at in cut.kept if at > asking[-1]]
    verbs = (at for at in own if frame.verb(at) and frame.words[at] not in LIGHT)
    told = any(verbs) or any(frame.words[at] in _DOES for at in own)
    if told or not _is_asked(frame, own[0]):
        return False
    return _goes_on(cut, _MUST)


def _is_asked(frame: Frame, at: int) -> bool:
    """Tell whether somebody begins with a word, or with "các" or a figure before it."""
    while frame.digit.get(at, False) or frame.word(at) in _SEVERAL:
        at += 1
    return frame.word(at) in _ASKED or frame.capital.get(at, False)


def _goes_on(cut: Cut, deeds: frozenset[str]) -> bool:
    """Tell whether a deed follows, behind where those are who were named, or who they are."""
    frame, at, opened = cut.frame, cut.tail, not cut.torn_tail
    while at < frame.high and ";" not in frame.gap(at):
        if frame.nested[at]:
            at += 1
            continue
        begins = frame.words[at] in deeds or (deeds is _MUST and frame.verb(at))
        if opened and not begins and not _stands_beside(frame, at):
            return False
        end = frame.closing(at)
        if begins or any(frame.words[one] in deeds and frame.verb(one) for one in range(at, end)):
            return True
        if deeds is _MUST and any(map(frame.verb, range(at, end))):
            return True
        at, opened = end, True
    return False


def _stands_beside(frame: Frame, at: int) -> bool:
    """Tell whether a clause begins with a place, a name, an office or others who are asked."""
    return frame.capital[at] or frame.digit[at] or frame.words[at] in _ASKED | _SEVERAL | SCENES


def _gives_paper_alone(cut: Cut) -> bool:
    """Tell whether it is kept whom a paper is about, and not what it lets him do."""
    frame = cut.frame
    given = [at for at in cut.kept if tuple(frame.words[at - 2 : at + 1]) == _GIVEN]
    if not given or given[-1] == cut.kept[-1]:
        return False
    own = [at for at in cut.kept if at > given[-1]]
    person = frame.words[own[0]] in ADDRESSES or frame.words[own[0] : own[0] + 2] == ["đồng", "chí"]
    if not person or any(frame.words[at] in _LETS for at in own):
        return False
    return _goes_on(cut, _LETS)


def _leads_nowhere(cut: Cut) -> bool:
    """Tell whether a headline ends on "đi" before where a road or somebody goes."""
    frame = cut.frame
    return any(
        frame.words[seam.before] == "đi"
        and frame.gap(seam.first) == " "
        and (frame.words[seam.first] in _LEADS or frame.capital[seam.first])
        for seam in cut.seams
        if seam.before >= 0
    )


def _deals_with_nothing(cut: Cut) -> bool:
    """Tell whether only verbs follow who does something: "Chủ tịch quận đã có chỉ đạo xử lý"."""
    frame, last = cut.frame, cut.kept[-1]
    if (frame.word(last - 1), frame.words[last]) not in _DEALS:
        return False
    verbs = [at for at in cut.kept if frame.verb(at) and not frame.capital.get(at - 1, False)]
    if not verbs or verbs[0] < frame.opening(last) or frame.words[cut.head] in {"việc", "vụ"}:
        return False
    own = [at for at in cut.kept if at >= verbs[0]]
    if own[0] == cut.head or "bị" in (frame.words[at] for at in own):
        return False
    return all(frame.ends_verb(at) or (frame.word(at - 1), frame.words[at]) in _DEALS for at in own)


def _is_which_one(cut: Cut) -> bool:
    """Tell whether a headline ends on what something is, before which one: "là nguồn thu [do]"."""
    frame, last = cut.frame, cut.kept[-1]
    if not cut.torn_tail or frame.words[cut.tail] not in _BY or frame.capital[last]:
        return False
    near = [at for at in cut.kept if last - _FEW <= at < last and at >= frame.opening(last)]
    return any(frame.words[at] == "là" for at in near)


def _ends_on_count(cut: Cut) -> bool:
    """Tell whether a headline ends on how many, before of what: "trong ba | ngày"."""
    frame, last = cut.frame, cut.kept[-1]
    ordinal = frame.word(last - 1) == "thứ"
    counts = frame.words[last] in _COUNTS and not frame.capital[last] and not ordinal
    return cut.torn_tail and counts


def _shares_object(cut: Cut) -> bool:
    """Tell whether the last of several verbs is left out with their object: "để nghe, thấy |"."""
    frame, last, tail = cut.frame, cut.kept[-1], cut.tail
    if tail + 1 >= frame.high or frame.gap(tail).strip() != "," or not frame.verb(tail):
        return False
    return frame.gap(last).strip() == "," and frame.word(last - _FEW) in AIMS


def _wins_chance(cut: Cut) -> bool:
    """Tell whether a headline ends before where somebody won the right to play."""
    frame, last = cut.frame, cut.kept[-1]
    if not cut.torn_tail or frame.words[cut.tail] not in _AT:
        return False
    opening = frame.opening(last)
    return any(tuple(frame.words[at : at + 2]) in _CHANCES for at in cut.kept if at >= opening)


def _halves_theme(cut: Cut) -> bool:
    """Tell whether the end of a theme is kept: "[với chủ đề Sách -] Văn hóa diễn ra"."""
    frame = cut.frame
    for seam in cut.inner:
        left = [tuple(frame.words[at : at + 2]) for at in range(seam.first, seam.end - 1)]
        named = next((n for n, pair in enumerate(left) if pair in _THEMES), -1)
        if named < 0 or _MARKS.isdisjoint(frame.gap(seam.behind)):
            continue
        inside = range(seam.first + named + 2, seam.end)
        if inside and all(frame.gap(at).strip(" :,") in {"", *_MARKS} for at in inside):
            return not any(frame.verb(at) and not frame.nested[at] for at in inside)
    return False


def _says_only_when(cut: Cut) -> bool:
    """Tell whether of what is said only the scene is kept: "cho biết sau 3 tháng, [chợ mở lại]"."""
    frame, kept = cut.frame, cut.kept
    said = [n for n, at in enumerate(kept) if tuple(frame.words[at : at + 2]) in SAYS]
    rest = kept[said[-1] + 2 :] if said else ()
    if not rest or frame.words[rest[0]] not in _WHEN or cut.torn_tail or cut.tail >= frame.high:
        return False
    one = frame.opening(rest[-1]) <= rest[0] and frame.gap(cut.tail).strip() == ","
    return one and not any(frame.words[at] in LIGHT | {"được", "bị"} for at in rest)


def _says_only_of_what(cut: Cut) -> bool:
    """Tell whether only the first of two deeds is kept that something is said of.

    "cho biết việc dọn hè phố, [giữ trật tự chưa quyết liệt]".
    """
    frame, last, tail = cut.frame, cut.kept[-1], cut.tail
    opening = frame.opening(last)
    if tail >= frame.high or frame.gap(tail).strip() != ",":
        return False
    said = (at + 2 for at in range(opening, last) if tuple(frame.words[at : at + 2]) in SAYS)
    opening = next(said, opening)
    if frame.words[opening] != "việc":
        return False
    told = any(frame.words[at] in _PREDICATES for at in range(opening, tail))
    behind = frame.words[tail : frame.closing(tail)]
    return not told and frame.words[tail] not in SCENES and not _PREDICATES.isdisjoint(behind)


def _joins_two_deeds(cut: Cut) -> bool:
    """Tell whether a verb runs into another one: "khai mạc [tối 3/4 và đã] trải qua"."""
    frame = cut.frame
    return any(
        not frame.parted(seam.behind)
        and frame.ends_verb(seam.before)
        and frame.words[max(seam.first, seam.end - _FEW)] == "và"
        and frame.words[seam.end - 1] in LIGHT
        for seam in cut.inner
    )


def _says_nothing_of_it(cut: Cut) -> bool:
    """Tell whether what is said has lost its verb: "cho biết hai đội [giành vé] tại vòng loại"."""
    frame = cut.frame
    said = [at for at in cut.kept if tuple(frame.words[at : at + 2]) in SAYS]
    if not said:
        return False
    start = said[-1] + 2
    return any(
        seam.before >= start
        and not frame.parted(seam.first)
        and frame.words[seam.behind] in SCENES
        and frame.opening(seam.behind) <= start
        and frame.tells(seam.first, seam.end)
        and not any(_tells(frame, at) for at in cut.kept if at >= start)
        for seam in cut.inner
    )


def _tells(frame: Frame, at: int) -> bool:
    return frame.verb(at) or frame.words[at] in LIGHT | {"bị", "được", "phải", "không", "chưa"}


def _halves_two_lands(cut: Cut) -> bool:
    """Tell whether one of two lands is kept: "45 năm quan hệ [Việt Nam -] Nhật Bản"."""
    frame = cut.frame
    return any(
        frame.gap(seam.behind).strip() in _MARKS
        and frame.capital[seam.behind]
        and frame.capital[seam.end - 1]
        and not _RELATIONS.isdisjoint(frame.words[seam.before : seam.end])
        for seam in cut.inner
        if frame.gap(seam.behind).strip()
    )


def _runs_into_scene(cut: Cut) -> bool:
    """Tell whether the end of "sau khi …" runs on: "nhận lại con [sau khi đã] khai tử"."""
    frame = cut.frame
    return any(
        frame.words[seam.first] in {"sau", "trước"}
        and frame.word(seam.first + 1) == "khi"
        and seam.end - seam.first > _FEW
        and not frame.parted(seam.first)
        and not any(frame.parted(at) for at in range(seam.first + 1, seam.behind + 1))
        for seam in cut.inner
    )


RULES = (
    _runs_into_scene,
    _halves_two_lands,
    _says_only_of_what,
    _joins_two_deeds,
    _says_only_when,
    _says_nothing_of_it,
    _is_one_of_nothing,
    _asks_for_aim,
    _asks_somebody_alone,
    _gives_paper_alone,
    _leads_nowhere,
    _deals_with_nothing,
    _is_which_one,
    _ends_on_count,
    _shares_object,
    _wins_chance,
    _halves_theme,
)
"""Whether a cut does so."""
