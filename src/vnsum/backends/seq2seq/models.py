"""A checkpoint ready to write: recipe, codec and engine together, loaded once in a process."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from weakref import WeakValueDictionary

from vnsum.backends.devices import (
    choose_ctranslate2_type,
    choose_device,
    choose_threads,
    choose_torch_type,
)
from vnsum.backends.seq2seq.codec import Codec, open_codec
from vnsum.backends.seq2seq.limits import EngineTokens, Limits
from vnsum.backends.seq2seq.recipes import (
    BUILT_IN,
    RECIPE_FILE,
    UNTRAINED,
    Recipe,
    assume,
    read_recipe,
)
from vnsum.backends.seq2seq.repetition import Unrepetitive
from vnsum.errors import MissingExtraError, OptionsError, WeightsError
from vnsum.weights.checkpoints import Checkpoint, inspect
from vnsum.weights.locating import locate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnsum.backends.devices import Library
    from vnsum.backends.protocols import Seq2SeqBackend
    from vnsum.results import Product

__all__ = ["Engine", "Seq2SeqModel", "Wording", "load", "open_wording"]

Engine = Literal["auto", "transformers", "ctranslate2"]
_TYPES = ("t5", "mt5", "umt5", "mbart", "bart")
_FAMILY_T5 = ("t5", "mt5", "umt5")
_LOADING = threading.Lock()


@dataclass(frozen=True)
class Wording:
    """How a model is asked; needs no weights.

    Attributes:
        recipe: How it wants to be asked.
        codec: Text to ids and back.
        tokens: Ids of the marks.
        assumed: What was assumed without a recipe, and other cautions, in sentences.
    """

    recipe: Recipe
    codec: Codec
    tokens: EngineTokens
    assumed: Sequence[str] = field(default=())

    def encode_source(
        self,
        text: str,
        product: Product,
        *,
        known: Mapping[str, str] | None = None,
        limit: int | None = None,
    ) -> list[int]:
        """Turn a text into what the model reads: marks, prefix, metadata, text, end mark.

        Args:
            text: The text; it is normalised.
            product: What the model shall write; one of `recipe.products`.
            known: Metadata of the release by name; those that the recipe asks for are shown.
            limit: Most ids; the text's end is cut off where there are more. None cuts nothing.

        Returns:
            Ids.

        Raises:
            OptionsError: When the recipe has no such product.
        """
        if product not in self.recipe.prefixes:
            raise OptionsError(
                f"this model writes no {product}",
                hint=f"it writes: {', '.join(self.recipe.products)}",
            )
        ids = self.codec.encode(self.recipe.prompt(product, text, known or {}))
        before = [self.codec.token_id(token) for token in self.recipe.source_start]
        after = [self.tokens.eos] if self.recipe.append_eos else []
        after += [self.codec.token_id(token) for token in self.recipe.source_end]
        if limit is not None:
            ids = ids[: max(0, limit - len(before) - len(after))]
        return [*before, *ids, *after]


@dataclass(frozen=True, kw_only=True)
class Seq2SeqModel(Wording):
    """A checkpoint ready to write: its wording, and the weights behind it.

    Attributes:
        name: Id or folder, and the start of the weights' checksum ("vit5-base@1a2b3c4d").
        backend: The engine, repetition held back (`Unrepetitive`).
    """

    name: str
    backend: Seq2SeqBackend


def open_wording(model: str | Path, *, revision: str | None = None) -> tuple[Checkpoint, Wording]:
    """Find out how a checkpoint is asked, without loading it.

    Args:
        model: A folder, the name of a bundled model, or an id on the Hub.
        revision: Commit, tag or branch on the Hub; None for its main branch.

    Returns:
        The checkpoint's folder, looked at, and its wording.

    Raises:
        BackendError: When the Hub cannot be reached.
        MissingExtraError: When the extra `hub` is not installed.
        WeightsError: When there is no such model or its files are damaged.
    """
    checkpoint = inspect(locate(model, revision=revision))
    config = _config(checkpoint.folder)
    return checkpoint, _wording(checkpoint.folder, _bare_name(model), config)


def load(  # noqa: PLR0913 - what the command line offers, each by name
    model: str | Path,
    *,
    revision: str | None = None,
    engine: Engine = "auto",
    device: str = "auto",
    compute_type: str = "auto",
    threads: int | None = None,
) -> Seq2SeqModel:
    """Load a checkpoint, or share the one that this process has loaded the same way.

    Args:
        model: A folder, the name of a bundled model, or an id on the Hub.
        revision: Commit, tag or branch on the Hub; None for its main branch.
        engine: "ctranslate2", "transformers", or "auto" for the first where it is installed.
        device: "auto", "cpu" or "cuda".
        compute_type: "auto" (int8 on a CPU, bfloat16 on CUDA; float32 with transformers on a CPU),
            "float32", "bfloat16", "int8" or another type of the engine.
        threads: Processors to use, 1 and more; None for all this process may use.

    Returns:
        The model.

    Raises:
        BackendError: When the conversion for CTranslate2 fails.
        MissingExtraError: When the extra `hub` is not installed.
        OptionsError: When the machine cannot do what is asked.
        WeightsError: When there is no such model or its files are damaged.
    """
    if engine not in {"auto", "transformers", "ctranslate2"}:
        raise OptionsError(f"unknown engine {engine!r}", hint="auto, transformers or ctranslate2")
    folder = locate(model, revision=revision)
    _require_extra(engine)
    checkpoint = inspect(folder)
    config = _config(checkpoint.folder)
    library = _library(engine)
    placed = _Placed(
        checkpoint,
        f"{_short_name(model)}@{checkpoint.sha256[:8]}",
        library,
        choose_device(device, library),
        compute_type,
        threads,
    )
    with _LOADING:
        found = _LOADED.get(placed.key)
        if found is None:
            found = _LOADED[placed.key] = _open(placed, _bare_name(model), config)
        return found


_LOADED: WeakValueDictionary[tuple[object, ...], Seq2SeqModel] = WeakValueDictionary()
"""What somebody in this process still holds."""


def _open(placed: _Placed, model: str, config: dict[str, Any]) -> Seq2SeqModel:
    wording = _wording(placed.checkpoint.folder, model, config)
    recipe, tokens = wording.recipe, wording.tokens
    limits = Limits(recipe.max_source_tokens, recipe.max_target_tokens, int(config["vocab_size"]))
    backend = Unrepetitive(placed.open(tokens, limits))
    return Seq2SeqModel(
        recipe, wording.codec, tokens, wording.assumed, name=placed.name, backend=backend
    )


def _wording(folder: Path, model: str, config: dict[str, Any]) -> Wording:
    recipe, assumed = _find_recipe(model, folder, config)
    codec = open_codec(folder)
    tokens = _tokens(config, recipe, codec)
    recipe, cautions = _within_positions(recipe, config)
    return Wording(recipe, codec, tokens, (*assumed, *cautions))


def _require_extra(engine: Engine) -> None:
    needed = ["transformers", "torch", "sentencepiece"]
    needed += ["ctranslate2"] if engine == "ctranslate2" else []
    if not all(map(find_spec, needed)):
        raise MissingExtraError("A seq2seq model", "hub")


def _library(engine: Engine) -> Library:
    if engine == "auto":
        return "ctranslate2" if find_spec("ctranslate2") else "transformers"
    return engine


def _short_name(model: str | Path) -> str:
    path = Path(model)
    return path.resolve().name if path.is_dir() else _bare_name(model)


def _bare_name(model: str | Path) -> str:
    """Leave out the revision of an id on the Hub."""
    return str(model) if Path(model).is_dir() else str(model).partition("@")[0]


def _config(folder: Path) -> dict[str, Any]:
    """Read config.json; what the extra file of newer checkpoints says comes first."""
    config = _json(folder / "config.json")
    kind = config.get("model_type")
    if kind not in _TYPES:
        raise WeightsError(
            f"the model is of kind {kind!r}, which does not write from a source",
            hint=f"kinds that do: {', '.join(_TYPES)}",
        )
    if not isinstance(config.get("vocab_size"), int):
        raise WeightsError("config.json has no vocab_size", hint="download or save the model again")
    generation = folder / "generation_config.json"
    if generation.is_file():
        found = _json(generation)
        marks = ("decoder_start_token_id", "eos_token_id", "pad_token_id")
        config |= {name: found[name] for name in marks if found.get(name) is not None}
    return config


def _json(path: Path) -> dict[str, Any]:
    try:
        return dict(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise WeightsError(
            f"{path.name} cannot be read", hint="download or save the model again"
        ) from error


def _find_recipe(
    model: str, folder: Path, config: dict[str, Any]
) -> tuple[Recipe, tuple[str, ...]]:
    if (folder / RECIPE_FILE).is_file():
        return read_recipe(folder / RECIPE_FILE), ()
    known, said = _known(model)
    if known:
        untrained = "the model was pre-trained only: it was never taught to write summaries"
        return BUILT_IN[known], (*said, *((untrained,) if known in UNTRAINED else ()))
    return assume(str(config["model_type"]), _tokenizer_class(folder, config))


def _known(model: str) -> tuple[str, tuple[str, ...]]:
    """Find the public checkpoint that an id or the name of a folder means."""
    if model in BUILT_IN:
        return model, ()
    name = Path(model).resolve().name if Path(model).is_dir() else ""
    same = [known for known in BUILT_IN if known.partition("/")[2] == name]
    said = f"the folder is called as {same[0]} is, so the recipe of that was taken" if same else ""
    return (same[0], (said,)) if same else ("", ())


def _tokenizer_class(folder: Path, config: dict[str, Any]) -> str:
    path = folder / "tokenizer_config.json"
    named = json.loads(path.read_text("utf-8")).get("tokenizer_class") if path.is_file() else None
    listed = (folder / "dict.txt").is_file() and "BartphoTokenizer"
    return str(listed or named or config.get("tokenizer_class") or "")


def _tokens(config: dict[str, Any], recipe: Recipe, codec: Codec) -> EngineTokens:
    eos = config.get("eos_token_id")
    eos = eos[0] if isinstance(eos, list) else eos
    eos = codec.token_id("</s>") if eos is None else int(eos)
    pad = config.get("pad_token_id")
    start = tuple(codec.token_id(token) for token in recipe.target_start)
    if not start:
        first = config.get("decoder_start_token_id")
        if first is None:
            raise WeightsError(
                "config.json does not say with which token the decoder starts",
                hint=f"add decoder_start_token_id, or target_start to {RECIPE_FILE}",
            )
        start = (int(first),)
    return EngineTokens(eos if pad is None else int(pad), eos, codec.token_id("<unk>"), start)


def _within_positions(recipe: Recipe, config: dict[str, Any]) -> tuple[Recipe, tuple[str, ...]]:
    """Lower the limits to the positions a model has; T5 knows distances and has no such end."""
    positions = config.get("max_position_embeddings")
    if config["model_type"] in _FAMILY_T5 or positions is None:
        return recipe, ()
    source = min(recipe.max_source_tokens, int(positions))
    target = min(recipe.max_target_tokens, int(positions) - 2)
    if (source, target) == (recipe.max_source_tokens, recipe.max_target_tokens):
        return recipe, ()
    lowered = replace(recipe, max_source_tokens=source, max_target_tokens=target)
    return lowered, (f"the model has {positions} positions, which shortens what its recipe says",)


@dataclass(frozen=True)
class _Placed:
    """A checkpoint and how it shall run."""

    checkpoint: Checkpoint
    name: str
    library: Library
    device: str
    compute_type: str
    threads: int | None

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two models the same."""
        place = self.checkpoint.folder.resolve()
        how = (self.library, self.device, self._numbers, self.threads)
        return (place, self.name, self.checkpoint.sha256, *how)

    @cached_property
    def _numbers(self) -> str:
        choose = choose_ctranslate2_type if self.library == "ctranslate2" else choose_torch_type
        is_t5 = self.checkpoint.model_type in _FAMILY_T5
        return choose(self.compute_type, self.device, is_t5=is_t5)

    def open(self, tokens: EngineTokens, limits: Limits) -> Seq2SeqBackend:
        """Load the engine."""
        if self.library == "transformers":
            return self._transformers(tokens, limits)
        from vnsum.backends.seq2seq import conversion, ctranslate2_engine  # noqa: PLC0415 - extra

        folder = conversion.converted(
            self.checkpoint, tokens, self._numbers, name=self.name.rpartition("@")[0]
        )
        return ctranslate2_engine.CTranslate2Engine(
            folder,
            tokens,
            limits,
            device=self.device,
            numbers=self._numbers,
            threads=choose_threads(self.threads),
        )

    def _transformers(self, tokens: EngineTokens, limits: Limits) -> Seq2SeqBackend:
        from vnsum.backends.seq2seq.transformers_engine import (  # noqa: PLC0415 - extra hub
            TransformersEngine,
        )

        return TransformersEngine(
            self.checkpoint.folder,
            tokens,
            limits,
            device=self.device,
            numbers=self._numbers,
            threads=self.threads,
        )
