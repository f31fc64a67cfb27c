"""The reference: the network as transformers has it, called directly."""

from __future__ import annotations

import inspect
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.backends.spans.engines import run_batches
from vnsum.errors import BackendError, MissingExtraError, OptionsError, WeightsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from vnsum.backends.spans.checkpoints import SpanCheckpoint
    from vnsum.backends.spans.windows import Window

__all__ = ["TorchEngine"]

_BATCH_TOKENS = 16 * 384
"""Most tokens of a batch, padding among them; set by hand."""
_TYPES = ("auto", "float32", "bfloat16")


class TorchEngine:
    """A `…ForQuestionAnswering` of transformers."""

    def __init__(
        self,
        checkpoint: SpanCheckpoint,
        *,
        pad: int,
        device: str = "auto",
        compute_type: str = "auto",
        threads: int | None = None,
    ) -> None:
        """Load the network.

        Args:
            checkpoint: The checkpoint.
            pad: Id of the padding token.
            device: "cpu", "cuda" or "auto", which is CUDA where there is one.
            compute_type: "float32", "bfloat16" or "auto": bfloat16 on CUDA that has it, else
                float32 (many processors take 16 times as long in bfloat16).
            threads: Threads on the processor; None for torch's own choice.

        Raises:
            BackendError: When CUDA is asked for where there is none.
            MissingExtraError: When torch or transformers is not installed.
            OptionsError: When there is no such compute type.
            WeightsError: When the weights do not fill the network.
        """
        if compute_type not in _TYPES:
            raise OptionsError(
                f"transformers does not compute in {compute_type!r}",
                hint=f"one of {', '.join(_TYPES)}, or the engine ctranslate2",
            )
        self._torch = _import_torch()
        self._device = self._choose_device(device)
        self._threads, self._pad = threads, pad
        dtype = self._choose_type(compute_type)
        self._model = self._load(checkpoint, dtype)
        self._types = "token_type_ids" in inspect.signature(self._model.forward).parameters
        self.name = f"transformers {dtype} {self._device}"

    def logits(self, windows: Sequence[Window]) -> list[NDArray[np.float32]]:
        """Score tokens; see `LogitsEngine.logits`."""
        with self._threading(), self._torch.inference_mode():
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

    def _choose_device(self, device: str) -> str:
        has_cuda = self._torch.cuda.is_available()
        if device == "cuda" and not has_cuda:
            raise BackendError("there is no CUDA device here", hint="choose the device cpu or auto")
        if device not in {"auto", "cpu", "cuda"}:
            raise OptionsError(f"no device {device!r}", hint="auto, cpu or cuda")
        return ("cuda" if has_cuda else "cpu") if device == "auto" else device

    def _choose_type(self, compute_type: str) -> str:
        if compute_type != "auto":
            return compute_type
        fast = self._device == "cuda" and self._torch.cuda.is_bf16_supported()
        return "bfloat16" if fast else "float32"

    def _load(self, checkpoint: SpanCheckpoint, dtype: str) -> Any:  # noqa: ANN401 - no types
        from transformers import AutoModelForQuestionAnswering  # noqa: PLC0415 - heavy, optional
        from transformers.utils import logging  # noqa: PLC0415 - the same

        bars = logging.is_progress_bar_enabled()
        logging.disable_progress_bar()
        try:
            model, report = AutoModelForQuestionAnswering.from_pretrained(
                checkpoint.folder,
                dtype=getattr(self._torch, dtype),
                local_files_only=True,
                output_loading_info=True,
                trust_remote_code=False,
                use_safetensors=True,
            )
        except Exception as error:  # anything: the config decides which code runs
            raise WeightsError(
                f"{checkpoint.folder.name} cannot be loaded as {checkpoint.architecture}",
                hint="check that transformers knows it without remote code",
            ) from error
        finally:
            if bars:
                logging.enable_progress_bar()
        if report["missing_keys"]:
            raise WeightsError(
                f"{checkpoint.folder.name} lacks weights: {min(report['missing_keys'])} and "
                f"{len(report['missing_keys']) - 1} more",
                hint="they would be random; fetch the model again",
            )
        return model.to(self._device).eval()

    @contextmanager
    def _threading(self) -> Iterator[None]:
        """Use the threads asked for, and leave the process as it was."""
        before = self._torch.get_num_threads()
        if self._threads is not None:
            self._torch.set_num_threads(self._threads)
        try:
            yield
        except RuntimeError as error:  # out of memory, CUDA gone
            raise BackendError("the model failed", hint="try the device cpu") from error
        finally:
            if self._threads is not None:
                self._torch.set_num_threads(before)


def _import_torch() -> Any:  # noqa: ANN401 - a module
    try:
        import torch  # noqa: PLC0415 - heavy and optional
        import transformers  # noqa: F401, PLC0415 - the same; asked for before the weights are
    except ImportError as error:
        raise MissingExtraError("Reading with a checkpoint", "hub") from error
    return torch
