"""Invitations: who invites to what, when and where are their lead.

What else an invitation tells (who is honoured, what is closed to traffic) is no lead without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.saying import list_opening
from vnsum.backends.extractive.sentences.tails import without_grounds
from vnsum.backends.extractive.syntax.clauses import skip_list_mark
from vnsum.drafting.notices.lists import ground_sentences, is_taken_back
from vnsum.lazily import pattern
from vnsum.text.normalise import composed, fold, normalise
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    import re
    from collections.abc import Container

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.documents import PressRelease

__all__ = ["find_invitation", "invited_to"]

_INVITES = pattern(r"\b(?:(?:kính|trân trọng|xin) mời|giấy mời|thư mời)\b")
_TO_WHAT = pattern(r"\b(?:dự|tham dự|tham gia|chứng kiến|đưa tin) (?:\w+ ){2,}")
_OF_IT = "(?: (?:tổ chức|khai mạc|diễn ra|họp|dự kiến|cụ thể))?"
_COME = pattern(r"(?:(?:đến|tới|về|tham) )?dự\s?:")
"""How an item begins that says to what."""
_PLAN = pattern(r"/kh\b")
"""What the number of a plan holds."""
_WHEN = pattern(rf"thời gian{_OF_IT}\s?:")
_WHERE = pattern(rf"(?:địa điểm|nơi){_OF_IT}\s?:")
_APART = 4
"""Most sentences from one to the other; set by hand."""
_FIRST = 15
"""Sentences in which when and where are looked for; set by hand."""


def invited_to(page: Page) -> Form | None:
    """Find the item that says to what an invitation is: "Tới dự: Hội nghị tổng kết …"."""
    come = _labelled(page, _COME)
    return None if come is None else page.item(come)


def find_invitation(
    page: Page, release: PressRelease, low: int, high: int, most: int = _FIRST
) -> tuple[Form, ...]:
    """Find when and where that takes place to which one is invited.

    Args:
        page: The sentences of the release.
        release: The release.
        low: Fewest syllables of the lead.
        high: Most syllables.
        most: Most sentences.

    Returns:
        The sentence that invites with both items, or with the one that says to what, or, where
        they are too long, without its ground, or with the first alone; where none does, the two
        items, with what stands behind the first where they are too short; none where nobody is
        invited under a title and nothing planned, where one of them is missing, or where they are
        no lead of that length.
    """
    found = [_labelled(page, label) for label in (_WHEN, _WHERE)]
    places = sorted(place for place in found if place is not None)
    if len(places) != len(found) or not release.title_text:
        return ()
    if places[1] > places[0] + _APART or is_taken_back(release):
        return ()
    above = release.source[: release.sentences[places[0]].start]
    number = release.doc_number
    planned = number is not None and _PLAN.search(normalise(number.text).folded) is not None
    whens = [text for text in map(fold, page.sentences) if _WHEN.match(text, skip_list_mark(text))]
    if planned and len(whens) > 1:
        return ()  # of several events
    if not planned and not _INVITES.search(composed(above).folded):
        return ()
    items = [page.item(place) for place in places]
    inviting = None if planned else _inviting(page, places[0], ground_sentences(release))
    come = invited_to(page)
    what = [come] if come is not None and come.sentence < places[0] else []
    ways = dict.fromkeys((inviting, _groundless(inviting))) if inviting else ()
    offered = [[way, *some] for some in (items, items[:1]) for way in ways]
    host = _host(page, places[0]) if what else None
    offered += [[host, *what, *items]] if host else []
    offered += [[*what, *items]] if what else []
    offered += [items, [page.item(place) for place in sorted({*places, places[0] + 1})]]
    behind = places[1] + 1
    if planned and behind < len(page.sentences):
        offered.append([*items, page.item(behind)])
    for forms in (some for some in offered if len(some) <= most):
        if low <= sum(count_syllables(form.text) for form in forms) <= high:
            return tuple(forms)
    return ()


def _inviting(page: Page, first: int, grounds: Container[int]) -> Form | None:
    """Return the sentence above the items that says who is invited to what; not a ground for it."""
    for place, sentence in enumerate(page.sentences[:first]):
        if place in grounds:
            continue
        folded = fold(sentence)
        told = _TO_WHAT.search(folded)
        if told and _INVITES.search(folded, 0, told.start()):
            form, follows = page.item(place), list_opening(folded)
            if follows is None:
                return form
            start, end = form.pieces[0][0], follows.start()
            return form._replace(pieces=((start, end),), text=sentence[start:end])
    return None


def _groundless(inviting: Form) -> Form:
    """Leave out by which plan one is invited, where what is left still says to what."""
    bare = without_grounds(inviting)
    folded = fold(bare.text)
    told = _TO_WHAT.search(folded)
    return bare if told and _INVITES.search(folded, 0, told.start()) else inviting


def _host(page: Page, first: int) -> Form | None:
    """Return the sentence above the items that says who invites whom, and not to what."""
    for place, sentence in enumerate(page.sentences[:first]):
        if _INVITES.search(fold(sentence)) and not sentence.rstrip().endswith((":", "…", "..")):
            return page.item(place)
    return None


def _labelled(page: Page, label: re.Pattern[str]) -> int | None:
    for place, sentence in enumerate(page.sentences[:_FIRST]):
        if label.match(fold(sentence), skip_list_mark(sentence)):
            return place
    return None
