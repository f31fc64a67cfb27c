"""What the command line names: files, and "-" for standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from vnsum.options import ReadLimits

if TYPE_CHECKING:
    from vnsum.cli.messages import Messages

__all__ = ["STDIN", "load", "shown_name"]

STDIN = "-"


def load(name: str) -> Path | bytes:
    """Return what to hand to the reader.

    Args:
        name: A path, or "-".

    Returns:
        The path; or the bytes of standard input, at most one more than the reader takes, so that
        it refuses what is too large and an endless pipe cannot fill the memory.
    """
    if name == STDIN:
        return sys.stdin.buffer.read(ReadLimits().max_bytes + 1)
    return Path(name)


def shown_name(name: str, messages: Messages) -> str:
    """Return the name to show to people."""
    return messages("tell.stdin") if name == STDIN else name
