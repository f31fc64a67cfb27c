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
from typing import TYPE_CHECKING, Any

from safetensors import SafetensorError

from vnsum.backends.seq2seq.codec import open_codec
from vnsum.backends.seq2seq.recipes import RECIPE_FILE, read_recipe
from vnsum.errors import OptionsError, WeightsError
from vnsum.training.loop.averages import load_weights
from vnsum.training.seq2seq.models import build_model
from vnsum.training.seq2seq.pieces import product_marks, product_prefix
from vnsum.training.seq2seq.rows import PRODUCTS

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.training.corpus.protocols import Vocabulary
    from vnsum.training.loop.checkpoints import Checkpoint
    from vnsum.training.loop.configuration import Run

__all__ = ["Trained", "make_recipe", "write_checkpoint"]

_BEAMS = 4
_NO_REPEAT = 3
"""Search of the recipe; both set by hand, as the public Vietnamese checkpoints are run."""
_HEADLINE_TOKENS = 48
"""Most tokens of a headline: one of 20 syllables has about 25 in a vocabulary of 16,000, at 3.5
characters a token; the rest is set by hand."""


@dataclass(frozen=True, slots=True)
class Trained:
    """What is exported.

    Attributes:
        run: Its configuration.
        checkpoint: Its weights.
        vocabulary: Its vocabulary.
        weights: "average" or "model".
    """

    run: Run
    checkpoint: Checkpoint
    vocabulary: Vocabulary
    weights: str

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
                "prefix": product_prefix(product),
                "beam_size": _BEAMS,
                "max_tokens": most[product],
                "no_repeat_ngram": _NO_REPEAT,
            }
            for product in trained.products
        },
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
    marks = product_marks(trained.vocabulary)
    for product in recipe.products:
        body = codec.encode("Xã mở chợ")
        if codec.encode(recipe.prefixes[product] + "Xã mở chợ") != [*marks[product], *body]:
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
