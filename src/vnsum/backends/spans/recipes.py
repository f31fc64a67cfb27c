"""How a checkpoint reads: window, longest answer, when to keep silent; kept in `vnsum.json`."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any, Literal

from vnsum.errors import OptionsError, WeightsError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["RECIPE_FILE", "SpanRecipe", "WordSplitting", "read_recipe", "write_recipe"]

RECIPE_FILE = "vnsum.json"
"""Beside `config.json`; the key "spans" is ours, the others are left as they are."""
_KEY = "spans"

WordSplitting = Literal["auto", "none", "underthesea"]


@dataclass(frozen=True, slots=True)
class SpanRecipe:
    """How a checkpoint reads. The defaults of the first three are those of SQuAD's run scripts.

    Attributes:
        window: Most tokens at once, question and special tokens among them; less where the model
            allows less.
        overlap: Tokens of the context that neighbouring windows share.
        max_answer_tokens: Longest answer, in tokens.
        null_threshold: An answer is given while the score of no answer is above that of the best
            span by at most this. 0 unless calibrated.
        temperature: Scores are divided by it before they become probabilities. 1 unless
            calibrated.
        words: How words of several syllables are joined ("Hà_Nội") before the tokenizer sees
            them. PhoBERT was trained on joined words: "auto" joins them with underthesea for its
            tokenizer and for no other. "none" suits a PhoBERT fine-tuned on plain syllables.
    """

    window: int = 384
    overlap: int = 128
    max_answer_tokens: int = 64
    null_threshold: float = 0.0
    temperature: float = 1.0
    words: WordSplitting = "auto"

    def __post_init__(self) -> None:
        """Check the ranges.

        Raises:
            OptionsError: When a value is out of range.
        """
        _require(self.window >= 16, "window must be at least 16")  # noqa: PLR2004 - as it says
        _require(self.overlap >= 0, "overlap must be 0 or more")
        _require(self.max_answer_tokens >= 1, "max_answer_tokens must be at least 1")
        _require(math.isfinite(self.null_threshold), "null_threshold must be finite")
        _require(0 < self.temperature < math.inf, "temperature must be above 0 and finite")
        _require(
            self.words in {"auto", "none", "underthesea"}, "words is auto, none or underthesea"
        )


def read_recipe(folder: Path) -> SpanRecipe:
    """Read the recipe of a checkpoint.

    Args:
        folder: Its folder.

    Returns:
        What `vnsum.json` says under "spans"; the defaults for what it does not say.

    Raises:
        WeightsError: When the file is damaged or a value is out of range.
    """
    said = _read(folder).get(_KEY, {})
    known = {item.name for item in fields(SpanRecipe)}
    try:
        return SpanRecipe(**{name: value for name, value in said.items() if name in known})
    except (AttributeError, TypeError, OptionsError) as error:
        raise _damaged(folder) from error


def write_recipe(folder: Path, recipe: SpanRecipe) -> None:
    """Write the recipe of a checkpoint, leaving what else `vnsum.json` says.

    Args:
        folder: Its folder.
        recipe: The recipe.

    Raises:
        WeightsError: When the file is damaged or cannot be written.
    """
    content = json.dumps({**_read(folder), _KEY: asdict(recipe)}, indent=2, ensure_ascii=False)
    unfinished = folder / f"{RECIPE_FILE}.tmp"
    try:
        unfinished.write_text(content + "\n", "utf-8")
        unfinished.replace(folder / RECIPE_FILE)
    except OSError as error:
        raise WeightsError(
            f"{RECIPE_FILE} cannot be written", hint="copy the model to a folder of your own"
        ) from error


def _read(folder: Path) -> dict[str, Any]:
    file = folder / RECIPE_FILE
    if not file.exists():
        return {}
    try:
        said = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _damaged(folder) from error
    if not isinstance(said, dict):
        raise _damaged(folder)
    return said


def _damaged(folder: Path) -> WeightsError:
    return WeightsError(
        f"{RECIPE_FILE} in {folder.name} cannot be used",
        hint="correct it, or delete it for the defaults",
    )


def _require(condition: bool, message: str) -> None:  # noqa: FBT001 - reads as an assertion
    if not condition:
        raise OptionsError(message, hint="see vnsum.backends.spans.SpanRecipe")
