"""The reference: the network as transformers has it, called directly."""

from __future__ import annotations

import inspect
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.backends.devices import choose_torch_type, import_torch, torch_threads
from vnsum.backends.pretrained import load_pretrained
from vnsum.backends.spans.engines import run_batches
from vnsum.errors import BackendError, MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.spans.checkpoints import SpanCheckpoint
    from vnsum.backends.spans.windows import Window

__all__ = ["TorchEngine"]

_BATCH_TOKENS = 16 * 384
"""Most tokens of a batch, padding among them; set by hand."""


class TorchEngine:
    """A `…ForQuestionAnswering` of transformers."""

    def __init__(
        self,
        checkpoint: SpanCheckpoint,
        *,
        pad: int,
        device: str = "cpu",
        compute_type: str = "auto",
        threads: int | None = None,
    ) -> None:
        """Load the network.

        Args:
            checkpoint: The checkpoint.
            pad: Id of the padding token.
            device: "cpu" or "cuda", as `devices.choose_device` found it.
            compute_type: "float32", "bfloat16" or "auto": bfloat16 on CUDA that has it, else
                float32 (many processors take 16 times as long in bfloat16).
            threads: Threads on the processor; None for torch's own choice.

        Raises:
            MissingExtraError: When torch or transformers is not installed.
            OptionsError: When there is no such compute type.
            WeightsError: When the weights do not fill the network.
        """
        self._torch, self._device = import_torch(), device
        self._threads, self._pad = threads, pad
        dtype = choose_torch_type(compute_type, device)
        self._model = self._load(checkpoint, dtype)
        self._types = "token_type_ids" in inspect.signature(self._model.forward).parameters
        self.name = f"transformers {dtype} {self._device}"

    def logits(self, windows: Sequence[Window]) -> list[NDArray[np.float32]]:
        """Score tokens; see `LogitsEngine.logits`."""
        with torch_threads(self._threads), self._translated(), self._torch.inference_mode():
            return run_batches(windows, self._run, most=_BATCH_TOKENS)

    def _run(self, windows: Sequence[Window]) -> list[NDArray[np.float32]]:
        length = max(len(window.ids) for window in windows)
        ids = self._padded([window.ids for window in windows], length, self._pad)
        inputs = {
            "input_ids": ids,
            "attention_mask": self._padded([[1] * len(w.ids) for w in windows], length, 0),
        }
        if self._types:
            inputs["token_type_ids"] = self._padded([w.types for w in windows], length, 0)
        done = self._model(**inputs)
        scores = self._torch.stack([done.start_logits, done.end_logits], 1)
        both = scores.float().cpu().numpy()
        return [row[:, : len(window.ids)] for row, window in zip(both, windows, strict=True)]

    def _padded(self, rows: Sequence[Sequence[int]], length: int, filler: int) -> Any:  # noqa: ANN401 - a tensor
        full = [[*row, *[filler] * (length - len(row))] for row in rows]
        return self._torch.tensor(np.array(full, np.int64), device=self._device)

    def _load(self, checkpoint: SpanCheckpoint, dtype: str) -> Any:  # noqa: ANN401 - no types
        try:
            from transformers import AutoModelForQuestionAnswering  # noqa: PLC0415 - extra hub
        except ImportError as error:
            raise MissingExtraError("Reading with a checkpoint", "hub") from error
        kind = getattr(self._torch, dtype)
        model = load_pretrained(AutoModelForQuestionAnswering, checkpoint.folder, dtype=kind)
        return model.to(self._device).eval()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except RuntimeError as error:  # out of memory, CUDA gone
            raise BackendError("the model failed", hint="try the device cpu") from error
