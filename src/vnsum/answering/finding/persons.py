"""The persons of a page: who may be one, under which full name, in which office."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.finding.candidates import starts_with_body
from vnsum.answering.finding.offices import held_offices, starts_with_rank
from vnsum.answering.words.cues import ADDRESSES

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

    from numpy.typing import NDArray

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.answering.finding.offices import HeldOffice, WantedOffice
    from vnsum.truth.index.passages import Passage

    Mask = NDArray[np.bool_]

__all__ = ["Persons", "office_agrees"]

_NAMED = frozenset({"name", "organisation", "place"})
_MIDDLE = frozenset({"thị", "văn"})
"""Second syllables that tell a person whatever else the name was taken for."""
_SHORTEST_NAME, _LONGEST_NAME = 2, 5


def office_agrees(wanted: WantedOffice, held: HeldOffice | None) -> int:
    """Return 1 where a person holds the rank asked for, -1 another one, 0 where none is told."""
    if held is None:
        return 0
    if wanted.ranks:
        return 1 if wanted.ranks & held.ranks else -1
    return 1 if held.leads else -1


def _is_deputy(wanted: WantedOffice, held: HeldOffice | None) -> bool:
    """Tell a deputy where the head is asked for, or a head where a deputy is."""
    if held is None or wanted.ranks & held.ranks:
        return False
    heads, theirs = (
        {rank.removeprefix("phó ").removeprefix("trưởng ") for rank in ranks}
        for ranks in (wanted.ranks, held.ranks)
    )
    return bool(heads & theirs)


class Persons:
    """The persons among the candidates of a page."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        """Take the candidates.

        Args:
            candidates: All candidates of the page.
        """
        self._candidates = candidates

    @cached_property
    def possible(self) -> Mask:
        """Return who may be a person: bare names, and capitals that are nothing else."""
        taken = self._words_of({"place", "organisation", "person"})
        return self._each(
            lambda item: (
                item.form != "titled"
                if item.kind == "person"
                else _is_like_a_person(item)
                and (not _holds(item, taken) or not _MIDDLE.isdisjoint(item.words[1:]))
            )
        )

    @cached_property
    def inside_names(self) -> Mask:
        """Return the names that a person's is part of, those of bodies left out."""
        taken = self._words_of({"person"})
        return self._each(
            lambda item: (
                item.kind == "name" and not starts_with_body(item.words) and _holds(item, taken)
            )
        )

    def _words_of(self, kinds: Container[str]) -> set[tuple[int, int]]:
        """Return the words of plain facts of some sorts, each with its passage."""
        return {
            (item.number, word)
            for item in self._candidates
            if item.form == "plain" and item.fact is not None and item.kind in kinds
            for word in range(item.first, item.last)
        }

    @cached_property
    def offices(self) -> Sequence[HeldOffice | None]:
        """The office each person among the candidates holds."""
        found: list[HeldOffice | None] = [None] * len(self._candidates)
        for passage, places in self._persons_by_passage():
            spans = sorted({(item.first, item.last) for _, item in places})
            held = dict(zip(spans, held_offices(passage, spans), strict=True))
            for place, item in places:
                found[place] = held[item.first, item.last]
        return self._shared(found)

    def _shared(self, found: list[HeldOffice | None]) -> list[HeldOffice | None]:
        """Give every place of a name the offices that any of them tells."""
        known: dict[int, HeldOffice] = {}
        for place, held in enumerate(found):
            if held is not None:
                name = int(self.names[place])
                known[name] = held if name not in known else known[name].with_other(held)
        persons = self.possible
        return [
            known.get(int(name)) if is_one else None
            for name, is_one in zip(self.names, persons, strict=True)
        ]

    def full_name(self, place: int) -> int:
        """Return where a person who is named in short is named in full, before or else behind.

        Args:
            place: A candidate.

        Returns:
            The candidate with the full name; the same one where it is none of a person in short.
        """
        item = self._candidates[place]
        if item.kind != "person" or item.last - item.first > 1:
            return place
        name = item.words[-1]
        fuller = [
            (other.number > item.number, abs(other.number - item.number), number)
            for number, other in self._full_names
            if other.words[-1] == name
        ]
        return min(fuller)[2] if fuller else place

    @cached_property
    def names(self) -> NDArray[np.intp]:
        """A number for each candidate that all places of one name share."""
        known: dict[tuple[str, ...], int] = {}
        found = np.arange(len(self._candidates)) + len(self._candidates)
        for place, item in enumerate(self._candidates):
            if item.kind in _NAMED or item.kind == "person":
                words = tuple(self._candidates[self.full_name(place)].words)
                found[place] = known.setdefault(words, len(known))
        return found

    @cached_property
    def _full_names(self) -> Sequence[tuple[int, Candidate]]:
        places = np.flatnonzero(self.possible).tolist()
        named = ((place, self._candidates[place]) for place in places)
        return [(place, one) for place, one in named if one.last - one.first > 1]

    def _persons_by_passage(self) -> Iterable[tuple[Passage, list[tuple[int, Candidate]]]]:
        persons = self.possible
        found: dict[int, list[tuple[int, Candidate]]] = {}
        for place in np.flatnonzero(persons).tolist():
            item = self._candidates[place]
            found.setdefault(item.number, []).append((place, item))
        return [(places[0][1].passage, places) for places in found.values()]

    def deputies(self, wanted: WantedOffice) -> Mask:
        """Return the deputies of the head asked for, or the heads of the deputy."""
        if not wanted.ranks:
            return np.zeros(len(self._candidates), bool)
        return np.array([_is_deputy(wanted, held) for held in self.offices], bool)

    def _each(self, is_one: Callable[[Candidate], bool]) -> Mask:
        return np.fromiter(map(is_one, self._candidates), bool, len(self._candidates))


def _holds(item: Candidate, words: Container[tuple[int, int]]) -> bool:
    return any((item.number, word) in words for word in range(item.first, item.last))


def _is_like_a_person(item: Candidate) -> bool:
    size = item.last - item.first
    if (
        item.kind not in _NAMED
        or item.form != "plain"
        or not _SHORTEST_NAME <= size <= _LONGEST_NAME
    ):
        return False
    parts = item.text.split()
    strange = item.words[0] in ADDRESSES or starts_with_rank(item.words)
    return not strange and all(
        part[0].isupper() and (len(part) == 1 or not part.isupper()) for part in parts
    )
