"""The title of a page: what it calls itself, as one of its blocks shows it.

The name of a page is often that of its site, or the title with the site before or behind it; so
a name counts where a block shows it, and a block that looks like a title where none does.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.reading.heads.stamps import is_stamp_text
from vnsum.reading.parts.banners import names_portal
from vnsum.reading.parts.bodies import names_body
from vnsum.reading.parts.pages import names_path
from vnsum.text.normalise import fold, normalise
from vnsum.text.syllables import count_syllables
from vnsum.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.reading.layout.tables import Block

__all__ = ["ShownTitle", "find_shown_title", "is_change", "is_date", "letters_of"]

_NAME_LENGTH = 1_000
"""Characters of what a page calls itself; a longer one names nothing. Set by hand."""
_HEAD = 8
"""Blocks above the article among which its title and date stand; set by hand."""
_DATE_LENGTH = 160
_TELLING = 20
"""Letters of a title that another one begins with; set by hand."""
_SHORTEST = 12
"""Letters of a title that has few; a shorter name is that of a site or section. Set by hand."""
_MOST_OF_NAME = 0.6
_TITLE_SYLLABLES = (5, 45)
"""Fewest and most syllables of a title that the page does not name; set by hand."""
_PREFIX = 2
"""The rank of a block that begins as a name does."""
_PARTS = pattern(r"\s+[|»›>–-]+\s+|\s*(?:::|\|)\s*|\s+:\s+")
"""What parts the name of a page from that of its site."""
_PART_SYLLABLES = 4
"""Fewest syllables of a title beside the name of a site; set by hand."""
_SITE = pattern(r"\b(?:cổng|trang|báo|website|tin tức|portal|tạp chí|đài|sở|ubnd|hđnd)\b|\.vn\b")
_EVERY_PAGE = pattern(
    r"trang chủ|home(?: ?page)?|index|untitled(?: document)?|(?:trang )?tin(?: tức)?"
    r"(?:(?: -)? sự kiện| hoạt động)?"
    r"|(?:nội dung |xem )?chi tiết(?: (?:tin|bài)(?: (?:tức|viết))?)?"
    r"|(?:nội dung|xem|in|đọc) (?:tin|bài|trang)(?: viết)?|bài viết|bản in|(?:bản )?xem trước|print"
    r"|preview|default|documents?|article|(?:news|view) ?detail|new page \d+|thông báo"
    r"|microsoft word - .*|\S+\.(?:docx?|pdf|html?)|[\w.-]+\.(?:vn|com|net|org|example)"
    r"|(?:\(\d+\+?\) )?(?:facebook|zalo|gmail|tiktok)(?: - .*)?|\w+_\w+"
)
_UPDATED = ("cập nhật", "sửa", "last updated", "updated", "lần cập nhật")
_UNION = pattern(r"(?:thành|tỉnh|quận|huyện|thị|phường|xã)[ -]?đoàn(?: [^\W\d_]+){0,4}")
"""The youth of a place, as its site is called; with a verb it is whom a title tells of."""
_OWNER = pattern(r"(?:cổng|trang) (?:thông tin|tin) điện tử\b|(?:ubnd|ủy ban nhân dân)\b")
_MOTTO = pattern(r"cộng hòa xã hội chủ nghĩa việt nam|độc lập ?- ?tự do ?- ?hạnh phúc")


@dataclass(frozen=True, slots=True)
class ShownTitle:
    """A title.

    Attributes:
        text: The title.
        place: Which block shows it; None where the page only names it.
    """

    text: str
    place: int | None


def find_shown_title(
    blocks: Sequence[Block], letters: Sequence[str], names: Sequence[str], body: int
) -> ShownTitle | None:
    """Find the title of a page.

    Args:
        blocks: All blocks.
        letters: The letters of each.
        names: What the page calls itself.
        body: Where the first paragraph of its article stands.

    Returns:
        The title, or None where nothing looks like one.
    """
    short = (name for name in names if len(name) <= _NAME_LENGTH)
    known = [name for name in short if not _names_no_article(name)]
    rank, place = _place_of(blocks, letters, known, body)
    if place is not None and rank >= _PREFIX:
        return ShownTitle(blocks[place].text, place)
    if any(_MOTTO.match(fold(block.text[:60])) for block in blocks[:body]):
        return None
    above = _title_above(blocks, body)
    if (place := place if above is None else above) is not None:
        return ShownTitle(blocks[place].text, place)
    named = next((bare for name in known if (bare := _without_site(name))), None)
    return ShownTitle(named, None) if named else None


def _place_of(
    blocks: Sequence[Block], letters: Sequence[str], names: Sequence[str], body: int
) -> tuple[int, int | None]:
    """Find the block that shows most of a name, of several the one nearest above the body.

    Args:
        blocks: All blocks.
        letters: The letters of each.
        names: What the page calls itself.
        body: Where the first paragraph of its article stands.

    Returns:
        How much of a name it shows, and its place.
    """
    forms = [(letters_of(name), _runs_of(name)) for name in names]
    best: tuple[int, bool, bool, bool, int] | None = None
    for place, block in enumerate(blocks):
        shown = letters[place] if len(block.text) <= 3 * _DATE_LENGTH else ""
        rank = max((_rank(shown, *form) for form in forms), default=0) if shown else 0
        if block.linked and not block.level:
            rank = min(rank, 1)
        above = place <= body
        if rank and block.kind != "row" and (above or rank > _PREFIX):
            near = place if above else -place
            rated = (rank, above, not block.linked or bool(block.level), bool(block.level), near)
            best = max(best or rated, rated)
    return (best[0], abs(best[-1])) if best else (0, None)


def _rank(shown: str, name: str, runs: frozenset[str]) -> int:
    """Tell how much of a name a block shows: all of it, parts that stand apart, most of it."""
    if shown == name or shown in runs:
        whole = 3 + (shown == name)
        return whole if len(shown) >= _SHORTEST else 1
    if len(shown) < _TELLING:
        return 0
    if any(len(run) >= _TELLING and shown.startswith(run) for run in (name, *runs)):
        return _PREFIX
    return int(name.startswith(shown) and len(shown) >= _MOST_OF_NAME * len(name))


def _runs_of(name: str) -> frozenset[str]:
    """Return the letters of neighbouring parts of a name that may be its title."""
    parts = _PARTS.split(name)
    runs = (
        " ".join(parts[first:last])
        for first in range(len(parts))
        for last in range(first + 1, min(len(parts), first + _HEAD) + 1)
    )
    return frozenset(
        letters_of(run)
        for run in runs
        if count_syllables(run) >= _PART_SYLLABLES and not _names_no_article(run)
    )


def _without_site(name: str) -> str:
    """Take the name of a site off the title that a page names."""
    parts = list(_PARTS.finditer(name))
    for cut in parts:
        behind, before = name[cut.end() :], name[: cut.start()]
        if _may_name(before) and ("|" in cut[0] or "»" in cut[0] or _names_site(behind)):
            return before
    for cut in reversed(parts):
        if _may_name(name[cut.end() :]) and _names_site(name[: cut.start()]):
            return name[cut.end() :]
    return name


def _may_name(text: str) -> bool:
    return count_syllables(text) >= _PART_SYLLABLES and not _names_no_article(text)


def _names_site(text: str) -> bool:
    folded = fold(normalise(text).text)
    if _UNION.fullmatch(folded):
        return not has_verb(folded)
    return _names_no_article(text) or _SITE.search(folded) is not None


def _title_above(blocks: Sequence[Block], body: int) -> int | None:
    """Find what looks like a title above the date or the body: a heading, else what is nearest."""
    first = max(0, body - _HEAD)
    dated = next((place for place in range(first, body) if is_date(blocks[place])), body)
    for end in dict.fromkeys((dated, body)):
        fits = [place for place in range(first, end) if _may_head(blocks[place])]
        headings = [place for place in fits if blocks[place].level]
        if headings:
            return next((one for one in reversed(headings) if not blocks[one].linked), headings[-1])
        nearest = end - 1
        while nearest > first and is_date(blocks[nearest]):
            nearest -= 1
        if nearest in fits:
            return nearest
    return None


def _may_head(block: Block) -> bool:
    least, most = _TITLE_SYLLABLES
    fits = least <= count_syllables(block.text) <= most and block.text[-1] not in ".,;:"
    free = not block.linked or block.level > 0
    fits = fits and free and block.kind in {"text", "item"} and not is_date(block)
    return fits and not names_path(block.text) and not _names_no_article(block.text)


def _names_no_article(named: str) -> bool:
    """Tell a name that every page of a site has ("Trang chủ - UBND phường …")."""
    if _EVERY_PAGE.fullmatch(fold(normalise(named).text)):
        return True
    return all(map(_names_page_of_site, filter(str.strip, _PARTS.split(named))))


def _names_page_of_site(part: str) -> bool:
    shown = normalise(part).text
    folded = fold(shown)
    if _EVERY_PAGE.fullmatch(folded) or _MOTTO.fullmatch(folded) or names_portal(shown):
        return True
    return names_body(shown) or (_OWNER.match(folded) is not None and not has_verb(folded))


def is_date(block: Block) -> bool:
    """Tell a block that says when something was published.

    Args:
        block: A block of a page.

    Returns:
        Whether it says nothing else.
    """
    return len(block.text) < _DATE_LENGTH and _is_stamp(block.text)


def is_change(block: Block) -> bool:
    """Tell a block that says when a page was changed last.

    Args:
        block: A block of a page that is a date.

    Returns:
        True for "Cập nhật lúc 09:10 ngày 3/12/2025" and the like.
    """
    return fold(block.text).lstrip("( ").startswith(_UPDATED)


@lru_cache(maxsize=4096)
def _is_stamp(text: str) -> bool:
    """Remember what was asked before: a block is looked at from several sides."""
    return any(map(str.isdigit, text)) and is_stamp_text(text)


def letters_of(text: str) -> str:
    """Return the letters and digits of a text, to compare texts that were written apart.

    Args:
        text: Any text.

    Returns:
        Letters and digits, each letter one character, small.
    """
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text))).casefold()
