"""What vnsum answers: frozen answers that are exact spans of the author's text."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from vnsum.plain import json_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.documents import Span

__all__ = ["Answer", "AnswerKind", "Choice"]

AnswerKind = Literal[
    "number",
    "money",
    "percent",
    "date",
    "time",
    "person",
    "organisation",
    "place",
    "reason",
    "other",
]


@dataclass(frozen=True, slots=True)
class Choice:
    """One place of the source that may answer a question.

    Attributes:
        text: `source[start:end]`, as the author wrote it.
        start: First character in the source.
        end: One past the last.
        score: Probability that this is the answer, from 0 to 1. Those of the bundled reader and
            that there is none come to 1 at the most.
        kind: What kind of thing it is.
        value: Canonical value of a figure, a date or a time, as in `vnsum.facts.Fact.value`;
            None for anything else.
        unit: Canonical unit of the value; None without one.
    """

    text: str
    start: int
    end: int
    score: float
    kind: AnswerKind
    value: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What one release says to one question.

    Attributes:
        question: The question as asked.
        text: The answer, `source[start:end]`; None where the release does not say.
        start: First character in the author's text; None without an answer.
        end: One past the last; None without an answer.
        score: Calibrated probability, from 0 to 1: that `text` is right, or, without an answer,
            that there is none.
        kind: What kind of thing was asked for; of days and hours, which of them the value is:
            "2026-05-11" of a "date", "07:15" of a "time"; "other" for a sentence that takes back
            what was asked for.
        value: Canonical value of a figure, a date or a time; None for anything else.
        unit: Canonical unit of the value; None without one.
        sentence: The sentence or line the answer stands in, a span of the author's text; None
            without an answer.
        alternatives: The next best places, best first; none overlaps another one or the answer.
        model: Name and version of the reader.
        source_sha256: SHA-256 of the source in UTF-8.
    """

    question: str
    text: str | None
    start: int | None
    end: int | None
    score: float
    kind: AnswerKind
    value: str | None
    unit: str | None
    sentence: Span | None
    alternatives: Sequence[Choice]
    model: str
    source_sha256: str

    @property
    def found(self) -> bool:
        """Whether the release says it."""
        return self.text is not None

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as plain values."""
        return asdict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dict` as JSON with Vietnamese letters unescaped.

        Args:
            indent: Spaces per level; None for one line.

        Returns:
            Valid JSON; lone surrogates of the source are escaped.
        """
        return json_text(self.to_dict(), indent=indent)
