"""Data sets that come as folders of text files.

A VietNews clone holds `*.txt.seg` files: title, lead, body and captions, word-segmented,
parted by blank lines. VietnameseMDS holds a folder for each cluster: the articles as
`*.body.txt`, what people wrote as `*.ref1.txt`, `*.ref2.txt`; `*.tok.txt` are the same
word-segmented.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from vnsum.errors import UnreadableInputError, UnsupportedFormatError
from vnsum.evaluation.data.segmented import plain_text
from vnsum.evaluation.items import Item
from vnsum.evaluation.slices import names_local_authority
from vnsum.lazily import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

__all__ = ["files_sha256", "read_folder"]

_SEGMENTED = "*.txt.seg"
_BODIES = "*.body.txt"
_BLOCKS = 3
"""Title, lead and body; captions are not always there."""
_REFERENCE = pattern(r"\.ref\d+(\.tok)?\.txt$")


def read_folder(folder: Path) -> tuple[str, str, list[Item]]:
    """Read a folder of text files.

    Args:
        folder: The folder; of a clone of VietNews also the top, which stands for its test split.

    Returns:
        Name of the format, SHA-256 of the files, and the items by name.

    Raises:
        UnsupportedFormatError: When it holds neither kind of file.
        UnreadableInputError: When a file is not UTF-8 or not laid out as expected.
    """
    test = folder / "data" / "test_tokenized"
    root = test if test.is_dir() else folder
    if files := sorted(root.glob(_SEGMENTED)):
        return "vietnews-clone", files_sha256(root, files), [_segmented(path) for path in files]
    if files := sorted([*root.rglob(_BODIES), *root.rglob("*.body.tok.txt")]):
        clusters = sorted({path.parent for path in files}, key=_natural)
        used = [path for cluster in clusters for path in sorted(cluster.glob("*.txt"))]
        return "mds-clusters", files_sha256(root, used), [_cluster(path) for path in clusters]
    raise UnsupportedFormatError(
        f"{folder.name} holds no data set known here",
        hint=f"known are folders with {_SEGMENTED} or {_BODIES}, and those of `datasets`",
    )


def files_sha256(root: Path, files: Iterable[Path]) -> str:
    """Return one checksum for many files: their names below `root` and their bytes.

    Args:
        root: The folder they are named from.
        files: The files, in order.

    Returns:
        SHA-256 in hexadecimal.
    """
    whole = hashlib.sha256()
    for path in files:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        whole.update(f"{path.relative_to(root).as_posix()}\0{digest}\n".encode())
    return whole.hexdigest()


def _segmented(path: Path) -> Item:
    blocks = [block.splitlines() for block in re.split(r"\n\s*\n", _text(path).strip())]
    if len(blocks) < _BLOCKS:
        raise UnreadableInputError(
            f"{path.name} has {len(blocks)} parts", hint="title, lead and body, blank lines between"
        )
    title, lead, body, *captions = [[plain_text(line) for line in block] for block in blocks]
    local = names_local_authority(" ".join(title), " ".join(lead), body)
    return Item(
        id=path.name.removesuffix(".txt.seg"),
        text="\n".join(body),
        title=" ".join(title),
        leads=(" ".join(lead),),
        headlines=(" ".join(title),),
        tags=frozenset({"government"} if local else ()),
        captions=tuple(line for block in captions for line in block),
    )


def _cluster(folder: Path) -> Item:
    bodies = _either(sorted(folder.glob(_BODIES)), sorted(folder.glob("*.body.tok.txt")))
    references = [path for path in sorted(folder.glob("*.txt")) if _REFERENCE.search(path.name)]
    plain = [path for path in references if not path.name.endswith(".tok.txt")]
    return Item(
        id=folder.name,
        text="\n\n".join(_plain(path) for path in bodies),
        summaries=tuple(_plain(path) for path in _either(plain, references)),
    )


def _either(first: Sequence[Path], second: Sequence[Path]) -> Sequence[Path]:
    return first or second


def _plain(path: Path) -> str:
    lines = [line.strip() for line in _text(path).splitlines() if line.strip()]
    return "\n".join(map(plain_text, lines) if path.name.endswith(".tok.txt") else lines)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInputError(f"{path.name} cannot be read", hint=str(error)) from error


def _natural(path: Path) -> tuple[list[tuple[int, str]], str]:
    """Sort cluster_2 before cluster_10."""
    parts = re.findall(r"\d+|\D+", path.name)
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts], path.as_posix()
