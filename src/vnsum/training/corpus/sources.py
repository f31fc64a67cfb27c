"""Articles from JSON lines of any of the known forms, cleaned as releases are.

What opens an article and is no part of it ("HNP - ", "Quận Ba Vang, ngày 5/9/2024 - ") is taken
off body and lead, and tells agency and day where no field does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from vnsum.evaluation.data.lines import read_lines
from vnsum.reading.parts.datelines import find_dateline
from vnsum.reading.parts.dates import day_text
from vnsum.text.normalise import normalise
from vnsum.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence
    from pathlib import Path

__all__ = ["RawArticle", "read_source"]

_BODY = ("body", "text")
_LEAD = ("abstract", "sapo", "lead")
_TITLE = ("title", "heading", "headline")
_AGENCY, _PUBLISHED = ("agency",), ("published", "date")


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article before tokenising.

    Attributes:
        id: Its name, with that of its source.
        sentences: Its body, each sentence on one line, not empty.
        headline: Its title; "" where it teaches none.
        lead: Its lead; "" where it teaches none.
        agency: Who issued it; "" where nobody says.
        published: The day as releases write it ("5/9/2024"); "" where nobody says.
    """

    id: str
    sentences: Sequence[str]
    headline: str = ""
    lead: str = ""
    agency: str = ""
    published: str = ""

    @property
    def body(self) -> str:
        """The sentences in a row."""
        return " ".join(self.sentences)


def read_source(
    path: Path, *, pairs: bool, only: Container[int] | None = None
) -> Iterator[RawArticle]:
    """Read articles.

    Args:
        path: JSON lines, packed with gzip or zstd or not.
        pairs: Whether titles and leads are taught; else the body alone serves pretraining.
        only: Numbers of the records wanted, from 0 in their order; None for all.

    Yields:
        Articles with at least one sentence.

    Raises:
        InputError: When the file or one of its lines cannot be read; it names the line.
    """
    for place, (number, line) in enumerate(read_lines(path)):
        if only is not None and place not in only:
            continue
        body, agency, day = _opened(tuple(_pieces(_first(line, _BODY))))
        sentences = tuple(_sentences(body))
        if not sentences:
            continue
        name = f"{path.name.split('.')[0]}:{line.get('id', number)}"
        headline = _one_line(_first(line, _TITLE))
        if not pairs:
            head = (headline,) if headline else ()
            yield RawArticle(name, (*head, *sentences))
            continue
        (lead,), other, other_day = _opened((_one_line(_first(line, _LEAD)),))
        agency = _one_line(_first(line, _AGENCY)) or agency or other
        published = _told_day(_first(line, _PUBLISHED)) or day or other_day
        yield RawArticle(name, sentences, headline, lead, agency, published)


def _told_day(value: object) -> str:
    """Read a field: an ISO date is written as a day, anything else is left as it is."""
    text = _one_line(value)
    try:
        return day_text(datetime.fromisoformat(text))
    except ValueError:
        return text


def _opened(pieces: tuple[str, ...]) -> tuple[tuple[str, ...], str, str]:
    """Take the dateline off; return the rest, the agency and the day it names."""
    found = find_dateline(pieces[0]) if pieces else None
    if found is None:
        return pieces, "", ""
    agency = pieces[0][slice(*found.agency)] if found.agency else ""
    day = day_text(found.stamp.value) if found.stamp else ""
    return (pieces[0][found.end :], *pieces[1:]), agency, day


def _first(line: Mapping[str, Any], names: Sequence[str]) -> Any:  # noqa: ANN401 - text or list
    return next((line[name] for name in names if line.get(name)), "")


def _one_line(text: object) -> str:
    return normalise(str(text)).text


def _pieces(body: object) -> Iterator[str]:
    pieces = body if isinstance(body, list) else str(body).split("\n")
    return filter(None, map(_one_line, pieces))


def _sentences(pieces: Sequence[str]) -> Iterator[str]:
    for text in pieces:
        for start, end in split_sentences(text):
            if any(map(str.isalnum, text[start:end])):
                yield text[start:end]
