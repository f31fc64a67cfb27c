"""Writes the reader's files and their manifest."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import numpy as np
from safetensors.numpy import save_file

from vnsum.answering.reader import READER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["export_reader", "write_manifest"]

_DESCRIPTION = "Reader: answers questions about a Vietnamese release with exact spans of it."


def export_reader(
    folder: Path,
    words: Sequence[str],
    tensors: Mapping[str, NDArray[np.float32]],
    *,
    version: str,
) -> None:
    """Write weights in half precision, the vocabulary and the manifest.

    Args:
        folder: Where to; made when missing. A model card in it is kept and listed.
        words: The vocabulary, in the order of its vectors.
        tensors: "vectors", "weights", "threshold" and the networks.
        version: Version of the weights.
    """
    folder.mkdir(parents=True, exist_ok=True)
    half = {name: np.ascontiguousarray(value, np.float16) for name, value in tensors.items()}
    save_file(half, folder / "reader.safetensors")
    (folder / "reader.safetensors").chmod(0o644)
    (folder / "vocabulary.txt").write_text("\n".join(words), "utf-8")
    write_manifest(folder, version)


def write_manifest(folder: Path, version: str) -> None:
    """List every file of the model with its size and SHA-256 in `manifest.json`."""
    files = [
        {
            "name": path.name,
            "size": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(folder.iterdir())
        if path.is_file() and path.name != "manifest.json"
    ]
    content = {
        "name": READER,
        "version": version,
        "description": _DESCRIPTION,
        "files": files,
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    (folder / "manifest.json").write_text(text + "\n", "utf-8")
