"""Word-segmented text put back: "Đà_Nẵng , ( SN 1994 ) ." becomes "Đà Nẵng, (SN 1994)."."""

from __future__ import annotations

import re

__all__ = ["plain_text"]

_CLOSING = re.compile(r" +(?=[,.;:!?…%)\]}”’»](?:[\s,.;:!?…)\]}”’»\"']|$))")
_OPENING = re.compile(r"(?<=[(\[{“‘«]) +")
_QUOTED = re.compile(r"(?<!\S)\" +([^\"\n]*?) +\"(?!\w)")
_JOINER = re.compile(r"(?<=\w)_(?=\w)")


def plain_text(line: str) -> str:
    """Undo word segmentation.

    Args:
        line: One line of a segmented file; words are joined by "_", signs stand alone.

    Returns:
        The line as it is printed: single spaces, signs at the words they belong to.
    """
    text = _JOINER.sub(" ", " ".join(line.split()))
    text = _QUOTED.sub(r'"\1"', text)
    return _OPENING.sub("", _CLOSING.sub("", text))
