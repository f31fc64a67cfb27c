"""Train the shortener: headlines that are what is left of a sentence when words are left out.

First on news, whose titles are now and then such a subsequence, then on headlines that
editors made so of marked releases and articles (`configs/extractor/headlines.jsonl`).
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from vnsum.backends.extractive.networks.shortener import DILATIONS, DISTANCES, FAR, HEADS
from vnsum.training.extractor.network import GatedConvolution

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

__all__ = ["ShortenSettings", "ShortenedText", "ShortenerModule", "train_shortener"]

_CHUNK = 16
"""Batches of like lengths drawn together."""


class ShortenedText(NamedTuple):
    """A sentence and the words of it that a headline keeps.

    Attributes:
        ids: Of its words, [T].
        features: What is known of them, see `shortener_inputs`, [T, F].
        kept: Places of the words kept, rising, [L].
    """

    ids: NDArray[np.integer]
    features: NDArray[np.floating]
    kept: NDArray[np.integer]


@dataclass(frozen=True, slots=True)
class ShortenSettings:
    """How the shortener is trained.

    Attributes:
        width: D of the network.
        epochs: Passes over the news, then over what editors shortened.
        peaks: Peak learning rates of AdamW of the two.
        dropouts: Of the two.
        batch: Examples a step.
        times: How often each of the editors' examples is seen in a pass.
        mixed: Examples of news that are seen beside them.
        held: Examples of news held out.
        seed: Of weights and order.
    """

    width: int = 96
    epochs: tuple[int, int] = (6, 4)
    peaks: tuple[float, float] = (2e-3, 7e-4)
    dropouts: tuple[float, float] = (0.2, 0.25)
    batch: int = 64
    times: int = 3
    mixed: int = 4000
    held: int = 800
    seed: int = 0


class _Attention(nn.Module):
    """Residual attention over the words of a sentence, which tells how far apart they stand."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.RMSNorm(width, eps=1e-5)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.apart = nn.Parameter(torch.zeros(HEADS, 2 * DISTANCES + 1))

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Map [B, T, D] to [B, T, D]; `mask` is [B, T, 1] with 1 for words."""
        rows, size, width = x.shape
        q, k, v = (
            part.view(rows, size, HEADS, width // HEADS).transpose(1, 2)
            for part in self.qkv(self.norm(x)).chunk(3, dim=-1)
        )
        place = torch.arange(size)
        apart = (place - place[:, None]).clamp(-DISTANCES, DISTANCES) + DISTANCES
        scores = q @ k.transpose(-1, -2) / math.sqrt(width // HEADS) + self.apart[:, apart]
        scores = scores.masked_fill(mask[:, None, None, :, 0] == 0, -1e9)
        mixed = (scores.softmax(dim=-1) @ v).transpose(1, 2).reshape(rows, size, width)
        updated: Tensor = x + self.out(mixed)
        return updated


class ShortenerModule(nn.Module):
    """Log-probabilities of the next word kept; `networks.shortener` runs it in numpy."""

    def __init__(self, embeddings: Tensor, features: int, width: int, dropout: float) -> None:
        """Make the weights.

        Args:
            embeddings: The token network's, [V, E]; they stay as they are.
            features: F, what is known of a word besides.
            width: D.
            dropout: Share of inputs and states left out in training.
        """
        super().__init__()
        self.register_buffer("embeddings", embeddings, persistent=False)
        self.enter = nn.Linear(embeddings.shape[1] + features, width)
        self.layers = nn.ModuleList(
            [GatedConvolution(width, step) if step else _Attention(width) for step in DILATIONS]
        )
        self.norm = nn.RMSNorm(width, eps=1e-5)
        self.start = nn.Parameter(torch.zeros(width))
        self.memory = nn.GRU(width, width, batch_first=True)
        self.query = nn.Linear(2 * width, width)
        self.key = nn.Linear(width, width)
        self.left = nn.Linear(width, FAR + 1)
        self.end = nn.Linear(width, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids: Tensor, features: Tensor, length: Tensor, kept: Tensor) -> Tensor:
        """Score every next step of known ways.

        Args:
            ids: [B, T] int64.
            features: [B, T, F].
            length: Words of each sentence, [B].
            kept: Places of the words kept, rising, [B, L]; anything behind the last.

        Returns:
            Log-probabilities before each kept word and behind the last, [B, L + 1, T + 1]; the
            last column is the end.
        """
        size = ids.shape[1]
        mask = (torch.arange(size) < length[:, None]).unsqueeze(-1).float()
        states = self._read(ids, features, mask)
        rows, _, width = states.shape
        start = self.start.expand(rows, 1, width)
        read = torch.cat([start, states.gather(1, kept[..., None].expand(-1, -1, width))], dim=1)
        remembered, _ = self.memory(self.dropout(read))
        last = torch.cat([torch.full((rows, 1), -1), kept], dim=1)
        query = self.query(torch.cat([remembered, read], dim=-1)) / math.sqrt(width)
        left = torch.arange(size) - last[..., None] - 1
        scores = query @ self.key(states).transpose(1, 2)
        scores = scores + self.left(query).gather(2, left.clamp(0, FAR))
        scores = scores.masked_fill((left < 0) | (mask[:, None, :, 0] == 0), -1e9)
        own = (query * self.key(read)).sum(dim=-1, keepdim=True)
        ends = own + self.end(remembered)
        return functional.log_softmax(torch.cat([scores, ends], dim=-1), dim=-1)

    def _read(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        words = self.dropout(self.embeddings[ids])
        x = self.enter(torch.cat([words, features], dim=-1))
        for layer in self.layers:
            x = layer(self.dropout(x) if isinstance(layer, GatedConvolution) else x, mask)
        states: Tensor = self.norm(x)
        return states

    def weights(self) -> dict[str, NDArray[np.float32]]:
        """Return the weights under the names that the numpy network knows."""
        named = {
            "memory.weight_ih_l0": "memory.given.weight",
            "memory.bias_ih_l0": "memory.given.bias",
            "memory.weight_hh_l0": "memory.kept.weight",
            "memory.bias_hh_l0": "memory.kept.bias",
        }
        return {named.get(name, name): value.numpy() for name, value in self.state_dict().items()}


def train_shortener(
    news: Sequence[ShortenedText],
    edited: Sequence[ShortenedText],
    embeddings: Tensor,
    settings: ShortenSettings,
    start: ShortenerModule | None = None,
) -> ShortenerModule:
    """Train on news, then on what editors shortened.

    Args:
        news: Titles that are left of a sentence; the first `settings.held` are held out.
        edited: What editors shortened; none to stop behind the news.
        embeddings: The token network's, [V, E].
        settings: Schedule.
        start: What was trained on the news already.

    Returns:
        The network in evaluation mode.
    """
    torch.manual_seed(settings.seed)
    held, rest = news[: settings.held], list(news[settings.held :])
    features = news[0].features.shape[1]
    network = ShortenerModule(embeddings, features, settings.width, settings.dropouts[0])
    if start is None:
        _fit(network, rest, held, settings, 0)
    else:
        network.load_state_dict(start.state_dict())
    if edited:
        network.dropout.p = settings.dropouts[1]
        _fit(
            network, [*rest[: settings.mixed], *(list(edited) * settings.times)], held, settings, 1
        )
    network.eval()
    return network


def _fit(
    network: ShortenerModule,
    examples: list[ShortenedText],
    held: Sequence[ShortenedText],
    settings: ShortenSettings,
    stage: int,
) -> None:
    draw = random.Random(settings.seed)  # noqa: S311 - not for secrets
    steps = settings.epochs[stage] * -(-len(examples) // settings.batch)
    peak = settings.peaks[stage]
    optimiser = torch.optim.AdamW(
        network.parameters(), lr=peak, weight_decay=0.05, betas=(0.9, 0.98)
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, peak, total_steps=steps + 1, pct_start=0.08
    )
    network.train()
    for epoch in range(settings.epochs[stage]):
        for batch in _batches(examples, settings.batch, draw):
            loss = _loss(network, batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
        network.eval()
        with torch.no_grad():
            parts = [held[at : at + 100] for at in range(0, len(held), 100)]
            losses = [_loss(network, part).item() for part in parts]
        network.train()
        shown = sum(losses) / max(len(losses), 1)
        print(f"shortener: stage {stage}, epoch {epoch}, held-out news {shown:.4f}", flush=True)  # noqa: T201 - a log


def _batches(
    examples: list[ShortenedText], size: int, draw: random.Random
) -> Sequence[Sequence[ShortenedText]]:
    draw.shuffle(examples)
    found = []
    for at in range(0, len(examples), size * _CHUNK):
        chunk = sorted(examples[at : at + size * _CHUNK], key=lambda one: len(one.ids))
        found += [chunk[low : low + size] for low in range(0, len(chunk), size)]
    draw.shuffle(found)
    return found


def _loss(network: ShortenerModule, batch: Sequence[ShortenedText]) -> Tensor:
    """Return the mean negative log-probability of a step."""
    ids = _padded([torch.from_numpy(one.ids).long() for one in batch])
    features = _padded([torch.from_numpy(one.features).float() for one in batch])
    kept = _padded([torch.from_numpy(one.kept).long() for one in batch])
    length = torch.tensor([len(one.ids) for one in batch])
    count = torch.tensor([len(one.kept) for one in batch])
    scores = network(ids, features, length, kept)
    step = torch.arange(kept.shape[1] + 1)
    target = torch.cat([kept, kept[:, :1]], dim=1)
    target = torch.where(step == count[:, None], ids.shape[1], target)
    taken = scores.gather(2, target[..., None])[..., 0]
    loss: Tensor = -taken[step <= count[:, None]].mean()
    return loss


def _padded(rows: Sequence[Tensor]) -> Tensor:
    return nn.utils.rnn.pad_sequence(list(rows), batch_first=True)
