"""What training asks of a corpus; `vnsum.training.corpus.shards` is the one on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["Article", "Corpus", "Split", "Vocabulary"]


class Vocabulary(Protocol):
    """A SentencePiece model and the ids with a meaning of their own."""

    @property
    def path(self) -> Path:
        """The SentencePiece model."""

    @property
    def size(self) -> int:
        """Number of ids."""

    @property
    def sha256(self) -> str:
        """Of the SentencePiece model."""

    @property
    def pad_id(self) -> int:
        """Fills batches and starts the decoder."""

    @property
    def eos_id(self) -> int:
        """Ends sources and targets."""

    @property
    def unk_id(self) -> int:
        """Stands for unknown text."""

    @property
    def sentinel_ids(self) -> Sequence[int]:
        """Stand for what was masked, in order of use."""

    @property
    def products(self) -> Mapping[str, int]:
        """The token that asks for a product."""

    @property
    def metadata(self) -> Mapping[str, int]:
        """The token before a metadatum."""

    @property
    def reading(self) -> Mapping[str, int]:
        """The tokens that only the encoder knows: "cls" and "mask"."""


class Article(Protocol):
    """One article as token ids."""

    @property
    def tokens(self) -> NDArray[Any]:
        """Ids of the body."""

    @property
    def sentences(self) -> NDArray[Any]:
        """Where each sentence starts among the tokens."""

    @property
    def headline(self) -> NDArray[Any] | None:
        """Ids, or nothing where the article serves pretraining alone."""

    @property
    def lead(self) -> NDArray[Any] | None:
        """The same."""

    @property
    def agency(self) -> NDArray[Any] | None:
        """The same."""

    @property
    def published(self) -> NDArray[Any] | None:
        """The same."""


class Split(Protocol):
    """Articles by number."""

    def __len__(self) -> int:
        """Return how many there are."""

    def __getitem__(self, index: int, /) -> Article:
        """Return one."""


class Corpus(Protocol):
    """Articles to learn from, articles to judge by, one vocabulary."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary of all ids."""

    def split(self, name: str, /) -> Split:
        """Return "train" or "val"."""
