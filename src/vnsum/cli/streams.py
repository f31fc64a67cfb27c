"""Standard output and error: in UTF-8, and there even where they were closed."""

from __future__ import annotations

import contextlib
import os
import sys

__all__ = ["flush_output", "let_go_of_output", "prepare_streams"]


def prepare_streams() -> None:
    """Write UTF-8 to pipes and files everywhere, and never fail on a letter a screen lacks.

    A stream that was closed (`>&-`) is None in Python. What is written to standard output fails
    then with an error that can be told; what is written to standard error is lost.
    """
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            encoding = stream.encoding if stream.isatty() else "utf-8"
            reconfigure(encoding=encoding, errors="replace")


def flush_output() -> None:
    """Write what waits, so that a full disk is told while there is someone to tell it."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        let_go_of_output()  # who reads has seen enough


def let_go_of_output() -> None:
    """Let what cannot be written go nowhere: Python would fail on it once more at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
