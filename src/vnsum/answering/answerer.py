"""The front door: a release and questions in, answers with their places out."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from vnsum.answering.options import AskOptions
from vnsum.answering.reader import READER, BundledReader
from vnsum.answering.spans import SpanReader
from vnsum.answers import Answer
from vnsum.documents import Span
from vnsum.errors import ArgumentTypeError, EmptyInputError
from vnsum.options import require_options, require_several
from vnsum.reading import read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from vnsum.answering.engines import Engine, Finding
    from vnsum.backends.protocols import SpanBackend
    from vnsum.documents import PressRelease, Source

__all__ = ["QuestionAnswerer", "ask"]

_DEFAULTS = AskOptions()
_OF_ANSWER = frozenset({"other", "date", "time"})
"""Kinds of questions whose answers say more exactly what they are."""


class QuestionAnswerer:
    """Answers questions about releases; loads its model once. Safe to share between threads."""

    def __init__(self, model: str | Path | SpanBackend = READER) -> None:
        """Load the model.

        Args:
            model: "reader", which comes with vnsum; a folder or Hub id of an extractive-QA
                checkpoint; or any span backend.

        Raises:
            ArgumentTypeError: When the model is no name, no path and no span backend.
            BackendError: When the Hub cannot be reached and the model is not on this machine.
            MissingExtraError: When a checkpoint is asked for without the extra `hub`.
            WeightsError: When there is no such model or its files are damaged.
        """
        self._engine = _engine(model)

    def __repr__(self) -> str:
        """Name the model."""
        return f"<QuestionAnswerer {self.model}>"

    @property
    def model(self) -> str:
        """Name and version of the model."""
        return self._engine.name

    def ask(  # noqa: PLR0913 - what the text may not say, keyword by keyword
        self,
        source: Source,
        question: str,
        options: AskOptions = _DEFAULTS,
        *,
        title: str | None = None,
        published: datetime | date | None = None,
        place: str | None = None,
    ) -> Answer:
        """Answer one question.

        Args:
            source: Text, bytes, a file, or a release already read.
            question: The question, in Vietnamese.
            options: How many places, and from which score on.
            title: The title, where the text does not hold it.
            published: When it was published, where the text does not say.
            place: Where it was issued, where the text does not say.

        Returns:
            The answer; `found` is False where the release does not say.

        Raises:
            ArgumentTypeError: When the question, the options or what is told of the source are of
                another type.
            InputError: When the source cannot be read, or the question is empty.
        """
        require_options(options, AskOptions)
        release = read(source, title=title, published=published, place=place)
        return self.ask_many(release, [question], options)[0]

    def ask_many(
        self, source: Source, questions: Sequence[str], options: AskOptions = _DEFAULTS
    ) -> list[Answer]:
        """Answer questions about one release.

        Args:
            source: Text, bytes, a file, or a release already read.
            questions: Questions; their order changes no answer.
            options: How many places, and from which score on.

        Returns:
            One answer for each question, in order.

        Raises:
            ArgumentTypeError: When `questions` is one text, a question is none, or the options
                are of another type.
            InputError: When the source cannot be read, or a question is empty.
        """
        require_options(options, AskOptions)
        require_several("questions", questions, hint="use ask, or a list of one")
        questions = list(questions)
        for question in questions:
            _require_question(question)
        release = read(source)
        found = self._engine.find(release, questions, top_k=options.top_k)
        return [
            _answer(release, question, finding, options, self._engine.name)
            for question, finding in zip(questions, found, strict=True)
        ]


def ask(  # noqa: PLR0913 - what the text may not say, keyword by keyword
    source: Source,
    question: str,
    options: AskOptions = _DEFAULTS,
    *,
    title: str | None = None,
    published: datetime | date | None = None,
    place: str | None = None,
) -> Answer:
    """Answer one question about a release with the bundled reader.

    Args:
        source: Text, bytes, a file, or a release already read.
        question: The question, in Vietnamese.
        options: How many places, and from which score on.
        title: The title, where the text does not hold it.
        published: When it was published, where the text does not say.
        place: Where it was issued, where the text does not say.

    Returns:
        The answer; `found` is False where the release does not say.

    Raises:
        ArgumentTypeError: When the question, the options or what is told of the source are of
            another type.
        InputError: When the source cannot be read, or the question is empty.
    """
    return _bundled().ask(source, question, options, title=title, published=published, place=place)


@cache
def _bundled() -> QuestionAnswerer:
    return QuestionAnswerer()


def _engine(model: str | Path | SpanBackend) -> Engine:
    if model == READER:
        return BundledReader()
    if isinstance(model, str | Path):
        from vnsum.backends.spans import load_spans  # noqa: PLC0415 - extra hub

        return SpanReader(load_spans(model))
    if not callable(getattr(model, "answer", None)):
        raise ArgumentTypeError(
            f"model must be a name, a path or a span backend, not {type(model).__name__}",
            hint="see vnsum models list",
        )
    return SpanReader(model)


def _require_question(question: str) -> None:
    if not isinstance(question, str):
        raise ArgumentTypeError(
            f"a question must be text, not {type(question).__name__}", hint="give it as str"
        )
    if not any(map(str.isalnum, question)):
        raise EmptyInputError("the question has no letter or figure", hint="ask something")


def _answer(
    release: PressRelease, question: str, finding: Finding, options: AskOptions, model: str
) -> Answer:
    best = finding.choices[0] if finding.choices and finding.answered else None
    if best is not None and finding.score < options.min_score:
        best = None
    others = finding.choices if best is None else finding.choices[1:]
    score = finding.score if best is not None or not finding.answered else 1 - finding.score
    return Answer(
        question=question,
        text=None if best is None else best.text,
        start=None if best is None else best.start,
        end=None if best is None else best.end,
        score=score,
        kind=finding.kind if best is None or finding.kind not in _OF_ANSWER else best.kind,
        value=None if best is None else best.value,
        unit=None if best is None else best.unit,
        sentence=None if best is None else _sentence(release, best.start, best.end),
        alternatives=tuple(others),
        model=model,
        source_sha256=release.source_sha256,
    )


def _sentence(release: PressRelease, start: int, end: int) -> Span:
    """Return the sentence around a place, else its line."""
    for sentence in release.sentences:
        if sentence.start <= start and end <= sentence.end:
            return Span(sentence.start, sentence.end, sentence.text)
    source = release.source
    first = source.rfind("\n", 0, start) + 1
    last = source.find("\n", end)
    last = len(source) if last < 0 else last
    return Span(first, last, source[first:last])
