"""What a release takes back: the day put off, the holder replaced, the figure denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.lazily import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.answering.questions import Asking
    from vnsum.truth.index.passages import Passage

    Mask = NDArray[np.bool_]

__all__ = ["asks_of_before", "asks_of_now", "withdrawn"]

_BEFORE = pattern(
    r"\b(?:cũ|trước(?: đây| kia| đó)?|ban đầu|thay cho ai|thay ai|thay thế ai|tiền nhiệm|nguyên|cựu"
    r"|tin đồn|đồn|từ bao nhiêu|từ mức nào|năm ngoái|lẽ ra|đáng lẽ|bị hủy|nghỉ hưu|thôi"
    r"|miễn nhiệm|rời|nghỉ|đến tuổi|về hưu|từ chức|đính chính|sai|lùi từ|chuyển từ|từ đâu)\b"
)
"""What a question says that asks for what was before."""
_REPLACED = pattern(
    r"(?:\bthay(?! mặt| đổi| vì| mới| nước)(?: cho| thế)?|\bkế nhiệm|\bkế tục)(?: \w+){0,2}$"
)
_DENIED = pattern(
    r"(?:\bchứ không(?: phải)?|\bkhông phải|\bthay vì)(?: (?:là|có|ngày|ngày mai|lúc|ông|bà|như))*$"
)
_RUMOUR = pattern(r"\b(?:tin đồn|đồn đoán|đồn thổi|bác bỏ thông tin|bác thông tin)\b")
_FALSE = pattern(
    r"\b(?:thông tin|tin)\b[^.;]{0,160}\b(?:sai sự thật|bịa đặt|không đúng|thất thiệt|không có thật"
    r"|không chính xác)\b"
)
_MOVED = pattern(r"^(?:sang|tới|đến|lại|xuống|lên|về)$")
_MOVING = frozenset({"lùi", "dời", "chuyển", "hoãn", "đẩy", "rời", "đổi", "lui"})
_RISEN = frozenset({"lên", "xuống", "còn", "thành", "sang"})
_REACH, _BEHIND, _NEAR = 4, 3, 3
"""Words before and behind a candidate that say what became of it; set by hand."""
_DAYS = frozenset({"date", "time"})
_FIGURES = frozenset({"number", "quantity", "money", "percent", "ratio", "duration"})
_NOW = pattern(r"\b(?:hiện nay|hiện tại|bây giờ|hiện giờ|hiện|giờ còn|lúc này|đến nay)\b")
_PAST = pattern(
    r"\b(?:trước đây|trước kia|trước đó|năm ngoái|năm trước|cùng kỳ|năm (?:19|20)\d\d)\b"
)


def asks_of_before(asking: Asking) -> bool:
    """Tell a question for what was before, which what is withdrawn may answer.

    Args:
        asking: The question.

    Returns:
        True for "địa chỉ cũ ở đâu".
    """
    return _BEFORE.search(" ".join(asking.words)) is not None


def withdrawn(passages: Sequence[Passage], candidates: Sequence[Candidate]) -> tuple[Mask, Mask]:
    """Find what the passages take back.

    Args:
        passages: The passages of a page.
        candidates: Its candidates.

    Returns:
        True for the candidates that are no answer about what holds; then for those told of an
        earlier time, which are none about what holds now.
    """
    told = [_Told(passage) for passage in passages]
    gone = [told[item.number].takes_back(item) for item in candidates]
    past = [told[item.number].tells_past(item) for item in candidates]
    return np.array(gone, bool), np.array(past, bool)


def asks_of_now(asking: Asking) -> bool:
    """Tell a question for what holds now.

    Args:
        asking: The question.

    Returns:
        True for "giá hiện nay".
    """
    return _NOW.search(" ".join(asking.words)) is not None


def _rumours(line: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield what is spread falsely, each with where it ends."""
    if (found := _RUMOUR.search(line)) is not None:
        yield found, len(line)
    for found in _FALSE.finditer(line):
        yield found, found.end()


class _Told:
    """A passage, and whether any of the words stand in it that take something back."""

    def __init__(self, passage: Passage) -> None:
        self._words = passage.words
        self._clauses = passage.clauses
        line = " ".join(passage.words)
        self._rumours = [
            (line.count(" ", 0, found.start()), line.count(" ", 0, end))
            for found, end in _rumours(line)
        ]
        self._moved = self._moves(passage.words)
        self._past = _PAST.search(line) is not None
        words = set(passage.words)
        self._tells = bool(words & {"thay", "phải", "không", "kế", "từ", "chứ"})

    @staticmethod
    def _moves(words: Sequence[str]) -> list[int]:
        """Return where something is put off to a day that stands right behind."""
        return [
            at
            for at in range(len(words) - 2)
            if words[at] in _MOVING
            and any(
                _MOVED.match(words[n]) and any(one[0].isdigit() for one in words[n + 1 : n + 4])
                for n in range(at + 1, min(at + 4, len(words) - 1))
            )
        ]

    def takes_back(self, item: Candidate) -> bool:
        """Tell whether the passage takes a candidate back."""
        first = item.first
        spread = any(start < first <= end for start, end in self._rumours)
        if spread and item.kind in _FIGURES | _DAYS:
            return True
        if item.kind in _DAYS and any(item.last <= at for at in self._moved):
            return True
        if not self._tells:
            return False
        before = " ".join(self._words[max(first - _REACH, 0) : first])
        if item.kind in {"person", "name"} and _REPLACED.search(before):
            return True
        if _DENIED.search(before):
            return True
        return item.kind in _FIGURES | _DAYS and self._is_left(item)

    def _is_left(self, item: Candidate) -> bool:
        """Tell the "90.000 đồng" of "từ 90.000 đồng lên 220.000 đồng"."""
        words, last = self._words, item.last
        led = "từ" in words[max(item.first - 2, 0) : item.first] or item.words[0] == "từ"
        behind = words[last : last + _BEHIND]
        rise = next((n for n, word in enumerate(behind) if word in _RISEN), None)
        if not led or rise is None:
            return False
        reached = words[last + rise + 1 : last + rise + 1 + _NEAR]
        return any(word[0].isdigit() for word in reached)

    def tells_past(self, item: Candidate) -> bool:
        """Tell whether the clause of a candidate says that it was so before."""
        if not self._past:
            return False
        clause = self._clauses[item.first]
        line = [w for w, number in zip(self._words, self._clauses, strict=True) if number == clause]
        return _PAST.search(" ".join(line)) is not None
