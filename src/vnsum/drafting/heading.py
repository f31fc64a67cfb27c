"""Items in a summary together with the line above that they do not hold without."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.writing import Page
    from vnsum.results import DraftSentence

__all__ = ["below_head"]


def below_head(
    before: Sequence[DraftSentence], made: Sequence[DraftSentence], head: int, page: Page
) -> list[DraftSentence]:
    """Put the line above before an item, or the item behind one that has it already.

    Args:
        before: The sentences of the summary so far.
        made: The item.
        head: The line above it.
        page: The sentences of the release.

    Returns:
        All of them: "Công an xã: Trực 24/24; Cấm tàu ra khơi."
    """
    if not made:
        return list(before)
    first, *rest = made
    last = before[-1] if before else None
    if last is not None and last.source_sentences == (head,):
        return [*before, *made]  # the line itself is told, as a sentence
    if last is not None and last.source_sentences[0] == head:
        joined = f"{last.text.rstrip('.')}; {first.text}"
        sources = (*last.source_sentences, *first.source_sentences)
        done = replace(
            last, text=joined, spans=(*last.spans, *first.spans), source_sentences=sources
        )
        return [*before[:-1], done, *rest]
    form = page.item(head, stops=" .;:")
    done = replace(
        first,
        text=f"{page.headline(form.text)}: {first.text}",
        spans=(*page.spans(form), *first.spans),
        source_sentences=(head, *first.source_sentences),
    )
    return [*before, done, *rest]
