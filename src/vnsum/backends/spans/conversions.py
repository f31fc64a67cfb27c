"""Converted encoders, kept in the user's cache: made once for each checkpoint."""

from __future__ import annotations

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from vnsum.backends.spans.converting import convert
from vnsum.errors import WeightsError

if TYPE_CHECKING:
    from vnsum.backends.spans.checkpoints import SpanCheckpoint

__all__ = ["converted"]

_VERSION = 1
"""Raised whenever `converting` writes something else."""


def converted(checkpoint: SpanCheckpoint) -> Path:
    """Return the converted encoder of a checkpoint, made now where there is none.

    Args:
        checkpoint: The checkpoint.

    Returns:
        A folder as `converting.convert` writes it.

    Raises:
        BackendError: When CTranslate2 refuses the encoder.
        WeightsError: When weights are damaged or the cache cannot be written.
    """
    root = user_cache_path("vnsum") / "spans"
    folder = root / _key(checkpoint)
    if folder.is_dir():
        return folder
    try:
        root.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=root) as unfinished:
            made = Path(unfinished) / "made"
            made.mkdir()
            convert(checkpoint, made)
            if not folder.is_dir():
                made.rename(folder)
    except OSError as error:
        raise WeightsError(
            "the converted model cannot be written to the cache",
            hint="choose the engine transformers, or make room",
        ) from error
    return folder


def _key(checkpoint: SpanCheckpoint) -> str:
    digest = hashlib.sha256(f"{_VERSION}\n".encode())
    for file in sorted(checkpoint.folder.glob("*.safetensors")):
        digest.update(_sha256(file))
    digest.update((checkpoint.folder / "config.json").read_bytes())
    return digest.hexdigest()[:32]


def _sha256(file: Path) -> bytes:
    digest = hashlib.sha256()
    with file.open("rb") as opened:
        while piece := opened.read(1 << 20):
            digest.update(piece)
    return digest.digest()
