"""Whether leaving words out has made something else of a sentence, or nothing whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive.seams import (
    clauses,
    doers,
    endings,
    ends,
    figures,
    limits,
    lists,
    names,
    needs,
    objects,
    openings,
    owners,
    rituals,
    scenes,
    sources,
    subjects,
    told,
    torn,
    wholes,
)
from vnsum.backends.extractive.seams.lists import drops_item
from vnsum.backends.extractive.ways.cut import Cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.ways.cut import Frame

__all__ = ["RULES", "is_misjoined", "misstates"]

RULES = (
    *rituals.RULES,
    *clauses.RULES,
    *lists.RULES,
    *names.RULES,
    *figures.RULES,
    *owners.RULES,
    *subjects.RULES,
    *sources.RULES,
    *wholes.RULES,
    *openings.RULES,
    *objects.RULES,
    *endings.RULES,
    *limits.RULES,
    *doers.RULES,
    *needs.RULES,
    *torn.RULES,
    *ends.RULES,
    *told.RULES,
    *scenes.RULES,
)
"""Each asks of a `Cut` whether it changes or breaks what the sentence says."""


def is_misjoined(frame: Frame, kept: Sequence[int], *, halves: bool = False) -> bool:
    """Tell whether what is kept of a sentence goes against any rule.

    Args:
        frame: The sentence.
        kept: The tokens that are kept, rising, at least one.
        halves: Let what "và" joins to the end go.

    Returns:
        Whether a figure has lost its base, a list an item, a clause its subject or predicate, a
        name a part, or what is kept runs on into something else.
    """
    cut = Cut(frame, kept)
    return any(rule(cut) for rule in RULES if not (halves and rule is drops_item))


def misstates(frame: Frame, kept: Sequence[int]) -> bool:
    """Tell whether a figure or a limit is another than the sentence's.

    Args:
        frame: The sentence.
        kept: The tokens that are kept, rising, at least one.

    Returns:
        Whether a figure has lost its base or its day, or what limits it is gone.
    """
    cut = Cut(frame, kept)
    return any(rule(cut) for rule in (*figures.RULES, *limits.RULES))
