"""A fake engine, and what a run of the program left behind."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass, field
from datetime import datetime
from types import ModuleType
from typing import TYPE_CHECKING

from vnsum.documents import Boilerplate, Paragraph, PressRelease, Sentence, Span
from vnsum.errors import EmptyInputError, UnreadableInputError, VnsumError
from vnsum.results import Coverage, Draft, DraftSentence, Headline, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import pytest

    from vnsum.options import SummaryOptions


FIRST = "Phường mở 6 điểm hỗ trợ."
SECOND = "Người dân không mất phí."


def make_release(source: str) -> PressRelease:
    first = Sentence(0, len(FIRST), FIRST, FIRST, 0)
    start = len(FIRST) + 1
    second = Sentence(start, start + len(SECOND), SECOND, SECOND, 0)
    end = second.end
    return PressRelease(
        source,
        title=Span(0, 6, "Phường"),
        published=datetime(2025, 9, 12, 16, 35),  # noqa: DTZ001 - releases name no zone
        paragraphs=(Paragraph(0, end, source[:end], source[:end]),),
        boilerplate=(Boilerplate(end, len(source), source[end:], "comments"),),
        sentences=(first, second),
    )


def make_draft(source: str, options: SummaryOptions, title: str | None) -> Draft:
    release = make_release(source)
    first, second = release.sentences
    text = title or "Phường mở 6 điểm hỗ trợ"
    return Draft(
        headline=text,
        headlines=(
            Headline(text, (first,), 0.9, "fake"),
            Headline("Không mất phí", (second,), 0.5, "fake"),
        ),
        lead=FIRST,
        summary=SECOND,
        sentences=(
            DraftSentence("lead", FIRST, (first,), (0,), 0.8, "fake"),
            DraftSentence("summary", SECOND, (second,), (1,), 0.7, "fake"),
        ),
        coverage=Coverage(2, (0, 1), (0,), (1,)),
        warnings=("short",),
        model="fake 1",
        settings=options.to_dict(),
        source_sha256=release.source_sha256,
        release=release,
    )


@dataclass
class FakeEngine:
    """Stands for `Summarizer` and `read`: reads the file, writes a fixed draft."""

    made: int = 0
    options: list[SummaryOptions] = field(default_factory=list)

    def __call__(self) -> FakeEngine:
        self.made += 1
        return self

    def summarize(
        self, source: Path | bytes, options: SummaryOptions, *, title: str | None = None
    ) -> Draft:
        self.options.append(options)
        return make_draft(load_text(source), options, title)

    def summarize_many(
        self, sources: Iterable[Path | bytes], options: SummaryOptions
    ) -> Iterator[Outcome]:
        for index, source in enumerate(sources):
            yield self._outcome(index, source, options)

    def _outcome(self, index: int, source: Path | bytes, options: SummaryOptions) -> Outcome:
        try:
            return Outcome(index, self.summarize(source, options), None)
        except VnsumError as error:
            return Outcome(index, None, error)


def load_text(source: Path | bytes) -> str:
    try:
        data = source if isinstance(source, bytes) else source.read_bytes()
    except OSError as error:
        raise UnreadableInputError("the file cannot be opened", hint="check its name") from error
    if not data.strip():
        raise EmptyInputError("the source is empty", hint="give it some text")
    return data.decode("utf-8", "surrogateescape")


def replace_module(monkeypatch: pytest.MonkeyPatch, name: str, **names: object) -> None:
    module = ModuleType(name)
    vars(module).update(names)
    monkeypatch.setitem(sys.modules, name, module)


@dataclass(frozen=True)
class Done:
    status: int
    out: str
    err: str


def give_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
