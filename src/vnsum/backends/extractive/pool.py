"""Candidates side by side, scored by what the token network expects of them.

Everything here is one pass of numpy over the tokens of all candidates: a loop
over candidates took most of the time of a draft (docs/log.md).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.syntax.clauses import opens_dangling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.phrases import Phrase
    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.backends.extractive.body.tokens import Body
    from vnsum.backends.extractive.sentences.forms import Form

__all__ = ["LEAD_LENGTH", "Pool", "Spread", "pair_up", "pool_of", "spread"]

LEAD_LENGTH = 35
_LENGTHS = (LEAD_LENGTH, 13)
"""Length of a lead and of a headline in words, the priors of expected F1; the mean lead of
VietNews train has 34.4."""


@dataclass(frozen=True)
class Pool:
    """C candidates for the lead, or C for the headline.

    Attributes:
        reading: The body they are cut from.
        forms: The forms of each candidate, in the order of the body.
        tokens: Their tokens, rising, none empty.
        single: Expected F1 of words against an unseen target, [C].
        double: The same of pairs of words, [C].
        shape: Log-odds of being well-formed, the lowest of its forms, [C]; 0 before judging.
        syllables: Length [C].
        laid: What `row` is, where it is known.
    """

    reading: Reading
    forms: Sequence[tuple[Form, ...]]
    tokens: Sequence[NDArray[np.int64]]
    single: NDArray[np.float64]
    double: NDArray[np.float64]
    shape: NDArray[np.float32]
    syllables: NDArray[np.int64]
    laid: Spread | None = None

    def __len__(self) -> int:
        """Return the number of candidates."""
        return len(self.forms)

    @cached_property
    def gain(self) -> NDArray[np.float64]:
        """Expected F1 of words and of pairs, added, [C]."""
        return self.single + self.double

    @cached_property
    def row(self) -> Spread:
        """All tokens in one row; of at least one candidate."""
        return self.laid or spread(self.reading.body, self.tokens)

    @cached_property
    def first(self) -> NDArray[np.int64]:
        """The sentence each begins in, [C]."""
        return np.array([forms[0].sentence for forms in self.forms], dtype=np.int64)

    @cached_property
    def dangling(self) -> NDArray[np.bool_]:
        """Whether each opens by pointing at something said before, [C]."""
        told = (forms[0].text for forms in self.forms)
        return np.array([opens_dangling(text) for text in told], dtype=np.bool_)

    @cached_property
    def phrases(self) -> Sequence[Phrase]:
        """The first form of each where it stands."""
        phrase = self.reading.phrase
        return [
            phrase(forms[0], int(tokens[0]), int(tokens[-1]) + 1)
            for forms, tokens in zip(self.forms, self.tokens, strict=True)
        ]

    def take(self, rows: NDArray[np.int64]) -> Pool:
        """Return the candidates of some rows, in that order."""
        chosen = rows.tolist()
        return Pool(
            self.reading,
            [self.forms[row] for row in chosen],
            [self.tokens[row] for row in chosen],
            self.single[rows],
            self.double[rows],
            self.shape[rows],
            self.syllables[rows],
        )

    def joined(self, other: Pool) -> Pool:
        """Return these candidates and others after them."""
        return Pool(
            self.reading,
            [*self.forms, *other.forms],
            [*self.tokens, *other.tokens],
            np.concatenate([self.single, other.single]),
            np.concatenate([self.double, other.double]),
            np.concatenate([self.shape, other.shape]),
            np.concatenate([self.syllables, other.syllables]),
        )


@dataclass(frozen=True)
class Spread:
    """The tokens of all candidates of a pool in one row of M.

    Attributes:
        tokens: Token indices [M].
        owner: Candidate of each [M].
        starts: First place of each candidate [C].
        ends: One past the last [C].
        sizes: How many tokens each has [C].
        first: Places where a type occurs for the first time in its candidate.
        follows: Places whose next token of the same candidate is the body's next token.
        size: N, the tokens of the body.
    """

    tokens: NDArray[np.int64]
    owner: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    sizes: NDArray[np.int64]
    first: NDArray[np.int64]
    follows: NDArray[np.int64]
    size: int

    @cached_property
    def padded(self) -> NDArray[np.int64]:
        """The tokens of each, its last one again up to the longest, [C, L].

        The greatest of all over the middle axis costs a third of `np.maximum.reduceat`.
        """
        places = self.starts[:, None] + np.arange(int(self.sizes.max()))
        padded: NDArray[np.int64] = self.tokens[np.minimum(places, self.ends[:, None] - 1)]
        return padded

    def totals(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        """Add up what N tokens have, [N, K], for each candidate, [C, K]: one matrix product."""
        return self._holds @ values

    @cached_property
    def _holds(self) -> NDArray[np.float32]:
        holds = np.zeros((len(self.sizes), self.size), dtype=np.float32)
        holds[self.owner, self.tokens] = 1
        return holds


def spread(body: Body, parts: Sequence[NDArray[np.int64]]) -> Spread:
    """Lay the tokens of candidates, at least one and none empty, in one row."""
    sizes = np.array([len(part) for part in parts])
    tokens = np.concatenate(parts)
    ends = sizes.cumsum()
    owner = np.arange(len(parts)).repeat(sizes)
    follows = tokens[1:] - tokens[:-1] == 1
    follows[ends[:-1] - 1] = False
    first = _first(body, tokens, owner)
    joined = follows.nonzero()[0]
    return Spread(tokens, owner, ends - sizes, ends, sizes, first, joined, len(body.words))


def _first(body: Body, tokens: NDArray[np.int64], owner: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the places where a type occurs for the first time in its candidate."""
    keys = owner * body.types
    keys += body.local[tokens]
    places = np.arange(len(tokens))
    first = np.empty((int(owner[-1]) + 1) * body.types, dtype=np.int64)
    first[keys[::-1]] = places[::-1]  # of places with the same key the last one written stays
    found: NDArray[np.int64] = (first[keys] == places).nonzero()[0]
    return found


def pool_of(reading: Reading, forms: Sequence[Form], *, headline: bool, shape: float = 0) -> Pool:
    """Make candidates of one form each; forms without words are left out.

    Args:
        reading: The body.
        forms: The forms.
        headline: Score as headlines instead of leads.
        shape: What is taken for the log-odds of being well-formed.

    Returns:
        The candidates, in the order of the forms.
    """
    measured = [(form, *reading.measure(form)) for form in forms]
    kept = [item for item in measured if len(item[1])]
    made = _scored(
        reading,
        [(form,) for form, _, _ in kept],
        [tokens for _, tokens, _ in kept],
        np.array([size for _, _, size in kept], dtype=np.int64),
        headline=headline,
    )
    made.shape.fill(shape)
    return made


def pair_up(reading: Reading, pool: Pool, low: int = 0, high: int | None = None) -> Pool:
    """Make the pairs of candidates from different sentences that have some length.

    Args:
        reading: The body.
        pool: The candidates.
        low: Fewest syllables.
        high: Most syllables; None for any number.

    Returns:
        The pairs, each in the order of the body.
    """
    sizes = pool.syllables.tolist()
    heads = [forms[0].sentence for forms in pool.forms]
    places = [
        (one, two) if pool.tokens[one][0] < pool.tokens[two][0] else (two, one)
        for one in range(len(pool))
        for two in range(one + 1, len(pool))
        if heads[one] != heads[two]
        and low <= sizes[one] + sizes[two]
        and (high is None or sizes[one] + sizes[two] <= high)
    ]
    first = np.array([one for one, _ in places], dtype=np.int64)
    second = np.array([two for _, two in places], dtype=np.int64)
    made = _scored(
        reading,
        [pool.forms[one] + pool.forms[two] for one, two in places],
        [np.concatenate([pool.tokens[one], pool.tokens[two]]) for one, two in places],
        pool.syllables[first] + pool.syllables[second],
        headline=False,
    )
    return replace(made, shape=np.minimum(pool.shape[first], pool.shape[second]))


def _scored(
    reading: Reading,
    forms: Sequence[tuple[Form, ...]],
    parts: Sequence[NDArray[np.int64]],
    syllables: NDArray[np.int64],
    *,
    headline: bool,
) -> Pool:
    count = len(parts)
    shape = np.zeros(count, dtype=np.float32)
    if not count:
        none = np.zeros(0)
        return Pool(reading, forms, parts, none, none, shape, syllables)
    row = spread(reading.body, parts)
    column = 2 * int(headline)
    length = row.sizes + _LENGTHS[headline]
    single, double = (
        np.bincount(row.owner[places], reading.chances[row.tokens[places], kind], count)
        for places, kind in ((row.first, column), (row.follows, column + 1))
    )
    return Pool(
        reading, forms, parts, 2 * single / length, 2 * double / length, shape, syllables, row
    )
