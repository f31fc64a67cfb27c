"""A date of publication with the buttons of a portal behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.reading.boilerplate import names_buttons
from vnsum.reading.dates import leading_stamp, stamp_line

if TYPE_CHECKING:
    from vnsum.reading.dates import Stamp

__all__ = ["stamp_of"]


def stamp_of(folded: str) -> Stamp | None:
    """Read a line that says only when it was published, buttons apart.

    Args:
        folded: The line in the form to match.

    Returns:
        The stamp in "29/09/2026 17:05 Xem cỡ chữ In bài" and the like, or None.
    """
    if stamp := stamp_line(folded):
        return stamp
    stamp = leading_stamp(folded)
    rest = folded[stamp.end :].strip(" |·•-)]") if stamp else ""
    return stamp if rest and names_buttons(rest) else None
