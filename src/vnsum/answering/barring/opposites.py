"""Words that exclude one another: what is said of exports is no answer about imports.

A question that names one side of such a pair gets no figure, day or name whose clause names the
other side alone.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.words.cues import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.answering.questions import Asking
    from vnsum.truth.index.passages import Passage

    Mask = NDArray[np.bool_]
    Side = frozenset[tuple[str, ...]]

__all__ = ["of_other_side", "side_is_lacking"]

_FIGURES = frozenset({"number", "money", "percent", "duration"})
_LASTING = _FIGURES | {"date", "time"}
_NAMING = _LASTING | {"person", "organisation", "place"}


def _sides(text: str) -> tuple[Side, ...]:
    return tuple(terms(side) for side in text.split("/"))


_GROUPS: Sequence[tuple[tuple[Side, ...], frozenset[str]]] = (
    (_sides("nhập khẩu/xuất khẩu"), _NAMING),
    (_sides("cận nghèo/hộ nghèo/thoát nghèo/khá giàu"), _NAMING),
    (_sides("chi thường xuyên/chi đầu tư"), _FIGURES),
    (_sides("thu ngân sách|tổng thu|số thu/chi ngân sách|tổng chi|chi thường xuyên"), _FIGURES),
    (_sides("nội địa|khách trong nước/quốc tế|khách nước ngoài"), _FIGURES),
    (_sides("mầm non|mẫu giáo/tiểu học/trung học cơ sở|thcs/thpt|trung học phổ thông"), _FIGURES),
    (
        _sides(
            "tử vong|chết|thiệt mạng|người mất|qua đời|tử nạn/bị thương/mất tích"
            "/mắc|ca mắc|số mắc|nhiễm"
        ),
        _FIGURES,
    ),
    (_sides("nữ/nam"), _NAMING),
    (
        _sides("về nhất|giải nhất|hạng nhất/về nhì|giải nhì|hạng nhì/giải ba|về ba/đứng cuối"),
        _NAMING,
    ),
    (_sides("chưa|còn|tồn|thiếu|đang/đã"), _FIGURES),
    (_sides("tăng/giảm"), _FIGURES),
    (_sides("mở cửa/đóng cửa|nghỉ"), frozenset({"date"})),
    (_sides("buổi sáng|sáng/buổi chiều|chiều/buổi tối|tối"), frozenset({"time"})),
)
"""Sides that exclude one another, and what is asked for where they count; set by hand."""
_ONE_WAY = terms("đã|còn|tồn|thiếu|đang")
"""What is too common in questions to leave anything out."""
_STRICT: Sequence[tuple[Side, Side]] = tuple(
    (terms(row.split("|", maxsplit=1)[0]), terms(row))
    for row in """
nhập khẩu
xuất khẩu|bán ra nước ngoài
cận nghèo
thoát nghèo
khá giàu
thất nghiệp|mất việc|thiếu việc|việc làm
chi thường xuyên
chi đầu tư|đầu tư
mất tích|biệt tăm
học phí|tiền học
viện phí
giá vé|vé
phụ cấp
bảo hiểm y tế|bhyt|thẻ bảo hiểm
bảo hiểm xã hội|bhxh
lệ phí|phí
trả góp
tái định cư
trường mầm non|mầm non|mẫu giáo|nhà trẻ
con bò|bò|trâu bò
con lợn|con heo|lợn|heo
con gà|gà|gia cầm
""".strip().split("\n")
)
"""What a release has to say to answer with a figure where the first of a row is asked about."""


_CLOSINGS = (
    (terms("đóng cửa"), terms("đóng cửa|nghỉ|ngừng|dừng|bế mạc|kết thúc|không mở|trừ|đóng")),
)
"""What it has to say to answer with the day something closes."""
_AGES = {"mới": "cũ", "cũ": "mới"}
_DOERS: Sequence[tuple[Side, Side]] = tuple(
    (terms(row.split("|", maxsplit=1)[0]), terms(row))
    for row in """
tài trợ|nhà tài trợ|ủng hộ|tặng|trao tặng|hỗ trợ|đóng góp|góp|quyên góp|viện trợ|bỏ tiền|biếu|cấp
thiết kế|bản vẽ|kiến trúc sư|tác giả|vẽ|tạo mẫu
hiến tặng|tặng|hiến|trao|biếu
phản biện|phản đối|không đồng ý
""".strip().split("\n")
)
"""What a release has to say to answer with who did the first of a row."""


_HAS_TO_SAY: Mapping[str, Sequence[tuple[Side, Side]]] = {
    **dict.fromkeys((*_FIGURES, "place", "what", "which"), _STRICT),
    **dict.fromkeys(("person", "organisation"), _DOERS),
    "date": _CLOSINGS,
}
"""The rows that count by what is asked for."""


def of_other_side(
    asking: Asking, passages: Sequence[Passage], candidates: Sequence[Candidate]
) -> Mask:
    """Return which candidates stand in a clause of the side that is not asked about.

    Args:
        asking: The question.
        passages: The passages of the page.
        candidates: Its candidates.

    Returns:
        True for those that cannot answer.
    """
    barred = np.zeros(len(candidates), bool)
    for asked, others in _asked_sides(asking):
        marks = [_Marks(passage, asked, others) for passage in passages]
        for place, item in enumerate(candidates):
            mark = marks[item.number]
            barred[place] |= bool(mark.others) and mark.bars(item)
    return barred


def side_is_lacking(asking: Asking, passages: Sequence[Passage]) -> bool:
    """Tell a question about a measured thing that the release does not name.

    Args:
        asking: The question.
        passages: The passages of the page.

    Returns:
        True where it asks for imports and only exports are told, or who paid and nobody did.
    """
    strict = _HAS_TO_SAY.get(asking.asked, ())
    wanted = [told for asked, told in strict if _said(asked, asking)]
    return any(
        not any(_places(one.words, term) for one in passages for term in told) for told in wanted
    )


def _asked_sides(asking: Asking) -> Iterator[tuple[Side, Side]]:
    """Yield the one side of each group that the question names, and the others."""
    for sides, kinds in _GROUPS:
        if asking.asked in kinds:
            named = [side for side in sides if any(_places(asking.words, one) for one in side)]
            named = [side for side in named if not _ONE_WAY.issuperset(_said(side, asking))]
            if len(named) == 1:
                rest = frozenset(one for side in sides if side is not named[0] for one in side)
                yield named[0], rest
    if asking.asked in _FIGURES:
        yield from _other_ages(asking)


def _other_ages(asking: Asking) -> Iterator[tuple[Side, Side]]:
    """Yield "khoa mới" and "khoa cũ", where a question names one of them."""
    for noun, age in pairwise(asking.words):
        if age in _AGES:
            yield frozenset({(noun, age)}), frozenset({(noun, _AGES[age])})


def _said(side: Side, asking: Asking) -> list[tuple[str, ...]]:
    return [term for term in side if _places(asking.words, term)]


def _places(words: Sequence[str], term: tuple[str, ...]) -> list[int]:
    if term[0] not in words:
        return []
    size = len(term)
    return [at for at in range(len(words) - size + 1) if tuple(words[at : at + size]) == term]


class _Marks:
    """Where a passage names the side asked about, and the others."""

    def __init__(self, passage: Passage, asked: Side, others: Side) -> None:
        self._clauses = passage.clauses
        self.asked = self._found(passage, asked)
        self.others = [at for at in self._found(passage, others) if at not in self.asked]

    @staticmethod
    def _found(passage: Passage, side: Side) -> list[int]:
        places = [at for term in side for at in _places(passage.words, term)]
        text, starts = passage.view.text, passage.starts
        return [at for at in places if not text[starts[at]].isupper() or at == 0]

    def bars(self, item: Candidate) -> bool:
        """Tell whether the side that stands nearest to a candidate is another one."""
        clauses = self._clauses
        here = range(clauses[item.first], clauses[item.last - 1] + 1)
        asked = [at for at in self.asked if clauses[at] in here]
        others = [at for at in self.others if clauses[at] in here]
        if asked or others:
            return not asked
        return not self.asked
