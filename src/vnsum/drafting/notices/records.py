"""Records of notices: the same labels again and again, once for each of several areas or days.

"1. Thời gian: … Khu vực mất điện: … 2. Thời gian: … Khu vực mất điện: …" tells everybody when and
where; a time without its area sends readers of the other areas astray.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.syntax.clauses import skip_list_mark
from vnsum.lazily import pattern, remembered
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import PressRelease

__all__ = ["Record", "affected_area", "find_records", "stray_rows"]

_LABEL = pattern(
    r"(?P<when>thời (?:gian|hạn|điểm)|ngày giờ|giờ)(?: [^,.;:\d]{1,40})?(?= ?:)|"
    r"(?P<where>khu vực|phạm vi|địa (?:bàn|điểm)|nơi|các khu vực|vị trí)(?: [^,.;:\d]{1,40})?"
    r"(?= ?:)|"
    r"(?P<other>lý do|nội dung|thành phần|chủ trì|đơn vị|mục đích|hình thức|dự kiến|số lượng)"
    r"(?: [^,.;:\d]{1,40})?(?= ?:)"
)
"""How a row of a record begins."""
_AREA = pattern(
    r"(?:các )?(?:khu vực|phạm vi|địa bàn|vùng) (?:[^,.;:\d]{0,20} )?"
    r"(?:ảnh hưởng|mất (?:điện|nước)|(?:tạm )?(?:ngừng|ngưng|cắt|cúp)|bị cắt)[^,.;:\d]{0,30}: ?\w"
)
"""How a sentence begins that says who is without water or current."""
_LEAST = 2
"""Records below which a notice has none: one time and one place are told as items."""


class Record(NamedTuple):
    """Rows that belong together.

    Attributes:
        told: Those that are told, in the order of the body: when and where, or all of a timetable.
        rows: All its sentences, rising.
    """

    told: tuple[int, ...]
    rows: tuple[int, ...]


def find_records(release: PressRelease) -> Sequence[Record]:
    """Find the records of a notice.

    Args:
        release: The release.

    Returns:
        Its records, in order; none where no label that says when stands there twice.
    """
    found = [_label(item.normalised) for item in release.sentences]
    counts = Counter(label for label, _ in found if label)
    often = {label for label, count in counts.items() if count >= _LEAST}
    if not any(kind == "when" and label in often for label, kind in found):
        return ()
    first = next(label for label, _ in found if label in often)
    groups: list[list[int]] = []
    placed = [item.paragraph for item in release.sentences]
    open_ = False
    for index, (label, _) in enumerate(found):
        runs_on = open_ and index and (label or placed[index] == placed[index - 1])
        if label == first:
            groups.append([index])
        elif runs_on:
            groups[-1].append(index)
        open_ = label == first or bool(runs_on)
    records = (_record(group, [kind for _, kind in found]) for group in groups)
    return [record for record in records if record is not None]


def affected_area(sentences: Sequence[str]) -> int | None:
    """Find the only sentence that says who is cut off; None where none does, or several do."""
    found = [
        at for at, text in enumerate(sentences) if _AREA.match(fold(text[skip_list_mark(text) :]))
    ]
    return found[0] if len(found) == 1 else None


def stray_rows(release: PressRelease) -> frozenset[int]:
    """Return the rows that go on with the sentence before them and stand there again and again.

    "Sáng: họp giao ban. Địa điểm: hội trường." says where that is held, not what stands before it
    in a draft.
    """
    labels = [_label(item.normalised)[0] for item in release.sentences]
    counts = Counter(filter(None, labels))
    placed = [item.paragraph for item in release.sentences]
    return frozenset(
        at
        for at, label in enumerate(labels)
        if counts[label] >= _LEAST and at and placed[at] == placed[at - 1]
    )


def _record(rows: Sequence[int], kinds: Sequence[str]) -> Record | None:
    """Return the record that some rows are; None where none says when."""
    when, where = (
        next((at for at in rows if kinds[at] == kind), None) for kind in ("when", "where")
    )
    told = (at for at in (when, where) if at is not None)
    return None if when is None else Record(tuple(sorted(told)), tuple(rows))


@remembered
def _label(sentence: str) -> tuple[str, str]:
    """Return the label of a row and what it says; empty for what is no row."""
    found = _LABEL.match(fold(sentence[skip_list_mark(sentence) :]))
    return (found[0], found.lastgroup or "") if found else ("", "")
