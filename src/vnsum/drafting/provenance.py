"""Where freely written text comes from: the source sentences that the check aligned with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import Span
    from vnsum.facts import CheckedSentence, TruthReport
    from vnsum.results import DraftSentence, Headline

__all__ = ["traced_headline", "traced_sentences"]


def traced_sentences(
    sentences: Sequence[DraftSentence], report: TruthReport
) -> Sequence[DraftSentence]:
    """Give freely written sentences their sources.

    Args:
        sentences: Sentences; those with spans are kept as they are.
        report: The check of their text, joined by blanks.

    Returns:
        The sentences, one for each that the check told apart.
    """
    if all(item.spans for item in sentences):
        return sentences
    head = sentences[0]
    return tuple(
        replace(
            head,
            text=checked.text,
            spans=_spans(checked),
            source_sentences=_indices(checked),
        )
        for checked in report.sentences
    )


def traced_headline(headline: Headline, report: TruthReport) -> Headline:
    """Give a freely written headline its sources.

    Args:
        headline: A headline; one with spans is kept as it is, and so is a title.
        report: Its check.

    Returns:
        The headline.
    """
    if headline.spans or headline.engine == "title":
        return headline
    spans = [span for checked in report.sentences for span in _spans(checked)]
    return replace(headline, spans=tuple(dict.fromkeys(spans)))


def _spans(checked: CheckedSentence) -> tuple[Span, ...]:
    return tuple(alignment.span for alignment in checked.aligned)


def _indices(checked: CheckedSentence) -> tuple[int, ...]:
    """Name the body sentences; what was aligned may be a title or a caption, which has none."""
    found = (alignment.sentence for alignment in checked.aligned)
    return tuple(dict.fromkeys(index for index in found if index >= 0))
