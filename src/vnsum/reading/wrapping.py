"""Which lines a machine broke: those that go on in the next one.

A text that was wrapped at a number of characters shows it: wherever a sentence goes on, the
next word would not have fitted. Such lines are put together before anything else is asked of
them (`join_wrapped`), so that a wrapped text reads like the same text unwrapped. Where lines
are only of nearly the same length, as those of a PDF, `is_wrapped` joins paragraphs later.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from vnsum.reading.boilerplate import names_furniture
from vnsum.reading.bylines import is_bare_name, is_name
from vnsum.reading.captions import CAPTION_SYLLABLES, opens_credit
from vnsum.reading.datelines import find_dateline
from vnsum.reading.dates import stamp_in
from vnsum.reading.lines import Line
from vnsum.text.abbreviations import STARTERS
from vnsum.text.normalise import normalise
from vnsum.text.sentences import ends_with_initial

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["has_mixed_columns", "is_wrapped", "join_wrapped", "wrap_width"]

_WRAP_RANGE = (50, 110)
"""Characters of the longest line of a hard-wrapped text: mail programs wrap at 72 to 78."""
_COLUMN_RANGE = (25, 50)
"""The same for a narrow column, where most lines may not begin with a capital."""
_COLUMN_LINES = 5
"""Fewest lines that show a column; set by hand."""
_WIDE_GAP = re.compile(r"(?<=\S) {3,}(?=\S)|^ {20,}(?=\S)")
_WRAP_SHARE = 0.4
"""Least share of followed lines without a stop; whole sentences, one a line, have next to none."""
_MOST_APART = 6
"""Characters by which people who break lines by hand miss the width; machines never do."""
_OVER = 2
"""Characters by which a line may be longer than those that go on with a small letter."""
_FULL_SHARE = 0.8
"""Least share of full lines among those that go on with a small letter; it is 0.91 or more in
the 16 releases of this project that came wrapped (2026-11-26)."""
_FULL_LINES = (2, 4)
"""Fewest such lines that show a width, in a text and in a narrow column; set by hand."""
_SURE = 100
"""How much more a line that goes on with a small letter tells about the width than another."""
_CELLS = re.compile(r"\t| {3,}")
_LABEL = re.compile(r"(?:[-+*•] )?[^\W\d_][\w./-]*(?: \(?[\w.,/-]+\)?){0,7}\s?:(?:\s|$)")
_MARK = re.compile(r"\(?(?:\d{1,2}(?=[./)])|[IVX]{1,4}(?=\.)|[a-zđ](?=[.)])|[^\w\s])")
_AWAITS_DATE = re.compile(
    r"\b(?:ngày|tháng|năm|từ|đến|hết|trước|sau|lúc|hồi|vào|và|đêm|sáng|trưa|chiều|tối|hôm|cuối|đầu"
    r"|là|thứ \w+|chủ nhật|giờ|phút|số|khoảng|tới|qua|trong|của|kể)$|[,(–-]$|\d$"
)


@dataclass(frozen=True, slots=True)
class _Margin:
    """Where lines were broken.

    Attributes:
        limit: Characters of the longest lines.
        slack: How many more or fewer they may have; 0 where a machine broke them.
        source: The source.
    """

    limit: int
    slack: int
    source: str

    def fills(self, line: Line, after: Line) -> bool:
        """Tell whether the next word would not have fitted; surely so where a sentence ends."""
        reached = line.width + 1 + _first_word(after, self.source)
        least = self.limit - min(self.slack, _OVER + 1 if line.stopped else self.slack)
        return line.width <= self.limit + self.slack + _OVER and reached > least


def join_wrapped(lines: Sequence[Line], source: str) -> list[Line]:
    """Put together the lines that were broken at a number of characters.

    Args:
        lines: All lines as they came.
        source: The source.

    Returns:
        The same lines where the text was not wrapped so.
    """
    margin = _margin(lines, source)
    if margin is None:
        return list(lines)
    listed = _is_listed(lines, margin)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, margin, listed=listed):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [group[0] if len(group) == 1 else _joined(group, source) for group in groups]


def _margin(lines: Sequence[Line], source: str) -> _Margin | None:
    """Find where lines were broken; None where they were not.

    Every line that goes on votes for the widths at which it is full.
    """
    most = _WRAP_RANGE[1]
    votes = [0] * (most + 2)
    small: list[tuple[int, int]] = []
    for line, after in pairwise(lines):
        if after.gap or after.bullet or line.stopped or _is_row(line, after, source):
            continue
        reached = line.width + _first_word(after, source)
        sure = after.text[0].islower()
        small += [(line.width, reached)] if sure else []
        if line.width <= most:
            votes[line.width] += _SURE if sure else 1
            votes[min(most, reached) + 1] -= _SURE if sure else 1
    if len(small) < _FULL_LINES[0]:
        return None
    least = _COLUMN_RANGE[0]
    counts = list(accumulate(votes))[least : most + 1]
    limit = counts.index(max(counts)) + least
    apart = [max(limit - reached, width - limit, 0) for width, reached in small]
    near = [one for one in apart if one <= _MOST_APART]
    needed = _FULL_LINES[limit < _WRAP_RANGE[0]]
    if len(near) < max(needed, _FULL_SHARE * len(small)):
        return None
    return _Margin(limit, max(near) + 1 if any(near) else 0, source)


def _is_listed(lines: Sequence[Line], margin: _Margin) -> bool:
    """Tell whether labels open lines where the line before had room."""
    return any(
        not after.gap and not margin.fills(line, after) and _LABEL.match(after.text)
        for line, after in pairwise(lines)
    )


def _goes_on(group: Sequence[Line], after: Line, margin: _Margin, *, listed: bool) -> bool:
    """Tell whether a line that is full goes on: whether the next one opens nothing new."""
    line = group[-1]
    if after.gap or not margin.fills(line, after) or _is_row(line, after, margin.source):
        return False
    if line is group[0] and _signs_above(line, after):
        return False
    text = " ".join(one.text for one in group[-_BRACKET_LINES:])
    if text.count("(") > text.count(")"):
        return True
    if after.bullet and _opens_item(group[0], line, after):
        return False
    small = after.text[0].islower()
    if small and not after.marked:
        return True
    return not _opens_more(group, after, listed=listed)


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


def _first_word(line: Line, source: str) -> int:
    return len(source[line.start : line.end].split(maxsplit=1)[0])


def _is_row(line: Line, after: Line, source: str) -> bool:
    """Tell lines of several cells, which no machine breaks."""
    return (
        line.row
        or after.row
        or any(_CELLS.search(source, one.start, one.end) for one in (line, after))
    )


def _joined(group: Sequence[Line], source: str) -> Line:
    first, last = group[0], group[-1]
    view = normalise(source[first.start : last.end])
    return Line(first.start, last.end, view, first.gap, marked=first.marked, closed=last.closed)


_BRACKET_LINES = 12
"""Lines a bracket may stay open for; set by hand."""
_SHORTENED = re.compile(r"(?:^|[ ,(])(?:tp|tx|tt|ths|ts|gs|pgs|bs)\.$")
"""A line that ends so was cut where a sentence splitter took the stop for an end."""
_SHORTENED_MOST = 5
"""Characters it looks at."""
_BRACKETED = re.compile(r"\([^()]{0,300}\),? ?")


def wrap_width(lines: Sequence[Line]) -> int:
    """Tell at which width a text was wrapped by a machine.

    Args:
        lines: All lines.

    Returns:
        Characters of the longest line, or 0 when the text is not hard-wrapped.
    """
    longest = max((len(line.text) for line in lines), default=0)
    if not _COLUMN_RANGE[0] <= longest <= _WRAP_RANGE[1]:
        return 0
    followed = [(line, after) for line, after in pairwise(lines) if not after.gap]
    if longest < _WRAP_RANGE[0]:
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
    if after.gap or after.bullet:
        return False
    shortened = line.text[-1] == "." and _SHORTENED.search(line.folded[-_SHORTENED_MOST:])
    if ends_with_initial(line.text) and _begins_no_sentence(after.text):
        return True  # "bệnh nhân Trần Thị H.N." above "(29 tuổi) tử vong"
    if shortened and after.folded.split(maxsplit=1)[0] not in STARTERS:
        return True
    if width and len(line.text) > 0.75 * width:
        if _labels_follow(line, after):
            return False
        return not (line.stopped and len(line.text) < 0.85 * width)
    return not line.stopped and (line.text[-1] == "," or after.text[0].islower())


def _begins_no_sentence(text: str) -> bool:
    """Tell whether a line begins with a small letter, behind a bracket too."""
    bracket = _BRACKETED.match(text)
    return text[bracket.end() if bracket else 0 :][:1].islower()
