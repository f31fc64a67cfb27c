"""What a folder holds, and whether it can answer questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vnsum.errors import MissingExtraError, WeightsError
from vnsum.weights.checkpoints import inspect

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["HEAD", "SpanCheckpoint", "open_checkpoint", "read_weights"]

HEAD = "qa_outputs.weight"
_SUFFIX = "ForQuestionAnswering"
_OFFSET_POSITIONS = {"camembert", "roberta", "xlm-roberta", "xlm-roberta-xl"}
"""Their position 0 is that of the padding token, and the first token has the one after."""
_DEFAULT_LENGTH = 512


@dataclass(frozen=True, slots=True)
class SpanCheckpoint:
    """A checkpoint with a span head.

    Attributes:
        folder: Where it is.
        architecture: The class that saved it ("XLMRobertaForQuestionAnswering").
        model_type: Its family ("xlm-roberta").
        config: `config.json`.
        weight_files: Its safetensors.
    """

    folder: Path
    architecture: str
    model_type: str
    config: Mapping[str, Any]
    weight_files: Sequence[Path]

    @property
    def first_position(self) -> int:
        """Row of the position table that the first token takes."""
        if self.model_type not in _OFFSET_POSITIONS:
            return 0
        return int(self.config.get("pad_token_id", 1)) + 1

    @property
    def max_tokens(self) -> int:
        """Most tokens the position table has room for."""
        rows = self.config.get("max_position_embeddings") or _DEFAULT_LENGTH
        return int(rows) - self.first_position


def open_checkpoint(folder: Path) -> SpanCheckpoint:
    """Check that a folder holds an extractive-QA checkpoint, without loading it.

    Args:
        folder: The folder.

    Returns:
        What it holds.

    Raises:
        WeightsError: When a file is missing, damaged or a pickle, or there is no trained span
            head.
    """
    whole = inspect(folder)
    if not whole.architecture.endswith(_SUFFIX) or whole.config.get("is_encoder_decoder"):
        raise WeightsError(
            f"{folder.name} is a {whole.architecture or 'model of no known architecture'}, "
            "which does not mark answers in a text",
            hint=f"choose an encoder saved as …{_SUFFIX}, or fine-tune one",
        )
    found = _shapes(whole.weight_files)
    if list(found.get(HEAD, ()))[:1] != [2]:
        raise WeightsError(
            f"{folder.name} has no trained head for questions ({HEAD} with two rows)",
            hint="its answers would be random; choose a checkpoint fine-tuned on questions",
        )
    return SpanCheckpoint(
        folder, whole.architecture, whole.model_type, whole.config, whole.weight_files
    )


def read_weights(checkpoint: SpanCheckpoint) -> dict[str, NDArray[Any]]:
    """Read all weights as float32.

    Args:
        checkpoint: The checkpoint.

    Returns:
        Arrays by name; the two old names of layer norms are given their new ones.

    Raises:
        MissingExtraError: When torch is not installed.
        WeightsError: When a file is damaged.
    """
    weights: dict[str, NDArray[Any]] = {}
    for file in checkpoint.weight_files:
        tensors = _load_file(file)
        weights |= {_new_name(name): tensor.float().numpy() for name, tensor in tensors.items()}
    return weights


def _load_file(file: Path) -> dict[str, Any]:
    try:
        from safetensors.torch import load_file  # noqa: PLC0415 - numpy has no bfloat16

        return dict(load_file(file))
    except ImportError as error:
        raise MissingExtraError("Converting a checkpoint", "hub") from error
    except Exception as error:  # SafetensorError, OSError, RuntimeError: damaged
        raise _damaged(file) from error


def _shapes(files: Sequence[Path]) -> dict[str, tuple[int, ...]]:
    """Return the shape of every tensor from the files' headers."""
    shapes: dict[str, tuple[int, ...]] = {}
    for file in files:
        shapes |= _shapes_in(file)
    return shapes


def _shapes_in(file: Path) -> dict[str, tuple[int, ...]]:
    from safetensors import SafetensorError, safe_open  # noqa: PLC0415 - only where asked for

    try:
        with safe_open(file, framework="np") as opened:
            return {name: tuple(opened.get_slice(name).get_shape()) for name in opened.keys()}  # noqa: SIM118 - no mapping
    except (OSError, SafetensorError) as error:
        raise _damaged(file) from error


def _new_name(name: str) -> str:
    for old, new in ((".gamma", ".weight"), (".beta", ".bias")):
        if name.endswith(f"LayerNorm{old}"):
            return name.removesuffix(old) + new
    return name


def _damaged(file: Path) -> WeightsError:
    return WeightsError(f"{file.name} cannot be read", hint="fetch the model again")
