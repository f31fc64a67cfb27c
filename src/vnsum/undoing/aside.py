"""Sentences of another time, of some of many, or on a condition: they take back nothing."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern
from vnsum.undoing.calling_off import PUT_OFF

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

__all__ = ["is_aside"]

_OPENS = pattern(
    r"(?:nếu|trường hợp|trong trường hợp|khi|năm (?:ngoái|trước|19\d\d|20\d\d)|"
    r"(?:các|những) năm trước|trước đó|trước đây)\b"
    r"|(?:một|hai|ba|bốn|\d+|các|những) (?:số )?[^,.;]{0,30}\bkhác\b"
    r"|(?:một|hai|ba|bốn|\d+) (?:số )?(?:hộ|thí sinh|trường hợp|đơn vị|công ty|thanh niên|người|"
    r"đối tượng|em|mỏ)\b|(?:trong (?:đó|số)|riêng)\b"
)
"""How a sentence opens that tells of another time, of others, or of what may be."""
_EACH = (
    r"(?:hộ|nhà|gia đình|người|cá nhân|em|cháu|học sinh|đối tượng|trường hợp|ngày|tuần|tháng|giờ"
    r"|năm|quý|bước|phần|xã|phường|thôn|ấp|bản|khu|vùng|địa (?:phương|bàn)|đơn vị|ngành|trường|lớp"
    r"|nhóm|loại|điểm|vị trí|tuyến|đoạn|chuyến|đợt|giai đoạn|hạng mục|nội dung|cơ sở|bộ phận"
    r"|chi tiết|con|chiếc|cái|cây|lô|ca|bữa|suất|ngõ|tổ|đội)"
)
"""Nouns behind a "từng" that means each of them, not "once"."""
_DOUBTS = rare_pattern(
    rf"\b(?:từng(?! {_EACH}\b)|chưa (?:bao giờ|phải)|không (?:phải )?{PUT_OFF}|quá hạn"
    r"|(?<!do )(?<!vì )(?<!bởi )(?<!theo )(?<!trước )dự báo|(?<!do )(?<!vì )có thể)\b",
    "bao báo dời hoãn hạn hủy lùi phải thể từng",
)
"""What says of the verb behind it that it was once, may be, or is not. Behind "do" and "theo" it is
a ground: "do dự báo có giông"."""
_CALLS_OFF = rare_pattern(rf"\b(?:{PUT_OFF}|dừng|ngừng)\b", "dời dừng hoãn hủy lùi ngừng")
_CLAUSE = pattern(r"[,;:.]|\b(?:nên|nhưng|do đó|vì vậy)\b")
"""Where what is said of a verb begins."""
_IF = rare_pattern(
    r"\b(?:nếu|(?:trong|phòng|với) trường hợp|quá (?:thời )?hạn)\b", "hạn hợp nếu thời"
)
"""What says on which condition."""
_REACH = 80
"""Letters between a verb and what makes it doubtful; set by hand."""


@remembered
def is_aside(text: str) -> bool:
    """Tell whether a sentence tells of another time, of others, or of what may be.

    "Do dự báo có giông, thành phố hủy bắn pháo hoa" calls off, "Giải có thể phải hoãn" does not:
    where a sentence calls something off, doubt counts only if it governs each verb that does.
    """
    folded = fold(text)
    if _OPENS.match(folded):
        return True
    verbs = list(_CALLS_OFF.finditer(folded))
    if not verbs:
        return _DOUBTS.search(folded) is not None
    condition = _IF.search(folded)
    if condition is not None and condition.start() < verbs[0].start():
        return True
    starts = [0, *(mark.end() for mark in _CLAUSE.finditer(folded))]
    return all(_is_doubtful(folded, verb, starts) for verb in verbs)


def _is_doubtful(folded: str, verb: re.Match[str], starts: Sequence[int]) -> bool:
    """Tell whether what calls off is only possible, on a condition, of before or denied."""
    clause = starts[bisect_right(starts, verb.start()) - 1]
    first = max(clause, verb.start() - _REACH)
    if _DOUBTS.search(folded, first, verb.end()):
        return True
    condition = _IF.search(folded, verb.end(), verb.end() + _REACH)
    return condition is not None and not _CLAUSE.search(folded, verb.end(), condition.start())
