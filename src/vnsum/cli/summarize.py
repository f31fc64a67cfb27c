"""`vnsum summarize`: files in, drafts out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import click

from vnsum.cli.batch import for_each_file, run_on_files
from vnsum.cli.inputs import load, shown_name
from vnsum.cli.options import (
    drafting_options,
    engine_options,
    files_argument,
    language_option,
    to_engine_options,
    to_summary_options,
    unused_options,
)
from vnsum.cli.outputs import OutputFolder, to_json_line, write_out
from vnsum.cli.report import describe
from vnsum.cli.statuses import FAILED
from vnsum.errors import OptionsError
from vnsum.lazily import pattern
from vnsum.rendering.escape import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vnsum.cli.messages import Messages
    from vnsum.options import SummaryOptions
    from vnsum.results import Draft, Outcome

__all__ = ["summarize_command"]

_OPTIONS = {
    "headline_max_chars": "--headline-max",
    "headline_candidates": "--candidates",
    "beam_size": "--beam",
    "sampling_seed": "--seed",
}
_FIELD = pattern(r"\b[a-z]+(?:_[a-z]+)+\b|\b(?:require|forbid)\b")
_SUFFIXES = {"json": ".json", "html": ".html", "markdown": ".md"}


def summarize_command(messages: Messages) -> click.Command:
    """Make the command.

    Args:
        messages: The words to use.

    Returns:
        `vnsum summarize`.
    """
    return click.Command(
        "summarize",
        help=messages("help.summarize"),
        short_help=messages("help.summarize.short"),
        epilog=messages("help.summarize.examples"),
        params=[
            files_argument(messages),
            *_output_options(messages),
            *drafting_options(messages),
            *engine_options(messages),
        ],
        callback=lambda **values: _run(values, messages),
    )


def _output_options(messages: Messages) -> list[click.Parameter]:
    formats = [
        click.Option([f"--{name}"], is_flag=True, help=messages(f"help.{name}"))
        for name in _SUFFIXES
    ]
    folder = click.Option(
        ["-o", "--output", "folder"],
        type=click.Path(file_okay=False),
        metavar="DIR",
        help=messages("help.output"),
    )
    force = click.Option(["--force"], is_flag=True, help=messages("help.force"))
    title = click.Option(["--title"], metavar="TEXT", help=messages("help.title"))
    return [*formats, folder, force, title, language_option(messages)]


def _run(values: Mapping[str, Any], messages: Messages) -> None:
    chosen = _format(values, messages)
    _check(values, chosen, messages)
    if unused := unused_options(values):
        told = messages("tell.unused", options=", ".join(unused))
        click.echo(f"vnsum: {told}", err=True)
    draft = _drafter(values, _options(values, messages))
    files = values["files"]
    if values["folder"] is None:
        run_on_files(files, _to_screen(chosen, draft, messages), messages)
    elif _into_folder(values, chosen or "markdown", draft, messages):
        click.get_current_context().exit(FAILED)


def _format(values: Mapping[str, Any], messages: Messages) -> str | None:
    chosen = [name for name in _SUFFIXES if values[name]]
    if len(chosen) > 1:
        raise click.UsageError(messages("usage.formats"))
    return chosen[0] if chosen else None


def _check(values: Mapping[str, Any], chosen: str | None, messages: Messages) -> None:
    """Refuse what has no sensible result."""
    if values["force"] and values["folder"] is None:
        raise click.UsageError(messages("usage.force"))
    if len(values["files"]) > 1:
        if values["title"] is not None:
            raise click.UsageError(messages("usage.title_many"))
        if chosen == "html" and values["folder"] is None:
            raise click.UsageError(messages("usage.html_many"))


def _options(values: Mapping[str, Any], messages: Messages) -> SummaryOptions:
    try:
        return to_summary_options(values)
    except OptionsError as error:
        said = _FIELD.sub(lambda found: _option_name(found[0]), error.message)
        raise click.UsageError(describe(OptionsError(said), messages)) from error


def _option_name(field: str) -> str:
    """Return what a field of `SummaryOptions` is called on the command line."""
    return _OPTIONS.get(field) or f"--{field.replace('_', '-')}"


def _drafter(values: Mapping[str, Any], options: SummaryOptions) -> Callable[[str], Draft]:
    """Load the engine once; return what drafts the files, asked for in their order."""
    from vnsum.summarizer import Summarizer  # noqa: PLC0415 - loads numpy and the weights

    engine = Summarizer(**to_engine_options(values))
    if values["title"] is not None:
        return lambda name: engine.summarize(load(name), options, title=values["title"])
    outcomes = engine.summarize_many(map(load, values["files"]), options)
    return lambda _name: _draft_of(next(outcomes))


def _draft_of(outcome: Outcome) -> Draft:
    """Give the draft of the file whose turn it is, or raise what went wrong with it."""
    if outcome.error is not None:
        raise outcome.error
    return cast("Draft", outcome.draft)


def _to_screen(
    chosen: str | None, draft: Callable[[str], Draft], messages: Messages
) -> Callable[[str], None]:
    if chosen is None:
        from vnsum.cli.pretty import show_draft  # noqa: PLC0415 - loads rich

        return lambda name: show_draft(draft(name), shown_name(name, messages), messages)
    return lambda name: write_out(_rendered(draft(name), name, chosen))


def _into_folder(
    values: Mapping[str, Any], chosen: str, draft: Callable[[str], Draft], messages: Messages
) -> int:
    output = OutputFolder(
        values["folder"], values["files"], _SUFFIXES[chosen], force=values["force"]
    )
    written: list[str] = []

    def work(name: str) -> None:
        path = output.path_of(name)
        output.write(path, _rendered(draft(name), name, chosen))
        written.append(printable(f"{shown_name(name, messages)} -> {path}"))

    failed = for_each_file(values["files"], work, messages, to_screen=False)
    for line in written:
        click.echo(line, err=True)
    told = messages("tell.written", count=output.written, folder=output.folder)
    click.echo(f"vnsum: {told}", err=True)
    return failed


def _rendered(draft: Draft, name: str, chosen: str) -> str:
    if chosen == "json":
        return to_json_line({"file": name, **draft.to_dict()})
    return draft.to_html() if chosen == "html" else draft.to_markdown()
