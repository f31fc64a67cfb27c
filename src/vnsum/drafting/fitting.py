"""What may be put into a summary that has a limit: who and which, as far as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.text.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from vnsum.results import DraftSentence

    Told = tuple[DraftSentence, ...]
    Tell = Callable[[Told, tuple[int, float], bool], Told]

__all__ = ["told_within"]


def told_within(limit: int | None, chosen: Sequence[tuple[int, float]], tell: Tell) -> Told:
    """Write a summary, and put in who and which where that fits.

    Args:
        limit: Syllables that it may have; None for any.
        chosen: Sentences and their values; without what is put in they keep the limit.
        tell: Returns a summary with its next sentence, with or without what is put in.

    Returns:
        The summary.
    """
    found: Told = ()
    if limit is None:
        for one in chosen:
            found = tell(found, one, True)  # noqa: FBT003 - a callback
        return found
    spare = limit - _size(_bare(chosen, tell))
    for one in chosen:
        bare, told = tell(found, one, False), tell(found, one, True)  # noqa: FBT003 - a callback
        added = _size(told) - _size(bare)
        found, spare = (told, spare - added) if added <= spare else (bare, spare)
    return found


def _bare(chosen: Sequence[tuple[int, float]], tell: Tell) -> Told:
    """Write a summary into which nothing is put."""
    found: Told = ()
    for one in chosen:
        found = tell(found, one, False)  # noqa: FBT003 - a callback
    return found


def _size(told: Iterable[DraftSentence]) -> int:
    """Return how long some sentences are together, in syllables."""
    return sum(count_syllables(item.text) for item in told)
