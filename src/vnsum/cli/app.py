"""The program: its commands, its language, its exit status."""

from __future__ import annotations

import gc
import os
import sys
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
from vnsum.cli.report import describe
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

    0: all done; 1: at least one file failed; 2: the command line is wrong; 3: `ask` found no
    answer.

    Args:
        args: What stands after the program's name; from the process by default.

    Raises:
        SystemExit: Always.
    """
    given = list(sys.argv[1:] if args is None else args)
    gc.set_threshold(_YOUNG)
    _write_utf8()
    messages = Messages(choose_language(given, os.environ))
    try:
        with click_words(messages.language):
            build_app(messages).main(given, prog_name=PROGRAM)
    except VnsumError as error:
        click.echo(f"{PROGRAM}: {describe(error, messages)}", err=True)
    raise SystemExit(1)


def build_app(messages: Messages) -> click.Group:
    """Make the command tree in one language.

    Args:
        messages: The words to use.

    Returns:
        The group that holds every command.
    """
    app = click.Group(
        PROGRAM,
        help=messages("help.app"),
        epilog=messages("help.app.examples"),
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


def _write_utf8() -> None:
    """Write UTF-8 to pipes and files everywhere, and never fail on a letter a screen lacks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            encoding = stream.encoding if stream.isatty() else "utf-8"
            reconfigure(encoding=encoding, errors="replace")
