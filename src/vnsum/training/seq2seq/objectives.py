"""What the model reads and what it has to write: arrays of token ids in, arrays out.

Knows ids alone: no text, no files, no torch.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.training.corpus.protocols import Article, Vocabulary

__all__ = [
    "DENSITY",
    "SPAN",
    "Example",
    "Prompt",
    "central_sentences",
    "corrupt_spans",
    "mask_sentences",
    "span_lengths",
    "write_product",
]

DENSITY = 0.15
"""Share of the tokens masked by span corruption; from the T5 paper (Raffel et al. 2020)."""
SPAN = 3.0
"""Mean length of a masked span; from the same."""
_GAP_SHARE = 0.25
"""Most tokens of a window that gap sentences may take; set by hand."""
_GAP_KEPT = 0.2
"""Gap sentences left standing in the source, which teaches copying; from the PEGASUS paper
(Zhang et al. 2020)."""


@dataclass(frozen=True, slots=True)
class Example:
    """One pair.

    Attributes:
        source: Ids the encoder reads, with the end token.
        target: Ids the decoder writes, with the end token.
    """

    source: NDArray[np.int64]
    target: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Prompt:
    """How a product is asked for.

    Attributes:
        marks: Ids before everything else, see `pieces.product_marks`.
        metadata_marks: Ids before each metadatum, see `pieces.metadata_marks`.
        metadata: Probability with which each known metadatum is shown.
        source: Most tokens of the source.
        target: Most tokens of the target.
        title: Ids before the headline where a lead is asked for.
        titled: Probability with which it is shown.
    """

    marks: tuple[int, ...]
    metadata_marks: Mapping[str, tuple[int, ...]]
    metadata: float
    source: int
    target: int
    title: tuple[int, ...] = ()
    titled: float = 0.0


def span_lengths(length: int) -> tuple[int, int]:
    """Return the lengths of source and target when a window is corrupted.

    Args:
        length: Tokens of the window.

    Returns:
        Tokens of source and target, end tokens included.
    """
    masked, spans = _masked_and_spans(length)
    return length - masked + spans + 1, masked + spans + 1


def corrupt_spans(
    tokens: NDArray[Any], vocabulary: Vocabulary, rng: np.random.Generator
) -> Example:
    """Replace random spans by sentinels; the target lists what they hid.

    Args:
        tokens: Ids of a window, [n] with n at least 2.
        vocabulary: Gives sentinels and the end token.
        rng: Where the spans lie.

    Returns:
        The example; its lengths are those of `span_lengths`.
    """
    masked, spans = _masked_and_spans(len(tokens))
    hidden = _random_parts(masked, spans, rng)
    shown = _random_parts(len(tokens) - masked, spans, rng)
    source: list[NDArray[np.int64]] = []
    target: list[NDArray[np.int64]] = []
    place = 0
    ids = tokens.astype(np.int64)
    for index, (keep, hide) in enumerate(zip(shown, hidden, strict=True)):
        mark = np.array([vocabulary.sentinel_ids[index % len(vocabulary.sentinel_ids)]])
        source += [ids[place : place + keep], mark]
        target += [mark, ids[place + keep : place + keep + hide]]
        place += keep + hide
    end = np.array([vocabulary.eos_id])
    return Example(np.concatenate([*source, end]), np.concatenate([*target, end]))


def central_sentences(tokens: NDArray[Any], bounds: Sequence[tuple[int, int]]) -> list[int]:
    """Order sentences by what each shares with the rest of its window.

    The score is ROUGE-1 F1 of a sentence against all other sentences; its denominator, the
    window's length, is the same for all.

    Args:
        tokens: Ids of the window.
        bounds: Start and end of each sentence.

    Returns:
        Numbers of the sentences, the most central first.
    """
    _, kinds = np.unique(tokens, return_inverse=True)
    counts = np.zeros((len(bounds), int(kinds.max()) + 1), dtype=np.int32)
    for row, (start, end) in enumerate(bounds):
        np.add.at(counts[row], kinds[start:end], 1)
    rest = counts.sum(axis=0) - counts
    scores = np.minimum(counts, rest).sum(axis=1)
    return [int(one) for one in np.argsort(-scores, kind="stable")]


def mask_sentences(
    tokens: NDArray[Any],
    starts: NDArray[Any],
    vocabulary: Vocabulary,
    rng: np.random.Generator,
    limit: int,
) -> Example:
    """Mask the most central sentences; the target writes them out in their order.

    Args:
        tokens: Ids of a window.
        starts: Where its sentences start.
        vocabulary: Gives the sentinel and the end token.
        rng: Which of them stay in the source.
        limit: Most tokens of the target, end token included.

    Returns:
        The example; span corruption where no sentence fits.
    """
    edges = [0, *(int(one) for one in starts if 0 < one < len(tokens)), len(tokens)]
    bounds = list(pairwise(edges))
    room = min(limit - 1, int(len(tokens) * _GAP_SHARE))
    chosen: list[int] = []
    for sentence in central_sentences(tokens, bounds):
        size = bounds[sentence][1] - bounds[sentence][0]
        if size <= room:
            chosen.append(sentence)
            room -= size
    if not chosen:
        return corrupt_spans(tokens, vocabulary, rng)
    return _without(tokens.astype(np.int64), bounds, set(chosen), vocabulary, rng)


def write_product(
    article: Article,
    product: str,
    vocabulary: Vocabulary,
    rng: np.random.Generator,
    prompt: Prompt,
) -> Example:
    """Ask for the headline or the lead of an article.

    Args:
        article: Has the product.
        product: "headline" or "lead".
        vocabulary: Gives the tokens of metadata and the end token.
        rng: Which metadata are shown.
        prompt: How.

    Returns:
        Source "<product> <headline> … <agency> … <published> … body", target the product.
    """
    parts = [np.array(prompt.marks)]
    if product == "lead" and article.headline is not None and rng.random() < prompt.titled:
        parts += [np.array(prompt.title), article.headline.astype(np.int64)]
    for name in vocabulary.metadata:
        value = getattr(article, name)
        if value is not None and rng.random() < prompt.metadata:
            parts += [np.array(prompt.metadata_marks[name]), value.astype(np.int64)]
    source = np.concatenate([*parts, article.tokens.astype(np.int64)])
    target = getattr(article, product).astype(np.int64)
    end = np.array([vocabulary.eos_id])
    return Example(
        np.concatenate([source[: prompt.source - 1], end]),
        np.concatenate([target[: prompt.target - 1], end]),
    )


def _masked_and_spans(length: int) -> tuple[int, int]:
    masked = min(max(round(length * DENSITY), 1), length - 1)
    return masked, min(max(round(masked / SPAN), 1), length - masked)


def _random_parts(total: int, parts: int, rng: np.random.Generator) -> list[int]:
    """Cut a length into positive parts, every way equally likely."""
    cuts = np.sort(rng.choice(total - 1, parts - 1, replace=False)) + 1 if parts > 1 else None
    edges = [0, *([] if cuts is None else cuts.tolist()), total]
    return [after - before for before, after in pairwise(edges)]


def _without(
    ids: NDArray[np.int64],
    bounds: Sequence[tuple[int, int]],
    chosen: set[int],
    vocabulary: Vocabulary,
    rng: np.random.Generator,
) -> Example:
    mark, end = np.array([vocabulary.sentinel_ids[0]]), np.array([vocabulary.eos_id])
    source, target = [], []
    for number, (start, stop) in enumerate(bounds):
        hidden = number in chosen and rng.random() >= _GAP_KEPT
        source.append(mark if hidden else ids[start:stop])
        if number in chosen:
            target.append(ids[start:stop])
    return Example(np.concatenate([*source, end]), np.concatenate([*target, end]))
