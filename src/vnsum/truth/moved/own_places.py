"""A fact of the draft beside the places of its value: what stands around them, and how near.

What is asked of the places once for all rivals is worked out once here; see `rivalry`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from vnsum.lazily import lazy
from vnsum.truth.figures.counting import counts_alike, names_other
from vnsum.truth.lexicon import FUNCTION_WORDS
from vnsum.truth.moved.context import RUN, is_labelled, run_of
from vnsum.truth.moved.labels import label_words, told_under

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from vnsum.truth.index.places import Place
    from vnsum.truth.index.source import SourceIndex

__all__ = ["NEAREST", "OwnPlaces"]

NEAREST = 5
"""Places of a value that are asked for the company they keep; also the most words by which one
that stands nearer on its side counts."""
_WINDOW, _SEGMENT, _CLOSE = 7, 8, 4
"""Words on each side that are near a fact, that belong to it up to a figure or a mark, and that
stand right beside it; set by hand."""
_AROUND = 10
"""Words on each side whose pairs are compared; set by hand."""
_FAR, _FARTHEST, _NOWHERE = 10, 40, 15
_WHOLLY = 0.8
"""Share of a label from which on it is told wholly; set by hand."""


class OwnPlaces:
    """A fact of the draft and the places of its value, to be compared with a rival's."""

    def __init__(self, draft: Place, places: Sequence[Place], source: SourceIndex) -> None:
        """Weigh what stands around them.

        Args:
            draft: The fact.
            places: Where the source has its value, best first.
            source: The source.
        """
        self.places = places
        self._draft = draft
        self._weight = source.weight
        self._parts = {name: part(draft) - set(draft.words) for name, part in _PARTS.items()}
        self._names = _names(draft)
        self._named_own = max(map(self._named, places[:NEAREST]))
        self._whole = {name: self._worth(words) + 1 for name, words in self._parts.items()}
        self._best = {
            name: max(self._shared(name, place) for place in places) for name in self._parts
        }
        self._known = {word for place in places for word in place.passage.distinct}
        self._pairs = _pairs(draft)
        self._paired = max(len(self._pairs & _pairs(place)) for place in places[:NEAREST])
        self._holder = _holder(draft)
        self._held = float(any(_holder(place) == self._holder for place in places[:NEAREST]))
        self._runs = {
            name: (side, max(run_of(draft, place, side) for place in places))
            for name, side in (("run before", -1), ("run behind", 1))
        }
        self._near = {word: self._nearest(word, _FARTHEST, 0) for word in self._parts["segment"]}
        words = draft.passage.words
        before = words[max(0, draft.first - _CLOSE) : draft.first]
        behind = words[draft.last : draft.last + _CLOSE]
        self._beside = {
            (side, word): self._nearest(word, _NOWHERE, side)
            for side, beside in ((-1, before), (1, behind))
            for word in set(beside) - FUNCTION_WORDS
        }

    @lazy
    def is_labelled(self) -> float:
        """Whether the fact has the label of one of the places: 0 or 1, as all below."""
        return float(any(is_labelled(self._draft, place) for place in self.places))

    @lazy
    def counts_alike(self) -> float:
        """Whether one of the places counts the same noun."""
        return float(any(counts_alike(self._draft, place) for place in self.places))

    @lazy
    def has_head(self) -> float:
        """Whether one of the places counts something with the same first word."""
        head = self._draft.counted[:1]
        return float(any(place.counted[:1] == head for place in self.places))

    @lazy
    def names_other(self) -> float:
        """Whether all places count something else."""
        return float(all(names_other(self._draft, place) for place in self.places))

    def _nearest(self, word: str, most: int, side: int) -> int:
        """Return how far a word stands from the nearest of the places."""
        return min(_distance(place, word, most, side) for place in self.places)

    def compared(self, rival: Place) -> Iterator[tuple[str, float]]:
        """Yield how much better the words around a rival fit than those around the own value.

        Args:
            rival: A place of another value.

        Yields:
            What was compared, and by how much.
        """
        for name in self._parts:
            yield f"{name} of its own", self._best[name]
            yield f"{name} closer", self._shared(name, rival) - self._best[name]
        words, there = self._parts["sentence"], rival.passage.distinct
        whole = self._whole["sentence"]
        yield "only at the rival", self._worth((words & there) - self._known) / whole
        yield "only at its own", self._worth((words & self._known) - there) / whole
        yield "named closer", self._named(rival) - self._named_own
        yield "nearer", self._nearer(rival)
        yield "nearer on its side", self._nearer_beside(rival)
        if self._holder:
            yield "holder closer", float(_holder(rival) == self._holder) - self._held
        if self._pairs:
            more = len(self._pairs & _pairs(rival)) - self._paired
            yield "pairs closer", more / (len(self._pairs) + 1)
        for name, (side, own) in self._runs.items():
            yield f"{name} closer", (run_of(self._draft, rival, side) - own) / RUN

    @lazy
    def _label_words(self) -> frozenset[str]:
        return label_words(self._draft)

    def told_under(self, rival: Place) -> Iterator[tuple[str, float]]:
        """Yield under whose label the fact is told, where one place and the rival have labels.

        Args:
            rival: A place of another value.

        Yields:
            What was compared, and how much of it is so.
        """
        pairs = (told_under(self._label_words, place, rival, self._weight) for place in self.places)
        told = [pair for pair in pairs if pair]
        if not told:
            return
        most = max(pair.own for pair in told)
        theirs = max(pair.rival for pair in told)
        yield "told under its label", theirs
        yield "told under its own label", most
        yield "told under its label only", theirs * (1 - most)
        yield "wholly under its label", float(theirs >= _WHOLLY and not most)

    def _worth(self, words: AbstractSet[str]) -> float:
        return sum(map(self._weight, words))

    def _shared(self, name: str, place: Place) -> float:
        """Return the share of some words around the fact that stand around a place too."""
        return self._worth(self._parts[name] & _PARTS[name](place)) / self._whole[name]

    def _named(self, place: Place) -> float:
        """Return the share of the names around the fact that stand around a place too."""
        if self._names.isdisjoint(place.passage.distinct):
            return 0.0
        shared = self._worth(self._names & (_clause(place) | _window(place)))
        return shared / (self._worth(self._names) + 1)

    def _nearer(self, rival: Place) -> float:
        """Return how much nearer the words of the fact stand to the rival, -1 to 1."""
        total = 0.0
        for word, ours in self._near.items():
            off = ours - _distance(rival, word, _FARTHEST)
            total += self._weight(word) * max(-_FAR, min(_FAR, off)) / _FAR
        return total / self._whole["segment"]

    def _nearer_beside(self, rival: Place) -> float:
        """Return the same for the words right before and right behind it, each on its side."""
        total = 0.0
        for (side, word), ours in self._beside.items():
            off = ours - _distance(rival, word, _NOWHERE, side)
            total += max(-NEAREST, min(NEAREST, off)) / NEAREST
        return total


def _distance(place: Place, word: str, most: int, side: int = 0) -> int:
    """Return how far a word stands from a place, on one side of it or on any."""
    numbers = place.passage.positions.get(word)
    if numbers is None:
        return most
    first = place.first
    if side:
        numbers = [number for number in numbers if (number - first) * side > 0]
    return min([abs(number - first) for number in numbers], default=most)


def _sentence(place: Place) -> frozenset[str]:
    return place.passage.content


def _clause(place: Place) -> set[str]:
    words, clauses = place.passage.words, place.passage.clauses
    home = clauses[place.first]
    inside = {word for word, clause in zip(words, clauses, strict=True) if clause == home}
    return inside - FUNCTION_WORDS


def _names(place: Place) -> set[str]:
    """Return the words of a fact's clause that begin with a capital, but for its first word."""
    passage, home = place.passage, place.passage.clauses[place.first]
    text, starts = passage.view.text, passage.starts
    return {
        word
        for number, word in enumerate(passage.words)
        if number and passage.clauses[number] == home and text[starts[number]].isupper()
    } - FUNCTION_WORDS


def _pairs(place: Place) -> set[tuple[str, str]]:
    """Return the neighbouring words around a fact of which one says something."""
    words = place.passage.words
    before = words[max(0, place.first - _AROUND) : place.first]
    behind = words[place.last : place.last + _AROUND]
    return {
        pair
        for side in (before, behind)
        for pair in pairwise(side)
        if not FUNCTION_WORDS.issuperset(pair)
    }


def _holder(place: Place) -> str:
    """Return the last name before a fact in its clause: whose it is; "" where there is none."""
    passage, home = place.passage, place.passage.clauses[place.first]
    text, starts = passage.view.text, passage.starts
    for number in range(place.first - 1, 0, -1):
        if passage.clauses[number] != home:
            break
        if text[starts[number]].isupper():
            return passage.words[number]
    return ""


def _window(place: Place) -> set[str]:
    words = place.passage.words
    beside = words[max(0, place.first - _WINDOW) : place.first]
    return set(beside + words[place.last : place.last + _WINDOW]) - FUNCTION_WORDS


def _segment(place: Place) -> set[str]:
    """Return the words that belong to a fact: up to a mark or the next figure."""
    words, clauses = place.passage.words, place.passage.clauses
    home, found = clauses[place.first], []
    for step, start in ((-1, place.first - 1), (1, place.last)):
        for number in range(start, start + step * _SEGMENT, step):
            inside = 0 <= number < len(words) and clauses[number] == home
            if not inside or words[number][0].isdigit():
                break
            found.append(words[number])
    return set(found) - FUNCTION_WORDS


_PARTS: Mapping[str, Callable[[Place], AbstractSet[str]]] = {
    "sentence": _sentence, "clause": _clause, "window": _window, "segment": _segment,
}  # fmt: skip
"""Words around a fact, the farther ones first."""
