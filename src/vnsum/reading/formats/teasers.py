"""What a page says of other articles: a linked title and a sentence, in a box of theirs."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from vnsum.reading.formats.markup import LINK_SYLLABLES
from vnsum.reading.formats.page_titles import is_date
from vnsum.reading.parts.bylines import BUTTON
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.formats.elements import Box
    from vnsum.reading.layout.tables import Block

__all__ = ["WHOLE_PAGE", "holds", "is_sentence", "is_teaser"]

_SENTENCE_SYLLABLES = 8
"""Fewest syllables of a sentence of an article; set by hand."""
_LABEL_SYLLABLES = 6
"""Most syllables of a label between the link and the text of a teaser; set by hand."""
_NEAR = 4
"""Blocks above a teaser among which its link stands."""
_TEASERS = 2
"""Most sentences of the box of a teaser apart from an article; amid one it has one. By hand."""
WHOLE_PAGE = frozenset({"", "html", "body", "form"})
"""Boxes that hold more than an article."""


def is_sentence(block: Block) -> bool:
    """Tell a paragraph of an article.

    Args:
        block: A block of a page.

    Returns:
        True for a sentence or more that is no link.
    """
    stopped = block.text[-1] in ".!?…" or block.text[-2:] in {".”", '."', "!”", "?”", ".)"}
    return stopped and not block.linked and count_syllables(block.text) >= _SENTENCE_SYLLABLES


def is_teaser(blocks: Sequence[Block], place: int, title: int | None, body: Box | None) -> bool:
    """Tell what is said of another article: text behind its linked title, in a box of theirs.

    Args:
        blocks: All blocks of a page.
        place: Which of them is asked about.
        title: Where the title of the article stands, if it is known.
        body: The box of the article, if it is known.

    Returns:
        Whether it is one.
    """
    block = blocks[place]
    link = _link_above(blocks, place) if block.box is not None and not block.linked else None
    if link is None or link == title:
        return False
    shared = _shared(block, blocks[link])
    if shared is None or (title is not None and holds(shared, blocks[title])):
        return False
    if body is not None and not body.within(shared):
        if not shared.within(body):
            return True
        if shared.sentences > 1:
            return False
    if shared.name in WHOLE_PAGE or shared.sentences > max(_TEASERS, shared.links):
        return False
    above = takewhile(lambda one: holds(shared, one), reversed(blocks[:link]))
    first = next(filter(_leads, reversed(list(above))), blocks[link])
    return not is_sentence(first)


def _leads(block: Block) -> bool:
    """Tell a sentence, or the linked title of an article."""
    return is_sentence(block) or (block.linked and count_syllables(block.text) >= LINK_SYLLABLES)


def _link_above(blocks: Sequence[Block], place: int) -> int | None:
    """Find the link that a block stands below, with nothing but labels and dates between."""
    for one in range(place - 1, max(-1, place - 1 - _NEAR), -1):
        block = blocks[one]
        linked = block.linked or block.leads
        if linked and count_syllables(block.text) >= LINK_SYLLABLES:
            return None if BUTTON.match(fold(block.text)) else one
        if count_syllables(block.text) > _LABEL_SYLLABLES and not is_date(block):
            return None
    return None


def _shared(one: Block, other: Block) -> Box | None:
    """Return the smallest box that holds two blocks."""
    around = one.box.upwards() if one.box else ()
    return next((box for box in around if holds(box, other)), None)


def holds(box: Box, block: Block) -> bool:
    """Tell whether a block stands in a box.

    Args:
        box: A box of a page.
        block: A block of it.

    Returns:
        Whether it does.
    """
    return block.box is not None and block.box.within(box)
