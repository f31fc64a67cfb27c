"""`vnsum card`: who, what, when, where and how much of a release, each with its place."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from vnsum.cli.batch import run_on_files
from vnsum.cli.inputs import load, shown_name
from vnsum.cli.options import files_argument, language_option
from vnsum.cli.outputs import to_json_line, write_out
from vnsum.rendering.escape import printable
from vnsum.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.answering.card.cards import Card
    from vnsum.cli.messages import Messages

__all__ = ["card_command", "show_card"]


def card_command(messages: Messages) -> click.Command:
    """Make the command.

    Args:
        messages: The words to use.

    Returns:
        `vnsum card`.
    """
    as_json = click.Option(["--json", "as_json"], is_flag=True, help=messages("help.json"))
    return click.Command(
        "card",
        help=messages("help.card"),
        short_help=messages("help.card.short"),
        epilog=messages("help.card.examples"),
        params=[files_argument(messages), as_json, language_option(messages)],
        callback=lambda files, *, as_json: _run(files, messages, as_json=as_json),
    )


def show_card(card: Card, name: str, messages: Messages) -> str:
    """Write a card for people.

    Args:
        card: The card.
        name: The file it is from.
        messages: The words to use.

    Returns:
        The name, then a line for each place, fields that are not filled said to be missing.
    """
    from vnsum.answering.card.cards import CARD_FIELDS  # noqa: PLC0415 - loaded when needed

    lines = [printable(name)]
    for field in CARD_FIELDS:
        label = messages(f"card.{field}")
        places = getattr(card, field)
        if not places:
            lines.append(f"  {label}: {messages('card.missing')}")
        for choice in places:
            text = " ".join(printable(normalise(choice.text).text).split())
            place = messages("ask.place", start=choice.start, end=choice.end)
            lines.append(f"  {label}: {text} ({place})")
    return "\n".join(lines) + "\n"


def _run(files: Sequence[str], messages: Messages, *, as_json: bool) -> None:
    from vnsum.answering.card.cards import make_card  # noqa: PLC0415 - loads numpy

    def work(name: str) -> None:
        card = make_card(load(name))
        if as_json:
            write_out(to_json_line({"file": name, **asdict(card), "missing": [*card.missing]}))
        else:
            write_out(show_card(card, shown_name(name, messages), messages))

    run_on_files(files, work, messages)
