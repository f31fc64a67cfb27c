"""The arguments and options of the commands, and what their values mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from vnsum.cli.inputs import STDIN, expand
from vnsum.cli.messages import LANGUAGES
from vnsum.lazily import pattern
from vnsum.options import HEADLINE_CMS, HEADLINE_PUSH, SummaryOptions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.cli.messages import Messages

__all__ = [
    "drafting_options",
    "engine_options",
    "files_argument",
    "language_option",
    "to_engine_options",
    "to_summary_options",
    "unused_options",
]

EXTRACTOR = "extractor"
"""The model that writes where none is named; `vnsum.drafting` would load numpy to tell it."""
_OF_MODELS = ("revision", "engine", "device", "compute_type", "threads", "beam", "seed")
_NO_LIMIT = 0
_NAMED_LIMITS = {"cms": HEADLINE_CMS, "push": HEADLINE_PUSH, "free": _NO_LIMIT}
_RANGE = pattern(r"(\d{1,6})\s*[-–]\s*(\d{1,6})", re.ASCII)


def _headline_limit(text: str, messages: Messages) -> int:
    """Parse a number of characters, or cms, push or free; 0 stands for free."""
    word = text.strip().lower()
    if word in _NAMED_LIMITS:
        return _NAMED_LIMITS[word]
    if not (word.isascii() and word.isdecimal() and int(word) > 0):
        raise click.BadParameter(messages("usage.headline_max", value=text))
    return int(word)


def _syllable_range(text: str, messages: Messages) -> tuple[int, int]:
    """Parse the least and the most syllables, "25-60"."""
    found = _RANGE.fullmatch(text.strip())
    if found is None or int(found[2]) < max(1, int(found[1])):
        raise click.BadParameter(messages("usage.lead", value=text))
    return int(found[1]), int(found[2])


def language_option(messages: Messages) -> click.Option:
    """Make `--lang`; `messages.choose_language` has read it before the tree was built."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        help=messages("help.lang"),
    )


def files_argument(messages: Messages) -> click.Argument:
    """Make the argument that takes files, and "-" once."""

    def given(_context: click.Context, _argument: click.Parameter, names: Sequence[str]) -> object:
        if names.count(STDIN) > 1:
            raise click.UsageError(messages("usage.stdin_twice"))
        return tuple(expand(names))

    return click.Argument(
        ["files"],
        nargs=-1,
        required=True,
        metavar="FILE...",
        type=click.Path(allow_dash=True),
        callback=given,
    )


def drafting_options(messages: Messages) -> list[click.Parameter]:
    """Make the options that say what a draft should look like."""
    number = click.IntRange(min=1)
    return [
        click.Option(
            ["--headline-max"],
            type=lambda text: _headline_limit(text, messages),
            metavar="N|cms|push|free",
            help=messages("help.headline_max"),
        ),
        click.Option(
            ["--lead"],
            type=lambda text: _syllable_range(text, messages),
            metavar="MIN-MAX",
            help=messages("help.lead"),
        ),
        click.Option(
            ["--summary-sentences"],
            type=number,
            metavar="N",
            help=messages("help.summary_sentences"),
        ),
        click.Option(
            ["--summary-syllables"],
            type=number,
            metavar="N",
            help=messages("help.summary_syllables"),
        ),
        click.Option(
            ["--summary-ratio"],
            type=click.FloatRange(0, 1, min_open=True),
            metavar="X",
            help=messages("help.summary_ratio"),
        ),
        click.Option(
            ["--tone-marks"],
            type=click.Choice(["author", "old", "new"]),
            help=messages("help.tone_marks"),
        ),
        click.Option(
            ["--candidates"],
            type=click.IntRange(1, 20),
            metavar="N",
            help=messages("help.candidates"),
        ),
        *(
            click.Option(
                [f"--{name}"], multiple=True, metavar="TEXT", help=messages(f"help.{name}")
            )
            for name in ("require", "forbid")
        ),
    ]


def engine_options(messages: Messages) -> list[click.Parameter]:
    """Make the options that say which model writes, and how it runs."""
    return [
        click.Option(["--model"], metavar="NAME|DIR|ID", help=messages("help.model")),
        click.Option(["--revision"], metavar="REV", help=messages("help.revision")),
        click.Option(
            ["--engine"],
            type=click.Choice(["auto", "ctranslate2", "transformers"]),
            help=messages("help.engine"),
        ),
        click.Option(["--device"], metavar="cpu|cuda", help=messages("help.device")),
        click.Option(
            ["--compute-type"],
            type=click.Choice(["auto", "int8", "bfloat16", "float32"]),
            help=messages("help.compute_type"),
        ),
        click.Option(["--threads"], type=click.IntRange(min=1), help=messages("help.threads")),
        click.Option(["--beam"], type=click.IntRange(1, 16), help=messages("help.beam")),
        click.Option(["--seed"], type=click.IntRange(0, 2**32 - 1), help=messages("help.seed")),
    ]


def to_engine_options(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was given of `engine_options`, as `Summarizer` takes it."""
    names = ("model", "revision", "engine", "device", "compute_type", "threads")
    return {name: values[name] for name in names if values[name] is not None}


def unused_options(values: Mapping[str, Any]) -> Sequence[str]:
    """Return the options given that only a seq2seq model heeds, where the extractor writes.

    Args:
        values: The values of `engine_options` by name, None where nothing was given.

    Returns:
        Their names on the command line.
    """
    if values["model"] not in {None, EXTRACTOR}:
        return []
    given = (name for name in _OF_MODELS if values[name] is not None)
    return [f"--{name.replace('_', '-')}" for name in given]


def to_summary_options(values: Mapping[str, Any]) -> SummaryOptions:
    """Turn what was given on the command line into options; the rest keeps its default.

    Args:
        values: The values of `drafting_options` and `engine_options` by name, None where nothing
            was given.

    Returns:
        The options.

    Raises:
        OptionsError: When two values contradict.
    """
    same = ("summary_sentences", "summary_syllables", "summary_ratio", "tone_marks")
    chosen: dict[str, Any] = {name: values[name] for name in same}
    chosen["headline_candidates"] = values["candidates"]
    chosen["beam_size"], chosen["sampling_seed"] = values["beam"], values["seed"]
    chosen |= {name: tuple(values[name]) for name in ("require", "forbid")}
    chosen["lead_min"], chosen["lead_max"] = values["lead"] or (None, None)
    given = {name: value for name, value in chosen.items() if value is not None}
    if values["headline_max"] is not None:
        given["headline_max_chars"] = values["headline_max"] or None
    return SummaryOptions(**given)
