"""What an HTML page says, with no tree built: blocks, title, time.

One pass of its own over the tags, because no depth of tags and no run of
broken ones may hurt it: `html.parser` takes minutes for 200 kB of "<a <a <a".
Which of the blocks are the article is for `vnsum.reading.formats.html` to decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.formats.elements import EMPTY, LINES, Elements, is_told
from vnsum.reading.formats.looks import HIDDEN, LINK, attributes, is_icon, looks_of, unescaped
from vnsum.reading.formats.pictured import Pictured
from vnsum.reading.formats.times import TIME_NAMES, local_time, time_in_data
from vnsum.reading.layout.tables import Block, TableStack
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from vnsum.reading.formats.elements import Box
    from vnsum.reading.layout.tables import BlockKind

__all__ = ["LINK_SYLLABLES", "Page", "scan_page"]

_SILENT = frozenset({"noscript", "script", "style", "template", "textarea"})
_OPENING = pattern(r"<(?:!--|[!?]|/?[a-zA-Z])")
_NAME = pattern(r"</?([a-zA-Z][^\s/>]{0,40})")
_TAG = pattern(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")
_SLASHED = pattern(r"=[^\s\"'=]*/>$")
_QUOTED_MORE = 256
"""Characters past the first ">" in which a quoted attribute may still end."""
_SILENT_END = {tag: pattern(f"</{tag}", re.IGNORECASE) for tag in _SILENT}
_LONGEST_LINK = 600
"""Characters behind which a link was never closed; set by hand."""
_LONGEST_TITLE = 200
"""Characters of a heading in several lines; set by hand."""
_GREATER = 2
"""Characters of a link for each one beside it, in a line that a link leads; set by hand."""
_PICTURES = frozenset({"img", "amp-img", "picture", "video", "embed", "iframe"})
LINK_SYLLABLES = 6
"""Fewest syllables of the linked title of another article; set by hand."""
_PLACE = pattern(
    r"location-stamp|[\s\"'=](?:loc|location|place|dateline|city|dia-?danh)[\s\"'>]", re.IGNORECASE
)
"""The class of a place that a style sheet parts from the text with a dash."""
_PLACED = frozenset({"span", "b", "strong", "em", "i"})
"""Elements that such a place stands in."""
_PLACE_LENGTH = 40
"""Most characters of such a place; set by hand."""
_DATA = pattern(r"ld\+json", re.IGNORECASE)
_BLANK_LINES = pattern(r"\n[ \t\r]*\n\s*")
_BLANKS = pattern(r"\s+")


@dataclass(slots=True)
class Page:
    """A page taken apart.

    Attributes:
        blocks: Visible text.
        names: What the page calls itself: og:title, each h1, <title>.
        published: When it was published, as its head writes it.
        times: The times of its <time> elements, each with its box and the block before it.
        depth: Deepest nesting of tags.
        hidden: Where in the markup text stands that the page does not show.
    """

    blocks: list[Block] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    published: str | None = None
    times: list[tuple[Box, Block | None, str]] = field(default_factory=list)
    depth: int = 0
    hidden: list[tuple[int, int]] = field(default_factory=list)


def scan_page(html: str) -> Page:
    """Take a page apart.

    Args:
        html: The page, well formed or not.

    Returns:
        Everything visible in it, or all its text where it shows no sentence; never fails.
    """
    page = _scan(html, hides=True)
    told = any(map(_tells, page.blocks))
    return page if told or not page.hidden else _scan(html, hides=False)


def _tells(block: Block) -> bool:
    """Tell a sentence that is none of the foot of a page."""
    around = list(block.box.upwards()) if block.box else []
    return bool(around and around[0].sentences) and all(box.name != "footer" for box in around)


def _scan(html: str, *, hides: bool) -> Page:
    tags = _Tags(html)
    collector = _Collector(hides=hides)
    position = 0
    while found := _OPENING.search(html, position):
        collector.add_text(html[position : found.start()], position)
        position = found.end()
        if found[0] == "<!--":
            position = tags.after("-->", position)
        elif found[0] in {"<!", "<?"}:
            position = tags.after(">", position)
        elif (end := tags.end_of_tag(found.start())) is None:
            collector.add_text(found[0], found.start())
        else:
            position = end
            name = collector.add_tag(tag := html[found.start() : end])
            if name in _SILENT:
                position = tags.after_silent(name, end)
                if name == "script" and _DATA.search(tag):
                    collector.add_data(html[end:position])
    collector.add_text(html[position:], position)
    return collector.done()


class _Tags:
    """Finds where markup ends; what was once sought in vain is not sought again."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._missing: set[str] = set()

    def after(self, closing: str, position: int) -> int:
        """Return the place after `closing`, or `position` where it never comes."""
        found = -1 if closing in self._missing else self._html.find(closing, position)
        if found < 0:
            self._missing.add(closing)
            return position
        return found + len(closing)

    def end_of_tag(self, start: int) -> int | None:
        """Return the place after the tag that opens at `start`; None where it never closes."""
        end = self.after(">", start)
        if end == start:
            return None
        piece = self._html[start:end]
        if piece.count('"') % 2 or piece.count("'") % 2:
            whole = _TAG.match(self._html, start, end + _QUOTED_MORE)
            return whole.end() if whole else end
        return end

    def after_silent(self, name: str, position: int) -> int:
        """Return the place of the closing tag of a script or the like, else the page's end."""
        found = _SILENT_END[name].search(self._html, position)
        return found.start() if found else len(self._html)


class _Collector:
    """Collects text into lines and notes what the head says."""

    def __init__(self, *, hides: bool) -> None:
        self._page = Page()
        self._tables = TableStack()
        self._elements = Elements()
        self._shown = -1 if hides else ~HIDDEN
        self._pieces: list[str] = []
        self._looks = -1
        self._box = self._elements.box
        self._depth = 0
        self._linked = 0
        self._led = False
        self._told = [0, 0]
        self._pictured = Pictured()
        self._item = False
        self._placed: int | None = None
        self._stamped = False
        self._kind: BlockKind = "text"
        self._data: str | None = None
        self._posted: set[str] = set()
        self._last: Block | None = None
        self._named: dict[str, list[str]] = {}

    def add_text(self, text: str, position: int) -> None:
        """Add text to the line where the page shows it."""
        if not text:
            return
        elements = self._elements
        if elements.looks & HIDDEN:
            self._page.hidden.append((position, position + len(text)))
            return
        if not text.isspace():
            if self._looks == -1:
                self._box = elements.box
                self._led = bool(elements.looks & LINK)
            self._linked = self._linked + len(text) if elements.looks & LINK else 0
            if self._linked > _LONGEST_LINK:
                elements.clear(LINK)
            self._looks &= elements.looks
            self._told[bool(elements.looks & LINK)] += len(text)
        if self._stamped and not text.isspace():
            self._part(text.lstrip()[0])
        if elements.box.name == "pre":
            self._add_lines(text)
        else:
            self._pieces.append(unescaped(text))

    def _part(self, sign: str) -> None:
        """Part a place from the text as a style sheet does, where the page does not itself."""
        if sign.isdigit() or sign.isupper() or sign in '"“‘':
            self._pieces.append(" - ")
            self._kind = "placed"
        self._stamped = False

    def _add_lines(self, text: str) -> None:
        """Add text in which blank lines part paragraphs."""
        *lines, last = _BLANK_LINES.split(text)
        for line in lines:
            self._pieces.append(unescaped(line))
            looks = self._looks
            self._end_line()
            self._looks = looks
        self._pieces.append(unescaped(last))

    def add_tag(self, tag: str) -> str:
        """Begin or end what a tag stands for; return the name of an opening tag."""
        named = _NAME.match(tag)
        name = named[1].lower() if named else ""
        if tag.startswith("</"):
            self._close(name)
            return ""
        self._open(name, tag)
        return "" if _is_empty(tag) else name

    def add_data(self, data: str) -> None:
        """Take the time of publication from the data that a page has for machines."""
        self._data = self._data or time_in_data(data)

    def done(self) -> Page:
        """Finish the last line and gather what the page calls itself."""
        self._end_line()
        page = self._page
        page.blocks = self._pictured.told(self._tables.done())
        page.names = [*self._named.get("og:title", [])[:1], *_first_headings(page.blocks)]
        page.names += self._named.get("title", [])[:1]
        lone = next(iter(self._posted)) if len(self._posted) == 1 else None
        page.published = page.published or self._data or lone
        return page

    def _open(self, name: str, tag: str) -> None:
        empty = _is_empty(tag)
        if name not in EMPTY and not empty:
            self._depth += 1
            self._page.depth = max(self._page.depth, self._depth)
        if name in {"meta", "time", "abbr"}:
            self._note(name, attributes(tag))
        self._break(name, closes=False)
        adds, drops = (0, 0) if name in EMPTY or empty else looks_of(name, tag)
        if not (empty and name not in EMPTY):
            self._elements.open(name, adds & self._shown, drops)
        self._item = name == "li" or self._item
        if name in _PLACED and _PLACE.search(tag) and not "".join(self._pieces).strip():
            self._placed = len(self._pieces)
        if name in _PICTURES and not self._elements.looks & HIDDEN and not is_icon(tag):
            self._pictured.show(self._elements.box)

    def _close(self, name: str) -> None:
        if name not in EMPTY:
            self._depth = max(0, self._depth - 1)
        if name == "title":
            text = _one_line(self._pieces)
            self._named.setdefault(name, []).extend([text] if text else [])
            self._pieces.clear()
        if name in _PLACED and self._placed is not None:
            self._stamped = 0 < len(_one_line(self._pieces)) <= _PLACE_LENGTH
            self._placed = None
        self._break(name, closes=True)
        self._elements.close(name)
        self._item = self._item and name != "li"

    def _note(self, element: str, attrs: dict[str, str]) -> None:
        name = (attrs.get("property") or attrs.get("name") or attrs.get("itemprop") or "").lower()
        content = attrs.get("content", "").strip()
        if element == "abbr":
            moment = attrs.get("title", "").strip()
            if moment and "published" in attrs.get("class", "").split():
                self._posted.add(local_time(moment))
        elif element == "time":
            if moment := attrs.get("datetime", "").strip():
                self._page.times.append((self._elements.box, self._last, local_time(moment)))
        elif name == "og:title" and content:
            self._named.setdefault(name, []).append(content)
        elif name in TIME_NAMES and content:
            self._page.published = self._page.published or local_time(content)

    def _break(self, name: str, *, closes: bool) -> None:
        if name == "br" and self._is_in_title():
            self._pieces.append(" ")
        elif name in LINES:
            self._end_line()
            self._tables.mark(name, closes=closes, pictures=self._pictures_of(name))

    def _is_in_title(self) -> bool:
        """Tell a title in several lines."""
        short = sum(map(len, self._pieces)) <= _LONGEST_TITLE
        return short and self._elements.box.name in {"h1", "h2"}

    def _pictures_of(self, name: str) -> int:
        if name != "table":
            return 0
        around = self._elements.box.upwards()
        return next((box.pictures for box in around if box.name == name), 0)

    def _end_line(self) -> None:
        line = _one_line(self._pieces)
        self._pieces.clear()
        if line:
            level = self._box.level
            listed: BlockKind = "item" if self._item else self._kind
            shown = self._pictured.is_caption(line, self._looks, level)
            kind = "caption" if shown else listed
            leads = self._led and self._told[1] > _GREATER * self._told[0]
            linked = bool(self._looks & LINK)
            block = Block(line, kind, linked, leads, level, self._box)
            self._tables.add(block)
            _weigh(block)
            self._last = block
            self._item = False
            self._pictured.add(block, self._looks, listed)
        self._looks = -1
        self._told = [0, 0]
        self._kind, self._placed, self._stamped = "text", None, False


def _is_empty(tag: str) -> bool:
    """Tell a tag that closes itself from one whose last value ends in a slash ("<a href=/>")."""
    return tag.endswith("/>") and _SLASHED.search(tag[-_QUOTED_MORE:]) is None


def _weigh(block: Block) -> None:
    """Count a block in the boxes around it."""
    told = not block.linked and is_told(block.text)
    named = block.linked and count_syllables(block.text) >= LINK_SYLLABLES
    box = block.box
    while box is not None:
        box.letters += len(block.text)
        box.sentences += told
        box.links += named
        box = box.parent


def _first_headings(blocks: list[Block]) -> list[str]:
    """Return what each heading of the first level says, in one line."""
    found: dict[int, str] = {}
    for block in blocks:
        around = block.box.upwards() if block.level == 1 and block.box else ()
        for box in around:
            if box.name == "h1":
                found[id(box)] = f"{found.get(id(box), '')} {block.text}".strip()
    return list(found.values())


def _one_line(pieces: list[str]) -> str:
    return _BLANKS.sub(" ", "".join(pieces)).strip()
