"""Candidates side by side, scored by what the token network expects of them.

Everything here is one pass of numpy over the tokens of all candidates: a loop
over candidates took most of the time of a draft (docs/log.md).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.antecedents import Antecedents
from vnsum.backends.extractive.clauses import opens_dangling
from vnsum.backends.extractive.earlier import earlier_sentences
from vnsum.backends.extractive.forms import trimmed_clauses
from vnsum.backends.extractive.tokens import bare_names
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.clauses import Clause
    from vnsum.backends.extractive.edges import Edges
    from vnsum.backends.extractive.forms import Form
    from vnsum.backends.extractive.network import TokenScores
    from vnsum.backends.extractive.tokens import Body

__all__ = ["LEAD_LENGTH", "Pool", "Reading", "Spread", "pair_up", "pool_of", "spread", "tokens_of"]

LEAD_LENGTH = 35
_LENGTHS = (LEAD_LENGTH, 13)
"""Length of a lead and of a headline in words, the priors of expected F1; the mean lead of
VietNews train has 34.4."""


@dataclass(frozen=True)
class Reading:
    """A body with what the network says of it.

    Attributes:
        sentences: Normalised sentences.
        body: Their tokens, N.
        scores: What the token network makes of them.
        title: Title features [N, G]; column 0 tells whether there is a title.
        edges: Where headlines may start and end.
        items: Sentences that are items of a list.
    """

    sentences: Sequence[str]
    body: Body
    scores: TokenScores
    title: NDArray[np.float32]
    edges: Edges
    items: frozenset[int] = frozenset()

    @property
    def titled(self) -> bool:
        """Whether there is a title that guides the lead."""
        return bool(self.title.size and self.title[0, 0])

    @cached_property
    def antecedents(self) -> Antecedents:
        """Who and what its sentences introduce."""
        return Antecedents(self.sentences)

    @property
    def chances(self) -> NDArray[np.float32]:
        """Probabilities [N, 4], see `TokenScores`."""
        return self.scores.chances

    @cached_property
    def prose(self) -> list[int]:
        """Sentences that may tell the news: no items of a list, nothing of earlier times.

        Where there are only such, all.
        """
        read = range(len(self.body.bounds) - 1)
        prose = [index for index in read if index not in self.items] or list(read)
        before = earlier_sentences(self.sentences)
        return [index for index in prose if index not in before] or prose

    def clauses(self, index: int) -> Sequence[Clause]:
        """Return the clauses of a sentence after an opening connective, cut once."""
        if index not in self._clauses:
            self._clauses[index] = trimmed_clauses(self.sentences[index])
        return self._clauses[index]

    @cached_property
    def _clauses(self) -> dict[int, Sequence[Clause]]:
        return {}

    @cached_property
    def bare_names(self) -> NDArray[np.bool_]:
        """Which tokens are a last name alone, [N]; see `tokens.bare_names`."""
        return bare_names(self.body)

    @cached_property
    def words(self) -> NDArray[np.float32]:
        """What the judge is told of every token, [N, 14]."""
        body, edges = self.body, self.edges
        types = int(body.local.max()) + 1
        met = np.full(types, len(body.bounds))
        np.minimum.at(met, body.local, body.sentence)
        columns = [
            edges.starts / 4,
            edges.ends / 4,
            edges.verbs / 4,
            met[body.local] < body.sentence,
            met[body.local] == 0,
            np.log(np.bincount(body.local, minlength=types))[body.local],
            self.bare_names,
            body.nested,
            body.capital,
            body.shout,
            body.digit,
            *(body.gap == gap for gap in (1, 2, 3)),
        ]
        return np.stack(columns, axis=1).astype(np.float32)

    @cached_property
    def starts(self) -> list[int]:
        """First character of each token in its sentence."""
        starts: list[int] = self.body.starts.tolist()
        return starts


@dataclass(frozen=True)
class Pool:
    """C candidates for the lead, or C for the headline.

    Attributes:
        forms: The forms of each candidate, in the order of the body.
        tokens: Their tokens, rising, none empty.
        single: Expected F1 of words against an unseen target, [C].
        double: The same of pairs of words, [C].
        shape: Log-odds of being well-formed, the lowest of its forms, [C]; 0 before judging.
        syllables: Length [C].
    """

    forms: Sequence[tuple[Form, ...]]
    tokens: Sequence[NDArray[np.int64]]
    single: NDArray[np.float64]
    double: NDArray[np.float64]
    shape: NDArray[np.float32]
    syllables: NDArray[np.int64]

    def __len__(self) -> int:
        """Return the number of candidates."""
        return len(self.forms)

    @property
    def gain(self) -> NDArray[np.float64]:
        """Expected F1 of words and of pairs, added, [C]."""
        return self.single + self.double

    @cached_property
    def dangling(self) -> NDArray[np.bool_]:
        """Whether each opens by pointing at something said before, [C]."""
        texts = [forms[0].text for forms in self.forms]
        told = {text: opens_dangling(text) for text in dict.fromkeys(texts)}
        return np.array([told[text] for text in texts], dtype=np.bool_)

    def take(self, rows: NDArray[np.int64]) -> Pool:
        """Return the candidates of some rows, in that order."""
        chosen = rows.tolist()
        return Pool(
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
        first: Places where a type occurs for the first time in its candidate.
        follows: Places whose next token of the same candidate is the body's next token.
    """

    tokens: NDArray[np.int64]
    owner: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    first: NDArray[np.int64]
    follows: NDArray[np.int64]


def spread(body: Body, parts: Sequence[NDArray[np.int64]]) -> Spread:
    """Lay the tokens of candidates, at least one and none empty, in one row."""
    sizes = np.array([len(part) for part in parts])
    tokens = np.concatenate(parts)
    ends = np.cumsum(sizes)
    owner = np.repeat(np.arange(len(parts)), sizes)
    follows = np.flatnonzero((tokens[1:] - tokens[:-1] == 1) & (owner[1:] == owner[:-1]))
    return Spread(tokens, owner, ends - sizes, ends, _first(body, tokens, owner), follows)


def _first(body: Body, tokens: NDArray[np.int64], owner: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the places where a type occurs for the first time in its candidate."""
    types = int(body.local.max()) + 1
    keys = owner * types + body.local[tokens]
    places = np.arange(len(tokens))
    first = np.empty((int(owner[-1]) + 1) * types, dtype=np.int64)
    first[keys[::-1]] = places[::-1]  # of places with the same key the last one written stays
    return np.flatnonzero(first[keys] == places)


def pool_of(reading: Reading, forms: Sequence[Form], *, headline: bool) -> Pool:
    """Make candidates of one form each; forms without words are left out."""
    parts = [_tokens_at(reading.starts, reading.body.bounds, form) for form in forms]
    kept = [index for index, part in enumerate(parts) if len(part)]
    lengths = np.array([count_syllables(forms[index].text) for index in kept], dtype=np.int64)
    return _scored(
        reading,
        [(forms[index],) for index in kept],
        [parts[index] for index in kept],
        lengths,
        headline=headline,
    )


def pair_up(reading: Reading, pool: Pool) -> Pool:
    """Make every pair of candidates from different sentences."""
    places = [
        (one, two) if pool.tokens[one][0] < pool.tokens[two][0] else (two, one)
        for one in range(len(pool))
        for two in range(one + 1, len(pool))
        if pool.forms[one][0].sentence != pool.forms[two][0].sentence
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


def tokens_of(body: Body, form: Form) -> NDArray[np.int64]:
    """Return the tokens whose first character stands in a piece of the form."""
    return _tokens_at(body.starts.tolist(), body.bounds, form)


def _tokens_at(starts: list[int], bounds: NDArray[np.int32], form: Form) -> NDArray[np.int64]:
    low, high = int(bounds[form.sentence]), int(bounds[form.sentence + 1])
    edges = [
        (bisect_left(starts, start, low, high), bisect_left(starts, end, low, high))
        for start, end in form.pieces
    ]
    if len(edges) == 1:
        return np.arange(*edges[0])
    return np.concatenate([np.arange(*edge) for edge in edges])


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
        return Pool(forms, parts, none, none, shape, syllables)
    row = spread(reading.body, parts)
    column = 2 * int(headline)
    length = row.ends - row.starts + _LENGTHS[headline]
    sums = [
        np.bincount(row.owner[places], reading.chances[row.tokens[places], kind], count)
        for places, kind in ((row.first, column), (row.follows, column + 1))
    ]
    return Pool(forms, parts, 2 * sums[0] / length, 2 * sums[1] / length, shape, syllables)
