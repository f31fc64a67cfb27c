"""`vnsum check`: a draft held against its source, fact by fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from vnsum.cli.inputs import STDIN, load
from vnsum.cli.options import language_option
from vnsum.cli.outputs import to_json_line, write_out
from vnsum.cli.statuses import FAILED
from vnsum.rendering.escape import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnsum.cli.messages import Messages
    from vnsum.documents import PressRelease
    from vnsum.facts import CheckedFact, CheckedSentence, TruthReport

__all__ = ["check_command"]

_COLOURS = {"supported": "green", "unclear": "yellow"}


def check_command(messages: Messages) -> click.Command:
    """Make the command.

    Args:
        messages: The words to use.

    Returns:
        `vnsum check`.
    """
    params: list[click.Parameter] = [
        click.Argument(["draft"], metavar="DRAFT"),
        click.Argument(["source"], metavar="SOURCE"),
        click.Option(["--json", "as_json"], is_flag=True, help=messages("help.json")),
        click.Option(["--html", "as_html"], is_flag=True, help=messages("help.check.html")),
        click.Option(["--title"], metavar="TEXT", help=messages("help.check.title")),
        click.Option(
            ["--published"],
            type=click.DateTime(["%Y-%m-%d"]),
            metavar="YYYY-MM-DD",
            help=messages("help.check.published"),
        ),
        click.Option(["--place"], metavar="TEXT", help=messages("help.check.place")),
        language_option(messages),
    ]
    return click.Command(
        "check",
        help=messages("help.check"),
        short_help=messages("help.check.short"),
        epilog=messages("help.check.examples"),
        params=params,
        callback=lambda **values: _run(values, messages),
    )


def _run(values: Mapping[str, Any], messages: Messages) -> None:
    from vnsum.options import ReadLimits  # noqa: PLC0415 - the same
    from vnsum.reading.formats.files import load as load_file  # noqa: PLC0415 - when a command needs it

    if values["as_json"] and values["as_html"]:
        raise click.UsageError(messages("usage.check_formats"))
    if values["draft"] == values["source"] == STDIN:
        raise click.UsageError(messages("usage.check_stdin"))
    text = load_file(load(values["draft"]), ReadLimits()).text
    release, report = _check(text, values)
    _write(report, text, release, values, messages)
    if not report.supported:
        click.get_current_context().exit(FAILED)


def _check(text: str, values: Mapping[str, Any]) -> tuple[PressRelease, TruthReport]:
    from vnsum.reading import read  # noqa: PLC0415 - loaded when a command needs it
    from vnsum.truth import Checker  # noqa: PLC0415 - the same

    known = {name: values[name] for name in ("title", "published", "place")}
    release = read(load(values["source"]), **known)
    return release, Checker(release).check(text)


def _write(
    report: TruthReport,
    text: str,
    release: PressRelease,
    values: Mapping[str, Any],
    messages: Messages,
) -> None:
    untold = _untold(report, release)
    if values["as_json"]:
        write_out(to_json_line({**report.to_dict(), "untold": [*untold]}))
    elif values["as_html"]:
        from vnsum.rendering import check_to_html  # noqa: PLC0415 - only for a page

        sentences = [release.sentences[index] for index in untold]
        write_out(check_to_html(report, text, release.source, sentences))
    else:
        _show(report, messages)
        for index in untold:
            said = _line(release.sentences[index].text)
            click.echo(messages("show.check.untold", number=index + 1, text=said))


def _untold(report: TruthReport, release: PressRelease) -> Sequence[int]:
    """Return the sentences that turn what the draft tells, unsaid by it."""
    from vnsum.drafting.untold import untold_by_check  # noqa: PLC0415 - when a command needs it

    return untold_by_check(report, release)


def _show(report: TruthReport, messages: Messages) -> None:
    for sentence in report.sentences:
        click.echo(_line(sentence.text))
        for fact in sentence.facts:
            _show_fact(fact, messages)
        for line in (*_judged(sentence, messages), *_quoted(sentence, messages)):
            click.echo(f"  {line}")
        click.echo()
    click.echo("\n".join(_totals(report, messages)))


def _judged(sentence: CheckedSentence, messages: Messages) -> Iterator[str]:
    """Yield the verdict on a sentence that is not borne out, whatever its facts."""
    if sentence.verdict == "supported":
        return
    said = messages(f"verdict.{sentence.verdict}")
    if sentence.unseen:
        said = messages("show.check.unseen")
    elif not sentence.reason and sentence.verdict in {fact.verdict for fact in sentence.facts}:
        said = messages("show.check.by_fact", verdict=said)
    coloured = click.style(said, fg=_COLOURS.get(sentence.verdict, "red"))
    yield f"[{messages('show.check.sentence')}] {coloured}"


def _totals(report: TruthReport, messages: Messages) -> Iterator[str]:
    """Yield how many facts and sentences there are of each verdict, and what that leaves open."""
    number = "one" if len(report.facts) == 1 else "many"
    counts = ", ".join(
        f"{messages(f'verdict.{verdict}')}: {number}" for verdict, number in _counted(report)
    )
    facts = messages(f"show.check.fact_{number}", count=len(report.facts))
    yield f"{facts} {counts}".rstrip()
    unseen, total = sum(item.unseen for item in report.sentences), len(report.sentences)
    wrong = sum(bool(item.reason) for item in report.sentences)
    if wrong:
        yield messages("show.check.wrong_total", count=wrong, total=total)
    if unseen:
        yield messages("show.check.unseen_total", count=unseen, total=total)
    yield messages("show.check.limits")


def _show_fact(fact: CheckedFact, messages: Messages) -> None:
    verdict, reason = fact.verdict, fact.reason.replace("-", "_")
    said = click.style(messages(f"verdict.{verdict}"), fg=_COLOURS.get(verdict, "red"))
    why = f" ({messages(f'reason.{reason}')})" if reason else ""
    found = f"; {messages('show.check.found')} “{_line(fact.found)}”" if fact.found else ""
    click.echo(f"  {_line(fact.fact.text)}: {said}{why}{found}")


def _quoted(sentence: CheckedSentence, messages: Messages) -> Iterator[str]:
    """Yield why a sentence fails as a whole, and the source sentence it was held against."""
    if sentence.verdict in _COLOURS:
        return
    if sentence.reason:
        reason = sentence.reason.replace("-", "_")
        yield click.style(messages(f"reason.{reason}"), fg="red")
    if sentence.against is not None:
        yield f"{messages('show.check.source')}: {_line(sentence.against.text)}"
        return
    last = sentence.aligned[1:][-1:] if sentence.reason == "taken-back" else ()
    for alignment in (*sentence.aligned[:1], *last):
        number = f" [{alignment.sentence + 1}]" if alignment.sentence >= 0 else ""
        yield f"{messages('show.check.source')}{number}: {_line(alignment.span.text)}"


def _counted(report: TruthReport) -> Iterator[tuple[str, int]]:
    verdicts = [fact.verdict for fact in report.facts]
    for verdict in dict.fromkeys(verdicts):
        yield verdict, verdicts.count(verdict)


def _line(text: str) -> str:
    return " ".join(printable(text).split())
