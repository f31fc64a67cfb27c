"""The normalised view of a text, with the way back to every character.

Two forms share one offset map. `NormalisedText.text` is fit to be shown: NFC,
invisible characters gone, white space single, spacing glitches inside
numbers and before punctuation repaired. `NormalisedText.folded` is fit to be
matched: the same characters in lower case, tone marks in the old style,
quotes and dashes in one form; it has the same length as `text`.

Repairs are the ones seen in portal text, and no figure is ever changed:
"152 .206" is "152.206", "111,8 %" is "111,8%", "1 -10 tuổi" is "1-10 tuổi",
"21 / 1" is "21/1", "mặt bằng,2 hộ" is "mặt bằng, 2 hộ", "sáng nay ,Hội" is "sáng nay, Hội". "đạt
152. 206 người" is left alone: it may be two sentences.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from vnsum.lazily import lazy, pattern
from vnsum.text.tones import old_tone_marks

__all__ = ["NormalisedText", "composed", "fold", "joined_numbers", "normalise"]

_WORD = pattern(r"\S+")
_CLUSTER = pattern(r".[\u0300-\u036f]*", re.DOTALL)
_INVISIBLE_CHARS = (  # as ranges of a class
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\ufe00-\ufe0f\ufeff"
)
_INVISIBLE = pattern(f"[{_INVISIBLE_CHARS}]+")
_SURROGATE = pattern("[\ud800-\udfff]")
_WHITE_CHARS = "\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""White space that is no blank."""
_SPACES = pattern(r"\s{2,}|[^\S ]")
_BLANKS = pattern(r"[^\S\n]{2,}|[^\S\n ]")
"""White space that is not one blank already."""
_LINE_BREAK = pattern(
    "(?<![^\\S\n])[^\\S\n]*(?:\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029\n])[^\\S\n]*"
)
_QUOTE_MARK = pattern(r"(?<=\n)[^\S\n]*(?:>[^\S\n]*)+")
_MARGIN = pattern(r"\A\s+|(?<!\s)\s+\Z")
_GLITCH = pattern(
    r"(?= )(?:"  # fails at once at the other characters: 3 times as fast
    r"(?<=\d) +(?=[.,]\d)"  # 152 .206
    r"|(?<=\d) +(?=%)"  # 111,8 %
    r"|(?<=\d) +(?=[-–]\d)|(?<=\d[-–]) +(?=\d)"  # 1 -10; "1 - 10" stays
    r"|(?<=\d) +(?=/ ?\d)|(?<=\d/) +(?=\d)|(?<=\d /) +(?=\d)"  # 21 / 1
    r"|(?<=[\w)\]\"”’%]) +(?=[.,;:!?](?:\s|\Z)|[,;][^\W\d_]{2})"  # xong .
    r"|(?<=[a-zà-ỹ]) +(?=\.[A-ZĐÀ-Ỹ][a-zà-ỹ])"  # xong .Sau đó
    r"|(?<=[(\[“]) +|(?<=\S) +(?=[)\]”]))"  # ( xong )
)
_MAY_GLITCH = pattern(r" (?:(?=[.,%/;:!?)\]”–-])|(?<=[-–/(\[“] ))")
"""What every glitch holds."""
_RUN_ONS = tuple(
    pattern(
        rf"{mark}(?! )(?:"
        rf"(?:(?<=[a-zà-ỹ]{{2}}{mark})|(?<=[)\]”]{mark}))(?=\d+(?:[.,]\d+)* [^\W\d_])"
        rf"|(?<=[\w)\]\"”’%]{mark})(?=[“(]?[^\W\d_]{{2}}))"
    )
    for mark in ",;"  # apart, as a class of both takes 3 times as long
)
"""A comma that ends a clause, glued to the word or figure behind it; one inside a number has no
letters before it and a figure behind."""
_LONGEST_WORD = 200
"""Characters on each side of a comma in which an address is looked for; set by hand."""
_ADDRESS = pattern(r"://|www\.|@|\.[a-z]{2,}/|&\w+[;=]")
"""What a link or an address holds, whose commas stay as they are."""
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
)
_STACKED = pattern(f"(?<=[{_MARKS}]{{30}})[{_MARKS}]+")
"""More marks on a letter than the Stream-Safe Text Format (UAX 15) allows: to put them in order
takes the square of their number."""
_LETTER_MARKS = 3
"""Most characters of a Vietnamese letter whose marks are written apart: "ệ"."""
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_LIGATURE = pattern("[\ufb00-\ufb04]")
_UNCLEAN_CHAR = pattern(f"[{_INVISIBLE_CHARS}\ud800-\udfff{_WHITE_CHARS}\ufb00-\ufb04]")
"""One class of characters: 4 times as fast to look for as its parts one after the other."""
_BOLD = pattern(r"(?<![\w*])\*\*(?=[\w\"“(])")
_BOLD_MARKS = pattern(_BOLD.pattern + r"|(?<=[\w.,:;!?…)\"”])\*\*(?![\w*])")
"""Markdown's bold; "ông Ng** V** T**", a name withheld, has no opening mark and stays."""
_NUMBER = pattern(r"\d(?:[\d.,/–-]*\d)?")
_FOLDED = dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛′`´", "'")
_FOLDED |= dict.fromkeys("‐‑‒–—―−", "-")
_FOLDABLE = pattern("[" + "".join(_FOLDED) + "]")
_SHORT = 1000
"""Characters up to which folded texts are kept."""


@dataclass(unsafe_hash=True)  # a frozen one takes thrice the time to make
class NormalisedText:
    """A normalised text and its offset map.

    Attributes:
        text: The form to show.
        source: The text it was made from.
        starts: For each character of `text`, where its source characters start.
            None when the two texts are the same.
        ends: For each character of `text`, where its source characters end.
    """

    text: str
    source: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    @lazy
    def folded(self) -> str:
        """The form to match, as long as `text`."""
        return fold(self.text)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of `text` to the span of `source` it was made from.

        Args:
            start: First character in `text`.
            end: One past the last; an empty span maps to an empty span.

        Returns:
            Start and end in `source`, start ≤ end.
        """
        if self.starts is None or self.ends is None:
            return start, end
        if start >= len(self.text):
            return len(self.source), len(self.source)
        first = self.starts[start]
        return first, max(first, self.ends[end - 1]) if end > start else first

    def from_source(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of `source` to the smallest span of `text` that covers it.

        Args:
            start: First character in `source`.
            end: One past the last.

        Returns:
            Start and end in `text`, start ≤ end.
        """
        if self.starts is None or self.ends is None:
            return start, end
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))


def fold(text: str) -> str:
    """Return the form to match: lower case, old tone marks, one kind of quote and dash.

    Args:
        text: NFC text; a source is `composed` first.

    Returns:
        Text of the same length.
    """
    return _fold_short(text) if len(text) < _SHORT else _fold(text)


def _fold(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" has a two-character lower case
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    folded = _FOLDABLE.sub(lambda found: _FOLDED[found[0]], lowered)
    return old_tone_marks(folded)


_fold_short = lru_cache(maxsize=2048)(_fold)
"""A draft folds the same sentences and clauses some 340 times, 5 ms of 25 (2026-11-23)."""


def normalise(text: str, *, keep_lines: bool = False) -> NormalisedText:
    """Make the normalised view of a text.

    Args:
        text: Any text, lone surrogates and NUL included.
        keep_lines: Keep line breaks; by default they are white space like any other.

    Returns:
        The view; normalising its `text` again changes nothing.
    """
    if len(text) < _SHORT:
        return _normalise_short(text, keep_lines=keep_lines)
    return _normalise(text, keep_lines=keep_lines)


def _normalise(text: str, *, keep_lines: bool) -> NormalisedText:
    unclean = _is_unclean(text)
    if not unclean and not _MAY_GLITCH.search(text) and not _runs_on(text):
        return NormalisedText(text, text)
    view = _View(text)
    if unclean:
        _clean(view, keep_lines=keep_lines)
    while _MAY_GLITCH.search(view.text) and view.replace(_GLITCH, ""):
        pass
    view.part()
    return view.done()


_normalise_short = lru_cache(maxsize=2048)(_normalise)
"""A check reads a line, its sentence and its passage, mostly the same characters."""


def composed(text: str, *, first: int | None = None) -> NormalisedText:
    """Compose the letters of a text and change nothing else, lines and blanks least of all.

    Args:
        text: Any text; what macOS copies, and windows-1258, has the marks apart from the letters.
        first: Take only so many characters, letters composed; all by default.

    Returns:
        The text in NFC, with the way back.
    """
    view = _View(text if first is None else text[: _LETTER_MARKS * first])
    view.replace(_STACKED, "")
    if not unicodedata.is_normalized("NFC", view.text):
        view.compose()
    if first is not None:
        view.cut(first)
    return view.done()


def _runs_on(text: str) -> bool:
    """Tell whether a comma or semicolon may be glued to what follows."""
    comma, semicolon = _RUN_ONS
    return comma.search(text) is not None or (";" in text and semicolon.search(text) is not None)


def _is_unclean(text: str) -> bool:
    """Tell whether a text has what no step below leaves in it, glitches apart; most have not."""
    return (
        _UNCLEAN_CHAR.search(text) is not None
        or _STACKED.search(text) is not None
        or "  " in text
        or "**" in text
        or text[:1] == " "
        or text[-1:] == " "
        or not unicodedata.is_normalized("NFC", text)
    )


def _clean(view: _View, *, keep_lines: bool) -> None:
    view.replace(_SURROGATE, "\ufffd")
    view.replace(_INVISIBLE, "")
    view.replace(_STACKED, "")
    if not unicodedata.is_normalized("NFC", view.text):
        view.compose()
    if _LIGATURE.search(view.text):
        for mark, letters in _LIGATURES.items():
            view.replace(re.compile(mark), letters)
    if keep_lines:
        view.replace(_LINE_BREAK, "\n")
    view.replace(_QUOTE_MARK, "")
    view.replace(_BLANKS if keep_lines else _SPACES, " ")
    view.replace(_MARGIN, "")
    if "**" in view.text and _BOLD.search(view.text):
        view.replace(_BOLD_MARKS, "")


def joined_numbers(view: NormalisedText) -> list[tuple[str, str]]:
    """List the numbers that stand whole in the view and apart in its source.

    Args:
        view: A normalised view.

    Returns:
        Each number as the author wrote it ("152 .206") and as the view has it ("152.206"); a
        blank before "%" alone makes no other number and is not listed.
    """
    if view.starts is None:
        return []
    spans = (found.span() for found in _NUMBER.finditer(view.text))
    pairs = (
        (view.source[slice(*view.to_source(*span))], view.text[slice(*span)]) for span in spans
    )
    return [(written, shown) for written, shown in pairs if any(map(str.isspace, written))]


def _word_around(text: str, place: int) -> str:
    """Return what stands between the blanks around a place, as far as an address may reach."""
    start, end = max(0, place - _LONGEST_WORD), place + _LONGEST_WORD
    before = text[start:place].split()
    behind = text[place:end].split()
    glued = before[-1] if before and not text[place - 1].isspace() else ""
    return glued + behind[0] if behind else glued


class _View:
    """A text under repair: each step replaces pieces and keeps the offset map."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.text = source
        self.starts: list[int] | None = None
        self.ends: list[int] | None = None

    def replace(self, form: re.Pattern[str], replacement: str) -> bool:
        """Replace every match that differs from the replacement; tell whether any did."""
        edits = [
            (found.start(), found.end(), replacement)
            for found in form.finditer(self.text)
            if found[0] != replacement
        ]
        self._apply(edits)
        return bool(edits)

    def part(self) -> None:
        """Put the forgotten blank behind commas that end a clause."""
        for form in _RUN_ONS:
            places = [found.start() for found in form.finditer(self.text)]
            words = ((place, _word_around(self.text, place)) for place in places)
            fine = [place for place, word in words if not _ADDRESS.search(word)]
            self._apply([(place, place + 1, f"{self.text[place]} ") for place in fine])

    def compose(self) -> None:
        """Compose to NFC, letter by letter where that is enough, else word by word."""
        edits = []
        for word in _WORD.finditer(self.text):
            composed = unicodedata.normalize("NFC", word[0])
            if composed == word[0]:
                continue
            letters = [
                (word.start() + found.start(), word.start() + found.end(), found[0])
                for found in _CLUSTER.finditer(word[0])
            ]
            pieces = [(a, b, unicodedata.normalize("NFC", piece)) for a, b, piece in letters]
            if "".join(piece for _, _, piece in pieces) == composed:
                edits += [new for new, old in zip(pieces, letters, strict=True) if new[2] != old[2]]
            else:
                edits.append((word.start(), word.end(), composed))
        self._apply(edits)

    def cut(self, most: int) -> None:
        """Leave only the first characters."""
        self.text = self.text[:most]
        if self.starts is not None and self.ends is not None:
            self.starts, self.ends = self.starts[:most], self.ends[:most]

    def done(self) -> NormalisedText:
        """Freeze the view."""
        if self.starts is None or self.ends is None:
            return NormalisedText(self.text, self.source)
        return NormalisedText(self.text, self.source, tuple(self.starts), tuple(self.ends))

    def _apply(self, edits: list[tuple[int, int, str]]) -> None:
        """Apply edits given in order, none overlapping, as (start, end, replacement)."""
        if not edits:
            return
        if self.starts is None or self.ends is None:
            self.starts = list(range(len(self.text)))
            self.ends = list(range(1, len(self.text) + 1))
        text: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        position = 0
        for start, end, replacement in edits:
            text += (self.text[position:start], replacement)
            starts += self.starts[position:start] + [self.starts[start]] * len(replacement)
            ends += self.ends[position:start] + [self.ends[end - 1]] * len(replacement)
            position = end
        text.append(self.text[position:])
        self.text = "".join(text)
        self.starts = starts + self.starts[position:]
        self.ends = ends + self.ends[position:]
