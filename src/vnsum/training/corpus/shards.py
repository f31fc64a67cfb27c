"""Tokenised articles in files that travel, opened without reading them whole.

A corpus is a folder: `manifest.json`, `spiece.model`, and for each split a few
flat arrays, cut into pieces and packed with zstd, no file over 16 MiB. Opening
checks every file against its SHA-256, unpacks once into a folder named by the
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
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

__all__ = ["Corpus", "Split", "TokenisedArticle", "open_corpus", "write_corpus"]

MANIFEST = "manifest.json"
VOCABULARY = "spiece.model"
_PIECE = 15 * 1024 * 1024
"""Bytes of a piece before packing: what is packed cannot be much larger."""
_FIELDS = ("headline", "lead", "agency", "published")
_DTYPES: Mapping[str, str] = {"ids": "<u2", "starts": "<u4", "ends": "<u8"}
_HINT = "copy the corpus again, or prepare it again"


@dataclass(frozen=True, eq=False)
class TokenisedArticle:
    """One article as token ids.

    Attributes:
        id: Its name.
        tokens: Ids of the body, uint16 [N].
        sentences: Where each sentence starts among the tokens, uint32 [S].
        headline: Ids; None where it teaches none.
        lead: Ids; None where it teaches none.
        agency: Ids; None where nobody knows.
        published: Ids; None where nobody knows.
    """

    id: str
    tokens: NDArray[np.uint16]
    sentences: NDArray[np.uint32]
    headline: NDArray[np.uint16] | None = None
    lead: NDArray[np.uint16] | None = None
    agency: NDArray[np.uint16] | None = None
    published: NDArray[np.uint16] | None = None


class Split:
    """Articles by number, mapped into memory."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]], ids: Sequence[str]) -> None:
        """Keep the arrays of one split."""
        self._arrays = arrays
        self._ids = ids

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._ids)

    def __getitem__(self, index: int, /) -> TokenisedArticle:
        """Return one.

        Args:
            index: Its number, from 0.

        Returns:
            The article; its arrays are mapped, not copied.

        Raises:
            IndexError: When there is none of that number.
        """
        if not 0 <= index < len(self):
            raise IndexError(index)
        fields = {name: self._part(name, index) for name in _FIELDS}
        return TokenisedArticle(
            self._ids[index],
            self._part("tokens", index),
            self._part("sentences", index),
            **{name: part if len(part) else None for name, part in fields.items()},
        )

    def _part(self, name: str, index: int) -> NDArray[Any]:
        ends = self._arrays[f"{name}.ends"]
        start = int(ends[index - 1]) if index else 0
        return self._arrays[name][start : int(ends[index])]


@dataclass(frozen=True)
class Corpus:
    """Articles to learn from, articles to judge by, one vocabulary.

    Attributes:
        vocabulary: The vocabulary of all ids.
        splits: Splits by name.
        about: What the manifest says of sources, settings and counts.
    """

    vocabulary: Vocabulary
    splits: Mapping[str, Split]
    about: Mapping[str, Any]

    def split(self, name: str, /) -> Split:
        """Return a split.

        Args:
            name: "train" or "val".

        Returns:
            The split.

        Raises:
            InputError: When there is no split of that name.
        """
        if name not in self.splits:
            raise InputError(
                f"the corpus has no split {name!r}", hint=f"it has {', '.join(self.splits)}"
            )
        return self.splits[name]


def write_corpus(
    folder: Path,
    vocabulary: Path,
    splits: Mapping[str, Iterable[TokenisedArticle]],
    *,
    about: Mapping[str, Any],
) -> Path:
    """Write a corpus; the folder is there whole or not at all.

    Args:
        folder: A folder that does not exist yet.
        vocabulary: The SentencePiece model of all ids.
        splits: Articles by split.
        about: Sources, settings and counts, as plain values.

    Returns:
        The folder.

    Raises:
        InputError: When the folder exists, or an article's ids do not fit uint16.
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
        names = {name: _write_split(made, name, articles) for name, articles in splits.items()}
        files = {path.name: _state(path) for path in sorted(made.iterdir())}
        manifest = {"form": 1, "about": dict(about), "splits": names, "files": files}
        (made / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1), "utf-8")
        made.rename(folder)
    except OSError as error:
        raise WeightsError("the corpus cannot be written", hint=str(error)) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return folder


def open_corpus(folder: Path, *, unpack_to: Path | None = None) -> Corpus:
    """Open a corpus; the first time it is checked and unpacked.

    Args:
        folder: What `write_corpus` made.
        unpack_to: Where unpacked corpora are kept; beside the folder by default.

    Returns:
        The corpus.

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
    return Corpus(open_vocabulary(folder / VOCABULARY), splits, manifest["about"])


def _write_split(folder: Path, name: str, articles: Iterable[TokenisedArticle]) -> dict[str, Any]:
    parts: dict[str, list[NDArray[Any]]] = {key: [] for key in ("tokens", "sentences", *_FIELDS)}
    ids: list[str] = []
    empty = np.zeros(0, dtype=np.uint16)
    for article in articles:
        ids.append(article.id)
        for key, rows in parts.items():
            value = getattr(article, key)
            rows.append(empty if value is None else value)
    arrays: dict[str, dict[str, Any]] = {}
    for key, rows in parts.items():
        kind = "starts" if key == "sentences" else "ids"
        flat = np.concatenate([*rows, empty.astype(_DTYPES[kind])])
        if kind == "ids" and len(flat) and int(flat.max()) > np.iinfo(np.uint16).max:
            raise InputError("an id does not fit 16 bits", hint="use a smaller vocabulary")
        arrays[key] = _write_array(folder, f"{name}-{key}", flat.astype(_DTYPES[kind]), kind)
        ends = np.cumsum([len(row) for row in rows], dtype=np.uint64).astype(_DTYPES["ends"])
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


def _open_split(folder: Path, name: str, manifest: Mapping[str, Any]) -> Split:
    entry = manifest["splits"][name]
    arrays = {
        key: _mapped(folder / f"{name}-{key}", _DTYPES[array["kind"]])
        for key, array in entry["arrays"].items()
    }
    text = (folder / f"{name}-ids").read_text("utf-8")
    return Split(arrays, text.split("\n") if entry["articles"] else [])


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
