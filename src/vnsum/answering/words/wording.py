"""Words as the reader compares them: units of one or two syllables, their vectors and weights.

Vietnamese writes syllables apart, so that "đất đai" and "đất nước" share one. Pairs that the
vocabulary knows are one unit. Vectors say which units stand in the same company in the news;
weights say how much a unit tells sentences apart.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from vnsum.text.marks import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

__all__ = ["Lexicon", "join_pairs"]


def join_pairs(
    words: Sequence[str], known: Mapping[str, int], capitals: Sequence[bool] = ()
) -> tuple[list[str], list[int]]:
    """Join neighbours that are one unit, from the left.

    Args:
        words: Folded words.
        known: The vocabulary; pairs have "_" between their syllables.
        capitals: For each word whether it belongs to a name; a common noun before a name is never
            joined to it ("cầu Rạch Sậy"). Unknown where empty.

    Returns:
        The units, and for each word the index of its unit.
    """
    units: list[str] = []
    owner: list[int] = []
    place, size = 0, len(words)
    while place < size:
        pair = f"{words[place]}_{words[place + 1]}" if place + 1 < size else ""
        parted = bool(pair and capitals) and capitals[place + 1] and not capitals[place]
        taken = 2 if pair in known and not parted else 1
        owner += [len(units)] * taken
        units.append(pair if taken == 2 else words[place])  # noqa: PLR2004 - a pair
        place += taken
    return units, owner


class Lexicon:
    """The vocabulary with its vectors and weights."""

    def __init__(
        self, words: Sequence[str], vectors: NDArray[np.float32], weights: NDArray[np.float32]
    ) -> None:
        """Keep the tables.

        Args:
            words: The units.
            vectors: One row of length 1 for each.
            weights: How much each tells sentences apart; for unknown units the largest is taken.
        """
        self._words = words
        self._near: dict[tuple[str, int], list[str]] = {}
        self.ids = {word: number for number, word in enumerate(words)}
        size = vectors.shape[1]
        self.vectors = np.vstack([vectors, np.zeros((1, size), np.float32)]).astype(np.float32)
        self.weights = np.append(weights, weights.max(initial=1.0)).astype(np.float32)

    @cached_property
    def unknown(self) -> int:
        """The row of units the vocabulary lacks."""
        return len(self.ids)

    @cached_property
    def unmarked(self) -> Mapping[str, frozenset[str]]:
        """For each syllable without marks the ones of the vocabulary it may be."""
        found: dict[str, set[str]] = {}
        for word in self._words:
            for part in word.split("_"):
                found.setdefault(plain(part), set()).add(part)
        return {part: frozenset(ways) for part, ways in found.items()}

    def neighbours(self, unit: str, most: int) -> list[str]:
        """Return the units in the likest company, the likest first; none for an unknown one."""
        if unit not in self.ids:
            return []
        if (unit, most) not in self._near:
            likeness = self.vectors[:-1] @ self.vectors[self.ids[unit]]
            nearest = np.argpartition(-likeness, most)[: most + 1]
            names = [self._words[place] for place in nearest[np.argsort(-likeness[nearest])]]
            self._near[unit, most] = [name for name in names if name != unit]
        return self._near[unit, most]

    def rows(self, units: Sequence[str]) -> NDArray[np.intp]:
        """Return the row of each unit."""
        unknown = self.unknown
        return np.fromiter((self.ids.get(unit, unknown) for unit in units), np.intp, len(units))
