"""`vnsum read`: how a release is taken apart, without drafting anything."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from vnsum.cli.batch import for_each_file
from vnsum.cli.inputs import load, shown_name
from vnsum.cli.options import files_argument, language_option
from vnsum.cli.outputs import to_json_line, write_out
from vnsum.cli.statuses import FAILED
from vnsum.rendering.notices import warning_code

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vnsum.cli.messages import Messages
    from vnsum.documents import PressRelease

__all__ = ["read_command", "release_to_dict"]


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


def release_to_dict(release: PressRelease) -> dict[str, Any]:
    """Return a release as plain values; offsets count characters of "source".

    Args:
        release: A release.

    Returns:
        Values that JSON can hold, dates in ISO 8601.
    """
    return {
        "source_sha256": release.source_sha256,
        **_plain(asdict(release)),
        "warning_codes": list(map(warning_code, release.warnings)),
    }


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _plain_value(value) for name, value in values.items()}


def _plain_value(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return _plain(value) if isinstance(value, dict) else value


def _run(files: Sequence[str], messages: Messages, *, as_json: bool) -> None:
    work = _json_work() if as_json else _screen_work(messages)
    if for_each_file(files, work, messages):
        click.get_current_context().exit(FAILED)


def _json_work() -> Callable[[str], None]:
    from vnsum.reading import read  # noqa: PLC0415 - loaded when a command needs it

    return lambda name: write_out(to_json_line({"file": name, **release_to_dict(read(load(name)))}))


def _screen_work(messages: Messages) -> Callable[[str], None]:
    from vnsum.cli.pretty import show_release  # noqa: PLC0415 - loads rich
    from vnsum.reading import read  # noqa: PLC0415 - loaded when a command needs it

    return lambda name: show_release(read(load(name)), shown_name(name, messages), messages)
