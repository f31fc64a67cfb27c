"""What an HTML page says, with no tree built: blocks, title, time.

One pass of its own over the tags, because no depth of tags and no run of
broken ones may hurt it: `html.parser` takes minutes for 200 kB of "<a <a <a".
Which of the blocks are the article is for `vnsum.reading.html` to decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from vnsum.reading.tables import Block, TableStack

if TYPE_CHECKING:
    from vnsum.reading.tables import BlockKind

__all__ = ["Page", "scan_page"]

_SILENT = frozenset({"noscript", "script", "style", "template", "textarea"})
_LINE = frozenset(
    """address article aside blockquote body br caption dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section
    select summary table tbody td tfoot th thead title tr ul""".split()  # noqa: SIM905 - 46 lines shorter
)
_NO_DEPTH = frozenset(
    """area base br col dd dt embed hr img input li link meta option p source td th tr track
    wbr""".split()  # noqa: SIM905 - as above
)
"""Elements that are empty or that a parser closes by itself."""
_TIME_NAMES = frozenset(
    {"article:published_time", "datepublished", "date", "dc.date", "pubdate", "publish-date"}
)
_OPENING = re.compile(r"<(?:!--|[!?]|/?[a-zA-Z])")
_NAME = re.compile(r"</?([a-zA-Z][^\s/>]{0,40})")
_TAG = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")
_QUOTED_MORE = 256
"""Characters past the first ">" in which a quoted attribute may still end."""
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_MAX_ATTRIBUTES = 4_096
_SILENT_END = {tag: re.compile(f"</{tag}", re.IGNORECASE) for tag in _SILENT}
_CAPTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:caption|chu-?thich|(?:image|img|photo|pic|picture)-?(?:desc|note|title))"
)
_CAPTION_TAGS = frozenset({"p", "div", "td", "span", "em", "i", "small", "dd"})
_LONGEST_CAPTION = 400
"""Characters; a longer one is an article in a box of that name. Set by hand."""
_LINK_ENDS = frozenset({"a", "li", "td", "tr", "p", "div", "table"})
"""Closing tags behind which no link is open, closed or not."""
_BLANKS = re.compile(r"\s+")


@dataclass(slots=True)
class Page:
    """A page taken apart.

    Attributes:
        blocks: Visible text.
        title: The page's title: og:title, else the only h1, else <title>.
        published: When it was published, as the page writes it.
        depth: Deepest nesting of tags.
    """

    blocks: list[Block] = field(default_factory=list)
    title: str | None = None
    published: str | None = None
    depth: int = 0


def scan_page(html: str) -> Page:
    """Take a page apart.

    Args:
        html: The page, well formed or not.

    Returns:
        Everything visible in it; never fails.
    """
    tags = _Tags(html)
    collector = _Collector()
    position = 0
    while found := _OPENING.search(html, position):
        collector.add_text(html[position : found.start()])
        position = found.end()
        if found[0] == "<!--":
            position = tags.after("-->", position)
        elif found[0] in {"<!", "<?"}:
            position = tags.after(">", position)
        elif (end := tags.end_of_tag(found.start())) is None:
            collector.add_text(found[0])
        else:
            position = end
            name = collector.add_tag(html[found.start() : end])
            if name in _SILENT:
                position = tags.after_silent(name, end)
    collector.add_text(html[position:])
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

    def __init__(self) -> None:
        self._page = Page()
        self._tables = TableStack()
        self._pieces: list[str] = []
        self._depth = 0
        self._caption = ""
        self._item = False
        self._link = False
        self._bare = False
        self._told = False
        self._titles: dict[str, list[str]] = {}

    def add_text(self, text: str) -> None:
        """Add visible text to the line."""
        if text:
            self._pieces.append(_unescaped(text))
            if not text.isspace():
                self._bare = self._bare or not self._link
                self._told = self._told or not self._caption

    def add_tag(self, tag: str) -> str:
        """Begin or end what a tag stands for; return the name of an opening tag."""
        named = _NAME.match(tag)
        name = named[1].lower() if named else ""
        if tag.startswith("</"):
            self._close(name)
            return ""
        self._open(name, tag)
        return "" if tag.endswith("/>") else name

    def done(self) -> Page:
        """Finish the last line and choose the title."""
        self._end_line()
        self._page.blocks = self._tables.done()
        headings = self._titles.get("h1", [])
        named = [*self._titles.get("og:title", [])[:1], *(headings if len(headings) == 1 else [])]
        self._page.title = next(iter([*named, *self._titles.get("title", [])]), None)
        return self._page

    def _open(self, name: str, tag: str) -> None:
        if name not in _NO_DEPTH and not tag.endswith("/>"):
            self._depth += 1
            self._page.depth = max(self._page.depth, self._depth)
        if name in {"meta", "time"}:
            self._note(name, _attributes(tag))
        self._break(name, closes=False)
        self._item = name == "li" or self._item
        self._link = self._link or name == "a"
        if name == self._caption in {"p", "td"}:  # never closed
            self._caption = ""
        if not self._caption and (name == "figcaption" or _is_caption(name, tag)):
            self._caption = name

    def _close(self, name: str) -> None:
        if name not in _NO_DEPTH:
            self._depth = max(0, self._depth - 1)
        if name in {"h1", "title"}:
            text = _one_line(self._pieces)
            self._titles.setdefault(name, []).extend([text] if text else [])
        if name == "title":
            self._pieces.clear()
        self._break(name, closes=True)
        self._item = self._item and name != "li"
        self._link = self._link and name not in _LINK_ENDS
        if name in {self._caption, "figure"}:
            self._caption = ""

    def _note(self, element: str, attrs: dict[str, str]) -> None:
        name = (attrs.get("property") or attrs.get("name") or attrs.get("itemprop") or "").lower()
        content = attrs.get("content", "").strip()
        if element == "time":
            name, content = "date", attrs.get("datetime", "").strip()
        if name == "og:title" and content:
            self._titles.setdefault(name, []).append(content)
        elif name in _TIME_NAMES and content:
            self._page.published = self._page.published or content

    def _break(self, name: str, *, closes: bool) -> None:
        if name in _LINE:
            self._end_line()
            self._tables.mark(name, closes=closes)

    def _end_line(self) -> None:
        line = _one_line(self._pieces)
        self._pieces.clear()
        if line:
            listed: BlockKind = "item" if self._item else "text"
            shown = not self._told and len(line) <= _LONGEST_CAPTION
            kind: BlockKind = "caption" if shown else listed
            self._tables.add(Block(line, kind, linked=not self._bare))
            self._item = False
        self._bare = self._told = False


def _is_caption(name: str, tag: str) -> bool:
    """Tell whether a tag opens what its class calls a caption."""
    classed = name in _CAPTION_TAGS and "class" in tag
    return classed and _CAPTION_CLASS.search(_attributes(tag).get("class", "")) is not None


def _attributes(tag: str) -> dict[str, str]:
    found = _ATTRIBUTE.findall(tag[:_MAX_ATTRIBUTES])
    return {name.lower(): _unescaped(one or two or bare) for name, one, two, bare in found}


def _unescaped(text: str) -> str:
    try:
        return unescape(text)
    except ValueError:  # "&#" and more digits than Python reads as a number
        return text


def _one_line(pieces: list[str]) -> str:
    return _BLANKS.sub(" ", "".join(pieces)).strip()
