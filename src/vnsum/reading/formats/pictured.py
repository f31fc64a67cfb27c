"""What stands right behind the pictures of a page: captions, and text that is only centred.

Pages are centred as a whole, too, so that centring alone makes no caption of a text: not of
several sentences behind one picture, nor of one in a centred box that has more sentences than
its pictures can have captions.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.reading.formats.elements import is_told
from vnsum.reading.formats.looks import BOLD, CAPTION, CENTRED, FRAMED, LINK, RIGHT, SLANTED
from vnsum.reading.parts.bylines import CREDITED, names_writer
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.formats.elements import Box
    from vnsum.reading.layout.tables import Block, BlockKind

__all__ = ["Pictured"]

_LONGEST_CAPTION = 400
"""Characters; a longer one is an article in a box of that name. Set by hand."""
_CAPTION_SYLLABLES = 60
"""Most syllables of what stands centred below a picture; set by hand."""
_SLANTED_SYLLABLES = 32
"""As above, of what is only slanted, as the first paragraph of an article may be."""


class Pictured:
    """Tells captions from text while a page is read.

    Attributes:
        open: Whether what comes next stands right behind a picture.
    """

    def __init__(self) -> None:
        """Start without a picture."""
        self.open = False
        self._runs: list[list[tuple[Block, BlockKind]]] = []

    def show(self, box: Box) -> None:
        """Take note of a picture, which what stands right behind it may belong to.

        Args:
            box: The box that it stands in.
        """
        self.open = True
        self._runs.append([])
        for around in box.upwards():
            around.pictures += 1

    def is_caption(self, line: str, looks: int, level: int) -> bool:
        """Tell what the page calls a caption, or shows like one right behind a picture.

        Args:
            line: A line of the page.
            looks: How it looks.
            level: The level of the heading that it is.

        Returns:
            Whether it is one.
        """
        if len(line) > _LONGEST_CAPTION or looks & CAPTION:
            return len(line) <= _LONGEST_CAPTION
        if not self.open or level or looks & (LINK | RIGHT | BOLD) or names_writer(line):
            return False
        most = _CAPTION_SYLLABLES if looks & (CENTRED | FRAMED) else _SLANTED_SYLLABLES
        shown = looks & (CENTRED | FRAMED | SLANTED)
        return bool(shown) and count_syllables(line) <= most

    def add(self, block: Block, looks: int, listed: BlockKind) -> None:
        """Take note of the next block of the page.

        Args:
            block: The block.
            looks: How it looks.
            listed: What it is if it is no caption.
        """
        self.open = self.open and block.kind == "caption"
        if self.open and looks & (CENTRED | FRAMED | SLANTED | CAPTION) == CENTRED:
            self._runs[-1].append((block, listed))

    def told(self, blocks: Sequence[Block]) -> list[Block]:
        """Tell text that is only centred from captions, now that all of the page is known.

        Args:
            blocks: All blocks of the page.

        Returns:
            The same, that text no captions any more.
        """
        text: dict[int, BlockKind] = {}
        for run in self._runs:
            first = next((place for place, (one, _) in enumerate(run) if _tells(one)), len(run))
            several = sum(_tells(block) for block, _ in run) > 1
            if first < len(run) and (several or _is_centred_text(run[first][0])):
                text |= {id(block): listed for block, listed in run[first:]}
        return [
            replace(block, kind=text[id(block)]) if id(block) in text else block for block in blocks
        ]


def _tells(block: Block) -> bool:
    """Tell a sentence without a credit of its picture."""
    return is_told(block.text) and CREDITED.fullmatch(fold(block.text)) is None


def _is_centred_text(block: Block) -> bool:
    """Tell a sentence in a centred box that has more of them than captions."""
    around = block.box.upwards() if block.box else ()
    box = next((box for box in around if box.centres), None)
    return box is not None and box.sentences > box.pictures + 1
