"""What the reader learns from: a text, a question, and where its answer stands, if any does."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.features import fit
from vnsum.answering.pages import Page
from vnsum.answering.questions import parse_question
from vnsum.answering.restoring import restored
from vnsum.answering.structure.metadata import find_metadata
from vnsum.errors import InputError
from vnsum.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.answering.features import Fit
    from vnsum.answering.words.wording import Lexicon

__all__ = ["Example", "Laid", "lay", "read_asked", "read_examples", "read_released"]


_START = 60
"""Characters that tell one text from another, also where a sentence was taken out."""
_EXACT = 0.999
"""Character F1 that is 1 but for rounding."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question about a text.

    Attributes:
        text: The text.
        question: The question.
        spans: Where the answer stands in the text, every place of it; empty where there is none.
        source: Where it is from.
    """

    text: str
    question: str
    spans: Sequence[tuple[int, int]]
    source: str


@dataclass(frozen=True, slots=True)
class Laid:
    """An example in numbers.

    Attributes:
        fit: The question over its page.
        worth: F1 of each candidate with the answer, over characters, the best over its places;
            empty without an answer.
        answerable: Whether there is an answer.
        source: Where the example is from.
        group: A number that examples about one text share.
    """

    fit: Fit
    worth: NDArray[np.float32]
    answerable: bool
    source: str
    group: int


def read_examples(path: Path) -> list[Example]:
    """Read a file of questions.

    Args:
        path: JSON lines with context, question, answer, answer_start (null without an answer)
            and source.

    Returns:
        The examples in order.
    """
    found = []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        start, answer = row["answer_start"], row["answer"]
        spans = () if start is None else ((start, start + len(answer)),)
        found.append(Example(row["context"], row["question"], spans, row["source"]))
    return found


def read_asked(path: Path, articles: Mapping[str, str]) -> list[Example]:
    """Read questions about articles that are not kept with them.

    Args:
        path: JSON lines with article (its id), question and spans, the places of the answer; none
            where the article does not say it.
        articles: Texts by id.

    Returns:
        The examples about articles that are there, in order.
    """
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        Example(articles[row["article"]], row["question"], row["spans"], "asked")
        for row in rows
        if row["article"] in articles
    ]


def read_released(path: Path, releases: Mapping[str, str]) -> list[Example]:
    """Read questions about releases that are kept beside them.

    Args:
        path: JSON lines with release (its name), question, and start and end of the answer; null
            where the release does not say it.
        releases: Texts by name.

    Returns:
        The examples about releases that are there, in order.
    """
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        Example(
            releases[row["release"]],
            row["question"],
            () if row["start"] is None else ((row["start"], row["end"]),),
            "released",
        )
        for row in rows
        if row["release"] in releases
    ]


def lay(examples: Iterable[Example], lexicon: Lexicon) -> Iterator[Laid]:
    """Lay questions over their texts.

    Args:
        examples: Examples; neighbours with the same text share the work.
        lexicon: Vectors and weights of words.

    Yields:
        Examples in numbers; those with no candidate, or about the release itself, are left out.
    """
    text, page = "", None
    for example in examples:
        if page is None or example.text != text:
            try:
                text, page = example.text, Page(read(example.text), lexicon)
            except InputError:
                text, page = "", None
                continue
        asking = parse_question(restored(example.question, page, lexicon))
        if find_metadata(asking, page.release) is not None:
            continue
        laid = fit(asking, page, lexicon)
        if len(laid.chosen):
            laid = replace(laid, table=laid.table.astype(np.float16))  # half the memory
            worth = _worth(example, page, laid.chosen)
            group = zlib.crc32(example.text[:_START].encode())
            yield Laid(laid, worth, bool(example.spans), example.source, group)


def _worth(example: Example, page: Page, chosen: NDArray[np.intp]) -> NDArray[np.float32]:
    if not example.spans:
        return np.zeros(0, np.float32)
    places = [page.limits.persons.full_name(place) for place in chosen.tolist()]
    spans = np.array([page.candidates[place].span for place in places])
    lengths = spans[:, 1] - spans[:, 0]
    best = np.zeros(len(chosen), np.float32)
    for start, end in example.spans:
        shared = np.minimum(spans[:, 1], end) - np.maximum(spans[:, 0], start)
        best = np.maximum(best, 2 * shared.clip(0) / (lengths + end - start))
    names = page.limits.persons.names[chosen]
    best[np.isin(names, names[best > _EXACT])] = 1  # the same name elsewhere is the same answer
    return np.asarray(best, np.float32)
