"""Items that hold only with what stands above them.

"Thứ Bảy, ngày 29/11:" says when they hold, "Công an xã:" who has to do it, "Bãi bỏ các nội dung
sau:" that they hold no longer. Only a line that plainly opens a list adds nothing to its items.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

__all__ = ["heads_of", "lines_above", "passes_for_first"]

_OPENS = pattern(
    r".*\b(?:như sau|sau đây|cụ thể|thông báo|thông tin|nội dung(?: chính| sau)?|kết quả|"
    r"(?:lịch|thời gian|các (?:mục|khoản|việc)) sau)\W*"
)
"""A line that plainly opens a list."""
_TURNS = pattern(
    r"\b(?:không|chưa|chẳng|hết hiệu lực|bãi bỏ|hủy|bác|từ chối|thu hồi|đính chính|cấm|đình chỉ|"
    r"giả|sai|bịa|đồn|lừa|thủ đoạn|chiêu|quan niệm|nhầm|hiểu lầm|thất thiệt|tố (?:cáo|giác)|"
    r"khiếu nại|nguyên đơn|bị đơn|đòi|phản ánh|ý kiến|câu hỏi|hỏi|đề (?:xuất|nghị)|kiến nghị|"
    r"dự (?:kiến|thảo)|phương án|kịch bản|giả định|tình huống|diễn tập|mục tiêu|chỉ tiêu|kế hoạch|"
    r"phấn đấu|trước (?:đây|kia)|cũ|năm (?:trước|ngoái|\d{4})|nếu|(?:trong )?trường hợp|đối với|"
    r"riêng|miễn|trừ|ngoại lệ|quảng cáo|một số|ví dụ|dành cho|hành vi|còn lại)\b"
)
"""What such a line may hold that says of its items something that they do not say."""
_MARK = pattern(r"\s*(?:(?P<number>\d{1,2}(?:\.\d)*)[.)/]|(?P<letter>[a-zđ])[.)]|[-–•*+●■])")
_LINKS = pattern(r"(?:\W|\d+[.)])*(?:trong (?:số )?đó|ngoài ra|bên cạnh đó|đồng thời|riêng)\b\W*")
"""What ties a line, or an item, to the text before, and is nothing that heads or is headed."""
_KINDS = frozenset({"", "1", "a", "-", "–", "•", "*", "+", "●", "■"})
_GROUNDS = pattern(r"(?:(?:căn cứ|theo|thực hiện|xét|để|nhằm|trên cơ sở|nhân)\b[^,]*, ?)+")
"""Why it is told, in front: it says nothing of the items."""
_ANSWERS = pattern(
    r"(?:về|với) (?:câu hỏi|thắc mắc|(?:nội dung|vấn đề|việc) (?:mà )?(?:bạn|ông|bà|anh|chị|bác))\b"
    r"[^,:]*, [^,:]*\b(?:trả lời|có ý kiến|giải đáp|thông tin)(?: như sau)?\W*"
)
"""A line that opens an answer."""
_MAINLY = pattern(r"\b(?:chủ yếu|nhiều nhất|lớn nhất)(?: là)?\W*$")
"""How a line ends that says of its first items that they are the most."""


def heads_of(sentences: Sequence[str], items: AbstractSet[int]) -> dict[int, int]:
    """Find the items that do not hold without the line above them.

    Args:
        sentences: Normalised sentences of a body.
        items: Those that are items of a list.

    Returns:
        For such an item the line above.
    """
    found: dict[int, int] = {}
    head: int | None = None
    marks: set[str] = set()
    for index, sentence in enumerate(sentences):
        mark = _mark(sentence)
        if _opens(sentence):
            line = fold(sentence)
            head = None if _only_opens(line) or _LINKS.fullmatch(line) else index
            marks = set() if not mark or _TURNS.search(line) else {mark}
        elif head is not None and _is_next(sentences[head], sentence):
            head = None
        elif head is not None and index in items and mark not in marks:
            if not _LINKS.match(fold(sentence)):
                found[index] = head
            marks |= _KINDS - {mark}
        else:
            head = None
    return found


def lines_above(sentences: Sequence[str], items: AbstractSet[int]) -> dict[int, int]:
    """Find the line above each item of a list, also of those that hold without it.

    Args:
        sentences: Normalised sentences of a body.
        items: Those that stand in items of a list.

    Returns:
        For the first sentence of an item the line above its list; none for those behind it.
    """
    found: dict[int, int] = {}
    head: int | None = None
    kind: str | None = None
    for index, sentence in enumerate(sentences):
        mark = _mark(sentence)
        if _opens(sentence):
            head, kind = index, None
        elif head is None or index not in items or (mark and kind not in {None, mark}):
            head = None
        elif kind in {None, mark}:
            found[index], kind = head, mark
    return found


def passes_for_first(sentences: Sequence[str], item: int, head: int) -> bool:
    """Tell whether an item right behind its line would be what only the first ones are.

    "73 lỗi, chủ yếu: 5 doanh nghiệp chi bữa ăn ca …" is not so where eleven others stand first.

    Args:
        sentences: Sentences of a body.
        item: The item.
        head: The line above it.

    Returns:
        Whether it is not the first of a list that begins with the most.
    """
    return item != head + 1 and _MAINLY.search(fold(sentences[head])) is not None


def _opens(sentence: str) -> bool:
    """Tell whether a sentence ends as a line above a list does."""
    return sentence.rstrip("\"'”’) ").endswith(":")


def _is_next(line: str, item: str) -> bool:
    """Tell whether an item has the number behind that of a line: "4. Giá vé:" heads no "5. …"."""
    above, below = _MARK.match(line), _MARK.match(item)
    if not (above and below and above["number"] and below["number"]):
        return False
    *group, last = map(int, above["number"].split("."))
    return [*group, last + 1] == [*map(int, below["number"].split("."))]


def _mark(sentence: str) -> str:
    """Return the kind of mark that an item begins with, one of `_KINDS`; "" for none."""
    found = _MARK.match(sentence)
    if found is None:
        return ""
    return "1" if found["number"] else "a" if found["letter"] else found[0].strip()


def _only_opens(line: str) -> bool:
    """Tell whether a folded line plainly opens a list and says nothing of its items."""
    if _ANSWERS.fullmatch(line):
        return True
    grounds = _GROUNDS.match(line)
    start = grounds.end() if grounds else 0
    return _OPENS.fullmatch(line, start) is not None and not _TURNS.search(line, start)
