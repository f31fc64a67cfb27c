"""What an archive gives: frozen hits and answers with places in the author's text."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from vnsum.plain import json_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vnsum.answers import Answer
    from vnsum.documents import Span
    from vnsum.errors import VnsumError

__all__ = ["Added", "ArchiveAnswer", "Citation", "Entry", "Hit", "SearchPage", "Stats"]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one source.

    Attributes:
        name: What it was called.
        release: Its number in the archive; None where there is an error.
        state: "added", "duplicate" (the very source is there), or "failed".
        similar: Number of an earlier release with the same body under another header, if any.
        error: What went wrong.
        filled: What a duplicate lacked and was told now: "title", "published", "place".
        kept: What it was told otherwise than the archive has it; that stays.
    """

    name: str
    release: int | None
    state: Literal["added", "duplicate", "failed"]
    similar: int | None = None
    error: VnsumError | None = None
    filled: Sequence[str] = ()
    kept: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A release in the list of all.

    Attributes:
        release: Its number.
        name: What it was called when it was added.
        title: Its title; "" without one.
        published: Its day; None where nobody knows.
        place: Where it was issued; "".
        agency: Who issued it; "".
    """

    release: int
    name: str
    title: str
    published: date | None
    place: str
    agency: str

    def to_dict(self) -> dict[str, Any]:
        """Return the entry as plain values, the day as YYYY-MM-DD."""
        plain: dict[str, Any] = _dated(asdict(self))
        return plain


@dataclass(frozen=True, slots=True)
class Hit:
    """A release that was found.

    Attributes:
        release: Its number.
        name: What it was called when it was added.
        title: Its title; "" without one.
        published: Its day; None where nobody knows.
        place: Where it was issued; "".
        agency: Who issued it; "".
        score: Higher is better, comparable within a page.
        exact: Whether it holds the words as they were typed, with their diacritics.
        renamed: The names before or since July 2025 by which places of the query were found
            ("phường Hồng Hà"); "" where they were found as typed.
        sentences: The sentences that hold most of the words, at most two, spans of the source.
        marks: The words found in them, spans of the source.
    """

    release: int
    name: str
    title: str
    published: date | None
    place: str
    agency: str
    score: float
    exact: bool
    renamed: str
    sentences: Sequence[Span]
    marks: Sequence[Span]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of what was found.

    Attributes:
        query: What was asked.
        hits: The releases, best first.
        offset: How many come before this page.
        more: Whether there are more behind it.
        order: "relevance", or "newest" where so many match that only the time tells them apart.
    """

    query: str
    hits: Sequence[Hit]
    offset: int
    more: bool
    order: Literal["relevance", "newest"]

    def to_dict(self) -> dict[str, Any]:
        """Return the page as plain values."""
        return asdict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dict` as JSON with Vietnamese letters unescaped.

        Args:
            indent: Spaces per level; None for one line.

        Returns:
            Valid JSON.
        """
        return json_text(_dated(self.to_dict()), indent=indent)


@dataclass(frozen=True, slots=True)
class Citation:
    """An answer with the release that gives it.

    Attributes:
        release: Number of the release.
        title: Its title; "".
        published: Its day; None where nobody knows.
        agency: Who issued it; "".
        answer: What it says, with places in its text.
        renamed: The name before or since July 2025 of the place asked about, by which the release
            was found: it speaks of that place, whose bounds differ; "" where it was not needed.
    """

    release: int
    title: str
    published: date | None
    agency: str
    answer: Answer
    renamed: str = ""


@dataclass(frozen=True, slots=True)
class ArchiveAnswer:
    """What the archive says to a question.

    Attributes:
        question: The question.
        citations: Answers that are likely enough: the best first where they agree, the newest
            first where releases say different things.
        differing: Whether releases say different things.
        read: Numbers of the releases that were read for it.
    """

    question: str
    citations: Sequence[Citation]
    differing: bool
    read: Sequence[int]

    @property
    def found(self) -> bool:
        """Whether some release says it."""
        return bool(self.citations)

    @property
    def text(self) -> str | None:
        """The first answer; None where there is none, as in `vnsum.Answer`."""
        return self.citations[0].answer.text if self.citations else None

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as plain values."""
        return {"text": self.text, "found": self.found, **asdict(self)}

    def to_json(self, *, indent: int | None = None) -> str:
        """Return `to_dict` as JSON with Vietnamese letters unescaped.

        Args:
            indent: Spaces per level; None for one line.

        Returns:
            Valid JSON.
        """
        return json_text(_dated(self.to_dict()), indent=indent)


@dataclass(frozen=True, slots=True)
class Stats:
    """What is in an archive.

    Attributes:
        releases: How many.
        first: The earliest day of publication; None for none.
        last: The latest.
        undated: How many have no day.
        unplaced: How many name no place of issue, which `place=` of a search never finds.
        size: Bytes of the file.
        version: Version of its layout.
    """

    releases: int
    first: date | None
    last: date | None
    undated: int
    unplaced: int
    size: int
    version: int


def _dated(value: Any) -> Any:  # noqa: ANN401 - any tree of plain values
    """Write days as YYYY-MM-DD."""
    if isinstance(value, dict):
        return {key: _dated(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_dated(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
