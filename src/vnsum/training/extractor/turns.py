"""Learn which sentence turns the story of a release from releases whose writers marked it.

`configs/extractor/turns.jsonl` has one release a line: its "name" (the writer before the dash), its
"text", and its "turns": the first characters of the sentences that, printed alone, tell what is
false or misleads ("claims"), and of those that set them right, each by itself ("turn"). A third of
them only look as if they turned. The texts of `told.jsonl` are read beside them as such that do not
turn; as a few do, they count less.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from vnsum.backends.extractive.body.describing import HEADS, PAIRS
from vnsum.backends.extractive.networks.turning import LEAST_ASKED, TurnModel, describe_pairs
from vnsum.drafting.extract import Extract
from vnsum.drafting.protocols import Brief
from vnsum.options import SummaryOptions
from vnsum.reading import read
from vnsum.training.extractor.members import side_by_side, standard
from vnsum.training.extractor.sentences import (
    Known,
    SentenceSettings,
    fit_sentences,
    gram_table,
)
from vnsum.training.extractor.worth import marked_release

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.reading import Reading
    from vnsum.backends.extractive.networks.model import ExtractorModel
    from vnsum.documents import PressRelease

    Floats = NDArray[np.float32]

__all__ = ["Story", "TurnSettings", "describe_stories", "train_turns"]

_STRAIGHT = 0.3
"""What a text counts of which nobody was asked whether it turns."""


@dataclass(frozen=True)
class Story:
    """One text as it is learned from.

    Attributes:
        writer: Who wrote it, so that parts can be learned without; "" for others.
        reading: Its body.
        turned: Whether the story of one sentence (row) is turned by another (column), [S, S].
        weight: What it counts.
    """

    writer: str
    reading: Reading
    turned: NDArray[np.bool_]
    weight: float


@dataclass(frozen=True)
class TurnSettings:
    """How the networks are trained.

    Attributes:
        sentences: Those over sentences.
        members: Networks over pairs that are averaged.
        blind: Members of the networks over sentences that have not seen a part.
        folds: Parts of the texts that are left out in turn, so that the networks over pairs learn
            from odds of sentences nobody had learned from.
        width: Hidden units of each network over pairs.
        epochs: Passes over the pairs.
        batch: Pairs a step.
        peak: Learning rate of AdamW.
        decay: Weight decay.
    """

    sentences: SentenceSettings = field(
        default_factory=lambda: SentenceSettings(members=4, epochs=8, batch=256, table=8e-3)
    )
    members: int = 4
    blind: int = 2
    folds: int = 4
    width: int = 24
    epochs: int = 6
    batch: int = 512
    peak: float = 2e-3
    decay: float = 0.05


def describe_stories(
    turns: Path, told: Path, articles: Mapping[str, Mapping[str, Any]], model: ExtractorModel
) -> list[Story]:
    """Read the texts, those that were marked with and without their title.

    Args:
        turns: Releases with their turns.
        told: Texts of which nobody was asked; those of this project's files are left out.
        articles: Articles by id; texts of others are left out.
        model: The extractor; only its token network is asked.

    Returns:
        The texts; sentences that are not read are left out.
    """
    stories: list[Story] = []
    for one in map(json.loads, turns.read_text("utf-8").splitlines()):
        writer = one["name"].partition("-")[0]
        release = read(one["text"])
        for extract in _extracts(release, model):
            turned = _turned(one["turns"], _starts(release, extract))
            stories.append(Story(writer, extract.reading, turned, 1.0))
    for at, one in enumerate(map(json.loads, told.read_text("utf-8").splitlines())):
        straight = None if "file" in one else marked_release(one, articles, told.parent)
        if straight is None:
            continue
        titled = bool(straight.title_text) and at % 2 == 0  # one of both, in turn
        extract = Extract(model, Brief(straight, SummaryOptions(use_title=titled)))
        size = len(extract.reading.body.sizes)
        none = np.zeros((size, size), dtype=bool)
        stories.append(Story("", extract.reading, none, _STRAIGHT))
    return stories


def _extracts(release: PressRelease, model: ExtractorModel) -> Iterator[Extract]:
    for titled in (True, False) if release.title_text else (True,):
        yield Extract(model, Brief(release, SummaryOptions(use_title=titled)))


def _starts(release: PressRelease, extract: Extract) -> list[int]:
    size = len(extract.reading.body.sizes)
    return [release.sentences[at].start for at in extract.told[:size]]


def _turned(marks: Sequence[Mapping[str, Any]], starts: Sequence[int]) -> NDArray[np.bool_]:
    turned = np.zeros((len(starts), len(starts)), dtype=bool)
    for mark in marks:
        claims, turns = (np.isin(starts, mark[kind]) for kind in ("claims", "turn"))
        turned |= np.outer(claims, turns)
    return turned


class _PairModule(nn.Module):
    """Guesses which sentences turn which."""

    def __init__(self, features: int, width: int) -> None:
        """Make the weights."""
        super().__init__()
        self.enter, self.out = nn.Linear(features, width), nn.Linear(width, 1)
        self.direct, self.between = nn.Linear(features, 1), nn.Dropout(0.2)

    def forward(self, rows: Tensor) -> Tensor:
        """Map [P, F] to log-odds, [P]."""
        inner = self.between(torch.relu(self.enter(rows)))
        found: Tensor = (self.out(inner) + self.direct(rows))[:, 0]
        return found


def train_turns(
    stories: Sequence[Story], words: int, settings: TurnSettings
) -> tuple[dict[str, Floats], Sequence[Floats]]:
    """Fit the networks.

    Args:
        stories: The texts.
        words: Words of the vocabulary.
        settings: Schedule.

    Returns:
        The weights of a `TurnModel`; and for each text the log-odds [S, S] that a model which has
        not seen it, nor others of its writer, gives to what turns what.
    """
    size = PAIRS + HEADS + words
    parts = np.array(_parts(stories, settings.folds))
    sentences, blind = [], []
    blindly = replace(settings.sentences, members=settings.blind)
    for part in range(settings.folds):
        known = [stories[at] for at in (parts != part).nonzero()[0]]
        sentences.append(_named("sentence", _fit_sentences(known, size, blindly)))
    odds = [
        TurnModel(sentences[part]).odds(*story.reading.described)
        for part, story in zip(parts, stories, strict=True)
    ]
    pairs = [_described(story, own) for story, own in zip(stories, odds, strict=True)]
    for part in range(settings.folds):
        known_pairs = [pairs[at] for at in (parts != part).nonzero()[0]]
        sentences[part] |= _named("pair", _fit_pairs(known_pairs, settings))
    for part, story in zip(parts, stories, strict=True):
        blind.append(TurnModel(sentences[part])(story.reading))
    found = _named("sentence", _fit_sentences(stories, size, settings.sentences))
    return found | _named("pair", _fit_pairs(pairs, settings)), blind


def _parts(stories: Sequence[Story], folds: int) -> list[int]:
    """Part texts, all of a writer together; those of nobody in turn."""
    writers = sorted({story.writer for story in stories if story.writer})
    return [
        (writers.index(story.writer) if story.writer else at) % folds
        for at, story in enumerate(stories)
    ]


def _named(name: str, weights: Mapping[str, Floats]) -> dict[str, Floats]:
    """Put a name before those of weights."""
    return {f"{name}.{own}": value for own, value in weights.items()}


def _fit_sentences(
    stories: Sequence[Story], size: int, settings: SentenceSettings
) -> dict[str, Floats]:
    described = [story.reading.described for story in stories]
    grams = [one.ids[one.owners == at] for one in described for at in range(len(one.rows))]
    marks = np.concatenate([story.turned.any(axis=0) for story in stories]).astype(np.float32)
    weights = np.repeat([story.weight for story in stories], [len(one.rows) for one in described])
    features = np.concatenate([one.rows for one in described])
    table = gram_table(grams, size)
    known = Known(features, table, size, marks[:, None], weights.astype(np.float32))
    return fit_sentences(known, settings)


class _Described(NamedTuple):
    """The pairs of a text, whether each is a turn, and what each counts."""

    rows: Floats
    marks: Floats
    weights: Floats


def _described(story: Story, odds: Floats) -> _Described:
    pairs = describe_pairs(story.reading, odds, LEAST_ASKED)
    marks = story.turned[pairs.claims, pairs.turns].astype(np.float32)
    return _Described(pairs.rows, marks, np.full(len(marks), story.weight, dtype=np.float32))


def _fit_pairs(pairs: Sequence[_Described], settings: TurnSettings) -> dict[str, Floats]:
    full = [one for one in pairs if len(one.rows)]
    features, marks, weights = (np.concatenate(part) for part in zip(*full, strict=True))
    scale, rows = standard(features)
    learned = rows, torch.from_numpy(marks), torch.from_numpy(weights)
    members = [_fit(learned, settings, seed) for seed in range(settings.members)]
    return scale | side_by_side(members)


def _fit(
    learned: tuple[Tensor, Tensor, Tensor], settings: TurnSettings, seed: int
) -> dict[str, NDArray[np.float32]]:
    rows, marks, weights = learned
    torch.manual_seed(seed)
    network = _PairModule(rows.shape[1], settings.width)
    optimiser = torch.optim.AdamW(
        network.parameters(), lr=settings.peak, weight_decay=settings.decay
    )
    for _ in range(settings.epochs):
        for at in torch.randperm(len(marks)).split(settings.batch):
            loss = nn.functional.binary_cross_entropy_with_logits(
                network(rows[at]), marks[at], weights[at]
            )
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return {name: value.detach().numpy() for name, value in network.state_dict().items()}
