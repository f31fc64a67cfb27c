"""`vnsum completion`: the script that makes a shell complete commands and options."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.shell_completion import get_completion_class

from vnsum.cli.options import language_option

if TYPE_CHECKING:
    from vnsum.cli.messages import Messages

__all__ = ["completion_command"]

_SHELLS = ("bash", "zsh", "fish")
_VARIABLE = "_VNSUM_COMPLETE"
"""The variable by which the script asks the program; click's own form of the name."""


def completion_command(messages: Messages, app: click.Group) -> click.Command:
    """Make the command.

    Args:
        messages: The words to use.
        app: The program that is completed.

    Returns:
        `vnsum completion`.
    """
    return click.Command(
        "completion",
        help=messages("help.completion"),
        epilog=messages("help.completion.examples"),
        params=[click.Argument(["shell"], type=click.Choice(_SHELLS)), language_option(messages)],
        callback=lambda shell: click.echo(_script(shell, app)),
    )


def _script(shell: str, app: click.Group) -> str:
    """Fill in click's script; its `source()` would start bash to ask for a version."""
    kind = get_completion_class(shell)
    if kind is None:  # click knows the three of _SHELLS
        raise click.UsageError(shell)
    complete = kind(app, {}, app.name or "", _VARIABLE)
    return complete.source_template % complete.source_vars()
