"""`vnsum read`: how a release is taken apart, without drafting anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vnsum.cli.batch import run_on_files
from vnsum.cli.inputs import load, shown_name
from vnsum.cli.options import files_argument, language_option
from vnsum.cli.outputs import to_json_line, write_out

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vnsum.cli.messages import Messages

__all__ = ["read_command"]


def read_command(messages: Messages) -> click.Command:
    """Make the command.

    Args:
        messages: The words to use.

    Returns:
        `vnsum read`.
    """
    as_json = click.Option(["--json", "as_json"], is_flag=True, help=messages("help.json"))
    return click.Command(
        "read",
        help=messages("help.read"),
        short_help=messages("help.read.short"),
        epilog=messages("help.read.examples"),
        params=[files_argument(messages), as_json, language_option(messages)],
        callback=lambda files, *, as_json: _run(files, messages, as_json=as_json),
    )


def _run(files: Sequence[str], messages: Messages, *, as_json: bool) -> None:
    run_on_files(files, _json_work() if as_json else _screen_work(messages), messages)


def _json_work() -> Callable[[str], None]:
    from vnsum.reading import read  # noqa: PLC0415 - loaded when a command needs it

    return lambda name: write_out(to_json_line({"file": name, **read(load(name)).to_dict()}))


def _screen_work(messages: Messages) -> Callable[[str], None]:
    from vnsum.cli.pretty import show_release  # noqa: PLC0415 - loads rich
    from vnsum.reading import read  # noqa: PLC0415 - loaded when a command needs it

    return lambda name: show_release(read(load(name)), shown_name(name, messages), messages)
