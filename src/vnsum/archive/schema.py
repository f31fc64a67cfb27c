"""How the file is laid out, and how older layouts become the present one.

Version 1 had no `similar` column and no index by day. The number stands in
`PRAGMA user_version`; a file of a newer version is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.archive.words import TOKENCHARS
from vnsum.errors import ArchiveError

if TYPE_CHECKING:
    import sqlite3

__all__ = ["APPLICATION_ID", "INDEX", "VERSION", "prepare"]

VERSION = 2
APPLICATION_ID = 0x766E736D
"""`PRAGMA application_id`: "vnsm"."""

INDEX = f"""
CREATE VIRTUAL TABLE words USING fts5 (
    exact, plain, content='', tokenize="unicode61 remove_diacritics 0 tokenchars '{TOKENCHARS}'"
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, 'col');
"""
"""The words of the releases, and how often each stands where."""
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
"""
}
"""From each version to the next one."""


def prepare(connection: sqlite3.Connection, *, read_only: bool = False) -> None:
    """Make the tables, or bring those of an older version up to date.

    Args:
        connection: An open file, outside a transaction.
        read_only: Whether nothing may be changed.

    Raises:
        ArchiveError: When the file is of a newer version, or another program's, or has to be
            changed first and may not be.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    owner = int(connection.execute("PRAGMA application_id").fetchone()[0])
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and owner != APPLICATION_ID:
        raise ArchiveError("the file is a database of another program", hint="name another file")
    if version > VERSION:
        raise ArchiveError(
            f"the archive is of version {version}; this vnsum knows up to {VERSION}",
            hint="pip install --upgrade vnsum",
        )
    if read_only and not tables:
        raise ArchiveError("nothing was ever added to the archive", hint="vnsum archive add")
    if read_only and version < VERSION:
        raise ArchiveError(
            f"the archive is of version {version}, read only once it was brought up to date",
            hint="open it to be written, or vnsum archive add",
        )
    if version < VERSION or not tables:
        _upgrade(connection, version if tables else 0)


def _upgrade(connection: sqlite3.Connection, version: int) -> None:
    """Take every step in one transaction: all or none."""
    script = ["BEGIN IMMEDIATE;", _FIRST if not version else ""]
    script += [_STEPS[step] for step in range(max(version, 1), VERSION)]
    script += [f"PRAGMA application_id = {APPLICATION_ID};", f"PRAGMA user_version = {VERSION};"]
    try:
        connection.executescript("\n".join([*script, "COMMIT;"]))
    except BaseException:
        if connection.in_transaction:
            connection.rollback()
        raise
