"""How a question and the candidates of a page fit together, in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.barring.limits import AGREEING
from vnsum.answering.bars import without_barred
from vnsum.answering.finding.reach import Stretches, largest
from vnsum.answering.finding.statics import STATIC
from vnsum.answering.own_places import without_own_place
from vnsum.answering.products import product
from vnsum.answering.questions import units_of
from vnsum.answering.words.asked import ASKED
from vnsum.answering.words.synonyms import HINTS, KIN, SYNONYMS
from vnsum.answering.words.wording import join_pairs
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.answering.pages import Page
    from vnsum.answering.questions import Asking
    from vnsum.answering.words.wording import Lexicon

__all__ = ["TOLD", "WIDTH", "Fit", "fit"]

_SAME = 0.9
"""Likeness from which two words count as the same: a synonym, an abbreviation, the word itself."""
_HINTED = 0.75
"""Likeness of a word to one that stands where such questions are answered; set by hand."""
_KINDRED = 0.6
"""Likeness of words of one matter; set by hand."""
_STALE = 0.7
"""What a word weighs less that stands in every passage: it tells none apart. Set by hand."""
_PART = 0.6
"""Likeness of a syllable to a unit that holds it; set by hand."""
_CHANCE = 0.3
"""Cosine of vectors below which words have nothing to do with each other; set by hand."""
_PASSAGES = 40
"""Passages whose candidates are ranked, the likest ones; a bound on time, set by hand."""
_HEAD = 3
"""Passages at the start that say what a release is about; set by hand."""
_SEEN_AS = {"contact": "which", "document": "which", "closed": "unsaid"}
"""What is asked for too seldom to be learnt by itself, and what it is taken for."""
_PASSAGE_WIDTH, _COVERED, _COMPARED, _TURNED, _PAIRED, _COMPANY = 17, 28, 8, 5, 3, 6
_PRONOUNS = word_set("ông bà anh chị cô chú theo cũng vị họ người")
"""What a sentence starts with that goes on about whom the one before named."""
_NAMED = 8
_OFFICE = 3
"""The column of `Limits.agreeing` that says whether the rank is the one asked for."""
WIDTH = (
    STATIC
    + _PASSAGE_WIDTH
    + _COVERED
    + _COMPARED
    + _TURNED
    + _PAIRED
    + _COMPANY
    + _NAMED
    + AGREEING
    + len(ASKED)
)
"""Features of a candidate."""
TOLD = STATIC + 10
"""The column that says how much of the question stands in the sentence or the one before it."""
_LEFT, _RIGHT = Stretches.LEFT, Stretches.RIGHT
_CLAUSE, _SENTENCE = Stretches.CLAUSE_LEFT, Stretches.SENTENCE_LEFT


@dataclass(frozen=True)
class Fit:
    """A question laid over a page.

    Attributes:
        chosen: Indices of the candidates that are ranked, in the order of the page.
        spans: Their words in the row of all words of the page, [candidates, 2].
        names: A number for each that is shared by the places of one name, [candidates].
        table: Their features, [candidates, WIDTH].
        overall: What is known before ranking, for telling whether there is an answer at all.
    """

    chosen: NDArray[np.intp]
    spans: NDArray[np.intp]
    names: NDArray[np.intp]
    table: NDArray[np.float32]
    overall: NDArray[np.float32]


@dataclass(frozen=True)
class _Laid:
    """A question against the words of a page.

    Attributes:
        asking: The question.
        likeness: How like each unit of it each word is, [words, units].
        weights: What each unit weighs; they sum to 1.
        turned: How like the noun asked for each word is.
        mean: The mean vector of the units, of length 1.
        focus: The mean vector of the noun asked for, of length 1 or 0.
    """

    asking: Asking
    likeness: NDArray[np.float32]
    weights: NDArray[np.float32]
    turned: NDArray[np.float32]
    mean: NDArray[np.float32]
    focus: NDArray[np.float32]


def fit(asking: Asking, page: Page, lexicon: Lexicon) -> Fit:
    """Compute the features of a question.

    Args:
        asking: The question.
        page: The release.
        lexicon: Vectors and weights of words.

    Returns:
        The candidates to rank with their features.
    """
    asking = without_own_place(asking, page)
    laid = _lay(asking, page, lexicon)
    whole = _passage_table(laid, page)
    chosen = _chosen(asking, page, whole)
    agreeing = page.limits.agreeing(asking, chosen)
    asked = np.zeros((len(chosen), len(ASKED)), np.float32)
    asked[:, ASKED.index(_SEEN_AS.get(asking.asked, asking.asked))] = 1
    parts = (
        page.static[chosen],
        whole[page.numbers[chosen]],
        _near(laid, page, chosen),
        _company(laid, page, chosen),
        agreeing,
        asked,
    )
    overall = _overall(laid, page, whole, agreeing)
    spans = np.stack([page.stretches.first[chosen], page.stretches.last[chosen]], axis=1)
    table = np.concatenate(parts, axis=1).astype(np.float32)
    return Fit(chosen, spans, page.limits.persons.names[chosen], table, overall)


def _lay(asking: Asking, page: Page, lexicon: Lexicon) -> _Laid:
    units = units_of(asking, lexicon.ids)
    rows = lexicon.rows(units)
    likeness = np.ascontiguousarray(_likeness(units, page, lexicon)[:, page.codes].T)
    weights = lexicon.weights[rows] * (1 - _STALE * _spread(likeness, page))
    weights = np.asarray(weights / max(float(weights.sum()), 1e-6), np.float32)
    nouns, _ = join_pairs(asking.focus, lexicon.ids)
    turned = _likeness(nouns, page, lexicon).max(axis=0, initial=0.0)[page.codes]
    return _Laid(
        asking,
        likeness,
        weights,
        turned,
        _mean(lexicon, rows),
        _mean(lexicon, lexicon.rows(nouns)),
    )


def _spread(likeness: NDArray[np.float32], page: Page) -> NDArray[np.float32]:
    """Return the share of the passages that hold each unit."""
    if not len(likeness):
        return np.zeros(likeness.shape[1], np.float32)
    best = np.maximum.reduceat(likeness, page.layout.bounds[:-1], axis=0)
    return np.asarray((best >= _SAME).mean(axis=0), np.float32)


def _mean(lexicon: Lexicon, rows: NDArray[np.intp]) -> NDArray[np.float32]:
    vector = lexicon.weights[rows] @ lexicon.vectors[rows]
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-6), np.float32)


def _chosen(asking: Asking, page: Page, whole: NDArray[np.float32]) -> NDArray[np.intp]:
    """Return the candidates of the kinds asked for, in the likest passages."""
    allowed = without_barred(asking, page, page.limits.allowed(asking))
    if len(whole) > _PASSAGES:
        best = np.argsort(-(whole[:, 0] + 0.3 * whole[:, 9]), kind="stable")[:_PASSAGES]
        near = np.zeros(len(whole), bool)
        near[best] = True
        allowed &= near[page.numbers]
    return np.flatnonzero(allowed)


def _likeness(units: Sequence[str], page: Page, lexicon: Lexicon) -> NDArray[np.float32]:
    """Return how like each unit is to each different word of the page, from 0 to 1."""
    if not page.distinct or not units:
        return np.zeros((len(units), len(page.distinct)), np.float32)
    cosine = product(page.vectors, lexicon.vectors[lexicon.rows(units)].T).T
    table = 0.85 * np.clip((cosine - _CHANCE) / (1 - _CHANCE), 0, 1)
    for row, unit in zip(table, units, strict=True):
        parts = unit.split("_")
        for part in parts:
            places = page.by_word.get(part, [])
            row[places] = np.maximum(row[places], _PART)
        for others, worth in ((KIN, _KINDRED), (HINTS, _HINTED), (SYNONYMS, _SAME)):
            for other in others.get(unit, ()):
                places = page.by_unit.get(other, []) + page.by_word.get(other, [])
                row[places] = np.maximum(row[places], worth)
        row[page.by_unit.get(unit, [])] = 1
        for place, words in page.spelt.items():
            if words.issuperset(parts):
                row[place] = 1
    return np.asarray(table, np.float32)


def _passage_table(laid: _Laid, page: Page) -> NDArray[np.float32]:
    """Return features of each passage, [passages, _PASSAGE_WIDTH]."""
    table = np.zeros((len(page.passages), _PASSAGE_WIDTH), np.float32)
    if not len(page.passages):
        return table
    asking, weights = laid.asking, laid.weights
    best = np.maximum.reduceat(laid.likeness, page.layout.bounds[:-1], axis=0)
    soft, exact = best @ weights, (best >= _SAME) @ weights
    table[:, 0], table[:, 1] = soft, exact
    table[:, 2], table[:, 3] = soft - soft.max(), exact - exact.max()
    pairs = set(pairwise(asking.words))
    for row, passage in zip(table, page.passages, strict=True):
        row[4] = sum(name in passage.positions for name in asking.names) / max(len(asking.names), 1)
        row[5] = len(pairs & passage.pairs.keys()) / max(len(pairs), 1)
        row[6] = len(passage.words) / 40
    table[:, 7] = not asking.names
    table[1:, 8] = soft[:-1]
    table[:, 9] = np.maximum(np.append(soft[1:], 0), table[:, 8])
    table[1:, 10] = np.maximum(best[1:], best[:-1]) @ weights
    table[0, 10] = soft[0]
    table[:, 11] = np.argsort(np.argsort(-soft, kind="stable"), kind="stable") < 2  # noqa: PLR2004 - the likest two
    topic = page.topics @ laid.mean
    table[:, 12], table[:, 13] = topic, topic - topic.max()
    _look_ahead(table, best, laid, page)
    return table


def _look_ahead(
    table: NDArray[np.float32], best: NDArray[np.float32], laid: _Laid, page: Page
) -> None:
    """Add what the next passage shares with the question, and whether it goes on about a person."""
    table[:-1, 14] = np.maximum(best[1:], best[:-1]) @ laid.weights
    table[-1, 14] = table[-1, 0]
    goes_on = [bool(one.words) and one.words[0] in _PRONOUNS for one in page.passages[1:]]
    table[:-1, 15] = goes_on
    table[:, 16] = np.where(table[:, 15] > 0, table[:, 14], table[:, 0])


def _near(laid: _Laid, page: Page, chosen: NDArray[np.intp]) -> NDArray[np.float32]:
    """Return features of candidates among the words around them."""
    low, high = page.stretches.of(chosen)
    units = len(laid.weights)
    exact = (laid.likeness >= _SAME).astype(np.float32)
    values = np.concatenate([laid.likeness, exact, laid.turned[:, None]], axis=1)
    found = largest(values, low, high)
    near = np.maximum(found[_LEFT], found[_RIGHT])
    sides = found[[_CLAUSE, _SENTENCE]]
    both = np.maximum(sides, found[[_CLAUSE + 1, _SENTENCE + 1]])
    kept = [0, 3, 1, 4, _CLAUSE, _CLAUSE + 1, *range(Stretches.INSIDE, Stretches.BEFORE + 1)]
    rows = np.concatenate([near, both, found[kept]])
    soft, same = rows[..., :units] @ laid.weights, rows[..., units:-1] @ laid.weights
    covered = np.concatenate([soft, same]).T
    compared = np.concatenate([soft[1:5], same[1:5]]).T
    if len(chosen):
        compared = compared - compared.max(axis=0)
    noun = found[..., -1]
    turned = np.stack(
        [
            noun[Stretches.INSIDE],
            laid.turned[page.stretches.first[chosen]],
            noun[0],
            noun[3],
            np.maximum(noun[_CLAUSE], noun[_CLAUSE + 1]),
        ],
        axis=1,
    )
    pairs = _pairs(laid.asking, page, low, high)
    names = _names(laid.asking, page, chosen)
    return np.concatenate([covered, compared, turned, pairs, names], axis=1)


def _names(asking: Asking, page: Page, chosen: NDArray[np.intp]) -> NDArray[np.float32]:
    """Return which share of the names asked about stands near: in wider and wider stretches."""
    table = np.zeros((len(chosen), _NAMED), np.float32)
    if not asking.names or not len(chosen):
        return table
    low, high = page.stretches.of(chosen)
    marks = np.zeros((len(page.codes), len(asking.names)), np.float32)
    for column, name in enumerate(sorted(asking.names)):
        marks[np.isin(page.codes, page.by_word.get(name, [])), column] = 1
    found = largest(marks, low, high)
    inside = found[Stretches.INSIDE]
    pairs = ([1, 4], [_CLAUSE, _CLAUSE + 1], [_SENTENCE, _SENTENCE + 1])
    sides = np.stack([found[pair] for pair in pairs])
    table[:, :3] = np.maximum(sides.max(axis=1), inside).mean(axis=2).T
    table[:, 3] = inside.mean(axis=1)
    table[:, 4:6] = table[:, 1:3] - table[:, 1:3].max(axis=0, initial=0.0)
    told = np.maximum.reduceat(marks, page.layout.bounds[:-1], axis=0)
    before = np.maximum(told, np.concatenate([told[:1], told[:-1]]))
    headed = np.maximum(before, told[:_HEAD].max(axis=0))
    numbers = page.numbers[chosen]
    table[:, 6], table[:, 7] = before[numbers].mean(axis=1), headed[numbers].mean(axis=1)
    return table


def _pairs(
    asking: Asking, page: Page, low: NDArray[np.intp], high: NDArray[np.intp]
) -> NDArray[np.float32]:
    """Return how many pairs of words stand together in the question too: near, clause, sentence."""
    marks = np.zeros(len(page.codes) + 1, np.float32)
    for pair in pairwise(asking.words):
        marks[page.pairs.get(pair, [])] = 1
    sums = np.concatenate([[0], np.cumsum(marks)]).astype(np.float32)
    counts = sums[np.maximum(high, low)] - sums[low]
    near = counts[1] + counts[4]
    clause = counts[_CLAUSE] + counts[_CLAUSE + 1]
    sentence = counts[_SENTENCE] + counts[_SENTENCE + 1]
    counted = np.minimum(np.stack([near, clause, sentence], axis=1), 6) / 3
    return np.asarray(counted, np.float32)


def _company(laid: _Laid, page: Page, chosen: NDArray[np.intp]) -> NDArray[np.float32]:
    """Return how like the vectors around and of candidates are to those of the question."""
    around, own = page.company[chosen], page.own[chosen]
    near = around @ laid.mean
    table = np.stack(
        [near, near, own @ laid.mean, own @ laid.focus, around @ laid.focus, own @ laid.focus],
        axis=1,
    )
    if len(chosen):
        table[:, 1] -= near.max()
        table[:, 5] -= table[:, 3].max()
    return table


def _overall(
    laid: _Laid, page: Page, whole: NDArray[np.float32], agreeing: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return what tells whether a question has an answer, [19 + len(ASKED)]."""
    asking, weights = laid.asking, laid.weights
    best = laid.likeness.max(axis=0, initial=0.0)
    found = weights @ (best >= _SAME)
    top = np.sort(np.append(whole[:, 0], (0, 0, 0)))[::-1][:3]
    missing = weights * (best < _SAME)
    lost = weights * (1 - best)
    values = (
        float(weights @ best), float(found), *top, float(whole[:, 1].max(initial=0.0)),
        float(whole[:, 4].max(initial=0.0)), float(whole[:, 5].max(initial=0.0)),
        float(whole[:, 10].max(initial=0.0)), float(missing.max(initial=0.0)),
        float(lost.max(initial=0.0)), float(whole[:, 12].max(initial=0.0)),
        len(weights) / 10, not asking.names, len(asking.names) / 4, *_missing(asking, page),
        float(agreeing[:, _OFFICE].max(initial=-1.0)), len(agreeing) / 100,
    )  # fmt: skip
    seen = _SEEN_AS.get(asking.asked, asking.asked)
    asked = [float(name == seen) for name in ASKED]
    return np.asarray([*values, *asked], np.float32)


def _missing(asking: Asking, page: Page) -> tuple[float, float]:
    """Return which share of the names and of the figures asked about the release lacks."""
    parts = [
        {name for name in asking.names if name[0].isdigit() is digit} for digit in (False, True)
    ]
    absent = [len(part - page.by_word.keys()) / max(len(part), 1) for part in parts]
    return absent[0], absent[1]
