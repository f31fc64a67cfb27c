"""The whole way from files to a corpus, and what came of every article on it."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field, fields
from functools import partial
from multiprocessing import Pool
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.errors import MissingExtraError, OptionsError
from vnsum.training.corpus.screening import Screen, sound
from vnsum.training.corpus.shards import TokenisedArticle, write_corpus
from vnsum.training.corpus.sources import RawArticle, read_source
from vnsum.training.corpus.vocabulary import train_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["Plan", "Source", "prepare", "read_plan"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where articles come from.

    Attributes:
        path: JSON lines, from the folder of data.
        pairs: Whether titles and leads are taught.
        limit: Most articles, drawn with the seed; 0 for all.
    """

    path: str
    pairs: bool = True
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """How a corpus is made; one YAML file.

    Attributes:
        sources: Where from.
        against: Sets to be judged on: nothing of them is learned.
        vocabulary: Number of ids.
        sample: Articles the vocabulary is learned from.
        held: Articles kept for validation.
        longest: Most tokens of a body; the rest of it is left out, whole sentences first.
        truth: Whether targets are checked against their article.
        seed: Of every draw.
    """

    sources: Sequence[Source]
    against: Sequence[str] = ()
    vocabulary: int = 16_000
    sample: int = 20_000
    held: int = 1_000
    longest: int = 4_096
    truth: bool = True
    seed: int = 0


def read_plan(path: Path) -> Plan:
    """Read a plan.

    Args:
        path: A YAML file.

    Returns:
        The plan.

    Raises:
        MissingExtraError: When the extra `train` is not installed.
        OptionsError: When a key is unknown or a value is of no use.
    """
    try:
        import yaml  # noqa: PLC0415 - extra train
    except ImportError as error:
        raise MissingExtraError("Reading a plan", "train") from error
    try:
        values = yaml.safe_load(path.read_text("utf-8"))
        known = {item.name for item in fields(Plan)}
        if not isinstance(values, dict) or set(values) - known or not values.get("sources"):
            keys = ", ".join(sorted(known))
            raise OptionsError(f"{path.name} is no plan", hint=f"keys are {keys}")
        sources = tuple(Source(**source) for source in values.pop("sources"))
        return Plan(sources, **values)
    except (OSError, yaml.YAMLError, TypeError, ValueError) as error:
        raise OptionsError(f"{path.name} cannot be read: {error}", hint="see configs/") from error


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
        tell(f"checking {len(articles):,} articles")
        articles = _checked(articles, workers, screen.dropped)
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
        write_corpus(out, model, made, about=about)
    finally:
        model.unlink(missing_ok=True)
    return about


def _drawn(plan: Plan, data: Path) -> Iterator[RawArticle]:
    for source in plan.sources:
        articles = read_source(data / source.path, pairs=source.pairs)
        if not source.limit:
            yield from articles
            continue
        everything = list(articles)
        count = min(source.limit, len(everything))
        yield from random.Random(plan.seed).sample(everything, count)  # noqa: S311 - a draw


def _checked(
    articles: Sequence[RawArticle], workers: int, dropped: Counter[str]
) -> list[RawArticle]:
    if workers > 1:
        with Pool(workers) as pool:
            found = pool.map(sound, articles, chunksize=64)
    else:
        found = list(map(sound, articles))
    for before, after in zip(articles, found, strict=True):
        for name in ("headline", "lead"):
            if getattr(before, name) and not getattr(after, name):
                dropped[f"{name} not borne out"] += 1
    return found


def _tokenised(
    articles: Sequence[RawArticle], model: Path, plan: Plan, counts: _Counts
) -> Iterator[TokenisedArticle]:
    import sentencepiece  # noqa: PLC0415 - extra train

    pieces = sentencepiece.SentencePieceProcessor(model_file=str(model))
    for article in articles:
        yield _article(article, partial(_ids, pieces), plan, counts)


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
    headline, lead = (ids(text) if text else None for text in (article.headline, article.lead))
    counts.characters += len(article.body)
    counts.tokens["body"] += size
    for name, part in (("headline", headline), ("lead", lead)):
        if part is not None:
            counts.tokens[name] += len(part)
            counts.articles[f"with {name}"] += 1
    return TokenisedArticle(article.id, np.concatenate(parts), starts, headline, lead)


def _about(plan: Plan, counts: _Counts, screen: Screen) -> dict[str, Any]:
    return {
        "sources": [source.path for source in plan.sources],
        "against": list(plan.against),
        "settings": {
            name: getattr(plan, name)
            for name in ("vocabulary", "sample", "held", "longest", "truth", "seed")
        },
        "articles": dict(counts.articles),
        "tokens": dict(counts.tokens),
        "characters_per_token": round(counts.characters / max(counts.tokens["body"], 1), 2),
        "dropped": dict(screen.dropped),
    }
