"""Invitations: what one is invited to is the title, when and where are its lead.

What else an invitation tells (who is honoured, what is closed to traffic) is no lead without them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnsum.backends.extractive.clauses import skip_list_mark
from vnsum.drafting.lists import is_taken_back
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from vnsum.backends.extractive.forms import Form
    from vnsum.backends.extractive.writing import Page
    from vnsum.documents import PressRelease

__all__ = ["find_invitation"]

_INVITES = re.compile(r"\b(?:(?:kính|trân trọng|xin) mời|giấy mời|thư mời)\b")
_OF_IT = "(?: (?:tổ chức|khai mạc|diễn ra|họp|dự kiến|cụ thể))?"
_WHEN = re.compile(rf"thời gian{_OF_IT}\s?:")
_WHERE = re.compile(rf"(?:địa điểm|nơi){_OF_IT}\s?:")
_APART = 4
"""Most sentences from one to the other; set by hand."""
_FIRST = 15
"""Sentences in which when and where are looked for; set by hand."""


def find_invitation(page: Page, release: PressRelease, low: int, high: int) -> tuple[Form, ...]:
    """Find when and where that takes place to which one is invited.

    Args:
        page: The sentences of the release.
        release: The release.
        low: Fewest syllables of the lead.
        high: Most syllables.

    Returns:
        The two items, in their order, with what stands behind the first where they are too short;
        none where nobody is invited under a title, where one of them is missing, or where they
        are no lead of that length.
    """
    found = [_labelled(page, label) for label in (_WHEN, _WHERE)]
    places = sorted(place for place in found if place is not None)
    if len(places) != len(found) or not release.title_text:
        return ()
    if places[1] > places[0] + _APART or is_taken_back(release):
        return ()
    above = release.source[: release.sentences[places[0]].start]
    if not _INVITES.search(fold(above)):
        return ()
    for told in (places, sorted({*places, places[0] + 1})):
        forms = [page.item(place) for place in told]
        if low <= sum(count_syllables(form.text) for form in forms) <= high:
            return tuple(forms)
    return ()


def _labelled(page: Page, label: re.Pattern[str]) -> int | None:
    for place, sentence in enumerate(page.sentences[:_FIRST]):
        if label.match(fold(sentence), skip_list_mark(sentence)):
            return place
    return None
