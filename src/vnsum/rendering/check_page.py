"""A checked text as one HTML page: facts on the left, the source they were looked up in right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.rendering import labels
from vnsum.rendering.escape import escape_html
from vnsum.rendering.page import write_page
from vnsum.rendering.traces import fact_list, source_with_facts, text_with_facts
from vnsum.rendering.tracing import trace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.documents import Sentence
    from vnsum.facts import TruthReport

__all__ = ["check_to_html"]


def check_to_html(
    report: TruthReport, text: str, source: str, untold: Sequence[Sentence] = ()
) -> str:
    """Write a report as one self-contained page, to be read, clicked and signed on paper.

    Args:
        report: The check of `text` against `source`.
        text: The text that was checked.
        source: The source, as the release has it.
        untold: Sentences of the source that may turn what the text tells; see
            `vnsum.drafting.untold`.

    Returns:
        The page; every text in it is escaped.
    """
    traced = trace({"text": report}, source)
    parts = [
        f"<h1>{labels.verdict_label(report.verdict).capitalize()}</h1>",
        f'<section><p class="checked">{text_with_facts(text, report, traced)}</p></section>',
        *_turned(report),
        *_unseen(report),
        *_untold(untold),
        *fact_list(traced),
    ]
    return write_page(
        title=labels.verdict_label(report.verdict).capitalize(),
        draft="\n".join(parts),
        source=source_with_facts(source, traced),
        footer=f"<div><dt>{labels.SOURCE_HASH}</dt><dd>{report.source_sha256}</dd></div>",
    )


def _turned(report: TruthReport) -> Iterator[str]:
    """Yield the sentences that say the opposite of the source, with what it says."""
    for sentence in report.sentences:
        if sentence.reason:
            nearest = sentence.aligned[0].span if sentence.aligned else None
            said = sentence.against or nearest
            why = labels.verdict_label("contradicted", sentence.reason)
            quoted = f"<p>{labels.THE_SOURCE_SAYS} “{escape_html(said.text)}”</p>" if said else ""
            yield (
                f'<aside class="warnings"><p>{why}'
                f": “{escape_html(sentence.text)}”</p>{quoted}</aside>"
            )


def _unseen(report: TruthReport) -> Iterator[str]:
    """Yield the sentences that no passage is like: nothing bears out what they say."""
    items = "".join(
        f"<li>“{escape_html(item.text)}”</li>" for item in report.sentences if item.unseen
    )
    if items:
        yield f'<aside class="warnings"><p>{labels.UNSEEN}:</p><ul>{items}</ul></aside>'


def _untold(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Yield what turns the story and is not told."""
    items = "".join(f"<li>“{escape_html(item.text)}”</li>" for item in sentences)
    if items:
        yield f'<aside class="warnings"><p>{labels.UNTOLD}:</p><ul>{items}</ul></aside>'
