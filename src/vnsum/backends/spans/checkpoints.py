"""What a folder holds, and whether it can answer questions."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vnsum.errors import MissingExtraError, WeightsError

if TYPE_CHECKING:
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
    """

    folder: Path
    architecture: str
    model_type: str
    config: dict[str, Any]

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
        WeightsError: When `config.json` or the safetensors are missing or damaged, or there is no
            trained span head.
    """
    config = _read_config(folder)
    architecture = str((config.get("architectures") or ["unknown"])[0])
    if not architecture.endswith(_SUFFIX) or config.get("is_encoder_decoder"):
        raise WeightsError(
            f"{folder.name} is a {architecture}, which does not mark answers in a text",
            hint=f"choose an encoder saved as …{_SUFFIX}, or fine-tune one",
        )
    found = _shapes(folder)
    if list(found.get(HEAD, ()))[:1] != [2]:
        raise WeightsError(
            f"{folder.name} has no trained head for questions ({HEAD} with two rows)",
            hint="its answers would be random; choose a checkpoint fine-tuned on questions",
        )
    return SpanCheckpoint(folder, architecture, str(config.get("model_type", "")), config)


def read_weights(folder: Path) -> dict[str, NDArray[Any]]:
    """Read all weights as float32.

    Args:
        folder: The checkpoint.

    Returns:
        Arrays by name; the two old names of layer norms are given their new ones.

    Raises:
        MissingExtraError: When torch is not installed.
        WeightsError: When a file is damaged.
    """
    weights: dict[str, NDArray[Any]] = {}
    for file in _weight_files(folder):
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


def _read_config(folder: Path) -> dict[str, Any]:
    try:
        config = json.loads((folder / "config.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise WeightsError(
            f"{folder.name} has no config.json that can be read",
            hint="give a folder that save_pretrained wrote, or the id of one on the Hub",
        ) from error
    if not isinstance(config, dict):
        raise WeightsError(f"config.json of {folder.name} is no object", hint="fetch it again")
    return config


def _weight_files(folder: Path) -> list[Path]:
    files = sorted(folder.glob("model*.safetensors"))
    if not files:
        raise WeightsError(
            f"{folder.name} has no weights in safetensors",
            hint="pickled weights are not loaded; save the model again with save_pretrained",
        )
    return files


def _shapes(folder: Path) -> dict[str, tuple[int, ...]]:
    """Return the shape of every tensor from the files' headers."""
    shapes: dict[str, tuple[int, ...]] = {}
    for file in _weight_files(folder):
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
