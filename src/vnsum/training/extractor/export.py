"""Write the extractor's files and their manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safetensors.numpy import save_file

from vnsum.backends.extractive.networks.packed import packed
from vnsum.weights.manifests import write_manifest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["export_extractor"]

_IN_BYTES = {
    "network": ("embed.weight",),
    "form": ("embed.weight",),
    "judge": ("enter.weight",),
    "turns": ("enter.weight",),
    "worth": ("enter.weight",),
    "shortener": ("weight",),
}
"""Endings of matrices that are stored in bytes; drafts stay the same but for ties."""
_DESCRIPTION = "Extract-and-compress engine for Vietnamese news: headline, lead and summary."


def export_extractor(
    folder: Path,
    tensors: Mapping[str, Mapping[str, NDArray[Any]]],
    vocabulary: Mapping[str, int],
    edges: Mapping[str, NDArray[Any]],
    *,
    version: str,
) -> None:
    """Write weights in half precision or bytes, the vocabulary and the manifest.

    Args:
        folder: Where to; made when missing. A model card in it is kept and listed.
        tensors: Weights of the "network", of the "form" network, and under "lead." and
            "headline." of the "rankers", of the "judge", of what sentences are "worth" and which
            are "turns", and of the "shortener".
        vocabulary: Ids of words.
        edges: The weights of the edge tables, as they are.
        version: Version of the weights.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, weights in tensors.items():
        save_file(packed(weights, _IN_BYTES.get(name, ())), folder / f"{name}.safetensors")
    save_file(dict(edges), folder / "edges.safetensors")
    words = sorted(vocabulary, key=lambda word: vocabulary[word])
    (folder / "vocabulary.txt").write_text("\n".join(words), "utf-8")
    write_manifest(folder, name=folder.name, version=version, description=_DESCRIPTION)
