"""Where to look for a fact on both sides: in the checked text, and in the source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from vnsum.rendering.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vnsum.facts import CheckedFact, CheckedSentence, TruthReport

__all__ = ["ELSEWHERE", "Part", "Said", "Traced", "fact_marks", "said_marks", "trace"]

Part = Literal["headline", "lead", "summary", "text"]
"""What of a draft states a fact; "text" is a text of its own, in which nothing is merged."""

ELSEWHERE = "e"
"""First letter of the owner of marks where the source has a value, but of another thing."""
_FAILING = ("misplaced", "unsupported", "contradicted")


@dataclass(frozen=True, slots=True)
class Said:
    """One place that states a fact.

    Attributes:
        part: Which part of the draft.
        start: First character in the part's text.
        end: One past the last.
    """

    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Traced:
    """A fact with its places.

    Attributes:
        fact: The fact.
        said: Where the draft states it.
        quoted: Start and end of where the source says `fact.found` instead; None where that cannot
            be told.
    """

    fact: CheckedFact
    said: Sequence[Said]
    quoted: tuple[int, int] | None


def trace(parts: Mapping[Part, TruthReport], source: str) -> Sequence[Traced]:
    """List the facts of a draft, those that headline, lead and summary repeat once.

    Args:
        parts: The reports of its parts.
        source: The author's text.

    Returns:
        Facts that are written the same, judged the same and stand in one place are one.
    """
    kept: dict[object, Traced] = {}
    for part, report in parts.items():
        for sentence in report.sentences:
            for item in sentence.facts:
                said = Said(part, item.fact.start, item.fact.end)
                key = _key(item, said)
                known = kept.get(key) or Traced(item, (), _quoted(item, sentence, source))
                kept[key] = replace(known, said=(*known.said, said))
    return list(kept.values())


def fact_marks(traced: Iterable[Traced]) -> Iterator[Mark]:
    """Yield where facts stand in the source.

    Args:
        traced: Facts, numbered from 1 in the order given.

    Yields:
        Marks of "f1" where the first is borne out, or where the source says something else; of
        "e1" where its value stands for another thing.
    """
    for number, one in enumerate(traced, start=1):
        if one.quoted is not None:
            yield Mark(*one.quoted, f"f{number}")
        letter = ELSEWHERE if one.quoted is not None else "f"
        for span in one.fact.sources:
            yield Mark(span.start, span.end, f"{letter}{number}")


def said_marks(traced: Iterable[Traced], part: Part, start: int, end: int) -> Iterator[Mark]:
    """Yield where a piece of a part states facts.

    Args:
        traced: Facts, numbered from 1 in the order given.
        part: The part of the draft.
        start: First character of the piece.
        end: One past its last.

    Yields:
        Marks of "f1", counted from the start of the piece.
    """
    for number, one in enumerate(traced, start=1):
        for said in one.said:
            if said.part == part and start <= said.start and said.end <= end:
                yield Mark(said.start - start, said.end - start, f"f{number}")


def _key(item: CheckedFact, said: Said) -> object:
    alone = said if said.part == "text" else None
    return item.fact.text, item.verdict, item.reason, item.found, tuple(item.sources), alone


def _quoted(item: CheckedFact, sentence: CheckedSentence, source: str) -> tuple[int, int] | None:
    """Find what the source says instead: near what the sentence was made from, or once in all."""
    if not item.found or item.verdict not in _FAILING:
        return None
    near = [(one.span.start, one.span.end) for one in sentence.aligned]
    places = [source.find(item.found, start, end) for start, end in near]
    if source.count(item.found) == 1:
        places.append(source.index(item.found))
    start = next((place for place in places if place >= 0), None)
    return None if start is None else (start, start + len(item.found))
