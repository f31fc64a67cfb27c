"""Which body "Trung tâm" or "Công ty" is, where a text names only one: its name is put in.

"Trung tâm tổ chức hội nghị công bố bệnh án điện tử" taken out of its text says nothing of which.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from vnsum.backends.extractive.names.antecedents import Completed
from vnsum.backends.extractive.names.people import UPPER
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import opens_with_verb

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

__all__ = ["DEEDS", "WHEN", "closes_name", "is_introduced", "stands_bare", "with_home_body"]

WHEN = (
    r"(?:(?:[^,;:]{0,40}\d[^,;:]{0,20}|(?i:trong|từ|sau|trước|đến|hiện nay|hiện|năm nay)"
    r"(?: [^,;:.]{1,50})?), )?"
)
"""When something was, at the start of a sentence, or nothing."""
DEEDS = (
    "đã|sẽ|vừa|đang|có|tổ chức|thông báo|đề nghị|tiếp nhận|ghi nhận|cho biết|phối hợp|triển khai|"
    "hoàn thành|trao|khánh thành|đầu tư|tuyển|công bố|hỗ trợ|xử lý|thực hiện|kích hoạt|huy động|"
    "cấp|mở|thống nhất|ký|dành|tặng|bố trí|phục vụ|đón|biểu dương|lắp|vận động|duy trì|chi"
)
"""How begins what a body does."""
_KINDS = (
    "trung tâm|bệnh viện|công ty|xí nghiệp|chi cục|hợp tác xã|nhà máy|đồn biên phòng|"
    "hạt kiểm lâm|điện lực|kho bạc|bảo tàng|thư viện"
)
_BARE = pattern(rf"{WHEN}(?P<kind>(?i:{_KINDS}))(?= (?:{DEEDS})\b)")
"""A body that does something and is not named, at the start, the day aside."""
_LINKS = (
    r"(?:khu vực|tỉnh|huyện|quận|xã|phường|thị trấn|thành phố|và|số|nước|thoát nước|đa khoa|"
    r"khoa|tế|vụ|hành chính|chính|công|"
    r"phần|viên|một thành viên|kỹ thuật|nghiệp|dụng|sinh|trường|liên)"
)
_WORD = rf"(?:[{UPPER}][\w-]*(?:\.[\w-]+)*|\d{{1,2}})"
_NAME = pattern(rf" {_WORD}(?:(?: {_LINKS})* {_WORD})*(?!\w)")
"""The name behind a kind."""
_SHORT = {
    "trung tâm": "trung tâm|ttyt|tt",
    "bệnh viện": "bệnh viện|bvđk|bv",
    "công ty": "công ty|cty",
    "hợp tác xã": "hợp tác xã|htx",
}
"""How a kind is written in short."""
_ALONE = pattern(
    r"(?:này|đó|trên|cũng|còn|là|và|được|bị|đã|đang|sẽ|vừa|chúng|mình|tại|với|ở|của|cho|thì|nên|"
    r"phải|cần|luôn|vẫn|có|không|chưa|trong|để|do|từ|đến|khi|nào|khác|hiện|mới|sau|trước|theo|"
    r"thường|rất|đều|lại|hay|hoặc|vào|ngày|sáng|chiều|tối|năm|tháng|nhưng|mà|trở)\b"
)
"""What stands behind a kind without a name."""
_OBJECT = pattern(
    r"\b(?:đến|tại|của|do|từ|cùng|mượn|với|bên|sang|về|vào|ở|cho|và|gần|qua|như|khác|mua|bán|thuê|"
    r"nhờ|đưa|chuyển|thăm|là|trước|sau) $"
)
"""Before a body that is told of, and does not tell."""
_OFFICE = pattern(
    r"\b(?:giám đốc|trưởng|phó|chủ tịch|bí thư|thư ký|đại diện|lãnh đạo|cán bộ|nhân viên|bác sĩ|"
    r"viên chức|chuyên viên|kế toán|chủ nhiệm|người của) (?:ban |khoa |tổ )?$"
)
"""Before a body behind which somebody's name stands: "Giám đốc Trung tâm Lê Thị Mai"."""
_CLOSED = pattern(
    r" ?[,;:.()\"“”]|$| (?:và|của|đã|tại|với|vừa|cho|là|do|để|ở|sẽ|đang|-|–|trong|từ|về|có|"
    r"thông báo|đề nghị|trân trọng|tuyển|phẫu thuật|điều trị|bị|được)\b"
)
"""What stands behind a whole name, a verb aside."""
_MOST = 80
"""Sentences of a text that is looked through; longer ones name many bodies."""
_LAST = 2
"""Words of a name by which one knows it again."""
_LONGEST = 12
"""Words of a name; set by hand."""


def with_home_body(done: Completed, sentences: Sequence[str], *, said: str, most: int) -> Completed:
    """Put in which body is meant where a text names only one of its kind.

    Args:
        done: Part of a sentence, completed.
        sentences: All of the body.
        said: What a reader has read before it.
        most: Most syllables of the result; 0 for any.

    Returns:
        The text with the name; as it is where none is meant, or several are named.
    """
    found = _BARE.match(done.text)
    if found is None or len(sentences) > _MOST:
        return done
    kind = fold(found["kind"])
    named = _only(sentences, kind)
    if named is None:
        return done
    name, place = named
    if fold(" ".join(name.split()[-_LAST:])) in fold(said):
        return done
    made = f"{done.text[: found.end()]}{name}{done.text[found.end() :]}"
    if most and count_syllables(made) > most:
        return done
    return Completed(made, (*done.places, place), done.left)


def _only(sentences: Sequence[str], kind: str) -> tuple[str, tuple[int, int, int]] | None:
    """Return the longest name of the only body of a kind, and where; None of several.

    It is taken where a text introduces it: before it is called by its kind alone, and not as where
    somebody was brought or from whom something was bought.
    """
    names: list[tuple[str, tuple[int, int, int]]] = []
    first = ""
    for index, sentence in enumerate(sentences):
        for found in _pattern_of(kind).finditer(sentence):
            before = fold(sentence[: found.start()])
            if _OFFICE.search(before):
                continue
            behind = sentence[found.end() :]
            name = _NAME.match(behind)
            if name is None:
                if not names or not stands_bare(behind):
                    return None
                continue
            first = first or name[0].split()[0]
            if name[0].split()[0] != first or not found[0][0].isupper():
                return None
            if not closes_name(behind[name.end() :]):
                continue
            if not names and not is_introduced(before):
                return None
            names.append((name[0], (index, found.end() + 1, found.end() + name.end())))
    return _longest(names)


@cache
def _pattern_of(kind: str) -> re.Pattern[str]:
    """Return a pattern of a kind of body, and of how it is written in short."""
    return pattern(rf"(?<!\w)(?i:{_SHORT.get(kind, kind)})(?!\w)")


def closes_name(behind: str) -> bool:
    """Tell whether a name of a body is over before a text."""
    folded = fold(behind)
    return _CLOSED.match(folded) is not None or opens_with_verb(folded.lstrip())


def is_introduced(before: str) -> bool:
    """Tell whether a text tells of the body behind it, and not as where somebody was brought."""
    return _OBJECT.search(fold(before)) is None


def stands_bare(behind: str) -> bool:
    """Tell whether a kind stands alone, and does not go on with a name in small letters."""
    rest = fold(behind).lstrip()
    return not behind.startswith(" ") or _ALONE.match(rest) is not None or opens_with_verb(rest)


def _longest(
    names: Sequence[tuple[str, tuple[int, int, int]]],
) -> tuple[str, tuple[int, int, int]] | None:
    """Return the longest of several spellings of one name; None where they are of several."""
    if not names:
        return None
    longest = max(names, key=lambda one: len(one[0]))
    if not all(fold(longest[0]).startswith(fold(name)) for name, _ in names):
        return None
    return longest if longest[0].count(" ") <= _LONGEST else None
