"""How a checkpoint wants to be asked: prefixes, marks, lengths, search, and for what.

A recipe is found in this order: `vnsum.json` in the model's folder, the table
of known public checkpoints below, else assumptions from the architecture,
which `assume` puts into words.

`vnsum.json` is an object with any of these keys::

    {
      "products": {                      which products, with what; required, at least one
        "lead": {
          "prefix": "lead: ",            put before the text; "" where left out
          "beam_size": 4,                and any other field of Decoding but sampling_seed
          "max_tokens": 96
        }
      },
      "append_eos": true,                whether a source ends with the end mark
      "max_source_tokens": 1024,         prefix and marks included
      "max_target_tokens": 256,          end mark included
      "source_start": ["<s>"],           tokens before the prefix
      "source_end": [],                  tokens after the end mark
      "target_start": [],                what the decoder begins with; [] for the
                                         decoder_start_token_id of config.json
      "metadata": {"agency": "<agency> "}  what it was taught to read between prefix and text,
    }                                    in this order, and what stands before each; a "title"
                                         is not shown where a headline is asked for
"""

from __future__ import annotations

import json
from dataclasses import MISSING, Field, dataclass, field, fields
from typing import TYPE_CHECKING, Any, cast, get_args

from vnsum.backends.protocols import Decoding
from vnsum.errors import WeightsError
from vnsum.results import Product

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

__all__ = ["BUILT_IN", "RECIPE_FILE", "UNTRAINED", "Recipe", "assume", "keep_recipe", "read_recipe"]

RECIPE_FILE = "vnsum.json"
_PRODUCTS: tuple[Product, ...] = get_args(Product)
_METADATA = ("title", "agency", "published")
_HINT = f"see vnsum.backends.seq2seq.recipes for what {RECIPE_FILE} may hold"
_LEAD = Decoding(max_tokens=128, no_repeat_ngram=3)
"""Leads have 33 syllables in the median and 52 at p95 (VietNews); the rest is set by hand."""
_OF_PRODUCTS = {"prefixes", "decodings"}
_FAMILIES = {"t5": "T5", "mt5": "mT5", "umt5": "UMT5", "mbart": "mBART", "bart": "BART"}


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a checkpoint wants to be asked.

    Attributes:
        prefixes: For each product it can write, what stands before the text.
        decodings: For each of them how to search; `Decoding` where one is missing.
        append_eos: Whether a source ends with the end mark.
        max_source_tokens: Most tokens of a source, prefix and marks included.
        max_target_tokens: Most tokens of a target, end mark included.
        source_start: Tokens before the prefix.
        source_end: Tokens after the end mark.
        target_start: Tokens the decoder begins with; empty for what config.json says.
        metadata: What the model was taught to read between prefix and text: for "title", "agency"
            and "published" what stands before the value, in the order of asking.
    """

    prefixes: Mapping[Product, str]
    decodings: Mapping[Product, Decoding] = field(default_factory=dict)
    append_eos: bool = True
    max_source_tokens: int = 1024
    max_target_tokens: int = 256
    source_start: tuple[str, ...] = ()
    source_end: tuple[str, ...] = ()
    target_start: tuple[str, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def products(self) -> tuple[Product, ...]:
        """What the model can write."""
        return tuple(product for product in _PRODUCTS if product in self.prefixes)

    def decoding(self, product: Product) -> Decoding:
        """Return how to search for a product."""
        return self.decodings.get(product, _LEAD)

    def prompt(self, product: Product, text: str, known: Mapping[str, str]) -> str:
        """Put a product's prefix and the metadata the model knows before a text.

        Args:
            product: One of `products`.
            text: The text.
            known: Metadata by name, as `vnsum.drafting.protocols.Brief.metadata` gives them.

        Returns:
            The text to encode.
        """
        shown = {name: mark for name, mark in self.metadata.items() if known.get(name)}
        if product == "headline":
            shown.pop("title", None)
        told = (f"{mark}{known[name]} " for name, mark in shown.items())
        return "".join((self.prefixes[product], *told, text))


def _vietnews() -> Recipe:
    """Ask ViT5 for VietNews as its card does.

    https://huggingface.co/VietAI/vit5-base-vietnews-summarization and the authors' answers in
    vietai/ViT5 #4 and #9: "vietnews: " before the text and " </s>" after it, at most 256 target
    tokens. The card's tokenizer of 2022 did not double the mark, so there is one.
    """
    return Recipe({"lead": "vietnews: "}, {"lead": _LEAD})


def _pretrained(
    *,
    source_start: tuple[str, ...] = (),
    source_end: tuple[str, ...] = (),
    target_start: tuple[str, ...] = (),
) -> Recipe:
    """Ask a checkpoint that was never trained to summarise; for fine-tuned folders without recipe.

    ViT5's authors say in vietai/ViT5 #6 that fine-tuning needs no prefix. BARTpho reads
    "<s> text </s>" (BartphoTokenizer); mBART-50 "vi_VN text </s>" and writes from "</s> vi_VN"
    (https://huggingface.co/facebook/mbart-large-50); both have 1,024 positions.
    """
    return Recipe(
        {"lead": ""},
        {"lead": _LEAD},
        source_start=source_start,
        source_end=source_end,
        target_start=target_start,
    )


_BARTPHO = _pretrained(source_start=("<s>",), target_start=("</s>",))
_MBART_50 = _pretrained(source_start=("vi_VN",), target_start=("</s>", "vi_VN"))

BUILT_IN: dict[str, Recipe] = {
    "VietAI/vit5-base-vietnews-summarization": _vietnews(),
    "VietAI/vit5-large-vietnews-summarization": _vietnews(),
    "VietAI/vit5-base": _pretrained(),
    "VietAI/vit5-large": _pretrained(),
    "vinai/bartpho-syllable": _BARTPHO,
    "vinai/bartpho-syllable-base": _BARTPHO,
    "facebook/mbart-large-50": _MBART_50,
    "google/mt5-small": _pretrained(),
    "google/mt5-base": _pretrained(),
    "google/mt5-large": _pretrained(),
}
"""Recipes of public checkpoints by their id on the Hub."""
UNTRAINED = frozenset(BUILT_IN) - {name for name in BUILT_IN if "summarization" in name}
"""Known checkpoints that were pre-trained only: what they write is no summary."""


def assume(model_type: str, tokenizer_class: str) -> tuple[Recipe, tuple[str, ...]]:
    """Make a recipe from the architecture alone.

    Args:
        model_type: `model_type` of config.json ("t5").
        tokenizer_class: Class of the tokenizer where the folder names one ("BartphoTokenizer").

    Returns:
        The recipe, and what was assumed, in sentences.
    """
    if "Bartpho" in tokenizer_class:
        recipe, marks = _BARTPHO, "a source is '<s> text </s>', the decoder starts with '</s>'"
    elif "MBart50" in tokenizer_class:
        recipe, marks = _MBART_50, "source and target are Vietnamese (vi_VN), as in mBART-50"
    elif model_type == "mbart":
        recipe = _pretrained(source_end=("vi_VN",), target_start=("vi_VN",))
        marks = "source and target are Vietnamese (vi_VN), as in mBART-25"
    else:
        recipe, marks = _pretrained(), "a source ends with '</s>'"
    family = _FAMILIES.get(model_type, model_type)
    read, written = recipe.max_source_tokens, recipe.max_target_tokens
    return recipe, (
        f"the model has no recipe ({RECIPE_FILE}); one was assumed from its kind, {family}",
        f"it writes leads, no prefix stands before the text, and {marks}",
        f"it reads at most {read} tokens and writes at most {written}",
    )


def read_recipe(path: Path) -> Recipe:
    """Read a recipe.

    Args:
        path: A `vnsum.json`.

    Returns:
        The recipe.

    Raises:
        WeightsError: When the file cannot be read, or a key or a value is none of the above.
    """
    try:
        content = json.loads(path.read_text("utf-8"))
        return _recipe(content)
    except (OSError, ValueError) as error:
        raise WeightsError(f"{path.name} cannot be read: {error}", hint=_HINT) from error


def keep_recipe(model: str, folder: Path) -> None:
    """Write down what is known of a public checkpoint, where its folder gets another name.

    Args:
        model: Its id on the Hub; nothing is written for one that is unknown, or pre-trained only.
        folder: A folder with its weights; a recipe that is there already stays.

    Raises:
        WeightsError: When the file cannot be written.
    """
    path = folder / RECIPE_FILE
    if model not in BUILT_IN or model in UNTRAINED or path.exists():
        return
    recipe = BUILT_IN[model]
    content: dict[str, Any] = {
        "products": {
            product: {"prefix": recipe.prefixes[product], **_changed(recipe.decoding(product))}
            for product in recipe.products
        }
    }
    content |= {name: value for name, value in _changed(recipe).items() if name not in _OF_PRODUCTS}
    try:
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
    except OSError as error:
        raise WeightsError(f"{path.name} cannot be written", hint=str(error)) from error


def _changed(settings: Recipe | Decoding) -> dict[str, Any]:
    """Return the fields that differ from what they are by default."""
    values = {
        item.name: (getattr(settings, item.name), _default(item)) for item in fields(settings)
    }
    return {name: value for name, (value, default) in values.items() if value != default}


def _default(item: Field[Any]) -> object:
    return item.default if item.default_factory is MISSING else item.default_factory()


def _recipe(content: object) -> Recipe:
    values = dict(_object(content, "a recipe"))
    products = _object(values.pop("products", None), "products")
    _known(products, _PRODUCTS, "product")
    _require(bool(products), "products is empty")
    settings = {
        cast("Product", name): dict(_object(item, f"products.{name}"))
        for name, item in products.items()
    }
    prefixes = {name: _typed(item.pop("prefix", ""), str) for name, item in settings.items()}
    limits = {item.name for item in fields(Recipe)} - _OF_PRODUCTS
    _known(values, limits, "key")
    marks = {name: _value(name, value) for name, value in values.items()}
    return Recipe(prefixes, {name: _decoding(item) for name, item in settings.items()}, **marks)


def _value(name: str, value: object) -> Any:  # noqa: ANN401 - one of the recipe's fields
    if name == "append_eos":
        return _typed(value, bool)
    if name == "metadata":
        told = _object(value, name)
        _known(told, _METADATA, "metadatum")
        return {metadatum: _typed(mark, str) for metadatum, mark in told.items()}
    if name.startswith("max_"):
        return _at_least(value, 1)
    return tuple(_typed(token, str) for token in _typed(value, list))


def _decoding(content: Mapping[str, object]) -> Decoding:
    allowed = {item.name for item in fields(Decoding)} - {"sampling_seed"}
    _known(content, allowed, "setting")
    numbers: dict[str, Any] = {
        name: float(_typed(value, int, float))
        if name == "length_penalty"
        else _at_least(value, 1 if name in {"beam_size", "num_hypotheses", "max_tokens"} else 0)
        for name, value in content.items()
    }
    return Decoding(**numbers)


def _object(value: object, what: str) -> Mapping[str, object]:
    _require(isinstance(value, dict), f"{what} must be an object")
    return cast("Mapping[str, object]", value)


def _known(given: Mapping[str, object], allowed: Sequence[str] | set[str], what: str) -> None:
    unknown = sorted(set(given) - set(allowed))
    _require(not unknown, f"unknown {what} {', '.join(unknown)}")


def _typed(value: object, *types: type) -> Any:  # noqa: ANN401 - of these types
    right = isinstance(value, types) and (bool in types or not isinstance(value, bool))
    _require(right, f"{value!r} is not a {types[0].__name__}")
    return value


def _at_least(value: object, least: int) -> int:
    _require(_typed(value, int) >= least, f"{value!r} is below {least}")
    return cast("int", value)


def _require(condition: bool, message: str) -> None:  # noqa: FBT001 - reads as an assertion
    if not condition:
        raise ValueError(message)
