"""Many files, one at a time: what fails is told on standard error, the rest goes on."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from typing import TYPE_CHECKING, TextIO

import click

from vnsum.cli.inputs import shown_name
from vnsum.cli.report import describe
from vnsum.cli.statuses import FAILED
from vnsum.errors import VnsumError
from vnsum.rendering.escape import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from vnsum.cli.messages import Messages

__all__ = ["for_each_file", "run_on_files"]

_CLEAR_LINE = "\r\x1b[K"


def for_each_file(
    files: Sequence[str],
    work: Callable[[str], None],
    messages: Messages,
    *,
    to_screen: bool = True,
) -> int:
    """Do the work for every file.

    Args:
        files: Names of files.
        work: Reads, drafts and writes one of them; nothing is kept between two calls.
        messages: The words to use.
        to_screen: Whether the work writes to standard output, where a bar would get in its way.

    Returns:
        How many failed.
    """
    failed = 0
    with _progress(files, messages, to_screen=to_screen) as (names, prefix):
        for name in names:
            error = _failure(work, name)
            if error is not None:
                failed += 1
                where = printable(shown_name(name, messages))
                click.echo(f"{prefix}vnsum: {where}: {describe(error, messages, name)}", err=True)
    if failed and len(files) > 1:
        told = messages("tell.failed", count=failed, total=len(files))
        click.echo(f"vnsum: {told}", err=True)
    return failed


def run_on_files(files: Sequence[str], work: Callable[[str], None], messages: Messages) -> None:
    """Do the work for every file and leave with the status that says whether one failed.

    Args:
        files: Names of files.
        work: Writes what it makes of one of them to standard output.
        messages: The words to use.
    """
    if for_each_file(files, work, messages):
        click.get_current_context().exit(FAILED)


def _failure(work: Callable[[str], None], name: str) -> VnsumError | None:
    try:
        work(name)
    except VnsumError as error:
        return error
    return None


@contextlib.contextmanager
def _progress(
    files: Sequence[str], messages: Messages, *, to_screen: bool
) -> Iterator[tuple[Iterator[str], str]]:
    """Give the files in order, and what clears the bar before a line is written."""
    in_the_way = to_screen and not _is_plain_file(sys.stdout)
    if len(files) < 2 or in_the_way or not sys.stderr.isatty():  # noqa: PLR2004 - "many"
        yield iter(files), ""
        return
    label = messages("tell.working")
    with click.progressbar(files, label=label, file=sys.stderr, show_pos=True) as bar:
        yield iter(bar), _CLEAR_LINE


def _is_plain_file(stream: TextIO) -> bool:
    """Tell a file from a terminal, and from a pipe whose reader may share the terminal."""
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except OSError:  # io.UnsupportedOperation too: a stream in memory
        return False
