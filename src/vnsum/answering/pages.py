"""A release made ready for questions: its words in one row, its candidates in arrays."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.candidates import BREAKS, FORMS, KINDS, candidates_of
from vnsum.answering.wording import join_pairs
from vnsum.truth.finding.state_abbreviations import expand
from vnsum.truth.source import SourceIndex

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vnsum.answering.candidates import Candidate
    from vnsum.answering.wording import Lexicon
    from vnsum.documents import PressRelease

__all__ = ["STATIC", "Page"]

_BEFORE = (
    {"là"}, {"do", "vì", "bởi", "nhờ"}, {"tại", "ở", "trên", "trong"}, {"của"},
    {"từ", "đến", "vào", "ngày", "tháng", "năm", "lúc"}, {"được", "bị"},
    {"ông", "bà", "anh", "chị", "cụ", "em", "cô"}, {"có", "gồm", "đạt", "còn", "với", "cho"},
)  # fmt: skip
"""Words before a candidate that say what it is."""
_LENGTHS = (1, 2, 3, 4, 6, 9, 14)
STATIC = len(KINDS) + len(FORMS) + len(_BEFORE) + len(_LENGTHS) + 13
"""Features of a candidate that no question changes."""
_KIND_AT = {kind: place for place, kind in enumerate(KINDS)}
_FORM_AT = {form: place for place, form in enumerate(FORMS)}


class Page:
    """One release, ready to be asked.

    Attributes:
        release: The release.
        passages: Its passages.
        candidates: What may answer, passage by passage.
        static: Features of each candidate that no question changes, [candidates, STATIC].
        codes: For each word of the release its row in `distinct`.
        distinct: The different (word, unit) pairs of the release.
        vectors: The vectors of their units.
        bounds: Where each passage starts in `codes`, and the end.
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
        self.distinct: list[tuple[str, str]] = []
        self.codes, self.bounds = self._cut(lexicon)
        self.vectors = lexicon.vectors[lexicon.rows([unit for _, unit in self.distinct])]
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
        self.clauses = [np.asarray(passage.clauses) for passage in self.passages]
        self.capitals = [
            [passage.view.text[start].isupper() for start in passage.starts]
            for passage in self.passages
        ]
        self.static = self._static()
        self.first = np.array([item.first for item in self.candidates], np.intp)
        self.last = np.array([item.last for item in self.candidates], np.intp)
        self.kinds = np.array([_KIND_AT[item.kind] for item in self.candidates], np.intp)
        self.numbers = np.array([item.number for item in self.candidates], np.intp)

    def _cut(self, lexicon: Lexicon) -> tuple[NDArray[np.intp], list[int]]:
        known: dict[tuple[str, str], int] = {}
        codes: list[int] = []
        bounds = [0]
        for passage in self.passages:
            units, owner = join_pairs(passage.words, lexicon.ids)
            for word, unit in zip(passage.words, owner, strict=True):
                codes.append(known.setdefault((word, units[unit]), len(known)))
            bounds.append(len(codes))
        self.distinct = list(known)
        return np.asarray(codes, np.intp), bounds

    def _static(self) -> NDArray[np.float32]:
        table = np.zeros((len(self.candidates), STATIC), np.float32)
        spread = Counter(tuple(item.words) for item in self.candidates)
        for row, item in zip(table, self.candidates, strict=True):
            self._describe(row, item, spread[tuple(item.words)])
        return table

    def _describe(self, row: NDArray[np.float32], item: Candidate, spread: int) -> None:
        passage, first, last = item.passage, item.first, item.last
        words, clauses = passage.words, passage.clauses
        row[_KIND_AT[item.kind]] = 1
        row[len(KINDS) + _FORM_AT[item.form]] = 1
        at = len(KINDS) + len(FORMS)
        before = words[first - 1] if first else ""
        for place, group in enumerate(_BEFORE):
            row[at + place] = before in group
        at += len(_BEFORE)
        length = last - first
        row[at + next((i for i, most in enumerate(_LENGTHS) if length <= most), 6)] = 1
        at += len(_LENGTHS)
        starts = not first or clauses[first - 1] != clauses[first]
        ends = last == len(words) or clauses[last] != clauses[last - 1]
        digits = any(word[0].isdigit() for word in words[first:last])
        goes_on = last < len(words) and not ends
        capitals = self.capitals[item.number]
        row[at : at + 13] = (
            starts,
            ends,
            last == len(words),
            not first,
            clauses[first] != clauses[last - 1],
            digits,
            sum(capitals[first:last]) / length,
            spread > 1,
            passage.sentence < 0,
            passage.sentence / max(len(self.release.sentences), 1),
            goes_on and words[last] not in BREAKS and not capitals[last],
            goes_on and capitals[last],
            not starts and capitals[first - 1],
        )
