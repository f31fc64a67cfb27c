"""`vnsum models`: what is bundled or kept, whether it is whole, converting and removing."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vnsum.cli.options import engine_options, language_option
from vnsum.cli.report import describe
from vnsum.cli.statuses import FAILED
from vnsum.errors import WeightsError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from vnsum.cli.messages import Messages
    from vnsum.weights import ModelInfo
    from vnsum.weights.cache import Entry

__all__ = ["models_command"]


def models_command(messages: Messages) -> click.Command:
    """Make the command.

    Args:
        messages: The words to use.

    Returns:
        The group `vnsum models`; without a subcommand it lists and checks.
    """
    group = click.Group(
        "models",
        help=messages("help.models"),
        params=[language_option(messages)],
        invoke_without_command=True,
        callback=lambda: _run(messages),
    )
    for make in (_list_command, _verify_command, _convert_command, _remove_command):
        group.add_command(make(messages))
    return group


def _list_command(messages: Messages) -> click.Command:
    as_json = click.Option(["--json", "as_json"], is_flag=True, help=messages("help.json"))
    return click.Command(
        "list",
        help=messages("help.models.list"),
        params=[as_json, language_option(messages)],
        callback=lambda as_json: _list(messages, as_json=as_json),
    )


def _verify_command(messages: Messages) -> click.Command:
    names = click.Argument(["names"], nargs=-1, metavar="[NAME]...")
    return click.Command(
        "verify",
        help=messages("help.models.verify"),
        params=[names, language_option(messages)],
        callback=lambda names: _verify(names, messages),
    )


def _convert_command(messages: Messages) -> click.Command:
    needed = {"revision", "device", "compute_type"}
    kept = [item for item in engine_options(messages) if item.name in needed]
    params: list[click.Parameter] = [
        click.Argument(["model"], metavar="MODEL"),
        click.Option(["--from-pickle"], is_flag=True, help=messages("help.models.from_pickle")),
        click.Option(["-o", "--output", "out"], metavar="DIR", help=messages("help.models.output")),
        *kept,
        language_option(messages),
    ]
    return click.Command(
        "convert",
        help=messages("help.models.convert"),
        params=params,
        callback=lambda **values: _convert(values, messages),
    )


def _remove_command(messages: Messages) -> click.Command:
    params: list[click.Parameter] = [
        click.Argument(["names"], nargs=-1, required=True, metavar="NAME..."),
        click.Option(["--yes"], is_flag=True, help=messages("help.models.yes")),
        language_option(messages),
    ]
    return click.Command(
        "remove",
        help=messages("help.models.remove"),
        params=params,
        callback=lambda names, yes: _remove(names, messages, yes=yes),
    )


def _run(messages: Messages) -> None:
    """List and check what is bundled, unless a subcommand follows."""
    if click.get_current_context().invoked_subcommand is None:
        from vnsum.weights import bundled_models  # noqa: PLC0415 - loaded when a command needs it

        states = [_show(model, messages) for model in bundled_models()]
        if not states:
            click.echo(f"vnsum: {messages('show.no_models')}", err=True)
        if not states or not all(states):
            click.get_current_context().exit(FAILED)


def _list(messages: Messages, *, as_json: bool) -> None:
    from vnsum.weights import bundled_models  # noqa: PLC0415 - loaded when a command needs it
    from vnsum.weights.cache import entries  # noqa: PLC0415

    bundled, kept = bundled_models(), entries()
    if as_json:
        for line in (*map(_bundled_values, bundled), *map(_kept_values, kept)):
            click.echo(json.dumps(line, ensure_ascii=False))
        return
    for model in bundled:
        click.secho(model.name, bold=True)
        click.echo(f"  {model.description}\n  {model.path}")
    for entry in kept:
        click.secho(entry.key, bold=True)
        size = f"{entry.size / 1e6:.1f}"
        shown = messages("show.cached", day=f"{entry.made:%Y-%m-%d}", size=size)
        click.echo(f"  {entry.about.get('model', '')}  {shown}\n  {entry.folder}")


def _bundled_values(model: ModelInfo) -> dict[str, Any]:
    size = sum(file.size for file in model.files)
    return {
        "name": model.name,
        "kind": "bundled",
        "version": model.version,
        "size": size,
        "path": str(model.path),
    }


def _kept_values(entry: Entry) -> dict[str, Any]:
    return {
        "name": entry.key,
        "kind": "cached",
        "about": dict(entry.about),
        "made": entry.made.isoformat(),
        "size": entry.size,
        "path": str(entry.folder),
    }


def _verify(names: Sequence[str], messages: Messages) -> None:
    from vnsum.weights import bundled_models, verify  # noqa: PLC0415 - loaded when needed
    from vnsum.weights.cache import entries, verify_entry  # noqa: PLC0415

    checks: dict[str, Callable[[], None]] = {}
    for model in bundled_models():
        checks[model.name] = partial(verify, model)
    kept = entries()
    for entry in kept:
        checks[entry.key] = partial(verify_entry, entry)
    chosen = [key for name in names for key in _called(name, [*checks], kept, messages)]
    states = [_checked(name, checks[name], messages) for name in chosen or checks]
    if not all(states):
        click.get_current_context().exit(FAILED)


def _is_whole(name: str, check: Callable[[], None], messages: Messages) -> bool:
    """Tell whether files are what they should be; what is wrong goes to standard error."""
    try:
        check()
    except WeightsError as error:
        click.echo(f"vnsum: {name}: {describe(error, messages)}", err=True)
        return False
    return True


def _checked(name: str, check: Callable[[], None], messages: Messages) -> bool:
    whole = _is_whole(name, check, messages)
    if whole:
        click.echo(f"{name}  {messages('show.verified')}")
    return whole


def _convert(values: dict[str, Any], messages: Messages) -> None:
    if values["from_pickle"]:
        _convert_pickle(values, messages)
        return
    if values["out"] is not None:
        raise click.UsageError(messages("usage.output_pickle"))
    from vnsum.backends.seq2seq import load  # noqa: PLC0415 - extra hub

    named = ("revision", "device", "compute_type")
    options = {name: values[name] for name in named if values[name] is not None}
    model = load(values["model"], engine="ctranslate2", **options)
    click.echo(messages("tell.converted", name=model.name))


def _convert_pickle(values: dict[str, Any], messages: Messages) -> None:
    from vnsum.backends.seq2seq.recipes import keep_recipe  # noqa: PLC0415 - loaded when needed
    from vnsum.weights.hub import fetch  # noqa: PLC0415 - loaded when a command needs it
    from vnsum.weights.pickles import from_pickle  # noqa: PLC0415

    if values["out"] is None:
        raise click.UsageError(messages("usage.pickle_output"))
    named = Path(values["model"])
    revision = values["revision"]
    folder = named if named.is_dir() else fetch(values["model"], revision=revision, pickles=True)
    made = from_pickle(folder, Path(values["out"]))
    keep_recipe(values["model"].partition("@")[0], made)
    click.echo(messages("tell.converted", name=made))


def _remove(names: Sequence[str], messages: Messages, *, yes: bool) -> None:
    from vnsum.weights import bundled_models  # noqa: PLC0415 - loaded when needed
    from vnsum.weights.cache import entries, remove  # noqa: PLC0415

    bundled = {model.name for model in bundled_models()}
    if bundled & {*names}:
        raise click.UsageError(messages("usage.kept_alone", name=min(bundled & {*names})))
    kept = {entry.key: entry for entry in entries()}
    found = [key for name in names for key in _called(name, [*kept], [*kept.values()], messages)]
    chosen = list(dict.fromkeys(found))
    if not yes:
        click.confirm(messages("ask.remove", names=", ".join(chosen)), abort=True)
    for key in chosen:
        remove(kept[key])
        click.echo(messages("tell.removed", name=key))


def _called(
    name: str, keys: Sequence[str], kept: Sequence[Entry], messages: Messages
) -> Sequence[str]:
    """Find what a name means: one key, or all that was made from a model of this name."""
    found = [name] if name in keys else [e.key for e in kept if e.about.get("model") == name]
    if not found:
        raise click.UsageError(messages("usage.no_entry", name=name))
    return found


def _show(model: ModelInfo, messages: Messages) -> bool:
    """Show one model; tell whether its files are what they should be."""
    click.secho(model.name, bold=True)
    click.echo(f"  {model.description}")
    click.echo(f"  {model.path}")
    for file in model.files:
        size = messages("show.bytes", count=f"{file.size:,}")
        click.echo(f"  {file.name}  {size}\n    {file.sha256}")
    from vnsum.weights import verify  # noqa: PLC0415 - loaded when a command needs it

    whole = _is_whole(model.name, partial(verify, model), messages)
    if whole:
        click.secho(f"  {messages('show.verified')}", fg="green")
    return whole
