"""What all scripts do alike: their help, what they need, how they end.

parser = make_parser(__doc__)                 the examples of the docstring stay as they are
needs("Training", "train", "torch")           before the imports that would fail
run(main)                                     what is wrong is one line, never a traceback
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from vnsum.errors import VnsumError
from vnsum.extras import require_extra

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["make_parser", "needs", "run"]

_INTERRUPTED = 130
"""Stopped by Ctrl-C, as shells have it."""


def make_parser(doc: str | None) -> argparse.ArgumentParser:
    """Make a parser whose help is the docstring of the script, line by line.

    Args:
        doc: The docstring; None where Python runs with -OO.

    Returns:
        A parser without arguments.
    """
    return argparse.ArgumentParser(
        description=doc, formatter_class=argparse.RawDescriptionHelpFormatter
    )


def needs(feature: str, extra: str, *modules: str) -> None:
    """End the script where an optional dependency is missing, with the command that installs it.

    Args:
        feature: What needs them, as the start of a sentence ("Training").
        extra: The extra that brings them ("train").
        *modules: Names of modules; they are not loaded.

    Raises:
        SystemExit: When one of them is not installed.
    """
    try:
        require_extra(feature, extra, *modules)
    except VnsumError as error:
        raise SystemExit(_line(error)) from error


def run(main: Callable[[], int | None]) -> NoReturn:
    """Run a script and leave with its status.

    Args:
        main: The script; it gives its exit status, None for 0.

    Raises:
        SystemExit: Always.
    """
    try:
        raise SystemExit(main())
    except VnsumError as error:
        raise SystemExit(_line(error)) from error
    except OSError as error:
        if error.filename is None:  # no file that somebody named
            raise
        said = f"{error.filename} cannot be opened: {error.strerror}"
        raise SystemExit(_line(said)) from error
    except KeyboardInterrupt as error:
        raise SystemExit(_INTERRUPTED) from error


def _line(said: object) -> str:
    return f"{Path(sys.argv[0]).name}: {said}"
