"""Where drafts go: standard output, or one file per input in a folder."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vnsum.cli.inputs import STDIN
from vnsum.errors import VnsumError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["OutputFolder", "to_json_line", "write_out"]

_MARK = 8
"""Letters of the checksum of a path: enough for thousands of files of one name."""


def to_json_line(values: Mapping[str, Any]) -> str:
    """Write plain values as one line of JSON, Vietnamese letters unescaped.

    Args:
        values: What to write.

    Returns:
        The line with its line break; lone surrogates are escaped.
    """
    line = json.dumps(values, ensure_ascii=False)
    if any("\ud800" <= char <= "\udfff" for char in line):
        line = json.dumps(values)
    return line + "\n"


def write_out(text: str) -> None:
    """Write to standard output at once, so that a pipe sees each file when it is done."""
    sys.stdout.write(text)
    sys.stdout.flush()


class OutputFolder:
    """A folder that takes one file per input, and keeps what stands in it.

    "tin.txt" becomes "tin.md". Inputs of one name are told apart by their ending ("tin-html.md"),
    else by their folder ("xa-tin.md"), else by their whole path, whatever their order; names that
    differ in their letter case or in how their letters are composed are one name.
    """

    def __init__(
        self, folder: str, inputs: Sequence[str], suffix: str, *, force: bool = False
    ) -> None:
        """Make the folder if it is not there.

        Args:
            folder: Where to write.
            inputs: The names on the command line.
            suffix: Ending of the files, with its point.
            force: Whether files of an earlier run are overwritten.

        Raises:
            FileError: When the folder cannot be made.
        """
        self.folder = Path(folder)
        self._suffix = suffix
        self._force = force
        self._inputs = {os.path.realpath(name) for name in inputs if name != STDIN}
        self._stems = _stems(inputs, self._is_input)
        self.written = 0
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise click.FileError(folder, hint=error.strerror) from error

    def path_of(self, name: str) -> Path:
        """Return the file for an input.

        Args:
            name: The input's name on the command line.

        Returns:
            A path that no other input has.
        """
        return self._path(self._stems[name])

    def write(self, path: Path, text: str) -> None:
        """Write a file whole or not at all.

        Args:
            path: From `path_of`.
            text: The content; lone surrogates become "?".

        Raises:
            FileError: When the file cannot be written.
            VnsumError: When another text stands there, which may have been edited.
        """
        data = text.encode("utf-8", "replace")
        if path.exists() and (self._is_input(path.stem) or not self._may_replace(path, data)):
            raise VnsumError(
                f"{path} is there already", hint="it may have been edited; --force overwrites it"
            )
        part = path.with_name(f".vnsum-{os.getpid()}.part")  # short: names may be at their limit
        try:
            part.write_bytes(data)
            part.replace(path)
        except OSError as error:
            raise click.FileError(str(path), hint=error.strerror) from error
        finally:
            part.unlink(missing_ok=True)
        self.written += 1

    def _may_replace(self, path: Path, data: bytes) -> bool:
        return self._force or (path.is_file() and path.read_bytes() == data)

    def _path(self, stem: str) -> Path:
        return self.folder / f"{stem}{self._suffix}"

    def _is_input(self, stem: str) -> bool:
        """Tell whether an output of that name would be one of the inputs."""
        return os.path.realpath(self._path(stem)) in self._inputs


def _stems(inputs: Sequence[str], is_input: Callable[[str], bool]) -> dict[str, str]:
    """Name the output of every input, without its ending.

    Args:
        inputs: The names on the command line.
        is_input: Tells whether an output of a name would overwrite an input.

    Returns:
        For each input the first of its names that no other input has among its own.
    """
    files = {_identity(name): name for name in inputs}
    offered = {identity: _names(name) for identity, name in files.items()}
    count = Counter(_key(one) for names in offered.values() for one in {*names})
    chosen = {
        identity: next(
            (one for one in names if count[_key(one)] == 1 and not is_input(one)), names[-1]
        )
        for identity, names in offered.items()
    }
    return {name: chosen[_identity(name)] for name in inputs}


def _identity(name: str) -> str:
    return name if name == STDIN else os.path.realpath(name)


def _names(name: str) -> list[str]:
    """Return what the output of an input may be called, the shortest first, the last its own."""
    if name == STDIN:
        return ["stdin"]
    path = Path(name)
    stem, ending = path.stem or "draft", path.suffix[1:]
    folder = Path(os.path.abspath(name)).parent.name  # noqa: PTH100 - links are not followed
    kinds = [stem, f"{stem}-{ending}"] if ending else [stem]
    behind = [f"{folder}-{one}" for one in kinds] if folder else []
    mark = hashlib.sha256(os.fsencode(os.path.realpath(name))).hexdigest()[:_MARK]
    return [*kinds, *behind, f"{stem}-{mark}"]


def _key(stem: str) -> str:
    """Return what names share that one folder cannot tell apart on some systems."""
    return unicodedata.normalize("NFC", stem).casefold()
