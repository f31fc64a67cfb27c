"""Which sentences go together as a summary: sets of them, and what is known of each, in numbers.

Of the sentences of a set its first, its least and its most are told as `weighing` tells those of
a lead; of the whole how long it is, how much of the news and of the title it tells, how often it
repeats itself, what it leaves dangling, and how it meets the leads.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from vnsum.backends.extractive.sentences.pointing import introducing
from vnsum.backends.extractive.summary import (
    answered_sentences,
    bound_sentences,
    joins_quotations,
    leaning_sentences,
    leaves_quotation_open,
    sentence_values,
)
from vnsum.drafting.leads.bearing_out import word_pairs
from vnsum.drafting.leads.weighing import figures_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.backends.extractive.summary import SummaryTerms
    from vnsum.drafting.leads.weighing import Ground, Part

    Floats = NDArray[np.float32]
    Columns = list[NDArray[np.float32] | NDArray[np.bool_] | np.float32]
    Flags = NDArray[np.bool_]
    Places = NDArray[np.int64]
    from vnsum.undoing.owing import Owing

__all__ = ["Board", "Openings", "describe_sets", "possible_sets"]

_POOL = 10
"""Sentences that sets are made of, those worth most; more where more are wanted."""
_MOST_SETS = 260
"""Sets above which only those are looked at that differ from a given one in a sentence."""
_LONGEST = 20
"""Sentences beyond which a summary is not compared with others: it tells most of the release."""
_SURE = 6.0
"""Odds are not trusted beyond."""


class Openings(NamedTuple):
    """Sentences of the leads, numbered as they are read; empty where there is none.

    Attributes:
        chosen: Of the one that is offered first.
        ranked: Of the ranker's best, or of what corrects or invites.
    """

    chosen: Sequence[int] = ()
    ranked: Sequence[int] = ()


@dataclass(frozen=True)
class Board:
    """What the summaries of a release are weighed by.

    Attributes:
        ground: What its leads are weighed by.
        terms: What a summary has to keep to.
        leads: Sentences of its leads.
        owing: What has to be told beside what.
    """

    ground: Ground
    terms: SummaryTerms
    leads: Openings
    owing: Owing

    @property
    def reading(self) -> Reading:
        """The body as the networks see it."""
        return self.ground.reading

    @cached_property
    def allowed(self) -> list[int]:
        """Sentences that may be told, those worth most first."""
        values, banned = self.values, self.terms.banned
        return [at for at in np.argsort(-values, kind="stable").tolist() if at not in banned]

    @cached_property
    def values(self) -> Floats:
        """What each sentence is worth in a summary, [S]."""
        return sentence_values(self.reading.worth)

    @cached_property
    def answered(self) -> frozenset[int]:
        """Sentences that ask for what the next one grants or refuses."""
        return answered_sentences(self.reading.sentences[: len(self.values)])

    @cached_property
    def bound(self) -> frozenset[int]:
        """Sentences that do not hold without the one before them."""
        return bound_sentences(self.reading.sentences[: len(self.values)])

    @cached_property
    def known(self) -> dict[int, frozenset[int]]:
        """Sentences that speak of something as known, and those of which one introduces it."""
        return introducing(self.reading.sentences[: len(self.values)])

    @cached_property
    def quotes(self) -> bool:
        """Whether some sentence leaves a quotation open."""
        return any(map(leaves_quotation_open, self.reading.sentences[: len(self.values)]))

    @cached_property
    def leaning(self) -> Flags:
        """Which sentences point at what the one before them tells, [S]."""
        return leaning_sentences(self.reading.sentences[: len(self.values)])

    def part(self, place: int) -> Part:
        """Return what is known of a sentence, numbered as they are read."""
        index = self.ground.told[place]
        return self.ground.part(index, self.ground.sentences[index])


def possible_sets(board: Board, given: Sequence[int], required: AbstractSet[int]) -> Places:
    """Return the sets of as many sentences as a given one that may be told.

    Args:
        board: What they are weighed by.
        given: A set, in order.
        required: Sentences that all sets hold.

    Returns:
        Places [C, N], rising in each row; the given one is among them where it holds what is
        required, and the only one where no other fits.
    """
    size, terms = len(given), board.terms
    if size > _LONGEST:
        return np.array([given])
    best = board.allowed[: max(_POOL, size + 5)]
    pool = sorted({*best, *given, *(at for at in terms.first if at not in terms.banned)})
    free, left = [at for at in pool if at not in required], max(0, size - len(required))
    found: Iterable[Sequence[int]]
    if math.comb(len(free), left) <= _MOST_SETS:
        found = (sorted((*required, *chosen)) for chosen in combinations(free, left))
    else:
        found = _exchanged(board, given, free, required)
    fitting = [one for one in found if len(one) == size and _fits(board, one)]
    sets: Places = np.array(fitting or [given])
    return sets


def _fits(board: Board, places: Sequence[int]) -> bool:
    """Tell whether a set has the length wanted, and tells what its sentences belong to.

    What answers a question, what a step follows, and where a quotation ends.
    """
    most, lengths = board.terms.syllables, board.terms.lengths
    if most is not None and sum(lengths[place] for place in places) > most:
        return False
    if any(place in board.answered and place + 1 not in places for place in places):
        return False
    if any(place in board.bound and place - 1 not in places for place in places):
        return False
    if any(place in board.known and board.known[place].isdisjoint(places) for place in places):
        return False
    return not (board.quotes and joins_quotations(board.reading.sentences, places))


def _exchanged(
    board: Board, given: Sequence[int], free: Sequence[int], required: AbstractSet[int]
) -> Iterable[list[int]]:
    """Yield a given set with what is required, and the sets that differ from it in a sentence."""
    others = sorted((at for at in given if at not in required), key=lambda at: -board.values[at])
    rest = others[: max(0, len(given) - len(required))]
    yield sorted((*required, *rest))
    for out in rest:
        kept = [at for at in rest if at != out]
        yield from (sorted((*required, *kept, new)) for new in free if new not in given)


def describe_sets(board: Board, sets: Places) -> Floats:
    """Describe sets of sentences.

    Args:
        board: What they are weighed by.
        sets: Places [C, N], rising in each row.

    Returns:
        Features [C, F].
    """
    used = sorted(set(sets.ravel().tolist()))
    parts = [board.part(place) for place in used]
    known = np.array([part.row for part in parts], dtype=np.float32)
    at = np.searchsorted(used, sets)
    rows = known[at]
    others = rows[:, 1:] if sets.shape[1] > 1 else rows
    told = [rows[:, 0], rows.mean(axis=1), others.min(axis=1), others.max(axis=1)]
    columns = [
        *_length(board, parts, at, sets),
        *_order(board, sets),
        *_beside_title(board, parts, at),
        *_beside_leads(board, sets),
        *_worth(board, sets),
        *_news(parts, at),
        *_layout(board, sets),
    ]
    whole = np.array([np.broadcast_to(column, len(sets)) for column in columns], dtype=np.float32)
    return np.concatenate([*told, whole.T], axis=1)


def _length(board: Board, parts: Sequence[Part], at: Places, sets: Places) -> Columns:
    """Tell the length, how much of the news that is, and how much is told twice."""
    size = np.array([part.syllables for part in parts])[at].sum(axis=1)
    share = _share_of_news(board, sets)
    words = _table([part.words for part in parts])
    counts = np.maximum(words.sum(axis=1), 1)
    overlap = (words.astype(np.float32) @ words.T) / np.minimum.outer(counts, counts)
    pairs = list(combinations(range(sets.shape[1]), 2))
    twice = np.array([overlap[at[:, one], at[:, other]] for one, other in pairs] or [size * 0])
    mean = size / sets.shape[1]
    return [mean / 33, (mean / 33) ** 2, share, share / (size + 40) * 100, *_ends(twice)]


def _share_of_news(board: Board, sets: Places) -> Floats:
    """Return the share of all that is expected in a lead that sets tell, [C]."""
    body, chances = board.reading.body, board.reading.chances[:, :2].sum(axis=1)
    weights = np.zeros(body.types, dtype=np.float32)
    np.maximum.at(weights, body.local, chances)
    holds = np.zeros((len(body.sizes), body.types), dtype=np.bool_)
    holds[body.sentence, body.local] = True
    share: Floats = holds[sets].any(axis=1) @ weights / max(float(weights.sum()), 1e-6)
    return share


def _ends(values: Floats) -> list[Floats]:
    """Return the most and the mean of values [P, C]."""
    return [values.max(axis=0), values.mean(axis=0)]


def _order(board: Board, sets: Places) -> Columns:
    """Tell where sentences stand and what they leave dangling."""
    total, size = len(board.values), sets.shape[1]
    gaps = np.diff(sets, axis=1) if size > 1 else np.zeros_like(sets)
    before = (sets[:, :, None] - 1 == sets[:, None, :]).any(axis=2)
    dangling = board.leaning[sets] & ~before
    return [
        (gaps == 1).sum(axis=1) / max(size - 1, 1),
        np.minimum(gaps.mean(axis=1), 8) / 8,
        np.minimum(gaps.max(axis=1), 10) / 10,
        (sets[:, -1] - sets[:, 0]) / total,
        sets[:, -1] / total,
        sets[:, 0] / total,
        dangling.mean(axis=1),
        dangling[:, 0],
        dangling[:, 1:].any(axis=1),
    ]


def _beside_title(board: Board, parts: Sequence[Part], at: Places) -> Columns:
    """Tell what of the title sets tell, and how much of them that is, 0 to 1 each."""
    ground = board.ground
    texts = [part.text for part in parts]
    words = _table([part.words for part in parts])
    met = _held([part.words for part in parts], ground.title_words)[at].any(axis=1).sum(axis=1)
    pairs = _held([frozenset(word_pairs(text)) for text in texts], ground.title_pairs)
    figures = _held([frozenset(figures_of(text)) for text in texts], ground.title_figures)
    return [
        met / max(len(ground.title_words), 1),
        met / np.maximum(words[at].any(axis=1).sum(axis=1), 1),
        pairs[at].any(axis=1).sum(axis=1) / max(len(ground.title_pairs), 1),
        figures[at].any(axis=1).sum(axis=1) / max(len(ground.title_figures), 1),
        np.float32(bool(ground.title)),
    ]


def _beside_leads(board: Board, sets: Places) -> Columns:
    """Tell whether sets open as the leads do, and what of them and of the rules they hold."""
    columns: Columns = []
    for lead in board.leads:
        first = min(lead, default=len(board.values))
        columns += [
            sets[:, 0] == first,
            _held_share(sets, lead),
            (sets == first).any(axis=1),
            (sets[:, 0] < first) & bool(lead),
        ]
    first_told = list(dict.fromkeys(board.terms.first))
    return [*columns, _held_share(sets, first_told), np.float32(len(first_told) / 3)]


def _held_share(sets: Places, wanted: Sequence[int]) -> Floats:
    """Return the share of some sentences that sets hold, [C]."""
    share: Floats = np.isin(sets, list(wanted)).sum(axis=1) / max(len(set(wanted)), 1)
    return share


def _worth(board: Board, sets: Places) -> Columns:
    """Tell what sentences are worth, beside the best there are."""
    size, allowed = sets.shape[1], board.allowed
    summary, values = board.reading.worth.summary, board.values
    odds = np.exp(np.minimum(summary, _SURE))
    mass = odds / odds[allowed].sum()
    best = [np.sort(kind[allowed])[::-1][:size].mean() for kind in (summary, values)]
    left = np.full((len(sets), len(summary)), -_SURE, dtype=np.float32)
    left[:, allowed] = summary[allowed]
    np.put_along_axis(left, sets, -_SURE, axis=1)
    return [
        best[0] - summary[sets].mean(axis=1),
        best[1] - values[sets].mean(axis=1),
        summary[sets].mean(axis=1) / 4,
        values[sets].mean(axis=1) / 8,
        summary[sets].min(axis=1) / 4,
        values[sets].min(axis=1) / 8,
        mass[sets].sum(axis=1),
        (left.max(axis=1) - summary[sets].min(axis=1)) / 4,
    ]


def _news(parts: Sequence[Part], at: Places) -> Columns:
    """Tell whether an event is told with what came of it, and how many figures and days."""
    event = np.array([part.event for part in parts])[at[:, 0]]
    result = np.array([part.result for part in parts])[at]
    figures = np.array([part.figures for part in parts])[at]
    dated = np.array([part.dated for part in parts])[at]
    told = result.any(axis=1) | (figures[:, 1:] > 0).any(axis=1)
    return [
        event,
        event & result.any(axis=1),
        event & ~told,
        result.any(axis=1),
        result.mean(axis=1),
        np.minimum(figures.mean(axis=1), 3) / 3,
        (figures > 0).mean(axis=1),
        dated.any(axis=1),
        dated.mean(axis=1),
    ]


def _layout(board: Board, sets: Places) -> Columns:
    """Tell of how many paragraphs and items sets are made, and of what sort of page."""
    reading, size = board.reading, sets.shape[1]
    paragraphs = reading.layout.paragraphs or range(len(board.values))
    of = np.array(paragraphs[: len(board.values)])[sets]
    kinds: list[Iterable[int]] = [reading.items, reading.heads, reading.earlier]
    return [
        (1 + (np.diff(of, axis=1) != 0).sum(axis=1)) / size,
        *(np.isin(sets, list(kind)).mean(axis=1) for kind in kinds),
        np.float32(math.log(len(board.values)) / 3),
        np.float32(board.ground.paged),
    ]


def _table(kinds: Sequence[AbstractSet[Hashable]]) -> Flags:
    """Return which of all things each of some sets holds, [S, T]."""
    return _held(kinds, frozenset(chain.from_iterable(kinds)))


def _held(kinds: Sequence[AbstractSet[Hashable]], things: AbstractSet[Hashable]) -> Flags:
    """Return which of some things each of some sets holds, [S, T]."""
    order = {thing: number for number, thing in enumerate(things)}
    table = np.zeros((len(kinds), len(order)), dtype=np.bool_)
    for row, kind in zip(table, kinds, strict=True):
        row[[order[thing] for thing in kind & things]] = True
    return table
