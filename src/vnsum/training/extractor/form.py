"""Train the form network: whole sentences and titles against cuts of the same ones.

Both kinds of example come from the same texts, so that what is learned is whether
something is missing, not how a newspaper sounds.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import partial
from multiprocessing import Pool
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from vnsum.backends.extractive.body.reading import tokens_of
from vnsum.backends.extractive.body.tokens import WORD, tokenise
from vnsum.backends.extractive.networks.form import DILATIONS, FORM_FEATURES, form_inputs
from vnsum.backends.extractive.sentences.forms import headline_forms, sentence_forms
from vnsum.text.normalise import normalise
from vnsum.training.extractor.network import GatedConvolution

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.extractive.body.tokens import Body
    from vnsum.backends.extractive.sentences.forms import Form

__all__ = ["FormModule", "FormSettings", "encode_forms", "train_form"]

_LONGEST = 80
"""Words of an example; longer ones are left out."""
_SHORTEST = 4
_HEADLINE_LONGEST = 30
"""Words of a whole sentence that also serves as an example of a whole headline."""


@dataclass(frozen=True, slots=True)
class FormSettings:
    """How the form network is trained.

    Attributes:
        epochs: Passes over the examples.
        batch: Examples a step.
        peak: Peak learning rate of AdamW.
        seed: Of weights and order.
    """

    epochs: int = 3
    batch: int = 512
    peak: float = 3e-3
    seed: int = 0


class FormModule(nn.Module):
    """Logits of being a well-formed sentence and a well-formed headline."""

    def __init__(self, vocabulary: int, *, width: int = 48, embedding: int = 32) -> None:
        """Make the weights."""
        super().__init__()
        self.embed = nn.Embedding(vocabulary, embedding)
        nn.init.normal_(self.embed.weight, std=0.3)
        self.enter = nn.Linear(embedding + FORM_FEATURES, width)
        self.blocks = nn.ModuleList([GatedConvolution(width, step) for step in DILATIONS])
        self.norm = nn.RMSNorm(width, eps=1e-5)
        self.hidden = nn.Linear(4 * width, width)
        self.out = nn.Linear(width, 2)
        self.dropout = nn.Dropout(0.1)

    def forward(self, ids: Tensor, features: Tensor, length: Tensor) -> Tensor:
        """Score a batch.

        Args:
            ids: [B, T] int64.
            features: [B, T, F] float, see `form_inputs`.
            length: [B] int64, words of each text.

        Returns:
            Logits [B, 2].
        """
        present = (torch.arange(ids.shape[1]) < length[:, None]).unsqueeze(-1)
        mask = present.float()
        x = self.enter(torch.cat([self.dropout(self.embed(ids)), features], dim=-1))
        for block in self.blocks:
            x = block(x, mask)
        x = self.norm(x)
        last = x[torch.arange(len(x)), length - 1]
        mean = (x * mask).sum(dim=1) / length[:, None]
        top = x.masked_fill(~present, -torch.inf).amax(dim=1)
        hidden = torch.relu(self.hidden(torch.cat([mean, top, x[:, 0], last], dim=-1)))
        logits: Tensor = self.out(self.dropout(hidden))
        return logits


def encode_forms(
    articles: Sequence[dict[str, Any]], vocabulary: Mapping[str, int], *, workers: int
) -> dict[str, NDArray[Any]]:
    """Make examples: real sentences, leads and titles, and cuts of the same articles.

    Args:
        articles: Records with title, abstract and body.
        vocabulary: Ids of folded words.
        workers: Processes.

    Returns:
        `ids` [E, T], `features` [E, T, F], `length`, `column` (0 sentence, 1 headline) and
        `label` [E], padded to `_LONGEST`.
    """
    with Pool(workers) as pool:
        jobs = list(enumerate(articles))
        found = pool.imap(partial(_encode, vocabulary=vocabulary), jobs, chunksize=100)
        rows = [row for part in found for row in part]
    arrays: dict[str, NDArray[Any]] = {
        "ids": np.zeros((len(rows), _LONGEST), dtype=np.int16),
        "features": np.zeros((len(rows), _LONGEST, FORM_FEATURES), dtype=np.float16),
        "length": np.array([len(row[0]) for row in rows], dtype=np.int64),
        "column": np.array([row[2] for row in rows], dtype=np.int64),
        "label": np.array([row[3] for row in rows], dtype=np.float32),
    }
    for index, (ids, features, _, _) in enumerate(rows):
        arrays["ids"][index, : len(ids)] = ids
        arrays["features"][index, : len(ids)] = features
    return arrays


def train_form(
    arrays: Mapping[str, NDArray[Any]], vocabulary: int, settings: FormSettings
) -> FormModule:
    """Fit the form network; the first 5,000 examples are held out.

    Args:
        arrays: Examples of `encode_forms`.
        vocabulary: Number of words.
        settings: Schedule.

    Returns:
        The network in evaluation mode.
    """
    torch.manual_seed(settings.seed)
    data = {name: torch.from_numpy(values) for name, values in arrays.items()}
    held = torch.arange(min(5000, len(data["label"]) // 10))
    network = FormModule(vocabulary)
    optimiser = torch.optim.AdamW(network.parameters(), lr=settings.peak, weight_decay=0.01)
    batches = list(_batches(data, len(held), settings))
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, settings.peak, total_steps=len(batches), pct_start=0.05
    )
    for step, rows in enumerate(batches):
        loss = _loss(network, data, rows)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        if step % 500 == 0 or step == len(batches) - 1:
            network.eval()
            with torch.no_grad():
                print(f"form: step {step}, held-out loss {_loss(network, data, held):.4f}")  # noqa: T201 - a log
            network.train()
    network.eval()
    return network


def _batches(data: Mapping[str, Tensor], skip: int, settings: FormSettings) -> Iterator[Tensor]:
    draw = torch.Generator().manual_seed(settings.seed)
    size = settings.batch
    for _ in range(settings.epochs):
        for chunk in (skip + torch.randperm(len(data["label"]) - skip, generator=draw)).split(
            size * 32
        ):
            parts = chunk[data["length"][chunk].argsort()].split(size)
            yield from (parts[place] for place in torch.randperm(len(parts), generator=draw))


def _loss(network: FormModule, data: Mapping[str, Tensor], rows: Tensor) -> Tensor:
    length = data["length"][rows]
    size = int(length.max())
    logits = network(data["ids"][rows, :size].long(), data["features"][rows, :size].float(), length)
    chosen = logits.gather(1, data["column"][rows, None])[:, 0]
    return functional.binary_cross_entropy_with_logits(chosen, data["label"][rows])


Row = tuple["NDArray[np.int32]", "NDArray[np.float32]", int, int]


def _encode(job: tuple[int, dict[str, Any]], *, vocabulary: Mapping[str, int]) -> list[Row]:
    seed, article = job
    draw = random.Random(seed)  # noqa: S311 - not for secrets
    rows: list[Row] = []
    for sentences, pick in (
        ([normalise(article["title"]).text], _title_examples),
        ([normalise(article["abstract"]).text], _lead_examples),
        ([normalise(sentence).text for sentence in article["body"]], _body_examples),
    ):
        if any(WORD.search(sentence) for sentence in sentences):
            body = tokenise(sentences, vocabulary)
            examples = [item for item in pick(sentences, body, draw) if _fits(item[0])]
            if examples:
                rows += _rows(body, examples)
    return rows


Example = tuple["NDArray[np.int64]", int, int]
"""Tokens, column, label."""


def _rows(body: Body, examples: Sequence[Example]) -> Iterator[Row]:
    ids, features, sizes = form_inputs(body, [tokens for tokens, _, _ in examples])
    ends = np.cumsum(sizes)
    for (_, column, label), start, end in zip(examples, ends - sizes, ends, strict=True):
        yield ids[start:end], features[start:end], column, label


def _fits(tokens: NDArray[np.int64]) -> bool:
    return _SHORTEST <= len(tokens) <= _LONGEST


def _title_examples(_: Sequence[str], body: Body, draw: random.Random) -> Iterator[Example]:
    tokens = np.arange(len(body.words))
    yield tokens, 1, 1
    yield _broken(tokens, draw), 1, 0


def _lead_examples(sentences: Sequence[str], body: Body, draw: random.Random) -> Iterator[Example]:
    if ". " not in sentences[0]:
        tokens = np.arange(len(body.words))
        yield tokens, 0, 1
        yield _broken(tokens, draw), 0, 0


def _body_examples(sentences: Sequence[str], body: Body, draw: random.Random) -> Iterator[Example]:
    size = len(body.bounds) - 1
    for s in draw.sample(range(min(15, size)), min(3, size)):
        if not (sentences[s][:1].isupper() and sentences[s].endswith(".")):
            continue
        tokens = np.arange(body.bounds[s], body.bounds[s + 1])
        yield tokens, 0, 1
        cuts = [form for form in sentence_forms(sentences[s], s) if form.dropped]
        for form in draw.sample(cuts, min(2, len(cuts))):
            yield tokens_of(body, form), 0, 0
        yield _broken(tokens, draw), 0, 0
        if len(tokens) <= _HEADLINE_LONGEST:
            yield tokens, 1, 1
            yield _broken(tokens, draw), 1, 0
        phrases = [form for form in headline_forms(sentences[s], s) if _is_cut(form, sentences[s])]
        for form in draw.sample(phrases, min(2, len(phrases))):
            yield tokens_of(body, form), 1, 0


def _is_cut(form: Form, sentence: str) -> bool:
    """Tell whether a phrase stops before its sentence does, or starts after."""
    return form.pieces[0][0] > 0 or form.pieces[-1][1] < len(sentence.rstrip(" .!?…"))


def _broken(tokens: NDArray[np.int64], draw: random.Random) -> NDArray[np.int64]:
    """Leave out some words at one end."""
    cut = draw.randint(1, max(1, len(tokens) // 2))
    return tokens[cut:] if draw.random() < 0.4 else tokens[:-cut]  # noqa: PLR2004 - set by hand
