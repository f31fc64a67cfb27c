"""Weights in files small enough for a narrow way out: bf16 safetensors and an index of hashes.

    FOLDER/part-01-of-06.safetensors …     each at most the limit
    FOLDER/parts.json                      where the run stood, hashes, how tensors were cut

A tensor that is larger than a part is cut by rows; its pieces are called NAME#0, NAME#1, …
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from vnsum.errors import WeightsError
from vnsum.training.loop.checkpoints import Checkpoint, Standing
from vnsum.weights.checksums import raw_sha256

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from torch import Tensor

__all__ = ["PART_BYTES", "join_parts", "write_parts"]

PART_BYTES = 16 * 1024 * 1024
"""What one file may weigh on the way back from a lent machine."""
_HEADER = 64 * 1024
"""Left for the header of a safetensors file; ours is about 10 KB."""


def write_parts(
    checkpoint: Checkpoint, weights: str, folder: Path, limit: int = PART_BYTES
) -> list[Path]:
    """Write one set of weights of a checkpoint as bf16 parts.

    Args:
        checkpoint: Has the weights.
        weights: "model" or "average".
        folder: Where to; made where it is missing.
        limit: Most bytes of a file.

    Returns:
        The files, the index last.

    Raises:
        WeightsError: When the checkpoint lacks them or they cannot be written.
    """
    if weights not in checkpoint.tensors:
        raise WeightsError(f"the checkpoint has no weights {weights!r}", hint="try model")
    groups = _groups(checkpoint.tensors[weights], limit - _HEADER)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = []
        for number, group in enumerate(groups, start=1):
            path = folder / f"part-{number:02d}-of-{len(groups):02d}.safetensors"
            save_file(group, path)
            paths.append(path)
        index = {
            "weights": weights,
            "standing": asdict(checkpoint.standing),
            "files": {path.name: raw_sha256(path) for path in paths},
        }
        (folder / "parts.json").write_text(json.dumps(index, indent=1), "utf-8")
    except (OSError, SafetensorError) as error:
        raise WeightsError("the parts cannot be written", hint=str(error)) from error
    return [*paths, folder / "parts.json"]


def join_parts(folder: Path) -> Checkpoint:
    """Put parts together again.

    Args:
        folder: Holds all parts and their index.

    Returns:
        A checkpoint with the weights in fp32, without an optimiser.

    Raises:
        WeightsError: When a part is missing or damaged.
    """
    try:
        index = json.loads((folder / "parts.json").read_text("utf-8"))
        pieces: dict[str, Tensor] = {}
        for name, digest in index["files"].items():
            if raw_sha256(folder / name) != digest:
                raise WeightsError(f"{name} is damaged: its SHA-256 is another", hint="fetch again")
            pieces |= load_file(folder / name)
        return Checkpoint(Standing(**index["standing"]), {index["weights"]: _joined(pieces)})
    except (OSError, ValueError, KeyError, TypeError, SafetensorError) as error:
        raise WeightsError(f"the parts are not whole: {error}", hint="fetch all of them") from error


def _groups(tensors: dict[str, Tensor], limit: int) -> list[dict[str, Tensor]]:
    groups: list[dict[str, Tensor]] = [{}]
    room = limit
    for name, piece in _pieces(tensors, limit):
        size = piece.numel() * piece.element_size()
        if size > room and groups[-1]:
            groups.append({})
            room = limit
        groups[-1][name] = piece
        room -= size
    return groups


def _pieces(tensors: dict[str, Tensor], limit: int) -> Iterator[tuple[str, Tensor]]:
    for name, tensor in sorted(tensors.items()):
        half = tensor.detach().cpu().to(torch.bfloat16)
        size = half.numel() * half.element_size()
        rows = max(1, limit * len(half) // size) if half.dim() else 1
        cut = half.split(rows) if half.dim() else (half,)
        for number, piece in enumerate(cut):
            yield f"{name}#{number}", piece.contiguous().clone()


def _joined(pieces: dict[str, Tensor]) -> dict[str, Tensor]:
    found: dict[str, dict[int, Tensor]] = {}
    for key, piece in pieces.items():
        name, _, number = key.rpartition("#")
        found.setdefault(name, {})[int(number)] = piece.float()
    return {name: torch.cat([rows[n] for n in sorted(rows)]) for name, rows in found.items()}
