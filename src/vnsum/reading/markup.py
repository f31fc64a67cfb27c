"""What an HTML page says, by the standard library alone: lines, title, time, captions.

It keeps no tree, so no depth of tags can hurt it. Which of the lines are the
article is for `vnsum.reading.html` to decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

__all__ = ["Page", "scan_page"]

_SILENT = frozenset({"noscript", "script", "style", "template", "textarea"})
_LINE = frozenset(
    # the elements that HTML lays out as blocks, and <br>
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_CELLS = frozenset({"td", "th"})
_TIME_NAMES = frozenset(
    {"article:published_time", "datepublished", "date", "dc.date", "pubdate", "publish-date"}
)
_TAG = re.compile(r"<[^<>]*>")
_BLANKS = re.compile(r"\s+")


@dataclass(slots=True)
class Page:
    """A page taken apart.

    Attributes:
        lines: Visible text, one block a line.
        captions: Indices in `lines` of captions.
        title: The page's title: og:title, else the only h1, else <title>.
        published: When it was published, as the page writes it.
        depth: Deepest nesting of tags.
    """

    lines: list[str] = field(default_factory=list)
    captions: set[int] = field(default_factory=set)
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
    scanner = _Scanner()
    try:
        scanner.feed(html)
        scanner.close()
    except AssertionError:  # html.parser gives up on some broken declarations
        scanner.handle_data(_TAG.sub(" ", scanner.rawdata))
    return scanner.done()


class _Scanner(HTMLParser):
    """Collects text into lines and notes what the head says."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._page = Page()
        self._pieces: list[str] = []
        self._depth = 0
        self._silent = ""
        self._caption = False
        self._in_title = False
        self._headings: list[str] = []
        self._titles: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, a cell or a silent stretch."""
        self._depth += 1
        self._page.depth = max(self._page.depth, self._depth)
        if tag in _SILENT:
            self._silent = self._silent or tag
        elif tag == "meta":
            self._note_meta({name: value or "" for name, value in attrs})
        elif tag == "time":
            self._page.published = self._page.published or dict(attrs).get("datetime")
        self._break(tag)
        if tag == "figcaption":
            self._caption = True

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Treat <br/> as <br>; <script/> is no silent stretch here."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """End a line or a silent stretch."""
        self._depth = max(0, self._depth - 1)
        if tag == self._silent:
            self._silent = ""
        if tag == "h1":
            self._headings.append(_one_line(self._pieces))
        elif tag == "title":
            self._titles.setdefault("title", _one_line(self._pieces))
            self._pieces.clear()
        self._break(tag)
        if tag == "figcaption":
            self._caption = False

    def handle_data(self, data: str) -> None:
        """Add visible text to the line."""
        if not self._silent:
            self._pieces.append(data)

    def done(self) -> Page:
        """Finish the last line and choose the title."""
        self._end_line()
        headings = [text for text in self._headings if text]
        heading = headings[0] if len(headings) == 1 else None
        self._page.title = (
            self._titles.get("og:title") or heading or self._titles.get("title") or None
        )
        return self._page

    def _note_meta(self, attrs: dict[str, str]) -> None:
        name = (attrs.get("property") or attrs.get("name") or attrs.get("itemprop") or "").lower()
        content = attrs.get("content", "").strip()
        if name == "og:title" and content:
            self._titles.setdefault(name, content)
        elif name in _TIME_NAMES and content:
            self._page.published = self._page.published or content

    def _break(self, tag: str) -> None:
        if tag in _LINE:
            self._end_line()
        elif tag in _CELLS and any(piece.strip() for piece in self._pieces):
            self._pieces.append(" | ")

    def _end_line(self) -> None:
        line = _one_line(self._pieces).removesuffix("|").rstrip()
        self._pieces.clear()
        if line:
            if self._caption:
                self._page.captions.add(len(self._page.lines))
            self._page.lines.append(line)


def _one_line(pieces: list[str]) -> str:
    return _BLANKS.sub(" ", "".join(pieces)).strip()
