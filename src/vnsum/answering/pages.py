"""A release made ready for questions: its words in one row, its candidates in arrays."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.barring.limits import Limits
from vnsum.answering.barring.range_ends import roles_of
from vnsum.answering.barring.withdrawn import withdrawn
from vnsum.answering.finding.candidates import KINDS, candidates_of
from vnsum.answering.finding.durations import lasts
from vnsum.answering.finding.reach import Layout, Stretches
from vnsum.answering.finding.statics import describe
from vnsum.answering.own_places import heading_of
from vnsum.answering.words.wording import join_pairs
from vnsum.text.marks import plain
from vnsum.truth.finding.places import HEAD_WORDS
from vnsum.truth.finding.state_abbreviations import expand
from vnsum.truth.index.source import SourceIndex
from vnsum.undoing.owing import Owing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vnsum.answering.finding.candidates import Candidate
    from vnsum.answering.words.wording import Lexicon
    from vnsum.documents import PressRelease

__all__ = ["Page"]

_KIND_AT = {kind: place for place, kind in enumerate(KINDS)}
_CONTEXT = 8
"""Words to either side of a candidate whose mean vector is its company; set by hand."""


class Page:
    """One release, ready to be asked.

    Attributes:
        release: The release.
        passages: Its passages.
        candidates: What may answer, passage by passage.
        layout: The words of all passages in one row.
        stretches: The ranges of words around each candidate.
        static: Features of each candidate that no question changes, [candidates, STATIC].
        codes: For each word of the release its row in `distinct`.
        distinct: The different (word, unit) pairs of the release.
        vectors: The vectors of their units.
        pairs: For each two neighbouring words where the first of them stands.
        company: Mean vector of the words around each candidate, of length 1.
        own: Mean vector of the words of each candidate, of length 1.
        topics: Mean vector of each passage, of length 1.
        limits: Which candidates a question may have at all.
    """

    def __init__(self, release: PressRelease, lexicon: Lexicon) -> None:
        """Cut a release into words and candidates.

        Args:
            release: The release.
            lexicon: The vocabulary of the reader.
        """
        self.release = release
        index = SourceIndex(release)
        self.passages = index.passages
        self.candidates: list[Candidate] = []
        starts = [0]
        for number, passage in enumerate(self.passages):
            self.candidates += candidates_of(passage, number, index.places(number))
            starts.append(len(self.candidates))
        self.candidate_bounds = starts
        self.layout = Layout(self.passages)
        self.stretches = Stretches(self.layout, self.candidates)
        self.distinct: list[tuple[str, str]] = []
        self.codes, joined = self._cut(lexicon)
        self.static = describe(self.passages, self.candidates, self.layout, self.stretches, joined)
        rows = lexicon.rows([unit for _, unit in self.distinct])
        self.vectors = lexicon.vectors[rows]
        self._average(self.vectors * lexicon.weights[rows][:, None])
        self._look_up()
        self.kinds = np.array([_KIND_AT[item.kind] for item in self.candidates], np.intp)
        self.numbers = np.array([item.number for item in self.candidates], np.intp)
        self.limits = Limits(
            self.candidates, self.kinds, self._cuts(joined), self._compounds(joined)
        )

    @cached_property
    def capitals(self) -> Mapping[tuple[str, str], tuple[bool, bool]]:
        """For each two neighbouring words whether they are written with a capital somewhere."""
        found: dict[tuple[str, str], tuple[bool, bool]] = {}
        for passage in self.passages:
            text = passage.view.text
            shown = [text[start].isupper() for start in passage.starts]
            shown[0] = False
            for pair, capitals in zip(pairwise(passage.words), pairwise(shown), strict=True):
                found[pair] = max(found.get(pair, capitals), capitals)
        return found

    @cached_property
    def withdrawn(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Which candidates the release takes back, and which it tells of an earlier time."""
        return withdrawn(self.passages, self.candidates)

    @cached_property
    def owing(self) -> Owing:
        """What the body takes back, settles or limits, by its words."""
        texts = [sentence.normalised for sentence in self.release.sentences]
        return Owing(texts, range(len(texts)))

    @cached_property
    def lasting(self) -> NDArray[np.bool_]:
        """Which candidates may say how long something lasts."""
        return np.fromiter(map(lasts, self.candidates), bool, len(self.candidates))

    @cached_property
    def roles(self) -> NDArray[np.str_]:
        """Which part of a range of time each candidate is."""
        return roles_of(self.candidates)

    @cached_property
    def heading(self) -> Sequence[tuple[str, set[tuple[str, ...]]]]:
        """The lines that head the release, with the places they name."""
        return heading_of(self)

    @cached_property
    def unmarked(self) -> Mapping[str, frozenset[str]]:
        """For each syllable without marks the ones of the page it may be."""
        found: dict[str, set[str]] = {}
        for word in self.by_word:
            found.setdefault(plain(word), set()).add(word)
        return {part: frozenset(ways) for part, ways in found.items()}

    def _cuts(self, joined: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return which candidates start or end within a unit: "1.650 hợp" of "hợp đồng"."""
        first, last = self.stretches.first, self.stretches.last
        starts = self.layout.bounds[self.numbers]
        return np.asarray(((first > starts) & joined[first - 1]) | joined[last - 1])

    def _compounds(self, joined: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return which candidates end with a unit of two syllables that is theirs whole."""
        first, last = self.stretches.first, self.stretches.last
        return np.asarray((last - first > 1) & joined[np.maximum(last - 2, 0)])

    def _cut(self, lexicon: Lexicon) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
        known: dict[tuple[str, str], int] = {}
        codes: list[int] = []
        joined: list[bool] = []
        for passage in self.passages:
            words, text = passage.words, passage.view.text
            named = [text[start].isupper() for start in passage.starts]
            named[0] = words[0] not in HEAD_WORDS
            units, owner = join_pairs(words, lexicon.ids, named)
            joined += [left == right for left, right in pairwise([*owner, -1])]
            for word, unit in zip(passage.words, owner, strict=True):
                codes.append(known.setdefault((word, units[unit]), len(known)))
        self.distinct = list(known)
        return np.asarray(codes, np.intp), np.array([*joined, False])

    def _average(self, weighed: NDArray[np.float32]) -> None:
        size = weighed.shape[1]
        sums = np.zeros((len(self.codes) + 1, size), np.float32)
        np.cumsum(weighed[self.codes], axis=0, out=sums[1:])
        bounds, first, last = self.layout.bounds, self.stretches.first, self.stretches.last
        self.topics = _unit(sums[bounds[1:]] - sums[bounds[:-1]])
        numbers = np.array([item.number for item in self.candidates], np.intp)
        low = np.maximum(first - _CONTEXT, bounds[numbers])
        high = np.minimum(last + _CONTEXT, bounds[numbers + 1])
        own = sums[last] - sums[first]
        self.company = _unit(sums[high] - sums[low] - own)
        self.own = _unit(own)

    def _look_up(self) -> None:
        self.spelt = {
            place: frozenset(words)
            for place, (word, _) in enumerate(self.distinct)
            if len(words := expand([word])) > 1
        }
        self.by_word: dict[str, list[int]] = {}
        self.by_unit: dict[str, list[int]] = {}
        for place, (word, unit) in enumerate(self.distinct):
            self.by_word.setdefault(word, []).append(place)
            self.by_unit.setdefault(unit, []).append(place)
        self.pairs: dict[tuple[str, str], list[int]] = {}
        for offset, passage in zip(self.layout.bounds.tolist(), self.passages, strict=False):
            for place, pair in enumerate(pairwise(passage.words), offset):
                self.pairs.setdefault(pair, []).append(place)


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give each row the length 1; rows of nothing stay 0."""
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6))
