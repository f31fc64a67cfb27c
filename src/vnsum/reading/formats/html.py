"""The article of a web page, block by block.

trafilatura says which text is the article; the blocks are our own, because it
drops captions and may glue a short article into one line. Where it finds
nothing, every visible block is kept: a short page is never lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.errors import MissingExtraError
from vnsum.reading.formats.articles import Article, main_box
from vnsum.reading.formats.markup import Page, scan_page
from vnsum.reading.formats.page_titles import find_shown_title, is_change, is_date, letters_of
from vnsum.reading.formats.teasers import is_sentence, is_teaser
from vnsum.reading.formats.title_lines import join_times, join_title_lines
from vnsum.reading.layout.tables import Block, join_blocks
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from vnsum.reading.formats.elements import Box
    from vnsum.reading.formats.page_titles import ShownTitle
    from vnsum.reading.layout.tables import BlockKind

__all__ = ["HtmlText", "read_html"]

_MAX_DEPTH = 250
"""libxml2 refuses pages nested 256 deep; portals nest under 60."""
_MAX_ARTICLE = 300_000
"""Visible characters; trafilatura takes 0.7 s for so many, and no release is that long."""
_TELLING = 20
"""Letters and digits that a block needs to show where the article begins and ends."""
_ENOUGH = 0.6
"""Share of trafilatura's letters that our blocks must cover, else its own text is taken."""
_HEAD = 8
"""Blocks above a text among which its title and date stand; set by hand."""
_LONG = 40
"""Syllables that no title has; set by hand."""
_LABEL_SYLLABLES = 5
"""Syllables that the heading of a menu has not; set by hand."""
_ABOVE = 3
"""Blocks above a title among which the time of publication stands."""
_NO_ARTICLE = frozenset({"aside", "footer", "li", "nav"})
"""Boxes whose times are those of other articles."""


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
    join_title_lines(page)
    page.blocks = join_times(page.blocks)
    article = _extract(html, page, extract)
    letters = [letters_of(block.text) for block in page.blocks]
    found = _found(letters, letters_of(article))
    first = _first_paragraph(page.blocks, main_box(page.blocks, found, None), None)
    title = find_shown_title(page.blocks, letters, page.names, first)
    place = title.place if title else None
    whole = Article(page.blocks, place, found, main_box(page.blocks, found, place))
    blocks = _article_blocks(whole, letters, article)
    if title is not None and letters_of(title.text) not in {letters_of(one.text) for one in blocks}:
        blocks = [Block(title.text), *blocks]
    joined = join_blocks(_first_published(_without_menu(blocks, title)))
    published = page.published or _time_beside(page, whole)
    return HtmlText(joined.text, title.text if title else None, published, joined.kinds)


def _extractor() -> Callable[..., str | None]:
    try:
        import trafilatura  # noqa: PLC0415 - an extra, loaded on demand
    except ImportError as error:
        raise MissingExtraError("Reading HTML", "files") from error
    extract: Callable[..., str | None] = trafilatura.extract
    return extract


def _extract(html: str, page: Page, extract: Callable[..., str | None]) -> str:
    """Return trafilatura's text, empty where it finds none, fails or would take too long."""
    if page.depth > _MAX_DEPTH or sum(len(block.text) for block in page.blocks) > _MAX_ARTICLE:
        return ""
    try:
        shown = _without(html, page.hidden)
        return (extract(shown, include_comments=False, include_tables=True) or "").strip()
    except Exception:  # noqa: BLE001 - lxml fails in many ways on broken pages; all blocks are kept
        return ""


def _without(html: str, spans: Sequence[tuple[int, int]]) -> str:
    """Cut text that a page does not show."""
    pieces: list[str] = []
    position = 0
    for start, end in spans:
        pieces.append(html[position:start])
        position = end
    return "".join([*pieces, html[position:]])


def _found(letters: Sequence[str], wanted: str) -> list[bool]:
    """Tell which blocks stand in trafilatura's text.

    Short blocks (a byline, a menu entry) count only next to or between telling ones.
    """
    inside = [one in wanted for one in letters]
    telling = [place for place, one in enumerate(letters) if inside[place] and len(one) >= _TELLING]
    if not telling:
        return [False] * len(letters)
    first, last = telling[0], telling[-1]
    while first > 0 and inside[first - 1]:
        first -= 1
    while last + 1 < len(inside) and inside[last + 1]:
        last += 1
    return [first <= place <= last and one for place, one in enumerate(inside)]


def _first_paragraph(blocks: Sequence[Block], box: Box | None, title: int | None) -> int:
    """Return where the first paragraph of the longest text stands, below the title."""
    for place in range(0 if title is None else title + 1, len(blocks)):
        block = blocks[place]
        inside = box is None or (block.box is not None and block.box.within(box))
        long = not block.linked and count_syllables(block.text) > _LONG
        if inside and (is_sentence(block) or long) and not is_teaser(blocks, place, None, box):
            return place
    return 0


def _article_blocks(whole: Article, letters: Sequence[str], article: str) -> list[Block]:
    """Choose the blocks of the article; all of them when nothing tells it apart."""
    if not article:
        return list(whole.blocks)
    inside = [place for place, found in enumerate(whole.found) if found]
    covered = sum(len(letters[place]) for place in inside)
    if covered < _ENOUGH * len(letters_of(article)):
        return list(map(Block, article.splitlines()))
    return whole.chosen() or [whole.blocks[place] for place in inside]


def _without_menu(blocks: Sequence[Block], title: ShownTitle | None) -> Sequence[Block]:
    """Drop the links above the title, with what stands above them and the heading of a menu."""
    shown = [block.text for block in blocks]
    links = blocks[: shown.index(title.text)] if title and title.text in shown else []
    menu = [number for number, block in enumerate(links) if block.linked]
    first = menu[-1] + 1 if menu else 0
    while menu and first < len(links) and _is_label(links[first]):
        first += 1
    return blocks[first:]


def _is_label(block: Block) -> bool:
    """Tell the heading of a menu."""
    return count_syllables(block.text) < _LABEL_SYLLABLES and not is_date(block)


def _first_published(blocks: Sequence[Block]) -> list[Block]:
    """Leave out when a page was changed where it says when it was published, too."""
    head = [block for block in blocks[: _HEAD * 2] if is_date(block)]
    head = [block for block in head if not fold(block.text).startswith("hôm nay")]
    changed = [block for block in head if is_change(block)]
    if len(changed) == len(head):
        return list(blocks)
    return [block for block in blocks if not any(block is one for one in changed)]


def _time_beside(page: Page, whole: Article) -> str | None:
    """Take the time of an element between title and text, else of one right above the title."""
    if not page.times:
        return None
    places = {id(block): place for place, block in enumerate(page.blocks)}
    body = _first_paragraph(page.blocks, whole.box, whole.title)
    head = max(0, body - _HEAD) if whole.title is None else whole.title
    found: list[tuple[bool, int, str]] = []
    for box, above, moment in page.times:
        place = places.get(id(above), -1) + 1
        others = any(around.name in _NO_ARTICLE for around in box.upwards())
        if head - _ABOVE <= place <= body and not others:
            found.append((place <= head, abs(place - head), moment))
    return min(found)[2] if found else None
