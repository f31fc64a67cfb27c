"""Train the form model: real sentences and titles against random cuts of the same news."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from vnsum.backends.extractive.form import BUCKETS, form_features, words_and_marks
from vnsum.backends.extractive.forms import headline_forms, sentence_forms
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

__all__ = ["train_form"]

Example = tuple[list[int], int, int]
"""Feature rows, column (0 sentence, 1 headline), label."""


def train_form(
    articles: Sequence[dict[str, Any]], *, epochs: int = 3, seed: int = 0
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Fit the weights of `FormModel`.

    Args:
        articles: Records with title, abstract and body.
        epochs: Passes over the examples.
        seed: Of the cuts and the order.

    Returns:
        Weights [`BUCKETS`, 2] and bias [2]; weights seen too rarely are 0.
    """
    draw = random.Random(seed)  # noqa: S311 - not for secrets
    examples = [example for article in articles for example in _examples(article, draw)]
    held, examples = examples[:5000], examples[5000:]
    table = nn.EmbeddingBag(BUCKETS, 2, mode="sum")
    nn.init.zeros_(table.weight)
    bias = nn.Parameter(torch.zeros(2))
    optimiser = torch.optim.Adam([table.weight, bias], lr=0.01)
    for _ in range(epochs):
        draw.shuffle(examples)
        for start in range(0, len(examples), 2048):
            loss = (
                _loss(table, bias, examples[start : start + 2048]) + 1e-6 * table.weight.abs().sum()
            )
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        print(f"form: held-out loss {_loss(table, bias, held).item():.4f}")  # noqa: T201 - a training log
    weights = table.weight.detach().numpy().copy()
    weights[np.abs(weights) < 0.02] = 0  # noqa: PLR2004 - keeps the file compressible
    return weights, bias.detach().numpy().copy()


def _examples(article: dict[str, Any], draw: random.Random) -> Iterator[Example]:
    body = [normalise(sentence).text for sentence in article["body"]]
    lead = normalise(article["abstract"]).text
    if ". " not in lead:
        yield _example(lead, 0, 1)
    yield _example(normalise(article["title"]).text, 1, 1)
    for sentence in draw.sample(body[:15], min(3, len(body[:15]))):
        if not (sentence[:1].isupper() and sentence.endswith(".")):
            continue
        yield _example(sentence, 0, 1)
        cuts = [form for form in sentence_forms(sentence, 0) if form.dropped]
        yield from (_example(form.text, 0, 0) for form in draw.sample(cuts, min(2, len(cuts))))
    for sentence in draw.sample(body[:6], min(2, len(body[:6]))):
        phrases = headline_forms(sentence, 0)
        yield from (
            _example(form.text, 1, 0) for form in draw.sample(phrases, min(2, len(phrases)))
        )


def _example(text: str, column: int, label: int) -> Example:
    words, marks = words_and_marks(text, fold(text))
    return (form_features(words, marks) if words else [0], column, label)


def _loss(table: nn.EmbeddingBag, bias: nn.Parameter, batch: Sequence[Example]) -> torch.Tensor:
    rows = torch.tensor([row for rows, _, _ in batch for row in rows])
    offsets = torch.tensor(np.cumsum([0] + [len(rows) for rows, _, _ in batch[:-1]]))
    columns = torch.tensor([column for _, column, _ in batch])
    labels = torch.tensor([float(label) for _, _, label in batch])
    logits = (table(rows, offsets) + bias)[torch.arange(len(batch)), columns]
    return functional.binary_cross_entropy_with_logits(logits, labels)
