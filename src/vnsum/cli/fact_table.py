"""Facts on a terminal: a table with rich."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from vnsum.rendering.escape import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.cli.messages import Messages
    from vnsum.facts import Fact
    from vnsum.truth.places import Place

__all__ = ["show_facts"]

_COLUMNS = ("kind", "text", "value", "unit", "counts", "sentence", "span")
_SHORT = 60
"""Characters of a value shown; quotations are longer."""
_WIDEST_FIGURE = 15
"""Columns: a figure of 15 digits, hundreds of trillions of đồng, stays on one line."""


def show_facts(places: Sequence[Place], name: str, messages: Messages) -> None:
    """Show facts as a table: kind, text, value, unit, what it counts, sentence, span.

    Args:
        places: The facts where they stand.
        name: The file they are from.
        messages: The words to use.
    """
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    console.print(Text(printable(name), style="dim"))
    if not places:
        console.print(Text(messages("facts.none")))
        return
    table = Table(box=None, pad_edge=False, header_style="bold cyan")
    for column in _COLUMNS:
        width = _WIDEST_FIGURE if column == "value" else None
        wrap = column not in ("kind", "sentence", "span")
        heading = messages(f"facts.{column}")
        table.add_column(heading, overflow="fold", min_width=width, no_wrap=not wrap)
    for place in places:
        table.add_row(*map(_cell, _cells(place, messages)))
    console.print(table)


def _cells(place: Place, messages: Messages) -> Iterator[str]:
    fact, kind = place.fact, place.fact.kind
    yield messages(f"fact.{kind}")
    yield fact.text
    yield _value(fact)
    yield fact.unit or ""
    yield fact.office if kind == "person" else fact.counts
    yield str(place.passage.sentence + 1) if place.passage.sentence >= 0 else "-"
    yield f"{fact.start}-{fact.end}"


def _value(fact: Fact) -> str:
    """Return the value, with a sign before what is inexact; a quotation says it itself."""
    if fact.kind == "quotation":
        return ""
    return fact.value if fact.exact else f"≈ {fact.value}"


def _cell(text: str) -> Text:
    line = " ".join(printable(text).split())
    return Text(line if len(line) <= _SHORT else line[: _SHORT - 1] + "…")
