"""Texts that have nothing to do with a release: "xin chào", "Thời tiết hôm nay thế nào?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.answering.questions import units_of
from vnsum.answering.words.synonyms import HINTS, KIN, SYNONYMS
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from vnsum.answering.pages import Page
    from vnsum.answering.questions import Asking
    from vnsum.answering.words.wording import Lexicon

__all__ = ["is_beside"]

_SAYS_NOTHING = word_set("xin chào alo ok oke vâng dạ cảm ơn nay mai qua giờ tôi bạn mình")
_GENERAL = frozenset({"unsaid", "what", "which", "manner", "money", "number", "percent"})
"""Types of questions of which a release that has no word of them says nothing; "ai", "khi nào" and
"ở đâu" are asked of what a release is about without naming it."""


def is_beside(asking: Asking, page: Page, lexicon: Lexicon) -> bool:
    """Tell a text that shares no word with a release, as such or in other words.

    Args:
        asking: What is asked.
        page: The release.
        lexicon: The vocabulary.

    Returns:
        True for "xin chào" and for what is asked about another matter.
    """
    if asking.asked not in _GENERAL:
        return False
    units = [unit for unit in units_of(asking, lexicon.ids) if unit not in _SAYS_NOTHING]
    words = (word for word in asking.content if word not in _SAYS_NOTHING)
    told = any(word in page.by_unit for word in words)
    return not told and not any(_stands(unit, page) for unit in units)


def _stands(unit: str, page: Page) -> bool:
    like = {unit, *SYNONYMS.get(unit, ()), *HINTS.get(unit, ()), *KIN.get(unit, ())}
    spelt = any(words.issuperset(unit.split("_")) for words in page.spelt.values())
    return spelt or any(one in page.by_unit or one in page.by_word for one in like)
