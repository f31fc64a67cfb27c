"""Thin stand-ins for vnsum.weights.{hub,checkpoints,cache}, which are on their way."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_cache_path

from vnsum.errors import WeightsError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Checkpoint", "cached", "fetch", "inspect"]


@dataclass(frozen=True)
class Checkpoint:
    """A folder with a config and safetensors.

    Attributes:
        folder: The folder.
        architecture: First of config.json's architectures.
        model_type: Its kind.
    """

    folder: Path
    architecture: str
    model_type: str

    @cached_property
    def sha256(self) -> str:
        """Checksum of config and weights."""
        digest = hashlib.sha256()
        for path in sorted(self.folder.iterdir()):
            if path.suffix in {".json", ".safetensors", ".model"}:
                digest.update(path.read_bytes())
        return digest.hexdigest()


def inspect(folder: Path) -> Checkpoint:
    """Look at a folder."""
    try:
        config = json.loads((folder / "config.json").read_text("utf-8"))
    except OSError as error:
        raise WeightsError("the folder has no config.json", hint="name a model folder") from error
    return Checkpoint(folder, (config.get("architectures") or [""])[0], config["model_type"])


def fetch(model: str, *, revision: str | None = None) -> Path:
    """Refuse: only folders are known here."""
    raise WeightsError(f"there is no folder {model!r} ({revision})", hint="name a model folder")


def cached(key: str, build: Callable[[Path], None], *, about: Mapping[str, Any]) -> Path:
    """Build a folder once."""
    root = Path(os.environ.get("VNSUM_CACHE") or user_cache_path("vnsum"))
    target = root / key
    if not target.is_dir():
        root.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=root))
        build(made)
        (made / "about.json").write_text(json.dumps(dict(about)), "utf-8")
        shutil.move(made, target)
    return target
