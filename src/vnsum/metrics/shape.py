"""How long a draft is, and how much of it is copied: length, compression, novelty, fragments.

Coverage, density and compression are those of Grusky, Naaman and Artzi (2018), "Newsroom: A
Dataset of 1.3 Million Summaries with Diverse Extractive Strategies", counted on syllables; novelty
is the share of the draft's n-grams, repeats included, that the source lacks. The source takes the
place of the reference: `counts(draft, source)`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from itertools import starmap
from operator import add
from typing import TYPE_CHECKING

from vnsum.errors import OptionsError
from vnsum.metrics.scores import Signature, require_references
from vnsum.metrics.shares import Share
from vnsum.metrics.tokens import tokenise_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LimitMetric", "ShapeCounts", "ShapeMetric", "copied_fragments"]

_VERSION = 1


@dataclass(frozen=True, slots=True)
class ShapeCounts:
    """Shape of one draft, or the sum over many; each mean is over drafts that are not empty.

    Attributes:
        documents: Drafts, empty ones too.
        syllables: Their syllables; see `length`.
        characters: Their characters in NFC.
        compression: Syllables of the source over syllables of the draft.
        coverage: Share of the draft's syllables that stand in copied fragments.
        density: Squared lengths of copied fragments over the draft's syllables: how long the
            fragment is that an average syllable stands in.
        novelty: Share of new n-grams, for n = 1, 2, …
    """

    documents: int = 0
    syllables: int = 0
    characters: int = 0
    compression: Share = field(default_factory=Share)
    coverage: Share = field(default_factory=Share)
    density: Share = field(default_factory=Share)
    novelty: tuple[Share, ...] = ()

    def __add__(self, other: ShapeCounts) -> ShapeCounts:
        """Add count by count."""
        return ShapeCounts(
            self.documents + other.documents,
            self.syllables + other.syllables,
            self.characters + other.characters,
            self.compression + other.compression,
            self.coverage + other.coverage,
            self.density + other.density,
            _added(self.novelty, other.novelty),
        )

    @property
    def length(self) -> float:
        """Mean length in syllables, empty drafts as 0."""
        return self.syllables / max(self.documents, 1)


@dataclass(frozen=True, slots=True)
class ShapeMetric:
    """Length, compression, novelty, coverage and density of a draft against its source.

    Attributes:
        orders: Novelty is counted for n-grams of 1 to this many syllables.
    """

    orders: int = 3

    def __post_init__(self) -> None:
        """Check the orders.

        Raises:
            OptionsError: When there are no n-grams to count.
        """
        if self.orders < 1:
            raise OptionsError("novelty needs n-grams of at least 1 syllable")

    @property
    def signature(self) -> Signature:
        """The settings to print beside every number."""
        settings = {"units": "syllables", "novelty": f"1-{self.orders}", "fragments": "greedy"}
        return Signature("shape", settings, _VERSION)

    def counts(self, candidate: str, *references: str) -> ShapeCounts:
        """Compare a draft with the source it was made from.

        Args:
            candidate: The draft.
            *references: The source; several parts are read as one text.

        Returns:
            Counts with `documents` 1.

        Raises:
            OptionsError: When there is no source.
        """
        require_references(references)
        draft, source = tokenise_syllables(candidate), tokenise_syllables("\n".join(references))
        copied = copied_fragments(draft, source)
        return ShapeCounts(
            documents=1,
            syllables=len(draft),
            characters=_characters(candidate),
            compression=Share.of_document(len(source), len(draft)),
            coverage=Share.of_document(sum(copied), len(draft)),
            density=Share.of_document(sum(size * size for size in copied), len(draft)),
            novelty=tuple(_novelty(draft, source, order + 1) for order in range(self.orders)),
        )


@dataclass(frozen=True, slots=True)
class LimitMetric:
    """Whether headlines keep a limit: not empty, and at most so many characters in NFC.

    Attributes:
        characters: The most a headline may have.
    """

    characters: int

    @property
    def signature(self) -> Signature:
        """The settings to print beside every number."""
        settings = {"characters": str(self.characters), "form": "nfc", "empty": "no"}
        return Signature("limit", settings, _VERSION)

    def counts(self, candidate: str, *references: str) -> Share:  # noqa: ARG002 - a Metric takes them
        """Measure one headline.

        Args:
            candidate: The headline.
            *references: Not looked at.

        Returns:
            1 of 1 where the limit is kept, else 0 of 1.
        """
        return Share.of_document(int(0 < _characters(candidate) <= self.characters), 1)


def copied_fragments(draft: Sequence[str], source: Sequence[str]) -> list[int]:
    """Find the lengths of the fragments a draft shares with its source, figure 3 of the paper.

    Greedy from the left: at each syllable of the draft the longest fragment met in the source,
    where a place inside an earlier match at the same syllable is not tried again.

    Args:
        draft: Syllables of the draft.
        source: Syllables of the source.

    Returns:
        Length of each fragment, in order.
    """
    places: dict[str, list[int]] = {}
    for place, syllable in enumerate(source):
        places.setdefault(syllable, []).append(place)
    lengths, start = [], 0
    while start < len(draft):
        longest = _longest(draft, start, source, places.get(draft[start], ()))
        if longest:
            lengths.append(longest)
        start += max(longest, 1)
    return lengths


def _longest(draft: Sequence[str], start: int, source: Sequence[str], places: Sequence[int]) -> int:
    """Return the length of the longest match of the draft from `start` on."""
    longest = after = 0
    for place in places:
        if place < after:
            continue
        size = 1
        while (
            start + size < len(draft)
            and place + size < len(source)
            and draft[start + size] == source[place + size]
        ):
            size += 1
        longest, after = max(longest, size), place + size
    return longest


def _novelty(draft: Sequence[str], source: Sequence[str], order: int) -> Share:
    known, ours = set(_ngrams(source, order)), _ngrams(draft, order)
    return Share.of_document(sum(ngram not in known for ngram in ours), len(ours))


def _ngrams(tokens: Sequence[str], order: int) -> list[tuple[str, ...]]:
    return list(zip(*(tokens[start:] for start in range(order)), strict=False))


def _added(first: Sequence[Share], second: Sequence[Share]) -> tuple[Share, ...]:
    """Add novelty order by order; nothing is added to the sum's empty start."""
    if not first or not second:
        return tuple(first or second)
    return tuple(starmap(add, zip(first, second, strict=True)))


def _characters(text: str) -> int:
    return len(unicodedata.normalize("NFC", text.strip()))
