"""The source beside a draft: every sentence the draft uses is one button, whatever its marks."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from vnsum.rendering import labels
from vnsum.rendering.escape import escape_html
from vnsum.rendering.marks import Mark, cut
from vnsum.rendering.traces import mark_text
from vnsum.rendering.tracing import fact_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.documents import Span
    from vnsum.rendering.marks import Segment
    from vnsum.rendering.tracing import Traced
    from vnsum.results import Draft

__all__ = ["source_beside"]

_ASIDE = "aside"
"""Owner of the marks that dim navigation, forms and the like."""
_UNIT = "u"
"""First letter of the owner of a sentence, or of what else holds the claims of a draft."""


def source_beside(draft: Draft, traced: Sequence[Traced]) -> str:
    """Write the source of a draft.

    Args:
        draft: The draft; its spans are offsets into `draft.release.source`.
        traced: Its facts.

    Returns:
        HTML in which all that the draft was made from is marked.
    """
    claims = [*_claims(draft)]
    units = _units(draft, claims)
    marks = [*_asides(draft), *claims, *fact_marks(traced)]
    marks += [Mark(one.start, one.end, f"{_UNIT}{place}") for place, (one, _) in enumerate(units)]
    segments = cut(draft.release.source, marks)
    return "".join(
        _written([*pieces], None if place is None else units[place][1])
        for place, pieces in groupby(segments, key=_unit_of)
    )


def _asides(draft: Draft) -> Iterator[Mark]:
    for span in draft.release.boilerplate:
        yield Mark(span.start, span.end, _ASIDE)


def _claims(draft: Draft) -> Iterator[Mark]:
    for rank, headline in enumerate(draft.headlines, start=1):
        yield from (Mark(span.start, span.end, f"h{rank}") for span in headline.spans)
    for number, sentence in enumerate(draft.sentences, start=1):
        yield from (Mark(span.start, span.end, f"s{number}") for span in sentence.spans)


def _units(draft: Draft, claims: Sequence[Mark]) -> Sequence[tuple[Span, str]]:
    """Return the title and the sentences that claims were made from, each with its name."""
    named: list[tuple[Span, str]] = [
        (one, f"{labels.SENTENCE} {n}") for n, one in enumerate(draft.release.sentences, 1)
    ]
    if draft.release.title is not None:
        named.append((draft.release.title, labels.TITLE_OF_SOURCE))
    found: list[tuple[Span, str]] = []
    for span, name in sorted(named, key=_start):
        used = any(mark.start < span.end and span.start < mark.end for mark in claims)
        if used and (not found or found[-1][0].end <= span.start):
            found.append((span, name))
    return found


def _start(named: tuple[Span, str]) -> int:
    return named[0].start


def _unit_of(segment: Segment) -> int | None:
    """Return which unit a piece lies in."""
    return next((int(owner[1:]) for owner in segment.owners if owner[0] == _UNIT), None)


def _written(segments: Sequence[Segment], name: str | None) -> str:
    text = "".join(map(_segment, segments))
    owners = dict.fromkeys(owner for one in segments for owner in one.owners if owner[0] in "sh")
    if name is None or not owners:
        return text
    words = " ".join("".join(one.text for one in segments).split())
    return (
        f'<span class="unit" role="button" tabindex="0" aria-pressed="false" '
        f'aria-label="{escape_html(f"{name}: {words}")}" data-of="{" ".join(owners)}">{text}</span>'
    )


def _segment(segment: Segment) -> str:
    owners = [owner for owner in segment.owners if owner != _ASIDE and owner[0] != _UNIT]
    if owners or _ASIDE not in segment.owners:
        return mark_text(segment.text, owners)
    return f'<span class="aside">{escape_html(segment.text)}</span>'
