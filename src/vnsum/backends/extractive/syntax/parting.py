"""Cuts that would tell one part of what a sentence tells together, or nothing at all.

"Ba công trình gồm A; B" without the third, "11 điếm bảo đảm vật tư" without "4 điếm còn lại …
không đủ điều kiện", "đã chi trả cho 173 em" without "42 em chưa nhận được": each is true, and
misleads.
"""

from __future__ import annotations

import re
from functools import partial

from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb

__all__ = ["lacks_deed", "parts_whole"]

_DETAILS = pattern(r"(?:trong đó|gồm|bao gồm|cụ thể|như|nhằm|để|góp phần)\b")
"""How what is left out begins where it only tells details of what is kept."""
_AMONG = pattern(r"(?:trong đó|trong số (?:đó|này))\b")
"""Behind a semicolon, what tells a part of the whole that was told."""
_LIMITS = pattern(
    r"(?:và |đồng thời )?(?:riêng|trừ|ngoại trừ|nhưng|song(?! song)|tuy(?: nhiên)?|còn(?! \d)|"
    r"chỉ (?:có|còn)|trong khi(?! đó))\b|.*\bcòn lại\b"
)
"""How a clause begins, or what it holds, that limits what is told before it."""
_DENIES = pattern(r"\b(?:không|chưa)\b")
_NONE_HARMED = pattern(
    r"không (?:có (?:hồ sơ|trường hợp|vụ|ca|thiệt hại|người|thí sinh|ai|ý kiến|sự cố)|còn|"
    r"phát sinh|phát hiện|để|xảy ra|ghi nhận)\b|"
    r".*\bnào (?:không|chưa)\b.* thì\b"
)
"""A clause that only says that nothing bad was, or what befalls who does not obey: the rest is as
true without it."""
_GOOD = pattern(
    r"\bkhông (?:ngừng|chỉ|những|gian|khí|phép|giới hạn|dùng tiền mặt|thu (?:phí|tiền))\b"
)
"""What denies nothing."""
_NUMBER = r"(?:\d[\d.,]*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_OPENS_COUNT = pattern(
    rf"(?:(?:có|và|hơn|gần|khoảng|trên) )*{_NUMBER} (?P<noun>(?!(?:tỷ|triệu|nghìn|đồng|giờ|ngày|"
    r"tháng|năm|ha|km|m2?|m3|tấn|kg|tạ|lít|lượt)\b)[^\W\d_]+)\b"
)
"""How a clause begins that counts something ("42 em chưa nhận được")."""
_LISTS = pattern(
    r"(?<![\d.,/])(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|những) (?!năm|tháng|ngày)"
    r"[^;:,]{2,60}? (?:cho|là|với|như)\b"
)
"""What opens a list of what is counted ("3 giải Nhất cho hộ ông X; hộ bà Y")."""
_WORSE = pattern(
    r"\b(?:chậm|vướng|trễ|quá hạn|vi phạm|trượt|rớt|hỏng|bị|đang|vắng|từ chối|thiếu|dưới|yếu|kém|"
    r"chết|thương|nặng|nguy kịch|hạ|tạm|dừng|dương tính)\b"
)
"""What is otherwise with the rest of what is counted."""
_OF_ALL = pattern(
    r"(?<![\d/])\d+/\d+ (?:học viên|học sinh|đại biểu|hộ|chỉ tiêu|thôn|xã|trường|cơ sở|người|em|"
    r"hồ sơ|nhiệm vụ|mẫu|tổ|dự án|công trình|sản phẩm|phiếu|ý kiến|điểm|thí sinh|đơn vị|tiêu chí)\b"
)
"""What tells how many of all: what is said of the others is known ("97/120 học viên đạt")."""
_TURNS = pattern(
    r"\b(?:tử vong|thiệt mạng|mất tích|không qua khỏi|dời (?:sang|lại|đến)|lùi (?:sang|lại|đến)|"
    r"hoãn|hủy (?:bỏ|lịch|chuyến|kế hoạch)|đình chỉ)\b|\bvẫn (?:còn|đang|bị|phải|nguy kịch|dùng)\b|"
    r"\bkhông có (?:chủ trương|việc|chuyện)\b|\b(?:sai sự thật|bịa đặt|tin giả|bác bỏ)\b"
)
"""What a clause says that may not be lost: who died, what is put off, denied or as it was."""
_MOVES = pattern(
    r"\b(?:lùi|(?<!di )dời|hoãn|hủy (?:bỏ|lịch|tổ chức)|tạm (?:dừng|ngừng)|bác bỏ|đính chính)\b"
)
"""What is kept of a sentence that moves or takes back something: better so than not at all, like
what denies something."""
_CONSISTS = pattern(r"\b(?:gồm|bao gồm)\b(?!.*;.*\b(?:đã|sẽ|được|bị)\b)")
"""A list that has begun, and has not ended where it would be cut."""
_ALL_OF = pattern(
    r"(?:(?<![\d.,/])\d{1,2}|\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|những)) "
    r"(?!(?:ngày|tháng|năm)\b)(?:[^\W\d_]+ ){1,4}(?:gồm|bao gồm)\b"
)
"""The same, of what is counted right before it: "Ba công trình gồm …"."""
_THEN = pattern(
    r"(?:khi|nếu|lúc|đang|do|vì|đến|tại|trên|sau|trong|vừa)\b[^;]{0,160}? thì\b|"
    r"[^;]{1,120}, (?:khi|nếu) [^;]{0,100}? thì\b"
)
"""Behind a mark, what goes on with what happened then ("…, khi đến km 45 thì bị lật")."""
_SOURCE = pattern(
    r"theo (?!(?:đó|dõi|học|đuổi|đạo)\b)|"
    r"về (?:việc|nội dung|vấn đề|công tác|lĩnh vực|phía|phần|tình hình|kết quả)\b|"
    r"liên quan (?:đến|tới)\b|đối với\b"
)
"""How a clause begins that only says who says it, or of what something is said."""
_SAID = pattern(
    r"\b(?:đã|sẽ|đang|vừa|được|bị|là|đạt|tăng|giảm|còn|phải|yêu cầu|đề nghị|tổ chức|tiếp nhận)\b"
)
_LED = pattern(
    r"(?:^| )do (?:ông|bà|đồng chí|anh|chị)\b.*\blàm (?:phó )?"
    r"(?:trưởng|tổ trưởng|chủ nhiệm)\b[^,;]*$"
)
"""How a text ends that says who leads a delegation."""
_IN = ("trong ", "tại ", "ở ")
_QUOTED = pattern(r"[\"“][^\"“”]*[\"”]")
_PRINTED = pattern(
    r"(?:trong|tại|ở) (?:các |những |một )?(?:bài|tin|bản tin|văn bản|thông báo|công văn|thông cáo|"
    r"phóng sự|danh sách|số báo)\b(?:(?! (?:có|bị|chưa|không|sẽ|phải) )[^,;:]){0,160}"
    r"\b(?:đăng|phát|ban hành|phát hành|công bố)(?: tải| sóng| lên)?"
    r"(?: (?:trên|tại|ở|của) [^,;:]{2,80}?)?(?:,? (?:vào )?(?:ngày|sáng|chiều|tối|lúc|số)\b"
    r"[^,;:]{0,30}[\d/])?"
)
"""In what it was printed, which says nothing of it: "Trong bài “…” đăng ngày 10/5"."""


def parts_whole(kept: str, mark: str, behind: str) -> bool:
    """Tell whether a cut would leave one part of what is told together.

    Args:
        kept: What stands before the cut, as it is.
        mark: The mark at which it is cut: a comma, a semicolon or a colon.
        behind: What would be left out behind the mark.

    Returns:
        Whether what is left out limits it, is more of its list, or tells what happened.
    """
    told, rest = fold(kept), fold(behind).strip(" .")
    if " thì " in rest and _THEN.match(rest) and " thì " not in f"{told} ":
        return True
    parts = [part.strip() for part in rest.split(";")]
    if mark != ";" and _DETAILS.match(parts[0]):
        return False
    if mark == ";" and _lists_on(told, behind):
        return True
    known = any(one.search(told) for one in (_OF_ALL, _MOVES, _DENIES))
    limits = _turns if known else partial(_limits, told)
    if mark != ";" and _LIMITS.match(parts[0]):
        return True
    others = parts if mark == ";" else parts[1:]
    return any(limits(one) for one in others if not _AMONG.match(one))


def _turns(part: str) -> bool:
    """Tell whether a folded clause excepts somebody, or says what may not be lost."""
    return _LIMITS.match(part) is not None or _TURNS.search(part) is not None


def _limits(told: str, part: str) -> bool:
    """Tell whether a folded clause says what is otherwise, or what is not done."""
    if _turns(part):
        return True
    if _NONE_HARMED.match(part):
        return False
    return _DENIES.search(_GOOD.sub(" ", part)) is not None or _counts_on(told, part)


def _counts_on(told: str, part: str) -> bool:
    """Tell whether a clause counts those with which it is worse ("6 dự án xong; 3 dự án chậm")."""
    found = _OPENS_COUNT.match(part)
    if found is None or not _WORSE.search(part):
        return False
    return re.search(rf"\d {re.escape(found['noun'])}\b", told) is not None


def _lists_on(told: str, behind: str) -> bool:
    """Tell whether a clause goes on with a list: of what is counted, or without a verb."""
    item = behind.split(";", 1)[0]
    consists = _CONSISTS.search(told) is not None
    if has_verb(item):
        return consists and _ALL_OF.search(told) is not None
    counts = _OPENS_COUNT.match(fold(item).strip()) is not None
    return consists or (not counts and _LISTS.search(told) is not None)


def lacks_deed(kept: str) -> bool:
    """Tell whether a text says nothing that anybody did.

    Args:
        kept: What is kept of a sentence, as it is.

    Returns:
        Whether it only says who says something, of what, where it was printed, or who leads whom
        ("Theo Công an xã A", "Trong bài “…” đăng ngày 10/5", "Đoàn kiểm tra do ông X làm trưởng
        đoàn").
    """
    folded = fold(kept)
    if folded.startswith(_IN) and _PRINTED.fullmatch(_QUOTED.sub(" ", folded).strip(" .")):
        return True
    led = _LED.search(folded) if " làm " in folded else None
    if led:
        return _SAID.search(folded, 0, led.start()) is None
    rest = kept.partition(", ")[2]
    tells = has_verb(rest) or any(map(str.isdigit, rest)) or _SAID.search(folded) is not None
    return _SOURCE.match(folded) is not None and not tells
