"""The SHA-256 of files."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from vnsum.errors import WeightsError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["file_sha256", "raw_sha256"]


def file_sha256(path: Path) -> str:
    """Checksum a file.

    Args:
        path: The file.

    Returns:
        SHA-256 in hexadecimal.

    Raises:
        WeightsError: When it cannot be read.
    """
    try:
        return raw_sha256(path)
    except OSError as error:
        raise WeightsError(f"{path.name} cannot be read", hint="look at its rights") from error


def raw_sha256(path: Path) -> str:
    """Checksum a file where the caller says what a failing disk means.

    Args:
        path: The file.

    Returns:
        SHA-256 in hexadecimal.

    Raises:
        OSError: When it cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as opened:
        while piece := opened.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()
