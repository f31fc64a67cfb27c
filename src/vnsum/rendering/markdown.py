"""A draft as Markdown: headline, lead, summary, candidates, sources, warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.rendering import labels
from vnsum.rendering.escape import escape_markdown
from vnsum.rendering.notices import notice_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnsum.results import Draft, DraftSentence, Product

__all__ = ["draft_to_markdown"]


def draft_to_markdown(draft: Draft) -> str:
    """Write a draft as Markdown.

    Args:
        draft: The draft.

    Returns:
        CommonMark that ends in a line break; every text of the draft is escaped.
    """
    blocks = [
        f"# {escape_markdown(draft.headline or labels.NO_HEADLINE)}",
        *_product(draft, "lead", f"## {labels.LEAD}", draft.lead),
        *_product(draft, "summary", f"## {labels.SUMMARY}", draft.summary),
        *_candidates(draft),
        *_sources(draft),
        *_warnings(draft),
        "---",
        _footer(draft),
    ]
    return "\n\n".join(blocks) + "\n"


def _product(draft: Draft, product: Product, heading: str, text: str) -> Iterator[str]:
    sentences = [item for item in draft.sentences if item.product == product]
    if not text and not sentences:
        return
    yield heading
    yield " ".join(map(_with_reference, sentences)) if sentences else escape_markdown(text)


def _with_reference(sentence: DraftSentence) -> str:
    text = escape_markdown(sentence.text)
    if not sentence.source_sentences:
        return text
    return f"{text} \\[{labels.numbers(sentence.source_sentences)}\\]"


def _candidates(draft: Draft) -> Iterator[str]:
    if draft.headlines:
        yield f"## {labels.HEADLINES}"
        yield "\n".join(
            f"{rank}. {escape_markdown(item.text)}"
            for rank, item in enumerate(draft.headlines, start=1)
        )


def _sources(draft: Draft) -> Iterator[str]:
    """List the source sentences that the draft names, by their number."""
    known = draft.release.sentences
    used = sorted({index for item in draft.sentences for index in item.source_sentences})
    lines = [
        f"- \\[{index + 1}\\] {escape_markdown(known[index].normalised)}"
        for index in used
        if 0 <= index < len(known)
    ]
    if lines:
        yield f"## {labels.SOURCES}"
        yield "\n".join(lines)


def _warnings(draft: Draft) -> Iterator[str]:
    if draft.warnings:
        yield f"## {labels.WARNINGS}"
        yield "\n".join(
            f"- {escape_markdown(notice_of(warning).text)}" for warning in draft.warnings
        )


def _footer(draft: Draft) -> str:
    facts = {
        labels.COVERAGE: labels.coverage_line(draft),
        labels.MODEL: labels.model_line(draft),
        labels.SETTINGS: labels.settings_line(draft),
        labels.SOURCE_HASH: draft.source_sha256,
    }
    return "\n".join(f"- {name}: {escape_markdown(value)}" for name, value in facts.items())
