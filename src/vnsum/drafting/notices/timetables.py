"""Timetables of notices: one row for each day or area, told all together or from first to last.

"Đêm 14/3: ấp Bình Hòa. Đêm 15/3: ấp Mỹ Lợi." is what people look for in a notice; one of its rows
alone tells the people of the other areas nothing, or the wrong day.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.syntax.clauses import skip_list_mark
from vnsum.drafting.notices.records import Record, find_records
from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.documents import PressRelease

__all__ = ["Timetable", "find_timetable", "records_of", "timetable_of"]

_HOUR = r"\d{1,2} ?(?:giờ|h|g|:(?=\d\d))"
_DAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]\b)|chủ nhật)"
_WHEN = (
    r"(?:(?:vào|lúc|từ|trong|khoảng|buổi|các) )*"
    rf"(?:(?:sáng|trưa|chiều|tối|đêm|ngày|tuần|đợt|ca|buổi) (?:ngày |{_DAY}\b|\d)|{_DAY}\b|{_HOUR}"
    r"|\d{1,2}[/.]\d{1,2}\b)"
)
"""How what says when begins."""
_PLACE = (
    r"(?:khu phố|tổ dân phố|tổ|thôn|ấp|khóm|xóm|bản|buôn|làng|khối|khu|phường|xã|điểm|cụm|tuyến|"
    r"đường|trường|trạm|chung cư|nhà văn hóa)\b"
)
_COLON = r"(?:(?<!\d):|:(?!\d\d)) ?(?=\S)|\s[-–]\s"
"""What stands behind the label of a row; "7:30" is none."""
_ROWS = (
    ("when", pattern(rf"(?P<label>{_WHEN}(?:[^:]|(?<=\d):(?=\d\d)){{0,80}}?)(?:{_COLON})")),
    ("where", pattern(rf"(?P<label>{_PLACE}[^:]{{1,60}}): {_WHEN}")),
    ("bare", pattern(r"ngày \d{1,2}[/.]\d{1,2}[^:;]{0,40}, [^:;]{4,90}$")),
)
"""How a row is written: when and where, where and when, or both with no mark between them."""
_DATE = pattern(r"\b(?P<day>\d{1,2})[/.](?P<month>\d{1,2})(?:[/.]\d{4})?\b")
_HOURS = pattern(r"\d ?(?:giờ|h|:\d)")
"""What stands between two days of one night: "Đêm 14/3, từ 22 giờ đến 4 giờ sáng 15/3"."""
_TELLS = pattern(r"\b(?:đã|vừa|bị|được|là|cho biết|cho hay|thắng|thua|xảy ra|phát hiện)\b")
"""What a row says that tells of what happened."""
_REASON = pattern(r"(?:lý do|nội dung(?: công (?:việc|tác))?|ghi chú|đơn vị thực hiện)[^:]{0,20}:")
_UNDOES = pattern(r"\b(?:hoãn|hủy|lùi|dời|đính chính|cải chính|thay thế|thu hồi|bãi bỏ)\b")
"""What a title or an opening says of a timetable that does not hold, or no more."""
_OF_SERVICE = pattern(
    r"\b(?:lịch|chương trình|thông báo|tạm (?:ngừng|ngưng|dừng)|ngừng|ngưng|tiêm|phun|thu gom|"
    r"chi trả|khám|"
    r"cấp (?:phát|nước|điện|căn cước)|cắt (?:điện|nước)|thời gian cụ thể)\b"
)
"""What a title, or what opens a timetable, says of what is to come."""
_MOVES = pattern(
    r"\b(?:riêng|trừ|đổi|chuyển|dời|lùi|hoãn|hủy|nghỉ|thay|bù|không (?:tổ chức|tiếp|tiêm|phun|cắt|"
    r"thu|làm|nhận|diễn ra))\b"
)
_DAY_OF = pattern(r"\b(?:ngày|thứ|buổi|sáng|chiều|tối|đêm|tuần|lịch|đợt)\b")
_IF = pattern(r"(?:nếu|khi|(?:trong )?trường hợp)\b")
"""What moves a row of a timetable, or leaves it out, told apart from it; not what may happen."""
_PAST = pattern(r"\b(?:đã|vừa|diễn biến|kết quả|lịch sử)\b")
_LEAST = 2
"""Rows of a timetable; set by hand."""
_LONGEST_ROW = 32
"""Blanks of a row; set by hand."""
_MOST = 80
"""Syllables as which all rows are told; set by hand."""


_FROM = "Từ ngày "
"""How the form begins that tells the first and the last row."""
_AREA = pattern(r"(?:\W|\d{1,2}[.)])*(?:các )?(?:khu vực|phạm vi|địa bàn)\b[^:]{0,40}: ")
"""How a row of a record begins that says for whom a day is; "Địa điểm: Phòng họp" says not of what.
"""
_NOTHING = pattern(r"\b(?:không|nghỉ|tạm dừng)\b")
"""What a row says of a day on which there is nothing."""
_MOST_DAYS = 5
"""Days that are told without what is then; set by hand."""


class Timetable(NamedTuple):
    """Rows that say when what is where.

    Attributes:
        opening: The sentence that opens it; None where it stands right below a title.
        rows: Its sentences.
        forms: How it is told: all rows where there are not too many, the first and the last.
    """

    opening: int | None
    rows: tuple[int, ...]
    forms: tuple[str, ...]

    def fitting(self, room: int) -> str:
        """Return the first form of so many syllables at most; the shortest where none has."""
        fits = (form for form in self.forms if count_syllables(form) <= room)
        return next(fits, min(self.forms, key=count_syllables))

    def told(self, form: str) -> tuple[int, ...]:
        """Return the rows that a form tells."""
        spread = form.startswith(_FROM) and "; " not in form
        return self.rows[:: len(self.rows) - 1] if spread else self.rows


def records_of(release: PressRelease) -> Sequence[Record]:
    """Find the records of a notice; where it has none, the rows of its timetable are one."""
    found = find_records(release)
    table = None if found else find_timetable(release)
    return found if table is None else [Record(table.rows, table.rows)]


def timetable_of(release: PressRelease, records: Sequence[Record]) -> Timetable | None:
    """Write records that say when and where as a timetable, for where there is no room for them.

    Args:
        release: The release.
        records: Its records.

    Returns:
        "Ngày 21/10/2025: tổ dân phố 5. Ngày 23/10/2025: thôn 2"; None where one of them does not
        say where, or is of no day or of several.
    """
    texts = [item.normalised.rstrip(" .;,") for item in release.sentences]
    rows: list[str] = []
    for record in records:
        told = [texts[at] for at in record.told]
        days = {one[0] for text in told for one in _DATE.finditer(text)}
        where = [text for text in told if not _DATE.search(text) and _AREA.match(fold(text))]
        if len(days) != 1 or len(where) != 1 or len(told) != _LEAST:
            return None
        rows.append(f"Ngày {days.pop()}: {where[0].partition(': ')[2]}")
    places = [at for record in records for at in record.told]
    if len({*rows}) < max(_LEAST, len(records)) or _is_moved([*map(fold, texts)], places):
        return None
    return Timetable(None, tuple(places), (". ".join(rows),))


def find_timetable(release: PressRelease) -> Timetable | None:
    """Find the timetable of a notice.

    Args:
        release: The release.

    Returns:
        The only one; None where there are none or several, where it tells of what happened, or
        where it can be told in no form.
    """
    texts = [item.normalised[skip_list_mark(item.normalised) :] for item in release.sentences]
    folded = [*map(fold, texts)]
    kinds = [*map(_kind, texts)]
    rows = _only_run(kinds, [at for at, text in enumerate(folded) if not _is_beside(text)])
    if not rows or any(_is_apart(folded[at]) for at in rows) or not _whole(release, folded, rows):
        return None
    opening = _opening(release, folded, rows)
    if opening is _NONE or _is_moved(folded, rows):
        return None
    told = [texts[at].rstrip(" .;,") for at in rows]
    above = " ".join((normalise(release.title_text or "").folded, *folded[: rows[0]]))
    forms = tuple(_forms(told, kinds[rows[0]], above))
    return Timetable(None if opening < 0 else opening, rows, forms) if forms else None


def _is_moved(folded: Sequence[str], rows: Sequence[int]) -> bool:
    """Tell whether a sentence behind the rows moves one: "Riêng ngày 11/11 chuyển sang 13/11"."""
    behind = (text for at, text in enumerate(folded) if at > rows[-1])
    return any(
        _MOVES.search(text) and _DAY_OF.search(text) and not _IF.match(text) for text in behind
    )


def _only_run(kinds: Sequence[str], places: Sequence[int]) -> tuple[int, ...]:
    """Return the only rows of one kind that stand one below the other; none where others do."""
    grouped = (tuple(run) for _, run in groupby(places, key=lambda at: kinds[at]))
    runs = [run for run in grouped if kinds[run[0]] and len(run) >= _LEAST]
    return runs[0] if len(runs) == 1 else ()


def _whole(release: PressRelease, folded: Sequence[str], rows: Sequence[int]) -> bool:
    """Tell rows that are all of a list: each a paragraph, no two the same, none left out."""
    placed = [item.paragraph for item in release.sentences]
    alone = len({placed[at] for at in rows}) == len(rows) == len({folded[at] for at in rows})
    inside = {placed[at] for at in rows}
    more = [at for at, paragraph in enumerate(placed) if paragraph in inside and at not in rows]
    near = (at for at in (rows[0] - 1, rows[-1] + 1) if 0 <= at < len(folded) and at not in more)
    same = any(
        folded[at].partition(" ")[0] == folded[rows[0]].partition(" ")[0]
        and not folded[at].endswith(":")
        for at in near
    )
    return alone and not same and all(_is_beside(folded[at]) for at in more)


_NONE = -2
"""That nothing opens a timetable; -1 where the title does."""


def _opening(release: PressRelease, folded: Sequence[str], rows: Sequence[int]) -> int:
    """Return what opens a timetable of what is to come."""
    title, above = normalise(release.title_text or "").folded, rows[0] - 1
    if _UNDOES.search(title) or (above >= 0 and _UNDOES.search(folded[above])):
        return _NONE
    if above >= 0 and folded[above].rstrip().endswith(":"):
        said = f"{title} {folded[above]}"
        return above if _OF_SERVICE.search(said) and not _PAST.search(folded[above]) else _NONE
    return -1 if re.search(r"\blịch\b(?! sử)", title) else _NONE


def _kind(text: str) -> str:
    """Return how a row is written; "" for what is none."""
    folded = fold(text)
    for kind, row in _ROWS:
        found = row.match(folded)
        if found and not (kind == "bare" and has_verb(text)):
            return kind
    return ""


def _is_beside(folded: str) -> bool:
    """Tell what a row says besides of itself: "Ngày 17/3: phường Hòa An. Lý do: sửa chữa"."""
    return _REASON.match(folded) is not None


def _is_apart(folded: str) -> bool:
    """Tell a row that cannot stand beside others: too long, of several parts, or of the past."""
    parts = ";" in folded.rstrip(" ;.") or ". " in folded
    return parts or folded.count(" ") > _LONGEST_ROW or _TELLS.search(folded) is not None


def _forms(rows: Sequence[str], kind: str, above: str) -> Iterator[str]:
    """Yield how rows are told: all, without their hours, the first and the last, or their days.

    Days that what stands above ends with need not be told again.
    """
    every = _joined(rows, kind)
    if count_syllables(every) <= _MOST:
        yield every
    parts = [_dated(text) for text in rows] if kind == "when" else []
    dated = [part for part in parts if part is not None]
    if not dated or len(dated) < len(rows):
        return
    brief = _joined([f"{part.label}: {part.what}" for part in dated], kind)
    if count_syllables(brief) <= min(_MOST, count_syllables(every) - 1):
        yield brief
    days = [day for part in dated for day in part.days]
    first, last = dated[0], dated[-1]
    rising = all(day <= later for day, later in pairwise(days)) and days[0] < days[-1]
    every_day = not any(_NOTHING.search(fold(part.what)) for part in dated)
    if rising and every_day and "(" not in first.what + last.what:
        yield f"{_FROM}{first.dates[0]} ({first.what}) đến ngày {last.dates[-1]} ({last.what})"
    served = [part for part in dated if not _NOTHING.search(fold(part.what))]
    labels = [part.label[:1].lower() + part.label[1:] for part in served]
    told = every_day and f"{days[-1][1]}/{days[-1][0]}" in above
    if not told and len(labels) <= _MOST_DAYS and len({*labels}) == len(labels):
        yield f"Thời gian: {', '.join(labels)}"


def _joined(rows: Sequence[str], kind: str) -> str:
    """Write rows as one sentence; areas keep their capital, as names do."""
    first, *others = rows
    small = others if kind == "where" else [text[:1].lower() + text[1:] for text in others]
    return "; ".join((first, *small))


class _Dated(NamedTuple):
    """A row with its day.

    Attributes:
        label: When, without the hours behind the day.
        what: What is then.
        dates: The days as they are written.
        days: The same as (month, day).
    """

    label: str
    what: str
    dates: list[str]
    days: list[tuple[int, int]]


def _dated(text: str) -> _Dated | None:
    """Part a row at its mark; None where its label holds no day."""
    found = _ROWS[0][1].match(fold(text))
    dates = [*_DATE.finditer(text, 0, found.end("label"))] if found else []
    if found is None or not dates:
        return None
    overnight = len(dates) > 1 and _HOURS.search(text, dates[0].end(), dates[1].start())
    end = dates[0 if overnight else -1].end()
    end += text.startswith(")", end)
    written = [one[0] for one in dates]
    days = [(int(one["month"]), int(one["day"])) for one in dates]
    return _Dated(text[:end], text[found.end() :].strip(), written, days)
