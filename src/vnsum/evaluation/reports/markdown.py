"""A report as Markdown: tables that stand in a README."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnsum.evaluation.reports.model import ProductReport, Report, SystemReport
    from vnsum.metrics import Interval

__all__ = [
    "HEADINGS",
    "WORD_HEADINGS",
    "cells",
    "described",
    "report_to_markdown",
    "table",
    "word_rows",
]

HEADINGS = (
    "System",
    "Syllables R-1/R-2/R-L",
    "R-1, 95 %",
    "ASCII, as published",
    "Length",
    "Facts supported",
    "True drafts",
    "p50 / p95 ms",
)
WORD_HEADINGS = ("System", "Words R-1/R-2/R-L", "R-Lsum")


def report_to_markdown(report: Report) -> str:
    """Write a report as Markdown.

    Args:
        report: The report.

    Returns:
        Tables for every product, tests, leaks and settings.
    """
    blocks = [f"# {report.title}"]
    for product in report.products:
        blocks += _product(product)
    blocks += _footer(report)
    return "\n\n".join(blocks) + "\n"


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Lay rows out as a Markdown table, the first column to the left.

    Args:
        headings: Heading of each column.
        rows: Cells of each row.

    Returns:
        The table, without a line break at the end.
    """
    rule = ["---", *["---:"] * (len(headings) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (headings, rule, *rows))


def cells(system: SystemReport) -> list[str]:
    """Return one row of the main table, under `HEADINGS`.

    Args:
        system: The system.

    Returns:
        A text for each heading; "–" where nothing was measured.
    """
    scores = system.scores
    return [
        system.name + (f" ({system.failed} failed)" if system.failed else ""),
        _triple(scores, "rouge"),
        _interval(scores["rouge1"]),
        _triple(scores, "ascii"),
        f"{scores['syllables'].value:.0f}",
        _share(scores, "facts_precision"),
        _share(scores, "true"),
        f"{system.cost.p50_ms:.1f} / {system.cost.p95_ms:.1f}",
    ]


def word_rows(systems: Sequence[SystemReport]) -> list[list[str]]:
    """Return the rows under `WORD_HEADINGS`; none where the run did not ask for words."""
    return [
        [system.name, _triple(system.scores, "words"), _plain(system, "wordsLsum")]
        for system in systems
        if "words1" in system.scores
    ]


def described(product: ProductReport) -> str:
    """Say on what a product was scored.

    Args:
        product: The product's report.

    Returns:
        Name, number of items, settings and checksum, as one line.
    """
    data = product.data
    settings = "".join(f", {name} {value}" for name, value in data["settings"].items())
    used = f"{data['items_not_leaked'] or data['items']:,} items"
    return f"{data['name']} ({data['format']}{settings}): {used}, sha256 {data['sha256'][:12]}"


_FREE_MS = 0.01
"""Below this nothing was done, as by `title`."""


def _product(product: ProductReport) -> Iterator[str]:
    yield f"## {product.product.capitalize()}"
    yield described(product)
    yield table(HEADINGS, [cells(system) for system in product.systems])
    if words := word_rows(product.systems):
        yield table(WORD_HEADINGS, words)
    if product.product == "headline":
        yield table(("System", "≤ 70 characters", "≤ 120 characters"), _fits(product.systems))
    yield table(("System", *_SHAPE.values()), _shapes(product.systems))
    yield "Cost of a release in one process, reading included; energy was not measured:"
    yield table(("System", "p50 ms", "p95 ms", "releases/s", "peak MB"), _costs(product.systems))
    if families := _families(product.systems):
        yield "Facts the source supports, by kind:"
        yield table(("System", *_FAMILIES), families)
    if product.leaked:
        yield f"The {product.data['items_leaked']} items that leaked, apart:"
        yield table(HEADINGS, [cells(system) for system in product.leaked])
    if len(product.by_length) > 1:
        yield "ROUGE-1 by syllables of the source:"
        yield _lengths(product)
    if product.comparisons:
        yield "Difference of the first system to the others (×100), p by Holm over all of them:"
        yield _comparisons(product)


_FAMILIES = ("numbers", "dates", "names", "quotations")
_SHAPE = {
    "rougeLsum": "R-Lsum",
    "chrf": "chrF",
    "compression": "Compression",
    "novelty": "New bigrams",
    "coverage": "Coverage",
    "density": "Density",
    "characters": "Characters",
}


def _costs(systems: Sequence[SystemReport]) -> list[list[str]]:
    return [
        [
            system.name,
            f"{system.cost.p50_ms:.1f}",
            f"{system.cost.p95_ms:.1f}",
            f"{system.cost.per_second:.0f}",
            f"{system.cost.peak_mb:.0f}",
        ]
        for system in systems
        if system.cost.p50_ms >= _FREE_MS
    ]


def _fits(systems: Sequence[SystemReport]) -> list[list[str]]:
    return [
        [system.name, _share(system.scores, "fits_cms"), _share(system.scores, "fits_push")]
        for system in systems
    ]


def _shapes(systems: Sequence[SystemReport]) -> list[list[str]]:
    return [[system.name, *(_plain(system, name) for name in _SHAPE)] for system in systems]


def _plain(system: SystemReport, name: str) -> str:
    if name not in system.scores:
        return "–"
    value = system.scores[name].value
    if name in {"compression", "density", "characters"}:
        return f"{value:.1f}"
    return f"{100 * value:.1f}" + ("" if name in {"rougeLsum", "wordsLsum", "chrf"} else " %")


def _families(systems: Sequence[SystemReport]) -> list[list[str]]:
    rows = [
        [system.name, *(_share(system.scores, f"{name}_precision") for name in _FAMILIES)]
        for system in systems
    ]
    return rows if any(set(row[1:]) != {"–"} for row in rows) else []


def _lengths(product: ProductReport) -> str:
    headings = ["System", *(f"{found.low}–{found.high}" for found in product.by_length)]
    rows = [
        [
            system.name,
            *(f"{100 * found.scores[system.name].value:.1f}" for found in product.by_length),
        ]
        for system in product.systems
    ]
    return table(headings, rows)


def _comparisons(product: ProductReport) -> str:
    rows = [
        [
            f"{found.first} – {found.second}",
            found.column,
            f"{100 * found.difference:+.2f}",
            f"{100 * found.low:+.2f} … {100 * found.high:+.2f}",
            f"{found.p_bootstrap:.4f}",
            f"{found.p_permutation:.4f}",
            f"{found.p_holm:.4f}",
        ]
        for found in product.comparisons
    ]
    headings = ("Systems", "Score", "Difference", "95 %", "p bootstrap", "p permutation", "p Holm")
    return table(headings, rows)


def _footer(report: Report) -> Iterator[str]:
    if report.leaks:
        leaks = report.leaks
        yield (
            f"Leaks: {leaks['leaked']} items also stand in {', '.join(leaks['against'])} "
            f"(body {leaks['by_body']}, title {leaks['by_title']}, lead {leaks['by_lead']})."
        )
    machine = report.about["machine"]
    yield (
        "ROUGE is F1×100, the mean over items, against the closest reference; intervals are 95 % "
        "bootstrap intervals over items. `unrelated` is two sentences of another article: what is "
        "not above it is noise. The oracles see the reference."
    )
    yield "\n".join(f"- `{signature}`" for signature in report.signatures.values())
    yield (
        f"vnsum {report.about['vnsum']}, Python {machine['python']}, {machine['processor']}, "
        f"{machine['cores']} cores ({machine['capability'] or 'no vector unit known'}); "
        f"seed {report.about['seed']}."
    )


def _triple(scores: Mapping[str, Interval], prefix: str) -> str:
    return "/".join(f"{100 * scores[f'{prefix}{kind}'].value:.1f}" for kind in "12L")


def _interval(found: Interval) -> str:
    return f"{100 * found.low:.1f}–{100 * found.high:.1f}"


def _share(scores: Mapping[str, Interval], name: str) -> str:
    return f"{100 * scores[name].value:.1f} %" if name in scores else "–"
