"""Finding releases: exact diacritics first, without marks second, each by BM25 and pairs.

BM25 of SQLite ranks; the best fifty are ranked again by how many pairs of
neighbouring syllables of the query they hold, as most Vietnamese words are
two. Where very many releases hold even the rarest word, BM25 says next to
nothing and costs a tenth of a second: up to fifty are ranked by pairs alone,
of more the newest come first. Releases that name a place of the query as it
was called before July 2025, or is since, come behind those that hold the
words with their marks, and before those without where marks were typed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from vnsum.archive.places import renamed_places
from vnsum.archive.queries import Query, renamed
from vnsum.archive.results import Hit, SearchPage
from vnsum.archive.stored import fetch, fetch_source, searchable
from vnsum.archive.words import (
    bare_line,
    marked_line,
    pairs_of,
    plain,
    words_of,
    words_with_places,
)
from vnsum.documents import Span
from vnsum.errors import ArchiveError
from vnsum.text.normalise import fold, normalise
from vnsum.text.place_changes import DAY_OF_CHANGE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    from vnsum.documents import PressRelease, Sentence

__all__ = ["Filters", "frequency", "search"]

_MANY = 3000
"""Releases with the rarest word from which BM25 is not asked: it goes through all that hold any of
the words, 40 ms for six common words in 100,000 releases (2026-11-25)."""
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
        place: Words in the name of the place it was issued in, by any of its names.
        new_names: Whether releases of before July 2025 are left out, as they mean other places.
    """

    since: date | None = None
    until: date | None = None
    agency: str = ""
    place: str = ""
    new_names: bool = False

    def conditions(self) -> tuple[str, list[str]]:
        """Return an SQL condition on `releases`, and its values."""
        terms: list[str] = []
        values: list[str] = []
        for sign, day in ((">=", self.since), ("<=", self.until)):
            if day is not None:
                terms.append(f"r.day {sign} ?")
                values.append(day.isoformat())
        if self.new_names:
            terms.append("(r.day >= ? OR r.day IS NULL)")
            values.append(DAY_OF_CHANGE.isoformat())
        for column, names in (("agency", [self.agency]), ("place", _all_names(self.place))):
            if names[0]:
                terms.append(f"({' OR '.join([f'holds(r.{column}, ?)'] * len(names))})")
                values += [fold(normalise(name).text) for name in names]
        return " AND ".join(terms), values


def _all_names(place: str) -> list[str]:
    """Return a place with its names before and since July 2025."""
    found = renamed_places(words_of(normalise(place).text))
    return [place, *(" ".join(name.words) for one in found for name in one.later + one.earlier)]


@dataclass(frozen=True, slots=True)
class _Pass:
    """One way to look: which words, in which form, under which conditions."""

    query: Query
    exact: bool
    filters: Filters

    @property
    def column(self) -> str:
        return "exact" if self.exact else "plain"

    @property
    def write(self) -> Callable[[str], str]:
        return str if self.exact else plain


@dataclass(frozen=True, slots=True)
class _Found:
    number: int
    score: float
    way: _Pass


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
    for way in _passes(query, filters):
        if len(found) >= wanted:
            break
        known = {item.number for item in found}
        rows, order_here = _ranked(connection, way, wanted + len(known))
        order = order if found else order_here
        found += [item for item in rows if item.number not in known]
    page = found[offset : offset + limit]
    hits = [_hit(connection, item) for item in page]
    return SearchPage(text, tuple(hits), offset, len(found) > offset + limit, order)


def _passes(query: Query, filters: Filters) -> Iterator[_Pass]:
    """Yield what is looked for in turn: the words, the same without marks, other names of places.

    Who types marks means them: "phường Phúc Xá" is rather phường Hồng Hà, as it is called since,
    than a release with "phường", "phục" and "xã" somewhere.
    """
    places = renamed_places(query.words)
    later, earlier = renamed(query, places, "later"), renamed(query, places, "earlier")
    ways = {
        exact: [
            *([_Pass(earlier, exact, filters)] if earlier else []),
            *([_Pass(later, exact, replace(filters, new_names=True))] if later else []),
        ]
        for exact in (True, False)
    }
    exact, bare = (_Pass(query, one, filters) for one in (True, False))
    marked = any(plain(word) != word for word in (*query.words, *query.prefixes))
    first, second = (ways[True], [bare]) if marked else ([bare], ways[True])
    yield from (exact, *first, *second, *ways[False])


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


def _ranked(connection: sqlite3.Connection, way: _Pass, wanted: int) -> tuple[list[_Found], Order]:
    """Rank the releases that hold the words in one column."""
    least = _rarest(connection, way)
    if not least:
        return [], "relevance"
    many, depth = least > _MANY, max(wanted, _RERANKED)
    conditions, values = way.filters.conditions()
    joined = f" JOIN releases r ON r.id = w.rowid AND {conditions}" if conditions else ""
    order, score = ("w.rowid DESC", "0") if many else ("w.rank", "w.rank")
    rows = connection.execute(
        f"SELECT w.rowid, {score} FROM words w{joined} WHERE w.words MATCH ? ORDER BY {order} "  # noqa: S608 - words are quoted, values bound
        "LIMIT ?",
        (*values, way.query.expression(way.column), depth),
    ).fetchall()
    if any(rank is None for _, rank in rows):
        raise ArchiveError("the index of the archive is damaged", hint="take the last backup")
    found = [_Found(number, -float(rank), way) for number, rank in rows]
    if many and len(found) == depth:
        return found, "newest"
    return _reranked(connection, found, way), "relevance"


def _rarest(connection: sqlite3.Connection, way: _Pass) -> int:
    """Count the releases that hold the rarest of the words, up to one more than very many."""
    words = dict.fromkeys(word for phrase in way.query.phrases for word in phrase)
    parts = [Query(phrases=[(word,)]) for word in words]
    parts += [Query(choices=[names]) for names in way.query.choices]
    least = _MANY + 1
    for part in parts:
        counted = connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)",
            (part.expression(way.column), least),
        )
        least = int(counted.fetchone()[0])
        if not least:
            break
    return least if parts else 1


def _reranked(connection: sqlite3.Connection, found: Sequence[_Found], way: _Pass) -> list[_Found]:
    """Rank the best again by the pairs they hold: with their marks where they were typed so."""
    line_of = marked_line if way.exact else bare_line
    pairs = pairs_of(way.query.words, line_of)
    if not pairs or len(found) < 2:  # noqa: PLR2004 - nothing to rank
        return list(found)
    scored = []
    for item in found[:_RERANKED]:
        line = line_of(fetch_source(connection, item.number))
        share = sum(pair in line for pair in pairs) / len(pairs)
        scored.append(replace(item, score=item.score + _PAIR_BONUS * share))
    scored.sort(key=lambda item: -item.score)
    return [*scored, *found[_RERANKED:]]


def _hit(connection: sqlite3.Connection, item: _Found) -> Hit:
    name, title, day, place, agency = connection.execute(
        "SELECT name, title, day, place, agency FROM releases WHERE id = ?", (item.number,)
    ).fetchone()
    release, query, renamed_to = fetch(connection, item.number), item.way.query, ""
    if query.choices:
        query, renamed_to = query.settled(words_of(searchable(release)), item.way.write)
    sentences, marks = _snippets(release, query, item.way.write)
    return Hit(
        item.number,
        name,
        title,
        date.fromisoformat(day) if day else None,
        place,
        agency,
        item.score,
        item.way.exact and not renamed_to,
        renamed_to,
        sentences,
        marks,
    )


def _snippets(
    release: PressRelease, query: Query, write: Callable[[str], str]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Choose the sentences that hold most of the query, and mark its words in them."""
    wanted, starts = set(map(write, query.words)), tuple(map(write, query.prefixes))
    chosen: list[tuple[Sentence, list[Span]]] = []
    most = 0
    for pairs, sentence in _likely(release, query):
        most = max(most, pairs)
        marks = _marks(sentence, release.source, wanted, starts, write)
        if marks and (pairs or not most):  # beside a pair, words apart say nothing
            chosen.append((sentence, marks))
        if len(chosen) == _SENTENCES:
            break
    chosen.sort(key=lambda item: item[0].start)
    spans = tuple(Span(item.start, item.end, item.text) for item, _ in chosen)
    return spans, tuple(mark for _, marks in chosen for mark in marks)


def _likely(release: PressRelease, query: Query) -> list[tuple[int, Sentence]]:
    """Rank the sentences by how many pairs and words of the query they hold, marks aside."""
    pairs = pairs_of(query.words)
    words = {bare_line(word) for word in query.words}
    words |= {bare_line(word)[:-1] for word in query.prefixes}
    found = []
    for sentence in release.sentences:
        line = bare_line(sentence.normalised)
        kinds = sum(word in line for word in words)
        if kinds:
            found.append((sum(pair in line for pair in pairs), kinds, sentence))
    found.sort(key=lambda item: (-item[0], -item[1], item[2].start))
    return [(held, sentence) for held, _, sentence in found]


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
