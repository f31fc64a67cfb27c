"""Checking a file: its pages, every release against its checksum, the index against the releases.

SQLite's own check does not look into the index (before 3.44), and to a reader a spoilt index is
a search that silently misses releases. So a second index is made of the releases, in a temporary
file, and all entries of the two are compared: 3 ms a release. So are the lengths of the releases
and their sums: words that were taken out twice spoil these alone, and then nothing can be ranked.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import zip_longest
from typing import TYPE_CHECKING

from vnsum.archive.indexing import INDEX, words_columns
from vnsum.archive.stored import unpack
from vnsum.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["verify"]

_ENTRIES = (
    "SELECT term, col, doc, cnt FROM vocabulary",
    "SELECT id, sz FROM words_docsize ORDER BY id",
    # releases and words in all; of an index that was emptied nothing but noughts
    "SELECT block FROM words_data WHERE id = 1 AND block <> zeroblob(length(block))",
)
_HINT = "take the last backup"


def verify(connection: sqlite3.Connection) -> None:
    """Check an archive.

    Args:
        connection: The archive, read as of one moment.

    Raises:
        ArchiveError: When something is damaged; it says what.
    """
    said = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if said != "ok":
        raise ArchiveError("the archive is damaged", hint=_HINT)
    with closing(sqlite3.connect("")) as other:  # a temporary file, gone when closed
        other.executescript(INDEX)
        with other:
            other.executemany(
                "INSERT INTO words (rowid, exact, plain) VALUES (?, ?, ?)", _indexed(connection)
            )
        for query in _ENTRIES:
            entries = (one.execute(query) for one in (connection, other))
            if any(mine != theirs for mine, theirs in zip_longest(*entries)):
                raise ArchiveError("the index does not match the releases", hint=_HINT)


def _indexed(connection: sqlite3.Connection) -> Iterator[tuple[int, str, str]]:
    """Yield the words of every release, its checksum compared."""
    rows = connection.execute("SELECT id, sha256, source, parts FROM releases")
    for number, sha256, source, parts in rows:
        release = unpack(source, parts)
        if release.source_sha256 != sha256:
            raise ArchiveError(f"release {number} has another checksum", hint=_HINT)
        yield (number, *words_columns(release))
