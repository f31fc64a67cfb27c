"""Converted encoders, kept in the user's cache: made once for each checkpoint."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from vnsum.backends.spans.converting import convert
from vnsum.weights.cache import cached
from vnsum.weights.stamps import remembered_sha256

if TYPE_CHECKING:
    from pathlib import Path

    from vnsum.backends.spans.checkpoints import SpanCheckpoint

__all__ = ["converted"]

_FORM = 1
"""Raised when `converting` writes something else, so that older conversions are made again."""


def converted(checkpoint: SpanCheckpoint) -> Path:
    """Return the converted encoder of a checkpoint, made now where there is none.

    Args:
        checkpoint: The checkpoint.

    Returns:
        A folder as `converting.convert` writes it.

    Raises:
        BackendError: When CTranslate2 refuses the encoder.
        MissingExtraError: When the extra `hub` is not installed.
        WeightsError: When weights are damaged or the cache cannot be written.
    """
    sha256 = _sha256(checkpoint)
    about = {
        "model": checkpoint.folder.name,
        "architecture": checkpoint.architecture,
        "numbers": "float32",
        "sha256": sha256,
    }
    key = f"{sha256[:16]}-spans.{_FORM}"
    return cached(key, lambda folder: convert(checkpoint, folder), about=about)


def _sha256(checkpoint: SpanCheckpoint) -> str:
    """Checksum what is converted; a calibration or another tokenizer changes nothing."""
    files = [checkpoint.folder / "config.json", *checkpoint.weight_files]
    return hashlib.sha256("".join(map(remembered_sha256, files)).encode()).hexdigest()
