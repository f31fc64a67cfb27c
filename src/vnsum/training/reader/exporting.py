"""Writes the reader's files and their manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from safetensors.numpy import save_file

from vnsum.answering.reader import READER
from vnsum.weights.manifests import write_manifest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["export_reader"]

_STEPS = 127
_DESCRIPTION = "Reader: answers questions about a Vietnamese release with exact spans of it."


def export_reader(
    folder: Path,
    words: Sequence[str],
    tensors: Mapping[str, NDArray[np.float32]],
    *,
    version: str,
) -> None:
    """Write weights in half precision, vectors in bytes, the vocabulary and the manifest.

    Args:
        folder: Where to; made when missing. A model card in it is kept and listed.
        words: The vocabulary, in the order of its vectors.
        tensors: "vectors", "weights", "threshold" and the networks.
        version: Version of the weights.
    """
    folder.mkdir(parents=True, exist_ok=True)
    vectors = tensors["vectors"]
    scales = np.maximum(np.abs(vectors).max(axis=1), 1e-6) / _STEPS
    half = {
        name: np.ascontiguousarray(value, np.float16)
        for name, value in tensors.items()
        if name != "vectors"
    }
    steps = np.rint(vectors / scales[:, None]).astype(np.int8)
    save_file({**half, "vectors": steps}, folder / "reader.safetensors")
    (folder / "reader.safetensors").chmod(0o644)
    (folder / "vocabulary.txt").write_text("\n".join(words), "utf-8")
    write_manifest(folder, name=READER, version=version, description=_DESCRIPTION)
