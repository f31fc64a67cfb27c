"""Train the ranker of leads: candidates of real articles, described, against their true ROUGE."""

from __future__ import annotations

from dataclasses import dataclass
from multiprocessing import Pool as Workers
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor, nn

from vnsum.backends.extractive.body.features import title_features, title_words
from vnsum.backends.extractive.body.reading import Reading
from vnsum.backends.extractive.body.tokens import WORD, tokenise
from vnsum.backends.extractive.candidates import lead_candidates
from vnsum.backends.extractive.networks.ranker import describe
from vnsum.metrics.rouge import RougeMetric
from vnsum.options import SummaryOptions
from vnsum.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.networks.edges import EdgeTable
    from vnsum.backends.extractive.networks.form import FormNetwork
    from vnsum.backends.extractive.networks.network import TokenNetwork
    from vnsum.backends.extractive.pool import Pool
    from vnsum.metrics.rouge import RougeType

__all__ = ["RankModule", "RankSettings", "Ranking", "describe_articles", "train_ranker"]

Parts = tuple["TokenNetwork", "FormNetwork", "EdgeTable", "Mapping[str, int]"]
_parts: list[Parts] = []
_LIMITS = SummaryOptions()
_KINDS: tuple[RougeType, ...] = ("rouge1", "rouge2", "rougeL")


@dataclass(frozen=True)
class Ranking:
    """Candidates of many articles, R in all.

    Attributes:
        features: Descriptions [R, F].
        targets: Mean of ROUGE-1, -2 and -L F1 against the reference, [R].
        sizes: Candidates of each article [A]; they add up to R.
    """

    features: NDArray[np.float16]
    targets: NDArray[np.float32]
    sizes: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class RankSettings:
    """How a ranker is trained.

    Attributes:
        epochs: Passes over the articles.
        batch: Articles a step.
        peak: Peak learning rate of AdamW.
        warmth: Scores are divided by it before the softmax over an article's candidates.
        held: Articles at the end that are only measured.
        seed: Of weights and order.
    """

    epochs: int = 12
    batch: int = 32
    peak: float = 2e-3
    warmth: float = 0.04
    held: int = 1000
    seed: int = 0


class RankModule(nn.Module):
    """Predicts a candidate's quality beside the others of its article."""

    mean: Tensor
    scale: Tensor

    def __init__(self, features: NDArray[np.float16], *, width: int = 64) -> None:
        """Make the weights; features are brought to mean 0 and deviation 1."""
        super().__init__()
        sample = torch.from_numpy(features[:: max(1, len(features) // 200_000)]).float()
        self.register_buffer("mean", sample.mean(dim=0))
        self.register_buffer("scale", 1 / (sample.std(dim=0) + 1e-3))
        self.enter = nn.Linear(features.shape[1], width)
        self.middle = nn.Linear(width, width)
        self.out = nn.Linear(width, 1)
        self.dropout = nn.Dropout(0.1)

    def forward(self, rows: Tensor) -> Tensor:
        """Map [R, F] to [R]."""
        x = ((rows - self.mean) * self.scale).clamp(-5, 5)
        x = self.dropout(torch.relu(self.enter(x)))
        x = self.dropout(torch.relu(self.middle(x)))
        score: Tensor = self.out(x)[:, 0]
        return score


def describe_articles(articles: Sequence[dict[str, Any]], parts: Parts, *, workers: int) -> Ranking:
    """Describe the leads of articles and score them.

    Args:
        articles: Records with title, abstract and body.
        parts: Token network, form network, edge tables and vocabulary.
        workers: Processes.

    Returns:
        The leads of the articles that have two or more; those of every other article are made
        with the title known.
    """
    jobs = [(article, bool(index % 2)) for index, article in enumerate(articles)]
    with Workers(workers, _start, (parts,)) as pool:
        found = [row for row in pool.imap(_describe, jobs, chunksize=50) if row is not None]
    return Ranking(
        np.concatenate([features for features, _ in found]),
        np.concatenate([targets for _, targets in found]),
        np.array([len(targets) for _, targets in found]),
    )


def train_ranker(ranking: Ranking, settings: RankSettings) -> RankModule:
    """Fit a ranker: the softmax of its scores follows the softmax of true ROUGE.

    A squared error of the centred scores is added, so that they keep the unit of ROUGE.

    Args:
        ranking: Candidates of articles.
        settings: Schedule.

    Returns:
        The ranker in evaluation mode.
    """
    torch.manual_seed(settings.seed)
    network = RankModule(ranking.features)
    optimiser = torch.optim.AdamW(network.parameters(), lr=settings.peak, weight_decay=0.02)
    count = len(ranking.sizes) - settings.held
    steps = -(-count // settings.batch) * settings.epochs
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, settings.peak, total_steps=steps)
    draw = torch.Generator().manual_seed(settings.seed)
    held = torch.arange(count, len(ranking.sizes))
    for epoch in range(settings.epochs):
        for chosen in torch.randperm(count, generator=draw).split(settings.batch):
            loss = _loss(network, *_group(ranking, chosen), settings.warmth)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
        network.eval()
        print(f"ranker: epoch {epoch}, held-out pick {_picked(network, ranking, held):.4f}")  # noqa: T201 - a log
        network.train()
    network.eval()
    return network


def _group(ranking: Ranking, chosen: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Return features [R, F], targets [R] and the article, from 0, of each row."""
    ends = np.cumsum(ranking.sizes)
    picks = [(ends[i] - ranking.sizes[i], ends[i]) for i in chosen.tolist()]
    rows = np.concatenate([np.arange(start, end) for start, end in picks])
    owner = np.repeat(np.arange(len(picks)), [end - start for start, end in picks])
    return (
        torch.from_numpy(ranking.features[rows]).float(),
        torch.from_numpy(ranking.targets[rows]),
        torch.from_numpy(owner),
    )


def _loss(
    network: RankModule, rows: Tensor, targets: Tensor, owner: Tensor, warmth: float
) -> Tensor:
    scores = network(rows)
    count = int(owner.max()) + 1
    share = torch.bincount(owner).float()
    target = targets - _sum_by(targets, owner, count)[owner] / share[owner]
    wanted = _softmax(target / warmth, owner, count)
    given = _softmax(scores / warmth, owner, count)
    cross = -(wanted * (given + 1e-9).log()).sum() / count
    squared = ((scores - target) ** 2 / share[owner]).sum() / count / warmth**2
    return cross + 0.1 * squared


def _softmax(values: Tensor, owner: Tensor, count: int) -> Tensor:
    top = torch.full((count,), -torch.inf).scatter_reduce(0, owner, values.detach(), "amax")
    exponent = (values - top[owner]).exp()
    return exponent / _sum_by(exponent, owner, count)[owner]


def _sum_by(values: Tensor, owner: Tensor, count: int) -> Tensor:
    return torch.zeros(count).index_add(0, owner, values)


@torch.no_grad()
def _picked(network: RankModule, ranking: Ranking, held: Tensor) -> float:
    """Return the mean true score of the candidates the ranker puts first."""
    total = 0.0
    for article in held:
        rows, targets, _ = _group(ranking, article[None])
        total += float(targets[network(rows).argmax()])
    return total / max(len(held), 1)


def _start(parts: Parts) -> None:
    _parts[:] = [parts]


def _describe(
    job: tuple[dict[str, Any], bool],
) -> tuple[NDArray[np.float16], NDArray[np.float32]] | None:
    article, with_title = job
    network, shapes, edges, vocabulary = _parts[0]
    sentences = [normalise(sentence).text for sentence in article["body"]]
    if not any(WORD.search(sentence) for sentence in sentences):
        return None
    body = tokenise(sentences, vocabulary)
    title = title_words(normalise(article["title"]).text) if with_title else None
    met = title_features(body, title)
    reading = Reading(sentences, body, network(body, met), met, edges(body))
    pool = lead_candidates(reading, shapes, _LIMITS.lead_min, _LIMITS.lead_max)
    if len(pool) < 2:  # noqa: PLR2004 - nothing to rank
        return None
    targets = np.array(list(_scores(pool, article["abstract"])), dtype=np.float32)
    return describe(reading, pool).astype(np.float16), targets


def _scores(pool: Pool, reference: str) -> Iterator[float]:
    metric = RougeMetric()
    for forms in pool.forms:
        counts = metric.counts(". ".join(form.text for form in forms), reference)
        yield sum(counts.means[kind].f1 for kind in _KINDS) / len(_KINDS)
