"""Train the matcher: which fact of an article is meant, told by the words around it.

Softmax over the places of a case; several that hold the value count together. Vectors of units
start from those of the bundled reader, in fewer axes, and are trained on.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from safetensors.numpy import save_file
from torch import Tensor, nn

from vnsum.truth.moved.matching import OTHERS, PLACES, SIDE, SORTS, Units, other_row
from vnsum.weights.manifests import write_manifest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.training.matcher_data import Around, Case

__all__ = [
    "Laid",
    "MatcherModule",
    "MatcherSettings",
    "export_matcher",
    "lay",
    "measure",
    "train_matcher",
]

_WIDE = 2 * SIDE
_CHOICES = 10
_FAR = -1e9
_MOST_UNITS = 17_000
"""Units that are shipped: the wheel stays below 10 MB. The rarer ones are as good as unknown."""
_DESCRIPTION = "Tells which fact of a source the words around a fact of a draft mean."


@dataclass(frozen=True, slots=True)
class MatcherSettings:
    """How the matcher is trained.

    Attributes:
        axes: Of a vector, D.
        epochs: Passes over the cases.
        batch: Cases a step.
        table: Learning rate of the vectors.
        others: Learning rate of all else.
        hidden: Share of the words of a draft that are hidden at each step.
        lead: What a case of a lead weighs beside one of two sentences.
        held: Cases that are not learned from.
        seed: Of weights, order and hidden words.
    """

    axes: int = 48
    epochs: int = 2
    batch: int = 96
    table: float = 2e-3
    others: float = 1e-2
    hidden: float = 0.1
    lead: float = 2.0
    held: int = 6000
    seed: int = 0


class Laid(NamedTuple):
    """N cases as arrays, contexts filled up with row -1.

    Attributes:
        draft: Rows of words and of units, and places, [N, 3, W].
        choices: The same of K places of the source, [N, K, 3, W].
        own: Which of them hold the value, [N, K].
        real: Which of them there are, [N, K].
        sort: [N].
        lead: Whether the fact stands in a lead, [N].
    """

    draft: NDArray[np.int32]
    choices: NDArray[np.int32]
    own: NDArray[np.bool_]
    real: NDArray[np.bool_]
    sort: NDArray[np.int64]
    lead: NDArray[np.bool_]


def lay(cases: Sequence[Case], units: Sequence[str]) -> Laid:
    """Lay cases out as arrays.

    Args:
        cases: N cases.
        units: The vocabulary.

    Returns:
        The arrays; words the vocabulary lacks have rows from its size on.
    """
    known = Units(units)
    size = len(cases)
    found = Laid(
        np.full((size, 3, _WIDE), -1, np.int32),
        np.full((size, _CHOICES, 3, _WIDE), -1, np.int32),
        np.zeros((size, _CHOICES), np.bool_),
        np.zeros((size, _CHOICES), np.bool_),
        np.array([SORTS[case.sort] for case in cases], np.int64),
        np.array([case.from_lead for case in cases], np.bool_),
    )
    for number, case in enumerate(cases):
        _lay_around(found.draft[number], case.draft, known)
        for place, around in enumerate((*case.own, *case.rivals)):
            _lay_around(found.choices[number, place], around, known)
            found.real[number, place] = True
            found.own[number, place] = place < len(case.own)
    return found


def _lay_around(into: NDArray[np.int32], around: Around, units: Units) -> None:
    words, where = around
    single, joined = units.rows(words)
    others = [units.unknown + other_row(word) for word in words]
    lost = single == units.unknown
    single[lost] = np.array(others, dtype=np.intp)[lost]
    alone = joined == units.unknown
    joined[alone] = single[alone]
    into[:, : len(words)] = single, joined, where


class MatcherModule(nn.Module):
    """What `vnsum.truth.moved.matching.Matcher` computes, for many cases at once."""

    def __init__(self, vectors: NDArray[np.float32]) -> None:
        """Make the weights.

        Args:
            vectors: What the vectors of U units start from, [U, D].
        """
        super().__init__()
        size, axes = vectors.shape
        others = torch.randn(OTHERS, axes) * axes**-0.5
        self.table = nn.Parameter(torch.cat([torch.from_numpy(vectors), others]))
        self.mix = nn.Linear(3 * axes, axes, bias=False)
        self.mix.weight.data.mul_(0.3)
        self.worth = nn.Parameter(torch.zeros(size + 1))
        self.near = nn.Parameter(torch.zeros(len(SORTS), PLACES))
        self.near_there = nn.Parameter(torch.full((len(SORTS), PLACES), -2.0))
        self.bias = nn.Parameter(torch.zeros(len(SORTS), PLACES, PLACES))
        self.even = nn.Parameter(torch.tensor([-2.0]))
        self.sharp = nn.Parameter(torch.tensor([2.0]))
        self._units = size

    def forward(self, draft: Tensor, choices: Tensor, sort: Tensor) -> Tensor:
        """Rate choices, [B, 3, W], [B, K, 3, V] and [B] to [B, K]."""
        ours, theirs = self._encode(draft), self._encode(choices)
        where, there = draft[:, 2].clamp(min=0), choices[:, :, 2].clamp(min=0)
        fit = torch.einsum("bwd,bkvd->bkwv", ours, theirs) * self.sharp.exp() + self.even
        bias = self.bias[sort].gather(1, where[:, :, None].expand(-1, -1, PLACES))
        fit = fit + bias[:, None].expand(-1, fit.shape[1], -1, -1).gather(
            3, there[:, :, None].expand(-1, -1, where.shape[1], -1)
        )
        known, known_there = draft[:, 0] >= 0, choices[:, :, 0] >= 0
        fit = fit.masked_fill(~(known[:, None, :, None] & known_there[:, :, None]), _FAR).exp()
        worth = self._weigh(draft[:, 0], self.near[sort].gather(1, where)) * known
        found = (worth[:, None] * fit.sum(dim=3).log1p()).sum(dim=2)
        found = found / (worth.sum(dim=1, keepdim=True) + 1).sqrt()
        near = self.near_there[sort][:, None].expand(-1, choices.shape[1], -1)
        worth = self._weigh(choices[:, :, 0], near.gather(2, there)) * known_there
        missed = (worth / (1 + fit.sum(dim=2))).sum(dim=2) / (worth.sum(dim=2) + 1).sqrt()
        rated: Tensor = found - missed
        return rated

    def _encode(self, around: Tensor) -> Tensor:
        single, joined = around.select(-2, 0), around.select(-2, 1)
        own = self.table[single.clamp(min=0)] * (single >= 0)[..., None]
        unit = self.table[joined.clamp(min=0)]
        none = torch.zeros_like(own[..., :1, :])
        beside = [
            torch.cat([none, own[..., :-1, :]], -2), own, torch.cat([own[..., 1:, :], none], -2)
        ]  # fmt: skip
        return nn.functional.normalize(unit + self.mix(torch.cat(beside, -1)), dim=-1)

    def _weigh(self, rows: Tensor, near: Tensor) -> Tensor:
        return nn.functional.softplus(self.worth[rows.clamp(min=0, max=self._units)] + near)


def train_matcher(
    laid: Laid,
    vectors: NDArray[np.float32],
    settings: MatcherSettings,
    tell: Callable[[str], None] = print,
) -> MatcherModule:
    """Fit the network to all cases but the first ones.

    Args:
        laid: The cases, in random order.
        vectors: What the vectors of units start from, [U, D].
        settings: Schedule.
        tell: Told of the losses.

    Returns:
        The network.
    """
    torch.manual_seed(settings.seed)
    module = MatcherModule(vectors)
    rest = [value for name, value in module.named_parameters() if name != "table"]
    groups = [
        {"params": [module.table], "lr": settings.table, "weight_decay": 1e-2},
        {"params": rest, "lr": settings.others, "weight_decay": 1e-3},
    ]
    optimiser = torch.optim.AdamW(groups)
    learned = np.arange(settings.held, len(laid.sort))
    steps = max(1, settings.epochs * len(learned) // settings.batch)
    chance = np.random.default_rng(settings.seed)
    orders = (chance.permutation(learned) for _ in range(settings.epochs + 1))
    batches = (part for order in orders for part in np.array_split(
        order, max(1, len(order) // settings.batch)))  # fmt: skip
    for step, batch in zip(range(steps), batches, strict=False):
        rate = min(1.0, (step + 1) / 200) * max(0.02, (1 + math.cos(math.pi * step / steps)) / 2)
        for group, peak in zip(
            optimiser.param_groups, (settings.table, settings.others), strict=True
        ):
            group["lr"] = peak * rate
        rows = np.sort(batch)
        draft, choices, sort = _tensors(laid, rows)
        hidden = torch.rand(draft.shape[0], 1, draft.shape[2]) < settings.hidden
        loss = _loss(module(draft.masked_fill(hidden, -1), choices, sort), laid, rows)
        worth = torch.from_numpy(np.where(laid.lead[rows], settings.lead, 1.0).astype(np.float32))
        optimiser.zero_grad()
        ((loss * worth).sum() / worth.sum()).backward()
        nn.utils.clip_grad_norm_(module.parameters(), 1.0)
        optimiser.step()
        if step % 500 == 499 or step == steps - 1:  # noqa: PLR2004 - now and then
            tell(f"{step + 1} of {steps} steps: {measure(module, laid, settings.held)}")
    return module


def measure(module: MatcherModule, laid: Laid, count: int) -> str:
    """Return the loss, and how often the best choice holds the value, over the first cases."""
    losses, right = [], []
    with torch.no_grad():
        for rows in np.array_split(np.arange(count), max(1, count // 250)):
            draft, choices, sort = _tensors(laid, rows)
            scores = module(draft, choices, sort)
            losses.append(_loss(scores, laid, rows).numpy())
            best = (
                scores.masked_fill(~torch.from_numpy(laid.real[rows]), _FAR).argmax(dim=1).numpy()
            )
            right.append(laid.own[rows, best])
    loss, hit = np.concatenate(losses), np.concatenate(right)
    shares = [
        f"{kind} {name} {100 * hit[chosen].mean():.1f} %"
        for kind, of in (("lead", laid.lead[:count]), ("within", ~laid.lead[:count]))
        for name, number in SORTS.items()
        if (chosen := of & (laid.sort[:count] == number)).any()
    ]
    return f"held-out loss {loss.mean():.3f}; " + ", ".join(shares)


def _tensors(laid: Laid, rows: NDArray[np.intp]) -> tuple[Tensor, Tensor, Tensor]:
    draft, choices = laid.draft[rows].astype(np.int64), laid.choices[rows].astype(np.int64)
    wide = max(1, int((draft[:, 0] >= 0).sum(axis=1).max()))
    wide_there = max(1, int((choices[:, :, 0] >= 0).sum(axis=2).max()))
    return (
        torch.from_numpy(draft[:, :, :wide]),
        torch.from_numpy(choices[:, :, :, :wide_there]),
        torch.from_numpy(laid.sort[rows]),
    )


def _loss(scores: Tensor, laid: Laid, rows: NDArray[np.intp]) -> Tensor:
    real, own = torch.from_numpy(laid.real[rows]), torch.from_numpy(laid.own[rows])
    scores = scores.masked_fill(~real, _FAR)
    return torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~own, _FAR), 1)


def export_matcher(
    folder: Path, weights: Mapping[str, NDArray[np.float32]], units: Sequence[str], version: str
) -> None:
    """Write the weights, vectors in a byte an axis, and the most frequent of the vocabulary.

    Args:
        folder: Where to; made when missing. A model card in it is kept and listed.
        weights: Those of `MatcherModule`.
        units: The vocabulary, the most frequent first.
        version: Version of the weights.
    """
    folder.mkdir(parents=True, exist_ok=True)
    table, kept_units = weights["table"], units[:_MOST_UNITS]
    vectors, others = table[: len(kept_units)], table[len(units) :]
    scale = np.maximum(np.abs(vectors).max(axis=1), 1e-6) / 127
    kept = {"units.weight": np.round(vectors / scale[:, None]).astype(np.int8)}
    halves = {
        "units.scale": scale, "others.weight": others, "mix.weight": weights["mix.weight"],
        "worth.weight": np.append(weights["worth"][: len(kept_units)], weights["worth"][-1]),
    }  # fmt: skip
    halves |= {name: weights[name] for name in ("near", "near_there", "bias", "even", "sharp")}
    kept |= {name: np.ascontiguousarray(value, np.float16) for name, value in halves.items()}
    save_file(kept, folder / "matcher.safetensors")
    (folder / "vocabulary.txt").write_text("\n".join(kept_units), "utf-8")
    write_manifest(folder, name="matcher", version=version, description=_DESCRIPTION)
