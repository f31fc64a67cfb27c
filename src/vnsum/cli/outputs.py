"""Where drafts go: standard output, or one file per input in a folder."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vnsum.cli.inputs import STDIN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["OutputFolder", "to_json_line", "write_out"]


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
    """A folder that takes one file per input.

    Two inputs never share a name, in either letter case, and no input is overwritten:
    "a/tin.txt" and "b/tin.txt" become "tin.md" and "tin-2.md".
    """

    def __init__(self, folder: str, inputs: Sequence[str], suffix: str) -> None:
        """Make the folder if it is not there.

        Args:
            folder: Where to write.
            inputs: The names on the command line.
            suffix: Ending of the files, with its point.

        Raises:
            FileError: When the folder cannot be made.
        """
        self.folder = Path(folder)
        self._suffix = suffix
        self._taken: set[str] = set()
        self._inputs = {os.path.realpath(name) for name in inputs if name != STDIN}
        self.written = 0
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise click.FileError(folder, hint=error.strerror) from error

    def reserve(self, name: str) -> Path:
        """Choose the file for an input.

        Args:
            name: The input's name on the command line.

        Returns:
            A path that no other input has; the same inputs in the same order get the same paths.
        """
        stem = "stdin" if name == STDIN else Path(name).stem or "draft"
        number = 1
        while not self._is_free(path := self._path(stem, number)):
            number += 1
        self._taken.add(path.name.casefold())
        return path

    def write(self, path: Path, text: str) -> None:
        """Write a file whole or not at all.

        Args:
            path: From `reserve`.
            text: The content; lone surrogates become "?".

        Raises:
            FileError: When the file cannot be written.
        """
        part = path.with_name(f".vnsum-{os.getpid()}.part")  # short: names may be at their limit
        try:
            part.write_bytes(text.encode("utf-8", "replace"))
            part.replace(path)
        except OSError as error:
            raise click.FileError(str(path), hint=error.strerror) from error
        finally:
            part.unlink(missing_ok=True)
        self.written += 1

    def _path(self, stem: str, number: int) -> Path:
        ending = "" if number == 1 else f"-{number}"
        return self.folder / f"{stem}{ending}{self._suffix}"

    def _is_free(self, path: Path) -> bool:
        taken = path.name.casefold() in self._taken
        return not taken and os.path.realpath(path) not in self._inputs
