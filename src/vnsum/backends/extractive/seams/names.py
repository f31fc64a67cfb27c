"""Names and what is called by one: whole, and with nobody else's office.

"UBND thị trấn Chợ Gồm" does not become "UBND thị trấn Chợ", nor "Đội A phối hợp với Công ty Đấu
giá B" "Đội A Đấu giá B".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.people import ADDRESSES, people
from vnsum.backends.extractive.ways.cut import AIMS, LIGHT, SCENES
from vnsum.backends.extractive.ways.openings import LEVELS, OFFICES

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut, Frame, Seam

__all__ = ["RULES"]

_BEFORE_NAMES = frozenset(
    {
        *("của", "tại", "về", "trong", "trên", "từ", "đến", "với", "cho", "theo", "vào", "ở"),
        *("qua", "sau", "trước", "giữa", "thuộc", "bởi", "do"),
    }
)
_CLASSES = frozenset({"báo", "sở", "phòng", "ban", "chi", "trường", "viện", "trạm"})
_CLASSES_OF_TWO = frozenset(
    {
        *(("công", "ty"), ("xí", "nghiệp"), ("nhà", "máy"), ("tập", "đoàn"), ("ngân", "hàng")),
        *(("trung", "tâm"), ("hợp", "tác")),
    }
)
"""Words that names of bodies begin with."""
_CALLED_SO = frozenset(
    {
        *(("dự", "án"), ("công", "trình"), ("chương", "trình"), ("phong", "trào"), ("mô", "hình")),
        *(("vụ", "án"), ("chi", "nhánh"), ("đề", "án"), ("chủ", "đề"), ("tuyến", "đường")),
        *(("chuyên", "đề"), ("lĩnh", "vực"), ("nghị", "quyết"), ("hình", "thức")),
        *(("thủ", "đoạn"), ("khung", "giờ")),
    }
)
_BODIES = frozenset({"sở", "hội", "bộ", "cục", "phòng", "ban", "đoàn", "viện", "vụ", "liên"})
"""First words of names of which only the first words are written with capitals."""
_LOOSE = frozenset(
    {
        *("và", "hoặc", "là", "bị", "được", "không", "chưa", "này", "đó", "cùng", "của", "mà"),
        *("có", "cũ", "mới", "do", "như", "nêu", "nói", "cho", "về", "để", "khi", "nhưng"),
    }
)
_APART = LEVELS | OFFICES | SCENES | AIMS | LIGHT | _BEFORE_NAMES | _LOOSE
"""What follows on a name and is no part of it."""
_PAIRS = frozenset(
    {
        *(("so", "với"), ("đối", "với"), ("kể", "từ"), ("kể", "cả"), ("trú", "tại")),
        *(("trú", "ở"), ("dẫn", "tới")),
        *(("nghiệp", "vụ"), ("gắn", "với"), ("hướng", "tới"), ("hướng", "đến"), ("dẫn", "đến")),
    }
)
"""Pairs of which the first says nothing alone: twelve of 1,202 headlines had lost the second."""
_ENDS_OF_YEARS = [(["tháng", "đầu"], "năm"), (["tháng", "cuối"], "năm")]
_ADDRESSES = ADDRESSES | {"chí"}
_CALLED_SO_ALONE = frozenset({"tội", "bài", "đề"})
"""Nouns that say nothing without the name behind them."""
_SEVERAL = frozenset(
    {"các", "những", "nhiều", "mỗi", "từng", "hai", "ba", "bốn", "năm", "thực", "tham"}
)


def _tears_capitals(cut: Cut) -> bool:
    """Tell whether a name is cut off what it names, or in two."""
    frame = cut.frame
    for seam in cut.seams:
        if seam.before >= 0 and _named(frame, seam.first):
            if frame.words[seam.before] in _ADDRESSES:
                return True
            verb = any(frame.verb(at) for at in (seam.before, seam.before - 1))
            leads = frame.words[seam.before] in _BEFORE_NAMES or verb
            apart = leads and not frame.capital[seam.before]
            if not apart and not _is_person(frame, seam):
                return True
        if seam.behind >= 0 and _named(frame, seam.behind) and frame.capital[seam.end - 1]:
            return True
    return False


def _named(frame: Frame, at: int) -> bool:
    return frame.capital[at] and frame.gap(at).strip() == "" and at > frame.low


def _is_person(frame: Frame, seam: Seam) -> bool:
    """Tell whether a person's name begins what is left out, and is left out whole."""
    start, end = int(frame.body.starts[seam.first]), int(frame.body.ends[seam.end - 1])
    names = ((one.name, frame.sentence.find(one.name)) for one in people(frame.sentence, 0))
    return any(at == start and at + len(name) <= end for name, at in names)


def _loses_class(cut: Cut) -> bool:
    """Tell whether a name is kept without the word that says what it is: "[Công ty] Đấu giá"."""
    frame = cut.frame
    for seam in cut.seams:
        if seam.behind >= 0 and _named(frame, seam.behind):
            two = tuple(frame.words[max(frame.low, seam.end - 2) : seam.end])
            if two in _CLASSES_OF_TWO or two[-1] in _CLASSES:
                return True
    return False


def _loses_title(cut: Cut) -> bool:
    """Tell whether what is called by a name, or a quotation, has lost it."""
    frame = cut.frame
    for seam in cut.seams:
        if seam.before < 0 or frame.parted(seam.first):
            continue
        gap = frame.gap(seam.first)
        quoted = frame.nested[seam.first] and not frame.nested[seam.before] and "(" not in gap
        if quoted or "“" in gap or "‘" in gap:
            return True
        if not frame.nested[seam.first] and _wants_name(cut, seam):
            return True
    return False


def _wants_name(cut: Cut, seam: Seam) -> bool:
    frame, last = cut.frame, seam.before
    two = tuple(frame.words[max(frame.low, last - 1) : last + 1])
    if two not in _CALLED_SO | _CLASSES_OF_TWO and two[-1] not in _CALLED_SO_ALONE:
        return False
    if last - 1 not in cut.stays or (seam.behind >= 0 and frame.words[seam.first] == "số"):
        return False
    before = frame.word(last - 2)
    return before not in _SEVERAL and not before[:1].isdigit()


def _opens_bracket(cut: Cut) -> bool:
    """Tell whether a bracket is kept in part, or without what it explains."""
    frame = cut.frame
    return any(
        frame.nested[seam.behind]
        and not frame.nested[seam.before]
        and (frame.nested[seam.end - 1] or "(" in frame.gap(seam.behind))
        for seam in cut.inner
    )


def _halves_joined_name(cut: Cut) -> bool:
    """Tell whether a headline begins behind a dash in a name: "[Văn hóa -] Xã hội"."""
    frame, head = cut.frame, cut.head
    if head == frame.low or frame.gap(head).strip() not in {"-", "–"}:
        return False
    return frame.capital[head] and frame.opening(head - 1) > frame.low


def _takes_office(cut: Cut) -> bool:
    """Tell whether an office is kept behind a name it does not belong to."""
    frame = cut.frame
    return any(
        frame.parted(seam.behind)
        and frame.words[seam.behind] in OFFICES
        and frame.capital[seam.before]
        and any(frame.capital[at] for at in range(seam.first, seam.end))
        for seam in cut.inner
    )


def _runs_into_quotation(cut: Cut) -> bool:
    """Tell whether words run on into a quotation without who says it or where it begins.

    "Bác sĩ Lê An [giải thích: “]Người bệnh cần nghỉ" would have a person of four names.
    """
    frame = cut.frame
    for seam in cut.inner:
        gap = frame.gap(seam.behind)
        opens = "“" in gap or '"' in gap
        if opens and (":" in gap or not frame.nested[seam.behind]):
            return True
    return False


def _acts_alone(cut: Cut) -> bool:
    """Tell whether a partner is kept without whom he works with."""
    frame = cut.frame
    for seam in cut.seams:
        if seam.behind >= 0 and not frame.parted(seam.behind):
            left = frame.words[max(seam.first, seam.end - 2) : seam.end]
            if left[-1] == "hợp" or list(left) in (["hợp", "với"], ["cùng", "với"]):
                return True
    return False


def _splits_body(cut: Cut) -> bool:
    """Tell whether of a body's name a part in small letters is kept or left out alone.

    "[Hội Thầy] thuốc trẻ", "Sở Tài [nguyên]".
    """
    frame = cut.frame
    places = [seam.behind for seam in cut.seams if seam.behind >= 0]
    places += [seam.first for seam in cut.seams if seam.before >= 0]
    return any(_goes_on(frame, at) for at in places if at > frame.low + 1)


def _goes_on(frame: Frame, at: int) -> bool:
    """Tell whether a word goes on with a body's name of two words: no verb, nothing that joins."""
    if not (frame.capital[at - 1] and frame.words[at - 2] in _BODIES):
        return False
    if frame.capital[at] or frame.digit[at] or frame.parted(at) or frame.gap(at) != " ":
        return False
    return not (frame.words[at] in _APART or frame.verb(at) or frame.two_in_one(at))


def _splits_pair(cut: Cut) -> bool:
    """Tell whether a word is kept without the one that it never stands without."""
    words = cut.frame.words
    return any(
        (words[seam.before], words[seam.first]) in _PAIRS
        or (words[seam.before - 1 : seam.before + 1], words[seam.first]) in _ENDS_OF_YEARS
        for seam in cut.seams
        if seam.before > cut.frame.low
    )


RULES = (
    _splits_body,
    _splits_pair,
    _tears_capitals,
    _loses_class,
    _loses_title,
    _opens_bracket,
    _halves_joined_name,
    _takes_office,
    _acts_alone,
    _runs_into_quotation,
)
"""Whether a cut does so."""
