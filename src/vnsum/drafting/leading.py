"""Ranked leads in the order they are offered, the best with what takes it back or came of it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from vnsum.backends.extractive.meeting import meeting_before
from vnsum.drafting.completing import harm_behind, result_behind
from vnsum.drafting.resulting import event_and_result
from vnsum.drafting.undoing import undoes, undoing_behind, withdrawals
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.engine import Ranked
    from vnsum.backends.extractive.forms import Form
    from vnsum.backends.extractive.writing import Page

__all__ = ["Read", "ranked_forms"]


class Read(NamedTuple):
    """Which sentences are read.

    Attributes:
        told: All that are.
        seen: Those that the networks have seen.
        title: The title above them, where there is one.
    """

    told: Sequence[int]
    seen: Sequence[int]
    title: str | None = None


def ranked_forms(
    page: Page, read: Read, ranked: Sequence[Ranked], most: int
) -> Iterator[tuple[float, tuple[Form, ...]]]:
    """Yield leads, the best first; where it is taken back, first one that says so.

    Args:
        page: The sentences.
        read: Those that are read.
        ranked: The leads, best first.
        most: Syllables of a lead.

    Yields:
        (score, forms), the best one with what completes it before it alone.
    """
    if not ranked:
        return
    best = ranked[0]
    undone = _undone(page, read, best.forms)
    for forms in _completed(page, read, best.forms, undone, most):
        yield best.score, forms
    for forms in _met(page, read, best.forms, most):
        yield best.score, forms
    if undone is not None:
        saying = (one for one in ranked[1:] if any(undoes(form.text) for form in one.forms))
        yield from ((one.score, tuple(one.forms)) for one in islice(saying, 1))
    yield from ((one.score, tuple(one.forms)) for one in ranked)


def _undone(page: Page, read: Read, forms: Sequence[Form]) -> int | None:
    """Return the sentence that takes a lead back and is not in it."""
    texts, last = [form.text for form in forms], max(form.sentence for form in forms)
    return undoing_behind(page.sentences, read.seen, texts, last)


def _met(page: Page, read: Read, forms: Sequence[Form], most: int) -> Iterator[tuple[Form, ...]]:
    """Yield a lead with the sentence that tells of the meeting it opens with, where both fit."""
    before = meeting_before(forms[0], page.sentences, read.told)
    if before is not None:
        met = page.whole(before, keep_connective=False)
        if sum(count_syllables(form.text) for form in (met, *forms)) <= most:
            yield met, *forms


def _completed(
    page: Page, read: Read, forms: Sequence[Form], undone: int | None, most: int
) -> Iterator[tuple[Form, ...]]:
    """Yield a lead with what takes it back; one sentence with what came of it, too."""
    first = forms[0]
    room = most - count_syllables(first.text)
    for index in (*withdrawals(page.sentences, read.seen), *([] if undone is None else [undone])):
        behind = page.whole(index, keep_connective=True)
        if index > first.sentence and count_syllables(behind.text) <= room:
            yield first, behind
    if undone is None and len(forms) == 1:
        result = result_behind(page, read.told, first, most, read.title)
        if result is not None:
            yield first, result
        both = event_and_result(page, read.told, first, most, read.title)
        if both is not None:
            yield both
    elif undone is None:
        harm = harm_behind(page, read.told, forms)
        for before in (forms, forms[:1]) if harm else ():
            together = sorted((*before, *harm), key=lambda form: form.sentence)
            if sum(count_syllables(form.text) for form in together) <= most:
                yield tuple(together)
