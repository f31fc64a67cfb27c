"""`vnsum ask`: questions about one release, answered with exact places of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vnsum.cli.inputs import STDIN, load
from vnsum.cli.options import language_option
from vnsum.cli.outputs import to_json_line, write_out
from vnsum.cli.report import describe
from vnsum.cli.statuses import NO_ANSWER
from vnsum.errors import MissingExtraError, VnsumError
from vnsum.rendering.escape import printable
from vnsum.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vnsum.answering import AskOptions, QuestionAnswerer
    from vnsum.answers import Answer
    from vnsum.cli.messages import Messages
    from vnsum.documents import PressRelease

__all__ = ["ask_command", "model_option", "show_answer"]


def ask_command(messages: Messages) -> click.Command:
    """Make the command.

    Args:
        messages: The words to use.

    Returns:
        `vnsum ask`.
    """
    return click.Command(
        "ask",
        help=messages("help.ask"),
        short_help=messages("help.ask.short"),
        epilog=messages("help.ask.examples"),
        params=[
            click.Argument(["file"], metavar="FILE", type=click.Path(allow_dash=True)),
            click.Argument(["questions"], nargs=-1, metavar="[QUESTION]..."),
            click.Option(["--json", "as_json"], is_flag=True, help=messages("help.json")),
            click.Option(
                ["--interactive", "-i"], is_flag=True, help=messages("help.ask.interactive")
            ),
            model_option(messages),
            click.Option(
                ["--top"],
                type=click.IntRange(1, 20),
                default=1,
                show_default=True,
                help=messages("help.ask.top"),
            ),
            language_option(messages),
        ],
        callback=lambda **given: _run(messages, **given),
    )


def model_option(messages: Messages) -> click.Option:
    """Make the option that chooses the reader."""
    return click.Option(
        ["--model"], default="reader", show_default=True, help=messages("help.ask.model")
    )


def _run(  # noqa: PLR0913 - the options of the command
    messages: Messages,
    *,
    file: str,
    questions: Sequence[str],
    as_json: bool,
    interactive: bool,
    model: str,
    top: int,
) -> None:
    if not questions and not interactive:
        raise click.UsageError(messages("usage.ask.question"))
    if interactive and file == STDIN:
        raise click.UsageError(messages("usage.ask.stdin"))
    from vnsum.answering import AskOptions, QuestionAnswerer  # noqa: PLC0415 - loads numpy
    from vnsum.reading import read  # noqa: PLC0415 - loaded when a command needs it

    ask_for = _prompt(messages) if interactive else None
    answerer, release, options = QuestionAnswerer(model), read(load(file)), AskOptions(top_k=top)
    show = _show_json if as_json else lambda answer: write_out(show_answer(answer, messages))
    answers = answerer.ask_many(release, questions, options)
    for answer in answers:
        show(answer)
    if ask_for is not None:
        _converse(ask_for, answerer, release, options, show, messages)
    elif not all(answer.found for answer in answers):
        click.get_current_context().exit(NO_ANSWER)


def show_answer(answer: Answer, messages: Messages) -> str:
    """Write an answer for people.

    Args:
        answer: The answer.
        messages: The words to use.

    Returns:
        Lines: the question, the answer with its place, its sentence, the other places.
    """
    lines = [_line(answer.question)]
    score = messages("ask.score", score=answer.score)
    if answer.text is None:
        lines.append(f"  {messages('ask.none')} ({score})")
    else:
        place = messages("ask.place", start=answer.start, end=answer.end)
        lines.append(f"  {_shown(answer.text)} ({score}, {place})")
        if answer.sentence is not None:
            lines.append(f"  “{_shown(answer.sentence.text)}”")
    for choice in answer.alternatives:
        place = messages("ask.place", start=choice.start, end=choice.end)
        lines.append(
            f"  {messages('ask.also')} {_shown(choice.text)} ({choice.score:.0%}, {place})"
        )
    return "\n".join(lines) + "\n"


def _line(text: str) -> str:
    return " ".join(printable(text).split())


def _shown(text: str) -> str:
    """Write a part of the source as it is meant ("3 .450" is 3.450)."""
    return _line(normalise(text).text)


def _show_json(answer: Answer) -> None:
    write_out(to_json_line(answer.to_dict()))


def _prompt(messages: Messages) -> Callable[[], str]:
    """Return what asks for the next question; refuse where prompt_toolkit is missing."""
    try:
        from prompt_toolkit import PromptSession  # noqa: PLC0415 - extra interactive
    except ImportError as error:
        raise MissingExtraError("Asking in turn", "interactive") from error
    session: PromptSession[str] = PromptSession()
    return lambda: session.prompt(messages("ask.prompt"))


def _converse(  # noqa: PLR0913, PLR0917 - what a conversation needs
    ask_for: Callable[[], str],
    answerer: QuestionAnswerer,
    release: PressRelease,
    options: AskOptions,
    show: Callable[[Answer], None],
    messages: Messages,
) -> None:
    while True:
        try:
            question = ask_for()
        except (EOFError, KeyboardInterrupt):
            return
        if not question.strip():
            return
        try:
            show(answerer.ask_many(release, [question], options)[0])
        except VnsumError as error:
            click.echo(f"vnsum: {describe(error, messages)}", err=True)
