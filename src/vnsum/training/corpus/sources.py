"""Articles from JSON lines of any of the known forms, cleaned as releases are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vnsum.evaluation.data.lines import read_lines
from vnsum.text.normalise import normalise
from vnsum.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

__all__ = ["RawArticle", "read_source"]

_BODY = ("body", "text")
_LEAD = ("abstract", "sapo", "lead")
_TITLE = ("title", "heading", "headline")


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article before tokenising.

    Attributes:
        id: Its name, with that of its source.
        sentences: Its body, each sentence on one line, not empty.
        headline: Its title; "" where it teaches none.
        lead: Its lead; "" where it teaches none.
    """

    id: str
    sentences: Sequence[str]
    headline: str = ""
    lead: str = ""

    @property
    def body(self) -> str:
        """The sentences in a row."""
        return " ".join(self.sentences)


def read_source(path: Path, *, pairs: bool) -> Iterator[RawArticle]:
    """Read articles.

    Args:
        path: JSON lines, packed with gzip or zstd or not.
        pairs: Whether titles and leads are taught; else the body alone serves pretraining.

    Yields:
        Articles with at least one sentence.

    Raises:
        InputError: When the file or one of its lines cannot be read; it names the line.
    """
    for number, line in read_lines(path):
        sentences = tuple(_sentences(_first(line, _BODY)))
        if not sentences:
            continue
        name = f"{path.name.split('.')[0]}:{line.get('id', number)}"
        headline, lead = (_one_line(_first(line, names)) for names in (_TITLE, _LEAD))
        if pairs:
            yield RawArticle(name, sentences, headline, lead)
        else:
            head = (headline,) if headline else ()
            yield RawArticle(name, (*head, *sentences))


def _first(line: Mapping[str, Any], names: Sequence[str]) -> Any:  # noqa: ANN401 - text or list
    return next((line[name] for name in names if line.get(name)), "")


def _one_line(text: object) -> str:
    return normalise(str(text)).text


def _sentences(body: object) -> Iterator[str]:
    pieces = body if isinstance(body, list) else str(body).split("\n")
    for piece in pieces:
        text = _one_line(piece)
        for start, end in split_sentences(text):
            if any(map(str.isalnum, text[start:end])):
                yield text[start:end]
