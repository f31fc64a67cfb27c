"""What a notice or a decision is about and no draft may leave out: the price, the day.

A decision on prices that tells no price, and a notice of an auction without its day, say nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.syntax.clauses import skip_list_mark
from vnsum.drafting.notices.proposing import proposing_sentence
from vnsum.drafting.notices.records import affected_area
from vnsum.lazily import pattern
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.drafting.notices.announcement import Announcement
    from vnsum.drafting.notices.sections import Sections
    from vnsum.drafting.protocols import Brief

__all__ = ["core_sentences", "told_beside"]

_OF_PRICES = pattern(
    r"\b(?:quy định|ban hành|điều chỉnh|phê duyệt|niêm yết|công bố|áp dụng|bảng)\b.{0,40}"
    r"\b(?:giá|mức thu|phí|học phí|mức (?:đóng|hỗ trợ))\b"
)
"""What a title says that tells of prices."""
_WHEN_HELD = pattern(
    r"thời gian[^:]{0,30}\b(?:tổ chức|mở|khai mạc|diễn ra)(?: cuộc| phiên| buổi)? "
    r"(?P<what>[^:,]{3,40}?) ?:"
)
"""How an item begins that says when something is held."""
_FEWEST = 2
"""Words of what is held that a title names too; set by hand."""


def told_beside(said: Announcement, low: int, high: int) -> list[int]:
    """Find the items that say when and where, or when and what is forbidden.

    Args:
        said: What a notice announces.
        low: Fewest syllables of its lead.
        high: Most.

    Returns:
        Both, in order; none where the notice does not have both.
    """
    timed, beside = said.timed(low, high), said.beside
    if not timed or beside is None:
        return []
    return list(dict.fromkeys(form.sentence for form in (*timed, beside)))


def core_sentences(brief: Brief, sections: Sections) -> list[int]:
    """Find what no summary leaves out of what the title announces.

    Args:
        brief: The release.
        sections: Its headings.

    Returns:
        Who is cut off, who asks for what is only proposed, the first price of a decision on
        prices, and when what the title names is held.
    """
    sentences, title = brief.page.sentences, fold(brief.title or "")
    area = affected_area(sentences)
    asks = proposing_sentence(brief.release, sentences)
    found = [at for at in (area, asks) if at is not None]
    found += sections.priced[:1] if _OF_PRICES.search(title) else []
    return found + _held(sentences, title)


def _held(sentences: Sequence[str], title: str) -> list[int]:
    """Return the sentence that says when what a folded title names is held."""
    for index, text in enumerate(sentences):
        held = _WHEN_HELD.match(fold(text[skip_list_mark(text) :]))
        if held and held["what"].count(" ") >= _FEWEST - 1 and held["what"] in title:
            return [index]
    return []
