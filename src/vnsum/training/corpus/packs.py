"""Arrays of token ids in files that travel, opened without reading them whole.

A pack is a folder: `manifest.json`, `spiece.model`, and for each split columns of rows of different
lengths (one flat array and where each row ends), cut into pieces and packed with zstd, no file over
16 MiB. Opening checks every file against its SHA-256, unpacks once into a folder named by the
manifest's checksum, and maps the arrays into memory.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from vnsum.errors import InputError, MissingExtraError, WeightsError
from vnsum.training.corpus.vocabulary import Vocabulary, open_vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["Pack", "PackSplit", "Ragged", "Rows", "open_pack", "write_pack"]

MANIFEST = "manifest.json"
VOCABULARY = "spiece.model"
_PIECE = 15 * 1024 * 1024
"""Bytes of a piece before packing: what is packed cannot be much larger."""
_DTYPES: Mapping[str, str] = {"ids": "<u2", "starts": "<u4", "ends": "<u8"}
_HINT = "copy the corpus again, or prepare it again"


@dataclass(frozen=True, eq=False)
class Rows:
    """A column to be written.

    Attributes:
        kind: "ids" for token ids (uint16) or "starts" for places (uint32).
        rows: Arrays of one dimension.
    """

    kind: str
    rows: Sequence[NDArray[Any]]


class Ragged:
    """A column of rows of different lengths, mapped into memory."""

    def __init__(self, flat: NDArray[Any], ends: NDArray[Any]) -> None:
        """Keep the arrays."""
        self._flat, self._ends = flat, ends

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._ends)

    def __getitem__(self, index: int, /) -> NDArray[Any]:
        """Return a row; mapped, not copied."""
        start = int(self._ends[index - 1]) if index else 0
        return self._flat[start : int(self._ends[index])]


@dataclass(frozen=True, eq=False)
class PackSplit:
    """One split.

    Attributes:
        columns: Columns by name.
        ids: Names, one a line; what they name is the caller's affair.
    """

    columns: Mapping[str, Ragged]
    ids: Sequence[str]


@dataclass(frozen=True)
class Pack:
    """What a folder holds.

    Attributes:
        vocabulary: The vocabulary of all ids.
        splits: Splits by name.
        about: What the manifest says of sources, settings and counts.
    """

    vocabulary: Vocabulary
    splits: Mapping[str, PackSplit]
    about: Mapping[str, Any]


def write_pack(
    folder: Path,
    vocabulary: Path,
    splits: Mapping[str, tuple[Mapping[str, Rows], Sequence[str]]],
    *,
    about: Mapping[str, Any],
) -> Path:
    """Write a pack; the folder is there whole or not at all.

    Args:
        folder: A folder that does not exist yet.
        vocabulary: The SentencePiece model of all ids.
        splits: Columns and names by split.
        about: Sources, settings and counts, as plain values.

    Returns:
        The folder.

    Raises:
        InputError: When the folder exists, or ids do not fit uint16.
        MissingExtraError: When zstandard is not installed.
        WeightsError: When the disk is full.
    """
    if folder.exists():
        raise InputError(f"{folder.name} exists already", hint="name a new folder")
    made = folder.with_name(f".{folder.name}.unfinished")
    shutil.rmtree(made, ignore_errors=True)
    try:
        made.mkdir(parents=True)
        shutil.copyfile(vocabulary, made / VOCABULARY)
        names = {name: _write_split(made, name, *split) for name, split in splits.items()}
        files = {path.name: _state(path) for path in sorted(made.iterdir())}
        manifest = {"form": 1, "about": dict(about), "splits": names, "files": files}
        (made / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1), "utf-8")
        made.rename(folder)
    except OSError as error:
        raise WeightsError("the corpus cannot be written", hint=str(error)) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return folder


def open_pack(folder: Path, *, unpack_to: Path | None = None) -> Pack:
    """Open a pack; the first time it is checked and unpacked.

    Args:
        folder: What `write_pack` made.
        unpack_to: Where unpacked packs are kept; beside the folder by default.

    Returns:
        The pack.

    Raises:
        MissingExtraError: When the extra `train` is not installed.
        WeightsError: When a file is missing, has another checksum, or the vocabulary is another
            model's.
    """
    manifest = _manifest(folder)
    digest = hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()[:16]
    unpacked = (unpack_to or folder.parent) / f".{folder.name}-{digest}"
    if not unpacked.is_dir():
        _check(folder, manifest)
        _unpack(folder, manifest, unpacked)
    splits = {name: _open_split(unpacked, name, manifest) for name in manifest["splits"]}
    return Pack(open_vocabulary(folder / VOCABULARY), splits, manifest["about"])


def _write_split(
    folder: Path, name: str, columns: Mapping[str, Rows], ids: Sequence[str]
) -> dict[str, Any]:
    arrays: dict[str, dict[str, Any]] = {}
    for key, column in columns.items():
        dtype = _DTYPES[column.kind]
        flat = np.concatenate([*column.rows, np.zeros(0, dtype)])
        if column.kind == "ids" and len(flat) and int(flat.max()) > np.iinfo(np.uint16).max:
            raise InputError("an id does not fit 16 bits", hint="use a smaller vocabulary")
        arrays[key] = _write_array(folder, f"{name}-{key}", flat.astype(dtype), column.kind)
        lengths = [len(row) for row in column.rows]
        ends = np.cumsum(lengths, dtype=np.uint64).astype(_DTYPES["ends"])
        arrays[f"{key}.ends"] = _write_array(folder, f"{name}-{key}-ends", ends, "ends")
    pieces = _write_pieces(folder, f"{name}-ids", "\n".join(ids).encode())
    return {"articles": len(ids), "arrays": arrays, "ids": pieces}


def _write_array(folder: Path, name: str, array: NDArray[Any], kind: str) -> dict[str, Any]:
    return {"kind": kind, "pieces": _write_pieces(folder, name, array.tobytes())}


def _write_pieces(folder: Path, name: str, data: bytes) -> list[str]:
    packer = _zstandard().ZstdCompressor(level=10)
    names = []
    for number, start in enumerate(range(0, max(len(data), 1), _PIECE)):
        piece = f"{name}-{number:03}.zst"
        (folder / piece).write_bytes(packer.compress(data[start : start + _PIECE]))
        names.append(piece)
    return names


def _state(path: Path) -> dict[str, Any]:
    data = path.read_bytes()
    return {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        content = json.loads((folder / MANIFEST).read_text("utf-8"))
        if content["form"] != 1:
            raise WeightsError(f"{folder.name} is of another version", hint=_HINT)
        return dict(content)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WeightsError(f"{folder.name} is no corpus", hint=_HINT) from error


def _check(folder: Path, manifest: Mapping[str, Any]) -> None:
    for name, wanted in manifest["files"].items():
        try:
            state = _state(folder / name)
        except OSError as error:
            raise WeightsError(f"{name} of the corpus is missing", hint=_HINT) from error
        if state["sha256"] != wanted["sha256"]:
            raise WeightsError(f"{name} of the corpus has another checksum", hint=_HINT)


def _unpack(folder: Path, manifest: Mapping[str, Any], target: Path) -> None:
    made = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        made.mkdir(parents=True)
        for split, entry in manifest["splits"].items():
            for key, array in entry["arrays"].items():
                _unpack_pieces(folder, array["pieces"], made / f"{split}-{key}")
            _unpack_pieces(folder, entry["ids"], made / f"{split}-ids")
        made.rename(target)
    except OSError as error:
        if not target.is_dir():  # another process was faster otherwise
            raise WeightsError("the corpus cannot be unpacked", hint=str(error)) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _unpack_pieces(folder: Path, pieces: Sequence[str], target: Path) -> None:
    zstandard = _zstandard()
    with target.open("wb") as opened:
        for piece in pieces:
            packed = (folder / piece).read_bytes()
            try:
                opened.write(zstandard.ZstdDecompressor().decompress(packed, _PIECE))
            except zstandard.ZstdError as error:
                raise WeightsError(f"{piece} of the corpus is damaged", hint=_HINT) from error


def _open_split(folder: Path, name: str, manifest: Mapping[str, Any]) -> PackSplit:
    entry = manifest["splits"][name]
    arrays = {
        key: _mapped(folder / f"{name}-{key}", _DTYPES[array["kind"]])
        for key, array in entry["arrays"].items()
    }
    columns = {
        key: Ragged(flat, arrays[f"{key}.ends"])
        for key, flat in arrays.items()
        if not key.endswith(".ends")
    }
    text = (folder / f"{name}-ids").read_text("utf-8")
    return PackSplit(columns, text.split("\n") if entry["articles"] else [])


def _mapped(path: Path, dtype: str) -> NDArray[Any]:
    if not path.stat().st_size:
        return np.zeros(0, dtype=dtype)
    return np.memmap(path, dtype=dtype, mode="r")


def _zstandard() -> Any:  # noqa: ANN401 - typed by version
    try:
        import zstandard  # noqa: PLC0415 - extra train
    except ImportError as error:
        raise MissingExtraError("Packing a corpus", "train") from error
    return zstandard
