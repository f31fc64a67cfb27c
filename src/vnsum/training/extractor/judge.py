"""Learn which leads an editor would let stand, from leads that were read and judged.

`configs/extractor/judged.jsonl` names articles of VietNews train and places in them, none of
their words: per article the leads that were judged, "leads" alone and "titled" under the article's
title, each as "sentence:start-end,start-end" (two sentences joined by "|") with one letter: y
stands, f broken form, p points at something unsaid, o beside the news. It has headlines too,
from which a second judge was learned that did not help (docs/log.md, 2026-11-26, seventh session).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from multiprocessing import Pool as Workers
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor, nn

from vnsum.backends.extractive.engine import weigh_leads
from vnsum.backends.extractive.networks.judge import VERDICTS, Judge, judge_rows
from vnsum.drafting.extract import Extract
from vnsum.drafting.protocols import Brief
from vnsum.options import SummaryOptions
from vnsum.reading import read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.backends.extractive.networks.model import ExtractorModel
    from vnsum.backends.extractive.sentences.forms import Form

__all__ = [
    "JudgeModule",
    "JudgeSettings",
    "Judged",
    "area_under_curve",
    "cross_validate",
    "describe_judged",
    "place_of",
    "train_judge",
]

_LEAST_SPREAD = 1e-4
"""Standard deviation below which a feature says nothing and is left out."""
_PARTS = 4
_OPTIONS = SummaryOptions()
_model: list[ExtractorModel] = []


@dataclass(frozen=True)
class Judged:
    """R leads that were read.

    Attributes:
        features: What the judge sees, [R, F].
        verdicts: Places in `VERDICTS`, [R].
        owners: Number of the article of each, [R].
        titled: Whether each was read under the article's title, [R].
    """

    features: NDArray[np.float32]
    verdicts: NDArray[np.int64]
    owners: NDArray[np.int64]
    titled: NDArray[np.bool_]

    def take(self, rows: NDArray[np.bool_]) -> Judged:
        """Return some of them."""
        return Judged(
            self.features[rows], self.verdicts[rows], self.owners[rows], self.titled[rows]
        )


@dataclass(frozen=True, slots=True)
class JudgeSettings:
    """How a judge is trained.

    Attributes:
        members: Networks that are averaged.
        width: Hidden units of each.
        epochs: Passes over the candidates.
        batch: Candidates a step.
        peak: Learning rate of AdamW.
        decay: Its weight decay.
        seed: Of the first network; the others count on.
    """

    members: int = 4
    width: int = 24
    epochs: int = 25
    batch: int = 128
    peak: float = 2e-3
    decay: float = 0.1
    seed: int = 0


class JudgeModule(nn.Module):
    """Guesses the verdict on a lead."""

    def __init__(self, features: int, width: int) -> None:
        """Make the weights."""
        super().__init__()
        self.enter = nn.Linear(features, width)
        self.out = nn.Linear(width, len(VERDICTS))
        self.before, self.between = nn.Dropout(0.2), nn.Dropout(0.5)

    def forward(self, rows: Tensor) -> Tensor:
        """Map [R, F] to log-odds up to a constant, [R, 4]."""
        x = self.between(torch.relu(self.enter(self.before(rows))))
        found: Tensor = self.out(x)
        return found


def describe_judged(
    path: Path,
    articles: Mapping[str, Mapping[str, Any]],
    model: ExtractorModel,
    *,
    workers: int,
) -> Judged:
    """Find judged leads again and describe them.

    Those read under the article's title are described with it, the others without. Candidates
    the engine makes no longer are left out.

    Args:
        path: The verdicts.
        articles: Articles by id.
        model: The extractor; its judge is not asked.
        workers: Processes.

    Returns:
        The candidates.
    """
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    jobs = [
        (articles[line["id"]], name == "titled", line.get(name, ()))
        for line in lines
        for name in ("leads", "titled")
    ]
    with Workers(workers, _start, (model,)) as pool:
        found = list(pool.imap(_describe, jobs, chunksize=20))
    jobs_of = np.repeat(np.arange(len(found)), [len(part[1]) for part in found])
    told = [part for part in found if len(part[1])]
    features, verdicts = (np.concatenate(column) for column in zip(*told, strict=True))
    return Judged(features, verdicts, jobs_of // 2, jobs_of % 2 == 1)


def train_judge(judged: Judged, settings: JudgeSettings) -> dict[str, NDArray[np.float32]]:
    """Fit the networks and lay them side by side.

    Args:
        judged: Candidates with verdicts.
        settings: Schedule.

    Returns:
        The weights of one `Judge`, whose log-odds are the mean of the members'.
    """
    mean = judged.features.mean(axis=0)
    spread = judged.features.std(axis=0)
    scale = np.where(spread > _LEAST_SPREAD, 1 / (spread + 1e-3), 0)
    rows = torch.from_numpy(np.clip((judged.features - mean) * scale, -5, 5))
    verdicts = torch.from_numpy(judged.verdicts)
    members = [_fit(rows, verdicts, settings, settings.seed + at) for at in range(settings.members)]
    entries = [one.enter for one in members]
    exits = [one.out for one in members]
    return {
        "mean": mean,
        "scale": scale,
        "enter.weight": torch.cat([one.weight for one in entries]).detach().numpy(),
        "enter.bias": torch.cat([one.bias for one in entries]).detach().numpy(),
        "out.weight": torch.block_diag(*[one.weight for one in exits]).detach().numpy(),
        "out.bias": torch.cat([one.bias for one in exits]).detach().numpy(),
    }


def cross_validate(judged: Judged, settings: JudgeSettings) -> dict[str, float]:
    """Measure how well a judge tells leads that stand, in articles it did not learn from.

    Args:
        judged: Candidates with verdicts.
        settings: Schedule.

    Returns:
        The area under the curve of leads read "alone" and "titled", where there are any.
    """
    part = np.random.default_rng(settings.seed).integers(0, _PARTS, judged.owners.max() + 1)
    parts = part[judged.owners]
    odds = np.zeros(len(parts), dtype=np.float32)
    for held in range(_PARTS):
        judge = Judge(train_judge(judged.take(parts != held), settings))
        odds[parts == held] = judge(judged.features[parts == held])
    stands = judged.verdicts == VERDICTS.index("y")
    kinds = {"alone": ~judged.titled, "titled": judged.titled}
    return {
        name: area_under_curve(odds[rows], stands[rows])
        for name, rows in kinds.items()
        if rows.any()
    }


def area_under_curve(odds: NDArray[np.float32], stands: NDArray[np.bool_]) -> float:
    """Return the chance that one that stands has better odds than one that does not.

    Args:
        odds: One a candidate, [R].
        stands: Which stand, [R]; at least one does and one does not.

    Returns:
        0 to 1; a half for odds that say nothing.
    """
    ranks = odds.argsort().argsort()
    count = int(stands.sum())
    below = ranks[stands].sum() - count * (count - 1) / 2
    return float(below / (count * (len(stands) - count)))


def _fit(rows: Tensor, verdicts: Tensor, settings: JudgeSettings, seed: int) -> JudgeModule:
    torch.manual_seed(seed)
    network = JudgeModule(rows.shape[1], settings.width)
    optimiser = torch.optim.AdamW(
        network.parameters(), lr=settings.peak, weight_decay=settings.decay
    )
    for _ in range(settings.epochs):
        for chosen in torch.randperm(len(verdicts)).split(settings.batch):
            loss = nn.functional.cross_entropy(network(rows[chosen]), verdicts[chosen])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    network.eval()
    return network


def _start(model: ExtractorModel) -> None:
    _model[:] = [model]


def _describe(
    job: tuple[Mapping[str, Any], bool, Sequence[tuple[str, str]]],
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    article, titled, verdicts = job
    model = _model[0]
    release = read("\n".join(article["body"]), title=article["title"] if titled else None)
    reading = Extract(model, Brief(release, _OPTIONS)).reading
    weighed = weigh_leads(model, reading, _OPTIONS.lead_min, _OPTIONS.lead_max)
    places = {place_of(forms): row for row, forms in enumerate(weighed.pool.forms)}
    kept = [(places[place], verdict) for place, verdict in verdicts if place in places]
    rows = np.array([row for row, _ in kept], dtype=np.int64)
    if not len(rows):
        return np.zeros((0, 0), np.float32), rows
    letters = np.array([VERDICTS.index(verdict) for _, verdict in kept])
    return judge_rows(reading, weighed.take(rows)), letters


def place_of(forms: Sequence[Form]) -> str:
    """Write where a candidate stands in its article, without its words."""
    return "|".join(
        f"{form.sentence}:" + ",".join(f"{start}-{end}" for start, end in form.pieces)
        for form in forms
    )
