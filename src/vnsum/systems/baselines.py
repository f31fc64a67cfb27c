"""The first sentences, LexRank and TextRank."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.errors import OptionsError
from vnsum.metrics.tokens import tokenise_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from vnsum.documents import PressRelease

__all__ = ["Lead", "LexRank", "TextRank"]


@dataclass(frozen=True)
class _Extractive(ABC):
    """Chooses `n` sentences of a release.

    Attributes:
        n: How many; a shorter release is returned whole.
    """

    n: int = 1

    def __post_init__(self) -> None:
        """Check the length.

        Raises:
            OptionsError: When `n` is below 1.
        """
        if self.n < 1:
            raise OptionsError("a baseline needs at least one sentence")

    @property
    def name(self) -> str:
        """Name and length, as printed in a table: "lexrank-2"."""
        return f"{type(self).__name__.lower()}-{self.n}"

    def __call__(self, release: PressRelease) -> str:
        """Return the chosen sentences in their order, joined by spaces."""
        return " ".join(release.sentences[index].normalised for index in self.indices(release))

    @abstractmethod
    def indices(self, release: PressRelease) -> list[int]:
        """Return which of `release.sentences` are chosen, ascending."""


@dataclass(frozen=True)
class Lead(_Extractive):
    """The first `n` sentences: hard to beat in news, and no model at all."""

    def indices(self, release: PressRelease) -> list[int]:
        """Return which of `release.sentences` are chosen, ascending."""
        return list(range(min(self.n, len(release.sentences))))


class _Central(_Extractive):
    """Chooses the sentences a graph of similarities ranks highest."""

    def indices(self, release: PressRelease) -> list[int]:
        """Return which of `release.sentences` are chosen, ascending."""
        if len(release.sentences) <= self.n:
            return list(range(len(release.sentences)))
        ranks = self.ranks([sentence.normalised for sentence in release.sentences])
        # 12 digits: sentences with equal ranks but for rounding go to the earlier one
        order = sorted(range(len(ranks)), key=lambda index: (-round(ranks[index], 12), index))
        return sorted(order[: self.n])

    def ranks(self, sentences: Sequence[str]) -> list[float]:
        """Rank sentences by how central they are.

        Args:
            sentences: Sentences of one text, in order.

        Returns:
            A probability for each sentence; they sum to 1.
        """
        from vnsum.systems.graphs import stationary  # noqa: PLC0415 - loads numpy

        tokens = [tokenise_syllables(sentence) for sentence in sentences]
        return [float(rank) for rank in stationary(self._similarity(tokens))] if tokens else []

    @abstractmethod
    def _similarity(self, tokens: Sequence[Sequence[str]]) -> NDArray[np.float64]:
        """Compare each sentence with each."""


class LexRank(_Central):
    """Continuous LexRank: cosine of TF-IDF vectors, every edge kept.

    Erkan and Radev (2004), "LexRank: Graph-based Lexical Centrality as Salience
    in Text Summarization". The document frequencies are those of the release's
    own sentences, as no background corpus is shipped.
    """

    def _similarity(self, tokens: Sequence[Sequence[str]]) -> NDArray[np.float64]:
        from vnsum.systems.graphs import cosine_similarity  # noqa: PLC0415 - loads numpy

        return cosine_similarity(tokens)


class TextRank(_Central):
    """TextRank: shared syllables over the logarithms of the lengths.

    Mihalcea and Tarau (2004), "TextRank: Bringing Order into Texts".
    """

    def _similarity(self, tokens: Sequence[Sequence[str]]) -> NDArray[np.float64]:
        from vnsum.systems.graphs import overlap_similarity  # noqa: PLC0415 - loads numpy

        return overlap_similarity(tokens)
