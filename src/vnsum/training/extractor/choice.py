"""Learn which of the leads offered for a release an editor would print.

`configs/extractor/leads.jsonl` has one release a line: a "file" of this project, or the "name" of a
text in `told.jsonl`; and "leads", each a lead as `lead_key` writes it (with "!" behind what is
announced) and a letter: "a" would be printed as it is, "b" may be, "c" is weak, "d" must not be.
They were read beside each other, and only the order within a release is learned. What newspaper
articles without their lead look like is learned too: their leads are left as the ranker has them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor, nn

from vnsum.drafting.extract import Extract
from vnsum.drafting.leads.weighing import PAGED, describe_offers
from vnsum.drafting.protocols import Brief
from vnsum.options import SummaryOptions
from vnsum.reading import read
from vnsum.training.extractor.members import side_by_side, standard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.backends.extractive.networks.model import ExtractorModel
    from vnsum.backends.extractive.sentences.forms import Form
    from vnsum.documents import PressRelease
    from vnsum.drafting.leads.leading import Leads
    from vnsum.drafting.leads.pairing import Offer
    from vnsum.drafting.leads.weighing import Ground

__all__ = [
    "GRADES",
    "ChoiceSettings",
    "Offered",
    "chosen",
    "describe_news",
    "describe_releases",
    "joined",
    "lead_key",
    "offered_by",
    "read_graded",
    "train_chooser",
    "train_order",
]

GRADES = "dcba"
"""From what must not be printed to what would be printed as it is."""
_GAINS = (0.0, 0.7, 2.0, 3.0)
"""What each grade is worth: printable or not matters most. Set by hand."""
_ARTICLES = 3.0
"""Weight of articles beside releases pasted without their page, which may look alike; set by the
marks of `leads_held.jsonl` and the leads of `eval/district`."""


@dataclass(frozen=True)
class Offered:
    """R leads of T releases.

    Attributes:
        features: What the chooser sees, [R, F].
        grades: 0 to 3, [R].
        owners: The release of each, rising from 0, [R].
        documents: What the chooser sees of the releases, [T, D].
    """

    features: NDArray[np.float32]
    grades: NDArray[np.int64]
    owners: NDArray[np.int64]
    documents: NDArray[np.float32]

    def part(self, texts: NDArray[np.bool_]) -> Offered:
        """Return the leads of some releases, [T]."""
        kept = texts[self.owners]
        owners = (texts.cumsum() - 1)[self.owners[kept]]
        return Offered(self.features[kept], self.grades[kept], owners, self.documents[texts])


def joined(parts: Sequence[Offered]) -> Offered:
    """Put leads of different releases together."""
    sizes = np.cumsum([0, *(len(part.documents) for part in parts)])
    return Offered(
        np.concatenate([part.features for part in parts]),
        np.concatenate([part.grades for part in parts]),
        np.concatenate([part.owners + size for part, size in zip(parts, sizes, strict=False)]),
        np.concatenate([part.documents for part in parts]),
    )


def offered_by(ground: Ground, rows: NDArray[np.float32], grades: Sequence[str]) -> Offered:
    """Return what was graded of one release.

    Args:
        ground: What it is weighed by.
        rows: Its leads or summaries, [R, F].
        grades: The letter of each.

    Returns:
        They.
    """
    numbers = np.array([GRADES.index(grade) for grade in grades])
    owners = np.zeros(len(numbers), dtype=np.int64)
    return Offered(rows, numbers, owners, ground.document()[None])


@dataclass(frozen=True, slots=True)
class ChoiceSettings:
    """How the choice is learned.

    Attributes:
        members: Networks that are averaged.
        width: Hidden units of each.
        epochs: Passes over the releases.
        batch: Releases a step.
        peak: Learning rate of AdamW.
        decay: Weight decay.
        seed: Of the first network; the others count on.
    """

    members: int = 5
    width: int = 16
    epochs: int = 45
    batch: int = 16
    peak: float = 3e-3
    decay: float = 0.02
    seed: int = 0


class ChoiceModule(nn.Module):
    """Scores leads."""

    def __init__(self, features: int, width: int) -> None:
        """Make the weights."""
        super().__init__()
        self.enter = nn.Linear(features, width)
        self.out = nn.Linear(width, 1)
        self.direct = nn.Linear(features, 1)
        self.before, self.between = nn.Dropout(0.2), nn.Dropout(0.3)

    def forward(self, rows: Tensor) -> Tensor:
        """Map [R, F] to scores, [R]."""
        rows = self.before(rows)
        inner = self.between(torch.relu(self.enter(rows)))
        found: Tensor = self.out(inner) + self.direct(rows)
        return found[:, 0]


def lead_key(offer: Offer, release: PressRelease) -> str:
    """Write where a lead stands: "105:0-60,80-95|230:0-44".

    Args:
        offer: The lead.
        release: Its release.

    Returns:
        For each sentence its first character in the source, and the stretches that are kept of its
        normalised text; an item that is told below its line has the line and ">" before it.
    """
    starts = [sentence.start for sentence in release.sentences]

    def key(form: Form) -> str:
        pieces = ",".join(f"{start}-{end}" for start, end in form.pieces)
        return f"{starts[form.sentence]}:{pieces}"

    *told, last = map(key, offer.forms)
    return "|".join([*told, f"{key(offer.under)}>{last}" if offer.under else last])


def describe_releases(
    graded: Iterable[Mapping[str, Any]],
    texts: Mapping[str, str],
    root: Path,
    model: ExtractorModel,
) -> Offered:
    """Offer leads again for releases that were graded, and describe them.

    Args:
        graded: Lines of `leads.jsonl`.
        texts: Texts by name.
        root: Folder of the project.
        model: The extractor.

    Returns:
        The leads that are offered and were graded.
    """
    found = []
    for one in graded:
        release = read_graded(one, texts, root)
        leads = _leads(model, release)
        offers = {lead_key(offer, release): offer for offer in leads.offers}
        known = [(offers[key], grade) for key, grade in one["leads"] if key in offers]
        if known:
            rows = describe_offers(leads.ground, [offer for offer, _ in known])
            found.append(offered_by(leads.ground, rows, [grade for _, grade in known]))
    return joined(found)


def read_graded(one: Mapping[str, Any], texts: Mapping[str, str], root: Path) -> PressRelease:
    """Read the release of a line of `leads.jsonl` or `summaries.jsonl`."""
    return read(root / one["file"]) if "file" in one else read(texts[one["name"]])


def describe_news(
    articles: Iterable[Mapping[str, Any]], model: ExtractorModel
) -> NDArray[np.float32]:
    """Describe articles of VietNews without their lead, every other under its title, [T, D]."""
    rows = []
    for number, article in enumerate(articles):
        title = article["title"] if number % 2 else None
        leads = _leads(model, read("\n".join(article["body"]), title=title))
        if leads.offers:
            rows.append(leads.ground.document())
    return np.array(rows)


def _leads(model: ExtractorModel, release: PressRelease) -> Leads:
    return Extract(model, Brief(release, SummaryOptions())).offered


def train_chooser(
    releases: Offered, articles: NDArray[np.float32], settings: ChoiceSettings
) -> dict[str, NDArray[np.float32]]:
    """Fit networks to the order of leads within releases, and one that knows releases.

    Args:
        releases: Leads of releases.
        articles: Articles [A, D].
        settings: Schedule.

    Returns:
        The weights of one `Chooser`, whose scores are the mean of the members'.
    """
    order = {f"lead.{name}": value for name, value in train_order(releases, settings).items()}
    bare = releases.documents.copy()
    bare[:, PAGED] = 0  # a release may be pasted without its page
    documents = np.concatenate([releases.documents, bare, articles])
    like = np.repeat(np.array([1, 0], np.float32), [2 * len(bare), len(articles)])
    gate = _train_gate(documents, like)
    return order | {f"gate.{name}": value for name, value in gate.items()}


def chosen(
    offered: Offered, compare: Callable[[NDArray[np.float32]], NDArray[np.float32]]
) -> NDArray[np.int64]:
    """Return the grades of the leads or summaries that are chosen by their scores, [T]."""
    scores = compare(offered.features)
    parts = [np.flatnonzero(offered.owners == owner) for owner in range(len(offered.documents))]
    return np.array([offered.grades[part[scores[part].argmax()]] for part in parts])


def train_order(offered: Offered, settings: ChoiceSettings) -> dict[str, NDArray[np.float32]]:
    """Fit networks to the order of texts within releases.

    Args:
        offered: Leads or summaries.
        settings: Schedule.

    Returns:
        The weights of one network whose scores are the mean of theirs, and of its scale.
    """
    scale, rows = standard(offered.features)
    gains = torch.tensor(_GAINS)[torch.from_numpy(offered.grades)]
    places = torch.arange(len(rows)).split(np.bincount(offered.owners).tolist())
    seeds = range(settings.seed, settings.seed + settings.members)
    return scale | side_by_side([_fit(rows, gains, places, settings, seed) for seed in seeds])


def _train_gate(
    documents: NDArray[np.float32], like: NDArray[np.float32]
) -> dict[str, NDArray[np.float32]]:
    """Fit a logistic regression."""
    scale, rows = standard(documents)
    torch.manual_seed(0)
    line = nn.Linear(rows.shape[1], 1)
    target = torch.from_numpy(like)
    weight = torch.where(target > 0, 1 / target.mean(), _ARTICLES / (1 - target.mean()))
    optimiser = torch.optim.LBFGS(line.parameters(), max_iter=200)

    def closure() -> Tensor:
        optimiser.zero_grad()
        odds = line(rows)[:, 0]
        loss = nn.functional.binary_cross_entropy_with_logits(odds, target, weight)
        loss = loss + 1e-3 * (line.weight**2).sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    weights = {f"direct.{name}": value.detach().numpy() for name, value in line.named_parameters()}
    return scale | weights


def _fit(
    rows: Tensor,
    gains: Tensor,
    places: Sequence[Tensor],
    settings: ChoiceSettings,
    seed: int,
) -> dict[str, NDArray[np.float32]]:
    torch.manual_seed(seed)
    network = ChoiceModule(rows.shape[1], settings.width)
    optimiser = torch.optim.AdamW(
        network.parameters(), lr=settings.peak, weight_decay=settings.decay
    )
    for _ in range(settings.epochs):
        for batch in torch.randperm(len(places)).split(settings.batch):
            chosen_places = [places[at] for at in batch.tolist()]
            scores = network(rows[torch.cat(chosen_places)])
            parts = scores.split([len(part) for part in chosen_places])
            losses = [_loss(part, gains[at]) for part, at in zip(parts, chosen_places, strict=True)]
            loss = torch.stack(losses).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return {name: value.detach().numpy() for name, value in network.state_dict().items()}


def _loss(scores: Tensor, gains: Tensor) -> Tensor:
    """Return what the pairs in the wrong order cost, by how far their grades are apart."""
    apart = gains[:, None] - gains[None, :]
    better = apart > 0
    ahead = (scores[:, None] - scores[None, :])[better]
    return (apart[better] * nn.functional.softplus(-ahead)).sum() / len(scores)
