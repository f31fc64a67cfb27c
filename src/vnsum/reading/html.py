"""The article of a web page, one block a line.

trafilatura says which text is the article; the lines are our own, because it
drops captions and may glue a short article into one line. Where it finds
nothing, every visible line is kept: a short page is never lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.errors import MissingExtraError
from vnsum.reading.markup import Page, scan_page

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["HtmlText", "read_html"]

_MAX_DEPTH = 250
"""libxml2 refuses pages nested 256 deep; portals nest under 60."""
_MAX_ARTICLE = 300_000
"""Visible characters; trafilatura takes 0.7 s for so many, and no release is that long."""
_TELLING = 20
"""Letters and digits that a line needs to show where the article begins and ends."""
_ENOUGH = 0.6
"""Share of trafilatura's letters that our lines must cover, else its own text is taken."""


@dataclass(frozen=True, slots=True)
class HtmlText:
    """What was found in a page.

    Attributes:
        text: The article, its title first, blocks apart by blank lines.
        title: The title of the page.
        published: When it was published, as the page writes it.
    """

    text: str
    title: str | None
    published: str | None


def read_html(html: str) -> HtmlText:
    """Read the article of a page.

    Args:
        html: The page.

    Returns:
        Its text; empty when nothing is visible.

    Raises:
        MissingExtraError: When trafilatura is not installed.
    """
    extract = _extractor()
    page = scan_page(html)
    lines = _article_lines(page, html, extract)
    if page.title and lines and _letters(page.title) not in map(_letters, lines):
        lines.insert(0, page.title)
    return HtmlText("\n\n".join(lines), page.title, page.published)


def _extractor() -> Callable[..., str | None]:
    try:
        import trafilatura  # noqa: PLC0415 - an extra, loaded on demand
    except ImportError as error:
        raise MissingExtraError("Reading HTML", "files") from error
    extract: Callable[..., str | None] = trafilatura.extract
    return extract


def _article_lines(page: Page, html: str, extract: Callable[..., str | None]) -> list[str]:
    """Choose the lines of the article; all lines when nothing tells it apart."""
    if page.depth > _MAX_DEPTH or sum(map(len, page.lines)) > _MAX_ARTICLE:
        return list(page.lines)
    article = _extract(html, extract)
    chosen = _lines_within(page, _letters(article))
    if len(_letters("".join(chosen))) >= _ENOUGH * len(_letters(article)) and chosen:
        return chosen
    return article.splitlines() if article else list(page.lines)


def _extract(html: str, extract: Callable[..., str | None]) -> str:
    """Return trafilatura's text, empty where it finds none or fails."""
    try:
        return (extract(html, include_comments=False, include_tables=True) or "").strip()
    except Exception:  # noqa: BLE001 - lxml fails in many ways on broken pages; all lines are kept
        return ""


def _lines_within(page: Page, article: str) -> list[str]:
    """Return the lines that stand in the article, with the captions between them.

    Short lines (a byline, a menu entry) count only next to or between telling ones.
    """
    found = [_letters(line) in article for line in page.lines]
    telling = [
        number
        for number, line in enumerate(page.lines)
        if found[number] and len(_letters(line)) >= _TELLING
    ]
    if not telling:
        return []
    first, last = telling[0], telling[-1]
    while first > 0 and found[first - 1]:
        first -= 1
    while last + 1 < len(found) and found[last + 1]:
        last += 1
    numbers = range(first, last + 1)
    return [page.lines[number] for number in numbers if found[number] or number in page.captions]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
