"""Finding releases: exact diacritics first, without marks second, each by BM25 and pairs.

BM25 of SQLite ranks; the best fifty are ranked again by how many pairs of
neighbouring syllables of the query they hold, as most Vietnamese words are
two. Where very many releases hold all words, BM25 says next to nothing and
costs a tenth of a second: the newest come first then.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from vnsum.archive.results import Hit, SearchPage
from vnsum.archive.stored import fetch, prose
from vnsum.archive.words import pairs_of, plain, words_of, words_with_places
from vnsum.documents import Span
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from vnsum.archive.queries import Query
    from vnsum.documents import PressRelease, Sentence

__all__ = ["Filters", "frequency", "search"]

_MANY = 3000
"""Matches from which releases are not ranked; set by hand, see docs/archive.md."""
_RERANKED = 50
_PAIR_BONUS = 3.0
"""Points of BM25 for holding all pairs; set by hand."""
_SENTENCES = 2
Order = Literal["relevance", "newest"]


@dataclass(frozen=True, slots=True)
class Filters:
    """What releases must be besides holding the words.

    Attributes:
        since: First day.
        until: Last day.
        agency: Words in the name of who issued it.
        place: Words in the name of the place it was issued in.
    """

    since: date | None = None
    until: date | None = None
    agency: str = ""
    place: str = ""

    def conditions(self) -> tuple[str, list[str]]:
        """Return an SQL condition on `releases`, and its values."""
        terms: list[str] = []
        values: list[str] = []
        for sign, day in ((">=", self.since), ("<=", self.until)):
            if day is not None:
                terms.append(f"r.day {sign} ?")
                values.append(day.isoformat())
        for column, name in (("agency", self.agency), ("place", self.place)):
            if name:
                terms.append(f"holds(r.{column}, ?)")
                values.append(fold(normalise(name).text))
        return " AND ".join(terms), values


@dataclass(frozen=True, slots=True)
class _Found:
    number: int
    score: float
    exact: bool


def search(  # noqa: PLR0913 - one question, its filters and its page
    connection: sqlite3.Connection,
    text: str,
    query: Query,
    filters: Filters,
    *,
    limit: int,
    offset: int,
) -> SearchPage:
    """Find one page of releases.

    Args:
        connection: The archive.
        text: What was typed.
        query: What it means.
        filters: What releases must be.
        limit: Most hits of the page.
        offset: Hits before the page.

    Returns:
        The page.
    """
    wanted = offset + limit + 1
    found: list[_Found] = []
    order: Order = "relevance"
    for column in ("exact", "plain"):
        if len(found) < wanted:
            known = {item.number for item in found}
            rows, order_here = _ranked(connection, query, column, filters, wanted + len(known))
            order = order_here if column == "exact" or not found else order
            found += [item for item in rows if item.number not in known]
    page = found[offset : offset + limit]
    hits = [_hit(connection, item, query) for item in page]
    return SearchPage(text, tuple(hits), offset, len(found) > offset + limit, order)


def frequency(connection: sqlite3.Connection, word: str, column: str = "exact") -> int:
    """Return how many releases hold a word.

    Args:
        connection: The archive.
        word: A word as the index has it.
        column: "exact" or "plain".

    Returns:
        Releases.
    """
    row = connection.execute(
        "SELECT doc FROM vocabulary WHERE term = ? AND col = ?", (word, column)
    ).fetchone()
    return int(row[0]) if row else 0


def _ranked(
    connection: sqlite3.Connection, query: Query, column: str, filters: Filters, wanted: int
) -> tuple[list[_Found], Order]:
    """Rank the releases that hold the words in one column."""
    conditions, values = filters.conditions()
    joined = f" JOIN releases r ON r.id = w.rowid AND {conditions}" if conditions else ""
    many = _common(connection, query, column)
    order = "w.rowid DESC" if many else "w.rank"
    depth = wanted if many else max(wanted, _RERANKED)
    score = "0" if many else "w.rank"
    rows = connection.execute(
        f"SELECT w.rowid, {score} FROM words w{joined} WHERE w.words MATCH ? ORDER BY {order} "  # noqa: S608 - words are quoted, values bound
        "LIMIT ?",
        (*values, query.expression(column), depth),
    ).fetchall()
    found = [_Found(number, -float(rank), column == "exact") for number, rank in rows]
    return (found, "newest") if many else (_reranked(connection, found, query), "relevance")


def _common(connection: sqlite3.Connection, query: Query, column: str) -> bool:
    """Tell whether even the rarest of the words stands in very many releases."""
    write = plain if column == "plain" else str
    words = [write(word) for phrase in query.phrases for word in phrase]
    counts = [frequency(connection, word, column) for word in dict.fromkeys(words)]
    return bool(counts) and min(counts) > _MANY


def _reranked(
    connection: sqlite3.Connection, found: Sequence[_Found], query: Query
) -> list[_Found]:
    pairs = {(plain(one), plain(two)) for one, two in pairs_of(list(query.words))}
    if not pairs or len(found) < 2:  # noqa: PLR2004 - nothing to rank
        return list(found)
    scored = []
    for item in found[:_RERANKED]:
        bare = [plain(word) for word in words_of(prose(fetch(connection, item.number)))]
        share = len(pairs & pairs_of(bare)) / len(pairs)
        scored.append(_Found(item.number, item.score + _PAIR_BONUS * share, item.exact))
    scored.sort(key=lambda item: -item.score)
    return [*scored, *found[_RERANKED:]]


def _hit(connection: sqlite3.Connection, item: _Found, query: Query) -> Hit:
    name, title, day, place, agency = connection.execute(
        "SELECT name, title, day, place, agency FROM releases WHERE id = ?", (item.number,)
    ).fetchone()
    sentences, marks = _snippets(
        fetch(connection, item.number), query, plain if not item.exact else str
    )
    published = date.fromisoformat(day) if day else None
    return Hit(
        item.number,
        name,
        title,
        published,
        place,
        agency,
        item.score,
        item.exact,
        sentences,
        marks,
    )


def _snippets(
    release: PressRelease, query: Query, write: Callable[[str], str]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Choose the sentences that hold most of the words, and mark the words in them."""
    wanted = set(map(write, query.words))
    starts = tuple(map(write, query.prefixes))
    found = []
    for index, sentence in enumerate(release.sentences):
        marks = _marks(sentence, release.source, wanted, starts, write)
        kinds = len({write(fold(mark.text)) for mark in marks})
        if marks:
            found.append((-kinds, index, sentence, marks))
    best = sorted(found, key=lambda item: item[:2])[:_SENTENCES]
    best.sort(key=lambda item: item[1])
    spans = tuple(Span(item.start, item.end, item.text) for _, _, item, _ in best)
    return spans, tuple(mark for *_, marks in best for mark in marks)


def _marks(
    sentence: Sentence,
    source: str,
    wanted: set[str],
    starts: tuple[str, ...],
    write: Callable[[str], str],
) -> list[Span]:
    view = normalise(sentence.text)
    marks = []
    for word, low, high in words_with_places(view.text):
        written = write(word)
        if written in wanted or (starts and written.startswith(starts)):
            first, last = view.to_source(low, high)
            first, last = first + sentence.start, last + sentence.start
            marks.append(Span(first, last, source[first:last]))
    return marks
