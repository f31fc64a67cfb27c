"""`vnsum models`: what is bundled, and whether it is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vnsum.cli.options import language_option
from vnsum.cli.report import describe
from vnsum.errors import WeightsError

if TYPE_CHECKING:
    from vnsum.cli.messages import Messages
    from vnsum.weights import ModelInfo

__all__ = ["models_command"]


def models_command(messages: Messages) -> click.Command:
    """Make the command.

    Args:
        messages: The words to use.

    Returns:
        `vnsum models`.
    """
    return click.Command(
        "models",
        help=messages("help.models"),
        params=[language_option(messages)],
        callback=lambda: _run(messages),
    )


def _run(messages: Messages) -> None:
    from vnsum.weights import bundled_models  # noqa: PLC0415 - loaded when a command needs it

    states = [_show(model, messages) for model in bundled_models()]
    if not states:
        click.echo(f"vnsum: {messages('show.no_models')}", err=True)
    if not states or not all(states):
        click.get_current_context().exit(1)


def _show(model: ModelInfo, messages: Messages) -> bool:
    """Show one model; tell whether its files are what they should be."""
    click.secho(model.name, bold=True)
    click.echo(f"  {model.description}")
    click.echo(f"  {model.path}")
    for file in model.files:
        size = messages("show.bytes", count=f"{file.size:,}")
        click.echo(f"  {file.name}  {size}\n    {file.sha256}")
    return _show_state(model, messages)


def _show_state(model: ModelInfo, messages: Messages) -> bool:
    from vnsum.weights import verify  # noqa: PLC0415 - loaded when a command needs it

    try:
        verify(model)
    except WeightsError as error:
        click.echo(f"vnsum: {model.name}: {describe(error, messages)}", err=True)
        return False
    click.secho(f"  {messages('show.verified')}", fg="green")
    return True
