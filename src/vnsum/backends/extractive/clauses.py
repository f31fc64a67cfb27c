"""Clauses of a sentence, and which of them may be dropped without changing what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from vnsum.text.normalise import fold
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "Clause",
    "clauses",
    "governs",
    "headline_faults",
    "opens_dangling",
    "skip_connective",
    "skip_list_mark",
    "without_brackets",
]

_SEPARATOR = re.compile(r"[,;:](?=\s)|[()\"“”]")
_LIST_MARK = re.compile(r"(?:[-+*•–]|\d{1,2}[.)]|[a-zđ]\))\s+(?=\S)")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_DAY_MEANT = re.compile(r"\b(?:qua|nay|mai) \((?:ngày )?\d{1,2}[/-]\d{1,2}", re.IGNORECASE)
"""The day that "chiều qua (19/8)" was, which may not go."""
_NUMBERS = re.compile(r"(?<![\d.,/])\d{1,4}(?:, \d{1,4})+(?: (?:và|hoặc) \d{1,4})?(?![\d.,/%]*\d)")
"""Numbers one by one ("tổ 3, 4, 5 và 9"): to name the first alone says something else."""

_CONNECTIVES = (
    "tuy nhiên|ngoài ra|bên cạnh đó|cùng với đó|theo đó|do đó|vì vậy|vì thế|do vậy|đồng thời|"
    "đặc biệt|cụ thể|"
    "đáng chú ý|trước đó|sau đó|mặt khác|hơn nữa|thêm vào đó|song song với đó|qua đó|từ đó|nhờ đó|"
    "trên cơ sở đó|nhân dịp này|cũng theo đó|trong khi đó|ngược lại|như vậy|vậy nên|được biết|"
    "nhìn chung|tóm lại|kết quả là|thực tế|trên thực tế|hơn thế nữa|không những vậy|chưa hết|"
    "bên cạnh những kết quả đạt được|về phần mình|cũng tại đây|tại đây|theo tìm hiểu|"
    "ngay sau đó|tiếp đó"
)
_CONNECTIVE = re.compile(rf"(?:{_CONNECTIVES})\s*,\s*")
_BARE_CONNECTIVE = re.compile(
    r"(?:tuy nhiên|ngoài ra|đồng thời|do đó|vì vậy|vì thế|nhưng|song|và|còn|cũng|mà|thì)\s+"
)
_DANGLING = re.compile(
    r"(?:ông|bà|anh|chị|cô|em|chú|bác|cụ|người|nhóm|đối tượng|vụ|việc|sự việc|số|loại|nơi|"
    r"khu vực|đơn vị|"
    r"cơ quan|công trình|dự án|chương trình|điều|những|các|mức|hoạt động|phong trào|lý do|"
    r"nguyên nhân)"
    r"(?: \w+)?(?: \w+)? (?:này|đó|ấy|trên|kia|nói trên|ta|nêu trên)\b"
    r"|(?:đây|đó|họ|nó|hắn|y|thị|chúng|anh|chị|em|cô|bà|ông|này|ấy|thế|vậy|rồi|nên|khi đó|"
    r"lúc đó|lúc này|lúc ấy|"
    r"do vậy|tuy vậy|vì vậy|vì thế|"
    r"qua đó|theo đó|từ đó|do đó|nhờ đó|trong đó|trong số đó|sau đó|trước đó|tại đây|ở đây|"
    r"khi ấy|như vậy|như thế|"
    r"tương tự|ngược lại|thứ hai|thứ ba|hai là|ba là|cũng|còn|mà|thì|nhưng|song|hoặc|hay|nữa|"
    r"riêng|clip|video|nằm trong chuỗi|bày tỏ|hôm trước|hôm sau)\b"
)
_CALLED = {"ông", "bà", "anh", "chị", "em", "cô", "cháu", "chú", "cụ"}
"""What persons are called by; with one word of the name only, it was said in full before."""
_KEEP = re.compile(
    r"(?:và |nhưng |song |mà )?(?:nếu|trừ|ngoại trừ|dù|mặc dù|tuy|dự kiến|ước|khoảng|không|"
    r"chưa|chẳng|nhưng|song|"
    r"thay vì|theo|chỉ|ngoài|miễn|với điều kiện|được cho là|có thể|nghi|giả|hạn|chậm nhất|"
    r"trước ngày|kể từ)\b"
)
_GOVERNS = re.compile(
    r"\b(?:cấm|không|chưa|chẳng|đừng|tránh|hạn chế|ngăn|chống|phòng|chấm dứt|dừng|bỏ|hủy|thôi|"
    r"yêu cầu|đề nghị|kiến nghị|đề xuất|khuyến cáo|phủ nhận|bác bỏ|hứa|cam kết|dự kiến|sẽ|nếu|nghi|"
    r"mong|muốn|cho rằng|cần|phải)\b"
)
_ABOUT = ("liên quan", "về ", "trao đổi", "theo ", "nói về", "trả lời")
_POINTER = re.compile(r"\b(?:này|nói trên|nêu trên|kể trên)\b|\b(?:xã|đường|vụ|tuyến) trên\b")
_REPORTS = re.compile(
    r"(?:cho biết|cho rằng|cho hay|nhận định|dự báo|khẳng định|đề nghị|nói|kể|thông tin|"
    r"chia sẻ)\W*$"
)
_SPOKEN_FOR = re.compile(r"(?:không|chưa|nếu|dự kiến|nghi)\b")


_HEADLINE_FAULTS = (
    re.compile(
        r"(?:để|về|như|nếu|nhằm|đối với|do|với|theo|khi|sau khi|trước khi|liên quan|trong|tại|qua|"
        r"bên cạnh|cùng với|nhân|số \d|phương án \d|(?:chỉ |đến )?(?:khoảng |vài |mấy |\d+ )"
        r"(?:phút|giờ|ngày|tuần|tháng|năm) (?:sau|trước))\b(?:[^,]|,(?=\S))*$"
    ),
    re.compile(
        r".*\b(?:này|nói trên|nêu trên)\b|.*\b(?:xã|người|vụ|số|tuyến|đường|nơi|đơn vị) trên\b"
    ),
    re.compile(r".*\b(?:nói|đề cập|giữa [^,]{3,30}|là người)$"),
    re.compile(
        r"(?:hiện trường|phối cảnh|hình ảnh|ảnh|toàn cảnh|chính thức về|xem thêm|quan sát|riêng|"
        r"được biết|trong thời điểm|trong thời gian|với những|theo|qua|trao đổi với|trả lời|"
        r"thống kê|hậu quả|kết quả|thời điểm|tính đến|trong quá trình|ngoài|không những|bằng|"
        r"về|cùng ngày|cùng đó|căn cứ|cận cảnh|phát biểu|video|clip|tổng (?:số|diện tích))\b"
        r"|thông tin [\"“]"
        r"|.*\((?:trái|phải|bên trái|bên phải)\)|\W"
    ),
    re.compile(
        r"(?:đã|đang|sẽ|vẫn|vừa|cũng|còn|chưa|không thể|dù vậy|tuy vậy|trước mắt|đến khoảng|"
        r"không lâu sau|đổi lại|trước (?:câu hỏi|tình hình|thực trạng|việc)|phương án \d)\b"
    ),
    re.compile(r".*;|.*\b(?:gồm|bao gồm)\b"),
    re.compile(r"[^,]{2,40}, (?:sẽ|đã|đang|vừa|phải)\b"),
    re.compile(
        r".* [-–] (?:nguyên|phó|chủ tịch|bí thư|giám đốc|tổng|trưởng|hiệu|ủy viên|bộ|thứ|đại diện|"
        r"cán bộ|nhân viên|người|chánh|đội|thành viên)\b[^-–]*$"
    ),
    re.compile(r".*\b(?:tp|q|p|tx|h|nêu|đặt|đóng|nằm|trực|(?:ông|bà|anh|chị|em|cháu|cô) \w)$"),
    re.compile(r".*, (?:sáng|trưa|chiều|tối|đêm|ngày|hôm)(?: nay| qua| mai| ngày)?(?: [\d/-]+)?$"),
    re.compile(r".*[.…] (?:cụ thể|tuy nhiên|ngoài ra|theo đó|trong đó|đổi lại)\b"),
    re.compile(r".*\b(?:ấy|trên|đó) (?:bị|được|là|đã|sẽ|có|cũng|đang|vẫn)\b"),
    re.compile(r".*\b(?:khẳng định|xác nhận|cho biết|thông tin|cho rằng) (?:về )?việc\b"),
    re.compile(r'["“]|.*\b(?:tôi|chúng ta|chúng tôi)\b'),
    re.compile(
        r"(?:nguyên nhân|lý do|mục đích|mục tiêu|dự án|đề án|kế hoạch|việc|công tác|hoạt động|"
        r"chương trình|phong trào|nhiệm vụ|giải pháp|vụ|quá trình|nhu cầu|tình trạng|những|các|"
        r"phương án|đề xuất|bản đồ|sơ đồ|lối vào|quy định|tình hình|bối cảnh|hàng (?:trăm|nghìn)) "
        r"(?!.*\b(?:đã|đang|sẽ|được|bị|là|có|không|chưa|vẫn|cần|phải|nên|gồm|giúp|khiến|làm|"
        r"gây|đạt|góp phần|diễn ra|bắt đầu|kết thúc|thu hút|mang lại)\b)"
    ),
)
"""Subordinate phrases without their clause, captions, halves, abbreviations cut off, and what
points back: seen in 450 headlines read on 2026-11-24 and -25 (docs/log.md)."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence between separators.

    Attributes:
        start: First character in the normalised sentence.
        end: One past the last; the separator that follows is outside.
        separator: What stands before it: "" at the start, or one of , ; :
        droppable: False where dropping it could change what the rest says.
    """

    start: int
    end: int
    separator: str
    droppable: bool


def clauses(sentence: str) -> list[Clause]:
    """Cut a normalised sentence at commas, semicolons and colons.

    Quotations and brackets are never cut.

    Args:
        sentence: One normalised sentence.

    Returns:
        Its clauses in order; together they hold every word.
    """
    end = len(sentence.rstrip(" .!?…"))
    found = []
    start, separator = 0, ""
    for position, mark in _cuts(sentence):
        if position >= end:
            break
        found.append((start, position, separator))
        start, separator = position + len(mark), mark.strip()
    found.append((start, max(start, end), separator))
    pieces = []
    for left, right, mark in found:
        text = sentence[left:right]
        inner = text.strip()
        if not any(char.isalnum() for char in inner):
            continue
        first = left + len(text) - len(text.lstrip())
        folded = fold(inner)
        safe = not (_KEEP.match(folded) or _REPORTS.search(folded))
        pieces.append(Clause(first, first + len(inner), mark, safe))
    return pieces


def _cuts(sentence: str) -> Iterator[tuple[int, str]]:
    depth, quoted = 0, False
    listed = _listed(sentence)
    for found in _SEPARATOR.finditer(sentence):
        mark = found[0]
        if mark in '"“”':
            quoted = {"“": True, "”": False}.get(mark, not quoted)
        elif mark in "()":
            depth = max(0, depth + (1 if mark == "(" else -1))
        elif depth == 0 and not quoted and found.start() not in listed:
            yield found.start(), mark


def _listed(sentence: str) -> set[int]:
    """Return the commas between numbers one by one; a single comma may part two clauses."""
    return {
        place
        for found in _NUMBERS.finditer(sentence)
        if found[0].count(",") > 1 or not found[0].replace(", ", "").isdecimal()
        for place in range(found.start(), found.end())
        if sentence[place] == ","
    }


def without_brackets(sentence: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the pieces of `sentence[start:end]` that stand outside brackets that may go."""
    pieces = []
    for found in _BRACKET.finditer(sentence, start, end):
        if _DAY_MEANT.search(sentence, max(start, found.start() - 4), found.end()):
            continue
        if found.start() > start:
            pieces.append((start, found.start()))
        start = found.end()
    if end > start:
        pieces.append((start, end))
    return pieces


def skip_list_mark(sentence: str) -> int:
    """Return where the sentence starts without its list mark; 0 for none."""
    mark = _LIST_MARK.match(sentence)
    return mark.end() if mark else 0


def skip_connective(sentence: str) -> int:
    """Return where the sentence starts without its list mark and opening connective; 0 for none."""
    start = skip_list_mark(sentence)
    folded = fold(sentence[start : start + 60])
    found = _CONNECTIVE.match(folded)
    if found and not _SPOKEN_FOR.match(folded[found.end() :]):
        return start + found.end()
    return start


def governs(head: str) -> bool:
    """Tell whether a folded clause may rule the one behind it, so that it has to stay.

    "Trong đó nghiêm cấm cán bộ, công chức uống rượu" without its head says the opposite.
    """
    return bool(_GOVERNS.search(head))


def points_back(text: str) -> bool:
    """Tell whether a text says "this" of something that may stand outside it."""
    return bool(_POINTER.search(fold(text)))


def says_nothing(text: str) -> bool:
    """Tell whether a sentence ends where its report should begin ("Về việc …, ông cho biết.")."""
    folded = fold(text)
    return folded.startswith(_ABOUT) and bool(_REPORTS.search(folded))


def headline_faults(text: str) -> int:
    """Count why a phrase would not stand as a headline, `opens_dangling` aside."""
    folded = fold(text)
    faults = sum(bool(fault.match(folded)) for fault in _HEADLINE_FAULTS)
    return faults + int(not has_verb(text))


def opens_dangling(text: str) -> bool:
    """Tell whether a text opens by pointing at something said before ("Theo đó", "Ông này")."""
    folded = fold(text[:60])
    first, *rest = text[:60].split() or [""]
    if fold(first) in _CALLED and rest and rest[0][:1].isupper():
        return len(list(takewhile(lambda word: word[0].isupper(), rest))) == 1
    found = _DANGLING.match(folded)
    if found is None:
        return bool(_BARE_CONNECTIVE.match(folded))
    return not text[found.end() :].lstrip()[:1].isupper() or found[0].endswith(("đó", "này", "ấy"))
