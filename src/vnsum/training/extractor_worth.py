"""Learn what sentences are worth from releases and articles that editors marked.

`configs/extractor/told.jsonl` has one text a line: a "file" of this project, a "text", or the id of
an "article" of VietNews train (none of its words), "led" where its abstract opens it; and the
first characters of the sentences an editor would print as the "lead", as the "summary", as well
("told"), and never ("unfit"). Of some articles only leads were marked: every sentence that would
stand as one under the title ("titled"), every one that would without it ("alone"), and the "unfit".
Texts marked by their writers, who know what they mean, count more "times". Held out are the
releases of `eval/district`, whose drafts are measured against reference summaries, and those marked
so.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor, nn

from vnsum.backends.extractive.describing import HEADS, PAIRS
from vnsum.backends.extractive.reading import Worth
from vnsum.backends.extractive.worth import WorthModel
from vnsum.drafting.extractive import Extract
from vnsum.drafting.protocols import Brief
from vnsum.options import SummaryOptions
from vnsum.reading import read
from vnsum.training.extractor_judge import area_under_curve
from vnsum.training.extractor_members import mean_of, side_by_side, standard

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.backends.extractive.model import ExtractorModel
    from vnsum.documents import PressRelease

__all__ = [
    "Told",
    "WorthModule",
    "WorthSettings",
    "areas",
    "calibrated",
    "describe_told",
    "train_worth",
]

_HELD = "eval/district/"
USUAL = ((-1.31, 2.10), (-0.04, 2.14), (-0.59, 2.19), (-4.31, 2.96))
"""Mean and spread of the log-odds of each use in extractor 0.8.0, on marked releases."""


@dataclass(frozen=True)
class Told:
    """R sentences of texts that were marked.

    Attributes:
        features: What the network sees, [R, F].
        grams: Rows of its table for each, [R, G], filled up with `rows`.
        rows: Rows of the table.
        marks: Whether an editor would use each, in the order of `Worth`, [R, 4]; NaN where nobody
            was asked.
        held: Whether its text is not to be learned from, [R].
        names: Names or files of the texts, [T]; "" for articles.
        owners: The text of each, [R].
    """

    features: NDArray[np.float32]
    grams: NDArray[np.int64]
    rows: int
    marks: NDArray[np.float32]
    held: NDArray[np.bool_]
    names: Sequence[str]
    owners: NDArray[np.int64]

    def without(self, names: AbstractSet[str]) -> Told:
        """Hold texts back as well."""
        apart = np.array([name in names for name in self.names])
        return replace(self, held=self.held | apart[self.owners])


@dataclass(frozen=True, slots=True)
class WorthSettings:
    """How the network is trained.

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


class WorthModule(nn.Module):
    """Guesses what an editor would do with a sentence."""

    def __init__(self, features: int, rows: int, settings: WorthSettings) -> None:
        """Make the weights."""
        super().__init__()
        uses = len(Worth._fields)
        self.enter = nn.Linear(features, settings.width)
        self.out = nn.Linear(settings.width, uses)
        self.direct = nn.Linear(features, uses)
        self.grams = nn.EmbeddingBag(rows + 1, uses, mode="sum", padding_idx=rows)
        nn.init.zeros_(self.grams.weight)
        self.before, self.between = nn.Dropout(0.2), nn.Dropout(0.5)
        self._rows, self._hidden = rows, settings.hidden

    def forward(self, rows: Tensor, grams: Tensor) -> Tensor:
        """Map [R, F] and [R, G] to log-odds, [R, 4]."""
        met = (grams != self._rows).sum(dim=1, keepdim=True).clamp(min=1)
        share = 1.0
        if self.training:
            grams = grams.masked_fill(torch.rand(grams.shape) < self._hidden, self._rows)
            share = 1 - self._hidden
        said = self.grams(grams) / met.sqrt() / share
        inner = self.between(torch.relu(self.enter(self.before(rows))))
        found: Tensor = self.out(inner) + self.direct(rows) + said
        return found


def describe_told(
    path: Path, articles: Mapping[str, Mapping[str, Any]], root: Path, model: ExtractorModel
) -> Told:
    """Read marked texts again and describe their sentences, with and without the title.

    Args:
        path: The marks.
        articles: Articles by id; texts of others are left out.
        root: Folder of the project.
        model: The extractor; only its token network is asked.

    Returns:
        The sentences that the engine reads.
    """
    features, grams, marks, held = [], [], [], []
    names: list[str] = []
    numbers: list[int] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        told = json.loads(line)
        names.append(told.get("file") or told.get("name", ""))
        release = _release(told, articles, root)
        for titled in (True, False) if release and release.title_text else (True,):
            if release is None:
                continue
            times = told.get("times", 1)
            extract = Extract(model, Brief(release, SummaryOptions(use_title=titled)))
            rows, ids, owners = extract.reading.described
            features += [rows] * times
            grams += [ids[owners == at] for at in range(len(rows))] * times
            marked = _uses(told, titled=titled)
            marks += [_marks(marked, release, extract.told[: len(rows)])] * times
            apart = told.get("held", False) or told.get("file", "").startswith(_HELD)
            held += [apart] * len(rows) * times
            numbers += [number] * len(rows) * times
    size = PAIRS + HEADS + max(model.vocabulary.values()) + 1
    table = np.full((len(grams), max(map(len, grams))), size, dtype=np.int64)
    for row, ids in enumerate(grams):
        table[row, : len(ids)] = ids
    return Told(
        np.concatenate(features),
        table,
        size,
        np.concatenate(marks),
        np.array(held),
        names,
        np.array(numbers),
    )


def _release(
    told: Mapping[str, Any], articles: Mapping[str, Mapping[str, Any]], root: Path
) -> PressRelease | None:
    if "file" in told:
        return read(root / told["file"])
    if "text" in told:
        return read(told["text"])
    article = articles.get(told["article"])
    if article is None:
        return None
    lead = [article["abstract"]] if told["led"] else []
    return read("\n".join([*lead, *article["body"]]), title=article["title"])


def _uses(told: Mapping[str, Any], *, titled: bool) -> list[set[int] | None]:
    """Return the first characters of the sentences of each use; None where nobody was asked."""
    unfit = set(told["unfit"])
    if "alone" in told:
        return [None, None, unfit, set(told["titled" if titled else "alone"])]
    summary = set(told["summary"])
    return [summary, summary.union(told["told"]), unfit, set(told["lead"])]


def _marks(
    uses: Sequence[set[int] | None], release: PressRelease, read_sentences: Sequence[int]
) -> NDArray[np.float32]:
    starts = [release.sentences[at].start for at in read_sentences]
    found = [[np.nan if use is None else start in use for use in uses] for start in starts]
    return np.array(found, dtype=np.float32).reshape(-1, len(uses))


def train_worth(told: Told, settings: WorthSettings) -> dict[str, NDArray[np.float32]]:
    """Fit networks to all sentences but those held out.

    Args:
        told: The sentences.
        settings: Schedule.

    Returns:
        The weights of one `WorthModel`, whose log-odds are the mean of the members'.
    """
    scale, rows = standard(told.features[~told.held])
    grams, marks = (torch.from_numpy(part[~told.held]) for part in (told.grams, told.marks))
    seeds = range(settings.seed, settings.seed + settings.members)
    members = [_fit((rows, grams, marks), told.rows, settings, seed) for seed in seeds]
    table = mean_of(members, "grams.weight")[:-1]
    return scale | side_by_side(members) | {"grams.weight": table}


def calibrated(
    weights: Mapping[str, NDArray[np.float32]], told: Told
) -> dict[str, NDArray[np.float32]]:
    """Bring the odds of each use to the mean and spread that what reads them was set by.

    The choice of headlines was learned, and the weights of leads were set, on odds of such a scale.

    Args:
        weights: Those of a `WorthModel`.
        told: The sentences.

    Returns:
        Weights whose odds have the means and spreads of `USUAL` over the sentences of releases
        that were marked in full.
    """
    rows: NDArray[np.bool_] = np.logical_not(np.isnan(told.marks).any(axis=1))
    odds = _odds(told, rows, weights)
    wanted = np.array(USUAL, dtype=np.float32)
    slope = (wanted[:, 1] / odds.std(axis=0)).astype(np.float32)
    shift = wanted[:, 0] - slope * odds.mean(axis=0)
    found = dict(weights)
    for name in ("out", "direct"):
        found[f"{name}.weight"] = weights[f"{name}.weight"] * slope[:, None]
        found[f"{name}.bias"] = weights[f"{name}.bias"] * slope
    found["grams.weight"] = weights["grams.weight"] * slope
    found["direct.bias"] = found["direct.bias"] + shift
    return found


def areas(told: Told, weights: Mapping[str, NDArray[np.float32]]) -> dict[str, float]:
    """Return the area under the curve of each use over the sentences held out.

    Args:
        told: The sentences.
        weights: Those of a `WorthModel`.

    Returns:
        For each field of `Worth` the chance that one so marked has better odds than another.
    """
    marks, odds = told.marks[told.held], _odds(told, told.held, weights)
    return {
        use: area_under_curve(odds[:, column], marks[:, column] > 0)
        for column, use in enumerate(Worth._fields)
    }


def _odds(
    told: Told, rows: NDArray[np.bool_], weights: Mapping[str, NDArray[np.float32]]
) -> NDArray[np.float32]:
    """Return the odds of some sentences, [R, 4]."""
    grams = told.grams[rows]
    owners, places = (grams < told.rows).nonzero()
    return WorthModel(weights).odds(told.features[rows], grams[owners, places], owners)


def _fit(
    learned: tuple[Tensor, Tensor, Tensor], size: int, settings: WorthSettings, seed: int
) -> dict[str, NDArray[np.float32]]:
    rows, grams, marks = learned
    torch.manual_seed(seed)
    network = WorthModule(rows.shape[1], size, settings)
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
            loss = nn.functional.binary_cross_entropy_with_logits(guessed[asked], marks[at][asked])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return {name: value.detach().numpy() for name, value in network.state_dict().items()}
