"""What is said beside a first sentence: what came of it, or what completes an announcement."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.backends.extractive.clauses import opens_dangling, points_back
from vnsum.backends.extractive.earlier import opens_with_year
from vnsum.backends.extractive.saying import tells_news, tells_result
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnsum.backends.extractive.forms import Form
    from vnsum.backends.extractive.writing import Page
    from vnsum.drafting.announcing import Announcement

__all__ = ["completing", "result_behind"]

_WITHIN = 4
"""Sentences behind a lead among which one that says what came of it is looked for; set by hand."""


def result_behind(page: Page, told: Sequence[int], form: Form, most: int) -> Form | None:
    """Find the sentence behind a lead that says what came of what it tells.

    Args:
        page: The sentences.
        told: Those that are read.
        form: The lead.
        most: Syllables that both may have.

    Returns:
        The sentence; None where none near says so or it is too long.
    """
    place = told.index(form.sentence)
    for index in told[place + 1 : place + 1 + _WITHIN]:
        sentence = page.sentences[index]
        near = index == form.sentence + 1 or _share_a_word(form.text, sentence)
        if near and tells_result(sentence):
            result = page.whole(index, keep_connective=True)
            size = count_syllables(form.text) + count_syllables(result.text)
            return result if size <= most else None
    return None


def completing(
    page: Page, told: Announcement, forms: Iterable[Form], low: int, high: int
) -> tuple[Form, ...] | None:
    """Choose the first of some sentences that completes an announcement.

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
        news = tells_news(sentence) and not opens_with_year(sentence)
        whole = not (opens_dangling(form.text) or points_back(form.text))
        if fits and form.sentence not in apart and news and whole:
            return (form,)
    return None


def _share_a_word(text: str, other: str) -> bool:
    """Tell whether two neighbouring syllables in small letters stand in both ("cơ sở")."""
    first, second = (
        {pair for pair in pairwise(fold(one).split()) if all(map(str.isalpha, pair))}
        for one in (text, other)
    )
    return not first.isdisjoint(second)
