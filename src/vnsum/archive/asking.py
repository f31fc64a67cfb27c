"""Answering from the whole archive: retrieve, read, merge, cite."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

from vnsum.archive.queries import quoted
from vnsum.archive.results import ArchiveAnswer, Citation
from vnsum.archive.searching import frequency
from vnsum.archive.stored import fetch, prose
from vnsum.archive.words import pairs_of, plain, words_of
from vnsum.errors import EmptyInputError, InputTooLargeError
from vnsum.text.normalise import fold, normalise

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from vnsum.answers import Answer
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
    ranked = _retrieve(connection, words, most)
    found = []
    for number, share, release in ranked:
        cited = _cited(connection, number, reader(release, question))
        if cited.answer.found:
            found.append((cited.answer.score * share, cited))
    return _merged(question, found, tuple(number for number, *_ in ranked))


def _retrieve(
    connection: sqlite3.Connection, words: Sequence[str], most: int
) -> list[tuple[int, float, PressRelease]]:
    """Return the releases that hold most of what the question names, each with its share of it."""
    column = "exact" if any(plain(word) != word for word in words) else "plain"
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
            (f"{column} : {quoted([word])}",),
        ):
            scores[number] = scores.get(number, 0.0) + weights[word]
    best = sorted(scores, key=lambda number: (-scores[number], -number))[: 3 * most]
    releases = {number: fetch(connection, number) for number in best}
    ranked = [
        (number, _relevance(release, words, weights), release)
        for number, release in releases.items()
    ]
    ranked.sort(key=lambda item: (-item[1], -item[0]))
    least = max(_RELEVANT, _NEAR * max((share for _, share, _ in ranked), default=0.0))
    return [item for item in ranked if item[1] >= least][:most]


def _relevance(release: PressRelease, words: Sequence[str], weights: dict[str, float]) -> float:
    """Weigh what of a question a release holds, 0 to 1: half for words, half for their pairs."""
    own = list(map(plain, words_of(prose(release))))
    known, pairs = set(own), pairs_of(list(map(plain, words)))
    held = sum(weight for word, weight in weights.items() if plain(word) in known)
    share = held / sum(weights.values())
    return share if not pairs else (share + len(pairs & pairs_of(own)) / len(pairs)) / 2


def _cited(connection: sqlite3.Connection, number: int, said: Answer) -> Citation:
    title, day, agency = connection.execute(
        "SELECT title, day, agency FROM releases WHERE id = ?", (number,)
    ).fetchone()
    return Citation(number, title, date.fromisoformat(day) if day else None, agency, said)


def _merged(
    question: str, found: Sequence[tuple[float, Citation]], numbers: Sequence[int]
) -> ArchiveAnswer:
    """Keep what is likely beside the best; where it differs, put the newest first."""
    best = max((score for score, _ in found), default=0.0)
    ranked = sorted(found, key=lambda pair: -pair[0])
    likely = [item for score, item in ranked if score >= _LIKELY * best]
    differing = len({_said(item.answer) for item in likely}) > 1
    if differing:
        likely.sort(key=lambda item: (item.published or date.min, item.release), reverse=True)
    return ArchiveAnswer(question, tuple(likely), differing, tuple(numbers))


def _said(answer: Answer) -> tuple[str, str]:
    """Return what makes two answers one: the value with its unit, else the words."""
    if answer.value is not None:
        return answer.value, answer.unit or ""
    return fold(normalise(answer.text or "").text), ""
