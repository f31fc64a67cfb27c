"""A lead where no candidate has the length wanted: whole sentences, and a word about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.sentences.rows import rows_beside
from vnsum.backends.extractive.sentences.saying import tells_news
from vnsum.backends.extractive.sentences.tails import before_list, told_before_list
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.sentences.writing import Page

__all__ = ["short_leads"]


def short_leads(
    page: Page, low: int, high: int, apart: AbstractSet[int] = frozenset()
) -> tuple[Sequence[Form], str]:
    """Put whole sentences together from the start, cutting none; what says no news is passed over.

    Args:
        page: The sentences, at least one.
        low: Fewest syllables wanted.
        high: Most syllables wanted.
        apart: Sentences that do not hold alone.

    Returns:
        At least one sentence, and a warning; empty when the length is kept after all.
    """
    sentences = page.sentences
    news = [
        at not in apart and (tells_news(text) or before_list(text) > 0)
        for at, text in enumerate(sentences)
    ]
    whole = [at not in apart for at in range(len(sentences))]
    told = next(filter(any, (news, whole)), [True] * len(sentences))
    sizes = [count_syllables(text) if use else 0 for text, use in zip(sentences, told, strict=True)]
    chosen: list[int] = []
    total = 0
    for index in range(len(sizes)):
        rows = rows_beside(index, sentences) or (index,)
        size = sum(sizes[at] for at in rows)
        if index not in chosen and size and total + size <= high:
            chosen += rows
            total += size
        if total >= low:
            break
    if not chosen:
        chosen = [min(range(len(sizes)), key=lambda index: sizes[index] or 10**9)]
        warning = f"no sentence has at most {high} syllables; the lead is the shortest sentence"
    elif total < low:
        warning = (
            f"the release has no whole sentences of {low} to {high} syllables together; "
            "the lead is shorter"
        )
    else:
        warning = ""
    forms = (page.whole(index, keep_connective=index == 0) for index in chosen)
    return [told_before_list(form) or form for form in forms], warning
