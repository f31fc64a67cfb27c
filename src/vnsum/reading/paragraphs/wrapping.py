"""Which lines a machine broke: those that go on in the next one.

A text that was wrapped at a number of characters shows it: wherever a sentence goes on, the
next word would not have fitted. Such lines are put together before anything else is asked of
them (`join_wrapped`), so that a wrapped text reads like the same text unwrapped. Where lines
are only of nearly the same length, as those of a PDF, `is_wrapped` joins paragraphs later.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.layout.endings import awaits_more, breaks_off, opens_text
from vnsum.reading.layout.lines import Line
from vnsum.reading.layout.margins import COLUMN_RANGE, WRAP_RANGE, find_margin, is_row
from vnsum.reading.parts.bodies import BODY_NAME
from vnsum.reading.parts.boilerplate import names_furniture
from vnsum.reading.parts.bylines import is_bare_name, is_name
from vnsum.reading.parts.captions import CAPTION_SYLLABLES, opens_credit
from vnsum.reading.parts.datelines import find_dateline
from vnsum.reading.parts.dates import stamp_in
from vnsum.text.abbreviations import STARTERS
from vnsum.text.normalise import normalise
from vnsum.text.sentences import ends_with_initial

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.layout.margins import Margin

__all__ = ["has_mixed_columns", "is_wrapped", "join_wrapped", "joined_line", "wrap_width"]

_COLUMN_LINES = 5
"""Fewest lines that show a column; set by hand."""
_WIDE_GAP = pattern(r"(?<=\S) {3,}(?=\S)|^ {20,}(?=\S)")
_WRAP_SHARE = 0.4
"""Least share of followed lines without a stop; whole sentences, one a line, have next to none."""
_LEAST_INDENT = 2
"""Blanks by which the first line of a paragraph is set in; set by hand."""
_GROUNDS = pattern(r"(?:căn cứ|xét|theo (?:đề nghị|tờ trình)|thực hiện) ")
_DECIDER = pattern(
    rf"(?:{BODY_NAME.pattern}|(?:chủ tịch|giám đốc|chánh|bộ trưởng|cục trưởng|hiệu trưởng)\b)"
)
"""How the grounds of a decision begin, and who decides below them."""
_LABEL = pattern(r"(?:[-+*•] )?[^\W\d_][\w./-]*(?: \(?[\w.,/-]+\)?){0,7}\s?:(?:\s|$)")
_MARK = pattern(r"\(?(?:\d{1,2}(?=[./)])|[IVX]{1,4}(?=\.)|[a-zđ](?=[.)])|[^\w\s])")
_SPACED_SHARE = 0.9
_SPACED_LINES = 2
_SPACED_SMALL = 0.15
"""Least share of lines with a blank one above them, fewest lines that go on with a small letter
behind it, and least share of those, where blank lines part lines and no paragraphs; in releases
that are not broken so the last share is 0.00 to 0.05."""
_SHOUT_SYLLABLES = 4
"""Fewest syllables of a line in capitals that is no name at the end of a line; set by hand."""
_CREDIT = pattern(r"\((?:ảnh|nguồn ảnh|hình|video|clip)\s?: ?[^()]{2,60}\)$")
"""Who took the picture, at the end of what it shows."""
_AWAITS_DATE = pattern(
    r"\b(?:ngày|tháng|năm|từ|đến|hết|trước|sau|lúc|hồi|vào|và|đêm|sáng|trưa|chiều|tối|hôm|cuối|đầu"
    r"|là|thứ \w+|chủ nhật|giờ|phút|số|khoảng|tới|qua|trong|của|kể)$|[,(–-]$|\d$"
)


def join_wrapped(lines: Sequence[Line], source: str) -> list[Line]:
    """Put together the lines that were broken at a number of characters.

    Args:
        lines: All lines as they came.
        source: The source.

    Returns:
        The same lines where the text was not wrapped so.
    """
    spaced = _close_up(lines, source)
    margin = find_margin([line for line in lines if line.role != "navigation"], source)
    if margin is None:
        return list(lines)
    joined = _grouped(lines, margin, source)
    for line in joined if spaced else ():
        line.gap = True
    return joined


def _close_up(lines: Sequence[Line], source: str) -> bool:
    """Take the blank lines off a text in which one stands behind every line of a sentence.

    Args:
        lines: All lines; those that a blank one parts from a line of their own lose it.
        source: The source.

    Returns:
        Whether the text is so.
    """
    gaps = [line for line in lines[1:] if line.gap]
    if len(gaps) < _SPACED_SHARE * (len(lines) - 1):
        return False
    small = sum(
        not line.stopped
        and after.gap
        and not after.bullet
        and (after.text[0].islower() or awaits_more(line, after))
        for line, after in pairwise(lines)
    )
    if small < _SPACED_LINES or small < _SPACED_SMALL * len(lines):
        return False
    feeds = [_feeds(line, after, source) for line, after in pairwise(lines) if after.gap]
    least = min(feeds)
    for line, feed in zip(gaps, feeds, strict=True):
        line.gap = feed > least
    return True


def _feeds(line: Line, after: Line, source: str) -> int:
    return source.count("\n", line.end, after.start)


def _grouped(lines: Sequence[Line], margin: Margin, source: str) -> list[Line]:
    listed = _is_listed(lines, margin)
    groups: list[list[Line]] = []
    told = False
    for line in lines:
        above = groups[-2:]
        told = told or any(one.stopped for group in above[:-1] for one in group)
        told = told or (bool(above) and opens_text(above[-1][0].text))
        line.gap |= bool(groups) and _is_set_in(groups[-1], line, source)
        if groups and _goes_on(groups[-1], line, margin, listed=listed, told=told):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [group[0] if len(group) == 1 else joined_line(group, source) for group in groups]


def _is_listed(lines: Sequence[Line], margin: Margin) -> bool:
    """Tell whether labels open lines where the line before had room."""
    return any(
        not after.gap and _LABEL.match(after.text) and not margin.fills(line, after, first=line.gap)
        for line, after in pairwise(lines)
    )


def _goes_on(
    group: Sequence[Line], after: Line, margin: Margin, *, listed: bool, told: bool
) -> bool:
    """Tell whether a line that is full goes on: whether the next one opens nothing new."""
    line = group[-1]
    first = line is group[0]
    parted = after.gap or line.role or after.role or _ends_caption(line, after)
    if parted or not margin.fills(line, after, first=first, told=told):
        return False
    if is_row(line, after, margin.source) or _ends_shout(line, after, margin):
        return False
    if first and _signs_above(line, after):
        return False
    if line.text[-1] == "," and _decides(group[0], after):
        return False
    text = " ".join(one.text for one in group[-_BRACKET_LINES:])
    if text.count("(") > text.count(")"):
        return True
    return _opens_nothing(group, after, listed=listed, told=told)


def _is_set_in(group: Sequence[Line], after: Line, source: str) -> bool:
    """Tell the first line of a paragraph, which is set in, below one that ends in a comma."""
    line = group[-1]
    if line.text[-1] != "," or not after.text[0].isupper() or group[0].bullet:
        return False
    return _column(after, source) - _column(line, source) >= _LEAST_INDENT


def _column(line: Line, source: str) -> int:
    """Count the characters before a line's first one."""
    return line.start - source.rfind("\n", 0, line.start) - 1


def _decides(line: Line, after: Line) -> bool:
    """Tell who decides something right below the grounds for it."""
    named = after.text[0].isupper() and _DECIDER.match(after.folded)
    return bool(named) and _GROUNDS.match(line.folded) is not None


def _opens_nothing(group: Sequence[Line], after: Line, *, listed: bool, told: bool) -> bool:
    """Tell a line that begins no item, no sentence of its own and nothing else that is new."""
    line = group[-1]
    if after.bullet and _opens_item(group[0], line, after):
        return False
    if after.text[0].islower() and not after.marked:
        return True
    begun = not line.stopped and not told and opens_text(after.text)
    if begun and not breaks_off(line.folded):
        return False
    return not _opens_more(group, after, listed=listed)


def _ends_caption(line: Line, after: Line) -> bool:
    """Tell the credit at the end of a caption, below which a sentence begins."""
    credit = line.text[-1] == ")" and _CREDIT.search(line.folded) is not None
    return credit and after.text[0].isupper()


def _ends_shout(line: Line, after: Line, margin: Margin) -> bool:
    """Tell a title in capitals, whose lines on a page are broken by hand."""
    shout = line.syllables >= _SHOUT_SYLLABLES and line.text.isupper()
    return shout and (margin.is_set or not after.text.isupper())


def _signs_above(line: Line, after: Line) -> bool:
    """Tell the name of who signs above his office from a name that goes on in the next line."""
    whole = line.text[-1].isalpha() and after.text[0].isupper()
    return line.gap and whole and is_bare_name(line.text)


def _opens_item(first: Line, line: Line, after: Line) -> bool:
    """Tell a bullet from a dash or a number that only came to stand at the start of a line."""
    if line.stopped or line.text[-1] in ":;" or after.marked:
        return True
    if not first.bullet:
        return False
    return _mark(first) == _mark(after) and not _is_small(after)


def _is_small(line: Line) -> bool:
    """Tell whether the first word behind a bullet has no capital."""
    found = re.search(r"\w", line.text[1:])
    return found is None or not found[0].isupper()


def _mark(line: Line) -> str:
    found = _MARK.match(line.text)
    return "1" if line.numbered else (found[0] if found else "")


def _opens_more(group: Sequence[Line], after: Line, *, listed: bool) -> bool:
    """Tell what never goes on a line: a label, a date, a credit, the name of a writer, buttons."""
    line = group[-1]
    if after.marked or names_furniture(after) or _opens_credit(group, after):
        return True
    label = _LABEL.match(after.text) is not None
    if line.stopped:
        return (label and listed) or is_name(after) or find_dateline(after.text) is not None
    if label and _LABEL.match(group[0].text):
        return True
    dated = not after.stopped and stamp_in(after.folded) is not None
    return dated and _AWAITS_DATE.search(line.folded) is None


def _opens_credit(group: Sequence[Line], after: Line) -> bool:
    """Tell a caption below a paragraph or another one; behind a few words it belongs to them."""
    few = sum(one.syllables for one in group[: CAPTION_SYLLABLES + 1]) <= CAPTION_SYLLABLES
    return opens_credit(after) and (not few or opens_credit(group[0]))


def joined_line(group: Sequence[Line], source: str) -> Line:
    """Make one line of several.

    Args:
        group: The lines.
        source: The source.

    Returns:
        A line from the first character of the first one to the last of the last.
    """
    first, last = group[0], group[-1]
    view = normalise(source[first.start : last.end])
    return Line(first.start, last.end, view, first.gap, marked=first.marked, closed=last.closed)


_BRACKET_LINES = 12
"""Lines a bracket may stay open for; set by hand."""
_SHORTENED = pattern(r"(?:^|[ ,(])(?:tp|tx|tt|ths|ts|gs|pgs|bs)\.$")
"""A line that ends so was cut where a sentence splitter took the stop for an end."""
_SHORTENED_MOST = 5
"""Characters it looks at."""
_BRACKETED = pattern(r"\([^()]{0,300}\),? ?")


def wrap_width(lines: Sequence[Line]) -> int:
    """Tell at which width a text was wrapped by a machine.

    Args:
        lines: All lines.

    Returns:
        Characters of the longest line, or 0 when the text is not hard-wrapped.
    """
    longest = max((len(line.text) for line in lines), default=0)
    if not COLUMN_RANGE[0] <= longest <= WRAP_RANGE[1]:
        return 0
    followed = [(line, after) for line, after in pairwise(lines) if not after.gap]
    if longest < WRAP_RANGE[0]:
        small = sum(not after.bullet and not after.text[0].isupper() for _, after in followed)
        if len(followed) < _COLUMN_LINES or small < _WRAP_SHARE * len(followed):
            return 0
    open_ended = [one for one, _ in followed if not one.stopped and len(one.text) > longest * 0.7]
    return longest if len(open_ended) > max(1, _WRAP_SHARE * len(followed)) else 0


def has_mixed_columns(source: str) -> bool:
    """Tell whether two columns were pasted side by side, so that their lines are mixed.

    Args:
        source: Any text.

    Returns:
        True when most lines have a wide gap that ends in the same place.
    """
    if "   " not in source:
        return False
    lines = [line.rstrip() for line in source.splitlines() if line.strip()]
    spaced = (line for line in lines if "   " in line)
    gaps = Counter(found.end() for line in spaced if (found := _WIDE_GAP.search(line)))
    same = gaps.most_common(1)[0][1] if gaps else 0
    return same >= _COLUMN_LINES and same > len(lines) / 2


def _labels_follow(line: Line, after: Line) -> bool:
    """Tell a list of labels: one below another, or below a sentence."""
    labelled = after.text[0].isupper() and _LABEL.match(after.text) is not None
    return labelled and (line.stopped or _LABEL.match(line.text) is not None)


def is_wrapped(line: Line, after: Line, width: int) -> bool:
    """Tell whether a line goes on in the next one.

    Args:
        line: A line.
        after: The next line.
        width: What `wrap_width` found.

    Returns:
        True when the two are pieces of one paragraph.
    """
    if after.gap or after.bullet or _ends_caption(line, after):
        return False
    shortened = line.text[-1] == "." and _SHORTENED.search(line.folded[-_SHORTENED_MOST:])
    if ends_with_initial(line.text) and _begins_no_sentence(after.text):
        return True  # "bệnh nhân Trần Thị H.N." above "(29 tuổi) tử vong"
    if shortened and after.folded.split(maxsplit=1)[0] not in STARTERS:
        return True
    if width and len(line.text) > 0.75 * width:
        begun = opens_text(after.text) and not awaits_more(line, after)
        if _labels_follow(line, after) or (begun and line.text[-1].isalnum()):
            return False
        return not (line.stopped and len(line.text) < 0.85 * width)
    runs_on = line.text[-1] == "," and not _decides(line, after)
    return not line.stopped and (runs_on or after.text[0].islower())


def _begins_no_sentence(text: str) -> bool:
    """Tell whether a line begins with a small letter, behind a bracket too."""
    bracket = _BRACKETED.match(text)
    return text[bracket.end() if bracket else 0 :][:1].islower()
