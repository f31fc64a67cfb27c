"""The main clause behind the grounds of a sentence, which may fill several clauses.

"Do ảnh hưởng của bão, mực nước lên cao, dòng chảy xiết, chiều 10/9 UBND xã đã quyết định hoãn …"
is news by its last clause: no form ends before it, and none begins among the grounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.verbs import opens_with_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "is_plan",
    "is_ritual",
    "main_clause",
    "news_behind",
    "opens_main",
    "spreads_on",
    "tells_deed",
]

_GROUND = pattern(
    r"(?:do|vì|bởi(?: vì)?|tuy|dù|mặc dù|"
    r"trước (?:ảnh hưởng|diễn biến|tình hình|tình trạng|nguy cơ|thực trạng|việc|mưa|yêu cầu|"
    r"thiệt hại|dự báo|những))\b(?! (?:đó|vậy|thế)\b)"
)
"""How a sentence begins that says why before what."""
_PLAN = pattern(
    r"(?:thực hiện|căn cứ|triển khai|hưởng ứng|theo) (?:[^,;:]{0,40} )?(?:kế hoạch|chương trình|"
    r"quyết định|công văn|nghị quyết|chỉ thị|văn bản|hướng dẫn|thông báo|quy chế|đề án|nghị định|"
    r"thư mời|phương án)\b[^,;:]{0,40} số\b"
)
"""The same, of the document by which something is done."""
_AIM = pattern(r"(?:nhằm|để|với mục đích)\b")
_LED = pattern(r"do (?:đồng chí|ông|bà|anh|chị)\b")
"""Who leads a delegation, or did something: no ground."""
_WHEN = pattern(
    r"(?:vào |từ |ngay |đến |khoảng |lúc )?(?:trong (?:\d+|hai|ba|bốn|tháng|tuần)|sáng|trưa|"
    r"chiều|tối|đêm|rạng sáng|ngày|hôm|vừa qua|mới đây|thời gian qua|\d{1,2} giờ|"
    r"\d{1,2}h)\b"
)
_WHO = pattern(
    r"(?:nên |thì )?(?:ubnd|hđnd|ủy ban|hội đồng|công an|quân sự|ban|sở|trường|trạm|phòng|hội|"
    r"đảng ủy|chủ tịch|phó chủ tịch|giám đốc|đơn vị|cơ quan|lực lượng|xã|phường|thôn|tỉnh|huyện|"
    r"thành phố|nhà trường|công ty|địa phương|ngành|chính quyền|ban tổ chức|nhà máy|trung tâm|"
    r"bệnh viện|hợp tác xã|đoàn|tổ|nên)\b"
)
_ACTS = pattern(
    r"\b(?:đã|sẽ|vừa|phải|quyết định|thống nhất|thông báo|yêu cầu|đề nghị|ban hành|chỉ đạo|tạm|"
    r"hoãn|lùi|hủy|dừng|tổ chức|huy động|di dời|cấm|điều chỉnh|cho (?:học sinh|phép)|công bố|"
    r"(?:trân trọng|kính|xin) mời)\b"
)
"""What a main clause tells: that something was decided or done."""
_PAPERS = (
    "lời dạy|lời kêu gọi|đạo lý|chỉ thị|chủ trương|nghị quyết|kế hoạch|chương trình|chỉ đạo|"
    "sự chỉ đạo|công văn|quy định|luật|nghị định|đề án|hướng dẫn|kết luận|công điện|phương châm"
)
_RITUAL = pattern(
    r"(?:hòa (?:chung|cùng|trong|mình)|"
    r"(?:trong|giữa) (?:không khí|niềm|những ngày(?! \d)|khí thế|tiết trời)|"
    r"(?:để )?(?:thiết thực|chào mừng|lập thành tích|kỷ niệm|hưởng ứng|hướng (?:tới|về|đến))|"
    r"nhân (?:dịp|kỷ niệm|ngày|tháng|tết)|mừng (?:đảng|xuân|đại hội)|"
    r"với (?:niềm|lòng|tấm lòng|tinh thần|truyền thống|đạo lý|tình cảm|mong muốn|ý nghĩa|"
    r"phương châm|quyết tâm|khí thế|mục đích|mục tiêu)|"
    rf"(?:thực hiện|triển khai|căn cứ) (?:{_PAPERS})|nhằm|bám sát|cụ thể hóa|quán triệt|thấm nhuần|"
    r"(?:tiếp tục )?phát huy|tiếp nối|thể hiện|nêu cao|được sự|dưới sự|xuất phát từ|tri ân|"
    r"tưởng nhớ|noi gương|tự hào|phấn khởi|sau [^,]{4,40} với tinh thần|"
    r"thừa (?:ủy quyền|lệnh))\b"
)
"""How a sentence opens that says in whose honour, by whose order or in what spirit before what."""
_BINDS = pattern(r"\b(?:nếu|trừ|trường hợp|với điều kiện|chỉ(?! (?:đạo|thị|tiêu|huy|số)\b))\b")
"""What no opening may say that is left out: a condition, an exception."""
_BODIES = pattern(r"(?:đảng ủy|đảng bộ|hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân)$")
_LEAVE = pattern(r"\b(?:được|dưới|với|trước) (?:sự|lòng kính)\b")
"""By whose leave it was done, before bodies that did not do it."""
_PAPER = pattern(
    r"(?:các )?(?:quyết định|nghị định|thông tư|luật|bộ luật|nghị quyết|kế hoạch|công văn|kết luận|"
    r"chỉ thị|hướng dẫn|chương trình|công điện|đề án|tờ trình|quy định|quy chế|điều|khoản) "
    r"(?!nêu|yêu cầu|có hiệu lực|được|đã|số \S+ (?:nêu|yêu cầu|có))"
)
"""A paper among those by which something was done: it did nothing."""
_MOST_BODIES = 6
"""Clauses in which several bodies are named and do something; set by hand."""
_HELD_WHEN = pattern(
    r"(?:vào |từ |ngay )?(?:(?:(?:rạng )?sáng|trưa|chiều|tối|đêm|hôm|lúc|khoảng)\b"
    r"[^,]*?(?:\d|\bnay|\bqua)\b|ngày (?:\d|mùng)|trong (?:các |\d+ |hai |ba )ngày \d|"
    r"(?:vừa qua|mới đây|hôm nay)$)"
)
"""How the clause begins behind that; "ngày hội Quốc phòng toàn dân" is an occasion."""
_HELD = pattern(
    r"\b(?:đã|sẽ|vừa|tổ chức|khai mạc|bế mạc|phát động|ra quân|ra mắt|trao|khánh thành|khởi công|"
    r"dâng (?:hương|hoa)|thăm|tặng|ban hành|công bố|tiếp|gặp mặt|tuyên dương|diễn ra|bàn giao|ký|"
    r"nhận|giành|gửi|chúc|triển khai|thực hiện|hoàn thành|đón|kết nạp|quyên góp|ủng hộ|được|"
    r"đăng tải|lấy ý kiến|tuyển)\b"
)
"""What was done then."""


def is_plan(head: str) -> bool:
    """Tell whether a folded head names the plan that is carried out: its date is no news."""
    return _PLAN.match(head) is not None


def spreads_on(setting: str, behind: str) -> bool:
    """Tell whether a clause goes on with the plan or the aim that a sentence opens with.

    Args:
        setting: The head, folded.
        behind: The clause behind it, as it is.

    Returns:
        Whether it begins like neither who does something nor when; False behind other heads.
    """
    opens = behind[:1].isupper() or _WHEN.match(fold(behind)) or _AIM.match(fold(behind))
    return (is_plan(setting) or _AIM.match(setting) is not None) and not opens


def is_ritual(head: str) -> bool:
    """Tell whether a folded head honours an occasion or somebody's care: no news by itself."""
    return _RITUAL.match(head) is not None


def news_behind(parts: Sequence[str]) -> int | None:
    """Find the clause behind a ritual opening; None where there is none, or nothing was done.

    Args:
        parts: The clauses, as they are.

    Returns:
        The first clause that says when or who.
    """
    return main_clause(parts) if parts and is_ritual(fold(parts[0])) else None


def opens_main(clause: str) -> bool:
    """Tell whether a clause, as it is, begins with a name, or says who or when."""
    folded = fold(clause)
    told = _WHEN.match(folded) or _WHO.match(folded)
    return clause[:1].isupper() or told is not None


def main_clause(parts: Sequence[str]) -> int | None:
    """Find the clause that tells what was done behind the grounds or the ritual of an opening.

    Args:
        parts: The clauses, as they are.

    Returns:
        The first clause that says when or who, and behind which something is done; None where
        the sentence opens otherwise, or no such clause is behind.
    """
    if not parts:
        return None
    first = fold(parts[0])
    if is_ritual(first) and not is_plan(first):
        return _behind_ritual(parts)
    if not (_GROUND.match(first) or is_plan(first)) or _LED.match(first):
        return None
    folded = [first, *map(fold, parts[1:])]
    for at in range(1, len(folded)):
        ahead = len(folded) if _WHEN.match(folded[at]) else int(bool(_WHO.match(folded[at])))
        if _ACTS.search(", ".join(folded[at : at + ahead])):
            return at
    return None


def _behind_ritual(parts: Sequence[str]) -> int | None:
    """Return the clause behind a ritual opening that says when or who, where something is done.

    One of several bodies that nothing parts from those by whose leave it was done is not the first.
    """
    for at in range(1, len(parts)):
        if _BINDS.search(fold(parts[at - 1])):
            return None
        if _HELD_WHEN.match(fold(parts[at])):
            return at if tells_deed(parts[at:]) and not _lacks_doer(parts[at:]) else None
        if _PAPER.match(fold(parts[at])):
            continue
        far = 3 if "phối hợp" in parts[at] else 1  # "phối hợp các ban, ngành, đoàn thể tổ chức"
        if _BODIES.match(fold(parts[at])) and not any(map(_LEAVE.search, map(fold, parts[:at]))):
            far = _MOST_BODIES
        if parts[at][:1].isupper() and tells_deed(parts[at : at + far]):
            before = parts[at - 1]
            named = before[:1].isupper() and at > 1 and not _PAPER.match(fold(before))
            return None if named else at
    return None


def _lacks_doer(parts: Sequence[str]) -> bool:
    """Tell whether a deed follows on a day and nobody who did it: the ritual named them."""
    if _HELD.search(fold(parts[0])):
        return False
    behind = (fold(one) for one in parts[1:])
    first = next((one for one in behind if not one.startswith(("tại ", "ở "))), "")
    return opens_with_verb(first)


def tells_deed(parts: Sequence[str]) -> bool:
    """Tell whether clauses, the first of which says when or who, say what was done."""
    told = (fold(one).partition(" về ")[0] for one in parts)  # "… của Đảng, Nhà nước về tổ chức"
    folded = (one for one in told if not is_ritual(one))
    return any(_HELD.search(one) or _ACTS.search(one) for one in folded)
