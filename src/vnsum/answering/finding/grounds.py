"""Reasons and places that are no names: told by the words before, behind or at their start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.answering.words.cues import (
    BREAKS,
    CUES,
    EFFECTS,
    FELT,
    NAMED_CAUSES,
    SETTING_CUES,
    SETTING_ENDS,
    SETTING_HEADS,
    SPOTS,
    TIME_WORDS,
    TOLD,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    _Range: TypeAlias = tuple[int, int, str, str]

__all__ = ["Grounds"]

_LONGEST_REASON = 45
_LONGEST_SETTING, _MOST_SETTINGS = 16, 4
_LONGEST_SPOT, _MOST_SPOTS = 10, 2
_MOST_ENDS = 6
_NAMED_WITHIN = 5
"""Words from "nguyên nhân" to the "là" behind it, at the most; set by hand."""


class Grounds:
    """Reasons and places of one passage, each as first word, one past the last, kind and form."""

    def __init__(self, words: Sequence[str], clauses: Sequence[int]) -> None:
        """Take a passage.

        Args:
            words: Its folded words.
            clauses: For each of them the number of its clause.
        """
        self._words = words
        self._clauses = clauses

    def reasons(self) -> Iterator[_Range]:
        """Yield what stands behind the words that give a reason."""
        words = self._words
        for place in range(len(words)):
            size = next((n for n in (3, 2, 1) if tuple(words[place : place + n]) in CUES), 0)
            if size and not (words[place] in {"từ", "theo"} and self._tells_when(place + 1)):
                for end in self._ends(place + size, _LONGEST_REASON):
                    yield place, end, "reason", "cue"
                    yield place + size, end, "reason", "uncued"

    def _tells_when(self, word: int) -> bool:
        """Tell whether a word starts a figure or a time: "từ năm 2019", "từ 60 tuổi"."""
        words = self._words
        return word < len(words) and (words[word][0].isdigit() or words[word] in TIME_WORDS)

    def settings(self) -> Iterator[_Range]:
        """Yield what stands behind the words that give a place."""
        for place, word in enumerate(self._words[:-1]):
            if word in SETTING_CUES and self._words[place + 1].isalpha():
                for end in self._ends(place + 1, _LONGEST_SETTING)[:_MOST_SETTINGS]:
                    yield place + 1, end, "setting", "uncued"
                    if self._leaves(end):
                        break

    def _leaves(self, word: int) -> bool:
        """Tell whether what stands here belongs to no place: "bãi Đá Chồng, tất cả an toàn"."""
        words, clauses = self._words, self._clauses
        if word >= len(words) or words[word] in SETTING_ENDS:
            return True
        return clauses[word] != clauses[word - 1] and words[word] not in SETTING_HEADS

    def spots(self) -> Iterator[_Range]:
        """Yield what starts with the noun of a place: "hội trường UBND quận"."""
        words = self._words
        for first in range(len(words)):
            size = next((n for n in (3, 2, 1) if tuple(words[first : first + n]) in SPOTS), 0)
            if size and self._clauses[first] == self._clauses[min(first + size, len(words)) - 1]:
                ends = (end for end in self._ends(first, _LONGEST_SPOT) if end - first >= size)
                for end in list(ends)[:_MOST_SPOTS]:
                    yield first, end, "setting", "led"

    def causes(self) -> Iterator[_Range]:
        """Yield what no "vì" gives as a reason: before "nên", behind "nguyên nhân chính là"."""
        words = self._words
        for place, word in enumerate(words):
            if word in EFFECTS and place:
                for start in self._starts(place):
                    yield start, place, "reason", "uncued"
            if tuple(words[place : place + 2]) in NAMED_CAUSES:
                start = self._named_cause(place + 2)
                if start < len(words):
                    for end in self._ends(start, _LONGEST_REASON):
                        yield start, end, "reason", "uncued"

    def _starts(self, place: int) -> list[int]:
        """Return where a reason before "nên" may start: with its clause or behind who says it."""
        words, clauses = self._words, self._clauses
        first = place - 1
        while first and clauses[first - 1] == clauses[place - 1]:
            first -= 1
        inner = range(first + 1, place)
        later = {n + 1 for n in inner if tuple(words[n - 1 : n + 1]) in TOLD}
        later |= {n for n in inner if words[n] in FELT}
        first += 2 * (words[first + 1] == "nay")  # "năm nay", "hiện nay"
        return sorted({first, *later})

    def _named_cause(self, place: int) -> int:
        """Return where the reason starts that "nguyên nhân" announces; the end where none does."""
        words, clauses = self._words, self._clauses
        reach = range(place, min(place + _NAMED_WITHIN, len(words)))
        ends = (n for n in reach if words[n] == "là" or clauses[n] != clauses[n - 1])
        start = next(ends, len(words))
        return start + 1 if start < len(words) and words[start] in {"là", "do"} else start

    def _ends(self, start: int, longest: int) -> list[int]:
        """Return where a stretch may end: at the next three marks, else at the end."""
        size = len(self._words)
        found = [
            place
            for place in range(start + 1, min(size, start + longest) + 1)
            if place == size
            or self._clauses[place] != self._clauses[place - 1]
            or (self._words[place] in BREAKS and place - start > 1)
        ]
        return found[:_MOST_ENDS] + ([size] if found and size - start <= longest else [])
