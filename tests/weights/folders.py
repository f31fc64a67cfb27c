"""Folders that look like checkpoints, made of a few bytes."""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["make_checkpoint", "safetensors_bytes"]


def safetensors_bytes(numbers: int = 4) -> bytes:
    header = {"w": {"dtype": "F32", "shape": [numbers], "data_offsets": [0, 4 * numbers]}}
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + bytes(4 * numbers)


def make_checkpoint(folder: Path, **config: Any) -> Path:  # noqa: ANN401 - any JSON value
    folder.mkdir(parents=True, exist_ok=True)
    about = {"architectures": ["T5ForConditionalGeneration"], "model_type": "t5", **config}
    (folder / "config.json").write_text(json.dumps(about), "utf-8")
    (folder / "spiece.model").write_bytes(b"pieces")
    (folder / "model.safetensors").write_bytes(safetensors_bytes())
    return folder
