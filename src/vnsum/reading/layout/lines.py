"""The lines of a text, each with its normalised view and the role it plays.

Roles are given by the other files of `vnsum.reading`; a line without one is
still open. Which of them a machine broke is for `wrapping` to tell.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.normalise import NormalisedText, normalise
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnsum.reading.layout.tables import BlockKind

__all__ = ["Line", "split_lines"]

_LINE = pattern("[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_SIGN = (  # pictures, not bullets
    "(?:(?![▪◦●✓➢])[\u203c\u2049\u2190-\u21ff\u2300-\u23ff\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff"
    "\U0001f000-\U0001faff\ufe0f\u200d])"
)
_LEADING = pattern(rf"(?:[\s\ufeff\u200b]|{_SIGN})*(?:#{{1,6}} +)?")
"""What is passed over; "# " opens a heading in Markdown."""
_DATED_CHAT = pattern(
    r"^\[\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}(?::\d\d)?\](?: [A-ZĐÀ-Ỹ][^\W\d_]*){1,5}: "
)
"""How one message begins whose name leaves no doubt."""
_CHAT = pattern(
    rf"^\[\d{{1,2}}:\d{{2}}[^\]\n]{{0,24}}\] [^:\n]{{1,40}}: |{_DATED_CHAT.pattern}", re.MULTILINE
)
_WORD_POINT = pattern(
    r"[^\S\n]*(?:[\uf020-\uf0ff]+[^\S\n]*|[=-]>[^\S\n]*|[oØüvàq§](?:\t[^\S\n]*|[^\S\n]{2,})(?=\w))"
)
"""What is left of a bullet of Word where its typeface is gone: "Ø", "v" and the like."""
_LETTER_POINT = pattern(r"^[^\S\n]*(?P<mark>[ØüvVàq§])[^\S\n]+(?=[A-ZĐÀ-Ỹ0-9])", re.MULTILINE)
"""The same with one blank, where at least two lines begin so."""
_QUOTED = pattern(rf"(?:\s|>|{_SIGN})*")
_QUOTES = 2
"""Lines behind ">" that make a quoted mail, as one alone may say "more than"; or behind time and
name that make a chat."""
_QUOTE = pattern(r"^[^\S\n]*>", re.MULTILINE)
_PICTURE = pattern(_SIGN)
_STARRED = pattern(r"(?P<stars>\*{1,3})(?P<text>(?! )[^*]*[^*\s])(?P=stars)")
"""A whole line in Markdown's bold or slanted letters, whose stars are left out."""
_LAST_LETTER = "\u1eff"
"""No picture comes before it, and no Vietnamese letter behind it."""
_STOPPED = pattern(r"[.!?…][\"'”’»)\]]*(?: ?/)?$")
_BULLET = pattern(r"(?:[-+*•·–—▪◦●✓➢]|\(?\d{1,2}[.)/]|[a-zđ][.)]|[IVX]{1,4}\.)\s+\S")
_NUMBERED = pattern(r"(?:\(?\d{1,2}(?:\.\d{1,2})*[.)/]|[IVX]{1,4}\.)\s+\S")
_DATE_LETTERS = pattern(
    r"(?:(?<=\bngày )|(?<=\btháng ))(?=[lio]?\d)[\dlio]{2}\b|(?<=\bnăm )(?=\d)[\dlio]{4}\b"
)
"""A day, a month or a year with letters among its digits: "ngày l5 tháng l0 năm 2O25"."""
_DIGIT_LETTERS = str.maketrans("lio", "110")
_DATED_LENGTH = 160
"""Characters of the longest line that says when a document was issued; set by hand."""
_POSTED_SYLLABLES = 12
"""Syllables of a line that a picture closes instead of a stop; set by hand."""


@dataclass(slots=True)
class Line:
    """A line that is not blank.

    Attributes:
        start: First character in the source that is not white space.
        end: One past the last.
        view: The normalised view of the line.
        gap: Whether a blank line, or nothing, stands before it.
        row: Whether the document says that it is a row of a table.
        marked: Whether pictures stood before it, which are left out, or the document draws a
            bullet there.
        closed: Whether pictures stood behind it; they are left out.
        captioned: Whether the document says that it is the caption of a picture.
        heading: Whether the document says that it is the heading of a part.
        placed: Whether the document says that a place with a dash opens it.
        below: Whether it stands below the byline and was kept as text.
        width: Characters of the whole line as it came, its margin among them.
        role: What it was found to be; empty while open.
        text: The normalised text.
        folded: The form to match.
        syllables: How many.
        stopped: Whether it ends like a sentence.
        bullet: Whether it begins with a bullet or number.
        numbered: Whether it begins with a number.
    """

    start: int
    end: int
    view: NormalisedText
    gap: bool
    row: bool = False
    marked: bool = False
    closed: bool = False
    captioned: bool = False
    heading: bool = False
    placed: bool = False
    below: bool = False
    width: int = 0
    role: str = ""
    text: str = field(init=False)
    folded: str = field(init=False)
    syllables: int = field(init=False)
    stopped: bool = field(init=False)
    bullet: bool = field(init=False)
    numbered: bool = field(init=False)

    def __post_init__(self) -> None:
        """Derive what is asked often."""
        self.text = self.view.text
        self.folded = _with_digits(self.view.folded)
        self.syllables = count_syllables(self.text)
        self.stopped = _STOPPED.search(self.text[-12:]) is not None
        framed = (self.marked or self.text[:1] in "[【") and self.text.isupper()
        self.stopped |= self.closed and not framed and self.syllables >= _POSTED_SYLLABLES
        first, second = self.text[:1], self.text[1:2]
        plain = first.isalpha() and first not in "IVX" and second not in {".", ")"}  # the rule
        self.bullet = not plain and _BULLET.match(self.text) is not None
        self.numbered = not plain and _NUMBERED.match(self.text) is not None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of `text` to the source."""
        first, last = self.view.to_source(start, end)
        return self.start + first, self.start + last


def split_lines(source: str, kinds: Mapping[int, BlockKind]) -> list[Line]:
    """Split a source into its lines that show something.

    Args:
        source: Any text.
        kinds: What the document says of its lines, by number, counted by line feeds from 0.

    Returns:
        The lines, in order.
    """
    lines: list[Line] = []
    previous = number = 0
    leading = _QUOTED if ">" in source and _is_frequent(_QUOTE, source) else _LEADING
    points = _points(source)
    chat = "[" in source and (_is_frequent(_CHAT, source) or _DATED_CHAT.match(source) is not None)
    for found in _LINE.finditer(source):
        raw = found[0]
        first, last = _trimmed(raw, leading, chat=chat)
        pointed = _pointed(raw[first:last], points)
        first += pointed
        stripped = raw[first:last]
        view = normalise(stripped)
        if not view.text:
            continue
        start = found.start() + first
        breaks = source[previous:start].replace("\r\n", "\n")
        gap = not lines or (
            breaks != "\n" and sum(breaks.count(mark) for mark in "\r\n\x0c\u2029") > 1
        )
        number += breaks.count("\n")
        previous = start + len(stripped)
        marked = first > 0 and _PICTURE.search(raw, 0, first) is not None
        closed = last < len(raw) and _PICTURE.search(raw, last) is not None
        kind = kinds.get(number)
        marked = marked or kind == "item" or pointed > 0
        line = Line(start, previous, view, gap, kind == "row", marked, closed, kind == "caption")
        line.heading = kind == "heading" or "#" in raw[:first]
        line.placed = kind == "placed"
        line.width = len(raw.rstrip())
        line.role = "rest" if kind == "note" else ""
        lines.append(line)
    return lines


def _with_digits(folded: str) -> str:
    """Return a short line with the digits of its date that text recognition took for letters."""
    if len(folded) > _DATED_LENGTH or not any(char in folded for char in "lio"):
        return folded
    return _DATE_LETTERS.sub(lambda found: found[0].translate(_DIGIT_LETTERS), folded)


def _points(source: str) -> frozenset[str]:
    """Find the letters that stand for a bullet before several lines."""
    counts = Counter(found["mark"] for found in _LETTER_POINT.finditer(source))
    return frozenset(mark for mark, count in counts.items() if count >= _QUOTES)


def _pointed(raw: str, points: frozenset[str]) -> int:
    """Count the characters of what is left of a bullet at the start of a line."""
    if raw[:1] in points and (found := _LETTER_POINT.match(raw)):
        return found.end()
    found = _WORD_POINT.match(raw)
    return found.end() if found and found.end() < len(raw) else 0


def _is_frequent(mark: re.Pattern[str], source: str) -> bool:
    return sum(1 for _ in islice(mark.finditer(source), _QUOTES)) == _QUOTES


def _is_picture(char: str) -> bool:
    return char > _LAST_LETTER and _PICTURE.match(char) is not None


def _trimmed(raw: str, leading: re.Pattern[str], *, chat: bool) -> tuple[int, int]:
    """Return where a line starts and ends without white space, pictures and marks of quoting."""
    found = leading.match(raw)
    first = found.end() if found else 0
    said = _CHAT.match(raw) if chat else None
    starred = _STARRED.match(raw, first)
    first = said.end() if said else first
    last = len(raw)
    while last > first and (raw[last - 1].isspace() or _is_picture(raw[last - 1])):
        last -= 1
    if starred and not said and starred.end() == last:
        return starred.span("text")
    return first, last
