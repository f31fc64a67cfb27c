"""Text that somebody wrote as UTF-8, read as Latin-1 and wrote as UTF-8 again: "PhÆ°á»ng"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.lazily import pattern
from vnsum.text.spelling import spelling_score

if TYPE_CHECKING:
    import re

__all__ = ["repair_twice"]

_MARKS = ("á»", "áº", "Æ°", "Ã¡", "Ã\xa0", "Ä‘", "Ä\x91")
_ENOUGH = 6
"""Marks from which a text may be such; good Vietnamese has none of the first three."""
_HIGH = "".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0))
_RUN = pattern(f"[\x80-\xff{_HIGH}]{{2,}}")
_BYTES = {ord(char): char.encode("cp1252") for char in _HIGH}
_SURE = 0.75
"""As in `vnsum.text.encodings`: good Vietnamese scores 0.91 and more."""


def repair_twice(text: str) -> tuple[str, bool]:
    """Give back the letters of a text that was encoded twice.

    Args:
        text: Any text.

    Returns:
        The text, and whether it was repaired: on clear evidence alone.
    """
    if sum(map(text.count, _MARKS)) < _ENOUGH:
        return text, False
    repaired = _RUN.sub(_once, text)
    better = spelling_score(repaired)[0]
    if repaired == text or better < _SURE or better <= spelling_score(text)[0]:
        return text, False
    return repaired, True


def _once(found: re.Match[str]) -> str:
    data = b"".join(_BYTES.get(ord(char)) or bytes([ord(char)]) for char in found[0])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
