"""Small networks over sentences: features, and words in a table; and how they are fitted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from vnsum.training.extractor.members import mean_of, side_by_side, standard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

__all__ = ["Known", "SentenceModule", "SentenceSettings", "fit_sentences", "gram_table"]


@dataclass(frozen=True, slots=True)
class SentenceSettings:
    """How the networks are trained.

    Attributes:
        members: Networks that are averaged.
        width: Hidden units of each.
        epochs: Passes over the sentences.
        batch: Sentences a step.
        peak: Learning rate of AdamW.
        table: The same for the table of words.
        decay: Weight decay.
        hidden: Share of the words of a sentence that are hidden at each step.
        seed: Of the first network; the others count on.
    """

    members: int = 10
    width: int = 32
    epochs: int = 10
    batch: int = 128
    peak: float = 2e-3
    table: float = 4e-3
    decay: float = 0.1
    hidden: float = 0.5
    seed: int = 0


class Known(NamedTuple):
    """R sentences to learn from.

    Attributes:
        features: What the network is told of them, [R, F].
        grams: Rows of its table for each, [R, G], filled up with `rows`.
        rows: Rows of the table.
        marks: What is to be guessed, 0 or 1, [R, U]; NaN where nobody was asked.
        weights: What each counts, [R].
    """

    features: Floats
    grams: NDArray[np.int64]
    rows: int
    marks: Floats
    weights: Floats


class SentenceModule(nn.Module):
    """Guesses whether sentences have some uses."""

    def __init__(self, features: int, rows: int, uses: int, settings: SentenceSettings) -> None:
        """Make the weights."""
        super().__init__()
        self.enter = nn.Linear(features, settings.width)
        self.out = nn.Linear(settings.width, uses)
        self.direct = nn.Linear(features, uses)
        self.grams = nn.EmbeddingBag(rows + 1, uses, mode="sum", padding_idx=rows)
        nn.init.zeros_(self.grams.weight)
        self.before, self.between = nn.Dropout(0.2), nn.Dropout(0.5)
        self._rows, self._hidden = rows, settings.hidden

    def forward(self, rows: Tensor, grams: Tensor) -> Tensor:
        """Map [R, F] and [R, G] to log-odds, [R, U]."""
        met = (grams != self._rows).sum(dim=1, keepdim=True).clamp(min=1)
        share = 1.0
        if self.training:
            grams = grams.masked_fill(torch.rand(grams.shape) < self._hidden, self._rows)
            share = 1 - self._hidden
        said = self.grams(grams) / met.sqrt() / share
        inner = self.between(torch.relu(self.enter(self.before(rows))))
        found: Tensor = self.out(inner) + self.direct(rows) + said
        return found


def gram_table(grams: Sequence[NDArray[np.int64]], rows: int) -> NDArray[np.int64]:
    """Put rows of a table side by side, [R, G], filled up with a row that is none."""
    table = np.full((len(grams), max(map(len, grams))), rows, dtype=np.int64)
    for row, ids in enumerate(grams):
        table[row, : len(ids)] = ids
    return table


def fit_sentences(known: Known, settings: SentenceSettings) -> dict[str, Floats]:
    """Fit networks.

    Args:
        known: The sentences.
        settings: Schedule.

    Returns:
        Weights of one network, whose log-odds are the mean of the members'.
    """
    scale, rows = standard(known.features)
    seeds = range(settings.seed, settings.seed + settings.members)
    members = [_fit(known, rows, settings, seed) for seed in seeds]
    table = mean_of(members, "grams.weight")[:-1]
    return scale | side_by_side(members) | {"grams.weight": table}


def _fit(
    known: Known, rows: Tensor, settings: SentenceSettings, seed: int
) -> dict[str, NDArray[np.float32]]:
    grams, marks, weights = map(torch.from_numpy, (known.grams, known.marks, known.weights))
    torch.manual_seed(seed)
    network = SentenceModule(rows.shape[1], known.rows, marks.shape[1], settings)
    table = [network.grams.weight]
    others = [value for name, value in network.named_parameters() if name != "grams.weight"]
    optimiser = torch.optim.AdamW(
        [{"params": others}, {"params": table, "lr": settings.table}],
        lr=settings.peak,
        weight_decay=settings.decay,
    )
    for _ in range(settings.epochs):
        for at in torch.randperm(len(marks)).split(settings.batch):
            guessed = network(rows[at], grams[at])
            asked = ~marks[at].isnan()
            counts = weights[at][:, None].expand_as(guessed)[asked]
            loss = nn.functional.binary_cross_entropy_with_logits(
                guessed[asked], marks[at][asked], counts
            )
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return {name: value.detach().numpy() for name, value in network.state_dict().items()}
