"""What is said beside a first sentence: what came of it, or what completes an announcement."""

from __future__ import annotations

from itertools import chain, pairwise, product
from typing import TYPE_CHECKING

from vnsum.backends.extractive.body.earlier import opens_with_year
from vnsum.backends.extractive.body.ties import speaks
from vnsum.backends.extractive.sentences.saying import tells_news, tells_result
from vnsum.backends.extractive.sentences.tails import shorter_forms
from vnsum.backends.extractive.syntax.clauses import opens_dangling, points_back
from vnsum.drafting.leads.bearing_out import figure_of_title, harmed
from vnsum.drafting.leads.echoing import echoes
from vnsum.drafting.leads.outcomes import outcome_of
from vnsum.drafting.leads.resulting import event_forms, result_forms
from vnsum.drafting.leads.retelling import retold_forms
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page
    from vnsum.drafting.leads.read import Read
    from vnsum.drafting.notices.announcement import Announcement

__all__ = ["completing", "harm_behind", "result_behind", "with_outcome"]

_EVENT = pattern(
    r"\b(?:tổ chức|khai mạc|bế mạc|tổng kết|sơ kết|diễn ra|chủ trì|công bố|họp|đối thoại|thăm|"
    r"làm việc|gặp mặt|phát động|tiếp nhận|bàn giao|trao)\b"
)
"""What a lead says that only tells of an event."""
_WITHIN = 6
"""Sentences behind a lead among which one that says what came of it is looked for; set by hand."""
_LEAST = 8
"""Syllables of what is told beside what came of it, or of that; set by hand."""


def result_behind(
    page: Page, told: Sequence[int], form: Form, most: int, title: str | None = None
) -> Form | None:
    """Find the sentence behind a lead that says what came of what it tells.

    That may be a result, who was harmed in an accident, or, of an event, the figure of the title.

    Args:
        page: The sentences.
        told: Those that are read.
        form: The lead.
        most: Syllables that both may have.
        title: The title.

    Returns:
        The sentence, without details at its end where it is too long; None where none near says
        so or it is too long without them.
    """
    index = _result_behind(page, told, form, title)
    if index is None:
        return None
    room = most - count_syllables(form.text)
    forms = shorter_forms(page.whole(index, keep_connective=True))
    return next((one for one in forms if count_syllables(one.text) <= room), None)


def _result_behind(page: Page, told: Sequence[int], form: Form, title: str | None) -> int | None:
    place = told.index(form.sentence)
    near = told[place + 1 : place + 1 + _WITHIN]
    for index in near:
        sentence = page.sentences[index]
        close = index == form.sentence + 1 or _share_a_word(form.text, sentence)
        if close and tells_result(sentence):
            return index
    found = harmed(form.text, page.sentences, near)
    if found is None and title and _EVENT.search(fold(form.text)):
        found = figure_of_title(title, form.text, page.sentences, told[place + 1 :])
    return found


def harm_behind(page: Page, told: Sequence[int], forms: Sequence[Form]) -> tuple[Form, ...]:
    """Find the sentence near a lead that says who was harmed in the accident it tells of.

    Args:
        page: The sentences.
        told: Those that are read.
        forms: The lead.

    Returns:
        The sentence; none where there was no accident, the lead says so or no sentence near does.
    """
    place = told.index(forms[0].sentence)
    text = " ".join(form.text for form in forms)
    found = harmed(text, page.sentences, told[place + 1 : place + 1 + _WITHIN])
    return () if found is None else (page.whole(found, keep_connective=True),)


def with_outcome(
    page: Page, read: Read, title: str, forms: Sequence[Form], most: int
) -> Iterator[tuple[Form, ...]]:
    """Yield a lead with the sentence that says what came of the event it tells.

    Args:
        page: The sentences.
        read: The body as it is read.
        title: The title; "" for none.
        forms: The lead.
        most: Syllables that both may have.

    Yields:
        What is told first and the outcome, the longest first; nothing where none is owed.
    """
    first = forms[0]
    told = {form.sentence: form.text for form in forms}
    outcome = outcome_of(title, told, page.sentences, read.told)
    if outcome is None or outcome.sentence <= first.sentence or outcome.goes_on:
        return
    index = outcome.sentence
    whole = page.whole(index, keep_connective=index == first.sentence + 1)
    size = (_LEAST, most - _LEAST)
    events = event_forms(first), retold_forms(page, read, first, size)
    ends = [*result_forms(whole), *retold_forms(page, read, whole, size)]
    ends = [form for form in ends if outcome.is_kept(form.text, page.sentences[index])]
    pairs = chain.from_iterable(product(dict.fromkeys(ends), some) for some in events)
    for end, event in pairs:
        fits = count_syllables(event.text) + count_syllables(end.text) <= most
        holds = outcome.follows(end.text, event.text, page.sentences[first.sentence])
        if fits and holds and not echoes(event, end):
            yield event, end


def completing(
    page: Page, told: Announcement, forms: Iterable[Form], low: int, high: int
) -> tuple[Form, ...] | None:
    """Choose the first of some sentences that completes an announcement.

    What stands before one that lists items is its ground.

    Args:
        page: The sentences.
        told: The announcement.
        forms: What may complete it, the best first.
        low: Fewest syllables of both.
        high: Most.

    Returns:
        The sentence; None where none fits.
    """
    size, apart = count_syllables(told.text), {told.sentence, *told.said}
    for form in forms:
        sentence = page.sentences[form.sentence]
        fits = low <= size + count_syllables(form.text) <= high
        ground = told.items and form.sentence < told.sentence
        behind = not ground and form.sentence not in apart
        news = tells_news(sentence) and not opens_with_year(sentence)
        whole = not (opens_dangling(form.text) or points_back(form.text) or speaks(form.text))
        if fits and behind and news and whole:
            return (form,)
    return None


def _share_a_word(text: str, other: str) -> bool:
    """Tell whether two neighbouring syllables in small letters stand in both ("cơ sở")."""
    first, second = (
        {pair for pair in pairwise(fold(one).split()) if all(map(str.isalpha, pair))}
        for one in (text, other)
    )
    return not first.isdisjoint(second)
