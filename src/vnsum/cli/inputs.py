"""What the command line names: files, and "-" for standard input."""

from __future__ import annotations

import platform
import sys
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

from vnsum.errors import UnreadableInputError
from vnsum.lazily import pattern
from vnsum.options import ReadLimits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.cli.messages import Messages

__all__ = ["STDIN", "expand", "load", "shown_name"]

STDIN = "-"
_PATTERN = pattern(r"[*?\[]")


def expand(names: Sequence[str]) -> list[str]:
    """Put files in the place of patterns on Windows, where no shell does.

    Args:
        names: What stands on the command line where files are expected.

    Returns:
        The files that a pattern fits, by name; a pattern that fits none stays, to be reported.
    """
    if platform.system() != "Windows":
        return list(names)
    return [found for name in names for found in _fitting(name)]


def _fitting(name: str) -> Iterator[str]:
    found = glob(name, recursive=True) if _PATTERN.search(name) else []  # noqa: PTH207 - any drive
    yield from sorted(found) if found and not Path(name).exists() else [name]


def load(name: str) -> Path | bytes:
    """Return what to hand to the reader.

    Args:
        name: A path, or "-".

    Returns:
        The path; or the bytes of standard input, at most one more than the reader takes, so that
        it refuses what is too large and an endless pipe cannot fill the memory.

    Raises:
        UnreadableInputError: When standard input is closed or cannot be read.
    """
    if name == STDIN:
        if sys.stdin is None:
            raise UnreadableInputError("standard input is closed", hint="name a file")
        try:
            return sys.stdin.buffer.read(ReadLimits().max_bytes + 1)
        except OSError as error:
            raise UnreadableInputError("standard input cannot be read") from error
    return Path(name)


def shown_name(name: str, messages: Messages) -> str:
    """Return the name to show to people."""
    return messages("tell.stdin") if name == STDIN else name
