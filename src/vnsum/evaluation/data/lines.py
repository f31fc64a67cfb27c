"""JSON lines, plain or packed; a broken line is named by its number."""

from __future__ import annotations

import gzip
import io
import json
from typing import TYPE_CHECKING, Any

from vnsum.errors import MissingExtraError, UnreadableInputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

__all__ = ["SUFFIXES", "read_lines"]

SUFFIXES = (".jsonl", ".jsonl.zst", ".jsonl.gz")
_WINDOW = 2**27
"""Bytes of the largest zstd window accepted; archives packed with `--long=27` need it."""


def read_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of a JSON-lines file.

    Args:
        path: A file ending in one of `SUFFIXES`.

    Yields:
        Line number, counted from 1, and the object; blank lines are passed over.

    Raises:
        UnreadableInputError: When a line is no JSON object, or the file is missing or damaged.
    """
    if path.name.endswith(".zst"):
        yield from _unpacked(path)
        return
    try:
        with _open(path) as file:
            yield from _objects(path, file)
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise UnreadableInputError(f"{path.name} cannot be read", hint=str(error)) from error


def _open(path: Path) -> IO[str]:
    if path.name.endswith(".gz"):
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def _unpacked(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        import zstandard  # noqa: PLC0415 - extra `eval`
    except ImportError as error:
        raise MissingExtraError("Reading .jsonl.zst files", "eval") from error
    try:
        with path.open("rb") as packed:
            plain = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(packed)
            yield from _objects(path, io.TextIOWrapper(plain, encoding="utf-8"))
    except (OSError, UnicodeDecodeError, zstandard.ZstdError) as error:
        raise UnreadableInputError(f"{path.name} cannot be read", hint=str(error)) from error


def _objects(path: Path, file: IO[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(file, start=1):
        if line.strip():
            yield number, _object(path, number, line)


def _object(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise UnreadableInputError(
            f"{path.name}: line {number} is not JSON", hint=f"{error.msg}, column {error.colno}"
        ) from error
    if not isinstance(value, dict):
        raise UnreadableInputError(f"{path.name}: line {number} is no JSON object")
    return value
