"""`vnsum facts`: every figure, date, name and quotation of a release, typed, with its place."""

from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import click

from vnsum.cli.batch import run_on_files
from vnsum.cli.inputs import load, shown_name
from vnsum.cli.options import files_argument, language_option
from vnsum.cli.outputs import to_json_line, write_out
from vnsum.truth.finding.figures import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vnsum.cli.messages import Messages
    from vnsum.documents import PressRelease
    from vnsum.truth.index.places import Place

__all__ = ["facts_command", "facts_to_dict"]


def facts_command(messages: Messages) -> click.Command:
    """Make the command.

    Args:
        messages: The words to use.

    Returns:
        `vnsum facts`.
    """
    as_json = click.Option(["--json", "as_json"], is_flag=True, help=messages("help.json"))
    return click.Command(
        "facts",
        help=messages("help.facts"),
        short_help=messages("help.facts.short"),
        epilog=messages("help.facts.examples"),
        params=[files_argument(messages), as_json, language_option(messages)],
        callback=lambda files, *, as_json: _run(files, messages, as_json=as_json),
    )


def facts_to_dict(release: PressRelease) -> dict[str, Any]:
    """Return the facts of a release as plain values; offsets count characters of its source.

    Args:
        release: A release.

    Returns:
        Values that JSON can hold: figures as strings, the index of the sentence of the body or
        None for a fact of the title, a caption or a table.
    """
    return {
        "source_sha256": release.source_sha256,
        "facts": [_plain(place) for place in _places(release)],
    }


def _places(release: PressRelease) -> Sequence[Place]:
    from vnsum.truth.index.source import SourceIndex  # noqa: PLC0415 - loaded when a command needs it

    index = SourceIndex(release)
    places: dict[tuple[int, int, str], Place] = {}
    for number in range(len(index.passages)):
        for place in index.places(number):  # the body comes first, and has what captions repeat
            places.setdefault((place.fact.start, place.fact.end, place.fact.kind), place)
    return [places[key] for key in sorted(places)]


def _plain(place: Place) -> dict[str, Any]:
    values = {
        name: plain(value) if isinstance(value, Decimal) else value
        for name, value in asdict(place.fact).items()
    }
    sentence = place.passage.sentence
    return {**values, "sentence": sentence if sentence >= 0 else None}


def _run(files: Sequence[str], messages: Messages, *, as_json: bool) -> None:
    run_on_files(files, _json_work() if as_json else _screen_work(messages), messages)


def _json_work() -> Callable[[str], None]:
    from vnsum.reading import read  # noqa: PLC0415 - loaded when a command needs it

    return lambda name: write_out(to_json_line({"file": name, **facts_to_dict(read(load(name)))}))


def _screen_work(messages: Messages) -> Callable[[str], None]:
    from vnsum.cli.fact_table import show_facts  # noqa: PLC0415 - loads rich
    from vnsum.reading import read  # noqa: PLC0415 - loaded when a command needs it

    return lambda name: show_facts(_places(read(load(name))), shown_name(name, messages), messages)
