"""A draft as one HTML page: the draft on the left, the source on the right.

The page loads nothing and runs only its own script: style and script stand
inline and are named by hash in its content security policy. Every text of
the release and of the draft is escaped.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from vnsum.rendering import labels
from vnsum.rendering.escape import escape_html
from vnsum.rendering.notices import notice_of
from vnsum.rendering.policies import inline_hash
from vnsum.rendering.traces import fact_list, piece_text
from vnsum.rendering.tracing import said_marks, trace
from vnsum.rendering.units import source_beside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.rendering.tracing import Traced
    from vnsum.results import Draft, DraftSentence, Headline, Product

__all__ = ["draft_to_html", "write_page"]

_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="vnsum">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<article class="draft" id="draft" tabindex="-1" aria-label="Bản nháp">
{draft}
</article>
<section class="source" aria-label="{source_label}">
<a class="back" href="#draft">{back}</a>
<h2>{source_label}</h2>
<p class="hint">{hint}</p>
<div class="text" id="source">{source}</div>
</section>
</main>
<footer>
<dl>{facts}</dl>
</footer>
<script>{script}</script>
</body>
</html>
"""


def draft_to_html(draft: Draft) -> str:
    """Write a draft as one self-contained HTML page.

    Choosing a sentence of the draft marks and shows what it was made from, and
    the other way round; by mouse, or by keyboard with Tab, Enter and Escape.

    Args:
        draft: The draft; its spans are offsets into `draft.release.source`.

    Returns:
        The page; it encodes to UTF-8 whatever the source holds.
    """
    facts = draft.facts
    traced = trace(
        {"headline": facts.headline, "lead": facts.lead, "summary": facts.summary},
        draft.release.source,
    )
    return write_page(
        title=draft.headline or labels.NO_HEADLINE,
        draft="\n".join(_draft_parts(draft, traced)),
        source=source_beside(draft, traced),
        footer="".join(_facts(draft)),
    )


def write_page(*, title: str, draft: str, source: str, footer: str) -> str:
    """Put the parts of a page together.

    Args:
        title: Title of the window, as text.
        draft: The left side, as HTML.
        source: The source with its marks, as HTML.
        footer: Pairs of names and values, as HTML.

    Returns:
        The page.
    """
    style, script = _resource("page.css"), _resource("page.js")
    return _PAGE.format(
        policy=_policy(style, script),
        title=escape_html(title),
        style=style,
        draft=draft,
        source_label=labels.SOURCE,
        hint=labels.HINT,
        back=labels.BACK,
        source=source,
        facts=footer,
        script=script,
    )


@cache
def _resource(name: str) -> str:
    text = resources.files("vnsum.rendering").joinpath(name).read_text(encoding="utf-8")
    return f"\n{text}"


def _policy(style: str, script: str) -> str:
    allowed = f"style-src '{inline_hash(style)}'; script-src '{inline_hash(script)}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _draft_parts(draft: Draft, traced: Sequence[Traced]) -> Iterator[str]:
    headline = draft.headline
    marks = said_marks(traced, "headline", 0, len(headline))
    yield f"<h1>{piece_text(headline, marks) if headline else labels.NO_HEADLINE}</h1>"
    yield from _warnings(draft.warnings)
    yield from _product(draft, "lead", draft.lead, traced)
    yield from _product(draft, "summary", draft.summary, traced)
    yield from _headlines(draft.headlines)
    yield from fact_list(traced)


def _warnings(warnings: Sequence[str]) -> Iterator[str]:
    if warnings:
        items = "".join(map(_notice, warnings))
        yield f'<aside class="warnings"><h2>{labels.WARNINGS}</h2><ul>{items}</ul></aside>'


def _notice(warning: str) -> str:
    notice = notice_of(warning)
    language = "" if notice.language == "vi" else f' lang="{notice.language}"'
    return f'<li data-code="{notice.code}"{language}>{escape_html(notice.text)}</li>'


def _headlines(headlines: Sequence[Headline]) -> Iterator[str]:
    if headlines:
        items = "".join(
            f"<li>{_claim(f'h{rank}', escape_html(item.text), 'headline')}"
            f'<span class="note">{len(item.text)} ký tự</span></li>'
            for rank, item in enumerate(headlines, start=1)
        )
        yield f"<section><h2>{labels.HEADLINES}</h2><ol>{items}</ol></section>"


def _product(draft: Draft, product: Product, text: str, traced: Sequence[Traced]) -> Iterator[str]:
    heading = labels.LEAD if product == "lead" else labels.SUMMARY
    claims = []
    place = 0
    for number, item in enumerate(draft.sentences, start=1):
        if item.product == product:
            place = max(text.find(item.text, place), 0)
            end = place + len(item.text)
            written = piece_text(item.text, said_marks(traced, product, place, end))
            claims.append(_claim(f"s{number}", written, product) + _reference(item))
            place = end
    if claims or text:
        body = " ".join(claims) if claims else escape_html(text)
        yield f'<section class="{product}"><h2>{heading}</h2><p>{body}</p></section>'


def _claim(identifier: str, written: str, product: Product) -> str:
    return (
        f'<span class="claim {product}" id="{identifier}" role="button" tabindex="0" '
        f'aria-pressed="false">{written}</span>'
    )


def _reference(sentence: DraftSentence) -> str:
    if not sentence.source_sentences:
        return ""
    return f'<sup title="{labels.SOURCES}">{labels.numbers(sentence.source_sentences)}</sup>'


def _facts(draft: Draft) -> Iterator[str]:
    yield _fact(labels.COVERAGE, labels.coverage_line(draft))
    yield _fact(labels.MODEL, labels.model_line(draft))
    yield _fact(labels.SETTINGS, labels.settings_line(draft))
    yield _fact(labels.SOURCE_HASH, draft.source_sha256)


def _fact(name: str, value: str) -> str:
    return f"<div><dt>{name}</dt><dd>{escape_html(value)}</dd></div>"
