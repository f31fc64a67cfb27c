"""The card of a release: who, what, when, where, how much, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.answering.engines import without_overlap
from vnsum.answers import Choice
from vnsum.reading import read
from vnsum.truth.source import SourceIndex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from vnsum.answers import AnswerKind
    from vnsum.documents import PressRelease, Span
    from vnsum.facts import Fact

__all__ = ["CARD_FIELDS", "Card", "make_card"]

CARD_FIELDS = ("who", "what", "when", "where", "how_much")
_LEADING = 5
"""Sentences of the body that a card is drawn from; set by hand."""
_MOST = 3
"""Places of a field; set by hand."""
_FOUND = 1.0
"""Score of a place: it stands there, and nothing was guessed."""
_KINDS: dict[str, dict[str, AnswerKind]] = {
    "who": {"organisation": "organisation", "person": "person"},
    "when": {"date": "date"},
    "where": {"place": "place"},
    "how_much": {"money": "money", "percent": "percent", "quantity": "number"},
}


@dataclass(frozen=True, slots=True)
class Card:
    """What a release says first.

    Attributes:
        who: Who issued it, and the bodies and persons named first.
        what: The title, else the first sentence.
        when: The dates named first, else when it was published.
        where: The places named first, else where it was issued.
        how_much: The first sums, shares and counts, sums before shares before counts.
    """

    who: Sequence[Choice]
    what: Sequence[Choice]
    when: Sequence[Choice]
    where: Sequence[Choice]
    how_much: Sequence[Choice]

    @property
    def missing(self) -> Sequence[str]:
        """Names of the fields the release does not fill."""
        return [name for name in CARD_FIELDS if not getattr(self, name)]


def make_card(source: str | bytes | Path | PressRelease) -> Card:
    """Fill the card of a release.

    Args:
        source: Text, bytes, a file, or a release already read.

    Returns:
        The card; a field the release does not fill is empty.

    Raises:
        InputError: When the source cannot be read.
    """
    release = read(source)
    facts = list(_first_facts(release))
    what = release.title or (release.sentences[0] if release.sentences else None)
    return Card(
        who=_field("who", facts, release.agency),
        what=() if what is None else (_whole(what, "other"),),
        when=_field("when", facts, None) or _field("when", (), release.published_span),
        where=_field("where", facts, None) or _field("where", (), release.place),
        how_much=_field("how_much", facts, None),
    )


def _first_facts(release: PressRelease) -> Iterator[Fact]:
    """Yield the facts of the first sentences, each value once."""
    index = SourceIndex(release)
    seen: set[tuple[str, str]] = set()
    for number, passage in enumerate(index.passages):
        if 0 <= passage.sentence < _LEADING:
            for place in index.places(number):
                key = (place.fact.kind, place.fact.value)
                if key not in seen:
                    seen.add(key)
                    yield place.fact


def _field(name: str, facts: Sequence[Fact], head: Span | None) -> tuple[Choice, ...]:
    kinds = _KINDS[name]
    order = list(kinds)
    found = [fact for fact in facts if fact.kind in kinds]
    if name == "how_much":
        found.sort(key=lambda fact: order.index(fact.kind))
    first = [] if head is None else [_whole(head, next(iter(kinds.values())))]
    places = [_choice(fact, kinds[fact.kind]) for fact in found]
    return tuple(without_overlap([*first, *places], _MOST))


def _whole(span: Span, kind: AnswerKind) -> Choice:
    return Choice(span.text, span.start, span.end, _FOUND, kind)


def _choice(fact: Fact, kind: AnswerKind) -> Choice:
    valued = kind in {"date", "money", "percent", "number"}
    value, unit = (fact.value, fact.unit) if valued else (None, None)
    return Choice(fact.text, fact.start, fact.end, _FOUND, kind, value, unit)
