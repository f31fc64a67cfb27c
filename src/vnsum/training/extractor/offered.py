"""Which of the headlines that sentences offer would an editor print: learned from verdicts.

Texts are described by shorteners that have not seen them. Two things are learned at once: which
headlines editors passed, and, among all that a text offers, which are likest those they made.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from vnsum.backends.extractive.body.tokens import WORD
from vnsum.backends.extractive.engine import headline_grounds
from vnsum.backends.extractive.headlines.headlining import (
    Offered,
    describe_offered,
    offer_headlines,
)
from vnsum.backends.extractive.networks.ranker import Ranker
from vnsum.backends.extractive.networks.shortener import Shortener, shortener_inputs
from vnsum.backends.extractive.pool import pool_of
from vnsum.backends.extractive.ways.leaving_out import left_form
from vnsum.drafting.extract import Extract
from vnsum.drafting.protocols import Brief
from vnsum.options import HEADLINE_PUSH, SummaryOptions
from vnsum.text.normalise import fold
from vnsum.training.extractor.headlines import kept_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.networks.beams import Kept
    from vnsum.backends.extractive.networks.model import ExtractorModel
    from vnsum.training.extractor.headlines import Edited

__all__ = ["Choices", "ChooseSettings", "describe_choices", "passed", "train_choice"]

_RANKED_LATER = 0.07
"""Taken from the likeness to an editor's headline for each one he put before it."""


class Choices(NamedTuple):
    """Headlines that T texts offer, R in all, and J that were judged.

    Attributes:
        offered: Features [R, F].
        likeness: To the editors' headlines, 0 to 1, [R].
        sizes: How many each text offers, [T].
        judged: Features [J, F].
        printed: Whether an editor would print it, [J].
        owners: The text of each, [J].
    """

    offered: NDArray[np.float32]
    likeness: NDArray[np.float32]
    sizes: NDArray[np.int64]
    judged: NDArray[np.float32]
    printed: NDArray[np.bool_]
    owners: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class ChooseSettings:
    """How the choice is learned.

    Attributes:
        members: Networks, whose scores are added up.
        width: Units of the first layer of each; the second has half.
        epochs: Passes over the texts.
        batch: Texts a step.
        peak: Learning rate of AdamW.
        warmth: Likenesses are divided by it before the softmax over a text's headlines.
        likeness: Weight of that beside the verdicts.
    """

    members: int = 5
    width: int = 24
    epochs: int = 40
    batch: int = 64
    peak: float = 4e-3
    warmth: float = 0.08
    likeness: float = 1.0


def describe_choices(
    texts: Sequence[Edited], model: ExtractorModel, shorteners: Sequence[Shortener]
) -> Choices:
    """Describe what texts offer.

    Args:
        texts: Texts with headlines of editors, and verdicts on some.
        model: The extractor; its own shortener is not asked.
        shorteners: The one that has not seen it, for each text.

    Returns:
        What the texts with two headlines or more offer.
    """
    offered, likeness, judged = [], [], []
    sizes: list[int] = []
    printed: list[bool] = []
    owners: list[int] = []
    for text, shortener in zip(texts, shorteners, strict=True):
        extract = Extract(model, Brief(text.release, SummaryOptions(use_title=False)))
        reading = extract.reading
        grounds = headline_grounds(reading, frozenset(extract.lead_sentences), extract.odds)
        found = offer_headlines(reading, shortener, grounds, HEADLINE_PUSH)
        if found is None or len(found.pool) == 1:
            continue
        offered.append(describe_offered(reading, found))
        likeness.append(_likeness(found, text))
        ways = _judged(text, extract, shortener)
        if ways:
            forms = [left_form(reading.body, reading.sentences, tokens) for tokens, _, _ in ways]
            pool = pool_of(reading, forms, headline=True)
            torn = np.zeros(len(ways), dtype=np.int64)
            met = Offered(pool, [way for _, way, _ in ways], grounds, torn)
            judged.append(describe_offered(reading, met))
            printed += [good for _, _, good in ways]
            owners += [len(sizes)] * len(ways)
        sizes.append(len(found.pool))
    return Choices(
        np.concatenate(offered),
        np.concatenate(likeness),
        np.array(sizes),
        np.concatenate(judged),
        np.array(printed),
        np.array(owners),
    )


def _judged(
    text: Edited, extract: Extract, shortener: Shortener
) -> list[tuple[NDArray[np.int64], Kept, bool]]:
    """Return tokens of the judged headlines, how the shortener takes them, and the verdicts."""
    body, found = extract.reading.body, []
    for pieces, good in text.judged:
        kept = kept_words(extract.page, body, pieces, extract.told)
        if kept is None:
            continue
        at, places = kept
        inputs = shortener_inputs(body, extract.reading.scores, at, short=False)
        tokens = np.array(places) + int(body.bounds[at])
        found.append((tokens, shortener.follow(inputs, places), good))
    return found


def _likeness(offered: Offered, text: Edited) -> NDArray[np.float32]:
    """Return the F1 of words and pairs with the likest of the editor's headlines, [C]."""
    source = text.release.source
    wanted = [
        WORD.findall(fold(" ".join(source[start:end] for start, end in pieces)))
        for pieces in text.headlines
    ]
    return np.array(
        [
            max(
                _f1(WORD.findall(fold(forms[0].text)), words) * (1 - _RANKED_LATER * rank)
                for rank, words in enumerate(wanted)
            )
            for forms in offered.pool.forms
        ],
        dtype=np.float32,
    )


def _f1(one: Sequence[str], other: Sequence[str]) -> float:
    singles = set(one), set(other)
    pairs = set(pairwise(one)), set(pairwise(other))
    return sum(
        len(mine & yours) / max(1, len(mine) + len(yours)) for mine, yours in (singles, pairs)
    )


class _Member(nn.Module):
    """One network of `ranker.Ranker`."""

    def __init__(self, features: int, width: int) -> None:
        super().__init__()
        self.enter = nn.Linear(features, width)
        self.middle = nn.Linear(width, width // 2)
        self.out = nn.Linear(width // 2, 1)
        self.before, self.between = nn.Dropout(0.1), nn.Dropout(0.3)

    def forward(self, rows: Tensor) -> Tensor:
        """Map [..., F] to [...]."""
        x = self.between(torch.relu(self.enter(self.before(rows))))
        found: Tensor = self.out(torch.relu(self.middle(x)))[..., 0]
        return found


def train_choice(
    choices: Choices, settings: ChooseSettings, apart: NDArray[np.bool_] | None = None
) -> dict[str, NDArray[np.float32]]:
    """Learn which headline to print.

    Args:
        choices: What texts offer.
        settings: Schedule.
        apart: Texts that are not learned from, [T]; None to learn from all.

    Returns:
        Weights of a `ranker.Ranker`: the members side by side.
    """
    mean = choices.offered.mean(axis=0)
    scale = 1 / (choices.offered.std(axis=0) + 1e-3)
    apart = np.zeros(len(choices.sizes), dtype=np.bool_) if apart is None else apart
    members = [
        _fit(choices, settings, apart, (mean, scale), seed) for seed in range(settings.members)
    ]
    return {"mean": mean, "scale": scale, **_side_by_side(members)}


def _side_by_side(members: Sequence[_Member]) -> dict[str, NDArray[np.float32]]:
    parts = [{key: value.numpy() for key, value in one.state_dict().items()} for one in members]
    count = len(parts)
    high, wide = parts[0]["middle.weight"].shape
    middle = np.zeros((count * high, count * wide), dtype=np.float32)
    for at, one in enumerate(parts):
        middle[at * high : (at + 1) * high, at * wide : (at + 1) * wide] = one["middle.weight"]
    return {
        "enter.weight": np.concatenate([one["enter.weight"] for one in parts]),
        "enter.bias": np.concatenate([one["enter.bias"] for one in parts]),
        "middle.weight": middle,
        "middle.bias": np.concatenate([one["middle.bias"] for one in parts]),
        "out.weight": np.concatenate([one["out.weight"] for one in parts], axis=1) / count,
        "out.bias": np.mean([one["out.bias"] for one in parts], axis=0),
    }


def _fit(
    choices: Choices,
    settings: ChooseSettings,
    apart: NDArray[np.bool_],
    scaling: tuple[NDArray[np.float32], NDArray[np.float32]],
    seed: int,
) -> _Member:
    torch.manual_seed(seed)
    offered, judged = (
        torch.from_numpy(np.clip((rows - scaling[0]) * scaling[1], -5, 5)).float()
        for rows in (choices.offered, choices.judged)
    )
    ends = np.cumsum(choices.sizes)
    longest = int(choices.sizes.max())
    places = torch.from_numpy((ends - choices.sizes)[:, None] + np.arange(longest))
    present = places < torch.from_numpy(ends)[:, None]
    places = torch.where(present, places, 0)
    likeness = torch.from_numpy(choices.likeness)
    printed = torch.from_numpy(choices.printed).float()
    texts = torch.from_numpy(np.flatnonzero(~apart))
    verdicts = torch.from_numpy(np.flatnonzero(~apart[choices.owners]))
    network = _Member(offered.shape[1], settings.width)
    optimiser = torch.optim.AdamW(network.parameters(), lr=settings.peak, weight_decay=0.05)
    steps = -(-len(texts) // settings.batch)
    for _ in range(settings.epochs):
        drawn = texts[torch.randperm(len(texts))].tensor_split(steps)
        asked = verdicts[torch.randperm(len(verdicts))].tensor_split(steps)
        for rows, heard in zip(drawn, asked, strict=True):
            scores = network(offered[places[rows]]).masked_fill(~present[rows], -1e9)
            wanted = (likeness[places[rows]] / settings.warmth).masked_fill(~present[rows], -1e9)
            likest = -(wanted.softmax(dim=-1) * scores.log_softmax(dim=-1)).sum(dim=-1).mean()
            passes = nn.functional.binary_cross_entropy_with_logits(
                network(judged[heard]), printed[heard]
            )
            loss = passes + settings.likeness * likest
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    network.eval()
    return network


def passed(
    choices: Choices, weights: Mapping[str, NDArray[np.float32]], apart: NDArray[np.bool_]
) -> tuple[float, float]:
    """Measure on texts that were not learned from.

    Args:
        choices: What texts offer.
        weights: Those of a `ranker.Ranker`.
        apart: The texts, [T].

    Returns:
        The share of these texts whose best judged headline an editor would print, and the mean
        likeness of the best one offered.
    """
    ranker = Ranker(weights)
    judged, offered = ranker(choices.judged), ranker(choices.offered)
    ends = np.cumsum(choices.sizes)
    good, like = [], []
    for text in np.flatnonzero(apart):
        mine = np.flatnonzero(choices.owners == text)
        if len(mine):
            good.append(bool(choices.printed[mine[judged[mine].argmax()]]))
        rows = slice(ends[text] - choices.sizes[text], ends[text])
        like.append(float(choices.likeness[rows][offered[rows].argmax()]))
    return float(np.mean(good)), float(np.mean(like))
