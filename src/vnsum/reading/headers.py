"""What stands above the body: title, date, place, number and issuing body.

Looks at the first lines only, and at the last ones for a date. Everything found
gets a role, so that the body is what is left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from vnsum.documents import Span
from vnsum.reading.boilerplate import BODY_SYLLABLES
from vnsum.reading.bylines import writer_beside
from vnsum.reading.datelines import find_dateline
from vnsum.reading.dates import stamp_behind, stamp_line
from vnsum.reading.issuers import BARE_BODY, take_issuer
from vnsum.reading.mastheads import (
    BODY_NAME,
    ends_like_text,
    invites,
    is_filed,
    leads_with_kind,
    masthead_kind,
    names_site,
)
from vnsum.reading.stamps import mail_stamp, stamp_among, stamp_of
from vnsum.reading.wrapping import is_wrapped
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from vnsum.reading.dates import Stamp
    from vnsum.reading.lines import Line

__all__ = ["Header", "find_title", "groups_of", "mark_header", "mark_title"]

_HEAD = 20
"""Lines at the top that may be a header; letterheads with menus above take 12."""
_TAIL = 12
_TITLE_SYLLABLES = (2, 45)
"""Fewest and most syllables of a title; those of portals have 5 to 30."""
_CALLED = 30
"""Syllables from which what ends in "!" is no title; set by hand."""
_NUMBER = re.compile(r"số\s*:\s*(?P<number>[\d…./]*\s?/?[\w.-]*(?:[/-][\w.&-]+)+)")
_NUMBER_LINE = re.compile(r"số\s*:\s*\S{1,30}(?:\s+.{0,60})?")
_YEAR = re.compile(r"\d{4}")
"""What every date of publication holds."""
_MOTTO = re.compile(r"chủ nghĩa việt nam|đảng cộng sản việt nam$")
_BARE_NUMBER = re.compile(
    r"(?:(?:công điện|thông báo|quyết định|kế hoạch|chỉ thị|công văn|giấy mời|nghị quyết)"
    r"(?: khẩn| hỏa tốc)?\s+)?số\s+(?P<number>\d{1,5}[-/](?:\d{4}/)?[^\W\d_][\w.&/-]{1,24})(?=\s|$)"
)
_ISSUED = re.compile(
    r"(?P<place>[^\W\d_][^\d,:;.]{1,40}), (?:\d{1,2} ?(?:giờ|h)[ \d]{0,4}(?:phút )?)?ngày\b.{8,30}$"
)
_SUBJECT = re.compile(r"(?:v/v|về việc)\b")
_SENT = re.compile(r"(?:ngày(?: gửi)?|date|gửi(?: lúc)?|đã gửi|sent)\s?:\s*")
_LAST_GAP = re.compile(r".*(?:\s{3,}|\t)")
"""What stands left of a place in a letterhead of two columns."""
_MARKS = re.compile(
    r"(?:[>»•|#\s\u2190-\u21ff\u2600-\u27bf\ufe0f\U0001f300-\U0001faff]+)?"
    r"(?:\[(?i:góc|chuyên mục|video|ảnh|infographic|tin (?:mới|nóng|xã|phường)|mới|hot)"
    r"[^\]\d]{0,20}\]\s+)?"
    r"(?=[^\W\d_]|[\"“])"
)
"""What portals and posts put before a title (">>", "[Góc …]", a picture of a pin), never before a
figure, which ">" limits, nor a mark that takes the title back ("[Hủy]")."""
_ABOVE = 6
"""Most paragraphs above the title; set by hand."""


@dataclass(slots=True)
class Header:
    """What was found above the body; spans over the source."""

    title: Span | None = None
    published: datetime | date | None = None
    published_span: Span | None = None
    place: Span | None = None
    agency: Span | None = None
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
            _take_title([line], source, header)
            return True
        if wanted and len(pair) > 1 and _letters(pair[0].folded + pair[1].folded) == wanted:
            _take_title(pair, source, header)
            return True
    return False


def mark_header(lines: Sequence[Line], source: str, header: Header) -> None:
    """Mark dates, place, number and issuing body.

    Args:
        lines: All lines.
        source: The source.
        header: Takes what is found.
    """
    body = [place for place, line in enumerate(lines) if _is_body(line)]
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
        if stamp and not known and find_dateline(line.text) is None:
            line.role = "published"
            header.publish(line, stamp, source)
            _take_writer(line, stamp, source, header)
        elif not line.stopped and (found := _number_in(line)):
            _take_number(line, found, source, header)
    if header.doc_number or any(_MOTTO.search(line.folded) for line in lines[:_HEAD]):
        issuer = take_issuer(lines[:_HEAD], source, titled=header.title is not None)
        header.agency = header.agency or issuer


def _is_body(line: Line) -> bool:
    return line.stopped and line.syllables >= BODY_SYLLABLES


def _stamp(line: Line, source: str, *, begun: bool) -> Stamp | None:
    return stamp_of(line.folded) or stamp_among(line, source, begun=begun)


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


def find_title(lines: Sequence[Line], width: int, source: str, header: Header) -> None:
    """Take the first open line for the title where it looks like one.

    Args:
        lines: All lines, boilerplate marked.
        width: Where the text is hard-wrapped.
        source: The source.
        header: Takes the title.
    """
    groups = groups_of(lines, width)
    first = groups[0] if groups else []
    _take_mastheads(groups, source, header)
    if len(groups) > 1 and first is not groups[0] and _is_bulletin_of(first, groups[0]):
        _take_agency(groups[0], source, header)
        groups[0] = first
    if len(groups) > 1 and names_site(groups[0]):
        for line in groups.pop(0):
            line.role = "navigation"
    if len(groups) < 2 or not _is_title(groups[0]):  # noqa: PLR2004 - a title and a body
        return
    title = groups[0]
    for group in groups[1:-1]:
        if (
            not (_continues(title, group) or _names_subject(title, group))
            or source[title[-1].end : group[0].start].strip()
        ):
            break
        title = title + group
    _take_title(title, source, header)


def _is_bulletin_of(first: Sequence[Line], below: Sequence[Line]) -> bool:
    """Tell a bulletin with its week or number above the body it is by, which is no title."""
    numbered = first[0].folded.startswith("bản tin") and any(map(str.isdigit, first[0].text))
    body = BODY_NAME.match(below[0].folded)
    named = body is not None and not has_verb(below[0].folded[body.end() :])
    return len(first) == len(below) == 1 and numbered and named


def _take_agency(group: Sequence[Line], source: str, header: Header) -> None:
    start, end = group[0].start, group[-1].end
    header.agency = header.agency or Span(start, end, source[start:end])
    for line in group:
        line.role = "letterhead"


def _continues(title: Sequence[Line], group: Sequence[Line]) -> bool:
    """Tell whether a title goes on: in capitals, or as the subject of a letter in its column."""
    if any(line.stopped for line in group):
        return False
    if _SUBJECT.match(title[0].folded) and not group[0].gap and not group[0].bullet:
        return True
    return title[-1].text.isupper() and all(line.text.isupper() for line in group)


def _names_subject(title: Sequence[Line], group: Sequence[Line]) -> bool:
    """Tell the subject below a title in capitals that only says what kind of notice it is."""
    line = group[0]
    short = len(title) == len(group) == 1 and _is_title(group)
    led = title[0].text.isupper() and leads_with_kind(title[0].folded)
    return short and led and not line.stopped


def _take_mastheads(groups: list[list[Line]], source: str, header: Header) -> None:
    """Take off what stands above the title, as long as a title is left.

    Of several bodies the last one issues; those above it are the ones it belongs to.
    """
    count = 0
    issuers: list[list[Line]] = []
    open_ended = list(takewhile(lambda group: not _is_text(group), groups[: _ABOVE + 1]))
    for group, below in pairwise(open_ended):
        titled = any(map(_is_title, open_ended[count + 1 :]))
        kind = masthead_kind(group, below, led=bool(issuers)) if titled else None
        if kind is None:
            break
        count += 1
        for line in group:
            line.role = kind
        if BODY_NAME.match(group[0].folded) and not invites(group[-1].folded):
            issuers.append(group)
    del groups[:count]
    if issuers and header.agency is None:
        whole = len(issuers) > 1 and BARE_BODY.fullmatch(issuers[-2][-1].folded) is not None
        start, end = issuers[-2 if whole else -1][0].start, issuers[-1][-1].end
        header.agency = Span(start, end, source[start:end])


def groups_of(lines: Sequence[Line], width: int) -> list[list[Line]]:
    """Join open lines that were wrapped.

    Args:
        lines: All lines.
        width: Where the text is hard-wrapped; 0 where it is not.

    Returns:
        The open lines, each group one paragraph.
    """
    groups: list[list[Line]] = []
    previous: Line | None = None
    for line in lines:
        if not line.role:
            if previous is not None and is_wrapped(previous, line, width):
                groups[-1].append(line)
            else:
                groups.append([line])
        previous = None if line.role else line
    return groups


def _is_text(group: Sequence[Line]) -> bool:
    """Tell a paragraph of the body: a sentence, or longer than any title."""
    syllables = sum(line.syllables for line in group)
    return syllables > _TITLE_SYLLABLES[1] or (ends_like_text(group) and not _is_title(group))


_NO_TITLE = re.compile(
    r"(?:chú thích |trong )?(?:ảnh|hình ảnh|video)(?: minh họa)?\s*:|.*\((?:ảnh|nguồn ảnh)[^()]*\)$"
)
_GREETED = re.compile(r"(?:kính (?:thưa|chào|gửi)|thân gửi|xin chào)\b")
"""A picture's caption above a text without a title, and a greeting."""


def _is_title(group: Sequence[Line]) -> bool:
    last = group[-1]
    syllables = sum(line.syllables for line in group)
    if not _TITLE_SYLLABLES[0] <= syllables <= _TITLE_SYLLABLES[1] or last.text[-1] in ",;:":
        return False
    one = len(group) == 1
    if _GREETED.match(last.folded) or (one and (invites(last.folded) or is_filed(last.folded))):
        return False
    if last.stopped and stamp_behind(last.folded) is None:
        return last.text[-1] in "?!" and len(group) == 1 and syllables < _CALLED
    if group[0].bullet or group[0].captioned or _NO_TITLE.match(group[0].folded):
        return False
    if len(group) == 1 and last.text[0] == "(" and last.text[-1] == ")":
        return _SUBJECT.match(last.folded[1:]) is not None
    opening = None if group[0].text.isupper() else find_dateline(group[0].text)
    return opening is None or opening.agency is None


def _take_writer(line: Line, stamp: Stamp, source: str, header: Header) -> None:
    """Take who wrote it from the line of the date."""
    place = writer_beside(line, source, line.place(stamp.start, stamp.end))
    if place and header.byline is None:
        header.byline = Span(*place, source[slice(*place)])


def _take_sent(line: Line, source: str, header: Header) -> None:
    """Take the date from the header of a mail."""
    label = _SENT.match(line.folded)
    if label and (stamp := mail_stamp(line.folded[label.end() :])):
        header.publish(line, stamp.moved(label.end()), source)


def _take_title(group: Sequence[Line], source: str, header: Header) -> None:
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
    header.title = Span(start, end, source[start:end])


def _take_number(line: Line, found: re.Match[str], source: str, header: Header) -> None:
    line.role = "number"
    if found.groupdict().get("number") and header.doc_number is None:
        header.doc_number = _span(line, *found.span("number"), source)
    rest = _ISSUED.search(line.folded, found.end("number") if found.groupdict() else 0)
    if rest and (stamp := stamp_line(line.folded[rest.start() :])):
        header.publish(line, stamp.moved(rest.start()), source)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _span(line: Line, start: int, end: int, source: str) -> Span:
    first, last = line.place(start, end)
    return Span(first, last, source[first:last])
