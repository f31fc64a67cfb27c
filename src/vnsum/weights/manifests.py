"""The manifest of a model: every file with its size and SHA-256."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from vnsum.errors import WeightsError
from vnsum.weights.checksums import file_sha256

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["write_manifest"]

_MANIFEST = "manifest.json"


def write_manifest(folder: Path, *, name: str, version: str, description: str) -> None:
    """List every file of a model, those of its folders too, with size and SHA-256.

    Args:
        folder: Of the model.
        name: Of the model.
        version: Of the weights.
        description: One sentence.

    Raises:
        WeightsError: When a file cannot be read or the manifest not be written.
    """
    files = [
        {
            "name": path.relative_to(folder).as_posix(),
            "size": path.stat().st_size,
            "sha256": file_sha256(path),
        }
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != _MANIFEST
    ]
    content = {"name": name, "version": version, "description": description, "files": files}
    text = json.dumps(content, ensure_ascii=False, indent=1)
    try:
        (folder / _MANIFEST).write_text(text + "\n", "utf-8")
    except OSError as error:
        raise WeightsError("the manifest cannot be written", hint=str(error)) from error
