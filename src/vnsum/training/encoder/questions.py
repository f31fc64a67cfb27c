"""Questions in a pack that travels, made from news or written by people.

A context is kept once however many questions ask about it. A question that was made unanswerable
by taking a sentence out keeps the whole text and what was taken, where the tokens allow it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.training.corpus.packs import Rows, open_pack, write_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.backends.spans.tokenising import TokenisedText, Tokeniser
    from vnsum.training.corpus.packs import PackSplit
    from vnsum.training.corpus.vocabulary import Vocabulary
    from vnsum.training.reader.examples import Example

__all__ = ["Question", "QuestionSet", "Questions", "open_questions", "write_questions"]

_KINDS: Mapping[str, str] = {"contexts": "ids", "questions": "ids", "places": "starts"}
_PLACES = 6
"""Context, whether there is an answer, first and last token of it, first and last token cut."""


@dataclass(frozen=True, eq=False)
class Question:
    """A question in tokens.

    Attributes:
        context: Ids of the text.
        question: Ids of the question.
        start: First token of the answer; None where there is none.
        end: One past its last token; None where there is none.
        source: Where it is from.
    """

    context: NDArray[np.uint16]
    question: NDArray[np.uint16]
    start: int | None
    end: int | None
    source: str


class Questions:
    """Questions by number, mapped into memory."""

    def __init__(self, pack: PackSplit) -> None:
        """Keep the columns of one split."""
        self._pack = pack

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._pack.ids)

    def __getitem__(self, index: int, /) -> Question:
        """Return one.

        Args:
            index: Its number, from 0.

        Returns:
            The question.

        Raises:
            IndexError: When there is none of that number.
        """
        if not 0 <= index < len(self):
            raise IndexError(index)
        columns = self._pack.columns
        context, answered, start, end, low, high = columns["places"][index].tolist()
        text = columns["contexts"][context]
        if high > low:
            text = np.concatenate([text[:low], text[high:]])
        first, last = (start, end) if answered else (None, None)
        return Question(text, columns["questions"][index], first, last, self._pack.ids[index])


@dataclass(frozen=True)
class QuestionSet:
    """What a reader learns from.

    Attributes:
        vocabulary: The vocabulary of all ids.
        splits: "made", "given" and "val".
        about: What the manifest says.
    """

    vocabulary: Vocabulary
    splits: Mapping[str, Questions]
    about: Mapping[str, Any]


def open_questions(folder: Path, *, unpack_to: Path | None = None) -> QuestionSet:
    """Open a pack of questions; the first time it is checked and unpacked.

    Args:
        folder: What `write_questions` made.
        unpack_to: Where unpacked packs are kept; beside the folder by default.

    Returns:
        The questions.

    Raises:
        WeightsError: When a file is missing or damaged, or the vocabulary is another model's.
    """
    pack = open_pack(folder, unpack_to=unpack_to)
    splits = {name: Questions(split) for name, split in pack.splits.items()}
    return QuestionSet(pack.vocabulary, splits, pack.about)


def write_questions(
    folder: Path,
    vocabulary: Path,
    splits: Mapping[str, Iterable[Example]],
    tokeniser: Tokeniser,
    *,
    about: Mapping[str, Any],
) -> Path:
    """Tokenise questions as readers do, and write them.

    Args:
        folder: A folder that does not exist yet.
        vocabulary: The SentencePiece model of all ids.
        splits: Questions by split; those about the same text together.
        tokeniser: Of the same vocabulary.
        about: Settings and counts.

    Returns:
        The folder.

    Raises:
        InputError: When the folder exists.
        WeightsError: When the disk is full.
    """
    made = {name: _Writing(tokeniser).write(examples) for name, examples in splits.items()}
    return write_pack(folder, vocabulary, made, about=about)


class _Writing:
    """The columns of one split, as they grow."""

    def __init__(self, tokeniser: Tokeniser) -> None:
        self._tokeniser = tokeniser
        self._contexts: list[NDArray[Any]] = []
        self._text, self._base = "", ""
        self._tokens: TokenisedText | None = None

    def write(self, examples: Iterable[Example]) -> tuple[dict[str, Rows], list[str]]:
        questions, places, sources = [], [], []
        for example in examples:
            place = self._place(example)
            if place is None:
                continue
            asked = self._tokeniser.encode(example.question).ids
            questions.append(np.array(asked, dtype=np.uint16))
            places.append(np.array(place, dtype=np.uint32))
            sources.append(example.source)
        rows = {"contexts": self._contexts, "questions": questions, "places": places}
        return {name: Rows(_KINDS[name], rows[name]) for name in _KINDS}, sources

    def _place(self, example: Example) -> Sequence[int] | None:
        """Return `_PLACES` numbers; None where no token is the answer's."""
        low, high = self._lay(example.text)
        number = len(self._contexts) - 1
        if not example.spans:
            return number, 0, 0, 0, low, high
        tokens = self._tokens
        if tokens is None or high:
            self._keep(example.text)
            return self._place(example)
        start, end = example.spans[0]
        found = np.flatnonzero((tokens.starts < end) & (tokens.ends > start) & tokens.last)
        if not len(found):
            return None
        return number, 1, int(found[0]), int(found[-1]) + 1, 0, 0

    def _lay(self, text: str) -> tuple[int, int]:
        """Have the text among the contexts; return which of its tokens are to be cut."""
        if self._tokens is not None and text == self._text:
            return 0, 0
        if self._tokens is not None and (cut := self._cut(text)):
            return cut
        self._keep(text)
        return 0, 0

    def _keep(self, text: str) -> None:
        self._text, self._tokens = text, self._tokeniser.encode(text)
        self._contexts.append(np.array(self._tokens.ids, dtype=np.uint16))

    def _cut(self, text: str) -> tuple[int, int] | None:
        """Return the tokens that the last text has and this one lacks, if that is all."""
        tokens = self._tokens
        if tokens is None or not text or len(text) >= len(self._text):
            return None
        ids, kept = tokens.ids, self._tokeniser.encode(text).ids
        low = _common(ids, kept)
        high = len(ids) - _common(ids[::-1], kept[::-1][: len(kept) - low])
        return (low, high) if (*ids[:low], *ids[high:]) == kept and low < high else None


def _common(one: Sequence[int], other: Sequence[int]) -> int:
    """Return how many numbers two rows have in common at their beginning."""
    size = min(len(one), len(other))
    different = np.flatnonzero(np.asarray(one[:size]) != np.asarray(other[:size]))
    return int(different[0]) if len(different) else size
