"""Fits the two networks of the reader with torch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import torch

from vnsum.answering.network import LAYERS, Network, choose, judge_input, member, silence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from numpy.typing import NDArray

    from vnsum.training.reader.examples import Laid

    Tensors: TypeAlias = dict[str, NDArray[np.float32]]

__all__ = ["FitOptions", "calibrate", "fit_judge", "fit_rank", "fit_reader", "judged_rows"]

_RIGHT = 0.9
"""Character F1 from which a candidate counts as the answer: blanks and marks may differ."""
_NEAREST = 0.6
"""The same of the best candidate there is: "Lê Văn A" where the answer is "ông Lê Văn A"."""
_IS_RIGHT, _IS_WRONG, _IS_NONE = 0, 1, 2
_FOLDS = 4
"""Parts that rankings are fitted without, to judge by; questions about one text stay together."""
_WEIGHED = 3
"""What those that decide weigh in the judges: with 5, questions in the release's own words were met
with silence (docs/log.md, 2026-11-26)."""
_DOUBT = 0.1
"""Label smoothing of the judge: questions people write are harder than made ones; set by hand."""
_LATEST = 0.5
"""The threshold at the most: where no answer is likelier than the right one, nothing is said."""
_SLACK = 0.0025
"""Share of exact matches given up for silence; set by hand, eval/district and its paraphrases in
view: with 0.0075 the threshold was 0.35, and 4 of 100 F1 were lost to it (docs/log.md)."""
_SAMPLED = 8
"""One candidate in so many is enough to know means and spreads."""
_MOST = 96
"""Candidates of a question that the ranking is fitted on; a bound on time, set by hand."""
_TIE = 1e-4
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
        seed: Seed of weights and order; of several networks, of the first.
        members: Networks that are fitted, each from another seed, to be averaged.
    """

    hidden: tuple[int, int] = (96, 48)
    epochs: int = 12
    rate: float = 2e-3
    decay: float = 1e-3
    dropout: float = 0.15
    seed: int = 0
    members: int = 1


def fit_reader(
    examples: Sequence[Laid],
    deciding: Sequence[Laid],
    ranking: FitOptions,
    judging: FitOptions,
) -> tuple[Tensors, float]:
    """Fit the networks and find the threshold.

    What the judges learn from is ranked by networks that have not seen it: some are fitted without
    each part. The threshold is found likewise, by judges of the other parts.

    Args:
        examples: Examples; those that stand in it several times weigh more in the ranking.
        deciding: Those of them that decide on the threshold, and weigh more in the judges.
        ranking: How the rankings are fitted.
        judging: How the judges are.

    Returns:
        The tensors of all networks, and the threshold.
    """
    once = list({id(one): one for one in examples}.values())
    deciders = {id(one) for one in deciding}
    rows, labels, weights = [], [], []
    for fold in sorted({one.group % _FOLDS for one in once}):
        others = [one for one in examples if one.group % _FOLDS != fold]
        part = [one for one in once if one.group % _FOLDS == fold]
        seen, wanted = judged_rows(part, _network(_several(fit_rank, others, options=ranking)))
        rows.append(seen)
        labels.append(wanted)
        weights.append(np.array([_WEIGHED if id(one) in deciders else 1 for one in part]))
    said, true = [], []
    for fold in range(len(rows)):
        kept = [part for part in range(len(rows)) if part != fold]
        judges = _network(_judges([rows[n] for n in kept], [labels[n] for n in kept],
                                  [weights[n] for n in kept], judging))  # fmt: skip
        chosen = weights[fold] > 1
        said.append(judges.judged(rows[fold][chosen]))
        true.append(labels[fold][chosen])
    threshold = calibrate(np.concatenate(said), np.concatenate(true))
    rank = _several(fit_rank, examples, options=ranking)
    return {**rank, **_judges(rows, labels, weights, judging)}, threshold


def _judges(
    rows: Sequence[NDArray[np.float32]],
    labels: Sequence[NDArray[np.int64]],
    weights: Sequence[NDArray[np.int64]],
    options: FitOptions,
) -> Tensors:
    times = np.concatenate(weights)
    every = (np.concatenate(rows).repeat(times, axis=0), np.concatenate(labels).repeat(times))
    return _several(fit_judge, *every, options=options)


def _several(fit: Callable[..., Tensors], *data: object, options: FitOptions) -> Tensors:
    """Fit networks from several seeds, named as `Network` wants them."""
    found: Tensors = {}
    for number in range(options.members):
        made = fit(*data, replace(options, seed=options.seed + number))
        for name, value in made.items():
            part, _, rest = name.partition(".")
            found[f"{member(part, number)}.{rest}"] = value
    return found


def _network(tensors: Tensors) -> Network:
    return Network({**tensors, "threshold": np.ones(1, np.float32)})


def fit_rank(examples: Sequence[Laid], options: FitOptions) -> Tensors:
    """Fit the network that ranks candidates of answerable questions.

    Args:
        examples: Examples; those without a candidate near the answer are left out.
        options: How.

    Returns:
        Its tensors, named as `Network` wants them.
    """
    usable = [one for one in examples if one.answerable and one.worth.max() > 0.5]  # noqa: PLR2004 - half
    rows = np.concatenate([one.fit.table[::_SAMPLED] for one in usable]).astype(np.float32)
    mean, scale = _standard(rows)
    model = _model(rows.shape[1], 1, options)
    draw = np.random.default_rng(options.seed)
    kept = [_kept(one.worth, draw) for one in usable]
    targets = [
        torch.from_numpy(_target(one.worth[places]))
        for one, places in zip(usable, kept, strict=True)
    ]

    def loss(batch: Sequence[int]) -> torch.Tensor:
        tables = [usable[place].fit.table[kept[place]] for place in batch]
        table = (np.concatenate(tables).astype(np.float32) - mean) * scale
        parts = model(torch.from_numpy(table))[:, 0].split([len(one) for one in tables])
        return sum(
            -(targets[place] * part.log_softmax(0)).sum()
            for place, part in zip(batch, parts, strict=True)
        ) / len(batch)

    _train(model, loss, len(usable), options)
    return _tensors("rank", model, mean, scale)


def fit_judge(rows: NDArray[np.float32], labels: NDArray[np.int64], options: FitOptions) -> Tensors:
    """Fit the network that judges the best candidate.

    Args:
        rows: What it sees, see `judged_rows`.
        labels: What it should say.
        options: How.

    Returns:
        Its tensors.
    """
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
        scores = network.rank(one.fit.table.astype(np.float32))
        rows.append(judge_input(one.fit, scores))
        right = one.answerable and _is_right(one.worth, choose(one.fit, scores).best)
        labels.append(_IS_RIGHT if right else _IS_WRONG if one.answerable else _IS_NONE)
    return np.stack(rows), np.asarray(labels, np.int64)


def _is_right(worth: NDArray[np.float32], place: int) -> bool:
    best = float(worth.max())
    return bool(worth[place] >= _RIGHT or (best >= _NEAREST and worth[place] >= best - _TIE))


def calibrate(judged: NDArray[np.float32], labels: NDArray[np.int64]) -> float:
    """Return from which probability of no answer on to keep silent.

    Args:
        judged: Probabilities of right, wrong and none, [questions, 3], of questions that neither
            network was fitted on.
        labels: What is true of each.

    Returns:
        The most silent threshold with about the most exact matches: an answer invented is worse
        than one withheld.
    """
    none = silence(judged)
    levels = np.linspace(0.1, 0.9, 81)
    worth = np.array(
        [np.where(none < level, labels == _IS_RIGHT, labels == _IS_NONE).mean() for level in levels]
    )
    return min(float(levels[np.flatnonzero(worth >= worth.max() - _SLACK)[0]]), _LATEST)


def _kept(worth: NDArray[np.float32], draw: np.random.Generator) -> NDArray[np.intp]:
    """Return the candidates that share something with the answer, and some of the others."""
    near, far = np.flatnonzero(worth > 0), np.flatnonzero(worth <= 0)
    return np.concatenate([near, draw.permutation(far)[: max(_MOST - len(near), 1)]])


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
) -> Tensors:
    found = {f"{part}.mean": mean, f"{part}.scale": scale}
    layers = [layer for layer in model if isinstance(layer, torch.nn.Linear)]
    for number in range(LAYERS):
        found[f"{part}.{number}.weight"] = layers[number].weight.detach().numpy().copy()
        found[f"{part}.{number}.bias"] = layers[number].bias.detach().numpy().copy()
    return found
