"""Finding releases: exact diacritics first, without marks second, each by BM25 and pairs.

BM25 of SQLite ranks; the best fifty are ranked again by how many pairs of
neighbouring syllables of the query they hold, as most Vietnamese words are
two. Where very many releases hold all words, BM25 says next to nothing and
costs a tenth of a second: the newest come first then. Last come releases that
name a place of the query as it was called before July 2025, or is since.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from vnsum.archive.places import renamed_places
from vnsum.archive.queries import renamed
from vnsum.archive.results import Hit, SearchPage
from vnsum.archive.stored import fetch, prose, searchable
from vnsum.archive.words import pairs_of, plain, words_of, words_with_places
from vnsum.documents import Span
from vnsum.text.normalise import fold, normalise
from vnsum.text.place_changes import DAY_OF_CHANGE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

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
    """Yield what is looked for in turn: the words, without marks, then with other place names."""
    yield from (_Pass(query, exact, filters) for exact in (True, False))
    later, earlier = renamed(query, "later"), renamed(query, "earlier")
    for exact in (True, False):
        if earlier:
            yield _Pass(earlier, exact, filters)
        if later:
            yield _Pass(later, exact, replace(filters, new_names=True))


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
    conditions, values = way.filters.conditions()
    joined = f" JOIN releases r ON r.id = w.rowid AND {conditions}" if conditions else ""
    many = _common(connection, way)
    order = "w.rowid DESC" if many else "w.rank"
    depth = wanted if many else max(wanted, _RERANKED)
    score = "0" if many else "w.rank"
    rows = connection.execute(
        f"SELECT w.rowid, {score} FROM words w{joined} WHERE w.words MATCH ? ORDER BY {order} "  # noqa: S608 - words are quoted, values bound
        "LIMIT ?",
        (*values, way.query.expression(way.column), depth),
    ).fetchall()
    found = [_Found(number, -float(rank), way) for number, rank in rows]
    return (found, "newest") if many else (_reranked(connection, found, way.query), "relevance")


def _common(connection: sqlite3.Connection, way: _Pass) -> bool:
    """Tell whether even the rarest of the words stands in very many releases."""

    def count(words: Sequence[str]) -> int:
        return min(frequency(connection, way.write(word), way.column) for word in words)

    counts = [count(phrase) for phrase in dict.fromkeys(way.query.phrases)]
    counts += [sum(count(name.words) for name in names) for names in way.query.choices]
    return bool(counts) and min(counts) > _MANY


def _reranked(
    connection: sqlite3.Connection, found: Sequence[_Found], query: Query
) -> list[_Found]:
    pairs = _pairs(query)
    if not pairs or len(found) < 2:  # noqa: PLR2004 - nothing to rank
        return list(found)
    scored = []
    for item in found[:_RERANKED]:
        bare = [plain(word) for word in words_of(prose(fetch(connection, item.number)))]
        share = len(pairs & pairs_of(bare)) / len(pairs)
        scored.append(replace(item, score=item.score + _PAIR_BONUS * share))
    scored.sort(key=lambda item: -item.score)
    return [*scored, *found[_RERANKED:]]


def _pairs(query: Query) -> set[tuple[str, str]]:
    """Return the neighbours of a query, without marks."""
    return pairs_of(list(map(plain, query.words)))


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
    """Choose the sentences that hold most of the words, and mark the words in them."""
    wanted, pairs = set(map(write, query.words)), _pairs(query)
    starts = tuple(map(write, query.prefixes))
    found = []
    for index, sentence in enumerate(release.sentences):
        marks = _marks(sentence, release.source, wanted, starts, write)
        if marks:
            kinds = len({write(fold(mark.text)) for mark in marks})
            held = pairs & pairs_of([plain(word) for word in words_of(sentence.normalised)])
            found.append((-len(held), -kinds, index, sentence, marks))
    best = sorted(found, key=lambda item: item[:3])[:_SENTENCES]
    best = [
        item for item in best if item[0] or not best[0][0]
    ]  # pairs are worth showing, not words
    best.sort(key=lambda item: item[2])
    spans = tuple(Span(item.start, item.end, item.text) for *_, item, _ in best)
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
