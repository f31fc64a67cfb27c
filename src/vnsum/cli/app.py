"""The program: its commands, its language, its exit status."""

from __future__ import annotations

import gc
import os
import sys
from gettext import gettext
from typing import TYPE_CHECKING, NoReturn

import click

from vnsum import __version__
from vnsum.cli.archive import archive_command
from vnsum.cli.ask import ask_command
from vnsum.cli.card import card_command
from vnsum.cli.check import check_command
from vnsum.cli.click_words import click_words
from vnsum.cli.completion import completion_command
from vnsum.cli.facts import facts_command
from vnsum.cli.messages import Messages, choose_language
from vnsum.cli.models import models_command
from vnsum.cli.options import language_option
from vnsum.cli.read import read_command
from vnsum.cli.report import describe, say_reason
from vnsum.cli.statuses import FAILED, INTERRUPTED, NOT_CHECKED
from vnsum.cli.streams import flush_output, let_go_of_output, prepare_streams
from vnsum.cli.summarize import summarize_command
from vnsum.errors import VnsumError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PROGRAM", "build_app", "main"]

PROGRAM = "vnsum"
_YOUNG = 20_000
"""Objects made until the collector looks for garbage. What is imported is none: by the default
of 700 it is looked through so often that it takes a tenth of a short command."""


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the program and leave with its exit status.

    0: all done; 1: at least one file failed, or `check` found something wrong; 2: the command line
    is wrong; 3: `ask` found no answer; 4: `check` came to no verdict; 130: stopped by Ctrl-C.

    Args:
        args: What stands after the program's name; from the process by default.

    Raises:
        SystemExit: Always.
    """
    given = list(sys.argv[1:] if args is None else args)
    gc.set_threshold(_YOUNG)
    prepare_streams()
    messages = Messages(choose_language(given, os.environ))
    with click_words(messages.language):
        raise SystemExit(_status(build_app(messages), given, messages))


class _Program(click.Group):
    """The group of all commands; it knows which one ran."""

    ran: str | None = None

    def invoke(self, ctx: click.Context) -> object:
        """Run a command and remember its name, also where it fails."""
        try:
            return super().invoke(ctx)
        finally:
            self.ran = ctx.invoked_subcommand


def _status(app: _Program, given: Sequence[str], messages: Messages) -> int:
    """Run the program; what ends it early is one line on standard error."""
    try:
        return _run(app, given)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort as error:
        click.echo(gettext("Aborted!"), err=True)
        return INTERRUPTED if isinstance(error.__context__, KeyboardInterrupt) else FAILED
    except VnsumError as error:
        said = describe(error, messages)
    except OSError as error:
        let_go_of_output()
        said = messages("tell.unwritten", reason=say_reason(error, messages))
    click.echo(f"{PROGRAM}: {said}", err=True)
    return NOT_CHECKED if app.ran == "check" else FAILED


def _run(app: _Program, given: Sequence[str]) -> int:
    """Run the program to its status; click leaves by itself where a pipe was closed."""
    try:
        found = app.main(given, prog_name=PROGRAM, standalone_mode=False)
    finally:
        flush_output()
    return found if isinstance(found, int) else 0


def build_app(messages: Messages) -> _Program:
    """Make the command tree in one language.

    Args:
        messages: The words to use.

    Returns:
        The group that holds every command.
    """
    app = _Program(
        PROGRAM,
        help=messages("help.app"),
        epilog=f"{messages('help.app.examples')}\n\n{messages('help.app.statuses')}",
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        params=[language_option(messages), _version_option(messages)],
    )
    for make in (summarize_command, read_command, facts_command, check_command, models_command):
        app.add_command(make(messages))
    for make in (ask_command, card_command, archive_command):
        app.add_command(make(messages))
    app.add_command(completion_command(messages, app))
    return app


def _version_option(messages: Messages) -> click.Option:
    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        help=messages("help.version"),
        callback=_show_version,
    )


def _show_version(context: click.Context, _option: click.Parameter, asked: object) -> None:
    if asked:
        click.echo(f"{PROGRAM} {__version__}")
        context.exit()
