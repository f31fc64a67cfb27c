"""Any extractive-QA checkpoint (XLM-R, PhoBERT, mBERT …) as a span backend.

A reading goes through these steps:

1. `tokenising` cuts question and context into tokens with exact places (`aligning`);
2. `windows` cuts long contexts, the question before each piece;
3. an engine (`engines`) scores every token as start and end: `torch_engine` is the reference,
   `ctranslate2_engine` runs what `converting` made of the encoder, kept by `conversions`;
4. `searching` merges the windows, finds the best spans and weighs keeping silent;
5. `recipes` says how long a window is and when to keep silent, as `calibrating` found.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal

from vnsum.backends.devices import choose_device, choose_threads, has_cuda
from vnsum.backends.spans.calibrating import SpanExample, calibrate
from vnsum.backends.spans.checkpoints import open_checkpoint
from vnsum.backends.spans.conversions import converted
from vnsum.backends.spans.converting import why_not
from vnsum.backends.spans.ctranslate2_engine import CTranslate2Engine
from vnsum.backends.spans.reader import CheckpointReader
from vnsum.backends.spans.recipes import SpanRecipe, read_recipe
from vnsum.backends.spans.searching import Reading
from vnsum.backends.spans.tokenising import load_tokeniser
from vnsum.backends.spans.torch_engine import TorchEngine
from vnsum.errors import BackendError, OptionsError
from vnsum.weights.locating import locate

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.backends.spans.checkpoints import SpanCheckpoint
    from vnsum.backends.spans.engines import LogitsEngine

__all__ = [
    "CheckpointReader",
    "Engine",
    "Reading",
    "SpanExample",
    "SpanRecipe",
    "calibrate",
    "load_spans",
]

Engine = Literal["auto", "transformers", "ctranslate2"]


def load_spans(  # noqa: PLR0913 - what to load, and five ways to run it
    model: str | Path,
    *,
    revision: str | None = None,
    engine: Engine = "auto",
    device: str = "auto",
    compute_type: str = "auto",
    threads: int | None = None,
) -> CheckpointReader:
    """Load an extractive-QA checkpoint.

    Args:
        model: A folder, the name of a bundled model, or an id on the Hub.
        revision: Commit, branch or tag on the Hub.
        engine: "transformers", "ctranslate2" or "auto": CTranslate2 on a processor where it
            knows the architecture, else transformers; `CheckpointReader.fallback` says why.
        device: "cpu", "cuda" or "auto", which is CUDA where there is one.
        compute_type: What the engine computes in ("float32", "bfloat16", "int8"); "auto" is
            float32 on a processor.
        threads: Threads on the processor; None for the engine's own choice.

    Returns:
        The reader; its recipe is that of `vnsum.json` in the folder.

    Raises:
        BackendError: When the engine or the device cannot be had.
        MissingExtraError: When an optional dependency is missing.
        OptionsError: When there is no such engine or compute type.
        WeightsError: When the model is missing, damaged, or no extractive-QA checkpoint.
    """
    if engine not in {"auto", "transformers", "ctranslate2"}:
        raise OptionsError(f"no engine {engine!r}", hint="auto, transformers or ctranslate2")
    choose_threads(threads)  # refuses what is no number of threads
    checkpoint = open_checkpoint(locate(model, revision=revision))
    reason = _against_ctranslate2(checkpoint, engine, device, compute_type)
    if engine == "ctranslate2" and reason:
        raise BackendError(reason, hint="choose the engine transformers")
    recipe = read_recipe(checkpoint.folder)
    tokeniser = load_tokeniser(checkpoint.folder, recipe.words)
    runner: LogitsEngine
    if reason:
        where = choose_device(device, "transformers")
        runner = TorchEngine(
            checkpoint, pad=tokeniser.pad, device=where, compute_type=compute_type, threads=threads
        )
    else:
        where = choose_device("cpu" if device == "auto" else device, "ctranslate2")
        runner = CTranslate2Engine(
            converted(checkpoint), device=where, compute_type=compute_type, threads=threads
        )
    return CheckpointReader(
        checkpoint.folder,
        tokeniser,
        runner,
        recipe,
        max_tokens=checkpoint.max_tokens,
        fallback=reason if engine == "auto" else "",
    )


def _against_ctranslate2(
    checkpoint: SpanCheckpoint, engine: Engine, device: str, compute_type: str
) -> str:
    """Say why transformers is taken; empty where CTranslate2 is."""
    if engine == "transformers":
        return "transformers was asked for"
    cuda = device == "cuda" or (device == "auto" and _seen_by_ctranslate2())
    if engine == "auto" and cuda:
        return "on CUDA transformers is the default"
    if engine == "auto" and compute_type == "bfloat16":
        return "bfloat16 is left to transformers"
    return why_not(checkpoint)


def _seen_by_ctranslate2() -> bool:
    """Tell whether there is CUDA without loading torch."""
    return find_spec("ctranslate2") is not None and has_cuda("ctranslate2")
