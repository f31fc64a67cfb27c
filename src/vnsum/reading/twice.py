"""Text whose UTF-8 was read as Windows-1252 and written again: "xÃ£ há»“ng" for "xã hồng"."""

from __future__ import annotations

import re

__all__ = ["looks_twice", "read_once"]

_MARKS = re.compile(
    "[\u00c3\u00c4\u00c6][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]|\u00e1[\u00ba\u00bb]"
)
"""What Vietnamese letters become: "Ã£", "Ä‘", "Æ°", "áº¡", "á»™"."""
_FEWEST = 3
_SHARE = 0.02
"""Fewest such marks, and least share of the characters; a text that is right has none."""


def _bytes() -> dict[int, int]:
    """Map the characters of Windows-1252 to their bytes, the five without one to themselves."""
    table = {byte: byte for byte in range(256)}
    for byte in range(0x80, 0xA0):
        char = bytes([byte]).decode("cp1252", "ignore")
        if char:
            table[ord(char)] = byte
    return table


_BYTES = _bytes()


def looks_twice(text: str) -> bool:
    """Tell a text that was encoded twice.

    Args:
        text: Any text.

    Returns:
        True where many of its letters are what Vietnamese ones become.
    """
    if "\u00c3" not in text and "\u00e1" not in text:
        return False
    marks = sum(1 for _ in _MARKS.finditer(text))
    return marks >= max(_FEWEST, _SHARE * len(text))


def read_once(text: str) -> str | None:
    """Undo the second encoding.

    Args:
        text: A text that was encoded twice.

    Returns:
        The text as it was; None where letters were lost on the way.
    """
    raw = [_BYTES.get(ord(char)) for char in text.removeprefix("\ufeff")]
    if None in raw:
        return None
    try:
        return bytes(byte for byte in raw if byte is not None).decode("utf-8")
    except UnicodeDecodeError:
        return None
