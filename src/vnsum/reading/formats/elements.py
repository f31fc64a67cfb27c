"""The open elements of a page: which box text stands in, and how it looks there.

A browser's rules in short: paragraphs, items and cells close by themselves, closing tags that
match nothing are passed over, and an inline tag closes no box.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.reading.formats.looks import CENTRED
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EMPTY", "LINES", "Box", "Elements", "is_told"]

LINES = frozenset(
    """address article aside blockquote body br caption center dd details div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre
    section select summary table tbody td tfoot th thead title tr ul""".split()  # noqa: SIM905 - 47 lines shorter
)
"""Tags that begin and end a line."""
EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905 - 13 lines shorter
_BOXES = LINES - {"br", "hr", "title", "head", "option"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CELLS = frozenset({"td", "th"})
_CLOSED_BY = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": _CELLS,
    "th": _CELLS,
    "tr": _CELLS | {"tr"},
    "option": frozenset({"option"}),
    "a": frozenset({"a"}),
}
"""What an opening tag closes, inside the box it belongs to."""
_PARAGRAPH = frozenset({"p"})
_WALLS = frozenset({"table", "ul", "ol", "dl", "select"})
_MOST_OPEN = 250
"""Elements that are told apart; what is nested deeper belongs to the last of them."""
_SENTENCE_SYLLABLES = 10
"""Fewest syllables of a sentence that tells something; set by hand."""


@dataclass(slots=True, eq=False)
class Box:
    """A block element.

    Attributes:
        name: Its tag.
        parent: The box around it; None for the page.
        level: The level of the heading that it is or stands in; 0 outside of headings.
        depth: How many boxes stand around it.
        pictures: Pictures in it.
        letters: Characters shown in it.
        sentences: Sentences in it that are no link.
        links: Blocks in it that are all link and long enough for the title of an article.
        centres: Whether it is what centres its text.
    """

    name: str
    parent: Box | None
    level: int = 0
    depth: int = 0
    pictures: int = 0
    letters: int = 0
    sentences: int = 0
    links: int = 0
    centres: bool = False

    def upwards(self) -> Iterator[Box]:
        """Yield the box and those around it, from within."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent

    def within(self, other: Box) -> bool:
        """Tell whether it is another box or stands in it."""
        box: Box | None = self
        while box is not None and box is not other:
            box = box.parent
        return box is other


@dataclass(slots=True)
class _Open:
    name: str
    adds: int
    drops: int
    looks: int
    box: Box


class Elements:
    """The elements that are open.

    Attributes:
        looks: The bits of how text looks now, each given by an open element.
        box: The innermost box.
    """

    def __init__(self) -> None:
        """Start with an empty page."""
        self.looks = 0
        self.box = self._page = Box("", None)
        self._open: list[_Open] = []
        self._count: dict[str, int] = {}

    def open(self, name: str, adds: int, drops: int) -> None:
        """Open an element.

        Args:
            name: Its tag.
            adds: The looks that it gives its text.
            drops: The looks that it takes away.
        """
        self._close_before(name)
        if name in EMPTY or len(self._open) >= _MOST_OPEN:
            return
        box = self.box
        if name in _BOXES:
            box = Box(name, box, _HEADINGS.get(name) or box.level, box.depth + 1)
            box.centres = bool(adds & CENTRED)
        looks = (self.looks & ~drops) | adds
        self._open.append(_Open(name, adds, drops, looks, box))
        self._count[name] = self._count.get(name, 0) + 1
        self.looks, self.box = looks, box

    def close(self, name: str) -> None:
        """Close the last open element of a name, with the boxes in it where it is one."""
        if not self._count.get(name):
            return
        place = len(self._open) - 1
        while self._open[place].name != name:
            place -= 1
        if name in _BOXES:
            self._cut(place)
            return
        del self._open[place]
        self._count[name] -= 1
        looks = self._open[place - 1].looks if place else 0
        for element in self._open[place:]:
            looks = element.looks = (looks & ~element.drops) | element.adds
        self._look_up()

    def clear(self, looks: int) -> None:
        """Take away looks from all that is open."""
        for element in self._open:
            element.adds &= ~looks
            element.looks &= ~looks
        self._look_up()

    def _close_before(self, name: str) -> None:
        """Close what ends where another element begins."""
        closes = _CLOSED_BY.get(name) or (_PARAGRAPH if name in _BOXES else None)
        if closes is None or not any(self._count.get(one) for one in closes):
            return
        found = None
        for place in range(len(self._open) - 1, -1, -1):
            one = self._open[place].name
            if one in closes:
                found = place
            elif one in _WALLS or (closes is _PARAGRAPH and one in _BOXES):
                break
        if found is not None and name == "a":
            self.close(name)
        elif found is not None:
            self._cut(found)

    def _cut(self, place: int) -> None:
        for element in self._open[place:]:
            self._count[element.name] -= 1
        del self._open[place:]
        self._look_up()

    def _look_up(self) -> None:
        last = self._open[-1] if self._open else None
        self.looks = last.looks if last else 0
        self.box = last.box if last else self._page


def is_told(text: str) -> bool:
    """Tell a sentence that tells something.

    Args:
        text: A block of a page.

    Returns:
        True for a long one that ends like a sentence.
    """
    return text[-1] in '.!?…”"' and count_syllables(text) >= _SENTENCE_SYLLABLES
