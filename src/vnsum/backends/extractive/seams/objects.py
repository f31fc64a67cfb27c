"""Each verb with what it is done to, brought to, asked for or helped by.

"Triệu tập cuộc họp, chỉ đạo khắc phục" does not become "triệu tập, chỉ đạo khắc phục", nor "đề nghị
đầu tư xây dựng khu du lịch" "đề nghị khu du lịch".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.backends.extractive.ways.cut import LIGHT, SCENES

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut, Frame, Seam

__all__ = ["ABOUT", "RULES", "SUFFERS"]

SUFFERS = frozenset({"bị", "được"})
"""Words of what is done to somebody."""
_ASKS = frozenset(
    {
        *(("đề", "nghị"), ("yêu", "cầu"), ("đề", "xuất"), ("kiến", "nghị"), ("kêu", "gọi")),
        *(("cho", "phép"), ("xin", "phép"), ("hướng", "dẫn"), ("khuyến", "cáo")),
    }
)
"""Verbs of asking and allowing."""
_NO_SCENES = frozenset({"thông", "kết", "tiếp", "thời", "bên"})
"""Words of `SCENES` that inside a clause begin a noun: "thông tin"."""
_PAPERS = frozenset({("ban", "hành")})
"""Verbs that are done to a paper alone."""
_RULED_BY = frozenset(
    {("quyết", "định"), ("nghị", "quyết"), ("quy", "định"), ("kế", "hoạch"), ("dự", "thảo")}
)
"""Papers that rule something."""
_TRIES = frozenset({("thí", "điểm"), ("hoàn", "thành"), ("tiếp", "tục"), ("bắt", "đầu")})
"""Verbs that another one follows."""
_TRANSITIVE = frozenset(
    {
        *(("triệu", "tập"), ("chủ", "trì"), ("ký", "kết"), ("bàn", "giao"), ("tham", "dự")),
        *(("thành", "lập"), ("phê", "duyệt"), ("trao", "tặng"), ("đưa", "ra"), ("ký", "tờ")),
        *(("lấy", "cắp"), ("phát", "động"), ("công", "nhận"), ("bổ", "nhiệm")),
    }
)
"""Verbs that say nothing without what they are done to."""
_DIRECTIONS = frozenset({"vào", "ra", "lên", "về", "đến", "sang"})
"""Words that say where something is brought."""
ABOUT = frozenset({"gần", "hơn", "khoảng", "trên", "ngót"})
"""Words before a figure that is not exact."""
_MONEY = frozenset({"đồng", "usd", "triệu", "tỷ", "tỉ"})
"""Words of an amount of money."""
_NEAR = 4
"""Words in which an amount names its unit; set by hand."""
_HELPS = frozenset({"lợi", "kiện", "hội"})
"""Last words of what somebody is given to do something."""
_HEARS = "nghe"
"""The verb of who is told something."""
_FEW = 2
"""Words of a verb."""


def _suffers_without_verb(cut: Cut) -> bool:
    """Tell whether "được" has lost its verb: "được [thực hiện] hoàn toàn bằng"."""
    frame = cut.frame
    return any(
        frame.words[seam.before] in SUFFERS
        and frame.verb(seam.first)
        and not frame.verb(seam.behind)
        and not frame.parted(seam.behind)
        for seam in cut.inner
    )


def _asks_for_object(cut: Cut) -> bool:
    """Tell whether the verbs between asking and what is asked for go: "đề nghị [xây] khu"."""
    frame = cut.frame
    return any(
        tuple(frame.words[seam.before - 1 : seam.before + 1]) in _ASKS
        and not frame.parted(seam.first)
        and not frame.parted(seam.behind)
        and _opens_deed(frame, seam.first)
        and not frame.verb(seam.behind)
        and frame.words[seam.behind] not in SCENES - _NO_SCENES
        for seam in cut.inner
        if seam.before > frame.low
    )


def _opens_deed(frame: Frame, at: int) -> bool:
    return (frame.verb(at) and frame.words[at] not in LIGHT) or frame.words[at] == "làm"


def _loses_whole_object(cut: Cut) -> bool:
    """Tell whether a verb has lost its object before a comma: "triệu tập [cuộc họp], chỉ đạo"."""
    frame = cut.frame
    return any(
        tuple(frame.words[max(frame.low, seam.before - 1) : seam.before + 1]) in _TRANSITIVE
        and not frame.parted(seam.first)
        and not frame.capital[seam.before - 1]
        and (seam.behind < 0 or frame.parted(seam.behind))
        for seam in cut.seams
        if seam.before > frame.low
    )


def _brings_nowhere(cut: Cut) -> bool:
    """Tell whether it is left out where something is brought: "đưa chợ [vào hoạt động]"."""
    frame = cut.frame
    if any(_ends_bringing(frame, seam) for seam in cut.seams if seam.before > frame.low):
        return True
    return any(
        frame.words[seam.first] in _DIRECTIONS | {"mới"}
        and not frame.parted(seam.first)
        and not _DIRECTIONS.isdisjoint(frame.words[seam.first : frame.closing(seam.first)][:2])
        and (seam.behind < 0 or frame.parted(seam.behind))
        and _brings(cut, seam)
        for seam in cut.seams
        if seam.before >= 0
    )


def _ends_bringing(frame: Frame, seam: Seam) -> bool:
    """Tell whether a cut comes right behind "đưa vào"."""
    at = seam.before
    into = frame.words[at - 1] == "đưa" and frame.words[at] in _DIRECTIONS
    return into and not frame.parted(seam.first)


def _brings(cut: Cut, seam: Seam) -> bool:
    """Tell whether the last verb kept before a cut is "đưa"."""
    frame, opening = cut.frame, cut.frame.opening(seam.before)
    verbs = [at for at in cut.kept if opening <= at <= seam.before and frame.verb(at)]
    return bool(verbs) and frame.words[verbs[-1]] == "đưa" and verbs[-1] < seam.before


def _takes_nothing(cut: Cut) -> bool:
    """Tell whether an amount is kept without its verb: "đột nhập [lấy cắp số tiền] gần 1 tỷ"."""
    frame = cut.frame
    return any(
        not frame.parted(seam.first)
        and not frame.parted(seam.behind)
        and _is_amount(frame, seam.behind)
        and frame.tells(seam.first, seam.end)
        and cut.has_predicate(seam.before)
        for seam in cut.inner
    )


def _is_amount(frame: Frame, at: int) -> bool:
    """Tell whether an amount of money begins with a word."""
    if not (frame.digit[at] or (frame.words[at] in ABOUT and frame.digit.get(at + 1, False))):
        return False
    return not _MONEY.isdisjoint(frame.words[at : at + _NEAR])


def _issues_a_deed(cut: Cut) -> bool:
    """Tell whether a verb runs into another one for its object: "ban hành [kết luận …] phản"."""
    frame = cut.frame
    return any(
        tuple(frame.words[seam.before - 1 : seam.before + 1]) in _PAPERS | _TRIES
        and not frame.parted(seam.first)
        and not frame.parted(seam.behind)
        and _runs_into(frame, seam)
        for seam in cut.inner
        if seam.before > frame.low
    )


def _runs_into(frame: Frame, seam: Seam) -> bool:
    """Tell whether a verb follows where a noun was; behind verbs of trying a "đã" alone."""
    paper = tuple(frame.words[seam.before - 1 : seam.before + 1]) in _PAPERS
    two = " ".join(frame.words[seam.behind : seam.behind + _FEW])
    verb = frame.verb(seam.behind) or two == "phản ánh"
    return (
        verb or frame.words[seam.behind] == "về"
        if paper
        else frame.words[seam.behind] in {"đã", "bị", "được"}
    )


def _stands_between_nothing(cut: Cut) -> bool:
    """Tell whether "giữa" has lost what is so: "tạo thuận lợi [đi lại] giữa đất liền và đảo"."""
    frame = cut.frame
    return any(
        frame.words[seam.behind] == "giữa"
        and not frame.parted(seam.behind)
        and not frame.parted(seam.first)
        and (frame.words[seam.first] not in SCENES or frame.tells(seam.first, seam.end))
        and frame.words[seam.first] not in {"của", "được"}
        and not frame.capital[seam.first]
        for seam in cut.inner
    )


def _reports_what_he_hears(cut: Cut) -> bool:
    """Tell whether somebody reports or presents what he hears: "[nghe] báo cáo tiến độ"."""
    frame = cut.frame
    return any(
        frame.words[seam.end - 1] == _HEARS and not frame.parted(seam.behind) for seam in cut.inner
    )


def _belongs_to_another(cut: Cut) -> bool:
    """Tell whether a paper is said to be of what it rules: "Quyết định [về giờ] của xe tải"."""
    frame = cut.frame
    return any(
        "của" in frame.words[seam.behind : seam.behind + _FEW + 1]
        and not (frame.verb(seam.behind) or frame.capital[seam.behind])
        and not frame.parted(seam.behind)
        and tuple(frame.words[seam.before - 1 : seam.before + 1]) in _RULED_BY
        and not frame.parted(seam.first)
        and frame.words[seam.first] not in {"số", "ngày"}
        for seam in cut.inner
        if seam.before > frame.low
    )


def _raises_without(cut: Cut) -> bool:
    """Tell whether a clause goes on inside another one that "nâng … lên" opens.

    "cho 92 hộ [, nâng số hộ đã] nhận tiền lên 371/402 hộ".
    """
    frame = cut.frame
    return any(
        not frame.parted(seam.behind)
        and any(
            frame.words[at] in {"nâng", "đưa"} and frame.parted(at)
            for at in range(seam.first, seam.end)
        )
        and "lên" in frame.words[seam.behind : frame.closing(seam.behind)]
        for seam in cut.inner
    )


def _loses_what_helps(cut: Cut) -> bool:
    """Tell whether a verb is kept without what it is helped by: "[tạo điều kiện] vay vốn"."""
    frame = cut.frame
    return any(
        frame.words[seam.end - 1] in _HELPS
        and frame.verb(seam.behind)
        and not frame.parted(seam.behind)
        for seam in cut.inner
    )


def _infects_nobody(cut: Cut) -> bool:
    """Tell whether "với" has lost the "dương tính" before it."""
    frame = cut.frame
    return any(
        frame.words[seam.behind] == "với"
        and frame.words[seam.end - 1] == "tính"
        and not frame.parted(seam.behind)
        for seam in cut.inner
    )


def _can_do_nothing(cut: Cut) -> bool:
    """Tell whether "không thể" or "phải" has lost its verb."""
    frame = cut.frame
    pairs = (("không", "thể"), ("có", "thể"), ("chưa", "thể"))
    return any(
        (one, two) in pairwise(frame.words[max(frame.low, seam.before - 1) : seam.before + 1])
        and not frame.parted(seam.first)
        and (seam.behind < 0 or not frame.verb(seam.behind))
        for seam in cut.seams
        if seam.before >= 0
        for one, two in pairs
    )


RULES = (
    _suffers_without_verb,
    _asks_for_object,
    _loses_whole_object,
    _brings_nowhere,
    _takes_nothing,
    _issues_a_deed,
    _stands_between_nothing,
    _reports_what_he_hears,
    _belongs_to_another,
    _raises_without,
    _loses_what_helps,
    _infects_nobody,
    _can_do_nothing,
)
"""Whether a cut does so."""
