"""A checkpoint becomes a folder that `vnsum` writes with.

OUT/config.json, generation_config.json, model.safetensors      transformers
OUT/spiece.model, tokenizer_config.json                         the vocabulary
OUT/vnsum.json                                                  the recipe
OUT/ctranslate2-int8/, ctranslate2-bfloat16/                    CTranslate2
OUT/README.md, manifest.json                                    the card, the hashes
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from safetensors import SafetensorError

from vnsum.backends.seq2seq.codec import open_codec
from vnsum.backends.seq2seq.recipes import RECIPE_FILE, read_recipe
from vnsum.errors import OptionsError, WeightsError
from vnsum.training.loop.averages import load_weights
from vnsum.training.seq2seq.models import build_model
from vnsum.training.seq2seq.pieces import mark_before, metadata_marks, product_marks
from vnsum.training.seq2seq.rows import PRODUCTS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from vnsum.training.corpus.protocols import Vocabulary
    from vnsum.training.loop.checkpoints import Checkpoint
    from vnsum.training.loop.configuration import Run

__all__ = ["Trained", "make_recipe", "write_checkpoint"]

_BEAMS = 4
_NO_REPEAT = 3
"""Search of the recipe; both set by hand, as the public Vietnamese checkpoints are run."""
_TEXT = "Xã mở chợ"
"""Stands for any text where ids are compared."""
_HEADLINE_TOKENS = 48
"""Most tokens of a headline: one of 20 syllables has about 25 in a vocabulary of 16,000, at 3.5
characters a token; the rest is set by hand."""

_TAUGHT = 0.01
"""Share of the articles with a product that name a metadatum, from which a model is shown it in
use: some hundred of a hundred thousand teach little, and a prompt never seen misleads. Set by hand;
VietNews and baomoi name an agency in 0.2 %."""


@dataclass(frozen=True, slots=True)
class Trained:
    """What is exported.

    Attributes:
        run: Its configuration.
        checkpoint: Its weights.
        vocabulary: Its vocabulary.
        weights: "average" or "model".
        articles: Counts of the corpus, as its manifest has them ("with lead", "with agency").
    """

    run: Run
    checkpoint: Checkpoint
    vocabulary: Vocabulary
    weights: str
    articles: Mapping[str, int]

    @property
    def metadata(self) -> dict[str, str]:
        """What it may be shown before the text, and the mark before each.

        What the corpus had often enough to teach; a title has the mark of a headline.
        """
        stages = [stage for stage in self.run.stages if set(PRODUCTS) & set(stage.tasks)]
        taught = max(self.articles.get(f"with {product}", 0) for product in self.products)
        known = {
            name: mark_before(name)
            for name in self.vocabulary.metadata
            if any(stage.metadata for stage in stages)
            and self.articles.get(f"with {name}", 0) >= max(1, _TAUGHT * taught)
        }
        titled = any(stage.titled for stage in stages)
        return ({"title": mark_before("headline")} if titled else {}) | known

    @property
    def products(self) -> tuple[str, ...]:
        """What the model was taught to write, the last stage that taught any."""
        taught = {task for stage in self.run.stages for task in stage.tasks}
        return tuple(product for product in PRODUCTS if product in taught)

    @property
    def limits(self) -> tuple[int, int]:
        """Most tokens of source and target it was trained with at products."""
        stages = [stage for stage in self.run.stages if set(PRODUCTS) & set(stage.tasks)]
        sources = [max(stage.source_buckets) for stage in stages]
        return max(sources), max(max(stage.target_buckets) for stage in stages)

    def check(self) -> None:
        """Refuse what cannot be exported.

        Raises:
            OptionsError: When the run taught no product.
            WeightsError: When vocabulary or weights are others.
        """
        if not self.products:
            raise OptionsError(
                "the run taught no product", hint="export a run with headline or lead"
            )
        if self.checkpoint.standing.vocabulary != self.vocabulary.sha256:
            raise WeightsError(
                "the checkpoint was trained with another vocabulary than the corpus has",
                hint="name the corpus of the run",
            )
        if self.weights not in self.checkpoint.tensors:
            known = ", ".join(sorted(set(self.checkpoint.tensors) - {"optimizer"}))
            raise WeightsError(f"no weights {self.weights!r}", hint=f"the checkpoint has {known}")


def make_recipe(trained: Trained) -> dict[str, Any]:
    """Return the content of vnsum.json.

    Args:
        trained: Products and limits.

    Returns:
        Plain values.
    """
    source, target = trained.limits
    most = {"headline": min(_HEADLINE_TOKENS, target), "lead": target}
    return {
        "products": {
            product: {
                "prefix": mark_before(product),
                "beam_size": _BEAMS,
                "max_tokens": most[product],
                "no_repeat_ngram": _NO_REPEAT,
            }
            for product in trained.products
        },
        "metadata": trained.metadata,
        "append_eos": True,
        "max_source_tokens": source,
        "max_target_tokens": target,
    }


def write_checkpoint(trained: Trained, folder: Path) -> None:
    """Write the transformers folder with vocabulary and recipe.

    Args:
        trained: What to write.
        folder: Where to; made where it is missing.

    Raises:
        WeightsError: When it cannot be written, or training and use would ask differently.
    """
    trained.check()
    model: Any = build_model(trained.run.writer, trained.vocabulary, trained.run.attention, 0)
    try:
        load_weights(model, dict(trained.checkpoint.tensors[trained.weights]))
        folder.mkdir(parents=True, exist_ok=True)
        model.save_pretrained(folder)
        shutil.copyfile(trained.vocabulary.path, folder / "spiece.model")
        _write_json(folder / RECIPE_FILE, make_recipe(trained))
        _write_json(folder / "tokenizer_config.json", _tokenizer(trained.vocabulary))
    except (OSError, SafetensorError, KeyError, RuntimeError) as error:
        raise WeightsError(f"{folder.name} cannot be written", hint=str(error)) from error
    _check_prompts(trained, folder)


def _check_prompts(trained: Trained, folder: Path) -> None:
    """See that a product is asked for with the ids it was trained with."""
    codec, recipe = open_codec(folder), read_recipe(folder / RECIPE_FILE)
    marks, before = product_marks(trained.vocabulary), metadata_marks(trained.vocabulary)
    before |= {"title": marks["headline"]}
    body = codec.encode(_TEXT)
    for product in recipe.products:
        names = [name for name in recipe.metadata if (product, name) != ("headline", "title")]
        told = chain.from_iterable([*before[name], *body] for name in names)
        asked = recipe.prompt(product, _TEXT, dict.fromkeys(recipe.metadata, _TEXT))
        if codec.encode(asked) != [*marks[product], *told, *body]:
            raise WeightsError(
                f"{product} would be asked for with other ids than in training",
                hint="prepare the corpus with the marks as user-defined symbols",
            )


def _tokenizer(vocabulary: Vocabulary) -> dict[str, Any]:
    marks = {"eos_token": "</s>", "unk_token": "<unk>", "pad_token": "<pad>"}
    size = {"model_max_length": 1_000_000_000, "extra_ids": 0}
    return {"tokenizer_class": "T5Tokenizer", **marks, **size, "sha256": vocabulary.sha256}


def _write_json(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
