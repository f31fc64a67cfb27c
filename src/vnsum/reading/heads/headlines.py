"""Titles over several lines, put together before anything else is asked of their lines.

A line of a title that stands alone may look like the name of a body, a date of publication or the
number of a document. What it awaits, or what the next one begins with, tells that it goes on.
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.heads.mastheads import names_text
from vnsum.reading.layout.endings import awaits_more, breaks_off, opens_text
from vnsum.reading.layout.lines import split_lines
from vnsum.reading.layout.margins import is_row
from vnsum.reading.paragraphs.wrapping import joined_line
from vnsum.reading.parts.bodies import BODY_NAME, names_body
from vnsum.reading.parts.boilerplate import BODY_SYLLABLES, names_furniture
from vnsum.reading.parts.bylines import is_byline
from vnsum.reading.parts.kinds import leads_with_kind, names_kind
from vnsum.reading.parts.sections import names_section
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.layout.lines import Line

__all__ = ["is_one_headline", "join_headlines", "runs_below"]

_HEAD = 12
"""Lines at the top among which a title is looked for; set by hand."""
_MOST_SYLLABLES = 45
"""Most syllables of a title; those of portals have 5 to 30."""
_FILLED_LINES = 3
"""Fewest lines that show a width by themselves; set by hand."""
_LEAST_SYLLABLES = 4
"""Fewest syllables of the first line of a title that was broken; set by hand."""
_ACTS = pattern(
    r"\b(?:tổ chức|thực hiện|triển khai|phát động|ra mắt|trao tặng|khai mạc|bàn giao"
    r"|khai trương|khánh thành|khởi công|kỷ niệm|hưởng ứng|tiếp nhận|công bố|phối hợp|ban hành"
    r"|tăng cường|đẩy mạnh|chào mừng|huấn luyện|đối thoại|sơ kết|tổng kết|tiếp xúc"
    r"|lần thứ|mức độ|nhiệm kỳ|giai đoạn|nghị quyết số|bão số)$|[-–,&]$"
)
"""What a title does not end with, as whom or what it is about follows."""
_ENDED = pattern(r"\b(?:chưa|không|đã|được|\d+) [^\W\d_]+(?: [^\W\d_]+)?$")
_UNTIL = pattern(r"\b(?:từ|đến(?: hết)?)(?: ngày)?$")
"""What a date at the end of a title stands behind."""
_OPEN_ENDS = frozenset(":;,")
"""What a line ends with that announces something or stands in a list."""
_LABELLED = pattern(r"[^\W\d_][^:.!?]{0,40}:")
_FORMAL = pattern(
    r"số\s?:|v/v\b|về việc\b|kính gửi|nơi nhận|độc lập|cộng hòa xã hội|đảng cộng sản"
    r"|(?:tm|kt|tl)\."
)
"""How a line of a letterhead begins that goes on nothing."""
_PAPER = pattern(r"(?:thông cáo|thông tin|công điện|chỉ thị|nghị quyết|quyết định|tờ trình)\b")
_STAMP = pattern(
    r"(?:.{0,40}[^\d])?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|.{0,40}\bngày \d{1,2}[/ ]"
    r"|.{0,40}\d{1,2}(?::|h|g)\d\d|\d{1,2} (?:giờ|phút|ngày) trước|thứ [\w]{1,4}(?:,|$)|chủ nhật,"
)
_MARKS = frozenset(">»›|[(•*-–#")
_CELLED = pattern(r"[|/»›>\t]\s|\d{1,2}\s?[/.)|]\s")
"""What parts the cells of a row and the steps of a path, and how an item begins."""


def join_headlines(lines: Sequence[Line], source: str) -> list[Line]:
    """Put together the lines of a title that was broken.

    Args:
        lines: All lines.
        source: The source.

    Returns:
        The same, a broken title in one line.
    """
    head = list(takewhile(lambda line: not _is_body(line), lines[:_HEAD]))
    if len(head) < 2 or len(head) == len(lines):  # noqa: PLR2004 - a title of two lines
        return list(lines)
    groups = _filled(_groups(head, source), source)
    joined = [group[0] if len(group) == 1 else joined_line(group, source) for group in groups]
    return [*joined, *lines[len(head) :]]


def is_one_headline(texts: Sequence[str]) -> bool:
    """Tell whether lines right below each other are one title.

    Args:
        texts: The lines.

    Returns:
        True where each goes on the one above.
    """
    source = "\n".join(texts)
    return len(_filled(_groups(split_lines(source, {}), source), source)) == 1


def _groups(head: Sequence[Line], source: str) -> list[list[Line]]:
    """Put each line to the title that it goes on."""
    groups: list[list[Line]] = []
    for line in head:
        if groups and _touch(groups[-1], line, source) and _goes_on(groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def runs_below(title: Sequence[Line], group: Sequence[Line], told: Sequence[Line]) -> bool:
    """Tell the rest of a title that was broken by a new paragraph, as in a document of Word.

    Args:
        title: The lines of the title so far.
        group: The paragraph below it.
        told: The paragraph below that.

    Returns:
        True for "tỉnh An Hòa năm 2025", which can begin nothing, and below "… và sản phẩm của".
    """
    line, after = title[-1], group[0]
    if len(group) > 1 or line.stopped or after.stopped or after.bullet or after.marked:
        return False
    if line.text[-1] in _OPEN_ENDS or after.text[-1] in _OPEN_ENDS or after.captioned:
        return False
    if sum(one.syllables for one in (*title, after)) > _MOST_SYLLABLES or _opens_other(line, after):
        return False
    cut = not line.text.isupper() and breaks_off(line.folded)
    return told[0].text[0].isupper() and (after.text[0].islower() or cut)


def _filled(groups: Sequence[list[Line]], source: str) -> list[list[Line]]:
    """Put together touching lines that a page broke, each full but the last."""
    found: list[list[Line]] = []
    place = 0
    while place < len(groups):
        end = place + 1
        while end < len(groups) and _may_fill(groups[place], groups[end], source):
            end += 1
        block = [line for group in groups[place:end] for line in group]
        if end - place > 1 and _is_filled(block):
            found.append(block)
        else:
            found += groups[place:end]
        place = end
    return found


def _may_fill(first: Sequence[Line], group: Sequence[Line], source: str) -> bool:
    line = group[0]
    new = (BODY_NAME.match, names_text, leads_with_kind, _PAPER.match)
    if not _touch(first, line, source) or any(form(line.folded) for form in new):
        return False
    shout = first[0].text.isupper() == line.text.isupper()
    return shout and not (_stands_alone(first[0]) or _opens_other(first[-1], line))


def _is_filled(block: Sequence[Line]) -> bool:
    """Tell lines of one title, where the next word would not have fitted, from who issues it."""
    text = " ".join(line.text for line in block)
    widest = max(len(line.text) for line in block)
    full = all(
        len(line.text) + len(after.text.split(maxsplit=1)[0]) >= widest
        for line, after in pairwise(block)
    )
    actor = BODY_NAME.match(block[0].folded)
    told = actor is not None and has_verb(BODY_NAME.sub("", text.lower(), count=1))
    many = len(block) >= _FILLED_LINES
    short = sum(line.syllables for line in block) <= _MOST_SYLLABLES
    return full and short and (many or (told and text.isupper())) and not names_body(text)


def _touch(group: Sequence[Line], after: Line, source: str) -> bool:
    """Tell lines right below each other that are no rows, items, captions or sentences."""
    line, first = group[-1], group[0]
    if after.gap or line.stopped or line.captioned or first.bullet or line.role or after.role:
        return False
    celled = _CELLED.search(first.text) or _CELLED.match(after.text) or after.text[0] in _MARKS
    return not (celled or is_row(line, after, source) or names_section(first.folded))


def _is_body(line: Line) -> bool:
    sentence = line.stopped and line.syllables >= BODY_SYLLABLES
    return sentence or line.syllables > _MOST_SYLLABLES or opens_text(line.text)


def _goes_on(group: Sequence[Line], after: Line) -> bool:
    """Tell whether the next line belongs to a title that has begun."""
    line, first = group[-1], group[0]
    if sum(one.syllables for one in group) + after.syllables > _MOST_SYLLABLES:
        return False
    if first.syllables < _LEAST_SYLLABLES or _opens_other(line, after):
        return False
    if len(group) == 1 and _stands_alone(line):
        return False
    shout = " ".join(one.text for one in group).isupper()
    if shout != after.text.isupper() and any(map(str.isalpha, after.text)):
        return False
    return _awaits(line, after)


def _stands_alone(line: Line) -> bool:
    """Tell a line of a letterhead, of a form or of a list."""
    if line.text[-1] == ":":
        return not names_body(line.text[:-1])
    other = _FORMAL.match(line.folded) or _STAMP.match(line.folded)
    return other is not None or names_kind(line.folded)


def _opens_other(line: Line, after: Line) -> bool:
    """Tell what never goes on a title: a byline, a date, a kind of document, the text itself."""
    if after.bullet or after.marked or names_kind(after.folded) or opens_text(after.text):
        return True
    if _UNTIL.search(line.folded):
        return False
    if _FORMAL.match(after.folded) or _STAMP.match(after.folded) or _LABELLED.match(after.text):
        return True
    other = names_furniture(after) or names_section(after.folded)
    signed = is_byline(after) and not breaks_off(line.folded)
    return (other or signed) and not _is_figure(after)


def _is_figure(line: Line) -> bool:
    return not any(map(str.isalpha, line.text)) and any(map(str.isdigit, line.text))


def _awaits(line: Line, after: Line) -> bool:
    """Tell a line that cannot end here, and one that can begin nothing."""
    if after.text[0].islower() or line.text[-1] == ":":
        return True
    if (breaks_off(line.folded) or _ACTS.search(line.folded)) and not _ENDED.search(line.folded):
        return True
    figure = after.text[0].isdigit() and line.text[-1].isalpha()
    named = after.text[0].isdigit() or line.text.isupper()
    return figure or (named and awaits_more(line, after))
