"""The seam between the front door and what finds answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.answers import AnswerKind, Choice
    from vnsum.documents import PressRelease

__all__ = ["Engine", "Finding", "without_overlap"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What an engine makes of one question.

    Attributes:
        choices: Places that may answer, best first, none overlapping.
        answered: Whether the first of them is the answer.
        score: Probability of that: that the first is right, or that there is no answer.
        kind: What was asked for.
    """

    choices: Sequence[Choice]
    answered: bool
    score: float
    kind: AnswerKind


class Engine(Protocol):
    """Finds answers in a release."""

    name: str

    def find(self, release: PressRelease, questions: Sequence[str], *, top_k: int) -> list[Finding]:
        """Answer questions about one release.

        Args:
            release: The release.
            questions: Questions with at least one letter or figure each.
            top_k: Most places for each question.

        Returns:
            For each question in order, what was found.
        """
        ...


def without_overlap(choices: Sequence[Choice], most: int) -> list[Choice]:
    """Keep the first places that overlap none before them.

    Args:
        choices: Places, best first.
        most: How many to keep.

    Returns:
        The places kept, in order.
    """
    kept: list[Choice] = []
    for choice in choices:
        if len(kept) == most:
            break
        if all(choice.end <= other.start or other.end <= choice.start for other in kept):
            kept.append(choice)
    return kept
