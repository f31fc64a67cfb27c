"""Which candidates of a page a question cannot have because of what their clause says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vnsum.answering.barring.lines import of_asked_line
from vnsum.answering.barring.moves import of_asked_address
from vnsum.answering.barring.opposites import of_other_side, side_is_lacking
from vnsum.answering.barring.range_ends import of_asked_end
from vnsum.answering.barring.withdrawn import asks_of_before, asks_of_now

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vnsum.answering.pages import Page
    from vnsum.answering.questions import Asking

    Mask = NDArray[np.bool_]

__all__ = ["without_barred"]


def without_barred(asking: Asking, page: Page, allowed: Mask) -> Mask:
    """Leave out what is said of the opposite, of what is taken back or of the other end.

    Args:
        asking: The question.
        page: The release.
        allowed: Which candidates it may have by their kind.

    Returns:
        Which it may have.
    """
    if side_is_lacking(asking, page.passages):
        return np.zeros(len(allowed), bool)
    kept = allowed & ~of_other_side(asking, page.passages, page.candidates)
    if not asks_of_before(asking):
        kept &= ~page.withdrawn[0]
        if asks_of_now(asking):
            kept &= ~page.withdrawn[1]
    if asking.asked == "contact":
        return of_asked_line(asking, page.candidates, kept)
    if asking.asked == "duration":
        return kept & page.lasting
    if asking.asked == "place":
        return of_asked_address(asking, page.candidates, kept)
    if asking.asked in {"date", "time"}:
        kept = of_asked_end(asking, page.candidates, kept, page.roles)
    return kept
