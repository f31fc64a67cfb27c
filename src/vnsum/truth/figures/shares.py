"""Shares in words compared with percentages: "hơn một nửa kế hoạch" is not said of 46,2%.

A half and so many parts of so many are for the reader to work out, but where the source tells the
percentage of the same noun.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnsum.truth.figures.amounts import is_half

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnsum.facts import Fact
    from vnsum.truth.index.places import Place

__all__ = ["find_other_share"]

_MORE = frozenset({"hơn", "trên", "quá", "ngoài", "vượt"})
_LESS = frozenset({"gần", "ngót", "non", "suýt", "dưới", "chưa", "không"})
_REACH = 3
"""Words before a share in which it is bent: "chưa đạt một nửa"."""
_NOUN = 2
"""Words of what a share is of."""
_ROOM, _OFF = Decimal(15), Decimal(7)
"""Points by which a share that is bent may be off, and one that is not; set by hand."""


def find_other_share(draft: Place, near: Sequence[Place]) -> Place | None:
    """Find the percentage that a share in words does not round.

    Args:
        draft: A half or a ratio of a draft.
        near: Facts of the aligned passages, best first.

    Returns:
        The only percentage of the same noun, where it is more or less than the draft says; None
        where there is none, or several.
    """
    share = _share_of(draft.fact)
    if share is None:
        return None
    alike = {place.fact.value: place for place in near if _is_same_share(draft, place)}
    found = next(iter(alike.values()), None)
    if found is None or len(alike) > 1 or found.number != near[0].number:
        return None
    return None if _rounds(draft, share, found.fact.number or Decimal(0)) else found


def _is_same_share(draft: Place, place: Place) -> bool:
    ours, theirs = (
        (one.fact.counts or one.fact.unit or "").split()[:_NOUN] for one in (draft, place)
    )
    return place.fact.kind == "percent" and ours == theirs != []


def _share_of(fact: Fact) -> Decimal | None:
    """Return a half, or "hai phần ba", in percent; None for other figures."""
    if is_half(fact):
        return Decimal(50)
    spelt = fact.kind == "ratio" and not fact.text[:1].isdigit()
    return 100 * fact.number / fact.upper if spelt and fact.number and fact.upper else None


def _rounds(draft: Place, share: Decimal, percent: Decimal) -> bool:
    """Tell whether a percentage is more or less than a share by as much as is said."""
    over = percent - share
    before = draft.passage.words[max(0, draft.first - _REACH) : draft.first]
    if not _LESS.isdisjoint(before):  # "không quá một nửa"
        return -_ROOM <= over <= 0
    if not _MORE.isdisjoint(before):
        return 0 <= over <= _ROOM
    return abs(over) <= _OFF
