"""The article of a web page, block by block.

trafilatura says which text is the article; the blocks are our own, because it
drops captions and may glue a short article into one line. Where it finds
nothing, every visible block is kept: a short page is never lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.errors import MissingExtraError
from vnsum.reading.banners import names_portal
from vnsum.reading.bylines import is_bare_name, names_writer
from vnsum.reading.markup import Page, scan_page
from vnsum.reading.pages import names_path
from vnsum.reading.stamps import is_stamp_text
from vnsum.reading.tables import Block, join_blocks
from vnsum.text.normalise import fold, normalise
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from vnsum.reading.tables import BlockKind

__all__ = ["HtmlText", "read_html"]

_MAX_DEPTH = 250
"""libxml2 refuses pages nested 256 deep; portals nest under 60."""
_MAX_ARTICLE = 300_000
"""Visible characters; trafilatura takes 0.7 s for so many, and no release is that long."""
_TELLING = 20
"""Letters and digits that a block needs to show where the article begins and ends."""
_HEAD = 8
"""Blocks above the article among which its title and date stand; set by hand."""
_DATE_LENGTH = 160
_TITLE_LENGTH = 300
_TITLE_SYLLABLES = (5, 45)
"""Fewest and most syllables of a title that the page does not name; set by hand."""
_SITE = re.compile(
    r"\s+(?:[|»]\s+.*|[-–:]+\s+(?=.*(?:cổng|trang|báo|ubnd|ủy ban|website|tin tức|portal|\.vn"
    r"|tạp chí|đài|sở)\b).{0,80})$",
    re.IGNORECASE,
)
_EVERY_PAGE = re.compile(
    r"trang chủ(?: [-|–] .*)?|home(?: ?page)?|index|untitled|tin tức(?: - sự kiện)?|"
    r"(?:chi tiết|xem)(?: (?:tin|bài)(?: (?:tức|viết))?)?"
)
_OWNER = re.compile(r"(?:cổng|trang) (?:thông tin|tin) điện tử\b|(?:ubnd|ủy ban nhân dân)\b")
_TAIL = 3
"""Blocks below an article that may be captions and its writer; set by hand."""
_SENTENCE_SYLLABLES = 8
"""Fewest syllables of a sentence amid an article that was left out; set by hand."""
_ENOUGH = 0.6
"""Share of trafilatura's letters that our blocks must cover, else its own text is taken."""


@dataclass(frozen=True, slots=True)
class HtmlText:
    """What was found in a page.

    Attributes:
        text: The article, its title first, blocks apart by blank lines.
        title: The title of the page.
        published: When it was published, as the page writes it.
        kinds: What its lines are, by number.
    """

    text: str
    title: str | None
    published: str | None
    kinds: Mapping[int, BlockKind]


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
    blocks = _article_blocks(page, html, extract)
    title = None if page.title and _names_no_article(page.title) else page.title
    title = title or _shown_title(page.blocks, blocks)
    if title and blocks and _letters(title) not in (_letters(block.text) for block in blocks):
        title, head = _head(page.blocks, blocks, title)
        blocks = [*head, *blocks]
    elif not title and blocks and not any(map(_is_date, blocks[:_HEAD])):
        blocks = [*filter(_is_date, _above(page.blocks, blocks)), *blocks]
    joined = join_blocks(_without_menu(blocks, title or ""))
    return HtmlText(joined.text, title, page.published, joined.kinds)


def _above(page: Sequence[Block], article: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks above an article among which its title and date stand."""
    end = next((number for number, block in enumerate(page) if block is article[0]), 0)
    return page[max(0, end - _HEAD) : end]


def _head(page: Sequence[Block], article: Sequence[Block], named: str) -> tuple[str, list[Block]]:
    """Find the title that the page shows.

    Args:
        page: All blocks.
        article: Those of the article.
        named: What the page calls itself, often with the name of the site behind it.

    Returns:
        The title, and what the article lacks of its head: the title and the date below it.
    """
    above = _above(page, article)
    title = _SITE.sub("", named) if len(named) < _TITLE_LENGTH else named
    for block in article[:_HEAD]:
        if block.text[-1] != "." and _is_same(block, title, named):
            return block.text, []
    for number, block in enumerate(above):
        if _is_same(block, title, named):
            return block.text, [block, *filter(_is_meta, above[number + 1 :])]
    return title, [Block(title), *filter(_is_date, above)]


def _shown_title(page: Sequence[Block], article: Sequence[Block]) -> str | None:
    """Find the title of a page that names none: what stands above the date, else the body."""
    end = next((number for number, block in enumerate(page) if block in article[:1]), 0)
    seen = [*page[max(0, end - _HEAD) : end], *article]
    body = next((number for number, block in enumerate(seen) if _is_body(block)), 0)
    dated = (number for number, block in enumerate(seen[:body]) if _is_date(block))
    place = next(dated, body) - 1
    return seen[place].text if place >= 0 and _may_head(seen[place]) else None


def _is_body(block: Block) -> bool:
    """Tell the first paragraph of an article: a long one, or a sentence."""
    syllables = count_syllables(block.text)
    stopped = block.text[-1] in ".!?…" and syllables >= _TITLE_SYLLABLES[0] * 2
    return block.kind == "text" and (stopped or syllables > _TITLE_SYLLABLES[1])


def _may_head(block: Block) -> bool:
    least, most = _TITLE_SYLLABLES
    fits = least <= count_syllables(block.text) <= most and block.text[-1] not in ".,;:"
    return fits and block.kind == "text" and not block.linked and not names_path(block.text)


def _without_menu(blocks: Sequence[Block], title: str) -> Sequence[Block]:
    """Drop the links above the title, with what stands above them and the heading of a menu."""
    shown = [block.text for block in blocks]
    links = blocks[: shown.index(title)] if title in shown else []
    menu = [number for number, block in enumerate(links) if block.linked]
    first = menu[-1] + 1 if menu else 0
    while menu and first < len(links) and _is_label(links[first]):
        first += 1
    return blocks[first:]


def _is_label(block: Block) -> bool:
    """Tell the heading of a menu."""
    return count_syllables(block.text) < _TITLE_SYLLABLES[0] and not _is_date(block)


def _names_no_article(named: str) -> bool:
    """Tell a name that every page of a site has ("Trang chủ - UBND phường …")."""
    folded = fold(normalise(_SITE.sub("", named)).text)
    if _EVERY_PAGE.fullmatch(folded):
        return True
    return names_portal(named) or (_OWNER.match(folded) is not None and not has_verb(folded))


def _is_same(block: Block, title: str, named: str) -> bool:
    letters = _letters(block.text)
    starts = letters.startswith(_letters(title)) or _letters(named).startswith(letters)
    return starts and len(letters) >= _TELLING


def _is_date(block: Block) -> bool:
    return len(block.text) < _DATE_LENGTH and is_stamp_text(block.text)


def _is_meta(block: Block) -> bool:
    """Tell what stands between a title and its text: when it was published, and by whom."""
    return _is_date(block) or (not block.linked and is_bare_name(block.text))


def _extractor() -> Callable[..., str | None]:
    try:
        import trafilatura  # noqa: PLC0415 - an extra, loaded on demand
    except ImportError as error:
        raise MissingExtraError("Reading HTML", "files") from error
    extract: Callable[..., str | None] = trafilatura.extract
    return extract


def _article_blocks(page: Page, html: str, extract: Callable[..., str | None]) -> list[Block]:
    """Choose the blocks of the article; all of them when nothing tells it apart."""
    if page.depth > _MAX_DEPTH or sum(len(block.text) for block in page.blocks) > _MAX_ARTICLE:
        return list(page.blocks)
    article = _extract(html, extract)
    chosen = _blocks_within(page.blocks, _letters(article))
    covered = sum(len(_letters(block.text)) for block in chosen)
    if covered >= _ENOUGH * len(_letters(article)) and chosen:
        return chosen
    return list(map(Block, article.splitlines())) if article else list(page.blocks)


def _extract(html: str, extract: Callable[..., str | None]) -> str:
    """Return trafilatura's text, empty where it finds none or fails."""
    try:
        return (extract(html, include_comments=False, include_tables=True) or "").strip()
    except Exception:  # noqa: BLE001 - lxml fails in many ways on broken pages; all blocks are kept
        return ""


def _blocks_within(blocks: Sequence[Block], article: str) -> list[Block]:
    """Return the blocks that stand in the article, with the captions, rows and dates between them.

    Short blocks (a byline, a menu entry) count only next to or between telling ones.
    """
    found = [_letters(block.text) in article for block in blocks]
    telling = [
        number
        for number, block in enumerate(blocks)
        if found[number] and len(_letters(block.text)) >= _TELLING
    ]
    if not telling:
        return []
    first, last = telling[0], telling[-1]
    while first > 0 and found[first - 1]:
        first -= 1
    while last + 1 < len(found) and found[last + 1]:
        last += 1
    last = _end_of_tail(blocks, last)
    between = zip(blocks[first : last + 1], found[first : last + 1], strict=True)
    return [
        block
        for block, inside in between
        if inside or block.kind in {"caption", "row"} or _is_date(block) or _belongs(block)
    ]


def _end_of_tail(blocks: Sequence[Block], last: int) -> int:
    """Return the last of the captions and writers right below an article."""
    end = last
    for number in range(last + 1, min(last + 1 + _TAIL, len(blocks))):
        block = blocks[number]
        if block.linked or not (block.kind == "caption" or names_writer(block.text)):
            break
        end = number
    return end


def _belongs(block: Block) -> bool:
    """Tell what stands amid an article though it was left out: a sentence, an item, a writer."""
    if block.linked:
        return False
    sentence = block.text[-1] == "." and count_syllables(block.text) >= _SENTENCE_SYLLABLES
    return sentence or block.kind == "item" or names_writer(block.text)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
