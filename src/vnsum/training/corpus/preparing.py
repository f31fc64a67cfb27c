"""The whole way from files to a corpus, and what came of every article on it."""

from __future__ import annotations

import random
from collections import Counter
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import Pool
from shutil import rmtree
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.evaluation.data.lines import read_lines
from vnsum.training.corpus.screening import Screen, sound
from vnsum.training.corpus.shards import TokenisedArticle, write_corpus
from vnsum.training.corpus.sources import RawArticle, read_source
from vnsum.training.corpus.vocabulary import train_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.training.corpus.plans import Plan

__all__ = ["prepare"]

_KNOWN = ("headline", "lead", "agency", "published")
_PACKED = 1.04
"""Bytes a token takes once packed: 1.008 for 6.7 M tokens of 16,000 pieces (2026-11-25)."""
_REST = 0.07
"""Share of the room for the starts of sentences, the vocabulary, the held-out articles and the
manifest: 0.06 of 61 MiB for 110,000 articles (2026-11-25)."""
_AGAIN = 0.99
"""How much less than what would just fit is tried where a corpus came out too large."""
_TOLD = 500
"""Articles between two words on progress."""


@dataclass
class _Counts:
    articles: Counter[str] = field(default_factory=Counter)
    tokens: Counter[str] = field(default_factory=Counter)
    characters: int = 0


def prepare(
    plan: Plan,
    data: Path,
    out: Path,
    *,
    workers: int = 1,
    tell: Callable[[str], object] = lambda _: None,
) -> Mapping[str, Any]:
    """Make a corpus.

    Args:
        plan: How.
        data: Folder that the plan's paths start from.
        out: Folder to make.
        workers: Processes that check targets.
        tell: Told of every stage.

    Returns:
        Counts: articles, pairs, tokens, characters a token, what was dropped and why.

    Raises:
        InputError: When a source cannot be read or `out` exists.
        MissingExtraError: When the extra `train` is not installed.
        WeightsError: When the disk is full or there is too little text.
    """
    tell("reading")
    held = (article for name in plan.against for article in read_source(data / name, pairs=True))
    screen = Screen.against(held)
    articles = list(screen.passed(_drawn(plan, data)))
    counts = _Counts()
    counts.articles.update(article.id.split(":")[0] for article in articles)
    if plan.truth:
        articles = _checked(articles, workers, screen.dropped, tell)
    random.Random(plan.seed).shuffle(articles)  # noqa: S311 - a draw
    out.parent.mkdir(parents=True, exist_ok=True)
    model = out.with_name(f".{out.name}.spiece.model")
    tell(f"learning a vocabulary of {plan.vocabulary:,}")
    texts = (line for one in articles[: plan.sample] for line in (*one.sentences, one.lead) if line)
    try:
        train_vocabulary(texts, model, size=plan.vocabulary, seed=plan.seed)
        tell("tokenising")
        splits = {
            "train": _tokenised(articles[plan.held :], model, plan, counts),
            "val": _tokenised(articles[: plan.held], model, plan, counts),
        }
        made = {name: list(items) for name, items in splits.items()}
        about = _about(plan, counts, screen)
        _write(out, model, made, about, plan.room)
    finally:
        model.unlink(missing_ok=True)
    return about


def _drawn(plan: Plan, data: Path) -> Iterator[RawArticle]:
    for source in plan.sources:
        path, only = data / source.path, None
        if source.limit:
            count = sum(1 for _ in read_lines(path))
            draw = random.Random(plan.seed)  # noqa: S311 - a draw
            only = frozenset(draw.sample(range(count), min(source.limit, count)))
        yield from read_source(path, pairs=source.pairs, only=only)


def _checked(
    articles: Sequence[RawArticle],
    workers: int,
    dropped: Counter[str],
    tell: Callable[[str], object],
) -> list[RawArticle]:
    """Check every target, side by side."""
    found = []
    with Pool(workers) if workers > 1 else nullcontext() as pool:
        checked = pool.imap(sound, articles, chunksize=64) if pool else map(sound, articles)
        for number, (before, after) in enumerate(zip(articles, checked, strict=True)):
            if number % _TOLD == 0:
                tell(f"checking titles and leads: {number:,} of {len(articles):,} articles")
            for name in ("headline", "lead"):
                if getattr(before, name) and not getattr(after, name):
                    dropped[f"{name} not borne out"] += 1
            found.append(after)
    return found


def _tokenised(
    articles: Sequence[RawArticle], model: Path, plan: Plan, counts: _Counts
) -> Iterator[TokenisedArticle]:
    import sentencepiece  # noqa: PLC0415 - extra train

    pieces = sentencepiece.SentencePieceProcessor(model_file=str(model))
    for article in articles:
        yield _article(article, partial(_ids, pieces), plan, counts)


def _write(
    out: Path,
    model: Path,
    made: Mapping[str, Sequence[TokenisedArticle]],
    about: dict[str, Any],
    most: float,
) -> None:
    """Write a corpus of at most so many MiB; what was guessed too large is written again."""
    room = most
    while True:
        train = _fitting(made["train"], room) if most else made["train"]
        if most:
            about["dropped"]["no room"] = len(made["train"]) - len(train)
        write_corpus(out, model, {**made, "train": train}, about=about)
        size = sum(path.stat().st_size for path in out.iterdir()) / 2**20
        if not most or size <= most or not train:
            return
        room *= _AGAIN * most / size
        rmtree(out)


def _fitting(articles: Sequence[TokenisedArticle], room: float) -> list[TokenisedArticle]:
    """Keep what may fit: articles with a lead first, then those with a headline, then the rest."""
    left = room * 2**20 * (1 - _REST) / _PACKED
    lacking = [(article.lead is None, article.headline is None) for article in articles]
    order = sorted(range(len(articles)), key=lacking.__getitem__)
    sizes = [sum(len(part) for part in _parts(articles[place])) for place in order]
    count = int(np.searchsorted(np.cumsum(sizes), left, side="right"))
    return [articles[place] for place in sorted(order[:count])]


def _parts(article: TokenisedArticle) -> list[NDArray[Any]]:
    named = (getattr(article, name) for name in _KNOWN)
    return [article.tokens, *(part for part in named if part is not None)]


def _ids(pieces: Any, text: str) -> np.ndarray[Any, Any]:  # noqa: ANN401 - sentencepiece has no types
    return np.array(pieces.encode(text), dtype=np.uint16)


def _article(
    article: RawArticle, ids: Callable[[str], Any], plan: Plan, counts: _Counts
) -> TokenisedArticle:
    parts: list[NDArray[np.uint16]] = []
    size = 0
    for sentence in article.sentences:
        part = ids(sentence)
        if parts and size + len(part) > plan.longest:
            break
        parts.append(part[: plan.longest])
        size += len(parts[-1])
    starts = np.cumsum([0, *(len(part) for part in parts[:-1])]).astype(np.uint32)
    texts = {name: getattr(article, name) for name in _KNOWN}
    known = {name: ids(text) for name, text in texts.items() if text}
    counts.characters += len(article.body)
    counts.tokens["body"] += size
    for name, part in known.items():
        counts.tokens[name] += len(part)
        counts.articles[f"with {name}"] += 1
    return TokenisedArticle(article.id, np.concatenate(parts), starts, **known)


def _about(plan: Plan, counts: _Counts, screen: Screen) -> dict[str, Any]:
    return {
        "sources": [source.path for source in plan.sources],
        "against": list(plan.against),
        "settings": {
            name: getattr(plan, name)
            for name in ("vocabulary", "sample", "held", "longest", "truth", "room", "seed")
        },
        "articles": dict(counts.articles),
        "tokens": dict(counts.tokens),
        "characters_per_token": round(counts.characters / max(counts.tokens["body"], 1), 2),
        "dropped": dict(screen.dropped),
    }
