"""Titles that a page breaks into lines in one box that is no heading, and times beside dates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.formats.page_titles import is_date, letters_of
from vnsum.reading.formats.teasers import is_sentence
from vnsum.reading.heads.headlines import is_one_headline
from vnsum.reading.layout.tables import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.formats.markup import Page

__all__ = ["join_times", "join_title_lines"]

_MOST_LINES = 3
"""Most lines of such a title; set by hand."""
_LONGEST_TITLE = 200
"""Most characters of such a title; set by hand."""
_HEAD = 8
"""Blocks below a title among which its first paragraph stands; set by hand."""
_TELLING = 20
"""Fewest letters of a title that the name of its page begins with; set by hand."""
_TIME = pattern(r"(?:lúc )?\d{1,2}(?::|h)\d\d(?::\d\d)?(?: ?(?:am|pm|sa|ch|sáng|trưa|chiều|tối))?")
"""The time of a day, in small letters."""


def join_times(blocks: Sequence[Block]) -> list[Block]:
    """Put a time that stands in an item of its own to the date in the one before.

    Args:
        blocks: All blocks of a page.

    Returns:
        The same, date and time in one.
    """
    joined: list[Block] = []
    for block in blocks:
        above = joined[-1] if joined else block
        timed = block.kind == above.kind == "item" and _TIME.fullmatch(block.text.lower())
        if timed and is_date(above) and ":" not in above.text:
            joined[-1] = replace(above, text=f"{above.text} {block.text}")
        else:
            joined.append(block)
    return joined


def join_title_lines(page: Page) -> None:
    """Put together the lines of a title that stand alone in their box.

    Args:
        page: The page; its blocks are replaced where lines of them are one title.
    """
    names = [letters_of(name) for name in page.names]
    blocks: list[Block] = []
    lasts: dict[int, Block] = {}
    place = 0
    while place < len(page.blocks):
        lines = _lines_of_box(page.blocks, place)
        whole = page.blocks[place]
        if len(lines) > 1 and _is_title(page.blocks, place, lines, names):
            text = " ".join(line.text for line in lines)
            linked = all(line.linked for line in lines)
            whole = Block(text, whole.kind, linked, whole.leads, whole.level, whole.box)
            lasts[id(lines[-1])] = whole
            place += len(lines) - 1
        blocks.append(whole)
        place += 1
    page.blocks = blocks
    page.times = [(box, lasts.get(id(above), above), moment) for box, above, moment in page.times]


def _lines_of_box(blocks: Sequence[Block], place: int) -> list[Block]:
    """Return the lines of a box that holds nothing else; the first one where it is no such box."""
    first = blocks[place]
    lines = [first]
    for block in blocks[place + 1 : place + _MOST_LINES]:
        if first.box is None or block.box is not first.box:
            break
        lines.append(block)
    letters = sum(len(line.text) for line in lines)
    alone = first.box is not None and first.box.letters == letters <= _LONGEST_TITLE
    return lines if alone else lines[:1]


def _is_title(
    blocks: Sequence[Block], place: int, lines: Sequence[Block], names: Sequence[str]
) -> bool:
    """Tell lines that the page is called by, and those that go on each other above a text."""
    if any(line.kind not in {"text", "item"} or is_date(line) for line in lines):
        return False
    shown = letters_of(" ".join(line.text for line in lines))
    if len(shown) >= _TELLING and any(name.startswith(shown) for name in names):
        return True
    behind = place + len(lines)
    above = any(map(is_sentence, blocks[behind : behind + _HEAD]))
    return above and is_one_headline([line.text for line in lines])
