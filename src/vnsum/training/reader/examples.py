"""What the reader learns from: a text, a question, and where its answer stands, if any does."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.features import fit
from vnsum.answering.pages import Page
from vnsum.answering.questions import parse_question
from vnsum.errors import InputError
from vnsum.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.answering.features import Fit
    from vnsum.answering.wording import Lexicon

__all__ = ["Example", "Laid", "lay", "read_examples"]


@dataclass(frozen=True, slots=True)
class Example:
    """A question about a text.

    Attributes:
        text: The text.
        question: The question.
        start: Where the answer starts in the text; None where there is none.
        end: One past its last character; None where there is none.
        source: Where it is from.
    """

    text: str
    question: str
    start: int | None
    end: int | None
    source: str


@dataclass(frozen=True, slots=True)
class Laid:
    """An example in numbers.

    Attributes:
        fit: The question over its page.
        worth: F1 of each candidate with the answer, over characters; empty without an answer.
        answerable: Whether there is an answer.
        source: Where the example is from.
    """

    fit: Fit
    worth: NDArray[np.float32]
    answerable: bool
    source: str


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
        end = None if start is None else start + len(answer)
        found.append(Example(row["context"], row["question"], start, end, row["source"]))
    return found


def lay(examples: Iterable[Example], lexicon: Lexicon) -> Iterator[Laid]:
    """Lay questions over their texts.

    Args:
        examples: Examples; neighbours with the same text share the work.
        lexicon: Vectors and weights of words.

    Yields:
        Examples in numbers; those with no candidate are left out.
    """
    text, page = "", None
    for example in examples:
        if page is None or example.text != text:
            try:
                text, page = example.text, Page(read(example.text), lexicon)
            except InputError:
                text, page = "", None
                continue
        laid = fit(parse_question(example.question), page, lexicon)
        if len(laid.chosen):
            worth = _worth(example, page, laid.chosen)
            yield Laid(laid, worth, example.start is not None, example.source)


def _worth(example: Example, page: Page, chosen: NDArray[np.intp]) -> NDArray[np.float32]:
    if example.start is None or example.end is None:
        return np.zeros(0, np.float32)
    spans = np.array([page.candidates[place].span for place in chosen])
    shared = np.minimum(spans[:, 1], example.end) - np.maximum(spans[:, 0], example.start)
    lengths = spans[:, 1] - spans[:, 0] + example.end - example.start
    return np.asarray(2 * shared.clip(0) / lengths, np.float32)
