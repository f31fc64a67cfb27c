"""Which model files there are, where, and whether they are what they should be.

A bundled model is a folder with a `manifest.json`: name, description and the
SHA-256 and size of every file. It is looked for inside the installed package
(`vnsum/weights/bundled`), then in the repository's `models/` for an editable
install. Weights are safetensors only.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnsum.errors import WeightsError

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    from numpy.typing import NDArray

__all__ = [
    "FileInfo",
    "ModelInfo",
    "bundled_model",
    "bundled_models",
    "bundled_words",
    "read_tensors",
    "verify",
]

_HERE = Path(__file__).parent
_HINT = "reinstall vnsum: its model files are damaged or missing"
_DUTIES = {
    "extractor": "writes drafts",
    "reader": "answers questions",
    "matcher": "serves the check of facts",
}
"""What each bundled model is for; none does what another one does."""


@dataclass(frozen=True, slots=True)
class FileInfo:
    """One file of a model.

    Attributes:
        name: Name inside the model's folder.
        size: Bytes.
        sha256: Checksum in hexadecimal, as the manifest has it.
    """

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """One model on disk.

    Attributes:
        name: Name under which it is asked for.
        version: Version of the weights.
        path: Its folder.
        files: What the manifest lists.
        description: One sentence.
    """

    name: str
    version: str
    path: Path
    files: tuple[FileInfo, ...]
    description: str

    @property
    def duty(self) -> str:
        """What it does, as the end of a sentence ("answers questions")."""
        return _DUTIES.get(self.name, "is a checkpoint")


def bundled_models() -> list[ModelInfo]:
    """List the models that came with this installation, by name.

    Returns:
        One entry for each folder with a manifest; empty where none is found.

    Raises:
        WeightsError: When a manifest cannot be read.
    """
    folders: dict[str, Path] = {}
    for root in (_HERE.parents[2] / "models", _HERE / "bundled"):
        for manifest in sorted(root.glob("*/manifest.json")):
            folders[manifest.parent.name] = manifest.parent
    return [_read_manifest(folders[name]) for name in sorted(folders)]


def bundled_model(name: str) -> ModelInfo:
    """Return one bundled model.

    Args:
        name: Its name.

    Returns:
        What its manifest says.

    Raises:
        WeightsError: When there is none of this name.
    """
    found = {model.name: model for model in bundled_models()}
    if name not in found:
        raise WeightsError(
            f"no bundled model is called {name!r}",
            hint=bundled_words(found.values()),
        )
    return found[name]


def bundled_words(models: Iterable[ModelInfo]) -> str:
    """Say which models there are and what each is for, as a hint.

    Args:
        models: The models.

    Returns:
        "bundled are: extractor, which writes drafts; …".
    """
    named = (f"{model.name}, which {model.duty}" for model in models)
    return f"bundled are: {'; '.join(named) or 'none'}; else give a folder or an id like owner/name"


def verify(model: ModelInfo) -> None:
    """Check every file of a model against its manifest.

    Args:
        model: The model.

    Raises:
        WeightsError: When a file is missing or differs.
    """
    for file in model.files:
        path = model.path / file.name
        try:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise WeightsError(f"{model.name}: {file.name} cannot be read", hint=_HINT) from error
        if digest != file.sha256:
            raise WeightsError(f"{model.name}: {file.name} has another checksum", hint=_HINT)


def read_tensors(path: Path) -> dict[str, NDArray[np.generic]]:
    """Read a safetensors file into numpy arrays.

    Args:
        path: The file.

    Returns:
        Arrays by name.

    Raises:
        WeightsError: When it is missing or damaged.
    """
    from safetensors import SafetensorError  # noqa: PLC0415 - keeps `import vnsum` light
    from safetensors.numpy import load_file  # noqa: PLC0415

    try:
        return load_file(path)
    except (OSError, SafetensorError) as error:
        raise WeightsError(f"{path.name} cannot be read", hint=_HINT) from error


def _read_manifest(folder: Path) -> ModelInfo:
    try:
        content: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
        files = tuple(
            FileInfo(str(item["name"]), int(item["size"]), str(item["sha256"]))
            for item in content["files"]
        )
        return ModelInfo(
            str(content["name"]),
            str(content["version"]),
            folder,
            files,
            str(content["description"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WeightsError(f"the manifest of {folder.name} cannot be read", hint=_HINT) from error
