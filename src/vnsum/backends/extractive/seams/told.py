"""Headlines that tell a deed as done which is only told, wished, allowed, or another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.seams.torn import PARTNERS
from vnsum.backends.extractive.ways.partners import only_names
from vnsum.lazily import pattern

if TYPE_CHECKING:
    from vnsum.backends.extractive.ways.cut import Cut

__all__ = ["RULES"]

_HEARSAY = pattern(
    r"\b(?:đưa tin|lan truyền|tin đồn|được cho là|cho là|cho rằng|viết rằng|nghe nói|"
    r"theo (?:lời|phản ánh|tố cáo|tin đồn)|khai (?:trước|rằng|báo)|tự xưng|giả danh|"
    r"(?:đơn|thư)(?: \w+){0,7} (?:ghi|nêu|viết)|thông tin với báo chí|bào chữa)\b"
)
_CONDITION = pattern(r"\b(?:với điều kiện|miễn là|một khi|giả sử)\b")
_GOVERNS = pattern(
    r"\b(?:chấp thuận|chấp thuận chủ trương|cho phép|đồng ý|phê duyệt|thất bại|bất thành|hụt|suýt|"
    r"ấp ủ|lỡ hẹn|chuẩn bị|lên kế hoạch|tính chuyện|rút lại|ngừng|dừng|thôi|mong muốn|"
    r"kêu gọi|đề nghị|đề xuất|kiến nghị|yêu cầu|mời|vận động|ngăn|ngăn chặn|cảnh báo)\b"
)
"""What governs the verb behind it: that is not done, or not by those who stand before."""
_TAKES = pattern(r"\b(?:tiếp nhận|nhận|thu)\b")
_GIVES_BACK = pattern(r"\b(?:trả lại|hoàn trả|trao trả|rút lại)\b")
_JAIL = pattern(r"\b(?:năm|tháng)(?: \d+ tháng)? tù\b")
_SUSPENDED = pattern(r"\b(?:án treo|cải tạo không giam giữ)\b")
_FOR_WHOM = pattern(r"\b(?:đối với|áp dụng|trừ)\b")
_WHOLE_SEAMS = frozenset({"phối", "do", "với", "cùng", "được", "tại", "ở", "trên", "nhân", "theo"})
"""How stretches begin that go as a whole, with all names in them."""
_FOUND = pattern(r"\b(?:dương tính|âm tính)\b")
_DONE_BY = pattern(
    r"\bdo (?!ảnh|mưa|bão|thiếu|không|chưa|đó|vậy|có|bị)[^|]{3,60}? (?:tổ chức|chủ trì|trao tặng|"
    r"tài trợ|phát động)\b"
)


def _swallows(cut: Cut) -> bool:
    """Tell whether more goes than partners: "phối hợp [với A cảnh báo nhóm lạ] tổ chức"."""
    frame = cut.frame
    for seam in cut.inner:
        joins = frame.words[seam.before] == "hợp" or any(
            seam.first <= at < seam.end for at, _ in frame.find(PARTNERS)
        )
        gone = (at for at in range(seam.first, seam.end) if not frame.capital[at])
        joins = joins and frame.verb(seam.behind) and not frame.parted(seam.behind)
        if joins and not only_names(frame.words[at] for at in gone):
            return True
    return False


def _drops_hearsay(cut: Cut) -> bool:
    """Tell whether it goes who only says so: "[mạng xã hội đưa tin,] Công an bắt 6 em"."""
    last = cut.kept[-1]
    return any(at not in cut.stays and at < last for at, _ in cut.frame.find(_HEARSAY))


def _drops_condition(cut: Cut) -> bool:
    """Tell whether it goes on what condition something is done."""
    head = cut.head
    return any(at not in cut.stays and at > head for at, _ in cut.frame.find(_CONDITION))


def _drops_governing(cut: Cut) -> bool:
    """Tell whether a verb goes that governs the kept one: "[chấp thuận chủ trương] đóng điện"."""
    frame = cut.frame
    return any(
        seam.first <= first and end <= seam.end <= end + 2 and frame.verb(seam.behind)
        for seam in cut.inner
        for first, end in frame.find(_GOVERNS)
    )


def _drops_return(cut: Cut) -> bool:
    """Tell whether something is taken, and that it was given back goes."""
    return cut.keeps(_TAKES) and cut.drops(_GIVES_BACK)


def _tears_agent(cut: Cut) -> bool:
    """Tell whether it is kept in part who did it: "do Quỹ Vì [ngày mai tổ chức] tại trường"."""
    return cut.tears(_DONE_BY)


def _drops_but(cut: Cut) -> bool:
    """Tell whether what limits a punishment goes: "3 năm tù [nhưng cho hưởng án treo]"."""
    return cut.keeps(_JAIL) and cut.drops(_SUSPENDED)


def _drops_for_whom(cut: Cut) -> bool:
    """Tell whether it goes for whom something is free or less: "miễn phí [đối với hộ cá thể]"."""
    frame, stays = cut.frame, cut.stays
    free = [at for at in cut.kept if frame.words[at] == "miễn"]
    return bool(free) and any(at not in stays and at > free[0] for at, _ in frame.find(_FOR_WHOM))


def _drops_another(cut: Cut) -> bool:
    """Tell whether a name goes that "và" joins within a seam: "cho Phòng A [… và Đồn B] vì"."""
    frame = cut.frame
    return any(
        frame.words[at] == "và" and frame.capital.get(at + 1, False) and not frame.parted(at)
        for seam in cut.inner
        if frame.words[seam.first] not in _WHOLE_SEAMS and not frame.parted(seam.first)
        for at in range(seam.first + 1, seam.end - 1)
    )


def _drops_finding(cut: Cut) -> bool:
    """Tell whether of a sample it goes what was found: "mẫu bệnh phẩm [… dương tính với …]"."""
    return any(cut.frame.words[at] == "mẫu" for at in cut.kept) and cut.drops(_FOUND)


RULES = (
    _drops_but,
    _drops_for_whom,
    _drops_another,
    _drops_finding,
    _swallows,
    _drops_hearsay,
    _drops_condition,
    _drops_governing,
    _drops_return,
    _tears_agent,
)
"""Each asks of a `Cut` whether what is left is told as more than it is."""
