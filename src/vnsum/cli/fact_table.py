"""Facts on a terminal: a table with rich."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from vnsum.cli.screen import new_console
from vnsum.rendering.escape import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.cli.messages import Messages
    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place

__all__ = ["show_facts"]

_COLUMNS = ("kind", "text", "value", "unit", "counts", "sentence", "span")
_WHOLE = ("kind", "sentence", "span")
"""Columns whose texts are never folded: places are read by other programs and by eye."""
_NARROWEST, _WIDE, _ANY_WIDTH = 72, 100, 10_000
"""Columns of a screen below which lines run on instead of losing their ends, and from which on
figures get their room; of a pipe, where every line is whole."""
_SHORT = 60
"""Characters of a value shown on a screen; quotations are longer."""
_WIDEST_FIGURE = 15
"""Columns: a figure of 15 digits, hundreds of trillions of đồng, stays on one line."""


def show_facts(places: Sequence[Place], name: str, messages: Messages) -> None:
    """Show facts as a table: kind, text, value, unit, what it counts, sentence, span.

    Args:
        places: The facts where they stand.
        name: The file they are from.
        messages: The words to use.
    """
    console = new_console()
    console.print(Text(printable(name), style="dim"), soft_wrap=True)
    if not places:
        console.print(Text(messages("facts.none")))
        return
    to_screen = console.is_terminal
    console.width = max(console.width, _NARROWEST) if to_screen else _ANY_WIDTH
    table = Table(box=None, pad_edge=False, header_style="bold cyan")
    for column in _COLUMNS:
        figures = column == "value" and console.width >= _WIDE
        width = _WIDEST_FIGURE if figures else None
        wrap = column not in _WHOLE
        heading = messages(f"facts.{column}")
        table.add_column(heading, overflow="fold", min_width=width, no_wrap=not wrap)
    for place in places:
        cells = _cells(place, messages)
        table.add_row(*(_cell(text, most=_SHORT if to_screen else None) for text in cells))
    console.print(table, crop=False)


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


def _cell(text: str, *, most: int | None) -> Text:
    line = " ".join(printable(text).split())
    return Text(line if most is None or len(line) <= most else line[: most - 1] + "…")
