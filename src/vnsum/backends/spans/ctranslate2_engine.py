"""The fast engine: CTranslate2 runs the encoder, numpy the span head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.backends.seq2seq.memory import memory_kept
from vnsum.backends.spans.converting import HEAD_FILE
from vnsum.errors import BackendError, MissingExtraError, OptionsError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.backends.spans.windows import Window

__all__ = ["CTranslate2Engine", "has_cuda"]


class CTranslate2Engine:
    """A converted encoder with its head."""

    def __init__(
        self,
        folder: Path,
        *,
        device: str = "cpu",
        compute_type: str = "auto",
        threads: int | None = None,
    ) -> None:
        """Load a converted encoder.

        Args:
            folder: What `converting.convert` wrote.
            device: "cpu" or "cuda".
            compute_type: A type of CTranslate2's; "auto" is float32, which gives the spans that
                transformers gives.
            threads: Threads on the processor; None for CTranslate2's own choice.

        Raises:
            BackendError: When the encoder cannot be loaded or there is no such device.
            MissingExtraError: When ctranslate2 is not installed.
            OptionsError: When the device does not compute in that type.
        """
        library = _import_library()
        kind = "float32" if compute_type == "auto" else compute_type
        _require_device(library, device, kind)
        with np.load(folder / HEAD_FILE, allow_pickle=False) as head:
            self._weight, self._bias = head["weight"], head["bias"]
        try:
            self._encoder = library.Encoder(
                str(folder), device, compute_type=kind, intra_threads=threads or 0
            )
        except (RuntimeError, ValueError) as error:
            raise _failed("CTranslate2 cannot load the encoder") from error
        self._cpu = library.Device.cpu
        self.name = f"ctranslate2 {kind} {device}"

    def logits(self, windows: Sequence[Window]) -> list[NDArray[np.float32]]:
        """Score tokens; see `LogitsEngine.logits`."""
        ids = [list(window.ids) for window in windows]
        types = [list(window.types) for window in windows]
        try:
            with memory_kept():
                done = self._encoder.forward_batch(ids, token_type_ids=types)
            hidden = np.array(done.last_hidden_state.to_device(self._cpu))
        except RuntimeError as error:  # out of memory, CUDA gone
            raise _failed("the model failed") from error
        both = hidden.astype(np.float32, copy=False) @ self._weight.T + self._bias
        return [row[: len(window.ids)].T for row, window in zip(both, windows, strict=True)]


def has_cuda() -> bool:
    """Tell whether CTranslate2 sees a CUDA device; False where it is not installed."""
    try:
        return bool(_import_library().get_cuda_device_count())
    except MissingExtraError:
        return False


def _import_library() -> Any:  # noqa: ANN401 - a module
    try:
        import ctranslate2  # noqa: PLC0415 - optional
    except ImportError as error:
        raise MissingExtraError("CTranslate2's engine", "hub") from error
    return ctranslate2


def _require_device(library: Any, device: str, kind: str) -> None:  # noqa: ANN401 - a module
    if device == "cuda" and not library.get_cuda_device_count():
        raise BackendError("there is no CUDA device here", hint="choose the device cpu or auto")
    if device not in {"cpu", "cuda"}:
        raise OptionsError(f"no device {device!r}", hint="auto, cpu or cuda")
    known = library.get_supported_compute_types(device)
    if kind not in known:
        raise OptionsError(
            f"CTranslate2 does not compute in {kind!r} on this {device}",
            hint=f"one of auto, {', '.join(sorted(known))}",
        )


def _failed(message: str) -> BackendError:
    return BackendError(message, hint="choose the engine transformers")
