"""E-mail and web addresses: no words a ranking could weigh, but told by their form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.answering.engines import Finding
from vnsum.answers import Choice
from vnsum.lazily import pattern
from vnsum.text.normalise import normalise

if TYPE_CHECKING:
    from vnsum.answering.questions import Asking
    from vnsum.documents import PressRelease

__all__ = ["find_address"]

_SURE = 0.85
"""Probability given to an address of the form asked for; set by hand."""
_MAIL = pattern(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_WEB = pattern(
    r"https?://[^\s,;()<>\"”]{3,200}"
    r"|(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,5}(?:vn|com|net|org|info|example|edu|gov)\b(?:/[^\s,;()]*)?",
    re.IGNORECASE,
)
_ASKS_MAIL = pattern(r"\b(?:e ?mail|thư điện tử|hộp thư|hòm thư điện tử)\b")
_ASKS_WEB = pattern(
    r"\b(?:website|web|trang web|trang mạng|đường link|link|đường dẫn|cổng thông tin nào)\b"
    r"|trực tuyến (?:ở|tại|qua|trên) (?:đâu|trang|địa chỉ|cổng)|trang (?:điện tử )?nào\b"
)


def find_address(asking: Asking, release: PressRelease) -> Finding | None:
    """Answer a question for an e-mail or web address.

    Args:
        asking: The question.
        release: The release.

    Returns:
        The address whose line shares most words with the question, the first of equals; None where
        the question asks for something else or there is none.
    """
    line = " ".join(asking.words)
    form = _MAIL if _ASKS_MAIL.search(line) else _WEB if _ASKS_WEB.search(line) else None
    if form is None or asking.asked in {"reason", "closed", "number", "money", "date", "time"}:
        return None
    places = [(found.start(), found[0].rstrip(".-/")) for found in form.finditer(release.source)]
    if not places:
        return None
    start, text = max(places, key=lambda place: (_shared(asking, release, place[0]), -place[0]))
    choice = Choice(text, start, start + len(text), _SURE, "other")
    return Finding((choice,), answered=True, score=_SURE, kind="other")


def _shared(asking: Asking, release: PressRelease, place: int) -> int:
    """Return how many words of the question stand in the sentence or line of a place."""
    spans = (one for one in release.sentences if one.start <= place < one.end)
    text = next((one.text for one in spans), "")
    if not text:
        first = release.source.rfind("\n", 0, place) + 1
        text = release.source[first:place]
    return len(set(asking.content) & set(normalise(text).folded.split()))
