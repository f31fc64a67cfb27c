"""What stands above the body: title, date, place, number and issuing body.

Looks at the first lines only, and at the last ones for a date. Everything found
gets a role, so that the body is what is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.lazily import pattern
from vnsum.reading.heads.beside import is_place, sender_beside, writer_beside
from vnsum.reading.heads.columns import UNDATED
from vnsum.reading.heads.issuers import take_issuer
from vnsum.reading.heads.stamps import mail_stamp, stamp_among, stamp_of
from vnsum.reading.parts.boilerplate import BODY_SYLLABLES
from vnsum.reading.parts.contacts import ISSUED_BY, WIRE
from vnsum.reading.parts.datelines import find_dateline
from vnsum.reading.parts.dates import stamp_behind, stamp_line

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence
    from datetime import date, datetime

    from vnsum.reading.layout.lines import Line
    from vnsum.reading.parts.dates import Stamp

__all__ = ["Header", "mark_header", "mark_title", "take_title"]

_HEAD = 20
"""Lines at the top that may be a header; letterheads with menus above take 12."""
_TAIL = 12
_ASKED = 3
"""Lines at the top among which a long question is the title and no body yet."""
_NUMBER = pattern(r"số\s*:\s*(?P<number>[\d…./]*\s?/?[\w.-]*(?:[/-][\w.&-]+)+)")
_NUMBER_LINE = pattern(r"số\s*:\s*\S{1,30}(?:\s+.{0,60})?")
_YEAR = pattern(r"\d{4}|/\d\d,? ")
"""What every date of publication holds."""
_MOTTO = pattern(r"chủ nghĩa việt nam|đảng cộng sản việt nam$")
_BARE_NUMBER = pattern(
    r"(?:(?:công điện|thông báo|quyết định|kế hoạch|chỉ thị|công văn|giấy mời|nghị quyết)"
    r"(?: khẩn| hỏa tốc)?\s+)?"
    r"số\s+(?P<number>\d{1,5}[-/](?:\d{4}/)?[^\W\d_][\w.&/-]{1,24})(?=,?\s|$)"
)
_ISSUED = pattern(
    r"(?:(?P<place>[^\W\d_][^\d,:;.]{1,40})?,? )?(?:(?:hồi|lúc) )?"
    r"(?:\d{1,2} ?(?:giờ|h)[ \d]{0,4}(?:phút )?)?ngày\b.{8,30}$"
)
_SENT = pattern(r"(?:ngày(?: gửi)?|date|gửi(?: lúc)?|đã gửi|sent)\s?:\s*")
_LAST_GAP = pattern(r".*(?:\s{3,}|\t)")
"""What stands left of a place in a letterhead of two columns."""
_WEEKDAY = pattern(r"(?:\bthứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|\bchủ nhật)\Z")
"""The day before a date, which is no place: what stands before it is a section or a body."""
_MARKS = pattern(
    r"(?:[>»•|#\s\u2190-\u21ff\u2600-\u27bf\ufe0f\U0001f300-\U0001faff]+)?"
    r"(?:\[(?i:góc|chuyên mục|video|ảnh|infographic|tin (?:mới|nóng|xã|phường)|mới|hot)"
    r"[^\]\d]{0,20}\]\s+)?"
    r"(?:【(?i:thông báo|tin(?: mới| nóng)?|hot|góc[^】\d]{0,20})】\s*)?"
    r"(?:(?i:tiêu đề|tít|tên bài(?: viết)?|headline|tin(?: bài)?|bài viết)\s*:\s+)?"
    r"(?=[^\W\d_]|[\"“])"
)
"""What portals and posts put before a title (">>", "[Góc …]", a picture of a pin), never before a
figure, which ">" limits, nor a mark that takes the title back ("[Hủy]")."""


@dataclass(slots=True)
class Header:
    """What was found above the body; spans over the source.

    `sender` is the body beside the date, which issues where no other line names one.
    """

    title: Span | None = None
    published: datetime | date | None = None
    published_span: Span | None = None
    place: Span | None = None
    agency: Span | None = None
    sender: Span | None = None
    byline: Span | None = None
    doc_number: Span | None = None
    ambiguous: bool = False

    def publish(self, line: Line, stamp: Stamp, source: str) -> None:
        """Take a stamp, unless an earlier one stands."""
        if self.published is not None:
            return
        self.published = stamp.value
        self.published_span = _span(line, stamp.start, stamp.end, source)
        self.ambiguous = stamp.ambiguous
        if stamp.place is not None:
            start, end = line.place(*stamp.place)
            gap = _LAST_GAP.match(source, start, end)
            start = gap.end() if gap else start
            placed = is_place(source[start:end])
            if placed and not _WEEKDAY.search(line.folded, *stamp.place):
                self.place = Span(start, end, source[start:end])


def mark_title(lines: Sequence[Line], title: str, source: str, header: Header) -> bool:
    """Mark the line that says the title that is known already.

    Args:
        lines: All lines.
        title: The title in the form to match.
        source: The source.
        header: Takes the title.

    Returns:
        Whether a line says it.
    """
    wanted = _letters(title)
    for index, line in enumerate(lines[:_HEAD]):
        stamp = stamp_behind(line.folded)
        cut = stamp.head if stamp else len(line.text)
        pair = lines[index : index + 2]
        if wanted and _letters(line.folded[:cut]) == wanted:
            take_title([line], source, header)
            return True
        if wanted and len(pair) > 1 and _letters(pair[0].folded + pair[1].folded) == wanted:
            take_title(pair, source, header)
            return True
    return False


def _has_motto(line: Line) -> bool:
    return "việt nam" in line.folded and _MOTTO.search(line.folded) is not None


def mark_header(lines: Sequence[Line], source: str, header: Header) -> None:
    """Mark dates, place, number and issuing body.

    Args:
        lines: All lines.
        source: The source.
        header: Takes what is found.
    """
    asked = {place for place, line in enumerate(lines[:_ASKED]) if line.text[-1] == "?"}
    body = [place for place, line in enumerate(lines) if _is_body(line) and place not in asked]
    near = [*range(min(_HEAD, len(lines))), *range(max(_HEAD, len(lines) - _TAIL), len(lines))]
    for place in near:
        line = lines[place]
        if line.role == "mail":
            _take_sent(line, source, header)
        if line.role or len(line.text) > 160:  # noqa: PLR2004 - date lines are short
            continue
        begun, goes_on = bool(body and body[0] < place), bool(body and body[-1] > place)
        stamp = _stamp(line, source, begun=begun) if _YEAR.search(line.text) else None
        if stamp and begun and goes_on and _tells_of_event(line, stamp, header):
            continue
        known = header.published is not None and line.bullet
        if stamp and not known and not _opens_text(line, stamp):
            line.role = "published"
            header.publish(line, stamp, source)
            _take_writer(line, stamp, source, header)
        elif issued := WIRE.fullmatch(line.folded) or ISSUED_BY.search(line.folded):
            header.agency = header.agency or _span(line, *issued.span("who"), source)
        elif not line.stopped and (found := _number_in(line)):
            _take_number(line, found, source, header)
        elif not begun and header.place is None and (found := UNDATED.fullmatch(line.folded)):
            _take_place(line, found, source, header)
    if header.doc_number or any(map(_has_motto, lines[:_HEAD])):
        issuer = take_issuer(lines[:_HEAD], source, titled=header.title is not None)
        header.agency = header.agency or issuer


def _is_body(line: Line) -> bool:
    return line.stopped and line.syllables >= BODY_SYLLABLES


def _stamp(line: Line, source: str, *, begun: bool) -> Stamp | None:
    return stamp_of(line.folded) or stamp_among(line, source, begun=begun)


def _opens_text(line: Line, stamp: Stamp) -> bool:
    """Tell place, date and source in front of the first sentence from those on a line alone."""
    said = any(map(str.isalnum, line.text[stamp.end :]))
    return said and stamp_of(line.folded) is None and find_dateline(line.text) is not None


def _tells_of_event(line: Line, stamp: Stamp, header: Header) -> bool:
    """Tell a place and a day amid the body from those above it, where nothing else is said."""
    if stamp_of(line.folded) is None:
        return False
    if stamp.place is not None:
        return True
    known = header.published
    return known is not None and known.timetuple()[:3] != stamp.value.timetuple()[:3]


def _number_in(line: Line) -> re.Match[str] | None:
    """Find the number of a document, with a colon before it or alone, its place and date beside."""
    found = _NUMBER_LINE.fullmatch(line.folded)
    if found:
        return _NUMBER.match(line.folded) or found
    bare = _BARE_NUMBER.match(line.folded)
    rest = line.folded[bare.end() :].strip() if bare else ""
    return bare if not rest or _ISSUED.fullmatch(rest) else None


def _take_writer(line: Line, stamp: Stamp, source: str, header: Header) -> None:
    """Take who wrote it, and the body it is from, from the line of the date."""
    dated = line.place(stamp.start, stamp.end)
    place = writer_beside(line, source, dated)
    if place and header.byline is None and stamp.place is None:
        header.byline = Span(*place, source[slice(*place)])
    sender = sender_beside(line, source, dated) if header.place is None else None
    if sender and header.sender is None and sender != place:
        header.sender = Span(*sender, source[slice(*sender)])


def _take_sent(line: Line, source: str, header: Header) -> None:
    """Take the date from the header of a mail."""
    label = _SENT.match(line.folded)
    if label and (stamp := mail_stamp(line.folded[label.end() :])):
        header.publish(line, stamp.moved(label.end()), source)


def take_title(group: Sequence[Line], source: str, header: Header) -> None:
    """Take lines for the title, without the marks before them and the date behind.

    Args:
        group: The lines.
        source: The source.
        header: Takes the title.
    """
    for line in group:
        line.role = "title"
    last = group[-1]
    end = last.end
    if stamp := stamp_behind(last.folded):
        header.publish(last, stamp, source)
        end = last.place(0, len(last.text[: stamp.head].rstrip()))[1]
    marks = _MARKS.match(source, group[0].start, end)
    start = marks.end() if marks else group[0].start
    end = start + len(source[start:end].rstrip("!")) if source[:end].endswith("!!") else end
    end = start + len(source[start:end].removesuffix("./.").rstrip())
    header.title = Span(start, end, source[start:end])


def _take_place(line: Line, found: re.Match[str], source: str, header: Header) -> None:
    """Take the place beside a day that is still to be filled in; there is no date yet."""
    place = _span(line, *found.span("place"), source)
    if is_place(place.text):
        header.place = place
        line.role = "letterhead"


def _take_number(line: Line, found: re.Match[str], source: str, header: Header) -> None:
    line.role = "number"
    if found.groupdict().get("number") and header.doc_number is None:
        header.doc_number = _span(line, *found.span("number"), source)
    rest = _ISSUED.search(line.folded, found.end("number") if found.groupdict() else 0)
    start = len(line.folded) - len(line.folded[rest.start() :].lstrip(", ")) if rest else 0
    if start and (stamp := stamp_line(line.folded[start:])):
        header.publish(line, stamp.moved(start), source)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _span(line: Line, start: int, end: int, source: str) -> Span:
    first, last = line.place(start, end)
    return Span(first, last, source[first:last])
