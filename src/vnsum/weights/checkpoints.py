"""Whether a folder holds a whole checkpoint that is safe to load.

Safe means: safetensors only, as a pickle can run code, and nothing that asks
for code of its own. Whole means: a config, a tokenizer, and weights whose
sizes are what their headers say.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from vnsum.errors import WeightsError
from vnsum.weights.stamps import remembered_sha256

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

__all__ = ["Checkpoint", "inspect"]

_WEIGHTS = "model.safetensors"
_INDEX = "model.safetensors.index.json"
_PICKLES = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl")
_TOKENIZERS = (
    "spiece.model",
    "sentencepiece.bpe.model",
    "tokenizer.model",
    "tokenizer.json",
    "vocab.txt",
    "vocab.json",
    "merges.txt",
    "bpe.codes",
    "dict.txt",
)
_MEANINGS = ("tokenizer_config.json", "special_tokens_map.json", "added_tokens.json")
_CONFIGS = ("config.json", "generation_config.json", "vnsum.json")
_LONGEST_HEADER = 100 * 1024 * 1024
"""Bytes; the limit of the safetensors library."""


@dataclass(frozen=True)
class Checkpoint:
    """A folder with a whole checkpoint.

    Attributes:
        folder: The folder.
        architecture: The first class that config.json names ("T5ForConditionalGeneration"), or "".
        model_type: Its kind ("t5").
        config: What config.json says.
        tokenizer_files: Files of the tokenizer, at least one.
        weight_files: Safetensors files, at least one.
    """

    folder: Path
    architecture: str
    model_type: str
    config: Mapping[str, Any] = field(repr=False)
    tokenizer_files: Sequence[Path] = field(repr=False)
    weight_files: Sequence[Path] = field(repr=False)

    @cached_property
    def sha256(self) -> str:
        """SHA-256 over names and contents of config, recipe, tokenizer and weights."""
        digest = hashlib.sha256()
        named = [self.folder / name for name in (*_CONFIGS, *_MEANINGS)]
        files = {*filter(os.path.isfile, named), *self.tokenizer_files, *self.weight_files}
        for path in sorted(files):
            digest.update(f"{path.name}\0{remembered_sha256(path)}\0".encode())
        return digest.hexdigest()


def inspect(folder: Path, *, expected: Collection[str] = ()) -> Checkpoint:
    """Look at a checkpoint without loading it.

    Args:
        folder: A folder as `save_pretrained` writes it.
        expected: Architectures that will do; any where it is empty.

    Returns:
        The checkpoint.

    Raises:
        WeightsError: When something is missing, damaged, pickled, of another architecture, or
            asks for code of its own.
    """
    if not folder.is_dir():
        raise WeightsError(f"there is no folder {folder.name!r}", hint="name a model's folder")
    config = _config(folder)
    names = config.get("architectures") or [""]
    architecture, kind = str(names[0]), str(config.get("model_type") or "")
    if expected and architecture not in expected:
        raise WeightsError(
            f"{folder.name} is a {architecture or kind or 'model of no known architecture'}",
            hint=f"wanted is one of: {', '.join(expected)}",
        )
    tokenizer = tuple(path for name in _TOKENIZERS if (path := folder / name).is_file())
    if not tokenizer:
        raise WeightsError(
            f"{folder.name} has no tokenizer",
            hint="copy its tokenizer.json or SentencePiece model into the folder",
        )
    return Checkpoint(folder, architecture, kind, config, tokenizer, _weights(folder))


def _config(folder: Path) -> Mapping[str, Any]:
    """Read config.json; refuse what would have to run code from the folder."""
    config = _object(folder / "config.json")
    meaning = folder / "tokenizer_config.json"
    for read in (config, _object(meaning) if meaning.is_file() else {}):
        if read.get("auto_map"):
            raise WeightsError(
                f"{folder.name} wants to run code of its own",
                hint="only architectures of the transformers package are loaded",
            )
    return config


def _object(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise WeightsError(
            f"{path.parent.name} has no {path.name}", hint="name a model's folder"
        ) from error
    except (OSError, ValueError, RecursionError) as error:
        raise WeightsError(
            f"{path.name} of {path.parent.name} cannot be read", hint="download it again"
        ) from error
    if not isinstance(content, dict):
        raise WeightsError(f"{path.name} of {path.parent.name} is no JSON object")
    return content


def _weights(folder: Path) -> tuple[Path, ...]:
    if (folder / _WEIGHTS).is_file():
        files = [folder / _WEIGHTS]
    elif (folder / _INDEX).is_file():
        files = _shards(folder)
    elif any(next(folder.glob(pattern), None) for pattern in _PICKLES):
        raise WeightsError(
            f"{folder.name} holds its weights as a pickle only, which could run any code",
            hint=f"if you trust it: vnsum models convert --from-pickle {folder.name} -o FOLDER",
        )
    else:
        raise WeightsError(
            f"{folder.name} holds no {_WEIGHTS}",
            hint="if the Hub has a pickle only and you trust it: "
            "vnsum models convert --from-pickle ID -o FOLDER",
        )
    for path in files:
        _check_size(path)
    return tuple(files)


def _shards(folder: Path) -> list[Path]:
    index = _object(folder / _INDEX).get("weight_map")
    if not isinstance(index, dict) or not index:
        raise WeightsError(f"{_INDEX} of {folder.name} names no files", hint="download it again")
    names = sorted({str(name) for name in index.values()})
    for name in names:
        if name != os.path.basename(name) or not (folder / name).is_file():  # noqa: PTH119 - a name, not a path
            raise WeightsError(f"{name} of {folder.name} is missing", hint="download it again")
    return [folder / name for name in names]


def _check_size(path: Path) -> None:
    """Compare the size of a safetensors file with what its header says."""
    try:
        size = path.stat().st_size
        with path.open("rb") as opened:
            length = int.from_bytes(opened.read(8), "little")
            header = json.loads(opened.read(min(length, _LONGEST_HEADER)))
        ends = [item["data_offsets"][1] for name, item in header.items() if name != "__metadata__"]
        wanted = 8 + length + max(ends, default=0)
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise WeightsError(f"{path.name} is damaged", hint="download it again") from error
    if size != wanted:
        raise WeightsError(
            f"{path.name} is cut off: {size:,} of {wanted:,} bytes", hint="download it again"
        )
