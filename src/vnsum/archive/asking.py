"""Answering from the whole archive: retrieve, read, merge, cite.

Where no release answers, the question is asked again with the names its places had before July
2025, or have since. Such an answer is about a place of other bounds, so it says which.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from vnsum.archive.indexing import day_of
from vnsum.archive.naming import names_in, without_own_place
from vnsum.archive.places import renamed_places
from vnsum.archive.queries import Query, quoted
from vnsum.archive.results import ArchiveAnswer, Citation
from vnsum.archive.searching import frequency
from vnsum.archive.stored import fetch, prose
from vnsum.archive.words import bare_line, pairs_of, plain, words_of, words_with_places
from vnsum.errors import EmptyInputError, InputTooLargeError
from vnsum.text.normalise import fold, normalise
from vnsum.text.place_changes import DAY_OF_CHANGE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    from vnsum.answers import Answer
    from vnsum.archive.places import OtherName
    from vnsum.documents import PressRelease

    Reader: TypeAlias = Callable[[PressRelease, str], Answer]

__all__ = ["answer"]

_ASKING = frozenset(
    "ai gì nào đâu mấy bao nhiêu khi sao vì thế là có của những các được bị đã đang sẽ "  # noqa: SIM905 - 46 lines shorter
    "cho với và ở tại trong trên về từ đến này đó một hay hoặc thì mà do để khoảng".split()
)
"""Words of questions that stand everywhere and name nothing."""
_TERMS = 6
"""Rarest words of a question that retrieve; set by hand."""
_SHARE = 0.05
"""Share of the releases above which a word does not retrieve, while there are rarer ones."""
_LONGEST = 200
"""Most words of a question."""
_RELEVANT = 0.45
"""Least share of what a question names that a release must hold to be read; set by hand."""
_NEAR = 0.75
"""The same, beside the release that holds most; set by hand."""
_LIKELY = 0.6
"""Least score beside the best that is cited; set by hand."""
_OTHER_NAMES = 6
"""Most other names of places that a question is asked again with; set by hand."""


@dataclass(frozen=True)
class _Asked:
    """A question as it is put to the archive.

    `name` is the other name of a place in it, if any, and `new` tells that the place has it since
    July 2025.
    """

    text: str
    words: tuple[str, ...]
    name: OtherName | None = None
    new: bool = False

    @cached_property
    def names(self) -> Sequence[Sequence[tuple[str, ...]]]:
        return names_in(normalise(self.text).text)

    @property
    def column(self) -> str:
        return "exact" if any(plain(word) != word for word in self.words) else "plain"

    def expression(self, word: str) -> str:
        """Return what FTS5 is asked for: a word, in releases that name what the question names."""
        wanted = [f"{self.column} : {quoted([word])}"]
        wanted += [f"plain : ({' OR '.join(map(quoted, runs))})" for runs in self.names]
        if self.name is not None:
            wanted.append(Query(choices=[[self.name]]).expression(self.column))
        return " AND ".join(f"({one})" for one in wanted)

    def is_of_time(self, release: PressRelease) -> bool:
        """Tell whether a place could have its other name in a release."""
        day = day_of(release.published)
        return not self.new or day is None or day >= DAY_OF_CHANGE.isoformat()


def answer(
    connection: sqlite3.Connection, question: str, reader: Reader, *, most: int
) -> ArchiveAnswer:
    """Answer a question.

    Args:
        connection: The archive.
        question: The question.
        reader: Answers it from one release.
        most: Most releases to read.

    Returns:
        What the releases say.

    Raises:
        EmptyInputError: When there is no word in the question.
        InputTooLargeError: When it has over 200 words.
    """
    words = words_of(normalise(question).text)
    if not words:
        raise EmptyInputError("the question is empty", hint="ask in Vietnamese")
    if len(words) > _LONGEST:
        raise InputTooLargeError(
            f"the question has {len(words):,} words", hint=f"ask in at most {_LONGEST}"
        )
    asked = _Asked(question, tuple(words))
    found, read = _read(connection, asked, reader, most)
    if not found:
        for again in islice(_asked_again(connection, asked), _OTHER_NAMES):
            more, numbers = _read(connection, again, reader, most)
            found, read = found + more, [*read, *numbers]
    return _merged(question, found, tuple(dict.fromkeys(read)))


def _read(
    connection: sqlite3.Connection, asked: _Asked, reader: Reader, most: int
) -> tuple[list[tuple[float, Citation]], list[int]]:
    """Read the releases for a question: what is found with its weight, and which were read."""
    found = []
    ranked = _retrieve(connection, asked, most)
    for number, share, release in ranked:
        cited = _cited(connection, number, _said(release, asked.text, reader), asked.name)
        if cited.answer.found:
            found.append((cited.answer.score * share, cited))
    return found, [number for number, *_ in ranked]


def _said(release: PressRelease, question: str, reader: Reader) -> Answer:
    """Read a release; where it is silent, ask again without the place it is about.

    Of 252 questions to the district releases that name the place, 129 are answered as they are
    and 223 so, 94 and 153 of them right (2026-11-25).
    """
    said = reader(release, question)
    if said.found:
        return said
    shorter = without_own_place(question, release)
    if shorter == question or not any(map(str.isalnum, shorter)):
        return said
    again = reader(release, shorter)
    return again if again.found else said


def _asked_again(connection: sqlite3.Connection, asked: _Asked) -> Iterator[_Asked]:
    """Put each other name of a place that stands in the archive into the question."""
    text = normalise(asked.text).text
    placed = words_with_places(text)
    write = plain if asked.column == "plain" else str
    for place in renamed_places(asked.words):
        start, end = placed[place.first][1], placed[place.last - 1][2]
        for new, names in ((False, place.earlier), (True, place.later)):
            for name in names:
                known = Query(choices=[[name]]).expression(asked.column)
                if _is_there(connection, known):
                    instead = map(write, name.words)
                    words = (*asked.words[: place.first], *instead, *asked.words[place.last :])
                    yield _Asked(text[:start] + name.name + text[end:], words, name, new)


def _is_there(connection: sqlite3.Connection, expression: str) -> bool:
    row = connection.execute("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (expression,))
    return row.fetchone() is not None


def _retrieve(
    connection: sqlite3.Connection, asked: _Asked, most: int
) -> list[tuple[int, float, PressRelease]]:
    """Return the releases that hold most of what the question names, each with its share of it."""
    words, column = asked.words, asked.column
    total = int(connection.execute("SELECT count(*) FROM releases").fetchone()[0])
    named = [word for word in dict.fromkeys(words) if word not in _ASKING] or list(words)
    counts = {word: frequency(connection, word, column) for word in named}
    weights = {word: math.log1p(total / max(count, 0.5)) for word, count in counts.items()}
    met = sorted((count, word) for word, count in counts.items() if count)
    rare = [word for count, word in met if count <= max(_SHARE * total, 50)]
    scores: dict[int, float] = {}
    for word in (rare or [word for _, word in met[:1]])[:_TERMS]:
        for (number,) in connection.execute(
            "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 5000",
            (asked.expression(word),),
        ):
            scores[number] = scores.get(number, 0.0) + weights[word]
    best = sorted(scores, key=lambda number: (-scores[number], -number))[: 3 * most]
    releases = {number: fetch(connection, number) for number in best}
    ranked = [
        (number, _relevance(release, words, weights), release)
        for number, release in releases.items()
        if asked.is_of_time(release)
    ]
    ranked.sort(key=lambda item: (-item[1], -item[0]))
    least = max(_RELEVANT, _NEAR * max((share for _, share, _ in ranked), default=0.0))
    return [item for item in ranked if item[1] >= least][:most]


def _relevance(release: PressRelease, words: Sequence[str], weights: dict[str, float]) -> float:
    """Weigh what of a question a release holds, 0 to 1: half for words, half for their pairs."""
    line, pairs = bare_line(prose(release)), pairs_of(words)
    held = sum(weight for word, weight in weights.items() if bare_line(word) in line)
    share = held / sum(weights.values())
    return share if not pairs else (share + sum(pair in line for pair in pairs) / len(pairs)) / 2


def _cited(
    connection: sqlite3.Connection, number: int, said: Answer, name: OtherName | None
) -> Citation:
    title, day, agency = connection.execute(
        "SELECT title, day, agency FROM releases WHERE id = ?", (number,)
    ).fetchone()
    published = date.fromisoformat(day) if day else None
    return Citation(number, title, published, agency, said, name.name if name else "")


def _merged(
    question: str, found: Sequence[tuple[float, Citation]], numbers: Sequence[int]
) -> ArchiveAnswer:
    """Keep what is likely beside the best; where it differs, put the newest first."""
    best = max((score for score, _ in found), default=0.0)
    ranked = sorted(found, key=lambda pair: -pair[0])
    likely = [item for score, item in ranked if score >= _LIKELY * best]
    differing = len({_value(item.answer) for item in likely}) > 1
    if differing:
        likely.sort(key=lambda item: (item.published or date.min, item.release), reverse=True)
    return ArchiveAnswer(question, tuple(likely), differing, tuple(numbers))


def _value(answer: Answer) -> tuple[str, str]:
    """Return what makes two answers one: the value with its unit, else the words."""
    if answer.value is not None:
        return answer.value, answer.unit or ""
    return fold(normalise(answer.text or "").text), ""
