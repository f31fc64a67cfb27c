"""Whether leaving words out has made something else of a sentence, or nothing whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.backends.extractive import (
    seam_clauses,
    seam_doers,
    seam_endings,
    seam_ends,
    seam_figures,
    seam_limits,
    seam_lists,
    seam_names,
    seam_needs,
    seam_objects,
    seam_openings,
    seam_owners,
    seam_rituals,
    seam_sources,
    seam_subjects,
    seam_told,
    seam_torn,
    seam_wholes,
)
from vnsum.backends.extractive.seam_lists import drops_item
from vnsum.backends.extractive.seams import Cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.backends.extractive.seams import Frame

__all__ = ["RULES", "is_misjoined", "misstates"]

RULES = (
    *seam_rituals.RULES,
    *seam_clauses.RULES,
    *seam_lists.RULES,
    *seam_names.RULES,
    *seam_figures.RULES,
    *seam_owners.RULES,
    *seam_subjects.RULES,
    *seam_sources.RULES,
    *seam_wholes.RULES,
    *seam_openings.RULES,
    *seam_objects.RULES,
    *seam_endings.RULES,
    *seam_limits.RULES,
    *seam_doers.RULES,
    *seam_needs.RULES,
    *seam_torn.RULES,
    *seam_ends.RULES,
    *seam_told.RULES,
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
    return any(rule(cut) for rule in (*seam_figures.RULES, *seam_limits.RULES))
