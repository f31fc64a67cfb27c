"""Fits the two networks of the reader with torch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch

from vnsum.answering.network import LAYERS, Network, judge_input

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from vnsum.training.reader.examples import Laid

__all__ = ["FitOptions", "calibrate", "fit_judge", "fit_rank", "judged_rows"]

_RIGHT = 0.9
"""Character F1 from which a candidate counts as the answer: blanks and marks may differ."""
_IS_RIGHT, _IS_WRONG, _IS_NONE = 0, 1, 2
_DOUBT = 0.1
"""Label smoothing of the judge: questions people write are harder than made ones; set by hand."""
_SLACK = 0.0075
"""Share of exact matches given up for silence; set by hand, eval/district in view."""
_SHARP = 6.0
"""Exponent that turns F1 into what share of the target a candidate gets; set by hand."""


@dataclass(frozen=True, slots=True)
class FitOptions:
    """How a network is fitted.

    Attributes:
        hidden: Widths of the two hidden layers.
        epochs: Times the examples are gone through.
        rate: Step size at the start; falls to a twentieth along a cosine.
        decay: Weight decay.
        dropout: Share of hidden values dropped.
        seed: Seed of weights and order.
    """

    hidden: tuple[int, int] = (96, 48)
    epochs: int = 12
    rate: float = 2e-3
    decay: float = 1e-3
    dropout: float = 0.15
    seed: int = 0


def fit_rank(examples: Sequence[Laid], options: FitOptions) -> dict[str, NDArray[np.float32]]:
    """Fit the network that ranks candidates of answerable questions.

    Args:
        examples: Examples; those without a candidate near the answer are left out.
        options: How.

    Returns:
        Its tensors, named as `Network` wants them.
    """
    usable = [one for one in examples if one.answerable and one.worth.max() > 0.5]  # noqa: PLR2004 - half
    rows = np.concatenate([one.fit.table for one in usable])
    mean, scale = _standard(rows)
    model = _model(rows.shape[1], 1, options)
    tables = [torch.from_numpy((one.fit.table - mean) * scale) for one in usable]
    targets = [torch.from_numpy(_target(one.worth)) for one in usable]

    def loss(batch: Sequence[int]) -> torch.Tensor:
        scores = model(torch.cat([tables[place] for place in batch]))[:, 0]
        parts = scores.split([len(tables[place]) for place in batch])
        return sum(
            -(targets[place] * part.log_softmax(0)).sum()
            for place, part in zip(batch, parts, strict=True)
        ) / len(batch)

    _train(model, loss, len(usable), options)
    return _tensors("rank", model, mean, scale)


def fit_judge(
    examples: Sequence[Laid], rank: dict[str, NDArray[np.float32]], options: FitOptions
) -> dict[str, NDArray[np.float32]]:
    """Fit the network that judges the best candidate.

    Args:
        examples: Examples, answerable or not; best not those the ranking was fitted on.
        rank: The tensors of the ranking.
        options: How.

    Returns:
        Its tensors.
    """
    network = Network({**rank, "threshold": np.ones(1, np.float32)})
    rows, labels = judged_rows(examples, network)
    mean, scale = _standard(rows)
    model = _model(rows.shape[1], 3, options)
    inputs = torch.from_numpy((rows - mean) * scale)
    wanted = torch.from_numpy(labels)

    def loss(batch: Sequence[int]) -> torch.Tensor:
        place = torch.tensor(batch)
        said = model(inputs[place])
        return torch.nn.functional.cross_entropy(said, wanted[place], label_smoothing=_DOUBT)

    _train(model, loss, len(rows), options)
    return _tensors("judge", model, mean, scale)


def judged_rows(
    examples: Sequence[Laid], network: Network
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return what the judge sees of each example, and what it should say.

    Args:
        examples: The examples.
        network: A network whose ranking is fitted.

    Returns:
        Rows, and 0 for right, 1 for wrong, 2 for no answer.
    """
    rows, labels = [], []
    for one in examples:
        scores = network.rank(one.fit.table)
        rows.append(judge_input(one.fit, scores))
        right = one.answerable and one.worth[int(scores.argmax())] >= _RIGHT
        labels.append(_IS_RIGHT if right else _IS_WRONG if one.answerable else _IS_NONE)
    return np.stack(rows), np.asarray(labels, np.int64)


def calibrate(examples: Sequence[Laid], network: Network) -> float:
    """Return from which probability of no answer on to keep silent.

    Args:
        examples: Examples, answerable or not, that neither network was fitted on.
        network: The network; its own threshold is not used.

    Returns:
        The most silent threshold with about the most exact matches: an answer invented is worse
        than one withheld.
    """
    rows, labels = judged_rows(examples, network)
    none = network.judged(rows)[:, 2]
    levels = np.linspace(0.1, 0.9, 81)
    worth = np.array(
        [np.where(none < level, labels == _IS_RIGHT, labels == _IS_NONE).mean() for level in levels]
    )
    return float(levels[np.flatnonzero(worth >= worth.max() - _SLACK)[0]])


def _target(worth: NDArray[np.float32]) -> NDArray[np.float32]:
    sharp = np.where(worth > 0.5, worth, 0) ** _SHARP  # noqa: PLR2004 - half
    sharp[worth >= worth.max() - 1e-6] *= 2
    return np.asarray(sharp / sharp.sum(), np.float32)


def _standard(rows: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    mean = rows.mean(axis=0)
    return mean, (1 / np.maximum(rows.std(axis=0), 0.05)).astype(np.float32)


def _model(width: int, out: int, options: FitOptions) -> torch.nn.Sequential:
    torch.manual_seed(options.seed)
    first, second = options.hidden
    return torch.nn.Sequential(
        torch.nn.Linear(width, first),
        torch.nn.ReLU(),
        torch.nn.Dropout(options.dropout),
        torch.nn.Linear(first, second),
        torch.nn.ReLU(),
        torch.nn.Dropout(options.dropout),
        torch.nn.Linear(second, out),
    )


def _train(
    model: torch.nn.Module,
    loss: Callable[[Sequence[int]], torch.Tensor],
    size: int,
    options: FitOptions,
) -> None:
    batch = 32
    order = np.random.default_rng(options.seed)
    steps = options.epochs * -(-size // batch)
    optimiser = torch.optim.AdamW(model.parameters(), options.rate, weight_decay=options.decay)
    plan = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps, options.rate / 20)
    model.train()
    for _ in range(options.epochs):
        places = order.permutation(size).tolist()
        for start in range(0, size, batch):
            optimiser.zero_grad()
            loss(places[start : start + batch]).backward()
            optimiser.step()
            plan.step()
    model.eval()


def _tensors(
    part: str, model: torch.nn.Sequential, mean: NDArray[np.float32], scale: NDArray[np.float32]
) -> dict[str, NDArray[np.float32]]:
    found = {f"{part}.mean": mean, f"{part}.scale": scale}
    layers = [layer for layer in model if isinstance(layer, torch.nn.Linear)]
    for number in range(LAYERS):
        found[f"{part}.{number}.weight"] = layers[number].weight.detach().numpy().copy()
        found[f"{part}.{number}.bias"] = layers[number].bias.detach().numpy().copy()
    return found
