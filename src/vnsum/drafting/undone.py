"""What no headline is made of: sentences that the release, or its own title, takes back.

"Chợ đêm khai trương ngày 31/12" is no headline where a later sentence moves the opening, nor beside
the title "Khai trương chợ đêm lùi sang tháng 2".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.rare import rare_pattern
from vnsum.undoing.calling_off import PAPERS, PUT_OFF
from vnsum.undoing.taking_back import spreads, undoes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.drafting.protocols import Brief
    from vnsum.undoing.owing import Owing

__all__ = ["Undone", "takes_back"]

_PAPER = rf"(?:{PAPERS}|danh sách|thông tin)"
_KINDS = (
    pattern(
        rf"\b(?:{PUT_OFF}(?! (?:hoại|diệt|xe))|(?:tạm |yêu cầu |phải |bị )dừng|dừng thu"
        r"|(?:không|ngừng|dừng|chưa) (?:tổ chức|diễn ra|khai mạc|khai trương|thực hiện))\b"
    ),
    pattern(
        r"\b(?:bác (?:bỏ|tin|thông tin|đơn|yêu cầu|kháng|đề nghị|đề xuất|ý kiến)|tin giả|tin đồn"
        r"|bịa đặt|sai sự thật|thất thiệt|không (?:có|phải (?:từ|là|của)|đúng|hề|chính xác"
        r"|thông qua|chữa)|chưa có (?:chủ trương|cơ sở|bằng chứng)|minh oan|vô tội"
        r"|trả tự do|loại (?:khỏi )?\d+|xin lỗi)\b"
    ),
    pattern(r"\b(?:diễn tập|thực tập|giả định|kịch bản)\b"),
    pattern(
        rf"\b(?:đính chính|(?:thay thế|thay đổi|điều chỉnh|sửa đổi|thay cho) {_PAPER}|{_PAPER}"
        r"[^.,;]{0,20} thay thế|gỡ (?:bỏ )?(?:lệnh|cấm)|dỡ (?:bỏ )?(?:lệnh|cấm)|bãi bỏ|thu hồi|tước"
        r"|rút lại|sau (?:khi )?(?:rà soát|kiểm tra lại|phúc tra|kiểm lại|xét nghiệm lại)"
        r"|xét nghiệm lại|kiểm lại|đã tìm thấy)\b"
    ),
)
"""What a title says that takes something back: events, rumours, drills, papers."""
_CANCELS = rare_pattern(
    rf"(?<!đề nghị )(?<!có thể )\b(?:{PUT_OFF}|tạm dừng)"
    r"(?: bỏ| tổ chức| việc| thời gian| lịch| ngày){0,3} (\w+)(?: (\w+))?",
    "dời dừng hoãn hủy lùi",
)
"""What takes back an event, with the first two words of what it is."""
_EVENTS = frozenset(
    {"trận", "lễ", "đêm", "buổi", "phiên", "giải", "kỳ", "cuộc", "chuyến", "lớp", "khóa", "vòng"}
)
"""Nouns by which an event is called the second time."""
_REACH = 8
"""Sentences behind one in which it may be cancelled; set by hand."""
_BEFORE_THAT = pattern(
    r"(?:trước đó|trước đây|ban đầu"
    r"|theo (?:kế hoạch|thông báo|lịch|dự kiến) (?:ban đầu|trước|cũ))\b"
)
"""How what was so before begins."""
_OWN_TERM = pattern(
    r"\b(?:này|trên|có hiệu lực|thi hành)\b[^.;]{0,80}\b(?:thay thế|bãi bỏ|sửa đổi|hết hiệu lực)\b"
    r"|^quyết định số [^.;]{0,60}\b(?:hết hiệu lực|bị bãi bỏ)\b"
    r"|^(?:quá (?:thời hạn|hạn)|nếu|trường hợp)\b"
)
"""The last article of an act, which takes back the one before it, and what is so only if."""
_THIS_PAPER = pattern(rf"{_PAPER} này\b")
"""How a sentence begins that is of the paper named right before it."""
_NUMBER = rare_pattern(r"\bsố (\d+)", "số")
_PLAYS = pattern(r"(?:theo )?(?:tình huống|kịch bản)(?: giả định| diễn tập|,|:)")
"""How a sentence begins behind which a drill is told as if it happened."""
_OF_DRILL = pattern(
    r"\b(?:diễn tập|thực tập|phát biểu|đánh giá|rút kinh nghiệm|chủ trì|tham gia|khen)\b"
)
"""What a sentence says that tells of the drill itself."""
_SAYS_SO = rare_pattern(
    r"\b(?:hoãn|(?:tạm )?dừng|ngừng|chấm dứt|đình chỉ|thay đổi|điều chỉnh|diễn tập|đính chính)\b",
    "chính chấm chỉnh diễn dừng hoãn ngừng thay đình",
)
"""What a text says that itself tells of a change."""


def takes_back(title: str) -> bool:
    """Tell whether a title takes back what the release tells."""
    return any(_kinds_of(title))


def _kinds_of(text: str) -> Iterator[re.Pattern[str]]:
    folded = fold(text)
    return (kind for kind in _KINDS if kind.search(folded))


def _is_of(undoing: str, told: str) -> bool:
    """Tell whether what takes back something may mean what is told, not a paper before it."""
    numbers, others = (set(_NUMBER.findall(text)) for text in (undoing, told))
    apart = numbers and others and numbers.isdisjoint(others)
    return not (apart or _OWN_TERM.search(undoing))


def _cancels(undoing: str, told: str) -> bool:
    """Tell whether a folded sentence cancels or moves what another one tells of."""
    for event in _CANCELS.finditer(undoing):
        one, two = event.groups()
        named = one if one in _EVENTS or not two else f"{one} {two}"
        if re.search(rf"\b{named}\b", told):
            return True
    return False


class Undone:
    """The sentences of a release that no headline is made of."""

    def __init__(self, brief: Brief, told: Sequence[int], owing: Owing) -> None:
        """Keep what is read.

        Args:
            brief: The release.
            told: The sentences of it that are read.
            owing: What has to be told beside them.
        """
        self._owing = owing
        self._sentences = brief.page.sentences
        self._told = told
        self._title = brief.title or ""
        self._placed = [sentence.paragraph for sentence in brief.release.sentences]

    @cached_property
    def barred(self) -> frozenset[int]:
        """Those that are taken back, or that go on with what is."""
        barred = {*self._before_title_is_borne_out(), *self._played()}
        for place, index in enumerate(self._told):
            end = self._undoing(index, self._sentences[index])
            if end is not None:
                barred.update(one for one in self._told[place:] if self._goes_on(one, index, end))
        return frozenset(barred)

    @property
    def places(self) -> frozenset[int]:
        """The same, numbered as they are read."""
        return frozenset(at for at, index in enumerate(self._told) if index in self.barred)

    def _goes_on(self, one: int, first: int, end: int) -> bool:
        """Tell whether a sentence stands between what is taken back and what does so."""
        near = first < one < end and self._placed[one] == self._placed[first]
        return one == first or (near and not undoes(self._sentences[one]))

    def bars(self, index: int, text: str) -> bool:
        """Tell whether a headline tells what is taken back.

        Args:
            index: The sentence it was made of.
            text: The headline.

        Returns:
            Whether it, or all of its sentence, has an undoing behind it.
        """
        return index in self.barred or self._undoing(index, text) is not None

    def _undoing(self, index: int, text: str) -> int | None:
        """Return the sentence that takes back what a text made of a sentence tells."""
        folded = fold(text)
        if _SAYS_SO.search(folded) and not spreads(text):
            return None
        found = self._owing.by({index: text}, "sure")
        own = (at for at in found if self._is_meant(index, at, folded))
        return next(chain(own, self._cancelled(index, folded)), None)

    def _is_meant(self, index: int, end: int, told: str) -> bool:
        """Tell whether a sentence is what takes back a folded text made of another one."""
        undoing = fold(self._sentences[end])
        near = end == index + 1 or not _THIS_PAPER.match(undoing)
        return near and _is_of(undoing, told)

    def _cancelled(self, index: int, told: str) -> Iterator[int]:
        """Yield the sentences that cancel or move an event that a folded text tells of."""
        first, end = (bisect_right(self._told, at) for at in (index, index + _REACH))
        for at in self._told[first:end]:
            if _cancels(fold(self._sentences[at]), told):
                yield at

    def _played(self) -> Iterator[int]:
        """Yield what is told of a drill behind "Tình huống giả định: …" as if it happened."""
        played = False
        for index in self._told:
            folded = fold(self._sentences[index])
            played = _PLAYS.match(folded) is not None or (played and not _OF_DRILL.search(folded))
            if played:
                yield index

    def _before_title_is_borne_out(self) -> Iterator[int]:
        """Yield the sentences before those that say what a title says that takes back."""
        kinds = list(_kinds_of(self._title))
        if not kinds:
            return
        said = False
        for index in self._told:
            folded = fold(self._sentences[index])
            said = said or any(kind.search(folded) for kind in kinds) or undoes(folded)
            if not said or _BEFORE_THAT.match(folded):
                yield index
