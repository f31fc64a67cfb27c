"""A fine-tuned checkpoint becomes a folder that `vnsum summarize --model` loads."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from safetensors import SafetensorError

from vnsum.backends.seq2seq.recipes import RECIPE_FILE
from vnsum.errors import WeightsError
from vnsum.training.finetuning.examples import open_office
from vnsum.training.finetuning.models import load_model, merged
from vnsum.training.loop.averages import load_weights

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.backends.seq2seq.recipes import Recipe
    from vnsum.training.loop.cards import Made

__all__ = ["write_office"]

_KEPT = ("tokenizer_config.json", "special_tokens_map.json", "added_tokens.json")
_ABOUT = """{name}, trained further on the leads and headlines that an office accepted{how}. \
What it writes is a draft: `vnsum` traces every figure, date and name of it to the source."""


def write_office(made: Made, model: str | Path, folder: Path) -> str:
    """Write the folder.

    Args:
        made: A run of fine-tuning.
        model: What was fine-tuned; "" for what the run was told.
        folder: Where to; made where it is missing.

    Returns:
        What it is, for the card.

    Raises:
        WeightsError: When it cannot be written, or the model is not the one that was fine-tuned.
    """
    run = made.run
    office = open_office(model or run.base, run)
    if office.checkpoint.sha256 != made.checkpoint.standing.vocabulary:
        raise WeightsError(
            f"{office.checkpoint.folder.name} is not the checkpoint that was fine-tuned",
            hint="name it with --model",
        )
    trained = load_model(office.checkpoint.folder, run.adapter, run.seed)
    try:
        load_weights(trained, dict(made.checkpoint.tensors[made.weights]))
        folder.mkdir(parents=True, exist_ok=True)
        merged(trained).save_pretrained(folder)
        named = [office.checkpoint.folder / name for name in _KEPT]
        for path in (*office.checkpoint.tokenizer_files, *(one for one in named if one.is_file())):
            shutil.copyfile(path, folder / path.name)
        recipe = json.dumps(_values(office.wording.recipe), ensure_ascii=False, indent=1)
        (folder / RECIPE_FILE).write_text(recipe + "\n", "utf-8")
    except (OSError, SafetensorError, KeyError, RuntimeError) as error:
        raise WeightsError(f"{folder.name} cannot be written", hint=str(error)) from error
    how = f" (LoRA of rank {run.adapter.rank}, merged)" if run.adapter.rank else ""
    return _ABOUT.format(name=office.checkpoint.folder.name, how=how)


def _values(recipe: Recipe) -> dict[str, Any]:
    """Return a recipe as `vnsum.json` holds it."""
    values = asdict(recipe)
    prefixes, decodings = values.pop("prefixes"), values.pop("decodings")
    products = {
        name: {"prefix": prefix}
        | {key: value for key, value in decodings[name].items() if key != "sampling_seed"}
        for name, prefix in prefixes.items()
    }
    lists = {key: list(value) for key, value in values.items() if isinstance(value, tuple)}
    return {"products": products} | values | lists
