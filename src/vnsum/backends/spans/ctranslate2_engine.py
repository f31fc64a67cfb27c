"""The fast engine: CTranslate2 runs the encoder, numpy the span head.

One copy of the encoder serves a few windows with all threads, another, loaded when first needed,
serves many windows with one thread for each batch: 4.5 against 2.9 times transformers in int8, 1.8
against 1.7 in float32 (16 windows, 4 layers of XLM-R-base, 2 busy cores, 2026-11-24).
"""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.backends.devices import choose_ctranslate2_type, choose_threads, import_ctranslate2
from vnsum.backends.memory import memory_kept
from vnsum.backends.spans.converting import HEAD_FILE
from vnsum.backends.spans.engines import run_batches
from vnsum.errors import BackendError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from vnsum.backends.spans.windows import Window

_BATCH_TOKENS = 4 * 384
"""Most tokens of a batch; 2 to 8 windows were alike (2026-11-24)."""
_CUDA_BATCH_TOKENS = 64 * 384
"""The same on CUDA; set by hand."""

__all__ = ["CTranslate2Engine"]


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
            device: "cpu" or "cuda", as `devices.choose_device` found it.
            compute_type: A type of CTranslate2's; "auto" is float32, which gives the spans that
                transformers gives.
            threads: Threads on the processor; None for the processors this process may use.

        Raises:
            BackendError: When the encoder cannot be loaded.
            MissingExtraError: When ctranslate2 is not installed.
            OptionsError: When the device does not compute in that type.
        """
        wanted = "float32" if compute_type == "auto" else compute_type
        kind = choose_ctranslate2_type(wanted, device)
        with np.load(folder / HEAD_FILE, allow_pickle=False) as head:
            self._weight, self._bias = head["weight"], head["bias"]
        self._folder, self._device, self._kind = folder, device, kind
        self._threads = choose_threads(threads) if device == "cpu" else 1
        self._loading = threading.Lock()
        self._encoders: dict[int, Any] = {}
        self._encoder(1)
        self.name = f"ctranslate2 {kind} {device}"

    def logits(self, windows: Sequence[Window]) -> list[NDArray[np.float32]]:
        """Score tokens; see `LogitsEngine.logits`."""
        workers = self._threads if len(windows) > self._threads else 1
        encoder = self._encoder(workers)
        most = _BATCH_TOKENS if self._device == "cpu" else _CUDA_BATCH_TOKENS
        with memory_kept():
            return run_batches(windows, partial(self._run, encoder), most=most, workers=workers)

    def _run(self, encoder: Any, windows: Sequence[Window]) -> list[NDArray[np.float32]]:  # noqa: ANN401 - no types
        ids = [list(window.ids) for window in windows]
        types = [list(window.types) for window in windows]
        try:
            done = encoder.forward_batch(ids, token_type_ids=types)
            hidden = np.array(done.last_hidden_state.to_device(import_ctranslate2().Device.cpu))
        except (RuntimeError, ValueError) as error:  # out of memory, CUDA gone
            raise _failed("the model failed") from error
        both = hidden.astype(np.float32, copy=False) @ self._weight.T + self._bias
        return [row[: len(window.ids)].T for row, window in zip(both, windows, strict=True)]

    def _encoder(self, workers: int) -> Any:  # noqa: ANN401 - no types
        """Return the encoder for one batch at a time, or the one for several side by side."""
        with self._loading:
            if workers not in self._encoders:
                self._encoders[workers] = self._load(workers, self._threads // workers)
            return self._encoders[workers]

    def _load(self, inter: int, intra: int) -> Any:  # noqa: ANN401 - no types
        try:
            return import_ctranslate2().Encoder(
                str(self._folder),
                self._device,
                compute_type=self._kind,
                inter_threads=inter,
                intra_threads=intra,
            )
        except (RuntimeError, ValueError) as error:
            raise _failed("CTranslate2 cannot load the encoder") from error


def _failed(message: str) -> BackendError:
    return BackendError(message, hint="choose the engine transformers")
