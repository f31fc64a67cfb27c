"""Word-segmented text put back: "Đà_Nẵng , ( SN 1994 ) ." becomes "Đà Nẵng, (SN 1994)."."""

from __future__ import annotations

from vnsum.lazily import pattern

__all__ = ["plain_text"]

_CLOSING = pattern(r" +(?=[,.;:!?…%)\]}”’»](?:[\s,.;:!?…)\]}”’»\"']|$))")
_OPENING = pattern(r"(?<=[(\[{“‘«]) +")
_QUOTED = pattern(r"(?<!\S)\" +([^\"\n]*?) +\"(?!\w)")
_JOINER = pattern(r"(?<=\w)_(?=\w)")


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
