"""The marks of notes set high behind a word, and the notes at the foot of a page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PageNotes", "is_note_mark"]

_MARK = pattern(r"\s*[\[(]?(?P<number>\d{1,2}|\*{1,3}|[a-e])[\])]?\s*")
_UNIT = pattern(r"(?:^|[\W\d_])(?:k|h|da|d|c|m)?m$")
"""A measure of length, behind which a raised figure makes it one of surface or space."""
_SMALL = 0.85
"""Share of the size of the text beside it that a mark or a note has at most; set by hand."""
_RAISED = 0.15
"""Share of that size by which a mark stands higher at least; set by hand."""
_BEFORE = 24
"""Characters before a mark that tell its place; set by hand."""
_LONGEST = 2_000
"""Characters of a line; a longer one is none, and has no size of its own. Set by hand."""
_NOTE = pattern(r"\s*[\[(]?(?P<number>\d{1,2}|\*{1,3})[\])]?[.:]?\s*\S")
_BEFORE_MARK = frozenset('%)”".,;:')
_RAISED_FIGURES = frozenset({"2", "3"})


def is_note_mark(before: str, raised: str) -> bool:
    """Tell the mark of a note from the figure of a square or cubic metre.

    Args:
        before: The text before it.
        raised: What is set high.

    Returns:
        True where it may be left out: "118" and "1" of "118¹ hộ", not "m" and "2" of "m²".
    """
    found = _MARK.fullmatch(raised)
    last = before.rstrip()[-1:]
    if found is None or not last or not (last.isalnum() or last in _BEFORE_MARK):
        return False
    return not (found["number"] in _RAISED_FIGURES and _UNIT.search(before.lower()))


@dataclass(slots=True)
class PageNotes:
    """Looks at the pieces of a page as they are set, and finds its notes.

    Attributes:
        marks: What stands before each mark on its line, and the mark.
    """

    marks: list[tuple[str, str]] = field(default_factory=list)
    _line: str = ""
    _size: float = 0.0
    _height: float = 0.0
    _sizes: dict[str, float] = field(default_factory=dict)
    _letters: Counter[float] = field(default_factory=Counter)

    def see(
        self,
        text: str,
        page: Sequence[float],
        place: Sequence[float],
        _font: object,
        size: float,
    ) -> None:
        """Look at one piece, as pypdf shows it to a visitor."""
        if text == "\n":
            self._line = ""
            return
        if not text.strip():
            return
        set_size = abs(size * place[3] * page[3])
        height = place[5] * page[3] + page[5]
        raised = self._size and set_size < _SMALL * self._size
        raised = raised and height > self._height + _RAISED * set_size
        before = self._line[-_BEFORE:]
        if raised and before and is_note_mark(before, text):
            self.marks.append((before, text.strip()))
        else:
            self._size, self._height = set_size, height
        self._line += text
        self._letters[self._size] += len(text)
        if len(self._line) <= _LONGEST:
            self._sizes[" ".join(self._line.split())] = self._size

    def without_marks(self, text: str) -> str:
        """Take the marks out of the text of the page."""
        place = 0
        for before, mark in self.marks:
            found = text.find(before + mark, place)
            if found >= 0:
                place = found + len(before)
                text = text[:place] + text[place + len(mark) :]
        return text

    def split(self, lines: Sequence[str]) -> tuple[list[str], list[str]]:
        """Part the text of a page from the notes at its foot.

        Args:
            lines: The lines of the page, marks taken out.

        Returns:
            The lines of the text, and those of the notes.
        """
        numbers = {found["number"] for _, mark in self.marks if (found := _MARK.fullmatch(mark))}
        small = [self._is_small(line) for line in lines]
        for place, line in enumerate(lines):
            found = _NOTE.match(line) if small[place] else None
            if found and (found["number"] in numbers or all(small[place:])):
                end = next((one for one in range(place, len(lines)) if not small[one]), len(lines))
                return [*lines[:place], *lines[end:]], list(lines[place:end])
        return list(lines), []

    def _is_small(self, line: str) -> bool:
        """Tell a line in smaller letters than most of the page."""
        body = max(self._letters, key=self._letters.__getitem__, default=0.0)
        return self._sizes.get(" ".join(line.split()), body) < _SMALL * body
