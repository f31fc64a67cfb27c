"""A report as one HTML page that loads nothing."""

from __future__ import annotations

import base64
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.evaluation.reports.examples import KINDS
from vnsum.evaluation.reports.markdown import (
    HEADINGS,
    WORD_HEADINGS,
    cells,
    described,
    report_to_markdown,
    word_rows,
)
from vnsum.evaluation.reports.plots import draw_plots
from vnsum.rendering.escape import escape_html
from vnsum.rendering.policies import inline_hash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.evaluation.reports.model import Example, Mark, ProductReport, Report

__all__ = ["report_to_html", "tables_to_html"]

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<h1>{title}</h1>
{body}
</body>
</html>
"""
_LEGEND = (
    ("supported", "the source says it"),
    ("misplaced", "said of something else"),
    ("unsupported", "not in the source"),
    ("contradicted", "the source says otherwise"),
    ("unclear", "cannot be told"),
)


def report_to_html(report: Report) -> str:
    """Write a report as one self-contained page.

    Args:
        report: The report.

    Returns:
        The page: tables, plots, and outputs beside their sources where the report has them.

    Raises:
        MissingExtraError: When matplotlib is not installed.
    """
    parts = [part for product in report.products for part in _product(product)]
    markdown = f"<pre>{escape_html(report_to_markdown(report))}</pre>"
    tables = _details("Every table, as Markdown", markdown)
    return _page(report.title, [*parts, *_notes(report), tables])


def tables_to_html(
    title: str,
    tables: Sequence[tuple[str, Sequence[str], Sequence[Sequence[str]]]],
    notes: Sequence[str],
) -> str:
    """Write tables as one self-contained page.

    Args:
        title: Heading of the page.
        tables: Heading, column headings and rows of each.
        notes: Sentences to put below.

    Returns:
        The page.
    """
    parts = []
    for heading, headings, rows in tables:
        parts += [f"<h2>{escape_html(heading)}</h2>", _table(headings, rows)]
    return _page(title, [*parts, *(f"<p>{escape_html(note)}</p>" for note in notes)])


def _page(title: str, parts: Sequence[str]) -> str:
    style = resources.files("vnsum.evaluation.reports").joinpath("page.css").read_text("utf-8")
    return _PAGE.format(
        policy=f"default-src 'none'; img-src data:; style-src '{inline_hash(style)}'",
        title=escape_html(title),
        style=style,
        body="\n".join(parts),
    )


def _product(product: ProductReport) -> Iterator[str]:
    yield f"<h2>{escape_html(product.product.capitalize())}</h2>"
    yield f"<p>{escape_html(described(product))}</p>"
    yield _table(HEADINGS, [cells(system) for system in product.systems])
    if words := word_rows(product.systems):
        yield _table(WORD_HEADINGS, words)
    if product.leaked:
        yield f"<h3>The {product.data['items_leaked']} items that leaked</h3>"
        yield _table(HEADINGS, [cells(system) for system in product.leaked])
    yield '<div class="plots">'
    for caption, svg in draw_plots(product).items():
        yield _figure(caption, svg)
    yield "</div>"
    for kind, found in product.examples.items():
        if found:
            yield _examples(f"{KINDS[kind]} outputs of {product.systems[0].name}", found)


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape_html(cell)}</th>" for cell in headings)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape_html(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="wide">{table}</div>'


def _figure(caption: str, svg: str) -> str:
    data = base64.b64encode(svg.encode("utf-8")).decode("ascii")
    text = escape_html(caption)
    return (
        f'<figure><img alt="{text}" src="data:image/svg+xml;base64,{data}">'
        f"<figcaption>{text}</figcaption></figure>"
    )


def _examples(title: str, found: Sequence[Example]) -> str:
    legend = "".join(
        f'<span class="{verdict}">{escape_html(meaning)}</span> ' for verdict, meaning in _LEGEND
    )
    shown = "".join(map(_example, found))
    return _details(f"{title} ({len(found)})", f'<p class="legend">{legend}</p>{shown}')


def _example(example: Example) -> str:
    references = "".join(f"<p>{escape_html(text)}</p>" for text in example.references)
    score = f"ROUGE {100 * example.score:.1f}"
    return (
        f"<article><h4>{escape_html(example.id)} <small>{score}</small></h4>"
        '<div class="beside"><div>'
        f'<h5>Output</h5><p class="text">{_marked(example.text, example.marks)}</p>'
        f'<h5>Reference</h5><div class="text">{references}</div></div>'
        f'<div><h5>Source</h5><div class="text source">'
        f"{_marked(example.source, example.source_marks)}</div></div></div></article>"
    )


def _marked(text: str, marks: Sequence[Mark]) -> str:
    """Wrap every stretch between two ends of marks in the first mark that holds it."""
    cuts = sorted({0, len(text), *(cut for mark in marks for cut in (mark.start, mark.end))})
    pieces = []
    for start, end in pairwise(cuts):
        piece = escape_html(text[start:end])
        holding = [mark for mark in marks if mark.start <= start and end <= mark.end]
        pieces.append(f'<mark class="{holding[0].verdict}">{piece}</mark>' if holding else piece)
    return "".join(pieces)


def _details(title: str, content: str) -> str:
    return f"<details><summary>{escape_html(title)}</summary>{content}</details>"


def _notes(report: Report) -> Iterator[str]:
    yield "<h2>Settings</h2>"
    yield "".join(f"<p><code>{escape_html(text)}</code></p>" for text in report.signatures.values())
    machine = ", ".join(f"{name} {value}" for name, value in report.about["machine"].items())
    yield f"<p>vnsum {escape_html(str(report.about['vnsum']))}; {escape_html(machine)}</p>"
