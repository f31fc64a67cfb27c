"""Headlines that have lost with whom something was done, or that it was so once, or on one day.

"phối hợp [với Hội Chữ thập đỏ] tổ chức" joins nobody; "[Những năm trước,] bà con phải mua nước" is
told as today's news, and "[Từ chiều 21/10,] vùng biển có gió cấp 6" as today's weather.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut

__all__ = ["RULES"]

_WITH = frozenset({"với", "cùng"})
_ONCE = pattern(
    r"^(?:(?:những|các|mấy) (?:năm|mùa|vụ|tháng|ngày) trước|trước (?:đây|kia)|ngày trước|"
    r"(?:mấy|hàng|hơn|gần|suốt|nhiều|bao) (?:\w+ ){0,2}năm (?:qua|nay)|"
    r"thời (?!gian|điểm|tiết|hạn)\w+|thuở|xưa)\b"
)
"""How a sentence begins that tells what was so."""
_NOW = frozenset({"đã", "vừa", "nay", "được", "mới", "sẽ"})
"""Words of what has changed since."""
_WEATHER = pattern(
    r"\b(?:gió|giông|mưa|sóng|lũ|rét|nhiệt độ|nắng|mực nước|triều)\b"
    r"[^|]{0,30}? (?:cấp |cao |từ |khoảng |đạt |xuống |dưới )+\d"
)
"""How strong or high it is."""
_CHARGED = pattern(
    r"\b(?:khởi tố (?:vụ án(?: hình sự)?|bị can)|bắt (?:bị can để )?tạm giam|tạm giữ hình sự)(?= )"
)
_WITH_WHAT = frozenset({"tội", "hành", "với", "đối", "giam"})
"""Words of whom and of what, behind it."""
_DAY = pattern(
    r"^(?:từ |vào |đến |khoảng |lúc |\d+ giờ )*(?:rạng sáng|sáng|trưa|chiều|tối|đêm|ngày|hôm)\b"
)


def _joins_nobody(cut: Cut) -> bool:
    """Tell whether "phối hợp" has lost with whom, and what they did is kept."""
    frame = cut.frame
    return any(
        frame.words[seam.first] in _WITH
        and tuple(frame.words[seam.before - 1 : seam.before + 1]) == ("phối", "hợp")
        and not frame.parted(seam.first)
        for seam in cut.inner
    )


def _takes_fate(cut: Cut) -> bool:
    """Tell whether what befell a partner is told of those it went with."""
    words = cut.frame.words
    return any(
        words[seam.behind] in {"bị", "được"}
        and any(words[at : at + 2] == ["phối", "hợp"] for at in range(seam.first - 2, seam.end))
        for seam in cut.inner
    )


def _told_of_past(cut: Cut) -> bool:
    """Tell whether what was so in years before is told without them."""
    frame = cut.frame
    lost = any(at not in cut.stays for at, _ in frame.find(_ONCE))
    return lost and not any(frame.words[at] in _NOW for at in cut.kept)


def _loses_day_of_weather(cut: Cut) -> bool:
    """Tell whether a measure of the weather is told without the day of it."""
    frame = cut.frame
    lost = any(at not in cut.stays for at, _ in frame.find(_DAY))
    return lost and any(at in cut.stays for at, _ in frame.find(_WEATHER))


def _loses_charge(cut: Cut) -> bool:
    """Tell whether a headline ends with a charge, and neither whom nor what it is for is kept."""
    frame, last = cut.frame, cut.kept[-1]
    ends = any(end - 1 == last for _, end in frame.find(_CHARGED))
    return ends and not _WITH_WHAT.isdisjoint(frame.words[last + 1 : frame.high])


RULES = (_joins_nobody, _takes_fate, _told_of_past, _loses_day_of_weather, _loses_charge)
"""Each asks of a `Cut` whether it tells alone or as of now what was not."""
