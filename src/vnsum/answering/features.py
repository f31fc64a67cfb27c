"""How a question and the candidates of a page fit together, in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.candidates import KINDS
from vnsum.answering.pages import STATIC
from vnsum.answering.products import product
from vnsum.answering.questions import ASKED
from vnsum.answering.synonyms import SYNONYMS
from vnsum.answering.wording import join_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vnsum.answering.pages import Page
    from vnsum.answering.questions import Asking
    from vnsum.answering.wording import Lexicon
    from vnsum.truth.passages import Passage

__all__ = ["WIDTH", "Fit", "fit"]

_SAME = 0.9
"""Likeness from which two words count as the same: a synonym, an abbreviation, the word itself."""
_PART = 0.6
"""Likeness of a syllable to a unit that holds it; set by hand."""
_CHANCE = 0.45
"""Cosine of vectors below which words have nothing to do with each other; set by hand."""
_REACH = 6.0
"""Words over which closeness falls to a third; set by hand."""
_PASSAGES = 12
"""Passages whose candidates are ranked, the likest ones; a bound on time, set by hand."""
_FIGURES = {"number", "quantity", "money", "percent", "ratio", "range", "duration", "ordinal"}
_PLAUSIBLE: dict[str, frozenset[str]] = {
    "time": frozenset({"time", "date", "duration"}),
    "date": frozenset({"time", "date", "duration", "range", "ordinal"}),
    "duration": frozenset({"duration", "quantity", "number", "range", "date"}),
    "percent": frozenset({"percent", "ratio", "range"}),
    "money": frozenset({"money", "number", "quantity", "range", "percent"}),
    "number": frozenset(_FIGURES),
    "person": frozenset({"person", "name", "organisation"}),
    "place": frozenset({"place", "organisation", "name", "setting"}),
    "organisation": frozenset({"place", "organisation", "name", "person"}),
    "reason": frozenset({"reason", "phrase", "setting"}),
}
_ALLOWED = {
    name: np.array([kind in _PLAUSIBLE.get(name, frozenset(KINDS)) for kind in KINDS])
    for name in ASKED
}
_PASSAGE_WIDTH, _NEAR_WIDTH = 12, 22
WIDTH = STATIC + _PASSAGE_WIDTH + _NEAR_WIDTH + len(ASKED)
"""Features of a candidate."""


@dataclass(frozen=True)
class Fit:
    """A question laid over a page.

    Attributes:
        chosen: Indices of the candidates that are ranked, in the order of the page.
        table: Their features, [candidates, WIDTH].
        overall: What is known before ranking, for telling whether there is an answer at all.
    """

    chosen: NDArray[np.intp]
    table: NDArray[np.float32]
    overall: NDArray[np.float32]


def fit(asking: Asking, page: Page, lexicon: Lexicon) -> Fit:
    """Compute the features of a question.

    Args:
        asking: The question.
        page: The release.
        lexicon: Vectors and weights of words.

    Returns:
        The candidates to rank with their features.
    """
    units, _ = join_pairs(asking.content, lexicon.ids)
    weights = lexicon.weights[lexicon.rows(units)]
    weights = weights / max(float(weights.sum()), 1e-6)
    likeness = _likeness(units, page, lexicon)[:, page.codes]
    focus = _likeness(join_pairs(asking.focus, lexicon.ids)[0], page, lexicon)
    turned = focus.max(axis=0, initial=0.0)[page.codes]
    whole = _passage_table(asking, page, likeness, weights)
    allowed = _ALLOWED[asking.asked][page.kinds]
    best = np.argsort(-(whole[:, 0] + 0.3 * whole[:, 9]), kind="stable")[:_PASSAGES]
    chosen, near = [np.zeros(0, np.intp)], [np.zeros((0, _NEAR_WIDTH), np.float32)]
    for number in sorted(best.tolist()):
        low, high = page.candidate_bounds[number], page.candidate_bounds[number + 1]
        mine = np.flatnonzero(allowed[low:high]) + low
        if len(mine):
            words = slice(page.bounds[number], page.bounds[number + 1])
            told = np.stack([turned[words], _pairs_at(asking, page.passages[number])])
            laid = (likeness[:, words], told, weights, page.clauses[number])
            chosen.append(mine)
            near.append(_near(*laid, page.first[mine], page.last[mine]))
    picked, nearness = np.concatenate(chosen), np.concatenate(near)
    asked = np.zeros((len(picked), len(ASKED)), np.float32)
    asked[:, ASKED.index(asking.asked)] = 1
    if len(picked):
        nearness[:, -4:] = nearness[:, :4] - nearness[:, :4].max(axis=0)
    parts = (page.static[picked], whole[page.numbers[picked]], nearness, asked)
    overall = _overall(asking, likeness, weights, whole, len(picked))
    return Fit(picked, np.concatenate(parts, axis=1).astype(np.float32), overall)


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
        for other in SYNONYMS.get(unit, ()):
            row[page.by_unit.get(other, [])] = _SAME
            row[page.by_word.get(other, [])] = _SAME
        row[page.by_unit.get(unit, [])] = 1
        for place, words in page.spelt.items():
            if words.issuperset(parts):
                row[place] = 1
    return np.asarray(table, np.float32)


def _passage_table(
    asking: Asking, page: Page, likeness: NDArray[np.float32], weights: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return features of each passage, [passages, _PASSAGE_WIDTH]."""
    table = np.zeros((len(page.passages), _PASSAGE_WIDTH), np.float32)
    if not len(page.passages):
        return table
    best = np.maximum.reduceat(likeness, page.bounds[:-1], axis=1)
    soft, exact = weights @ best, weights @ (best >= _SAME)
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
    together = np.maximum(best[:, 1:], best[:, :-1])
    table[1:, 10] = weights @ together
    table[0, 10] = soft[0]
    table[:, 11] = np.argsort(np.argsort(-soft, kind="stable"), kind="stable") < 2  # noqa: PLR2004 - the likest two
    return table


def _near(  # noqa: PLR0913, PLR0917 - one passage and the candidates in it
    likeness: NDArray[np.float32],
    told: NDArray[np.float32],
    weights: NDArray[np.float32],
    clauses: NDArray[np.intp],
    first: NDArray[np.intp],
    last: NDArray[np.intp],
) -> NDArray[np.float32]:
    """Return features of candidates among the words of their passage.

    The rows of `told` say how like the noun asked for each word is, and whether it and the next
    word stand together in the question too.
    """
    turned, paired = told
    place = np.arange(len(clauses))
    left = (first[:, None] - place)[:, :].clip(0)
    right = (place - last[:, None] + 1).clip(0)
    distance = left + right
    outside = distance > 0
    fade = np.exp(-distance / _REACH) * outside
    clause = (
        (clauses == clauses[first][:, None]) | (clauses == clauses[last - 1][:, None])
    ) & outside
    exact = (likeness >= _SAME).astype(np.float32)
    inside = ~outside
    masks = np.stack([fade, clause, outside, fade * (left > 0), fade * (right > 0), inside])
    soft_of, exact_of = _covered(likeness, exact, masks.astype(np.float32), weights)
    table = np.zeros((len(first), _NEAR_WIDTH), np.float32)
    table[:, 0:10:2], table[:, 1:10:2] = soft_of[:5].T, exact_of[:5].T
    table[:, 10] = exact_of[5]
    table[:, 11] = (exact.max(axis=0, initial=0.0) * inside).sum(axis=1) / inside.sum(axis=1)
    table[:, 12] = (turned * inside).max(axis=1)
    table[:, 13] = turned[first]
    table[:, 14] = (turned * ((left > 0) & (left <= 4))).max(axis=1)  # noqa: PLR2004 - an office
    table[:, 15] = (turned * ((right > 0) & (right <= 3))).max(axis=1)  # noqa: PLR2004 - a noun
    table[:, 16] = np.minimum((paired * fade).sum(axis=1), 4)
    table[:, 17] = np.minimum((paired * clause).sum(axis=1), 6)
    return table


def _pairs_at(asking: Asking, passage: Passage) -> NDArray[np.float32]:
    """Return 1 for each word that stands before the same word as in the question."""
    found = np.zeros(len(passage.words), np.float32)
    for pair in pairwise(asking.words):
        found[passage.pairs.get(pair, [])] = 1
    return found


def _covered(
    likeness: NDArray[np.float32],
    exact: NDArray[np.float32],
    masks: NDArray[np.float32],
    weights: NDArray[np.float32],
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the weight of the question found under each mask, twice [masks, candidates]."""
    both = np.concatenate([likeness, exact])
    found = (both * masks[:, :, None, :]).max(axis=3)
    return found[..., : len(weights)] @ weights, found[..., len(weights) :] @ weights


def _overall(
    asking: Asking,
    likeness: NDArray[np.float32],
    weights: NDArray[np.float32],
    whole: NDArray[np.float32],
    candidates: int,
) -> NDArray[np.float32]:
    """Return what tells whether a question has an answer, [15 + len(ASKED)]."""
    best = likeness.max(axis=1, initial=0.0)
    found = weights @ (best >= _SAME)
    top = np.sort(np.append(whole[:, 0], (0, 0, 0)))[::-1][:3]
    missing = float((weights * (best < _SAME)).max(initial=0.0))
    values = (
        float(weights @ best), float(found), *top, float(whole[:, 1].max(initial=0.0)),
        float(whole[:, 4].max(initial=0.0)), float(whole[:, 5].max(initial=0.0)),
        float(whole[:, 10].max(initial=0.0)), missing, len(weights) / 10, not asking.names,
        np.log1p(candidates) / 6, len(whole) / 30, len(asking.names) / 4,
    )  # fmt: skip
    asked = [float(name == asking.asked) for name in ASKED]
    return np.asarray([*values, *asked], np.float32)
