"""Opening the file, and what SQLite's errors mean."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from time import monotonic, sleep
from typing import TYPE_CHECKING

from vnsum.archive.schema import prepare, require_current
from vnsum.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["connect", "reading", "translated", "writing"]

_MEANINGS = (
    ("locked", "the archive is being written by another process", "try again in a moment"),
    ("busy", "the archive is being written by another process", "try again in a moment"),
    ("readonly", "the archive may not be written", "look at the rights of file and folder"),
    ("closed database", "the archive was closed", "open it again"),
    ("full", "the disk is full", "free some space; what was added before is kept"),
    ("not a database", "the file is no archive", "name another file"),
    ("malformed", "the archive is damaged", "take the last backup, see vnsum archive backup"),
    ("vtable", "the archive is damaged", "take the last backup, see vnsum archive backup"),
    ("unable to open", "the archive cannot be opened", "look at the folder and its rights"),
    ("disk i/o", "the disk failed", "take the last backup, see vnsum archive backup"),
)
_PAUSE = 0.01
"""Seconds between two tries."""


def connect(path: Path, *, read_only: bool, wait: float) -> sqlite3.Connection:
    """Open an archive, made first where there is none.

    Args:
        path: The file.
        read_only: Whether nothing may be written.
        wait: Seconds to wait for another writer.

    Returns:
        A connection without transactions of its own.

    Raises:
        ArchiveError: When it cannot be opened or is none.
    """
    if read_only and not path.is_file():
        raise ArchiveError(f"there is no archive {path.name!r}", hint="vnsum archive add makes one")
    if not read_only and path.is_file() and not os.access(path, os.W_OK):
        raise ArchiveError("the archive may not be written", hint="open it to be read only")
    with translated():
        if not read_only:
            return _opened(path, "mode=rwc", wait)
        try:
            return _opened(path, "mode=ro", wait)
        except sqlite3.OperationalError:
            if not _is_at_rest(path):
                raise
            return _opened(path, "mode=ro&immutable=1", wait)


def _is_at_rest(path: Path) -> bool:
    """Tell whether a folder that takes no lock file keeps an archive that nobody can write to."""
    log = path.with_name(f"{path.name}-wal")
    return not os.access(path.parent, os.W_OK) and not (log.exists() and log.stat().st_size)


def _opened(path: Path, mode: str, wait: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?{mode}",
        uri=True,
        timeout=wait,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        if mode == "mode=rwc":
            _log_ahead(connection, wait)
            connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("PRAGMA mmap_size = 1073741824")
        prepare(connection, read_only=mode != "mode=rwc")
    except BaseException:
        connection.close()
        raise
    return connection


def _log_ahead(connection: sqlite3.Connection, wait: float) -> None:
    """Keep a write-ahead log, waiting for others who begin one in the same new file.

    SQLite does not wait for them itself: two that read the old mode and both want to change it
    would wait for each other.
    """
    last = monotonic() + wait
    connection.execute("PRAGMA busy_timeout = 0")
    while not _is_changed(connection, may_fail=monotonic() < last):
        sleep(_PAUSE)
    connection.execute(f"PRAGMA busy_timeout = {int(1000 * wait)}")


def _is_changed(connection: sqlite3.Connection, *, may_fail: bool) -> bool:
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if "locked" in str(error) and may_fail:
            return False
        raise
    return True


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Write all of a block or nothing of it.

    Args:
        connection: The connection.

    Yields:
        Inside the transaction.

    Raises:
        ArchiveError: When the file cannot be written.
    """
    with translated(), _transaction(connection, "BEGIN IMMEDIATE"):
        yield


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """Read all of a block as of one moment, whatever other processes write meanwhile.

    Args:
        connection: The connection.

    Yields:
        Inside the transaction; the one that is under way where a reader asks the archive itself.

    Raises:
        ArchiveError: When the file fails.
    """
    with translated():
        if connection.in_transaction:
            yield
            return
        with _transaction(connection, "BEGIN"):
            yield


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        require_current(connection)
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def translated() -> Iterator[None]:
    """Say what an error of SQLite means.

    Yields:
        Around calls of SQLite.

    Raises:
        ArchiveError: In place of any sqlite3.Error.
    """
    try:
        yield
    except sqlite3.Error as error:
        said = str(error).lower()
        for word, message, hint in _MEANINGS:
            if word in said:
                raise ArchiveError(message, hint=hint) from error
        raise ArchiveError(f"the archive failed: {error}", hint="vnsum archive verify") from error
