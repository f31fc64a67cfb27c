"""Which processor runs the model, and in which numbers. It asks the machine and never guesses."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from vnsum.errors import MissingExtraError, OptionsError

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = [
    "choose_ctranslate2_type",
    "choose_device",
    "choose_threads",
    "choose_torch_type",
]

_BFLOAT16 = {"bf16": "bfloat16", "fp32": "float32", "fp16": "float16"}
_CPU_PREFERENCE = ("int8", "int8_float32", "float32")
_CUDA_PREFERENCE = ("bfloat16", "int8_bfloat16", "int8_float32", "float32")
_HALF = ("float16", "int8_float16")


def choose_device(device: str) -> str:
    """Resolve a device.

    Args:
        device: "auto", "cpu" or "cuda".

    Returns:
        "cpu" or "cuda"; "auto" is "cuda" where there is one.

    Raises:
        MissingExtraError: When torch is not installed.
        OptionsError: When the name is unknown, or CUDA is asked for and there is none.
    """
    if device not in {"auto", "cpu", "cuda"}:
        raise OptionsError(f"unknown device {device!r}", hint="device is auto, cpu or cuda")
    if device == "cpu":
        return device
    try:
        import torch  # noqa: PLC0415 - extra hub
    except ImportError as error:
        raise MissingExtraError("A seq2seq model", "hub") from error
    if torch.cuda.is_available():
        return "cuda"
    if device == "cuda":
        raise OptionsError(
            "CUDA was asked for, but this machine or this build of torch has none",
            hint="use device='cpu', or install a CUDA build of torch",
        )
    return "cpu"


def choose_threads(threads: int | None) -> int:
    """Resolve a number of threads.

    Args:
        threads: 1 and more, or None for the processors this process may use.

    Returns:
        The number.

    Raises:
        OptionsError: When it is below 1.
    """
    if threads is None:
        affinity = getattr(os, "sched_getaffinity", None)
        return len(affinity(0)) if affinity else os.cpu_count() or 1
    if threads < 1:
        raise OptionsError("threads must be at least 1", hint="leave it out to use all processors")
    return threads


def choose_ctranslate2_type(wanted: str, device: str, *, is_t5: bool) -> str:
    """Resolve the numbers that CTranslate2 calculates in.

    Args:
        wanted: "auto", or a type of CTranslate2; "bf16", "fp32" and "fp16" are understood.
        device: "cpu" or "cuda".
        is_t5: Whether the model is a T5, whose activations overflow in float16.

    Returns:
        The type; for "auto" int8 on a CPU and bfloat16 on CUDA, where the processor has them.

    Raises:
        OptionsError: When the processor lacks the type, or it is float16 and the model a T5.
    """
    import ctranslate2  # noqa: PLC0415 - extra hub

    supported = ctranslate2.get_supported_compute_types(device)
    if wanted == "auto":
        preference = _CPU_PREFERENCE if device == "cpu" else _CUDA_PREFERENCE
        return next(name for name in preference if name in supported)
    return _checked(_BFLOAT16.get(wanted, wanted), supported, device, is_t5=is_t5)


def choose_torch_type(wanted: str, device: str, *, is_t5: bool) -> str:
    """Resolve the numbers that torch calculates in.

    Args:
        wanted: "auto", "float32" or "bfloat16"; "bf16" and "fp32" are understood.
        device: "cpu" or "cuda".
        is_t5: Whether the model is a T5, whose activations overflow in float16.

    Returns:
        The type; for "auto" float32 on a CPU, as bfloat16 is 16 times slower on some of them
        (two AMD cores with AVX2 alone, 2026-11), and bfloat16 on CUDA.

    Raises:
        OptionsError: When torch lacks the type, or it is float16 and the model a T5.
    """
    if wanted == "auto":
        return "float32" if device == "cpu" else "bfloat16"
    return _checked(_BFLOAT16.get(wanted, wanted), ("float32", "bfloat16"), device, is_t5=is_t5)


def _checked(name: str, supported: Collection[str], device: str, *, is_t5: bool) -> str:
    if is_t5 and name in _HALF:
        raise OptionsError(
            "T5 overflows in float16 and writes noise",
            hint="use compute_type='bfloat16', 'int8' or 'float32'",
        )
    if name not in supported:
        raise OptionsError(
            f"compute type {name!r} is not available on this {device}",
            hint=f"available are: auto, {', '.join(sorted(supported))}",
        )
    return name
