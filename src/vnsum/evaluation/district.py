"""Releases written for this project, with references and questions, as evaluation data.

A release is `NN-name.txt`, exactly as pasted, and `NN-name.json` beside it; the README of
`eval/district` documents the fields. This file knows how to refuse a release that contradicts
itself and where its answers stand; it does not know how good a reference is.
"""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from vnsum.errors import InputError, UnreadableInputError
from vnsum.lazily import pattern
from vnsum.text.normalise import fold, normalise
from vnsum.text.sentences import split_sentences
from vnsum.text.syllables import count_syllables
from vnsum.truth import find_facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["read_releases", "to_lines"]

Record = dict[str, Any]

KINDS = frozenset(
    {"number", "money", "percent", "date", "person", "organisation", "place", "reason", "other"}
)
_FIELDS = frozenset(
    [
        "id",
        "format",
        "era",
        "published",
        "place",
        "agency",
        "byline",
        "title",
        "headlines",
        "lead",
        "summary",
        "key_figures",
        "questions",
    ]
)
_TWO_TIERS = date(2025, 7, 1)
"""The day districts were abolished."""
_ERAS = ("before-2025-07", "after-2025-07")
_TEXT_SYLLABLES = range(250, 701)
_LEAD_SYLLABLES = range(25, 61)
_HEADLINE_CHARACTERS = 70
_HEADLINES = 2
_SUMMARY_SENTENCES = range(3, 5)
_ANSWERED, _UNANSWERED = 6, 2
_PAIR = (".txt", ".json")
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_NUMBER = pattern(rf"\d+(?:[.,]\d+)*(?:\s+({'|'.join(_SCALES)})\b)?")
_GROUPED = pattern(r"\d{1,3}(?:\.\d{3})+")
_DAY = pattern(r"\b(\d{1,2})\s?(?:[/-]|\s?tháng\s)\s?(\d{1,2})\b(?![.,]?\d)")
_INNER_WORD = pattern(r"(?<=[\w,;] )[^\W\d_]+")
"""A word that does not begin a sentence or a quotation."""


def read_releases(folder: Path) -> list[Record]:
    """Read and check every release of a folder.

    Args:
        folder: Holds `NN-name.txt` and `NN-name.json` in pairs.

    Returns:
        One object a release, in the order of the files: the fields of its .json, the text, and
        the offsets [start, end) of every answer and figure in characters of the text.

    Raises:
        InputError: When a release is wrong; every fault of every release is named.
        UnreadableInputError: When a file is not UTF-8 or not JSON.
    """
    texts = sorted(folder.glob("*.txt"))
    faults = list(_unpaired(folder))
    records = []
    for path in texts:
        if not path.with_suffix(".json").exists():
            continue
        text, about = _read(path), _parse(path.with_suffix(".json"))
        found = list(_faults(path.name, text, about))
        faults += [f"{path.stem}: {fault}" for fault in found]
        if not found:
            records.append(_with_offsets(text, about))
    if faults or not records:
        listed = "\n  ".join(faults) or "there is none"
        raise InputError(f"the releases of {folder.name} cannot be used:\n  {listed}")
    return records


def to_lines(records: Sequence[Record]) -> str:
    """Write the releases as JSON lines.

    Args:
        records: What `read_releases` returned.

    Returns:
        One line each, ending with a line break; the same text for the same records.
    """
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _unpaired(folder: Path) -> Iterator[str]:
    stems = {ending: {path.stem for path in folder.glob("*" + ending)} for ending in _PAIR}
    for stem in sorted(stems[".txt"] ^ stems[".json"]):
        yield f"{stem}: has no .txt or no .json beside it"


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInputError(f"{path.name} cannot be read", hint=str(error)) from error


def _parse(path: Path) -> Record:
    try:
        about = json.loads(_read(path))
    except json.JSONDecodeError as error:
        raise UnreadableInputError(f"{path.name} is no JSON", hint=str(error)) from error
    if not isinstance(about, dict) or about.keys() != _FIELDS:
        wrong = sorted(_FIELDS ^ set(about)) if isinstance(about, dict) else "no object"
        raise InputError(f"{path.name}: fields missing or unknown: {wrong}")
    return about


def _faults(name: str, text: str, about: Record) -> Iterator[str]:
    """Yield everything wrong with one release."""
    if about["id"] != f"district-{name[:2]}":
        yield f"id {about['id']!r} is not district-{name[:2]}"
    if (length := count_syllables(text)) not in _TEXT_SYLLABLES:
        yield f"the text has {length} syllables"
    yield from _date_faults(about)
    for field in ("title", "byline"):
        if about[field] is not None and about[field] not in text:
            yield f"the {field} does not stand in the text"
    yield from _reference_faults(about)
    evidence = _Evidence(text)
    for piece in _references(about):
        yield from evidence.faults(piece)
    yield from _question_faults(about["questions"])
    for quoted in _quoted(about):
        yield from _span_faults(text, quoted)


def _date_faults(about: Record) -> Iterator[str]:
    if about["era"] not in _ERAS:
        yield f"the era {about['era']!r} is not one of {_ERAS}"
    elif about["published"] is not None:
        after = date.fromisoformat(about["published"][:10]) >= _TWO_TIERS
        if about["era"] != _ERAS[after]:
            yield f"published {about['published']} is not {about['era']}"


def _reference_faults(about: Record) -> Iterator[str]:
    if len(set(about["headlines"])) != _HEADLINES:
        yield "there must be two different headlines"
    for headline in about["headlines"]:
        if len(headline) > _HEADLINE_CHARACTERS:
            yield f"a headline has {len(headline)} characters: {headline}"
        if headline == about["title"]:
            yield "a headline repeats the title"
    if (length := count_syllables(about["lead"])) not in _LEAD_SYLLABLES:
        yield f"the lead has {length} syllables"
    if (number := len(split_sentences(about["summary"]))) not in _SUMMARY_SENTENCES:
        yield f"the summary has {number} sentences"


def _question_faults(questions: Sequence[Record]) -> Iterator[str]:
    answered = [asked for asked in questions if asked["answer"] is not None]
    if (len(answered), len(questions)) != (_ANSWERED, _ANSWERED + _UNANSWERED):
        yield f"{len(answered)} of {len(questions)} questions have an answer"
    if len({asked["question"] for asked in questions}) != len(questions):
        yield "a question comes twice"
    for asked in answered:
        if asked.get("kind") not in KINDS:
            yield f"the kind {asked.get('kind')!r} of {asked['question']!r} is unknown"


def _references(about: Record) -> list[str]:
    return [*about["headlines"], about["lead"], about["summary"]]


def _quoted(about: Record) -> list[tuple[str, int]]:
    """Every piece that must stand in the text, and which of its occurrences is meant."""
    figures = [(figure["text"], figure["occurrence"]) for figure in about["key_figures"]]
    answered = [asked for asked in about["questions"] if asked["answer"] is not None]
    return figures + [(asked["answer"], asked["occurrence"]) for asked in answered]


def _span_faults(text: str, quoted: tuple[str, int]) -> Iterator[str]:
    piece, occurrence = quoted
    start = _find(text, piece, occurrence)
    if start < 0:
        yield f"{piece!r} does not stand in the text {occurrence} times"
    elif _cuts_a_word(text, start, start + len(piece)):
        yield f"occurrence {occurrence} of {piece!r} cuts a word or a number"


def _find(text: str, piece: str, occurrence: int) -> int:
    start = -1
    for _ in range(occurrence):
        start = text.find(piece, start + 1)
        if start < 0:
            break
    return start


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    """Tell whether a letter or digit goes on at either end, or a number does ("1.250", "2,5")."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    first, last = text[start], text[end - 1]
    return bool(
        (before[-1:].isalnum() and first.isalnum())
        or (last.isalnum() and after[:1].isalnum())
        or (first.isdigit() and re.fullmatch(r"\d[.,]", before))
        or (last.isdigit() and re.fullmatch(r"[.,]\d", after))
    )


class _Evidence:
    """The numbers, days and names of a text, to hold what is written about it against."""

    def __init__(self, text: str) -> None:
        shown = normalise(text).text
        self._numbers = set(_numbers(shown)) | _in_words(shown)
        self._days = set(_days(shown))
        self._words = set(re.findall(r"\w+", fold(shown)))

    def faults(self, written: str) -> Iterator[str]:
        """Yield what a reference says and the text does not."""
        shown = normalise(written).text
        for number in sorted(set(_numbers(shown)) - self._numbers):
            yield f"{number.normalize():f} does not stand in the text: {written}"
        for day, month in sorted(set(_days(shown)) - self._days):
            yield f"the day {day}/{month} does not stand in the text: {written}"
        for word in _INNER_WORD.findall(shown):
            if len(word) > 1 and word.istitle() and fold(word) not in self._words:
                yield f"the name {word} does not stand in the text: {written}"


def _numbers(shown: str) -> Iterator[Decimal]:
    """Yield the value of each number, 3200000000 of "3,2 tỷ"."""
    for found in _NUMBER.finditer(shown):
        for part in _parts(found[0].split()[0]):
            yield part * _SCALES.get(found[1] or "", 1)


def _in_words(shown: str) -> set[Decimal]:
    """Read "ba mươi mốt" as the checker of drafts does; digits are read here, on their own."""
    return {fact.number for fact in find_facts(shown) if fact.number is not None}


def _parts(digits: str) -> list[Decimal]:
    whole, _, decimals = digits.partition(",")
    if _GROUPED.fullmatch(whole) and (decimals.isdigit() or not decimals):
        whole = whole.replace(".", "")
    if whole.isdigit() and (decimals.isdigit() or not decimals):
        return [Decimal(f"{whole}.{decimals or 0}")]
    return [Decimal(part) for part in re.split("[.,]", digits)]


def _days(shown: str) -> Iterator[tuple[int, int]]:
    for found in _DAY.finditer(shown):
        yield int(found[1]), int(found[2])


def _with_offsets(text: str, about: Record) -> Record:
    """Put the text and the offsets into one object."""
    figures = [_placed(text, figure, figure["text"]) for figure in about["key_figures"]]
    questions = [_placed(text, asked, asked["answer"]) for asked in about["questions"]]
    placed = {"key_figures": figures, "questions": questions}
    return {"id": about["id"], "text": text} | about | placed


def _placed(text: str, source: Record, piece: str | None) -> Record:
    """Name a place by offsets in place of its occurrence."""
    record = {name: value for name, value in source.items() if name != "occurrence"}
    if piece is None:
        return record
    start = _find(text, piece, source["occurrence"])
    return record | {"start": start, "end": start + len(piece)}
