"""Would an editor let it stand as a lead? A small network over what is known of a candidate.

Learned from leads that were read one by one and found whole, broken, pointing at something
unsaid, or beside the news (`vnsum.training.extractor.judge`). It sees what the ranker sees,
how many of the short names and pointers in it can be completed, the states of the first and last
words, and for every word whether it was met before, whether a headline might start or end
with it, and its case and marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vnsum.backends.extractive.body.tokens import SENTENCE_START
from vnsum.backends.extractive.networks.layers import Layers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Bonds, Reading
    from vnsum.backends.extractive.pool import Pool
    from vnsum.backends.extractive.sentences.forms import Form

__all__ = ["SURE", "VERDICTS", "Judge", "Weighed", "judge_rows"]

VERDICTS = "yfpo"
"""Stands, form broken, points at something unsaid, beside the news."""
_HEAD = 4
"""Words at the start that are looked at together."""
SURE = 4.0
"""Log-odds are not trusted beyond; set by hand."""


@dataclass(frozen=True)
class Weighed:
    """C leads before they are judged.

    Attributes:
        pool: The candidates.
        described: What the ranker sees, [C, R].
        scores: The ranker's score with bonuses and costs, [C].
    """

    pool: Pool
    described: NDArray[np.float32]
    scores: NDArray[np.floating]

    def joined(self, other: Weighed) -> Weighed:
        """Return these candidates and others after them."""
        if not (len(self.pool) and len(other.pool)):
            return self if len(self.pool) else other
        return Weighed(
            self.pool.joined(other.pool),
            np.concatenate([self.described, other.described]),
            np.concatenate([self.scores, other.scores]),
        )

    def take(self, rows: NDArray[np.int64]) -> Weighed:
        """Return the candidates of some rows, in that order."""
        return Weighed(self.pool.take(rows), self.described[rows], self.scores[rows])


class Judge:
    """Says how likely leads would stand."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep the weights.

        Args:
            weights: float32 arrays under the names of the PyTorch module.
        """
        self._layers = Layers(weights)

    def __call__(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Judge.

        Args:
            rows: What `judge_rows` says of C candidates, [C, F].

        Returns:
            Log-odds that each would stand, [C], within 4 of 0.
        """
        layers = self._layers
        x = np.maximum(layers.linear("enter", layers.standard(rows)), 0)
        chances = np.exp(layers.linear("out", x).reshape(len(x), -1, len(VERDICTS)))
        odds = np.log(chances[:, :, 0] / chances[:, :, 1:].sum(axis=2))
        found: NDArray[np.float32] = np.clip(odds.mean(axis=1), -SURE, SURE)
        return found


def judge_rows(reading: Reading, weighed: Weighed) -> NDArray[np.float32]:
    """Describe leads for the judge.

    Args:
        reading: The body they come from.
        weighed: C candidates, at least one.

    Returns:
        Features [C, F].
    """
    row = weighed.pool.row
    first, last = row.tokens[row.starts], row.tokens[row.ends - 1]
    states, words = reading.scores.lead_states, reading.words
    heads = row.padded[:, :_HEAD]
    head = np.minimum(row.sizes, _HEAD)[:, None]
    inside = np.arange(heads.shape[1]) < head
    after = np.append(reading.body.gap, SENTENCE_START)[last + 1, None]
    parts = [
        weighed.described,
        _marks(reading, weighed.pool),
        _introduced(reading, weighed.pool),
        after == np.array([0, 1, SENTENCE_START]),
        states[first],
        states[last],
        states[row.padded].max(axis=1),
        words[first],
        words[last],
        row.totals(words) / row.sizes[:, None],
        words[row.padded].max(axis=1),
        (words[heads] * inside[:, :, None]).sum(axis=1) / head,
    ]
    return np.concatenate(parts, axis=1, dtype=np.float32, casting="same_kind")


def _marks(reading: Reading, pool: Pool) -> NDArray[np.float32]:
    """Tell what ties leads to what they do not hold, [C, 7].

    Whether each opens by pointing at something unsaid, says "this" somewhere, how often it leans
    on what it does not hold, and its `ties.ties`.
    """
    rows = []
    for forms, dangling in zip(pool.forms, pool.dangling.tolist(), strict=True):
        bonds = [reading.bonds(form.text) for form in forms]
        back = any(one.back for one in bonds)
        bound = map(max, zip(*(one.ties for one in bonds), strict=True))
        rows.append([dangling, back, _leaning(forms, bonds), *bound])
    return np.array(rows, dtype=np.float32)


def _leaning(forms: Sequence[Form], bonds: Sequence[Bonds]) -> int:
    """Count what of a lead takes up something that does not stand right before it in the lead."""
    lost = any(
        forms[at].sentence != forms[at - 1].sentence + 1 and bonds[at].links
        for at in range(1, len(forms))
    )
    return int(bonds[0].leans) + int(lost)


def _introduced(reading: Reading, pool: Pool) -> NDArray[np.float32]:
    """Count what of each lead can be completed and what cannot, [C, 2]."""
    found = np.zeros((len(pool), 2), dtype=np.float32)
    known = reading.antecedents
    for row, forms in enumerate(pool.forms):
        if not any(known.mentions(form.sentence) for form in forms):
            continue
        said = ""
        for form in forms:
            done = known.complete(form.text, form.sentence, said=said)
            found[row] += len(done.places), done.left
            said = f"{said} {done.text}"
    return found
