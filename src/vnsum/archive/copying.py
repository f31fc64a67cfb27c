"""Copying an archive while it is in use: the copy is there whole or not at all."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import mkstemp

from vnsum.archive.database import translated
from vnsum.errors import ArchiveError

__all__ = ["backup"]


def backup(connection: sqlite3.Connection, archive: Path, target: Path) -> None:
    """Copy an archive into a new file.

    Args:
        connection: The archive.
        archive: Its file.
        target: The file to write; never one that is there, not even one made meanwhile.

    Raises:
        ArchiveError: When it exists or cannot be written.
    """
    try:
        _write(connection, archive, target)
    except FileExistsError as error:
        raise ArchiveError(f"{target.name} exists already", hint="name a new file") from error
    except OSError as error:
        raise ArchiveError(f"{target.name} cannot be written", hint=str(error)) from error


def _write(connection: sqlite3.Connection, archive: Path, target: Path) -> None:
    if os.path.lexists(target):
        raise FileExistsError(target)
    number, name = mkstemp(prefix=f".{target.name}.", suffix=".unfinished", dir=target.parent)
    os.close(number)
    try:
        _copy(connection, name)
        shutil.copymode(archive, name)
        _name(Path(name), target)
    finally:
        Path(name).unlink(missing_ok=True)


def _copy(connection: sqlite3.Connection, name: str) -> None:
    with translated(), closing(sqlite3.connect(name)) as copy:
        connection.backup(copy)


def _name(unfinished: Path, target: Path) -> None:
    """Give a file its name, unless somebody else has taken it."""
    try:
        os.link(unfinished, target)
    except FileExistsError:
        raise
    except OSError:  # a disk without links: the name is taken first, then the file put there
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        unfinished.replace(target)
