"""Who did what, told by itself: headlines and leads of one sentence that do not mislead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.headlines.deed_ways import (
    deed_ways,
    is_claimed,
    lead_ways,
    left_between,
    loses_sense,
)
from vnsum.backends.extractive.seams.misjoined import is_misjoined, misstates
from vnsum.backends.extractive.sentences.forms import Form, is_balanced
from vnsum.backends.extractive.ways.cut import Frame
from vnsum.backends.extractive.ways.leaving_out import left_form, spoils

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.backends.extractive.ways.deeds import Deed
    from vnsum.backends.extractive.ways.plain_ways import Pieces

__all__ = ["news_begin", "tell_deed", "tell_within", "tokens_in"]

_LEAST_WORDS = 5


def tell_deed(reading: Reading, at: int, limit: int | None) -> Form | None:
    """Make a headline that says who did what.

    What goes inside goes as a whole, so most rules are asked of its ends alone.

    Args:
        reading: The body.
        at: The sentence of the news.
        limit: Most characters; None for no limit.

    Returns:
        The longest that does not mislead; None where there is none.
    """
    frame, sentence = Frame(reading, at), reading.sentences[at]
    for deed in deed_ways(sentence, reading.clauses(at), limit):
        tokens = tokens_in(reading, at, deed.pieces)
        if len(tokens) >= _LEAST_WORDS and _is_true(frame, reading, at, deed):
            form = left_form(reading.body, reading.sentences, np.array(tokens))
            if is_balanced(form.text):
                return form
    return None


def tell_within(reading: Reading, at: int, low: int, high: int) -> Iterator[Form]:
    """Tell a sentence in a lead that has no room for all of it.

    Args:
        reading: The body.
        at: The sentence.
        low: Fewest syllables wanted.
        high: Most syllables.

    Yields:
        Forms that do not mislead, those that leave out least inside first.
    """
    frame, sentence = Frame(reading, at), reading.sentences[at]
    for deed in lead_ways(sentence, reading.clauses(at), low, high):
        text = "".join(sentence[start:end] for start, end in deed.pieces).strip(" ,;:")
        if is_balanced(text) and _is_true(frame, reading, at, deed):
            yield Form(at, deed.pieces, text, 1)


def _is_true(frame: Frame, reading: Reading, at: int, deed: Deed) -> bool:
    """Tell whether a sentence may begin and end where a deed does."""
    sentence = reading.sentences[at]
    left = left_between(sentence, deed.pieces)
    if is_claimed(sentence[: deed.start]) or any(map(loses_sense, left)):
        return False
    between = tokens_in(reading, at, ((deed.start, deed.end),))
    if not between or is_misjoined(frame, between, halves=deed.halves):
        return False
    if misstates(frame, tokens_in(reading, at, deed.pieces)):
        return False
    return not spoils(reading.body, between, news_begin(frame, between))


def tokens_in(reading: Reading, at: int, pieces: Pieces) -> list[int]:
    """Return the tokens of a sentence that stand in pieces of it.

    Args:
        reading: The body.
        at: The sentence.
        pieces: Places in it.

    Returns:
        The tokens, rising.
    """
    body = reading.body
    low, high = body.bounds[at : at + 2].tolist()
    starts = enumerate(body.starts[low:high].tolist(), low)
    return [
        token for token, start in starts if any(first <= start < last for first, last in pieces)
    ]


def news_begin(frame: Frame, tokens: Sequence[int]) -> int:
    """Return where a sentence begins that something is left of: with its news, if that does.

    Args:
        frame: The sentence.
        tokens: What is kept of it, rising.

    Returns:
        The token with which the news begins behind a ritual, or the first of all.
    """
    return frame.news if tokens[0] >= frame.news else frame.low
