"""Runs of capitalised words: how far a name goes, and where the next one starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnsum.truth.finding.gazetteer import RARE_SURNAMES, SURNAMES
from vnsum.truth.finding.tokens import word_set

if TYPE_CHECKING:
    from vnsum.truth.finding.tokens import Tokens

__all__ = ["APOSTROPHES", "is_name_word", "run_end", "surname_split"]

_MOST = 6
APOSTROPHES = frozenset({"'", "’", "‘"})
_NO_NAMES = word_set("chủ phó bí giám trưởng ông bà ủy theo tại trong ngày năm và")
"""Words that start an office or a sentence behind a name."""
_GRADES, _RANKS = word_set("đại thiếu trung thượng"), word_set("tá úy tướng sĩ")
"""Two words that start an officer's rank; the first alone ends many a name: "Phú Thượng"."""
_MIDDLE = word_set("văn thị đức ngọc minh thanh quang hữu xuân công đình duy anh thu thế")


def is_name_word(tokens: Tokens, i: int) -> bool:
    """Tell whether a token may be a syllable of a name: a capital, then small letters."""
    if not tokens.is_capital(i):
        return False
    surface = tokens.surface(i)
    return len(surface) == 1 or surface[1:].islower()


def run_end(tokens: Tokens, i: int, most: int = _MOST) -> int:
    """Return one past the last token of the run of capitalised words at a token."""
    last = i
    while last < i + most and is_name_word(tokens, last):
        if last > i and (tokens.parts(last) or _begins_anew(tokens, last)):
            break
        last += 3 if _is_joined(tokens, last + 1) else 1
        while _is_hyphened(tokens, last):
            last += 2
    return last


def _is_joined(tokens: Tokens, i: int) -> bool:
    """Tell whether an apostrophe joins two parts of one name: "H'Loan Niê", "Cư M'gar"."""
    if tokens.word(i) not in APOSTROPHES or not (tokens.is_glued(i) and tokens.is_glued(i + 1)):
        return False
    initial = len(tokens.word(i - 1)) == 1 and tokens.word(i + 1).isalpha()
    return tokens.is_capital(i + 1) or initial


def _is_hyphened(tokens: Tokens, i: int) -> bool:
    """Tell whether a hyphen joins parts of a foreign name: "Park Jae-hoon", "Xay-nha-vông"."""
    glued = tokens.word(i) == "-" and tokens.is_glued(i) and tokens.is_glued(i + 1)
    return glued and tokens.is_lower(i + 1)


def _begins_anew(tokens: Tokens, i: int) -> bool:
    """Tell whether an office starts here: "Nguyễn Văn An Phó Chủ tịch"."""
    if tokens.word(i) in _GRADES:
        return tokens.word(i + 1) in _RANKS
    return tokens.word(i) in _NO_NAMES and tokens.is_lower(i + 1)


def surname_split(tokens: Tokens, first: int, last: int) -> int:
    """Return where a person's name starts inside the run of a place name; `last` where none does.

    "quận Hải Châu Nguyễn Thị Mai" is a district and a person. A name that fills the run from its
    start is the place's own ("huyện Trần Văn Thời").
    """
    for position in range(first + 1, last - 1):
        word = tokens.word(position)
        left = last - position
        common = word in SURNAMES and (left > 2 or position > first + 1)  # noqa: PLR2004 - syllables
        middle = word in RARE_SURNAMES and tokens.word(position + 1) in _MIDDLE and left > 2  # noqa: PLR2004
        if common or middle:
            return position
    return last
