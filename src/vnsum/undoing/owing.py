"""What a text owes its readers: the sentences without which it is true and misleads.

Those that take back what it says, that settle what it leaves open, that limit it right behind, and
those of which a network says that they turn its story.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vnsum.undoing.cancelling import cancellations
from vnsum.undoing.limiting import limit_behind
from vnsum.undoing.settling import REACH, settled, settlements
from vnsum.undoing.taking_back import (
    denies,
    spreads,
    surely_undoes,
    undoes,
    undoings_behind,
    withdraws,
)
from vnsum.undoing.turns import NO_TURNS
from vnsum.undoing.wording import may_turn

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from vnsum.undoing.turns import Doubt, Turns

__all__ = ["Owing", "told_of"]

_WHOLE = 0.75
"""Share of a sentence that is told where it turns another; set by hand."""


@dataclass(frozen=True)
class Owing:
    """What has to be told beside what.

    Attributes:
        sentences: All of the body.
        seen: Those that may be told, rising.
        turns: What a network says turns the story of each.
    """

    sentences: Sequence[str]
    seen: Sequence[int]
    turns: Turns = NO_TURNS

    @property
    def by_words(self) -> Owing:
        """The same by words alone, no network asked."""
        return replace(self, turns=NO_TURNS)

    @property
    def surely(self) -> Owing:
        """The same, where the network has to be sure."""
        return replace(self, turns=self.turns.sure)

    def untold(self, told: Mapping[int, str]) -> list[int]:
        """Find what an editor should know that a text does not tell.

        Args:
            told: What the text tells, by the sentence it is made from.

        Returns:
            Indices of sentences, rising: what by their words is likely owed, and what the network
            says may turn the story, where its words let it.
        """
        found = set(self.by_words.by(told, "likely"))
        whole = self._whole(told)
        turns = (self.turns.owed(whole, index, "may") for index in told)
        found.update(turn for turn in turns if turn is not None and self._may_turn(turn))
        return sorted(found)

    def likely_turn(self, told: Container[int], index: int) -> int | None:
        """Return what likely turns a sentence, by its words or more likely than not.

        Args:
            told: What is told.
            index: A sentence that is told.

        Returns:
            The likeliest; None where nothing turns it, or it is told.
        """
        turn = self.turns.owed(told, index, "likely")
        if turn is None or self._may_turn(turn):
            return turn
        return self.turns.owed(told, index, "even")

    def _may_turn(self, turn: int) -> bool:
        return may_turn(self.sentences[turn])

    def _whole(self, told: Mapping[int, str]) -> set[int]:
        """Return what is told nearly whole; what is cut may have lost what turns another."""
        return {at for at, text in told.items() if len(text) >= _WHOLE * len(self.sentences[at])}

    def by(self, told: Mapping[int, str], doubt: Doubt = "may") -> list[int]:
        """Find what a text owes and does not tell.

        Args:
            told: What the text tells, by the sentence it is made from.
            doubt: What to name: all that may take back, settle or limit; only what likely does, for
                texts that are no releases; or what surely makes the text untrue, for a check.

        Returns:
            Indices of sentences, rising; none where the text says it all.
        """
        sentences, seen = self.sentences, self.seen
        kept = {at for at, text in told.items() if _keeps(sentences[at], text)}
        whole = self._whole(told)
        copied = {at: sentences[at] for at in whole}
        first, last = min(told, default=0), max(told, default=-1) + REACH
        near = seen[bisect_right(seen, first) : bisect_right(seen, last)]
        others = {index: sentences[index] for index in near if index not in kept}
        found = {*settlements(told, others, copied, sure=doubt == "sure")}
        found.update(cancellations(sentences, told, [*others], REACH))
        for index, text in told.items():
            undone = (at for at in _undone(sentences, near, told, index) if at in others)
            found.update(
                at for at in undone if doubt == "may" or surely_undoes(sentences[at], text)
            )
            limit = limit_behind(sentences, index, text, sure=doubt == "sure")
            found.update([limit] if limit in others else [])
            turn = self.turns.owed(whole, index, doubt)
            found.update([] if turn is None else [turn])
        return sorted(found)


def told_of(parts: Iterable[tuple[int, str]]) -> dict[int, str]:
    """Join the parts of a text by the sentences they are made from."""
    told: dict[int, str] = {}
    for index, text in parts:
        told[index] = f"{told[index]} {text}" if index in told else text
    return told


def _keeps(sentence: str, text: str) -> bool:
    """Tell whether what is left of a sentence still takes back and settles what it did."""
    if len(text) >= len(sentence):
        return True
    lost = settled(sentence) - settled(text)
    return not lost and all(says(text) >= says(sentence) for says in (undoes, withdraws))


def _undone(
    sentences: Sequence[str], seen: Sequence[int], told: Mapping[int, str], index: int
) -> Iterator[int]:
    """Yield what takes back a sentence, where nothing behind it that is told does."""
    behind = [*undoings_behind(sentences, seen, told[index], index)]
    later = {at: told[at] for at in range(index + 1, index + 1 + REACH) if at in told}
    answered = not spreads(told[index]) and any(map(settled, later.values()))
    if not answered and not any(at in behind or denies(text) for at, text in later.items()):
        yield from behind
