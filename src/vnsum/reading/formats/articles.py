"""Which blocks of a page are its article: from its title to the headings of others.

The boxes of the page tell a teaser, which stands below a link in a box of its own, from a
paragraph, which stands in the box of the article.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from vnsum.reading.formats.page_titles import is_change, is_date
from vnsum.reading.formats.teasers import WHOLE_PAGE, holds, is_sentence, is_teaser
from vnsum.reading.parts.bodies import names_body
from vnsum.reading.parts.bylines import is_bare_name, is_people, names_writer
from vnsum.reading.parts.closings import counts_votes, follows_us, names_others
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.reading.formats.elements import Box
    from vnsum.reading.layout.tables import Block

__all__ = ["Article", "main_box"]

_OPEN_SYLLABLES = 15
"""Fewest syllables of a first paragraph that has no stop; set by hand."""
_LONGEST_LINK = 25
"""Most syllables of the linked title of another article; set by hand."""
_TAIL = 3
"""Blocks below an article that may be captions, its writer and its date; set by hand."""
_ABOVE = 3
"""Blocks above a title among which its date stands; set by hand."""
_HEAD = 8
"""Blocks above an article without a title among which its date stands; set by hand."""
_NAME_WORDS = (2, 4)
"""Words of a name in capitals."""
_SHARE = 0.6
"""Share of the letters of its paragraphs that the box of an article holds; set by hand."""
_GOES_ON = 2
"""Sentences behind a heading of others amid an article; set by hand."""
_ASKED = 1
"""Most sentences of a poll; set by hand."""
_BELOW_ALL = frozenset({"footer", "nav", "aside"})


@dataclass(slots=True)
class Article:
    """The article of a page.

    Attributes:
        blocks: All blocks of the page.
        title: Where its title stands; None where none is shown.
        found: Which blocks stand in the text that was found to be the article.
        box: The box that holds most of its paragraphs.
    """

    blocks: Sequence[Block]
    title: int | None
    found: Sequence[bool]
    box: Box | None

    def chosen(self) -> list[Block]:
        """Return the blocks of the article: date, title, paragraphs, captions, writer."""
        first = 0 if self.title is None else self.title + 1
        reach = self._reach()
        open_places = self._open_places(first)
        inside = [place for place in open_places if self._tells(place, reach)]
        if not inside:
            return []
        start = self._start(inside[0]) if self.title is None else first
        end = self._end(inside[-1])
        places = [
            place
            for place in self._open_places(start)
            if place <= end and self._belongs(place, inside[0])
        ]
        head = self._dates_above(start, places)
        head += [] if self.title is None else [self.blocks[self.title]]
        return [*head, *(self.blocks[place] for place in places)]

    def _open_places(self, first: int) -> Iterator[int]:
        """Yield the places of blocks that stand in no box of other articles or comments."""
        closed: Box | None = None
        begun = False
        polls = self._polls()
        last = self._last_in_box()
        for place in range(first, len(self.blocks)):
            block = self.blocks[place]
            if closed is not None and block.box is not None and block.box.within(closed):
                continue
            around = block.box.upwards() if block.box and polls else ()
            closed = next((box for box in around if box in polls), None)
            if closed is not None:
                continue
            if names_others(block.text):
                closed = self._box_of_others(place)
                below = closed is None or last < place
                if begun and below and self._closes(place, closed):
                    return
                if closed is not None:
                    continue
            begun = begun or self.found[place] or is_sentence(block)
            yield place

    def _polls(self) -> set[Box]:
        """Find the boxes in which a page asks its readers to vote."""
        title = None if self.title is None else self.blocks[self.title]
        around = {_box_around(one) for one in self.blocks if counts_votes(one.text)}
        return {
            box
            for box in around
            if box is not None and box.name not in WHOLE_PAGE and box.sentences <= _ASKED
            if self.box is None or not self.box.within(box)
            if title is None or not holds(box, title)
        }

    def _last_in_box(self) -> int:
        """Return the last block in the box of the article; others may stand above that box."""
        places = range(len(self.blocks) - 1, -1, -1)
        return next((place for place in places if self._is_in_box(place)), -1)

    def _box_of_others(self, place: int) -> Box | None:
        """Return the box that a heading of others heads; None where the article stands in it."""
        box = box_headed(self.blocks, place)
        held = box is None or (self.box is not None and self.box.within(box))
        return None if held else box

    def _closes(self, place: int, others: Box | None) -> bool:
        """Tell whether a heading of others ends the article, or stands amid it in its own box."""
        if others is not None:
            return self.box is not None and not others.within(self.box)
        rest = range(place + 1, len(self.blocks))
        more = (
            one
            for one in rest
            if self.found[one] and is_sentence(self.blocks[one]) and self._is_in_box(one)
            if not self.blocks[one - 1].linked
        )
        return sum(1 for _ in islice(more, _GOES_ON)) < _GOES_ON

    def _is_in_box(self, place: int) -> bool:
        """Tell a block in the box of the article, where that is not the whole page."""
        box = self.blocks[place].box
        whole = self.box is None or self.box.name in WHOLE_PAGE
        return not whole and box is not None and self.box is not None and box.within(self.box)

    def _reach(self) -> int:
        """Return the last block that stands below the box of the article without a gap."""
        last = self._last_in_box()
        reach = len(self.blocks) - 1 if last < 0 else last
        for place in range(reach + 1, len(self.blocks)):
            if not (self.found[place] or is_date(self.blocks[place])):
                break
            reach = place
        return reach

    def _tells(self, place: int, reach: int) -> bool:
        """Tell a block that shows where the article is; a word in a side column does not."""
        block = self.blocks[place]
        if place > reach and block.kind == "text" and not is_sentence(block):
            return False
        told = is_sentence(block) and self._is_in_box(place)
        return (self.found[place] or told) and not self._is_other(place)

    def _is_other(self, place: int) -> bool:
        return is_teaser(self.blocks, place, self.title, self.box)

    def _belongs(self, place: int, body: int) -> bool:
        """Tell whether a block between the title and the end is one of the article."""
        block = self.blocks[place]
        if self._is_other(place) or follows_us(block.text):
            return False
        if place < body and self.title is not None:
            return self._is_head(place)
        if block.linked:
            return self._is_linked_text(place)
        if self.found[place] or block.kind in {"caption", "row", "item"} or is_date(block):
            return True
        heads = block.level > 0 and self._is_in_box(place)
        return heads or is_sentence(block) or _signs(block)

    def _is_linked_text(self, place: int) -> bool:
        """Tell a paragraph that is all link, and a link that the text announces."""
        block = self.blocks[place]
        long = count_syllables(block.text) > _LONGEST_LINK and block.text[-1] in ".!?"
        if long or is_date(block):
            return self.found[place] or self._is_in_box(place)
        above = place - 1
        while above > 0 and self.blocks[above].linked:
            above -= 1
        return self.found[place] and self.blocks[above].text[-1] == ":"

    def _is_head(self, place: int) -> bool:
        """Tell what stands between title and text: a date, a writer, the first paragraph."""
        block = self.blocks[place]
        if is_date(block) or self.found[place]:
            return True
        if block.linked:
            near = self.blocks[place - 1], self.blocks[place + 1]
            named = is_bare_name(block.text) and any(map(is_date, near))
            return named or self._is_linked_text(place)
        told = count_syllables(block.text) >= _OPEN_SYLLABLES and has_verb(block.text)
        return told or block.kind == "caption" or _signs(block) or is_sentence(block)

    def _start(self, first: int) -> int:
        """Return where an article without a title begins: with what was found right above it."""
        while first > 0 and self.found[first - 1]:
            first -= 1
        return first

    def _end(self, last: int) -> int:
        """Return the last of the items, captions, dates and writers right below an article."""
        end = last
        for place in range(last + 1, len(self.blocks)):
            block = self.blocks[place]
            listed = block.kind in {"item", "row"} and self._is_listed(place)
            near = place <= last + _TAIL and (block.kind == "caption" or _signs(block))
            near = near or (place <= last + _TAIL and is_date(block))
            if block.linked or not (listed or near) or _closes_page(block):
                break
            end = place
            last = place if listed else last
        return end

    def _is_listed(self, place: int) -> bool:
        """Tell an item or a row below the last paragraph, in the box of the article."""
        above, box = self.blocks[place - 1], self.blocks[place].box
        goes_on = above.kind == self.blocks[place].kind or above.text[-1] == ":"
        inside = box is not None and self.box is not None and box.within(self.box)
        return goes_on and inside

    def _dates_above(self, start: int, places: Sequence[int]) -> list[Block]:
        """Return the dates above, where none stands below; the clock of a site names no hour."""
        if any(is_date(self.blocks[place]) for place in places[:_HEAD]):
            return []
        top = start - _HEAD if self.title is None else self.title - _ABOVE
        dated = [block for block in self.blocks[max(0, top) : start] if is_date(block)]
        if self.title is None:
            return dated
        timed = [block for block in dated if not block.linked and ":" in block.text]
        return ([block for block in timed if not is_change(block)] or timed)[-1:]


def _closes_page(block: Block) -> bool:
    """Tell what stands below every article of a site, and the heading of others."""
    around = block.box.upwards() if block.box else ()
    return names_others(block.text) or any(box.name in _BELOW_ALL for box in around)


def _signs(block: Block) -> bool:
    """Tell a writer, in capitals too."""
    if block.linked:
        return False
    text = block.text.strip("()[] ")
    least, most = _NAME_WORDS
    shout = text.isupper() and least <= len(text.split()) <= most and text[0].isalpha()
    return names_writer(text) or (shout and is_people(text) and not names_body(text))


def _box_around(block: Block) -> Box | None:
    """Return the smallest box with more in it than a block."""
    around = block.box.upwards() if block.box else ()
    return next((box for box in around if box.letters > len(block.text)), None)


def box_headed(blocks: Sequence[Block], place: int) -> Box | None:
    """Find the box that a heading is the first block of.

    Args:
        blocks: All blocks of a page.
        place: Where the heading stands.

    Returns:
        The smallest box with more in it than the heading; None where other blocks stand above.
    """
    box = _box_around(blocks[place])
    return None if box is None or (place and holds(box, blocks[place - 1])) else box


def main_box(blocks: Sequence[Block], found: Sequence[bool], title: int | None) -> Box | None:
    """Find the box that holds most of an article.

    Args:
        blocks: All blocks of a page.
        found: Which blocks stand in the text that was found to be the article.
        title: Where its title stands; None where that is not known.

    Returns:
        The smallest box with most letters of the paragraphs; None where there are none.
    """
    first = 0 if title is None else title + 1
    others = _boxes_of_others(blocks, title)
    told = [
        block
        for place, block in enumerate(blocks[first:], first)
        if is_sentence(block)
        and not any(box in others for box in (block.box.upwards() if block.box else ()))
        and not is_teaser(blocks, place, title, None)
    ]
    known = {id(block) for block, inside in zip(blocks, found, strict=True) if inside}
    told = [block for block in told if id(block) in known] or told
    letters: dict[Box, int] = {}
    for block in told:
        for box in block.box.upwards() if block.box else ():
            letters[box] = letters.get(box, 0) + len(block.text)
    enough = _SHARE * sum(len(block.text) for block in told)
    holding = [box for box, count in letters.items() if count >= enough and _is_wide(box)]
    return max(holding, key=attrgetter("depth"), default=None)


def _boxes_of_others(blocks: Sequence[Block], title: int | None) -> set[Box]:
    """Find the boxes of other articles, by their headings; none without the title to tell them."""
    if title is None:
        return set()
    places = [place for place, block in enumerate(blocks) if names_others(block.text)]
    boxes = [box for place in places if (box := box_headed(blocks, place))]
    return {box for box in boxes if not holds(box, blocks[title])}


def _is_wide(box: Box) -> bool:
    """Tell a box of paragraphs from a paragraph."""
    return box.name not in {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "center"}
