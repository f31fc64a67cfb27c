"""Which body "Trung tâm" or "Công ty" is, where a text names only one: its name is put in.

"Trung tâm tổ chức hội nghị công bố bệnh án điện tử" taken out of its text says nothing of which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.antecedents import Completed
from vnsum.backends.extractive.people import UPPER
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import opens_with_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["with_home_body"]

_KINDS = (
    "trung tâm|bệnh viện|công ty|xí nghiệp|chi cục|hợp tác xã|trường|nhà máy|đồn biên phòng|"
    "hạt kiểm lâm|điện lực|kho bạc|bảo tàng|thư viện"
)
_BARE = pattern(
    rf"(?:[^,;:]{{0,40}}\d[^,;:]{{0,20}}, )?(?P<kind>(?i:{_KINDS}))(?= (?:đã|sẽ|vừa|đang|có|"
    rf"tổ chức|thông báo|"
    r"đề nghị|tiếp nhận|ghi nhận|cho biết|phối hợp|triển khai|hoàn thành|trao|khánh thành|đầu tư|"
    r"tuyển|công bố|hỗ trợ|xử lý|thực hiện|kích hoạt|huy động|cấp)\b)"
)
"""A body that does something and is not named, at the start, the day aside."""
_LINKS = (
    r"(?:khu vực|tỉnh|huyện|quận|xã|phường|thị trấn|thành phố|và|số|nước|thoát nước|đa khoa|"
    r"khoa|tế|vụ|hành chính|chính|công|"
    r"phần|viên|một thành viên|kỹ thuật|nghiệp|dụng|sinh|trường|liên)"
)
_WORD = rf"(?:[{UPPER}][\w-]*(?:\.[\w-]+)*|\d{{1,2}})"
_FULL = pattern(
    rf"(?<!\w)(?P<kind>(?i:{_KINDS}))(?P<name> {_WORD}(?:(?: {_LINKS})* {_WORD})*)(?!\w)"
)
"""A body with its name."""
_OFFICE = pattern(
    r"\b(?:giám đốc|trưởng|phó|chủ tịch|bí thư|thư ký|đại diện|lãnh đạo|cán bộ|nhân viên|bác sĩ|"
    r"viên chức|chuyên viên|kế toán|chủ nhiệm|người của) (?:ban |khoa |tổ )?$"
)
"""Before a body behind which somebody's name stands: "Giám đốc Trung tâm Lê Thị Mai"."""
_CLOSED = pattern(
    r"[,;:.()\"“”]|$| (?:và|của|đã|tại|với|vừa|cho|là|do|để|ở|sẽ|đang|-|–|trong|từ|về|có|thông báo|"
    r"đề nghị|trân trọng|tuyển|phẫu thuật|điều trị|bị|được)\b"
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
    """Return the longest name of the only body of a kind, and where; None of several."""
    names = list(_named(sentences, kind))
    if not names:
        return None
    longest = max(names, key=lambda one: len(one[0]))
    first = longest[0].split()[0]
    if any(word != first for word in _first_words(sentences, kind)):
        return None
    if not all(fold(longest[0]).startswith(fold(name)) for name, _ in names):
        return None
    return longest if longest[0].count(" ") <= _LONGEST else None


def _first_words(sentences: Sequence[str], kind: str) -> Iterator[str]:
    """Yield how the names of a kind begin, of those too that are not seen to end."""
    for sentence in sentences:
        for found in _FULL.finditer(sentence):
            if fold(found["kind"]) == kind and not _OFFICE.search(fold(sentence[: found.start()])):
                yield found["name"].split()[0]


def _named(sentences: Sequence[str], kind: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    for index, sentence in enumerate(sentences):
        for found in _FULL.finditer(sentence):
            behind = fold(sentence[found.end() :])
            whole = _CLOSED.match(behind) or opens_with_verb(behind.lstrip())
            person = _OFFICE.search(fold(sentence[: found.start()]))
            if whole and not person and fold(found["kind"]) == kind:
                start, end = found.span("name")
                yield found["name"], (index, start + 1, end)
