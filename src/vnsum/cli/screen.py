"""Lines on a terminal, wrapped behind their margin; whole lines into a pipe or a file."""

from __future__ import annotations

import os
import sys

from rich.console import Console
from rich.text import Text

__all__ = ["new_console", "print_line"]


def new_console() -> Console:
    """Make what writes to standard output; nothing in a text is taken for markup."""
    return Console(file=sys.stdout, highlight=False, markup=False, emoji=False)


def print_line(console: Console, text: Text, *, indent: int = 0) -> None:
    """Print a text, without the blanks that padding leaves at line ends.

    It is wrapped on a terminal, and where the environment has COLUMNS, as somebody wants it.

    Args:
        console: Where to.
        text: The text.
        indent: Blanks before each line.
    """
    margin = " " * indent
    wraps = console.is_terminal or "COLUMNS" in os.environ
    for piece in text.wrap(console, max(1, console.width - indent)) if wraps else [text]:
        piece.rstrip()
        console.print(Text(margin).append_text(piece), soft_wrap=True)
