"""Why a part of a draft is empty, as a warning: its length, words forbidden, another language.

forbid=("Cam Ranh",), and every sentence tells of Cam Ranh    forbidden
headline_max_chars=12                                         too short
"The city opened a new bridge on Monday."                     not Vietnamese
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.drafting.terms import holds
from vnsum.rendering.notices import warning_code

if TYPE_CHECKING:
    from vnsum.drafting.protocols import Brief

__all__ = ["no_headline", "no_summary"]


def no_headline(brief: Brief, lead: str) -> str:
    """Say why there is no headline.

    Args:
        brief: What was wanted.
        lead: The lead; it holds what is forbidden only where no other one was found.

    Returns:
        The warning.
    """
    forbid, sentences = brief.options.forbid, brief.page.sentences
    held = sum(holds(text, forbid) for text in sentences)
    if holds(brief.title or "", forbid) or holds(lead, forbid) or 2 * held > len(sentences):
        return "no headline could be made without the words that were forbidden"
    if "not-vietnamese" in map(warning_code, brief.release.warnings):
        return "no headline could be made of a text that does not look Vietnamese"
    if brief.options.headline_max_chars is None:
        return "no headline could be made from the text"
    return "no headline could be made within the length wanted"


def no_summary(brief: Brief) -> str:
    """Say why there is no summary.

    Args:
        brief: What was wanted.

    Returns:
        The warning.
    """
    if all(holds(text, brief.options.forbid) for text in brief.page.sentences):
        return "every sentence holds what was forbidden; there is no summary"
    return "no sentence is short enough for the summary wanted"
