"""Headlines of the text that are too long, made shorter as titles are."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from vnsum.backends.extractive.faults import headline_faults
from vnsum.drafting.shortening import shortened
from vnsum.results import Headline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnsum.backends.extractive.writing import Page

__all__ = ["cut_short", "whole_headlines"]

_MOST = 2
"""Headlines tried: the best ones; set by hand."""
_LONGEST = 260
"""Characters of what is tried: more than that no headline is made of."""
_ENGINE = "extractor"


def whole_headlines(page: Page, sentences: Iterable[int]) -> Iterator[tuple[Headline, int]]:
    """Make headlines of sentences as they stand, to be cut short.

    Args:
        page: The sentences of the release.
        sentences: Those that are wanted.

    Yields:
        Headlines with their sentences.
    """
    for index in sentences:
        form = page.whole(index, keep_connective=False)
        yield Headline(page.headline(form.text), page.spans(form), 0.0, _ENGINE), index


def cut_short(
    free: Iterable[tuple[Headline, int]], whole: Iterable[tuple[Headline, int]], limit: int
) -> Iterator[tuple[Headline, int]]:
    """Make headlines fit that were made without a limit.

    Args:
        free: Headlines with their sentences, the best first.
        whole: Sentences that are tried where none of the best serves.
        limit: Most characters.

    Yields:
        The best of them, whole where it fits; nothing where no good headline is left of any.
    """
    for one, index in chain(islice(free, _MOST), whole):
        if headline_faults(one.text) or len(one.text) > _LONGEST:
            continue
        if len(one.text) <= limit:
            yield one, index
            return
        cut = shortened(one.text, limit)
        if cut is not None:
            yield replace(one, text=cut.text[:1].upper() + cut.text[1:]), index
            return
