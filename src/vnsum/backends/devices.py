"""Which processor runs a model, with how many threads, in which numbers.

It serves every engine: it asks the machine and the library that will run, and never guesses.
CTranslate2 is asked without loading torch, which takes seconds.
"""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from vnsum.errors import MissingExtraError, OptionsError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

__all__ = [
    "Library",
    "choose_ctranslate2_type",
    "choose_device",
    "choose_threads",
    "choose_torch_type",
    "has_cuda",
    "import_ctranslate2",
    "import_torch",
    "require_known",
    "torch_threads",
]

Library = Literal["ctranslate2", "transformers"]
_NAMES = {"bf16": "bfloat16", "fp32": "float32", "fp16": "float16"}
_CPU_PREFERENCE = ("int8", "int8_float32", "float32")
_CUDA_PREFERENCE = ("bfloat16", "int8_bfloat16", "int8_float32", "float32")
_HALF = ("float16", "int8_float16")
_DEVICES = ("auto", "cpu", "cuda")
_COMPUTE_TYPES = (
    "auto",
    "int8",
    "int8_float32",
    "int8_float16",
    "int8_bfloat16",
    "int16",
    "float16",
    "bfloat16",
    "float32",
)
"""What CTranslate2 and torch know; which of them a machine has, only the library can tell."""


def require_known(device: str, compute_type: str) -> None:
    """Refuse what no machine has, without loading what runs a model.

    Args:
        device: "auto", "cpu" or "cuda".
        compute_type: A type of numbers; "bf16", "fp32" and "fp16" are understood.

    Raises:
        OptionsError: When either is unknown.
    """
    if device not in _DEVICES:
        raise OptionsError(f"unknown device {device!r}", hint="device is auto, cpu or cuda")
    if _NAMES.get(compute_type, compute_type) not in _COMPUTE_TYPES:
        raise OptionsError(
            f"unknown compute type {compute_type!r}", hint=f"one of {', '.join(_COMPUTE_TYPES)}"
        )


def choose_device(device: str, library: Library) -> str:
    """Resolve a device.

    Args:
        device: "auto", "cpu" or "cuda".
        library: What runs the model.

    Returns:
        "cpu" or "cuda"; "auto" is "cuda" where the library sees one.

    Raises:
        MissingExtraError: When the library is not installed.
        OptionsError: When the name is unknown, or CUDA is asked for and there is none.
    """
    require_known(device, "auto")
    if device == "cpu":
        return device
    if has_cuda(library):
        return "cuda"
    if device == "cuda":
        raise OptionsError(
            f"CUDA was asked for, but this machine or this build of {library} has none",
            hint="use device='cpu', or install a CUDA build of torch",
        )
    return "cpu"


def has_cuda(library: Library) -> bool:
    """Tell whether a library sees a CUDA device.

    Args:
        library: What would run the model.

    Returns:
        True where there is one.

    Raises:
        MissingExtraError: When the library is not installed.
    """
    if library == "ctranslate2":
        return bool(import_ctranslate2().get_cuda_device_count())
    return bool(import_torch().cuda.is_available())


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


def choose_ctranslate2_type(wanted: str, device: str, *, is_t5: bool = False) -> str:
    """Resolve the numbers that CTranslate2 calculates in.

    Args:
        wanted: "auto", or a type of CTranslate2; "bf16", "fp32" and "fp16" are understood.
        device: "cpu" or "cuda".
        is_t5: Whether the model is a T5, whose activations overflow in float16.

    Returns:
        The type; for "auto" int8 on a CPU and bfloat16 on CUDA, where the processor has them.

    Raises:
        MissingExtraError: When CTranslate2 is not installed.
        OptionsError: When the processor lacks the type, or it is float16 and the model a T5.
    """
    supported = import_ctranslate2().get_supported_compute_types(device)
    if wanted == "auto":
        preference = _CPU_PREFERENCE if device == "cpu" else _CUDA_PREFERENCE
        return next(name for name in preference if name in supported)
    return _checked(wanted, supported, device, is_t5=is_t5)


def choose_torch_type(wanted: str, device: str, *, is_t5: bool = False) -> str:
    """Resolve the numbers that torch calculates in.

    Args:
        wanted: "auto", "float32" or "bfloat16"; "bf16" and "fp32" are understood.
        device: "cpu" or "cuda".
        is_t5: Whether the model is a T5, whose activations overflow in float16.

    Returns:
        The type; for "auto" float32 on a CPU, as bfloat16 is 16 times slower on some of them
        (two AMD cores with AVX2 alone, 2026-11), and bfloat16 on CUDA that has it.

    Raises:
        MissingExtraError: When torch is not installed.
        OptionsError: When torch lacks the type, or it is float16 and the model a T5.
    """
    if wanted == "auto":
        fast = device == "cuda" and import_torch().cuda.is_bf16_supported()
        return "bfloat16" if fast else "float32"
    return _checked(wanted, ("float32", "bfloat16"), device, is_t5=is_t5)


def import_ctranslate2() -> Any:  # noqa: ANN401 - a module without types
    """Import CTranslate2.

    Returns:
        The module.

    Raises:
        MissingExtraError: When it is not installed.
    """
    return _import("ctranslate2", "ctranslate2")


def import_torch() -> Any:  # noqa: ANN401 - a module
    """Import torch, which takes seconds.

    Returns:
        The module.

    Raises:
        MissingExtraError: When it is not installed.
    """
    return _import("torch", "transformers")


def _import(module: str, engine: Library) -> Any:  # noqa: ANN401 - a module
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(f"The engine {engine}", "hub") from error


class _TorchThreads:
    """Counts who is inside, as the number that torch had before is what the first one found."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._before = 1

    def enter(self, threads: int) -> None:
        torch = import_torch()
        with self._lock:
            self._before = self._before if self._inside else torch.get_num_threads()
            self._inside += 1
            torch.set_num_threads(threads)

    def leave(self) -> None:
        with self._lock:
            self._inside -= 1
            import_torch().set_num_threads(self._before)


_TORCH = _TorchThreads()


@contextmanager
def torch_threads(threads: int | None) -> Iterator[None]:
    """Have torch use so many threads, and leave the process as it was.

    Args:
        threads: 1 and more; None changes nothing.

    Yields:
        Nothing.
    """
    if threads is None:
        yield
        return
    _TORCH.enter(threads)
    try:
        yield
    finally:
        _TORCH.leave()


def _checked(wanted: str, supported: Collection[str], device: str, *, is_t5: bool) -> str:
    name = _NAMES.get(wanted, wanted)
    if is_t5 and name in _HALF:
        raise OptionsError(
            "T5 overflows in float16 and writes noise",
            hint="use compute_type='bfloat16', 'int8' or 'float32'",
        )
    if name not in supported:
        raise OptionsError(
            f"compute type {wanted!r} is not available on this {device}",
            hint=f"available are: auto, {', '.join(sorted(supported))}",
        )
    return name
