"""What stands around a fact of the draft, compared between its own places and those of rivals.

Words of the sentence, the clause, the window and the segment up to the next figure, names, how far
they stand, and how many of those next to the fact run on in the same order.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from vnsum.truth.lexicon import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from vnsum.truth.places import Place
    from vnsum.truth.source import SourceIndex

__all__ = ["FIRST_PLACES", "OwnPlaces"]

FIRST_PLACES = 5
"""Places of the draft's value that are compared one by one, the best ones."""
_WINDOW, _SEGMENT, _CLOSE = 7, 8, 4
"""Words on each side that are near a fact, that belong to it up to a figure or a mark, and that
stand right beside it; set by hand."""
_FAR, _FARTHEST, _NOWHERE = 10, 40, 15
_STEPS = 5
"""Words nearer from which on it counts no more; set by hand."""
_RUN = 8
"""Words next to a fact among which those are counted that run on as they do elsewhere."""


class OwnPlaces:
    """A fact of the draft and the places of its value, to be compared with a rival's."""

    def __init__(self, draft: Place, places: Sequence[Place], source: SourceIndex) -> None:
        """Take a fact.

        Args:
            draft: The fact.
            places: Where the source has its value, the best first.
            source: The source.
        """
        self.places = places
        self.first = places[:FIRST_PLACES]
        self._draft = draft
        self._weight = source.weight
        self._parts = {name: part(draft) - set(draft.words) for name, part in _PARTS.items()}
        self._names = _names(draft)
        self._named_own = max(map(self._named, self.first))
        self._whole = {name: self._worth(words) + 1 for name, words in self._parts.items()}
        self._best = {
            name: max(self._shared(name, place) for place in places) for name in self._parts
        }
        self._known = {word for place in places for word in place.passage.distinct}
        self._runs = {
            side: max(self._run(side, place) for place in places) for side in ("before", "behind")
        }

    def compared(self, rival: Place) -> Iterator[tuple[str, float]]:
        """Yield how much better the words around a rival fit than those around the own value.

        Args:
            rival: A place of another value.

        Yields:
            What speaks for it or against it, by name.
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
        for side, own in self._runs.items():
            yield f"run {side} closer", (self._run(side, rival) - own) / _RUN

    def _run(self, side: str, place: Place) -> int:
        """Count the words next to the fact that stand next to a place in the same order."""
        ours, theirs = _next_words(self._draft, side), _next_words(place, side)
        pairs = zip(ours, theirs, strict=False)
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    def _worth(self, words: set[str]) -> float:
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
        for word in self._parts["segment"]:
            ours = min(_distance(place, word, _FARTHEST) for place in self.places)
            off = ours - _distance(rival, word, _FARTHEST)
            total += self._weight(word) * max(-_FAR, min(_FAR, off)) / _FAR
        return total / self._whole["segment"]

    def _nearer_beside(self, rival: Place) -> float:
        """Return the same for the words right before and right behind it, each on its side."""
        draft, total = self._draft, 0.0
        words = draft.passage.words
        before = words[max(0, draft.first - _CLOSE) : draft.first]
        behind = words[draft.last : draft.last + _CLOSE]
        for side, beside in ((-1, before), (1, behind)):
            for word in set(beside) - FUNCTION_WORDS:
                ours = min(_distance(place, word, _NOWHERE, side) for place in self.places)
                off = ours - _distance(rival, word, _NOWHERE, side)
                total += max(-_STEPS, min(_STEPS, off)) / _STEPS
        return total


def _next_words(place: Place, side: str) -> Sequence[str]:
    """Return the words next to a fact, the nearest first."""
    words = place.passage.words
    if side == "behind":
        return words[place.last : place.last + _RUN]
    return words[max(0, place.first - _RUN) : place.first][::-1]


def _distance(place: Place, word: str, most: int, side: int = 0) -> int:
    """Return how far a word stands from a place, on one side of it or on any."""
    steps = (number - place.first for number in place.passage.positions.get(word, ()))
    return min((abs(step) for step in steps if step * side > 0 or not side), default=most)


def _sentence(place: Place) -> set[str]:
    return set(place.passage.words) - FUNCTION_WORDS


def _clause(place: Place) -> set[str]:
    words, clauses = place.passage.words, place.passage.clauses
    home = clauses[place.first]
    return {words[n] for n in range(len(words)) if clauses[n] == home} - FUNCTION_WORDS


def _names(place: Place) -> set[str]:
    """Return the words of a fact's clause that begin with a capital, but for its first word."""
    passage, home = place.passage, place.passage.clauses[place.first]
    text, starts = passage.view.text, passage.starts
    return {
        word
        for number, word in enumerate(passage.words)
        if number and passage.clauses[number] == home and text[starts[number]].isupper()
    } - FUNCTION_WORDS


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


_PARTS: Mapping[str, Callable[[Place], set[str]]] = {
    "sentence": _sentence, "clause": _clause, "window": _window, "segment": _segment,
}  # fmt: skip
"""Words around a fact, the farther ones first."""
