"""What smaller numbers cost: the same held-out articles written with fp32 and with int8."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np

from vnsum.backends.seq2seq.codec import Codec, open_codec
from vnsum.backends.seq2seq.conversion import convert
from vnsum.backends.seq2seq.ctranslate2_engine import CTranslate2Engine
from vnsum.backends.seq2seq.limits import EngineTokens, Limits
from vnsum.backends.seq2seq.recipes import RECIPE_FILE, read_recipe
from vnsum.metrics import RougeMetric
from vnsum.training.seq2seq.objectives import Prompt, write_product
from vnsum.training.seq2seq.pieces import product_marks
from vnsum.weights.checkpoints import Checkpoint as Folder
from vnsum.weights.checkpoints import inspect

if TYPE_CHECKING:
    from vnsum.backends.protocols import Seq2SeqBackend
    from vnsum.backends.seq2seq.recipes import Recipe
    from vnsum.results import Product
    from vnsum.training.corpus.protocols import Article, Corpus, Vocabulary

__all__ = ["Comparison", "Measured", "compare_numbers", "convert_numbers"]


@dataclass(frozen=True, slots=True)
class Measured:
    """One product written with one kind of numbers.

    Attributes:
        product: "headline" or "lead".
        numbers: "float32", "int8" or another type of CTranslate2.
        rouge: F1×100 of R-1, R-2, R-L.
        same: Share of drafts equal to those with float32.
        seconds: Time for all articles.
    """

    product: str
    numbers: str
    rouge: tuple[float, float, float]
    same: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every product with every kind of numbers.

    Attributes:
        measured: The results.
        articles: Articles of each product at most.
        signature: Settings of the ROUGE.
    """

    measured: tuple[Measured, ...]
    articles: int
    signature: str


@dataclass(frozen=True, slots=True)
class _Model:
    """An exported folder without its weights."""

    folder: Folder
    tokens: EngineTokens
    recipe: Recipe
    codec: Codec
    limits: Limits


def convert_numbers(folder: Path, vocabulary: Vocabulary, numbers: str, out: Path) -> None:
    """Convert an exported folder for CTranslate2.

    Args:
        folder: Made by `exporting.write_checkpoint`.
        vocabulary: Its vocabulary.
        numbers: "int8", "bfloat16" or another type of CTranslate2.
        out: Where to.

    Raises:
        BackendError: When it cannot be converted.
    """
    convert(inspect(folder), _tokens(vocabulary), numbers, out)


def compare_numbers(
    folder: Path, corpus: Corpus, numbers: tuple[str, ...], *, articles: int = 200
) -> Comparison:
    """Write held-out articles with each kind of numbers and score them.

    Args:
        folder: Made by `exporting.write_checkpoint`.
        corpus: Its split "val" is written from.
        numbers: Kinds besides float32, which comes first; those this processor cannot run are
            left out.
        articles: Articles of each product at most.

    Returns:
        The comparison; on the CPU, beam search of the recipe.
    """
    recipe = read_recipe(folder / RECIPE_FILE)
    model = _Model(
        inspect(folder),
        _tokens(corpus.vocabulary),
        recipe,
        open_codec(folder),
        Limits(recipe.max_source_tokens, recipe.max_target_tokens, corpus.vocabulary.size),
    )
    written: dict[tuple[str, str], list[str]] = {}
    rows = []
    with tempfile.TemporaryDirectory() as place:
        for kind in ("float32", *_runnable(numbers)):
            engine = _engine(model, kind, Path(place) / kind)
            for product in recipe.products:
                found = _articles(corpus, product, articles)
                begun = time.perf_counter()
                drafts = _write(model, engine, corpus.vocabulary, product, found)
                seconds = time.perf_counter() - begun
                written[product, kind] = drafts
                reference = [_text(model, getattr(article, product)) for article in found]
                rows.append(
                    Measured(
                        product,
                        kind,
                        _rouge(drafts, reference),
                        float(np.mean(np.array(drafts) == np.array(written[product, "float32"]))),
                        seconds,
                    )
                )
    return Comparison(tuple(rows), articles, str(RougeMetric().signature))


def _runnable(numbers: tuple[str, ...]) -> list[str]:
    """Leave out what this processor would have to emulate or refuses."""
    import ctranslate2  # noqa: PLC0415 - extra hub

    supported = ctranslate2.get_supported_compute_types("cpu")
    return [kind for kind in numbers if kind in supported]


def _tokens(vocabulary: Vocabulary) -> EngineTokens:
    start = (vocabulary.pad_id,)
    return EngineTokens(vocabulary.pad_id, vocabulary.eos_id, vocabulary.unk_id, start)


def _engine(model: _Model, numbers: str, place: Path) -> Seq2SeqBackend:
    convert(model.folder, model.tokens, numbers, place)
    return CTranslate2Engine(
        place, model.tokens, model.limits, device="cpu", numbers=numbers, threads=2
    )


def _articles(corpus: Corpus, product: str, most: int) -> list[Article]:
    split = corpus.split("val")
    found = (split[index] for index in range(len(split)))
    kept = [article for article in found if getattr(article, product) is not None]
    return kept[:most]


def _write(
    model: _Model,
    engine: Seq2SeqBackend,
    vocabulary: Vocabulary,
    product: str,
    articles: list[Article],
) -> list[str]:
    marks = product_marks(vocabulary)[product]
    prompt = Prompt(marks, {}, 0.0, model.limits.source, model.limits.target)
    draw = np.random.default_rng(0)
    sources = [
        write_product(article, product, vocabulary, draw, prompt).source.tolist()
        for article in articles
    ]
    decoding = model.recipe.decoding(cast("Product", product))
    return [model.codec.decode(found[0].tokens) for found in engine.generate(sources, decoding)]


def _text(model: _Model, ids: object) -> str:
    return model.codec.decode(np.asarray(ids).tolist())


def _rouge(drafts: list[str], references: list[str]) -> tuple[float, float, float]:
    total = RougeMetric().report(zip(drafts, references, strict=True)).total
    parts = (total.rouge1, total.rouge2, total.rougeL)
    one, two, longest = (round(100 * part.mean.f1, 2) for part in parts)
    return one, two, longest
