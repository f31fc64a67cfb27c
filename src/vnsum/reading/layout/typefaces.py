"""How wide a line stands on a page: by the letters of the typeface that documents are set in.

State bodies write in Times New Roman (Decree 30/2020/NĐ-CP, annex I), whose letters differ in
width by a factor of three. What a page broke at its margin is of one width there and not of one
number of characters.
"""

from __future__ import annotations

import unicodedata

__all__ = ["EM", "set_width"]

EM = 1000
"""Units of the size of the typeface."""
_LAST_LETTER = "\u1eff"
"""Behind it stands no Vietnamese letter, and nothing that is worth remembering."""
_OTHER = 500
"""The width of most small letters, and of what the table lacks."""
_WIDTHS = {
    250: " .,",
    278: "ijlt:;/\\",
    333: "fr-()[]!I‘’",
    389: "sJ",
    444: "acez?“”",
    541: "ơ",
    556: "PSF",
    611: "ELTZ",
    667: "BCR",
    722: "ADĐGHKNOQUVXYw",
    778: "m",
    833: "%",
    889: "M",
    944: "W",
}
"""Letters by their width in Times, as its metrics give them in thousandths of its size."""


class _Widths(dict[str, int]):
    """The widths of letters, those with marks looked up once by the letter below the marks."""

    def __missing__(self, char: str) -> int:
        """Find the width of a letter by the letter that its marks stand on."""
        bare = unicodedata.normalize("NFD", char)[0]
        width = self.get(bare, 0 if unicodedata.combining(char) else _OTHER)
        if char <= _LAST_LETTER:
            self[char] = width
        return width


_TABLE = _Widths({char: width for width, chars in _WIDTHS.items() for char in chars})


def set_width(text: str) -> int:
    """Measure a text as it is set in Times.

    Args:
        text: Any text without line breaks.

    Returns:
        Its width in thousandths of the size of the typeface.
    """
    return sum(map(_TABLE.__getitem__, text))
