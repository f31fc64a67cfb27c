"""How the file is laid out, and how older layouts become the present one.

Version 1 had no `similar` column and no index by day, version 2 did not say by which rules of
text its index was made. The number stands in `PRAGMA user_version`; a file of a newer version is
refused, and so is one that another vnsum changed while it was open here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.archive.indexing import INDEX, rebuild, rules
from vnsum.errors import ArchiveError

if TYPE_CHECKING:
    import sqlite3

__all__ = ["APPLICATION_ID", "VERSION", "prepare", "require_current"]

VERSION = 3
APPLICATION_ID = 0x766E736D
"""`PRAGMA application_id`: "vnsm"."""

_FIRST = f"""
CREATE TABLE releases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE,
    body_sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    added TEXT NOT NULL,
    title TEXT NOT NULL,
    day TEXT,
    place TEXT NOT NULL,
    agency TEXT NOT NULL,
    number TEXT NOT NULL,
    source BLOB NOT NULL,
    parts BLOB NOT NULL
);
CREATE INDEX releases_body ON releases (body_sha256);
{INDEX}"""
_STEPS: dict[int, str] = {
    1: """
ALTER TABLE releases ADD COLUMN similar INTEGER;
CREATE INDEX releases_day ON releases (day);
""",
    2: "CREATE TABLE text_rules (rules TEXT NOT NULL);",
}
"""From each version to the next one."""


def prepare(connection: sqlite3.Connection, *, read_only: bool = False) -> None:
    """Make the tables, or bring those of an older version or of other rules of text up to date.

    Args:
        connection: An open file, outside a transaction.
        read_only: Whether nothing may be changed.

    Raises:
        ArchiveError: When the file is of a newer version, or another program's, or has to be
            changed first and may not be.
    """
    if _is_current(connection):
        return
    if read_only:
        raise _older(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        if not _is_current(connection):  # another process may have been first
            _bring_up_to_date(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def require_current(connection: sqlite3.Connection) -> None:
    """Refuse a file that another vnsum changed since it was opened: it has other words.

    Args:
        connection: A file that was brought up to date when it was opened.

    Raises:
        ArchiveError: When it is no more as it was left then.
    """
    if not _is_current(connection):
        raise ArchiveError(
            "the archive was changed by another version of vnsum", hint="open it again"
        )


def _is_current(connection: sqlite3.Connection) -> bool:
    """Tell whether a file is laid out and indexed as here; refuse what is no archive."""
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    owner = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if tables and owner != APPLICATION_ID:
        raise ArchiveError("the file is a database of another program", hint="name another file")
    version = _version(connection)
    if version > VERSION:
        raise ArchiveError(
            f"the archive is of version {version}; this vnsum knows up to {VERSION}",
            hint="pip install --upgrade vnsum",
        )
    if not tables or version < VERSION:
        return False
    return connection.execute("SELECT rules FROM text_rules").fetchall() == [(rules(),)]


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _older(connection: sqlite3.Connection) -> ArchiveError:
    """Say why a file cannot be read as it is."""
    version = _version(connection)
    if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return ArchiveError("nothing was ever added to the archive", hint="vnsum archive add")
    was = f"of version {version}" if version < VERSION else "indexed by another version of vnsum"
    return ArchiveError(
        f"the archive is {was}, read only once it was brought up to date",
        hint="open it to be written, or vnsum archive add",
    )


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Take every step to the present version, and make the index again; inside a transaction."""
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    version = _version(connection) if tables else 0
    script = [] if version else [_FIRST]
    script += [_STEPS[step] for step in range(max(version, 1), VERSION)]
    script += [f"PRAGMA application_id = {APPLICATION_ID};", f"PRAGMA user_version = {VERSION};"]
    for statement in "".join(script).split(";"):
        connection.execute(statement)
    rebuild(connection)
