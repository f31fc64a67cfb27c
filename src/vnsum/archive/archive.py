"""The front door: one file that keeps releases, finds them and answers from them."""

from __future__ import annotations

from datetime import date
from os import PathLike, fsdecode
from threading import RLock
from typing import TYPE_CHECKING

from vnsum.archive.adding import insert, read_rows, remove_row, row_of
from vnsum.archive.arguments import day, file_path, release_number, require_text
from vnsum.archive.asking import answer
from vnsum.archive.copying import backup
from vnsum.archive.database import connect, reading, translated
from vnsum.archive.listing import listed
from vnsum.archive.queries import parse
from vnsum.archive.results import Added, Stats
from vnsum.archive.schema import VERSION
from vnsum.archive.searching import Filters, search
from vnsum.archive.stored import fetch
from vnsum.archive.verifying import verify
from vnsum.documents import Metadata
from vnsum.errors import ArgumentTypeError, OptionsError
from vnsum.options import require_count, require_several, require_type
from vnsum.reading import read
from vnsum.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from vnsum.archive.adding import Row
    from vnsum.archive.asking import Reader
    from vnsum.archive.results import ArchiveAnswer, Entry, SearchPage
    from vnsum.documents import PressRelease, Source

__all__ = ["Archive"]

_MOST_HITS, _FARTHEST, _MOST_READ = 1000, 10**9, 100
_MOST_WORKERS = 61
"""Processes that Windows waits for at once."""
_HINT = "see vnsum.Archive"
_LONGEST_WAIT = 24 * 60 * 60
"""Seconds; SQLite counts them in thousandths, of which it takes 24 days."""


class Archive:
    """Releases in one SQLite file: many readers, one writer at a time.

    A context manager; `for entry in archive` lists what is in it, `len` counts it. Safe to share
    between threads; other processes open the file themselves.
    Every release is added in a transaction of its own.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        read_only: bool = False,
        reader: Reader | None = None,
        wait: float = 10.0,
    ) -> None:
        """Open an archive, made first where there is none.

        Args:
            path: The file.
            read_only: Whether nothing may be written; the file must be there then.
            reader: Answers a question from one release; None for the bundled reader.
            wait: Seconds to wait for another process that writes, up to a day.

        Raises:
            ArchiveError: When the file cannot be opened, is no archive, or of a newer version.
            ArgumentTypeError: When the reader cannot be called, or another argument is of another
                type.
            OptionsError: When `wait` is out of range.
        """
        require_type("wait", wait, "float", hint=_HINT)
        if not 0 <= wait <= _LONGEST_WAIT:
            raise OptionsError(f"wait must be 0 to {_LONGEST_WAIT:,} seconds", hint=_HINT)
        if reader is not None and not callable(reader):
            raise ArgumentTypeError(
                f"reader must be a function, not {type(reader).__name__}",
                hint="it takes a release and a question, as QuestionAnswerer(…).ask does",
            )
        self.path = file_path("path", path)
        self._reader = reader
        self._lock = RLock()
        self._connection = connect(self.path, read_only=read_only, wait=float(wait))
        self._connection.create_function("holds", 2, _holds, deterministic=True)

    def __repr__(self) -> str:
        """Name the file."""
        return f"<Archive {str(self.path)!r}>"

    def __enter__(self) -> Archive:  # noqa: PYI034 - typing.Self is of Python 3.11
        """Return the archive."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; nothing more can be asked of the archive."""
        with self._lock:
            self._connection.close()

    def __len__(self) -> int:
        """Return the number of releases."""
        with self._lock, translated():
            return int(self._connection.execute("SELECT count(*) FROM releases").fetchone()[0])

    def __iter__(self) -> Iterator[Entry]:
        """List what is in the archive, in the order of the numbers."""
        first = 0
        while True:
            with self._lock, reading(self._connection):
                page = listed(self._connection, first)
            yield from page
            if not page:
                return
            first = page[-1].release + 1

    def add(
        self,
        source: Source,
        *,
        name: str = "",
        title: str | None = None,
        published: datetime | date | None = None,
        place: str | None = None,
    ) -> Added:
        """Add one release; of a text that is there already, fill in what it lacks.

        Args:
            source: Text, bytes, a file, or a release already read.
            name: What to call it; the file's name by default.
            title: The title, where the text does not hold it.
            published: When it was published, where the text does not say.
            place: Where it was issued, where the text does not say.

        Returns:
            Its number, or that of the same source added before; `Added.filled` says what was
            filled in.

        Raises:
            ArchiveError: When the file cannot be written.
            ArgumentTypeError: When an argument is of another type.
            InputError: When the source cannot be read or holds no sentence.
            OptionsError: When a title is given to a release that takes none; see `vnsum.read`.
        """
        require_type("name", name, "str", hint="give it as str")
        release = read(source, title=title, published=published, place=place)
        called = name or (fsdecode(source) if isinstance(source, PathLike) else "")
        told = any(value is not None for value in (title, published, place))
        with self._lock:
            return insert(self._connection, row_of(called, release, told=told))

    def add_files(
        self,
        files: Iterable[str | Path],
        *,
        workers: int = 0,
        published: datetime | date | None = None,
        place: str | None = None,
    ) -> Iterator[Added]:
        """Add files; one that fails is reported and the rest goes on.

        Args:
            files: Files.
            workers: Processes that read them while this one writes, at most 61; 0 for this one
                alone.
            published: When they were published, where their text does not say.
            place: Where they were issued, where their text does not say.

        Returns:
            Gives what became of each, in order; `ArchiveError` where the archive cannot be
            written, and what was added before is kept.

        Raises:
            ArgumentTypeError: When `files` is a single one, or another argument is of another
                type.
            OptionsError: When `workers` is out of range.
        """
        require_several("files", files, hint="use add for one file, or a list of one")
        workers = require_count("workers", workers, 0, _MOST_WORKERS, hint=_HINT)
        require_type("published", published, "date?", hint="a datetime.date, or a datetime")
        require_type("place", place, "str?", hint="give its name as str")
        return self._added(read_rows(files, workers, Metadata(None, published, place)))

    def _added(self, rows: Iterable[Row | Added]) -> Iterator[Added]:
        for row in rows:
            if isinstance(row, Added):
                yield row
            else:
                with self._lock:
                    added = insert(self._connection, row)
                yield added

    def get(self, release: int) -> PressRelease:
        """Return a release as it was read.

        Args:
            release: Its number.

        Returns:
            The release; it is not read again.

        Raises:
            ArchiveError: When there is none of that number, or it is damaged.
            ArgumentTypeError: When it is no number.
        """
        number = release_number(release)
        with self._lock, translated():
            return fetch(self._connection, number)

    def remove(self, release: int) -> None:
        """Delete a release.

        Args:
            release: Its number.

        Raises:
            ArchiveError: When there is none of that number, or the file cannot be written.
            ArgumentTypeError: When it is no number.
        """
        number = release_number(release)
        with self._lock:
            remove_row(self._connection, number)

    def search(  # noqa: PLR0913 - a question, its filters and its page
        self,
        query: str,
        *,
        since: date | str | None = None,
        until: date | str | None = None,
        agency: str = "",
        place: str = "",
        limit: int = 10,
        offset: int = 0,
    ) -> SearchPage:
        """Find releases that hold all words of a query.

        Those that hold them with their diacritics come first; "duong Lang" finds "đường Láng"
        behind them. "a phrase", a prefix* and -a word to leave out are known; nothing is ever
        read as SQLite's syntax.

        Args:
            query: What to look for.
            since: First day of publication; a text is read as YYYY-MM-DD.
            until: Last day of publication; the same.
            agency: Words in the name of who issued it.
            place: Words in the name of the place it was issued in, as a dateline or the caller
                says; many releases name none, see `Stats.unplaced`.
            limit: Most hits, 1 to 1,000.
            offset: Hits to leave out, 0 to 1,000,000,000.

        Returns:
            One page of hits with the sentences that hold the words.

        Raises:
            ArchiveError: When the file fails.
            ArgumentTypeError: When an argument is of another type.
            InputError: When the query has no word or too many.
            OptionsError: When limit or offset is out of range, or a text is no day.
        """
        require_text("query", query)
        limit = require_count("limit", limit, 1, _MOST_HITS, hint=_HINT)
        offset = require_count("offset", offset, 0, _FARTHEST, hint=_HINT)
        for name, value in (("agency", agency), ("place", place)):
            require_type(name, value, "str", hint="give its words as str")
        days = day("since", since), day("until", until)
        parsed, filters = parse(query), Filters(*days, agency, place)
        with self._lock, reading(self._connection):
            return search(self._connection, query, parsed, filters, limit=limit, offset=offset)

    def ask(self, question: str, *, releases: int = 12) -> ArchiveAnswer:
        """Answer a question from the archive.

        Args:
            question: The question.
            releases: Most releases to read for it, 1 to 100.

        Returns:
            Answers with release, date, sentence and place; newest first where releases differ.

        Raises:
            ArchiveError: When the file fails.
            ArgumentTypeError: When an argument is of another type.
            InputError: When the question is empty or too long.
            OptionsError: When `releases` is out of range.
        """
        require_text("question", question)
        releases = require_count("releases", releases, 1, _MOST_READ, hint=_HINT)
        reader = self._reader = self._reader or _bundled_reader()
        with self._lock, reading(self._connection):
            return answer(self._connection, question, reader, most=releases)

    def stats(self) -> Stats:
        """Count what is in the archive.

        Returns:
            Releases, days, places, size.

        Raises:
            ArchiveError: When the file fails.
        """
        with self._lock, reading(self._connection):
            count, first, last, dated, placed = self._connection.execute(
                "SELECT count(*), min(day), max(day), count(day), "
                "count(nullif(place, '')) FROM releases"
            ).fetchone()
            pages = self._connection.execute("PRAGMA page_count").fetchone()[0]
            size = pages * self._connection.execute("PRAGMA page_size").fetchone()[0]
        days = [date.fromisoformat(one) if one else None for one in (first, last)]
        return Stats(count, days[0], days[1], count - dated, count - placed, size, VERSION)

    def verify(self) -> None:
        """Check the file: its pages, every release against its checksum, its index against them.

        Raises:
            ArchiveError: When something is damaged; it says what.
        """
        with self._lock, reading(self._connection):
            verify(self._connection)

    def backup(self, path: str | Path) -> None:
        """Copy the archive while it is in use; the copy is there whole or not at all.

        Args:
            path: The file to write; it must not exist.

        Raises:
            ArchiveError: When it exists or cannot be written.
            ArgumentTypeError: When it is no path.
        """
        target = file_path("path", path)
        with self._lock:
            backup(self._connection, self.path, target)


def _bundled_reader() -> Reader:
    from vnsum.answering import QuestionAnswerer  # noqa: PLC0415 - loads numpy and the weights

    return QuestionAnswerer().ask


def _holds(text: str, words: str) -> bool:
    """Tell for SQLite whether a name holds words, whatever their case."""
    return words in fold(text)
