"""Taking releases in: each in a transaction of its own, so that a crash loses at most one."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import datetime, timezone
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import TYPE_CHECKING

from vnsum.archive.arguments import file_path
from vnsum.archive.completing import completed
from vnsum.archive.database import writing
from vnsum.archive.indexing import clean, header_columns, words_columns
from vnsum.archive.results import Added
from vnsum.archive.stored import body_sha256, fetch, pack, pack_source
from vnsum.documents import Metadata
from vnsum.errors import ArchiveError, VnsumError
from vnsum.reading import read

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future
    from pathlib import Path

    from vnsum.documents import PressRelease

__all__ = ["Row", "insert", "read_rows", "remove_row", "row_of"]

_INSERT = """
INSERT INTO releases
(sha256, body_sha256, name, added, title, day, place, agency, number, source, parts, similar)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_UPDATE = """
UPDATE releases
SET body_sha256 = ?, title = ?, day = ?, place = ?, agency = ?, number = ?, parts = ?
WHERE id = ?
"""
_INSERT_WORDS = "INSERT INTO words (rowid, exact, plain) VALUES (?, ?, ?)"
_DELETE_WORDS = "INSERT INTO words (words, rowid, exact, plain) VALUES ('delete', ?, ?, ?)"
_NOTHING = Metadata()
"""Nothing is known besides the text."""
_AHEAD = 64
"""Sources read ahead by worker processes; set by hand."""


@dataclass(frozen=True, slots=True)
class Row:
    """A release ready to be written.

    Attributes:
        name: What it is called.
        values: Columns of `releases`, but for when it was added and what it is like.
        exact: Its words.
        plain: The same without marks.
        told: The release, where something was told of it besides its text.
    """

    name: str
    values: tuple[str | bytes | None, ...]
    exact: str
    plain: str
    told: PressRelease | None = None


def row_of(name: str, release: PressRelease, *, told: bool = False) -> Row:
    """Make a release ready.

    Args:
        name: What it is called.
        release: The release.
        told: Whether something was told of it besides its text.

    Returns:
        Its row.
    """
    exact, bare = words_columns(release)
    values = (
        release.source_sha256,
        body_sha256(release),
        name,
        clean(release.title_text or ""),
        *header_columns(release),
        clean(release.doc_number.text if release.doc_number else ""),
        pack_source(release.source),
        pack(release),
    )
    return Row(clean(name), values, exact, bare, release if told else None)


def insert(connection: sqlite3.Connection, row: Row) -> Added:
    """Write a release; where its very source is there, what that one lacks.

    Args:
        connection: The archive.
        row: The release.

    Returns:
        What became of it.

    Raises:
        ArchiveError: When the file cannot be written.
    """
    sha256, body, name, *rest = row.values
    with writing(connection):
        known = connection.execute("SELECT id FROM releases WHERE sha256 = ?", (sha256,)).fetchone()
        if known:
            return _complete(connection, known[0], row)
        like = connection.execute(
            "SELECT min(id) FROM releases WHERE body_sha256 = ?", (body,)
        ).fetchone()[0]
        now = datetime.now(timezone.utc).isoformat(timespec="seconds")
        values = (sha256, body, clean(str(name)), now, *rest, like)
        number = connection.execute(_INSERT, values).lastrowid
        connection.execute(_INSERT_WORDS, (number, row.exact, row.plain))
    return Added(row.name, number, "added", similar=like)


def _complete(connection: sqlite3.Connection, number: int, row: Row) -> Added:
    """Fill in what a release that is there lacks, inside a transaction."""
    if row.told is None:
        return Added(row.name, number, "duplicate")
    found = completed(fetch(connection, number), row.told)
    if found.filled:
        _take_out_words(connection, number)
        new = row_of(row.name, found.release)
        _, body, _, *header, _, parts = new.values
        connection.execute(_UPDATE, (body, *header, parts, number))
        connection.execute(_INSERT_WORDS, (number, new.exact, new.plain))
    return Added(row.name, number, "duplicate", filled=found.filled, kept=found.kept)


def read_rows(
    sources: Iterable[str | Path], workers: int, known: Metadata = _NOTHING
) -> Iterator[Row | Added]:
    """Read sources, in this process or in others, and give them in order.

    Args:
        sources: Files.
        workers: Processes that read; 0 for this one.
        known: What is known of all of them besides their text.

    Yields:
        A row, or what went wrong with a source.

    Raises:
        ArchiveError: When a process dies.
    """
    if not workers:
        yield from (_read_row(source, known) for source in sources)
        return
    with ProcessPoolExecutor(workers, initializer=_end_with_parent) as pool:
        try:
            yield from _in_order(pool, sources, known)
        except BrokenProcessPool as error:
            raise ArchiveError("a process that reads died", hint="use fewer workers") from error


def _end_with_parent() -> None:
    """Let a process that reads end when the one that writes was killed: nobody would tell it."""
    parent = parent_process()
    if parent is not None:
        Thread(target=_follow, args=(parent.sentinel,), daemon=True).start()


def _follow(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _in_order(
    pool: ProcessPoolExecutor, sources: Iterable[str | Path], known: Metadata
) -> Iterator[Row | Added]:
    waiting: deque[Future[Row | Added]] = deque()
    for source in sources:
        waiting.append(pool.submit(_read_row, source, known))
        if len(waiting) >= _AHEAD:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _read_row(source: object, known: Metadata) -> Row | Added:
    name = str(source)
    try:
        release = read(file_path("a file", source), published=known.published, place=known.place)
        return row_of(name, release, told=known != _NOTHING)
    except VnsumError as error:
        return Added(name, None, "failed", error=error)


def remove_row(connection: sqlite3.Connection, number: int) -> None:
    """Take a release out of table and index, once: words taken out twice spoil the index.

    Args:
        connection: The archive.
        number: Number of the release.

    Raises:
        ArchiveError: When there is none of that number, or the file cannot be written.
    """
    with writing(connection):
        _take_out_words(connection, number)
        connection.execute("DELETE FROM releases WHERE id = ?", (number,))


def _take_out_words(connection: sqlite3.Connection, number: int) -> None:
    connection.execute(_DELETE_WORDS, (number, *words_columns(fetch(connection, number))))
