"""Quotations over several sentences of which a summary tells only some.

“A. B. C” without C opens a mark that nothing closes, without A it closes one that nothing opened.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.results import DraftSentence

__all__ = ["mark_quotations"]

_FAR = 12
"""Sentences of the longest quotation: a mark that is closed later was a slip; set by hand."""
_STOP = "."
"""What a mark that closes stands before."""


class _Quotation(NamedTuple):
    """A quotation over several sentences.

    Attributes:
        first: The sentence that opens it.
        last: The one that closes it.
        opening: Its first mark.
        closing: Its last one.
    """

    first: int
    last: int
    opening: str
    closing: str


def mark_quotations(
    told: Sequence[DraftSentence], sentences: Sequence[str]
) -> tuple[DraftSentence, ...]:
    """Open and close the quotations of which a summary does not tell the first or last sentence.

    Args:
        told: The summary, in its order.
        sentences: All of the body.

    Returns:
        The same sentences; what of a quotation does not follow on the rest of it stays bare.
    """
    made = list(told)
    places = {one.source_sentences[0]: at for at, one in enumerate(told) if one.source_sentences}
    for one in _quotations(sentences):
        inside = [at for at in range(one.first, one.last + 1) if at in places]
        for run in _runs(inside):
            begins, ends = run[0] == one.first, run[-1] == one.last
            if begins and not ends and _is_odd(made[places[run[0]]].text, one):
                last = made[places[run[-1]]]
                made[places[run[-1]]] = replace(last, text=_closed(last.text, one.closing))
            elif ends and not begins and _is_odd(made[places[run[-1]]].text, one):
                first = made[places[run[0]]]
                made[places[run[0]]] = replace(first, text=one.opening + first.text)
    return tuple(made)


def _quotations(sentences: Sequence[str]) -> Iterator[_Quotation]:
    """Yield the quotations that one sentence opens and another closes."""
    begun: tuple[int, str, str] | None = None
    for index, text in enumerate(sentences):
        more = text.count("“") - text.count("”")
        straight = text.count('"') % 2 == 1
        if begun is not None and index - begun[0] > _FAR:
            begun = None
        if begun is None and (more > 0 or straight):
            begun = (index, "“", "”") if more > 0 else (index, '"', '"')
        elif begun is not None and (more < 0 if begun[1] == "“" else straight):
            yield _Quotation(begun[0], index, *begun[1:])
            begun = None


def _runs(indices: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield the stretches of numbers that follow one on another."""
    breaks = [at for at, (one, other) in enumerate(pairwise(indices), 1) if other != one + 1]
    ends = [0, *breaks, len(indices)]
    yield from (indices[start:end] for start, end in pairwise(ends) if start < end)


def _is_odd(text: str, one: _Quotation) -> bool:
    """Tell whether a text still has the mark that stands alone in it."""
    if one.opening == one.closing:
        return text.count(one.opening) % 2 == 1
    return text.count(one.opening) != text.count(one.closing)


def _closed(text: str, mark: str) -> str:
    """Put a mark at the end of a sentence, before its stop."""
    return f"{text[:-1]}{mark}{text[-1]}" if text.endswith(_STOP) else text + mark
