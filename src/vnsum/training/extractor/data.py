"""From articles to labelled token arrays for the extractor's network.

A token of the body is labelled with whether it stands in the lead, whether it
and the next token stand in the lead as a pair, and the same two for the title.
"""

from __future__ import annotations

import io
import json
from collections import Counter
from itertools import pairwise
from multiprocessing import Pool
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.backends.extractive.body.features import body_features, title_features
from vnsum.backends.extractive.body.tokens import (
    TRAINED_SENTENCES,
    TRAINED_TOKENS,
    UNKNOWN,
    WORD,
    tokenise,
)
from vnsum.extras import require_extra
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["build_vocabulary", "encode_articles", "read_articles"]

Article = dict[str, Any]
_vocabulary: Mapping[str, int] = {}


def read_articles(path: Path) -> Iterator[Article]:
    """Yield the records of a `.jsonl.zst` file."""
    require_extra("Reading .jsonl.zst files", "train", "zstandard")
    import zstandard  # noqa: PLC0415 - extra `train`

    with path.open("rb") as packed:
        reader = zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(packed)
        for line in io.TextIOWrapper(reader, encoding="utf-8"):
            yield json.loads(line)


def build_vocabulary(articles: Sequence[Article], size: int) -> dict[str, int]:
    """Keep the most frequent folded words without digits, after the entries of `UNKNOWN`."""
    counts: Counter[str] = Counter()
    for article in articles:
        for sentence in article["body"]:
            counts.update(WORD.findall(fold(sentence)))
    words = [word for word, _ in counts.most_common(size * 2) if not word[0].isdigit()]
    return {word: index for index, word in enumerate([*UNKNOWN, *words][:size])}


def encode_articles(
    articles: Sequence[Article], vocabulary: Mapping[str, int], workers: int
) -> dict[str, NDArray[Any]]:
    """Encode articles side by side, padded to `TRAINED_TOKENS`.

    Args:
        articles: Records with title, abstract and body.
        vocabulary: Ids of folded words.
        workers: Processes.

    Returns:
        Arrays with one row an article: `ids`, `sentence`, `length`, `body`, `title`, `labels`.
    """
    with Pool(workers, _start, (vocabulary,)) as pool:
        rows = pool.imap(_encode, articles, chunksize=200)
        return _pack(rows, len(articles))


def _start(vocabulary: Mapping[str, int]) -> None:
    global _vocabulary  # noqa: PLW0603 - one value per worker process
    _vocabulary = vocabulary


def _encode(article: Article) -> tuple[NDArray[Any], ...] | None:
    sentences = [normalise(sentence).text for sentence in article["body"]]
    if not any(WORD.search(sentence) for sentence in sentences):
        return None
    body = tokenise(sentences, _vocabulary, most=(TRAINED_TOKENS, TRAINED_SENTENCES))
    title = WORD.findall(fold(normalise(article["title"]).text))
    lead = WORD.findall(fold(normalise(article["abstract"]).text))
    labels = np.stack([*_labels(body.words, lead), *_labels(body.words, title)], axis=1)
    return (
        body.ids,
        body.sentence,
        body_features(body).astype(np.float16),
        title_features(body, title).astype(np.float16),
        labels,
    )


def _labels(words: Sequence[str], target: Sequence[str]) -> tuple[NDArray[np.uint8], ...]:
    types = set(target)
    pairs = set(pairwise(target))
    single = [word in types for word in words]
    double = [pair in pairs for pair in pairwise(words)] + [False]
    return np.array(single, dtype=np.uint8), np.array(double, dtype=np.uint8)


def _pack(rows: Iterator[tuple[NDArray[Any], ...] | None], total: int) -> dict[str, NDArray[Any]]:
    names = ("ids", "sentence", "body", "title", "labels")
    arrays: dict[str, NDArray[Any]] = {"length": np.zeros(total, dtype=np.int16)}
    for index, row in enumerate(rows):
        if row is None:
            continue
        arrays["length"][index] = len(row[0])
        for name, values in zip(names, row, strict=True):
            if name not in arrays:
                kind = np.int16 if values.dtype == np.int32 else values.dtype
                arrays[name] = np.zeros((total, TRAINED_TOKENS, *values.shape[1:]), dtype=kind)
            arrays[name][index, : len(values)] = values
    return arrays
