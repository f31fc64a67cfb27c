"""Tokenised articles by number, in a pack that travels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.errors import InputError
from vnsum.training.corpus.packs import Rows, open_pack, write_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.training.corpus.packs import PackSplit
    from vnsum.training.corpus.vocabulary import Vocabulary

__all__ = ["Corpus", "Split", "TokenisedArticle", "open_corpus", "write_corpus"]

_FIELDS = ("headline", "lead", "agency", "published")
_COLUMNS: Mapping[str, str] = {"tokens": "ids", "sentences": "starts"} | dict.fromkeys(
    _FIELDS, "ids"
)


@dataclass(frozen=True, eq=False)
class TokenisedArticle:
    """One article as token ids.

    Attributes:
        id: Its name.
        tokens: Ids of the body, uint16 [N].
        sentences: Where each sentence starts among the tokens, uint32 [S].
        headline: Ids; None where it teaches none.
        lead: Ids; None where it teaches none.
        agency: Ids; None where nobody knows.
        published: Ids; None where nobody knows.
    """

    id: str
    tokens: NDArray[np.uint16]
    sentences: NDArray[np.uint32]
    headline: NDArray[np.uint16] | None = None
    lead: NDArray[np.uint16] | None = None
    agency: NDArray[np.uint16] | None = None
    published: NDArray[np.uint16] | None = None


class Split:
    """Articles by number, mapped into memory."""

    def __init__(self, pack: PackSplit) -> None:
        """Keep the columns of one split."""
        self._pack = pack

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._pack.ids)

    def __getitem__(self, index: int, /) -> TokenisedArticle:
        """Return one.

        Args:
            index: Its number, from 0.

        Returns:
            The article; its arrays are mapped, not copied.

        Raises:
            IndexError: When there is none of that number.
        """
        if not 0 <= index < len(self):
            raise IndexError(index)
        row = {name: self._pack.columns[name][index] for name in _COLUMNS}
        known = {name: row[name] if len(row[name]) else None for name in _FIELDS}
        return TokenisedArticle(self._pack.ids[index], row["tokens"], row["sentences"], **known)


@dataclass(frozen=True)
class Corpus:
    """Articles to learn from, articles to judge by, one vocabulary.

    Attributes:
        vocabulary: The vocabulary of all ids.
        splits: Splits by name.
        about: What the manifest says of sources, settings and counts.
    """

    vocabulary: Vocabulary
    splits: Mapping[str, Split]
    about: Mapping[str, Any]

    def split(self, name: str, /) -> Split:
        """Return a split.

        Args:
            name: "train" or "val".

        Returns:
            The split.

        Raises:
            InputError: When there is no split of that name.
        """
        if name not in self.splits:
            raise InputError(
                f"the corpus has no split {name!r}", hint=f"it has {', '.join(self.splits)}"
            )
        return self.splits[name]


def write_corpus(
    folder: Path,
    vocabulary: Path,
    splits: Mapping[str, Iterable[TokenisedArticle]],
    *,
    about: Mapping[str, Any],
) -> Path:
    """Write a corpus; the folder is there whole or not at all.

    Args:
        folder: A folder that does not exist yet.
        vocabulary: The SentencePiece model of all ids.
        splits: Articles by split.
        about: Sources, settings and counts, as plain values.

    Returns:
        The folder.

    Raises:
        InputError: When the folder exists, or an article's ids do not fit uint16.
        MissingExtraError: When zstandard is not installed.
        WeightsError: When the disk is full.
    """
    columns = {name: _columns(list(articles)) for name, articles in splits.items()}
    return write_pack(folder, vocabulary, columns, about=about)


def open_corpus(folder: Path, *, unpack_to: Path | None = None) -> Corpus:
    """Open a corpus; the first time it is checked and unpacked.

    Args:
        folder: What `write_corpus` made.
        unpack_to: Where unpacked corpora are kept; beside the folder by default.

    Returns:
        The corpus.

    Raises:
        MissingExtraError: When the extra `train` is not installed.
        WeightsError: When a file is missing, has another checksum, or the vocabulary is another
            model's.
    """
    pack = open_pack(folder, unpack_to=unpack_to)
    splits = {name: Split(split) for name, split in pack.splits.items()}
    return Corpus(pack.vocabulary, splits, pack.about)


def _columns(articles: Sequence[TokenisedArticle]) -> tuple[dict[str, Rows], list[str]]:
    empty = np.zeros(0, dtype=np.uint16)
    rows: dict[str, list[NDArray[Any]]] = {name: [] for name in _COLUMNS}
    for article in articles:
        for name, kept in rows.items():
            value = getattr(article, name)
            kept.append(empty if value is None else value)
    columns = {name: Rows(_COLUMNS[name], kept) for name, kept in rows.items()}
    return columns, [article.id for article in articles]
