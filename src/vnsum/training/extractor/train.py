"""Fit the extractor's network on labelled token arrays, within a budget of minutes."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from torch.nn import functional

from vnsum.training.extractor.network import ExtractorNetwork

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray
    from torch import Tensor

__all__ = ["TrainSettings", "train_network"]

Arrays = dict[str, "Tensor"]
_HEAD_WEIGHTS = (1.0, 1.0, 0.7, 0.7)
"""Weight of the loss of each of the four labels."""


@dataclass(frozen=True, slots=True)
class TrainSettings:
    """How the network is trained.

    Attributes:
        minutes: Wall-clock budget; the cosine schedule fits itself to it.
        batch: Articles a step.
        peak: Peak learning rate of AdamW.
        warmup: Steps of linear warm-up.
        seed: Of weights, order and which titles are shown.
        max_steps: Stop earlier; 0 for the budget alone.
    """

    minutes: float = 18.0
    batch: int = 32
    peak: float = 3e-3
    warmup: int = 200
    seed: int = 0
    max_steps: int = 0


def train_network(
    train: Mapping[str, NDArray[Any]],
    validation: Mapping[str, NDArray[Any]],
    vocabulary: int,
    settings: TrainSettings,
) -> ExtractorNetwork:
    """Train and return the exponential moving average of the weights.

    Args:
        train: Arrays of `encode_articles`.
        validation: The same for held-out articles.
        vocabulary: Number of words.
        settings: Budget and schedule.

    Returns:
        The network in evaluation mode.
    """
    torch.manual_seed(settings.seed)
    data, held = _tensors(train), _tensors(validation)
    network = ExtractorNetwork(vocabulary)
    optimiser = torch.optim.AdamW(
        network.parameters(), lr=settings.peak, weight_decay=0.01, betas=(0.9, 0.98)
    )
    draw = torch.Generator().manual_seed(settings.seed)
    average = {name: value.detach().clone() for name, value in network.state_dict().items()}
    begun = time.monotonic()
    for step, rows in enumerate(_batches(data, settings.batch, draw)):
        progress = (time.monotonic() - begun) / (settings.minutes * 60)
        if progress >= 1 or step == settings.max_steps > 0:
            break
        rate = settings.peak * min(1.0, step / settings.warmup)
        for group in optimiser.param_groups:
            group["lr"] = rate * (0.485 * (1 + math.cos(math.pi * progress)) + 0.03)
        shown = (torch.rand(len(rows), generator=draw) < 0.5).float()  # noqa: PLR2004 - half with title
        losses = _losses(network, data, rows, shown)
        optimiser.zero_grad()
        (losses * torch.tensor(_HEAD_WEIGHTS)).sum().backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        if step % 10 == 0:
            _follow(average, network, 0.97 if step else 0.0)
        if step % 500 == 0:
            print(f"network: step {step}, {progress:.0%}, losses {_rounded(losses)}")  # noqa: T201
    network.load_state_dict(average)
    print(f"network: held-out losses {_rounded(_held_out(network, held))}")  # noqa: T201 - a log
    network.eval()
    return network


def _tensors(arrays: Mapping[str, NDArray[Any]]) -> Arrays:
    keep = arrays["length"] >= 20  # noqa: PLR2004 - shorter bodies are scars of the crawl
    return {name: torch.from_numpy(value[keep]) for name, value in arrays.items()}


def _batches(data: Arrays, batch: int, draw: torch.Generator) -> Iterator[Tensor]:
    """Yield rows for ever: shuffled, then grouped by length within 32 batches."""
    while True:
        for chunk in torch.randperm(len(data["length"]), generator=draw).split(batch * 32):
            parts = chunk[data["length"][chunk].argsort()].split(batch)
            for place in torch.randperm(len(parts), generator=draw).tolist():
                yield parts[place]


def _losses(network: ExtractorNetwork, data: Arrays, rows: Tensor, shown: Tensor) -> Tensor:
    """Return the mean binary cross-entropy of each label, [4]."""
    length = data["length"][rows].long()
    size = int(length.max())
    labels = data["labels"][rows, :size].float()
    with torch.autocast("cpu", torch.bfloat16, enabled=torch.cpu._is_avx512_bf16_supported()):  # noqa: SLF001 - the only way to ask
        logits = network(
            data["ids"][rows, :size].long(),
            data["sentence"][rows, :size].long(),
            length,
            data["body"][rows, :size].float(),
            data["title"][rows, :size].float() * shown[:, None, None],
        )
    mask = (torch.arange(size) < length[:, None]).float().unsqueeze(-1)
    raw = functional.binary_cross_entropy_with_logits(logits.float(), labels, reduction="none")
    return (raw * mask).sum(dim=(0, 1)) / mask.sum()


@torch.no_grad()
def _held_out(network: ExtractorNetwork, held: Arrays) -> Tensor:
    network.eval()
    rows = torch.arange(len(held["length"])).split(50)
    losses = [_losses(network, held, part, torch.zeros(len(part))) for part in rows]
    network.train()
    return torch.stack(losses).mean(dim=0)


def _follow(average: dict[str, Tensor], network: ExtractorNetwork, decay: float) -> None:
    for name, value in network.state_dict().items():
        average[name].mul_(decay).add_(value, alpha=1 - decay)


def _rounded(values: Tensor) -> list[float]:
    return [round(value, 4) for value in values.tolist()]
