"""A body with what the networks say of it, and what the rules find in it, worked out once."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vnsum.backends.extractive.body.describing import describe
from vnsum.backends.extractive.body.earlier import describing_sentences, earlier_sentences
from vnsum.backends.extractive.body.features import side_by_side
from vnsum.backends.extractive.body.heads import heads_of
from vnsum.backends.extractive.body.phrases import Phrase
from vnsum.backends.extractive.body.ties import ties
from vnsum.backends.extractive.body.tokens import bare_names
from vnsum.backends.extractive.names.antecedents import Antecedents
from vnsum.backends.extractive.sentences.forms import trimmed_clauses
from vnsum.backends.extractive.sentences.saying import is_furniture, says_nothing, tells_news
from vnsum.backends.extractive.syntax.clauses import (
    leans_back,
    links_back,
    points_back,
)
from vnsum.lazily import pattern
from vnsum.text.normalise import fold
from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.describing import Described
    from vnsum.backends.extractive.body.tokens import Body
    from vnsum.backends.extractive.networks.edges import Edges
    from vnsum.backends.extractive.networks.network import TokenScores
    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.backends.extractive.syntax.clauses import Clause

__all__ = ["PLAIN", "Bonds", "Layout", "Reading", "Worth", "tokens_of"]

_PROMISE_LENGTH = 24
"""Words of a lead and a headline together, the prior of what a sentence promises for them."""
_LABELLED = pattern(r"\W*[^.,;:]{1,40}:")
"""An item with a name of its own ("Thời gian: …"): it is no sentence."""
_ITEM_LEAD = -2.0
"""Log-odds to be a lead above which an item may become one; set on 550 marked texts."""
_TURNS = -2.0
"""Log-odds to turn the story of another sentence below which that is not told; set by hand."""
_HEADING_BLANKS = 5
"""Blanks below which a line heads others; set by hand."""


class Bonds(NamedTuple):
    """What ties a text to what it does not hold.

    Attributes:
        back: Whether it says "this" of something it has not named before.
        leans: Whether it takes up something told before it.
        links: Whether it belongs right behind another sentence.
        ties: Its `ties.ties`.
    """

    back: bool
    leans: bool
    links: bool
    ties: Sequence[bool]


class Worth(NamedTuple):
    """What S sentences are worth to an editor: log-odds, [S] each.

    Attributes:
        summary: That an editor would choose it for a summary.
        told: That it may stand in a summary.
        unfit: That it must not be printed.
        lead: That an editor would choose it for the lead.
    """

    summary: NDArray[np.float32]
    told: NDArray[np.float32]
    unfit: NDArray[np.float32]
    lead: NDArray[np.float32]


class Layout(NamedTuple):
    """How sentences stand on the page.

    Attributes:
        items: Those that are items of a list: no lead or headline is made from them while there
            are others.
        claims: Those that tell what others claim: the same.
        paragraphs: The paragraph of each; empty where each is one.
    """

    items: frozenset[int] = frozenset()
    claims: frozenset[int] = frozenset()
    paragraphs: Sequence[int] = ()


PLAIN = Layout()
"""Sentences of which nothing is known but their order."""


@dataclass(frozen=True)
class Reading:
    """A body with what the network says of it.

    Attributes:
        sentences: Normalised sentences.
        body: Their tokens, N.
        scores: What the token network makes of them.
        title: Title features [N, G]; column 0 tells whether there is a title.
        edges: Where headlines may start and end.
        weigh: Says what the sentences are worth; None while that is being learned.
        turn: Says which of them turn which; None likewise.
        layout: How they stand on the page.
    """

    sentences: Sequence[str]
    body: Body
    scores: TokenScores
    title: NDArray[np.float32]
    edges: Edges
    weigh: Callable[[Reading], Worth] | None = None
    turn: Callable[[Reading], NDArray[np.float32]] | None = None
    layout: Layout = PLAIN

    @property
    def items(self) -> frozenset[int]:
        """Sentences that are items of a list."""
        return self.layout.items

    @property
    def claims(self) -> frozenset[int]:
        """Sentences that tell what others claim."""
        return self.layout.claims

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
        """Sentences that may tell the news: few items of a list, nothing of earlier times.

        Nor what only describes a project that was begun before.

        Items are those an editor might well open with. Where there is nothing else, all.
        """
        read = range(len(self.body.bounds) - 1)
        odds = self.worth.lead.tolist()
        apart = self.items.difference(
            at for at in read if odds[at] > _ITEM_LEAD and not _LABELLED.match(self.sentences[at])
        )
        apart |= self.claims | self.heads.keys()
        prose = [at for at in read if at not in apart]
        if not any(map(self._tells, prose)):
            prose = list(read)
        before = self.earlier | describing_sentences(self.sentences)
        return [index for index in prose if index not in before] or prose

    @cached_property
    def heads(self) -> dict[int, int]:
        """The line above of items that do not hold without it; see `heads.heads_of`."""
        return heads_of(self.sentences, self.items)

    @cached_property
    def earlier(self) -> frozenset[int]:
        """Sentences that open with another time than the news; see `earlier.earlier_sentences`."""
        return earlier_sentences(self.sentences)

    @cached_property
    def described(self) -> Described:
        """What networks over sentences are told of each."""
        return describe(self)

    @cached_property
    def worth(self) -> Worth:
        """What its sentences are worth; even odds for all where nothing weighs them."""
        even = np.zeros(len(self.body.sizes), dtype=np.float32)
        return self.weigh(self) if self.weigh else Worth(even, even, even, even)

    @cached_property
    def turns(self) -> Mapping[int, Sequence[tuple[int, float]]]:
        """What may turn the story of each sentence, with its log-odds, the likeliest first."""
        if self.turn is None:
            return {}
        odds = self.turn(self)
        found: dict[int, list[tuple[int, float]]] = {}
        for claim, place in zip(*(odds > _TURNS).nonzero(), strict=True):
            found.setdefault(int(claim), []).append((int(place), float(odds[claim, place])))
        return {claim: sorted(own, key=lambda one: -one[1]) for claim, own in found.items()}

    @cached_property
    def news(self) -> list[bool]:
        """Which sentences say something of the news; see `saying.tells_news`."""
        return [tells_news(sentence) for sentence in self.sentences]

    def _tells(self, index: int) -> bool:
        """Tell whether a sentence is no heading and says something."""
        sentence = self.sentences[index]
        empty = says_nothing(sentence) or is_furniture(sentence)
        return sentence.count(" ") >= _HEADING_BLANKS and not empty

    def clauses(self, index: int) -> Sequence[Clause]:
        """Return the clauses of a sentence after an opening connective, cut once."""
        if index not in self._clauses:
            self._clauses[index] = trimmed_clauses(self.sentences[index])
        return self._clauses[index]

    @cached_property
    def _clauses(self) -> dict[int, Sequence[Clause]]:
        return {}

    def bonds(self, text: str) -> Bonds:
        """Return what ties a text to what it does not hold."""
        known = self._bonds.get(text)
        if known is None:
            leans = leans_back(text)
            found = Bonds(points_back(text), leans, leans or links_back(text), ties(text))
            known = self._bonds[text] = found
        return known

    @cached_property
    def _bonds(self) -> dict[str, Bonds]:
        return {}

    @cached_property
    def bare_names(self) -> NDArray[np.bool_]:
        """Which tokens are a last name alone, [N]; see `tokens.bare_names`."""
        return bare_names(self.body)

    @cached_property
    def cases(self) -> NDArray[np.float32]:
        """Which tokens start with a digit, and which with a capital, [N, 2]."""
        return np.array([self.body.digit, self.body.capital], dtype=np.float32).T

    @cached_property
    def words(self) -> NDArray[np.float32]:
        """What the judge is told of every token, [N, 14]."""
        body, edges = self.body, self.edges
        met = np.full(body.types, len(body.bounds))
        np.minimum.at(met, body.local, body.sentence)
        first = met[body.local]
        columns = [
            edges.starts / 4,
            edges.ends / 4,
            edges.verbs / 4,
            first < body.sentence,
            first == 0,
            np.log(np.bincount(body.local, minlength=body.types))[body.local],
            self.bare_names,
            body.nested,
            body.capital,
            body.shout,
            body.digit,
            *(body.gap == gap for gap in (1, 2, 3)),
        ]
        return side_by_side(columns, len(body.words))

    @cached_property
    def promises(self) -> NDArray[np.float64]:
        """What each sentence promises for the lead and for the headline, [S, 4].

        Its gain beside the best sentence's, and its place by that, for either.
        """
        bounds = self.body.bounds
        total = np.zeros((len(self.body.words) + 1, 4))
        self.chances.cumsum(axis=0, dtype=np.float64, out=total[1:])
        total = total[bounds]
        gain = (total[1:] - total[:-1]) / (self.body.sizes + _PROMISE_LENGTH)[:, None]
        columns = []
        for kind in (gain[:, :2].sum(axis=1), gain[:, 2:].sum(axis=1)):
            columns += [kind / max(float(kind.max()), 1e-6), (-kind).argsort().argsort() / 5]
        return np.array(columns).T

    def tokens_of(self, form: Form) -> NDArray[np.int64]:
        """Return the tokens whose first character stands in a piece of a form."""
        return self._tokens_at(self._ranges_of(form))

    def measure(self, form: Form) -> tuple[NDArray[np.int64], int]:
        """Return the tokens of a form, and its syllables."""
        ranges = self._ranges_of(form)
        tokens = self._tokens_at(ranges)
        low, high = ranges[0]
        begun = self._begun
        joined = len(ranges) > 1  # two pieces may make one syllable
        cut = high == len(self._starts)  # the last sentence may go on behind the tokens read
        if joined or cut or low == high:
            return tokens, count_syllables(form.text)
        return tokens, begun[high] - begun[low] + (begun[low + 1] == begun[low])

    def phrase(self, form: Form, low: int, high: int) -> Phrase:
        """Return a form where it stands, or by itself where it is no stretch of its sentence.

        Args:
            form: The form.
            low: Its first token.
            high: One past its last.

        Returns:
            The phrase.
        """
        if len(form.pieces) > 1:
            return Phrase.alone(form.text)
        sentence = self.sentences[form.sentence]
        start = sentence.find(form.text, form.pieces[0][0])
        words = set(self.body.words[low:high])
        return Phrase(sentence, fold(sentence), start, start + len(form.text), words)

    def _ranges_of(self, form: Form) -> list[tuple[int, int]]:
        return _ranges(self._starts, self._bounds, form)

    def _tokens_at(self, ranges: list[tuple[int, int]]) -> NDArray[np.int64]:
        if len(ranges) == 1:
            return self._places[ranges[0][0] : ranges[0][1]]
        return np.concatenate([self._places[low:high] for low, high in ranges])

    @cached_property
    def _starts(self) -> list[int]:
        """First character of each token in its sentence."""
        starts: list[int] = self.body.starts.tolist()
        return starts

    @cached_property
    def _bounds(self) -> list[int]:
        bounds: list[int] = self.body.bounds.tolist()
        return bounds

    @cached_property
    def _places(self) -> NDArray[np.int64]:
        return np.arange(len(self.body.words))

    @cached_property
    def _begun(self) -> list[int]:
        """How many syllables begin before each token, and before the end, [N + 1]."""
        return [0, *self.body.apart.cumsum().tolist()]


def tokens_of(body: Body, form: Form) -> NDArray[np.int64]:
    """Return the tokens whose first character stands in a piece of the form."""
    ranges = _ranges(body.starts.tolist(), body.bounds.tolist(), form)
    return np.concatenate([np.arange(low, high) for low, high in ranges])


def _ranges(starts: list[int], bounds: list[int], form: Form) -> list[tuple[int, int]]:
    low, high = bounds[form.sentence], bounds[form.sentence + 1]
    return [
        (bisect_left(starts, start, low, high), bisect_left(starts, end, low, high))
        for start, end in form.pieces
    ]
