"""The card of a release: who, what, when, where, how much, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vnsum.answering.card.card_facts import named_place, principal_sums, with_fate, with_ranges
from vnsum.answering.card.figures import main_figures
from vnsum.answering.card.matters import (
    tells_matter,
    tells_moon,
    tells_year,
    without_bare,
)
from vnsum.answering.card.names import is_desk, whole_name, without_beside
from vnsum.answering.engines import without_overlap
from vnsum.answers import Choice
from vnsum.reading import read
from vnsum.truth.index.source import SourceIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnsum.answers import AnswerKind
    from vnsum.documents import Source, Span
    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place

__all__ = ["CARD_FIELDS", "Card", "make_card"]

CARD_FIELDS = ("who", "what", "when", "where", "how_much")
_LEADING = 5
"""Sentences of the body that a card is drawn from; set by hand."""
_FURTHER = 40
"""Sentences among which a day is looked for where the first ones tell none; set by hand."""
_MOST = 3
"""Places of a field; set by hand."""
_FOUND = 1.0
"""Score of a place: it stands there, and nothing was guessed."""
_KINDS: dict[str, dict[str, AnswerKind]] = {
    "who": {"organisation": "organisation", "person": "person"},
    "when": {"date": "date"},
    "where": {"place": "place"},
    "how_much": {"money": "money", "percent": "percent", "quantity": "number", "number": "number"},
}


@dataclass(frozen=True, slots=True)
class Card:
    """What a release says first.

    Attributes:
        who: Who issued it, and the bodies and persons named first.
        what: The title, else the first sentence.
        when: The days named first, else when it was published; no birthdays.
        where: The places named first, no homes of persons and no "gốm Biên Hòa", else where it was
            issued, else the place of the title or of the body that issued it.
        how_much: The figures of the title, then the first sums, shares and counts in this order, by
            how much something grew last, no ages; a total that only later sentences tell where the
            first ones tell no sum.
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


def make_card(source: Source) -> Card:
    """Fill the card of a release.

    Args:
        source: Text, bytes, a file, or a release already read.

    Returns:
        The card; a field the release does not fill is empty.

    Raises:
        InputError: When the source cannot be read.
    """
    release = read(source)
    index = SourceIndex(release)
    places = list(_places(index, range(_LEADING)))
    title = release.title.text if release.title is not None else ""
    days = [place.fact for place in _when(places)]
    days = days or [place.fact for place in _when(_places(index, range(_LEADING, _FURTHER)))]
    facts = [with_fate(place.fact, release.source) for place in places]
    bodies = [whole_name(place, release.source) for place in places]
    named = [place for place in places if place.fact.kind == "place"]
    where = without_beside(named, [fact for fact in facts if fact.kind == "person"], title)
    head = release.agency
    if head is not None and is_desk(head, release.source):
        head = None
    if all(fact.kind != "money" for fact in facts):
        facts += principal_sums(_places(index, range(_LEADING, _FURTHER)))
    what = release.title or (release.sentences[0] if release.sentences else None)
    return Card(
        who=_field("who", without_bare(bodies), head),
        what=() if what is None else (_whole(what, "other"),),
        when=_field("when", with_ranges(days, release.source), None)
        or _field("when", (), release.published_span),
        where=_field("where", where, None)
        or _field("where", (), release.place)
        or _field("where", _named_elsewhere(index, facts), None),
        how_much=_field("how_much", main_figures(index, facts), None),
    )


def _places(index: SourceIndex, sentences: range) -> Iterator[Place]:
    """Yield the facts of some sentences, each value once where it tells what happens."""
    seen: set[tuple[str, str]] = set()
    for number, passage in enumerate(index.passages):
        if passage.sentence in sentences:
            for place in index.places(number):
                key = (place.fact.kind, place.fact.value)
                if key not in seen and tells_matter(place):
                    seen.add(key)
                    yield place


def _named_elsewhere(index: SourceIndex, facts: Sequence[Fact]) -> list[Fact]:
    """Return the place that the title names, else one in the name of a body."""
    title = index.release.title
    if title is not None:
        titled = (place.fact for place in _places(index, range(-1, 0)))
        told = [one for one in titled if one.kind == "place" and one.end <= title.end]
        if told:
            return told
    return named_place(facts, index.release.source)


def _when(places: Iterable[Place]) -> list[Place]:
    """Return the days that tell when it happens; years and lunar days only where no other does."""
    found = [place for place in places if place.fact.kind == "date"]
    found = [place for place in found if not tells_year(place)] or found
    return [place for place in found if not tells_moon(place)] or found


def _field(name: str, facts: Sequence[Fact], head: Span | None) -> tuple[Choice, ...]:
    kinds = _KINDS[name]
    found = [fact for fact in facts if fact.kind in kinds]
    first = [] if head is None else [_whole(head, next(iter(kinds.values())))]
    places = [_choice(fact, kinds[fact.kind]) for fact in found]
    return tuple(without_overlap([*first, *places], _MOST))


def _whole(span: Span, kind: AnswerKind) -> Choice:
    return Choice(span.text, span.start, span.end, _FOUND, kind)


def _choice(fact: Fact, kind: AnswerKind) -> Choice:
    valued = kind in {"date", "money", "percent", "number"}
    value, unit = (fact.value, fact.unit) if valued else (None, None)
    return Choice(fact.text, fact.start, fact.end, _FOUND, kind, value, unit)
