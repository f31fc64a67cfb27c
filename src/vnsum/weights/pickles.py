"""Pickled weights into safetensors, where the user asks for it.

`torch.load(weights_only=True)` builds tensors and plain containers and refuses
everything else, so that converting runs no code of the file.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnsum.errors import MissingExtraError, OptionsError, WeightsError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["from_pickle"]

_PICKLE = "pytorch_model.bin"
_INDEX = "pytorch_model.bin.index.json"
_KEPT = ("*.json", "*.model", "vocab.txt", "merges.txt", "bpe.codes", "dict.txt")


def from_pickle(folder: Path, out: Path) -> Path:
    """Write a checkpoint with pickled weights as one with safetensors.

    Args:
        folder: A folder with pytorch_model.bin, or its index and shards.
        out: A folder that does not exist yet; it is there whole or not at all.

    Returns:
        `out`.

    Raises:
        MissingExtraError: When the extra `hub` is not installed.
        OptionsError: When `out` exists.
        WeightsError: When there is no pickle, it holds more than tensors, or it cannot be written.
    """
    if out.exists():
        raise OptionsError(f"{out.name} exists already", hint="name a new folder")
    tensors = dict(_tensors(folder))
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".vnsum-") as unfinished:
            made = Path(unfinished) / "made"
            made.mkdir()
            _write(folder, made, tensors)
            made.rename(out)
    except OSError as error:
        raise WeightsError("the converted model cannot be written", hint=str(error)) from error
    return out


def _write(folder: Path, made: Path, tensors: dict[str, Any]) -> None:
    from safetensors import SafetensorError  # noqa: PLC0415 - keeps `import vnsum` light
    from safetensors.torch import save_file  # noqa: PLC0415 - extra hub

    try:
        save_file(tensors, made / "model.safetensors", metadata={"format": "pt"})
    except SafetensorError as error:  # what it calls a failing disk
        raise OSError(str(error)) from error
    for pattern in _KEPT:
        for path in folder.glob(pattern):
            if path.name != _INDEX:
                shutil.copyfile(path, made / path.name)


def _tensors(folder: Path) -> Iterator[tuple[str, Any]]:
    """Yield the tensors, each with memory of its own: safetensors keeps none that share it."""
    for path in _pickles(folder):
        for name, value in _loaded(path).items():
            yield name, value.detach().clone().contiguous()


def _pickles(folder: Path) -> list[Path]:
    if (folder / _PICKLE).is_file():
        return [folder / _PICKLE]
    try:
        shards = json.loads((folder / _INDEX).read_text("utf-8"))["weight_map"].values()
        return [folder / Path(str(name)).name for name in sorted(set(shards))]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsError(
            f"{folder.name} holds no {_PICKLE}", hint="it may need no converting"
        ) from error


def _loaded(path: Path) -> dict[str, Any]:
    try:
        import torch  # noqa: PLC0415 - extra hub
    except ImportError as error:
        raise MissingExtraError("Converting a pickle", "hub") from error
    try:
        found = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # UnpicklingError, RuntimeError, OSError, EOFError
        raise WeightsError(
            f"{path.name} is damaged or holds more than tensors", hint="it is not loaded"
        ) from error
    if not isinstance(found, dict) or not all(map(torch.is_tensor, found.values())):
        raise WeightsError(f"{path.name} holds more than tensors", hint="it is not loaded")
    return found
