"""`vnsum archive`: releases in one file, added, found, asked."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vnsum.cli.ask import model_option
from vnsum.cli.inputs import expand
from vnsum.cli.options import language_option
from vnsum.cli.outputs import to_json_line, write_out
from vnsum.cli.report import describe
from vnsum.cli.statuses import FAILED, NO_ANSWER
from vnsum.errors import VnsumError
from vnsum.rendering.escape import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from vnsum.archive import Added, Archive
    from vnsum.cli.messages import Messages

__all__ = ["archive_command"]

_SUFFIXES = frozenset({".txt", ".html", ".htm", ".docx", ".pdf"})


def archive_command(messages: Messages) -> click.Command:
    """Make the command.

    Args:
        messages: The words to use.

    Returns:
        The group `vnsum archive`.
    """
    group = click.Group("archive", help=messages("help.archive"))
    commands: dict[str, tuple[list[click.Parameter], Callable[..., None]]] = {
        "add": (_adding(messages), _add),
        "list": ([_json_option(messages)], _list),
        "search": (_searching(messages), _search),
        "ask": (_asking(messages), _ask),
        "show": ([_numbers()], _show),
        "stats": ([], _stats),
        "verify": ([], _verify),
        "backup": ([click.Argument(["target"], metavar="FILE")], _backup),
        "remove": ([_numbers()], _remove),
    }
    for name, (params, work) in commands.items():
        group.add_command(_command(name, params, work, messages))
    return group


def _command(
    name: str, params: Sequence[click.Parameter], work: Callable[..., None], messages: Messages
) -> click.Command:
    path = click.Argument(["path"], metavar="ARCHIVE", type=click.Path(dir_okay=False))
    return click.Command(
        name,
        help=messages(f"help.archive.{name}"),
        epilog=messages(f"help.archive.{name}.examples"),
        params=[path, *params, language_option(messages)],
        callback=lambda path, **values: work(path, values, messages),
    )


def _adding(messages: Messages) -> list[click.Parameter]:
    return [
        click.Argument(["files"], nargs=-1, required=True, metavar="FILE..."),
        click.Option(
            ["--workers"],
            type=click.IntRange(min=0),
            default=0,
            help=messages("help.archive.workers"),
        ),
        click.Option(["--title"], metavar="TEXT", help=messages("help.archive.title")),
        click.Option(
            ["--published"],
            type=click.DateTime(["%Y-%m-%d"]),
            metavar="YYYY-MM-DD",
            help=messages("help.check.published"),
        ),
        click.Option(
            ["--place", "place"], metavar="TEXT", help=messages("help.archive.place_known")
        ),
    ]


def _searching(messages: Messages) -> list[click.Parameter]:
    day = click.DateTime(["%Y-%m-%d"])
    number = click.IntRange(min=1, max=1000)
    return [
        click.Argument(["query"]),
        *(
            click.Option(
                [f"--{name}"], type=day, metavar="YYYY-MM-DD", help=messages(f"help.archive.{name}")
            )
            for name in ("since", "until")
        ),
        click.Option(["--agency"], default="", help=messages("help.archive.agency")),
        click.Option(["--place"], default="", help=messages("help.archive.place")),
        click.Option(
            ["--limit"],
            type=number,
            default=10,
            show_default=True,
            help=messages("help.archive.limit"),
        ),
        click.Option(
            ["--offset"],
            type=click.IntRange(min=0),
            default=0,
            help=messages("help.archive.offset"),
        ),
        _json_option(messages),
    ]


def _asking(messages: Messages) -> list[click.Parameter]:
    return [
        click.Argument(["questions"], nargs=-1, required=True, metavar="QUESTION..."),
        model_option(messages),
        _json_option(messages),
    ]


def _numbers() -> click.Argument:
    return click.Argument(
        ["numbers"], nargs=-1, required=True, type=click.IntRange(min=1), metavar="NUMBER..."
    )


def _json_option(messages: Messages) -> click.Option:
    return click.Option(["--json", "as_json"], is_flag=True, help=messages("help.json"))


def _open(path: str, *, read_only: bool = True) -> Archive:
    from vnsum.archive import Archive  # noqa: PLC0415 - loaded when a command needs it

    return Archive(path, read_only=read_only)


def _add(path: str, values: Mapping[str, Any], messages: Messages) -> None:
    counts: Counter[str] = Counter()
    with _open(path, read_only=False) as archive:
        for added in _added(archive, values, messages):
            counts[added.state] += 1
            for told in _told(added, messages):
                click.echo(f"vnsum: {told}", err=True)
    states = {state: counts[state] for state in ("added", "duplicate", "failed")}
    click.echo(messages("tell.archive.added", **states))
    if counts["failed"]:
        click.get_current_context().exit(FAILED)


def _added(archive: Archive, values: Mapping[str, Any], messages: Messages) -> Iterator[Added]:
    """Add the files; a title is of one alone."""
    known = {"published": _day(values["published"]), "place": values["place"]}
    files = _files(values["files"])
    if values["title"] is None:
        yield from archive.add_files(files, workers=values["workers"], **known)
        return
    first, *others = files
    if others:
        raise click.UsageError(messages("usage.title_many"))
    try:
        yield archive.add(first, title=values["title"], **known)
    except VnsumError as error:
        from vnsum.archive import Added  # noqa: PLC0415 - loaded when a command needs it

        yield Added(str(first), None, "failed", error=error)


def _told(added: Added, messages: Messages) -> Iterator[str]:
    """Yield what is to be said of a source besides that it was added."""
    name = printable(added.name)
    if added.error is not None:
        yield f"{name}: {describe(added.error, messages, name)}"
    if added.similar is not None:
        yield messages("tell.archive.similar", name=name, release=added.similar)
    for key, parts in (("filled", added.filled), ("kept", added.kept)):
        if parts:
            named = ", ".join(messages(f"archive.{part}") for part in parts)
            yield messages(f"tell.archive.{key}", name=name, release=added.release, parts=named)


def _list(path: str, values: Mapping[str, Any], messages: Messages) -> None:
    from vnsum.cli.archive_shown import show_entry  # noqa: PLC0415 - loads rich

    with _open(path) as archive:
        for entry in archive:
            if values["as_json"]:
                write_out(to_json_line(entry.to_dict()))
            else:
                show_entry(entry, messages)


def _files(names: Sequence[str]) -> Iterator[Path]:
    """Give files as they are, and of folders every file that can be read, by name."""
    for name in expand(names):
        path = Path(name)
        if path.is_dir():
            found = (one for one in path.rglob("*") if one.suffix.lower() in _SUFFIXES)
            yield from sorted(found)
        else:
            yield path


def _search(path: str, values: Mapping[str, Any], messages: Messages) -> None:
    with _open(path) as archive:
        page = archive.search(
            values["query"],
            since=_day(values["since"]),
            until=_day(values["until"]),
            agency=values["agency"],
            place=values["place"],
            limit=values["limit"],
            offset=values["offset"],
        )
    if values["as_json"]:
        write_out(page.to_json() + "\n")
        return
    from vnsum.cli.archive_shown import show_page  # noqa: PLC0415 - loads rich

    show_page(page, messages)


def _day(given: datetime | None) -> date | None:
    return given.date() if given else None


def _ask(path: str, values: Mapping[str, Any], messages: Messages) -> None:
    from vnsum.answering import QuestionAnswerer  # noqa: PLC0415 - loads numpy and the weights
    from vnsum.archive import Archive  # noqa: PLC0415 - loaded when a command needs it
    from vnsum.cli.archive_shown import show_archive_answer  # noqa: PLC0415 - loads rich

    reader = QuestionAnswerer(values["model"]).ask
    with Archive(path, read_only=True, reader=reader) as archive:
        answers = [archive.ask(question) for question in values["questions"]]
    for answer in answers:
        if values["as_json"]:
            write_out(answer.to_json() + "\n")
        else:
            show_archive_answer(answer, messages)
    if not all(answer.found for answer in answers):
        click.get_current_context().exit(NO_ANSWER)


def _show(path: str, values: Mapping[str, Any], _messages: Messages) -> None:
    with _open(path) as archive:
        sources = [archive.get(number).source for number in values["numbers"]]
    write_out("\n".join(f"{printable(source.rstrip())}\n" for source in sources))


def _stats(path: str, _values: Mapping[str, Any], messages: Messages) -> None:
    from vnsum.cli.archive_shown import shown_day  # noqa: PLC0415 - loads rich

    with _open(path) as archive:
        found = archive.stats()
    count, size = f"{found.releases:,}", f"{found.size / 1e6:.1f}"
    number = "one" if found.releases == 1 else "many"
    parts = [messages(f"show.archive.release_{number}", count=count)]
    if found.first is not None:
        days = (shown_day(day, messages) for day in (found.first, found.last))
        parts.append(messages("show.archive.days", first=next(days), last=next(days)))
    if found.undated:
        parts.append(messages("show.archive.no_days", count=found.undated))
    if found.unplaced:
        parts.append(messages("show.archive.no_places", count=found.unplaced))
    parts.append(messages("show.archive.size", size=size))
    click.echo(", ".join(parts))


def _verify(path: str, _values: Mapping[str, Any], messages: Messages) -> None:
    with _open(path) as archive:
        archive.verify()
    click.echo(messages("show.archive.sound"))


def _backup(path: str, values: Mapping[str, Any], messages: Messages) -> None:
    with _open(path) as archive:
        archive.backup(values["target"])
    click.echo(messages("tell.archive.written", path=values["target"]))


def _remove(path: str, values: Mapping[str, Any], messages: Messages) -> None:
    with _open(path, read_only=False) as archive:
        for number in values["numbers"]:
            archive.remove(number)
            click.echo(messages("tell.archive.removed", release=number))
