"""Figures with what they are measured against: together or not at all.

"Tăng 2,7% so với tháng trước và tăng 11,4% so với cùng kỳ" does not become "tăng 2,7% so với cùng
kỳ", nor "51 trong số 64 công nhân đã về nhà" "64 công nhân đã về nhà".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.backends.extractive.syntax.conditions import UNITS
from vnsum.backends.extractive.ways.cut import SCENES

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut, Frame, Seam

__all__ = ["RULES"]

_REACH = 3
"""Words looked back at from a cut for a figure, with what it counts; set by hand."""
_RANGE = 6
"""Words between "từ" and "đến"; set by hand."""
_AGAINST = (("so", "với"), ("trong", "số"), ("trong", "tổng"), ("trên", "tổng"), ("tổng", "số"))
_OUT_OF = (("trong", "số"), ("tổng", "số"))
_GOES_ON = frozenset({"và", "tại", "ở"})
"""Words behind a percentage that leave its base unsaid."""
_MEASURED = frozenset(
    {"tăng", "giảm", "đạt", "vượt", "chiếm", "bằng", "cao", "thấp", "tương", "gấp", "hụt", "nâng"}
)
"""How a clause begins that measures what the clause before it tells."""
_COUNTED = frozenset({"nạn", "vụ", "ca", "vong", "nhân", "cháy", "hợp", "bệnh", "đối"})
"""Last words of what harms people, which is told by its rank."""
_PART_OF = (("trong", "đó"), ("còn", "lại"))
_CALLED = frozenset(
    {
        *("số", "dài", "rộng", "sâu", "cao", "nặng", "mức", "đợt", "thứ", "khóa", "lúc", "ngày"),
        *("tháng", "năm", "quý", "kỳ", "hạng", "giá", "học"),
    }
)
"""Words that are nothing without the figure behind them."""
_PAPERS = frozenset(
    {
        *(("kế", "hoạch"), ("thông", "báo"), ("quyết", "định"), ("công", "văn"), ("chỉ", "thị")),
        *(("nghị", "quyết"), ("văn", "bản"), ("công", "điện"), ("tờ", "trình")),
    }
)
_SENTENCED = frozenset({("tuyên", "phạt"), ("xử", "phạt")})
_DASHES = frozenset({"-", "–", "—", "/", "+", "x"})
_TELLS = frozenset({"biết", "hay", "báo", "rằng"})
"""Last words of verbs that say who tells something."""
_TO = frozenset({"đến", "tới", "lên", "xuống"})


def _loses_base(cut: Cut) -> bool:
    """Tell whether a kept figure has lost what it is measured against."""
    frame = cut.frame
    for seam in cut.seams:
        if seam.before < 0 or frame.parted(seam.first) or _goes_without_saying(frame, seam):
            continue
        gap, word = frame.gap(seam.first), frame.words[seam.first]
        if "%" in gap and "(" not in gap and word not in _GOES_ON:
            return True
        pair = (word, frame.word(seam.first + 1))
        start = max(frame.low, seam.before - _REACH)
        if pair in _AGAINST and frame.counts(start, seam.before + 1):
            return True
    return False


def _goes_without_saying(frame: Frame, seam: Seam) -> bool:
    """Tell whether "so với cùng kỳ" is left out at the end, the only base of its sentence."""
    base = tuple(frame.words[seam.first : seam.first + 4])
    bases = list(pairwise(frame.words[frame.low : frame.high])).count(("so", "với"))
    return seam.behind < 0 and base == ("so", "với", "cùng", "kỳ") and bases == 1


def _takes_base(cut: Cut) -> bool:
    """Tell whether a base is kept without the figure measured against it, or a whole as a part."""
    frame = cut.frame
    for seam in cut.seams:
        if seam.behind < 0 or frame.parted(seam.behind):
            continue
        pair = (frame.words[seam.behind], frame.word(seam.behind + 1))
        left = tuple(frame.words[max(seam.first, seam.end - 2) : seam.end])
        if left in _OUT_OF or (seam.before >= 0 and pair == ("so", "với")):
            return True
        if "%" in frame.gap(seam.behind):
            return True
    return False


def _measures_another(cut: Cut) -> bool:
    """Tell whether a measure is kept without the clause with the figure that it measures."""
    frame = cut.frame
    return any(
        frame.parted(seam.behind)
        and (
            frame.words[seam.behind] in _MEASURED
            or (frame.words[seam.behind], frame.word(seam.behind + 1)) in _PART_OF
        )
        and frame.counts(seam.first, seam.end)
        for seam in cut.inner
    )


def _halves_range(cut: Cut) -> bool:
    """Tell whether one end of a range is kept, or a half of what a sign joins."""
    frame = cut.frame
    sides = [
        at
        for seam in cut.seams
        for at in (seam.first if seam.before >= 0 else -1, seam.behind)
        if frame.low < at
    ]
    return any(_joined(frame, at) for at in sides) or any(
        _half_way(cut, seam) for seam in cut.seams
    )


def _joined(frame: Frame, at: int) -> bool:
    """Tell whether a word goes on what the figure before it began: "15 giờ - 18 giờ", "2+2"."""
    mark = frame.gap(at).strip()
    one = frame.counts(max(frame.low, at - 2), at)
    more = frame.counts(at, min(at + 2, frame.high))
    if mark in _DASHES and one and more:
        return True
    return mark == "+" or (mark == "/" and not frame.body.shout[at])


def _half_way(cut: Cut, seam: Seam) -> bool:
    """Tell whether "từ" is kept without "đến" or the other way round."""
    frame = cut.frame
    to = frame.words[seam.behind] if seam.behind >= 0 else ""
    if to in _TO and "từ" in frame.words[seam.first : seam.end]:
        return True
    if seam.before < 0 or frame.words[seam.first] not in _TO or ";" in frame.gap(seam.first):
        return False
    near = range(max(frame.low, seam.before - _RANGE), seam.before + 1)
    return any(frame.words[at] == "từ" and at in cut.stays for at in near)


def _loses_figure(cut: Cut) -> bool:
    """Tell whether a unit is kept without its figure, or what a figure tells apart without it."""
    frame = cut.frame
    for seam in cut.seams:
        behind = seam.behind >= 0 and not frame.parted(seam.behind)
        if behind and frame.digit[seam.end - 1] and frame.words[seam.behind] in UNITS:
            return True
        before = seam.before >= 0 and not frame.parted(seam.first)
        if before and (_tells_apart(frame, seam) or _loses_number(frame, seam)):
            return True
    return False


def _tells_apart(frame: Frame, seam: Seam) -> bool:
    return frame.digit[seam.first] and frame.words[seam.before] in _CALLED


def _loses_number(frame: Frame, seam: Seam) -> bool:
    """Tell whether "số 8" is left out behind what is called by it, which papers are not."""
    number = frame.words[seam.first] == "số" and seam.end == seam.first + 2
    two = tuple(frame.words[max(frame.low, seam.before - 1) : seam.before + 1])
    return number and frame.digit[seam.first + 1] and two not in _PAPERS


def _wants_sentence(cut: Cut) -> bool:
    """Tell whether somebody is sentenced or fined, and to what is left out."""
    frame = cut.frame
    for at in cut.kept:
        if tuple(frame.words[at : at + 2]) in _SENTENCED:
            kept = any(frame.digit[place] for place in cut.kept if place > at)
            return not kept and frame.counts(at, frame.high)
    return False


def _loses_period(cut: Cut) -> bool:
    """Tell whether a figure that somebody tells has lost the time it was counted in."""
    frame = cut.frame
    return any(
        frame.words[seam.before] in _TELLS
        and frame.words[seam.first] in SCENES
        and frame.parted(seam.behind)
        and frame.counts(seam.first, seam.end)
        and frame.counts(seam.behind, frame.closing(seam.behind))
        for seam in cut.inner
    )


def _loses_rank(cut: Cut) -> bool:
    """Tell whether one of several accidents passes for the only one: "vụ tai nạn [thứ tư]"."""
    frame = cut.frame
    return any(
        frame.words[seam.first] == "thứ" and frame.words[seam.before] in _COUNTED
        for seam in cut.inner
        if not frame.parted(seam.first)
    )


RULES = (
    _loses_rank,
    _loses_base,
    _takes_base,
    _measures_another,
    _halves_range,
    _loses_figure,
    _wants_sentence,
    _loses_period,
)
"""Whether a cut does so."""
