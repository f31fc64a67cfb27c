"""Checkpoints that are there whole or not at all, without pickle.

    RUN/checkpoints/step-0000120/
        model.safetensors       fp32 weights, each tied one once
        optimizer.safetensors   moments of AdamW
        average.safetensors     mean of the last weights, where the stage averages
        state.json              where the run stands; size and SHA-256 of the other files

A checkpoint is written under another name, flushed, and renamed; the one before stays until then.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from vnsum.errors import OptionsError, WeightsError
from vnsum.weights.checksums import raw_sha256

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from torch import Tensor

__all__ = [
    "Checkpoint",
    "Standing",
    "find_checkpoints",
    "load_checkpoint",
    "newest_checkpoint",
    "save_checkpoint",
]

_FORMAT = 1
_KEPT = 2
"""Checkpoints kept; the one before the newest is there if the disk damages the newest."""


@dataclass(slots=True)
class Standing:
    """Where a run stands.

    Attributes:
        stage: Number of the stage.
        step: Steps done in it.
        total: Steps done in the run.
        progress: Share of the stage done.
        remaining: Steps of the stage still planned.
        seconds: Wall-clock time used.
        sources: Source tokens read, without padding.
        targets: Target tokens written, without padding.
        averaged: Weights the average holds.
        fingerprint: Of the configuration.
        vocabulary: SHA-256 of the vocabulary.
    """

    stage: int = 0
    step: int = 0
    total: int = 0
    progress: float = 0.0
    remaining: int = 0
    seconds: float = 0.0
    sources: int = 0
    targets: int = 0
    averaged: int = 0
    fingerprint: str = ""
    vocabulary: str = ""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A checkpoint in memory.

    Attributes:
        standing: Where the run stood.
        tensors: By file, then by name.
    """

    standing: Standing
    tensors: Mapping[str, dict[str, Tensor]]


def find_checkpoints(run: Path) -> list[Path]:
    """List the checkpoints of a run.

    Args:
        run: Folder of the run.

    Returns:
        Their folders, the newest last.
    """
    return sorted((run / "checkpoints").glob("step-*[0-9]"))


def newest_checkpoint(run: Path) -> Checkpoint:
    """Read the last checkpoint of a run.

    Args:
        run: Folder of the run.

    Returns:
        The checkpoint on the CPU.

    Raises:
        OptionsError: When there is none.
        WeightsError: When it is damaged.
    """
    found = find_checkpoints(run)
    if not found:
        raise OptionsError(f"{run.name} has no checkpoint", hint="train first")
    return load_checkpoint(found[-1])


def save_checkpoint(run: Path, checkpoint: Checkpoint) -> Path:
    """Write a checkpoint, then drop old ones.

    Args:
        run: Folder of the run.
        checkpoint: What to write.

    Returns:
        Its folder.

    Raises:
        WeightsError: When it cannot be written, as on a full disk; the one before stays.
    """
    folder = run / "checkpoints" / f"step-{checkpoint.standing.total:07d}"
    part = folder.with_suffix(".part")
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        files = {name: _write(part, name, values) for name, values in checkpoint.tensors.items()}
        state = {"format": _FORMAT, "standing": asdict(checkpoint.standing), "files": files}
        _flush(part / "state.json", json.dumps(state, indent=1).encode())
        shutil.rmtree(folder, ignore_errors=True)
        part.rename(folder)
    except (OSError, SafetensorError) as error:
        shutil.rmtree(part, ignore_errors=True)
        raise WeightsError(
            f"the checkpoint of step {checkpoint.standing.total} cannot be written: {error}",
            hint=f"free space and resume from {_newest(run)}",
        ) from error
    for old in find_checkpoints(run)[:-_KEPT]:
        shutil.rmtree(old, ignore_errors=True)
    return folder


def load_checkpoint(folder: Path) -> Checkpoint:
    """Read a checkpoint and check every file of it.

    Args:
        folder: Of the checkpoint.

    Returns:
        The checkpoint on the CPU.

    Raises:
        WeightsError: When a file is missing, damaged or of another format.
    """
    try:
        state = json.loads((folder / "state.json").read_text("utf-8"))
        if state["format"] != _FORMAT:
            raise WeightsError(f"{folder.name} has format {state['format']}", hint=f"not {_FORMAT}")
        tensors = {}
        for name, known in state["files"].items():
            path = folder / f"{name}.safetensors"
            if raw_sha256(path) != known["sha256"]:
                raise WeightsError(
                    f"{path.name} of {folder.name} is damaged: its SHA-256 is another",
                    hint="delete this checkpoint and resume from the one before",
                )
            tensors[name] = load_file(path)
        return Checkpoint(Standing(**state["standing"]), tensors)
    except (OSError, ValueError, KeyError, TypeError, SafetensorError) as error:
        raise WeightsError(
            f"{folder.name} is no whole checkpoint: {error}", hint="resume from another one"
        ) from error


def _write(folder: Path, name: str, tensors: Mapping[str, Tensor]) -> dict[str, Any]:
    path = folder / f"{name}.safetensors"
    plain = {key: value.detach().cpu().contiguous() for key, value in tensors.items()}
    save_file(plain, path)
    with path.open("rb") as stream:
        os.fsync(stream.fileno())
    return {"bytes": path.stat().st_size, "sha256": raw_sha256(path)}


def _flush(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _newest(run: Path) -> str:
    found = find_checkpoints(run)
    return found[-1].name if found else "the start"
