"""Figures that stand in tables: the cell whose row and column a question names.

No sentence tells what "12" in "Ấp Vồn | 12 | 340 triệu đồng" counts, so the ranking, which looks
at words around a figure, seldom finds it. Row and column name it without doubt.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.answering.engines import Finding
from vnsum.answers import Choice
from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise
from vnsum.truth import find_facts
from vnsum.truth.finding.places import HEAD_WORDS
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnsum.answering.questions import Asking
    from vnsum.documents import PressRelease

__all__ = ["find_cell"]

_SURE = 0.8
"""Probability given to a cell whose row and column a question names; set by hand."""
_CELL = pattern(r"[^|\t]+")
_WORD = pattern(r"\d+(?:[.,]\d+)*|[^\W\d_]+|%")
_YEAR = pattern(r"(?:19|20)\d\d")
_FIGURE = pattern(r"\d")
_KINDS = {
    "money": pattern(r"\b(?:đồng|triệu|tỷ|tỉ|nghìn|ngàn|usd)\b"),
    "percent": pattern(r"%|phần trăm|tỷ lệ"),
}
_ASKED = frozenset({"number", "money", "percent", "duration", "date", "time"})
_COMMON = word_set("số của so với các trong cho và là theo tổng lượng mức")
"""Words of a heading that tell no column from another."""
_ROWS = 2
_TOLD = 3
"""Sentences of the body whose words may stand in a question beside row and column."""


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    words: Sequence[str]
    folded: str


def find_cell(asking: Asking, release: PressRelease) -> Finding | None:
    """Answer a question for a figure of a table.

    Args:
        asking: The question.
        release: The release.

    Returns:
        The one cell in the row and the column that the question names; None where it names none.
    """
    if asking.asked not in _ASKED:
        return None
    found = [cell for table in _tables(release) for cell in _named(asking, table, release)]
    if len(found) != 1:
        return None
    (cell,) = found
    text = release.source[cell.start : cell.end]
    fact = next(iter(find_facts(text)), None)
    value, unit = (fact.value, fact.unit) if fact is not None else (None, None)
    choice = Choice(text, cell.start, cell.end, _SURE, asking.kind, value, unit)
    return Finding((choice,), answered=True, score=_SURE, kind=asking.kind)


def _tables(release: PressRelease) -> Iterator[list[list[_Cell]]]:
    """Yield the tables with two rows or more, cell by cell."""
    table: list[list[_Cell]] = []
    end = 0
    for row in (part for part in release.boilerplate if part.kind == "table"):
        if table and any(map(str.isalnum, release.source[end : row.start])):
            yield table
            table = []
        table.append(list(_cells(release.source, row.start, row.end)))
        end = row.end
    if len(table) >= _ROWS:
        yield table


def _cells(source: str, start: int, end: int) -> Iterator[_Cell]:
    for found in _CELL.finditer(source, start, end):
        text = found[0].strip()
        if text:
            first = found.start() + found[0].index(text)
            folded = fold(normalise(text).text)
            yield _Cell(first, first + len(text), _WORD.findall(folded), folded)


def _named(
    asking: Asking, table: Sequence[Sequence[_Cell]], release: PressRelease
) -> Iterator[_Cell]:
    """Yield the cell that a question names in a table: the longest name of a row decides."""
    heads = table[0] if not any(map(_is_figure, table[0])) else ()
    dated = any(word in asking.words for cell in heads for word in cell.words if _is_year(word))
    rows = [(key, row) for row in table[bool(heads) :] if (key := _key(row, asking, dated=dated))]
    longest = max((len(key) for key, _ in rows), default=0)
    rows = [(key, row) for key, row in rows if len(key) == longest]
    if len(rows) != 1 or (heads and len(heads) != len(rows[0][1])):
        return
    key, row = rows[0]
    place = _column(asking, set(key), row, heads)
    if place is None:
        return
    known = {word for cell in heads for word in cell.words} | set(key) | _told(release)
    if known.issuperset(asking.content):
        yield row[place]


def _is_figure(cell: _Cell) -> bool:
    return any(map(_FIGURE.match, (word for word in cell.words if not _YEAR.fullmatch(word))))


def _is_year(word: str) -> bool:
    return _YEAR.fullmatch(word) is not None


def _key(row: Sequence[_Cell], asking: Asking, *, dated: bool) -> Sequence[str]:
    """Return the words of a row's name that stand in the question, none where they do not.

    A year may name a row; where one names the column, the telling words of the row are enough.
    """
    if row and any(map(_is_year, row[0].words)):
        return [word for word in row[0].words if _is_year(word) and word in asking.words]
    named = next((cell for cell in row if not cell.words or not cell.words[0].isdigit()), None)
    if named is None:
        return ()
    words, asked = list(named.words), list(asking.words)
    bare = words[1:] if words[:1] and words[0] in HEAD_WORDS else []
    telling_words = [word for word in words if word not in _COMMON]
    if dated and telling_words and set(telling_words) <= set(asked):
        return telling_words
    for form in (words, bare):
        telling = len(form) > 1 or bool(asking.names.intersection(form))
        if form and telling and not form[0].isdigit() and _holds(asked, form):
            return form
    return ()


def _holds(words: Sequence[str], part: Sequence[str]) -> bool:
    size = len(part)
    return any(list(words[at : at + size]) == list(part) for at in range(len(words) - size + 1))


def _column(
    asking: Asking, key: set[str], row: Sequence[_Cell], heads: Sequence[_Cell]
) -> int | None:
    """Return the column that a question names by its heading, or by what it measures."""
    words = set(asking.words) - key - _COMMON
    figures = {word for word in words if word[0].isdigit()}
    worth: dict[int, int] = {}
    for place, cell in enumerate(row):
        head = set(heads[place].words) if heads else set()
        named = not place or key.issuperset(cell.words)
        if named or not any(map(_FIGURE.match, cell.words)) or not figures <= head:
            continue
        form = _KINDS.get(asking.asked)
        told = f"{cell.folded} {heads[place].folded if heads else ''}"
        if form is None or form.search(told):
            worth[place] = 2 * len(words & (head - _COMMON)) + (form is not None)
    best = max(worth.values(), default=0)
    chosen = [place for place, value in worth.items() if value == best]
    return chosen[0] if best and len(chosen) == 1 else None


def _told(release: PressRelease) -> set[str]:
    """Return the words that tell what a table is about."""
    texts = [one.normalised for one in release.sentences[:_TOLD]]
    texts.append(normalise(release.title_text or "").text)
    return {word for text in texts for word in _WORD.findall(fold(text))} | _VERBS


_VERBS = word_set("thu được đạt có là tăng giảm hết chi nộp chiếm bao nhiêu phần trăm tiền đồng")
"""What may stand between row and column: "ấp Vồn thu được bao nhiêu"."""
